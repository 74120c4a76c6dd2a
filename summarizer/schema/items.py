"""The items of a summary and what they are made of: spans, sources, figures, problems."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from summarizer.schema.base import (
    ActorKind,
    Bound,
    Certainty,
    FigureKind,
    ProblemCode,
    Role,
    Severity,
    Shape,
    SourceKind,
    Stance,
    UncertaintyKind,
)

__all__ = [
    "Actor",
    "Claim",
    "Conflict",
    "Figure",
    "Out",
    "Point",
    "Position",
    "Problem",
    "Quote",
    "Rejected",
    "Source",
    "SpanInfo",
    "Uncertainty",
    "When",
    "empty",
]


def empty(value: object) -> bool:
    """Whether a field is left out of the JSON: it has nothing to say."""
    return not value


class Out(Shape):
    """Base of the shapes that a user gets."""


class SpanInfo(Out):
    """A stretch `[start, end)` of the article's text, in code points. `sentence` counts from 1 and is that of `start`."""

    start: int
    end: int
    text: str
    sentence: int
    part: Literal["headline", "body", "caption", "boilerplate"]


class Problem(Out):
    """What is wrong with one item. `path` is the field, `start` and `end` are offsets into it, `text` the characters there."""

    code: ProblemCode
    severity: Severity
    message: str
    path: str
    text: str
    start: int
    end: int
    nearest: SpanInfo | None


class When(Out):
    """A time as written; `date` (ISO 8601, as far as known) only where the article and its publication date allow one."""

    as_written: str
    date: str | None
    span: SpanInfo


class Source(Out):
    """Who says something.

    The reporter (`article`), someone named or unnamed, a document, or `unknown`; `as_written` and `span` are the words that say so.
    """

    kind: SourceKind
    actors: list[str]
    as_written: str | None
    cue: str | None
    span: SpanInfo | None


class Position(Out):
    """What a further actor (its id) says of a claim or a quotation, and where."""

    actor: str
    stance: Stance
    span: SpanInfo


class Figure(Out):
    """A number of a claim. `value` and `upper` are decimal strings (a date is ISO 8601, as far as known); `upper` only for a range."""

    id: str
    kind: FigureKind
    value: str | None
    upper: str | None
    bound: Bound
    unit: str | None
    counted: str | None
    role: Role
    as_of: When | None
    restates: str | None
    as_written: str
    span: SpanInfo


class _Item(Out):
    """An accepted item. `problems` are warnings only: an item with an error is rejected."""

    problems: Annotated[list[Problem], Field(default_factory=list, exclude_if=empty)]


class Point(_Item):
    """A sentence of the gist."""

    text: str
    evidence: list[SpanInfo]


class Actor(_Item):
    """Who or what acts or is spoken of, with every place that names it."""

    id: str
    name: str
    kind: ActorKind
    description: str | None
    aliases: list[str]
    mentions: list[SpanInfo]


class Claim(_Item):
    """Something that the article or a source in it says is so."""

    id: str
    text: str
    source: Source
    via: list[Source]
    certainty: Certainty
    positions: list[Position]
    when: When | None
    figures: list[Figure]
    evidence: list[SpanInfo]


class Quote(_Item):
    """A direct quotation. `text` is the article's own characters, its `pieces` joined by a space."""

    id: str
    text: str
    match: Literal["exact", "typographic"]
    pieces: list[SpanInfo]
    speaker: Source | None
    attribution: Literal["explicit", "carried", "inferred"] | None
    via: list[Source]
    cue: str | None
    fragment: bool
    positions: list[Position]
    claim: str | None


class Conflict(Out):
    """Two figures for the same thing, of the same party, by different sources or at different dates, and what that means."""

    figures: Annotated[list[str], Field(min_length=2, max_length=2)]
    relation: Literal["contradicts", "compatible-bounds", "different-dates", "revision"]
    stated_by: Literal["article", "tool"]


class Uncertainty(_Item):
    """A doubt that the article states, its cue, and who holds it.

    The first span of its evidence is the cue itself, the others are whole sentences.
    """

    id: str
    text: str
    cue: str
    kind: UncertaintyKind
    holder: str | None
    claims: list[str]
    evidence: list[SpanInfo]


class Rejected(Out):
    """An item of the draft that could not be grounded. `item` is its kind and draft id (`claim:c3`)."""

    item: str
    text: str
    problems: list[Problem]
    withdrawn: bool = False
    """Whether the model took it back when it was asked to mend it."""
