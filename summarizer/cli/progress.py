"""A person at a batch: the status line, the lines of a log, and the closing table. Shows what it is told, and decides nothing."""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from summarizer.batch.events import Cached, Done, Failed, Left, SetAside, Skipped, Started, Stopped
from summarizer.cli.console import StatusLine, say
from summarizer.errors import InputError
from summarizer.printable import printable

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

    from summarizer.batch.events import Event, Place, Tally

__all__ = ["Log", "Progress", "closing"]

_OFTEN = 0.1
"""Seconds between two status lines of a terminal."""
_SELDOM = 10.0
"""Seconds between two lines of progress in a log."""
_SHOWN = 20
"""Failures that are shown as they come; the table has all, by kind, and the ledger each."""
_MINUTE, _HOUR = 60, 3_600


class Progress:
    """Shows a run on standard error: on a terminal a line that is written over, else a line now and then. Failures have their own."""

    def __init__(self, *, quiet: bool, total: Callable[[], int | None] = lambda: None, clock: Callable[[], float] = time.monotonic) -> None:
        """Show nothing when `quiet`. `total` says how many articles there are, once it is known."""
        self._quiet = quiet
        self._total = total
        self._clock = clock
        self._began = self._shown_at = clock()
        self.is_terminal = not quiet and sys.stderr is not None and sys.stderr.isatty()
        self._told = 0
        self._status_line = StatusLine()

    def show(self, event: Event, tally: Tally) -> None:
        """Show what happened."""
        if self._quiet:
            return
        if isinstance(event, (Failed, SetAside, Left)) and self._told <= _SHOWN:
            self._told += 1
            self.line(_failure(event) if self._told <= _SHOWN else "more failures: see the table at the end, and the ledger")
        if isinstance(event, Done) and event.fallback is not None and tally.fallback == 1:
            self.line(f"the model cannot serve, so the built-in engine drafts in its place: {event.fallback}")
        now = self._clock()
        if now - self._shown_at < (_OFTEN if self.is_terminal else _SELDOM):
            return
        self._shown_at = now
        if self.is_terminal:
            self._status_line.show(self._status(tally))
        else:
            say(self._status(tally))

    def line(self, message: str) -> None:
        """A line that stays."""
        self.clear()
        say(message)

    def clear(self) -> None:
        """Take the status line away."""
        self._status_line.clear()

    def _status(self, tally: Tally) -> str:
        """Done, failed, rejected, rate, tokens, cost, time left."""
        seconds = max(self._clock() - self._began, 1e-3)
        rate = tally.done / seconds
        parts = [f"{tally.done:,} done"]
        parts += [f"{tally.cached:,} from cache"] if tally.cached else []
        parts += [f"{count:,} {what}" for count, what in ((_bad(tally), "failed"), (tally.rejected, "items rejected")) if count]
        parts.append(f"{rate:,.1f}/s")
        if tally.calls:
            parts += [f"{tally.input + tally.output:,} tokens"]
            parts += [f"${tally.cost:f}"] if tally.cost is not None else []
        total = self._total()
        if total is not None and rate:
            parts.append(f"{_time(max(total - tally.articles, 0) / rate)} left")
        return ", ".join(parts)


def _bad(tally: Tally) -> int:
    return tally.failed.total() + tally.set_aside.total() + tally.left.total()


def _time(seconds: float) -> str:
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    return f"{seconds / _MINUTE:.0f} min" if seconds < _HOUR else f"{seconds // _HOUR:.0f} h {seconds % _HOUR / _MINUTE:.0f} min"


def _failure(event: Failed | SetAside | Left) -> str:
    what = {Failed: "failed", SetAside: "set aside", Left: "left pending"}[type(event)]
    return f"{_named(event.place)}: {what}, {event.kind}: {event.message}"


def _named(place: Place) -> str:
    return f"{place.path}#{place.item}" if place.item else place.path


