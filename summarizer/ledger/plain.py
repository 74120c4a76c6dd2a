"""A summary as it is stored: its JSON without what belongs to a file, and put together again with what a file states."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.schema import Summary

__all__ = ["STATED", "dumped", "mended", "stored", "with_file"]

STATED = ("key", "path", "url", "publisher", "title", "byline", "published")
"""What belongs to a file and not to a summary, which several files with the same text share. The dateline stands in the text."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def stored(summary: Summary) -> dict[str, Any]:
    """The JSON of `summary` without text and without what its file states."""
    value: dict[str, Any] = mended(summary.model_dump(mode="json"))
    value["article"] |= dict.fromkeys(STATED)
    value["article"].pop("text", None)
    return value


def with_file(value: dict[str, Any], file: Mapping[str, Any]) -> dict[str, Any]:
    """A stored summary with what `file` states."""
    return value | {"article": value["article"] | {name: file[name] for name in STATED}}


def dumped(value: object) -> str:
    """`value` on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def mended(value: Any) -> Any:  # noqa: ANN401 - whatever JSON has
    """`value` with no lone surrogate in any of its strings: a model's answer can hold some, and no database takes them."""
    if isinstance(value, str):
        return value if value.isascii() else _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [mended(item) for item in value]
    if isinstance(value, dict):
        return {mended(name): mended(item) for name, item in value.items()}
    return value
