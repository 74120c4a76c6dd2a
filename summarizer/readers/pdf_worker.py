"""Runs as a process of its own: a PDF on standard input to the lines of its pages, as JSON, on standard output.

PDFium is native code fed with hostile files: nested forms make it work exponentially long, and a few kilobytes unpack to gigabytes.
Here it may use so much memory and time and no more, and a crash ends this process only. Imports nothing of the package.
"""

from __future__ import annotations

import json
import re
import sys
from contextlib import suppress

import pypdfium2

MEMORY = 1 << 30  # bytes of address space; a 10 MB report of 400 pages takes 0.3 GB
SECONDS = 20  # of CPU; that report takes 2
PAGES = 1_000  # more than any article has
LINE = re.compile("[^\r\n\ufffe]+\ufffe?")
NO_PASSWORD, NOT_PDF, TOO_LONG, OVER_MEMORY = 10, 11, 12, 13  # exit statuses


def limit() -> None:
    """Limit memory and time, where the system can (not on Windows, where the parent's deadline must do)."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def lines(page: pypdfium2.PdfPage) -> list[tuple[str, float, float, float]]:
    """`(text, left, bottom, height)` of each line of a page, in points; the box is that of the line's first character.

    PDFium joins a line that ends in a hyphen to the next one and writes U+FFFE in between; here they are two lines again.
    """
    text_page = page.get_textpage()
    last = text_page.count_chars() - 1
    found = []
    for match in LINE.finditer(text_page.get_text_range()):
        if match[0].strip():
            left, bottom, _, top = text_page.get_charbox(min(match.start(), last), loose=True)
            found.append((match[0], left, bottom, top - bottom))
    return found


def main(most: int) -> int:
    """Read, limit, write; the exit status says what went wrong. `most` characters of text are let through."""
    limit()
    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        return NO_PASSWORD if "assword" in str(error) else NOT_PDF
    if len(document) > PAGES:
        return TOO_LONG
    pages, characters = [], 0
    for page in document:
        pages.append(lines(page))
        characters += sum(len(line[0]) for line in pages[-1])
        if characters > most:
            return TOO_LONG
        page.close()
    title = document.get_metadata_dict().get("Title", "")
    # ASCII, so that a lone surrogate passes.
    sys.stdout.write(json.dumps({"title": title, "pages": pages}))
    return 0


if __name__ == "__main__":
    try:
        status = main(int(sys.argv[1]))
    except MemoryError:
        status = OVER_MEMORY
    except (pypdfium2.PdfiumError, RecursionError, ValueError):
        status = NOT_PDF
    sys.exit(status)
