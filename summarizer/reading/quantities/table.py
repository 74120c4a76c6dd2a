"""What the number reader knows of a language: one value that holds all words; English is the one filled in.

Another language is another `Table`. Grammar that English and its neighbors share (digits before scale before unit) is in the reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons import calendar, numbers, units

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

__all__ = ["ENGLISH", "Table"]


class Table(NamedTuple):
    """The number words of a language. `anchors` are the words that can open a quantity; digits always can."""

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    suffixes: Mapping[str, int]
    ordinals: Mapping[str, int]
    denominators: Mapping[str, int]
    vague: Mapping[str, tuple[int, int]]
    cues_before: Mapping[str, numbers.Bound]
    cues_after: Mapping[str, numbers.Bound]
    cue_ends: AbstractSet[str]
    cue_starts: AbstractSet[str]
    units: AbstractSet[str]
    closed: AbstractSet[str]
    halved: AbstractSet[str]
    parted: AbstractSet[str]
    anchors: AbstractSet[str]


# Singular and plural parts of a whole; "second" is left out: it is a rank or a time, never a half.
_DENOMINATORS = {form: value for word, value in numbers.ORDINALS.items() for form in (word, word + "s")}
_DENOMINATORS |= {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
for _rank in ("first", "second", "seconds"):
    del _DENOMINATORS[_rank]

ENGLISH = Table(
    cardinals=numbers.CARDINALS,
    scales=numbers.SCALES,
    suffixes=numbers.SUFFIXES,
    ordinals=numbers.ORDINALS,
    denominators=_DENOMINATORS,
    vague=numbers.VAGUE,
    cues_before=numbers.CUES_BEFORE,
    cues_after=numbers.CUES_AFTER,
    cue_ends=frozenset(phrase.rpartition(" ")[2] for phrase in numbers.CUES_BEFORE),
    cue_starts=frozenset(phrase.partition(" ")[0] for phrase in numbers.CUES_AFTER),
    units=frozenset({*units.DURATIONS, *units.MEASURES, *units.MODIFIERS, *units.PERCENTS}),
    closed=numbers.CLOSED,
    # What stands behind a half that is a number, and behind "a third" that is a part and not a rank.
    halved=frozenset("of a an the its their his her our your my all as what that those these to full empty again".split()),
    parted=frozenset(
        "of less more fewer higher lower cheaper larger smaller bigger and or to in on by from were was are is have has had said".split()
    ),
    anchors=frozenset(
        {*numbers.CARDINALS, *numbers.SCALES, *numbers.ORDINALS, *_DENOMINATORS, *numbers.VAGUE, *numbers.MULTIPLES, *numbers.VULGAR}
        | {*calendar.MONTHS, *calendar.WEEKDAYS, *calendar.CLOCK_WORDS, *calendar.DECADES}
        | {*numbers.MULTIPLE_VERBS, "couple", "nil", "fortnight", "decade"}
    ),
)
