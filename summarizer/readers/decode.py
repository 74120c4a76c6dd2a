"""Bytes to text: byte order mark, declared character set, strict UTF-8, then cp1252.

Nothing is guessed from statistics: charset-normalizer reads curly quotes in cp1252 as cp852. A byte order mark stays in the text as U+FEFF.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.readers.origin import Origin

__all__ = ["decode", "marked"]

# UTF-32's mark begins with UTF-16's: longest first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def marked(data: bytes) -> str | None:
    """The encoding that the byte order mark of `data` says, if it has one."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _candidates(data: bytes, *, markup: bool) -> list[str]:
    """The encodings to try, in order.

    Good UTF-8 is UTF-8 even where a single-byte set is declared: saved pages keep a stale declaration, and no text in such a set is good
    UTF-8 by chance. Text in a multi-byte set may be, so there the declaration goes first.
    """
    if not markup:
        return ["utf-8"]
    from summarizer.readers.declared import declared, is_multi_byte  # noqa: PLC0415 - compiles expressions that only markup needs

    name = declared(data)
    if name is None:
        return ["utf-8"]
    return [name, "utf-8"] if is_multi_byte(name) else ["utf-8", name]


def _damaged_utf8(data: bytes) -> bool:
    """Whether most of what is beyond ASCII is good UTF-8, so that cp1252 would turn every curly quote into three characters."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - bad - len(text.encode("ascii", "ignore"))
    return good > bad


def decode(data: bytes, origin: Origin, *, markup: bool = False) -> str:
    """The text of `data`, its characters as they are. With `markup`, a character set that HTML or XML declares counts.

    Raises `UnreadableError` for bytes that no step can decode.
    """
    encoding = marked(data)
    if encoding:
        text = _attempt(data, encoding)
        if text is None:
            raise origin.unreadable(f"has a byte order mark of {encoding.upper()} but is not {encoding.upper()}; save it as UTF-8")
        return text
    for candidate in _candidates(data, markup=markup):
        text = _attempt(data, candidate)
        if text is not None:
            return text
    if _damaged_utf8(data):
        raise origin.unreadable("is damaged UTF-8: some bytes cannot be decoded; save it again as UTF-8")
    text = _attempt(data, "cp1252")
    if text is None:
        raise origin.unreadable("is neither UTF-8 nor cp1252: some bytes cannot be decoded; save it as UTF-8")
    return text
