"""`summarize status`: how a batch stands, also while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.console import writes_unicode
from summarizer.cli.group import Command
from summarizer.cli.options import FILE, HELP, STDIN
from summarizer.cli.outputs import output

if TYPE_CHECKING:
    from summarizer.ledger.reading import Status

__all__ = ["command"]

_RUNS = 5
"""Runs that are shown as text; JSON has all."""


@click.command(
    "status",
    cls=Command,
    context_settings=HELP,
    short_help="Show how a batch stands, also while it runs.",
    help="""Show how a batch stands: done, failed by kind with an example, set aside, pending; tokens and cost; its runs.

    DIR is the folder that was given to "summarize batch FOLDER -o DIR". Nothing is written, and a run that is under way is not held up.

    \b
    Examples:
      summarize status out/
      summarize status out/ -f json
    """,
)
@click.argument("folder", type=FILE, metavar="DIR")
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json"]), metavar="FORMAT", default="text", help="text (the default) or json."
)
@click.option("-o", "--output", "out", type=FILE, metavar="OUT", help="Write to this file.")
def command(folder: str, form: str, out: str | None) -> int:
    """Run the command; see its help above."""
    sink = output(out, [], form)
    from pathlib import Path  # noqa: PLC0415 - not on the way to --help

    from summarizer.ledger import Ledger  # noqa: PLC0415
    from summarizer.ledger.opening import guarded, is_written, place  # noqa: PLC0415
    from summarizer.ledger.reading import status  # noqa: PLC0415

    with Ledger.read_only(Path(folder)) as ledger, guarded(place(ledger.folder)):
        found = status(ledger.database, written=is_written(ledger.folder))
    ascii_only = out in (None, STDIN) and not writes_unicode()
    sink.put(folder, _json(found, folder, ascii_only=ascii_only) if form == "json" else _text(found, folder))
    return 0


def _json(status: Status, folder: str, *, ascii_only: bool) -> str:
    from dataclasses import asdict  # noqa: PLC0415 - not on the way to --help

    from summarizer.render import json_line  # noqa: PLC0415

    value: dict[str, Any] = {"folder": folder} | asdict(status)
    value["failures"] = [failure._asdict() for failure in status.failures]
    value["runs"] = [run._asdict() for run in status.runs]
    return json_line(value | {"cost": str(status.cost)}, ascii_only=ascii_only)


def _text(status: Status, folder: str) -> str:
    from summarizer.printable import printable  # noqa: PLC0415 - not on the way to --help

    lines = [*_counts(status), "", *_spent(status), "", *_runs(status), "", *_where(status, folder)]
    return "".join(f"{printable(line)}\n" for line in lines)


def _counts(status: Status) -> list[str]:
    cached = f", {status.from_cache} of them with a summary that was there already" if status.from_cache else ""
    under_way = f", {status.under_way:,} under way" if status.under_way else ""
    stood_in = f", {status.stood_in:,} of them with a summary of another engine or model meanwhile" if status.stood_in else ""
    shown = [
        (status.done, f"done{cached}"),
        (status.pending, f"pending{under_way}{stood_in}"),
        (status.failed, "failed, to be tried again"),
        (status.set_aside, "set aside after several failures"),
        (status.unreadable, "unreadable"),
    ]
    lines = [f"{count:>9,}  {what}" for count, what in shown if count or what.startswith(("done", "pending"))]
    if status.not_begun:
        lines.append(f"{status.not_begun:>9,}  file{'s' * (status.not_begun != 1)} to which the last run had not come")
    return [f"{status.files:>9,}  articles", *lines, *(line for failure in status.failures for line in _failure(failure))]


def _failure(failure: Any) -> list[str]:  # noqa: ANN401 - a Failures, whose module is not loaded for --help
    return [f"           {failure.kind}: {failure.often:,}, for example {failure.path}", f"             {failure.message}"]


def _spent(status: Status) -> list[str]:
    if not status.calls:
        return ["no calls of a model"]
    unknown = f", and {status.calls_of_unknown_cost:,} calls of unknown cost" if status.calls_of_unknown_cost else ""
    cached = f" ({status.cached:,} cached)" if status.cached else ""
    cost = "cost unknown" if status.calls_of_unknown_cost == status.calls else f"${status.cost.normalize():f}{unknown}"
    return [f"{status.calls:,} calls, {status.input:,} tokens in{cached}, {status.output:,} out; {cost}"]


def _runs(status: Status) -> list[str]:
    if not status.runs:
        return ["no runs"]
    lines = [_run(run) for run in status.runs[:_RUNS]]
    more = len(status.runs) - _RUNS
    return [*lines, *([f"and {more} earlier run{'s' * (more != 1)}"] if more > 0 else [])]


def _run(run: Any) -> str:  # noqa: ANN401 - a Run, see above
    end = {"running": "running", "died": "died"}.get(run.state) or f"ended {run.ended}: {run.outcome}"
    return f"run {run.number}, {run.model or run.engine}: began {run.started}, {end}"


def _where(status: Status, folder: str) -> list[str]:
    """Where to look further."""
    import shlex  # noqa: PLC0415 - not on the way to --help

    name = shlex.quote(folder)
    failed = [f"each failure: the view what_failed of {name}/summaries.db"] if status.failures else []
    if status.unswept:
        failed.append("removed, but not erased from the file, for another program was reading: the next forget or batch erases it")
    return [*failed, f"tables: summarize export {name} -f csv -o TABLES/"]
