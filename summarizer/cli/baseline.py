"""Accepted findings: what `--baseline` reads and `--write-baseline` writes.

    [[accepted]]                                   one table a finding; in JSON a list of objects under "accepted"
    code = "unsupported-number"
    text = "900"                                   the characters that were found fault with, runs of white space as one space
    article = "sha256:…"                           the article's digest: the finding counts again when the article is another one
    reason = "confirmed by the ministry's desk"
    expires = 2031-12-31                           the last day on which it is accepted

Everything is required: an exception without a reason and an end is forgotten. An entry as `--write-baseline` makes it has no reason yet,
and accepts nothing until somebody has written one.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.render.checked import Checked, Finding

__all__ = ["Accepted", "Baseline", "entries", "read_baseline", "read_baselines", "written"]

_FIELDS = ("code", "text", "article", "reason", "expires")
_NO_REASON = "not reviewed yet"
_UNREVIEWED = f"{_NO_REASON}: say here why this is accepted"
_DAYS = 90
"""How long a finding is accepted that was written here by `--write-baseline`: one quarter, and somebody looks at it again."""
_MOST_BYTES = 10_000_000


class Accepted(NamedTuple):
    """One accepted finding, under which terms."""

    code: str
    text: str
    article: str
    reason: str
    expires: date

    @property
    def key(self) -> tuple[str, str, str]:
        """What a finding is known by."""
        return self.code, self.text, self.article

    @property
    def reviewed(self) -> bool:
        """Whether somebody has put a reason in the place of the one that `--write-baseline` makes."""
        return not self.reason.strip().lower().startswith(_NO_REASON)


class Baseline:
    """The accepted findings of a run. It remembers which of them were met."""

    def __init__(self, accepted: Iterable[Accepted], today: date) -> None:
        """Index `accepted`; of two entries for one finding the one with a reason holds, then the one that lasts longer."""
        self._all = sorted(set(accepted), key=lambda entry: (entry.reviewed, entry.expires))
        self._entries = {entry.key: entry for entry in self._all}
        self._today = today
        self._unmet = dict(self._entries)
        self._articles: set[str] = set()

    def meet(self, checked: Checked) -> None:
        """Remember which entries stand for a finding of `checked`, before any option leaves it out."""
        self._articles.add(checked.article)
        for found in checked.problems:
            self._unmet.pop(_key(found, checked.article), None)

    def accept(self, checked: Checked) -> list[Accepted]:
        """Move the findings that are accepted out of the problems of `checked`; returns the entries that would, had they not expired."""
        counted: list[Finding] = []
        expired: dict[Accepted, None] = {}
        for found in checked.problems:
            entry = self._entries.get(_key(found, checked.article))
            if entry is None or not entry.reviewed:
                counted.append(found)
            elif entry.expires < self._today:
                counted.append(found)
                expired[entry] = None
            else:
                checked.accepted.append(found)
        checked.problems = counted
        return list(expired)

    def unmet(self) -> tuple[int, int]:
        """How many entries no finding was met for, and how many of these are for articles that were not checked."""
        return len(self._unmet), sum(entry.article not in self._articles for entry in self._unmet.values())

    def without_reason(self) -> int:
        """How many entries wait for their reason."""
        return sum(not entry.reviewed for entry in self._entries.values())

    def __contains__(self, entry: Accepted) -> bool:
        """Whether an entry, whatever its terms, stands for the finding of `entry`."""
        return entry.key in self._entries

    def __iter__(self) -> Iterator[Accepted]:
        """All entries, expired ones too, for their reasons are somebody's work; but none without a reason where another has one."""
        return (entry for entry in self._all if entry.reviewed or not self._entries[entry.key].reviewed)


def _key(found: Finding, article: str) -> tuple[str, str, str]:
    return found.code, " ".join(found.text.split()), article


def read_baselines(named: str | None, to_write: str | None, today: date) -> Baseline:
    """The entries of the baseline that is `named` and of the one that is to be written, if it exists: nothing reviewed may be lost.

    `InputError` as from `read_baseline`: a file that is no baseline is not written over.
    """
    entries: list[Accepted] = [] if named is None else read_baseline(named)
    if to_write is not None and _holds_something(to_write):
        entries += read_baseline(to_write)
    return Baseline(entries, today)


