"""Dates, to ISO 8601 as far as they are known: `2025-01-24`, `XXXX-01-24`, `XXXX-01`, `2007`, `199X`, `2007/2008`.

Unknown parts are written X, as in EDTF (ISO 8601-2:2019). A weekday is a date without ISO form whose unit is its name: "on Tuesday" for
"on Monday" is a wrong date. Words relative to the day of writing ("last week") hold no number and are not read here.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.lexicons.calendar import (
    AMBIGUOUS_MONTHS,
    DATE_LEADS,
    MONTHS,
    PART_OF_PERIOD,
    WEEKDAYS,
    YEAR_LEADS,
    YEAR_NOUNS,
)
from summarizer.lexicons.numbers import PLURALS
from summarizer.reading.quantities.values import Amount

if TYPE_CHECKING:
    from summarizer.reading.quantities.tokens import Tokens

__all__ = ["calendar_date", "decade_iso", "numeric_date", "year_at"]

_DASHES = frozenset({"-", "–", "—"})
_YEARS = range(1000, 2101)
_RECENT = range(1800, 2101)
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_MAX_DAY, _MAX_MONTH = 31, 12
_TWO, _FOUR = 2, 4
"""Digits of a day or month, and of a year; an abbreviated month has at most four letters."""


def _date(first: int, stop: int, iso: str | None, unit: str | None = None) -> Amount:
    return Amount(first, stop, "date", None, 0, unit, None, iso, 1, "date")


def _in_years(a: Amount, year: int, last: int | None = None) -> Amount:
    """`a` with the years that it names as its value, for bare years and spans of years."""
    return a._replace(value=Decimal(year), precision=_FOUR, upper=None if last is None else Decimal(last))


def year_at(t: Tokens, i: int) -> int:
    """The year that token `i` is, four digits and nothing glued to them; 0 otherwise."""
    word = t.words[i]
    if len(word) != _FOUR or not word.isdecimal() or (t.glued(i) and t.words[i + 1][:1].isalnum()):
        return 0
    year = int(word)
    return year if year in _YEARS else 0


def _day_at(t: Tokens, i: int) -> tuple[int, int]:
    """The day of the month at token `i` and the token behind it ("24", "24th"), or `(0, i)`."""
    word = t.words[i]
    if not word.isdecimal() or len(word) > _TWO or not 1 <= int(word) <= _MAX_DAY:  # two digits
        return 0, i
    stop = i + 1
    if t.glued(i) and t.words[stop] in _SUFFIXES:
        stop += 1
    elif t.glued(i) and (t.words[stop][:1].isalnum() or t.words[stop] in {":", "/", "%"}):
        return 0, i
    return int(word), stop


# --- with words -----------------------------------------------------------------------------------------------------------


def calendar_date(t: Tokens, i: int) -> Amount | None:
    """A date that begins at token `i` with a month, a weekday, or a day before its month."""
    word = t.words[i]
    if word in WEEKDAYS:
        return _date(i, i + 1, None, word) if t.capital(i) else None
    if word in MONTHS:
        return _month_first(t, i)
    if word[0].isdecimal():
        return _day_first(t, i)
    return None


def _month_stop(t: Tokens, i: int) -> int:
    return i + 2 if t.words[i + 1] == "." and t.glued(i) and len(t.words[i]) <= _FOUR else i + 1  # Sept.


def _month_first(t: Tokens, i: int) -> Amount | None:
    """Jan. 24, January 24 2025, January 2025, Jan. 24-26, mid-January, in June."""
    if not t.capital(i):
        return None
    month, j = MONTHS[t.words[i]], _month_stop(t, i)
    day, stop = _day_at(t, j)
    if day and t.words[stop] not in t.table.scales:
        last, last_stop = _day_at(t, stop + 1) if t.words[stop] in _DASHES or t.words[stop] == "to" else (0, stop)
        stop = last_stop if last > day else stop
        year, stop = _year_behind(t, stop)
        return _date(i, stop, _iso(year, month, day, last if last > day else 0))
    year = year_at(t, j + (t.words[j] == ","))
    first = _part_of_period(t, i)
    if year:
        return _date(first, j + (t.words[j] == ",") + 1, f"{year}-{month:02}")
    # The full stop belongs to the abbreviation only when a day follows; elsewhere it may end the sentence.
    stop = i + 1
    if t.words[i] not in AMBIGUOUS_MONTHS and len(t.words[i]) > _FOUR:  # not an abbreviation
        return _date(first, stop, f"XXXX-{month:02}")
    if first < i or (
        t.words[i - 1] in DATE_LEADS and not (t.capital(stop) and t.words[stop] not in WEEKDAYS and t.words[stop] not in MONTHS)
    ):
        return _date(first, stop, f"XXXX-{month:02}")
    return None


def _part_of_period(t: Tokens, i: int) -> int:
    """Where "mid-January" or "late January" begins."""
    j = i - 2 if t.words[i - 1] in _DASHES and t.glued(i - 1) else i - 1
    return j if t.words[j] in PART_OF_PERIOD else i


def _year_behind(t: Tokens, stop: int) -> tuple[int, int]:
    """The year behind a day, a comma between them or not, and the token behind it."""
    j = stop + (t.words[stop] == ",")
    year = year_at(t, j)
    if year and (j > stop or t.words[j + 1] not in t.table.units):
        return year, j + 1
    return 0, stop


def _iso(year: int, month: int, day: int, last: int = 0) -> str:
    head = f"{year or 'XXXX'}-{month:02}"
    return f"{head}-{day:02}/{head}-{last:02}" if last else f"{head}-{day:02}"


def _day_first(t: Tokens, i: int) -> Amount | None:
    """24 January, 24th of January 2025, 24-26 January."""
    day, j = _day_at(t, i)
    if not day:
        return None
    last, stop = _day_at(t, j + 1) if t.words[j] in _DASHES else (0, j)
    j = stop if last > day else j
    j += t.words[j] == "of"
    word = t.words[j]
    if word not in MONTHS or not t.capital(j) or (word == "may" and t.words[j + 1] in {"have", "be", "not"}):
        return None
    stop = _month_stop(t, j) if year_at(t, _month_stop(t, j)) else j + 1
    year, stop = _year_behind(t, stop)
    return _date(i, stop, _iso(year, MONTHS[word], day, last if last > day else 0))


# --- digits only ----------------------------------------------------------------------------------------------------------


def numeric_date(t: Tokens, i: int) -> Amount | None:
    """A date of digits at token `i`: a year, a decade, a season, 2025-01-24, 24.01.2025, 5/17/2018."""
    word = t.words[i]
    if not word.isdecimal():
        return _dotted(t, i)
    if len(word) <= _TWO:  # day or month
        return _slashed(t, i) or _short_decade(t, i)
    year = year_at(t, i)
    if year:
        return _iso_date(t, i) or _span_of_years(t, i, year) or _bare_year(t, i, year)
    return _decade(t, i)


def _dotted(t: Tokens, i: int) -> Amount | None:
    parts = t.words[i].split(".")
    if [len(part) for part in parts] not in ([1, 1, 4], [1, 2, 4], [2, 1, 4], [2, 2, 4]):  # 1.2.34 may be a version
        return None
    day, month = int(parts[0]), int(parts[1])
    if not (1 <= day <= _MAX_DAY and 1 <= month <= _MAX_MONTH):
        return None
    return _date(i, i + 1, _iso(int(parts[2]), month, day))


def _slashed(t: Tokens, i: int) -> Amount | None:
    """5/17/2018; which is the month stays open (XX) unless one of them exceeds twelve."""
    if t.words[i + 1] != "/" or t.words[i + 3] != "/" or not all(t.glued(k) for k in range(i, i + 4)):
        return None
    second, year = t.words[i + 2], year_at(t, i + 4)
    if not year or not second.isdecimal() or len(second) > _TWO:  # two digits
        return None
    a, b = int(t.words[i]), int(second)
    if min(a, b) < 1 or max(a, b) > _MAX_DAY or min(a, b) > _MAX_MONTH:
        return None
    known = max(a, b) > _MAX_MONTH or a == b
    return _date(i, i + 5, _iso(year, min(a, b), max(a, b)) if known else f"{year}-XX-XX")


def _iso_date(t: Tokens, i: int) -> Amount | None:
    month, day = t.words[i + 2], t.words[i + 4]
    if (
        t.words[i + 1] != "-" or t.words[i + 3] != "-" or not (month.isdecimal() and day.isdecimal() and len(month) == len(day) == _TWO)
    ):  # 01-24
        return None
    if not (1 <= int(month) <= _MAX_MONTH and 1 <= int(day) <= _MAX_DAY) or not all(t.glued(k) for k in range(i, i + 4)):
        return None
    return _date(i, i + 5, f"{t.words[i]}-{month}-{day}")


def _span_of_years(t: Tokens, i: int, year: int) -> Amount | None:
    """2007-08, 2018/19, 1939–1945."""
    if t.words[i + 1] not in _DASHES | {"/"} or not t.glued(i) or not t.glued(i + 1):
        return None
    word = t.words[i + 2]
    last = year_at(t, i + 2)
    if not last and len(word) == _TWO and word.isdecimal() and (not t.glued(i + 2) or t.words[i + 3] not in {"-", "/"}):  # 2007-08
        last = year // 100 * 100 + int(word)
        last += 100 * (last < year and word == "00")
    if last <= year or year not in _RECENT or t.words[i + 3] in t.table.units or t.words[i + 3] in PLURALS:
        return None
    return _in_years(_date(i, i + 3, f"{year}/{last}"), year, last)


def _bare_year(t: Tokens, i: int, year: int) -> Amount | None:
    """A year by what stands around it: "in 1979", "the 2016 Games"; "1500 people" and "2000 metres" are not."""
    before, after = t.words[i - 1], t.words[i + 1]
    first = _part_of_period(t, i)
    before = t.words[first - 1] if first < i else before
    if first == i and (
        after in t.table.units or after in t.table.scales or after in {"%", "percent", "per", "-", "GMT", "gmt"} or before in "$€£¥"
    ):
        return None
    plural = after in PLURALS or (after.isalpha() and len(after) > 3 and after[-1] == "s" and not t.capital(i + 1))  # noqa: PLR2004 - "was"
    led = first < i or before in YEAR_LEADS or before in MONTHS or after in YEAR_NOUNS
    if plural and after not in YEAR_NOUNS and (before not in DATE_LEADS or before in {"of", "and", "to", "by"}):
        return None
    if led or (year in _RECENT and before not in t.table.cue_ends and not (after.isalpha() and after not in t.table.closed)):
        return _in_years(_date(first, i + 1, str(year)), year)
    return None


def _decade(t: Tokens, i: int) -> Amount | None:
    """1990s, mid-1990s, the 1990's."""
    word = t.words[i]
    if len(word) != _FOUR or word[3] != "0" or not word.isdecimal() or int(word) not in _YEARS:
        return None
    stop = _plural_stop(t, i)
    if not stop:
        return None
    century = word[2] == "0"
    return _date(_part_of_period(t, i), stop, word[:2] + "XX" if century else word[:3] + "X", "century" if century else "decade")


def _plural_stop(t: Tokens, i: int) -> int:
    """The token behind "s" or "’s" glued to the digits; 0 without one."""
    if t.words[i + 1] == "s" and t.glued(i):
        return i + 2
    if t.words[i + 1] in {"'", "’"} and t.glued(i) and t.words[i + 2] == "s" and t.glued(i + 1):
        return i + 3
    return 0


def decade_iso(tens: int) -> str:
    """The decade of a century that is not told: the last one from the thirties on; the twenties may be of this one or the last."""
    return f"19{tens}X" if tens > _TWO else f"XX{tens}X"


def _short_decade(t: Tokens, i: int) -> Amount | None:
    """The '90s; "the 90s" without an apostrophe as well, but not "in his 40s", which is an age."""
    word = t.words[i]
    stop = _plural_stop(t, i)
    if len(word) != _TWO or word[1] != "0" or not stop:  # two digits
        return None
    mark = t.words[i - 1] in {"'", "’", "‘"} and t.glued(i - 1)
    if not mark and t.words[i - 1] != "the":
        return None
    return _date(i - mark, stop, decade_iso(int(word[0])), "decade")
