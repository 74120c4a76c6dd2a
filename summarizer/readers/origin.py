"""Where bytes come from: how messages name it, and the limits that hold for it."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.errors import UnreadableError
from summarizer.printable import printable

__all__ = ["DEFAULT_MAX_BYTES", "STDIN", "Origin"]

DEFAULT_MAX_BYTES = 10_000_000
"""10 MB: the longest news features have 0.1 MB of text; a saved web page with its scripts rarely has 5 MB."""

STDIN = "standard input"
_LONGEST_NAME = 200  # a message stays one line that can be read; PATH_MAX would allow 4,096


class Origin(NamedTuple):
    """The name that a file or stream goes by, its path if it has one, and the most bytes to take from it."""

    name: str
    path: str | None = None
    max_bytes: int = DEFAULT_MAX_BYTES

    @property
    def shown(self) -> str:
        """The name, safe on a terminal and not too long."""
        name = printable(self.name)
        return name if len(name) <= _LONGEST_NAME else "…" + name[-_LONGEST_NAME:]

    @property
    def suffix(self) -> str:
        """What the name ends in, with its dot and in lower case: `.json`; empty when there is none."""
        base = self.name.replace("\\", "/").rsplit("/", 1)[-1]
        _, dot, ending = base.rpartition(".")
        return dot + ending.lower()

    def is_folder(self) -> UnreadableError:
        """The error for a folder: what reads its files today, to be copied from the message, and what will."""
        name = _quoted(self.shown)
        return self.unreadable(f"is a folder; use: summarize batch {name} -o OUT/")

    def has_several(self, count: int) -> UnreadableError:
        """The error for several articles where one is asked for."""
        name = "FILE" if self.path is None else _quoted(self.shown)
        return self.unreadable(f"holds {count:,} articles; use: summarize batch {name} -o OUT/")

    def within(self, part: str) -> Origin:
        """A part of this origin: `feed.jsonl line 7`."""
        return Origin(f"{self.shown} {part}", self.path, self.max_bytes)

    def unreadable(self, why: str) -> UnreadableError:
        """The error that says `why` nothing can be read here."""
        return UnreadableError(f"{self.shown} {why}")

    def too_large(self) -> UnreadableError:
        """The error for more than `max_bytes`."""
        return self.unreadable(f"is over the limit of {self.max_bytes:,} bytes; raise it with --max-bytes if you mean to")


def _quoted(name: str) -> str:
    from shlex import quote  # noqa: PLC0415 - only for messages

    return quote(name)
