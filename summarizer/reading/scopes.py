"""Finds what a phrase takes back or leaves open: "failed to [pay the fine]", "accused of [stealing £2m]", "[will close] unless …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.scopes import BEHIND, MODALS, NARROW, NEVER_BEHIND, SCOPES, Scoping

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.reading.stems import Word

__all__ = ["Scope", "scopes"]

_Phrases = dict[str, list[tuple[str, ...]]]


def _by_first(table: Mapping[tuple[str, ...], Scoping]) -> _Phrases:
    """The phrases of a table by their first word, the longest first."""
    found: _Phrases = {}
    for phrase in sorted(table, key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return found


_AHEAD, _QUALIFYING, _CLOSING = _by_first(SCOPES), _by_first(NARROW), _by_first(BEHIND)
_PHRASES = (*SCOPES, *NARROW, *BEHIND)
_SINGLE = frozenset(phrase[0] for phrase in _PHRASES if len(phrase) == 1)
_PAIRS = frozenset(phrase[:2] for phrase in _PHRASES if len(phrase) > 1)
_FIRST = _SINGLE | {pair[0] for pair in _PAIRS}
"""What phrases begin with: a single word, or two, for the first of two is often a word that stands everywhere ("no", "is", "the")."""

_LONGEST = 24
"""Words that a clause under a phrase may have; what stands further away belongs to another."""

_MARKS = frozenset(',;:()—–.!?“”"')
_JOINTS = frozenset("but although though while whereas because".split())


class Scope(NamedTuple):
    """A phrase and what it does to the words under it: their range, the deciding stem among them, and all their stems of content.

    `narrow` when the phrase qualifies one word; otherwise it governs a clause.
    """

    start: int
    end: int
    scoping: Scoping
    under: tuple[int, int]
    head: str
    content: frozenset[str]
    narrow: bool

    def holds(self, offset: int) -> bool:
        """Whether the offset lies under the phrase."""
        return self.under[0] <= offset < self.under[1]

    @property
    def whole(self) -> tuple[int, int]:
        """The range of the phrase with what is under it."""
        return min(self.start, self.under[0]), max(self.end, self.under[1])


def scopes(text: str, words: Sequence[Word]) -> list[Scope]:
    """The phrases among `words`, those of one sentence of `text`, that have something under them. Linear time."""
    low = [*(word.lower for word in words), ""]
    begins = [at for at, word in enumerate(low) if word in _FIRST and (word in _SINGLE or (word, low[at + 1]) in _PAIRS)]
    return [found for at in begins for found in _at(text, words, at)]


def _at(text: str, words: Sequence[Word], at: int) -> Iterator[Scope]:
    """The scopes of the phrases that begin with word `at`."""
    ahead = _phrase(words, at, _AHEAD)
    if ahead is not None:
        yield from _ahead(text, words, (at, at + len(ahead)), SCOPES[ahead])
    if at and words[at - 1].lower in NEVER_BEHIND.get(words[at].lower, ()):
        return
    qualifying = _phrase(words, at, _QUALIFYING)
    if qualifying is not None:
        yield from _qualified(text, words, (at, at + len(qualifying)), NARROW[qualifying])
    closing = _phrase(words, at, _CLOSING)
    if closing is not None:
        yield from _before(text, words, (at, at + len(closing)), BEHIND[closing])


def _phrase(words: Sequence[Word], at: int, table: _Phrases) -> tuple[str, ...] | None:
    known = table.get(words[at].lower, ())
    return next((one for one in known if len(one) == 1 or tuple(word.lower for word in words[at : at + len(one)]) == one), None)


def _ahead(text: str, words: Sequence[Word], phrase: tuple[int, int], scoping: Scoping) -> Iterator[Scope]:
    """What stands behind the phrase in its clause; nothing when a number follows ("nearly 300")."""
    at, first = phrase
    behind = first
    while behind < min(len(words), first + _LONGEST) and not _ends(text, words, behind):
        behind += 1
    content = [word for word in words[first:behind] if word.is_content and not word.lower[0].isdecimal()]
    head = next((word for word in content if text[word.start].islower()), None)
    if head is not None and not (first - at == 1 and words[first].lower[0].isdecimal()):
        under = words[first - 1].end, words[behind - 1].end
        yield Scope(
            words[at].start, words[first - 1].end, scoping, under, head.stem, frozenset(word.stem for word in content), narrow=False
        )


def _qualified(text: str, words: Sequence[Word], phrase: tuple[int, int], scoping: Scoping) -> Iterator[Scope]:
    """The word right behind the phrase."""
    at, first = phrase
    if first < len(words) and words[first].is_content and not _ends(text, words, first):
        head = words[first]
        yield Scope(words[at].start, words[first - 1].end, scoping, (head.start, head.end), head.stem, frozenset({head.stem}), narrow=True)


def _before(text: str, words: Sequence[Word], phrase: tuple[int, int], scoping: Scoping) -> Iterator[Scope]:
    """What stands before the phrase in its sentence: for a condition a clause with a modal, for an object its verb."""
    at, behind = phrase
    first = at
    while first > max(0, at - _LONGEST) and not _MARKS.intersection(text[words[first - 1].end : words[min(first, len(words) - 1)].start]):
        first -= 1
    clause = words[first:at]
    if scoping == "open":
        modal = max((place for place, word in enumerate(clause) if word.lower in MODALS), default=None)
        clause = clause[modal:] if modal is not None else []
    content = [word for word in clause if word.is_content]
    head = content[0] if content and scoping == "open" else content[-1] if content else None
    if head is not None and text[head.start].islower():
        under, narrow = (head.start, words[at].start), scoping == "denied"
        stems = frozenset({head.stem}) if narrow else frozenset(word.stem for word in content)
        yield Scope(words[at].start, words[behind - 1].end, scoping, under, head.stem, stems, narrow)


def _ends(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether another clause begins with word `at`."""
    return words[at].lower in _JOINTS or (at > 0 and not _MARKS.isdisjoint(text[words[at - 1].end : words[at].start]))
