"""What happens in a batch, as values: whoever shows a batch, or returns its results, gets these and nothing else."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.batch.metadata import Unused
    from summarizer.spent import Spent

__all__ = ["Cached", "Done", "Event", "Failed", "Left", "Place", "SetAside", "Skipped", "Started", "Stopped", "Tally"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands: its file, relative to the folder; its place in a feed, from 1, or 0 for a whole file; its key."""

    path: str
    item: int = 0
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Started:
    """The run has begun; its number in the ledger."""

    run: int


@dataclass(frozen=True, slots=True)
class Done:
    """An article has its summary; `rejected` items of the draft could not be grounded.

    `fallback` says why the provider could not serve, when the built-in engine drafted it in its place.
    """

    place: Place
    work_key: str
    rejected: int = 0
    fallback: str | None = None


@dataclass(frozen=True, slots=True)
class Cached:
    """An article has a summary that was there. `work_key` is `None` for a file that has not changed and was not read, a feed perhaps."""

    place: Place
    work_key: str | None = None
    articles: int = 1


@dataclass(frozen=True, slots=True)
class Failed:
    """An article came to nothing. It is tried again in the next run."""

    place: Place
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """An article came to nothing for the last time, or has before; `--retry-failed` tries it again."""

    place: Place
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Left:
    """An article was begun and left pending, for a reason that is not its own."""

    place: Place
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that holds no article by its name, or does not belong to the folder."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Stopped:
    """The run has ended: `outcome` in a word or two (`finished`, `interrupted`, `max-cost`, …), `message` a line that says why."""

    outcome: str
    message: str = ""


Event = Started | Done | Cached | Failed | SetAside | Left | Skipped | Stopped


@dataclass(slots=True)
class Tally:
    """What has been counted so far in a run. `failed`, `set_aside`, `left` and `skipped` count by kind, with a first example of each."""

    done: int = 0
    cached: int = 0
    fallback: int = 0
    rejected: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    set_aside: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    examples: dict[tuple[type[Event], str], tuple[str, str]] = field(default_factory=dict)
    calls: int = 0
    input: int = 0
    cached_input: int = 0
    output: int = 0
    cost: Decimal | None = Decimal(0)
    not_begun: int = 0
    """Files to which a run that ended early had not come; they are counted at its end."""
    gone: int = 0
    """Articles whose files are not there any more."""
    unused: Unused | None = None
    """What of the metadata fitted no file; known after a run over all of the folder."""

    @property
    def articles(self) -> int:
        """Articles of which it is known what became of them."""
        return self.done + self.cached + self.failed.total() + self.set_aside.total()

    @property
    def is_complete(self) -> bool:
        """Whether everything has a summary."""
        return not (self.failed or self.set_aside or self.left)

    def count(self, event: Event) -> None:
        """Take an event into account."""
        match event:
            case Done():
                self.done += 1
                self.fallback += event.fallback is not None
                self.rejected += event.rejected
                if event.fallback is not None:
                    self.examples.setdefault((Done, "fallback"), (event.place.path, event.fallback))
            case Cached():
                self.cached += event.articles
            case Failed() | SetAside() | Left():
                counted = {Failed: self.failed, SetAside: self.set_aside, Left: self.left}[type(event)]
                counted[event.kind] += 1
                self.examples.setdefault((type(event), event.kind), (event.place.path, event.message))
            case Skipped():
                self.skipped[event.why] += 1
            case _:
                pass

    def spend(self, spent: Spent) -> None:
        """Take calls into account."""
        self.calls += spent.calls
        self.input += spent.input
        self.cached_input += spent.cached
        self.output += spent.output
        self.cost = None if self.cost is None or spent.cost is None else self.cost + spent.cost
