"""The Python API: `summarize`, `asummarize` and `check`."""

from __future__ import annotations

import os
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.article import Article
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.errors import InputError
from summarizer.pipeline import REPAIRS, summarize_article

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine

    from summarizer.engines.chat import ModelOptions, Tariff
    from summarizer.engines.port import Engine
    from summarizer.schema import Report, Summary

__all__ = ["EXTRACTIVE", "asummarize", "check", "summarize"]

_T = TypeVar("_T")

EXTRACTIVE = "extractive"
_NOTHING = "\ufeff \t\r\n\f\v\0\u00a0"
"""Characters of which a text can be full and yet be empty."""
_MOST_REPAIRS = 10


async def asummarize(  # noqa: PLR0913 - the three that choose the engine, the options object, and what concerns the pipeline
    source: Article | str | Path,
    *,
    model: str = EXTRACTIVE,
    base_url: str | None = None,
    api_key: str | None = None,
    options: ModelOptions | None = None,
    tariff: Tariff | None = None,
    repairs: int = REPAIRS,
) -> Summary:
    """Summarize an article: an `Article`, a `str` that *is* the text, or a `Path` that is read.

    model: who drafts it. `extractive` is built in and needs no key and no network; `openai/NAME` is the model NAME at OpenAI, or at the
        OpenAI-compatible server with the address `base_url`. A key in the environment never selects a model.
    api_key: the key for that server; else `OPENAI_API_KEY` for OpenAI's own address and `SUMMARIZER_API_KEY` for any other, if set.
    options: how the model is asked (`ModelOptions`). tariff: its prices (`Tariff`), for the cost in the provenance.
    repairs: how often what the checks turned away is sent back at most, 0 to 10.

    Raises `InputError` when there is nothing to summarize or an argument makes no sense, `UnreadableError` when a path holds no article,
    `EngineError` when the engine cannot be used; each kind of fault has a subclass, listed in `summarizer.errors`.
    """
    article = _article(source)
    if not isinstance(repairs, int) or isinstance(repairs, bool) or not 0 <= repairs <= _MOST_REPAIRS:
        raise InputError(f"repairs is a whole number from 0 to {_MOST_REPAIRS}, not {str(repairs)[:40]!r}")
    if model == EXTRACTIVE:
        return await summarize_article(article, _extractive(base_url, api_key, options))
    async with _chat(model, base_url, api_key, options, tariff) as engine:
        return await summarize_article(article, engine, repairs=repairs)


def summarize(  # noqa: PLR0913 - those of asummarize
    source: Article | str | Path,
    *,
    model: str = EXTRACTIVE,
    base_url: str | None = None,
    api_key: str | None = None,
    options: ModelOptions | None = None,
    tariff: Tariff | None = None,
    repairs: int = REPAIRS,
) -> Summary:
    """`asummarize`, with its arguments, for callers without an event loop, and for those inside one (Jupyter) who cannot await."""
    work = asummarize(source, model=model, base_url=base_url, api_key=api_key, options=options, tariff=tariff, repairs=repairs)
    return _at_once(work) if model == EXTRACTIVE else _in_a_loop(work)


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
    """The article that `source` is. Raises `InputError` when it is none or empty."""
    if isinstance(source, Path):
        return Article.from_file(source)
    if not isinstance(source, (str, Article)):
        raise InputError(f"an article is an Article, its text or a Path, not {type(source).__name__}")
    article = Article(source) if isinstance(source, str) else source
    if not article.text.strip(_NOTHING):
        raise InputError(f"the article is empty: there is nothing to {purpose}")
    return article


def _extractive(base_url: str | None, api_key: str | None, options: ModelOptions | None) -> Engine:
    for name, given in (("base URL", base_url), ("key", api_key), ("options of a model", options)):
        if given is not None:
            raise InputError(f"the extractive engine calls nobody: leave the {name} out, or name a model")
    return ExtractiveEngine()


@asynccontextmanager
async def _chat(
    model: str, base_url: str | None, api_key: str | None, options: ModelOptions | None, tariff: Tariff | None
) -> AsyncIterator[Engine]:
    from summarizer.engines.chat import ChatEngine, ModelOptions, Tariff, destination  # noqa: PLC0415 - asyncio, for those who call a model

    for name, given, kind in (("options", options, ModelOptions), ("tariff", tariff, Tariff)):
        if given is not None and not isinstance(given, kind):
            raise InputError(f"{name} is a {kind.__name__}, not {type(given).__name__}")
    to = destination(model, base_url, os.environ, api_key=api_key)
    async with ChatEngine(to, options or ModelOptions(), tariff) as engine:
        yield engine


def _at_once(work: Coroutine[Any, Any, _T]) -> _T:
    """Run a coroutine that never waits: the extractive engine's. asyncio costs 40 ms to import, which it is spared."""
    try:
        work.send(None)
    except StopIteration as done:
        result: _T = done.value
        return result
    raise RuntimeError("the extractive engine waited for something")


def _in_a_loop(work: Coroutine[Any, Any, _T]) -> _T:
    """Run a coroutine in an event loop of its own; in a thread of its own too where a loop is running already, as in Jupyter."""
    import asyncio  # noqa: PLC0415 - for those who call a model
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    if asyncio._get_running_loop() is None:  # noqa: SLF001 - documented, and does not raise: an error would be the context of ours
        return asyncio.run(work)
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()
