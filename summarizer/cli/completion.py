"""`summarize completion`: the script that teaches a shell to complete commands, options and files."""

from __future__ import annotations

import click

from summarizer.cli.console import emit
from summarizer.cli.group import VARIABLE, Command, group
from summarizer.cli.options import HELP

__all__ = ["command"]


@click.command(
    "completion",
    cls=Command,
    context_settings=HELP,
    short_help="Print the completion script of a shell.",
    help="""Print the completion script of a shell: bash, zsh or fish.

    \b
    Examples:
      eval "$(summarize completion bash)"       (in ~/.bashrc)
      eval "$(summarize completion zsh)"        (in ~/.zshrc)
      summarize completion fish > ~/.config/fish/completions/summarize.fish
    """,
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]), metavar="bash|zsh|fish")
def command(shell: str) -> int:
    """Run the command; see its help above."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - only here and when a shell asks

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"this version of click completes nothing in {shell}")
    # source_template and not source(): the latter runs bash to learn its version.
    script = kind(group, {}, "summarize", VARIABLE)
    emit(script.source_template % script.source_vars())
    return 0
