"""One draft out of the drafts of the windows of a long article: the same actor once, the same statement once, ids that fit together.

Two actors are one when the article's reading has them as one, or when a name of the one is a name of the other. Two items of different
windows are one when they share evidence and say the same of it. Everything else is kept.
"""

from __future__ import annotations

import re
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Generic, TypeVar

from summarizer.reading.fold import fold
from summarizer.reading.read import read
from summarizer.reading.statement import statement
from summarizer.schema import Draft, DraftActor, DraftClaim, DraftPoint, DraftQuote, DraftUncertainty

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.article import Article
    from summarizer.reading.read import Reading

__all__ = ["GIST", "merge"]

GIST = 6
"""Sentences of the gist of a long article, at most; each window writes two to four."""

_Item = TypeVar("_Item", bound=DraftClaim | DraftQuote | DraftUncertainty)
_Ids = dict[tuple[int, str], str]
"""The merged id of what a window (its place) calls by an id of its own."""
_MOST_OF_IT = 0.7
"""The share of the content of the shorter statement that the other has: "at least 12 were hurt" and "at least 12 people were hurt" have 1,
two statements out of one sentence ("12 were hurt", "the mill burned down") hardly any."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
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


class _Kept(Generic[_Item]):
    """Items of one kind, each once, and which kept item each item of a window has become."""

    def __init__(self, same: Callable[[_Item, _Item], bool]) -> None:
        """Take two items for one when they share a sentence and are the `same`."""
        self._same = same
        self.items: list[tuple[int, _Item]] = []
        self._at: dict[int, list[int]] = {}

    def add(self, window: int, item: _Item) -> int:
        """The place of the kept item that `item` of `window` has become. Only items of other windows come twice: those of one differ."""
        for place in dict.fromkeys(place for number in item.sentences for place in self._at.get(number, ())):
            if self.items[place][0] != window and self._same(self.items[place][1], item):
                return place
        for number in dict.fromkeys(item.sentences):
            self._at.setdefault(number, []).append(len(self.items))
        self.items.append((window, item))
        return len(self.items) - 1


def _claims(drafts: Sequence[Draft]) -> tuple[list[DraftClaim], _Ids]:
    kept = _Kept[DraftClaim](lambda one, two: _folded(one.source) == _folded(two.source) and _say_the_same(one.text, two.text))
    ids: _Ids = {}
    for window, draft in enumerate(drafts):
        for claim in draft.claims:
            ids.setdefault((window, claim.id), f"c{kept.add(window, claim) + 1}")
    return [claim.model_copy(update={"id": f"c{at}"}) for at, (_, claim) in enumerate(kept.items, 1)], ids


def _quotes(drafts: Sequence[Draft], claims: _Ids) -> list[DraftQuote]:
    kept = _Kept[DraftQuote](lambda one, two: _letters(one.text) == _letters(two.text))
    for window, draft in enumerate(drafts):
        for quote in draft.quotes:
            kept.add(window, quote)
    return [
        quote.model_copy(update={"id": f"q{at}", "claim": claims.get((window, quote.claim), "")})
        for at, (window, quote) in enumerate(kept.items, 1)
    ]


def _uncertainties(drafts: Sequence[Draft], actors: _Ids, claims: _Ids) -> list[DraftUncertainty]:
    kept = _Kept[DraftUncertainty](lambda one, two: _folded(one.cue) == _folded(two.cue) and _say_the_same(one.text, two.text))
    for window, draft in enumerate(drafts):
        for doubt in draft.uncertainties:
            kept.add(window, doubt)
    return [
        doubt.model_copy(
            update={
                "id": f"u{at}",
                "holder": actors.get((window, doubt.holder), ""),
                "claims": [claims[window, claim] for claim in doubt.claims if (window, claim) in claims],
            }
        )
        for at, (window, doubt) in enumerate(kept.items, 1)
    ]


def _say_the_same(one: str, two: str) -> bool:
    """Whether two statements about the same sentence are one in other words: the same numbers, and most content of the shorter."""
    first, second = statement(one).content, statement(two).content
    shorter = min(len(first), len(second))
    return _NUMBER.findall(one) == _NUMBER.findall(two) and len(first & second) >= _MOST_OF_IT * shorter > 0


def _gist(drafts: Sequence[Draft]) -> list[DraftPoint]:
    """The first points of all windows before the second ones, up to a limit, then in the order of the article."""
    rounds = chain.from_iterable(zip_longest(*(draft.gist for draft in drafts)))
    points = {(_words(point.text), frozenset(point.sentences)): point for point in rounds if point is not None}
    return sorted(list(points.values())[:GIST], key=lambda point: min(point.sentences, default=0))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(_folded(text)))


def _letters(text: str) -> str:
    """The words of a quotation, without what stands between and behind them."""
    return " ".join(_WORD.findall(_folded(text)))


def _folded(name: str) -> str:
    return fold(name).text.strip().casefold().removeprefix("the ")
