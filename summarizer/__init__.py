"""Structured summaries of news in which every item rests on characters of the article.

    >>> from summarizer import summarize
    >>> summary = summarize("MARLOW, May 3 — At least 12 people were hurt, police said.")
    >>> summary.claims[0].figures[0].bound
    'at-least'

Names are loaded on first use, so that `import summarizer` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.__about__ import __version__

if TYPE_CHECKING:
    from summarizer.api import asummarize, check, summarize
    from summarizer.api_folder import FolderOptions, FolderResult, asummarize_folder, summarize_folder
    from summarizer.article import Article
    from summarizer.engines.chat import ModelOptions, Tariff
    from summarizer.errors import EngineError, InputError, SummarizerError, UnreadableError
    from summarizer.grounding.grounded_draft import GroundedDraft, grounded_in
    from summarizer.schema import Draft, Report, Summary

__all__ = [
    "Article",
    "Draft",
    "EngineError",
    "FolderOptions",
    "FolderResult",
    "GroundedDraft",
    "InputError",
    "ModelOptions",
    "Report",
    "SummarizerError",
    "Summary",
    "Tariff",
    "UnreadableError",
    "__version__",
    "asummarize",
    "asummarize_folder",
    "check",
    "grounded_in",
    "summarize",
    "summarize_folder",
]

_HOMES = {
    "Article": "article",
    "Draft": "schema",
    "EngineError": "errors",
    "FolderOptions": "api_folder",
    "FolderResult": "api_folder",
    "GroundedDraft": "grounding.grounded_draft",
    "InputError": "errors",
    "ModelOptions": "engines.chat",
    "Report": "schema",
    "Summary": "schema",
    "Tariff": "engines.chat",
    "SummarizerError": "errors",
    "UnreadableError": "errors",
    "asummarize": "api",
    "asummarize_folder": "api_folder",
    "check": "api",
    "grounded_in": "grounding.grounded_draft",
    "summarize": "api",
    "summarize_folder": "api_folder",
}


def __getattr__(name: str) -> object:
    """Load a public name from the module that has it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - so that `import summarizer` imports nothing

    value = getattr(import_module(f"summarizer.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return __all__
