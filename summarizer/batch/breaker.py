"""When to stop asking a provider: at once when account, key or model will not do, else after many faults in a row. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.errors import (
    AuthenticationError,
    BusyError,
    CutOffError,
    NoAnswerError,
    NotAnApiError,
    QuotaError,
    RequestRefusedError,
    ServerError,
    SlowAnswerError,
    UnknownModelError,
    UnreachableError,
)

if TYPE_CHECKING:
    from summarizer.errors import EngineError

__all__ = ["STRAIGHT", "Breaker"]

STRAIGHT = 20
"""Faults in a row: each has been tried again several times already."""
_AT_ONCE = (QuotaError, AuthenticationError, UnknownModelError)
_FAULTS = (
    *(BusyError, ServerError, UnreachableError, NotAnApiError, RequestRefusedError),
    *(SlowAnswerError, CutOffError, NoAnswerError),
)
"""Faults of the provider. The others are answers, which it served."""


class Breaker:
    """Hears how each article fared. `why` is the message of the fault that opened it, and `None` while it is closed."""

    def __init__(self) -> None:
        """Closed."""
        self.why: str | None = None
        self._straight = 0

    def note(self, error: EngineError | None) -> None:
        """An article was served, or not."""
        if isinstance(error, _AT_ONCE):
            self.why = self.why or str(error)
        elif not isinstance(error, _FAULTS):
            self._straight = 0
        else:
            self._straight += 1
            if self._straight >= STRAIGHT:
                self.why = self.why or f"{STRAIGHT} faults in a row, the last: {error}"
