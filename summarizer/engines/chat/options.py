"""What can be chosen about a model and its calls: `ModelOptions`, checked when made."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Literal, get_args

from summarizer.errors import InputError

if TYPE_CHECKING:
    from summarizer.prompts import Prompt

__all__ = ["MODES", "Mode", "ModelOptions"]

Mode = Literal["auto", "json-schema", "tools", "json"]
MODES: tuple[Mode, ...] = get_args(Mode)

_RANGES: dict[str, tuple[type, float, float]] = {
    "temperature": (float, 0, 2),
    "seed": (int, -9_000_000_000_000_000, 9_000_000_000_000_000),
    "max_output_tokens": (int, 1, 10_000_000),
    "max_input_tokens": (int, 200, 100_000_000),
    "context": (int, 500, 100_000_000),
    "timeout": (float, 0.001, 86_400),
    "tries": (int, 1, 20),
    "longest_wait": (float, 0, 3_600),
    "reasks": (int, 0, 10),
    "windows_at_once": (int, 1, 1_000),
}
"""Of each number: its type, the least and the most."""


@dataclass(frozen=True, kw_only=True)
class ModelOptions:
    """How a model is asked. Raises `InputError` for a value that makes no sense.

    mode: how the answer is held to its shape. `auto` is `json-schema` until the server refuses that, then `tools`; `json` sends the shape
        in words only.
    temperature: 0 to 2. `None` is 0 where the server takes it, and the server's own where it does not.
    seed: for servers that can repeat themselves.
    max_output_tokens: where an answer is cut off; `None` leaves it to the server.
    max_input_tokens: articles estimated at more are split into windows; `None` goes by `context` alone.
    context: tokens that the model can hold, request and answer together; `None` when not known.
    timeout: seconds from sending a request to its whole answer.
    tries: how often a request is sent at most while the server is busy, fails or drops the connection.
    longest_wait: seconds; a server that asks for a longer pause is asked again after this.
    reasks: how often an answer that is not of the shape is asked for again.
    windows_at_once: windows of one article that are asked at the same time.
    prompts: prompts in place of the built-in ones, at most one for each task.
    """

    mode: Mode = "auto"
    temperature: float | None = None
    seed: int | None = None
    max_output_tokens: int | None = None
    max_input_tokens: int | None = None
    context: int | None = None
    timeout: float = 300.0
    tries: int = 5
    longest_wait: float = 60.0
    reasks: int = 2
    windows_at_once: int = 4
    prompts: tuple[Prompt, ...] = ()

    def __post_init__(self) -> None:
        """Check every value."""
        if self.mode not in MODES:
            raise InputError(f"no such mode: {str(self.mode)[:40]!r}; there are: {', '.join(MODES)}")
        for field in fields(self):
            if field.name in _RANGES:
                self._check(field.name, may_be_none=field.default is None)
        from summarizer.prompts import Prompt  # noqa: PLC0415 - tomllib, for those who have prompts of their own

        if not isinstance(self.prompts, tuple) or not all(isinstance(prompt, Prompt) for prompt in self.prompts):
            raise InputError("prompts is a tuple of Prompt; summarizer.prompts.from_file reads one")
        tasks = [prompt.task for prompt in self.prompts]
        if len(set(tasks)) < len(tasks):
            raise InputError(f"two prompts are for the same task: {', '.join(tasks)}; give one for each")

    def _check(self, name: str, *, may_be_none: bool) -> None:
        value = getattr(self, name)
        kind, least, most = _RANGES[name]
        if value is None and may_be_none:
            return
        fits = isinstance(value, int) if kind is int else isinstance(value, (int, float))
        if not fits or isinstance(value, bool) or not least <= value <= most:
            what = "a whole number" if kind is int else "a number"
            raise InputError(f"{name} is {what} from {least:,} to {most:,}, not {str(value)[:40]!r}")
