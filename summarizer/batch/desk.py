"""The one who writes: takes what became of articles, puts it into the ledger, one transaction a time, and says what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.batch.drafting import Broken, Known, Made
from summarizer.batch.events import Cached, Done, Event, Failed, Place, SetAside, Tally
from summarizer.batch.items import End, Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.batch.drafting import Outcome
    from summarizer.ledger import CallNote, FileNote, Ledger

__all__ = ["KILLER", "TRIES", "Desk", "place_of"]

KILLER = "kills-the-process"
TRIES = 3
"""After so many tries an article is set aside."""
_KILLED = f"the process that worked on it ended before it did, {TRIES} times: too much memory, perhaps"


class Desk:
    """Writes for one run; `tally` counts what it says."""

    def __init__(self, ledger: Ledger, run: int) -> None:
        """Write to `ledger` for the run of this number."""
        self.ledger = ledger
        self.run = run
        self.tally = Tally()

    def tell(self, event: Event) -> Event:
        """Count an event and hand it on."""
        self.tally.count(event)
        return event

    def take(self, outcomes: Iterable[Outcome]) -> list[Event]:
        """Write down what became of a chunk of articles; what is to be told of it."""
        with self.ledger.transaction():
            return [event for outcome in outcomes for event in self._written(outcome)]

    def _written(self, outcome: Outcome) -> list[Event]:
        match outcome:
            case Made():
                return [self._made(outcome)]
            case Known(note):
                return [self.known(note)]
            case Broken(note, kind, message):
                self.ledger.note_file(note)
                self.ledger.start([note.work_key], self.run)
                return [self.failed(note, kind, message)]
            case Unread():
                self.ledger.note_unreadable(outcome.path, outcome.item, outcome.kind, outcome.message, outcome.stamp)
                return [Failed(Place(outcome.path, outcome.item), outcome.kind, outcome.message)]
            case End():
                self.ledger.note_feed(outcome.path, outcome.size, outcome.mtime_ns, outcome.items)
                return []

    def _made(self, made: Made) -> Event:
        note = made.note
        self.ledger.note_file(note)
        if self.ledger.state(note.work_key) == "done":  # the same text came from another process meanwhile
            return Cached(place_of(note), note.work_key)
        self.ledger.start([note.work_key], self.run)
        self.ledger.store(note.work_key, made.prepared, made.text)
        return Done(place_of(note), note.work_key, made.rejected)

    def known(self, note: FileNote) -> Event:
        """Note a file whose work is finished or set aside."""
        self.ledger.note_file(note)
        if self.ledger.state(note.work_key) == "set-aside":
            return SetAside(place_of(note), *self.ledger.failure(note.work_key))
        return Cached(place_of(note), note.work_key)

    def failed(self, note: FileNote, kind: str, message: str, calls: Sequence[CallNote] = ()) -> Failed | SetAside:
        """Note that a work under way failed; for good, when that was the last try."""
        last = self.ledger.tries(note.work_key) + 1 >= TRIES
        self.ledger.fail(note.work_key, kind, message, calls, set_aside=last)
        return (SetAside if last else Failed)(place_of(note), kind, message)

    def died(self, note: FileNote) -> SetAside:
        """Note a work that was cut off, or failed, for the last time: the process that worked on it ended."""
        with self.ledger.transaction():
            self.ledger.note_file(note)
            self.ledger.fail(note.work_key, KILLER, _KILLED, set_aside=True)
        return SetAside(place_of(note), KILLER, _KILLED)

    def killer(self, path: str, item: int, stamp: tuple[int, int]) -> Event:
        """Note a file, or an item of a feed, that ended the process that read it each time."""
        with self.ledger.transaction():
            self.ledger.note_unreadable(path, item, KILLER, _KILLED, stamp)
        return SetAside(Place(path, item), KILLER, _KILLED)


def place_of(note: FileNote) -> Place:
    """Where the article of a note stands."""
    return Place(note.path, note.item, note.key)
