"""`summarize report`: an HTML page of a summary that was kept as JSON, beside its article; or a site of all summaries of a batch."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from summarizer.cli.console import writes_unicode
from summarizer.cli.group import Command
from summarizer.cli.options import FILE, HELP, STDIN, max_bytes, open_article
from summarizer.cli.outputs import output
from summarizer.errors import InputError

if TYPE_CHECKING:
    from summarizer.article import Article
    from summarizer.schema import Summary

__all__ = ["command"]


@click.command(
    "report",
    cls=Command,
    context_settings=HELP,
    short_help="Show a summary, or a batch, with the evidence, as HTML pages.",
    help="""Show a summary beside its article, with the evidence of every item, as an HTML page; or all summaries of a batch as a site.

    SUMMARY.json is what -f json has written; "-" is standard input. The article is read from the file that --source names, or, when the
    summary was made --with-text, from the summary. It has to be the very text that the summary was made of: no evidence is shown that does
    not hold.

    The page is one file that loads nothing and can be sent, kept and printed.

    DIR is the folder that was given to "summarize batch FOLDER -o DIR". The site has an index of the articles with a search, a page for
    each article and each actor, and what is counted more than once, with disagreements first; it needs no server. SITE is written anew as a
    whole: a folder that holds anything else is refused.

    \b
    Examples:
      summarize report story.json --source story.html -o story.report.html
      summarize story.txt -f json --with-text | summarize report - -o story.report.html
      summarize report out/ -o site/
    """,
)
@click.argument("summary", type=FILE, metavar="SUMMARY.json|DIR")
@click.option("--source", type=FILE, metavar="ARTICLE", help="The article that the summary was made of.")
@click.option("-o", "--output", "out", type=FILE, metavar="OUT", help="Write to this file; the site, to this folder.")
@max_bytes
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
def command(summary: str, source: str | None, out: str | None, max_bytes: int | None, quiet: bool) -> int:  # noqa: FBT001 - click's flag
    """Run the command; see its help above."""
    if os.path.isdir(summary):  # noqa: PTH112 - no pathlib for a name
        from summarizer.cli.site import write_site  # noqa: PLC0415 - not on the way to --help

        if source is not None:
            raise InputError(f"--source goes with the JSON of one summary; the articles of '{summary}' are in its ledger")
        return write_site(summary, out, quiet=quiet)
    from summarizer.cli.summaries import open_summary, read_summary, refuse_folder  # noqa: PLC0415 - not on the way to --help

    if [summary, source].count(STDIN) > 1:
        raise InputError("standard input can be read only once; give '-' once")
    refuse_folder(source or "", "--source takes one file, the article")
    sink = output(out, [summary, *([source] if source else [])], "html")
    found = read_summary(open_summary(summary, max_bytes))
    article = _kept(found, summary) if source is None else _named(found, source, max_bytes)
    from summarizer.render.html import page  # noqa: PLC0415 - Jinja is loaded for HTML only

    sink.put(summary, shown(page(found, article), out))
    return 0


def shown(html: str, out: str | None) -> str:
    """`html` for where it goes: a page says that it is UTF-8, so that what another encoding lacks is written as references."""
    to_screen = out in (None, STDIN)
    return html.encode("ascii", "xmlcharrefreplace").decode() if to_screen and not writes_unicode() else html


def _kept(summary: Summary, name: str) -> str:
    """The text of the article that the summary itself holds."""
    text = summary.article.text
    if text is None:
        raise InputError("the article is missing; name it with --source ARTICLE (summarize ARTICLE -f json --with-text keeps it)")
    from summarizer.article import Article  # noqa: PLC0415 - not on the way to --help

    _refuse_another(summary, Article(text), f"the text in {'standard input' if name == STDIN else name}")
    return text


def _named(summary: Summary, source: str, limit: int | None) -> Article:
    """The article in the file `source`."""
    article = open_article(source, limit)
    _refuse_another(summary, article, "standard input" if source == STDIN else source)
    return article


def _refuse_another(summary: Summary, article: Article, shown: str) -> None:
    if article.id != summary.article.id:
        raise InputError(f"{shown} is not the text that the summary was made of; name that article, or summarize this one anew")
