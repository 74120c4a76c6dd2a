"""Whether a full stop, an exclamation or a question mark ends a sentence, seen from the words on both sides of it.

Owns that one decision. Which stops are inside a quotation that goes on is for `summarizer.segment`, which knows the marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.abbreviations import (
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    CLOCK,
    FINAL,
    MONTHS,
    NAMES_WITH_MARKS,
    SPOKEN,
    STARTERS,
    TIME_WORDS,
)

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["STOPS", "Stop", "ends_sentence"]

STOPS = ".!?…。！？｡؟۔।॥።‼⁇⁈⁉"
UNSPACED = frozenset("。！？｡")
"""Stops of scripts without spaces: a sentence may begin right behind them."""

_QUOTES = frozenset("“”„\"«»‘’'「」『』‹›")
# What may stand before the first letter of a sentence: marks, brackets, currency, hash and at signs, inverted stops, emphasis.
_OPENERS = _QUOTES | frozenset("([{¿¡$€£¥#@*_+（")
_DASHES = frozenset("-–—―")
_WORD = re.compile(r"[^\W_]+")
_LONGEST_ABBREVIATION = 10
_VOWELS = frozenset("aeiouyäöüáéíóúàèìòùâêîôûåæøãõ")
# How much is looked at behind a quotation for who said it: a name with a title, and the verb.
_ATTRIBUTION = 90
_MOST_NAME_WORDS = 6
_CLAUSE_ENDS = '.!?;“"'
# Chinese "said" comes soon behind the closing mark and a name, the Japanese particle of quotation right behind the mark.
_SAID_CHINESE = ("说", "說", "道", "问", "問", "表示", "称，", "稱，")
_SAID_JAPANESE = ("と", "って")
_CHINESE_NAME = 10
_LONGEST_MARKER = 3
_LONGEST_DAY = 2
_LONGEST_INITIAL = 2

# What must follow for the stop of an abbreviation to end a sentence as well, by the abbreviation.
_RULES: dict[str, Callable[[str], bool]] = {
    **dict.fromkeys(FINAL, STARTERS.__contains__),
    **dict.fromkeys(CLOCK, lambda word: word not in TIME_WORDS),
    **dict.fromkeys(BEFORE_NUMBERS | MONTHS, lambda word: not word[0].isdigit()),
    **dict.fromkeys(BEFORE_NAMES, lambda _word: False),
}


class Stop(NamedTuple):
    """A possible end of a sentence: stops at `first:last`, closing marks and brackets up to `after`, the next words from `following`."""

    first: int
    last: int
    after: int
    following: int


def ends_sentence(text: str, stop: Stop, start: int, end: int) -> bool:
    """Whether a sentence ends at `stop`, in the paragraph `start:end`. Looks at a bounded stretch on both sides."""
    if stop.following >= end:
        return True
    opening = _first_letter(text, stop.following, end)
    if opening is None or (stop.following == stop.after and text[stop.last - 1] not in UNSPACED):
        return False
    if text[opening].islower() and not text[opening + 1 : opening + 2].isupper():
        return False
    word = _WORD.match(text, opening, end)
    next_word = word[0] if word is not None else text[opening]
    if not _QUOTES.isdisjoint(text[stop.last : stop.after]):
        return not _is_attributed(text, stop, end, next_word)
    return _stop_ends(text, stop, start, next_word)


def _stop_ends(text: str, stop: Stop, start: int, next_word: str) -> bool:
    """Whether the stop, by its own kind and the word before it, ends a sentence when `next_word` follows."""
    last = text[stop.last - 1]
    if last == "." and stop.last == stop.first + 1:
        return _full_stop_ends(text, stop.first, start, next_word)
    if last in ".…":
        before = text[max(stop.first - 1, start) : stop.first]
        return bool(before) and not before.isspace() and before not in _QUOTES and next_word != "I"
    return next_word in STARTERS or _token(text, stop.first).lower() not in NAMES_WITH_MARKS


def _first_letter(text: str, following: int, end: int) -> int | None:
    """Offset of the letter that the next words begin with; `None` where they begin with a stop or a dash and so go on."""
    for at in range(following, min(following + 4, end)):
        char = text[at]
        if char in _DASHES or char in STOPS or char in ",;:":
            return None
        if char not in _OPENERS:
            return at
    return following


def _token(text: str, stop: int) -> str:
    """The word before the stop, inner stops included: `U.S`, `Jan`; empty where it is longer than any abbreviation."""
    words = text[max(stop - _LONGEST_ABBREVIATION - 2, 0) : stop].replace("-", " ").split()
    token = words[-1].lstrip("([{“”\"‘’'«»„/—–") if words and not text[stop - 1].isspace() else ""
    return token if len(token) <= _LONGEST_ABBREVIATION else ""


def _full_stop_ends(text: str, stop: int, start: int, next_word: str) -> bool:
    token = _token(text, stop).rstrip(".")
    if not token:
        return True
    if stop - len(token) <= start and len(token) <= _LONGEST_MARKER and (token.isdigit() or len(token) == 1):
        return False  # 1. a. A. at the beginning of a paragraph number a list
    if token.isdigit():
        return len(token) > _LONGEST_DAY or not next_word.istitle() or next_word not in MONTHS
    rule = _RULES.get(token) or (_RULES.get(token.capitalize()) if token.isupper() and len(token) > 1 else None)
    if rule is not None:
        return rule(next_word)
    return not _looks_abbreviated(token) or next_word in STARTERS


def _looks_abbreviated(token: str) -> bool:
    """Initials (J, U.N, D.C), and words that nobody could say: Cmdr, Pvt. Capitals without stops (BBC) are words."""
    if len(token) == 1:
        return token.isalpha()
    if "." in token:
        return all(piece.isalpha() and len(piece) <= _LONGEST_INITIAL for piece in token.split("."))
    return token[0].isupper() and token[1:].islower() and not _VOWELS.intersection(token.lower())


def _is_attributed(text: str, stop: Stop, end: int, next_word: str) -> bool:
    """Whether the words behind a quotation say whose it is: “Will it hold?” Ivo Lund asked. Behind a full stop they must be all."""
    if text[stop.last - 1] in UNSPACED:
        return _is_attributed_unspaced(text[stop.after : min(stop.after + _CHINESE_NAME, end)])
    if next_word in STARTERS or next_word[0].isdigit():
        return False
    clause = text[stop.after : min(stop.after + _ATTRIBUTION, end)]
    for mark in _CLAUSE_ENDS:
        clause = clause.partition(mark)[0]
    words = clause.replace(",", " ,").split()
    asked = text[stop.last - 1] in "!?…"
    return any(word in SPOKEN and (asked or place == len(words)) for place, word in enumerate(words[1 : _MOST_NAME_WORDS + 1], start=2))


def _is_attributed_unspaced(following: str) -> bool:
    for mark in "。！？「“":
        following = following.partition(mark)[0]
    return following.startswith(_SAID_JAPANESE) or any(word in following for word in _SAID_CHINESE)
