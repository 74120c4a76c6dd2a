"""What is asked of a run: `Plan`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.readers import DEFAULT_MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Plan"]


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A folder and what of it is to be done, and where to.

    folder: what is read; a single file stands for itself. out: the folder of the ledger.
    glob: a shell pattern of names, or of paths when it has a slash. from_file: a list of paths, one a line, in place of the walk.
    log: a file that is written meanwhile, and so is none of the folder's.
    limit: articles to be drafted at most. metadata: a CSV file that says more of files, by path.
    retry_failed: do again what failed, was set aside or could not be read, and nothing else.
    keep_text: store the articles' texts. processes: how many draft or ground; as many as there are cores by default.
    command: how the run is called in the ledger.
    """

    folder: Path
    out: Path
    glob: str | None = None
    from_file: Path | None = None
    log: Path | None = None
    limit: int | None = None
    metadata: Path | None = None
    retry_failed: bool = False
    keep_text: bool = True
    processes: int | None = None
    max_bytes: int = DEFAULT_MAX_BYTES
    command: str = "summarize batch"
