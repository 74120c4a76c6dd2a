"""Names that a table knows by the words around their number: the Second World War, the Big Four, the Group of 20, 10 Downing Street.

They are read before anything else, for their parts look like ranks, counts and money (COP28).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.numbers import ADDRESSES, AUXILIARIES, GROUPS, RANKED_NAMES, SPEAKING, SPOKESPERSONS
from summarizer.reading.quantities.tokens import looks_plural

if TYPE_CHECKING:
    from summarizer.reading.quantities.tokens import Tokens

__all__ = ["titled"]

_LOWER = frozenset({("first", "lady"), ("first", "ladies"), ("third", "world"), ("first", "world"), ("second", "world")})
"""Names that newspapers write in lower case as well."""
_RANKS = frozenset({"st", "nd", "rd", "th"})
_SUMMITS = frozenset({"cop"})
"""The letters of a currency as well: the climate conferences have two digits, sums in pesos more."""
_TWO = 2
_LEADS = _SUMMITS | {"big", "of"}
_OFFICES = frozenset(address[0] for address in ADDRESSES)
"""What is looked at first, for a text is full of numbers and hardly one is a name of these kinds."""
_INSIDE = frozenset("inside outside into enter entered leave leaves leaving left".split())
_AT = frozenset({"at", "in", "inside", "from", "within"})
_RANKED = frozenset({"world", "ranked", "seed", "seeded", "ranking", "at", "the", "a", "current", "former", "new"})


def titled(t: Tokens, i: int) -> tuple[int, int] | None:
    """Tokens `(first, stop)` of the name that the number at token `i` belongs to, or `None`."""
    word = t.words[i]
    if word in t.table.ordinals or t.words[i + 1] in _RANKS:
        return _ranked(t, i)
    found = _group(t, i) or _summit(t, i) if t.words[i - 1] in _LEADS else None
    return found or (_address(t, i) or _prime_minister(t, i) if word in _OFFICES else None)


def _ranked(t: Tokens, i: int) -> tuple[int, int] | None:
    """The First Minister, the Second World War, the First and Second World Wars, the 5th Avenue."""
    stop = _ranked_stop(t, i)
    if not stop and t.words[i + 1] in {"and", "or"} and t.words[i + 2] in t.table.ordinals and t.capital(i) == t.capital(i + 2):
        stop = _ranked_stop(t, i + 2)
    return (i, stop) if stop else None


def _ranked_stop(t: Tokens, i: int) -> int:
    """The token behind a name that opens with the ordinal at token `i`; 0 when none does."""
    word, j = t.words[i], i + 1
    if word[0].isdecimal() and t.glued(i) and t.words[j] in _RANKS:
        j += 1
    elif word not in t.table.ordinals:
        return 0
    if t.words[i : i + 3] == ["fourth", "of", "july"] and t.capital(i):
        return i + 3
    war = t.words[j] == "world" and t.words[j + 1] in {"war", "wars"}
    capital = t.words[j] in RANKED_NAMES and t.capital(j) and (t.capital(i) or word[0].isdecimal())
    lower = (word, t.words[j]) in _LOWER and t.words[j + 1] != "to" and (war or word != "second")
    return j + 1 + war if capital or lower else 0


def _group(t: Tokens, i: int) -> tuple[int, int] | None:
    """The Big Four, the Group of 20, the Group of Seven."""
    word, before = t.words[i], t.words[i - 1]
    if before == "big" and t.capital(i - 1) and t.capital(i):
        return i - 1, i + 1
    if before == "of" and t.words[i - 2] == "group" and word in GROUPS and t.capital(i - 2):
        named = t.capital(i) or not t.opens_sentence(i - 2)
        return (i - 2, i + 1) if named else None
    return None


def _summit(t: Tokens, i: int) -> tuple[int, int] | None:
    word, behind = t.words[i], t.words[i + 1]
    if t.words[i - 1] not in _SUMMITS or len(word) > _TWO or not word.isdecimal() or (t.words[i - 2].isalnum() and t.glued(i - 2)):
        return None
    return None if behind in t.table.scales or (behind in t.table.suffixes and t.glued(i)) else (i - 1, i + 1)


def _address(t: Tokens, i: int) -> tuple[int, int] | None:
    """10 Downing Street; "10 Downing Street flats" are counted."""
    known = tuple(t.words[i : i + 3]) in ADDRESSES and t.capital(i + 1)
    return (i, i + 3) if known and not looks_plural(t.words[i + 3]) else None


def _prime_minister(t: Tokens, i: int) -> tuple[int, int] | None:
    """No. 10 and Number 10 where they speak or are a place: "No. 10 said", "a No 10 spokesman"; "the No. 10 seed" is a rank."""
    if t.words[i] != "10":
        return None
    first = i - 1 - (t.words[i - 1] == ".")
    if t.words[first] not in {"no", "number"} or not t.capital(first):
        return None
    before, behind = t.words[first - 1], t.words[i + 1]
    place = before in _INSIDE or (before in _AT and t.words[first - 2] in SPOKESPERSONS)
    owns = behind in {"'", "’"} and t.words[i + 2] == "s"
    speaks = behind in SPOKESPERSONS or ((owns or behind in SPEAKING or behind in AUXILIARIES) and before not in _RANKED)
    return (first, i + 1) if place or speaks else None
