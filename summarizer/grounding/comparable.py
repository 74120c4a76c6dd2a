"""Which figures can be two values of one thing: of what, of whom, in which event, and by which voice."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.function_words import TIMES
from summarizer.lexicons.outcomes import OUTCOMES, PEOPLE, THINGS, WORKS
from summarizer.lexicons.titles import TITLES
from summarizer.lexicons.topics import ABSTRACT, ANOTHER, CUTS, DIRECTIONS, EVENTS, GENERIC, HELD, SPANNING, TOPICS
from summarizer.reading.counted import Counted, is_rate
from summarizer.reading.series import FIGURES, Part
from summarizer.reading.stems import words

if TYPE_CHECKING:
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word
    from summarizer.schema import Claim, Figure, SpanInfo

__all__ = ["Given", "differs", "is_linked", "is_long_ago", "is_one_event", "is_one_forecast", "is_one_thing", "is_one_voice"]

_STEPS = 8
"""Numbers that lead back to one another in a row: a dispute has no more voices."""

_BY_VERB = {"verb", "at"} | SPANNING
_YEAR = 4  # digits
_NO_NAMES = TIMES | frozenset(title.lower() for title in TITLES)
_NAMES = 100
"""Words of a sentence among which names are looked for: a longer one is a list."""
_OFFICES = frozenset(
    word.stem for word in words("report study survey poll statement spokesman spokeswoman spokesperson official officials group")
)
"""Stems that two sources may share: an early report and the final report."""

_OPENING = 40
"""Characters of "In the northern province of Teln,"."""

_OWN = len("their own ")
_OWNING = ("of its ", "of their ", "of our ", "of its own ", "of their own ")

_HAPPENINGS = frozenset(word.stem for word in words(" ".join(EVENTS)))

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
            tied = (f" in {until.as_written}", f" on {until.as_written}")
            return until.as_written if any(tie in self.claim.text for tie in tied) else None
        return when.as_written if when is not None and when.as_written in self.claim.text else None

    def is_reported(self) -> bool:
        """Whether somebody other than the reporter gives the figure."""
        return self.claim.source.kind != "article" or self.counted.giver is not None


def differs(one: Given, two: Given) -> bool:
    """Whether the two have different values."""
    return (one.figure.value, one.figure.upper) != (two.figure.value, two.figure.upper)


def is_one_event(one: Given, two: Given, reading: Reading) -> bool:
    """Whether the two can be of one event: of one class of people and party, with no other names or time around the one than the other."""
    if is_linked(one, two, reading):
        return True
    text = reading.article.text
    if one.figure.kind != "count" and (
        any(_is_somebodys(found, text) for found in (one, two))
        or not {one.counted.way, two.counted.way} & (HELD | _BY_VERB)
        or _others(one, reading) != _others(two, reading)
    ):
        return False  # "a profit of £3 million" and "a profit of £5 million" are two firms' as often as not
    if not is_one_thing(one, two, text) or not _is_one_time(one, two):
        return False
    if _events(one, reading) != _events(two, reading) or not _agree(_owner(one, text), _owner(two, text)):
        return False
    names = _names(one, reading), _names(two, reading)
    part = any(_opens_with_place(found, reading) for found in (one, two))  # "In the province of Teln, 310 people were killed"
    if (all(names) or part) and not names[0] & names[1]:
        return False
    near = abs(one.figure.span.sentence - two.figure.span.sentence) <= _ADJACENT
    return near or (one.is_reported() and two.is_reported()) or bool(names[0] & names[1])


def is_one_forecast(one: Given, two: Given, reading: Reading) -> bool:
    """Whether two voices foretell one indicator of one place."""
    if "previous" in {one.part.role, two.part.role} or is_one_voice(one, two, reading) or not _is_one_time(one, two):
        return False
    text = reading.article.text
    names = _names(one, reading), _names(two, reading)
    return _agree(_party(one, text), _party(two, text)) and (not all(names) or bool(names[0] & names[1]))


def is_linked(one: Given, two: Given, reading: Reading) -> bool:
    """Whether the second leads back to the first, or both to one number."""
    return two.counted.same_as is not None and not set(two.chain(reading)).isdisjoint(one.chain(reading))


def _is_somebodys(given: Given, text: str) -> bool:
    """Whether what is measured is a person's: another figure may be of another one's."""
    start = given.counted.noun[0] if given.counted.noun is not None else 0
    return text[max(start - 4, 0) : start].lower().endswith(("his ", "her ", "my "))


def is_one_thing(one: Given, two: Given, text: str) -> bool:
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
    return one.figure.kind != "count" or is_long_ago(one.date()) == is_long_ago(two.date())


def is_long_ago(time: str | None) -> bool:
    """Whether a time is another year's: what is told with it is another event than what is told without."""
    return time is not None and (any(part.isdecimal() and len(part) == _YEAR for part in time.split()) or "last year" in time.lower())


