"""The articles of a feed, one after another, for batches: one bad item does not cost the others."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from summarizer.errors import UnreadableError
from summarizer.readers import feed, files, item, read_bytes, sniff
from summarizer.readers.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from summarizer.article import Article
    from summarizer.readers.origin import Origin

__all__ = ["read_many"]

_LINES = frozenset({".jsonl", ".ndjson"})


def _attempt(value: object, origin: Origin) -> Article | UnreadableError:
    try:
        return item.article_of(value, origin)
    except UnreadableError as error:
        return error


def _line(data: bytes, number: int, origin: Origin) -> Iterator[Article | UnreadableError]:
    """The article in one line of JSON lines; the articles, when the line is an array or a wrapped feed."""
    here = origin.within(f"line {number}")
    try:
        sniff.refuse_binary(data, here)
        values = feed.unpacked(feed.parse(decode(data, here).lstrip("\ufeff"), here))
    except UnreadableError as error:
        yield error
        return
    for value in values:
        yield _attempt(value, here)


def _by_line(path: Path, origin: Origin) -> Iterator[Article | UnreadableError]:
    with files.open_binary(path, origin) as stream:
        for number, line in enumerate(files.take_lines(stream, origin), 1):
            if line.strip():
                yield from _line(line, number, origin)


def _whole(data: bytes, origin: Origin) -> Iterable[Article | UnreadableError]:
    """The items of a file that is read whole; of a file that is no feed its one article."""
    is_feed = not sniff.is_pdf(data) and data.strip() and sniff.looks_like_json(data, origin)
    if not is_feed:
        return [read_bytes(data, origin.name, path=origin.path, max_bytes=origin.max_bytes)]
    sniff.refuse_binary(data, origin)
    items = feed.items_of(decode(data, origin), origin)
    return (_attempt(value, origin.within(f"item {number}") if len(items) > 1 else origin) for number, value in enumerate(items, 1))


def read_many(path: Path, origin: Origin) -> Iterator[Article | UnreadableError]:
    """See `summarizer.readers.read_many`."""
    found = _by_line(path, origin) if origin.suffix in _LINES else _whole(files.load(path, origin), origin)
    first = next(iterator := iter(found), None)  # so that a file that cannot be read raises here, not at the caller's first item
    if first is None:
        raise origin.unreadable("holds no articles; name a file that holds some")
    return chain([first], iterator)
