"""The command line: the console script `summarize` is `program`; `main` is the same inside a process of somebody else's.

Kept empty of imports: `summarize --version` answers from here, before click or pydantic is loaded.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

__all__ = ["COLLECTED", "main", "program"]

COLLECTED = (200_000, 30, 30)
"""When Python looks for cycles, instead of at 700 new objects. Readings and summaries hold none, and looking costs a fifth of a run, more
than in proportion to the text (benchmarks/linearity.py shows both); peak memory on a megabyte of text is the same to one per cent."""


def program() -> NoReturn:
    """Run the command line in a process that is for this alone, and end it.

    Everything is written and flushed when `main` returns, so the process is left without taking its objects apart one by one, which is a
    tenth of a short run. `SUMMARIZER_DEBUG` leaves it the long way, for profilers that report at the end.
    """
    gc.set_threshold(*COLLECTED)
    # pydantic looks through all installed distributions for plugins when it makes its first validator: a tenth of a run that reads JSON.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    status = main()
    if os.environ.get("SUMMARIZER_DEBUG"):
        sys.exit(status)
    os._exit(status)


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
