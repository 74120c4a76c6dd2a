"""Whether an article supports the numbers of a text that cites no evidence: the value may stand anywhere, its role must agree.

Owns the judgement. Where numbers stand is for `summarizer.grounding.lookup`, what follows from them for `summarizer.grounding.derived`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.counting import ranked, rival_of
from summarizer.grounding.derived import Follows, clock, sentence_quantities
from summarizer.grounding.exchanged import Side, sides
from summarizer.grounding.figures import whole
from summarizer.grounding.lookup import agreement, bound_agrees, composed, dates_agree, lookup
from summarizer.grounding.otherwise import Passage, follows_from
from summarizer.grounding.periods import Period, Periods, periods
from summarizer.grounding.problems import problem, span_info
from summarizer.schema import Derived, Verified

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.article import Sentence
    from summarizer.reading.model import Quantity
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word
    from summarizer.schema import Problem, ProblemCode, Severity

__all__ = ["Aside", "NumberCheck", "NumbersFound"]

_SMALL = 12
"""Up to here a count may be of things that the article lists, names or shows without counting them: a warning, not an error."""

_HALF_DAY = 12
_ARTICLES = frozenset({"count", "vague", "fraction", "duration", "measure", "age"})
"""Kinds in which "one" may stand for the article's "a"."""

_SURE = 0.6
"""The share of a sentence's weight above which its evidence is surely the passage meant (see `Alignment`)."""


def _says_which_half(text: str, time: Quantity) -> bool:
    """Whether a time says which half of the day it is in: by a.m. or p.m., or by an hour past twelve."""
    written = text[time.start : time.end].lower()
    return "m" in written.replace(".", "")[-2:] or bool(time.iso and time.iso[:2].isdecimal() and int(time.iso[:2]) > _HALF_DAY)


class Aside(NamedTuple):
    """A number that no rule could judge, and why."""

    start: int
    end: int
    reason: str


class NumbersFound(NamedTuple):
    """What the numbers of one sentence came to; offsets are those of the whole text."""

    problems: list[Problem]
    verified: list[Verified]
    derived: list[Derived]
    aside: list[Aside]


