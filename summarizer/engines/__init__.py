"""Engines fill a `Draft`. The port is `Engine`; `extractive` is built in, others call a model."""

from summarizer.engines.port import Drafted, Engine

__all__ = ["Drafted", "Engine"]
