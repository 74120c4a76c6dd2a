"""Whether a claim's own words are the position that somebody takes: "Reik denied that the exits were locked".

Said beside that claim, "denied by Reik" reads as a denial of the denial. Owns that rule, by which a line is left out only where the
words have it already: when in doubt it stays. Pure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.lexicons.stances import STANCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.schema import Actor, Claim, Position

__all__ = ["Names", "is_own", "names_of"]

Names = dict[str, list[tuple[tuple[str, ...], str]]]
"""The words of names, in lower case, with whose they are (the id of an actor), by their first word."""

_WORD = re.compile(r"[^\W\d_]+")
_OTHER_CLAUSE = frozenset("which that but though although while whereas".split())
"""Before the verb, these may open the clause that it is in: "the dam was unsafe, which Holm denied" is no denial of Holm's own."""
_SPEAKERS = frozenset({"person", "organization", "group", "country"})
"""Kinds of actors who take positions; a place before the verb is where it happened."""


def names_of(actors: Iterable[Actor]) -> Names:
    """What the actors who can take positions are called."""
    found: Names = {}
    for actor in actors:
        if actor.kind in _SPEAKERS:
            for name in dict.fromkeys((actor.name, *actor.aliases, *(mention.text for mention in actor.mentions))):
                if parts := tuple(part.lower() for part in _WORD.findall(name)):
                    found.setdefault(parts[0], []).append((parts, actor.id))
    return found


def is_own(claim: Claim, position: Position, names: Names) -> bool:
    """Whether `claim` is the article's, or the holder's own, and says that the holder of `position` takes it."""
    if claim.source.kind != "article" and position.actor not in claim.source.actors:
        return False
    if not any(span.start < position.span.end and position.span.start < span.end for span in claim.evidence):
        return False
    before = _before_verb(claim.text, position)
    return before is not None and not _OTHER_CLAUSE.intersection(before) and _is_holder(before, position, names)


def _before_verb(text: str, position: Position) -> list[str] | None:
    """The words before the first verb of the stance, in lower case; nothing when there is none."""
    words = [word.lower() for word in _WORD.findall(text)]
    return next((words[:at] for at, word in enumerate(words) if STANCES.get(word) == position.stance), None)


def _is_holder(before: Sequence[str], position: Position, names: Names) -> bool:
    """Whether the holder is named in these words, or nobody else is ("She denied it")."""
    named = {
        actor for at, word in enumerate(before) for parts, actor in names.get(word, ()) if tuple(before[at : at + len(parts)]) == parts
    }
    return position.actor in named or not named
