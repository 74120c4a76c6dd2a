"""The chat engine: fills a prompt, asks a model, and gives its draft with what it took. Judges nothing."""

from __future__ import annotations

import asyncio
import json
import logging
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeVar

from summarizer import prompts
from summarizer.__about__ import __version__
from summarizer.engines.chat.gate import Gate, Open
from summarizer.engines.chat.merging import GIST, merge
from summarizer.engines.chat.meter import Meter
from summarizer.engines.chat.numbered import fenced, numbered, showable
from summarizer.engines.chat.sending_back import mendable, renumbered, sent_back
from summarizer.engines.chat.tokens import Estimator
from summarizer.engines.chat.windows import split
from summarizer.engines.port import Drafted, Repaired
from summarizer.errors import ContextTooLongError, EngineError, InputError
from summarizer.grounding.failing import LISTS
from summarizer.schema import Draft, PromptInfo, Provenance, Tokens, Window
from summarizer.schema.repair import Replacements

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from decimal import Decimal
    from types import TracebackType

    from summarizer.article import Article, Sentence
    from summarizer.engines.chat.destination import Destination
    from summarizer.engines.chat.options import ModelOptions
    from summarizer.engines.chat.tariff import Tariff
    from summarizer.engines.chat.wire import Wire
    from summarizer.grounding import Failing
    from summarizer.prompts import Message, Prompt
    from summarizer.schema.base import Shape

__all__ = ["LENGTH", "ChatEngine", "Estimate"]

_logger = logging.getLogger("summarizer")
_Asked = TypeVar("_Asked", bound="Shape")

_RAISE = "raise --max-input-tokens, or the context that the configuration states for the model"
_ANSWER = 0.25
"""The share of a model's context that is kept for its answer when no limit is set."""
LENGTH = 2.1
"""Tokens of a draft for each token of its article, for estimates: the average of the answer sets of the sample articles (1.6 to 2.7)."""


class Estimate(NamedTuple):
    """What drafting an article will take, repairs not counted: requests, tokens, and dollars when prices are known."""

    requests: int
    input_tokens: int
    output_tokens: int
    cost: Decimal | None


