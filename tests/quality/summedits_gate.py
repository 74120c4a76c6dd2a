"""Scores `check_text` on summaries with one edit that makes them inconsistent, and on their clean originals, domain by domain.

An edit counts as one of a number when the changed stretch holds a quantity that the original summary does not have; it is caught when an
error of a number rule touches a changed stretch. An edit adds a negation when the summary has more negations than its original and a
changed stretch holds one; it is caught by a `changed-negation` that is an error. A clean row is flagged by any error.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from summarizer.article import Article
from summarizer.grounding.check import check_text
from summarizer.reading.statement import statement

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.schema import Problem

NUMBER_RULES = frozenset({"unsupported-number", "misplaced-number", "changed-name"})


@dataclass
class Row:
    """One summary with what was found in it."""

    data: dict[str, Any]
    errors: list[Problem]
    is_number: bool = False
    is_negation: bool = False
    number_caught: bool = False
    negation_caught: bool = False


@dataclass
class Result:
    """All rows and the counts by domain."""

    rows: list[Row] = field(default_factory=list)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def share(self, domain: str, what: str, of: str) -> float:
        """The share `what` of `of` in a domain; 0 where there is none."""
        return self.counts[domain, what] / max(self.counts[domain, of], 1)


def evaluate(folder: Path) -> Result:
    """Check every summary of the file against its source."""
    articles: dict[str, Article] = {}
    for line in (folder / "summedits_sources.jsonl").read_text(encoding="utf-8").splitlines():
        source = json.loads(line)
        articles[source["id"]] = Article(source["text"])
    result = Result()
    for line in (folder / "summedits_dev.jsonl").read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        report = check_text(data["summary"], articles[data["source_id"]])
        row = Row(data, [found for found in report.problems if found.severity == "error"])
        _judge(row)
        result.rows.append(row)
        _count(row, result.counts)
    return result


def _judge(row: Row) -> None:
    data = row.data
    changed = [(found["start"], max(found["end"], found["start"] + 1)) for found in data["changed"]]
    said, was = statement(data["summary"]), statement(data["original_summary"])
    known = {(number.value, number.upper, number.iso) for number in was.quantities}
    edited = [number for number in said.quantities if (number.value, number.upper, number.iso) not in known]
    row.is_number = any(_touches((number.start, number.end), changed) for number in edited)
    row.number_caught = any(found.code in NUMBER_RULES and _touches((found.start, found.end), changed) for found in row.errors)
    added = len(said.negations) > len(was.negations)
    row.is_negation = added and any(_touches((found.start, found.end), changed) for found in said.negations)
    row.negation_caught = any(found.code == "changed-negation" for found in row.errors)


def _touches(place: tuple[int, int], changed: list[tuple[int, int]]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in changed)


def _count(row: Row, counts: Counter[tuple[str, str]]) -> None:
    domain = row.data["domain"]
    if row.data["consistent"]:
        counts[domain, "clean"] += 1
        counts[domain, "flagged"] += bool(row.errors)
        return
    counts[domain, "edited"] += 1
    counts[domain, "caught"] += bool(row.errors)
    counts[domain, "numbers"] += row.is_number
    counts[domain, "numbers caught"] += row.is_number and row.number_caught
    counts[domain, "negations"] += row.is_negation
    counts[domain, "negations caught"] += row.is_negation and row.negation_caught


def table(result: Result) -> str:
    """The counts as lines of a table."""
    lines = [f"{'domain':12} {'clean flagged':>14} {'numbers caught':>18} {'negations caught':>18} {'all edits':>14}"]
    for domain in sorted({key[0] for key in result.counts}):
        n = {what: result.counts[domain, what] for what in _COLUMNS}
        lines.append(
            f"{domain:12} {n['flagged']:>6} of {n['clean']:>4}"
            f" {n['numbers caught']:>6} of {n['numbers']:>3} {result.share(domain, 'numbers caught', 'numbers'):>5.3f}"
            f" {n['negations caught']:>6} of {n['negations']:>3} {result.share(domain, 'negations caught', 'negations'):>5.3f}"
            f" {n['caught']:>7} of {n['edited']:>3}"
        )
    return "\n".join(lines)


_COLUMNS = ("clean", "flagged", "numbers", "numbers caught", "negations", "negations caught", "edited", "caught")
