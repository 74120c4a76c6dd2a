"""The group of commands: `summarize FILE` is short for `summarize article FILE`.

Owns finding the command that is meant, and completion where it is left out. The commands are modules of this package, loaded when they
are named.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.usage import meant
from summarizer.cli.version import LINE

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

__all__ = ["COMMANDS", "DEFAULT", "VARIABLE", "Command", "group"]

DEFAULT = "article"
COMMANDS = (DEFAULT, "batch", "check", "read", "report", "status", "export", "diff", "forget", "schema", "prompts", "completion")
"""Each is the module `summarizer.cli.<name>`, which holds the command as `command`."""

VARIABLE = "_SUMMARIZE_COMPLETE"
"""The environment variable in which a shell asks for completions."""

_SHOWN_FILES = 200
"""Files offered beside commands; more than a screen of them is no help."""


class Command(click.Command):
    """A command whose arguments are explained in its help text; click 8.5 would list them a second time, without a word."""

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List nothing."""


class _Group(click.Group):
    """Loads commands by name, and reads arguments that name no command as those of `article`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"summarizer.cli.{cmd_name}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args and not ctx.resilient_parsing:
            raise click.UsageError("no file given; try: summarize FILE, or: summarize --help")
        if args and args[0] not in COMMANDS and args[0] not in self._own_options(ctx):
            if not ctx.resilient_parsing:
                _refuse_misspelt_command(args[0])
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[Any]]:
        """Commands, options (those of `article` too) and files."""
        found = super().shell_complete(ctx, incomplete)
        default = self.get_command(ctx, DEFAULT)
        if incomplete[:1] == "-" and default:
            known = {item.value for item in found}
            inner = default.make_context(DEFAULT, [], parent=ctx, resilient_parsing=True)
            return found + [item for item in default.shell_complete(inner, incomplete) if item.value not in known]
        return found + _files(incomplete, beside_commands=bool(found))

    def _own_options(self, ctx: click.Context) -> set[str]:
        return {name for parameter in self.get_params(ctx) for name in parameter.opts}


def _refuse_misspelt_command(word: str) -> None:
    """Raise a usage error when `word` names no file and looks like a command. A name with a dot or a slash is a file's."""
    if word[:1] == "-" or "." in word or "/" in word or os.path.lexists(word):
        return
    if near := meant(word, COMMANDS):
        raise click.UsageError(f"no file '{word}'; did you mean the command '{near}'?")


def _files(incomplete: str, *, beside_commands: bool) -> list[CompletionItem[Any]]:
    """Files for `incomplete`: left to the shell, or listed where commands match as well.

    In bash, a "file" completion discards the plain ones beside it. Where commands match, two or more completions do, and the shell inserts
    only the beginning that they share, which is that of a command; so nothing listed here ever needs quoting.
    """
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only when a shell asks

    if not beside_commands:
        return [CompletionItem(incomplete, type="file")]
    try:
        with os.scandir(os.curdir) as entries:
            shown = [entry for entry in entries if entry.name.startswith(incomplete) and entry.name[0] != "." and entry.name.isprintable()]
            names = sorted(entry.name + "/" * entry.is_dir() for entry in shown)
    except OSError:
        return []
    return [CompletionItem(name) for name in names[:_SHOWN_FILES]]


def _print_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's signature
    if value and not ctx.resilient_parsing:
        from summarizer.cli.console import emit  # noqa: PLC0415 - the fast path prints it otherwise

        emit(LINE)
        ctx.exit()


group = _Group(
    "summarize",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
    options_metavar="",
    subcommand_metavar="[COMMAND] FILE...",
    params=[
        click.Option(
            ["-V", "--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_print_version,
            help="Print the version and exit.",
        )
    ],
    help="""Summarize news so that every item rests on characters of the article.

    Prints a gist, who says what and how sure they are, the quotes with their speakers, the figures with who gives them, and the doubts
    that the article itself states. Without a command, FILE is summarized: "summarize story.txt" is short for "summarize article story.txt".

    \b
    Examples:
      summarize story.txt
      summarize story.html -f markdown -o story.md
      pbpaste | summarize -

    "summarize COMMAND --help" explains a command and its options.
    """,
    epilog="A file that is called like a command is given with its folder: summarize ./read",
)
