"""One draft out of the drafts of the windows of a long article: the same actor once, the same statement once, ids that fit together.

Two actors are one when the article's reading has them as one, or when a name of the one is a name of the other. Two items are one when they
say the same of the same evidence. Everything else is kept.
"""

from __future__ import annotations

import re
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, TypeVar

from summarizer.reading.fold import fold
from summarizer.reading.read import read
from summarizer.schema import Draft, DraftActor, DraftClaim, DraftPoint, DraftQuote, DraftUncertainty

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from summarizer.article import Article
    from summarizer.reading.read import Reading

__all__ = ["GIST", "merge"]

GIST = 6
"""Sentences of the gist of a long article, at most; each window writes two to four."""

_Item = TypeVar("_Item", DraftPoint, DraftClaim, DraftQuote, DraftUncertainty)
_Ids = dict[tuple[int, str], str]
"""The merged id of what a window (its place) calls by an id of its own."""
_WORD = re.compile(r"\w+(?:[.,]\d+)*")


def merge(drafts: Sequence[Draft], article: Article) -> Draft:
    """The drafts of the windows of `article`, in their order, as one."""
    if len(drafts) == 1:
        return drafts[0]
    actors, actor_ids = _actors(drafts, read(article))
    claims, claim_ids = _claims(drafts)
    return Draft.model_construct(
        gist=_gist(drafts),
        actors=actors,
        claims=claims,
        quotes=_quotes(drafts, claim_ids),
        uncertainties=_uncertainties(drafts, actor_ids, claim_ids),
    )


# --- actors ---------------------------------------------------------------------------------------------------------------


def _actors(drafts: Sequence[Draft], reading: Reading) -> tuple[list[DraftActor], _Ids]:
    """The actors, each with all names that the windows give it."""
    made: list[DraftActor] = []
    by_name: dict[str, int] = {}
    ids: _Ids = {}
    for window, draft in enumerate(drafts):
        for actor in draft.actors:
            names = _names(actor, reading)
            at = next((by_name[name] for name in names if name in by_name and _may_be(made[by_name[name]], actor)), None)
            if at is None:
                at = len(made)
                made.append(actor.model_copy(update={"id": f"a{at + 1}"}))
            else:
                made[at] = _joined(made[at], actor)
            for name in names:
                by_name.setdefault(name, at)
            ids.setdefault((window, actor.id), made[at].id)
    return made, ids


def _may_be(known: DraftActor, other: DraftActor) -> bool:
    """Whether two actors with a name in common can be one: a person is no place."""
    return known.kind == other.kind or "other" in {known.kind, other.kind} or "person" not in {known.kind, other.kind}


def _names(actor: DraftActor, reading: Reading) -> list[str]:
    """The names of an actor as they are compared: its own, and the name of the one whom the article means by the first of them."""
    entity = reading.entity_called(actor.name)
    meant = [entity.name] if entity is not None else []
    return list(dict.fromkeys(_folded(name) for name in [actor.name, *meant, *actor.aliases] if name.strip()))


def _joined(known: DraftActor, other: DraftActor) -> DraftActor:
    """One actor with the longer name of the two, and the names of both."""
    longer, shorter = (known, other) if len(known.name) >= len(other.name) else (other, known)
    aliases = dict.fromkeys([shorter.name, *known.aliases, *other.aliases])
    return known.model_copy(
        update={
            "name": longer.name,
            "description": longer.description or shorter.description,
            "aliases": [name for name in aliases if name != longer.name],
        }
    )


# --- statements -----------------------------------------------------------------------------------------------------------


def _once(drafts: Sequence[Draft], items: Callable[[Draft], list[_Item]], key: Callable[[_Item], Hashable]) -> list[tuple[int, _Item, int]]:
    """Each item with its window and the place, among those that stay, of the first one with its key."""
    places: dict[Hashable, int] = {}
    found = ((window, item) for window, draft in enumerate(drafts) for item in items(draft))
    return [(window, item, places.setdefault(key(item), len(places))) for window, item in found]


def _firsts(found: Iterable[tuple[int, _Item, int]]) -> list[tuple[int, _Item]]:
    firsts: dict[int, tuple[int, _Item]] = {}
    for window, item, place in found:
        firsts.setdefault(place, (window, item))
    return list(firsts.values())


def _claims(drafts: Sequence[Draft]) -> tuple[list[DraftClaim], _Ids]:
    found = _once(
        drafts, lambda draft: draft.claims, lambda claim: (_words(claim.text), _folded(claim.source), tuple(sorted(claim.sentences)))
    )
    ids: _Ids = {}
    for window, claim, place in found:
        ids.setdefault((window, claim.id), f"c{place + 1}")
    return [claim.model_copy(update={"id": f"c{at}"}) for at, (_, claim) in enumerate(_firsts(found), 1)], ids


def _quotes(drafts: Sequence[Draft], claims: _Ids) -> list[DraftQuote]:
    found = _once(drafts, lambda draft: draft.quotes, lambda quote: (_folded(quote.text), min(quote.sentences, default=0)))
    return [
        quote.model_copy(update={"id": f"q{at}", "claim": claims.get((window, quote.claim), "")})
        for at, (window, quote) in enumerate(_firsts(found), 1)
    ]


def _uncertainties(drafts: Sequence[Draft], actors: _Ids, claims: _Ids) -> list[DraftUncertainty]:
    found = _once(
        drafts, lambda draft: draft.uncertainties, lambda doubt: (_folded(doubt.cue), _words(doubt.text), frozenset(doubt.sentences))
    )
    return [
        doubt.model_copy(
            update={
                "id": f"u{at}",
                "holder": actors.get((window, doubt.holder), ""),
                "claims": [claims[window, claim] for claim in doubt.claims if (window, claim) in claims],
            }
        )
        for at, (window, doubt) in enumerate(_firsts(found), 1)
    ]


def _gist(drafts: Sequence[Draft]) -> list[DraftPoint]:
    """The first points of all windows before the second ones, up to a limit, then in the order of the article."""
    rounds = chain.from_iterable(zip_longest(*(draft.gist for draft in drafts)))
    points = {(_words(point.text), frozenset(point.sentences)): point for point in rounds if point is not None}
    return sorted(list(points.values())[:GIST], key=lambda point: min(point.sentences, default=0))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(_folded(text)))


def _folded(name: str) -> str:
    return fold(name).text.strip().casefold().removeprefix("the ")
