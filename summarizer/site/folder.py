"""The folder of a site: written beside its place and put there whole, or not at all.

Owns the files. Refuses a folder that holds something else, also what comes there while a site is made; a list says what is ours
(`listing`). What is written is new each time, so that no page of a former site stays. Nothing is written outside.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import InputError
from summarizer.site.listing import MARKER, digest, listing, remove, strangers

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Folder", "whole_folder"]


class Folder:
    """A folder in the making."""

    def __init__(self, path: Path) -> None:
        """Write into `path`, which is new."""
        self._path = path
        self._made: set[str] = set()
        self._written: dict[str, str] = {}
        self.files = self.bytes = 0

    def write(self, name: str, text: str) -> None:
        """Write a file in UTF-8; `name` is one that we derive, with at most one folder in it."""
        within, _, _ = name.rpartition("/")
        if within not in self._made:
            (self._path / within).mkdir(exist_ok=True)
            self._made.add(within)
        data = text.encode("utf-8", "replace")
        descriptor = os.open(self._path / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with open(descriptor, "wb", buffering=0) as file:  # noqa: PTH123 - of a descriptor
            file.write(data)
        self._written[name] = digest(data)
        self.files += 1
        self.bytes += len(data)

    def close(self) -> None:
        """Write the list of what is there."""
        (self._path / MARKER).write_text(listing(self._written), encoding="utf-8")


@contextmanager
def whole_folder(site: Path) -> Iterator[Folder]:
    """A folder to write to that stands at `site` when the block ends; when it fails, what was there is there still.

    `InputError` when something else stands there, before or after, or it cannot be written.
    """
    target = Path(os.path.realpath(site))
    made = target.with_name(f".{target.name}.{os.urandom(6).hex()}.new")
    try:
        try:
            _sweep(target)
            _refuse_to_replace(target, site)
            made.parent.mkdir(parents=True, exist_ok=True)
            made.mkdir()
            with _held(made):
                folder = Folder(made)
                folder.close()  # an empty list: by it the next run knows what a killed one has left
                yield folder
                folder.close()
                _refuse_to_replace(target, site)
                _swap(made, target)
        except OSError as error:
            raise InputError(f"cannot write the site '{site}': {error.strerror or error}") from error
    finally:  # an interrupt too leaves nothing behind
        shutil.rmtree(made, ignore_errors=True)


@contextmanager
def _held(folder: Path) -> Iterator[bool]:
    """Hold the lock of a folder that is being written, if nobody has it; whether it is held. It ends with the process, however it ends."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    held = False
    try:
        with suppress(OSError):  # somebody has it, or the file system has no locks
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            held = True
        yield held
    finally:
        os.close(descriptor)


def _sweep(target: Path) -> None:
    """Put back the former site that a run had moved away when it was killed, and remove what such runs have left beside `target`."""
    name = re.compile(rf"\.{re.escape(target.name)}\.[0-9a-f]{{12}}\.(?:new|old)")
    left = [path for path in _beside(target) if name.fullmatch(path.name) and (path / MARKER).is_file()]
    for away in left:
        if away.suffix == ".old":
            _put_back(away, target)
    for half in left:
        if half.suffix == ".new":
            with suppress(OSError), _held(half) as held:
                if held:
                    shutil.rmtree(half, ignore_errors=True)


def _beside(target: Path) -> list[Path]:
    try:
        return sorted(target.parent.iterdir())
    except OSError:  # none yet, or one that can be written and not read
        return []


def _put_back(away: Path, target: Path) -> None:
    """Put a former site back where the new one did not come into its place, else remove it. A run that is at it is left alone."""
    with suppress(OSError), _held(away) as held:
        if held and away.with_suffix(".new").is_dir() and not os.path.lexists(target):
            away.rename(target)
        elif held:
            remove(away)


def _refuse_to_replace(target: Path, site: Path) -> None:
    if not os.path.lexists(target):
        return
    if not target.is_dir():
        raise InputError(f"'{site}' is a file; name a folder for the site")
    try:
        is_ours = (target / MARKER).is_file() or not any(target.iterdir())
        stranger = next(strangers(target), None)
    except OSError as error:
        raise InputError(f"cannot read '{site}', which would be replaced: {error.strerror or error}") from error
    if not is_ours:
        raise InputError(f"'{site}' holds something that is no site of this tool; give -o a folder that is new or empty")
    if stranger:
        refused = f"'{stranger}' in it is not part of it, or was changed"
        raise InputError(f"'{site}' is a site of this tool, and {refused}; move that away, for all of it is replaced")


def _swap(made: Path, target: Path) -> None:
    """Put the new folder into its place: a former one is moved away first, and back when the second step fails."""
    if not target.exists():
        made.rename(target)
        return
    made.chmod(target.stat().st_mode & 0o7777)
    away = made.with_suffix(".old")
    with _held(target):
        target.rename(away)
        try:
            made.rename(target)
        except BaseException:
            with suppress(OSError):
                away.rename(target)
            raise
        if not remove(away):
            raise InputError(f"the site is written; what came into the former one at the last moment is in '{away}'")
