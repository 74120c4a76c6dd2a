"""What a number counts, resolved: the people or things, what happened to them, and the earlier number that counts the same.

"some 2,700 have been wounded" counts the troops of the clause before; "Of these, around 1,000 are believed to have been killed" those of
the sentence before; "the number of soldiers killed may be as high as 1,000" has its noun on the left; "the union put it at 19" counts what
the last figure did. The phrase on the left is read by `reading.measured`, roles by `reading.series`.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.changes import AFTER_CHANGE
from summarizer.lexicons.function_words import DETERMINERS, IRREGULAR_PASTS, TIMES
from summarizer.lexicons.outcomes import OUTCOMES, PEOPLE
from summarizer.lexicons.topics import ADDED, LIMITING, REPORTING, TOPICS, TREATED
from summarizer.reading.measured import AMOUNT, Measured, measured, number_of, opens_clause
from summarizer.reading.series import FIGURES, Part, alike, first_offset, parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.reading.model import Quantity, Range
    from summarizer.reading.sentencewise import Sentencewise
    from summarizer.reading.stems import Word

    Roles = Sentencewise[dict[int, Part]]

__all__ = ["LIMITED", "Counted", "is_rate", "resolve_counted"]

LIMITED = "limited"
"""The way of a bare subject that is said to be no more than so many: "no more than 1,700 failed to report"."""

_REACH = 14
"""How many words behind a number its outcome may stand ("at least 300 North Korean troops have been killed"): a clause, not a sentence."""

_BACK = 3
"""How many words before a head noun belong to it: "some North Korean troops"."""

_RECENT = 8
"""How many numbers are kept that a later one may lead back to."""

_SENTENCES = 2
"""How many sentences back they may stand."""

_FARTHEST = 50
"""Two values of one thing are no further apart than this: beyond it the one is another thing's."""

_ANAPHORS = frozenset({"these", "those", "they", "them"})
_OF_THEM = frozenset({"them", "these", "those", "whom", "us", "you"})
_COUNTING = frozenset({"count", "vague"})
_LEVEL = Part("level")


class Counted(NamedTuple):
    """What a number counts.

    The noun phrase (its range and its head in lower case; `None` where only an earlier number says what it is), and the outcome as a word of
    the text and as its class. `same_as` is the offset of the number that counts the same, `giver` who gives this one where a verb of counting
    says so ("hospitals had treated 80"), `part` whether only some of those counted before are meant, `way` the verb that leads to the number.
    """

    noun: Range | None
    head: str
    outcome_word: str | None = None
    outcome: str | None = None
    same_as: int | None = None
    giver: Range | None = None
    part: bool = False
    way: str = ""

    def words(self, text: str) -> str:
        """The thing counted in the article's own words; of "killing 40 people" people killed."""
        if self.noun is None:
            return ""
        noun = " ".join(text[slice(*self.noun)].split())
        if not self.outcome_word or self.outcome_word in noun.lower().split():
            return noun
        if self.outcome_word.endswith("ing"):
            return f"{noun} {self.outcome}"
        return f"{noun} {self.outcome_word}" if self.outcome_word.endswith("ed") else f"{self.outcome_word} ({noun})"


def resolve_counted(
    text: str, quantities: Sequence[Sequence[Quantity]], words: Sequence[Sequence[Word]], roles: Roles | None = None
) -> dict[int, Counted]:
    """What each number counts, by its offset; `quantities`, `words` and `roles` are those of each sentence.

    Numbers of nothing known are left out.
    """
    resolver = _Resolver(text, words)
    for at, (in_sentence, said) in enumerate(zip(quantities, words, strict=True)):
        numbers = [quantity for quantity in in_sentence if quantity.kind in FIGURES]
        if numbers and said:
            resolver.sentence(at, numbers, said, parts(text, said, numbers) if roles is None else roles[at])
    return resolver.found


def is_rate(text: str, end: int) -> bool:
    """Whether a number that ends here is one of so many a year."""
    return text.startswith((" a year", " a month", " a week", " a day", " an hour", " per "), end)


