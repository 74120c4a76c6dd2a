"""Numbers that a sentence names in order to say that they are not so: "35, not 37"; "Osei denied that 30 people died".

Owns which numbers of a sentence nobody asserts. A denied number still stands in the text: it may be repeated with its denial, but is no
figure of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarizer.lexicons.denials import CLAIM_NOUNS, DENY, INSTEAD, SAY
from summarizer.lexicons.hedges import NEGATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.reading.model import Quantity
    from summarizer.reading.stems import Word

__all__ = ["denied"]

_ARTICLES = frozenset({"the", "a", "an"})
_CLAUSE = frozenset({"that", "whether", "if"})
_LIMITS = frozenset({"but", "while", "whereas", "although", "though"})
_LONGEST = max(map(len, INSTEAD))
_NEAR = 3  # words between a negation and its verb, and between a denial and its "that": "denied the union's claims that"


def denied(text: str, words: Sequence[Word], quantities: Sequence[Quantity]) -> frozenset[int]:
    """The offsets of the numbers that the sentence of these words denies. Linear in its words and numbers."""
    if not quantities:
        return frozenset()
    scopes = list(_scopes(text, words))
    starts = [word.start for word in words]
    found: set[int] = set()
    for quantity in quantities:
        start = min(quantity.start, quantity.cue[0]) if quantity.cue else quantity.start
        at = bisect_left(starts, start)
        at = at if at < len(starts) and starts[at] < quantity.end else 0
        if _is_instead(words, at) or any(first <= quantity.start < behind for first, behind in scopes):
            found.add(quantity.start)
    return frozenset(found)


def _is_instead(words: Sequence[Word], at: int) -> bool:
    """Whether the number that begins with the word `at` is named as the wrong one."""
    if at and words[at - 1].lower in _ARTICLES:
        at -= 1
    before = tuple(word.lower for word in words[max(at - _LONGEST, 0) : at])
    return any(before[-len(phrase) :] == phrase for phrase in INSTEAD)


def _scopes(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The stretches of the sentence that it denies, in offsets, none of which overlap."""
    after = 0
    for at, word in enumerate(words):
        if at < after or not (word.lower in DENY or word.lower in SAY):
            continue
        negated = any(near.lower in NEGATIONS for near in words[max(at - _NEAR, 0) : at])
        opening = _opening(words, at) if negated == (word.lower in SAY) else None
        if opening is not None:
            after = _behind(text, words, opening)
            yield words[opening].start, words[after - 1].end


def _opening(words: Sequence[Word], at: int) -> int | None:
    """The word that opens what the verb at `at` denies: "that …", "killing …", "claims that …"; `None` when it denies a thing."""
    following = words[at + 1 : at + 2 + _NEAR]
    for ahead, word in enumerate(following, at + 1):
        if word.lower in _CLAUSE:
            return ahead
        # "denied killing 30", "did not say 30 died"; but "denied 30 requests"
        if ahead == at + 1 and (word.lower.endswith("ing") if words[at].lower in DENY else word.lower[0].isdigit()):
            return ahead
        if word.lower in CLAIM_NOUNS and words[at].lower in DENY:
            return ahead
    return None


def _behind(text: str, words: Sequence[Word], opening: int) -> int:
    """The word behind the denied stretch: where a contrast begins, or the end of the sentence."""
    for at in range(opening + 1, len(words)):
        between = text[words[at - 1].end : words[at].start]
        if ";" in between or ("," in between and words[at].lower in _LIMITS):
            return at
    return len(words)
