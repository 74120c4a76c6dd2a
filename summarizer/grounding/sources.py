"""Grounds who says something: finds the words of the article that name the source, and who of the cast that is."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarizer.grounding.problems import span_info
from summarizer.lexicons.documents import ANONYMOUS, DOCUMENTS
from summarizer.lexicons.organizations import COMMON_HEADS
from summarizer.lexicons.titles import GROUP_HEADS, PERSON_HEADS
from summarizer.reading.statement import statement
from summarizer.schema import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.article import Sentence
    from summarizer.grounding.actors import Cast
    from summarizer.reading.model import Range
    from summarizer.reading.read import Reading
    from summarizer.schema import SourceKind

_PEOPLE = frozenset(PERSON_HEADS) | frozenset(GROUP_HEADS)
"""Nouns for people: a source called so is somebody whom the article does not name; any other ("the authority") is merely not resolved."""

__all__ = ["ARTICLE", "SourceFinder"]

ARTICLE = Source.model_construct(kind="article", actors=[], as_written=None, cue=None, span=None)
"""The reporter's own voice."""


class SourceFinder:
    """Finds sources in one article with one cast."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        """Look in the article of `reading` for people of `cast`."""
        self._reading = reading
        self.cast = cast
        self._places: dict[str, _Places] = {}
        self._of_actor: dict[str, _Places] = {}

    def find(self, named: str, near: Sequence[Sentence], anchor: int, cue: str | None) -> Source | None:
        """The source called `named`.

        Its words in the sentences `near`, or else anywhere, closest to the offset `anchor`; `None` when the article does not have it.
        """
        place = self._place(named, near, anchor)
        if place is None:
            return None
        return self.source(place, cue, self.cast.called(named))

    def source(self, place: Range, cue: str | None, actor_id: str | None = None) -> Source:
        """The source that the words at `place` name; `actor_id` is who it is, if that is known."""
        written = self._reading.article.text[slice(*place)]
        actors = [actor_id] if actor_id else self.cast.at(place)
        return Source.model_construct(
            kind=self._kind(written, actors),
            actors=actors,
            as_written=written,
            cue=cue or None,
            span=span_info(self._reading.article, place),
        )

    def is_mentioned(self, actor_id: str, sentence: Sentence) -> bool:
        """Whether the sentence mentions the actor."""
        if actor_id not in self._of_actor:
            self._of_actor[actor_id] = _Places([(span.start, span.end) for span in self.cast.actors[actor_id].mentions])
        return bool(self._of_actor[actor_id].within([sentence]))

    def _place(self, named: str, near: Sequence[Sentence], anchor: int) -> Range | None:
        """Where the article has the source: as named in the sentences `near`, there by another name of the actor, or as named anywhere."""
        actor = self.cast.actors.get(self.cast.called(named) or "")
        own = _Places(self._reading.find_name(named)) if named not in self._places else self._places[named]
        self._places[named] = own
        inside = own.within(near)
        if actor is not None and not inside:
            if actor.id not in self._of_actor:
                self._of_actor[actor.id] = _Places([(span.start, span.end) for span in actor.mentions])
            own = own if own.places else self._of_actor[actor.id]
            inside = self._of_actor[actor.id].within(near)
        return min(inside, key=lambda place: _distance(place, anchor)) if inside else own.nearest(anchor)

    def _kind(self, written: str, actors: Sequence[str]) -> SourceKind:
        lower = [word.lower for word in statement(written).words]
        if ANONYMOUS.intersection(lower):
            return "unnamed"
        kinds = {self.cast.actors[actor_id].kind for actor_id in actors}
        if "person" not in kinds and lower and DOCUMENTS.intersection(lower):
            return "document"
        if kinds & {"organization", "country", "place"}:
            return "named"
        if any(_is_proper(self.cast.actors[actor_id].name) for actor_id in actors):
            return "named"
        return "unnamed" if kinds & {"person", "group"} or not _PEOPLE.isdisjoint(lower) else "unknown"


def _is_proper(name: str) -> bool:
    """Whether a name names, as opposed to describing: its last word has a capital ("Ann Osei", not "a captured North Korean soldier").

    What begins with "a" or a number describes, wherever it is from: "a doctor at the hospital in Tres Molinos", "two officials".
    """
    if name.partition(" ")[0].lower() in _INDEFINITE:
        return False
    last = name.rsplit(maxsplit=1)[-1] if name.split() else ""
    if last == name and (last.lower() in _PEOPLE or last.lower() in COMMON_HEADS):
        return False  # "Officials", with the capital of its sentence
    return any(letter.isupper() for letter in last) or not last.isascii()


_INDEFINITE = frozenset("a an some several one two three four five six seven eight nine ten".split())


class _Places:
    """The places of one name, in order."""

    def __init__(self, places: list[Range]) -> None:
        self.places = places
        self._starts = [start for start, _ in places]

    def within(self, sentences: Sequence[Sentence]) -> list[Range]:
        """The first two places in each of the sentences."""
        found: list[Range] = []
        for sentence in sentences:
            first = bisect_left(self._starts, sentence.start)
            found += [place for place in self.places[first : first + 2] if place[0] < sentence.end]
        return found

    def nearest(self, anchor: int) -> Range | None:
        """The place closest to `anchor`."""
        at = bisect_left(self._starts, anchor)
        return min(self.places[max(at - 1, 0) : at + 1], key=lambda place: _distance(place, anchor), default=None)


def _distance(place: Range, anchor: int) -> int:
    return max(place[0] - anchor, anchor - place[1], 0)
