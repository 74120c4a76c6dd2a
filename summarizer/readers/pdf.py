"""PDF to blocks, with PDFium (extra `pdf`) in a process of its own; see `pdf_worker`."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import MissingExtraError
from summarizer.readers.blocks import Block, Stated
from summarizer.readers.found import encodable
from summarizer.readers.pages import Line, blocks_of

if TYPE_CHECKING:
    from summarizer.readers.origin import Origin

__all__ = ["read_pdf"]

_WORKER = Path(__file__).with_name("pdf_worker.py")
_DEADLINE = 60  # seconds; the worker stops itself after 20 s of CPU
_TOO_MUCH = "takes too much time or memory to unpack; save its text instead"
# The worker's exit statuses.
_WHY = {
    10: "is an encrypted PDF; save it without a password first",
    11: "is a damaged PDF; save it again or save its text",
    12: "is a PDF of too many pages or characters for an article; save the pages of the article",
    13: _TOO_MUCH,
}


def _worked(data: bytes, origin: Origin) -> dict[str, object]:
    """What the worker says about these bytes. Raises `UnreadableError` for whatever stopped it."""
    # -P: the folder of this file is kept off the worker's path, where its modules would shadow others.
    command = [sys.executable, "-P", str(_WORKER), str(origin.max_bytes)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_DEADLINE, check=False)  # noqa: S603 - our own file
    except (subprocess.TimeoutExpired, MemoryError) as error:
        raise origin.unreadable(_TOO_MUCH) from error
    except OSError as error:
        raise origin.unreadable(f"cannot be read: no process could be started ({error.strerror})") from error
    if done.returncode:
        raise origin.unreadable(_WHY.get(done.returncode, _TOO_MUCH))
    try:
        said = json.loads(done.stdout)
    except ValueError as error:
        raise origin.unreadable(_WHY[11]) from error
    return said if isinstance(said, dict) else {}


def read_pdf(data: bytes, origin: Origin) -> tuple[list[Block], Stated]:
    """The blocks of a PDF's text and its title.

    Raises `UnreadableError` when it is encrypted, damaged, too large or holds no text, `MissingExtraError` when pypdfium2 is not installed.
    """
    if find_spec("pypdfium2") is None:
        raise MissingExtraError("Reading PDF", "pdf")
    said = _worked(data, origin)
    pages = said.get("pages")
    lines = [[Line(encodable(words), *box) for words, *box in page] for page in pages] if isinstance(pages, list) else []
    blocks = blocks_of(lines)
    if not blocks:
        raise origin.unreadable("holds no text, only images; run OCR over it first")
    title = said.get("title")
    # Programs write their own name or the file's into this field: only a title that stands in the text is one.
    stated = title.strip() if isinstance(title, str) and any(title.strip() == block.text for block in blocks[:5]) else None
    return blocks, Stated(title=stated or None)
