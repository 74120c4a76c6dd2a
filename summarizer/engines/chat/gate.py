"""What every request passes: a gate that may let it wait or turn it away, and that hears how it ended.

The gate is the caller's; an engine on its own has one that is always open.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Call", "Gate", "Open"]


@dataclass(frozen=True, slots=True)
class Call:
    """A request that was sent: when (ISO 8601), `ok` or the name of its fault, what it took, and the headers of its answer.

    `is_counted` is false when it may be charged for and the server did not say how many tokens it had.
    """

    started: str
    status: str
    input: int = 0
    cached: int = 0
    output: int = 0
    is_counted: bool = True
    headers: Mapping[str, str] = field(default_factory=dict)


class Gate(Protocol):
    """Asked in the task of the article before each request, tries and re-asks included; told afterwards, once for each that it let in."""

    async def enter(self, input_tokens: int, output_tokens: int) -> None:
        """Return when the request, of about so many tokens, may be sent. Raises `EngineError` when it may not."""
        ...

    def leave(self, call: Call) -> None:
        """Hear how the request ended."""
        ...


class Open:
    """A gate that lets everything in."""

    async def enter(self, input_tokens: int, output_tokens: int) -> None:
        """At once."""

    def leave(self, call: Call) -> None:
        """Nothing is kept."""
