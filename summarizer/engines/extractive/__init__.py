"""The built-in engine: rules and tables, no weights, no network. It copies; it never words anything itself."""

from summarizer.engines.extractive.engine import ExtractiveEngine

__all__ = ["ExtractiveEngine"]
