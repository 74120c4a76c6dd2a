"""What a model costs: prices that the user states. None are built in, for they change and would be wrong in silence."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation

from summarizer.errors import InputError

__all__ = ["Tariff"]

_MILLION = 1_000_000
Price = Decimal | int | float | str
"""US dollars; what is no `Decimal` is read as it is written, so that 0.15 is 0.15."""


@dataclass(frozen=True, slots=True)
class Tariff:
    """US dollars for a million tokens: of input, of input that the server had cached (`None`: as other input), and of output.

    Raises `InputError` for what is no price.
    """

    input: Price
    output: Price
    cached: Price | None = None

    def __post_init__(self) -> None:
        """Make the prices decimals."""
        for field in fields(self):
            value = getattr(self, field.name)
            if value is not None:
                object.__setattr__(self, field.name, _price(value, field.name))

    def cost(self, *, input_tokens: int, cached_tokens: int, output_tokens: int) -> Decimal:
        """What these tokens cost, in US dollars; `cached_tokens` are part of `input_tokens`."""
        fresh, answer = Decimal(self.input), Decimal(self.output)
        cached = fresh if self.cached is None else Decimal(self.cached)
        total = (fresh * (input_tokens - cached_tokens) + cached * cached_tokens + answer * output_tokens) / _MILLION
        return Decimal(f"{total.normalize():f}")  # without an exponent: 1E+3 is no price to read


def _price(value: Price, name: str) -> Decimal:
    try:
        price = Decimal(str(value))
    except InvalidOperation:
        price = Decimal("NaN")
    if isinstance(value, bool) or not price.is_finite() or price < 0:
        raise InputError(f"the price of {name} is a number of US dollars for a million tokens, not {str(value)[:40]!r}")
    return price
