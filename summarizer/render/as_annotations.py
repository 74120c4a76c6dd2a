"""What a check found, as workflow commands of GitHub Actions, which turn into annotations beside the lines of a change.

Format: `::error file=…,line=…,col=…,title=…::message`, after GitHub's "Workflow commands for GitHub Actions". A `%`, a carriage return and
a line feed are escaped everywhere, `:` and `,` in the properties as well: text of a summary can neither end a command nor begin one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.printable import printable
from summarizer.render.as_lint import many, saying
from summarizer.render.checked import counted
from summarizer.render.layout import shorten

if TYPE_CHECKING:
    from summarizer.render.checked import Checked, Finding

__all__ = ["github"]

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})
_PASSAGE = 240


def github(checked: Checked, *, closing: bool = True, row: int | None = None) -> str:
    """One command a finding and, with `closing` or when a baseline accepted something, a notice of what was found in order.

    `row`: the line of a file of pairs to point at.
    """
    found = "".join(_command(problem.severity, checked, problem, row) for problem in checked.problems)
    return found + _notice(checked, row) if closing or checked.accepted else found


def _command(level: str, checked: Checked, problem: Finding, row: int | None) -> str:
    message = _id(checked) + saying(problem)
    if problem.nearest:
        message += f"\nThe article has: “{shorten(problem.nearest.text, _PASSAGE)}” [s{problem.nearest.sentence}]"
    where = {"line": row} if row else {"line": problem.line, "col": problem.column}
    return _line(level, {"file": _file(checked), **where, "title": problem.code}, message)


def _notice(checked: Checked, row: int | None) -> str:
    errors, warnings = counted(checked.problems)
    message = (
        f"{_id(checked)}Checked against its article: {many(errors, 'error')}, {many(warnings, 'warning')}, "
        f"{len(checked.accepted)} accepted by the baseline; "
        f"{len(checked.verified)} verified, {len(checked.derived)} derived, {len(checked.unchecked)} that no rule covers."
    )
    where = {"line": row} if row else {}
    return _line("notice", {"file": _file(checked), **where, "title": "summarize check"}, "\n".join([message, *checked.notes]))


def _id(checked: Checked) -> str:
    """Which row it is; those who read annotations do not see the line that they point at."""
    return "" if checked.id is None else f"id {checked.id}: "


def _file(checked: Checked) -> str:
    return "" if checked.summary == "-" else checked.summary


def _line(level: str, properties: dict[str, str | int], message: str) -> str:
    stated = ",".join(f"{name}={printable(str(value)).translate(_PROPERTY)}" for name, value in properties.items() if value != "")
    return f"::{level} {stated}::{printable(message, lines=True).translate(_DATA)}\n"
