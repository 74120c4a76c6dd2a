"""The two shapes: `Draft`, what an engine fills, and `Summary`, what a user gets.

`Draft` checks shape only; whether the article supports it is for `summarizer.grounding` to say. It is flat, has no offsets, and lies inside
the strict JSON-schema subset of the vendors: every field required, no extra properties, bounded integers.
`Summary` is the public contract; `SCHEMA_VERSION` changes whenever a reader of the JSON would have to.
"""

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
