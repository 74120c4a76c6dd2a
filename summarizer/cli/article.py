"""`summarize article`: the summary of one or several articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from summarizer.cli.console import colors, columns, say, writes_unicode
from summarizer.cli.group import Command
from summarizer.cli.model import BUILT_IN, Choice, ModelRun, chosen_model, model_options
from summarizer.cli.options import FILE, HELP, STDIN, max_bytes, open_article
from summarizer.cli.outputs import SUFFIXES, outputs
from summarizer.errors import EngineError, InputError, SummarizerError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.article import Article
    from summarizer.engines.chat.engine import Estimate
    from summarizer.schema import Summary

__all__ = ["command"]


class _Request(NamedTuple):
    """What the command line asks for."""

    files: tuple[str, ...]
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
    object a line. HTML is one page an article, with the evidence beside the summary; it loads nothing.

    In a folder the summary of story.html is story.summary.txt (.json, .md, .html). There a former summary is replaced, another file never
    is.

    A file that cannot be read is named on standard error; the others are summarized all the same, and the exit status is 2.
    So is an article that the model declines or does not answer properly, with exit status 4. When the model cannot be used at all, the run
    ends.

    \b
    Examples:
      summarize story.txt
      summarize story.pdf -f json -o story.json
      summarize story.txt -f html -o story.report.html
      summarize monday/*.html -f markdown -o summaries/
      summarize story.txt --model openai/NAME --base-url http://127.0.0.1:8000/v1
      curl -s https://news.example/story | summarize - --strict
    """,
    epilog="Exit status: 0 done; 1 something was rejected (with --strict); 2 a file or option cannot be used; 4 the model cannot be used.",
)
@click.argument("files", type=FILE, nargs=-1, required=True, metavar="FILE...")
@model_options
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(SUFFIXES)),
    metavar="FORMAT",
    help="text (the default), json, markdown or html.",
)
@click.option("-o", "--output", "out", type=FILE, metavar="OUT", help="Write to this file; with several articles, to this folder.")
@click.option("--with-text", is_flag=True, help="With -f json: put the article's text into it too.")
@click.option("--strict", is_flag=True, help="Exit with 1 when something drafted was rejected.")
@max_bytes
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what the options above say
    """Run the command; see its help above."""
    from summarizer.settings import load  # noqa: PLC0415 - not on the way to --help

    choice = Choice(**{name: given.pop(name) for name in Choice._fields})
    settings = load()
    request = _Request(**given | {"form": given["form"] or settings.get("format") or "text"})
    if request.files.count(STDIN) > 1:
        raise InputError("standard input can be read only once; give '-' once")
    if request.form == "html" and len(request.files) > 1 and request.out in (None, STDIN):
        raise InputError(f"{len(request.files)} pages do not fit into one output; give -o a folder")
    if request.with_text and request.form != "json":
        raise InputError("--with-text goes with -f json: text and Markdown have no place for the article, HTML always has it")
    for line in () if request.quiet else settings.ignored:
        say(line)
    model = chosen_model(choice, settings)
    if model in {None, BUILT_IN}:
        return _dry(request, None) if choice.dry_run else _all(request, _built_in(request, chosen=model is not None))
    with ModelRun(str(model), choice, settings, quiet=request.quiet) as run:
        return _dry(request, run.estimate) if choice.dry_run else _all(request, run.summarize)


def _all(request: _Request, summarize: Callable[[Article], Summary]) -> int:
    """Summarize every file; the exit status."""
    sink = outputs(request.out, request.files, request.form)
    status = 0
    rejected = False
    for number, file in enumerate(request.files, 1):
        try:
            article = open_article(file, request.max_bytes)
            summary = summarize(article)
        except SummarizerError as error:
            fatal = isinstance(error, EngineError) and not error.concerns_article
            told = _told(error, file, request.files, left=len(request.files) - number if fatal else 0)
            if len(request.files) == 1 or fatal:
                error.args = (told,)
                raise
            say(told)
            status = max(status, error.exit_status)
            continue
        if request.with_text:
            summary.article.text = article.text
        rejected = rejected or bool(summary.rejected)
        sink.put(file, _rendered(article, summary, request))
    return status or int(request.strict and rejected)


def _told(error: SummarizerError, file: str, files: Sequence[str], *, left: int) -> str:
    """What is said of an article that came to nothing: which one, why, what it took all the same, and what was not done."""
    told = f"{file}: {error}" if len(files) > 1 and isinstance(error, EngineError) else str(error)
    spent = error.spent if isinstance(error, EngineError) else None
    if spent is not None and spent.input + spent.output:
        told += f" (spent: {spent.calls} call{'s' * (spent.calls != 1)}, {spent.input} tokens in, {spent.output} out)"
    return told + (f"; not tried: {left} more" if left else "")


def _built_in(request: _Request, *, chosen: bool) -> Callable[[Article], Summary]:
    """The built-in engine, which says once that it drafts when nobody chose it."""
    announced = request.quiet or chosen

    def summarized(article: Article) -> Summary:
        nonlocal announced
        from summarizer.api import summarize  # noqa: PLC0415 - pydantic is not loaded for --help or for a file that cannot be read

        summary = summarize(article)
        if not announced:
            say(f"no model chosen: drafted by the built-in {BUILT_IN} engine; nothing left this machine")
            announced = True
        return summary

    return summarized


def _dry(request: _Request, estimate: Callable[[Article], Estimate] | None) -> int:
    """Print what drafting each file would take; `estimate` is `None` for the built-in engine, which takes nothing."""
    from summarizer.cli.estimates import estimates  # noqa: PLC0415 - only when asked for

    return estimates(request.files, request.max_bytes, estimate, as_json=request.form == "json")


def _rendered(article: Article, summary: Summary, request: _Request) -> str:
    from summarizer import render  # noqa: PLC0415 - not on the way to --help

    to_screen = request.out in (None, STDIN)
    if request.form == "html":
        from summarizer.cli.report import shown  # noqa: PLC0415 - Jinja is loaded for HTML only
        from summarizer.render.html import page  # noqa: PLC0415

        return shown(page(summary, article), request.out)
    if request.form == "json":
        indent = len(request.files) == 1
        return render.json(summary, indent=indent, ascii_only=to_screen and not writes_unicode())
    if request.form == "markdown":
        return render.markdown(summary)
    return render.text(summary, width=columns() if to_screen else 80, color=to_screen and colors())
