"""A summary as it is stored: its JSON without what belongs to a file, and put together again with what a file states."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

    from summarizer.schema import Summary

__all__ = ["STATED", "dumped", "mended", "stored", "stored_and_written", "with_file"]

STATED = ("key", "path", "url", "publisher", "title", "byline", "published")
"""What belongs to a file and not to a summary, which several files with the same text share. The dateline stands in the text."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_T = TypeVar("_T")


def stored(summary: Summary) -> dict[str, Any]:
    """The JSON of `summary` without text and without what its file states."""
    return stored_and_written(summary)[0]


def stored_and_written(summary: Summary) -> tuple[dict[str, Any], str]:
    """What is `stored` as a value, and on one line."""
    value = _in_order(summary.model_dump(mode="json"), summary)
    value["provenance"] = _in_order(value["provenance"], summary.provenance)
    value["article"] |= dict.fromkeys(STATED)
    value["article"].pop("text", None)
    written = dumped(value)
    if _SURROGATE.search(written):
        written = _SURROGATE.sub("\ufffd", written)
        value = json.loads(written)
    return value, written


def _in_order(value: dict[str, Any], shape: BaseModel) -> dict[str, Any]:
    """`value` in the order of the fields: what was constructed with some fields left out is dumped with those at the end."""
    return {name: value[name] for name in type(shape).model_fields if name in value}


def with_file(value: dict[str, Any], file: Mapping[str, Any]) -> dict[str, Any]:
    """A stored summary with what `file` states."""
    return value | {"article": value["article"] | {name: file[name] for name in STATED}}


def dumped(value: object) -> str:
    """`value` on one line."""
    return _encode(value) if value != [] else "[]"


def mended(value: _T) -> _T:
    """`value` with no lone surrogate, if it is a string: metadata and a model's answer can hold some, and no database takes them."""
    return cast("_T", _SURROGATE.sub("\ufffd", value)) if isinstance(value, str) else value
