"""Clock times, to ISO 8601 hours and minutes: 14:30, 2:30 p.m., 2.17pm, 11 a.m., 0800 GMT, noon, and in words.

Without "p.m." or "in the afternoon" an hour up to twelve is given as it is: half past two is 02:30.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.calendar import CLOCK_WORDS, DAY_PARTS, WEEKDAYS, ZONES
from summarizer.reading.quantities.values import Amount

if TYPE_CHECKING:
    from summarizer.reading.quantities.tokens import Tokens

__all__ = ["clock_time"]

_MAX_HOUR, _MAX_MINUTE, _NOON = 23, 59, 12
_TWO_DIGITS, _FOUR_DIGITS = 2, 4
_LONGEST = len("12.45")
_TEN, _TWENTY, _HALF_HOUR = 10, 20, 30
_PARTS_OF_HOUR = {"half": 30, "quarter": 15}
_APOSTROPHES = frozenset({"'", "’"})
_DAY_LEADS = frozenset("in on this that the yesterday tomorrow next every".split())
_AT = frozenset("at until till before after".split())
"""In front of "ten to four" these make it a time."""


def clock_time(t: Tokens, i: int) -> Amount | None:  # noqa: PLR0911 - one return a form
    """14:30, 2:30 p.m., 2.17pm, 11 a.m., 5 o'clock, 0800 GMT, noon."""
    word = t.words[i]
    if word in CLOCK_WORDS:
        return Amount(i, i + 1, "time", None, 0, None, None, CLOCK_WORDS[word], form="date")
    spoken = _past_or_to(t, i) or _oclock(t, i)
    if spoken:
        return spoken
    if not word[0].isdecimal() or len(word) > _LONGEST:
        return None
    hour, minute, stop = _hour_minute(t, i)
    if hour < 0:
        return _military(t, i)
    half, stop = _half_of_day(t, stop)
    if half and not 1 <= hour <= _NOON:
        return None
    if not half and (minute is None or "." in word or t.words[i + 1] != ":"):
        return _military(t, i)
    half = half or (_part_of_day(t, stop) if 1 <= hour <= _NOON else "")
    hour = hour % _NOON + _NOON * (half == "p") if half else hour
    return _time(i, stop, hour, minute or 0)


def _oclock(t: Tokens, i: int) -> Amount | None:
    """5 o'clock, seven o'clock."""
    hour = _spoken_hour(t, i)
    if not hour or t.words[i + 1] != "o" or t.words[i + 2] not in _APOSTROPHES or t.words[i + 3] != "clock":
        return None
    return _spoken(t, i, i + 4, hour * 60)


def _past_or_to(t: Tokens, i: int) -> Amount | None:
    """Half past two, a quarter to nine, ten past three; "ten to four" only behind a preposition of time ("five to ten people")."""
    minute, j = _spoken_minute(t, i)
    named = t.words[j] in {"minute", "minutes"}
    j += named
    hour = _spoken_hour(t, j + 1)
    first = i - (t.words[i] == "quarter" and t.words[i - 1] == "a")
    if not minute or not hour or t.words[j] not in {"past", "to"} or _goes_on(t, j + 2):
        return None
    if t.words[j] == "past":
        return _spoken(t, first, j + 2, hour * 60 + minute)
    if not (named or t.words[i] == "quarter" or t.words[first - 1] in _AT) or minute > _HALF_HOUR - 1:
        return None
    return _spoken(t, first, j + 2, (hour or _NOON) * 60 - minute)


def _spoken_minute(t: Tokens, i: int) -> tuple[int, int]:
    """The minutes that a word before "past" or "to" tells and the token behind them; 0 minutes when it tells none."""
    word = t.words[i]
    if word in _PARTS_OF_HOUR:
        return _PARTS_OF_HOUR[word], i + 1
    minute = int(word) if word.isdecimal() and len(word) <= _TWO_DIGITS else t.table.cardinals.get(word, 0)
    if minute == _TWENTY and not word.isdecimal():
        k = t.after_hyphen(i + 1)
        unit = t.table.cardinals.get(t.words[k], 0)
        return (minute + unit, k + 1) if 0 < unit < _TEN else (minute, i + 1)
    return (minute, i + 1) if minute < _HALF_HOUR else (0, i)