class _Known(NamedTuple):
    """A number that later ones may lead back to, with the sentence in which it stands."""

    sentence: int
    quantity: Quantity
    counted: Counted
    role: str


class _Resolver:
    """Goes through the sentences with the last few numbers in mind."""

    def __init__(self, text: str, words: Sequence[Sequence[Word]]) -> None:
        self._text = text
        self._words = words
        self._recent: list[_Known] = []
        self.found: dict[int, Counted] = {}

    def sentence(self, at: int, numbers: Sequence[Quantity], said: Sequence[Word], roles: Mapping[int, Part]) -> None:
        """Resolve the numbers of one sentence."""
        carried = self._last_count(at) if said[0].lower in _ANAPHORS or _partitive(said) else None
        counts = [number for number in numbers if number.kind in _COUNTING]
        starts = [word.start for word in said]
        inner = -1
        for n, number in enumerate(numbers):
            place = bisect_left(starts, first_offset(number))
            context = _Context(self._text, said, starts, counts, place)
            role = roles.get(number.start, _LEVEL)
            counted = self._one(at, context, number, role, carried) or Counted(None, "")
            inside, inner = number.start < inner, number.counted[1] if number.counted else inner
            self.found[number.start] = counted
            if number.kind in _COUNTING and counted.noun is not None:
                carried = counted
            if not (inside or counted.part or _is_whole(numbers, n)):
                self._recent = [*self._recent[1 - _RECENT :], _Known(at, number, counted, role.role)]

    def _one(self, at: int, context: _Context, number: Quantity, role: Part, carried: Counted | None) -> Counted | None:
        """What one number counts: its own noun, what stands left of it, or what numbers before it counted."""
        own = _own(context, number)
        if own is not None and number.kind != "measure":
            return own
        if number.kind in _COUNTING and context.is_partitive(number):
            last = self._last_count(at)
            return last and last._replace(outcome_word=None, outcome=None, same_as=None, giver=None, part=True, way="")
        left = measured(self._text, context.said, context.at, bisect_left(context.starts, number.start))
        if left is not None and (found := self._left(at, context, number, role, left)) is not None:
            return found
        if own is not None:
            return own
        if role.level is not None and role.level in self.found:
            return self.found[role.level]._replace(same_as=role.level, giver=None)
        return self._carried(at, context, number, carried) if number.kind in _COUNTING else None

    def _left(self, at: int, context: _Context, number: Quantity, role: Part, left: Measured) -> Counted | None:
        """What the phrase on the left says, by itself or by an earlier number."""
        if left.way == AMOUNT and role.role != "change":
            return None
        added = any(word.lower in ADDED for word in context.said[max(context.at - 1, 0) : context.at])
        leads_back = left.leads_back and not context.is_compared(number) and (left.noun or left.way not in REPORTING or number.kind in _COUNTING)
        back = self._back(at, number, role, left) if leads_back or self._is_bridge(at, context, number, left) else None
        if back is not None:
            counted = back.counted
            same = None if added or left.way == AMOUNT or context.is_of_others(number) else back.quantity.start
            return counted._replace(same_as=same, giver=left.giver, way=left.way, part=added)
        if left.leads_back and (announced := self._announced(at)) is not None:
            return _thing(self._text, announced, left)
        return _thing(self._text, left.noun, left) if left.noun is not None and left.way != "change" else None

    def _back(self, at: int, number: Quantity, role: Part, left: Measured) -> _Known | None:
        """The last number that can be another value of what this one measures."""
        if self._announced(at) is not None and not any(known.sentence >= at - 1 for known in self._recent):
            return None
        for known in reversed(self._recent):
            if at - known.sentence > _SENTENCES:
                return None
            if not alike(known.quantity, number) or not _is_near(known.quantity, number):
                continue
            if (known.role == "change") != (left.way == "change" or role.role == "change"):
                continue
            if is_rate(self._text, number.end) and not is_rate(self._text, known.quantity.end):
                continue
            if left.way in TREATED and known.counted.outcome != "wounded":
                continue
            return known
        return None

    def _is_bridge(self, at: int, context: _Context, number: Quantity, left: Measured) -> bool:
        """Whether "put the holdouts at 400" names by a new word those that the sentence before counted."""
        if number.kind not in {"count", "measure"} or left.noun is None or left.giver is None or left.head in TOPICS or at == 0:
            return False
        place = bisect_left(context.starts, left.noun[0])
        definite = place > 0 and context.said[place - 1].lower == "the"
        if not definite or not (self._recent and self._recent[-1].sentence == at - 1 and self._recent[-1].quantity.kind == number.kind):
            return False
        stem = context.said[bisect_left(context.starts, left.noun[1]) - 1].stem
        return not any(word.stem == stem for said in self._words[:at] for word in said)

    def _announced(self, at: int) -> Range | None:
        """What this sentence or the one before speaks of the number of: "the number of injured also remains in dispute"."""
        return next((found for said in reversed(self._words[max(at - 1, 0) : at + 1]) if (found := number_of(self._text, said))), None)

    def _carried(self, at: int, context: _Context, number: Quantity, carried: Counted | None) -> Counted | None:
        """What a bare number counts that is a subject or one of a list: the people of the clause or the sentence before."""
        clause = context.clause(number)
        outcome_word = clause.outcome_before(first_offset(number)) or clause.outcome_after(number.end)
        noun, head, on_left = clause.noun_before(number.start) if outcome_word else (None, "", None)
        if noun is not None:
            return _with_outcome(Counted(noun, head), outcome_word or on_left)
        if carried is None and (context.is_subject(number) or context.is_listed(number)):
            carried = self._last_count(at)
        if carried is None or not (outcome_word or context.is_subject(number) or context.is_listed(number)):
            return None
        found = _with_outcome(Counted(carried.noun, carried.head), outcome_word)
        limited = number.bound in {"at-most", "less-than"} or any(word.lower in LIMITING for word in context.said[max(context.at - 1, 0) : context.at])
        last = self._last(at)
        return found._replace(same_as=last.quantity.start, way=LIMITED) if limited and last and context.is_subject(number) and outcome_word is None else found

    def _last(self, at: int) -> _Known | None:
        """The last count that a bare one may lead back to."""
        counts = (known for known in reversed(self._recent) if known.quantity.kind in _COUNTING and known.counted.noun is not None)
        last = next(counts, None)
        return last if last is not None and at - last.sentence <= _SENTENCES else None

    def _last_count(self, at: int) -> Counted | None:
        last = self._last(at)
        return last.counted if last is not None else None


