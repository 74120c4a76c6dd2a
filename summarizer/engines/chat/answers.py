"""Whether a completion is an answer at all: what instructor would ask for again, at a price, is an error of its own here.

openai builds answers without looking at their types, so what a server sends is there as it is; what is of no type that a chat completion
has never reaches instructor, which would print it in a warning.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from summarizer.engines.chat.faults import Fault, unreadable
from summarizer.errors import ContentFilterError, NoAnswerError, RefusalError, TruncatedError

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion, ChatCompletionMessage

    from summarizer.engines.chat.destination import Destination

__all__ = ["no_answer"]

_SURROGATE = re.compile("[\ud800-\udfff]")
_OTHERWISE = "use another model, or --model extractive"


def no_answer(completion: ChatCompletion, to: Destination) -> Fault | None:
    """Why a completion is no answer, or `None` when it is one: no choices, declined, filtered, cut off at the limit, of other types.

    An answer in parts is put together in its message, and halves of characters, which no request could hold, are replaced.
    """
    choice = completion.choices[0] if isinstance(completion.choices, list) and completion.choices else None
    message: Any = getattr(choice, "message", None)
    if choice is None or not hasattr(message, "content"):
        return Fault(NoAnswerError(f"{to.host} answered without a choice: try again, or use another model"), "no-answer")
    if _put_together(message):
        return Fault(RefusalError(f"the model {to.model!r} declined to answer: {_OTHERWISE}"), "refusal")
    if choice.finish_reason == "content_filter":
        return Fault(ContentFilterError(f"the content filter of {to.host} stopped the answer: {_OTHERWISE}"), "content-filter")
    if choice.finish_reason == "length":
        hint = "raise --max-output-tokens, or split the article with --max-input-tokens N"
        return Fault(TruncatedError(f"the answer of {to.model!r} was cut off at the limit of its length: {hint}"), "truncated")
    return None if _is_typed(message) else unreadable(to)


def _put_together(message: ChatCompletionMessage) -> bool:
    """Make one text of a content in parts; whether the message, or a part of it, is a refusal."""
    content: object = message.content
    declined = bool(message.refusal)
    if isinstance(content, list):
        parts = [part for part in content if isinstance(part, dict)]
        declined = declined or any(part.get("type") == "refusal" for part in parts)
        message.content = "".join(str(part.get("text") or "") for part in parts)
    if isinstance(message.content, str):
        message.content = _SURROGATE.sub("\ufffd", message.content)
    return declined


def _is_typed(message: ChatCompletionMessage) -> bool:
    """Whether content and tool calls are of the types that they have to be."""
    calls: object = message.tool_calls or []
    if not isinstance(message.content, (str, type(None))) or not isinstance(calls, list):
        return False
    called = (getattr(call, "function", None) for call in calls)
    return all(isinstance(getattr(function, "arguments", None), str) for function in called)
