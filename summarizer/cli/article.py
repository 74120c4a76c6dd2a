"""`summarize article`: the summary of one or several articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from summarizer.cli.console import colors, columns, say, writes_unicode
from summarizer.cli.group import Command
from summarizer.cli.options import FILE, HELP, STDIN, max_bytes, open_article
from summarizer.cli.outputs import SUFFIXES, outputs
from summarizer.errors import EngineError, InputError, SummarizerError

if TYPE_CHECKING:
    from summarizer.schema import Summary

__all__ = ["command"]

_BUILT_IN = "extractive"


class _Request(NamedTuple):
    """What the command line asks for."""

    files: tuple[str, ...]
    model: str | None
    base_url: str | None
    form: str
    out: str | None
    with_text: bool
    strict: bool
    max_bytes: int | None
    quiet: bool


@click.command(
    "article",
    cls=Command,
    context_settings=HELP,
    short_help="Summarize articles. This is what a file alone means.",
    help="""Summarize articles: text, Markdown, HTML, PDF or a JSON news item.

    FILE is an article; "-" is standard input. Each summary is printed as soon as it is there. Several summaries in JSON are JSON lines: one
    object a line.

    In a folder the summary of story.html is story.summary.txt (.json, .md). There a former summary is replaced, another file never is.

    A file that cannot be read is named on standard error; the others are summarized all the same, and the exit status is 2.

    \b
    Examples:
      summarize story.txt
      summarize story.pdf -f json -o story.json
      summarize monday/*.html -f markdown -o summaries/
      curl -s https://news.example/story | summarize - --strict
    """,
    epilog="Exit status: 0 done; 1 something was rejected (with --strict); 2 a file or option cannot be used; 4 the model cannot be used.",
)
@click.argument("files", type=FILE, nargs=-1, required=True, metavar="FILE...")
@click.option(
    "-m", "--model", metavar="MODEL", envvar="SUMMARIZER_MODEL", show_envvar=True, help='Who drafts it; "extractive" needs no network.'
)
@click.option("--base-url", metavar="URL", help="Address of the model's server.")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(SUFFIXES)),
    metavar="FORMAT",
    default="text",
    help="text (the default), json or markdown.",
)
@click.option("-o", "--output", "out", type=FILE, metavar="OUT", help="Write to this file; with several articles, to this folder.")
@click.option("--with-text", is_flag=True, help="With -f json: put the article's text into it too.")
@click.option("--strict", is_flag=True, help="Exit with 1 when something drafted was rejected.")
@max_bytes
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what the options above say
    """Run the command; see its help above."""
    request = _Request(**given)
    if request.files.count(STDIN) > 1:
        raise InputError("standard input can be read only once; give '-' once")
    if request.with_text and request.form != "json":
        raise InputError("--with-text goes with -f json: text and Markdown have no place for the article")
    sink = outputs(request.out, request.files, request.form)
    unusable = rejected = False
    announced = request.quiet
    for file in request.files:
        try:
            summary = _summary(file, request)
        except EngineError:
            raise
        except SummarizerError as error:
            if len(request.files) == 1:
                raise
            say(str(error))
            unusable = True
            continue
        if request.model is None and not announced:
            say(f"no model chosen: drafted by the built-in {_BUILT_IN} engine; nothing left this machine")
            announced = True
        rejected = rejected or bool(summary.rejected)
        sink.put(file, _rendered(summary, request))
    return 2 if unusable else int(request.strict and rejected)


def _summary(file: str, request: _Request) -> Summary:
    article = open_article(file, request.max_bytes)
    from summarizer.api import summarize  # noqa: PLC0415 - pydantic is not loaded for --help or for a file that cannot be read

    summary = summarize(article, model=request.model or _BUILT_IN, base_url=request.base_url)
    if request.with_text:
        summary.article.text = article.text
    return summary


def _rendered(summary: Summary, request: _Request) -> str:
    from summarizer import render  # noqa: PLC0415 - not on the way to --help

    to_screen = request.out in (None, STDIN)
    if request.form == "json":
        indent = len(request.files) == 1
        return render.json(summary, indent=indent, ascii_only=to_screen and not writes_unicode())
    if request.form == "markdown":
        return render.markdown(summary)
    return render.text(summary, width=columns() if to_screen else 80, color=to_screen and colors())
