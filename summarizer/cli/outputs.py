"""Where results go: standard output, one file, or one file an article in a folder.

A file appears whole or not at all: it is written beside its place under another name, synced, and renamed. In a folder nothing is replaced
but what this tool has written there: the summary of story.html is story.summary.txt, and a file of that name that is no summary stops the
run before it begins. A file that is named with -o is replaced unless it is one of the inputs.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from summarizer.cli.console import emit
from summarizer.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["SUFFIXES", "Outputs", "output", "outputs", "whole_file", "write_whole"]

SUFFIXES = {"text": ".txt", "json": ".json", "markdown": ".md", "html": ".html"}
_BETWEEN = {"text": "\n" + "═" * 40 + "\n\n", "json": "", "markdown": "\n---\n\n", "html": ""}
_FILE_SUFFIXES = frozenset([*SUFFIXES.values(), ".jsonl", ".markdown", ".htm"])
_STDOUT = "-"
# What a summary says of itself, in each form: by this a former result is told from somebody's file of the same name.
_SIGNED = (b"Made by grounded-summarizer ", b'"tool": "grounded-summarizer ', b'"tool":"grounded-summarizer ')


class Outputs(Protocol):
    """Takes the rendered results one after the other."""

    def put(self, source: str, text: str) -> None:
        """Write `text`, the result for the input `source`. Raises `InputError` or `OSError` when it cannot be written."""


def outputs(out: str | None, sources: Sequence[str], form: str) -> Outputs:
    """Decide from `-o`, the inputs and the format where results go.

    `InputError` when they do not fit together or something that is not ours would be replaced; nothing is written yet.
    """
    if out and out != _STDOUT:
        path = Path(out)
        if path.is_dir() or out.endswith(os.sep) or (len(sources) > 1 and not path.exists() and path.suffix not in _FILE_SUFFIXES):
            return _Folder(path, sources, SUFFIXES[form])
        if len(sources) > 1:
            raise InputError(f"{len(sources)} articles need a folder: give -o a folder instead of '{out}'")
    return output(out, sources, form)


def output(out: str | None, sources: Sequence[str], form: str) -> Outputs:
    """As `outputs`, for what has a single result: `-o` names its file."""
    if out is None or out == _STDOUT:
        return _Standard(_BETWEEN[form])
    if not out:
        raise InputError("the name given to -o is empty")
    if out.endswith(os.sep) or Path(out).is_dir():
        raise InputError(f"-o '{out}' is a folder; name a file in it")
    if _is_input(Path(out), sources):
        raise InputError(f"-o '{out}' would overwrite the article itself; choose another name")
    return _File(Path(out))


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
    """One file an article, named after it; which is which is decided from the names alone, so that a second run finds the same places."""

    def __init__(self, folder: Path, sources: Sequence[str], suffix: str) -> None:
        self._folder = folder
        self._names = _names(sources, f".summary{suffix}")
        for name in self._names.values():
            _refuse_to_replace(folder / name, sources)

    def put(self, source: str, text: str) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(f"cannot make the folder '{self._folder}': {error.strerror or error}") from error
        write_whole(self._folder / self._names[source], text)


def _names(sources: Sequence[str], suffix: str) -> dict[str, str]:
    """The name of each source's result. Articles of the same name get a number, from the second on; the same file twice has one result."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for source in dict.fromkeys(sources):
        stem = "standard-input" if source == _STDOUT else Path(source).stem
        name, count = stem + suffix, 1
        while name.casefold() in taken:  # folded: some file systems take A.txt and a.txt for one
            count += 1
            name = f"{stem}-{count}{suffix}"
        taken.add(name.casefold())
        names[source] = name
    return names


def _refuse_to_replace(path: Path, sources: Sequence[str]) -> None:
    """`InputError` when a file stands at `path` that is an input or that this tool has not written."""
    if not os.path.lexists(path):
        return
    if _is_input(path, sources):
        raise InputError(f"'{path}' is one of the articles and would be overwritten; give -o another folder")
    if not _is_summary(path):
        raise InputError(f"'{path}' exists and is no summary of this tool; move it, or give -o another folder")


def _is_summary(path: Path) -> bool:
    """Whether the file is a former result. One that cannot be read is none."""
    try:
        data = path.read_bytes() if path.is_file() else b""
    except OSError:
        return False
    return any(mark in data for mark in _SIGNED)


def _is_input(path: Path, sources: Sequence[str]) -> bool:
    return any(source != _STDOUT and _same(source, path) for source in sources)


def _same(one: str | Path, other: str | Path) -> bool:
    try:
        return os.path.samefile(one, other)  # noqa: PTH121 - either may be a string
    except OSError:
        return False


def write_whole(path: Path, text: str) -> None:
    """Write `text` in UTF-8 to `path`, whole or not at all; see `whole_file`."""
    with whole_file(path) as file:
        file.write(text.encode("utf-8", "replace"))


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that appears at `path` when the block ends, and not at all when it fails.

    A link is followed and stays; an existing file keeps its permissions. A device or pipe is written to directly. `InputError` says why it
    cannot be done.
    """
    try:
        target = _followed(path)
        mode = target.stat().st_mode if target.exists() else None
        if mode is not None and not stat.S_ISREG(mode):
            with target.open("wb") as device:
                yield device
        else:
            with _replacing(target, mode) as file:
                yield file
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(f"cannot write '{path}': {_why(error, path)}") from error


def _why(error: OSError, path: Path) -> str:
    """Why `path` cannot be written. A folder of the system (/proc) says of every new file that it does not exist."""
    if not isinstance(error, FileNotFoundError):
        return error.strerror or str(error)
    return "no file can be made in its folder" if Path(os.path.realpath(path)).parent.is_dir() else "its folder does not exist"


def _followed(path: Path) -> Path:
    """Where the links of `path` lead. `OSError` for links in a circle, which `Path.resolve` lets pass from Python 3.13 on."""
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return target


@contextmanager
def _replacing(target: Path, mode: int | None) -> Iterator[BinaryIO]:
    if mode is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "the file is read-only")
    temporary = target.with_name(f".summarize-{os.urandom(6).hex()}.tmp")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        temporary.replace(target)
    except BaseException:  # an interrupt too leaves nothing behind
        with suppress(OSError):
            temporary.unlink()
        raise
