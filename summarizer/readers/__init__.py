"""Files, streams and bytes to articles: plain text, Markdown, HTML, PDF, and news items in JSON and JSON lines.

    files ─▶ bytes ─ sniff, decode ─▶ text ─ markdown, web, pdf, feed + item ─▶ blocks ─▶ Article

Formats are told apart by content first, then by name. Everything that can be wrong with a file is an `UnreadableError` of one line;
what the libraries raise stops here. Libraries are imported when their format is met.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from summarizer.article import Article
from summarizer.readers import files, sniff
from summarizer.readers.decode import decode
from summarizer.readers.found import found_in
from summarizer.readers.origin import DEFAULT_MAX_BYTES, STDIN, Origin

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from summarizer.errors import UnreadableError

__all__ = ["DEFAULT_MAX_BYTES", "read_bytes", "read_file", "read_many", "read_stream"]


def read_file(path: Path, *, max_bytes: int = DEFAULT_MAX_BYTES) -> Article:
    """The article in a file.

    Raises `UnreadableError` when there is none or there are several, `MissingExtraError` when its format needs an extra.
    """
    origin = files.origin_of(path, max_bytes)
    return _article(files.load(path, origin), origin)


def read_stream(stream: IO[bytes], name: str = STDIN, *, max_bytes: int = DEFAULT_MAX_BYTES) -> Article:
    """The article in a binary stream, read to its end or just past the limit. Raises as `read_file` does."""
    origin = Origin(name, None, max_bytes)
    return _article(files.take(stream, origin), origin)


def read_bytes(data: bytes, name: str, *, path: str | None = None, max_bytes: int = DEFAULT_MAX_BYTES) -> Article:
    """The article in these bytes, called `name` in messages. `path` is what the article says it came from. Raises as `read_file` does."""
    origin = Origin(name, path, max_bytes)
    if len(data) > max_bytes:
        raise origin.too_large()
    return _article(data, origin)


def read_many(path: Path, *, max_bytes: int = DEFAULT_MAX_BYTES) -> Iterator[Article | UnreadableError]:
    """The articles of a feed (JSON lines, a JSON array, a wrapped feed) in order; of any other file its one article.

    An item that cannot be read comes as its error, which names its line or number, so that the rest of the feed is not lost. JSON lines
    are read a line at a time, each within the limit; anything else is read whole. Raises as `read_file` does when the file as a whole
    cannot be read.
    """
    from summarizer.readers import many  # noqa: PLC0415 - imports json

    return many.read_many(path, files.origin_of(path, max_bytes))


def _article(data: bytes, origin: Origin) -> Article:
    """The one article in these bytes."""
    if sniff.is_pdf(data):
        from summarizer.readers import blocks, pdf  # noqa: PLC0415

        return blocks.assemble(*pdf.read_pdf(data, origin), origin)
    if not data.strip():
        raise origin.unreadable("is empty; name a file that holds an article")
    sniff.refuse_binary(data, origin)
    text = decode(data, origin, markup=b"<" in data[: sniff.BEGINNING])
    if not text.strip("\ufeff \t\r\n\v\f\xa0\u2028\u2029\u3000\u200b"):
        raise origin.unreadable("is empty but for white space; name a file that holds an article")
    return _READERS[sniff.format_of(text, origin)](text, origin)


def _from_text(text: str, origin: Origin) -> Article:
    article = Article(text, path=origin.path)
    return Article(text, path=origin.path, parts=article.parts, **found_in(text, article.parts))


def _from_markdown(text: str, origin: Origin) -> Article:
    from summarizer.readers import blocks, markdown  # noqa: PLC0415

    return blocks.assemble(*markdown.read_markdown(text), origin)


def _from_html(text: str, origin: Origin) -> Article:
    from summarizer.readers import blocks, web  # noqa: PLC0415

    return blocks.assemble(*web.read_html(text, origin), origin)


def _from_json(text: str, origin: Origin) -> Article:
    from summarizer.readers import feed, item  # noqa: PLC0415

    items = feed.items_of(text, origin)
    if not items:
        raise origin.unreadable("holds no articles: its list is empty")
    articles = [entry for entry in items if item.holds_body(entry)]
    if len(articles) > 1:
        raise origin.has_several(len(articles))
    if len(items) > 1 and not articles:
        raise origin.unreadable("holds no article: nothing in its list is an object with a body")
    return item.article_of(articles[0] if articles else items[0], origin)


_READERS = {"text": _from_text, "markdown": _from_markdown, "html": _from_html, "json": _from_json}
