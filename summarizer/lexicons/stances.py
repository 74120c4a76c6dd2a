"""Reporting verbs that take a position on what they report, by form."""

from __future__ import annotations

from typing import Literal

__all__ = ["COMMENTING", "DISMISSING", "STANCES", "UNTRUE", "VALUES", "Stance"]

Stance = Literal["denies", "confirms", "declines-comment", "withdraws"]

_FORMS: dict[Stance, str] = {
    "denies": "deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute refutes refuted "
    "dispute disputes disputed disputing contest contests contested",
    "confirms": "confirm confirms confirmed confirming acknowledges acknowledged admits admitted",
    "declines-comment": "decline declines declined declining refuse refuses refused refusing",
    "withdraws": "withdraw withdraws withdrew retract retracts retracted",
}

STANCES: dict[str, Stance] = {form: stance for stance, forms in _FORMS.items() for form in forms.split()}
"""Form -> stance (the values of `summarizer.schema.Stance`).

"declined" and "refused" are reporting cues only before "to comment"; the reading sees to that.
"""

DISMISSING = frozenset({"reject", "dismiss", "withdraw", "retract"})
"""Lemmas that take a position only on a statement ("rejected the claim"), for what is rejected is mostly a thing ("rejected the bid")."""

VALUES = frozenset("figure figures number numbers toll tolls rate rates account accounts version estimate estimates total count".split())
"""What a stance is taken to when it is taken to a value that was given before: "disputed the figure"."""

COMMENTING = frozenset("comment respond discuss answer".split())
"""What somebody declines who takes no position on what was said; "declined to say how long" answers one question."""

UNTRUE = frozenset("untrue false incorrect baseless unfounded nonsense lie lies fabricated fabrication groundless inaccurate".split())
"""What somebody says of a statement who denies it: "said that was untrue", "called the claim baseless"."""
