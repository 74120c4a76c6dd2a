"""Which part a number plays in its sentence: a level, the level before it ("down from 38"), or a change ("up 11 per cent").

Owns the roles and which number an earlier value goes before. Works on the words of one sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.lexicons.changes import AFTER_CHANGE, CHANGE_BEFORE, CHANGE_BY, COMPARED, EARLIER, LOSING, MAKING, PASSED_OVER, THAT_WAS
from summarizer.lexicons.cues import CUES
from summarizer.lexicons.function_words import TIMES
from summarizer.lexicons.stances import VALUES
from summarizer.lexicons.topics import CHANGES, COUNTING, HELD, MOVING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.reading.model import Quantity
    from summarizer.reading.stems import Word

__all__ = ["FIGURES", "Part", "alike", "first_offset", "parts"]

FIGURES = frozenset({"count", "vague", "money", "percent", "measure", "fraction"})
"""Kinds of number that have a role and a thing that they count."""

_CHANGING = frozenset({"percent", "money", "measure", "fraction"})
_NEAR = 8
"""Words between two values of one series, or from an earlier value to the time it held: "from a peak of 340 in early August"."""
_BY = 4
"""Words before "by" in which the verb of the change stands: "cut its emissions by"."""


_MOVED = MOVING | CHANGE_BEFORE | CHANGES
"""Without one of these "from 20 to 40" is a range."""


class Part(NamedTuple):
    """The role of a number, and the offset of the number that an earlier value was replaced by, if the sentence has it."""

    role: Literal["level", "previous", "change"]
    level: int | None = None


def first_offset(quantity: Quantity) -> int:
    """Where the number begins with its cue."""
    return quantity.start if quantity.cue is None else min(quantity.start, quantity.cue[0])


def alike(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers can be two values of one thing: one unit, or a bare number that leaves its unit to the other."""
    if "times" in {one.unit, two.unit}:
        return one.unit == two.unit and one.kind == two.kind
    counting = {"count", "vague"}
    if {one.kind, two.kind} <= counting or one.kind == two.kind:
        return one.unit == two.unit or (one.unit is None and one.kind == "measure")
    return any(number.kind == "count" and number.unit is None and number.counted is None for number in (one, two))


def parts(text: str, said: Sequence[Word], quantities: Sequence[Quantity]) -> dict[int, Part]:
    """The parts of the numbers of a sentence that are more than a level, by their offsets."""
    numbers = [quantity for quantity in quantities if quantity.kind in FIGURES]
    starts = [word.start for word in said]
    found: dict[int, Part] = {}
    for n, quantity in enumerate(numbers):
        at = bisect_left(starts, first_offset(quantity))
        level = _level_of(_Sentence(text, said, starts), numbers, n, at, found)
        if level is not None:
            found[quantity.start] = Part("previous", level if level >= 0 else None)
        elif quantity.kind in _CHANGING and (
            _is_change(said, at, bisect_left(starts, quantity.end), quantity)
            or (_goes_on(said, at) and n and numbers[n - 1].start in found)
        ):
            found[quantity.start] = Part("change")
    return found


class _Sentence(NamedTuple):
    text: str
    said: Sequence[Word]
    starts: Sequence[int]

    def between(self, one: Quantity, two: Quantity) -> Sequence[Word]:
        return self.said[bisect_left(self.starts, one.end) : bisect_left(self.starts, first_offset(two))]

    def behind(self, quantity: Quantity) -> Sequence[Word]:
        at = bisect_left(self.starts, quantity.end)
        return self.said[at : at + _NEAR]


def _level_of(sentence: _Sentence, numbers: Sequence[Quantity], n: int, at: int, found: Mapping[int, Part]) -> int | None:
    """The offset of the level that the number goes before, -1 where the sentence does not give it; `None` for no earlier value."""
    said, number = sentence.said, numbers[n]
    led = at
    while led and said[led - 1].lower in PASSED_OVER:
        led -= 1
    lead = said[led - 1].lower if led else ""
    before = said[led - 2].lower if led > 1 else ""
    nearest = _partner(sentence, numbers, n, found)
    if lead == "from":
        return _from(sentence, numbers, n, led, nearest)
    if _is_earlier_value(said, at):
        return nearest.start if nearest is not None else -1
    if _had_been(said, led) and number.counted is None:
        return -1
    if lead in COMPARED or (lead in {"with", "to"} and before in COMPARED):
        earlier = any(word.lower in EARLIER for word in (*said[led:at], *sentence.behind(number))) or _is_dated(sentence, number)
        earlier = earlier and not _is_of_another(sentence, number)
    else:
        earlier = lead in THAT_WAS and at > led and any(word.lower.endswith("ed") for word in sentence.behind(number)[:3])
    return nearest.start if earlier and nearest is not None else None


def _from(sentence: _Sentence, numbers: Sequence[Quantity], n: int, led: int, nearest: Quantity | None) -> int | None:
    """The level of a number behind "from", the word before `led`: "from 13 to 11", "down from 38", "to 57 million from 48 million"."""
    before = [word.lower for word in sentence.said[max(led - 1 - _NEAR, 0) : led - 1]]
    following = _followed(sentence, numbers, n)
    if following is not None and any(word in _MOVED for word in before):
        return following.start
    if before and before[-1] in CHANGE_BEFORE:
        return nearest.start if nearest is not None else -1
    if nearest is None or not _is_led_by_to(sentence, nearest) or len(sentence.between(nearest, numbers[n])) > _NEAR:
        return None
    return nearest.start


