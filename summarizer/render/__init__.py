"""A summary as text to read, JSON or Markdown; an article as its numbered sentences. Pure: values in, one string out."""

from summarizer.render.as_json import json, reading_json
from summarizer.render.as_markdown import markdown
from summarizer.render.as_reading import reading
from summarizer.render.as_text import text

__all__ = ["json", "markdown", "reading", "reading_json", "text"]
