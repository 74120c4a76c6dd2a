"""Words beside a figure that say which role it plays: a change, or the level before it."""

__all__ = ["CHANGE_BEFORE", "PREVIOUS_BEFORE"]

CHANGE_BEFORE = frozenset(
    "up down rose fell gained lost climbed dropped jumped slipped grew shrank increased decreased surged plunged added shed".split()
)
"""Right before a percentage or an amount, or with "by" between: "up 76 percent", "fell 3 points", "rose by 12"."""

PREVIOUS_BEFORE = frozenset({"from"})
"""Right before an amount of the same unit: "up to $1.13bn from $639m"."""
