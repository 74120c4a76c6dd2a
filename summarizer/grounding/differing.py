"""Says in which words an altered quotation differs from the passage that it may have been."""

from __future__ import annotations

from difflib import SequenceMatcher

__all__ = ["WORDS", "differing"]

WORDS = 120
"""Words of a quotation that are set side by side; comparing is quadratic in them."""

_SHOWN = 3
"""Differences that a message lists."""


def differing(ours: str, theirs: str) -> str:
    """The words that differ within the first `WORDS`, as `"theirs" for "ours"`."""
    left, right = ours.split()[:WORDS], theirs.split()[:WORDS]
    changes = [
        f'"{" ".join(right[c:d])}" for "{" ".join(left[a:b])}"'
        for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    return "; ".join(changes[:_SHOWN]) or "the marks or spaces differ"
