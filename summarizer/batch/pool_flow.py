"""The flow of the built-in engine: chunks of files to the processes of a crew, what comes back to the desk.

When a process dies, everything that was in flight is suspect. It is done again, one file at a time, so that the one that kills is found.
"""

from __future__ import annotations

import asyncio
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, cast

from summarizer.batch.desk import TRIES, Desk
from summarizer.batch.drafting import Job

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Iterator

    from summarizer.batch.crew import Crew
    from summarizer.batch.drafting import Outcome
    from summarizer.batch.events import Event
    from summarizer.batch.stopping import Stop

__all__ = ["pool_flow"]

_CHUNK = 16
"""Files of a chunk: sending one costs what drafting a tenth of a short article does."""
_BYTES = 200_000
"""Bytes of a chunk after which it takes no more."""
_AHEAD = 2
"""Chunks in flight for each process, so that none waits for the writer."""
_BREATH = 50
"""Steps after which the event loop gets a turn: signals are handled there."""


async def pool_flow(steps: Iterator[Job | Event], desk: Desk, crew: Crew, stop: Stop) -> AsyncGenerator[Event]:
    """Do the jobs of `steps`, hand on its events, and say what happened, until all is done or `stop` is asked for."""
    under_way: dict[asyncio.Future[object], list[Job]] = {}
    source = _chunks(steps, crew.processes, lambda: desk.quota.room(sum(map(len, under_way.values()))))
    while True:
        async for event in _fill(source, under_way, desk, crew, stop):
            yield event
        if not under_way:
            return
        done = await stop.first(set(under_way))
        if stop.at_once:
            crew.give_up()
            return
        for future in [future for future in under_way if future in done]:  # in the order in which they were sent
            jobs = under_way.pop(future, [])
            if isinstance(future.exception(), BrokenProcessPool):
                suspects = [*jobs, *(job for others in under_way.values() for job in others)]
                under_way.clear()
                crew.renew()
                async for event in _one_by_one(suspects, desk, crew, stop):
                    yield event
                break
            for event in desk.take(cast("list[Outcome]", future.result())):
                yield desk.tell(event)


async def _fill(  # the state of the flow
    source: Iterator[list[Job] | Event | None], under_way: dict[asyncio.Future[object], list[Job]], desk: Desk, crew: Crew, stop: Stop
) -> AsyncGenerator[Event]:
    """Send chunks until every process has enough, or the quota is full, and hand on what is no job."""
    for count, step in enumerate(() if stop.asked else source):
        if step is None:
            return
        if isinstance(step, list):
            under_way[crew.submit(step)] = step
        else:
            yield desk.tell(step)
        if count % _BREATH == 0:
            await asyncio.sleep(0)
        if stop.asked or len(under_way) >= _AHEAD * crew.processes:
            return


async def _one_by_one(suspects: list[Job], desk: Desk, crew: Crew, stop: Stop) -> AsyncGenerator[Event]:
    """Do each job alone; set aside what kills the process every time."""
    for job in suspects:
        for _ in range(TRIES):
            if stop.asked:
                return
            future = crew.submit([job])
            await stop.first({future})
            if stop.at_once:
                crew.give_up()
                return
            if not isinstance(future.exception(), BrokenProcessPool):
                for event in desk.take(cast("list[Outcome]", future.result())):
                    yield desk.tell(event)
                break
            crew.renew()
        else:
            note = job.item.note if job.item else None
            yield desk.tell(desk.killer(job.found.path, note.item if note else 0, (job.found.size, job.found.mtime_ns)))


def _chunks(steps: Iterator[Job | Event], processes: int, room: Callable[[], int | None]) -> Iterator[list[Job] | Event | None]:
    """Jobs in chunks, small ones first, so that a small folder has work for every process; events as they come.

    `None`, as often as it is asked, while there is no room for another article.
    """
    chunk: list[Job] = []
    size = made = 0
    while True:
        most = room()
        while not chunk and most == 0:
            yield None
            most = room()
        step = next(steps, None)
        if step is None:
            break
        if not isinstance(step, Job):
            yield step
            continue
        chunk.append(step)
        size += len(step.item.article.text) if step.item else step.found.size
        if size >= _BYTES or len(chunk) >= min(_CHUNK, 1 + made // processes, _CHUNK if most is None else most):
            yield chunk
            chunk, size, made = [], 0, made + 1
    if chunk:
        yield chunk
