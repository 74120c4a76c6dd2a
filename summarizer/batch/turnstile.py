"""The gate of a batch: requests wait for their turn, draw on the budget, and are noted in the ledger as soon as they have ended."""

from __future__ import annotations

from contextvars import ContextVar
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.batch.budget import NOTHING, Account, Amount, Budget
from summarizer.batch.pace import Pace, Sent, Turns
from summarizer.ledger import CallNote
from summarizer.spent import Spent

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.engines.chat import Tariff
    from summarizer.engines.chat.gate import Call

__all__ = ["Limits", "Turnstile"]


class Limits(NamedTuple):
    """What a run may take: requests and tokens by the minute, and tokens and US dollars altogether; `None` is without a limit."""

    rpm: int | None = None
    tpm: int | None = None
    max_tokens: int | None = None
    max_cost: Decimal | None = None


class _Open(NamedTuple):
    """A request under way: its place in the pace, its estimate, and what was put aside for it."""

    sent: Sent
    estimate: Amount
    put_aside: Amount


class _Guest:
    """The article whose task this is."""

    def __init__(self, work_key: str, account: Account) -> None:
        self.work_key = work_key
        self.account = account


_guest: ContextVar[_Guest] = ContextVar("summarizer_guest")
_request: ContextVar[_Open] = ContextVar("summarizer_request")


class Turnstile:
    """A `Gate`. Give it to the engine, and `listen` to what it counts; `admit` an article before it is begun."""

    def __init__(self, limits: Limits, tariff: Tariff | None, model: str) -> None:
        """Nothing has passed."""
        self.budget = Budget(limits.max_tokens, limits.max_cost)
        self._turns = Turns(Pace(limits.rpm, limits.tpm))
        self._tariff = tariff
        self._model = model
        self._before: Callable[[], None] = lambda: None
        self._after: Callable[[str, CallNote, Spent], None] = lambda *_: None

    def listen(self, before: Callable[[], None], after: Callable[[str, CallNote, Spent], None]) -> None:
        """Call `before` when a request is about to be sent, and `after` when it has ended: whose it was, its note, and what it took."""
        self._before, self._after = before, after

    def admit(self, input_tokens: int, output_tokens: int) -> Account | None:
        """Put aside what an article may take, for its calls; `None` when the budget has not that much left at the moment."""
        amount = self.budget.scaled(self._amount(input_tokens, output_tokens))
        return Account(self.budget, amount) if self.budget.reserve(amount) else None

    def lacks(self, input_tokens: int, output_tokens: int) -> str | None:
        """The option whose limit such an article would pass."""
        return self.budget.lacks(self.budget.scaled(self._amount(input_tokens, output_tokens)))

    @staticmethod
    def seat(work_key: str, account: Account) -> None:
        """Let the requests of this task be those of a work."""
        _guest.set(_Guest(work_key, account))

    async def enter(self, input_tokens: int, output_tokens: int) -> None:
        """Wait for the turn of a request. Raises `LimitError` when the budget has not enough left for it."""
        estimate = self._amount(input_tokens, output_tokens)
        put_aside = self.budget.scaled(estimate)
        _guest.get().account.draw(put_aside)
        try:
            sent = await self._turns.turn(estimate.tokens)
        except BaseException:
            self.budget.release(put_aside)
            raise
        _request.set(_Open(sent, estimate, put_aside))
        self._before()

    def leave(self, call: Call) -> None:
        """Settle a request. What may be charged for and was not counted is taken to have had the tokens that were put aside."""
        request = _request.get()
        took = self._amount(call.input, call.output, call.cached) if call.is_counted else request.put_aside
        self.budget.settle(request.put_aside, request.estimate if call.is_counted else NOTHING, took)
        self._turns.over(request.sent, took.tokens if call.is_counted else None, call.status, call.headers)
        cost = took.cost if self._tariff and call.is_counted else None
        note = CallNote(call.started, call.status, self._model, call.input, call.cached, call.output, cost)
        self._after(_guest.get().work_key, note, Spent(1, call.input, call.cached, call.output, cost))

    def _amount(self, input_tokens: int, output_tokens: int, cached: int = 0) -> Amount:
        prices = self._tariff
        cost = prices.cost(input_tokens=input_tokens, cached_tokens=cached, output_tokens=output_tokens) if prices else Decimal(0)
        return Amount(input_tokens + output_tokens, cost)
