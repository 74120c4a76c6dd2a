"""Whether an article gives an actor a name, or describes it: who is described is nobody in particular in another article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.happenings import PUBLIC
from summarizer.lexicons.outcomes import PEOPLE
from summarizer.lexicons.titles import TITLES
from summarizer.reading.stems import stem

if TYPE_CHECKING:
    from summarizer.schema import Actor

__all__ = ["is_named"]

_PEOPLE = frozenset({"person", "group"})
_COMMON = frozenset(stem(word.lower()) for word in (*PUBLIC, *TITLES, *PEOPLE))
"""Stems of what many people and bodies are called: "Police", "Prosecutors", "Residents"."""


def is_named(actor: Actor) -> bool:
    """Whether the actor's name is one: written with capitals, or in letters that have none.

    A capital that only opens the description ("Two people with knowledge of the talks") is that of a sentence, as is one of a word that
    the article has in lower case elsewhere ("Police").
    """
    name = actor.name
    if not any(letter.islower() or letter.isupper() for letter in name):
        return True
    first, *others = name.split() or [""]
    if any(word[0].isupper() for word in others):
        return True
    if not first[:1].isupper() or (others and actor.kind in _PEOPLE):
        return False
    if not others and stem(first.lower()) in _COMMON:
        return False
    lower = name[:1].lower() + name[1:]
    return not any(form.endswith(lower) for form in (*actor.aliases, *(mention.text for mention in actor.mentions)))
