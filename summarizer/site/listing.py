"""The list of what we have written into a folder: every file by its name and digest.

Whoever replaces a folder has to know that all of it is theirs. Owns how the list is written and read, what is not on it, and the removal of
what is. Its lines are those of `sha256sum`, which checks them too.
"""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["MARKER", "digest", "listing", "remove", "strangers"]

MARKER = ".grounded-summarizer-site"
"""The file by which a site of ours is known; it holds the list."""
_SAYS = "# This folder was made by: summarize report DIR -o SITE. The next run replaces all of it.\n"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def digest(data: bytes) -> str:
    """What a file is known by, beside its name."""
    return hashlib.sha256(data).hexdigest()


def listing(written: Mapping[str, str]) -> str:
    """The text of the marker: digests by the names of files, from the folder that they are in."""
    return _SAYS + "".join(f"{written[name]}  {name}\n" for name in sorted(written))


def strangers(folder: Path) -> Iterator[str]:
    """What stands in `folder` and was not written by us, or is no longer as it was written: names, folders with a slash behind.

    `OSError` when something cannot be read. Links are followed nowhere: a link is none of our files.
    """
    listed = _listed(folder)
    folders = {parent for name in listed for parent in _parents(name)}
    for path in _walk(folder):
        name = path.relative_to(folder).as_posix()
        if _is_folder(path):
            if name not in folders:
                yield f"{name}/"
        elif not _is_as_written(path, listed.get(name)) and name != MARKER:
            yield name


def remove(folder: Path) -> bool:
    """Remove what we have written into `folder`, the list last, and the folder when nothing else is in it; whether it is gone."""
    left = {name.rstrip("/") for name in strangers(folder)}
    keep = {MARKER, *left, *(parent for name in left for parent in _parents(name))}
    for path in reversed(list(_walk(folder))):
        if path.relative_to(folder).as_posix() not in keep:
            path.rmdir() if _is_folder(path) else path.unlink()
    if left:
        return False
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()
    return True


def _parents(name: str) -> Iterator[str]:
    """The folders that `name` is in."""
    return (parent.as_posix() for parent in list(PurePosixPath(name).parents)[:-1])


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _listed(folder: Path) -> dict[str, str]:
    """Digests by names, as the marker in `folder` has them; none when there is none of ours."""
    marker = folder / MARKER
    if marker.is_symlink() or not marker.is_file():
        return {}
    lines = marker.read_text(encoding="utf-8", errors="replace").splitlines()
    return {match[2]: match[1] for match in map(_LINE.fullmatch, lines) if match}


def _walk(folder: Path) -> Iterator[Path]:
    """Everything in `folder` in order, a folder before what it holds."""
    for root, folders, files in os.walk(folder, onerror=_raise):
        folders.sort()
        yield from (Path(root, name) for name in sorted([*folders, *files]))


def _raise(error: OSError) -> None:
    raise error


def _is_as_written(path: Path, written: str | None) -> bool:
    return written is not None and path.is_file() and not path.is_symlink() and digest(path.read_bytes()) == written
