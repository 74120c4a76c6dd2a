"""A summary, or what a check found in one, as JSON for programs.

The characters that a terminal or a line reader obeys (C1 controls, bidirectional controls, the line separators of Unicode) are written
as escapes: the same JSON, but safe to print, and a line feed is the only line end in JSON lines.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.article import Article
    from summarizer.render.checked import Checked
    from summarizer.schema import Summary

__all__ = ["json", "json_line", "reading_json"]

_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_NOT_ASCII = re.compile(r"[^\x00-\x7e]")  # the complement: "[\x7f-\U0010ffff]" takes 7 ms to compile, this 0.1
_SURROGATE = re.compile("[\ud800-\udfff]")


def json(summary: Summary | Checked, *, indent: bool = True, ascii_only: bool = False) -> str:
    """Dump `summary`: indented, or on one line for JSON lines; `ascii_only` for outputs that can write nothing else. A line feed closes it.

    Lone surrogates, which a model's answer can hold and no encoder accepts, become U+FFFD.
    """
    import json as codec  # noqa: PLC0415 - text and Markdown do without

    dumped = codec.dumps(_plain(summary), ensure_ascii=False, indent=2 if indent else None, separators=None if indent else (",", ":"))
    return _escaped(dumped, ascii_only=ascii_only) + "\n"


def json_line(value: object, *, ascii_only: bool = False) -> str:
    """Dump what is JSON already on one line, as `json` does."""
    import json as codec  # noqa: PLC0415 - see above

    return _escaped(codec.dumps(value, ensure_ascii=False, separators=(",", ":")), ascii_only=ascii_only) + "\n"


def reading_json(article: Article, *, ascii_only: bool = False) -> str:
    """Dump how `article` is read: what its file states, and its sentences with offsets and parts."""
    import json as codec  # noqa: PLC0415 - only this command needs it

    stated = ("id", "key", "path", "url", "publisher", "title", "byline", "dateline", "published")
    about = {name: getattr(article, name) for name in stated} | {"language": article.working_language, "characters": len(article.text)}
    sentences = [
        {"number": s.number, "start": s.start, "end": s.end, "part": s.part, "paragraph": s.paragraph, "text": s.text}
        for s in article.sentences
    ]
    dumped = codec.dumps(_mended({"article": about, "sentences": sentences}), ensure_ascii=False, indent=2)
    return _escaped(dumped, ascii_only=ascii_only) + "\n"


def _escaped(dumped: str, *, ascii_only: bool) -> str:
    return (_NOT_ASCII if ascii_only else _OBEYED).sub(_escape, dumped)


def _escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def _plain(value: object) -> object:
    """`value` as JSON has it, field by field in the order of the shapes; lone surrogates become U+FFFD.

    The same as pydantic's own dump, a test says, without building its serializers, which takes longer than the rest of a summary.
    """
    fields = getattr(type(value), "model_fields", None)
    if fields is not None:
        shown = ((name, getattr(value, name), field.exclude_if) for name, field in fields.items())
        return {name: _plain(item) for name, item, left_out in shown if left_out is None or not left_out(item)}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal):
        return str(value)
    return _mended(value)


def _mended(value: object) -> object:
    """`value` with no lone surrogate in any of its strings."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_mended(item) for item in value]
    if isinstance(value, dict):
        return {_mended(key): _mended(item) for key, item in value.items()}
    return value