def _agree(one: frozenset[str], two: frozenset[str]) -> bool:
    return not one or not two or one == two


def _people(given: Given, text: str) -> frozenset[str]:
    """The class of those counted: nothing for a toll or the dead, who may be anybody."""
    noun = given.counted.noun
    said = text[slice(*noun)].lower().split() if noun is not None else []
    if said and (said[-1] in THINGS or said[-1] in CUTS):
        return frozenset({THINGS.get(said[-1], "jobs")})
    known = frozenset(PEOPLE[word] for word in said if word in PEOPLE)
    anybody = not said or said[-1] in TOPICS or said[-1] in OUTCOMES
    return known or (frozenset() if anybody else frozenset(said[-1:]))


def _thing(given: Given, text: str) -> frozenset[str]:
    """The stems of what is measured, unless its name is that of a measure: "the cost" and "the job", but "the tunnel" that costs."""
    noun = text[slice(*given.counted.noun)] if given.counted.noun is not None else ""
    said = words(noun)
    if said and said[-1].lower in TOPICS:
        said = said[:-1]
    open_ = ABSTRACT | GENERIC | WORKS
    return frozenset(word.stem for word in said if word.lower not in open_ and noun[word.start].islower())


def _party(given: Given, text: str) -> frozenset[str]:
    """The names in what is counted: "North Korean troops"."""
    noun = text[slice(*given.counted.noun)] if given.counted.noun is not None else ""
    return frozenset(word.stem for word in words(noun) if noun[word.start].isupper() and word.is_content and word.start)


def _events(given: Given, reading: Reading) -> frozenset[str]:
    """The words of the figure's sentence that tell a second event from a first: "a separate accident", "the second blast"."""
    said = reading.words_in[given.figure.span.sentence - 1]
    source = given.claim.source.span
    found = set[str]()
    for word, following in pairwise(said[:_NAMES]):
        if word.lower in ANOTHER and following.stem in _HAPPENINGS and _is_outside(word, source):
            found.add(word.lower)
    return frozenset(found)


def _owner(given: Given, text: str) -> frozenset[str]:
    """Whose they are who are counted, where a source counts its own: "15 of its soldiers"."""
    noun = given.counted.noun
    if noun is None or not text[max(noun[0] - _OWN, 0) : noun[0]].lower().endswith(_OWNING):
        return frozenset()
    return frozenset({*given.claim.source.actors, given.claim.source.as_written or ""})


def _opens_with_place(given: Given, reading: Reading) -> bool:
    """Whether the sentence begins by saying where: "In Teln, …", "In the province of Teln, …"."""
    sentence = reading.article.sentences[given.figure.span.sentence - 1]
    opening = sentence.text[:_OPENING].partition(",")[0].split()
    return opening[:1] == ["In"] and len(opening) > 1 and opening[-1][0].isupper() and opening[-1].lower() not in _NO_NAMES


def _others(given: Given, reading: Reading) -> frozenset[str]:
    """The words around the figure, its source aside, that tell a second thing from a first."""
    source = given.claim.source.span
    said = reading.words_in[given.figure.span.sentence - 1]
    return frozenset(word.lower for word in said if word.lower in ANOTHER and _is_outside(word, source))


def _is_outside(word: Word, source: SpanInfo | None) -> bool:
    return source is None or not source.start <= word.start < source.end


def _names(given: Given, reading: Reading) -> frozenset[str]:
    """The stems of the proper names around the figure that are not its source's."""
    text, source = reading.article.text, given.claim.source.span
    said = reading.words_in[given.figure.span.sentence - 1][1:_NAMES]
    capitals = [word for word in said if text[word.start].isupper() and word.is_content and word.lower not in _NO_NAMES]
    names = capitals or [word for word in said if word.lower in DIRECTIONS]
    return frozenset(word.stem for word in names if _is_outside(word, source) or text.startswith(" in ", word.start - len(" in ")))


def is_one_voice(one: Given, two: Given, reading: Reading) -> bool:
    """Whether one source gives both figures."""
    if _is_of_unknown_voice(one, reading) or _is_of_unknown_voice(two, reading):
        return True
    voices = _voice(one, reading), _voice(two, reading)
    if _are_two_people(one, two) and not (voices[0] <= voices[1] or voices[1] <= voices[0]):
        return False
    within = all(voices) and (voices[0] <= voices[1] or voices[1] <= voices[0])
    return voices[0] == voices[1] or within or bool((voices[0] & voices[1]) - _OFFICES)


def _are_two_people(one: Given, two: Given) -> bool:
    """Whether two actors are known to give the figures: people of one family share a name."""
    actors = set(one.claim.source.actors), set(two.claim.source.actors)
    return one.counted.giver is two.counted.giver is None and all(actors) and actors[0].isdisjoint(actors[1])


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
