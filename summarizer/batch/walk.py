"""The files of a folder, one after another, without holding the list of them.

Owns what belongs to the folder: nothing outside it, whatever its links say; nothing hidden; not the folder that the results go to.
"""

from __future__ import annotations

import os
import re
import stat
from fnmatch import translate
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import InputError
from summarizer.readers.sniff import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

__all__ = ["Found", "Passed", "lines", "listed", "matcher", "walk"]

_LONGEST_LIST_LINE = 1 << 16
"""Bytes: a path has 4,096 at most."""


class Found(NamedTuple):
    """A file: its path relative to the folder, as Python has it, its size and time of change."""

    path: str
    size: int
    mtime_ns: int


class Passed(NamedTuple):
    """A file or folder that is passed over, and why: a word or two to count by. `is_lost`: there may be articles in it."""

    path: str
    why: str
    is_lost: bool = False


def walk(folder: Path, *, leave_out: Iterable[Path] = (), fits: Callable[[str], bool] | None = None) -> Iterator[Found | Passed]:
    """What stands in `folder` and below, in the order of the file system. Holds the names of folders yet to be looked into, no more.

    `leave_out` are folders that are not looked into, and files; a path that `fits` says no to is as if it were not there.
    `InputError` when the folder itself cannot be listed.
    """
    root, not_there = os.path.realpath(folder), frozenset(map(_identity, leave_out)) - {None}
    folders = [""]
    while folders:
        inside = folders.pop()
        try:
            with os.scandir(os.path.join(root, inside)) as entries:  # noqa: PTH118 - names that are no text stay as they are
                for entry in entries:
                    yield from _entry(entry, root, f"{inside}{entry.name}", folders, not_there, fits)
        except OSError as error:
            if not inside:
                raise InputError(f"the folder '{folder}' cannot be read: {error.strerror or error}") from error
            yield Passed(inside.rstrip("/"), f"a folder that cannot be read: {error.strerror or error}", is_lost=True)


def _entry(  # noqa: PLR0913, PLR0917 - the state of one walk
    entry: os.DirEntry[str],
    root: str,
    path: str,
    folders: list[str],
    not_there: frozenset[tuple[int, int] | None],
    fits: Callable[[str], bool] | None,
) -> Iterator[Found | Passed]:
    """One name of a folder: a file, a folder to be looked into later, or something to pass over."""
    if entry.name.startswith("."):
        yield Passed(path, "hidden")
        return
    try:
        if not_there and _of(entry.stat(follow_symlinks=False)) in not_there:
            return
        if entry.is_dir(follow_symlinks=False):
            folders.append(f"{path}/")
            return
    except OSError:
        yield Passed(path, "gone")
        return
    if fits is None or fits(path):
        yield _file(root, path, is_link=entry.is_symlink())


def _file(root: str, path: str, *, is_link: bool) -> Found | Passed:
    """A file, when it is one that may hold an article."""
    place = f"{root}/{path}"
    try:
        if is_link:
            if not _is_inside(os.path.realpath(place), root):
                return Passed(path, "a link out of the folder")
            if os.path.isdir(place):  # noqa: PTH112 - see walk
                return Passed(path, "a link to a folder")
        found = os.stat(place)  # noqa: PTH116 - see walk
    except (OSError, ValueError):
        return Passed(path, "a link to nothing" if is_link else "gone")
    if not stat.S_ISREG(found.st_mode):
        return Passed(path, "no file")
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 - see walk
    if suffix and suffix not in SUFFIXES:
        return Passed(path, suffix)
    return Found(path, found.st_size, found.st_mtime_ns)


def listed(folder: Path, paths: Iterable[str]) -> Iterator[Found | Passed]:
    """The files that a list names, relative to `folder` or absolute; what lies outside is passed over."""
    root = os.path.realpath(folder)
    for path in paths:
        place = os.path.normpath(os.path.join(root, path))  # noqa: PTH118 - see walk
        if "\0" in path or not _is_inside(place, root) or not _is_inside(os.path.realpath(os.path.dirname(place)), root):  # noqa: PTH120
            yield Passed(path, "outside the folder")
            continue
        if not os.path.lexists(place):
            yield Found(os.path.relpath(place, root), 0, 0)  # whoever reads it says that it is not there
            continue
        yield _file(root, os.path.relpath(place, root), is_link=os.path.islink(place))  # noqa: PTH114 - see walk


def lines(path: Path) -> Iterator[str]:
    """The lines of a list of files, lazily. `InputError` when it cannot be read."""
    try:
        with path.open("rb") as file:
            while line := file.readline(_LONGEST_LIST_LINE):
                if name := line.rstrip(b"\r\n"):
                    yield os.fsdecode(name)
    except OSError as error:
        raise InputError(f"the list '{path}' cannot be read: {error.strerror or error}") from error


def matcher(pattern: str) -> Callable[[str], bool]:
    """Whether a path fits a shell pattern: the name alone, or the whole path when the pattern has a slash."""
    fits = re.compile(translate(pattern)).match
    whole = "/" in pattern
    return lambda path: fits(path if whole else path.rpartition("/")[2]) is not None


def _is_inside(place: str, root: str) -> bool:
    return place == root or place.startswith(root.rstrip("/") + "/")


def _identity(folder: Path | None) -> tuple[int, int] | None:
    try:
        return None if folder is None else _of(folder.stat())
    except OSError:
        return None


def _of(found: os.stat_result) -> tuple[int, int]:
    return found.st_dev, found.st_ino
