"""The one who writes: takes what became of articles, puts it into the ledger, one transaction a time, and says what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.batch.drafting import Broken, Known, Made
from summarizer.batch.events import Cached, Done, Event, Failed, Place, SetAside, Tally
from summarizer.batch.items import End, Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.batch.drafting import Outcome
    from summarizer.batch.quota import Quota
    from summarizer.batch.walk import Found
    from summarizer.ledger import CallNote, FileNote, Ledger

__all__ = ["KILLER", "READER_KILLER", "TRIES", "Desk", "place_of"]

KILLER, READER_KILLER = "kills-the-process", "kills-the-reader"
TRIES = 3
"""After so many tries an article is set aside."""
_DOUBTFUL = frozenset(["slow-answer", "cut-off", "no-answer"])
_KILLED = f"the process that worked on it ended before it did, {TRIES} times: too much memory, perhaps"


class Desk:
    """Writes for one run; `tally` counts what it says."""

    def __init__(self, ledger: Ledger, run: int, quota: Quota) -> None:
        """Write to `ledger` for the run of this number, which may draft as many articles as `quota` says."""
        self.ledger = ledger
        self.run = run
        self.tally = Tally()
        self.quota = quota

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
                if self.ledger.failed_in(note.work_key, self.run):
                    return [self.failed_already(note)]
                self.ledger.start([note.work_key], self.run)
                self.quota.taken += 1
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
        self.quota.taken += 1
        self.ledger.store(note.work_key, made.prepared, made.text)
        return Done(place_of(note), note.work_key, made.rejected)

    def known(self, note: FileNote) -> Event:
        """Note a file whose work is finished or set aside."""
        self.ledger.note_file(note)
        if self.ledger.state(note.work_key) == "set-aside":
            return SetAside(place_of(note), *self.ledger.failure(note.work_key))
        return Cached(place_of(note), note.work_key)

    def failed(self, note: FileNote, kind: str, message: str, calls: Sequence[CallNote] = ()) -> Failed | SetAside:
        """Note that a work under way failed; for good, when that was the last try.

        A time-out or a connection that broke off may be the provider's fault: it is the article's when others were served meanwhile.
        """
        last = self.ledger.tries(note.work_key) + 1 >= TRIES and (kind not in _DOUBTFUL or self.ledger.served_since(note.work_key))
        self.ledger.fail(note.work_key, kind, message, calls, set_aside=last)
        return (SetAside if last else Failed)(place_of(note), kind, message)

    def failed_already(self, note: FileNote) -> Failed | SetAside:
        """What is said of a file whose text failed in this run under another name: it is not tried again at once."""
        aside = self.ledger.state(note.work_key) == "set-aside"
        return (SetAside if aside else Failed)(place_of(note), *self.ledger.failure(note.work_key))

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

    def ended_in(self, found: Found, item: int) -> None:
        """Note that the process of the last run ended while it read this place of a file; for the last time, perhaps."""
        with self.ledger.transaction():
            if self.ledger.note_death(*found[:1], item, *found[1:]) >= TRIES:
                self.ledger.note_unreadable(found.path, item if item > 1 else 0, READER_KILLER, _KILLED, found[1:])


def place_of(note: FileNote) -> Place:
    """Where the article of a note stands."""
    return Place(note.path, note.item, note.key)
