"""The built-in engine in the place of a provider that cannot serve. What it makes says so, and the work for the model stays pending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.batch.desk import place_of
from summarizer.batch.drafting import built_in
from summarizer.batch.events import Done
from summarizer.batch.kinds import BUILT_IN
from summarizer.ledger.prepared import prepare

if TYPE_CHECKING:
    from summarizer.batch.desk import Desk
    from summarizer.batch.items import Item

__all__ = ["StandIn"]


class StandIn:
    """Drafts by rule for one run."""

    def __init__(self, desk: Desk) -> None:
        """Write by way of `desk`."""
        self._desk = desk

    def summary(self, item: Item, row: int, why: str) -> Done:
        """Give the file in this row a summary by rule; `why` the provider could not serve stands in its provenance."""
        ledger, article = self._desk.ledger, item.article
        with ledger.transaction():
            key = ledger.ask(BUILT_IN, article.id)
            rejected = 0
            known = ledger.state(key) == "done"
            if not known:
                summary = built_in(article)
                summary.provenance.notes = [
                    *summary.provenance.notes,
                    f"drafted by the built-in engine, for the model could not serve: {why}",
                ]
                rejected = len(summary.rejected)
                ledger.start([key], self._desk.run)
                ledger.store(key, prepare(summary), article.text)
            ledger.link(row, key, cached=known)
        return Done(place_of(item.note), key, rejected, fallback=why)
