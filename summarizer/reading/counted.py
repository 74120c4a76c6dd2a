"""What a number counts, resolved: the people or things, what happened to them, and the earlier number that counts the same.

"some 2,700 have been wounded" counts the troops of the clause before; "Of these, around 1,000 are believed to have been killed" those of
the sentence before; "the number of soldiers killed may be as high as 1,000" has its noun on the left; "the union put it at 19" counts what
the last figure did. The phrase on the left is read by `reading.measured`, roles by `reading.series`.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.outcomes import OUTCOMES, STATES
from summarizer.lexicons.topics import HELD, LIMITING, REPORTING, SAYING, SPANNING, TOPICS, TREATED
from summarizer.reading.measured import AMOUNT, EXISTING, GIVEN, Measured, measured, number_of
from summarizer.reading.series import FIGURES, Part, alike, first_offset, parts
from summarizer.reading.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.reading.model import Quantity, Range
    from summarizer.reading.sentencewise import Sentencewise
    from summarizer.reading.stems import Word

    Roles = Sentencewise[dict[int, Part]]

__all__ = ["LIMITED", "Counted", "is_rate", "resolve_counted"]

LIMITED = "limited"
"""The way of a bare subject that is said to be no more than so many: "no more than 1,700 failed to report"."""

_RECENT = 8
"""How many numbers are kept that a later one may lead back to."""

_STEM = 4  # letters of a noun that another one can be made from
_EARLIER = 40
"""Sentences in which a word may have stood before, for it to be no new name of those counted last."""

_SENTENCES = 2
"""How many sentences back they may stand."""

_FARTHEST = 50
"""Two values of one thing are no further apart than this: beyond it the one is another thing's."""

_SCALES = frozenset({"magnitude"})
"""Before a number they say what it measures, whatever noun follows: "a magnitude 6.8 earthquake"."""

_ANAPHORS = frozenset({"these", "those", "they", "them"})
_COUNTING = frozenset({"count", "vague"})
_LEVEL = Part("level")


