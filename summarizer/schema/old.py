"""The two shapes: `Draft`, what an engine fills, and `Summary`, what a user gets.

`Draft` checks shape only; whether the article supports it is for `summarizer.grounding` to say. It is flat, has no offsets, and lies inside
the strict JSON-schema subset of the vendors: every field required, no extra properties, bounded integers.
`Summary` is the public contract; `SCHEMA_VERSION` changes whenever a reader of the JSON would have to.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "SCHEMA_VERSION",
    "Actor",
    "ActorKind",
    "ArticleInfo",
    "Bound",
    "Certainty",
    "Claim",
    "Conflict",
    "Derived",
    "Draft",
    "DraftActor",
    "DraftClaim",
    "DraftPoint",
    "DraftPosition",
    "DraftQuote",
    "DraftUncertainty",
    "Figure",
    "FigureKind",
    "Point",
    "Position",
    "Problem",
    "ProblemCode",
    "PromptInfo",
    "Provenance",
    "Quote",
    "Rejected",
    "Report",
    "Source",
    "SpanInfo",
    "Stance",
    "Summary",
    "Tokens",
    "Uncertainty",
    "UncertaintyKind",
    "Unchecked",
    "Verified",
    "When",
]

SCHEMA_VERSION: Literal["1"] = "1"

ActorKind = Literal["person", "organization", "country", "place", "group", "other"]
Certainty = Literal["unhedged", "probable", "possible"]
Stance = Literal["asserts", "denies", "confirms", "declines-comment", "withdraws"]
UncertaintyKind = Literal["hedge", "estimate", "anonymous-source", "unverified", "prediction"]
SourceKind = Literal["article", "named", "unnamed", "document", "unknown"]
FigureKind = Literal["count", "money", "percent", "date", "duration", "time", "age", "score", "ordinal", "measure", "fraction", "vague"]
Bound = Literal["exact", "about", "at-least", "more-than", "at-most", "less-than", "range"]
Role = Literal["level", "previous", "change"]
Severity = Literal["error", "warning"]
ProblemCode = Literal[
    "unsupported-number",
    "misplaced-number",
    "changed-direction",
    "changed-name",
    "altered-quote",
    "misattributed-quote",
    "unknown-actor",
    "unknown-speaker",
    "dropped-hedge",
    "dropped-attribution",
    "changed-negation",
    "unsupported-claim",
    "misattributed-claim",
    "bad-evidence",
]


# --- Draft: what an engine fills ------------------------------------------------------------------------------------------

SentenceNumber = Annotated[int, Field(ge=1, le=999_999)]
"""A sentence of the article, from 1. The bound keeps constrained decoders finite; a 10 MB article has fewer sentences."""


# Validators are built on first use, and what our own rules make is put together with `model_construct`, whose arguments mypy checks:
# a summary by the built-in engine then needs no validator, which is a third of the time that the whole command would take.


_FIELDS: dict[type[BaseModel], set[str]] = {}
"""The fields of each shape. Its instances share the one set of those that were set: every field is, so nothing is ever added to it."""
_new, _set = object.__new__, object.__setattr__


class _Shape(BaseModel):
    """Base of all shapes: nothing extra."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:  # type: ignore[override]  # noqa: ANN401 - pydantic's own signature
        """Make an instance without validation, as pydantic's own does in three times the time: a summary has hundreds of spans."""
        every = _FIELDS.get(cls)
        if every is None:
            every = _FIELDS[cls] = set(cls.__pydantic_fields__)
        if len(values) < len(every):
            values |= {
                name: field.get_default(call_default_factory=True) for name, field in cls.__pydantic_fields__.items() if name not in values
            }
        made = _new(cls)
        _set(made, "__dict__", values)
        _set(made, "__pydantic_fields_set__", _fields_set or every)
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", None)
        return made


class _Draft(_Shape):
    """Base of the shapes that an engine fills: nothing optional, nothing extra."""


class DraftPosition(_Draft):
    """What a further actor says of a claim or a quotation: denies it, confirms it, declines to comment."""

    actor: str
    stance: Stance
    sentences: list[SentenceNumber]


class DraftPoint(_Draft):
    """A sentence of the gist and the article's sentences that it rests on."""

    text: str
    sentences: list[SentenceNumber]


class DraftActor(_Draft):
    """Who or what acts or is spoken of.

    `name` and `aliases` are verbatim strings of the article; `description` is the article's own words, or empty.
    """

    id: str
    name: str
    kind: ActorKind
    description: str
    aliases: list[str]


class DraftClaim(_Draft):
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


class DraftQuote(_Draft):
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


class DraftUncertainty(_Draft):
    """A doubt that the article states: its words, the cue that states it, and who holds it (an actor's id, or empty)."""

    id: str
    text: str
    cue: str
    kind: UncertaintyKind
    holder: str
    claims: list[str]
    sentences: list[SentenceNumber]


