"""Lists on several pages: their parts, their names, and the links from one to another."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Head", "Page", "Start", "Turn", "chunked", "page_names", "starts", "turns"]

_T = TypeVar("_T")

_NEAR = 2
"""Page numbers that are shown on either side of the one at hand."""


class Page(NamedTuple):
    """A file of a site: its name from the folder of the site, and its text."""

    name: str
    text: str


class Turn(NamedTuple):
    """A link to another page of a list, or a gap in the numbers."""

    label: str
    href: str
    current: bool = False
    gap: bool = False


class Head(NamedTuple):
    """What a page of a list is called, which of the pages it is, from 0, the addresses of all of them, and the scripts that it has."""

    heading: str
    at: int
    names: tuple[str, ...]
    scripts: tuple[str, ...] = ()


def chunked(rows: Sequence[_T], most: int) -> list[Sequence[_T]]:
    """`rows` in parts of at most `most`; an empty list is one empty part."""
    return [rows[at : at + most] for at in range(0, len(rows), most)] or [[]]


def page_names(first: str, stem: str, count: int) -> tuple[str, ...]:
    """The names of the `count` pages of a list: `first`, and then `stem` with a number from 2."""
    return first, *(f"{stem}-{n}.html" for n in range(2, count + 1))


class Start(NamedTuple):
    """Where the rows of a kind begin, and how many there are."""

    kind: str
    rows: int
    href: str


def starts(kinds: Iterable[str], names: Sequence[str], most: int) -> list[Start]:
    """Where each kind begins in a list of rows of these `kinds`, in order, `most` of them on each of the pages `names`."""
    found = []
    for kind, same in groupby(enumerate(kinds), key=lambda pair: pair[1]):
        numbered = list(same)
        found.append(Start(kind, len(numbered), f"{names[numbered[0][0] // most]}#{kind}"))
    return found


def turns(names: Sequence[str], at: int) -> list[Turn]:
    """Links to the pages before and behind, to the first and last, and to those near."""
    if len(names) < 2:  # noqa: PLR2004 - one page has nothing to turn
        return []
    near = sorted({0, len(names) - 1, *range(max(at - _NEAR, 0), min(at + _NEAR + 1, len(names)))})
    found = [Turn("previous", names[at - 1])] if at else []
    for before, n in zip([-1, *near], near, strict=False):
        found += [Turn("", "", gap=True)] if n > before + 1 else []
        found.append(Turn(str(n + 1), names[n], current=n == at))
    return [*found, Turn("next", names[at + 1])] if at + 1 < len(names) else found
