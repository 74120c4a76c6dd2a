"""Which figures can be two values of one thing: of what, of whom, in which event, and by which voice."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.outcomes import PEOPLE
from summarizer.lexicons.topics import TOPICS
from summarizer.reading.counted import Counted
from summarizer.reading.series import FIGURES, Part
from summarizer.reading.stems import words

if TYPE_CHECKING:
    from summarizer.reading.read import Reading
    from summarizer.schema import Claim, Figure

__all__ = ["Given", "Key", "differs", "is_one_event", "is_one_voice", "key_of"]

Key = tuple[str, ...] | int
"""A topic, or the offset of the number to which figures lead back."""

_STEPS = 8
"""Numbers that lead back to one another in a row: a dispute has no more voices."""

_OF_PEOPLE = frozenset({"killed", "wounded", "missing", "infected", "captured", "detained", "displaced", "casualties", "deployed", "rescued"})

_ADJACENT = 3
"""Sentences within which the reporter's own figure and a source's are of one event: further off it is background as often as not."""


class Given(NamedTuple):
    """A figure, the claim that gives it, and what was read about its number."""

    figure: Figure
    claim: Claim
    offset: int
    counted: Counted
    part: Part

    @classmethod
    def of(cls, figure: Figure, claim: Claim, reading: Reading) -> Given | None:
        """The figure as it was read; `None` for one that counts nothing known, or says when."""
        at = figure.span.sentence - 1
        if figure.kind not in FIGURES or figure.value is None:
            return None
        offset = next((q.start for q in reading.quantities_in[at] if figure.span.start <= q.start < figure.span.end), figure.span.start)
        counted = reading.counted.get(offset)
        return None if counted is None else cls(figure, claim, offset, counted, reading.parts_in[at].get(offset, Part("level")))

    def date(self) -> str | None:
        """For when the figure is given."""
        time = self.figure.as_of or self.claim.when
        return time.as_written if time is not None else None

    def event_time(self) -> str | None:
        """When what is counted happened, as the claim's own words say."""
        when = self.claim.when
        return when.as_written if when is not None and self.figure.as_of is None and when.as_written in self.claim.text else None

    def is_reported(self) -> bool:
        """Whether somebody other than the reporter gives the figure."""
        return self.claim.source.kind != "article"


def differs(one: Given, two: Given) -> bool:
    """Whether the two have different values."""
    return (one.figure.value, one.figure.upper) != (two.figure.value, two.figure.upper)


def key_of(given: Given, reading: Reading) -> Key:
    """What the figure is a value of."""
    counted, offset = given.counted, given.offset
    for _ in range(_STEPS):
        before = reading.counted.get(counted.same_as) if counted.same_as is not None else None
        if before is None or counted.same_as is None:
            break
        counted, offset = before, counted.same_as
    topic = _topic(counted, reading.article.text)
    if topic in _OF_PEOPLE:
        return ("people", topic) if given.figure.kind in {"count", "vague"} and given.figure.value is not None else offset
    return (topic, given.figure.kind, given.figure.unit or "") if topic else offset


def _topic(counted: Counted, text: str) -> str | None:
    """What the figure measures, where that is known by a word."""
    if counted.outcome is not None:
        return counted.outcome
    said = text[slice(*counted.noun)].lower().split() if counted.noun is not None else []
    return next((TOPICS[word] for word in (*reversed(said), counted.way) if word in TOPICS), None)


def is_one_event(one: Given, two: Given, reading: Reading) -> bool:
    """Whether the two can be of one event: of one class of people and party, with no other names or time around the one than the other."""
    if two.counted.same_as is not None:
        return True
    text = reading.article.text
    if not _agree(_people(one, text), _people(two, text)) or not _agree(_party(one, text), _party(two, text)):
        return False
    times = one.event_time(), two.event_time()
    if None not in times and times[0] != times[1]:
        return False
    names = _names(one, reading), _names(two, reading)
    if all(names) and not names[0] & names[1]:
        return False
    near = abs(one.figure.span.sentence - two.figure.span.sentence) <= _ADJACENT
    return near or (one.is_reported() and two.is_reported()) or bool(names[0] & names[1])


def _agree(one: frozenset[str], two: frozenset[str]) -> bool:
    return not one or not two or one == two


def _people(given: Given, text: str) -> frozenset[str]:
    noun = given.counted.noun
    said = text[slice(*noun)].lower().split() if noun is not None else []
    return frozenset(PEOPLE[word] for word in said if word in PEOPLE)


def _party(given: Given, text: str) -> frozenset[str]:
    """The names in what is counted: "North Korean troops"."""
    noun = text[slice(*given.counted.noun)] if given.counted.noun is not None else ""
    return frozenset(word.stem for word in words(noun) if noun[word.start].isupper() and word.is_content and word.start)


def _names(given: Given, reading: Reading) -> frozenset[str]:
    """The stems of the proper names around the figure that are not its source's."""
    sentence = reading.article.sentences[given.figure.span.sentence - 1]
    source = given.claim.source.span
    first, behind = (bisect_left(reading.name_starts, offset) for offset in (sentence.start, sentence.end))
    inside = [name for name in reading.proper_names[first:behind] if not name.weak]
    apart = [name for name in inside if source is None or not source.start <= name.start < source.end]
    return frozenset(word.stem for name in apart for word in reading.words_at((name.start, name.end)))


def is_one_voice(one: Given, two: Given, reading: Reading) -> bool:
    """Whether one source gives both figures."""
    voices = _voice(one, reading), _voice(two, reading)
    return voices[0] == voices[1] or bool(voices[0] & voices[1])


def _voice(given: Given, reading: Reading) -> frozenset[str]:
    """Who gives the figure: the actors, or the stems of the words for them; nobody where the reporter does."""
    source = given.claim.source
    if given.counted.giver is not None:
        return frozenset(word.stem for word in reading.words_at(given.counted.giver) if word.is_content)
    if source.kind == "article":
        return frozenset()
    return frozenset({*source.actors, *(word.stem for word in words(source.as_written or "") if word.is_content)})