class ChatEngine:
    """Fills a draft by asking a language model.

    Use it inside `async with`, in one event loop: it keeps connections. What it learns of a server (the mode that it understands, how it
    counts tokens) holds for all articles that it drafts.
    """

    name = "chat"

    def __init__(  # noqa: PLR0913 - whom it asks, and what a caller may put in the place of its own
        self,
        to: Destination,
        options: ModelOptions,
        tariff: Tariff | None = None,
        *,
        notify: Callable[[str], None] = _logger.warning,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        gate: Gate | None = None,
    ) -> None:
        """Ask at `to`. `notify` is told of waits; `sleep` does them; each request passes `gate`."""
        self._gate: Gate = gate or Open()
        self._to = to
        self._options = options
        self._tariff = tariff
        self._notify = notify
        self._sleep = sleep
        self._prompts: dict[str, Prompt] = {prompt.task: prompt for prompt in options.prompts}
        self._estimator = Estimator()
        self._wire: Wire | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def __aenter__(self) -> Self:
        """Nothing is opened before the first call."""
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the connections."""
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections."""
        wire, self._wire = self._wire, None
        if wire is not None:
            await wire.aclose()

    async def draft(self, article: Article) -> Drafted:
        """Draft a summary of `article`; in windows, when it is too long for one request. Raises `EngineError`."""
        meter = Meter()
        try:
            windows = [(window, self._messages(article, window)) for window in self._windows(article)]
            described = [self._described(window, messages) for window, messages in windows] if len(windows) > 1 else []
            at_once = asyncio.Semaphore(self._options.windows_at_once)  # of this article: how many articles run at once is the caller's
            drafts = await self._all([self._window(messages, meter, at_once) for _, messages in windows])
        except EngineError as error:
            error.spent = meter.spent(self._tariff)
            raise
        return Drafted(merge(drafts, article), self._provenance(described, drafts, meter))

    async def repair(self, article: Article, draft: Draft, items: Sequence[Failing]) -> Repaired:
        """Ask for replacements of `items`. Raises `EngineError`."""
        prompt = self._prompt("repair")
        meter = Meter()
        small = mendable(items, draft)
        try:
            replacements = await self._replacements(prompt, [items[at] for at in small], draft, article, meter)
        except EngineError as error:
            error.spent = meter.spent(self._tariff)
            raise
        return Repaired(renumbered(replacements, small), _info(prompt), meter.spent(self._tariff))

    async def _replacements(self, prompt: Prompt, items: Sequence[Failing], draft: Draft, article: Article, meter: Meter) -> Replacements:
        """Ask for as many of the items as fit into one request."""
        limit = self._limit()
        messages = prompt.fill({"items": sent_back(items, draft, article)})
        while limit is not None and len(items) > 1 and self._size(messages) > limit:
            items = items[: len(items) // 2]
            messages = prompt.fill({"items": sent_back(items, draft, article)})
        if not items:
            return Replacements(gist=[], actors=[], claims=[], quotes=[], uncertainties=[], withdrawn=[])
        return await self._ask(messages, Replacements, meter)

    def estimate(self, article: Article) -> Estimate:
        """What drafting `article` will take. Sends nothing; raises `ContextTooLongError` when it cannot be split finely enough."""
        requests = [self._size(self._messages(article, window)) for window in self._windows(article)]
        shown = self._estimator.tokens(numbered(showable(article)))
        output = round(shown * LENGTH)
        cost = self._tariff.cost(input_tokens=sum(requests), cached_tokens=0, output_tokens=output) if self._tariff else None
        return Estimate(len(requests), sum(requests), output, cost)

    # --- one request ---

    def _prompt(self, task: prompts.Task) -> Prompt:
        if task not in self._prompts:
            self._prompts[task] = prompts.find(task)
        return self._prompts[task]

    def _messages(self, article: Article, sentences: Sequence[Sentence]) -> list[Message]:
        return self._prompt("summary").fill({"article": fenced("article", article, numbered(sentences))})

    def _size(self, messages: Sequence[Message]) -> int:
        """Tokens of a request, estimated. The schema of the answer is part of it, be it as such, as a tool or in words."""
        return self._estimator.request(messages) + self._estimator.tokens(_schema())

    def _sizes(self, messages: Sequence[Message]) -> tuple[int, int]:
        """Tokens of a request and of its answer, estimated; an answer is at most as long as the options allow."""
        as_text: list[Message] = [message | {"content": str(message["content"] or "")} for message in messages]  # a re-ask may have none
        user = [message for message in as_text if message["role"] == "user"]
        shown = max((self._estimator.tokens(message["content"]) for message in user), default=0)
        return self._size(as_text), self._options.max_output_tokens or round(shown * LENGTH)

    async def _window(self, messages: list[Message], meter: Meter, at_once: asyncio.Semaphore) -> Draft:
        async with at_once:
            return await self._ask(messages, Draft, meter)

    async def _ask(self, messages: list[Message], shape: type[_Asked], meter: Meter) -> _Asked:
        loop = asyncio.get_running_loop()
        if self._wire is None:
            self._loop = loop
            from summarizer.engines.chat.wire import Wire  # noqa: PLC0415 - openai and instructor: seconds, for those who call a model

            try:
                self._wire = Wire(
                    self._to, self._options, notify=self._notify, sleep=self._sleep, learn=self._learn, gate=self._gate, sizes=self._sizes
                )
            except ValueError as error:
                raise InputError("the proxy that the environment names cannot be used: it is an address like http://host:3128") from error
        if self._loop is not loop:
            raise InputError(
                "this ChatEngine has connections in another event loop: close it there with aclose(), or make one for each loop"
            )
        return await self._wire.ask(messages, shape, meter)

    @staticmethod
    async def _all(asked: Sequence[Awaitable[Draft]]) -> list[Draft]:
        """All answers; when one fails the others are given up, and its error is raised."""
        if len(asked) == 1:
            return [await asked[0]]
        tasks = [asyncio.ensure_future(one) for one in asked]
        try:
            return list(await asyncio.gather(*tasks))
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def _learn(self, messages: Sequence[Message], counted: int) -> None:
        self._estimator.learn([*messages, {"role": "schema", "content": _schema()}], counted)

    # --- windows ---

    def _windows(self, article: Article) -> list[list[Sentence]]:
        """The article as one window when it fits, else as several."""
        sentences = showable(article)
        if not sentences:
            raise InputError("the article has no sentence that could be cited: there is nothing to summarize")
        limit = self._limit()
        if limit is None:
            return [sentences]
        whole = self._size(self._messages(article, sentences))
        if whole <= limit:
            return [sentences]
        instructions = self._size(self._messages(article, []))
        if limit <= instructions:
            message = f"the instructions alone are estimated at {instructions} tokens, and the limit is {limit}: {_RAISE}"
            raise ContextTooLongError(message)
        return split(sentences, limit - instructions, self._estimator.tokens)

    def _limit(self) -> int | None:
        """Tokens that a request may have."""
        chosen = self._options
        limits = [chosen.max_input_tokens] if chosen.max_input_tokens else []
        if chosen.context is not None:
            answer = chosen.max_output_tokens or round(chosen.context * _ANSWER)
            limits.append(max(chosen.context - answer, 1))
        return min(limits, default=None)

    # --- provenance ---

    def _provenance(self, windows: list[Window], drafts: list[Draft], meter: Meter) -> Provenance:
        spent = meter.spent(self._tariff)
        return Provenance.model_construct(
            tool=f"grounded-summarizer {__version__}",
            engine=self.name,
            model=self._to.model,
            base_url=self._to.base_url,
            options=self._sent(),
            prompts=[_info(self._prompt("summary"))],
            windows=windows,
            calls=spent.calls,
            faults=dict(spent.faults),
            tokens=Tokens.model_construct(input=spent.input, cached=spent.cached, output=spent.output),
            cost=spent.cost,
            notes=_notes(drafts, meter),
        )

    def _sent(self) -> dict[str, Any]:
        """The options as they are sent, and those of the engine that decide what is asked."""
        if self._wire is None:
            raise RuntimeError("provenance is asked for before anything was sent")
        chosen = self._options
        of_engine = {name: getattr(chosen, name) for name in ("max_output_tokens", "timeout", "max_input_tokens", "context")}
        sent = {name: value for name, value in self._wire.sent().items() if name in {"temperature", "seed"}}
        return {"mode": self._wire.mode, **sent, **{name: value for name, value in of_engine.items() if value is not None}}

    def _described(self, window: Sequence[Sentence], messages: Sequence[Message]) -> Window:
        estimated = self._size(messages)
        return Window.model_construct(first=window[0].number, last=window[-1].number, estimated_tokens=estimated)


@cache
def _schema() -> str:
    return json.dumps(Draft.model_json_schema())


def _notes(drafts: list[Draft], meter: Meter) -> list[str]:
    notes = []
    if not any(getattr(draft, kind) for draft in drafts for kind in LISTS):
        notes.append("the model recorded nothing of this article")
    points = sum(len(draft.gist) for draft in drafts)
    if len(drafts) > 1 and points > GIST:
        notes.append(f"the gist has {GIST} of the {points} sentences that the windows of the article gave")
    if meter.uncounted:
        notes.append("the server did not say how many tokens its answers had")
    return notes


def _info(prompt: Prompt) -> PromptInfo:
    return PromptInfo.model_construct(name=prompt.name, version=prompt.version, digest=prompt.digest)
