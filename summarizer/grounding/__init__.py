"""Decides what of a draft may stay: pure functions from a draft and an article to grounded items and problems. No I/O, no model."""

from summarizer.grounding.ground import Grounded, ground

__all__ = ["Grounded", "ground"]