class _Context(NamedTuple):
    """A number, as the word `at`, in its sentence."""

    text: str
    said: Sequence[Word]
    starts: Sequence[int]
    counts: Sequence[Quantity]
    at: int

    def clause(self, number: Quantity) -> _Clause:
        """The words that a count may draw on: those between the counts on either side of it."""
        left = max((count.end for count in self.counts if count.end <= number.start), default=0)
        right = min((count.start for count in self.counts if count.start > number.start), default=len(self.text))
        return _Clause(self.text, self.said[bisect_left(self.starts, left) : bisect_left(self.starts, right)])

    def is_counted(self, word: Word) -> bool:
        """Whether the word ends another count of the sentence: "two of the five winters"."""
        return any(count.end == word.end for count in self.counts)

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
        earlier = any(count.end < start and count.counted is not None for count in self.counts)
        before = self.text[max(start - 5, 0) : start].rstrip()
        return earlier and before.endswith((",", "and")) and bool(behind) and behind[0].lower in {"in", "on", "at", "from", "by"}

    def is_compared(self, number: Quantity) -> bool:
        """Whether the number says how far something is from another thing: "it was 50 per cent more than"."""
        return any(word.lower in AFTER_CHANGE for word in self._behind(number)[:1])

    def is_of_others(self, number: Quantity) -> bool:
        """Whether the sentence gives the number for others or another place: "among women, the figure is 75", "585 in Norland"."""
        opening = self.said[: self.at]
        if any(word.lower in {"among", "amongst"} for word in opening):
            return True
        return any(self._is_place(k) for k in {0, bisect_left(self.starts, number.end)})

    def _is_place(self, at: int) -> bool:
        """Whether a preposition stands at the word `at` and a name that is no time behind it: "in the Marches"."""
        if at >= len(self.said) or self.said[at].lower not in _PLACING:
            return False
        name = next((word for word in self.said[at + 1 : at + 3] if word.lower not in DETERMINERS), None)
        return name is not None and self.text[name.start].isupper() and name.lower not in TIMES

    def _behind(self, number: Quantity) -> Sequence[Word]:
        end = max(number.end, number.cue[1]) if number.cue else number.end
        at = bisect_left(self.starts, end)
        return self.said[at : at + 2]


