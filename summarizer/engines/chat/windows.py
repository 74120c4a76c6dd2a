"""Splits a long article at sentence boundaries into windows that overlap, each within a budget of tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.errors import ContextTooLongError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.article import Sentence

__all__ = ["split"]

_OVERLAP = 0.1
"""The share of a window that the next one has again, at most: what begins at its end ("He added …") is understood there."""
_OVERLAPPING = 3
"""Sentences of overlap, at most."""


def split(sentences: Sequence[Sentence], budget: int, tokens: Callable[[str], int]) -> list[list[Sentence]]:
    """Windows over `sentences`, in order: together they hold all, each of at most `budget` tokens as `tokens` counts them.

    Raises `ContextTooLongError` when one sentence alone is longer.
    """
    sizes = [tokens(f"[{sentence.number}] {sentence.text}\n\n") + 1 for sentence in sentences]
    for sentence, size in zip(sentences, sizes, strict=True):
        if size > budget:
            raise ContextTooLongError(
                f"sentence {sentence.number} alone is estimated at {size} tokens and {budget} are left for the article: "
                "raise --max-input-tokens, or the context that the configuration states for the model"
            )
    windows: list[list[Sentence]] = []
    start = 0
    while start < len(sentences):
        end, size = start, 0
        while end < len(sentences) and size + sizes[end] <= budget:
            size += sizes[end]
            end += 1
        windows.append(list(sentences[start:end]))
        if end == len(sentences):
            break
        start = _next_start(sizes, start, end, budget)
    return windows


def _next_start(sizes: Sequence[int], start: int, end: int, budget: int) -> int:
    """Where the window behind `[start, end)` begins: some sentences before its end, and always further on than the last one.

    The sentence at `end` has to fit beside the overlap, or the next window would end where this one does.
    """
    begin, size = end, 0
    while begin - 1 > start and end - begin < _OVERLAPPING and size + sizes[begin - 1] <= min(_OVERLAP * budget, budget - sizes[end]):
        begin -= 1
        size += sizes[begin]
    return begin
