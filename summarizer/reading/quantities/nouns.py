"""What a number counts, and what happened to it: the head noun phrase right of it, and the participle or noun of the event.

Without part-of-speech tags: a plural noun ends the phrase of a plural number; closed-class words, punctuation and past forms end any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.numbers import AUXILIARIES, EVENTS, PAST, REPORTED
from summarizer.lexicons.units import DURATIONS
from summarizer.reading.quantities.tokens import looks_plural

if TYPE_CHECKING:
    from summarizer.reading.model import Range
    from summarizer.reading.quantities.tokens import Tokens

__all__ = ["counted", "event"]

_LONGEST = 6
"""Words that a counted phrase may have; "two former South Korean deputy foreign ministers" has five behind the number."""
_OWNER = 4
"""Words of whose they are: "the regional authority's"."""
_REACH = 9
"""Tokens that a participle may stand from the number: "300 … troops are now believed to have been killed"."""
_PRONOUNS = frozenset("them us these those whom which you".split())
# "A 300-strong force", "20-odd people": the noun stands behind these.
_SUFFIXED = frozenset({"strong", "odd", "plus", "long", "some"})
_STOPS = frozenset(".;:?!()[]—–") | {"while", "whereas", "but", "who", "which", "that", "when", "after", "because", "although", "as", "if"}


def _verbal(word: str) -> bool:
    return word in PAST or (word in EVENTS and not looks_plural(word)) or (len(word) > 4 and word.endswith("ed"))  # noqa: PLR2004 - "bed", "seed" counts rarely


def counted(t: Tokens, j: int, *, plural: bool) -> tuple[int, int] | None:
    """Tokens of the noun phrase counted that begins at token `j` or behind a hyphen there; "of the" in front of it is left out."""
    j = t.after_hyphen(j)
    if (t.words[j][:1].isdecimal() or t.words[j] in t.table.cardinals) and t.words[j + 1] in DURATIONS:  # "60 or so two years before"
        return None
    j += t.words[j] in _SUFFIXED or t.words[j] in t.table.cardinals
    if t.words[j] == "of":
        j += 1
        if t.words[j] in _PRONOUNS:
            return None
        j += t.words[j] in {"the", "these", "those", "its", "their", "his", "her", "our", "my", "some"}
        j = _past_whole(t, j)
        plural = True
    stop = _run(t, j)
    if plural and stop == j + 1 and t.words[stop] in {"and", "or"} and looks_plural(t.words[stop + 2]) and not looks_plural(t.words[j]):
        return j, stop + 3  # 23 current and former employees
    if stop == j:
        return None
    if plural:
        for k in range(j, stop):
            if looks_plural(t.words[k]):
                while k + 1 < stop and looks_plural(t.words[k + 1]) and t.words[k + 1] not in PAST:
                    k += 1  # noqa: PLW2901 - "300 arms dealers": the last of adjoining plurals is the head
                return j, k + 1
    stop = next((k for k in range(j, stop) if _verbal(t.words[k])), stop)
    return (j, stop) if 0 < stop - j <= 3 and not (stop == j + 1 and t.words[j] in EVENTS and not looks_plural(t.words[j])) else None  # noqa: PLR2004 - no head seen


def _past_whole(t: Tokens, j: int) -> int:
    """Past whose and how many they are in all: "168 of the authority's 212 bridges", "2,300 of its 2,450 members"."""
    mark = next((k for k in range(j + 1, j + _OWNER) if t.words[k] in {"'", "’"} and t.glued(k - 1)), None)
    if mark is not None and all(t.words[k].isalpha() for k in range(j, mark)):
        j = mark + 1 + (t.words[mark + 1] == "s" and t.glued(mark))
    return j + (t.words[j][:1].isdecimal() or t.words[j] in t.table.cardinals)


def _run(t: Tokens, j: int) -> int:
    """The stop of the words from token `j` that may be one noun phrase: letters and inner hyphens, no closed-class word."""
    stop, words, closed = j, t.words, t.table.closed
    while stop - j < 2 * _LONGEST:
        word = words[stop]
        if word.isdecimal() and stop > j and t.capital(stop - 1) and t.words[stop + 1].isalpha():  # 12 Boeing 737 jets
            stop += 1
            continue
        if not word.isalpha() or word in closed or (word in t.table.cardinals and stop > j):
            return stop
        if stop > j and t.glued(stop - 1):
            return stop - 1 if words[stop - 1] in {"'", "’"} else stop
        stop += 1
        if words[stop] == "-" and t.glued(stop - 1) and t.glued(stop) and words[stop + 1].isalpha():
            stop += 2
    return stop


def event(t: Tokens, first: int, stop: int) -> Range | None:
    """The participle or noun that says what happened to those counted, right of the number in its clause or else left of it.

    `stop` is behind what is counted. "300 troops have been killed", "2,700 have been wounded", "killing 12", "4,000 casualties".
    """
    words = t.words
    if words[stop - 1] in EVENTS:
        return t.starts[stop - 1], t.ends[stop - 1]
    for k in range(stop, stop + _REACH):
        word = words[k]
        if not word or word in _STOPS or word[0] == "\n" or word[0].isdecimal():
            break
        if word in EVENTS or (
            word.endswith("ed") and word not in REPORTED and (words[k - 1] in AUXILIARIES or words[k - 2] in AUXILIARIES)
        ):
            return t.starts[k], t.ends[k]
        if word == "," and k > stop:
            break
    for k in range(first - 1, max(first - _REACH, 0), -1):
        word = words[k]
        if not word or word in {".", ";", ",", "and"} or word in _STOPS or word[0] == "\n" or word[0].isdecimal():
            break
        if word in EVENTS:
            return t.starts[k], t.ends[k]
    return None
