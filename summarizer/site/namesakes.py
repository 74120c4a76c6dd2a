"""Whether articles that give one name mean several people, told by how they describe them: a minister and a baker.

Owns when two descriptions have nothing in common. It warns and parts nobody: one person is a minister here and a party leader there, and
who looks for all that a person said has to find it on one page. Pure.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.titles import HONORIFICS
from summarizer.reading.stems import stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Namesake", "namesakes"]

_LEADING = frozenset("at by for from in near of on to with".split())
"""Behind these a name is where somebody works or lives: a baker and a mayor of one town have that in common and nothing else."""
_OF_ANYBODY = frozenset(stem(word.lower()) for word in HONORIFICS) | frozenset(
    stem(word)
    for word in "dr prof professor former then acting interim senior junior late veteran retired longtime local man woman".split()
)
"""Stems of what is said of people of every office: it brings no two descriptions together, and alone it describes nobody."""


class Namesake(NamedTuple):
    """One of those whom a name may mean: the description that most articles give, and how many describe such a one."""

    description: str
    articles: int


def namesakes(descriptions: Iterable[str]) -> list[Namesake]:
    """Of the descriptions that articles give, one each, those that share no word with one another; nothing when all hang together."""
    found: list[tuple[set[str], Counter[str]]] = []
    for description, times in Counter(descriptions).items():
        stems, told = _content(description), Counter({description: times})
        if not stems:
            continue
        apart = []
        for others, counted in found:
            if stems & others:
                stems, told = stems | others, told + counted
            else:
                apart.append((others, counted))
        found = [*apart, (stems, told)]
    several = [Namesake(min(told, key=lambda one: (-told[one], one)), told.total()) for _, told in found]
    return sorted(several, key=lambda one: (-one.articles, one.description)) if len(several) > 1 else []


def _content(description: str) -> set[str]:
    """The stems that tell one person from another."""
    kept, leading = set(), False
    for word in words(description):
        leading |= word.bare in _LEADING
        named = leading and description[word.start].isupper()
        if word.is_content and not named and not word.bare.isdigit():
            kept.add(word.stem)
    return kept - _OF_ANYBODY
