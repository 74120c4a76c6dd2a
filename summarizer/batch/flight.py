"""A work under way at a model, and what a fault that it meets is called."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.batch.budget import Account
    from summarizer.batch.items import Item
    from summarizer.ledger import FileNote

__all__ = ["Flight", "kind_of"]


@dataclass(eq=False, slots=True)
class Flight:
    """A work under way: its article, the files that wait for it (with their rows), and what is put aside for it."""

    item: Item
    account: Account
    files: list[tuple[FileNote, int]] = field(default_factory=list)


def kind_of(error: BaseException) -> str:
    """A fault by its kind, to be counted: `ServerError` is `server`."""
    words = "".join(f"-{char.lower()}" if char.isupper() else char for char in type(error).__name__.removesuffix("Error"))
    return words.lstrip("-")