class Counted(NamedTuple):
    """What a number counts.

    The noun phrase (its range and its head in lower case; `None` where only an earlier number says what it is), and the outcome as a word
    of the text and as its class. `same_as` is the offset of the number that counts the same, `giver` who gives this one where a verb of
    counting says so ("hospitals had treated 80"), `part` whether only some of those counted before are meant, `way` the verb that
    leads to the number.
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
        self._announcements: dict[int, Range | None] = {}
        self.found: dict[int, Counted] = {}

    def sentence(self, at: int, numbers: Sequence[Quantity], said: Sequence[Word], roles: Mapping[int, Part]) -> None:
        """Resolve the numbers of one sentence."""
        carried = self._last_count(at) if said[0].lower in _ANAPHORS or _partitive(said) else None
        starts = [word.start for word in said]
        counts = [number for number in numbers if number.kind in _COUNTING]
        nth, begun, inner = 0, False, -1
        for n, number in enumerate(numbers):
            beside = counts[nth - 1] if nth else None, counts[nth + 1] if nth + 1 < len(counts) else None
            context = Surroundings(self._text, said, starts, bisect_left(starts, first_offset(number)), beside, begun)
            role = roles.get(number.start, _LEVEL)
            counted = self._one(at, context, number, role, carried) or Counted(None, "")
            self.found[number.start] = counted
            if number.kind in _COUNTING:
                nth, begun = nth + 1, begun or number.counted is not None
                carried = counted if counted.noun is not None else carried
            inside, inner = number.start < inner, number.counted[1] if number.counted else inner
            if not (inside or counted.part or _is_whole(numbers, n)):
                self._recent = [*self._recent[1 - _RECENT :], _Known(at, number, counted, role.role)]

    def _one(self, at: int, context: Surroundings, number: Quantity, role: Part, carried: Counted | None) -> Counted | None:
        """What one number counts: its own noun, what stands left of it, or what numbers before it counted."""
        own = _own(context, number)
        if own is not None and number.kind != "measure":
            return own
        if number.kind in _COUNTING and context.is_partitive(number):
            last = self._last_count(at)
            return last and Counted(last.noun, last.head, part=True)
        left = measured(self._text, context.said, context.at, bisect_left(context.starts, number.start))
        found = self._left(at, context, number, role, left) if left is not None else None
        return found or own or self._restated(number) or self._earlier(role) or self._carried(at, context, number, carried)

    def _earlier(self, role: Part) -> Counted | None:
        """For an earlier value what the later one counts, when that stands before it."""
        level = self.found.get(role.level) if role.level is not None else None
        return level._replace(same_as=role.level, giver=None) if level is not None else None

    def _left(self, at: int, context: Surroundings, number: Quantity, role: Part, left: Measured) -> Counted | None:
        """What the phrase on the left says, by itself or by an earlier number."""
        if (left.way == AMOUNT and role.role != "change") or (left.way in SAYING and not context.is_last(number)):
            return None
        if left.way in SPANNING and number.kind != "measure":
            return None
        if (left.way == GIVEN and number.kind != "percent") or (left.way == EXISTING and not context.is_last(number)):
            return None
        added = context.is_added()
        takes_any = left.noun is not None or left.way not in REPORTING or number.kind in _COUNTING
        leads_back = left.leads_back and takes_any and not context.is_compared(number)
        back = self._back(at, number, role, left) if leads_back or self._is_bridge(at, context, number, left) else None
        if back is not None:
            counted = back.counted if left.leads_back else back.counted._replace(noun=left.noun, head=left.head)
            same = None if added or left.way == AMOUNT or context.is_of_others(number) else back.quantity.start
            return counted._replace(same_as=same, giver=left.giver, way=left.way, part=added)
        if left.leads_back and (announced := self._announced(at)) is not None:
            found, known = _thing(self._text, announced, left), self._counts_of(announced, number)
            return found if known is None else known.counted._replace(same_as=known.quantity.start, giver=left.giver, way=left.way)
        return _thing(self._text, left.noun, left) if left.noun is not None and left.way != "change" else None

    def _restated(self, number: Quantity) -> Counted | None:
        """What the number before an opening bracket counts, for its value in another unit: "$1.13bn (£600m)"."""
        last = self._recent[-1] if self._recent else None
        if last is None or last.quantity.kind != number.kind or last.quantity.unit == number.unit:
            return None
        between = self._text[last.quantity.end : first_offset(number)].strip()
        return last.counted._replace(same_as=None, giver=None) if between == "(" else None

    def _back(self, at: int, number: Quantity, role: Part, left: Measured) -> _Known | None:
        """The last number that can be another value of what this one measures."""
        if self._announced(at) is not None and not any(known.sentence >= at - 1 for known in self._recent):
            return None
        recent = [known for known in reversed(self._recent) if at - known.sentence <= _SENTENCES]
        for known in sorted(recent, key=_is_open):
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

    def _is_bridge(self, at: int, context: Surroundings, number: Quantity, left: Measured) -> bool:
        """Whether the words name anew what the sentence before counted: "put the holdouts at 400", "members", "the membership is"."""
        last = self._recent[-1] if self._recent else None
        if left.noun is None or last is None or last.sentence != at - 1 or not alike(last.quantity, number):
            return False
        before, said = last.counted.head, context.words(left.noun)
        behind = self._text[left.noun[1] : first_offset(number)].split()
        if len(before) > _STEM and left.head != before and left.head.startswith(before.removesuffix("s")):
            return True
        if left.way not in HELD or behind[:1] not in (["at"], ["as"], ["closer"], ["nearer"]):  # not "the damage to the region at"
            return False
        if TOPICS.get(left.head) == "crowd":
            return number.kind == "count" and last.counted.outcome is None
        place = bisect_left(context.starts, left.noun[0])
        definite = place > 0 and context.said[place - 1].lower in {"the", "its", "their"}
        if left.head in TOPICS or not definite or len(said) > 1:
            return False
        earlier = (word.stem for said in self._words[max(at - _EARLIER, 0) : at] for word in said)
        return said[-1].stem not in earlier

    def _counts_of(self, announced: Range, number: Quantity) -> _Known | None:
        """The last number that counts what the article comes back to: "it would not say how many jobs would go"."""
        noun = self._text[slice(*announced)].lower()
        same = (known for known in reversed(self._recent) if known.counted.head == noun)
        return next((known for known in same if alike(known.quantity, number) and _is_near(known.quantity, number)), None)

    def _announced(self, at: int) -> Range | None:
        """What this sentence or the one before speaks of the number of: "the number of injured also remains in dispute"."""
        for near in (at, at - 1) if at else (at,):
            if near not in self._announcements:
                self._announcements[near] = number_of(self._text, self._words[near])
            if (found := self._announcements[near]) is not None:
                return found
        return None

    def _carried(self, at: int, context: Surroundings, number: Quantity, carried: Counted | None) -> Counted | None:
        """What a bare number counts that is a subject or one of a list: the people of the clause or the sentence before."""
        if number.kind not in _COUNTING:
            return None
        clause = context.clause()
        outcome_word = clause.outcome_before(first_offset(number)) or clause.outcome_after(number.end)
        noun, head, on_left = clause.noun_before(number.start) if outcome_word else (None, "", None)
        if noun is not None:
            return _with_outcome(Counted(noun, head), outcome_word or on_left)
        subject = context.is_subject(number)
        if carried is None and (subject or context.is_listed(number)):
            carried = self._last_count(at)
        if carried is None or not (outcome_word or subject or context.is_listed(number)):
            return None
        found = _with_outcome(Counted(carried.noun, carried.head), outcome_word)
        limited = number.bound in {"at-most", "less-than"} or context.before() in LIMITING
        limited = limited or context.is_elliptic(number)
        last = self._last(at) if limited and subject and outcome_word is None else None
        return found._replace(same_as=last.quantity.start, way=LIMITED) if last is not None else found

    def _last(self, at: int) -> _Known | None:
        """The last count that a bare one may lead back to."""
        counts = (known for known in reversed(self._recent) if known.quantity.kind in _COUNTING and known.counted.noun is not None)
        last = next(counts, None)
        return last if last is not None and at - last.sentence <= _SENTENCES else None

    def _last_count(self, at: int) -> Counted | None:
        last = self._last(at)
        return last.counted if last is not None else None


def _is_open(known: _Known) -> bool:
    """Whether nothing says what a count counts: "shortly after 5"."""
    return known.quantity.kind in _COUNTING and known.counted.noun is None


def _own(context: Surroundings, number: Quantity) -> Counted | None:
    """What a number counts by the noun behind it; of a bare outcome ("4,000 casualties") whose it is stands before."""
    if number.kind == "count" and context.before() in _SCALES:
        scale = context.said[context.at - 1]
        return Counted((scale.start, scale.end), scale.lower)
    if number.counted is None:
        return _of_outcome(context, number)
    inside = context.words(number.counted)
    head = inside[-1].lower if inside else ""
    if not inside or head in _ANAPHORS:
        return None
    noun = context.without_number(number.counted)
    if number.kind not in _COUNTING:
        return Counted(noun, head)
    clause = context.clause()
    if head in OUTCOMES and len(inside) == 1:
        whose, people, _ = clause.noun_before(number.start)
        return _with_outcome(Counted(whose, people) if whose is not None else Counted(noun, head), head)
    outcome_word = head if head in OUTCOMES else clause.outcome_before(first_offset(number)) or clause.outcome_after(number.end)
    return _with_outcome(Counted(noun, head, part=context.is_added()), outcome_word)


def _of_outcome(context: Surroundings, number: Quantity) -> Counted | None:
    """What a number counts that has an outcome right behind it, and no noun: "reported 23 dead", "30 injured"."""
    word = next(iter(context.words(number.role)), None) if number.role is not None and number.kind in _COUNTING else None
    if word is None or word.lower not in STATES or not context.text[number.end : word.start].isspace():
        return None
    if any(following.lower == "by" for following in context.words((word.end, word.end + len(" by ")))):
        return None
    return _with_outcome(Counted((word.start, word.end), word.lower), word.lower)


def _with_outcome(counted: Counted, word: str | None) -> Counted:
    return counted._replace(outcome_word=word, outcome=OUTCOMES.get(word)) if word else counted


def _thing(text: str, noun: Range, left: Measured) -> Counted:
    """A phrase on the left as what is counted; an outcome in it is its outcome."""
    said = text[slice(*noun)].lower().split()
    return _with_outcome(
        Counted(noun, said[-1], giver=left.giver, way=left.way), next((word for word in reversed(said) if word in OUTCOMES), None)
    )


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
