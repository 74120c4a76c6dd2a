"""Engines fill a `Draft`. The port is `Engine`; `extractive` is built in, others call a model."""

from summarizer.engines.port import Drafted, Engine, Repaired, Repairer

__all__ = ["Drafted", "Engine", "Repaired", "Repairer"]