def _holds_something(name: str) -> bool:
    """Whether `name` is a file to be read first. An empty one holds nothing; a device or a pipe is not read, for that can hang."""
    try:
        path = Path(name)
        return path.is_file() and path.stat().st_size > 0
    except (OSError, ValueError):  # writing it will say why
        return False


def read_baseline(name: str) -> list[Accepted]:
    """Read the file `name`, TOML or JSON by its name. `InputError`, in one line, when it is neither or an entry is not complete."""
    try:
        with Path(name).open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise InputError(f"the baseline '{name}' cannot be read: {getattr(error, 'strerror', None) or 'no file name'}") from error
    if len(data) > _MOST_BYTES:
        raise InputError(f"the baseline '{name}' is over {_MOST_BYTES:,} bytes; it holds something else")
    content = _parsed(name, data)
    listed = content.get("accepted") if isinstance(content, dict) else None
    if not isinstance(listed, list) or (isinstance(content, dict) and set(content) != {"accepted"}):
        raise InputError(f"the baseline '{name}' must hold a list 'accepted' and nothing else; --write-baseline makes one")
    return [_entry(name, number, value) for number, value in enumerate(listed, 1)]


def _parsed(name: str, data: bytes) -> object:
    import tomllib  # noqa: PLC0415 - only a baseline needs it

    try:
        text = data.decode("utf-8-sig")
        return json.loads(text) if name.lower().endswith(".json") else tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # both parsers' errors and that of the encoding are ValueErrors
        kind = "JSON" if name.lower().endswith(".json") else "TOML"
        why = "not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error) or type(error).__name__
        raise InputError(f"the baseline '{name}' is not {kind}: {why[:120]}") from None


def _entry(name: str, number: int, value: object) -> Accepted:
    """One entry of the file, each of its fields what it must be."""
    from summarizer.grounding.problems import CODES  # noqa: PLC0415 - pydantic is not loaded for --help

    where = f"the baseline '{name}', entry {number}:"
    if not isinstance(value, dict) or set(value) != set(_FIELDS):
        raise InputError(f"{where} needs {', '.join(_FIELDS)} and nothing else")
    stated = {field: value[field] for field in _FIELDS if field != "expires"}
    for field, text in stated.items():
        if not isinstance(text, str) or not text.strip():
            raise InputError(f"{where} '{field}' must be words")
    if stated["code"] not in CODES:
        raise InputError(f"{where} '{stated['code'][:40]}' is no code; docs/checks.md has them")
    expires = _day(value["expires"])
    if expires is None:
        raise InputError(f"{where} 'expires' must be a day, as in 2031-12-31")
    return Accepted(stated["code"], " ".join(stated["text"].split()), stated["article"], stated["reason"], expires)


def _day(value: object) -> date | None:
    """A date of TOML, or one spelled in ISO 8601; a date with a time is a mistake."""
    if type(value) is date:  # not isinstance: a datetime is a date as well
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def entries(checked: Checked, today: date) -> list[Accepted]:
    """An entry for each problem that counts, to be reviewed within a quarter of a year."""
    until = today + timedelta(days=_DAYS)
    return [Accepted(*_key(found, checked.article), _UNREVIEWED, until) for found in checked.problems]


def written(accepted: Iterable[Accepted], name: str) -> str:
    """The text of a baseline: JSON when `name` says so, TOML otherwise. Each finding once, in order, so that a review shows what is new."""
    rows = [entry._asdict() | {"expires": entry.expires.isoformat()} for entry in sorted(set(accepted))]
    if name.lower().endswith(".json"):
        return json.dumps({"accepted": rows}, ensure_ascii=False, indent=2) + "\n"
    tables = ["[[accepted]]\n" + "".join(f"{field} = {_toml(field, value)}\n" for field, value in row.items()) for row in rows]
    return "# Findings that `summarize check --baseline` accepts until they expire.\n" + (
        "\n" + "\n".join(tables) if tables else "accepted = []\n"
    )


def _toml(field: str, value: str) -> str:
    """A value as TOML has it: its basic strings are JSON's, but for DEL, which has to be escaped."""
    return value if field == "expires" else json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
