"""Figures in words: how many, of what, and what is meant by it. Says nothing of who gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.numbers import CUES_AFTER, CUES_BEFORE
from summarizer.render.pieces import cut, excerpt

if TYPE_CHECKING:
    from summarizer.schema import Claim, Figure

__all__ = ["BOUND", "Given", "amount", "context", "quantity"]

BOUND = {
    "exact": "",
    "about": "about",
    "at-least": "at least",
    "more-than": "more than",
    "at-most": "at most",
    "less-than": "less than",
    "range": "",
}
ROLE = {"level": "", "previous": "earlier", "change": "the change"}
_CUES_BEFORE = tuple(cue + " " * cue[-1].isalpha() for cue in CUES_BEFORE)
_CUES_AFTER = tuple(" " * cue[0].isalpha() + cue for cue in CUES_AFTER)
_COUNTS = frozenset({"count", "vague", "ordinal"})
"""Kinds of figure that what is counted follows directly: "40 homes", but "40 per cent (the cost)"."""
_AROUND = 50
"""Characters of the words around a figure."""
_SINGULAR = frozenset({"toll", "total", "number", "figure", "count", "crowd", "population"})
"""Nouns that stand for a number themselves: "31 (toll)", not "31 toll"."""


class Given(NamedTuple):
    """A figure and the claim that gives it."""

    figure: Figure
    claim: Claim


def amount(figure: Figure) -> str:
    """A figure as the article writes it, its bound in front unless those words say it ("as high as 1,000", "dozens")."""
    written = " ".join(figure.as_written.split())
    said = written.lower().startswith(_CUES_BEFORE) or written.lower().endswith(_CUES_AFTER)
    vague = figure.kind == "vague" and figure.bound == "about"
    return written if said or vague or not BOUND[figure.bound] else f"{BOUND[figure.bound]} {written}"


def quantity(figure: Figure) -> str:
    """A figure, what it counts and, unless it is the level itself, which role it plays."""
    counted = figure.counted or ""
    said = amount(figure)
    notes: list[str] = []
    if counted and counted.lower() not in said.lower():
        follows = figure.kind in _COUNTS and counted.lower() not in _SINGULAR
        said, notes = (f"{said} {counted}", []) if follows else (said, [counted])
    notes += [ROLE[figure.role]] if ROLE[figure.role] else []
    if notes and said.endswith(")"):
        return f"{said[:-1]}, {', '.join(notes)})"
    return f"{said} ({', '.join(notes)})" if notes else said


def context(given: Given) -> str:
    """The words around a figure that does not say what it counts, in its claim: " (“Odessa Prine, 81, has been …”)", or nothing."""
    if given.figure.counted:
        return ""
    text, written = given.claim.text, given.figure.as_written
    at = text.find(written)
    around = excerpt(cut(text, [(at, at + len(written))]), _AROUND) if at >= 0 else []
    return f" (“{''.join(piece.text for piece in around)}”)" if around else ""
