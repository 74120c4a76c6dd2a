"""Which figures can be two values of one thing: of what, of whom, in which event, and by which voice."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.cues import AUXILIARIES
from summarizer.lexicons.function_words import TIMES
from summarizer.lexicons.outcomes import OUTCOMES, PEOPLE
from summarizer.lexicons.titles import TITLES
from summarizer.lexicons.topics import ATTENDING, HELD, REACHED, TOPICS
from summarizer.reading.counted import Counted, is_rate
from summarizer.reading.series import FIGURES, Part
from summarizer.reading.stems import words

if TYPE_CHECKING:
    from summarizer.reading.model import Quantity, Range
    from summarizer.reading.read import Reading
    from summarizer.schema import Claim, Figure

__all__ = ["Given", "Key", "differs", "is_one_event", "is_one_voice", "key_of"]

Key = tuple[str, ...] | int
"""A topic, or the offset of the number to which figures lead back."""

_STEPS = 8
"""Numbers that lead back to one another in a row: a dispute has no more voices."""

_OF_PEOPLE = frozenset(
    {"killed", "wounded", "missing", "infected", "captured", "detained", "displaced", "casualties", "deployed", "rescued"}
)

_MEASURED = frozenset({"money", "percent", "measure", "fraction"})
_BY_VERB = {"verb", "at"}
_MEASURING = HELD | REACHED | {"verb", "of"}
"""Ways to a number that make it the value of what stands there: "put the thinning at", "winds of", "losses could reach"."""

_YEAR = 4  # digits
_NO_NAMES = TIMES | frozenset(title.lower() for title in TITLES)
_NAMES = 100
"""Words of a sentence among which names are looked for: a longer one is a list."""
_BETWEEN = frozenset({"also", "already", "now", "been", "badly", "completely"})
_COMPLEMENTS = frozenset("to from for against with into as of".split())
_WINDOW = 60
"""Characters behind a number in which its verb stands."""

_FEWEST = 3
"""Fewer people than this are as often some of those killed as another count of them."""

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
        numbers = reading.quantities_in[at]
        n = bisect_left(numbers, figure.span.start, key=lambda number: number.start)
        offset = numbers[n].start if n < len(numbers) and numbers[n].start < figure.span.end else figure.span.start
        counted = reading.counted.get(offset)
        return None if counted is None else cls(figure, claim, offset, counted, reading.parts_in[at].get(offset, Part("level")))

    def chain(self, reading: Reading) -> list[int]:
        """The offsets of the number and of those that it leads back to, in order."""
        found = [self.offset]
        while len(found) < _STEPS and (before := reading.counted[found[-1]].same_as) in reading.counted and before not in found:
            found.append(before)
        return found

    def date(self) -> str | None:
        """For when the figure is given."""
        time = self.figure.as_of or self.claim.when
        return time.as_written if time is not None else None

    def event_time(self) -> str | None:
        """When what is counted happened, as the claim's own words say."""
        when, until = self.claim.when, self.figure.as_of
        if until is not None:  # "killed by mid-January" dates the count, "killed in May" what is counted
            return until.as_written if f" in {until.as_written}" in self.claim.text else None
        return when.as_written if when is not None and when.as_written in self.claim.text else None

    def is_reported(self) -> bool:
        """Whether somebody other than the reporter gives the figure."""
        return self.claim.source.kind != "article" or self.counted.giver is not None


def differs(one: Given, two: Given) -> bool:
    """Whether the two have different values."""
    return (one.figure.value, one.figure.upper) != (two.figure.value, two.figure.upper)


def key_of(given: Given, reading: Reading) -> Key:
    """What the figure is a value of."""
    offset = given.chain(reading)[-1]
    counted, number = reading.counted[offset], _number_at(offset, reading)
    topic = _topic(counted, reading.article.text) or _attended(number, counted, reading)
    if topic in _OF_PEOPLE:
        return ("people", topic) if given.figure.kind == "count" and Decimal(given.figure.value or 0) >= _FEWEST else offset
    if topic is None and number.kind in _MEASURED and counted.noun is not None and counted.way in _MEASURING:
        topic = words(reading.article.text[slice(*counted.noun)])[-1].stem
    if topic is None and number.kind == "count" and counted.noun is not None and given.is_reported():
        topic = _suffered(counted.noun, reading)
    return (topic, number.kind, number.unit or "") if topic else offset


def _number_at(offset: int, reading: Reading) -> Quantity:
    """The number that begins at an offset at which one does."""
    numbers = reading.quantities_in[reading.article.sentence_at(offset).number - 1]
    return numbers[bisect_left(numbers, offset, key=lambda number: number.start)]


def _attended(number: Quantity, counted: Counted, reading: Reading) -> str | None:
    """Whether people are counted who came or took part: they are a crowd."""
    if number.kind != "count" or counted.head not in PEOPLE:
        return None
    behind = [word.lower for word in reading.words_at((number.end, number.end + _WINDOW))]
    return "crowd" if any(word in ATTENDING for word in behind) else None


def _suffered(noun: Range, reading: Reading) -> str | None:
    """The things counted with what was done to them: "300 homes were damaged". What they were moved to or charged with would be more."""
    head = reading.words_at(noun)[-1]
    behind = [word for word in reading.words_at((noun[1], noun[1] + _WINDOW)) if word.lower not in _BETWEEN]
    verb = next((k for k, word in enumerate(behind[:4]) if word.lower.endswith("ed")), 0)
    if not verb or not all(word.lower in AUXILIARIES for word in behind[:verb]):
        return None
    following = behind[verb + 1].lower if verb + 1 < len(behind) else ""
    return None if following in _COMPLEMENTS else f"{head.stem} {behind[verb].stem}"


