"""The two shapes: `Draft`, what an engine fills, and `Summary`, what a user gets.

`Draft` checks shape only; whether the article supports it is for `summarizer.grounding` to say. It is flat, has no offsets, and lies inside
the strict JSON-schema subset of the vendors: every field required, no extra properties, bounded integers.
`Summary` is the public contract; `SCHEMA_VERSION` changes whenever a reader of the JSON would have to.

Each shape is made when it is asked for: a check needs no draft, and a draft no report, and making a class takes a millisecond.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.schema.base import (
        SCHEMA_VERSION,
        ActorKind,
        Bound,
        Certainty,
        FigureKind,
        Outcome,
        ProblemCode,
        Role,
        Severity,
        SourceKind,
        Stance,
        UncertaintyKind,
    )
    from summarizer.schema.draft import (
        Draft,
        DraftActor,
        DraftClaim,
        DraftPoint,
        DraftPosition,
        DraftQuote,
        DraftUncertainty,
    )
    from summarizer.schema.items import (
        Actor,
        Claim,
        Conflict,
        Figure,
        Point,
        Position,
        Problem,
        Quote,
        Rejected,
        Source,
        SpanInfo,
        Uncertainty,
        When,
    )
    from summarizer.schema.report import Derived, Report, Unchecked, Verified
    from summarizer.schema.summary import ArticleInfo, PromptInfo, Provenance, Repair, Summary, Tokens, Window

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
    "Outcome",
    "Point",
    "Position",
    "Problem",
    "ProblemCode",
    "PromptInfo",
    "Provenance",
    "Quote",
    "Rejected",
    "Repair",
    "Report",
    "Role",
    "Severity",
    "Source",
    "SourceKind",
    "SpanInfo",
    "Stance",
    "Summary",
    "Tokens",
    "Uncertainty",
    "UncertaintyKind",
    "Unchecked",
    "Verified",
    "When",
    "Window",
]

_HOMES = {
    **dict.fromkeys(
        "SCHEMA_VERSION ActorKind Bound Certainty FigureKind Outcome ProblemCode Role Severity SourceKind Stance UncertaintyKind".split(),
        "base",
    ),
    **dict.fromkeys("Draft DraftActor DraftClaim DraftPoint DraftPosition DraftQuote DraftUncertainty".split(), "draft"),
    **dict.fromkeys("Actor Claim Conflict Figure Point Position Problem Quote Rejected Source SpanInfo Uncertainty When".split(), "items"),
    **dict.fromkeys("Derived Report Unchecked Verified".split(), "report"),
    **dict.fromkeys("ArticleInfo PromptInfo Provenance Repair Summary Tokens Window".split(), "summary"),
}


def __getattr__(name: str) -> object:
    """Load a shape from the module that has it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - loaded with Python itself

    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
