"""What belongs together on a page: claims of one source, doubts of one sentence, actors of one kind. Keeps every item and their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from summarizer.render.wording import sentences_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from summarizer.schema import Actor, Claim, Source, Summary, Uncertainty

__all__ = ["actors_by_kind", "claims_by_source", "doubts_by_sentence"]

_T = TypeVar("_T")

_KINDS = {
    "person": "People",
    "organization": "Organizations",
    "group": "Groups",
    "country": "Countries",
    "place": "Places",
    "other": "Others",
}


def _grouped(items: Iterable[_T], key: Callable[[_T], Hashable]) -> dict[Hashable, list[_T]]:
    groups: dict[Hashable, list[_T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def claims_by_source(summary: Summary) -> list[list[Claim]]:
    """The claims in groups of one chain of sources, the group of the first claim first."""
    return list(_grouped(summary.claims, lambda claim: tuple(map(_identity, [claim.source, *claim.via]))).values())


def _identity(source: Source) -> Hashable:
    """The same for two mentions of one source: who it is where that is known, its words otherwise."""
    return source.kind, tuple(source.actors) or (source.as_written or "").lower()


def doubts_by_sentence(summary: Summary) -> list[list[Uncertainty]]:
    """The uncertainties in groups of the same words: one sentence may state several doubts, each with evidence of its own."""
    return list(_grouped(summary.uncertainties, lambda doubt: (doubt.text, *sentences_of(doubt.evidence))).values())


def actors_by_kind(summary: Summary) -> list[tuple[str, list[Actor]]]:
    """The actors in groups of one kind with a heading for each: people first, places last."""
    groups = _grouped(summary.actors, lambda actor: actor.kind)
    return [(heading, groups[kind]) for kind, heading in _KINDS.items() if kind in groups]
