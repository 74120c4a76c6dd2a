"""Where results go: standard output, one file, or one file an article in a folder.

A file appears whole or not at all: it is written beside its place under another name, synced, and renamed.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from summarizer.cli.console import emit
from summarizer.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["SUFFIXES", "Outputs", "outputs", "write_whole"]

SUFFIXES = {"text": ".txt", "json": ".json", "markdown": ".md"}
_BETWEEN = {"text": "\n" + "═" * 40 + "\n\n", "json": "", "markdown": "\n---\n\n"}
_FILE_SUFFIXES = frozenset([*SUFFIXES.values(), ".jsonl", ".markdown"])
_STDOUT = "-"


class Outputs(Protocol):
    """Takes the rendered results one after the other."""

    def put(self, source: str, text: str) -> None:
        """Write `text`, the result for the input `source`. Raises `InputError` or `OSError` when it cannot be written."""


def outputs(out: str | None, sources: Sequence[str], form: str) -> Outputs:
    """Decide from `-o`, the inputs and the format where results go. `InputError` when they do not fit together; nothing is written yet."""
    if out is None or out == _STDOUT:
        return _Standard(_BETWEEN[form])
    if not out:
        raise InputError("the name given to -o is empty")
    path = Path(out)
    if path.is_dir() or out.endswith(os.sep) or (len(sources) > 1 and not path.exists() and path.suffix not in _FILE_SUFFIXES):
        return _Folder(path, sources, SUFFIXES[form])
    if len(sources) > 1:
        raise InputError(f"{len(sources)} articles need a folder: give -o a folder instead of '{out}'")
    if any(source != "-" and _same(source, path) for source in sources):
        raise InputError(f"-o '{out}' would overwrite the article itself; choose another name")
    return _File(path)


class _Standard:
    def __init__(self, between: str) -> None:
        self._between = between
        self._started = False

    def put(self, source: str, text: str) -> None:
        del source
        emit(self._between + text if self._started else text)
        self._started = True


class _File:
    def __init__(self, path: Path) -> None:
        self._path = path

    def put(self, source: str, text: str) -> None:
        del source
        write_whole(self._path, text)


class _Folder:
    """One file an article, named after it. Files of an earlier run are replaced; the articles and results of this run never are."""

    def __init__(self, folder: Path, sources: Sequence[str], suffix: str) -> None:
        self._folder, self._suffix = folder, suffix
        self._taken = {Path(source).name.casefold() for source in sources if _same(str(Path(source).parent), folder)}

    def put(self, source: str, text: str) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        write_whole(self._folder / self._name(source), text)

    def _name(self, source: str) -> str:
        stem = "standard-input" if source == "-" else Path(source).stem
        name, count = stem + self._suffix, 1
        while name.casefold() in self._taken:  # folded: some file systems take A.txt and a.txt for one
            count += 1
            name = f"{stem}-{count}{self._suffix}"
        self._taken.add(name.casefold())
        return name


def _same(one: str | Path, other: str | Path) -> bool:
    try:
        return os.path.samefile(one, other)  # noqa: PTH121 - either may be a string
    except OSError:
        return False


def write_whole(path: Path, text: str) -> None:
    """Write `text` in UTF-8 to `path`, whole or not at all.

    A link is followed and stays; an existing file keeps its permissions. A device or pipe is written to directly. `InputError` says why it
    cannot be done.
    """
    try:
        target = _followed(path)
        mode = target.stat().st_mode if target.exists() else None
        if mode is not None and not stat.S_ISREG(mode):
            with target.open("w", encoding="utf-8", errors="replace", newline="") as device:
                device.write(text)
        else:
            _replace(target, text.encode("utf-8", "replace"), mode)
    except BrokenPipeError:
        raise
    except OSError as error:
        why = "its folder does not exist" if isinstance(error, FileNotFoundError) else error.strerror or str(error)
        raise InputError(f"cannot write '{path}': {why}") from error


def _followed(path: Path) -> Path:
    """Where the links of `path` lead. `OSError` for links in a circle, which `Path.resolve` lets pass from Python 3.13 on."""
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return target


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    if mode is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "the file is read-only")
    temporary = target.with_name(f".summarize-{os.urandom(6).hex()}.tmp")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        temporary.replace(target)
    except BaseException:  # an interrupt too leaves nothing behind
        with suppress(OSError):
            temporary.unlink()
        raise
