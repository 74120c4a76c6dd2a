"""Publication dates as files write them, to ISO 8601 as far as they are known. What is ambiguous (01/02/2025) counts as not stated."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

__all__ = ["iso_date"]

_MONTHS = {name: number for number, name in enumerate(str.split("jan feb mar apr may jun jul aug sep oct nov dec"), 1)}
_LONGEST = 80  # longer than any date with weekday, time and zone written out
_ISO = re.compile(
    r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?)\s?(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?"
)
_BASIC = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})?(Z|[+-][0-9]{4})?)?")  # NewsML
_SLASHED = re.compile(r"([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})")
_DAY_FIRST = re.compile(r"(?:[A-Za-z]{3,9},?\s+)?([0-9]{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+([0-9]{4})(.*)")  # RFC 5322 as well
_MONTH_FIRST = re.compile(r"(?:[A-Za-z]{6,9},?\s+)?([A-Za-z]{3,9})\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})(.*)")
_CLOCK = re.compile(r"[\s,T]*([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)\s*(Z|GMT|UTC|[+-][0-9]{2}:?[0-9]{2})?\s*")
_MILLISECONDS = 100_000_000_000  # as seconds this is the year 5138; as milliseconds 1973
_FIRST_STAMP = 100_000_000  # before 1973: a year or an identifier rather than seconds


def _day(year: str, month: int, day: str) -> str | None:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None


def _at(day: str | None, clock: str | None, zone: str | None) -> str | None:
    """A day with its clock time, when that is one."""
    if not day or not clock:
        return day
    offset = {None: "", "Z": "Z", "GMT": "Z", "UTC": "Z"}.get(zone, zone or "")
    moment = f"{day}T{clock.replace(',', '.')}{offset if len(offset) != len('+0000') else offset[:3] + ':' + offset[3:]}"
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return day
    return moment


def _iso(text: str) -> str | None:
    if found := _ISO.fullmatch(text):
        year, month, day, clock, zone = found.groups()
        if day is None:
            return text if _day(year, int(month), "1") else None
        return _at(_day(year, int(month), day), clock, zone)
    if found := _BASIC.fullmatch(text):
        year, month, day, hours, minutes, seconds, zone = found.groups()
        return _at(_day(year, int(month), day), f"{hours}:{minutes}:{seconds or '00'}" if hours else None, zone)
    if found := _SLASHED.fullmatch(text):
        return _day(found[1], int(found[2]), found[3])
    return None


def _written(text: str) -> str | None:
    """`24 January 2025`, `Jan. 24, 2025 10:00 UTC`, `Fri, 24 Jan 2025 10:00:00 +0000`."""
    if found := _DAY_FIRST.fullmatch(text):
        day, name, year, rest = found.groups()
    elif found := _MONTH_FIRST.fullmatch(text):
        name, day, year, rest = found.groups()
    else:
        return None
    month = _MONTHS.get(name[:3].lower())
    clock = _CLOCK.fullmatch(rest)
    return _at(_day(year, month, day), *(clock.groups() if clock else (None, None))) if month else None


def iso_date(value: object) -> str | None:
    """The date or time that `value` means: a string, or seconds or milliseconds since 1970. `None` when it means none or could mean two."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        if not _FIRST_STAMP <= value < _MILLISECONDS * 1000:
            return None
        seconds = value / 1000 if value >= _MILLISECONDS else value
        return datetime.fromtimestamp(int(seconds), UTC).isoformat().replace("+00:00", "Z")
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    text = " ".join(value.split())
    return _iso(text) or _written(text)
