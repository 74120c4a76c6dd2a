"""Where the fault of a rejected item lies, and which words of the nearest passage stand against it, for every page that shows the two.

Owns what is marked on either side for a problem; `differing` aligns the words. Says nothing of how a mark looks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.render.differing import compared
from summarizer.render.pieces import Piece, cut
from summarizer.render.wording import ARTICLE

if TYPE_CHECKING:
    from summarizer.schema import Problem, Rejected, SpanInfo

__all__ = ["Fault", "Faulted", "faulted", "in_stretch"]

_TEXTS = frozenset({"text", "name"})
"""Fields that an item shows as its text: what a problem of another field is about has to be shown besides."""
_FIELDS = {
    "source": "source",
    "speaker": "speaker",
    "via": "via",
    "holder": "held by",
    "actor": "position of",
    "positions": "positions",
    "cue": "cue",
    "certainty": "certainty",
    "sentences": "sentence",
    "description": "description",
    "id": "id",
}
_SOURCES = frozenset({"source", "speaker", "via"})
_OWN_VOICE = "article"
"""What a draft has for a source when the article speaks for itself."""
_LAST = re.compile(r"([a-z_]+)(?:\[[0-9]+\])?$")
_PHRASE = 3
"""A passage of so many words more than twice those at fault still stands against these words alone ("40": "at least 12 passengers");
a longer one is a sentence, which the whole text is set against."""
_ALIKE = 0.5
"""The share of words in common from which two texts are set against each other word by word; below it marks say nothing."""
_LEFT_OUT = frozenset({"dropped-attribution", "dropped-hedge", "changed-negation"})
"""Codes whose passage may be what the text leaves out ("may", "the road agency")."""
_SHORT = 3
"""A passage of this fraction of the text's words has too few of them to set the two against each other."""


class Fault(NamedTuple):
    """A problem of a rejected item.

    `theirs` is the nearest passage in pieces, empty where there is none. `field` and `ours` are the name of the field at fault, in words,
    and what the draft had there, in pieces, where this is not the item's text; both are empty otherwise.
    """

    problem: Problem
    field: str
    ours: list[Piece]
    theirs: list[Piece]


class Faulted(NamedTuple):
    """A rejected item: its text in pieces, marked where any of its problems lies, and the problems in their order."""

    text: list[Piece]
    faults: list[Fault]


def faulted(item: Rejected) -> Faulted:
    """Find what of `item` and of each nearest passage is to be marked. The pieces, joined, are the texts."""
    marked: set[tuple[int, int]] = set()
    faults = []
    for problem in item.problems:
        if _in_text(item.text, problem):
            ours, theirs = _in_place(item.text, problem)
            marked.update((piece.start, piece.end) for piece in ours if piece.differs)
            faults.append(Fault(problem, "", [], theirs))
        else:
            faults.append(_elsewhere(problem))
    return Faulted(cut(item.text, sorted(marked)), faults)


def in_stretch(fault: Fault, stretch: SpanInfo) -> list[Piece]:
    """The nearest passage of `fault` within a stretch of the article that holds it: of "not" a reader sees what is negated.

    A phrase of which no word is marked is marked whole, for it would be lost in a sentence. Offsets are those into the stretch. Where the
    two are not of one article, the passage is all there is.
    """
    nearest = fault.problem.nearest
    start = nearest.start - stretch.start if nearest else 0
    if nearest is None or nearest.text == stretch.text or stretch.text[start : start + len(nearest.text)] != nearest.text:
        return fault.theirs
    marks = [(start + piece.start, start + piece.end) for piece in fault.theirs if piece.differs]
    return cut(stretch.text, marks or [(start, start + len(nearest.text))])


def _in_text(text: str, problem: Problem) -> bool:
    """Whether the words at fault are those of the text that is shown."""
    return problem.text == text or (_field(problem) in _TEXTS and text[problem.start : problem.end] == problem.text)


def _field(problem: Problem) -> str:
    found = _LAST.search(problem.path)
    return found[1] if found else ""


def _elsewhere(problem: Problem) -> Fault:
    """A fault of another field: its words are set against the passage, all of them unless they are partly the same."""
    field = _field(problem)
    own = field in _SOURCES and problem.text == _OWN_VOICE
    text = ARTICLE if own else problem.text
    passage = problem.nearest.text if problem.nearest else ""
    if not own and _alike(text, passage):
        ours, theirs = compared(text, passage)
    else:
        ours, theirs = ([_all(side, 0)] if side else [] for side in (text, passage))
    return Fault(problem, _FIELDS.get(field, field) or "draft", ours, theirs)


def _in_place(text: str, problem: Problem) -> tuple[list[Piece], list[Piece]]:
    """The pieces of the text at hand and of the passage.

    A part of the text that is at fault is set against a phrase of the article, or else the whole text against a sentence. What is at fault
    is marked in any case, and a phrase that the text leaves out is marked whole.
    """
    passage = problem.nearest.text if problem.nearest else ""
    start, end = problem.start, problem.end
    part = 0 < end - start < len(text)
    found = passage.split()
    if part and len(found) <= 2 * len(problem.text.split()) + _PHRASE:
        ours, theirs = compared(problem.text, passage)
        moved = [piece._replace(start=piece.start + start, end=piece.end + start) for piece in ours]
        return (moved if any(piece.differs for piece in ours) else [_all(problem.text, start)]), theirs
    if _SHORT * len(found) > len(text.split()) and _alike(text, passage):
        return compared(text, passage)
    left_out = not part and problem.code in _LEFT_OUT
    return [_all(problem.text, start)] if part else [], [_all(passage, 0, differs=left_out)] if passage else []


def _all(text: str, start: int, *, differs: bool = True) -> Piece:
    return Piece(start, start + len(text), text, differs=differs)


def _alike(text: str, passage: str) -> bool:
    """Whether the words of the shorter one are for a good part those of the other."""
    ours, theirs = (set(side.casefold().split()) for side in (text, passage))
    return bool(ours & theirs) and len(ours & theirs) >= _ALIKE * min(len(ours), len(theirs))
