"""Keeps article text, keys and answers out of the logs of the libraries that this engine calls.

openai logs whole requests at DEBUG (`OPENAI_LOG=debug` turns that on by itself), instructor logs answers with the errors in them, httpx and
aiohttp log addresses. While a call of ours runs, and only then, their records below or at any level are dropped; the same libraries used by
the same program for something else log as before.
"""

from __future__ import annotations

import logging
import os
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["hush", "quiet", "without_debug_log"]

_LIBRARIES = ("openai", "instructor", "httpx2", "httpx", "httpcore2", "httpcore", "aiohttp", "tenacity")
_CALLING: ContextVar[bool] = ContextVar("summarizer_calling", default=False)
_DEBUG = "OPENAI_LOG"


class _Hushed(logging.Filter):
    """Drops records that are made during a call of ours."""

    def filter(self, record: logging.LogRecord) -> bool:  # noqa: ARG002 - logging's signature
        return not _CALLING.get()


_FILTER = _Hushed()


def hush() -> None:
    """Put the filter on every logger of these libraries. A filter does not reach the loggers below its own, so each gets it."""
    for name, logger in list(logging.root.manager.loggerDict.items()):
        if name.partition(".")[0] in _LIBRARIES and isinstance(logger, logging.Logger) and _FILTER not in logger.filters:
            logger.addFilter(_FILTER)


@contextmanager
def quiet() -> Iterator[None]:
    """Inside, the libraries log nothing, in this task."""
    token = _CALLING.set(True)
    try:
        yield
    finally:
        _CALLING.reset(token)


@contextmanager
def without_debug_log() -> Iterator[None]:
    """Inside, `OPENAI_LOG` is not set: openai reads it when it is imported and would configure the program's logging by it."""
    wanted = os.environ.pop(_DEBUG, None)
    try:
        yield
    finally:
        if wanted is not None:
            os.environ[_DEBUG] = wanted
