"""Reports of one sentence, set apart: where the content of one ends because another source, or a contrast, begins.

Owns the joints ("…, but the union said …", "…, while …", "…; …") and the asides that take back what was said ("…, a toll that the hospital
disputes"). Which reports there are is for `summarizer.reading.attribution`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.cues import CUES, GIVING
from summarizer.lexicons.silence import SILENCES, SILENT
from summarizer.reading.phrases import REACH, Tokens
from summarizer.reading.speakers import is_aside
from summarizer.reading.verbs import is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reading.words import Words

__all__ = ["CONTRASTS", "Report", "part"]

CONTRASTS = frozenset({"although", "though", "but", "while", "whereas", "yet"})
"""Conjunctions that set one source against another."""

_JOINTS = CONTRASTS | {"and"}
_BARE_JOINTS = frozenset({"while", "whereas"})  # need no comma before them
_NEAR = 3  # tokens of a connective or a time between the joint and the source: "but on Monday Osei said"
_LATER = 8  # reports behind one that are looked at
_COMMENT = 24  # tokens from the comma of a comment to its verb: "a claim that the union's president, Ann Osei, called"
_ASIDE = 8  # tokens between the comma of an aside and its verb: "a figure that the regional health ministry disputes"
_SILENCE = 5  # tokens from the joint to behind the verb: "but did not immediately say"
_AUXILIARY = frozenset("did didn't does doesn't do don't has hasn't have haven't had hadn't could couldn't would wouldn't".split())
_DOUBTING = frozenset("deny dispute refute rebut contradict reject dismiss question doubt disavow".split())


class Report(NamedTuple):
    """One reporting clause, in tokens; `via` is whom the clause itself cites."""

    source: Tokens
    cue: Tokens
    content: Tokens
    via: Tokens | None = None


def part(words: Words, found: Sequence[Report]) -> list[Report]:
    """The reports of one sentence, in order of their cues, each with its own content only."""
    parted = [
        report._replace(content=_content(words, report, found[max(at - 1, 0) : at], found[at + 1 : at + 1 + _LATER]))
        for at, report in enumerate(found)
    ]
    return [report for report in parted if report.content[0] < report.content[1]]


def _content(words: Words, report: Report, before: Sequence[Report], later: Sequence[Report]) -> Tokens:
    first, behind = report.content
    for other in before:
        joint = _last_contrast(words, max(first, other.cue[1]), min(report.source[0], report.cue[0]))
        if joint is not None and other.cue[0] >= first:
            first = joint + 1
    top = min(behind, first + 4 * REACH)
    behind = next((k for k in range(first, top) if words.low[k] == ";"), behind)
    for other in later:
        if other.source == report.source and first < other.cue[0] < behind and report.cue[0] < first and other.cue[0] < other.content[0]:
            own = _own_joint(words, report, other)
            if own is not None and own > first:
                behind = own
                break
        end = _joint_before(words, other, first, behind) or _next_clause(words, report, other, first, behind)
        if end is not None:
            behind = end
            break
        if other.source[0] <= report.cue[0] < other.source[1] <= behind:
            behind = other.source[1]  # "A clerk who said she was ill told Osei …": told inside the source of another report
            break
    behind = min([behind, *(other.content[1] for other in later if _encloses(other, report))])
    return first, _before_aside(words, first, _before_silence(words, first, behind))


def _encloses(other: Report, report: Report) -> bool:
    """Whether all of `report` is told by `other`, who stands at the end: "Osei said she was ill, according to the report"."""
    return other.content[0] <= min(report.source[0], report.cue[0]) and report.content[0] < other.content[1] <= min(
        other.source[0], other.cue[0]
    )


def _before_silence(words: Words, first: int, behind: int) -> int:
    """Where the content ends before what its source leaves out: "…, but did not say how", "…, but gave no details"."""
    joint = _last_contrast(words, first, behind)
    if joint is None or joint + 1 >= behind:
        return behind
    low = words.low
    denied = low[joint + 1] in _AUXILIARY and any(low[k] in SILENT for k in range(joint + 2, min(behind, joint + _SILENCE)))
    return joint - 1 if denied or low[joint + 1] in SILENCES else behind


def _own_joint(words: Words, report: Report, other: Report) -> int | None:
    """Where the content ends because its source goes on with another verb: "claimed that 30 died and accused the mayor of lying"."""
    low, k = words.low, other.cue[0]
    form = CUES[low[k]].form if low[k] in CUES else ""
    if form == "ing":
        return k - 1 if low[k - 1] == "," else None
    same = low[report.cue[0]] in CUES and CUES[low[report.cue[0]]].form == form
    if not same or low[k - 1] not in {"and", "but"}:
        return None
    return k - 2 if low[k - 2] == "," else k - 1


def _joint_before(words: Words, other: Report, first: int, behind: int) -> int | None:
    """Where the content from `first` on ends because the clause of the report `other` begins."""
    low = words.low
    reversed_ = other.source[0] > first and other.content[0] <= first
    edge = other.cue[0] if other.source[0] <= first else min(other.source[0], other.cue[0])
    if not first < edge < behind:
        return None
    joint = _last_contrast(words, first, edge) if reversed_ else None
    if joint is None:
        joint = next((k for k in range(edge - 1, max(first, edge - _NEAR) - 1, -1) if low[k] in _JOINTS), None)
    if joint is None or joint <= first:
        return None
    if low[joint - 1] == ",":
        return joint - 1
    return joint if low[joint] in _BARE_JOINTS and joint == edge - 1 else None


def _next_clause(words: Words, report: Report, other: Report, first: int, behind: int) -> int | None:
    """Where a bare figure ends because another source goes on behind a comma: "The inquiry counted 64, hospitals said that …"."""
    given = words.low[report.cue[0]] in GIVING and report.content[0] == report.cue[1]
    joined = first < other.source[0] < behind and other.source[0] < other.cue[0] and words.low[other.source[0] - 1] == ","
    return other.source[0] - 1 if given and joined else None


def _last_contrast(words: Words, first: int, behind: int) -> int | None:
    """The last contrast with a comma before it among the tokens `first` … `behind`."""
    low = words.low
    for k in range(behind - 1, max(first, behind - REACH), -1):
        if low[k] in CONTRASTS and low[k - 1] == ",":
            return k
    return None


def _before_aside(words: Words, first: int, behind: int) -> int:
    """Where the content ends before an aside in which somebody else doubts it: "…, which Osei denies"."""
    low = words.low
    for k in range(behind - 1, max(first, behind - _ASIDE) - 1, -1):
        if low[k] not in CUES or CUES[low[k]].lemma not in _DOUBTING:
            continue
        comma = next((j for j in range(k - 1, max(first, k - _ASIDE) - 1, -1) if low[j] == ","), None)
        if comma is not None and not {"that", "which"}.isdisjoint(low[comma + 1 : k]):
            return comma
    return _before_comment(words, first, behind)


def _before_comment(words: Words, first: int, behind: int) -> int:
    """Where the content ends before somebody else's comment on it: "…, a remark that Osei called “absurd”"."""
    low = words.low
    for k in range(first + 1, min(behind - 2, first + REACH)):
        if low[k] in {",", "—", "–"} and is_aside(low, k + 1):
            cue = next((j for j in range(k + 3, min(behind, k + _COMMENT)) if low[j] in CUES and is_verb(words, j)), None)
            if cue is not None and CUES[low[cue]].group in {"label", "deny", "say"}:
                return k
    return behind
