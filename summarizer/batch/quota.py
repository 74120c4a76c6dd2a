"""How many articles a run drafts at most. Those count that were drafted, or failed in it; what is there already does not."""

from __future__ import annotations

__all__ = ["Quota"]


class Quota:
    """`taken` counts. `is_reached` says whether something was left for that reason."""

    def __init__(self, limit: int | None) -> None:
        """At most `limit` articles; `None` is without one."""
        self.limit = limit
        self.taken = 0
        self.is_reached = False

    def room(self, under_way: int = 0) -> int | None:
        """How many more may be begun while so many are under way that may count; `None` is any number."""
        if self.limit is None:
            return None
        left = self.limit - self.taken - under_way
        self.is_reached = self.limit == self.taken
        return max(left, 0)
