"""What is traded and what is measured: subjects of news sentences that rise and fall, and never say a thing."""

from __future__ import annotations

__all__ = ["SPEECHLESS"]

SPEECHLESS = frozenset("shares stock stocks bonds futures yields prices price inflation sales profit profits revenue trading".split())
"""Whose "and said" is that of somebody else in the sentence: "Shares in Tarn Motors fell after the carmaker cut its forecast and said"."""
