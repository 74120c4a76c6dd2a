"""Reporting verbs that take a position on what they report, by form."""

from __future__ import annotations

from typing import Literal

__all__ = ["DISMISSING", "STANCES"]

_Stance = Literal["denies", "confirms", "declines-comment", "withdraws"]

_FORMS: dict[_Stance, str] = {
    "denies": "deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute refutes refuted",
    "confirms": "confirm confirms confirmed confirming acknowledges acknowledged admits admitted",
    "declines-comment": "decline declines declined declining refuse refuses refused refusing",
    "withdraws": "withdraw withdraws withdrew retract retracts retracted",
}

STANCES: dict[str, _Stance] = {form: stance for stance, forms in _FORMS.items() for form in forms.split()}
"""Form -> stance (the values of `summarizer.schema.Stance`).

"declined" and "refused" are reporting cues only before "to comment"; the reading sees to that.
"""

DISMISSING = frozenset({"reject", "dismiss", "withdraw", "retract"})
"""Lemmas that take a position only on a statement ("rejected the claim"), for what is rejected is mostly a thing ("rejected the bid")."""
