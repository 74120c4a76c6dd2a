"""Words that say no without being negations, and negations that deny nothing: literal tables with a reason beside each group."""

from __future__ import annotations

__all__ = ["DENYING", "IDIOMS", "UNDONE", "UNSCOPED"]

UNDONE = frozenset(
    (
        "lack lacks lacking lacked absent absence "  # something is not there
        "fail fails failed failing unable impossible "  # something was not done
        "refuse refuses refused refusing decline declined declines reject rejects rejected rejecting "  # somebody would not
        "deny denies denied denying "
        "avoid avoids avoided avoiding prevent prevents prevented "  # something was kept from happening
        "unlikely unaware unclear unknown"
    ).split()
)
"""Words that deny what stands behind them, as a negation before it does: "failed to pay" for "did not pay"."""

DENYING = UNDONE | frozenset(
    (
        "hardly barely rarely few little "  # next to nothing
        "instead rather except unlike exclude excluding "  # the other one
        "zero unless "
        "nope nah dont didnt doesnt cant isnt wont wasnt"  # as people type and speak
    ).split()
)
"""A paraphrase may say these with a negation, so a negation that meets one of them is no news."""

IDIOMS: dict[str, frozenset[str]] = {
    "not": frozenset({"only", "just", "merely", "simply", "least"}),  # "not only … but also", "not least"
    "no": frozenset(
        {
            "matter",
            "doubt",
            "wonder",
            "cost",
            "costs",
            "fee",
            "fees",
            "charge",
            "extra",
            "longer",
            "fewer",
            "less",
            "more",
            "later",
            "earlier",
            "sooner",
        }
    ),  # "no fee" is "free"
    "nothing": frozenset({"but"}),
    "without": frozenset({"doubt"}),
}
"""Negations that deny nothing, or that a paraphrase puts in for a positive word, by the word behind them."""

UNSCOPED = frozenset("any all other more much many most some such own able currently really actually yet need also".split())
"""Words between a negation and what it denies."""
