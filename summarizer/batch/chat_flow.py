"""The flow of a model: as many articles at once as asked for, over one event loop and one engine; the same text is asked for once.

Every article that is begun is in the ledger before its first request, and every request that has ended before another one is sent. What
comes together is committed together: a commit that reaches the disk takes as long as drafting waits for nothing else.
"""

from __future__ import annotations

import asyncio
import itertools
from typing import TYPE_CHECKING

from summarizer.batch.breaker import Breaker
from summarizer.batch.budget import LimitError
from summarizer.batch.desk import TRIES, place_of
from summarizer.batch.drafting import Broken, Known, Made, fault
from summarizer.batch.events import Cached, Done, Event, Left, Stopped
from summarizer.batch.flight import Flight, kind_of
from summarizer.batch.items import Item
from summarizer.batch.stand_in import StandIn
from summarizer.errors import EngineError, InputError, SummarizerError
from summarizer.ledger.prepared import prepare
from summarizer.pipeline import summarize_article

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterator
    from collections.abc import Set as AbstractSet

    from summarizer.batch.drafting import Job
    from summarizer.batch.run import Shift
    from summarizer.batch.turnstile import Turnstile
    from summarizer.engines.chat import ChatEngine
    from summarizer.ledger import CallNote, FileNote
    from summarizer.pipeline import Grounder
    from summarizer.spent import Spent

__all__ = ["ChatFlow"]

_SUSPECT = TRIES - 1
"""Tries that were cut off after which an article runs alone, at the end: only what kills the process by itself is set aside."""
_BREATH = 50
"""Steps after which the event loop gets a turn: signals are handled there."""


