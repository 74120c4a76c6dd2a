"""Folders of invented articles for tests of batches, and a run over one."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
from functools import cache
from pathlib import Path

from ledgers import DENIAL, FIRE, FLOOD

from summarizer import summarize
from summarizer.batch import drafting
from summarizer.batch.items import Item, items_of
from summarizer.batch.plan import Plan
from summarizer.batch.run import Batch, BuiltIn
from summarizer.ledger.prepared import prepare

__all__ = ["SERVED", "TEXTS", "command", "draft_but_die_of_poison", "draft_the_same", "fill", "happened", "ledger_rows", "names", "ran"]

TEXTS = (FIRE, FLOOD, DENIAL)
SERVED = {"draft": {kind: [] for kind in ("gist", "actors", "claims", "quotes", "uncertainties")}}
"""The reply of a server that says nothing of an article."""


def fill(folder, count, start=0):
    """Write `count` articles, each with a last line of its own; files that are there stay as they are."""
    folder.mkdir(parents=True, exist_ok=True)
    for at in range(start, start + count):
        if not (place := folder / f"{at:05}.txt").exists():
            place.write_text(f"{TEXTS[at % 3]}\nThe inquiry has the number {at + 1000}.\n", encoding="utf-8")
    return folder


def ran(folder, out, drafter=None, **more):
    """Run a batch here; its events, and its tally."""

    async def run():
        batch = Batch(Plan(folder=folder, out=out, **{"processes": 1} | more), drafter or BuiltIn())
        return [event async for event in batch.events()], batch.tally

    return asyncio.run(run())


def happened(folder, out, drafter=None, **more):
    """Run a batch here; its events."""
    return ran(folder, out, drafter, **more)[0]


def names(events, kind):
    """The paths of the events of a kind."""
    return sorted(event.path if hasattr(event, "path") else event.place.path for event in events if isinstance(event, kind))


def command(*arguments, **more):
    """`summarize batch …` as a process of its own, its streams to be read."""
    script = "import sys; from summarizer.cli import program; program()"
    return subprocess.Popen(
        [sys.executable, "-c", script, "batch", *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more
    )


def ledger_rows(out, query):
    """The rows of a query to the ledger of `out`, which is whole."""
    with sqlite3.connect(Path(out) / "summaries.db") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = database.execute(query).fetchall()
    database.close()
    return rows


def draft_but_die_of_poison(folder, out, jobs):
    """What a process of the pool does, but that a file called poison kills it."""
    if any("poison" in job.found.path for job in jobs):
        os.kill(os.getpid(), signal.SIGKILL)
    return drafting.draft(folder, out, jobs)


def draft_the_same(folder, out, jobs):
    """What a process of the pool does, but that every article it reads has one and the same summary: for folders of many files."""
    outcomes = []
    for job in jobs:
        for read in items_of(folder, job.found):
            made = _same()._replace(article_id=read.note.article_id) if isinstance(read, Item) else None
            outcomes.append(drafting.Made(read.note, made, read.article.text, 0) if made else read)
    return outcomes


@cache
def _same():
    return prepare(summarize("It rained in Osk on Monday, police said."))


def json_lines(text):
    """The objects of JSON lines."""
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]
