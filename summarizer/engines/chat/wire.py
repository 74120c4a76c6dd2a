"""One model on one server: asks for an object of a shape, over openai and instructor, and gives that object or an `EngineError`.

Owns the mode that the server understands and both loops around a call: tenacity's around HTTP, where the server did not serve, and
instructor's around the answer, where it is not of the shape. Nothing of these libraries leaves this module.
"""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast

from summarizer.engines.chat.answers import no_answer
from summarizer.engines.chat.faults import Fault, Unsupported, of_connection, of_status, unreadable
from summarizer.engines.chat.gate import Call
from summarizer.engines.chat.meter import Meter
from summarizer.engines.chat.quiet import hush, quiet, without_debug_log
from summarizer.engines.chat.sizes import TooLargeError
from summarizer.engines.chat.waiting import asked_for, backoff
from summarizer.errors import EngineError, InvalidAnswerError

with without_debug_log():
    import httpx2
    import instructor
    import openai
    from instructor.core import InstructorRetryException
    from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type, stop_after_attempt

    from summarizer.engines.chat.client import STATUS, client
    from summarizer.engines.chat.shapes import answer_model, strict

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from openai.types.chat import ChatCompletion

    from summarizer.engines.chat.destination import Destination
    from summarizer.engines.chat.gate import Gate
    from summarizer.engines.chat.options import Mode, ModelOptions
    from summarizer.prompts import Message
    from summarizer.schema.base import Shape

__all__ = ["Wire"]

hush()

_Asked = TypeVar("_Asked", bound="Shape")
_MODES = {"json-schema": instructor.Mode.JSON_SCHEMA, "tools": instructor.Mode.TOOLS, "json": instructor.Mode.JSON}


