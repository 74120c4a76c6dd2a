"""Actors of an article in another language than English: those whose names tell their kind, and the persons who are quoted.

Owns `with_speakers`. A speaker is made an actor if a full name is known; nobody is made one out of a description.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reading.foreign import read_foreign
from summarizer.reading.model import Entity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.article import Article
    from summarizer.reading.foreign_people import People, Person
    from summarizer.reading.model import Range

__all__ = ["with_speakers"]


def with_speakers(named: tuple[Entity, ...], article: Article) -> tuple[Entity, ...]:
    """The actors `named`, and the persons with a full name who are quoted; a named one who is such a person goes with the full name."""
    quotations, people = read_foreign(article)
    if people is None:
        return named
    spoken: dict[Person, list[Range]] = {}
    for quotation in quotations:
        for place in (quotation.speaker, quotation.antecedent):
            person = people.named(place) if place is not None else None
            if person is not None and place is not None:
                spoken.setdefault(person, []).append(place)
    made = [_actor(person, people, places, article.text) for person, places in spoken.items()]
    by_word = {word: number for number, entity in enumerate(made) for word in (entity.name, *entity.name.split()[-1:])}
    joined = [set(entity.mentions) for entity in made]
    kept: list[Entity] = []
    for entity in named:
        number = by_word.get(entity.name)
        if number is None:
            kept.append(entity)
        else:
            joined[number].update(entity.mentions)
    kept += [_with_mentions(entity, mentions) for entity, mentions in zip(made, joined, strict=True)]
    return tuple(sorted(kept, key=lambda entity: (entity.mentions[0], entity.name)))


def _actor(person: Person, people: People, speakers: Iterable[Range], text: str) -> Entity:
    """The actor that a person is: the full name wherever it stands, and the surname at the places where this one speaks."""
    mentions = people.places(person)
    name = " ".join(text[slice(*mentions[0])].split())
    surname = name.split()[-1]
    for start, end in speakers:
        if text[start:end].endswith(surname) and not any(start <= place[0] and place[1] <= end for place in mentions):
            mentions.append((end - len(surname), end))
    office = people.office(person)
    description = text[slice(*office)] if office is not None else ""
    return Entity(name, "person", description, (), tuple(mentions), person.gender)  # type: ignore[arg-type]


def _with_mentions(entity: Entity, mentions: set[Range]) -> Entity:
    """The entity with these mentions, those inside a longer one left out."""
    ordered: list[Range] = []
    for start, end in sorted(mentions, key=lambda place: (place[0], -place[1])):
        if not ordered or end > ordered[-1][1]:
            ordered.append((start, end))
    surname = entity.name.split()[-1]
    shorter = any(end - start == len(surname) for start, end in ordered)
    return Entity(entity.name, entity.kind, entity.description, (surname,) if shorter else (), tuple(ordered), entity.gender)
