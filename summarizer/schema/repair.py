"""`Replacements`, what a model answers to items that were sent back. Apart from `Draft`: only who calls a model needs it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from summarizer.schema.draft import DraftActor, DraftClaim, DraftPoint, DraftQuote, DraftShape, DraftUncertainty

__all__ = [
    "ReplacedActor",
    "ReplacedClaim",
    "ReplacedPoint",
    "ReplacedQuote",
    "ReplacedUncertainty",
    "Replacements",
]


class _Numbered(DraftShape):
    """What a replacement has beside its item: the number under which the item was sent back."""

    item: Annotated[int, Field(ge=1, le=9_999)]


class ReplacedPoint(DraftPoint, _Numbered):
    """A sentence of the gist in place of one that was turned away."""


class ReplacedActor(DraftActor, _Numbered):
    """An actor in place of one that was turned away."""


class ReplacedClaim(DraftClaim, _Numbered):
    """A claim in place of one that was turned away."""


class ReplacedQuote(DraftQuote, _Numbered):
    """A quotation in place of one that was turned away."""


class ReplacedUncertainty(DraftUncertainty, _Numbered):
    """A doubt in place of one that was turned away."""


class Replacements(DraftShape):
    """What a model answers to items that were sent back: replacements, and the numbers of the items that it withdraws."""

    gist: list[ReplacedPoint]
    actors: list[ReplacedActor]
    claims: list[ReplacedClaim]
    quotes: list[ReplacedQuote]
    uncertainties: list[ReplacedUncertainty]
    withdrawn: list[Annotated[int, Field(ge=1, le=9_999)]]
