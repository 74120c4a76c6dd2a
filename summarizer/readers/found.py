"""Metadata that stands in an article's own text: title, byline, dateline, agency and date of publication."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer import structure
from summarizer.lexicons.boilerplate import BYLINES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.article import Part

__all__ = ["encodable", "found_in", "plain_byline", "squeeze"]

_DASH = " \t\xa0—–-"
# The agency stands in brackets at the end of a dateline: "(UPI) —", "(dpa) -", "(Harrow Wire) —".
_AGENCY = re.compile(r"\(([A-Za-z][\w.&’' -]{1,30})\)$")


def squeeze(text: str) -> str:
    """`text` with each run of white space as one space, none at the ends."""
    return " ".join(text.split())


def encodable(text: str) -> str:
    """`text` with each lone surrogate as U+FFFD, one for one. JSON can spell them; no encoder accepts them."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def plain_byline(byline: str | None, language: str | None = None) -> str | None:
    """A byline on one line without its "By", or what stands for that in a `language`; `None` when nothing is left."""
    words = (byline or "").split()
    if words and words[0].lower() in BYLINES:
        languages = BYLINES[words[0].lower()]
        words = words[1:] if languages is None or (language or "").split("-")[0].lower() in languages else words
    return " ".join(words) or None


def found_in(text: str, parts: Sequence[Part]) -> dict[str, str | None]:
    """The `title`, `byline`, `dateline`, `publisher` and `published` that the text itself gives, as arguments of `Article`."""
    first = next((part for part in parts if part.kind == "headline"), None)
    body = next((part for part in parts if part.kind == "body"), None)
    byline = structure.byline(text, [(part.start, part.end, part.kind) for part in parts])
    dateline = structure.dateline(text, body.start, body.end) if body else None
    line = squeeze(text[slice(*dateline)]).rstrip(_DASH) if dateline else ""
    agency = _AGENCY.search(line)
    return {
        "title": squeeze(text[first.start : first.end]) if first else None,
        "byline": plain_byline(text[slice(*byline)]) if byline else None,
        "dateline": line or None,
        "publisher": agency[1] if agency else None,
        "published": _published(text, parts),
    }


def _published(text: str, parts: Sequence[Part]) -> str | None:
    if not any(part.kind == "boilerplate" and any(map(str.isdigit, text[part.start : part.end])) for part in parts):
        return None
    from summarizer.readers.stamps import published_in  # noqa: PLC0415 - 5 ms that only a line with a number pays

    return published_in(text, parts)
