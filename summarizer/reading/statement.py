"""A statement as read: its words, cues of doubt, negations and numbers, worked out once however often it is checked."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from summarizer.reading.hedges import Hedge, Negation, hedges, negations
from summarizer.reading.quantities import quantities
from summarizer.reading.stems import Word, words

if TYPE_CHECKING:
    from summarizer.reading.model import Quantity

__all__ = ["Statement", "statement"]

_KEPT = 512
"""How many statements are kept: more than one draft has, so that the sentence behind a claim, a gist and three doubts is read once."""


class Statement:
    """What one text says, by rule. All but its words is worked out on first use; do not change the lists."""

    def __init__(self, text: str) -> None:
        """Split `text`, whatever else is asked of it."""
        self.text = text
        self.words: list[Word] = words(text)
        """All words."""

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words."""
        return frozenset(word.stem for word in self.words)

    @cached_property
    def content_words(self) -> list[Word]:
        """The words that carry content."""
        return [word for word in self.words if word.is_content]

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of the words that carry content."""
        return frozenset(word.stem for word in self.content_words)

    @cached_property
    def hedges(self) -> list[Hedge]:
        """The cues of doubt."""
        return hedges(self.text, self.words)

    @cached_property
    def negations(self) -> list[Negation]:
        """The negations."""
        return negations(self.words)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """The numbers."""
        return quantities(self.text)


@lru_cache(maxsize=_KEPT)
def statement(text: str) -> Statement:
    """The statement that `text` makes."""
    return Statement(text)
