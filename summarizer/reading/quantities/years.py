"""Years that are not four digits: 44 BC, AD 79, '24, FY2024, the eighties; and ages written as those are: in his forties, over-50s.

Of two digits the century is that of the nearest such year: up to `_PIVOT` this century, above it the last.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.lexicons.calendar import DECADES, ERAS, OF_YEARS, PART_OF_PERIOD, YEAR_NOUNS
from summarizer.reading.quantities.dates import decade_iso, numeric_date, year_at
from summarizer.reading.quantities.tokens import looks_plural, shortly_before
from summarizer.reading.quantities.values import Amount, literal_value, significant

if TYPE_CHECKING:
    from summarizer.reading.quantities.tokens import Tokens

__all__ = ["OWNERS", "year_in_other_words"]

OWNERS = frozenset({"his", "her", "their", "my", "your", "our"})
_APOSTROPHES = frozenset({"'", "’", "‘"})
_LEADS = frozenset("in since until till before after during from by".split())
_HOT = frozenset("temperature temperatures degrees highs lows mercury percentage scores".split())
"""What is "in the eighties" besides years."""
_NO_YEAR = frozenset({"%", "-", "percent"})
_PIVOT = 30
_TWO = 2
_LONGEST_YEAR = len("10,000")
_FOUR_DIGITS = 9999
"""ISO years of more digits open with a Y (EDTF)."""
_DASHES = frozenset({"-", "–"})


def year_in_other_words(t: Tokens, i: int) -> Amount | None:
    """The year, decade or age of a decade at token `i`, before anything else reads its digits."""
    word = t.words[i]
    if word in DECADES:
        return _decade(t, i)
    if not word[0].isdecimal() or len(word) > _LONGEST_YEAR:
        return None
    return _of_era(t, i) or (_short_year(t, i) or _fiscal_year(t, i) if word.isdecimal() else None)


def _year(first: int, stop: int, iso: str, value: int, last: int | None = None) -> Amount:
    upper = None if last is None else Decimal(last)
    return Amount(first, stop, "date", Decimal(value), significant(Decimal(value)), upper=upper, iso=iso, form="date")


def _of_era(t: Tokens, i: int) -> Amount | None:
    """44 BC, 300 BCE, AD 79, 79 AD. The value is that of ISO 8601, whose year 0 is 1 BC."""
    before, behind = t.words[i - 1], t.words[i + 1]
    literal = literal_value(t.words[i]) if before == "ad" or behind in ERAS or behind in {"a", "b"} else None
    if not literal or literal % 1:
        return None
    year = int(literal)
    if before == "ad" and t.raw(i - 1) == "AD" and not t.glued(i - 1) and not (t.glued(i) and behind.isalnum()):
        return _year(i - 1, i + 1, f"{year:04}", year)
    era, stop = behind, i + 2
    if t.words[i + 1 : i + 5] in (["b", ".", "c", "."], ["a", ".", "d", "."]):
        era, stop = t.words[i + 1] + t.words[i + 3], i + 4 + t.glued(i + 3)
    if era not in ERAS or not t.raw(i + 1).isupper() or looks_plural(t.words[stop]):
        return None
    year = 1 - year if ERAS[era] else year
    return _year(i, stop, f"{'Y' * (abs(year) > _FOUR_DIGITS)}{year:0{4 + (year < 0)}}", year)


def _short_year(t: Tokens, i: int) -> Amount | None:
    """In '24, the class of '24, the '24-25 season; not a quotation that opens with a number."""
    if len(t.words[i]) != _TWO or t.words[i - 1] not in _APOSTROPHES or not t.glued(i - 1) or t.glued(i - 2):
        return None
    last = i + 2 if t.words[i + 1] in _DASHES and t.glued(i) and t.glued(i + 1) else 0
    stop = last + 1 if last and t.words[last].isdecimal() and len(t.words[last]) == _TWO else i + 1
    if not _is_year(t, i, stop):
        return None
    year = _in_full(t.words[i])
    if stop == i + 1:
        return _year(i - 1, stop, str(year), year)
    final = _in_full(t.words[last])
    return _year(i - 1, stop, f"{year}/{final}", year, final) if final > year else None


def _in_full(two_digits: str) -> int:
    return int(two_digits) + (2000 if int(two_digits) <= _PIVOT else 1900)


def _is_year(t: Tokens, i: int, stop: int) -> bool:
    """Whether what stands around digits with an apostrophe before them says that they are a year."""
    lead, behind = t.words[i - 2], t.words[stop]
    if behind in _NO_YEAR or (t.glued(stop - 1) and behind.isalnum()):
        return False
    if (lead == "of" and t.words[i - 3] in OF_YEARS) or (lead == "the" and behind in YEAR_NOUNS):
        return True
    listed = lead in {"and", "or", "to"} and t.words[i - 4] in _APOSTROPHES
    if not (listed or lead in _LEADS) or behind in _APOSTROPHES:
        return False
    return not behind.isalnum() or behind in t.table.closed or behind in YEAR_NOUNS


def _fiscal_year(t: Tokens, i: int) -> Amount | None:
    """FY2024, FY24, FY'24, FY2023-24."""
    first = i - 1 - (t.words[i - 1] in _APOSTROPHES)
    if t.words[first] != "fy" or (t.words[first - 1].isalnum() and t.glued(first - 1)):
        return None
    year = year_at(t, i)
    if year:
        found = numeric_date(t, i)
        return found._replace(first=first) if found and found.kind == "date" else _year(first, i + 1, str(year), year)
    if len(t.words[i]) != _TWO or (t.glued(i) and t.words[i + 1][:1].isalnum()):
        return None
    year = 2000 + int(t.words[i])
    return _year(first, i + 1, str(year), year)


def _decade(t: Tokens, i: int) -> Amount | None:
    """The eighties, the mid-eighties, in her late forties."""
    first = i - 1 - (t.words[i - 1] == "-")
    first = first if t.words[first] in PART_OF_PERIOD else i
    low, lead = DECADES[t.words[i]], t.words[first - 1]
    if lead in {"and", "or"} and t.words[first - 2] in DECADES:  # in their twenties and thirties
        lead = t.words[first - 3]
    if lead in OWNERS:
        return Amount(i, i + 1, "age", Decimal(low), 1, "year", Decimal(low + 9), form="date", bound="range")
    if lead != "the" or shortly_before(t, first, _HOT):
        return None
    return Amount(first, i + 1, "date", None, 1, "decade", iso=decade_iso(low // 10), form="date")
