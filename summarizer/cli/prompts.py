"""`summarize prompts`: which prompts there are, and what one says."""

from __future__ import annotations

import click

from summarizer.cli.console import emit
from summarizer.cli.group import Command
from summarizer.cli.options import HELP
from summarizer.printable import printable

__all__ = ["command"]


@click.command(
    "prompts",
    cls=Command,
    context_settings=HELP,
    short_help="List the prompts, or print one.",
    help="""List the prompts that models are asked with, or print one: its file as it is, which a prompt of your own can start from.

    A prompt of your own is given with --prompt FILE. It has the same header and the same variables; a missing or unknown variable is an
    error that names it.

    \b
    Examples:
      summarize prompts
      summarize prompts show summary
      summarize prompts show repair.v1 > mine.md
    """,
)
@click.argument("words", nargs=-1, metavar="[show NAME]")
def command(words: tuple[str, ...]) -> int:
    """Run the command; see its help above."""
    from summarizer import prompts  # noqa: PLC0415 - not on the way to --help

    if not words:
        for prompt in prompts.built_in():
            emit(f"{prompt.name}.v{prompt.version}  {prompt.digest[:19]}  {prompt.about}\n")
        return 0
    if words[0] != "show" or len(words) != 2:  # noqa: PLR2004 - show NAME
        raise click.UsageError(f"prompts takes nothing, or: show NAME; not {printable(' '.join(words))!r}", click.get_current_context())
    emit(prompts.find(words[1]).source)
    return 0
