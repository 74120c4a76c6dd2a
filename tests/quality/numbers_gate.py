"""Scores the number reader on phrases from other number libraries' test suites, convention by convention.

A *case* is one expected number, or a phrase in which no number is expected. It is right when value and span agree. Each convention of those
libraries that a claim checker cannot follow is a rule in `numbers_conventions`, with its reason; no case is left out by its identity.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from quality.numbers_conventions import rejected_by

from summarizer.reading.quantities import quantities

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.reading.model import Quantity

# Kinds of ours that a set is about: a set of amounts of money says nothing about the dates in its phrases.
KINDS = {
    "Age": {"age"},
    "Currency": {"money"},
    "Dimension": {"measure"},
    "Number": {"count", "fraction", "vague"},
    "NumberRange": {"count", "fraction", "measure", "percent"},
    "Ordinal": {"ordinal"},
    "Percent": {"percent"},
    "Temperature": {"measure"},
    "quantity": {"count", "fraction", "measure", "percent", "money", "duration"},
    "text2num": {"count", "date"},
    "alpha2digit": set(),
}
# Sets of bare numbers: our span may hold a unit, a currency or a sign more than theirs.
BARE = {"Number", "NumberRange", "text2num", "quantity"}


@dataclass
class Outcome:
    """One case: what was wanted, what came, and the convention that it was left out for."""

    set: str
    kind: str
    input: str
    wanted: str
    got: list[str]
    right: bool
    rejected: str | None = None


@dataclass
class Result:
    """All cases, and quantities of the set's own kind that nobody expected."""

    outcomes: list[Outcome] = field(default_factory=list)
    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    spurious: Counter[tuple[str, str]] = field(default_factory=Counter)
    extras: list[str] = field(default_factory=list)

    def share(self, key: tuple[str, str] | None = None) -> float:
        """The share of cases right, of those that no convention leaves out."""
        kept = [o for o in self.outcomes if not o.rejected and key in {None, (o.set, o.kind)}]
        return sum(o.right for o in kept) / max(len(kept), 1)


def evaluate(path: Path) -> Result:
    """Read the phrases in `path` and score each."""
    result = Result()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "expected_text" in row:
            _dictation(row, result)
        else:
            _phrase(row, result)
    return result


def _show(text: str, q: Quantity) -> str:
    return f"{text[q.start : q.end]}={q.value}{'..' + str(q.upper) if q.upper is not None else ''}/{q.kind}/{q.bound}"


def _dictation(row: dict[str, object], result: Result) -> None:
    """Spelled numbers against the same text with digits: both must read alike."""
    spelled, digits = str(row["input"]), str(row["expected_text"])
    a, b = quantities(spelled), quantities(digits)
    right = [(q.value, q.upper) for q in a] == [(q.value, q.upper) for q in b]
    why = rejected_by(row, None)
    result.outcomes.append(Outcome(str(row["set"]), str(row["kind"]), spelled, digits, [_show(spelled, q) for q in a], right, why))


def _phrase(row: dict[str, object], result: Result) -> None:
    text, kind, expected = str(row["input"]), str(row["kind"]), list(row["expected"])  # type: ignore[call-overload]
    found = quantities(text)
    got = [_show(text, q) for q in found]
    key = str(row["set"]), kind
    used: set[int] = set()
    left_out = False
    for item in expected:
        if item["start"] is None:  # some suites give no offsets
            item["start"] = max(text.lower().find(item["text"].lower()), 0)
            item["end"] = item["start"] + len(item["text"])
        why = rejected_by(row, item)
        left_out = left_out or why is not None
        hit = next((n for n, q in enumerate(found) if n not in used and _same(text, kind, q, item)), None)
        if hit is not None:
            used.add(hit)
        result.outcomes.append(Outcome(*key, text, f"{item['text']}={item['value']}", got, hit is not None, why))
    own = [n for n, q in enumerate(found) if q.kind in KINDS[kind] and (kind != "NumberRange" or q.bound != "exact")]
    if not expected:
        why = rejected_by(row, None)
        result.outcomes.append(Outcome(*key, text, "nothing", got, not own, why))
        left_out = why is not None
    if not left_out:
        result.found[key] += len(own)
        result.spurious[key] += sum(n not in used for n in own)
        result.extras.extend(f"{kind}: {text!r}: {got[n]}" for n in own if n not in used)