_PLACING = frozenset({"in", "for", "among", "to", "at"})
_VERBS = frozenset("have has had are is were was will would could may might must can did do".split())


class _Clause(NamedTuple):
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
        """The nearest class of people before the number, its head, and an outcome between them."""
        outcome: str | None = None
        for at in range(len(self.said) - 1, -1, -1):
            word = self.said[at]
            if word.start >= start:
                continue
            if word.lower in PEOPLE:
                return (min(_modifiers(self.text, self.said, at), default=word.start), word.end), word.lower, outcome
            if word.lower in OUTCOMES:
                outcome = word.lower
        return None, "", outcome


def _own(context: _Context, number: Quantity) -> Counted | None:
    """What a number counts by the noun behind it; of a bare outcome ("4,000 casualties") whose it is stands before."""
    if number.counted is None:
        return None
    inside = [word for word in context.said if number.counted[0] <= word.start and word.end <= number.counted[1]]
    head = inside[-1].lower if inside else ""
    if not inside or head in _ANAPHORS:
        return None
    noun = max([number.counted[0], *(inside[k].start for k in range(len(inside)) if context.is_counted(inside[k - 1]) and k)]), number.counted[1]
    if number.kind not in _COUNTING:
        return Counted(noun, head)
    clause = context.clause(number)
    if head in OUTCOMES and len(inside) == 1:
        whose, people, _ = clause.noun_before(number.start)
        return _with_outcome(Counted(whose, people) if whose is not None else Counted(noun, head), head)
    outcome_word = head if head in OUTCOMES else clause.outcome_before(first_offset(number)) or clause.outcome_after(number.end)
    return _with_outcome(Counted(noun, head, part=_is_added(context)), outcome_word)


def _is_added(context: _Context) -> bool:
    return any(word.lower in ADDED for word in context.said[max(context.at - 1, 0) : context.at])


def _with_outcome(counted: Counted, word: str | None) -> Counted:
    return counted._replace(outcome_word=word, outcome=OUTCOMES.get(word)) if word else counted


def _thing(text: str, noun: Range, left: Measured) -> Counted:
    """A phrase on the left as what is counted; an outcome in it is its outcome."""
    said = text[slice(*noun)].lower().split()
    return _with_outcome(Counted(noun, said[-1], giver=left.giver, way=left.way), next((word for word in reversed(said) if word in OUTCOMES), None))


def _is_whole(numbers: Sequence[Quantity], n: int) -> bool:
    """Whether the number is the whole that the one before it is a part of: the 2,450 of "2,300 of its 2,450 members"."""
    return n > 0 and (inner := numbers[n - 1].counted) is not None and inner[0] <= numbers[n].end and numbers[n].end <= inner[1]


def _is_near(one: Quantity, two: Quantity) -> bool:
    """Whether two values are close enough to be of one thing."""
    if not one.value or not two.value:
        return one.value is two.value is None or "vague" in {one.kind, two.kind}
    return 1 <= max(abs(one.value), abs(two.value)) / min(abs(one.value), abs(two.value)) <= _FARTHEST


def _partitive(said: Sequence[Word]) -> bool:
    """Whether the sentence begins with "Of these" or the like."""
    return len(said) > 1 and said[0].lower in {"of", "among", "amongst"} and said[1].lower in _ANAPHORS


def _modifiers(text: str, said: Sequence[Word], at: int) -> Iterator[int]:
    """Starts of the capitalized words right before the head at `at`."""
    for word in reversed(said[max(at - _BACK, 0) : at]):
        if not text[word.start].isupper() or not word.is_content:
            return
        yield word.start
