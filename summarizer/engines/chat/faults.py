"""What went wrong with a call, in our own terms: which error it is, how it is counted, and whether to try again.

Every fault of the wire is decided here and nowhere else: openai's own retries are off, and instructor sees no HTTP error. The messages hold
a status and our own words; what the server wrote can echo the article or a piece of the key.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import (
    AuthenticationError,
    BusyError,
    ContentFilterError,
    ContextTooLongError,
    CutOffError,
    EngineError,
    NotAnApiError,
    QuotaError,
    RequestRefusedError,
    ServerError,
    SlowAnswerError,
    UnknownModelError,
    UnreachableError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openai import APIStatusError

    from summarizer.engines.chat.destination import Destination

__all__ = ["Fault", "Unsupported", "of_connection", "of_status", "unreadable"]


class Fault(NamedTuple):
    """A fault: the error that it is if it stays, the name under which it is counted, and whether asking again can help.

    `wait` is the pause in seconds, or the date, that the server asks for (the header as it is).
    """

    error: EngineError
    name: str
    again: bool = False
    wait: str | None = None


class Unsupported(Exception):  # noqa: N818 - a signal inside the adapter, not an error that a user sees
    """The server does not know an option of the request: `parameter`. Another way of asking may do."""

    def __init__(self, parameter: str, error: EngineError) -> None:
        """Keep what is refused, and the error that this is if there is no other way."""
        super().__init__(parameter)
        self.parameter = parameter
        self.error = error


_BUSY = {408: "timed out on its side", 409: "was in conflict with another request", 429: "is busy or limits your rate"}
_CONTEXT = re.compile(r"context.{0,20}(?:length|window|size)|maximum context|prompt is too long|too many (?:input )?tokens", re.IGNORECASE)
_LIMIT = re.compile(r"(?:context[^.\d]{0,60}|limit[^.\d]{0,30})\b([0-9]{3,8})\b(?= tokens)", re.IGNORECASE)
_QUOTA = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})
_FILTERED = frozenset({"content_filter", "content_policy_violation"})
_NOT_ACCEPTED = frozenset({400, 422, 501})

_MODES = "choose another --mode: json-schema, tools or json"
_OPTIONS = {
    "response_format": (re.compile(r"response_format|json_schema|json_object|structured output|grammar|guided", re.IGNORECASE), _MODES),
    "tools": (re.compile(r"\btools?\b|tool_choice|function call", re.IGNORECASE), _MODES),
    "temperature": (re.compile(r"\btemperature\b", re.IGNORECASE), "leave --temperature out"),
    "seed": (re.compile(r"\bseed\b", re.IGNORECASE), "leave --seed out"),
    "max_tokens": (re.compile(r"\bmax_tokens\b", re.IGNORECASE), "leave --max-output-tokens out"),
    "max_completion_tokens": (re.compile(r"\bmax_completion_tokens\b", re.IGNORECASE), "leave --max-output-tokens out"),
}
"""Options that some servers do not know: how their refusals speak of them, and what to do. What an error names goes before its words."""
_PAYMENT_REQUIRED, _UNAUTHORIZED, _FORBIDDEN, _NOT_FOUND, _CLIENTS, _SERVERS = 402, 401, 403, 404, 400, 500


def of_status(error: APIStatusError, to: Destination) -> Fault | Unsupported:
    """The fault of an answer with a status of 3xx to 5xx; `Unsupported` when the server only refuses one option."""
    return _passing(error, to) or _of_content(error, to) or _of_option(error, to) or _turned_away(error.status_code, to)


def _passing(error: APIStatusError, to: Destination) -> Fault | None:
    """A fault of the server that may pass, or of an account that is used up, which has the status of one that may."""
    status, pause = error.status_code, _pause(error.response.headers)
    if str(error.code or "") in _QUOTA or str(error.type or "") in _QUOTA or status == _PAYMENT_REQUIRED:
        message = f"the account at {to.host} has no quota or credit left ({status}): add credit, or use another key"
        return Fault(QuotaError(message), "quota")
    if status in _BUSY:
        message = f"{to.host} {_BUSY[status]} ({status}), each time it was asked: try again later"
        return Fault(BusyError(message), str(status), again=True, wait=pause)
    if status >= _SERVERS and status not in _NOT_ACCEPTED:
        message = f"{to.host} failed each time it was asked ({status}): try again later"
        return Fault(ServerError(message), str(status), again=True, wait=pause)
    return None


def _of_content(error: APIStatusError, to: Destination) -> Fault | None:
    """A request that is refused for what it says or how much."""
    status, code, said = error.status_code, str(error.code or ""), _said(error)
    if code == "context_length_exceeded" or (status in {*_NOT_ACCEPTED, 413} and _CONTEXT.search(said)):
        limit = _LIMIT.search(said)
        size = f"; it holds {limit[1]} tokens" if limit else ""
        message = f"the article is too long for model {to.model!r} at {to.host}{size}: split it with --max-input-tokens N"
        return Fault(ContextTooLongError(message), "context-too-long")
    if code in _FILTERED:
        message = f"the content filter of {to.host} stopped the request ({status}): use another model, or --model extractive"
        return Fault(ContentFilterError(message), "content-filter")
    return None


def _of_option(error: APIStatusError, to: Destination) -> Unsupported | None:
    """A request of which the server does not know an option for which there may be another way."""
    status = error.status_code
    if status not in _NOT_ACCEPTED:
        return None
    named, said = str(error.param or ""), _said(error)
    for option, (words, hint) in _OPTIONS.items():
        if _is(named, option) if named else words.search(said):
            return Unsupported(option, RequestRefusedError(f"{to.host} does not accept the option {option} ({status}): {hint}"))
    return None


def _is(named: str, option: str) -> bool:
    """Whether the parameter that an error names is `option` or inside it: `response_format.json_schema`, `tools[0].function`."""
    return named == option or named.startswith((f"{option}.", f"{option}[")) or (option == "tools" and named == "tool_choice")


def _turned_away(status: int, to: Destination) -> Fault:
    """The fault of a request that was turned away as a whole."""
    if status == _UNAUTHORIZED or (status == _FORBIDDEN and to.key is None):
        how = f"the key in {to.key_name} is not valid there" if to.key else f"set {to.key_name}"
        return Fault(AuthenticationError(f"{to.host} wants a valid key ({status}): {how}"), str(status))
    if status == _FORBIDDEN:
        message = f"{to.host} does not allow this with the key in {to.key_name} (403): use another key or model"
        return Fault(AuthenticationError(message), str(status))
    if status == _NOT_FOUND:
        hint = "check the model's name, and the address, which usually ends in /v1"
        return Fault(UnknownModelError(f"{to.host} has no model {to.model!r}, or nothing at this address (404): {hint}"), str(status))
    if status < _CLIENTS:
        message = f"{to.host} sends requests on to another address ({status}), which is not followed: give the final one as --base-url"
        return Fault(RequestRefusedError(message), str(status))
    message = f"{to.host} does not accept the request ({status}): check --mode and the other options of the model"
    return Fault(RequestRefusedError(message), str(status))


def of_connection(to: Destination, *, answering: int | None, timed_out: bool, seconds: float) -> Fault:
    """The fault of a call that ended without a whole answer; `answering` is the status of an answer that had begun."""
    if timed_out:
        hint = "raise --timeout, or use a faster model"
        return Fault(SlowAnswerError(f"{to.host} did not answer within {seconds:g} s, and may charge for it: {hint}"), "timeout")
    if answering is not None and answering < _CLIENTS:
        message = f"the connection to {to.host} ended in the middle of an answer, which may be charged for: try again"
        return Fault(CutOffError(message), "cut-off")
    where = f"the proxy {to.proxy} and the address" if to.proxy else "the address, http or https, and that the server runs"
    message = f"{to.host} cannot be reached or drops the connection, each time it was asked: check {where}"
    return Fault(UnreachableError(message), "dropped", again=True)


def unreadable(to: Destination) -> Fault:
    """The fault of an answer with status 200 that is no chat completion."""
    hint = "check that --base-url is the address of an OpenAI-compatible API (it usually ends in /v1)"
    return Fault(NotAnApiError(f"{to.host} answered with something that is no chat completion: {hint}"), "no-api")


def _said(error: APIStatusError) -> str:
    """The server's words, to look for what they mean; never to be shown."""
    body = error.body
    message = body.get("message") if isinstance(body, dict) else body
    return str(message or "")[:4_000]


def _pause(headers: Mapping[str, str]) -> str | None:
    milliseconds = headers.get("retry-after-ms", "")
    return str(float(milliseconds) / 1000) if re.fullmatch(r"[0-9]{1,9}(\.[0-9]+)?", milliseconds) else headers.get("retry-after")
