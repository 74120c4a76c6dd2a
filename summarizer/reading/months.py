"""Which words that are a month's name are somebody's: Jan Lund, April Osei, Theresa May. Owns the rule for words with offsets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.given_names import EITHER, FEMALE_NAMES, MALE_NAMES
from summarizer.lexicons.openers import CALENDAR, DATED, DATING, HONORING_MONTHS, MONTHS_BORNE

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["borne", "is_borne"]

_GIVEN = (FEMALE_NAMES | MALE_NAMES | EITHER) - CALENDAR
_SURNAME = "May"
_REPORTING = frozenset({"said", "says", "told", "asked", "added"})
_LETTERS = 2  # of a surname, in words with a small letter: "April GDP" is no one


def borne(written: Sequence[str], text: str, starts: Sequence[int]) -> list[int]:
    """The places in `written` of the months' names that persons bear; `starts` are the offsets of the words in `text`."""
    months = [at for at, word in enumerate(written) if word in MONTHS_BORNE]
    if not months:
        return []
    surname = any(written[at] == _SURNAME and _is_surname(written, at) for at in months)
    return [at for at in months if is_borne(written, text, starts, at, surname=surname)]


def is_borne(written: Sequence[str], text: str, starts: Sequence[int], at: int, *, surname: bool) -> bool:
    """Whether the month's name at `at` is a person's; `surname` where the text has somebody whose surname is May."""
    before = written[at - 1] if at else "."
    follows = written[at + 1] if at + 1 < len(written) else "."
    if before.lower() in DATING or before[0].isdigit() or follows[0].isdigit():
        return False
    if written[at] == _SURNAME:
        if _is_surname(written, at) or surname:
            return _is_surname(written, at) or not follows[0].isupper()
        if before not in _REPORTING:
            return False
    gap = text[starts[at] + len(written[at]) : starts[at + 1]] if at + 1 < len(written) else "."
    name = follows[0].isupper() and len(follows) >= _LETTERS and not follows.isupper()
    return gap == " " and name and follows not in CALENDAR and follows not in DATED


def _is_surname(written: Sequence[str], at: int) -> bool:
    """Whether a given name or a form of address stands before the month's name."""
    return at > 0 and (written[at - 1] in _GIVEN or written[at - 1] in HONORING_MONTHS)