class Draft(_Draft):
    """What an engine makes of an article, before any check."""

    gist: list[DraftPoint]
    actors: list[DraftActor]
    claims: list[DraftClaim]
    quotes: list[DraftQuote]
    uncertainties: list[DraftUncertainty]


# --- Summary: what a user gets --------------------------------------------------------------------------------------------


def _empty(value: object) -> bool:
    return not value


class _Out(_Shape):
    """Base of the shapes that a user gets."""


class SpanInfo(_Out):
    """A stretch `[start, end)` of the article's text, in code points. `sentence` counts from 1 and is that of `start`."""

    start: int
    end: int
    text: str
    sentence: int
    part: Literal["headline", "body", "caption", "boilerplate"]


class Problem(_Out):
    """What is wrong with one item. `path` is the field, `start` and `end` are offsets into it, `text` the characters there."""

    code: ProblemCode
    severity: Severity
    message: str
    path: str
    text: str
    start: int
    end: int
    nearest: SpanInfo | None


class When(_Out):
    """A time as written; `date` (ISO 8601, as far as known) only where the article and its publication date allow one."""

    as_written: str
    date: str | None
    span: SpanInfo


class Source(_Out):
    """Who says something.

    The reporter (`article`), someone named or unnamed, a document, or `unknown`; `as_written` and `span` are the words that say so.
    """

    kind: SourceKind
    actors: list[str]
    as_written: str | None
    cue: str | None
    span: SpanInfo | None


class Position(_Out):
    """What a further actor (its id) says of a claim or a quotation, and where."""

    actor: str
    stance: Stance
    span: SpanInfo


class Figure(_Out):
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


class _Item(_Out):
    """An accepted item. `problems` are warnings only: an item with an error is rejected."""

    problems: Annotated[list[Problem], Field(default_factory=list, exclude_if=_empty)]


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


class Conflict(_Out):
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


class Rejected(_Out):
    """An item of the draft that could not be grounded. `item` is its kind and draft id (`claim:c3`)."""

    item: str
    text: str
    problems: list[Problem]


class Verified(_Out):
    """Something of a checked text that the article has: `start` and `end` say where in the text, `evidence` where in the article."""

    kind: Literal["number", "quotation", "name", "statement"]
    text: str
    start: int
    end: int
    evidence: list[SpanInfo]
    match: Literal["exact", "typographic"] | None = None
    """Of a quotation: whether the article has its very characters, or the same words in other marks, dashes, spaces or first capital."""


class Derived(_Out):
    """A number of a checked text that does not stand in the article and follows from it; `how` says by which step."""

    text: str
    start: int
    end: int
    how: str
    evidence: list[SpanInfo]


class Unchecked(_Out):
    """A stretch of a checked text that no rule covers, and why: silence is no approval."""

    text: str
    start: int
    end: int
    reason: str


class Report(_Out):
    """What a check of somebody's summary found. Offsets are code points into that text; `notes` say which checks did not run, and why."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    article: str
    """The article's id."""
    problems: list[Problem]
    verified: list[Verified]
    derived: list[Derived]
    unchecked: list[Unchecked]
    notes: list[str]


class ArticleInfo(_Out):
    """The article that was summarized. `text` is there only when it was asked for."""

    id: str
    key: str | None
    path: str | None
    url: str | None
    publisher: str | None
    title: str | None
    byline: str | None
    dateline: str | None
    published: str | None
    language: str
    characters: int
    sentences: int
    text: Annotated[str | None, Field(exclude_if=_empty)] = None


class Tokens(_Out):
    """Tokens over all calls, failed attempts included; `cached` is the part of `input` that was billed as cached."""

    input: int = 0
    cached: int = 0
    output: int = 0


class PromptInfo(_Out):
    """Which prompt was used; `digest` is the SHA-256 of its file."""

    name: str
    version: str
    digest: str


class Provenance(_Out):
    """What made a summary. `cost` is in US dollars and `None` when no price is known. `notes` say what was not done, and why."""

    tool: str
    engine: str
    model: str | None = None
    base_url: str | None = None
    options: dict[str, Any] = Field(default_factory=dict)
    prompts: list[PromptInfo] = Field(default_factory=list)
    calls: int = 0
    tokens: Tokens = Field(default_factory=Tokens)
    cost: Decimal | None = None
    notes: list[str] = Field(default_factory=list)


class Summary(_Out):
    """A structured summary in which every item rests on characters of the article."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    article: ArticleInfo
    gist: list[Point]
    actors: list[Actor]
    claims: list[Claim]
    quotes: list[Quote]
    conflicts: list[Conflict]
    uncertainties: list[Uncertainty]
    rejected: list[Rejected]
    provenance: Provenance
