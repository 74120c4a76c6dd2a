"""What is told to the ledger, and what it tells: kinds of work, files, calls, what waits."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

__all__ = ["CallNote", "Failure", "FileNote", "Waiting", "WorkKind"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkKind:
    """Everything but the article that a summary depends on: who drafts it, with which options, prompts and shape.

    `prompts` are names, versions and digests. `tool` is the tool's name and version for the extractive engine, whose rules are its prompt,
    and `None` for a model. What only changes how fast or how often it is asked does not belong into `options`.
    """

    engine: str
    model: str | None = None
    base_url: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    prompts: tuple[tuple[str, str, str], ...] = ()
    schema_version: str
    tool: str | None = None

    @property
    def digest(self) -> str:
        """`sha256:` and the digest of all fields; the order of options and prompts does not count."""
        return _digest(asdict(self) | {"options": dict(self.options), "prompts": sorted(self.prompts)})

    def key(self, article_id: str) -> str:
        """The key of this work on the article with this id: the same for the same text, whatever its file is called."""
        return _digest({"article": article_id, "kind": self.digest})


@dataclass(frozen=True, slots=True, kw_only=True)
class FileNote:
    """A file of the folder, or an item of a feed, and what it states of its article.

    `path` is relative to the folder, as Python has it. `item` is 0 for a whole file, else the item's place in its feed, from 1. `key` is
    what the metadata or the item itself says; without one it is the path, with `#` and the item's place in a feed.
    """

    path: str
    article_id: str
    work_key: str
    size: int
    mtime_ns: int
    item: int = 0
    key: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None
    characters: int = 0


@dataclass(frozen=True, slots=True)
class CallNote:
    """A request that was sent to a model: when (ISO 8601), `ok` or what was wrong with it, and what it took; `cost` is in US dollars."""

    started: str
    status: str
    model: str
    input: int = 0
    cached: int = 0
    output: int = 0
    cost: Decimal | None = None


class Failure(NamedTuple):
    """Why something came to nothing: a kind to count by, and a line for people, which holds no text of an article."""

    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file whose summary is not there: `path` as Python has it; `kind` and `message` say what failed last, if something did."""

    path: str
    item: int
    key: str
    work_key: str
    kind: str | None = None
    message: str | None = None


def _digest(value: object) -> str:
    written = json.dumps(value, sort_keys=True, separators=(",", ":"), default=str)
    return "sha256:" + hashlib.sha256(written.encode()).hexdigest()
