"""The command line: the console script `summarize` is `main`.

Kept empty of imports: `summarize --version` answers from here, before click or pydantic is loaded.
"""

from __future__ import annotations

import sys

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> int:
    """Run the command line with `arguments` (default: those of the process); returns the exit status, explained in docs/cli.md."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments in (["--version"], ["-V"]):
        from summarizer.cli.version import print_version  # noqa: PLC0415 - the fast path

        return print_version()
    try:
        from summarizer.cli.edge import run  # noqa: PLC0415 - an interrupt while click loads ends quietly as well
    except KeyboardInterrupt:
        return 130
    return run(arguments)
