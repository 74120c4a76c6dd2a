"""Drafts the actors: the entities of the article, numbered, and who of them a noun phrase names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.schema import DraftActor

if TYPE_CHECKING:
    from summarizer.reading.model import Entity, Range
    from summarizer.reading.read import Reading

__all__ = ["People", "draft_actors"]

_LONGEST = 20
"""Words of a source; what has more goes on with an apposition, and stands in the evidence."""


class People:
    """The drafted actors and the way from a place in the text to one of them."""

    def __init__(self, reading: Reading) -> None:
        """Number the entities of `reading` in the order in which the article names them first."""
        self._reading = reading
        entities = [entity for entity in reading.entities if entity.mentions]
        self._ids = {id(entity): f"a{number}" for number, entity in enumerate(entities, 1)}
        self.actors = [self._draft(entity) for entity in entities]

    def _draft(self, entity: Entity) -> DraftActor:
        return DraftActor.model_construct(
            id=self._ids[id(entity)], name=entity.name, kind=entity.kind, description=entity.description, aliases=list(entity.aliases)
        )

    def at(self, place: Range | None) -> str:
        """The id of the first actor whom the noun phrase at `place` names, a pronoun by what it stands for; "" when there is none."""
        return next(iter(self.all_at(place)), "")

    def all_at(self, place: Range | None) -> list[str]:
        """The ids of everybody whom the noun phrase at `place` joins: "Lakeline and its owner, Grace Park"."""
        if place is None:
            return []
        heads = self._reading.resolver.resolve_all(*(self._reading.antecedent(place) or place))
        return [self._ids[id(head)] for head in heads if id(head) in self._ids]

    def source(self, place: Range | None) -> str:
        """The words that name a source: those at `place`, or of what they stand for when they are a pronoun; "" without a place."""
        if place is None:
            return ""
        words = self._reading.article.text[slice(*(self._reading.antecedent(place) or place))].split()
        if len(words) <= _LONGEST:
            return " ".join(words)
        return " ".join(words).partition(",")[0] if "," in " ".join(words[:_LONGEST]) else " ".join(words[:_LONGEST])


def draft_actors(reading: Reading) -> People:
    """The actors of the article."""
    return People(reading)
