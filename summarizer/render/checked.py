"""The shape of what `summarize check` found in one summary: the report, with the place in the file beside everything.

The JSON Schema that `summarize schema report` prints is that of `Checked`. Offsets (`start`, `end`) are code points into the summary's file
as it was decoded; `line` and `column` count from 1, the column in code points. `text` is the text without Markdown or JSON escapes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from summarizer.schema import SCHEMA_VERSION, Derived, Problem, Unchecked, Verified

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Checked", "DerivedAt", "Finding", "UncheckedAt", "VerifiedAt", "counted"]


def _missing(value: object) -> bool:
    return value is None


class Finding(Problem):
    """A problem and where it stands in the summary's file; `path` is the field of a JSON summary, "text" otherwise."""

    line: int
    column: int


class VerifiedAt(Verified):
    """Something that the article has, and where it stands in the summary's file."""

    path: str
    line: int
    column: int


class DerivedAt(Derived):
    """A number that follows from the article, and where it stands in the summary's file."""

    path: str
    line: int
    column: int


class UncheckedAt(Unchecked):
    """A stretch that no rule covers, and where it stands in the summary's file."""

    path: str
    line: int
    column: int


class Checked(BaseModel):
    """What was found in one summary. `accepted` are findings that a baseline holds: they are shown and do not count."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    schema_version: Literal["1"] = SCHEMA_VERSION
    id: Annotated[str | int | None, Field(exclude_if=_missing)] = None
    """The row's own, with `--pairs` only."""
    summary: str
    """The file as it was named, "-" for standard input."""
    article: str
    """The article's id: `sha256:` and the digest of its text."""
    problems: list[Finding]
    accepted: list[Finding]
    verified: list[VerifiedAt]
    derived: list[DerivedAt]
    unchecked: list[UncheckedAt]
    notes: list[str]


def counted(findings: Iterable[Problem]) -> tuple[int, int]:
    """How many errors, and how many warnings."""
    severities = [found.severity for found in findings]
    return severities.count("error"), severities.count("warning")
