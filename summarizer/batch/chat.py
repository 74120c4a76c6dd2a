"""`Chat`: a model as the one who drafts a batch, over one engine, with its limits."""

from __future__ import annotations

from contextlib import AsyncExitStack, aclosing
from typing import TYPE_CHECKING

from summarizer.batch.chat_flow import ChatFlow
from summarizer.batch.kinds import chat_kind
from summarizer.batch.turnstile import Limits, Turnstile
from summarizer.engines.chat import ChatEngine
from summarizer.errors import InputError
from summarizer.pipeline import REPAIRS
from summarizer.workers import Workers, cores

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Iterator

    from summarizer.article import Article
    from summarizer.batch.drafting import Job
    from summarizer.batch.events import Event
    from summarizer.batch.run import Shift
    from summarizer.engines.chat import Destination, ModelOptions, Tariff
    from summarizer.engines.chat.engine import Estimate

__all__ = ["CONCURRENCY", "Chat"]

CONCURRENCY = 10
"""Articles under way at once when nothing else is said: providers allow it on their lowest tiers, and local servers keep up."""


class Chat:
    """A model on a server."""

    def __init__(  # noqa: PLR0913 - the model, how it is asked, and how much of it
        self,
        to: Destination,
        options: ModelOptions,
        tariff: Tariff | None = None,
        *,
        repairs: int = REPAIRS,
        concurrency: int = CONCURRENCY,
        limits: Limits | None = None,
        fallback: bool = False,
        notify: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Check what can be checked. `InputError` for a limit of cost without prices. `notify` is told of waits."""
        limits = limits or Limits()
        if limits.max_cost is not None and tariff is None:
            raise InputError(f"--max-cost needs prices: state input and output of {to.model!r} under models in your configuration")
        self.work = chat_kind(to, options, repairs)
        self._repairs = repairs
        self._concurrency = concurrency
        self._fallback = fallback
        self._gate = Turnstile(limits, tariff, to.model)
        self._engine = ChatEngine(to, options, tariff, notify=notify, gate=self._gate)

    def estimate(self, article: Article) -> Estimate:
        """What drafting `article` would take. Sends nothing."""
        return self._engine.estimate(article)

    async def flow(self, steps: Iterator[Job | Event], shift: Shift) -> AsyncGenerator[Event]:
        """See `summarizer.batch.chat_flow`. Grounding goes to other processes where there is more than one core."""
        processes = shift.plan.processes or cores()
        async with AsyncExitStack() as open_things:
            await open_things.enter_async_context(self._engine)
            grounder = open_things.enter_context(Workers(processes)).ground if processes > 1 else None
            flow = ChatFlow(
                self._engine,
                self._gate,
                shift,
                concurrency=self._concurrency,
                repairs=self._repairs,
                grounder=grounder,
                fallback=self._fallback,
            )
            events = await open_things.enter_async_context(aclosing(flow.events(steps)))
            async for event in events:
                yield event
