"""What is read of each sentence of a text, worked out when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Sentencewise"]

_T = TypeVar("_T")


class Sentencewise(Generic[_T]):
    """What is read of each sentence, worked out for a sentence when it is asked for: a check looks at few of them."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[int], _T], count: int) -> None:
        """Hold `make(at)` for the sentences from 0 to `count`, exclusive."""
        self._make = make
        self._made: list[_T | None] = [None] * count

    def __getitem__(self, at: int) -> _T:
        found = self._made[at]
        if found is None:
            found = self._made[at] = self._make(at)
        return found

    def __iter__(self) -> Iterator[_T]:
        return map(self.__getitem__, range(len(self._made)))
