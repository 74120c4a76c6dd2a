"""`Summary`, what a user gets: the article, the items, and what made them."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field

from summarizer.schema.base import SCHEMA_VERSION, Outcome, ProblemCode
from summarizer.schema.items import Actor, Claim, Conflict, Out, Point, Quote, Rejected, Uncertainty, empty

__all__ = ["ArticleInfo", "PromptInfo", "Provenance", "Repair", "Summary", "Tokens", "Window"]


class ArticleInfo(Out):
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
    text: Annotated[str | None, Field(exclude_if=empty)] = None


class Tokens(Out):
    """Tokens over all calls, failed attempts included; `cached` is the part of `input` that was billed as cached."""

    input: int = 0
    cached: int = 0
    output: int = 0


class PromptInfo(Out):
    """Which prompt was used; `digest` is the SHA-256 of its file."""

    name: str
    version: str
    digest: str


class Window(Out):
    """A stretch of a long article that was drafted by itself: its first and last sentence, and the estimate of its request in tokens."""

    first: int
    last: int
    estimated_tokens: int


class Repair(Out):
    """An item of the draft that was sent back: what was wrong, in which round (from 1) it was settled, and how it ended."""

    item: str
    codes: list[ProblemCode]
    round: int
    outcome: Outcome


class Provenance(Out):
    """What made a summary.

    `calls` are all requests that were sent, `faults` counts those that did not serve by what was wrong (`429`, `dropped`,
    `invalid-answer`, …). `cost` is in US dollars and `None` when no price, or no count of tokens, is known.
    `windows` are empty unless the article was split. `notes` say what was not done, and why.
    """

    tool: str
    engine: str
    model: str | None = None
    base_url: str | None = None
    options: dict[str, Any] = Field(default_factory=dict)
    prompts: list[PromptInfo] = Field(default_factory=list)
    windows: list[Window] = Field(default_factory=list)
    repairs: list[Repair] = Field(default_factory=list)
    calls: int = 0
    faults: dict[str, int] = Field(default_factory=dict)
    tokens: Tokens = Field(default_factory=Tokens)
    cost: Decimal | None = None
    notes: list[str] = Field(default_factory=list)


class Summary(Out):
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
