"""The folder of a site: written beside its place and put there whole, or not at all.

Owns the files. Refuses a folder that holds something else; a marker says that one is ours. What is written is new each time, so that no
page of a former site stays. Nothing is written outside.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MARKER", "Folder", "whole_folder"]

MARKER = ".grounded-summarizer-site"
"""The file by which a site of ours is known."""
_OURS = re.compile(
    r"(?:index|actors|figures|uncertainties|problems|articles)(?:-[0-9]+)?\.html|articles|actors|assets|data|\.grounded-summarizer-site"
)
"""What stands in the folder of a site: one that holds more is not ours alone."""
_SAYS = "This folder was made by: summarize report DIR -o SITE. The next run replaces all of it.\n"


class Folder:
    """A folder in the making."""

    def __init__(self, path: Path) -> None:
        """Write into `path`, which is new."""
        self._path = path
        self._made: set[str] = set()
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
        self.files += 1
        self.bytes += len(data)


@contextmanager
def whole_folder(site: Path) -> Iterator[Folder]:
    """A folder to write to that stands at `site` when the block ends; when it fails, what was there is there still.

    `InputError` when something else stands there, or it cannot be written.
    """
    target = Path(os.path.realpath(site))
    _refuse_to_replace(target, site)
    made = target.with_name(f".{target.name}.{os.urandom(6).hex()}.new")
    try:
        try:
            made.parent.mkdir(parents=True, exist_ok=True)
            _sweep(target)
            made.mkdir()
            with _held(made):
                (made / MARKER).write_text(_SAYS, encoding="utf-8")
                yield Folder(made)
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
    """Remove what runs have left beside `target` that were killed."""
    for left in target.parent.glob(f".{escape(target.name)}.*.new"):
        if (left / MARKER).is_file():
            with suppress(OSError), _held(left) as held:
                if held:
                    shutil.rmtree(left, ignore_errors=True)


def _refuse_to_replace(target: Path, site: Path) -> None:
    if not os.path.lexists(target):
        return
    if not target.is_dir():
        raise InputError(f"'{site}' is a file; name a folder for the site")
    try:
        names = sorted(entry.name for entry in target.iterdir())
    except OSError as error:
        raise InputError(f"cannot read '{site}', which would be replaced: {error.strerror or error}") from error
    if names and MARKER not in names:
        raise InputError(f"'{site}' holds something that is no site of this tool; give -o a folder that is new or empty")
    if other := next((name for name in names if not _OURS.fullmatch(name)), None):
        raise InputError(f"'{site}' is a site of this tool, and '{other}' in it is not; move that, for the whole folder is replaced")


def _swap(made: Path, target: Path) -> None:
    """Put the new folder into its place: a former one is moved away first, and back when the second step fails."""
    if not target.exists():
        made.rename(target)
        return
    made.chmod(target.stat().st_mode & 0o7777)
    away = made.with_suffix(".old")
    target.rename(away)
    try:
        made.rename(target)
    except BaseException:
        with suppress(OSError):
            away.rename(target)
        raise
    shutil.rmtree(away, ignore_errors=True)
