"""A summary as a page for a browser: the article beside what was drawn from it. Templates, style and script are files of this package.

Loaded when it is asked for: Jinja takes what text and Markdown have no use for. Pure but for these own files.
"""

from __future__ import annotations

from summarizer.render.html.environment import environment
from summarizer.render.html.frame import ALONE, ASSETS, Frame, Link, asset
from summarizer.render.html.page import page

__all__ = ["ALONE", "ASSETS", "Frame", "Link", "asset", "environment", "page"]
