"""Numbers in words: cardinals, spoken years and decimals, ordinals, halves; and which "one" counts nothing.

A cardinal ends by itself because its scales descend, so that a megabyte of "one " is read in one pass.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.lexicons.numbers import ARTICLES, ONE_COMPOUNDS, UNNUMBERED
from summarizer.reading.quantities.parts import of_scale, unit_at, with_part
from summarizer.reading.quantities.values import DIGITS, Numeral, significant, times

if TYPE_CHECKING:
    from summarizer.reading.quantities.tokens import Tokens

__all__ = ["spelled"]

_TEN, _TWENTY, _HUNDRED, _THOUSAND = 10, 20, 100, 1000
_YEAR_HUNDREDS = range(11, 21)
# "First half", "next quarter": a stretch of a game or a year, no part of anything.
_NO_PART_BEFORE = frozenset({"time", "past"})
_NO_PART_AFTER = frozenset({"-", "last", "next", "this", "per", "each", "every", "other", "better", "final", "fiscal"})


def spelled(t: Tokens, i: int, *, joined: bool) -> Numeral | None:
    """A numeral of words: a cardinal, an ordinal, a fraction; the article before a bare scale belongs to it."""
    table, word = t.table, t.words[i]
    bare = word in table.scales
    if bare and (word[-1] == "s" or t.words[i - 1] in {"per", "of"}):
        return None
    first = i - 1 if (bare or word in table.denominators) and t.words[i - 1] in ARTICLES and not t.glued(i - 1) else i
    if word in {"half", "quarter"}:
        return _half(t, first, i)
    if word in table.ordinals and not bare:
        return _rank(t, first, i)
    if word not in table.cardinals and not bare:
        return None
    total, stop, style = _cardinal(t, i, joined=joined)
    if style == "year":
        return Numeral(i, stop, Decimal(total), significant(Decimal(total)), "year")
    return _tail(t, first, stop, total)


def _cardinal(t: Tokens, i: int, *, joined: bool) -> tuple[int, int, str]:
    """The value, stop and style of cardinal words from token `i`. `room` is what the next word must stay below; 0 asks for a scale."""
    cardinals, scales = t.table.cardinals, t.table.scales
    total = current = 0
    room = limit = 10**18
    j = stop = i
    while True:
        word = t.words[j]
        value = cardinals.get(word)
        if value is not None:
            if value >= room or (not value and j > i):
                second = j == i + 1 + (t.words[i + 1] == "-") and not total
                return (
                    _spoken_year(t, current, j)
                    if second and value >= _TEN and current in _YEAR_HUNDREDS
                    else (total + current, stop, "words")
                )
            current += value
            room = _TEN if value >= _TWENTY else 0  # twenty takes a unit, twelve does not
        else:
            scale = scales.get(word, limit)
            if not _fits(scale, total, current, limit, opens=j == i):
                return total + current, stop, "words"
            if scale == _HUNDRED:
                current, room = (current or 1) * _HUNDRED, _HUNDRED
            else:
                total, current = total + (current or (j == i)) * scale, 0
                limit = room = scale
        j = stop = j + 1
        if (t.words[j] == "-" and t.glued(j) and t.glued(j - 1)) or (
            joined and t.words[j] in {"and", "&"} and room >= _HUNDRED and _continues(t, j + 1, room)
        ):
            j += 1


def _fits(scale: int, total: int, current: int, limit: int, *, opens: bool) -> bool:
    """Whether `scale` may come next: below the last one, with something to multiply unless it opens the numeral."""
    if scale >= limit:
        return False
    if scale == _HUNDRED:
        return current < _HUNDRED and bool(current or opens or total)
    return bool(current or not total)


def _continues(t: Tokens, i: int, room: int) -> bool:
    """Whether the numeral behind "and" adds to the one before: "a hundred and two", not "a hundred and two hundred"."""
    if t.words[i] not in t.table.cardinals:
        return False
    value, stop, _ = _cardinal(t, i, joined=False)
    if t.words[t.after_hyphen(stop)] in t.table.denominators and value < _TWENTY:  # "six million and two thirds"
        return False
    return value < room or (room == _HUNDRED and _is_thousands(t, i))


def _is_thousands(t: Tokens, i: int) -> bool:
    """Whether what begins at token `i` is less than a hundred of a larger scale: the rest of "two hundred and seventy-two thousand"."""
    k = t.after_hyphen(i + 1)
    k += 0 < t.table.cardinals.get(t.words[k], 0) < _TEN
    return t.table.scales.get(t.words[k], 0) > _HUNDRED


def _spoken_year(t: Tokens, hundreds: int, j: int) -> tuple[int, int, str]:
    """Nineteen ninety-nine, twenty fifteen; "nineteen ninety million" is no year."""
    value, stop = t.table.cardinals[t.words[j]], j + 1
    k = t.after_hyphen(stop)
    unit = t.table.cardinals.get(t.words[k], 0)
    if value >= _TWENTY and 0 < unit < _TEN:  # ninety-nine
        value, stop = value + unit, k + 1
    if t.words[stop] in t.table.scales:
        return hundreds, j - (t.words[j - 1] == "-"), "words"
    return hundreds * _HUNDRED + value, stop, "year"


def _tail(t: Tokens, first: int, stop: int, total: int) -> Numeral | None:
    """What may close cardinal words: "point five", an ordinal, a denominator, "and a half"."""
    value, table = Decimal(total), t.table
    scale = table.scales.get(t.words[stop - 1], 1)
    if t.words[stop] == "point" and t.words[stop + 1] in table.cardinals:
        return _spoken_point(t, first, stop + 1, value)
    j = t.after_hyphen(stop)
    word = t.words[j]
    if word in table.ordinals or word in table.denominators:
        closed = _closed_by(t, first, j, total)
        if closed:
            return closed
    rank = table.ordinals.get(t.words[j + 1], _HUNDRED) if word == "and" and total and not total % _HUNDRED else _HUNDRED
    if rank < _HUNDRED:
        value += rank
        return Numeral(first, j + 2, value, significant(value), "ordinal")  # the hundred and tenth
    if total == 1 and first == stop - 1 and t.words[stop : stop + 2] not in (["and", "a"], ["and", "one"]) and _uncounted_one(t, first):
        return None
    if word in table.scales and word != "dozens":
        scale = table.scales[word]
        return with_part(t, Numeral(first, j + 1, value * scale, significant(value), "words", scale))
    return with_part(t, Numeral(first, stop, value, significant(value), "words", scale))


def _closed_by(t: Tokens, first: int, j: int, total: int) -> Numeral | None:
    """The ordinal or fraction that token `j` makes of the cardinal before it: twenty-first, two thirds, one fifth."""
    word, table = t.words[j], t.table
    denominator = table.denominators.get(word, 0)
    if denominator and (word[-1] == "s" or total == 1) and not (word == "quarters" and total >= denominator):  # four quarters make a year
        return of_scale(t, Numeral(first, j + 1, Decimal(total) / denominator, 2, "fraction"))
    ordinal = table.ordinals.get(word, 0)
    if not ordinal:
        return None
    if (ordinal < _TEN and not total % _TEN and total % _HUNDRED != _TEN) or (ordinal < _HUNDRED and not total % _HUNDRED):  # twenty-first
        value = total + ordinal
    elif ordinal >= _HUNDRED:
        value = total * ordinal
    else:
        return None
    return Numeral(first, j + 1, Decimal(value), significant(Decimal(value)), "ordinal")


def _spoken_point(t: Tokens, first: int, i: int, whole: Decimal) -> Numeral:
    digits, stop = "", i
    while t.words[stop] in t.table.cardinals and len(digits) < DIGITS // 2:
        value = t.table.cardinals[t.words[stop]]
        following = t.after_hyphen(stop + 1)
        unit = t.table.cardinals.get(t.words[following], 0)
        if value >= _TWENTY and 0 < unit < _TEN:  # seventy-one
            value, stop = value + unit, following
        digits += str(value)
        stop += 1
    value_text = f"{whole}.{digits}"
    scale = t.table.scales.get(t.words[stop], 1)
    return Numeral(first, stop + (scale > 1), times(Decimal(value_text), scale), significant(whole, value_text), "words", scale)


def _uncounted_one(t: Tokens, i: int) -> bool:
    """Whether "one" counts nothing: "no one", "the one", "one of the", "one another", "one cannot"."""
    after = t.words[i + 1]
    if after == "-":
        return t.words[i + 2] in ONE_COMPOUNDS
    if after in {"in", "out", "last", "more"} or after in t.table.scales or t.words[i - 1] in {"minus", "point"}:
        return False
    return (t.words[i - 1] in UNNUMBERED and after not in t.table.units) or not after.isalpha() or after in t.table.closed


def _half(t: Tokens, first: int, i: int) -> Numeral | None:
    """Half or a quarter of something; not "first half", "half-brother", "third quarter"."""
    table, before, after = t.table, t.words[first - 1], t.words[i + 1]
    if before in table.ordinals or before in _NO_PART_AFTER or after in _NO_PART_BEFORE:
        return None
    found = of_scale(t, Numeral(first, i + 1, Decimal(1) / table.denominators[t.words[i]], 2, "fraction"))
    if found.form == "words":
        return found
    unit = t.words[unit_at(t, found)] in table.units
    if after == "-" and not unit:
        return None
    if t.words[i] == "half":
        wanted = unit or after in table.halved or before in table.cue_ends or first < i
        return found if wanted and not t.capital(i + 1) else None
    return found if unit or after == "of" or (first < i and after in {"less", "more"}) else None


def _rank(t: Tokens, first: int, i: int) -> Numeral | None:
    """An ordinal, or with an article and "of" behind it a fraction: a third of, the third."""
    word, table = t.words[i], t.table
    value = Decimal(table.ordinals[word])
    if first < i and word in table.denominators and (t.words[i + 1] in table.parted or not t.words[i + 1].isalpha()):
        return of_scale(t, Numeral(first, i + 1, Decimal(1) / value, 2, "fraction"))
    return Numeral(i, i + 1, value, significant(value), "ordinal")