def _same(text: str, kind: str, q: Quantity, item: dict[str, object]) -> bool:
    return _same_span(text, kind, q, item) and _same_value(q, item)


def _same_span(text: str, kind: str, q: Quantity, item: dict[str, object]) -> bool:
    start, end = int(str(item["start"])), int(str(item["end"]))
    if (q.start, q.end) == (start, end):
        return True
    if kind == "NumberRange" or q.bound == "range":  # theirs takes the cue in
        left, right = min(q.start, q.cue[0] if q.cue else q.start), max(q.end, q.cue[1] if q.cue else q.end)
        return _core(text, left, right) == _core(text, start, end)
    if kind in BARE and q.start <= start and end <= q.end:
        rest = text[q.start : start] + text[end : q.end]
        return not any(c.isdecimal() for c in rest)
    return text[q.start : q.end].strip(" '’") == text[start:end].strip(" '’()")


def _core(text: str, start: int, end: int) -> str:
    """The words of a range without what says that it is one."""
    return re.sub(r"\b(from|between|the|and|to|equals?|equal to|is|than)\b|\W", "", text[start:end].lower())


def _same_value(q: Quantity, item: dict[str, object]) -> bool:
    value = item["value"]
    if value is None or (q.value is None and q.iso is None):
        return False
    wanted = str(value).rstrip("%")
    interval = re.fullmatch(r"([\[(])(-?[\d.]*),(-?[\d.]*)([\])])", wanted)
    if interval:
        return _same_interval(q, interval)
    if q.value is None:
        return False
    ours = [q.value] + ([(q.value + q.upper) / 2] if q.upper is not None and q.bound == "range" else [])
    return any(abs(value - Decimal(wanted)) <= abs(Decimal(wanted)) * Decimal("1e-9") for value in ours)


def _same_interval(q: Quantity, interval: re.Match[str]) -> bool:
    opening, low, high, closing = interval.groups()
    if low and high:
        if low == high:
            return q.value == Decimal(low) and q.bound == "exact"
        return q.value == Decimal(low) and q.upper == Decimal(high)
    bound = ("at-least" if opening == "[" else "more-than") if low else ("at-most" if closing == "]" else "less-than")
    return q.value == Decimal(low or high) and q.bound == bound


def table(result: Result) -> str:
    """Right, recall and precision by set and kind, with the conventions left out and how many cases each takes."""
    lines = [f"{'set':12} {'kind':12} {'cases':>5} {'right':>5} {'share':>6} {'precision':>9} {'left out':>8}"]
    for key in sorted({(o.set, o.kind) for o in result.outcomes}):
        kept = [o for o in result.outcomes if (o.set, o.kind) == key and not o.rejected]
        out = sum((o.set, o.kind) == key and bool(o.rejected) for o in result.outcomes)
        found = result.found[key]
        precision = f"{1 - result.spurious[key] / found:9.3f}" if found else "        -"
        lines.append(f"{key[0]:12} {key[1]:12} {len(kept):5} {sum(o.right for o in kept):5} {result.share(key):6.3f} {precision} {out:8}")
    kept = [o for o in result.outcomes if not o.rejected]
    found = sum(result.found.values())
    precision = 1 - sum(result.spurious.values()) / max(found, 1)
    out = len(result.outcomes) - len(kept)
    lines.append(f"{'all':25} {len(kept):5} {sum(o.right for o in kept):5} {result.share():6.3f} {precision:9.3f} {out:8}")
    for reason, count in Counter(o.rejected for o in result.outcomes if o.rejected).most_common():
        lines.append(f"  left out {count:3}: {reason}")
    return "\n".join(lines)
