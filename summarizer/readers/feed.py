"""JSON and JSON lines to the news items in them. Knows how items are packed, not what is in them (`summarizer.readers.item`)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from summarizer.readers.item import holds_body

if TYPE_CHECKING:
    from summarizer.errors import UnreadableError
    from summarizer.readers.origin import Origin

__all__ = ["items_of", "parse", "unpacked"]

# Where a wrapped feed keeps its items: JSON Feed, NewsAPI, ninjs packages, schema.org graphs, search results, and the plain names.
_LISTS = ("items", "articles", "@graph", "docs", "results", "stories", "news", "data", "entries")
_LONGEST_INTEGER = 20  # digits; no field that is read here has more, and `int` refuses 4,300


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else None


def _nothing(_name: str) -> None:
    """NaN and Infinity are not JSON; such a field counts as not stated."""


def _decoder() -> json.JSONDecoder:
    return json.JSONDecoder(parse_int=_integer, parse_constant=_nothing)


def _invalid(error: json.JSONDecodeError, origin: Origin, line: int = 1) -> UnreadableError:
    where = f"line {error.lineno + line - 1}, column {error.colno}"
    return origin.unreadable(f"is not valid JSON: {error.msg[:1].lower() + error.msg[1:].removesuffix(' at')} at {where}; correct it there")


def parse(text: str, origin: Origin, *, line: int = 1) -> object:
    """The value of a JSON text that begins at this line of its file; of equal keys the last counts. Raises `UnreadableError`."""
    try:
        return _decoder().decode(text)
    except json.JSONDecodeError as error:
        raise _invalid(error, origin, line) from error
    except RecursionError as error:
        raise origin.unreadable("is JSON nested too deeply to be a news item") from error


def _lines(text: str, origin: Origin) -> list[object] | None:
    """The values of JSON lines; `None` when the first line is no JSON value by itself."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    try:
        if not isinstance(_decoder().decode(lines[0][1]), dict):
            return None
    except (ValueError, RecursionError):
        return None
    return [parse(line, origin, line=number) for number, line in lines]


def unpacked(value: object) -> list[object]:
    """The items in a value: those of a list, those under an object's list, or the value itself."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and not holds_body(value):
        for key in _LISTS:
            inner = value.get(key)
            if isinstance(inner, list) and any(isinstance(entry, dict) for entry in inner):
                return [entry for entry in inner if holds_body(entry)] or inner
            if isinstance(inner, dict) and holds_body(inner):
                return [inner]
    return [value]


def items_of(text: str, origin: Origin) -> list[object]:
    """The items of a JSON document, of an array or wrapped feed, or of JSON lines. Raises `UnreadableError` for invalid JSON."""
    text = text.lstrip("\ufeff")
    if "\n" in text.strip():
        lines = _lines(text, origin)
        if lines is not None:
            return lines
    return unpacked(parse(text, origin))
