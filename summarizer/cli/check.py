"""`summarize check`: a linter for anybody's summary of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.check_run import FORMS, Request, Run
from summarizer.cli.console import say
from summarizer.cli.group import Command
from summarizer.cli.options import FILE, HELP, STDIN, max_bytes, open_article
from summarizer.cli.usage import meant
from summarizer.errors import InputError, SummarizerError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

__all__ = ["command"]


class _Codes(click.ParamType[tuple[str, ...]]):
    """One or several problem codes, separated by commas."""

    name = "code"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """Read the codes; fails, naming the one that was probably meant, at the first that does not exist."""
        from summarizer.grounding.problems import CODES  # noqa: PLC0415 - pydantic is not loaded for --help

        codes = tuple(code.strip() for code in str(value).split(","))
        for code in codes:
            if code not in CODES:
                near = meant(code, CODES)
                hint = f"did you mean '{near}'?" if near else f"the codes are {', '.join(CODES)}"
                self.fail(f"'{code}' is no code; {hint}", param, ctx)
        return codes

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[Any]]:  # noqa: ARG002
        """Every code that begins like this."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only when a shell asks

        from summarizer.grounding.problems import CODES  # noqa: PLC0415

        return [CompletionItem(code) for code in CODES if code.startswith(incomplete)]


@click.command(
    "check",
    cls=Command,
    context_settings=HELP,
    short_help="Check anybody's summary against its article.",
    help="""Check summaries of one article against it: a linter. No model, no network.

    SUMMARY is plain text, Markdown, or a summary in the JSON of this tool; "-" is standard input. A line for each finding says where it is,
    how grave, which rule and why; under it stands what the article has. At the end: what was verified, what follows from the article, and
    what no rule covers.

    With --pairs there is no SUMMARY: each line of FILE is a JSON object with "id", "article" and "summary" (their texts), and each gives a
    line of JSON as soon as it is checked. A row that cannot be used is named on standard error.

    docs/checks.md explains every code, docs/ci.md the use before a commit and in CI.

    \b
    Examples:
      summarize check summary.txt --source story.txt
      summarize check lead.md teaser.md --source story.html -f github
      pbpaste | summarize check - --source story.txt --severity error
      summarize check --pairs pairs.jsonl -o findings.jsonl
    """,
    epilog="Exit status: 0 no errors (warnings do not count); 1 errors; 2 a file, row or option cannot be used.",
)
@click.argument("files", type=FILE, nargs=-1, metavar="[SUMMARY]...")
@click.option("-s", "--source", type=FILE, metavar="ARTICLE", help="The article that was summarized.")
@click.option("--pairs", type=FILE, metavar="FILE", help='Check the rows of this file of JSON lines; "-" is standard input.')
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(FORMS),
    metavar="FORMAT",
    help="text (the default), json (that of --pairs) or github (annotations).",
)
@click.option("-o", "--output", "out", type=FILE, metavar="OUT", help="Write to this file.")
@click.option("--select", type=_Codes(), multiple=True, metavar="CODE", help="Report only this code; may be repeated, or a,b.")
@click.option("--ignore", type=_Codes(), multiple=True, metavar="CODE", help="Leave this code out; may be repeated, or a,b.")
@click.option(
    "--severity",
    type=click.Choice(["error", "warning"]),
    metavar="LEVEL",
    default="warning",
    help="error leaves warnings out; warning (the default) has both.",
)
@click.option("--baseline", type=FILE, metavar="FILE", help="Findings that are accepted, with reasons and until when.")
@click.option("--write-baseline", type=FILE, metavar="FILE", help="Add today's findings to this file, to be given reasons.")
@max_bytes
@click.option("-q", "--quiet", is_flag=True, help="Print findings only, not what was verified.")
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what the options above say
    """Run the command; see its help above."""
    request = Request(**given)
    _refuse_what_does_not_fit(request)
    if request.pairs is not None:
        from summarizer.cli.pairs import check_pairs  # noqa: PLC0415 - only this option needs it

        return check_pairs(request.pairs, Run(request), request.max_bytes)
    from summarizer.cli.summaries import check_file_text, open_summary, refuse_folder  # noqa: PLC0415 - not on the way to --help

    refuse_folder(str(request.source), "--source takes one file, the article")
    article = open_article(str(request.source), request.max_bytes)
    run = Run(request)
    for file in request.files:
        try:
            run.take(check_file_text(open_summary(file, request.max_bytes), article))
        except SummarizerError as error:
            if len(request.files) == 1:
                raise
            say(str(error))
            run.unusable()
    return run.finish()


def _refuse_what_does_not_fit(request: Request) -> None:
    """Raise `InputError` for arguments that do not go together."""
    if request.pairs is not None and (request.files or request.source is not None):
        raise InputError("--pairs holds the articles and the summaries; leave SUMMARY and --source out")
    if request.pairs is None and not request.files:
        raise InputError("no summary given; try: summarize check SUMMARY --source ARTICLE")
    if request.pairs is None and request.source is None:
        raise InputError("the article is missing; name it with --source ARTICLE")
    if [*request.files, request.source].count(STDIN) > 1:
        raise InputError("standard input can be read only once; give '-' once")
