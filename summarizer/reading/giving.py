"""Figures that somebody gives without a verb of speech: "the inquiry counted 64", "put the cost at £48 million", "plans to hire 40".

Owns whether such a verb gives a figure here. Who gives it is for `summarizer.reading.attribution`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.cues import AUXILIARIES, GIVING
from summarizer.lexicons.currencies import CODES, SYMBOLS
from summarizer.lexicons.function_words import ADVERBS, BE, DETERMINERS, PREPOSITIONS, PRONOUNS
from summarizer.lexicons.numbers import CARDINALS, VAGUE
from summarizer.lexicons.tolls import BOUNDS, ESTIMATED, NEARER

if TYPE_CHECKING:
    from summarizer.reading.phrases import Tokens
    from summarizer.reading.words import Words

__all__ = ["giver", "gives"]

_NEXT = 4  # tokens from the verb to its number: "recorded at least another 52"
_AHEAD = 16  # tokens of "a pre-tax profit for the year to March of between £310m"
_OBJECT = 9  # tokens of what is measured: "the cost of the repairs to the lower dam"
_RELATIVE = 6  # tokens from a "which" to the verb: "which the ministry later put"
_BOUND = 4  # tokens between the preposition and its number: "at more than about 40"
_ENDS = frozenset({";", ":", ".", "?", "!"})
_SUBORDINATING = frozenset({"that", "who", "which", "when", "while", "because", "although", "but"})


def gives(words: Words, k: int, behind: int) -> bool:
    """Whether the verb at token `k` gives a figure before token `behind`."""
    if not _is_active(words, k):
        return False
    reach = GIVING[words.low[k]][1]
    if reach == "next":
        return _number_within(words, k + 1, min(behind, k + 1 + _NEXT))
    if reach == "ahead":
        return _foresees(words, k, behind) or (words.low[k] in _BOTH and _measures(words, k, behind, "at"))
    return _measures(words, k, behind, reach)


_BOTH = frozenset({"estimate", "estimates", "estimated"})


_FORESEEING = frozenset("expect predict forecast project anticipate estimate hope".split())


def giver(words: Words, k: int, subject: Tokens) -> Tokens | None:
    """Who gives the figure of the verb at `k`, whose subject is known; `None` when nobody does ("The toll stands at 71").

    "The government's figure, revised in May, stands at 71" is the government's.
    """
    if words.low[k] not in _STANDING:
        return subject
    owner = next((j for j in range(*subject) if words.low[j].endswith(("'s", "s'"))), None)
    measured = owner is not None and any(words.low[j] in ESTIMATED for j in range(owner + 1, subject[1]))
    return (subject[0], owner + 1) if owner is not None and measured else None


def _is_active(words: Words, k: int) -> bool:
    """Whether the word is a verb that somebody does: no noun ("the plans"), passive ("was put at") or participle ("money offered to")."""
    low = words.low
    before = low[k - 1] if k else ""
    after = low[k + 1] if k + 1 < len(words) else ""
    if after == "of" or (low[k] == "forecast" and after in {"to", "for"}):
        return False  # "the forecast of 24 economists", "raised its forecast to $40 million"
    if words.capital(k) or not before or before in DETERMINERS or before in PREPOSITIONS or before.endswith(("'s", "s'")):
        return False
    form = GIVING[low[k]][0].form
    if form == "ing" or ("-" in before and k > 1 and low[k - 2] in DETERMINERS):
        return False  # "cut its full-year forecast on Thursday"
    if form == "past":
        j = k - 1
        while j > 0 and (low[j] in ADVERBS or low[j].endswith("ly")):
            j -= 1
        return low[j] not in BE
    foresees = GIVING[low[k]][0].lemma in _FORESEEING and words.capital(k - 1)  # "Forecasters with the Weather Service expect"
    return form == "s" or before in PRONOUNS or before in AUXILIARIES or before.endswith("s") or foresees


def _foresees(words: Words, k: int, behind: int) -> bool:
    """Whether a number stands in what is expected, planned or promised, before its clause ends."""
    low = words.low
    for j in range(k + 1, min(behind, k + _AHEAD)):
        if low[j] in _ENDS or low[j] in _SUBORDINATING:
            return False
        if _is_number(words, j):
            return True
    return False


def _measures(words: Words, k: int, behind: int, preposition: str) -> bool:
    """Whether the verb is followed by what is measured, then a preposition, then a number; or by the number at once."""
    low = words.low
    at_once = low[k] in _STANDING or not {"which", "that"}.isdisjoint(low[max(k - _RELATIVE, 0) : k])
    if preposition == "at" and low[k + 1 : k + 2] == ["at"] and at_once:  # "stands at 71", "the cost, which he put at 9 billion rupiah"
        return _number_within(words, k + 2, min(behind, k + 2 + _BOUND))
    top = min(behind, k + 2 + _OBJECT)
    measured = any(low[j] in ESTIMATED for j in range(k + 1, top))
    if low[k] in _STANDING or (preposition == "to" and not measured):
        return False  # "raised rates to 5%" does something
    return (measured and _figure_of(words, k, top)) or _object_at(words, k, top, behind, preposition)


def _object_at(words: Words, k: int, top: int, behind: int, preposition: str) -> bool:
    """Whether a preposition and a number follow what is measured: "put the thinning at 1.7 meters"."""
    low = words.low
    wanted = {preposition} | (NEARER if preposition == "at" else set()) | ({"as"} if low[k] in _AS else set())
    for j in range(k + 1, top):
        if low[j] in _ENDS or low[j] in _SUBORDINATING or (j == k + 1 and _is_number(words, j)):
            return False  # "put 12 men at three gates"
        if low[j] in wanted and j > k + 1 and _number_within(words, j + 1, min(behind, j + 1 + _BOUND)):
            return True
    return False


def _figure_of(words: Words, k: int, top: int) -> bool:
    """Whether what is given is called a figure: "gave a figure of 11,400"."""
    low = words.low
    if low[k] not in _GIVEN_AS:
        return False
    named = (j for j in range(k + 2, top - 1) if low[j] in ESTIMATED and low[j + 1] == "of")
    return any(_number_within(words, j + 2, min(len(words), j + 2 + _BOUND)) for j in named)


_GIVEN_AS = frozenset("give gives gave given accept accepts accepted cite cites cited".split())
_STANDING = frozenset({"stands", "stood"})
_AS = frozenset({"give", "gives", "gave", "given"})


def _number_within(words: Words, first: int, behind: int) -> bool:
    for j in range(first, behind):
        if _is_number(words, j):
            return True
        if words.low[j] not in BOUNDS and words.low[j] not in _BETWEEN:
            return False
    return False


_BETWEEN = DETERMINERS | frozenset("at least most to than further additional just only exactly almost well no fewer up".split())
"""With the bounds, what may stand before a number and belongs to it: "at least another", "more than"."""


def _is_number(words: Words, j: int) -> bool:
    """Whether a token begins an amount: digits (no clock time and no year by itself), a number word or a currency."""
    word = words.low[j]
    if word[0].isdigit():
        clock = words.low[j + 1 : j + 2] == [":"] and words.ends[j] == words.starts[j + 1]
        return not clock and not (len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"})  # noqa: PLR2004 - a year
    return word in CARDINALS or word in VAGUE or word in SYMBOLS or (word in CODES and words.written[j].isupper())
