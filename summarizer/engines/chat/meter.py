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

    def answered(self, usage: CompletionUsage | None) -> None:
        """Count the tokens of an answer that the server charges for, whether it serves or not."""
        if usage is None:
            self.uncounted += 1
            return
        details = usage.prompt_tokens_details
        self.input += usage.prompt_tokens or 0
        self.output += usage.completion_tokens or 0
        self.cached += min((details.cached_tokens or 0) if details else 0, usage.prompt_tokens or 0)

    def spent(self, tariff: Tariff | None) -> Spent:
        """The sum. The cost is not known without prices, nor when an answer was charged for and not counted."""
        known = tariff is not None and not self.uncounted
        cost = tariff.cost(input_tokens=self.input, cached_tokens=self.cached, output_tokens=self.output) if known and tariff else None
        return Spent(self.calls, self.input, self.cached, self.output, cost, dict(sorted((+self.faults).items())))
