"""How a run is told to stop: once to finish what is in flight, twice to give it up."""

from __future__ import annotations

import asyncio
from typing import Any

__all__ = ["Stop"]


class Stop:
    """Belongs to one event loop; `ask` is called there, by a signal handler for instance."""

    def __init__(self) -> None:
        """Nobody has asked."""
        self.asked = False
        self.at_once = False
        self._now = asyncio.Event()

    def ask(self) -> None:
        """Begin nothing new; the second time, give up what is in flight."""
        if self.asked:
            self.at_once = True
            self._now.set()
        self.asked = True

    async def first(self, under_way: set[asyncio.Future[Any]]) -> set[asyncio.Future[Any]]:
        """Those of the futures that are done, as soon as one is; none when all is to be given up."""
        giving_up: asyncio.Future[Any] = asyncio.ensure_future(self._now.wait())
        try:
            done, _ = await asyncio.wait({*under_way, giving_up}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            giving_up.cancel()
        return set() if self.at_once else done - {giving_up}