_GIVEN_BEFORE = frozenset({"earlier", "previous", "prior"})
_AWAITED = frozenset({"expected", "anticipated", "hoped"})
"""What had been awaited is no value of before: "analysts had expected €6.4 billion"."""


def _is_earlier_value(said: Sequence[Word], at: int) -> bool:
    """Whether the number is said to be an earlier value: "correcting its earlier figure of 65"."""
    lead = [word.lower for word in said[max(at - 3, 0) : at]]
    return len(lead) == 3 and lead[0] in _GIVEN_BEFORE and lead[1] in VALUES and lead[2] == "of"  # noqa: PLR2004 - the three


def _had_been(said: Sequence[Word], at: int) -> bool:
    """Whether the number is the object of a verb in the past perfect, told by nobody: "a week ago it had counted four"."""
    verb = at - 1 - (said[at - 1].lower == "at") if at else 0
    if (
        verb < 1
        or said[verb - 1].lower != "had"
        or said[verb].lower in _AWAITED
        or not (said[verb].lower in COUNTING or said[verb].lower in HELD)
    ):
        return False
    return not any(word.lower in CUES or word.lower == "that" for word in said[max(verb - 1 - _NEAR, 0) : verb - 1])


def _partner(sentence: _Sentence, numbers: Sequence[Quantity], n: int, found: Mapping[int, Part]) -> Quantity | None:
    """The nearest level before the number at `n` that can be a value of the same thing."""
    before = range(n - 1, max(n - 4, -1), -1)
    levels = (numbers[k] for k in before if numbers[k].start not in found and not _is_restated(sentence, numbers, k))
    return next((number for number in levels if alike(number, numbers[n])), None)


def _is_restated(sentence: _Sentence, numbers: Sequence[Quantity], k: int) -> bool:
    """Whether the number at `k` is the one before it in another unit, in brackets: "36 million euros ($39 million)"."""
    if not k or numbers[k].unit == numbers[k - 1].unit:
        return False
    return sentence.text[numbers[k - 1].end : first_offset(numbers[k])].strip() == "("


def _followed(sentence: _Sentence, numbers: Sequence[Quantity], n: int) -> Quantity | None:
    """The number that stands behind "to" right after the one at `n`: "from 13 to 11", "from £388 in 2020 to £467"."""
    following = numbers[n + 1] if n + 1 < len(numbers) else None
    if following is None or not alike(numbers[n], following):
        return None
    between = [word.lower for word in sentence.between(numbers[n], following)]
    return following if between and len(between) <= _NEAR and "to" in between[-2:] and "and" not in between else None


def _is_led_by_to(sentence: _Sentence, number: Quantity) -> bool:
    at = bisect_left(sentence.starts, first_offset(number))
    return at > 0 and sentence.said[at - 1].lower in {"to", "at"}


def _is_of_another(sentence: _Sentence, number: Quantity) -> bool:
    """Whether the number is of somebody else: "a third of Lund's donors in 2012", "39 per cent for the former mayor"."""
    if number.counted is not None:
        return any(word[0].isupper() for word in sentence.text[number.end : number.counted[1]].split())
    return any(word.lower in {"for", "among", "of"} for word in sentence.behind(number)[:1])


def _is_dated(sentence: _Sentence, number: Quantity) -> bool:
    """Whether a year stands shortly behind the number, or a month or day right behind it: "against 1.1 meters from 2008", "7% in May"."""
    behind = [word.lower for word in sentence.behind(number)]
    if behind[:1] and behind[0] in {"in", "on"} and len(behind) > 1 and behind[1] in TIMES:
        return "for" not in behind[2:4]  # "in June for its rival"
    return any(len(word) == 4 and word.isdecimal() and word[:2] in {"19", "20"} for word in behind)  # noqa: PLR2004 - a year


def _is_change(said: Sequence[Word], at: int, behind: int, quantity: Quantity) -> bool:
    """Whether the number says how far something went: "fell 3 points", "cut by half", "a rise of 0.5 per cent", "11.4 per cent lower"."""
    before = [word.lower for word in said[max(at - _BY - 1, 0) : at]]
    while before and before[-1] in {"a", "an", "another", "further"}:
        before.pop()
    if before[-2:-1] and before[-1] == "up" and before[-2] in MAKING:  # "made up 12 per cent"
        return False
    last = before[-1] if before else ""
    if last in CHANGE_BEFORE or (last in LOSING and quantity.kind == "percent"):
        return True
    if last == "by":
        return any(word in CHANGE_BY or word in CHANGE_BEFORE or (word in LOSING and quantity.kind == "percent") for word in before)
    if last == "of" and len(before) > 1 and before[-2] in CHANGES:
        return True
    return quantity.kind == "percent" and behind < len(said) and said[behind].lower in AFTER_CHANGE and not _is_than(said, behind)


def _goes_on(said: Sequence[Word], at: int) -> bool:
    """Whether the number goes on with a change: "fell 9 per cent in the first year and a further 11 per cent"."""
    return [word.lower for word in said[max(at - 3, 0) : at]] in (
        ["and", "a", "further"],
        ["and", "by", "another"],
        ["then", "a", "further"],
    )


def _is_than(said: Sequence[Word], at: int) -> bool:
    """Whether the number says how far one thing is from another, not from what it was before."""
    return any(word.lower == "than" for word in said[at : at + _NEAR])
