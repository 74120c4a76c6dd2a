"""Negations that a text adds to what its article says, or leaves out.

Owns what a negation denies and whether the article denies it too. One-sided: what is denied must be found on both sides, in one sentence,
and nothing near it may say no in another way.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.hedges import NEGATIONS
from summarizer.lexicons.polarity import DENYING, IDIOMS, UNSCOPED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.grounding.alignment import Aligned, Alignment
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word

__all__ = ["Polarity", "Turned"]

_SCOPE = 6
"""Words behind a negation that may be denied by it: "did not immediately respond to several requests"."""

_DENIED = 3
"""Words of content that a negation denies: the verb or adjective and what belongs to it."""

_BEFORE, _BEHIND = 7, 3
"""How far before a word, or behind it, something that says no belongs to it. Swept on development data from 5 to 10: flat."""

_LEAST = 0.25
"""The share of a sentence that must be aligned before an added negation is believed: below that the passage meant is not found."""

_TOGETHER = 2
_FEW_SIGNS = 3
_PLACES = 48
_CLOSE = 0.75
"""The share from which a sentence is so close to its evidence that a negation left out is a change and no selection."""


class Turned(NamedTuple):
    """A negation that one side lacks: where it stands (in the text when added, in the article when left out)."""

    start: int
    end: int
    added: bool
    nearest: int
    """The number of the article's sentence."""


class _Signs(NamedTuple):
    """What of one sentence says no, as positions of words, and where each stem stands."""

    signs: list[int]
    stems: dict[str, list[int]]


class Polarity:
    """The negations of one article, read as they are asked for."""

    def __init__(self, reading: Reading, index: Alignment) -> None:
        """Read the article of `reading`, whose sentences are in `index`."""
        self._reading = reading
        self._index = index
        self._signs: dict[int, _Signs] = {}
        self._negations: dict[int, list[int]] = {}

    def added(self, text: str, said: Sequence[Word], aligned: Aligned) -> Iterator[Turned]:
        """The negations among `said`, words of one sentence of `text`, that deny what the article says without any denial."""
        if aligned.share < _LEAST:
            return
        quiet: bool | None = None
        for at in _negations(said):
            word = said[at]
            denied = {found.stem for found in _denied(text, said, at)}
            places = self._together(denied)
            if not places:
                continue
            together = max(places.values())
            best = [place for place, shared in places.items() if shared == together]
            if quiet is None:
                quiet = not any(self._signs_of(sentence.number - 1).signs for sentence in aligned.sentences)
            plain = quiet and not any(self._denies(place, denied) for place in places)
            if plain or (together >= _TOGETHER and not any(self._signs_of(place).signs for place in best)):
                yield Turned(word.start, word.end, added=True, nearest=best[0] + 1)

    def dropped(self, said: Sequence[Word], aligned: Aligned) -> Iterator[Turned]:
        """A negation of the closest evidence sentence whose words stand in `said` without anything that says no."""
        denying = [(sentence, found) for sentence in aligned.sentences if (found := self._negations_in(sentence.number - 1))]
        if not denying:
            return
        ours = _read(said)
        content = {word.stem for word in said if word.is_content}
        if not content or len(ours.signs) > _FEW_SIGNS:
            return
        for sentence, negations in denying:
            theirs = self._reading.words_in[sentence.number - 1]
            shared = len(content & self._reading.content_in[sentence.number - 1])
            if shared < _CLOSE * len(content) or shared < _TOGETHER:
                continue
            close = _same(said, theirs)
            if len(negations) <= len(ours.signs):
                continue
            for at in negations:
                if self._is_told(ours, _denied(self._reading.article.text, theirs, at), close=close):
                    yield Turned(theirs[at].start, theirs[at].end, added=False, nearest=sentence.number)
                    return

    def _is_told(self, ours: _Signs, denied: Sequence[Word], *, close: bool) -> bool:
        """Whether the text says what is denied without denying it.

        The first word is enough when the sentence is the same but for a word or two; of a selection, all that is denied must be there.
        """
        if not denied or denied[0].stem not in ours.stems or _near(ours, {denied[0].stem}):
            return False
        if close:
            return True
        told = sum(word.stem in ours.stems for word in denied)
        if told < min(_TOGETHER, len(denied)) or told < len(denied) - 1 or ours.signs:
            return False
        return not self._stands_plain({word.stem for word in denied})

    def _stands_plain(self, denied: set[str]) -> bool:
        """Whether a sentence of the article has as much of what is denied and says no nowhere."""
        places = self._together(denied)
        most = max(places.values(), default=0)
        return any(shared == most and not self._signs_of(place).signs for place, shared in places.items())

    def _together(self, denied: set[str]) -> dict[int, int]:
        """How many of the denied stems each sentence has."""
        places: dict[int, int] = {}
        for stem in denied:
            for place in self._index.places(stem)[:_PLACES]:
                places[place] = places.get(place, 0) + 1
        return places

    def _denies(self, place: int, denied: set[str]) -> bool:
        return _near(self._signs_of(place), denied)

    def _negations_in(self, place: int) -> list[int]:
        if place not in self._negations:
            self._negations[place] = _negations(self._reading.words_in[place])
        return self._negations[place]

    def _signs_of(self, place: int) -> _Signs:
        if place not in self._signs:
            self._signs[place] = _read(self._reading.words_in[place])
        return self._signs[place]


def _read(said: Sequence[Word]) -> _Signs:
    signs: list[int] = []
    stems: dict[str, list[int]] = {}
    for at, word in enumerate(said):
        stems.setdefault(word.stem, []).append(at)
        if word.lower in DENYING or word.lower in NEGATIONS or word.lower.endswith("n't"):
            signs.append(at)
    return _Signs(signs, stems)


def _near(read: _Signs, denied: set[str]) -> bool:
    """Whether something says no close to one of the stems."""
    return any(
        bisect_right(read.signs, at + _BEHIND) > bisect_left(read.signs, at - _BEFORE)
        for stem in denied
        for at in read.stems.get(stem, ())
        if read.signs
    )


def _negations(said: Sequence[Word]) -> list[int]:
    """The positions of the words that negate, idioms ("not only") left out."""
    found = [at for at, word in enumerate(said) if word.lower in NEGATIONS]
    return [at for at in found if not (at + 1 < len(said) and said[at + 1].lower in IDIOMS.get(said[at].lower, ()))]


def _denied(text: str, said: Sequence[Word], at: int) -> list[Word]:
    """The words of content that the negation at `at` denies: those behind it in its clause."""
    found: list[Word] = []
    for word in said[at + 1 : at + 1 + _SCOPE]:
        if found and (word.lower in _JOINTS or not _MARKS.isdisjoint(text[found[-1].end : word.start])):
            break
        if word.is_content and word.lower not in UNSCOPED:
            found.append(word)
        if len(found) == _DENIED:
            break
    return found


_JOINTS = frozenset({"but", "and", "or"})
_MARKS = frozenset(",;:.!?—–()")


def _same(said: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether two sentences are so alike that one was made from the other: most of the longer one stands in the shorter."""
    ours = {word.stem for word in said if word.is_content}
    other = {word.stem for word in theirs if word.is_content}
    return len(ours & other) >= _CLOSE * max(len(ours), len(other) - 1)
