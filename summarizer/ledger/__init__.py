"""The ledger of a batch: one SQLite database in its folder, `summaries.db`, of every article, attempt, call, problem and summary.

`Ledger` writes; `reading` and `versions` answer questions; `forget` removes. What stands in which table is in docs/ledger.md.
"""

from __future__ import annotations

from summarizer.ledger.store import CallNote, FileNote, Ledger, Waiting, WorkKind

__all__ = ["CallNote", "FileNote", "Ledger", "Waiting", "WorkKind"]
