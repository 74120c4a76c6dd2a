"""How long to wait before a request is sent again: as long as the server asks, up to a limit; else longer each time, with jitter."""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

__all__ = ["asked_for", "backoff"]

_FIRST = 0.5
_LONGEST = 20.0
_SECONDS = re.compile(r"\s*([0-9]{1,9}(?:\.[0-9]{0,9})?)\s*")


def asked_for(header: str | None, now: datetime) -> float | None:
    """The seconds that a `Retry-After` asks for, given as a number or as an HTTP date (RFC 9110, 10.2.3); `None` when it says neither."""
    if header is None:
        return None
    if seconds := _SECONDS.fullmatch(header):
        return float(seconds[1])
    try:
        date = parsedate_to_datetime(header)
    except (ValueError, OverflowError):
        return None
    date = date if date.tzinfo else date.replace(tzinfo=UTC)
    return max((date - now).total_seconds(), 0.0)


def backoff(attempt: int) -> float:
    """Seconds after the attempt of this number (from 1): a random share, at least half, of a time that doubles up to a limit.

    Half of it is random so that a hundred clients that failed together do not come back together (as AWS's "equal jitter", Brooker 2015).
    """
    longest = min(_FIRST * 2.0**attempt, _LONGEST)
    return longest * random.uniform(0.5, 1)  # noqa: S311 - to spread out, not to keep secrets
