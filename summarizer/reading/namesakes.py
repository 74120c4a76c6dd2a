"""Whom a bare surname means where several bear it.

Owns the choice among those who were introduced with the name; who bears it at all is for `summarizer.reading.coreference`.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarizer.reading.actors import NEAR, Actor, Cast, final

if TYPE_CHECKING:
    from summarizer.reading.names import Name
    from summarizer.reading.tokens import Tokens

__all__ = ["namesake"]

_OFTEN = 3  # times that somebody is called by the surname alone before it stays with them whoever else is named
_AGAIN = 2  # times that another who bears it is named in full, one after the other, before it may be theirs
_PRONOUN_NEAR = 7  # words
_GENDERS = {"he": "male", "she": "female"}


def namesake(made: Cast, entries: list[tuple[int, Actor]], name: Name, gender: str) -> Actor | None:
    """Whom the surname `name` means of those introduced before it: who was last named in full, unless another has been called by it.

    Who is called by the surname keeps it though a relative is named once ("his daughter, …"). To be named as an owner is not to be called:
    "Lund's brother, Ivo Lund" tells the two apart.
    """
    tokens = made.tokens
    word = tokens.words[name.first]
    place = bisect_left(entries, tokens.starts[name.first], key=lambda entry: entry[0])
    near = [final(actor) for _, actor in entries[max(place - NEAR, 0) : place]]
    bearers = [actor for actor in near if gender in {"", actor.gender} or not actor.gender]
    called, times = made.called.get(word, (None, 0))
    if called is None or (bearers and not _keeps(called, times, bearers)):
        told = _told_gender(tokens, name.first)
        meant = next((actor for actor in reversed(bearers) if told in {"", actor.gender}), bearers[-1] if bearers else None)
    else:
        meant = called
    if meant is not None and not tokens.possessive[name.first]:
        made.called[word] = meant, times + 1 if meant is called else 1
    return meant


def _keeps(called: Actor, times: int, bearers: list[Actor]) -> bool:
    """Whether who was `called` so keeps the surname beside the `bearers` named in full since: they are one, or of little weight."""
    if called not in bearers:
        return False
    since = bearers[-_AGAIN:]
    return bearers[-1] is called or times >= _OFTEN or len(set(since)) > 1


def _told_gender(tokens: Tokens, at: int) -> str:
    """The gender of the first "he" or "she" behind the name at `at`, near and in its sentence."""
    behind = min(at + _PRONOUN_NEAR, tokens.count)
    near = (tokens.low[k] for k in range(at + 1, behind) if tokens.sentence[k] == tokens.sentence[at])
    return next((_GENDERS[word] for word in near if word in _GENDERS), "")
