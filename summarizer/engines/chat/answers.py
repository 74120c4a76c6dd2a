"""Whether a completion is an answer at all: what instructor would ask for again, at a price, is an error of its own here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.engines.chat.faults import Fault
from summarizer.errors import ContentFilterError, NoAnswerError, RefusalError, TruncatedError

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion

    from summarizer.engines.chat.destination import Destination

__all__ = ["no_answer"]


def no_answer(completion: ChatCompletion, to: Destination) -> Fault | None:
    """Why a completion is no answer, or `None` when it is one: no choices, declined, filtered, cut off at the limit."""
    # openai builds answers without looking at their types: what a server sends is there as it is.
    choice = completion.choices[0] if isinstance(completion.choices, list) and completion.choices else None
    message = getattr(choice, "message", None)
    if choice is None or not hasattr(message, "content"):
        return Fault(NoAnswerError(f"{to.host} answered without a choice: try again, or use another model"), "no-answer")
    if getattr(message, "refusal", None):
        return Fault(RefusalError(f"the model {to.model!r} declined to answer: {_OTHERWISE}"), "refusal")
    if choice.finish_reason == "content_filter":
        return Fault(ContentFilterError(f"the content filter of {to.host} stopped the answer: {_OTHERWISE}"), "content-filter")
    if choice.finish_reason == "length":
        hint = "raise --max-output-tokens, or split the article with --max-input-tokens N"
        return Fault(TruncatedError(f"the answer of {to.model!r} was cut off at the limit of its length: {hint}"), "truncated")
    return None


_OTHERWISE = "use another model, or --model extractive"