class _Passing(Exception):  # noqa: N818 - a signal for tenacity
    """A fault that may pass."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.name)
        self.fault = fault


class Wire:
    """Asks one model on one server. Belongs to one event loop from its first call to `aclose`."""

    def __init__(  # noqa: PLR0913 - whom it asks, and what the engine does for it
        self,
        to: Destination,
        options: ModelOptions,
        *,
        notify: Callable[[str], None],
        sleep: Callable[[float], Awaitable[None]],
        learn: Callable[[Sequence[Message], int], None],
        gate: Gate,
        sizes: Callable[[Sequence[Message]], tuple[int, int]],
    ) -> None:
        """Ask at `to`. Waits are told to `notify` and done by `sleep`; `learn` hears how many tokens the server counted.

        Each request passes `gate`, with the `sizes` of it and its answer.
        """
        self._gate = gate
        self._sizes = sizes
        self._learn = learn
        self._to = to
        self._options = options
        self._notify = notify
        self._sleep = sleep
        self.mode: Mode = "json-schema" if options.mode == "auto" else options.mode
        self._left_out: set[str] = set()
        self._limit_name = "max_completion_tokens" if to.is_openai else "max_tokens"
        self._client = client(to, options.timeout)
        self._create = cast("Callable[..., Awaitable[Any]]", self._client.chat.completions.create)
        self._unsigned = {} if to.key else {"extra_headers": {"Authorization": openai.Omit()}}

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.close()

    def sent(self) -> dict[str, Any]:
        """The options as they are sent, beside messages, model and shape."""
        chosen = self._options
        wanted = {
            "temperature": 0.0 if chosen.temperature is None else chosen.temperature,
            "seed": chosen.seed,
            self._limit_name: chosen.max_output_tokens,
        }
        return {name: value for name, value in wanted.items() if value is not None and name not in self._left_out}

    async def ask(self, messages: Sequence[Message], shape: type[_Asked], meter: Meter) -> _Asked:
        """The model's answer to `messages`, of `shape`. Raises `EngineError`; `meter` has then counted what was spent."""
        while True:
            before = self._way()
            outcome = await self._ask(messages, shape, meter, self.mode)
            if not isinstance(outcome, Exception):
                return outcome
            if isinstance(outcome, EngineError):
                raise outcome
            meter.faults[f"no-{outcome.parameter.replace('_', '-')}"] += 1
            changed_meanwhile = self._way() != before  # by a request beside this one
            if not changed_meanwhile and not self._do_without(outcome.parameter):
                raise outcome.error

    def _way(self) -> tuple[object, ...]:
        """How requests are made at the moment."""
        return self.mode, self._limit_name, *sorted(self._left_out)

    def _do_without(self, parameter: str) -> bool:
        """Ask in another way from now on, where the user did not choose this one; whether there is another way."""
        if parameter == "response_format" and self._options.mode == "auto" and self.mode == "json-schema":
            self.mode = "tools"
        elif parameter == "temperature" and self._options.temperature is None and parameter not in self._left_out:
            self._left_out.add(parameter)
        elif parameter == self._limit_name and self._options.max_output_tokens is not None and "renamed" not in self._left_out:
            self._left_out.add("renamed")
            self._limit_name = "max_tokens" if parameter == "max_completion_tokens" else "max_completion_tokens"
        else:
            return False
        return True

    async def _ask(self, messages: Sequence[Message], shape: type[_Asked], meter: Meter, mode: Mode) -> _Asked | EngineError | Unsupported:
        """One question in one mode, with instructor's re-asks. The errors are returned, so that no vendor's exception is their context."""
        asked = answered = 0

        async def create(**kwargs: Any) -> ChatCompletion:  # noqa: ANN401 - instructor's own
            nonlocal asked, answered
            asked += 1
            answer = await self._send(strict(kwargs), meter)
            answered += 1
            return answer

        failure: BaseException | None
        with quiet():
            patched = cast("Callable[..., Awaitable[Any]]", instructor.patch(create=create, mode=_MODES[mode]))
            try:
                answer = await patched(
                    response_model=answer_model(shape),
                    max_retries=self._options.reasks,
                    model=self._to.model,
                    messages=list(messages),
                    **self.sent(),
                )
            except InstructorRetryException as error:
                failure = error.__cause__
            else:
                meter.faults["invalid-answer"] += asked - 1
                return cast("_Asked", shape.model_construct(None, **{name: getattr(answer, name) for name in shape.__pydantic_fields__}))
        if isinstance(failure, (EngineError, Unsupported)):
            meter.faults["invalid-answer"] += asked - 1
            return failure
        if answered < asked:  # neither the server's fault nor the model's, but ours; what it says can hold the article
            raise RuntimeError(f"a {type(failure).__name__} while a request was sent")
        meter.faults["invalid-answer"] += asked
        times = "once" if asked == 1 else f"{asked} times"
        others = " or ".join(other for other in _MODES if other != mode)
        hint = f"try --mode {others}, or another model"
        return InvalidAnswerError(f"{self._to.model!r} at {self._to.host} did not answer in the shape asked for, {times}: {hint}")

    async def _send(self, request: dict[str, Any], meter: Meter) -> ChatCompletion:
        """Send a request until the server serves, it is not worth while, or all tries are used."""
        tries = AsyncRetrying(
            stop=stop_after_attempt(self._options.tries),
            wait=self._wait,
            retry=retry_if_exception_type(_Passing),
            before_sleep=self._tell,
            sleep=self._sleep,
            reraise=True,
        )
        try:
            return cast("ChatCompletion", await tries(self._once, request, meter))
        except _Passing as passing:
            fault = passing.fault
        raise fault.error

    async def _once(self, request: dict[str, Any], meter: Meter) -> ChatCompletion:
        """One HTTP call, through the gate."""
        await self._gate.enter(*self._sizes(request["messages"]))
        own = Meter()
        began: list[tuple[int, dict[str, str]]] = []
        started, status = datetime.fromtimestamp(time.time(), UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"), "given-up"
        try:
            outcome = await self._outcome(request, own, began)
            status = _named(outcome)
        finally:
            meter.add(own)
            headers = began[0][1] if began else {}
            self._gate.leave(Call(started, status, own.input, own.cached, own.output, not own.uncounted, headers))
        if isinstance(outcome, Unsupported):
            raise outcome
        if not isinstance(outcome, Fault):
            return outcome
        meter.faults[outcome.name] += 1
        raise _Passing(outcome) if outcome.again else outcome.error

    async def _outcome(
        self, request: dict[str, Any], meter: Meter, began: list[tuple[int, dict[str, str]]]
    ) -> ChatCompletion | Fault | Unsupported:
        """What one HTTP call came to. Returned, not raised: an error raised while a vendor's is handled would carry that along."""
        token = STATUS.set(began)
        meter.calls += 1
        meter.uncounted += 1  # until it is known: a call that is given up in the middle may be charged for
        try:
            async with asyncio.timeout(self._options.timeout):  # httpx counts from one chunk to the next: a drip would never end
                completion = await self._create(**request, **self._unsigned)
        except openai.APIStatusError as error:
            meter.uncounted -= 1
            return of_status(error, self._to)
        except (openai.APIConnectionError, TimeoutError) as error:
            if _caused_by(error, TooLargeError):
                return unreadable(self._to)
            timed_out = isinstance(error, TimeoutError) or _caused_by(error, httpx2.ReadTimeout)
            meter.uncounted -= not timed_out and not began
            return of_connection(self._to, answering=began[0][0] if began else None, timed_out=timed_out, seconds=self._options.timeout)
        except (
            openai.OpenAIError,
            ValueError,
            TypeError,
            RecursionError,
        ):  # no JSON, JSON of another kind, or of a hundred thousand brackets
            return unreadable(self._to)
        finally:
            STATUS.reset(token)
        if not isinstance(completion, openai.types.chat.ChatCompletion):
            meter.uncounted -= 1
            return unreadable(self._to)  # openai gives a str for a web page
        meter.uncounted -= 1
        if tokens := meter.answered(completion.usage):
            self._learn(request["messages"], tokens)
        return no_answer(completion, self._to) or completion

    def _wait(self, state: RetryCallState) -> float:
        """The pause before the next try."""
        asked = asked_for(_fault(state).wait, datetime.fromtimestamp(time.time(), UTC))
        return backoff(state.attempt_number) if asked is None else min(asked, self._options.longest_wait)

    def _tell(self, state: RetryCallState) -> None:
        """Say what is waited for, and how long."""
        fault, pause = _fault(state), state.next_action.sleep if state.next_action else 0.0
        asked = asked_for(fault.wait, datetime.fromtimestamp(time.time(), UTC))
        why = "" if asked is None else f", as it asks (for {asked:.0f} s)" if asked > pause + 1 else ", as it asks"
        what = "no connection" if fault.name == "dropped" else f"status {fault.name}"
        self._notify(f"{self._to.host}: {what}; waiting {pause:.1f} s{why} (try {state.attempt_number + 1} of {self._options.tries})")


def _named(outcome: ChatCompletion | Fault | Unsupported) -> str:
    """How a call is counted."""
    if isinstance(outcome, Unsupported):
        return f"no-{outcome.parameter.replace('_', '-')}"
    return outcome.name if isinstance(outcome, Fault) else "ok"


def _fault(state: RetryCallState) -> Fault:
    failure = state.outcome.exception() if state.outcome else None
    if not isinstance(failure, _Passing):
        raise TypeError("tenacity asks about a call that did not fail")
    return failure.fault


def _caused_by(error: BaseException | None, kind: type[BaseException]) -> bool:
    """Whether an error, or what it was raised from, is of this kind."""
    while error is not None:
        if isinstance(error, kind):
            return True
        error = error.__cause__
    return False
