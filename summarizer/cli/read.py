"""`summarize read`: an article as it is read, sentence by sentence."""

from __future__ import annotations

import click

from summarizer.cli.console import colors, columns, writes_unicode
from summarizer.cli.group import Command
from summarizer.cli.options import FILE, HELP, STDIN, max_bytes, open_article
from summarizer.cli.outputs import output

__all__ = ["command"]


@click.command(
    "read",
    cls=Command,
    context_settings=HELP,
    short_help="Print the numbered sentences of an article.",
    help="""Print an article's numbered sentences: what a summary cites as [s3].

    FILE is an article; "-" is standard input. After each sentence stand its offsets in code points, before it its part unless that is the
    body: headline, caption or boilerplate.

    \b
    Examples:
      summarize read story.html
      summarize read story.html -f json
    """,
)
@click.argument("file", type=FILE, metavar="FILE")
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json"]), metavar="FORMAT", default="text", help="text (the default) or json."
)
@click.option("-o", "--output", "out", type=FILE, metavar="OUT", help="Write to this file.")
@max_bytes
def command(file: str, form: str, out: str | None, max_bytes: int | None) -> int:
    """Run the command; see its help above."""
    sink = output(out, [file], form)
    article = open_article(file, max_bytes)
    from summarizer import render  # noqa: PLC0415 - not on the way to --help

    to_screen = out in (None, STDIN)
    if form == "json":
        sink.put(file, render.reading_json(article, ascii_only=to_screen and not writes_unicode()))
    else:
        sink.put(file, render.reading(article, width=columns() if to_screen else 80, color=to_screen and colors()))
    return 0
