"""Writes docs/cli.md from the help of every command: `python -m summarizer.cli.reference > docs/cli.md`.

The width is fixed, so that the page depends neither on a terminal nor on the version of Python; a test compares it with docs/cli.md.
"""

from __future__ import annotations

import sys

import click

from summarizer.cli.group import COMMANDS, group

__all__ = ["reference"]

_WIDTH = 88

_INTRODUCTION = """# The command line

<!-- Generated: python -m summarizer.cli.reference > docs/cli.md -->

`summarize FILE` is short for `summarize article FILE`; `-` is standard input; `-o` is always where output goes.
"""

_CONDUCT = """## Exit status

| status | meaning |
| --- | --- |
| 0 | done |
| 1 | something was rejected, and `--strict` was given; or `check` found an error (warnings do not count) |
| 2 | unusable arguments, input or output |
| 3 | a batch is incomplete: something failed or was left, or a limit stopped it |
| 4 | the model provider could not be used |
| 70 | a bug in the program: please report it; `SUMMARIZER_DEBUG=1` shows the traceback |
| 130 | interrupted |
| 141 | whoever read the output went away, as in `summarize story.txt \\| head -1` (128 + SIGPIPE, as for other programs) |

Errors are one line on standard error that begins with `summarize:`. They never hold text of an article.

When several articles or summaries are given and one cannot be read, that is said, the others are done, and the exit status is 2.

## Where output goes

- Without `-o`, to standard output. Several summaries follow one another: in JSON as JSON lines, one object a line, otherwise with a rule
  between them. Pages in HTML do not: several need `-o FOLDER`.
- `-o FILE` writes the summary of one article, over what stood in FILE. The file appears whole or not at all; a link is followed, and
  permissions stay as they are. The article itself is never overwritten.
- `-o FOLDER` with several articles, or a folder that is there already, writes a file for each article, named after it: `story.summary.txt`,
  `.json`, `.md` or `.html`. When two have the same name, the second is `story-2.summary.txt`. A former summary is replaced. A file of such
  a name that is one of the articles, or no summary of this tool, ends the run with a line that names it, before anything is written.
- `summarize check -o FILE` writes what was found in all summaries to one file, after the last one. Neither a summary nor the article is
  ever overwritten.
- Which engine drafts when none was chosen is said on standard error, once; `--quiet` leaves that out.

- `summarize export` replaces a former export and no other file; `-o FOLDER` takes all tables, `-o FILE` what is one file.

## Color, width and encoding

Text is set as wide as the terminal is, between 20 and 100 columns, and 80 when it goes elsewhere; `COLUMNS` overrides that. Color is
used in a terminal only. `NO_COLOR` switches it off, `FORCE_COLOR` on; when both are set, `NO_COLOR` holds.

Control characters of an article never reach the terminal: text shows U+FFFD in their place, JSON escapes them. Where the encoding of
standard output lacks a character, text has plain typography or a backslash escape in its place, JSON an escape and HTML a
reference. Files are in UTF-8.

## Completion

`eval "$(summarize completion bash)"` in `~/.bashrc` (zsh and fish alike) completes commands, options and files.
"""


def reference() -> str:
    """Set the help of the group and of every command as one Markdown page."""
    help_options = ["-h", "--help"]
    with click.Context(group, info_name="summarize", terminal_width=_WIDTH, help_option_names=help_options) as root:
        pages = [_section("summarize", group.get_help(root))]
        for name in COMMANDS:
            command = group.get_command(root, name)
            if command is not None:
                inner = click.Context(command, info_name=name, parent=root, terminal_width=_WIDTH, help_option_names=help_options)
                pages.append(_section(f"summarize {name}", command.get_help(inner)))
    return "\n".join([_INTRODUCTION, *pages, _CONDUCT])


def _section(title: str, text: str) -> str:
    return f"## {title}\n\n```text\n{text}\n```\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr] # a script's standard output is a text file
    sys.stdout.write(reference())
