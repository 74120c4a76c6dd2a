"""The Python API: `summarize`, `asummarize` and `check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.article import Article
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.errors import EngineError, InputError
from summarizer.pipeline import summarize_article

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from summarizer.engines.port import Engine
    from summarizer.schema import Report, Summary

__all__ = ["asummarize", "check", "summarize"]

_T = TypeVar("_T")

_NOTHING = "\ufeff \t\r\n\f\v\0\u00a0"
"""Characters of which a text can be full and yet be empty."""


async def asummarize(source: Article | str | Path, *, model: str = "extractive", base_url: str | None = None) -> Summary:
    """Summarize an article: an `Article`, a `str` that *is* the text, or a `Path` that is read.

    `model` names the engine: `extractive` is built in and needs no key and no network. A key in the environment never selects a model.
    Raises `InputError` when there is nothing to summarize or no such engine, `UnreadableError` when a path holds no article,
    `EngineError` when the engine cannot be used.
    """
    return await summarize_article(_article(source), _engine(model, base_url))


def summarize(source: Article | str | Path, *, model: str = "extractive", base_url: str | None = None) -> Summary:
    """`asummarize` for callers without an event loop, and for those inside one (Jupyter) who cannot await."""
    return _run(asummarize(source, model=model, base_url=base_url))


def check(text: str, *, source: Article | str | Path) -> Report:
    """Check the text of anybody's summary against its article: an `Article`, a `str` that *is* its text, or a `Path` that is read.

    Synchronous and pure, but for reading a `Path`: no model, no network. Faults of the text are `Report.problems`, offsets are code points
    into `text`. Check several summaries with one `Article`: it is indexed once.
    Raises `InputError` when the text or the article is empty or is none, `UnreadableError` when a path holds no article.
    """
    from summarizer.grounding.check import check_text  # noqa: PLC0415 - a summary does without

    if not isinstance(text, str):
        raise InputError(f"a summary to be checked is its text, a str, not {type(text).__name__}")
    if not text.strip(_NOTHING):
        raise InputError("the summary is empty: there is nothing to check")
    return check_text(text, _article(source, "check it against"))


def _article(source: Article | str | Path, purpose: str = "summarize") -> Article:
    if isinstance(source, Path):
        return Article.from_file(source)
    if not isinstance(source, (str, Article)):
        raise InputError(f"an article is an Article, its text or a Path, not {type(source).__name__}")
    article = Article(source) if isinstance(source, str) else source
    if not article.text.strip(_NOTHING):
        raise InputError(f"the article is empty: there is nothing to {purpose}")
    return article


def _engine(model: str, base_url: str | None) -> Engine:
    if model == "extractive":
        if base_url is not None:
            raise InputError("the extractive engine calls nobody: leave the base URL out, or name a model")
        return ExtractiveEngine()
    raise EngineError(f"no such engine: {str(model)[:80]!r}; this version has: extractive")


def _run(work: Coroutine[Any, Any, _T]) -> _T:
    """Run a coroutine to its end: at once when it never waits (the extractive engine), else in a thread with a loop of its own.

    asyncio costs 40 ms to import and its `run` refuses inside a running loop: both are paid only by engines that wait.
    """
    try:
        waiting = work.send(None)
    except StopIteration as done:
        result: _T = done.value
        return result
    work.close()
    raise RuntimeError(f"the engine waited for {waiting!r} outside an event loop")
