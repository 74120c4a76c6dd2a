"""`summarize check --pairs`: rows of an article and a summary, a line of JSON each, checked one after the other as they come in."""

from __future__ import annotations

import json
import sys
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from summarizer.cli.console import say
from summarizer.cli.options import STDIN
from summarizer.cli.summaries import FileText, check_text_as, is_json, is_printed, refuse_folder
from summarizer.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.article import Article
    from summarizer.cli.check_run import Run

__all__ = ["check_pairs"]

_BLANK = b" \t\r\n"
_NOTHING = "\ufeff \t\r\n\f\v\0\u00a0\u2028\u2029\u3000\u200b"
_LONGEST_ID = 200
_SHOWN = 60
_LONGEST_INT = 4_300
"""Digits that Python makes an integer of; more are kept as they are written, for only an id is ever looked at."""


class _Row(NamedTuple):
    """A row that can be checked."""

    id: str | int
    article: str
    summary: str


class _Bad(NamedTuple):
    """Why a row cannot be checked."""

    why: str


def check_pairs(name: str, run: Run, limit: int | None) -> int:
    """Check every row of the file `name` (`-`: standard input); returns the exit status. `UnreadableError` when it cannot be read."""
    from summarizer.readers import DEFAULT_MAX_BYTES, files  # noqa: PLC0415 - not on the way to --help
    from summarizer.readers.origin import STDIN as SHOWN  # noqa: PLC0415

    limit = DEFAULT_MAX_BYTES if limit is None else limit
    if not name:
        raise InputError("a file name is empty")
    if name != STDIN:
        from pathlib import Path  # noqa: PLC0415 - not on the way to --help

        refuse_folder(name, "--pairs takes one file, of JSON lines")
        origin = files.origin_of(Path(name), limit)
        with files.open_binary(Path(name), origin) as stream:
            return _check(stream, name, origin.shown, run, limit)
    if sys.stdin is None:
        raise InputError("standard input is closed")
    return _check(sys.stdin.buffer, name, SHOWN, run, limit)


def _check(stream: IO[bytes], name: str, shown: str, run: Run, limit: int) -> int:
    """Check the rows of `stream`. An article that the row before had too is indexed once."""
    from summarizer.article import Article  # noqa: PLC0415 - loaded with the readers

    article: Article | None = None
    rows = 0
    ids: dict[str | int, int] = {}
    for number, line in enumerate(_lines(stream, limit), 1):
        if line is not None and not line.strip(_BLANK):
            continue
        rows += 1
        row = _row(line) if line is not None else _Bad(f"is over the limit of {limit:,} bytes; raise it with --max-bytes if you mean to")
        if isinstance(row, _Bad):
            say(f"{shown} line {number} {row.why}")
            run.unusable()
            continue
        first = ids.setdefault(row.id, number)
        if first != number:
            say(f"{shown} line {number} has the id of line {first} again: {str(row.id)[:_SHOWN]}")
        made = Article(row.article) if article is None or article.text != row.article else article
        article = made
        checked = check_text_as(FileText(name, row.summary), row.summary, made)
        checked.id = row.id
        run.take(checked, number)
    if not rows:
        raise InputError(f"{shown} has no rows; each line must be an object with id, article and summary")
    return run.finish()


def _lines(stream: IO[bytes], limit: int) -> Iterator[bytes | None]:
    """The lines of `stream`; `None` for one that is over the limit, of which no more is kept than the limit."""
    while line := stream.readline(limit + 1):
        if len(line) <= limit:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(limit + 1)
        yield None


def _row(line: bytes) -> _Row | _Bad:
    try:
        found = json.loads(line.decode("utf-8-sig"), parse_int=_integer)
    except UnicodeDecodeError:
        return _Bad("is not UTF-8")
    except (ValueError, RecursionError):
        return _Bad("is not JSON")
    return _usable(found) if isinstance(found, dict) else _Bad("is no JSON object with id, article and summary")


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST_INT else digits


def _usable(found: dict[str, Any]) -> _Row | _Bad:
    identifier = found.get("id")
    if isinstance(identifier, bool) or not isinstance(identifier, str | int):
        return _Bad("has no id: a string or a whole number")
    if len(str(identifier)) > _LONGEST_ID:
        return _Bad(f"has an id of more than {_LONGEST_ID} characters")
    for name in ("article", "summary"):
        if not isinstance(found.get(name), str):
            return _Bad(f"has no {name}: a string with its text")
        if not found[name].strip(_NOTHING):
            return _Bad(f"has an empty {name}")
    if is_json(found["summary"]) or is_printed(found["summary"]):
        return _Bad("has JSON or a page of this tool for its summary; give the words of a summary")
    return _Row(identifier, _encodable(found["article"]), _encodable(found["summary"]))


def _encodable(text: str) -> str:
    """`text` with each lone surrogate, which JSON can spell and no encoder accepts, as U+FFFD."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
