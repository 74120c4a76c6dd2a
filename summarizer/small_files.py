"""Reading the small text files that a person writes for this tool: prompts and configurations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["read_small"]

_MOST = 1_000_000
"""Bytes: what is larger was not written by hand."""


def read_small(path: Path, what: str) -> str:
    """The text of a file, a byte order mark left out. Raises `InputError`, which calls it `what`, when it cannot be read or is none."""
    where = f"{what} {str(path)!r}"
    try:
        with path.open("rb") as file:
            data = file.read(_MOST + 1)
    except OSError as error:
        raise InputError(f"{where} cannot be read: {error.strerror or type(error).__name__}") from error
    if len(data) > _MOST:
        raise InputError(f"{where} is larger than a megabyte: it is none")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{where} is not UTF-8") from None
