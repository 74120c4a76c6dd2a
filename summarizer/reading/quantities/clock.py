"""Clock times, to ISO 8601 hours and minutes: 14:30, 2:30 p.m., 2.17pm, 11 a.m., 5 o'clock, 0800 GMT, noon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.calendar import CLOCK_WORDS, ZONES
from summarizer.reading.quantities.values import Amount

if TYPE_CHECKING:
    from summarizer.reading.quantities.tokens import Tokens

__all__ = ["clock_time"]

_MAX_HOUR, _MAX_MINUTE, _NOON = 23, 59, 12
_TWO_DIGITS, _FOUR_DIGITS = 2, 4
_LONGEST = len("12.45")


def clock_time(t: Tokens, i: int) -> Amount | None:  # noqa: PLR0911 - one return a form
    """14:30, 2:30 p.m., 2.17pm, 11 a.m., 5 o'clock, 0800 GMT, noon."""
    word = t.words[i]
    if word in CLOCK_WORDS:
        return Amount(i, i + 1, "time", None, 0, None, None, CLOCK_WORDS[word], form="date")
    if not word[0].isdecimal() or len(word) > _LONGEST:
        return None
    hour, minute, stop = _hour_minute(t, i)
    if hour < 0:
        return _military(t, i)
    half, stop = _half_of_day(t, stop)
    if half and not 1 <= hour <= _NOON:
        return None
    if not half and (minute is None or "." in word or t.words[i + 1] != ":"):
        if t.words[i + 1] in {"'", "’"} and t.words[i + 3] in {"'", "’", "clock"} and t.words[i + 2] == "o" and 1 <= hour <= _NOON:
            return _time(i, i + 3, hour, 0)
        if t.words[i + 1] == "o" and t.words[i + 2] in {"'", "’"} and t.words[i + 3] == "clock":
            return _time(i, i + 4, hour, 0)
        return _military(t, i)
    hour = hour % _NOON + _NOON * (half == "p") if half else hour
    return _time(i, stop, hour, minute or 0)


def _time(first: int, stop: int, hour: int, minute: int) -> Amount:
    return Amount(first, stop, "time", None, 0, None, None, f"{hour:02}:{minute:02}", form="date")


def _hour_minute(t: Tokens, i: int) -> tuple[int, int | None, int]:
    """Hour, minute if written, and the token behind them; an hour of -1 when there is none."""
    hour, point, minute = t.words[i].partition(".")
    stop = i + 1
    if not point and t.words[stop] == ":" and t.glued(i) and t.glued(stop):
        minute, stop = t.words[stop + 1], stop + 2
        if not minute.isdecimal() or (t.glued(stop - 1) and (t.words[stop] == ":" or t.words[stop][:1].isdecimal())):
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
