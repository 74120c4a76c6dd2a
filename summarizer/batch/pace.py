"""How fast requests may follow one another: requests and tokens by the minute, and what the server says about them.

`Pace` is arithmetic over a clock that it is given, a monotonic one: a jump of the time of day changes nothing. `Turns` waits by it.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from summarizer.engines.chat.waiting import asked_for

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

__all__ = ["Pace", "Sent", "Turns"]

_WINDOW = 60.0
_LONGEST = 120.0
"""Seconds that a header is believed at most: a day's quota is a matter for the breaker."""
_PART = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)(ms|s|m|h|d)")
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_BUSY = {"429", "503"}


@dataclass(slots=True)
class Sent:
    """A request of the last minute, and its tokens as far as they are known."""

    at: float
    tokens: float
    is_recent: bool = True


class Pace:
    """In any 60 seconds at most `rpm` requests, evenly spread, and at most `tpm` tokens; `None` is without a limit.

    A single request of more than `tpm` tokens has a minute to itself.
    """

    def __init__(self, rpm: int | None = None, tpm: int | None = None) -> None:
        """Nothing was sent yet."""
        self._rpm, self._tpm = rpm, tpm
        self._sent: deque[Sent] = deque()
        self._tokens = 0.0
        self._not_before = float("-inf")

    def delay(self, now: float, tokens: float) -> float:
        """Seconds from `now` until a request of so many tokens may be sent."""
        self._forget(now)
        until = self._not_before
        if self._rpm is not None and self._sent:
            until = max(until, self._sent[-1].at + _WINDOW / self._rpm)
        if self._tpm is not None:
            until = max(until, self._room(min(tokens, self._tpm), self._tpm))
        return max(until - now, 0.0)

    def _room(self, tokens: float, limit: int) -> float:
        """When enough tokens will have left the window; the beginning of time when they fit."""
        left, until = self._tokens, float("-inf")
        for sent in self._sent:
            if left + tokens <= limit:
                break
            left -= sent.tokens
            until = sent.at + _WINDOW
        return until

    def take(self, now: float, tokens: float) -> Sent:
        """Count a request that is sent now; give what is returned to `correct`."""
        sent = Sent(now, tokens)
        self._sent.append(sent)
        self._tokens += tokens
        return sent

    def correct(self, sent: Sent, tokens: float) -> None:
        """A request turned out to have so many tokens."""
        if sent.is_recent:
            self._tokens += tokens - sent.tokens
            sent.tokens = tokens

    def heard(self, now: float, status: str, headers: Mapping[str, str], wall: datetime) -> None:
        """Take into account what the headers of an answer say: nothing is left until then, or not before then."""
        told = {name.lower(): value for name, value in headers.items()}
        pauses = [
            _seconds(told.get(f"x-ratelimit-reset-{what}", ""))
            for what in ("requests", "tokens")
            if told.get(f"x-ratelimit-remaining-{what}", "").strip() == "0"
        ]
        if status in _BUSY:
            pauses.append(asked_for(told.get("retry-after"), wall) or 0.0)
        self._not_before = max(self._not_before, now + min(max(pauses, default=0.0), _LONGEST))

    def _forget(self, now: float) -> None:
        while self._sent and self._sent[0].at <= now - _WINDOW:
            gone = self._sent.popleft()
            self._tokens -= gone.tokens
            gone.is_recent = False


def _seconds(text: str) -> float:
    """A time as OpenAI writes it: `1s`, `6m0s`, `20ms`; a bare number is seconds."""
    if re.fullmatch(r"\s*[0-9]{1,9}(?:\.[0-9]{1,9})?\s*", text):
        return float(text)
    return sum(float(number) * _UNITS[unit] for number, unit in _PART.findall(text))


class Turns:
    """Gives requests their turn, one after another."""

    def __init__(
        self,
        pace: Pace,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Go by `pace`."""
        self._pace, self._clock, self._sleep = pace, clock, sleep
        self._one = asyncio.Lock()

    async def turn(self, tokens: float) -> Sent:
        """Return when a request of so many tokens may be sent, and has been counted."""
        async with self._one:
            while (pause := self._pace.delay(self._clock(), tokens)) > 0:
                await self._sleep(pause)
            return self._pace.take(self._clock(), tokens)

    def over(self, sent: Sent, tokens: float | None, status: str, headers: Mapping[str, str]) -> None:
        """A request has ended; `tokens` when they are known."""
        if tokens is not None:
            self._pace.correct(sent, tokens)
        self._pace.heard(self._clock(), status, headers, datetime.now(UTC))
