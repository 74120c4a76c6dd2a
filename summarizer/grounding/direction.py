"""Changes that go the other way in the article: rose for fell, gained for lost, before for after.

One-sided: the evidence must have the opposite word beside the same words, and the word of the text nowhere near them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.alignment import alignment
from summarizer.lexicons.direction import BESIDE_NUMBERS, CONJOINING, NEVER_BEFORE, TWO_SIDED, WAYS
from summarizer.lexicons.hedges import NEGATIONS
from summarizer.reading.sentencewise import Sentencewise
from summarizer.reading.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.grounding.alignment import Aligned
    from summarizer.reading.model import Quantity
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word

__all__ = ["Direction", "Reversed"]

_AROUND = 6
"""Words to either side of a direction that say what goes that way."""

_SHARED = 2
"""Words of content that both directions must have around them. With one, a profit that rose meets the tax on it that fell."""

_LEAST = 0.4
"""The share of a sentence that must be aligned for two shared words to say that both speak of the same; three are enough by themselves."""
_PLACES = 32

_MEASURES = frozenset(
    stem(word)
    for word in "per percent cent point million billion trillion dollar pound euro yen share year quarter month week day "
    "monday tuesday wednesday thursday friday saturday sunday today yesterday last first second third fourth period time half".split()
)
"""Stems of what stands beside every change: two sentences that share nothing else do not speak of the same."""


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
    ahead: frozenset[str]
    behind: frozenset[str]


class Direction:
    """The directions of one article, read as they are asked for."""

    def __init__(self, reading: Reading) -> None:
        """Read the article of `reading`."""
        self._reading = reading
        self._ways: dict[int, list[_Way]] = {}
        self._signs = Sentencewise(lambda at: _signs(reading.words_in[at]), len(reading.article.sentences))

    def reversed(self, said: Sequence[Word], quantities: Sequence[Quantity], aligned: Aligned) -> Iterator[Reversed]:
        """The directions among `said`, a sentence with these `quantities`, that the evidence has the other way round."""
        opposites = {(pair, 1 - side) for pair, side in _signs(said)}
        if all(opposites.isdisjoint(self._signs[sentence.number - 1]) for sentence in aligned.sentences):
            return
        for way in _ways(said, quantities):
            theirs = self._opposite(way, aligned)
            if theirs is not None:
                yield Reversed(way.word.start, way.word.end, theirs)

    def _opposite(self, way: _Way, aligned: Aligned) -> tuple[int, int] | None:
        """The opposite of `way` in the evidence, when it has more in common with it than any place where the article goes the same way."""
        best: _Way | None = None
        most = 0
        for sentence in aligned.sentences:
            for other in self._ways_of(sentence.number - 1):
                shared = len(way.around & other.around) if other.pair == way.pair else 0
                if shared > most and other.side != way.side and not _is_turned_round(way, other) and _same_doer(way, other):
                    best, most = other, shared
        needed = min(_SHARED, len(way.around)) if aligned.share >= _LEAST else _SHARED + 1
        if best is None or most < needed or self._goes_so(way, aligned) >= most:
            return None
        return best.word.start, best.word.end

    def _goes_so(self, way: _Way, aligned: Aligned) -> int:
        """The most that `way` has in common with a place of the article that goes the same way."""
        places = [sentence.number - 1 for sentence in aligned.sentences]
        index = alignment(self._reading.article)
        places += [place for known in way.around for place in index.places(known)[:_PLACES]]
        same = (
            len(way.around & other.around)
            for place in dict.fromkeys(places)
            for other in self._ways_of(place)
            if other.pair == way.pair and other.side == way.side
        )
        return max(same, default=0)

    def _ways_of(self, place: int) -> list[_Way]:
        if place not in self._ways:
            self._ways[place] = list(_ways(self._reading.words_in[place], self._reading.quantities_in[place]))
        return self._ways[place]


def _is_turned_round(ours: _Way, theirs: _Way) -> bool:
    """Whether what stands behind the one word stands before the other: "A before B" and "B after A" say the same."""
    straight = len(ours.behind & theirs.behind) + len(ours.ahead & theirs.ahead)
    crossed = len(ours.behind & theirs.ahead) + len(ours.ahead & theirs.behind)
    return crossed > straight


def _same_doer(ours: _Way, theirs: _Way) -> bool:
    """Whether the same one wins and loses, buys and sells: of two sides each does the opposite of the other."""
    return ours.pair not in TWO_SIDED or bool(ours.ahead & theirs.ahead)


def _signs(said: Sequence[Word]) -> frozenset[tuple[int, int]]:
    """Which directions a sentence has words for, as they are in `WAYS`: cheap to compare before anything is read around them."""
    return frozenset(sign for word in said if word.lower in WAYS for sign in WAYS[word.lower])


def _ways(said: Sequence[Word], quantities: Sequence[Quantity]) -> Iterator[_Way]:
    """The directions of one sentence that are not denied, each with the stems of what stands around it."""
    table: Mapping[str, tuple[tuple[int, int], ...]] = WAYS
    for at, word in enumerate(said):
        if word.lower not in table:
            continue
        if any(before.lower in NEGATIONS for before in said[max(at - 3, 0) : at]):
            continue
        if word.lower in BESIDE_NUMBERS and not any(near.lower[:1].isdecimal() for near in said[at + 1 : at + 4]):
            continue
        following = said[at + 1].lower if at + 1 < len(said) else ""
        if following in NEVER_BEFORE.get(word.lower, ()):
            continue
        first, last = _bounds(said, at)
        ahead = _content(said[first:at], quantities)
        behind = _content(said[at + 1 : last], quantities)
        if word.lower in CONJOINING and not (ahead and behind):
            continue  # "the day before", "an hour after": it parts nothing
        for pair, side in table[word.lower]:
            yield _Way(word, pair, side, ahead | behind, ahead, behind)


def _bounds(said: Sequence[Word], at: int) -> tuple[int, int]:
    """The words around the direction at `at` that belong to it: up to a joint behind which there is another direction."""
    first, last = max(at - _AROUND, 0), min(at + 1 + _AROUND, len(said))
    if said[at].lower in CONJOINING:
        return first, last
    wider = range(max(at - 2 * _AROUND, 0), min(at + 2 * _AROUND, len(said)))
    others = [place for place in wider if place != at and said[place].lower in WAYS]
    for joint in (place for place in range(first, last) if said[place].lower in _JOINTS):
        if joint < at and any(other < joint for other in others):
            first = joint + 1
        elif joint > at and any(other > joint for other in others):
            return first, joint
    return first, last


_JOINTS = frozenset("and but while whereas although though".split())


def _content(said: Sequence[Word], quantities: Sequence[Quantity]) -> frozenset[str]:
    """What tells one change from another: stems of content, and numbers by their value."""
    if not said:
        return frozenset()
    inside = [number for number in quantities if said[0].start <= number.start < said[-1].end and number.value is not None]
    stems = {word.stem for word in said if word.is_content and word.lower not in WAYS and word.stem not in _MEASURES}
    return frozenset({known for known in stems if not known[0].isdecimal()} | {f"{number.value:f}" for number in inside})
