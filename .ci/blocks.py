"""The shell block of a Markdown file that follows a marker: `python3 .ci/blocks.py README.md first` prints it.

A marker is a comment on a line of its own, `<!-- ci: first -->`; the fenced block that it names is the next thing after it.
"""

from __future__ import annotations

import sys
from pathlib import Path

__all__ = ["block"]


def block(markdown: str, marker: str) -> str:
    """The text inside the fence that follows `marker`, with a line break at its end. `ValueError` when there is not exactly one."""
    lines = iter(markdown.splitlines())
    found: list[str] = []
    for line in lines:
        if line.strip() != f"<!-- ci: {marker} -->":
            continue
        if next((line for line in lines if line.strip()), "") != "```bash":
            raise ValueError(f"the marker {marker!r} is not followed by a bash block")
        inside: list[str] = []
        for inner in lines:
            if inner == "```":
                break
            inside.append(inner)
        else:
            raise ValueError(f"the block {marker!r} is not closed")
        found.append("\n".join(inside) + "\n")
    if len(found) != 1:
        raise ValueError(f"{len(found)} blocks are marked {marker!r}, one is needed")
    return found[0]


def main() -> None:
    """Print the block to standard output, or one line on standard error with exit status 2."""
    if len(sys.argv) != 3:  # noqa: PLR2004 - the program, a file and a marker
        sys.exit("usage: blocks.py FILE MARKER")
    try:
        sys.stdout.write(block(Path(sys.argv[1]).read_text(encoding="utf-8"), sys.argv[2]))
    except ValueError as error:
        sys.stderr.write(f"{sys.argv[1]}: {error}\n")
        sys.exit(2)


if __name__ == "__main__":
    main()
