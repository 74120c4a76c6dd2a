"""Accepted findings: what `--baseline` reads and `--write-baseline` writes.

    [[accepted]]                                   one table a finding; in JSON a list of objects under "accepted"
    code = "unsupported-number"
    text = "900"                                   the characters that were found fault with, runs of white space as one space
    article = "sha256:…"                           the article's digest: the finding counts again when the article is another one
    reason = "confirmed by the ministry's desk"
    expires = 2031-12-31                           the last day on which it is accepted

Everything is required: an exception without a reason and an end is forgotten.
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

__all__ = ["Accepted", "Baseline", "entries", "read_baseline", "written"]

_FIELDS = ("code", "text", "article", "reason", "expires")
_UNREVIEWED = "not reviewed yet: say here why this is accepted"
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


class Baseline:
    """The accepted findings of a file."""

    def __init__(self, accepted: Iterable[Accepted], today: date) -> None:
        """Index `accepted`; of two entries for one finding the one that lasts longer holds."""
        self._entries: dict[tuple[str, str, str], Accepted] = {}
        for entry in sorted(accepted, key=lambda entry: entry.expires):
            self._entries[entry.key] = entry
        self._today = today

    def accept(self, checked: Checked) -> list[Accepted]:
        """Move the findings that are accepted out of the problems of `checked`; returns the entries that would, had they not expired."""
        counted: list[Finding] = []
        expired: dict[Accepted, None] = {}
        for found in checked.problems:
            entry = self._entries.get(_key(found, checked.article))
            if entry is None:
                counted.append(found)
            elif entry.expires < self._today:
                counted.append(found)
                expired[entry] = None
            else:
                checked.accepted.append(found)
        checked.problems = counted
        return list(expired)

    def __iter__(self) -> Iterator[Accepted]:
        """The entries that have not expired."""
        return (entry for entry in self._entries.values() if entry.expires >= self._today)


def _key(found: Finding, article: str) -> tuple[str, str, str]:
    return found.code, " ".join(found.text.split()), article


def read_baseline(name: str, today: date) -> Baseline:
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
    return Baseline([_entry(name, number, value) for number, value in enumerate(listed, 1)], today)


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
    rows = [entry._asdict() | {"expires": entry.expires.isoformat()} for entry in sorted({one.key: one for one in accepted}.values())]
    if name.lower().endswith(".json"):
        return json.dumps({"accepted": rows}, ensure_ascii=False, indent=2) + "\n"
    tables = ["[[accepted]]\n" + "".join(f"{field} = {_toml(field, value)}\n" for field, value in row.items()) for row in rows]
    return "# Findings that `summarize check --baseline` accepts until they expire.\n" + (
        "\n" + "\n".join(tables) if tables else "accepted = []\n"
    )


def _toml(field: str, value: str) -> str:
    """A value as TOML has it: its basic strings are JSON's, but for DEL, which has to be escaped."""
    return value if field == "expires" else json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