class Log:
    """A file of JSON lines, one for each event, appended to. Use it as a context manager; without a name it takes nothing down."""

    def __init__(self, name: str | None) -> None:
        """Open the file. `InputError` when it cannot be written."""
        self._file: IO[str] | None = None
        if name is not None:
            try:
                self._file = Path(name).open("a", encoding="utf-8", buffering=1)  # noqa: SIM115 - closed by __exit__
            except (OSError, ValueError) as error:
                raise InputError(f"the log file '{name}' cannot be written: {getattr(error, 'strerror', None) or error}") from error

    def __enter__(self) -> Self:
        """It is open."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close it."""
        if self._file is not None:
            self._file.close()

    def take(self, event: Event) -> None:
        """Write an event down."""
        if self._file is not None:
            now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
            self._file.write(json.dumps({"time": now, "event": _NAMES[type(event)]} | _told(event)) + "\n")


_NAMES = {
    Started: "started",
    Done: "done",
    Cached: "from-cache",
    Failed: "failed",
    SetAside: "set-aside",
    Left: "left",
    Skipped: "skipped",
    Stopped: "stopped",
}


def _told(event: Event) -> dict[str, Any]:
    values = {name: getattr(event, name) for name in type(event).__dataclass_fields__}
    place = values.pop("place", None)
    return ({"path": place.path, "item": place.item, "key": place.key} if place else {}) | values


def closing(tally: Tally, stopped: Stopped, out: str) -> str:
    """The table at the end of a run: what was done, what was not and why, what it took, and where to look."""
    from shlex import quote  # noqa: PLC0415 - once, at the end

    lines = [
        f"{tally.done:>9,}  done" + (f", {tally.fallback:,} of them by the built-in engine in place of the model" if tally.fallback else "")
    ]
    lines += [f"           {tally.examples[Done, 'fallback'][1]}"] if tally.fallback else []
    lines += [f"{tally.cached:>9,}  from cache"] if tally.cached else []
    for counted, event, what in (
        (tally.failed, Failed, "failed"),
        (tally.set_aside, SetAside, "set aside"),
        (tally.left, Left, "left pending"),
    ):
        for kind, count in counted.most_common():
            path, message = tally.examples[event, kind]
            lines += [f"{count:>9,}  {what}: {kind}, for example {path}", f"           {message}"]
    lines += [f"{tally.not_begun:>9,}  file{'s' * (tally.not_begun != 1)} not begun"] if tally.not_begun else []
    lines += (
        [f"{tally.gone:>9,}  gone: their files are not there any more; export --all-versions has their summaries"] if tally.gone else []
    )
    if tally.skipped:
        lines.append(
            f"{tally.skipped.total():>9,}  skipped: " + ", ".join(f"{count:,} {why}" for why, count in tally.skipped.most_common())
        )
    lines += [f"{tally.rejected:>9,}  items rejected"] if tally.rejected else []
    lines += _unused(tally)
    lines += ["nothing was found to summarize"] if stopped.outcome == "finished" and not tally.articles else []
    lines += [_spent(tally)] if tally.calls else []
    lines += [f"stopped ({stopped.outcome}): {stopped.message}"] if stopped.message else []
    lines += _where(tally, quote(out))
    return "".join(f"{printable(line)}\n" for line in lines)


def _unused(tally: Tally) -> list[str]:
    """What of the metadata came to nothing."""
    found = tally.unused
    if found is None:
        return []
    told = (
        (found.rows, "row", "fit no file", found.row),
        (found.dates, "date", "cannot be read", found.date),
    )
    return [f"{n:>9,}  {what}{'s' * (n != 1)} of the metadata {fault}, for example {example}" for n, what, fault, example in told if n]


def _spent(tally: Tally) -> str:
    cached = f" ({tally.cached_input:,} cached)" if tally.cached_input else ""
    cost = "cost unknown" if tally.cost is None else f"${tally.cost:f}"
    return f"{tally.calls:,} calls, {tally.input:,} tokens in{cached}, {tally.output:,} out; {cost}"


def _where(tally: Tally, out: str) -> list[str]:
    left = [f"what is left: summarize batch FOLDER -o {out}"] if tally.left or tally.not_begun else []
    again = [f"once more what failed: summarize batch FOLDER -o {out} --retry-failed"] if tally.failed or tally.set_aside else []
    return [
        *left,
        *again,
        f"results: {out}/summaries.db; see: summarize report {out} -o SITE/, summarize export {out} -f csv -o TABLES/",
    ]
