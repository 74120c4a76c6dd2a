"""Words with which a text names a number, or tells of an event, in order to say that it is not so: literal tables."""

from __future__ import annotations

__all__ = ["CLAIM_NOUNS", "DENY", "INSTEAD", "SAY"]

INSTEAD = frozenset({("not",), ("instead", "of"), ("rather", "than")})
"""What stands right before the number that is not the one: "35, not 37"."""

CLAIM_NOUNS = frozenset(
    (
        "claim claims allegation allegations accusation accusations report reports suggestion suggestions assertion assertions "
        "charge charges rumor rumors rumour rumours speculation idea notion criticism reporting statement statements contention"
    ).split()
)
"""What is denied as a statement: "rejected claims that …". Who rejects a bid, an offer or an appeal denies nothing."""

DENY = frozenset(
    (
        "deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing "
        "refute refutes refuted refuting dispute disputes disputed disputing rebut rebuts rebutted"
    ).split()
)
"""Verbs that deny a statement: what follows their "that" is not what the text says."""

SAY = frozenset("say claim confirm tell suggest allege state report think believe admit acknowledge announce".split())
"""Base forms that a negation before them leaves unsaid: "did not say that …"."""
