"""What `summarize --version` prints."""

from __future__ import annotations

import sys

from summarizer.__about__ import __version__

__all__ = ["LINE", "print_version"]

LINE = f"summarize {__version__}\n"


def print_version() -> int:
    """Print the version and return the exit status; a reader that went away is nobody's fault."""
    try:
        sys.stdout.write(LINE)
        sys.stdout.flush()
    except (AttributeError, OSError) as error:
        from summarizer.cli.console import abandon, say  # noqa: PLC0415 - never on the fast path

        abandon(sys.stdout)
        if isinstance(error, BrokenPipeError):
            return 141
        say(f"cannot write: {getattr(error, 'strerror', None) or 'standard output is closed'}")
        return 2
    return 0
