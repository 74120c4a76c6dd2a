"""Changes that go the other way in the article: rose for fell, gained for lost, before for after.

One-sided: the evidence must have the opposite word beside the same words, and the word of the text nowhere near them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.alignment import alignment
from summarizer.lexicons.direction import BESIDE_NUMBERS, WAYS
from summarizer.lexicons.hedges import NEGATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.grounding.alignment import Aligned
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word

__all__ = ["Direction", "Reversed"]

_AROUND = 6
"""Words to either side of a direction that say what goes that way."""

_SHARED = 2
"""Words of content that both directions must have around them. With one, a profit that rose meets the tax on it that fell."""

_LEAST = 0.4
_PLACES = 32


class Reversed(NamedTuple):
    """A direction of the text (its range) and the opposite one of the article."""

    start: int
    end: int
    nearest: tuple[int, int]


class _Way(NamedTuple):
    word: Word
    pair: int
    side: int
    around: frozenset[str]


class Direction:
    """The directions of one article, read as they are asked for."""

    def __init__(self, reading: Reading) -> None:
        """Read the article of `reading`."""
        self._reading = reading
        self._ways: dict[int, list[_Way]] = {}

    def reversed(self, said: Sequence[Word], aligned: Aligned) -> Iterator[Reversed]:
        """The directions among `said` that the evidence has the other way round."""
        if aligned.share < _LEAST:
            return
        for way in _ways(said):
            theirs = self._opposite(way, aligned)
            if theirs is not None:
                yield Reversed(way.word.start, way.word.end, theirs)

    def _opposite(self, way: _Way, aligned: Aligned) -> tuple[int, int] | None:
        """The opposite of `way` in the evidence, when no sentence that speaks of the same goes its own way."""
        found: tuple[int, int] | None = None
        for sentence in aligned.sentences:
            for other in self._ways_of(sentence.number - 1):
                shared = len(way.around & other.around)
                if other.pair != way.pair or shared == 0:
                    continue
                if other.side == way.side:
                    return None
                if shared >= min(_SHARED, len(way.around)) and found is None:
                    found = other.word.start, other.word.end
        return None if found is None or self._goes_elsewhere(way) else found

    def _goes_elsewhere(self, way: _Way) -> bool:
        """Whether any sentence of the article has the direction of the text beside one of its words."""
        for stem in way.around:
            for place in alignment(self._reading.article).places(stem)[:_PLACES]:
                for other in self._ways_of(place):
                    same = other.pair == way.pair and other.side == way.side
                    if same and len(way.around & other.around) >= min(_SHARED, len(way.around)):
                        return True
        return False

    def _ways_of(self, place: int) -> list[_Way]:
        if place not in self._ways:
            self._ways[place] = list(_ways(self._reading.words_in[place]))
        return self._ways[place]


def _ways(said: Sequence[Word]) -> Iterator[_Way]:
    """The directions of one sentence that are not denied, each with the stems of what stands around it."""
    table: Mapping[str, tuple[tuple[int, int], ...]] = WAYS
    for at, word in enumerate(said):
        if word.lower not in table:
            continue
        if any(before.lower in NEGATIONS for before in said[max(at - 3, 0) : at]):
            continue
        if word.lower in BESIDE_NUMBERS and not any(near.lower[:1].isdecimal() for near in said[at + 1 : at + 4]):
            continue
        beside = [*said[max(at - _AROUND, 0) : at], *said[at + 1 : at + 1 + _AROUND]]
        around = frozenset(near.stem for near in beside if near.is_content and near.lower not in table)
        for pair, side in table[word.lower]:
            yield _Way(word, pair, side, around)
