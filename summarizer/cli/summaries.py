"""Somebody's summary, as `summarize check` reads it: plain text, Markdown, or the JSON of this tool.

Owns telling the three apart, and the way from what a check found back to the line and column of the file. Refuses what is no prose: other
JSON, and what this tool prints for people, whose labels a check would take for statements. Judges nothing itself.
"""

from __future__ import annotations

import os
import re
import sys
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from summarizer.cli.options import STDIN
from summarizer.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.article import Article
    from summarizer.readers.origin import Origin
    from summarizer.render.checked import Checked
    from summarizer.schema import Claim, Point, Report, Summary

__all__ = ["FileText", "check_file_text", "check_text_as", "is_json", "is_printed", "open_summary", "read_summary", "refuse_folder"]

TEXT = "text"
"""The path of everything in a summary that has no fields."""

_BREAK = re.compile(r"\r\n|\r|\n")
_MARKDOWN = (".md", ".markdown")
_JSON = (".json", ".jsonl")
_OURS = '"schema_version"'
_BEGINNING = 300
"""Characters in which the JSON of a summary names its version: it is the first field."""
_SIGNED = re.compile(r"(?<![^\r\n>])Made by\sgrounded-summarizer\s[0-9]")
"""The last words of a summary that this tool printed as text, where a narrow line can break them, as Markdown or as HTML."""
_NOTHING = "\ufeff \t\r\n\f\v\0\u00a0\u2028\u2029\u3000\u200b"


class FileText(NamedTuple):
    """The decoded text of a file, and the name that it was given by."""

    name: str
    text: str

    @property
    def shown(self) -> str:
        """The name as messages have it."""
        return "standard input" if self.name == STDIN else self.name


class _Places(Protocol):
    """From a field and offsets into its text to offsets into the file."""

    def __call__(self, path: str, start: int, end: int) -> tuple[int, int]: ...


def open_summary(name: str, limit: int | None) -> FileText:
    """Read and decode the file `name`, or standard input when it is `-`. Raises `UnreadableError` when there is no text."""
    from summarizer.readers import DEFAULT_MAX_BYTES, files, sniff  # noqa: PLC0415 - not on the way to --help
    from summarizer.readers.decode import decode  # noqa: PLC0415
    from summarizer.readers.origin import STDIN as SHOWN  # noqa: PLC0415
    from summarizer.readers.origin import Origin  # noqa: PLC0415

    if not name:
        raise InputError("a file name is empty")
    limit = DEFAULT_MAX_BYTES if limit is None else limit
    if name == STDIN:
        if sys.stdin is None:
            raise InputError("standard input is closed")
        origin = Origin(SHOWN, None, limit)
        data = files.take(sys.stdin.buffer, origin)
    else:
        from pathlib import Path  # noqa: PLC0415 - not on the way to --help

        refuse_folder(name, "name the summaries in it: summarize check {}/* --source ARTICLE")
        path = Path(name)
        origin = files.origin_of(path, limit)
        data = files.load(path, origin)
    if sniff.is_pdf(data):
        raise origin.unreadable("is a PDF; a summary to be checked is text, Markdown or the JSON of this tool")
    if not data.strip():
        raise _empty(origin)
    sniff.refuse_binary(data, origin)
    text = decode(data, origin)
    if not text.strip(_NOTHING):
        raise _empty(origin)
    return FileText(name, text)


def refuse_folder(name: str, advice: str) -> None:
    """Raise `InputError` with `advice`, whose braces stand for the name, when `name` is a folder: the readers' advice is not for checks."""
    if os.path.isdir(name):  # noqa: PTH112 - no pathlib for a name; `Path.is_dir` raises for a null byte before Python 3.12
        from shlex import quote  # noqa: PLC0415 - only for messages

        raise InputError(f"{name} is a folder; {advice.format(quote(name.rstrip('/')))}")


def _empty(origin: Origin) -> InputError:
    return origin.unreadable("is empty; name a file that holds a summary")


def check_file_text(file: FileText, article: Article) -> Checked:
    """Check what the file holds. `InputError` when it is JSON but no summary of this tool, printed by this tool, or holds no words."""
    suffix = file.name[file.name.rfind(".") :].lower() if "." in file.name else ""
    beginning = file.text[:_BEGINNING].lstrip("\ufeff \t\r\n")
    if suffix in _JSON or (beginning.startswith("{") and _OURS in beginning) or is_json(file.text):
        return _check_json(file, article)
    if is_printed(file.text):
        raise InputError(f"{file.shown} is a summary as this tool prints it for people; check its JSON instead: summarize ARTICLE -f json")
    if suffix not in _MARKDOWN:
        return check_text_as(file, file.text, article)
    from summarizer.cli.unmarked import unmarked  # noqa: PLC0415 - its expressions take 3 ms to compile

    marked = unmarked(file.text)
    if not marked.text.strip(_NOTHING):
        where = " outside blocks of code" if marked.code else ""
        raise InputError(f"{file.name} has no words{where}; name a file that holds a summary")
    collected = _collected(file, marked.text, article, lambda _, start, end: marked.in_file(start, end))
    for start, end in marked.code:
        collected.left_out(start, end, "a block of code is no prose")
    return collected.checked()


def is_json(text: str) -> bool:
    """Whether the whole of `text` is a JSON object or list: then it is no prose, whatever its file is called."""
    inner = text.strip("\ufeff \t\r\n")
    if (inner[:1], inner[-1:]) not in {("{", "}"), ("[", "]")}:
        return False
    import json  # noqa: PLC0415 - only what looks like it

    try:
        json.loads(inner, parse_int=str)  # a number of more than 4,300 digits is a ValueError as an int
    except (ValueError, RecursionError):
        return False
    return True


