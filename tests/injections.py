"""Strings that a page must not run: `tests/browser/injections.txt`, by kind; and a summary with one in every field that is free."""

from __future__ import annotations

import re
from pathlib import Path

from test_render_sample import sample_summary

from summarizer import Summary

__all__ = ["INJECTIONS", "OTHERS", "with_words"]

FILE = Path(__file__).resolve().parent / "browser" / "injections.txt"
_ESCAPE = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(n)|(t)|(\\))")


def _character(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else "\n" if match[3] else "\t" if match[4] else "\\"


def _read() -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for line in FILE.read_text(encoding="utf-8").split("\n"):
        if re.fullmatch(r"\[[a-z]+\]", line):
            found = kinds.setdefault(line[1:-1], [])
        elif line and kinds:
            found.append(_ESCAPE.sub(_character, line))
    return kinds


INJECTIONS = _read()

OTHERS = frozenset(
    "title byline publisher path url key published language name description text aliases counted unit date message"
    " tool engine model base_url notes id item holder".split()
)
"""Fields that hold words of a file or a model. What is given as the article's own words has to stand there, and is not among them."""


def with_words(words: str) -> Summary:
    """The sample of one of everything, with `words` in every field that is free."""

    def replaced(value, field=""):
        if isinstance(value, dict):
            verbatim = "sentence" in value or "pieces" in value
            return {name: item if verbatim and name == "text" else replaced(item, name) for name, item in value.items()}
        if isinstance(value, list):
            return [replaced(item, field) for item in value]
        return words if isinstance(value, str) and field in OTHERS else value

    plain = sample_summary().model_dump()
    kept = {"schema_version", "conflicts"}
    return Summary.model_validate(plain | {name: replaced(value) for name, value in plain.items() if name not in kept})
