"""A file of the folder to the articles in it, each with what the ledger is to know of its file."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarizer.article import Article
from summarizer.errors import SummarizerError, UnreadableError
from summarizer.ledger.notes import FileNote
from summarizer.ledger.paths import shown
from summarizer.readers import DEFAULT_MAX_BYTES, read_many

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.batch.walk import Found
    from summarizer.ledger.notes import WorkKind

__all__ = ["End", "Folder", "Item", "Unread", "is_feed", "items_of"]

_LINES = (".jsonl", ".ndjson")
_JSON = (*_LINES, ".json")
_OF_A_FEED = frozenset(["publisher", "published"])


class Folder(NamedTuple):
    """The folder that is read, the most bytes to take from a file, and the kind of work that its articles need."""

    root: str
    work: WorkKind
    max_bytes: int = DEFAULT_MAX_BYTES


class Item(NamedTuple):
    """An article, and what is noted of its file."""

    article: Article
    note: FileNote


class Unread(NamedTuple):
    """A file, or a place of a feed, that holds no article that can be read. `stamp` is the file's size and time of change."""

    path: str
    item: int
    kind: str
    message: str
    stamp: tuple[int, int] | None = None


class End(NamedTuple):
    """The end of a feed that has so many places."""

    path: str
    size: int
    mtime_ns: int
    items: int


_Read = Article | UnreadableError


def is_feed(path: str) -> bool:
    """Whether a file may hold many articles, by its name."""
    return path.lower().endswith(_JSON)


def is_lines(path: str) -> bool:
    """Whether a file is JSON lines, by its name."""
    return path.lower().endswith(_LINES)


def items_of(folder: Folder, found: Found, stated: Mapping[str, str] | None = None) -> Iterator[Item | Unread | End]:
    """The articles of a file as it is now; `stated` is what the metadata says of it. Raises nothing for what is wrong with the file.

    Size and time of change are taken before it is read: what changes meanwhile is read again by the next run.
    """
    place = Path(folder.root, found.path)
    try:
        now = place.stat()
        size, changed = now.st_size, now.st_mtime_ns
    except (OSError, ValueError):
        size, changed = found.size, found.mtime_ns
    number = 0
    try:
        for number, read in _numbered(read_many(place, max_bytes=folder.max_bytes), lines=is_lines(found.path)):
            if isinstance(read, UnreadableError):
                yield Unread(found.path, number, "unreadable", _relative(str(read), folder))
            else:
                yield _item(folder, read, found.path, number, (size, changed), stated or {})
    except SummarizerError as error:
        kind = "unreadable" if isinstance(error, UnreadableError) else "needs-extra"
        yield Unread(found.path, number + 1 if number else 0, kind, _relative(str(error), folder), (size, changed))
        return
    if number:
        yield End(found.path, size, changed, number)


def _numbered(found: Iterator[_Read], *, lines: bool) -> Iterator[tuple[int, _Read]]:
    """What was read with its place in a feed, from 1; with 0 when it is alone in a file that is no JSON lines."""
    if lines:  # none is read before it is asked for
        yield from enumerate(found, 1)
        return
    first, second = next(found), next(found, None)
    if second is None:
        yield 0, first
    else:
        yield from enumerate(chain([first, second], found), 1)


def _item(folder: Folder, read: Article, path: str, item: int, stamp: tuple[int, int], stated: Mapping[str, str]) -> Item:  # noqa: PLR0913, PLR0917
    if item:  # what says which article it is cannot be said of all of a feed, and what the item says of itself is nearer
        stated = {name: value for name, value in stated.items() if name in _OF_A_FEED and not getattr(read, name)}
    article = replace(read, **{"path": shown(path), **stated})  # type: ignore[arg-type] # all of these are strings
    note = FileNote(
        path=path,
        item=item,
        article_id=article.id,
        work_key=folder.work.key(article.id),
        size=stamp[0],
        mtime_ns=stamp[1],
        key=article.key,
        title=article.title,
        publisher=article.publisher,
        published=article.published,
        url=article.url,
        byline=article.byline,
        language=article.language,
        characters=len(article.text),
    )
    return Item(article, note)


def _relative(message: str, folder: Folder) -> str:
    """A reader's message with the path as it stands in the folder."""
    return message.replace(folder.root.rstrip(os.sep) + os.sep, "", 1)