def is_printed(text: str) -> bool:
    """Whether this tool printed `text` as a summary in text or Markdown: its footnotes and labels are no statements."""
    return bool(_SIGNED.search(text))


def check_text_as(file: FileText, text: str, article: Article) -> Checked:
    """Check `text`, which is all of `file`."""
    return _collected(file, text, article, lambda _, start, end: (start, end)).checked()


def _collected(file: FileText, text: str, article: Article, places: _Places) -> _Collected:
    """What is found in `text`, which stands in `file` at `places`."""
    from summarizer.grounding.check import check_text  # noqa: PLC0415 - pydantic is not loaded for a file that cannot be read

    collected = _Collected(file, article, places)
    collected.add(check_text(text, article), TEXT, with_problems=True)
    return collected


def _check_json(file: FileText, article: Article) -> Checked:
    from summarizer.cli.json_places import Places  # noqa: PLC0415 - only JSON needs these
    from summarizer.grounding.check import check_text  # noqa: PLC0415
    from summarizer.grounding.recheck import recheck  # noqa: PLC0415

    summary = read_summary(file)
    collected = _Collected(file, article, Places(file.text).at)
    if summary.article.id != article.id:
        collected.note("the summary says that it was made from another text than this article: its offsets may not fit")
    statements: tuple[tuple[str, Sequence[Point | Claim]], ...] = (("gist", summary.gist), ("claims", summary.claims))
    for name, items in statements:
        for at, item in enumerate(items):
            report = check_text(item.text, article)
            collected.add(report, f"{name}[{at}].text", with_problems=not item.evidence)
    for found in recheck(summary, article):
        collected.problem(found, found.path)
    return collected.checked()


def read_summary(file: FileText) -> Summary:
    """The summary in a file of JSON. `InputError` when it is none."""
    from pydantic import ValidationError  # noqa: PLC0415 - loaded with the schema

    from summarizer.schema import Summary  # noqa: PLC0415

    try:
        return Summary.model_validate_json(file.text.lstrip("\ufeff").encode("utf-8", "replace"))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(step) for step in first["loc"][:6])
        why = f"{where}: {first['msg']}" if where else first["msg"]
        raise InputError(f"{file.shown} is not the JSON of a summary of this tool ({why[:160]})") from None


class _Collected:
    """What checks found, put in the places of the file."""

    def __init__(self, file: FileText, article: Article, places: _Places) -> None:
        self._file, self._article, self._places = file, article, places
        self._lines = [0, *(found.end() for found in _BREAK.finditer(file.text))]
        self._found: dict[str, list[Any]] = {"problems": [], "verified": [], "derived": [], "unchecked": []}
        self._notes: list[str] = []

    def note(self, text: str) -> None:
        """Keep `text` once."""
        if text not in self._notes:
            self._notes.append(text)

    def add(self, report: Report, path: str, *, with_problems: bool) -> None:
        """Take over a report on the text of the field `path`."""
        from summarizer.render.checked import DerivedAt, UncheckedAt, VerifiedAt  # noqa: PLC0415 - pydantic, see above

        for found in report.problems if with_problems else ():
            self.problem(found, path)
        for name, shape, items in (
            ("verified", VerifiedAt, report.verified),
            ("derived", DerivedAt, report.derived),
            ("unchecked", UncheckedAt, report.unchecked),
        ):
            self._found[name] += [shape.model_construct(**(dict(item) | self._place(path, item.start, item.end))) for item in items]
        for note in report.notes:
            self.note(note)

    def problem(self, found: Any, path: str) -> None:  # noqa: ANN401 - a Problem; naming it would load pydantic
        """Take over one problem with the field `path`."""
        from summarizer.render.checked import Finding  # noqa: PLC0415

        self._found["problems"].append(Finding.model_construct(**(dict(found) | self._place(path, found.start, found.end))))

    def left_out(self, start: int, end: int, reason: str) -> None:
        """List the stretch `[start, end)` of the file as one that was not looked at."""
        from summarizer.render.checked import UncheckedAt  # noqa: PLC0415

        text = self._file.text[start:end]
        self._found["unchecked"].append(UncheckedAt.model_construct(text=text, reason=reason, **self._in_file(TEXT, start, end)))

    def _place(self, path: str, start: int, end: int) -> dict[str, Any]:
        return self._in_file(path, *self._places(path, start, end))

    def _in_file(self, path: str, start: int, end: int) -> dict[str, Any]:
        line = bisect_right(self._lines, start)
        column = start - self._lines[line - 1] + 1 - (line == 1 and start > 0 and self._file.text[0] == "\ufeff")
        return {"path": path, "start": start, "end": end, "line": line, "column": column}

    def checked(self) -> Checked:
        from summarizer.render.checked import Checked  # noqa: PLC0415

        return Checked.model_construct(
            summary=self._file.name,
            article=self._article.id,
            accepted=[],
            problems=_in_order(self._found["problems"]),
            verified=_in_order(self._found["verified"]),
            derived=_in_order(self._found["derived"]),
            unchecked=_in_order(self._found["unchecked"]),
            notes=self._notes,
        )


def _in_order(items: Iterable[Any]) -> list[Any]:
    return sorted(items, key=lambda item: (item.start, item.end))
