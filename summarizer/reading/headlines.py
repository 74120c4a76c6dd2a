"""Mentions in headlines where every word has a capital, or is written in capitals: only who is known already is named there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reading.gazetteer import KNOWN

if TYPE_CHECKING:
    from summarizer.reading.actors import Actor, Cast

__all__ = ["headline_mentions"]

_LONGEST = 6  # words of a name that is looked for


def headline_mentions(made: Cast) -> None:
    """Add the mentions in title-case headlines to the actors of the rest of the text, and the countries that the tables know."""
    tokens = made.tokens
    inside = [index for index in range(tokens.count) if tokens.part[index] == "title"]
    if not inside:
        return
    forms: dict[str, Actor] = {}
    for actor in made.actors:
        if actor.mentions and (actor.words or actor.country):
            for form in actor.surfaces:
                forms.setdefault(form.casefold(), actor)
    behind = 0
    for index in inside:
        if index < behind or not tokens.caps[index]:
            continue
        for size in range(_LONGEST, 0, -1):
            last = index + size - 1
            if last >= tokens.count or tokens.part[last] != "title":
                continue
            form = tokens.string(index, last + 1)
            known = forms.get(form.casefold()) or _country(made, form)
            if known is not None:
                known.add(tokens, index, last + 1, 0)
                behind = last + 1
                break


def _country(made: Cast, form: str) -> Actor | None:
    known = KNOWN.get(form)
    return made.country(known.country) if known is not None and known.kind == "country" else None
