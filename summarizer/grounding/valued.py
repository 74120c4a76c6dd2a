"""What a figure is a value of: its topic and class, or the number to which it leads back.

Owns the key under which figures are set side by side; whether two of one key are of one event is for `grounding.comparable`.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarizer.lexicons.cues import AUXILIARIES
from summarizer.lexicons.outcomes import DONE, DWELLING, FATES, PEOPLE, SAME, THINGS, WORKS
from summarizer.lexicons.topics import (
    ATTENDING,
    CUTS,
    FORETOLD,
    GROWING,
    HELD,
    INDICATORS,
    LIMITING,
    REACHED,
    RECOGNIZING,
    SPANNING,
    TOPICS,
    UTILITIES,
)
from summarizer.reading.stems import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.grounding.comparable import Given
    from summarizer.reading.counted import Counted
    from summarizer.reading.model import Quantity, Range
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word

__all__ = ["FORECAST", "NAMED", "Key", "is_recognized", "key_of"]

Key = tuple[str, ...] | int
"""A topic, or the offset of the number to which figures lead back."""

NAMED = "named"
"""First in the key of counts that only share their noun: two of them are of one thing where the article says that it is disputed."""

FORECAST = "forecast"
"""First in the key of what is foretold of an indicator."""

_OF_PEOPLE = frozenset(
    {"killed", "wounded", "missing", "infected", "captured", "detained", "displaced", "casualties", "deployed", "rescued"}
)

_MEASURED = frozenset({"money", "percent", "measure", "fraction"})
_MEASURING = HELD | REACHED | SPANNING | {"verb", "of"}
"""Ways to a number that make it the value of what stands there: "put the thinning at", "winds of", "losses could reach"."""

_BETWEEN = frozenset({"also", "already", "now", "been", "badly", "completely"})
_COMPLEMENTS = frozenset("to from for against with into as of".split())
_WINDOW = 60
"""Characters behind a number in which its verb stands."""

_BEFORE = 30
"""Characters before a number in which it stands: "the loss of some 40 houses"."""

_LEADING = frozenset("of about around some nearly almost as many up to at least more than a an over roughly".split())
"""What may stand between what is done and the number: "cut as many as 400 jobs"."""

_NEAR = 6
"""Words behind homes in which stands what they lack."""

_FEWEST = 3
"""Fewer people than this are as often some of those killed as another count of them."""


def key_of(given: Given, reading: Reading) -> Key:
    """What the figure is a value of."""
    offset = given.chain(reading)[-1]
    counted, number = reading.counted[offset], _number_at(offset, reading)
    foretold = _foretold(given, counted, number, reading)
    if foretold is not None:
        return (FORECAST, foretold)
    topic = _topic(counted, reading.article.text) or _attended(number, counted, reading)
    if topic in _OF_PEOPLE:
        return ("people", topic) if given.figure.kind == "count" and (number.value or 0) >= _FEWEST else offset
    if topic is None and number.kind in _MEASURED and counted.noun is not None and counted.way in _MEASURING:
        topic = words(reading.article.text[slice(*counted.noun)])[-1].stem
    if topic is None and number.kind == "count" and counted.noun is not None and given.is_reported():
        topic = _suffered(counted.noun, number, counted, reading)
        if topic is None:
            return (NAMED, _class_of(counted.noun, reading))
    return (topic, number.kind, number.unit or "") if topic else offset


def is_recognized(one: Given, two: Given, reading: Reading) -> bool:
    """Whether the second source gives its own count of things and says no more of them: "the operator acknowledges only three cracks".

    What the first has is its own ("has 9,000 members"), and what both list are two lists.
    """
    noun, text = two.counted.noun, reading.article.text
    if noun is None or text[noun[1] : noun[1] + 1] not in {"", ".", ",", ";"}:
        return False
    first, second = _led_by(one, reading), _led_by(two, reading)
    return second in RECOGNIZING and first != second and first not in AUXILIARIES


def _led_by(given: Given, reading: Reading) -> str:
    """The word before the number, "only" aside."""
    start = given.figure.span.start
    before = reading.words_at((max(start - _BEFORE, 0), start))
    return next((word.lower for word in reversed(before) if word.lower not in LIMITING), "")


def _number_at(offset: int, reading: Reading) -> Quantity:
    """The number that begins at an offset at which one does."""
    numbers = reading.quantities_in[reading.article.sentence_at(offset).number - 1]
    return numbers[bisect_left(numbers, offset, key=lambda number: number.start)]


def _foretold(given: Given, counted: Counted, number: Quantity, reading: Reading) -> str | None:
    """The indicator and the year of a forecast: "the economy would grow by 2.4 per cent this year" and "growth of 1.8 per cent"."""
    if number.kind != "percent" or counted.noun is None or not given.is_reported():
        return None
    said = {word.lower for word in reading.words_in[given.figure.span.sentence - 1]}
    indicator = INDICATORS.get(reading.words_at(counted.noun)[-1].lower)
    if indicator is None or said.isdisjoint(FORETOLD) or (indicator == "economy" and said.isdisjoint(GROWING)):
        return None
    modified = "".join(f" {word.stem}" for word in reading.words_at(counted.noun)[:-1] if word.lower not in _OPEN)
    return f"{'growth' if indicator == 'economy' else indicator}{modified}"


_OPEN = frozenset("average annual economic headline overall consumer price".split())
"""What beside an indicator makes no other one of it."""


def _attended(number: Quantity, counted: Counted, reading: Reading) -> str | None:
    """Whether people are counted who came or took part: they are a crowd."""
    if number.kind != "count" or counted.head not in PEOPLE:
        return None
    behind = [word.lower for word in reading.words_at((number.end, number.end + _WINDOW))]
    return "crowd" if any(word in ATTENDING for word in behind) else None


def _suffered(noun: Range, number: Quantity, counted: Counted, reading: Reading) -> str | None:
    """The things counted with what was done to them: "300 homes were damaged". What they were moved to or charged with would be more."""
    *modifiers, head = reading.words_at(noun)
    if head.lower in CUTS and counted.way in HELD:  # "put the number of proposed cuts at"
        return "jobs cut"
    behind = [word for word in reading.words_at((noun[1], noun[1] + _WINDOW)) if word.lower not in _BETWEEN]
    if (head.lower in DWELLING or THINGS.get(head.lower) == "buildings") and (lacking := _lacking(behind)) is not None:
        return f"buildings without {lacking}"
    before = reading.words_at((max(number.start - _BEFORE, 0), number.start))
    lead = next((word for word in reversed(before) if word.lower not in _LEADING), None)
    thing = THINGS.get(head.lower, "")
    fates = (FATES.get((thing, word.lower)) for word in (lead, _participle(behind, thing)) if word is not None)
    fate = next(filter(None, fates), None)
    return f"{thing} {fate}" if fate is not None else _undergone(head, modifiers, behind)


def _participle(behind: Sequence[Word], thing: str = "") -> Word | None:
    """What was done to what stands before: the participle behind auxiliaries."""
    verb = next((k for k, word in enumerate(behind[:4]) if word.lower not in AUXILIARIES), 0)
    return behind[verb] if verb and (_is_participle(behind[verb]) or (thing, behind[verb].lower) in FATES) else None


def _is_participle(word: Word) -> bool:
    return word.lower.endswith("ed") or word.lower in DONE


def _undergone(head: Word, modifiers: Sequence[Word], behind: Sequence[Word]) -> str | None:
    """Things and a participle, beside them or behind: "nine closed bridges", "nine bridges were shut"."""
    done = _participle(behind)
    if modifiers and modifiers[-1].lower in DONE:
        done = modifiers[-1]
    elif done is None or any(word.lower in _COMPLEMENTS for word in behind[behind.index(done) + 1 :][:1]):
        return None
    return f"{head.stem} {SAME.get(done.stem, done.stem)}"


def _lacking(behind: Sequence[Word]) -> str | None:
    """What homes are said to be without: "had no power", "were without electricity", "had lost water"."""
    said = [word.lower for word in behind[:_NEAR]]
    missed = next((n for n, word in enumerate(said) if word in {"without", "no", "lost", "lose", "losing"}), None)
    return next((UTILITIES[word] for word in said[missed + 1 : missed + 3] if word in UTILITIES), None) if missed is not None else None


def _class_of(noun: Range, reading: Reading) -> str:
    head = reading.words_at(noun)[-1]
    return PEOPLE.get(head.lower) or head.stem


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
    if counted.way in HELD and said and said[-1] in WORKS:  # "put the job at"
        return "cost"
    return TOPICS.get(counted.way)
