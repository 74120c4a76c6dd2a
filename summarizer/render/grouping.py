"""What belongs together on a page, and what comes first: claims and quotations of one source, figures for one thing, doubts of one weight.

Keeps every item; within a group the order is that of the summary. Pure; the only words are the headings of the groups.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from summarizer.render.wording import Given, sentences_of, unresolved

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from summarizer.schema import Actor, Claim, Conflict, Quote, Source, Summary, Uncertainty

__all__ = [
    "Dispute",
    "actors_by_kind",
    "claims_by_source",
    "disputes",
    "doubts_by_sentence",
    "doubts_by_weight",
    "figures_by_source",
    "quotes_by_speaker",
]

_T = TypeVar("_T")

_KINDS = {
    "person": "People",
    "organization": "Organizations",
    "group": "Groups",
    "country": "Countries",
    "place": "Places",
    "other": "Others",
}
_WEIGHTS = {
    "Not named or not verified": {"anonymous-source", "unverified"},
    "Predictions and estimates": {"prediction", "estimate"},
    "Hedges": {"hedge"},
}
"""Kinds of doubt, the gravest first. A sentence stands with the gravest doubt that it states."""
_RELATIONS = ("contradicts", "revision", "different-dates", "compatible-bounds")
"""How two figures for one thing relate, what an editor has to settle first."""


class Dispute(NamedTuple):
    """Figures that are given for one thing, and how they relate two by two, contradictions first."""

    figures: list[Given]
    conflicts: list[Conflict]


def _grouped(items: Iterable[_T], key: Callable[[_T], Hashable]) -> dict[Hashable, list[_T]]:
    groups: dict[Hashable, list[_T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def claims_by_source(summary: Summary) -> list[list[Claim]]:
    """The claims in groups of one chain of sources, the group of the first claim first."""
    return list(_grouped(summary.claims, lambda claim: _chain(claim.source, claim.via)).values())


def quotes_by_speaker(summary: Summary) -> list[list[Quote]]:
    """The quotations in groups of one speaker and one chain to the article, the group of the first quotation first."""
    return list(_grouped(summary.quotes, lambda quote: _chain(quote.speaker, quote.via)).values())


def figures_by_source(summary: Summary) -> list[list[Given]]:
    """The figures, each with its claim, in groups of one chain of sources, the group of the first figure first."""
    given = [Given(figure, claim) for claim in summary.claims for figure in claim.figures]
    return list(_grouped(given, lambda one: _chain(one.claim.source, one.claim.via)).values())


def _chain(source: Source | None, via: Sequence[Source]) -> Hashable:
    return tuple(map(_identity, [source, *via]))


def _identity(source: Source | None) -> Hashable:
    """The same for two mentions of one source: who it is where that is known, its words otherwise; no two unresolved pronouns are one."""
    if source is None:
        return None
    if unresolved(source):
        return source.kind, source.span.start if source.span else id(source)
    return source.kind, tuple(source.actors) or (source.as_written or "").lower()


def disputes(summary: Summary) -> list[Dispute]:
    """The conflicts in groups that share figures: four tolls are one dispute. What holds a contradiction comes first."""
    given = {figure.id: Given(figure, claim) for claim in summary.claims for figure in claim.figures}
    groups: dict[str, list[Conflict]] = {}
    for conflict in summary.conflicts:
        met = {id(groups[one]): groups[one] for one in conflict.figures if one in groups}
        group = [other for group in met.values() for other in group] + [conflict]
        groups |= {one: group for other in group for one in other.figures}
    apart = {id(group): group for group in groups.values()}
    found = [_dispute(group, given) for group in apart.values()]
    return sorted(found, key=lambda dispute: _RELATIONS.index(dispute.conflicts[0].relation))


def _dispute(conflicts: Iterable[Conflict], given: dict[str, Given]) -> Dispute:
    identifiers = dict.fromkeys(identifier for conflict in conflicts for identifier in conflict.figures)
    ordered = sorted(conflicts, key=lambda conflict: _RELATIONS.index(conflict.relation))
    return Dispute([given[identifier] for identifier in identifiers if identifier in given], ordered)


def doubts_by_weight(summary: Summary) -> list[tuple[str, list[list[Uncertainty]]]]:
    """The uncertainties under a heading for each weight, the gravest first, in groups of one sentence."""
    groups = _grouped(doubts_by_sentence(summary), _weight)
    return [(heading, groups[heading]) for heading in _WEIGHTS if heading in groups]


def _weight(doubts: Sequence[Uncertainty]) -> str:
    stated = {doubt.kind for doubt in doubts}
    return next(heading for heading, kinds in _WEIGHTS.items() if kinds & stated)


def doubts_by_sentence(summary: Summary) -> list[list[Uncertainty]]:
    """The uncertainties in groups of the same words: one sentence may state several doubts, each with evidence of its own."""
    return list(_grouped(summary.uncertainties, lambda doubt: (doubt.text, *sentences_of(doubt.evidence))).values())


def actors_by_kind(summary: Summary) -> list[tuple[str, list[Actor]]]:
    """The actors in groups of one kind with a heading for each: people first, places last."""
    groups = _grouped(summary.actors, lambda actor: actor.kind)
    return [(heading, groups[kind]) for kind, heading in _KINDS.items() if kind in groups]
