"""Parts of a whole: ½, 1/4, two-thirds, "and a half", and parts of a scale ("a quarter of a million")."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.lexicons.numbers import ARTICLES, VULGAR
from summarizer.reading.quantities.values import Numeral, times

if TYPE_CHECKING:
    from summarizer.reading.quantities.tokens import Tokens

__all__ = ["fraction", "mixed", "of_scale", "slashed", "unit_at", "vulgar", "with_part"]

_WHOLES = ARTICLES | {"one", "1"}

_LONGEST = 3
"""Digits of a numerator or denominator: thousandths are written, finer parts are not."""
_FREE = 20
"""Denominators up to this are taken as they are (3/16), larger ones only in tens (1/100): 9/37 is a score or a date."""


def vulgar(i: int, sign: str) -> Numeral:
    """½ at token `i`."""
    top, bottom = VULGAR[sign]
    return Numeral(i, i + 1, Decimal(top) / bottom, 2, "fraction")


def slashed(t: Tokens, i: int) -> Numeral | None:
    """1/4 with nothing glued around it; not 1/0, a date, 24/7 or a season."""
    if t.words[i + 1] != "/" or not t.glued(i) or not t.glued(i + 1):
        return None
    top, bottom = t.words[i], t.words[i + 2]
    if not bottom.isdecimal() or len(top) > _LONGEST or len(bottom) > _LONGEST or "/" in {t.words[i + 3], t.words[i - 1]}:
        return None
    if int(top) >= int(bottom) or (int(bottom) > _FREE and int(bottom) % 10):
        return None
    return Numeral(i, i + 3, Decimal(top) / Decimal(bottom), 2, "fraction")


def mixed(t: Tokens, i: int) -> Numeral | None:
    """10 1/2, 7½, 7 ½."""
    sign = t.words[i + 1]
    part = vulgar(i + 1, sign) if sign in VULGAR else slashed(t, i + 1) if sign.isdecimal() else None
    if part is None or part.value is None:
        return None
    return Numeral(i, part.stop, Decimal(t.words[i]) + part.value, 3, "digits")


def fraction(t: Tokens, i: int) -> Numeral | None:
    """A half, one third, two-thirds, three quarters, ½ at token `i`, article or numerator included."""
    word = t.words[i]
    if word in VULGAR:
        return vulgar(i, word)
    top = 1 if word in ARTICLES else t.table.cardinals.get(word, 0)
    if word in {"half", "quarter"}:
        return Numeral(i, i + 1, Decimal(1) / t.table.denominators[word], 2, "fraction")
    j = t.after_hyphen(i + 1)
    bottom = t.table.denominators.get(t.words[j], 0)
    if not top or not bottom or (top > 1) != (t.words[j][-1] == "s"):
        return None
    return Numeral(i, j + 1, Decimal(top) / bottom, 2, "fraction")


def with_part(t: Tokens, whole: Numeral) -> Numeral:
    """`whole` and what "and a half" adds to it: a half of its scale, or of the scale that follows ("four and a half million")."""
    j = t.after_hyphen(whole.stop)  # two-and-a-half
    if t.words[j] != "and" or whole.value is None:
        return whole
    part = fraction(t, t.after_hyphen(j + 1))
    if part is None or part.value is None or t.words[part.stop] == "of":
        return whole
    scale = t.table.scales.get(t.words[part.stop], 0)
    if scale and whole.scale == 1:
        return Numeral(whole.first, part.stop + 1, times(whole.value + part.value, scale), 2, whole.form, scale)
    return Numeral(
        whole.first, part.stop + bool(scale), times(whole.value + part.value * (scale or whole.scale), 1), whole.precision + 1, whole.form
    )


def of_scale(t: Tokens, part: Numeral) -> Numeral:
    """Half a million, a quarter of a million, half a dozen: the fraction of a scale is a count."""
    j = t.after_hyphen(part.stop)
    j += t.words[j] == "of" and t.words[j + 1] in ARTICLES
    j += t.words[j] in ARTICLES
    j = t.after_hyphen(j)
    scale = t.table.scales.get(t.words[j], 0)
    if not scale or part.value is None:
        return part
    return Numeral(part.first, j + 1, times(part.value, scale), 1, "words", scale)


def unit_at(t: Tokens, n: Numeral) -> int:
    """Where a unit behind `n` would stand: behind a hyphen, of a fraction behind "an", "of a" and "of one" too (half a percent)."""
    j = t.after_hyphen(n.stop)
    if n.form == "fraction":
        j += t.words[j] == "of" and t.words[j + 1] in _WHOLES
        j = t.after_hyphen(j + (t.words[j] in ARTICLES or (t.words[j] in _WHOLES and t.words[j - 1] == "of")))
    return j