def _topic(counted: Counted, text: str) -> str | None:
    """What the figure measures, where that is known by a word: the head of what is counted, or what happened to those counted.

    A word before another head says nothing: "19 death certificates".
    """
    said = text[slice(*counted.noun)].lower().split() if counted.noun is not None else []
    if said and said[-1] in TOPICS and said[-1] not in PEOPLE:
        return TOPICS[said[-1]]
    if counted.outcome is not None:
        inside = counted.outcome_word in said[:-1] and said[-1] not in PEOPLE
        return None if inside else counted.outcome
    return TOPICS.get(counted.way)


def is_one_event(one: Given, two: Given, reading: Reading) -> bool:
    """Whether the two can be of one event: of one class of people and party, with no other names or time around the one than the other."""
    if two.counted.same_as is not None:
        return True
    text = reading.article.text
    if one.figure.kind != "count" and (
        any(_is_somebodys(found, text) for found in (one, two)) or not {one.counted.way, two.counted.way} & (HELD | _BY_VERB)
    ):
        return False  # "a profit of £3 million" and "a profit of £5 million" are two firms' as often as not
    if not _is_one_thing(one, two, text) or not _is_one_time(one, two):
        return False
    names = _names(one, reading), _names(two, reading)
    if all(names) and not names[0] & names[1]:
        return False
    near = abs(one.figure.span.sentence - two.figure.span.sentence) <= _ADJACENT
    return near or (one.is_reported() and two.is_reported()) or bool(names[0] & names[1])


def _is_somebodys(given: Given, text: str) -> bool:
    """Whether what is measured is a person's: another figure may be of another one's."""
    start = given.counted.noun[0] if given.counted.noun is not None else 0
    return text[max(start - 4, 0) : start].lower().endswith(("his ", "her ", "my "))


def _is_one_thing(one: Given, two: Given, text: str) -> bool:
    """Whether both can count one class of people of one party, or measure one thing, and both or neither by the day or year."""
    if is_rate(text, one.figure.span.end) != is_rate(text, two.figure.span.end):
        return False
    what = _people if one.figure.kind == "count" else _thing
    return _agree(what(one, text), what(two, text)) and _agree(_party(one, text), _party(two, text))


def _is_one_time(one: Given, two: Given) -> bool:
    """Whether the claims date what is counted alike, or one does not; a toll of another year is another event's."""
    times = one.event_time(), two.event_time()
    if None not in times and times[0] != times[1]:
        return False
    return one.figure.kind != "count" or _is_long_ago(one.date()) == _is_long_ago(two.date())


def _is_long_ago(time: str | None) -> bool:
    """Whether a time is another year's: what is told with it is another event than what is told without."""
    return time is not None and (any(part.isdecimal() and len(part) == _YEAR for part in time.split()) or "last year" in time.lower())


def _agree(one: frozenset[str], two: frozenset[str]) -> bool:
    return not one or not two or one == two


def _people(given: Given, text: str) -> frozenset[str]:
    """The class of those counted: nothing for a toll or the dead, who may be anybody."""
    noun = given.counted.noun
    said = text[slice(*noun)].lower().split() if noun is not None else []
    known = frozenset(PEOPLE[word] for word in said if word in PEOPLE)
    anybody = not said or said[-1] in TOPICS or said[-1] in OUTCOMES
    return known or (frozenset() if anybody else frozenset(said[-1:]))


def _thing(given: Given, text: str) -> frozenset[str]:
    """The stem of what is measured, unless its name is that of a measure: "the cost", but "the tunnel" that costs."""
    noun = text[slice(*given.counted.noun)] if given.counted.noun is not None else ""
    said = words(noun)[-1:]
    return frozenset(word.stem for word in said if word.lower not in TOPICS)


def _party(given: Given, text: str) -> frozenset[str]:
    """The names in what is counted: "North Korean troops"."""
    noun = text[slice(*given.counted.noun)] if given.counted.noun is not None else ""
    return frozenset(word.stem for word in words(noun) if noun[word.start].isupper() and word.is_content and word.start)


def _names(given: Given, reading: Reading) -> frozenset[str]:
    """The stems of the proper names around the figure that are not its source's."""
    text, source = reading.article.text, given.claim.source.span
    said = reading.words_in[given.figure.span.sentence - 1][1:_NAMES]
    names = [word for word in said if text[word.start].isupper() and word.is_content and word.lower not in _NO_NAMES]
    return frozenset(word.stem for word in names if source is None or not source.start <= word.start < source.end)


def is_one_voice(one: Given, two: Given, reading: Reading) -> bool:
    """Whether one source gives both figures."""
    if _is_of_unknown_voice(one, reading) or _is_of_unknown_voice(two, reading):
        return True
    voices = _voice(one, reading), _voice(two, reading)
    return voices[0] == voices[1] or bool(voices[0] & voices[1])


def _is_of_unknown_voice(given: Given, reading: Reading) -> bool:
    """Whether the figure stands in a quotation of which nobody is known to be the speaker."""
    if given.is_reported():
        return False
    sentence = reading.article.sentences[given.figure.span.sentence - 1]
    spoken = [quotation for quotation in reading.quotations_around(sentence) if not quotation.fragment]
    return any(start <= given.offset < end for quotation in spoken for start, end in quotation.pieces)


def _voice(given: Given, reading: Reading) -> frozenset[str]:
    """Who gives the figure: the actors, or the stems of the words for them; nobody where the reporter does."""
    source = given.claim.source
    if given.counted.giver is not None:
        return frozenset(word.stem for word in reading.words_at(given.counted.giver) if word.is_content)
    if source.kind == "article":
        return frozenset()
    return frozenset({*source.actors, *(word.stem for word in words(source.as_written or "") if word.is_content)})
