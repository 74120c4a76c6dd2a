"""`summarize export`: what a batch found, in the formats of others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from summarizer.cli.console import emit, say, writes_unicode
from summarizer.cli.group import Command
from summarizer.cli.options import FILE, HELP, STDIN
from summarizer.errors import InputError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from summarizer.ledger import Ledger

__all__ = ["command"]

_FORMS = ("jsonl", "csv", "parquet", "labelstudio")
_TABLES = ("articles", "actors", "claims", "quotes", "figures", "conflicts", "uncertainties", "problems")
_FLAT = {"csv": ".csv", "parquet": ".parquet"}
# What our files begin with, by which a former export is told from somebody's file.
_BEGINS = (b"summary_id,article_id,key,path,", b'{"summary_id":', b'{"schema_version":"', b'[\n{"data":{"summary_id":', b"[\n]\n")
_PARQUET = b"PAR1"
_FOOTER = 1 << 16


class _Request(NamedTuple):
    """What the command line asks for."""

    folder: str
    form: str
    table: str | None
    out: str | None
    every_version: bool
    with_text: bool


@click.command(
    "export",
    cls=Command,
    context_settings=HELP,
    short_help="Export a batch: JSON lines, CSV, Parquet, Label Studio.",
    help="""Export what a batch found. Nothing in DIR is changed, and a run that is under way is not held up.

    \b
    jsonl        the summaries, one a line, as "summarize FILE -f json" prints them
    csv          flat tables: a folder of them, or with --table one file
    parquet      the same tables (needs: pip install 'grounded-summarizer[parquet]')
    labelstudio  tasks with the text, and what was found in it as predictions

    The tables are articles, actors, claims, quotes, figures, conflicts, uncertainties and problems; docs/ledger.md explains the columns.
    Beside every quote and figure stand its source, through whom it came and what others say of it. In CSV a cell that a spreadsheet would
    take for a formula begins with an apostrophe.

    Files appear whole or not at all. A former export is replaced, another file never is.

    \b
    Examples:
      summarize export out/ -f jsonl -o summaries.jsonl
      summarize export out/ -f csv -o tables/
      summarize export out/ -f csv --table quotes -o quotes.csv
      summarize export out/ -f jsonl --table figures -o - | jq .value
    """,
)
@click.argument("folder", type=FILE, metavar="DIR")
@click.option(
    "-f", "--format", "form", type=click.Choice(_FORMS), required=True, metavar="FORMAT", help="jsonl, csv, parquet or labelstudio."
)
@click.option(
    "--table", type=click.Choice(_TABLES), metavar="NAME", help="This table alone; with jsonl, its rows instead of the summaries."
)
@click.option("-o", "--output", "out", type=FILE, metavar="OUT", help="Write to this file, or for several tables to this folder.")
@click.option("--all-versions", "every_version", is_flag=True, help="Also what was made of earlier texts and of files that are gone.")
@click.option("--with-text", is_flag=True, help="With -f jsonl: put the articles' texts into it too.")
def command(**given: object) -> int:
    """Run the command; see its help above."""
    request = _Request(**given)  # type: ignore[arg-type] # click has made them so
    _refuse_unfit(request)
    from pathlib import Path  # noqa: PLC0415 - not on the way to --help

    from summarizer.ledger import Ledger  # noqa: PLC0415
    from summarizer.ledger.opening import guarded, place  # noqa: PLC0415

    with Ledger.read_only(Path(request.folder)) as ledger, guarded(place(ledger.folder)):
        if request.form in _FLAT and request.table is None:
            _tables(ledger.database, request, Path(str(request.out)))
        else:
            _single(ledger, request)
    return 0


def _refuse_unfit(request: _Request) -> None:
    """`InputError` for options that do not go together."""
    to_screen = request.out in (None, STDIN)
    if request.form == "parquet" and to_screen:
        raise InputError("Parquet is no text: give -o a file, or a folder for all tables")
    if request.form in _FLAT and request.table is None and to_screen:
        raise InputError("several tables need a folder: give -o one, or choose a table with --table")
    if request.with_text and (request.form != "jsonl" or request.table):
        raise InputError("--with-text goes with -f jsonl, without --table: other forms have no place for the text, or always have it")
    if request.form == "labelstudio" and request.table:
        raise InputError("--table goes with csv, parquet and jsonl: tasks for Label Studio are made of all tables")
    if request.out == "":
        raise InputError("the name given to -o is empty")


def _tables(db: sqlite3.Connection, request: _Request, folder: Path) -> None:
    """A file for each table, all of one moment."""
    names = {table: folder / f"{table}{_FLAT[request.form]}" for table in _TABLES}
    for path in names.values():
        _refuse_to_replace(path)
    if request.form == "parquet":
        from summarizer.export import require_parquet  # noqa: PLC0415 - not on the way to --help

        require_parquet()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"cannot make the folder '{folder}': {error.strerror or error}") from error
    from summarizer.ledger.reading import one_moment  # noqa: PLC0415 - not on the way to --help

    with one_moment(db):
        for table, path in names.items():
            _table(db, request._replace(table=table), path)


def _single(ledger: Ledger, request: _Request) -> None:
    """One file, or standard output."""
    from pathlib import Path  # noqa: PLC0415 - not on the way to --help

    path = None if request.out in (None, STDIN) else Path(str(request.out))
    if path is not None:
        _refuse_to_replace(path)
    if request.form in _FLAT:
        _table(ledger.database, request, path)
    else:
        _put(_lines(ledger, request, ascii_only=path is None and not writes_unicode()), path)


def _table(db: sqlite3.Connection, request: _Request, path: Path | None) -> None:
    from summarizer.cli.outputs import whole_file  # noqa: PLC0415 - not on the way to --help
    from summarizer.export import TABLES, csv_lines, rows_of, write_parquet  # noqa: PLC0415

    rows = rows_of(db, str(request.table), every_version=request.every_version)
    if request.form == "csv" or path is None:
        _put(csv_lines(TABLES[str(request.table)], rows), path)
    else:
        with whole_file(path) as file:
            write_parquet(TABLES[str(request.table)], rows, file)


def _lines(ledger: Ledger, request: _Request, *, ascii_only: bool) -> Iterator[str]:
    """JSON lines, or the tasks."""
    from summarizer.export import TABLES, row_lines, rows_of, summary_lines, tasks  # noqa: PLC0415 - not on the way to --help
    from summarizer.ledger.reading import summaries  # noqa: PLC0415

    if request.table:
        return row_lines(
            TABLES[request.table], rows_of(ledger.database, request.table, every_version=request.every_version), ascii_only=ascii_only
        )
    text = request.with_text or request.form == "labelstudio"
    if text:
        _tell_of_missing_texts(ledger, request)
    found = summaries(ledger.database, every_version=request.every_version, text=text)
    return summary_lines(found, ascii_only=ascii_only) if request.form == "jsonl" else tasks(found, ascii_only=ascii_only)


def _tell_of_missing_texts(ledger: Ledger, request: _Request) -> None:
    """Say of how many summaries the text is not kept; `InputError` when none is."""
    from summarizer.ledger.reading import without_text  # noqa: PLC0415 - not on the way to --help

    lacking, every = without_text(ledger.database)
    if lacking and lacking == every:
        raise InputError(f"'{request.folder}' keeps no texts, which this export needs; it was made with --no-text")
    if lacking:
        say(
            f"the text of {lacking} of {every} summaries is not kept: they are left out"
            if request.form == "labelstudio"
            else f"the text of {lacking} of {every} summaries is not kept"
        )


def _put(pieces: Iterable[str], path: Path | None) -> None:
    """Write the pieces as they come."""
    if path is None:
        for piece in pieces:
            emit(piece)
        return
    from summarizer.cli.outputs import whole_file  # noqa: PLC0415 - not on the way to --help

    with whole_file(path) as file:
        for piece in pieces:
            file.write(piece.encode("utf-8", "replace"))


def _refuse_to_replace(path: Path) -> None:
    """`InputError` when a file stands at `path` that this command has not written."""
    if path.is_dir():
        raise InputError(f"-o '{path}' is a folder; name a file in it")
    if not path.is_file():
        return
    try:
        with path.open("rb") as file:
            begin = file.read(64)
            file.seek(max(0, path.stat().st_size - _FOOTER))
            footer = file.read() if begin.startswith(_PARQUET) else b""
    except OSError as error:
        raise InputError(f"cannot read '{path}', which would be replaced: {error.strerror or error}") from error
    if begin and not begin.startswith(_BEGINS) and b"grounded-summarizer" not in footer:
        raise InputError(f"'{path}' exists and is no export of this tool; move it, or give -o another name")
