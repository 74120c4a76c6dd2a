"""Decides what of a draft may stay: pure functions from a draft and an article to grounded items and problems. No I/O, no model."""

from summarizer.grounding.failing import Failing, failing, replace
from summarizer.grounding.ground import Grounded, ground

__all__ = ["Failing", "Grounded", "failing", "ground", "replace"]
