"""A budget: what may be spent in a run. Pure; what may come is put aside before it is asked for, so that the limit is never passed.

An estimate that was too low makes the later ones larger: `Budget.scaled`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from summarizer.errors import QuotaError

__all__ = ["NOTHING", "Account", "Amount", "Budget", "LimitError"]


class LimitError(QuotaError):
    """The user's own limit would be passed: `outcome` is the option that set it."""

    outcome = ""


class Amount(NamedTuple):
    """Tokens, in and out together, and US dollars."""

    tokens: int = 0
    cost: Decimal = Decimal(0)

    def plus(self, other: Amount) -> Amount:
        """The sum."""
        return Amount(self.tokens + other.tokens, self.cost + other.cost)

    def minus(self, other: Amount) -> Amount:
        """The difference, at least nothing."""
        return Amount(max(self.tokens - other.tokens, 0), max(self.cost - other.cost, Decimal(0)))

    def times(self, factor: float) -> Amount:
        """So many times as much, rounded up."""
        return Amount(-int(-self.tokens * factor // 1), self.cost * Decimal(str(factor)))


NOTHING = Amount()
_UNKNOWN = 1.5
"""How much more than estimated the first calls of a run may take: a server's tokens can be shorter than ours, an answer longer."""
_MARGIN = 1.1
"""How much more than the worst so far a later call may take."""
_ENOUGH = 20
"""Calls after which estimates that were too high for all of them are lowered."""


class Budget:
    """At most `tokens`, and at most `cost` in US dollars; `None` is without a limit.

    `spent` and `reserved` together never exceed the limits as long as no call takes more than was put aside for it.
    """

    def __init__(self, tokens: int | None = None, cost: Decimal | None = None) -> None:
        """Nothing is spent."""
        self.tokens, self.cost = tokens, cost
        self.spent = self.reserved = NOTHING
        self._worst = 0.0
        self._calls = 0

    @property
    def is_limited(self) -> bool:
        """Whether there is a limit at all."""
        return self.tokens is not None or self.cost is not None

    @property
    def has_learned(self) -> bool:
        """Whether a call has shown how good the estimates are."""
        return self._calls > 0

    def scaled(self, estimate: Amount) -> Amount:
        """What is put aside for something estimated so."""
        if not self.has_learned:
            return estimate.times(_UNKNOWN)
        return estimate.times(max(1.0 if self._calls < _ENOUGH else 0.0, self._worst) * _MARGIN)

    def reserve(self, amount: Amount) -> bool:
        """Put `amount` aside, if that much is left."""
        if self.lacks(amount):
            return False
        self.reserved = self.reserved.plus(amount)
        return True

    def lacks(self, amount: Amount) -> str | None:
        """The option whose limit `amount` would pass, if any."""
        together = self.spent.plus(self.reserved).plus(amount)
        if self.tokens is not None and together.tokens > self.tokens:
            return "max-tokens"
        return "max-cost" if self.cost is not None and together.cost > self.cost else None

    def release(self, amount: Amount) -> None:
        """Give back what was put aside."""
        self.reserved = self.reserved.minus(amount)

    def settle(self, put_aside: Amount, estimate: Amount, took: Amount) -> None:
        """A call for which `put_aside` was reserved took `took`."""
        self.release(put_aside)
        self.spent = self.spent.plus(took)
        if estimate.tokens and took.tokens:
            of_cost = float(took.cost / estimate.cost) if estimate.cost else 0.0
            self._worst = max(self._worst, took.tokens / estimate.tokens, of_cost)
            self._calls += 1


class Account:
    """What is put aside for one article: its calls draw on it, and beyond it on what the budget has left."""

    def __init__(self, budget: Budget, put_aside: Amount) -> None:
        """`put_aside` has been reserved."""
        self._budget = budget
        self._left = put_aside

    def draw(self, amount: Amount) -> None:
        """Have `amount` put aside for a call. Raises `LimitError` when the budget has not that much left."""
        more = amount.minus(self._left)
        lacking = self._budget.lacks(more)
        if lacking or not self._budget.reserve(more):
            error = LimitError(f"the limit of --{lacking} is reached: raise it, or go on later with the same command")
            error.outcome = str(lacking)
            raise error
        self._left = self._left.minus(amount)

    def close(self) -> None:
        """Give back what was not drawn."""
        self._budget.release(self._left)
        self._left = NOTHING
