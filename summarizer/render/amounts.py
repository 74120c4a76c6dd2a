"""Figures in words: how many, of what, and what is meant by it. Says nothing of who gives them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.numbers import CUES_AFTER, CUES_BEFORE
from summarizer.render.pieces import cut, excerpt

if TYPE_CHECKING:
    from summarizer.schema import Claim, Figure

__all__ = ["BOUND", "Given", "Told", "amount", "context", "quantity", "told"]

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
_NUMBERS = frozenset(
    (
        "toll tally total number figure count headcount population crowd turnout attendance audience membership workforce electorate "
        "readership viewership ridership circulation enrollment enrolment following intake capacity occupancy size rate average majority "
        "minority share maximum minimum limit quota target backlog record"
    ).split()
)
"""Nouns that are a number themselves, and not what it counts: "death toll: 31", and no more "31 death toll" than "31 turnout"."""
_BEHIND_THE_HEAD = re.compile(r" (?:of|in|at|for|among|from|on|by) | \(")


class Told(NamedTuple):
    """A figure in words: its amount, which a view may set in bold, and what stands before and behind that."""

    before: str
    amount: str
    after: str

    def __str__(self) -> str:
        """All of it."""
        return "".join(self)


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
    return str(told(figure))


def told(figure: Figure) -> Told:
    """The same as `quantity`, in its parts."""
    said, role = amount(figure), ROLE[figure.role]
    counted = figure.counted or ""
    if counted.lower() in said.lower():
        counted = ""
    if figure.kind not in _COUNTS:
        return Told("", said, _noted(counted, role))
    if _is_number(counted):
        return Told(f"{counted}: ", said, _noted(role))
    if counted.endswith(")") and role:
        return Told("", said, f" {counted[:-1]}, {role})")
    return Told("", said, f" {counted}" * bool(counted) + _noted(role))


def _is_number(counted: str) -> bool:
    """Whether what is said to be counted is a name for the number: its head, the last word before what it is of, is one."""
    head = _BEHIND_THE_HEAD.split(counted, maxsplit=1)[0].rpartition(" ")[2]
    return head.lower() in _NUMBERS


def _noted(*notes: str) -> str:
    said = ", ".join(filter(None, notes))
    return f" ({said})" if said else ""


def context(given: Given) -> str:
    """The words around a figure that does not say what it counts, in its claim: " (“Odessa Prine, 81, has been …”)", or nothing."""
    if given.figure.counted:
        return ""
    text, written = given.claim.text, given.figure.as_written
    at = text.find(written)
    around = excerpt(cut(text, [(at, at + len(written))]), _AROUND) if at >= 0 else []
    return f" (“{''.join(piece.text for piece in around)}”)" if around else ""
