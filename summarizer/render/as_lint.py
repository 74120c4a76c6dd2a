"""What a check found, as a linter prints it: `file:line:column: severity code message`, and under it the nearest passage.

A closing section says what was verified, what was derived and what no rule covers, for silence must not look like approval.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.printable import printable
from summarizer.render.checked import counted
from summarizer.render.layout import Page, Run, one_line, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.render.checked import Checked, DerivedAt, Finding, UncheckedAt, VerifiedAt
    from summarizer.schema import SpanInfo

__all__ = ["lint", "many", "saying"]

_UNBROKEN = 1_000_000
"""Columns of the line that an editor reads: it is never wrapped."""
_SHOWN = 60
"""Characters of the text that is found fault with: a number or a name whole, a sentence by its beginning."""
_PASSAGE = 240
_LISTED = 20
"""Items of a kind that are listed; `-f json` has all. A summary of 100 words has about 20 in all."""
_STYLE = {"error": "wrong", "warning": "doubt"}
_KINDS = {"number": "numbers", "quotation": "quotations", "name": "names", "statement": "statements"}


class _Row(NamedTuple):
    """Something of the closing section: where it stands, its words, what is said of it, its evidence."""

    at: str
    text: str
    note: str
    evidence: Sequence[SpanInfo]


def lint(checked: Checked, *, width: int = 80, color: bool = False, closing: bool = True) -> str:
    """Set the findings, errors and warnings in the order of the file, a line each; with `closing` what else was found out.

    Without it one line is left when a baseline accepted something, for that must not pass unseen.
    """
    name = printable("standard input" if checked.summary == "-" else checked.summary)
    place = f"{name}:"
    if checked.id is not None:  # "1:1:1:" would read as a position
        name = printable(f"id {checked.id}")
        place = f"{name}, "
    found = "".join(_finding(problem, place, width, color=color) for problem in checked.problems)
    page = Page(width, color=color)
    if closing or checked.accepted:
        _counts(page, checked, name)
    if closing:
        _listing(page, checked)
    return f"{found}{page}"


def saying(problem: Finding) -> str:
    """What is wrong, on one line: the words at fault and why."""
    return f"“{shorten(problem.text, _SHOWN)}”: {one_line(problem.message)}" if problem.text.strip() else one_line(problem.message)


def _finding(problem: Finding, place: str, width: int, *, color: bool) -> str:
    line, under = Page(_UNBROKEN, color=color), Page(width, color=color)
    line.put([(f"{problem.severity} {problem.code}", _STYLE[problem.severity]), " ", saying(problem)])
    if problem.nearest:
        under.put([("the article has: ", "soft"), f"“{shorten(problem.nearest.text, _PASSAGE)}”", *_refs([problem.nearest])], first="    ")
    return f"{place}{problem.line}:{problem.column}: {line}{under}"


def _refs(spans: Sequence[SpanInfo]) -> list[Run]:
    numbers = sorted({span.sentence for span in spans})
    return [(f" [{', '.join(f's{number}' for number in numbers)}]", "soft")] if numbers else []


def _counts(page: Page, checked: Checked, name: str) -> None:
    errors, warnings = counted(checked.problems)
    found = f"{many(errors, 'error')}, {many(warnings, 'warning')}"
    accepted = f", {len(checked.accepted)} accepted by the baseline" if checked.accepted else ""
    page.put([f"{name}: ", (found, "wrong" if errors else "doubt" if warnings else "strong"), accepted])


def _listing(page: Page, checked: Checked) -> None:
    for kind, heading in _KINDS.items():
        _listed(page, f"verified {heading}", [_verified(item) for item in checked.verified if item.kind == kind])
    _listed(page, "derived", [_derived(item) for item in checked.derived])
    reasons: dict[str, list[_Row]] = {}
    for item in checked.unchecked:
        reasons.setdefault(item.reason, []).append(_unchecked(item))
    for reason, rows in reasons.items():  # each said once, not behind every one of a hundred sentences
        _listed(page, f"unchecked, {one_line(reason)}", rows)
    if not (checked.verified or checked.derived or checked.problems or checked.accepted):
        page.put([("nothing in it could be verified", "doubt")], first="  ")
    for note in checked.notes:
        page.put([("note: ", "soft"), note], first="  ", rest="    ")


def many(count: int, noun: str) -> str:
    """`count` of `noun`, in words where it is none."""
    return f"{count} {noun}" if count == 1 else f"{count or 'no'} {noun}s"


def _listed(page: Page, heading: str, rows: Sequence[_Row]) -> None:
    if not rows:
        return
    runs: list[Run] = [(f"{heading} ({len(rows)}): ", "soft")]
    for at, row in enumerate(rows[:_LISTED]):
        note = f" {row.note}" if row.note else ""
        runs += ["; " if at else "", f"{row.at} “{shorten(row.text, _SHOWN)}”{note}", *_refs(row.evidence)]
    if len(rows) > _LISTED:
        runs.append(f"; and {len(rows) - _LISTED} more, which -f json has")
    page.put(runs, first="  ", rest="    ")


def _verified(item: VerifiedAt) -> _Row:
    return _Row(f"{item.line}:{item.column}", item.text, "(typographic)" if item.match == "typographic" else "", item.evidence)


def _derived(item: DerivedAt) -> _Row:
    return _Row(f"{item.line}:{item.column}", item.text, f"({one_line(item.how)})", item.evidence)


def _unchecked(item: UncheckedAt) -> _Row:
    return _Row(f"{item.line}:{item.column}", item.text, "", ())
