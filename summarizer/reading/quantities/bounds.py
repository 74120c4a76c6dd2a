"""Cues: the words around a number that say whether it is exact, rounded, or one end of something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.function_words import BE
from summarizer.lexicons.numbers import DURING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.lexicons.numbers import Bound
    from summarizer.reading.model import Range
    from summarizer.reading.quantities.tokens import Tokens
    from summarizer.reading.quantities.values import Amount

__all__ = ["bound_of"]

_LONGEST_BEFORE, _LONGEST_AFTER = 6, 4
_OPPOSITE: dict[Bound, Bound] = {"more-than": "at-most", "less-than": "at-least", "at-least": "less-than", "at-most": "more-than"}
_SIDES = frozenset({"over", "above", "under", "below"})
_NOBODY = frozenset({"no", "none", "neither", "nobody", "never"})
_CLAUSES = frozenset(
    (
        "that who which because and but if whether how what when while evidence sign reason indication suggestion "
        "say says said know knows doubts"
    ).split()
)
_ATTRIBUTIVE = frozenset("the these those of a an".split())
_SUBJECT = 8  # tokens of "none of the fines that year was"
_SKIPPED = frozenset({"another", "a", "an", "the", "further", "additional"})
"""What may stand between a cue and its number: "at least another 300"."""


def bound_of(t: Tokens, a: Amount) -> tuple[Bound, Range | None]:
    """The bound of an amount and the cue that says so; a cue behind it ("or more") outweighs one before."""
    if a.kind == "ordinal":  # "about first impressions"
        return "exact", None
    return _after(t, a.stop) or _before(t, a) or ("exact", None)


def _is_denied(words: Sequence[str], at: int) -> bool:
    """Whether the comparison that begins at `at` says that nothing is so: "none of the fines was larger than £9,800"."""
    if words[at - 1] == "not" or words[at - 1] in _ATTRIBUTIVE:
        return False  # "not more than" is a cue of its own; "the more than 300 passengers"
    for k in range(at - 1, max(at - 1 - _SUBJECT, 0), -1):
        if words[k] in _NOBODY:
            return True
        if not words[k][:1].isalpha() or words[k] in _CLAUSES:
            return False
    return words[at - 2] == "not" and words[at - 1] in BE


def _after(t: Tokens, stop: int) -> tuple[Bound, Range] | None:
    words, cues = t.words, t.table.cues_after
    if words[stop] not in t.table.cue_starts:
        return None
    for length in range(_LONGEST_AFTER, 0, -1):
        phrase = " ".join(words[stop : stop + length])
        if phrase not in cues or (words[stop + length] == "than" and words[stop + length + 1][:1].isdecimal()):  # "5000 or less than 6000"
            continue
        if (phrase == "+" and not t.glued(stop - 1)) or (phrase == "plus" and words[stop + 1].isalpha()):
            continue
        return cues[phrase], (t.starts[stop], t.ends[stop + length - 1])
    return None


def _before(t: Tokens, a: Amount) -> tuple[Bound, Range] | None:
    words, cues, k = t.words, t.table.cues_before, a.first
    if words[k - 1] in _SKIPPED:
        k -= 1 + (words[k - 2] == "a")
    if words[k - 1] not in t.table.cue_ends or (words[k - 1] in {"<", ">"} and words[k - 2] in {"<", ">", "="}):  # "<>30" bounds nothing
        return None
    for length in range(_LONGEST_BEFORE, 0, -1):
        phrase = " ".join(words[k - length : k])
        if phrase in cues:
            if (phrase.endswith(" than") and _is_denied(words, k - length)) or (phrase in _SIDES and words[k - length - 1] in _NOBODY):
                return _OPPOSITE[cues[phrase]], (t.starts[k - length], t.ends[k - 1])
            during = a.kind == "duration" and phrase == "over" and words[k - 2] not in DURING  # "grew over three years"
            return None if during else (cues[phrase], (t.starts[k - length], t.ends[k - 1]))
    return None
