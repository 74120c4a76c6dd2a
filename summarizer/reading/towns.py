"""The town of the dateline, where the article goes on about it: "LUND FALLS, Ohio — … this timber town … the city’s pool".

Owns `town_of_dateline`. In most articles that town only says where somebody wrote, and is nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.places import PLACE_HEADS

if TYPE_CHECKING:
    from summarizer.reading.actors import Actor, Cast
    from summarizer.reading.tokens import Tokens

__all__ = ["town_of_dateline"]

_TOWNS = frozenset("city town village borough".split())
_OFTEN = 2
"""How often "the city" has to stand in the text; "this town" is enough."""
_NEAR = 3  # words from "this" to "town": this quiet timber town


def town_of_dateline(made: Cast) -> None:
    """Make the town of the dateline a place when the text calls it one and no other place is named before."""
    tokens = made.tokens
    first = tokens.dateline
    if first < 0:
        return
    behind = first + 1
    while tokens.joined(behind - 1) and tokens.part[behind] == "dateline" and tokens.words[behind].isupper():
        behind += 1
    called = [at for at in range(behind, tokens.count) if tokens.low[at] in _TOWNS and _is_here(tokens, at)]
    if not called or (len(called) < _OFTEN and tokens.low[called[0] - 1] == "the"):
        return
    name = tuple(tokens.words[first:behind])
    known = {word.casefold() for actor in made.actors if actor.mentions for word in actor.surfaces}
    before = tokens.starts[called[0]]
    if " ".join(name).casefold() in known or any(_is_town(actor) and min(actor.mentions)[0] < before for actor in made.actors):
        return
    made.new("place", words=name, weak=False).add(tokens, first, behind, 10)


def _is_here(tokens: Tokens, at: int) -> bool:
    """Whether "the" stands right before the noun at `at`, and no name behind it, or "this" close before it."""
    near = tokens.low[max(at - _NEAR, 0) : at]
    return (near[-1:] == ["the"] and tokens.low[at + 1 : at + 2] != ["of"]) or "this" in near


def _is_town(actor: Actor) -> bool:
    """Whether an actor is a place, and no street or building of the town."""
    if actor.kind != "place" or not actor.mentions or not actor.words:
        return False
    return actor.words[-1][0].isupper() and actor.words[-1] not in PLACE_HEADS
