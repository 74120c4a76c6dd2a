"""Names that contain numbers: Covid-19, League Two, Boeing 737, G7, Article 5, 9/11. They are not quantities.

Decided by how they are written: letters glued to the digits, a capitalized word or a word for numbered things directly before them,
three and more groups joined by hyphens (telephone numbers, formations). `NAME_HEADS` names kinds of things, not things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.calendar import MONTHS, WEEKDAYS
from summarizer.lexicons.currencies import CODES, PREFIXES
from summarizer.lexicons.numbers import NAME_HEADS
from summarizer.lexicons.numbers import PREFIXES as WORD_PREFIXES
from summarizer.reading.quantities.titled import titled
from summarizer.reading.quantities.tokens import looks_plural

if TYPE_CHECKING:
    from summarizer.reading.quantities.tokens import Tokens

__all__ = ["glued_end", "name_at", "roman_names"]

# Dates and idioms that have become names.
_PAIRS = frozenset({("9", "/", "11"), ("7", "/", "7"), ("24", "/", "7"), ("7", "-", "eleven")})
# What may be glued behind digits and leaves them a number (units are looked up by the reader itself).
_YEARS = range(1900, 2101)
# Behind "Kyiv 12" these show a count ("were hurt"), a range or a score; a name is followed by other small words or by punctuation.
_COUNTING = frozenset("to were was have had are of and or more others who people is has - – points runs times per percent".split())
_NUMBERED_PAST_YEARS = frozenset({"boeing", "resolution", "flight"})
"""Heads whose numbers run past 1900; behind all others ("Agenda 2030", "season 2025") such a number is a year."""
_NUMBER_SIGNS = frozenset("%$€£/:")
_VERBAL_ENDINGS = ("s", "ed", "ing")
"""In title-case headlines a capital may be a verb's: "Bus Crash Kills 12 in Lima"."""
_LONGEST = 6
_ACRONYM = 3
_MORE_WORDS = 2
_SCORE = 2
_ROMAN = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv".split())


def name_at(t: Tokens, i: int) -> tuple[int, int] | None:
    """Tokens `(first, stop)` of the name that token `i` is part of, or `None` when it is not part of one."""
    word = t.words[i]
    known = titled(t, i)
    if known:
        return known
    if word[0].isdecimal():
        return _glued(t, i) or _chain(t, i) or _pair(t, i) or _labelled(t, i)
    return _labelled(t, i) if word in t.table.cardinals or word in t.table.ordinals else None


def _glued(t: Tokens, i: int) -> tuple[int, int] | None:
    """F1, G7, MH17, Covid-19, F-16, #7, H5N1: letters directly before the digits, or joined to them by a hyphen."""
    if not t.glued(i - 1) or i == 0:
        return None
    before = t.words[i - 1]
    if before == "-" and t.glued(i - 2):
        before = t.words[i - 2]
        if t.words[i - 3][:1].isdecimal() and t.glued(i - 3):  # "10am-5pm"
            return None
        if (
            not before.isalpha()
            or before in WORD_PREFIXES
            or before in t.table.units
            or before in MONTHS
            or before in t.table.cardinals
            or before in t.table.scales
        ):
            return None
        return i - 2, glued_end(t, i + 1)
    if before in {"#", "@", "_", "&"} or (before.isalpha() and before not in CODES and not (before in PREFIXES and t.words[i - 2] == "$")):
        return i - 1, glued_end(t, i + 1)
    return None


def glued_end(t: Tokens, stop: int) -> int:
    """The stop of what is glued on: letters, digits and hyphens ("F-16A", "mRNA-1273", "737-800")."""
    while t.glued(stop - 1) and (t.words[stop][:1].isalnum() or (t.words[stop] in {"-", "_"} and t.glued(stop))):
        stop += 1
    return stop


def _chain(t: Tokens, i: int) -> tuple[int, int] | None:
    """Three groups of digits or more with hyphens between them; an ISO date is none. Read in one go, however long."""
    if (
        t.words[i - 1] == "("
        and t.words[i + 1] == ")"
        and t.words[i + 3] == "-"
        and [len(word) for word in t.words[i + 2 : i + 5]] == [3, 1, 4]
    ):
        return i, i + 5  # (555) 123-4567
    if t.words[i + 1] != "-" or not t.glued(i) or not t.glued(i + 1):
        return None
    stop, groups = i + 1, 1
    while t.words[stop] in {"-", "/"} and t.glued(stop - 1) and t.glued(stop) and t.words[stop + 1].isdecimal():
        stop, groups = stop + 2, groups + 1
    iso = groups == 3 and [len(word) for word in t.words[i:stop:2]] == [4, 2, 2]  # noqa: PLR2004 - 2025-01-24
    if groups <= _SCORE or iso:
        return None
    return i, stop