def _spoken_hour(t: Tokens, i: int) -> int:
    """The hour, one to twelve, that token `i` is in digits or a word; 0 otherwise."""
    word = t.words[i]
    hour = int(word) if word.isdecimal() and len(word) <= _TWO_DIGITS else t.table.cardinals.get(word, 0)
    return hour if hour <= _NOON else 0


def _goes_on(t: Tokens, stop: int) -> bool:
    """Whether what looks like an hour before token `stop` is a larger number or counts something: "a quarter to nine percent"."""
    word = t.words[stop]
    if word in {"am", "pm", "a", "p"}:
        return False
    return word in t.table.units or word in t.table.scales or word in {"%", "-"} or (word.isalpha() and word not in t.table.closed)


def _spoken(t: Tokens, first: int, stop: int, minutes: int) -> Amount:
    """The time `minutes` after midnight or noon, which of them "p.m." behind it may tell; without one, hours go from one to twelve."""
    half, stop = _half_of_day(t, stop)
    half = half or _part_of_day(t, stop)
    minutes %= _NOON * 60
    if half == "p" or (not half and minutes < 60):  # noqa: PLR2004 - no hour 0 on a clock of twelve
        minutes += _NOON * 60
    return _time(first, stop, minutes // 60, minutes % 60)


def _time(first: int, stop: int, hour: int, minute: int) -> Amount:
    return Amount(first, stop, "time", None, 0, None, None, f"{hour:02}:{minute:02}", form="date")


def _hour_minute(t: Tokens, i: int) -> tuple[int, int | None, int]:
    """Hour, minute if written, and the token behind them; an hour of -1 when there is none."""
    hour, point, minute = t.words[i].partition(".")
    stop = i + 1
    if not point and t.words[stop] == ":" and t.glued(i) and t.glued(stop):
        minute, stop = t.words[stop + 1], stop + 2
        seconds = t.words[stop] == ":" and t.glued(stop) and t.words[stop + 1][:1].isdecimal()  # "9:55: The mayor …" has none
        if not minute.isdecimal() or (t.glued(stop - 1) and (seconds or t.words[stop][:1].isdecimal())):
            return -1, None, i
    if not hour.isdecimal() or len(hour) > _TWO_DIGITS or int(hour) > _MAX_HOUR:
        return -1, None, i
    if not minute:
        return int(hour), None, stop
    return (
        (int(hour), int(minute), stop)
        if len(minute) == _TWO_DIGITS and minute.isdecimal() and int(minute) <= _MAX_MINUTE
        else (-1, None, i)
    )


def _half_of_day(t: Tokens, j: int) -> tuple[str, int]:
    """`a` or `p` for a.m., am, p.m., pm at token `j` and the token behind it; `("", j)` otherwise."""
    word = t.words[j]
    if word in {"am", "pm"}:
        return word[0], j + 1
    if word in {"a", "p"} and t.words[j + 1] == "." and t.words[j + 2] == "m" and t.glued(j) and t.glued(j + 1):
        return word, j + 4 if t.words[j + 3] == "." and t.glued(j + 2) else j + 3
    return "", j


def _part_of_day(t: Tokens, j: int) -> str:
    """`a` or `p` for "in the morning", "this afternoon", "on Monday evening" from token `j`, which stay outside the span; or ""."""
    if t.words[j] not in _DAY_LEADS and t.words[j] not in DAY_PARTS and t.words[j] not in WEEKDAYS:
        return ""
    return next((DAY_PARTS[word] for word in t.words[j : j + 3] if word in DAY_PARTS), "")


def _military(t: Tokens, i: int) -> Amount | None:
    word = t.words[i]
    if (
        len(word) != _FOUR_DIGITS
        or not word.isdecimal()
        or t.words[i + 1] not in ZONES
        or int(word[:2]) > _MAX_HOUR
        or int(word[2:]) > _MAX_MINUTE
    ):
        return None
    return _time(i, i + 1, int(word[:2]), int(word[2:]))
