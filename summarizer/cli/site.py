"""The site of a batch, for `summarize report DIR -o SITE`: where it comes from, where it goes, and what is said meanwhile."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.console import StatusLine, say
from summarizer.cli.options import STDIN
from summarizer.errors import InputError
from summarizer.ledger import Ledger
from summarizer.ledger.opening import guarded, place
from summarizer.ledger.reading import one_moment, summaries
from summarizer.site import Crew, build, whole_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.site import Built

__all__ = ["write_site"]

_OFTEN, _SELDOM = 0.1, 10.0
"""Seconds between two words of progress, on a terminal and in a log."""


def write_site(folder: str, out: str | None, *, quiet: bool) -> int:
    """Write the site of the ledger in `folder` to the folder `out`; the exit status.

    `InputError` when one of the two cannot be used; a site that was there is there still.
    """
    if out in (None, "", STDIN):
        raise InputError(f"a site is a folder: give -o one, as in: summarize report {folder} -o site/")
    site = Path(str(out))
    progress = _Progress(quiet=quiet)
    with Ledger.read_only(Path(folder)) as ledger, guarded(place(ledger.folder)), one_moment(ledger.database):
        total = ledger.database.execute("SELECT count(*) FROM article_list WHERE summary_id IS NOT NULL").fetchone()[0]
        if not total:
            raise InputError(f"'{folder}' holds no summaries yet; see: summarize status {folder}")
        try:
            with whole_folder(site) as made, Crew(total) as crew:
                found = summaries(ledger.database, text=True)
                built = build(found, made.write, told=lambda done: progress.show(done, total), each=crew.each)
        finally:
            progress.clear()
    if not quiet:
        say(_told(built, site))
    return 0


def _told(built: Built, site: Path) -> str:
    texts = f"; of {built.without_text:,} the text is not kept" if built.without_text else ""
    disputed = f", {built.disagreements:,} of them disputed" if built.disagreements else ""
    compared = f"{built.quantities:,} figures given more than once{disputed}"
    return f"{_counted(built.articles, 'article')}, {_counted(built.actors, 'actor')}, {compared}{texts}; open {site / 'index.html'}"


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'s' * (number != 1)}"


class _Progress:
    """How many articles are done: on a terminal a line that is written over, else a line now and then."""

    def __init__(self, *, quiet: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._quiet, self._clock = quiet, clock
        self._shown_at = clock()
        self._is_terminal = not quiet and sys.stderr is not None and sys.stderr.isatty()
        self._line = StatusLine()

    def show(self, done: int, total: int) -> None:
        now = self._clock()
        if self._quiet or now - self._shown_at < (_OFTEN if self._is_terminal else _SELDOM):
            return
        self._shown_at = now
        text = f"{done:,} of {total:,} articles"
        if self._is_terminal:
            self._line.show(text)
        else:
            say(text)

    def clear(self) -> None:
        self._line.clear()
