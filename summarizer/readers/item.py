"""One JSON news item to an article: ninjs, schema.org NewsArticle, JSON Feed, WordPress and simple forms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.readers.blocks import Block, Stated, assemble
from summarizer.readers.dates import iso_date
from summarizer.readers.found import encodable, squeeze
from summarizer.readers.markup import blocks_of, is_markup, unescape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.article import Article
    from summarizer.readers.origin import Origin

__all__ = ["BODY_KEYS", "article_of", "holds_body"]

# In order of preference: the body as text, the body of unknown form, the body as HTML. Summaries and abstracts are no body.
BODY_KEYS = (
    "body_text",
    "articleBody",
    "content_text",
    "body",
    "bodies",  # ninjs 2
    "text",
    "content",
    "body_xhtml",
    "body_html",
    "content_html",
)
_MARKUP_KEYS = frozenset({"body_xhtml", "body_html", "content_html"})
_TITLE = ("headline", "title", "headlines", "name")
_BYLINE = ("byline", "by", "author", "authors", "creator")
_PUBLISHED = (
    "published",
    "datePublished",
    "date_published",
    "firstpublished",
    "firstcreated",
    "versioncreated",
    "publishedAt",
    "pubDate",
    "date",
)
_PUBLISHER = ("publisher", "provider", "source", "copyrightholder", "siteName")
_URL = ("url", "link", "canonical_url", "canonicalurl", "mainEntityOfPage", "@id", "uri")
_LANGUAGE = ("language", "inLanguage", "lang")
_KEY = ("id", "key", "guid", "uri", "_id", "@id", "altids")
_INSIDE = ("text", "value", "rendered", "content", "html", "name", "rel", "@id")  # where an object keeps its string
_DEEPEST = 3
_ADDRESS = re.compile(r"https?://[^\s]+")
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


def _strings(value: object, depth: int = 0) -> list[str]:
    """The strings that a value holds: itself, those of a list, that of an object's `_INSIDE` key."""
    if isinstance(value, str):
        return [encodable(value)] if value.strip() else []
    if depth >= _DEEPEST:
        return []
    if isinstance(value, list):
        return [string for entry in value for string in _strings(entry, depth + 1)]
    if isinstance(value, dict):
        return next((found for key in _INSIDE if (found := _strings(value.get(key), depth + 1))), [])
    return []


def _first(item: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    """The first stated value of these keys, on one line."""
    return next((squeeze(unescape(", ".join(found))) for key in keys if (found := _strings(item.get(key)))), None)


def _all(item: Mapping[str, object], keys: tuple[str, ...]) -> list[str]:
    return [string.strip() for key in keys for string in _strings(item.get(key))]


def _published(item: Mapping[str, object]) -> str | None:
    return next((stated for key in _PUBLISHED if (stated := iso_date(item.get(key)))), None)


def _title(item: Mapping[str, object]) -> str | None:
    """The headline: of several (ninjs 2 gives one a role) the first, its tags taken out."""
    found = _all(item, _TITLE)
    return squeeze(" ".join(block.text for block in blocks_of(found[0]))) if found else None


def _key(item: Mapping[str, object]) -> str | None:
    """The identifier that the item states, numbers included."""
    for key in _KEY:
        value = item.get(key)
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return squeeze(encodable(str(value)))
    return None


def _stated(item: Mapping[str, object]) -> Stated:
    language = _first(item, _LANGUAGE)
    return Stated(
        title=_title(item),
        byline=_first(item, _BYLINE),
        dateline=_first(item, ("dateline",)),
        publisher=_first(item, _PUBLISHER),
        url=next((address for address in _all(item, _URL) if _ADDRESS.fullmatch(address)), None),
        published=_published(item),
        language=language.replace("_", "-") if language and _LANGUAGE_TAG.fullmatch(language) else None,
        key=_key(item),
    )


def _body(item: Mapping[str, object], origin: Origin) -> list[Block]:
    """The body's blocks. Text without markup is one block, its characters as they are; a list of paragraphs is joined by blank lines."""
    wrong = ""
    for key in BODY_KEYS:
        found = _strings(item.get(key))
        if found:
            text = found[0] if key == "bodies" else "\n\n".join(found)
            return blocks_of(text) if key in _MARKUP_KEYS or is_markup(text) else [Block(text)]
        wrong = wrong or (key if item.get(key) not in (None, "", [], {}) and not isinstance(item.get(key), str) else "")
    if wrong:
        raise origin.unreadable(f"has a {wrong!r} that is no text")
    raise origin.unreadable(f"holds no article body; one of these keys must hold its text: {', '.join(BODY_KEYS)}")


def holds_body(item: object) -> bool:
    """Whether this is an object with one of the keys that hold a body."""
    return isinstance(item, dict) and any(key in item for key in BODY_KEYS)


def article_of(item: object, origin: Origin) -> Article:
    """The article in one item. Raises `UnreadableError` when it holds no body that is text."""
    if not isinstance(item, dict):
        raise origin.unreadable("holds no news item; an object with a title and a body is expected")
    return assemble(_body(item, origin), _stated(item), origin)
