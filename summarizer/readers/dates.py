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
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(\D.*)")
_SLASHED = re.compile(r"([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})")
# RFC 5322 has the day first.
_DAY_FIRST = re.compile(r"(?:[A-Za-z]{3,9}\.?,?\s+)?([0-9]{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+([0-9]{4})(.*)")
_MONTH_FIRST = re.compile(r"(?:[A-Za-z]{3,9}\.?,?\s+)?([A-Za-z]{3,9})\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})(.*)")
# 10:00, 10:00:30 +0100, 9.30 am GMT, 9 p.m.
_CLOCK = re.compile(
    r"[\s,T–—-]*(?:at\s+)?(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?,?\s*\(?(?P<zone>[A-Z]{1,4}|[+-][0-9]{2}:?[0-9]{2})?\)?\s*",
    re.IGNORECASE,
)
# Hours before or behind UTC. Left out, so that the time stays without a zone: names that several zones share (CST, IST) and names that
# change with the season (ET).
_ZONES = {
    **dict.fromkeys(("Z", "GMT", "UTC"), "Z"),
    **dict.fromkeys(("BST", "CET"), "+01:00"),
    **dict.fromkeys(("CEST", "EET"), "+02:00"),
    "EEST": "+03:00",
    **dict.fromkeys(("JST", "KST"), "+09:00"),
    "EDT": "-04:00",
    **dict.fromkeys(("EST", "CDT"), "-05:00"),
    "MDT": "-06:00",
    **dict.fromkeys(("MST", "PDT"), "-07:00"),
    "PST": "-08:00",
}
_MILLISECONDS = 100_000_000_000  # as seconds this is the year 5138; as milliseconds 1973
_NOON = 12
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
    offset = _ZONES.get((zone or "").upper(), zone if zone and zone[0] in "+-" else "")
    moment = f"{day}T{clock.replace(',', '.')}{offset if len(offset) != len('+0000') else offset[:3] + ':' + offset[3:]}"
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return day
    return moment


def _clock(rest: str) -> tuple[str | None, str | None]:
    """The clock time, in 24 hours, and the zone that these words are; both `None` for other words."""
    found = _CLOCK.fullmatch(rest)
    if not found or not (found["minute"] or found["half"]):
        return None, None
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= _NOON:
            return None, None
        hour = hour % _NOON + _NOON * (found["half"][0] in "pP")
    seconds = f":{found['second']}" if found["second"] else ""
    return f"{hour:02}:{found['minute'] or '00'}{seconds}", found["zone"]


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
    """`24 January 2025`, `Jan. 24, 2025 10:00 am GMT`, `2025-01-24 9:30 pm`, `Fri, 24 Jan 2025 10:00:00 +0000`."""
    if found := _ISO_DAY.fullmatch(text):
        return _at(_day(found[1], int(found[2]), found[3]), *_clock(found[4]))
    if found := _DAY_FIRST.fullmatch(text):
        day, name, year, rest = found.groups()
    elif found := _MONTH_FIRST.fullmatch(text):
        name, day, year, rest = found.groups()
    else:
        return None
    month = _MONTHS.get(name[:3].lower())
    return _at(_day(year, month, day), *_clock(rest)) if month else None


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
