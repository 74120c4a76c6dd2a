"""What several commands share: kinds of option values, and opening the article that a command line names."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import click

from summarizer.errors import InputError

if TYPE_CHECKING:
    from decimal import Decimal

    from click.shell_completion import CompletionItem

    from summarizer.article import Article

__all__ = ["FILE", "HELP", "STDIN", "Dollars", "Size", "max_bytes", "open_article"]

STDIN = "-"
HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 88}
_SIZE = re.compile(r"([0-9]{1,15})\s?(?:(k|M|G)?B?)", re.IGNORECASE)
_MONEY = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")
_SCALE = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}


class _FileName(click.ParamType[str]):
    """A file name as it is given: the readers say what is wrong with it, the shell completes it.

    `click.Path` would do, but looks up a translation of its name, for which `locale` is loaded: 3 ms.
    """

    name = "file"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:  # noqa: ARG002
        """Leave it to the shell."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only when a shell asks

        return [CompletionItem(incomplete, type="file")]


FILE = _FileName()


class Size(click.ParamType[int]):
    """A number of bytes: `20000000`, `20MB`, `20M`."""

    name = "size"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read `value`; fails, naming the forms, when it is not such a number."""
        found = _SIZE.fullmatch(str(value).strip())
        size = int(found[1]) * _SCALE[(found[2] or "").lower()] if found else 0
        return size or self.fail(f"'{value}' is no size; write 20000000, 500kB or 20MB", param, ctx)


class Dollars(click.ParamType["Decimal"]):
    """An amount of US dollars: `5`, `0.25`."""

    name = "dollars"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        """Read `value`; fails when it is no such amount."""
        from decimal import Decimal  # noqa: PLC0415 - not on the way to --help

        if not _MONEY.fullmatch(str(value).strip()):
            self.fail(f"'{value}' is no amount of US dollars; write 5 or 0.25", param, ctx)
        return Decimal(str(value).strip())


max_bytes = click.option("--max-bytes", type=Size(), metavar="SIZE", help="Refuse larger files (default: 10MB).")


def open_article(name: str, limit: int | None) -> Article:
    """Read the article in the file `name`, or on standard input when it is `-`. Raises what the readers raise."""
    from summarizer import readers  # noqa: PLC0415 - not on the way to --help

    if not name:
        raise InputError("a file name is empty")
    limit = readers.DEFAULT_MAX_BYTES if limit is None else limit
    if name != STDIN:
        from pathlib import Path  # noqa: PLC0415 - not on the way to --help

        return readers.read_file(Path(name), max_bytes=limit)
    if sys.stdin is None:
        raise InputError("standard input is closed")
    return readers.read_stream(sys.stdin.buffer, max_bytes=limit)
