"""The kinds of work: everything but the article on which a summary depends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer import prompts
from summarizer.__about__ import __version__
from summarizer.ledger import WorkKind
from summarizer.schema import SCHEMA_VERSION

if TYPE_CHECKING:
    from summarizer.engines.chat import Destination, ModelOptions

__all__ = ["BUILT_IN", "chat_kind"]

BUILT_IN = WorkKind(engine="extractive", schema_version=SCHEMA_VERSION, tool=f"grounded-summarizer {__version__}")
"""The work of the built-in engine: its rules are its prompt, so the version of the tool stands for it."""

_OPTIONS = ("mode", "temperature", "seed", "max_output_tokens", "max_input_tokens", "context")
"""Those that decide what is asked; the others decide how often and how fast."""


def chat_kind(to: Destination, options: ModelOptions, repairs: int) -> WorkKind:
    """The kind of work of the chat engine with these options, and as many rounds of repair."""
    chosen = {prompt.task: prompt for prompt in options.prompts}
    used = [chosen.get(task) or prompts.find(task) for task in ("summary", "repair")]
    given = {name: getattr(options, name) for name in _OPTIONS if getattr(options, name) is not None}
    return WorkKind(
        engine="chat",
        model=to.model,
        base_url=to.base_url,
        options=given | {"repairs": repairs},
        prompts=tuple((prompt.name, str(prompt.version), prompt.digest) for prompt in used),
        schema_version=SCHEMA_VERSION,
    )
