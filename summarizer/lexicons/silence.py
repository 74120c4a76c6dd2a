"""Verbs with which a report says what its source left out: literal tables."""

from __future__ import annotations

__all__ = ["SILENCES", "SILENT"]

SILENT = frozenset(
    "say speak talk respond answer discuss confirm deny testify specify elaborate give provide name identify explain disclose release comment clarify offer reveal".split()
)
"""Base forms behind "but did not" and "declined to"."""

SILENCES = frozenset("declined declines refused refuses gave offered provided".split())
"""Forms right behind "but": "but gave no details", "but declined to comment"."""
