"""Months and weekdays in English with their abbreviations, and the words that stand around a date or a clock time."""

from __future__ import annotations

__all__ = [
    "AMBIGUOUS_MONTHS",
    "CLOCK_WORDS",
    "DATE_LEADS",
    "DAY_PARTS",
    "DECADES",
    "ERAS",
    "MONTHS",
    "OF_YEARS",
    "PART_OF_PERIOD",
    "WEEKDAYS",
    "YEAR_LEADS",
    "YEAR_NOUNS",
    "ZONES",
]

MONTHS: dict[str, int] = {
    **{
        word: n for n, word in enumerate("january february march april may june july august september october november december".split(), 1)
    },
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}

# Words and names as well: a month only behind one of DATE_LEADS, or with a day or a year. Abbreviations need the same.
AMBIGUOUS_MONTHS = frozenset("may march april june august jan mar jun jul sep dec apr".split())

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())

# "In the eighties", "in his forties".
DECADES: dict[str, int] = {
    word: 10 * n for n, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}
# Behind a year (AD before it as well), and whether years count down.
ERAS: dict[str, bool] = {"bc": True, "bce": True, "ad": False, "ce": False}
# In front of "of '24".
OF_YEARS = frozenset("class summer spring winter autumn fall season team side vintage crop generation spirit revolution".split())

PART_OF_PERIOD = frozenset({"early", "mid", "late"})
DATE_LEADS = frozenset(
    "in of by since until till from to during before after last next this early mid late through and every between around".split()
)
YEAR_LEADS = DATE_LEADS | frozenset(
    "the year fiscal spring summer autumn fall winter season back its his her their a our for quarter half than christmas easter circa © as vs to".split()
)
# What a year stands in front of: "the 2016 season", as opposed to "2016 seats".
YEAR_NOUNS = frozenset(
    "season election elections campaign budget war games olympics cup championship championships tournament report film movie book album"
    " edition invasion revolution coup earthquake crash crisis summit treaty agreement deal law act census"
    " final world summer winter vintage model race vote referendum pandemic draft paper study attack attacks".split()
)
CLOCK_WORDS: dict[str, str] = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
# Behind a time they say which half of the day it is in; "at night" is either.
DAY_PARTS: dict[str, str] = {"morning": "a", "afternoon": "p", "evening": "p", "tonight": "p"}
ZONES = frozenset("gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet eest ist jst kst et pt ct local hours hrs".split())
