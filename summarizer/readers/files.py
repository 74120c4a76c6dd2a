"""The edge: takes bytes from paths and streams, at most as many as the limit allows, and says what is in the way.

Reads nothing from a network and never waits for a pipe that nobody writes to.
"""

from __future__ import annotations

import os
import stat
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING

from summarizer.readers.origin import DEFAULT_MAX_BYTES, Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.errors import UnreadableError

__all__ = ["load", "open_binary", "origin_of", "take", "take_lines"]

_ADDRESS = ("http:/", "https:/", "ftp:/", "file:/")  # `Path("https://x.org/a")` has one slash left
_NAMES_COMPARED = 2_000  # names of a folder that are compared with a missing one: difflib takes 20 ms for these
_NEAR = 0.75  # similarity of two names without their endings: "harbour" and "harbor" have .92, "story" and "stroy" .8, "one" and "none" .86
_CHUNK = 1 << 16


def origin_of(path: Path, max_bytes: int = DEFAULT_MAX_BYTES) -> Origin:
    """The origin of a path. A name whose bytes are not UTF-8 holds lone surrogates, which become U+FFFD in what is shown and stored."""
    name = os.fspath(path)
    return Origin(name, name.encode(errors="surrogateescape").decode(errors="replace"), max_bytes)


def _near(path: Path) -> str:
    """`; did you mean …?` when the folder holds a name like this one, or nothing. Endings are alike everywhere and say nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - 5 ms that only a missing file pays

    try:
        with os.scandir(path.parent) as entries:
            names = sorted((entry.name for entry in islice(entries, _NAMES_COMPARED)), key=lambda name: name.endswith(path.suffix))
    except OSError:
        return ""
    by_stem = {_stem(name): name for name in names}  # of two with one stem the one with this name's ending
    close = get_close_matches(_stem(path.name), by_stem, n=1, cutoff=_NEAR)
    return f"; did you mean {Origin(str(path.with_name(by_stem[close[0]]))).shown}?" if close else ""


def _stem(name: str) -> str:
    return name.lstrip(".").partition(".")[0]


def _missing(path: Path, origin: Origin) -> UnreadableError:
    if origin.name.lower().startswith(_ADDRESS):
        scheme, _, rest = origin.name.partition(":")
        if scheme.lower() == "file":
            return Origin(f"{scheme}:///{rest.lstrip('/')}").unreadable(f"is an address; name the file by its path: /{rest.lstrip('/')}")
        return Origin(f"{scheme}://{rest.lstrip('/')}").unreadable("is an address; download it first: no network access is made")
    return origin.unreadable(f"does not exist{_near(path)}")


def _named_pipe(path: Path, mode: int) -> bool:
    """Whether this is a FIFO with a name of its own. The pipes of `<(…)` and /dev/stdin resolve to `pipe:[…]`, which is no file."""
    return stat.S_ISFIFO(mode) and Path(os.path.realpath(path)).exists()


def open_binary(path: Path, origin: Origin) -> IO[bytes]:
    """Open a file, pipe or character device for reading. Raises `UnreadableError` for all else."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise origin.is_folder()
        if _named_pipe(path, mode):  # opening it would wait for a writer, for ever when there is none
            raise origin.unreadable("is a named pipe; use: summarize - < PIPE")
        if stat.S_ISBLK(mode) or stat.S_ISSOCK(mode):
            raise origin.unreadable("is a device, not a file")
        return path.open("rb")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _missing(path, origin) from error
    except PermissionError as error:
        raise origin.unreadable("may not be read: permission denied; change its permissions or copy it") from error
    except OSError as error:
        raise origin.unreadable(f"cannot be opened: {error.strerror or 'input error'}") from error
    except ValueError as error:  # a NUL in the name
        raise origin.unreadable("is not a file name") from error


def take(stream: IO[bytes], origin: Origin) -> bytes:
    """Everything that is left in a stream. Takes at most one byte more than the limit, then raises `UnreadableError`."""
    chunks, left = [], origin.max_bytes + 1
    try:
        while left > 0 and (chunk := stream.read(min(left, max(_CHUNK, left)))):
            chunks.append(chunk)
            left -= len(chunk)
    except OSError as error:
        raise origin.unreadable(f"cannot be read: {error.strerror or 'input error'}") from error
    if left <= 0:
        raise origin.too_large()
    return b"".join(chunks)


def take_lines(stream: IO[bytes], origin: Origin) -> Iterator[bytes]:
    """The lines of a stream, each within the limit. Raises `UnreadableError` at the first that is not."""
    try:
        while line := stream.readline(origin.max_bytes + 1):
            if len(line) > origin.max_bytes:
                raise origin.too_large()
            yield line
    except OSError as error:
        raise origin.unreadable(f"cannot be read: {error.strerror or 'input error'}") from error


def load(path: Path, origin: Origin) -> bytes:
    """All bytes of a file. Raises `UnreadableError` when it cannot be read or is over the limit."""
    with open_binary(path, origin) as stream:
        try:
            size = os.fstat(stream.fileno()).st_size
        except OSError:
            size = 0
        if size > origin.max_bytes:
            raise origin.too_large()
        return take(stream, origin)
