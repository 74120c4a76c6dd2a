"""A number in its sentence: the words that it may draw on for what it counts, and which place it has among them.

Owns no meaning of its own; `reading.counted` asks.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.changes import AFTER_CHANGE
from summarizer.lexicons.function_words import DETERMINERS, IRREGULAR_PASTS, TIMES
from summarizer.lexicons.outcomes import OUTCOMES, PEOPLE
from summarizer.lexicons.topics import ADDED, DIRECTIONS, NEIGHBORING, SAYING
from summarizer.reading.measured import opens_clause
from summarizer.reading.series import first_offset

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.reading.model import Quantity, Range
    from summarizer.reading.stems import Word

__all__ = ["Clause", "Surroundings"]

_REACH = 14
"""How many words behind a number its outcome may stand ("at least 300 North Korean troops have been killed"): a clause, not a sentence."""

_BACK = 3
"""How many words before a head noun belong to it: "some North Korean troops"."""

_OF_THEM = frozenset({"them", "these", "those", "whom", "us", "you"})


class Surroundings(NamedTuple):
    """A number, as the word `at`, in its sentence; `beside` are the counts before and behind it, `begun` whether one before has a noun."""

    text: str
    said: Sequence[Word]
    starts: Sequence[int]
    at: int
    beside: tuple[Quantity | None, Quantity | None]
    begun: bool

    def words(self, place: Range) -> Sequence[Word]:
        """The words of the sentence in a range."""
        return self.said[bisect_left(self.starts, place[0]) : bisect_left(self.starts, place[1])]

    def before(self) -> str:
        """The word right before the number."""
        return self.said[self.at - 1].lower if self.at else ""

    def clause(self) -> Clause:
        """The words that a count may draw on: those between the counts on either side of it."""
        before, behind = self.beside
        return Clause(self.text, self.words((before.end if before else 0, behind.start if behind else len(self.text))))

    def without_number(self, noun: Range) -> Range:
        """A noun phrase without a count that it begins with: "two of the five winters"."""
        behind = self.beside[1]
        inner = behind is not None and noun[0] <= behind.start < noun[1]
        following = self.words((behind.end, noun[1])) if inner and behind is not None else ()
        return (following[0].start, noun[1]) if following else noun

    def is_added(self) -> bool:
        """Whether the number is said to come on top of another: "another 200"."""
        return self.before() in ADDED

    def is_partitive(self, number: Quantity) -> bool:
        """Whether the number counts some of those before: "two of them"."""
        behind = self._behind(number)
        return [word.lower for word in behind[:1]] == ["of"] and len(behind) > 1 and behind[1].lower in _OF_THEM

    def is_subject(self, number: Quantity) -> bool:
        """Whether a bare number opens its clause and a verb follows: "no more than 1,700 failed to report"."""
        if not opens_clause(self.text, self.said, self.at) or (self.at and self.said[self.at - 1].lower == "the"):
            return False
        behind = self._behind(number)[:1]
        return bool(behind) and (behind[0].lower in _VERBS or behind[0].lower in IRREGULAR_PASTS or behind[0].lower.endswith("ed"))

    def is_listed(self, number: Quantity) -> bool:
        """Whether a bare number goes on with a list of counts: "5,140 leaks in 2021, 5,020 in 2022 and 4,870 in 2023"."""
        start = first_offset(number)
        behind = self._behind(number)[:1]
        before = self.text[max(start - 5, 0) : start].rstrip()
        return self.begun and before.endswith((",", "and")) and bool(behind) and behind[0].lower in {"in", "on", "at", "from", "by"}

    def is_last(self, number: Quantity) -> bool:
        """Whether the number ends its clause: nothing says what those counted did."""
        following = self.text[number.end : number.end + 2].strip()
        return not following or following[0] in ",.;:)—–”"

    def is_elliptic(self, number: Quantity) -> bool:
        """Whether only an auxiliary follows: "a later report says 44 were"."""
        behind = self._behind(number)
        if not behind or behind[0].lower not in _VERBS:
            return False
        return self.text[behind[0].end : behind[0].end + 1] in {"", ".", ",", ";", ")", "\n"}

    def is_compared(self, number: Quantity) -> bool:
        """Whether the number says how far something is from another thing: "it was 50 per cent more than"."""
        return any(word.lower in AFTER_CHANGE for word in self._behind(number)[:1])

    def is_of_others(self, number: Quantity) -> bool:
        """Whether the sentence gives the number for others or another place: "among women, the figure is 75", "585 in Norland"."""
        opening = self.said[max(self.at - _REACH, 0) : self.at]
        if any(word.lower in {"among", "amongst"} for word in opening):
            return True
        return any(self._is_place(k) for k in {0, bisect_left(self.starts, number.end)})

    def _is_place(self, at: int) -> bool:
        """Whether a preposition stands at the word `at` and a name that is no time behind it: "in the Marches"."""
        if at >= len(self.said) or self.said[at].lower not in _PLACING:
            return False
        said = [word for word in self.said[at + 1 : at + 4] if word.lower not in DETERMINERS]
        name = next((word for word in said[:2] if word.lower not in NEIGHBORING), None)
        return name is not None and name.lower not in TIMES and (self.text[name.start].isupper() or name.lower in DIRECTIONS)

    def _behind(self, number: Quantity) -> Sequence[Word]:
        end = max(number.end, number.cue[1]) if number.cue else number.end
        at = bisect_left(self.starts, end)
        return self.said[at : at + 2]


_PLACING = frozenset({"in", "for", "among", "to", "at"})
_VERBS = frozenset("have has had are is were was will would could may might must can did do".split())


class Clause(NamedTuple):
    """The words that a number may draw on: those of its sentence between the counts on either side of it."""

    text: str
    said: Sequence[Word]

    def outcome_after(self, end: int) -> str | None:
        """The first outcome behind the number."""
        following = [word for word in self.said if end <= word.start][:_REACH]
        return next((word.lower for word in following if word.lower in OUTCOMES), None)

    def outcome_before(self, start: int) -> str | None:
        """An outcome as the verb right before the number: "killed 12 people"."""
        before = [word for word in self.said if word.end <= start][-1:]
        return before[0].lower if before and before[0].lower in OUTCOMES and before[0].lower not in PEOPLE else None

    def noun_before(self, start: int) -> tuple[Range | None, str, str | None]:
        """The nearest class of people before the number, its head, and an outcome between them.

        Those who say so count themselves no more than others: "police said 12 were killed".
        """
        outcome: str | None = None
        saying: Word | None = None
        for at in range(len(self.said) - 1, -1, -1):
            word = self.said[at]
            if word.start >= start:
                continue
            if word.lower in SAYING:
                saying = word
            if word.lower in PEOPLE:
                if saying is not None and "," not in self.text[word.end : saying.start]:
                    return None, "", outcome
                return (min(_modifiers(self.text, self.said, at), default=word.start), word.end), word.lower, outcome
            if word.lower in OUTCOMES:
                outcome = word.lower
        return None, "", outcome


def _modifiers(text: str, said: Sequence[Word], at: int) -> Iterator[int]:
    """Starts of the capitalized words right before the head at `at`."""
    for word in reversed(said[max(at - _BACK, 0) : at]):
        if not text[word.start].isupper() or not word.is_content:
            return
        yield word.start
