"""Words with which a source gives a figure and no clause: "put the toll at 19", "gave the figure as 40", "estimated between 800 and 900"."""

from __future__ import annotations

__all__ = ["BOUNDS", "ESTIMATED", "NEARER", "PUT", "RECKONINGS"]

PUT: dict[str, str] = {"put": "at", "estimate": "at", "give": "as", "place": "at", "peg": "at"}
"""Verb -> the preposition before its figure."""

ESTIMATED = frozenset(
    (
        "toll tolls forecast forecasts guidance target range tally number numbers figure figures total totals count counts estimate tally "
        "cost costs price value bill damage damages loss losses "
        "crowd turnout size share rate probability odds chance chances "
        "it this that them"
    ).split()
)
"""What is put at a number. A pronoun stands for one of the rest; "put the book at five" has none."""

BOUNDS = frozenset("between about around approximately roughly up more over nearly almost at fewer less".split())
"""What may stand between "estimated" and its number beside nothing: they are prepositions or adverbs and open no noun phrase."""

RECKONINGS = frozenset("count counts reckoning estimate estimates account tally calculation calculations admission".split())
"""What a figure goes by: "by the city's count", "by his own admission"."""

NEARER = frozenset({"closer", "nearer", "above", "below", "around", "over", "under"})
"""What may stand in place of "at" before the number at which something is put: "puts the number closer to 20"."""
