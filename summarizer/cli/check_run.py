"""One run of `summarize check`: what counts of each report, how it is written, and which exit status the run ends with."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from summarizer.cli.console import colors, columns, emit, say, writes_unicode
from summarizer.cli.options import STDIN
from summarizer.errors import InputError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from summarizer.cli.baseline import Accepted, Baseline
    from summarizer.render.checked import Checked

__all__ = ["FORMS", "Request", "Run"]

FORMS = ("text", "json", "github")


class Request(NamedTuple):
    """What the command line asks for."""

    files: tuple[str, ...]
    source: str | None
    pairs: str | None
    form: str | None
    out: str | None
    select: tuple[tuple[str, ...], ...]
    ignore: tuple[tuple[str, ...], ...]
    severity: str
    baseline: str | None
    write_baseline: str | None
    max_bytes: int | None
    quiet: bool


class Run:
    """Takes what was found in each summary; writes it to the screen at once, to a file at the end and whole."""

    def __init__(self, request: Request) -> None:
        """Prepare the output and read the baseline. `InputError` when either cannot be used."""
        _refuse_overwriting(request)
        self._request = request
        self._form = request.form or ("text" if request.pairs is None else "json")
        self._to_screen = request.out in (None, STDIN)
        self._select = {code for codes in request.select for code in codes}
        self._ignore = {code for codes in request.ignore for code in codes}
        self._width = columns() if self._to_screen else 80
        self._color = self._to_screen and colors()
        self._today, self._baseline = _baseline(request)
        self._written: list[str] = []
        self._new: list[Accepted] = []
        self._named: set[Accepted] = set()
        self._has_errors = self._is_unusable = False

    def unusable(self) -> None:
        """Remember that a summary or a row could not be checked."""
        self._is_unusable = True

    def take(self, checked: Checked, row: int | None = None) -> None:
        """Write what counts of `checked`; `row` is its line in a file of pairs."""
        if self._baseline is not None:
            self._baseline.meet(checked)
        self._leave_out(checked)
        if self._baseline is not None:
            self._accept(checked, self._baseline)
        if self._today is not None and self._baseline is not None and self._request.write_baseline is not None:
            from summarizer.cli.baseline import entries  # noqa: PLC0415 - loaded with the baseline

            self._new += (entry for entry in entries(checked, self._today) if entry not in self._baseline)
        self._has_errors = self._has_errors or any(found.severity == "error" for found in checked.problems)
        text = self._rendered(checked, row)
        if self._to_screen:
            emit(text)
            if row and sys.stdout is not None:
                sys.stdout.flush()  # whoever reads the pipe has a row as soon as it is checked
        else:
            self._written.append(text)

    def finish(self) -> int:
        """Write what goes to files; returns the exit status."""
        from pathlib import Path  # noqa: PLC0415 - loaded with the readers

        from summarizer.cli.outputs import write_whole  # noqa: PLC0415 - not on the way to --help

        if not self._to_screen:
            write_whole(Path(str(self._request.out)), "".join(self._written))
        if self._baseline is not None:
            self._say_what_waits(self._baseline)
        if self._request.write_baseline is not None:
            self._write_baseline(Path(self._request.write_baseline))
            return 2 if self._is_unusable else 0
        return 2 if self._is_unusable else int(self._has_errors)

    def _leave_out(self, checked: Checked) -> None:
        """Drop the findings that the options leave out, and say how many: silence must not look like approval."""
        kept = [
            found
            for found in checked.problems
            if (not self._select or found.code in self._select)
            and found.code not in self._ignore
            and (self._request.severity == "warning" or found.severity == "error")
        ]
        if left_out := len(checked.problems) - len(kept):
            noun = "finding was" if left_out == 1 else "findings were"
            checked.notes.append(f"{left_out} {noun} left out by --select, --ignore or --severity")
        checked.problems = kept

    def _accept(self, checked: Checked, baseline: Baseline) -> None:
        for entry in baseline.accept(checked):
            if entry not in self._named:
                self._named.add(entry)
                say(f"the baseline's entry for {entry.code} '{entry.text[:60]}' expired on {entry.expires}: the finding counts again")

    def _say_what_waits(self, baseline: Baseline) -> None:
        """Say how many entries have no reason and, unless something could not be checked, how many match nothing any more."""
        if waiting := baseline.without_reason():
            say(f"entries of the baseline that have no reason yet and accept nothing: {waiting}")
        unmet, elsewhere = baseline.unmet()
        if unmet and not self._is_unusable and not self._request.quiet:
            among = f", {elsewhere} of them for articles that were not checked" if elsewhere else ""
            say(f"entries of the baseline that match no finding: {unmet}{among}")

    def _rendered(self, checked: Checked, row: int | None) -> str:
        from summarizer import render  # noqa: PLC0415 - not on the way to --help

        if self._form == "json":
            indent = self._request.pairs is None and len(self._request.files) == 1
            return render.json(checked, indent=indent, ascii_only=self._to_screen and not writes_unicode())
        if self._form == "github":
            return render.github(checked, closing=not self._request.quiet, row=row)
        return render.lint(checked, width=self._width, color=self._color, closing=not self._request.quiet)

    def _write_baseline(self, path: Path) -> None:
        from summarizer.cli.baseline import written  # noqa: PLC0415
        from summarizer.cli.outputs import write_whole  # noqa: PLC0415

        kept = list(self._baseline or ())
        new = set(self._new)
        write_whole(path, written([*kept, *new], str(path)))
        if not self._request.quiet:
            noun = "finding" if len(new) == 1 else "findings"
            before = f", {len(kept)} kept" if kept else ""
            after = "; none is accepted before it has its reason" if new else ""
            say(f"wrote {len(new)} new {noun} to '{path}'{before}{after}")


def _baseline(request: Request) -> tuple[date | None, Baseline | None]:
    """Today, and the accepted findings; nothing when no option speaks of a baseline."""
    if request.baseline is None and request.write_baseline is None:
        return None, None
    from datetime import datetime  # noqa: PLC0415 - only a baseline looks at the calendar

    from summarizer.cli.baseline import read_baselines  # noqa: PLC0415

    today = datetime.now().astimezone().date()
    return today, read_baselines(request.baseline, request.write_baseline, today)


def _refuse_overwriting(request: Request) -> None:
    """Raise `InputError` when an output is one of the inputs. A baseline may be written over itself."""
    inputs = [name for name in (*request.files, request.source, request.pairs) if name and name != STDIN]
    for option, out, kept in (
        ("-o", request.out, [request.baseline, request.write_baseline]),
        ("--write-baseline", request.write_baseline, []),
    ):
        if out == "":
            raise InputError(f"the name given to {option} is empty")
        if out and out != STDIN and any(name and _same(name, out) for name in [*inputs, *kept]):
            raise InputError(f"{option} '{out}' would overwrite what is read; choose another name")


def _same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)  # noqa: PTH121 - no pathlib for two names
    except (OSError, ValueError):
        return False