class NumberCheck:
    """Judges the numbers of one text."""

    def __init__(self, text: str, path: str, reading: Reading) -> None:
        """Set the numbers of `text`, the field `path`, beside those of the article of `reading`."""
        self._text = text
        self._path = path
        self._reading = reading
        self._article = reading.article
        self._lookup = lookup(reading)
        self._periods: Periods | None = None
        self._found = NumbersFound([], [], [], [])
        self._evidence: Sequence[Sentence] = ()
        self._numbers: list[Quantity] | None = None
        self._said: AbstractSet[str] = frozenset()
        self._side = Side(text, (), ())
        self._share = 0.0

    def check(self, stated: Sequence[Quantity], said: Sequence[Word], evidence: Sequence[Sentence], share: float) -> NumbersFound:
        """Judge the quantities of one sentence with the words `said`; `evidence` has the `share` of them."""
        self._found = NumbersFound([], [], [], [])
        self._evidence, self._numbers, self._share = evidence, None, share
        self._said = frozenset(word.lower for word in said)
        self._side = Side(self._text, said, stated)
        contradicted = self._contradicted(stated)
        twofold = self._twofold(stated)
        for quantity in stated:
            if quantity.start in twofold:
                continue
            if quantity.start in contradicted:
                self._wrong_period(*contradicted[quantity.start])
            else:
                self._judge(quantity)
        return self._found

    def _twofold(self, stated: Sequence[Quantity]) -> set[int]:
        """Where the parts begin of numbers that both the text and the article say as two."""
        found: set[int] = set()
        for number in composed(self._text, stated):
            place = self._lookup.composed.get((number.unit, number.value))
            if place is not None:
                start, end = number.place
                evidence = [span_info(self._article, place)]
                said = self._text[start:end]
                self._found.verified.append(Verified.model_construct(kind="number", text=said, start=start, end=end, evidence=evidence))
                found |= number.parts
        return found

    # --- one number ---

    def _judge(self, stated: Quantity) -> None:
        if stated.value is None:
            self._judge_date(stated)
            return
        sources = self._lookup.of(stated)
        alike = [source for source in sources if agreement(stated, source) == "same"]
        if alike:
            self._judge_role(stated, alike)
            return
        follows = follows_from(stated, self._text, Passage(self._lookup, self._around(), self._said), self._reading)
        if follows is not None:
            self._derive(stated, follows)
            return
        bare = next((source for source in sources if agreement(stated, source) == "bare"), None)
        if bare is not None:
            self._verify(stated, bare)
        else:
            self._unsupported(stated, sources)

    def _judge_role(self, stated: Quantity, alike: Sequence[Quantity]) -> None:
        """The value stands in the article as the same kind of number: its bound and what is ranked or counted must agree too."""
        best = self._best(stated, alike)
        bounds = [bound_agrees(stated, source) for source in alike]
        if True not in bounds:
            if False in bounds:
                self._problem("unsupported-number", f"the article says {self._quoted(best)}", stated, best)
                return
            if stated.bound == "exact":
                self._problem("dropped-hedge", f"the article says {self._quoted(best)}", stated, best, "warning")
        rival = sides(self._reading).rival(stated, self._side, alike) or self._rival(stated, alike)
        if rival is not None:
            message = f"the article has {self._quoted(best)} of something else, and {self._quoted(rival)} of this"
            self._problem("misplaced-number", message, stated, rival)
            return
        self._verify(stated, best)
        if stated.kind == "ordinal" and stated.value is not None and not self._ranks_alike(stated, alike):
            severity: Severity = "error" if stated.unit is not None else "warning"
            self._problem("misplaced-number", f"the article has {self._quoted(best)} of something else", stated, best, severity)

    def _rival(self, stated: Quantity, alike: Sequence[Quantity]) -> Quantity | None:
        """Another number of the evidence that counts the same, when none of the article's numbers of this value does."""
        ours = ranked(self._text, stated) if stated.kind == "count" and stated.bound == "exact" else frozenset()
        if not ours or any(ours & ranked(self._article.text, source) or source.counted is None for source in alike):
            return None
        around = [number for number in self._around() if number.value != stated.value and number.kind == "count"]
        return next((number for number in around if ours & ranked(self._article.text, number)), None)

    def _ranks_alike(self, stated: Quantity, alike: Sequence[Quantity]) -> bool:
        """Whether what is ranked is ranked so anywhere in the article; a rank of nothing in particular always is."""
        ours = ranked(self._text, stated)
        if not ours:
            return True
        nothing = stated.unit is None  # a quarter is ranked as a quarter or not at all
        return any(ours & theirs or (nothing and not theirs) for theirs in (ranked(self._article.text, source) for source in alike))

    def _unsupported(self, stated: Quantity, sources: Sequence[Quantity]) -> None:
        """The value stands nowhere as this kind of number."""
        rival = rival_of(stated, self._text, self._around(), self._article.text)
        is_rank = stated.kind == "ordinal"
        if rival is None and (stated.unit is None if is_rank else stated.value == 1 and stated.kind in _ARTICLES):
            self._set_aside(stated, "a rank or a one that need not be counted in the article")
            return
        counts = stated.kind in {"count", "vague"} or (stated.unit == "times" and stated.kind == "count")
        small = counts and stated.value is not None and abs(stated.value) <= _SMALL
        ranks = next((source for source in sources if agreement(stated, source) == "rank"), None)
        other = next(iter(sources), None)
        if rival is not None and (small or is_rank):
            self._problem("unsupported-number", f"the article says {self._quoted(rival)}", stated, rival)
        elif ranks is not None or (small and other is not None):
            source = ranks or other
            self._problem("misplaced-number", f"the article has {self._quoted(source)}, another kind of number", stated, source, "warning")
        elif other is not None:
            self._problem("misplaced-number", f"the article has {self._quoted(other)}, another kind of number", stated, other)
        elif small:
            self._problem("unsupported-number", "the article does not count to this", stated, None, "warning")
        elif rival is not None:
            self._problem("unsupported-number", f"the article has no such number; it says {self._quoted(rival)} here", stated, rival)
        else:
            nearest = self._lookup.nearest(stated)
            closest = "" if nearest is None else f"; the nearest is {self._quoted(nearest)}"
            self._problem("unsupported-number", f"the article has no such number{closest}", stated, nearest)

    # --- dates and times ---

    def _judge_date(self, stated: Quantity) -> None:
        if stated.iso is None:
            self._judge_weekday(stated)
            return
        source = self._lookup.date(stated.iso)
        if source is not None:
            self._verify(stated, source)
            return
        if stated.kind == "time":
            hour = Decimal(int(stated.iso[:2])) if stated.iso[:2].isdecimal() else None
            bare = None if hour is None else clock(self._lookup.by_value.get((hour - 1) % _HALF_DAY + 1, ()))
            other = None if hour is None else self._lookup.date(f"{int(hour + _HALF_DAY) % (2 * _HALF_DAY):02d}{stated.iso[2:]}")
            if bare is not None:
                self._derive(stated, bare)
                return
            if other is not None and not (_says_which_half(self._text, stated) and _says_which_half(self._article.text, other)):
                self._derive(stated, Follows("the same time on a twelve-hour clock", [whole(other)]))
                return
        elif self._article.published and dates_agree(stated.iso, self._article.published[:10]):
            self._derive(stated, Follows("the date of publication", []))
            return
        self._problem("unsupported-number", "the article does not have this date or time", stated, self._lookup.first_date)

    def _judge_weekday(self, stated: Quantity) -> None:
        source = self._lookup.weekdays.get(stated.unit or "")
        if source is not None:
            self._verify(stated, source)
        elif stated.unit is None:
            self._set_aside(stated, "a number too long to compare")
        elif self._lookup.weekdays:
            nearest = next(iter(self._lookup.weekdays.values()))
            self._problem("unsupported-number", f"the article has {self._quoted(nearest)}, not this day", stated, nearest, "warning")
        else:
            self._set_aside(stated, "the article names no day of the week")

    # --- what follows ---

    def _around(self) -> list[Quantity]:
        if self._numbers is None:
            self._numbers = sentence_quantities(self._evidence, self._reading)
        return self._numbers

    # --- periods ---

    def _contradicted(self, stated: Sequence[Quantity]) -> dict[int, tuple[Period, Period]]:
        """Years, by offset, that belong to another rank in the article: the period stated and the one that the article has."""
        found: dict[int, tuple[Period, Period]] = {}
        for period in periods(self._text, stated):
            if period.date is None:
                continue
            if self._periods is None:
                everywhere = (quantities for quantities in self._reading.quantities_in if quantities)
                self._periods = Periods(known for quantities in everywhere for known in periods(self._article.text, quantities))
            theirs = self._periods.contradicts(period)
            if theirs is not None:
                found[period.date.start] = (period, theirs)
        return found

    def _wrong_period(self, stated: Period, theirs: Period) -> None:
        if stated.date is not None and theirs.date is not None:
            message = f"the article has this {stated.unit} in {self._quoted(theirs.date)}"
            self._problem("misplaced-number", message, stated.date, theirs.date)

    # --- what is reported ---

    def _best(self, stated: Quantity, sources: Sequence[Quantity]) -> Quantity:
        """The source in the evidence that counts the same, with the same bound."""
        ours = ranked(self._text, stated)
        near = {sentence.number for sentence in self._evidence}

        def likeness(source: Quantity) -> tuple[bool, bool, bool]:
            inside = self._article.sentence_at(source.start).number in near
            return bool(ours & ranked(self._article.text, source)), inside, source.bound == stated.bound

        return max(sources, key=likeness)

    def _verify(self, stated: Quantity, source: Quantity) -> None:
        start, end = whole(stated)
        evidence = [span_info(self._article, whole(source))]
        text = self._text[start:end]
        self._found.verified.append(Verified.model_construct(kind="number", text=text, start=start, end=end, evidence=evidence))

    def _derive(self, stated: Quantity, follows: Follows) -> None:
        start, end = whole(stated)
        evidence = [span_info(self._article, place) for place in follows.evidence]
        self._found.derived.append(
            Derived.model_construct(text=self._text[start:end], start=start, end=end, how=follows.how, evidence=evidence)
        )

    def _set_aside(self, stated: Quantity, reason: str) -> None:
        self._found.aside.append(Aside(*whole(stated), reason))

    def _problem(
        self, code: ProblemCode, message: str, stated: Quantity, source: Quantity | None, severity: Severity | None = None
    ) -> None:
        nearest = None if source is None else span_info(self._article, whole(source))
        found = problem(code, message, path=self._path, text=self._text, at=whole(stated), nearest=nearest, severity=severity)
        self._found.problems.append(found)

    def _quoted(self, source: Quantity | None) -> str:
        return "" if source is None else f'"{" ".join(self._article.text[slice(*whole(source))].split())}"'
