"""A summary as text to read, JSON or Markdown; an article as its sentences; a check as a linter's lines, annotations or JSON.

Pure: values in, one string out. What renders a check is loaded when it is asked for: its shapes cost what a summary has no use for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.as_json import json, json_line, reading_json
from summarizer.render.as_markdown import markdown
from summarizer.render.as_reading import reading
from summarizer.render.as_text import text

if TYPE_CHECKING:
    from summarizer.render.as_annotations import github
    from summarizer.render.as_lint import lint

__all__ = ["github", "json", "json_line", "lint", "markdown", "reading", "reading_json", "text"]


def __getattr__(name: str) -> object:
    """Load what renders a check."""
    if name == "lint":
        from summarizer.render.as_lint import lint as found  # noqa: PLC0415 - see above

        return found
    if name == "github":
        from summarizer.render.as_annotations import github as found_too  # noqa: PLC0415

        return found_too
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
