"""How many tokens a text will have, before the server says how many it had.

Vendors' tables of tokens are downloaded when they are used, so this estimates from characters and learns from what the server counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.prompts import Message

__all__ = ["Estimator", "estimate"]

_ASCII = 4.0
"""Characters of a token in English, by OpenAI's own rule of thumb (help page "What are tokens and how to count them?", 2024)."""
_OTHER = 1.5
"""Characters of a token in other scripts, low on purpose: about two in Cyrillic and Greek, one in Chinese and Japanese."""
_MESSAGE = 4
"""Tokens around each message: its role and its ends."""
_WEIGHT = 0.3
"""How much each new count of the server weighs: after five, four fifths of what is believed is the server's."""
_PLAUSIBLE = (0.2, 5.0)
"""Corrections outside are somebody's mistake: a server that counts nothing, or a proxy that counts everything."""


def estimate(text: str) -> float:
    """Tokens of `text`, by its characters."""
    narrow = len(text.encode("ascii", "ignore"))
    return narrow / _ASCII + (len(text) - narrow) / _OTHER


class Estimator:
    """Estimates of requests, corrected by what one server counted for earlier ones."""

    def __init__(self) -> None:
        """Begin without corrections."""
        self.correction = 1.0

    def tokens(self, text: str) -> int:
        """Tokens of `text` as this server will count them."""
        return round(estimate(text) * self.correction)

    def request(self, messages: Sequence[Message]) -> int:
        """Tokens of a request."""
        return sum(self.tokens(message["content"]) + _MESSAGE for message in messages)

    def learn(self, messages: Sequence[Message], counted: int) -> None:
        """Take into account that the server counted `counted` tokens for `messages`."""
        guess = sum(estimate(str(message["content"])) + _MESSAGE for message in messages)  # a re-ask holds what the model sent
        if counted > 0 and guess > 0 and _PLAUSIBLE[0] <= counted / guess <= _PLAUSIBLE[1]:
            self.correction += _WEIGHT * (counted / guess - self.correction)
