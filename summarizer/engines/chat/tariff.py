"""What a model costs: prices that the user states. None are built in, for they change and would be wrong in silence."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

__all__ = ["Tariff"]

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Tariff:
    """US dollars for a million tokens: of input, of input that the server had cached (`None`: as other input), and of output."""

    input: Decimal
    output: Decimal
    cached: Decimal | None = None

    def cost(self, *, input_tokens: int, cached_tokens: int, output_tokens: int) -> Decimal:
        """What these tokens cost; `cached_tokens` are part of `input_tokens`."""
        cached = self.input if self.cached is None else self.cached
        total = self.input * (input_tokens - cached_tokens) + cached * cached_tokens + self.output * output_tokens
        return (total / _MILLION).normalize() + Decimal(0)