def _pair(t: Tokens, i: int) -> tuple[int, int] | None:
    if t.glued(i) and t.glued(i + 1) and tuple(t.words[i : i + 3]) in _PAIRS:
        return i, i + 3
    return None


def _labelled(t: Tokens, i: int) -> tuple[int, int] | None:
    """A numbered thing: "Boeing 737", "phase two", "Ferrari 488". A unit or a scale behind the number makes it a quantity."""
    head, word, behind = t.words[i - 1], t.words[i], t.words[i + 1]
    if not head.isalpha() or len(word) > _LONGEST or not word.replace(".", "").isalnum():
        return None
    if (
        behind in _NUMBER_SIGNS
        or (t.glued(i) and behind.isalpha() and behind != "s")
        or behind in t.table.scales
        or behind in t.table.units
    ):
        return None
    if head in NAME_HEADS:
        named = _is_kind_of_thing(t, i)
    else:
        named = t.capital(i - 1) and word.isdecimal() and int(word) not in _YEARS and not t.opens_sentence(i - 1) and _is_proper(t, i)
    return (_name_start(t, i - 1), i + 1) if named else None


def _is_kind_of_thing(t: Tokens, i: int) -> bool:
    """Whether the head before token `i` is numbered by it. A plural noun behind makes it a count unless the head is capitalized."""
    word = t.words[i]
    digits = word.isdecimal()
    if digits and int(word) in _YEARS and t.words[i - 1] not in _NUMBERED_PAST_YEARS:
        return False
    firm = t.capital(i - 1) and not t.opens_sentence(i - 1) and (digits or t.capital(i))
    return firm or not looks_plural(t.words[i + 1])


def _is_proper(t: Tokens, i: int) -> bool:
    """Whether the capitalized word before the digits is a name that goes on in them, by what it is and by what stands behind."""
    head, behind, table = t.words[i - 1], t.words[i + 1], t.table
    if head in MONTHS or head in WEEKDAYS or head in CODES or head in table.closed or head in table.cue_ends or head in table.anchors:
        return False
    if head.endswith(_VERBAL_ENDINGS) or behind == "-" or behind in _COUNTING or looks_plural(behind) or behind[:1].isdecimal():
        return False
    index = t.raw(i - 1).isupper() and (len(head) >= _ACRONYM or t.words[i - 2] == "&")  # "the FTSE 100 fell", "S&P 500"
    return index or not behind.isalpha() or behind in table.closed


def _name_start(t: Tokens, k: int) -> int:
    """The first of up to three capitalized words that end with token `k`: "World War Two", "S&P 500"."""
    first = k
    while k - first < _MORE_WORDS and t.capital(first) and t.capital(first - 1):
        if t.words[first - 1] in t.table.closed or t.words[first - 1] in MONTHS:
            break
        first -= 1
    if t.words[first - 1] == "&" and t.glued(first - 1) and t.glued(first - 2):
        first -= 2
    return first


def roman_names(t: Tokens) -> list[tuple[int, int]]:
    """Tokens `(first, stop)` of names with a Roman numeral: World War II, Pope John XXIII. A lone I needs "War" or "Part" before it."""
    return [
        (_name_start(t, i - 1), i + 1)
        for i, word in enumerate(t.words)
        if word in _ROMAN and t.raw(i).isupper() and t.capital(i - 1) and t.words[i - 1].isalpha() and _is_roman(t, i)
    ]


def _is_roman(t: Tokens, i: int) -> bool:
    alone = len(t.words[i]) == 1
    head = t.words[i - 1]
    if t.glued(i) and t.words[i + 1] in {"'", "’", "-", "."} and t.words[i + 2].isalpha() and t.glued(i + 1):  # "I'm", "X-ray"
        return False
    return head in NAME_HEADS or not (alone or head in t.table.closed)
