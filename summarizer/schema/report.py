"""`Report`: what a check of somebody's summary found."""

from __future__ import annotations

from typing import Literal

from summarizer.schema.base import SCHEMA_VERSION
from summarizer.schema.items import Out, Problem, SpanInfo

__all__ = [
    "Derived",
    "Report",
    "Unchecked",
    "Verified",
]


class Verified(Out):
    """Something of a checked text that the article has: `start` and `end` say where in the text, `evidence` where in the article."""

    kind: Literal["number", "quotation", "name", "statement"]
    text: str
    start: int
    end: int
    evidence: list[SpanInfo]
    match: Literal["exact", "typographic"] | None = None
    """Of a quotation: whether the article has its very characters, or the same words in other marks, dashes, spaces or first capital."""


class Derived(Out):
    """A number of a checked text that does not stand in the article and follows from it; `how` says by which step."""

    text: str
    start: int
    end: int
    how: str
    evidence: list[SpanInfo]


class Unchecked(Out):
    """A stretch of a checked text that no rule covers, and why: silence is no approval."""

    text: str
    start: int
    end: int
    reason: str


class Report(Out):
    """What a check of somebody's summary found. Offsets are code points into that text; `notes` say which checks did not run, and why."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    article: str
    """The article's id."""
    problems: list[Problem]
    verified: list[Verified]
    derived: list[Derived]
    unchecked: list[Unchecked]
    notes: list[str]
