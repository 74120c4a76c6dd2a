"""The Python API of batches: `asummarize_folder` and `summarize_folder`, over `summarizer.batch`, with the guarantees of the command."""

from __future__ import annotations

import os
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarizer.api import EXTRACTIVE
from summarizer.batch.events import Cached, Done, Event, Failed, Left, Place, SetAside, Stopped
from summarizer.batch.plan import Plan
from summarizer.batch.run import Batch, BuiltIn, Drafter
from summarizer.batch.turnstile import Limits
from summarizer.errors import EngineError, InputError
from summarizer.ledger import Ledger
from summarizer.ledger.reading import summary_of
from summarizer.schema import Summary
from summarizer.taking import in_a_thread

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterator
    from decimal import Decimal

    from summarizer.engines.chat import ModelOptions, Tariff

__all__ = ["FolderOptions", "FolderResult", "asummarize_folder", "summarize_folder"]


@dataclass(frozen=True, kw_only=True)
class FolderOptions:
    """How a folder is done; each is the option of `summarize batch` with its name.

    concurrency, rpm, tpm, max_tokens, max_cost and fallback are for a model.
    """

    glob: str | None = None
    from_file: str | Path | None = None
    limit: int | None = None
    metadata: str | Path | None = None
    retry_failed: bool = False
    keep_text: bool = True
    processes: int | None = None
    concurrency: int | None = None
    rpm: int | None = None
    tpm: int | None = None
    max_tokens: int | None = None
    max_cost: Decimal | None = None
    fallback: bool = False


@dataclass(frozen=True, slots=True)
class FolderResult:
    """What became of an article. `summary` is there when it is `done`, now or before (`cached`); else `kind` and `message` say why not.

    `path` is relative to the folder; `item` is the place in a feed, from 1, and 0 for a whole file.
    """

    path: str
    item: int
    state: Literal["done", "failed", "set-aside", "left"]
    cached: bool = False
    summary: Summary | None = None
    kind: str | None = None
    message: str | None = None


async def asummarize_folder(  # noqa: PLR0913 - where from and to, the three that choose the engine, and the options objects
    folder: str | Path,
    out: str | Path,
    *,
    model: str = EXTRACTIVE,
    base_url: str | None = None,
    api_key: str | None = None,
    options: ModelOptions | None = None,
    tariff: Tariff | None = None,
    how: FolderOptions | None = None,
) -> AsyncGenerator[FolderResult]:
    """Summarize every article of `folder` into the ledger in `out`, as `summarize batch` does; the results as they come.

    What is finished is never done twice: not after a crash, not for the same text under another name, not in a second run. Leaving the
    loop early gives up what is in flight; close the generator then (`contextlib.aclosing`). Files that hold no article are left out.

    model, base_url, api_key, options, tariff: as in `summarize`. Processes are started, so a script needs `if __name__ == "__main__":`.
    What one article meets is a result. Raises `InputError` when something cannot be used, and, after the last result, `EngineError` when
    the provider cannot serve or `max_tokens` or `max_cost` would be passed: what was not done is pending, and the next run goes on.
    """
    how = how or FolderOptions()
    drafter = _drafter(model, base_url, api_key, options, tariff, how)
    plan = Plan(
        folder=Path(folder),
        out=Path(out),
        command="summarize_folder",
        from_file=Path(how.from_file) if how.from_file else None,
        metadata=Path(how.metadata) if how.metadata else None,
        **{name: getattr(how, name) for name in "glob limit retry_failed keep_text processes".split()},
    )
    async with aclosing(Batch(plan, drafter).events()) as events:
        reader: Ledger | None = None
        try:
            async for event in events:
                reader = reader or Ledger.read_only(plan.out)
                for result in _results(event, reader):
                    yield result
                if isinstance(event, Stopped) and event.outcome in {"provider", "max-tokens", "max-cost"}:
                    raise EngineError(event.message)
        finally:
            if reader is not None:
                reader.close()


def summarize_folder(  # noqa: PLR0913 - those of asummarize_folder
    folder: str | Path,
    out: str | Path,
    *,
    model: str = EXTRACTIVE,
    base_url: str | None = None,
    api_key: str | None = None,
    options: ModelOptions | None = None,
    tariff: Tariff | None = None,
    how: FolderOptions | None = None,
) -> Iterator[FolderResult]:
    """`asummarize_folder`, with its arguments, as a plain iterator.

    The batch runs in a thread of its own, a little ahead of whoever takes the results; leaving the loop ends it.
    """
    work = asummarize_folder(folder, out, model=model, base_url=base_url, api_key=api_key, options=options, tariff=tariff, how=how)
    return in_a_thread(work)


def _drafter(  # noqa: PLR0913, PLR0917 - what chooses the engine
    model: str, base_url: str | None, api_key: str | None, options: ModelOptions | None, tariff: Tariff | None, how: FolderOptions
) -> Drafter:
    if model == EXTRACTIVE:
        limits = {name: getattr(how, name) for name in ("concurrency", "rpm", "tpm", "max_tokens", "max_cost")}
        given = {"base_url": base_url, "api_key": api_key, "options": options, "tariff": tariff, "fallback": how.fallback or None} | limits
        for name, value in given.items():
            if value is not None:
                raise InputError(f"the extractive engine calls nobody: leave {name} out, or name a model")
        return BuiltIn()
    from summarizer.batch.chat import CONCURRENCY, Chat  # noqa: PLC0415 - for those who call a model
    from summarizer.engines.chat import ModelOptions, destination  # noqa: PLC0415

    to = destination(model, base_url, os.environ, api_key=api_key)
    limits_of_run = Limits(how.rpm, how.tpm, how.max_tokens, how.max_cost)
    concurrency = CONCURRENCY if how.concurrency is None else how.concurrency
    return Chat(to, options or ModelOptions(), tariff, concurrency=concurrency, limits=limits_of_run, fallback=how.fallback)


def _results(event: Event, reader: Ledger) -> Iterator[FolderResult]:
    """The results of an event: one for an article, several for a feed that has not changed."""
    match event:
        case Done() | Cached():
            one = isinstance(event, Done) or event.work_key is not None
            for item, summary in summary_of(reader.database, event.place.path, event.place.item if one else None):
                yield FolderResult(event.place.path, item, "done", isinstance(event, Cached), Summary.model_validate(summary))
        case Failed(place, kind, message):
            yield _without(place, "failed", kind, message)
        case SetAside(place, kind, message):
            yield _without(place, "set-aside", kind, message)
        case Left(place, kind, message):
            yield _without(place, "left", kind, message)
        case _:
            pass


def _without(place: Place, state: Literal["failed", "set-aside", "left"], kind: str, message: str) -> FolderResult:
    return FolderResult(place.path, place.item, state, kind=kind, message=message)
