"""A summary as text to read, JSON or Markdown; an article as its sentences; a check as a linter's lines, annotations or JSON.

Pure: values in, one string out. What most runs have no use for is loaded when it is asked for: Markdown, and what renders a check.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from summarizer.render.as_json import json, json_line, reading_json
from summarizer.render.as_reading import reading
from summarizer.render.as_text import text

if TYPE_CHECKING:
    from summarizer.render.as_annotations import github
    from summarizer.render.as_lint import lint
    from summarizer.render.as_markdown import markdown

__all__ = ["github", "json", "json_line", "lint", "markdown", "reading", "reading_json", "text"]

_LATER = {"github": "as_annotations", "lint": "as_lint", "markdown": "as_markdown"}
"""What is loaded when it is asked for, and the module that it is in."""


def __getattr__(name: str) -> object:
    """Load what is asked for."""
    if name in _LATER:
        return getattr(import_module(f"summarizer.render.{_LATER[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
