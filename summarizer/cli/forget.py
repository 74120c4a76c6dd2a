"""`summarize forget`: removes an article, its summary and its calls from a ledger, for takedowns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from summarizer.cli.console import emit
from summarizer.cli.group import Command
from summarizer.cli.options import FILE, HELP
from summarizer.errors import InputError

if TYPE_CHECKING:
    from summarizer.ledger import Ledger
    from summarizer.ledger.forget import Removal

__all__ = ["command"]

_LISTED = 20


@click.command(
    "forget",
    cls=Command,
    context_settings=HELP,
    short_help="Remove an article and its summary from a batch.",
    help="""Remove an article everywhere in DIR: its summary, its calls, its text, the words of it in the full-text index, and what is
    left of all that on free pages of the file.

    ID is a key or a path, in any of its versions, or the id of an article ("sha256:…") or at least 8 digits of its beginning. A text that
    stands under several names goes under all of them.

    The article's own file is not touched: the next batch would take it in again, so remove it as well.

    \b
    Examples:
      summarize forget out/ wire/2026-03-03/fire.txt --dry-run
      summarize forget out/ 9f86d081884c7d65
      summarize forget out/ --texts
    """,
    epilog="Exit status: 0 done; 2 nothing is called ID, several articles are, or the ledger is in use.",
)
@click.argument("folder", type=FILE, metavar="DIR")
@click.argument("wanted", required=False, metavar="[ID]")
@click.option("-n", "--dry-run", is_flag=True, help="Say what would be removed, and remove nothing.")
@click.option(
    "--texts", is_flag=True, help="Instead of one article, remove the texts of all, keep their summaries, and keep no texts from now on."
)
def command(folder: str, wanted: str | None, dry_run: bool, texts: bool) -> int:  # noqa: FBT001 - click's signature
    """Run the command; see its help above."""
    if bool(wanted) == texts:
        raise InputError("give the ID of an article, or --texts" if not wanted else "--texts goes without an ID: it concerns all articles")
    from pathlib import Path  # noqa: PLC0415 - not on the way to --help

    from summarizer.ledger import Ledger  # noqa: PLC0415

    if dry_run:
        with Ledger.read_only(Path(folder)) as ledger:
            emit(_told(ledger, wanted, "would be removed"))
        return 0
    Ledger.read_only(Path(folder)).close()  # says that there is none, instead of making one
    with Ledger.create_or_open(Path(folder)) as ledger:
        told = _told(ledger, wanted, "removed")
        _remove(ledger, wanted)
        if not ledger.sweep():
            where = f"its bytes are still in '{folder}'"
            raise InputError(f"removed, but another program reads the ledger, so {where}: close it; the next forget or batch erases them")
    emit(told)
    return 0


def _told(ledger: Ledger, wanted: str | None, done: str) -> str:
    """What is, or would be, removed."""
    from summarizer.ledger.forget import count_texts, find, measure  # noqa: PLC0415 - not on the way to --help

    if wanted is None:
        return f"{done}: {_several(count_texts(ledger.database), 'text')}\n"
    return _lines(measure(ledger.database, find(ledger.database, wanted)), done)


def _remove(ledger: Ledger, wanted: str | None) -> None:
    from summarizer.ledger.forget import find, remove, remove_texts  # noqa: PLC0415 - not on the way to --help

    with ledger.transaction():
        if wanted is None:
            remove_texts(ledger.database)
        else:
            remove(ledger.database, find(ledger.database, wanted))


def _lines(removal: Removal, done: str) -> str:
    from summarizer.printable import printable  # noqa: PLC0415 - not on the way to --help

    counted = [(removal.articles, "article"), (removal.summaries, "summary"), (removal.texts, "text"), (removal.calls, "call")]
    files = [f"  {printable(name)}" for name in removal.files[:_LISTED]]
    more = len(removal.files) - _LISTED
    named = [f"{done}: {', '.join(_several(count, what) for count, what in counted)}; under the names:", *files]
    return "".join(f"{line}\n" for line in [*named, *([f"  and {more} more"] if more > 0 else [])])


def _several(count: int, what: str) -> str:
    plural = what.removesuffix("y") + "ies" if what.endswith("y") else f"{what}s"
    return f"{count:,} {what if count == 1 else plural}"
