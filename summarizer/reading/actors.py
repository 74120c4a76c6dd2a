"""The entity in the making, and the tables by which mentions find theirs.

Owns `Actor` and `Cast`. Each mention is looked up by its words in tables that earlier passes filled; no pass compares mentions with each
other, so that the cost stays linear in the text.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reading.descriptions import Phrase
    from summarizer.reading.tokens import Tokens

__all__ = ["NEAR", "Actor", "Cast", "final", "nearest"]

NEAR = 8
"""Bearers of a name to look at on either side; beyond them the nearest one is taken. It keeps a text of a thousand Kims linear."""


@dataclass(slots=True, eq=False)
class Actor:
    """An entity in the making. `surfaces` maps each form to its rank as a name; the ranges are of characters."""

    words: tuple[str, ...] = ()
    kind: str = ""
    country: str = ""
    concepts: frozenset[str] = frozenset()
    """Kinds of office that it is: intelligence, military, …"""
    owner: str = ""
    """The country, or else the name, whose it is."""
    gender: str = ""
    speaks: bool = False
    definite: int = 0
    """Mentions with "the", which persons and most towns lack."""
    placed: int = 0
    """Mentions behind a preposition of place."""
    persons: int = 0
    """Titles, ages and appositions that say it is a person."""
    noun_kind: str = ""
    description: tuple[int, int] | None = None
    introduced: int = -1
    """Word at which an apposition or a title introduced it; -1 when none did."""
    surfaces: dict[str, int] = field(default_factory=dict)
    mentions: list[tuple[int, int]] = field(default_factory=list)
    weak: bool = True
    """Whether nothing yet says that it is a name at all."""
    into: Actor | None = None
    """The actor that this one turned out to be."""

    def add(self, tokens: Tokens, first: int, behind: int, rank: int) -> None:
        """Note a mention; the form with the highest rank becomes the name."""
        form = tokens.string(first, behind)
        self.surfaces[form] = max(rank, self.surfaces.get(form, 0))
        self.mentions.append((tokens.starts[first], tokens.ends[behind - 1]))

    def merge(self, into: Actor) -> None:
        """Give everything to `into`, of which this is another form."""
        into.mentions += self.mentions
        top = max(into.surfaces.values(), default=0)
        for form, rank in self.surfaces.items():
            into.surfaces.setdefault(form, rank if rank < top else 0)
        into.speaks |= self.speaks
        into.description = into.description or self.description
        into.kind = into.kind or self.kind
        into.noun_kind = into.noun_kind or self.noun_kind
        into.definite += self.definite
        into.placed += self.placed
        self.mentions, self.surfaces, self.into = [], {}, into


class Cast:
    """The actors of a text so far, and the tables that the passes share."""

    __slots__ = ("actors", "bearers", "called", "countries", "full", "last", "met", "persons", "prefixes", "regions", "tokens", "unnamed")

    def __init__(self, tokens: Tokens) -> None:
        """Begin with nobody."""
        self.tokens = tokens
        self.actors: list[Actor] = []
        self.countries: dict[str, Actor] = {}
        self.full: dict[tuple[str, ...], Actor] = {}
        """By the words of the full name; a person by the first and the last."""
        self.bearers: dict[str, list[tuple[int, Actor]]] = {}
        """From a part of a person's name to those who bear it, in order of the text."""
        self.called: dict[str, tuple[Actor, int]] = {}
        """From a surname to the one who was last called so, and how many times in a row."""
        self.prefixes: dict[str, list[tuple[int, Actor]]] = {}
        """From the first words of an organization's name to those called so; from ".ABC" for its initials; from "the Bank" for its head."""
        self.regions: dict[tuple[str, ...], str] = {}
        """From the words of an administrative place to its head: (Kursk) to Oblast."""
        self.last: dict[str, Actor] = {}
        """From a description or a kind of office to the actor that it means."""
        self.met: dict[str, Phrase] = {}
        """Persons without a name, met in passing: by their noun."""
        self.persons: list[int] = []
        """Where persons are named, in order."""
        self.unnamed: list[tuple[Phrase, Actor]] = []
        """Persons that a sentence opens with and does not name: "A South Korean official condemned …"."""

    def new(self, kind: str = "", *, words: tuple[str, ...] = (), owner: str = "", country: str = "", weak: bool = True) -> Actor:
        """A new actor."""
        actor = Actor(words, kind, country, owner=owner, weak=weak)
        self.actors.append(actor)
        return actor

    def before(self, form: str, at: int, most: int) -> list[Actor]:
        """Those whom a short form of an organization’s name may mean and who stand before `at`, at most `most`, the nearest first."""
        entries = self.prefixes.get(form, ())
        place = bisect_left(entries, at, key=lambda entry: entry[0])
        found = (final(actor) for _, actor in reversed(entries[max(place - most, 0) : place]))
        return list(dict.fromkeys(found))

    def country(self, name: str) -> Actor:
        """The actor of the country that the tables call `name`."""
        if name not in self.countries:
            self.countries[name] = self.new("country", country=name, weak=False)
        return self.countries[name]


def nearest(entries: Sequence[tuple[int, Actor]], at: int, *, speaking: bool = False, gender: str = "") -> Actor | None:
    """Of those who bear a name, who is meant at `at`: the nearest earlier one, else the nearest later; `speaking` prefers speakers."""
    if not entries:
        return None
    place = bisect_left(entries, at, key=lambda entry: entry[0])
    order = [actor for _, actor in reversed(entries[max(place - NEAR, 0) : place])]
    order += [actor for _, actor in entries[place : place + NEAR]]
    if gender:
        order = [actor for actor in order if actor.gender in {"", gender}]
    if speaking:
        order = [actor for actor in order if actor.speaks] or order
    if not order:
        return None
    return final(order[0])


def final(actor: Actor) -> Actor:
    """The actor that `actor` turned out to be."""
    while actor.into is not None:
        actor = actor.into
    return actor