class ChatFlow:
    """One run. `events` does it."""

    def __init__(  # noqa: PLR0913 - what a run with a model is made of
        self,
        engine: ChatEngine,
        gate: Turnstile,
        shift: Shift,
        *,
        concurrency: int,
        repairs: int,
        grounder: Grounder | None,
        fallback: bool,
    ) -> None:
        """Draft with `engine`, whose requests pass `gate`."""
        self._engine = engine
        self._gate = gate
        self._shift = shift
        self._desk = shift.desk
        self._ledger = shift.desk.ledger
        self._concurrency = concurrency
        self._repairs = repairs
        self._grounder = grounder
        self._stand_in = StandIn(shift.desk) if fallback else None
        self._breaker = Breaker()
        self._under_way: dict[asyncio.Future[Made | Broken | EngineError], Flight] = {}
        self._flights: dict[str, Flight] = {}
        self._suspects: list[Item] = []
        gate.listen(self._ledger.commit, self._spent)

    async def events(self, steps: Iterator[Job | Event]) -> AsyncGenerator[Event]:
        """Do the jobs, and say what happened."""
        try:
            async for event in self._all(self._read(steps), self._concurrency):
                yield self._desk.tell(event)
            async for event in self._all(iter(self._suspects), 1):
                yield self._desk.tell(event)
        finally:
            await self._give_up()
            self._ledger.commit()

    # --- what comes in

    def _read(self, steps: Iterator[Job | Event]) -> Iterator[Item | Event]:
        """The articles of the jobs."""
        for step in steps:
            if isinstance(step, Event):
                yield step
            elif step.item:
                yield step.item
            else:
                for read in self._shift.source.read(step.found, step.stated):
                    if isinstance(read, Item):
                        yield read
                    else:
                        yield from self._desk.take([read])

    async def _all(self, source: Iterator[Item | Event], at_once: int) -> AsyncGenerator[Event]:
        """Begin what comes, as far as there is room, and hand out what has ended, until nothing is left or the run is to stop."""
        held: Item | None = None
        for count in itertools.count():
            if count % _BREATH == 0:
                await asyncio.sleep(0)
            room = not self._is_stopping and len(self._under_way) < self._room(at_once)
            step = (held or next(source, None)) if room else None
            held = None
            if isinstance(step, Item):
                begun = self._begin(step, alone=at_once == 1)
                if begun is None:
                    held = step
                else:
                    for event in begun:
                        yield event
                    continue
            elif step is not None:
                yield step
                continue
            if not self._under_way:
                return
            async for event in self._landed():
                yield event

    @property
    def _is_stopping(self) -> bool:
        opened = self._breaker.why is not None and self._stand_in is None
        full = self._desk.quota.room() == 0
        return self._shift.stop.asked or self._shift.ended is not None or opened or full

    def _room(self, at_once: int) -> int:
        """How many may be under way: one, until a first call has shown how good the estimates of a budget are."""
        budget = self._gate.budget
        return 1 if budget.is_limited and not budget.has_learned else at_once

    def _begin(self, item: Item, *, alone: bool) -> list[Event] | None:
        """Begin an article, or say what has become of it already; `None` when the budget has no room for it at the moment."""
        note = item.note
        if (flight := self._flights.get(note.work_key)) is not None:  # the same text is under way
            flight.files.append((note, self._ledger.note_file(note)))
            return []
        if (told := self._known(note)) is not None:
            return told
        if self._ledger.cut_off(note.work_key) == _SUSPECT and not alone:
            self._suspects.append(item)
            return []
        if self._breaker.why is not None and self._stand_in is not None:
            self._desk.quota.taken += 1
            return [self._stand_in.summary(item, self._ledger.note_file(note), self._breaker.why)]
        return self._admitted(item)

    def _known(self, note: FileNote) -> list[Event] | None:
        """What is to be said of an article that is not begun: its work is finished, or failed already."""
        if self._ledger.state(note.work_key) in {"done", "set-aside"}:
            return self._desk.take([Known(note)])
        if self._ledger.cut_off(note.work_key) >= TRIES:
            return [self._desk.died(note)]
        if self._ledger.failed_in(note.work_key, self._desk.run):
            with self._ledger.later():
                self._ledger.note_file(note)
            return [self._desk.failed_already(note)]
        return None

    def _admitted(self, item: Item) -> list[Event] | None:
        note = item.note
        try:
            estimate = self._engine.estimate(item.article)
        except SummarizerError as error:
            return self._desk.take([Broken(note, kind_of(error), str(error))])
        account = self._gate.admit(estimate.input_tokens, estimate.output_tokens)
        if account is None:
            if not self._under_way:
                self._reached(self._gate.lacks(estimate.input_tokens, estimate.output_tokens) or "")
                with self._ledger.later():
                    self._ledger.note_file(note)
                return [Left(place_of(note), str(self._shift.ended and self._shift.ended.outcome), _LEFT)]
            return None
        with self._ledger.later():
            row = self._ledger.note_file(note)
            self._ledger.start([note.work_key], self._desk.run)
        self._desk.quota.taken += 1
        flight = Flight(item, account, [(note, row)])
        self._flights[note.work_key] = flight
        self._under_way[asyncio.create_task(self._article(flight))] = flight
        return []

    # --- one article

    async def _article(self, flight: Flight) -> Made | Broken | EngineError:
        note, article = flight.item.note, flight.item.article
        self._gate.seat(note.work_key, flight.account)
        try:
            summary = await summarize_article(article, self._engine, repairs=self._repairs, grounder=self._grounder)
            return Made(note, prepare(summary), article.text, len(summary.rejected))
        except EngineError as error:
            return error
        except InputError as error:
            return Broken(note, kind_of(error), str(error))
        except Exception as error:  # noqa: BLE001 - one article must not cost the others
            return Broken(note, "bug", fault(error))
        finally:
            flight.account.close()

    def _spent(self, work_key: str, note: CallNote, spent: Spent) -> None:
        """A request has ended."""
        with self._ledger.later():
            self._ledger.spend(work_key, [note])
        self._desk.tally.spend(spent)

    # --- what comes out

    async def _landed(self) -> AsyncGenerator[Event]:
        """Wait until something has ended, and say what."""
        done = await self._shift.stop.first(set(self._under_way))
        for event in self._all_ended(done):
            yield event
        if self._shift.stop.at_once:
            await self._give_up()

    def _all_ended(self, tasks: AbstractSet[asyncio.Future[Made | Broken | EngineError]]) -> list[Event]:
        """What has become of these articles, once it is on the disk."""
        events = []
        with self._ledger.transaction():
            for task in [task for task in self._under_way if task in tasks]:  # in the order in which they were begun
                flight = self._under_way.pop(task)
                del self._flights[flight.item.note.work_key]
                events += self._ended(flight, task.result())
        return events

    def _ended(self, flight: Flight, outcome: Made | Broken | EngineError) -> list[Event]:
        if isinstance(outcome, Made):
            self._breaker.note(None)
            self._ledger.store(outcome.note.work_key, outcome.prepared, outcome.text)
            first, *others = (place_of(note) for note, _ in flight.files)
            key = outcome.note.work_key
            return [Done(first, key, outcome.rejected), *(Cached(other, key) for other in others)]
        if isinstance(outcome, Broken):
            return self._failed(flight, outcome.kind, outcome.message)
        if isinstance(outcome, LimitError):
            self._reached(outcome.outcome)
            return self._left(flight, outcome.outcome, _LEFT)
        self._breaker.note(outcome)
        if self._breaker.why is not None and self._stand_in is None and self._shift.ended is None:
            self._shift.ended = Stopped("provider", f"{self._breaker.why}; what was not done is pending")
        if outcome.concerns_article:
            return self._failed(flight, kind_of(outcome), str(outcome))
        if self._stand_in is not None:
            self._ledger.abandon([flight.item.note.work_key])
            return [self._stand_in.summary(Item(flight.item.article, note), row, str(outcome)) for note, row in flight.files]
        return self._left(flight, kind_of(outcome), str(outcome))

    def _failed(self, flight: Flight, kind: str, message: str) -> list[Event]:
        event = self._desk.failed(flight.item.note, kind, message)
        return [type(event)(place_of(note), kind, message) for note, _ in flight.files]

    def _left(self, flight: Flight, kind: str, message: str) -> list[Event]:
        self._ledger.abandon([flight.item.note.work_key])
        return [Left(place_of(note), kind, message) for note, _ in flight.files]

    def _reached(self, option: str) -> None:
        self._shift.ended = self._shift.ended or Stopped(option, f"--{option} would be passed; what was not done is pending")

    async def _give_up(self) -> None:
        """Break off what is under way; it stays pending, and what its requests took is noted."""
        if not self._under_way:
            return
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)
        self._ledger.abandon([flight.item.note.work_key for flight in self._under_way.values()])
        self._under_way.clear()
        self._flights.clear()


_LEFT = "the limit of the run is reached"
