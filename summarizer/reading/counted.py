"""What a count counts, resolved: the people or things, what happened to them, and of which party they are.

"some 2,700 have been wounded" counts the troops of the clause before; "Of these, around 1,000 are believed to have been killed" those of
the sentence before; "the number of soldiers killed may be as high as 1,000" has its noun on the left.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.outcomes import OUTCOMES, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.reading.model import Quantity, Range
    from summarizer.reading.stems import Word

__all__ = ["Counted", "resolve_counted"]

_REACH = 14
"""How many words behind a number its outcome may stand ("at least 300 North Korean troops have been killed"): a clause, not a sentence."""

_BACK = 3
"""How many words before a head noun belong to it: "some North Korean troops"."""


class Counted(NamedTuple):
    """What a count counts.

    The noun phrase (its range and its head in lower case), and the outcome as a word of the text and as its class.
    """

    noun: Range
    head: str
    outcome_word: str | None
    outcome: str | None

    def words(self, text: str) -> str:
        """The thing counted in the article's own words; of "killing 40 people" people killed."""
        noun = " ".join(text[slice(*self.noun)].split())
        if not self.outcome_word or self.outcome_word in noun.lower().split():
            return noun
        if self.outcome_word.endswith("ing"):
            return f"{noun} {self.outcome}"
        return f"{noun} {self.outcome_word}" if self.outcome_word.endswith("ed") else f"{self.outcome_word} ({noun})"


def resolve_counted(text: str, quantities: Sequence[Sequence[Quantity]], words: Sequence[Sequence[Word]]) -> dict[int, Counted]:
    """What each count counts, by the offset of its number; `quantities` and `words` are those of each sentence.

    Counts of nothing known are left out.
    """
    found: dict[int, Counted] = {}
    before: Counted | None = None
    for in_sentence, said in zip(quantities, words, strict=True):
        counts = [quantity for quantity in in_sentence if quantity.kind in {"count", "vague"}]
        if not counts:
            continue
        carried = before if (said and said[0].lower in _ANAPHORS) or _partitive(said) else None
        starts = [word.start for word in said]
        bounds = [0, *(quantity.end for quantity in counts[:-1])], [*(quantity.start for quantity in counts[1:]), len(text)]
        for quantity, left, right in zip(counts, *bounds, strict=True):
            clause = _Clause(text, said[bisect_left(starts, left) : bisect_left(starts, right)])
            counted = _counted(clause, quantity, carried)
            if counted is not None:
                found[quantity.start] = before = carried = counted
    return found


_ANAPHORS = frozenset({"these", "those", "they", "them"})


def _partitive(said: Sequence[Word]) -> bool:
    """Whether the sentence begins with "Of these" or the like."""
    return len(said) > 1 and said[0].lower in {"of", "among", "amongst"} and said[1].lower in _ANAPHORS


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


def _counted(clause: _Clause, quantity: Quantity, carried: Counted | None) -> Counted | None:
    noun, head = _noun_after(clause, quantity)
    outcome_word = clause.outcome_before(quantity.cue[0] if quantity.cue else quantity.start) or clause.outcome_after(quantity.end)
    if head in OUTCOMES:  # "4,000 casualties": what is counted is the outcome; whose it is stands before
        outcome_word, noun = head, None
    if noun is None:
        noun, head, on_left = clause.noun_before(quantity.start)
        outcome_word = outcome_word or on_left
    if noun is None and carried is not None and outcome_word is not None:  # "while some 2,700 have been wounded", not "the top four"
        noun, head = carried.noun, carried.head
    return Counted(noun, head, outcome_word, OUTCOMES.get(outcome_word or "")) if noun is not None else None


def _noun_after(clause: _Clause, quantity: Quantity) -> tuple[Range | None, str]:
    """The noun phrase behind the number and its head; no phrase for a pronoun ("of them") or a bare outcome ("casualties")."""
    if quantity.counted is None:
        return None, ""
    inside = [word for word in clause.said if quantity.counted[0] <= word.start and word.end <= quantity.counted[1]]
    head = inside[-1].lower if inside else ""
    bare = len(inside) == 1 and head in OUTCOMES
    return (None, head) if not inside or head in _ANAPHORS or bare else (quantity.counted, head)


def _modifiers(text: str, said: Sequence[Word], at: int) -> Iterator[int]:
    """Starts of the capitalized words right before the head at `at`."""
    for word in reversed(said[max(at - _BACK, 0) : at]):
        if not text[word.start].isupper() or not word.is_content:
            return
        yield word.start
