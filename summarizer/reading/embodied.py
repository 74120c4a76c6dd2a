"""Which organization a description of a body means: one named before, one described before, or one of its own.

Owns `describe_body`. "The emergency office" is the National Emergency Office, "the council" the town council of Arvik, when these
stand before it; "the dockers’ union" that nobody names is an actor when it acts, speaks, or is spoken to or for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reading.actors import NEAR, Actor, Cast, nearest

if TYPE_CHECKING:
    from summarizer.reading.bodies import Body

__all__ = ["describe_body"]

_ABSTRACT = frozenset("inquiry mission programme service network".split())
"""Nouns that name what is done as often as who does it: actors only where they speak."""
_STANDING = frozenset("club team".split())
"""Nouns that stand for somebody whom a relative clause describes, and who is named without them: "the club that won"."""
_CIVIC = frozenset("council assembly parliament legislature senate cabinet".split())
"""Bodies of which a place has one: nothing need tell which it is."""


def describe_body(made: Cast, body: Body) -> None:
    """Give a description to the organization that it means, or make one of it."""
    tokens = made.tokens
    front = tokens.low[body.first : body.head + 1]
    whole = body.behind == body.head + 1
    plain = whole and not body.owned
    actor = _named(made, body, front) if whole and (body.definite or body.telling) else None
    full = "body/" + " ".join(tokens.low[body.first : body.behind])
    if actor is None:
        actor = made.last.get(full) or (made.last.get(f"body/{front[-1]}") if plain and body.definite and not body.telling else None)
    if actor is None and body.described and (later := made.prefixes.get(f"the {front[-1].capitalize()}")):
        actor = nearest(later, tokens.starts[body.first])  # "the union that runs it": its name comes later
    if actor is None:
        if not _is_one(body, front[-1]) or (body.described and front[-1] in _STANDING):
            return
        actor = made.new("organization", weak=False)
        actor.speaks = True
        made.last[full] = actor
        for size in range(1, len(front) + 1):
            made.last["body/" + " ".join(front[-size:])] = actor
    actor.speaks |= body.speaks
    actor.add(tokens, body.first, body.behind, 5 if body.telling else 0)


def _is_one(body: Body, noun: str) -> bool:
    """Whether a body that nothing before it names is an actor."""
    if noun in _ABSTRACT:
        return body.telling and body.speaks and noun != "inquiry"
    if not body.telling:
        return body.definite and body.acts and noun in _CIVIC
    return body.speaks or ((not body.indefinite or body.behind > body.head + 1) and (body.acts or body.met))


def _named(made: Cast, body: Body, front: list[str]) -> Actor | None:
    """The organization named before whose name ends in the words of the description."""
    tokens = made.tokens
    at = tokens.starts[body.first]
    for actor in made.before(f"the {front[-1].capitalize()}", at, NEAR):
        if not body.telling or set(front) <= {word.lower() for word in actor.words}:
            return actor
    return None
