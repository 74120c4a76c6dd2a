"""`Draft`, what an engine fills: flat, without offsets, inside the strict JSON-schema subset of the vendors.

Every field is required, nothing extra is allowed, integers are bounded. Shape only: whether the article supports it is for
`summarizer.grounding` to say.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from summarizer.schema.base import ActorKind, Certainty, Shape, Stance, UncertaintyKind

__all__ = [
    "Draft",
    "DraftActor",
    "DraftClaim",
    "DraftPoint",
    "DraftPosition",
    "DraftQuote",
    "DraftShape",
    "DraftUncertainty",
    "SentenceNumber",
]

SentenceNumber = Annotated[int, Field(ge=1, le=999_999)]
"""A sentence of the article, from 1. The bound keeps constrained decoders finite; a 10 MB article has fewer sentences."""


class DraftShape(Shape):
    """Base of the shapes that an engine fills: nothing optional, nothing extra."""


class DraftPosition(DraftShape):
    """What a further actor says of a claim or a quotation: denies it, confirms it, declines to comment."""

    actor: str
    stance: Stance
    sentences: list[SentenceNumber]


class DraftPoint(DraftShape):
    """A sentence of the gist and the article's sentences that it rests on."""

    text: str
    sentences: list[SentenceNumber]


class DraftActor(DraftShape):
    """Who or what acts or is spoken of.

    `name` and `aliases` are verbatim strings of the article; `description` is the article's own words, or empty.
    """

    id: str
    name: str
    kind: ActorKind
    description: str
    aliases: list[str]


class DraftClaim(DraftShape):
    """Something that the article or a source in it says is so.

    `source` is who says so, as the article names them, or empty for the reporter's own voice; `via` are those through whom the source has
    it.
    """

    id: str
    text: str
    source: str
    via: list[str]
    certainty: Certainty
    positions: list[DraftPosition]
    sentences: list[SentenceNumber]


class DraftQuote(DraftShape):
    """A direct quotation, letter for letter and without its marks; the pieces of an interrupted one are joined by a space.

    `speaker` is who said it, as the article names them (never a pronoun), or empty when the article does not say.
    `sentences` are those in which the words stand and, when it is another one, the one that names the speaker.
    """

    id: str
    text: str
    speaker: str
    via: list[str]
    cue: str
    claim: str
    positions: list[DraftPosition]
    sentences: list[SentenceNumber]


class DraftUncertainty(DraftShape):
    """A doubt that the article states: its words, the cue that states it, and who holds it (an actor's id, or empty)."""

    id: str
    text: str
    cue: str
    kind: UncertaintyKind
    holder: str
    claims: list[str]
    sentences: list[SentenceNumber]


class Draft(DraftShape):
    """What an engine makes of an article, before any check."""

    gist: list[DraftPoint]
    actors: list[DraftActor]
    claims: list[DraftClaim]
    quotes: list[DraftQuote]
    uncertainties: list[DraftUncertainty]
