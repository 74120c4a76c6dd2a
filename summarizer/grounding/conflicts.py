"""Brings together figures that count the same thing of the same party and differ, and says what the difference means.

Two figures are values of one thing when the one leads back to the other ("the union put it at 19"), when one is an earlier value of the
other ("down from 38"), or when both are of a known topic (people killed, a speed, a cost) of the same party in the same event.
Everything else needs a reading of the sentence that rules do not give, and an invented conflict does more harm than a missed one.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from summarizer.grounding.comparable import (
    Given,
    differs,
    is_linked,
    is_long_ago,
    is_one_event,
    is_one_forecast,
    is_one_thing,
    is_one_voice,
)
from summarizer.grounding.intervals import overlap
from summarizer.grounding.valued import FORECAST, NAMED, is_recognized, key_of
from summarizer.lexicons.topics import (
    CONTRASTING,
    DISPUTING,
    FORESEEN,
    FORMERLY,
    MOVING,
    NEXT,
    NOW,
    PREDICTED,
    PUTTING,
    REVISED,
    REVISING,
    STATED,
)
from summarizer.reading.counted import LIMITED
from summarizer.schema import Conflict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.grounding.valued import Key
    from summarizer.reading.read import Reading
    from summarizer.schema import Claim

__all__ = ["find_conflicts"]

_DISPUTE = 4
"""Sentences from a figure to the one that disputes it: the accusation, who rejects it, and what they say."""

Relation = Literal["contradicts", "compatible-bounds", "different-dates", "revision"]

_MOST = 6
"""Differing values of one thing that a further one is compared with: more are a table, and not a dispute."""


def find_conflicts(claims: Sequence[Claim], reading: Reading) -> list[Conflict]:
    """The conflicts between figures, in order; figures that say the same again are marked as restating on the way."""
    given = [found for claim in claims for figure in claim.figures if (found := Given.of(figure, claim, reading)) is not None]
    pairs = _Pairs(reading)
    groups: dict[Key, list[Given]] = {}
    by_offset = {found.offset: found for found in given}
    for found in given:
        level = by_offset.get(found.part.level) if found.part.level is not None else None
        if level is not None and differs(level, found):
            pairs.series(level, found)
        elif not found.counted.part and found.part.level is None:
            first = by_offset.get(found.chain(reading)[-1], found)
            groups.setdefault(key_of(first, reading), []).append(found)
    for key, group in groups.items():
        pairs.within(group, key)
    return pairs.conflicts


class _Pairs:
    """The pairs found so far."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._said: dict[int, frozenset[str]] = {}
        self._kind = ""
        self.conflicts: list[Conflict] = []

    def series(self, level: Given, earlier: Given) -> None:
        """Two values of which the article itself says that the one came after the other."""
        revised = self._says(level, REVISED) or self._is_foreseen(level)
        relation: Relation = "revision" if revised else "different-dates"
        self._add(level, earlier, relation, "article")

    def within(self, group: Sequence[Given], key: Key) -> None:
        """Set each further value of a group beside the first one it differs from; a value that comes again restates the one before."""
        self._kind = key[0] if isinstance(key, tuple) else ""
        known: list[Given] = []
        by_value: dict[tuple[str | None, str | None], list[Given]] = {}
        for found in group:
            same = by_value.setdefault((found.figure.value, found.figure.upper), [])
            exactly = next((other for other in same if other.figure.bound == found.figure.bound), None)
            if exactly is not None:
                found.figure.restates = exactly.figure.id if self._is_one(exactly, found) else None
                continue
            if not same:  # "as high as 1,000" and "around 1,000" are two statements that agree
                self._against(found, known[-_MOST:])
            known.append(found)
            same.append(found)

    def _against(self, found: Given, known: Sequence[Given]) -> None:
        """Set a value beside the one that it contradicts, or else the first one from which it differs."""
        related = [
            (other, relation) for other in self._nearest_first(found, known) if (relation := self._relation(other, found)) is not None
        ]
        if related:
            other, relation = next((pair for pair in related if pair[1] == "contradicts"), related[0])
            self._add(other, found, relation, self._stated_by(other, found))

    def _nearest_first(self, found: Given, known: Sequence[Given]) -> list[Given]:
        """Those that a figure leads back to before the others."""
        chain = found.chain(self._reading)
        return sorted(known, key=lambda other: other.offset not in chain)

    def _add(self, one: Given, two: Given, relation: Relation, stated_by: Literal["article", "tool"]) -> None:
        figures = [one.figure.id, two.figure.id]
        self.conflicts.append(Conflict.model_construct(figures=figures, relation=relation, stated_by=stated_by))

    def _relation(self, one: Given, two: Given) -> Relation | None:
        """What the difference between two values means; `None` when one source gives both at once, or they are of two events."""
        linked = is_linked(one, two, self._reading)
        if not self._are_of_one_thing(one, two, linked=linked):
            return None
        if linked and two.counted.way in MOVING:
            stated = any(self._says(found, FORESEEN | STATED | REVISED) for found in (one, two))
            return "revision" if stated and two.counted.way in REVISING else "different-dates"
        apart = two.part.role == "previous" or self._are_apart(one, two)
        if is_one_voice(one, two, self._reading):
            return self._by_one_voice(one, two, linked=linked, apart=apart)
        if overlap(one.figure, two.figure):
            return "compatible-bounds"
        return "different-dates" if apart else "contradicts"

    def _are_apart(self, one: Given, two: Given) -> bool:
        """Whether the two are given for two times: two dates, or one and the present."""
        dates = one.date(), two.date()
        earlier = is_long_ago(dates[0]) != is_long_ago(dates[1])
        return dates[0] != dates[1] and (None not in dates or earlier or self._says(two, NOW))

    def _are_of_one_thing(self, one: Given, two: Given, *, linked: bool) -> bool:
        """Whether both are levels or both changes, of one event, and both counted or both foretold."""
        if self._are_of_two_views(one, two):
            return False
        if self._kind == FORECAST and not linked:
            return is_one_forecast(one, two, self._reading)
        if (one.part.role == "change") != (two.part.role == "change"):
            return False
        if linked:
            if not two.is_reported() and self._is_forecast(one, two):
                return False
            return two.counted.way != LIMITED or two.claim.source.kind != "article"  # "only three remained" disputes nothing
        return not self._is_forecast(one, two) and self._is_one(one, two)

    def _is_one(self, one: Given, two: Given) -> bool:
        """Whether both are of one event; of counts that only share their noun the article must say that they are disputed."""
        if self._kind == NAMED and not is_linked(one, two, self._reading):
            return self._is_disputed(one, two) and is_one_thing(one, two, self._reading.article.text)
        return is_one_event(one, two, self._reading)

    def _is_disputed(self, one: Given, two: Given) -> bool:
        """Whether the second figure is its source's own count, or at most so many by somebody who is said not to agree."""
        first, last = one.figure.span.sentence, two.figure.span.sentence
        if first <= last <= first + 1 and two.is_reported() and is_recognized(one, two, self._reading):
            return True
        limited = two.figure.bound in {"at-most", "less-than"} or two.counted.way == LIMITED
        return limited and first <= last <= first + _DISPUTE and any(self._says_at(at, DISPUTING) for at in range(first, last))

    def _by_one_voice(self, one: Given, two: Given, *, linked: bool, apart: bool) -> Relation | None:
        """What it means that one source gives two values: nothing, unless the second is another day's or said to replace the first."""
        if self._says(two, REVISED) or (linked and self._says(two, FORMERLY)):
            return "revision"
        if linked and two.counted.way in PUTTING | FORESEEN and two.is_reported() and one.date() != two.date():
            return "revision"
        if linked and apart:
            return "revision" if self._says(two, FORESEEN) else "different-dates"
        if apart and two.is_reported():
            return "different-dates" if two.counted.way in MOVING else "revision"
        return None

    def _is_forecast(self, one: Given, two: Given) -> bool:
        """Whether only one of the two is of what has not happened; what somebody puts or counts is of what the other one is of."""
        if one.counted.giver is not None or two.counted.giver is not None or two.figure.kind not in {"count", "money"}:
            return False
        return self._says(one, PREDICTED) != self._says(two, PREDICTED)

    def _are_of_two_views(self, one: Given, two: Given) -> bool:
        """Whether a share or sum is foretold for another year, or is what had been expected of the other."""
        if two.figure.kind == "percent" and self._says(one, NEXT) != self._says(two, NEXT):
            return True
        return two.figure.kind in {"money", "percent"} and self._had_been_expected(one) != self._had_been_expected(two)

    def _had_been_expected(self, found: Given) -> bool:
        """Whether the value is what somebody had expected of another one: "Analysts had expected €6.4 billion"."""
        said = self._reading.words_in[found.figure.span.sentence - 1]
        return any(word.lower == "had" and following.lower in FORESEEN for word, following in pairwise(said))

    def _is_foreseen(self, level: Given) -> bool:
        """Whether a value is stated and not measured: a toll, a forecast, what a firm "now expects"."""
        return self._says(level, STATED) or (level.counted.way not in MOVING and self._says(level, FORESEEN))

    def _says(self, found: Given, words: frozenset[str]) -> bool:
        return self._says_at(found.figure.span.sentence - 1, words)

    def _says_at(self, at: int, words: frozenset[str]) -> bool:
        if at not in self._said:
            self._said[at] = frozenset(word.lower for word in self._reading.words_in[at])
        return not words.isdisjoint(self._said[at])

    def _stated_by(self, one: Given, two: Given) -> Literal["article", "tool"]:
        """Whether the article itself sets the two side by side: in one sentence, or in the next with a word of contrast."""
        apart = abs(two.figure.span.sentence - one.figure.span.sentence)
        return "article" if apart == 0 or (apart == 1 and self._says(two, CONTRASTING)) else "tool"
