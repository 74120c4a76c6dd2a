"""Standard output and standard error: what they can show, and writing to them.

Owns widths, color, encodings and what happens when an output cannot be written. Nothing else of the package prints.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

from summarizer.printable import printable

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["StatusLine", "abandon", "colors", "columns", "emit", "prepare", "say", "writes_unicode"]

_WIDEST = 100
"""Lines longer than this are hard to follow back to the next one, however wide the window is."""
_NARROWEST = 20
"""What a page is never narrower than (`render.layout`): below this a word and its indent do not fit."""

# What stands for typography where an encoding lacks it (ASCII, Latin-1): legible, as a backslash escape is not.
_PLAIN = {
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "«": "[",
    "»": "]",
    "–": "-",
    "—": "--",
    "…": "...",
    "•": "*",
    "·": "-",
    "→": "->",
    "✗": "x",
    "\u00a0": " ",
}


def prepare() -> None:
    """Make standard output accept every text: what its encoding lacks is written as plain typography or as an escape."""
    import codecs  # noqa: PLC0415 - loaded with Python itself

    codecs.register_error("summarizer.plain", _plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="summarizer.plain")


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(_PLAIN.get(char) or char.encode("ascii", "backslashreplace").decode() for char in missing), error.end


def writes_unicode(stream: TextIO | None = None) -> bool:
    """Whether the encoding of `stream` (default: standard output) has every character."""
    encoding = getattr(stream or sys.stdout, "encoding", None) or "utf-8"
    return encoding.lower().replace("_", "-").startswith(("utf-", "utf8"))


def columns(environment: Mapping[str, str] = os.environ) -> int:
    """How wide lines may be: `COLUMNS`, else the terminal's width, else 80; at least 20 and at most 100. A `COLUMNS` of 0 says nothing."""
    given = environment.get("COLUMNS", "")
    if given.isascii() and given.isdigit() and int(given[:6]):
        return max(_NARROWEST, min(int(given[:6]), _WIDEST))
    try:
        return max(_NARROWEST, min(os.get_terminal_size(sys.stdout.fileno()).columns or 80, _WIDEST))
    except (AttributeError, OSError, ValueError):  # closed, not a terminal, or replaced by an object without a descriptor
        return 80


def colors(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to emphasize with color: in a terminal, or if `FORCE_COLOR` is set; never if `NO_COLOR` is set or the terminal is dumb."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return environment.get("TERM") != "dumb" and sys.stdout is not None and sys.stdout.isatty()


def emit(text: str) -> None:
    """Write `text` to standard output. `OSError` when it cannot be written."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, "standard output is closed")
    sys.stdout.write(text)


class StatusLine:
    """A line of a terminal's standard error that is written over."""

    def __init__(self) -> None:
        """Nothing is shown yet."""
        self._width = 0

    def show(self, text: str) -> None:
        """Write `text`, cut to the terminal, over what is there."""
        text = text[: columns() - 1]
        sys.stderr.write("\r" + text + " " * (self._width - len(text)) + ("" if text else "\r"))
        sys.stderr.flush()
        self._width = len(text)

    def clear(self) -> None:
        """Take the line away, if one is there."""
        if self._width:
            self.show("")


def say(message: str) -> None:
    """Write `summarize: message` to standard error, on one line; silently nothing when nobody listens there."""
    try:
        print("summarize:", printable(" ".join(message.split())), file=sys.stderr, flush=True)  # noqa: T201 - the one place that may
    except (OSError, ValueError):
        abandon(sys.stderr)


def abandon(stream: TextIO | None) -> None:
    """Send what `stream` still holds nowhere, so that Python's flush at exit does not fail a second time."""
    try:
        descriptor = os.open(os.devnull, os.O_WRONLY)
        os.dup2(descriptor, stream.fileno() if stream else -1)
        os.close(descriptor)
    except (OSError, ValueError):  # closed, or an object without a descriptor: then nothing is flushed either
        return
