"""The values that readers pass on: a `Numeral` (a number in tokens), an `Amount` (a number with its unit), and digits to a decimal.

Limits: a number of more than `DIGITS` digits has the value `None`: it is seen, not compared.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from summarizer.lexicons.numbers import Bound
    from summarizer.reading.model import QuantityKind, Range


__all__ = ["DIGITS", "GROUPING", "Amount", "Numeral", "literal_value", "significant", "times"]

DIGITS = 28
"""Digits that a value may have: the precision of the default decimal context, so that multiplying by a scale loses nothing."""

GROUPING = "\u00a0\u2009\u202f\u2007'’"
"""Blanks and apostrophes (as in Switzerland) that part thousands."""
_UNGROUPED = str.maketrans("", "", GROUPING)

Form = Literal["digits", "words", "year", "ordinal", "fraction", "multiple", "vague", "date"]
_GROUP = 3
"""Digits between two separators of thousands."""


class Numeral(NamedTuple):
    """Tokens `first:stop` and their value. `scale` is that of the last scale word, or 1; `upper` is the far end of a vague amount."""

    first: int
    stop: int
    value: Decimal | None
    precision: int
    form: Form
    scale: int = 1
    upper: Decimal | None = None


class Amount(NamedTuple):
    """Tokens `first:stop` with a value and, where one is written, a unit. `bound` and `cue` are set by what joins two amounts."""

    first: int
    stop: int
    kind: QuantityKind
    value: Decimal | None
    precision: int
    unit: str | None = None
    upper: Decimal | None = None
    iso: str | None = None
    scale: int = 1
    form: Form = "digits"
    bound: Bound | None = None
    cue: Range | None = None


def literal_value(literal: str) -> Decimal | None:
    """The value of digits with separators; `None` for addresses, versions and what is longer than `DIGITS` digits."""
    if literal.isdecimal():
        return Decimal(literal) if len(literal) <= DIGITS else None
    if len(literal) > 2 * DIGITS:
        return None
    literal = literal.translate(_UNGROUPED)
    points, commas = literal.count("."), literal.count(",")
    if points and commas and literal.rindex(",") > literal.rindex("."):  # 1.234,56
        literal = literal.replace(".", "").replace(",", ".")
    elif commas == 1 and not points and len(literal) - literal.index(",") <= _GROUP:  # 5,00: fewer than three digits follow
        literal = literal.replace(",", ".")
    elif points > 1:
        if any(len(group) != _GROUP for group in literal.split(".")[1:]):  # 192.168.1.2 is an address, 1.234.567 a number
            return None
        literal = literal.replace(".", "")
    else:
        literal = literal.replace(",", "")
    return Decimal(literal) if len(literal) <= DIGITS + 1 else None


def significant(value: Decimal | None, literal: str = "") -> int:
    """Significant digits as written: closing zeros count behind a decimal point only ("12,000" has 2, "1.50" has 3)."""
    if value is None:
        return 0
    written = literal or str(value.normalize())
    if not written.isdecimal():
        mantissa = written.partition("E")[0].partition("e")[0]
        written = "".join(character for character in mantissa if character.isdecimal())
    digits = written.lstrip("0") if "." in literal else written.strip("0")
    return max(1, len(digits))


def times(value: Decimal, scale: int) -> Decimal:
    """The product, without a fraction of zeros: 1.130 billion is 1130000000."""
    product = value * scale
    return product.to_integral_value() if product % 1 == 0 else product
