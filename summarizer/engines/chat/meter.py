"""Counts what calls take: every attempt once, failed ones too."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.spent import Spent

if TYPE_CHECKING:
    from openai.types import CompletionUsage

    from summarizer.engines.chat.tariff import Tariff

__all__ = ["Meter"]


class Meter:
    """The calls for one draft or one repair.

    Tokens are those of each answer, taken before instructor writes its running total over them.
    """

    def __init__(self) -> None:
        """Begin at nothing."""
        self.calls = 0
        self.input = self.cached = self.output = 0
        self.faults: Counter[str] = Counter()
        self.uncounted = 0

    def answered(self, usage: CompletionUsage | None) -> int:
        """Count the tokens of an answer that the server charges for, whether it serves or not; those of its request are returned."""
        put_in, out = _count(usage, "prompt_tokens"), _count(usage, "completion_tokens")
        if put_in is None or out is None:
            self.uncounted += 1
            return 0
        self.input += put_in
        self.output += out
        self.cached += min(_count(getattr(usage, "prompt_tokens_details", None), "cached_tokens") or 0, put_in)
        return put_in

    def add(self, other: Meter) -> None:
        """Count what another meter has counted too."""
        for name in ("calls", "input", "cached", "output", "uncounted"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.faults.update(other.faults)

    def spent(self, tariff: Tariff | None) -> Spent:
        """The sum. The cost is not known without prices, nor when an answer was charged for and not counted."""
        known = tariff is not None and not self.uncounted
        cost = tariff.cost(input_tokens=self.input, cached_tokens=self.cached, output_tokens=self.output) if known and tariff else None
        return Spent(self.calls, self.input, self.cached, self.output, cost, dict(sorted((+self.faults).items())))


def _count(said: object, name: str) -> int | None:
    """A number of tokens, or `None` for what is none: a server can send anything."""
    value = getattr(said, name, None)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
