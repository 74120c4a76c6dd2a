"""`Batch`: one run over a folder, from opening the ledger to closing it, told as events.

Ties ledger, source and flow together; decides how a run ended.
"""

from __future__ import annotations

import asyncio
from contextlib import ExitStack, aclosing, suppress
from typing import TYPE_CHECKING, Protocol

from summarizer.batch import drafting
from summarizer.batch.bookmark import Bookmark
from summarizer.batch.crew import Crew
from summarizer.batch.desk import Desk
from summarizer.batch.events import Event, Started, Stopped, Tally
from summarizer.batch.items import Folder
from summarizer.batch.kinds import BUILT_IN
from summarizer.batch.metadata import Metadata
from summarizer.batch.pool_flow import pool_flow
from summarizer.batch.quota import Quota
from summarizer.batch.source import Source, root_of
from summarizer.batch.stopping import Stop
from summarizer.errors import InputError
from summarizer.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
    from pathlib import Path

    from summarizer.batch.drafting import Job, Outcome
    from summarizer.batch.plan import Plan
    from summarizer.ledger import WorkKind

__all__ = ["Batch", "BuiltIn", "Drafter", "Shift"]

_BREATH = 500
"""Files after which the event loop gets a turn while they are counted."""


class Shift:
    """What a flow needs of a run: its plan, the folder, the desk, and whether to stop. `ended` is what it says of its end."""

    def __init__(self, plan: Plan, source: Source, desk: Desk, stop: Stop) -> None:
        """Nothing has happened yet."""
        self.plan = plan
        self.source = source
        self.folder = source.folder
        self.desk = desk
        self.stop = stop
        self.ended: Stopped | None = None


class Drafter(Protocol):
    """Who drafts: the kind of its work, and its flow."""

    work: WorkKind

    def flow(self, steps: Iterator[Job | Event], shift: Shift) -> AsyncGenerator[Event]:
        """Do the jobs of `steps`; hand on its events and say what happened."""
        ...


class BuiltIn:
    """The built-in engine, in as many processes as there are cores."""

    work = BUILT_IN

    def __init__(self, draft: Callable[[Folder, str, Sequence[Job]], list[Outcome]] = drafting.draft) -> None:
        """Have `draft` done in the processes."""
        self._draft = draft

    async def flow(self, steps: Iterator[Job | Event], shift: Shift) -> AsyncGenerator[Event]:
        """See `summarizer.batch.pool_flow`."""
        with Crew(shift.folder, str(shift.plan.out), shift.plan.processes, self._draft) as crew:
            async with aclosing(pool_flow(steps, shift.desk, crew, shift.stop)) as events:
                async for event in events:
                    yield event


class Batch:
    """One run. `events` does it; `stop.ask` ends it early; `tally` counts meanwhile and afterwards."""

    def __init__(self, plan: Plan, drafter: Drafter) -> None:
        """Check what can be checked before anything is written. `InputError` when it does not hold."""
        self.plan = plan
        self.stop = Stop()
        self.tally = Tally()
        self._drafter = drafter
        self._folder = Folder(root_of(plan), drafter.work, plan.max_bytes)

    async def events(self) -> AsyncGenerator[Event]:
        """Do the run. The last event is `Stopped`. `InputError` when the ledger cannot be used."""
        with ExitStack() as open_things:
            metadata = open_things.enter_context(Metadata(self.plan.metadata, self._folder.root)) if self.plan.metadata else None
            ledger = open_things.enter_context(Ledger.create_or_open(self.plan.out, keep_text=self.plan.keep_text))
            bookmark = open_things.enter_context(_bookmark(self.plan.out))
            run = ledger.begin_run(self._drafter.work, self.plan.command, self._folder.root)
            desk = Desk(ledger, run, Quota(self.plan.limit))
            source = Source(self.plan, self._folder, desk, metadata, bookmark)
            shift = Shift(self.plan, source, desk, self.stop)
            self.tally = desk.tally
            stopped = Stopped("broken off")
            try:
                yield Started(run)
                async with aclosing(self._drafter.flow(source.steps(), shift)) as events:
                    async for event in events:
                        yield event
                stopped = await self._end(shift)
            finally:
                with suppress(InputError):  # a ledger that cannot be written says so by the error that is on its way
                    ledger.end_run(run, stopped.outcome, self.tally.not_begun)
            yield stopped

    async def _end(self, shift: Shift) -> Stopped:
        """How the run ended: over all of its files, or before."""
        stopped = self._early(shift)
        if stopped is not None:
            for count, one in enumerate(shift.source.not_begun()):
                self.tally.not_begun += one
                if count % _BREATH == 0:
                    await asyncio.sleep(0)
                if self.stop.at_once:
                    return stopped
        elif shift.source.is_whole:
            self.tally.gone = shift.desk.ledger.note_gone(shift.desk.run)
            self.tally.unused = shift.source.unused()
        just_enough = stopped is not None and stopped.outcome == "limit" and not (self.tally.not_begun or shift.source.is_anything_left())
        if stopped is None or just_enough:
            return Stopped("finished" if self.tally.is_complete else "incomplete")
        return stopped

    def _early(self, shift: Shift) -> Stopped | None:
        if self.stop.asked:
            return Stopped("interrupted", "what was not done is pending; the same command goes on")
        if shift.ended is not None:
            return shift.ended
        if shift.desk.quota.is_reached:
            return Stopped("limit", f"the limit of {self.plan.limit:,} articles is reached; the same command goes on")
        return None


def _bookmark(out: Path) -> Bookmark:
    try:
        return Bookmark(out)
    except OSError as error:
        raise InputError(f"cannot write in the folder '{out}': {error.strerror or error}") from error
