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
_ID = re.compile(r"a\d+")
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
    """Whether two actors with a name in common can be one: they are of one kind, and the one's name is no other's beside the other's.

    "John Smith" and "Jane Smith" are both called Smith and are two; "Brandt" and "Ida Brandt" can be one.
    """
    if known.kind != other.kind and "other" not in {known.kind, other.kind}:
        return False
    one, two = _folded(known.name).split(), _folded(other.name).split()
    shorter, longer = sorted((one, two), key=len)
    inside = any(longer[at : at + len(shorter)] == shorter for at in range(len(longer) - len(shorter) + 1))
    if inside or "".join(word[0] for word in longer) == "".join(shorter):
        return True
    named = {_folded(name) for name in known.aliases} | {_folded(name) for name in other.aliases}
    return bool({_folded(known.name), _folded(other.name)} & named)


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

    def __init__(self, united: Callable[[_Item, _Item], _Item | None]) -> None:
        """`united` makes one item of two that share a sentence, or `None` of two that say different things."""
        self._united = united
        self.items: list[tuple[int, _Item]] = []
        self._at: dict[int, list[int]] = {}

    def add(self, window: int, item: _Item) -> int:
        """The place of the kept item that `item` of `window` has become. Only items of other windows come twice: those of one differ."""
        for place in dict.fromkeys(place for number in item.sentences for place in self._at.get(number, ())):
            first, known = self.items[place]
            united = self._united(known, item) if first != window else None
            if united is not None:
                self.items[place] = first, united
                self._note(place, item)
                return place
        self.items.append((window, item))
        self._note(len(self.items) - 1, item)
        return len(self.items) - 1

    def _note(self, place: int, item: _Item) -> None:
        for number in dict.fromkeys(item.sentences):
            places = self._at.setdefault(number, [])
            if place not in places:
                places.append(place)


def _claims(drafts: Sequence[Draft]) -> tuple[list[DraftClaim], _Ids]:
    kept = _Kept[DraftClaim](_one_claim)
    ids: _Ids = {}
    for window, draft in enumerate(drafts):
        for claim in draft.claims:
            ids.setdefault((window, claim.id), f"c{kept.add(window, claim) + 1}")
    return [claim.model_copy(update={"id": f"c{at}"}) for at, (_, claim) in enumerate(kept.items, 1)], ids


def _one_claim(one: DraftClaim, two: DraftClaim) -> DraftClaim | None:
    same = one.certainty == two.certainty and _folded(one.source) == _folded(two.source) and _all_folded(one.via) == _all_folded(two.via)
    if not same or not _say_the_same(one.text, two.text):
        return None
    return one.model_copy(update={"text": max(one.text, two.text, key=len)} | _together(one, two))


def _quotes(drafts: Sequence[Draft], claims: _Ids) -> list[DraftQuote]:
    kept = _Kept[DraftQuote](_one_quote)
    for window, draft in enumerate(drafts):
        for quote in draft.quotes:
            kept.add(window, quote.model_copy(update={"claim": claims.get((window, quote.claim), "")}))
    return [quote.model_copy(update={"id": f"q{at}"}) for at, (_, quote) in enumerate(kept.items, 1)]


def _one_quote(one: DraftQuote, two: DraftQuote) -> DraftQuote | None:
    if not _letters(one.text) or _letters(one.text) != _letters(two.text):
        return None
    speakers = sorted((statement(speaker).stems for speaker in (one.speaker, two.speaker)), key=len)
    if speakers[0] and not speakers[0] <= speakers[1]:
        return None
    if one.via and two.via and _all_folded(one.via) != _all_folded(two.via):
        return None
    told = one if len(one.speaker) >= len(two.speaker) else two  # "Ada Lund, a neighbour" tells more than "Lund"
    filled = {"speaker": told.speaker, "cue": told.cue, "via": one.via or two.via, "claim": one.claim or two.claim}
    return one.model_copy(update=filled | _together(one, two))


def _uncertainties(drafts: Sequence[Draft], actors: _Ids, claims: _Ids) -> list[DraftUncertainty]:
    kept = _Kept[DraftUncertainty](_one_doubt)
    for window, draft in enumerate(drafts):
        for doubt in draft.uncertainties:
            touched = [claims[window, claim] for claim in doubt.claims if (window, claim) in claims]
            holder = actors.get((window, doubt.holder), "" if _ID.fullmatch(doubt.holder) else doubt.holder)
            kept.add(window, doubt.model_copy(update={"holder": holder, "claims": touched}))
    return [doubt.model_copy(update={"id": f"u{at}"}) for at, (_, doubt) in enumerate(kept.items, 1)]


def _one_doubt(one: DraftUncertainty, two: DraftUncertainty) -> DraftUncertainty | None:
    if (
        _folded(one.cue) != _folded(two.cue)
        or not _say_the_same(one.text, two.text)
        or (one.holder and two.holder and one.holder != two.holder)
    ):
        return None
    sentences = sorted({*one.sentences, *two.sentences})
    claims = list(dict.fromkeys([*one.claims, *two.claims]))
    return one.model_copy(update={"holder": one.holder or two.holder, "claims": claims, "sentences": sentences})


def _together(one: DraftClaim | DraftQuote, two: DraftClaim | DraftQuote) -> dict[str, object]:
    """The positions and the evidence of two items: nobody's denial may be lost."""
    known = {(_folded(position.actor), position.stance) for position in one.positions}
    more = [position for position in two.positions if (_folded(position.actor), position.stance) not in known]
    return {"positions": [*one.positions, *more], "sentences": sorted({*one.sentences, *two.sentences})}


def _say_the_same(one: str, two: str) -> bool:
    """Whether two statements about the same sentence are one in other words.

    They have the same numbers, doubts and as many negations, and the one has all content of the other, in the same order: "Osei accused
    Lund" and "Lund accused Osei" are two, and so are "Osei resigned" and "Lund resigned".
    """
    first, second = statement(one), statement(two)
    numbers = (
        [(number.kind, number.value, number.upper, number.bound, number.unit) for number in said.quantities] for said in (first, second)
    )
    doubts = ([said.text[hedge.start : hedge.end].casefold() for hedge in said.hedges] for said in (first, second))
    told = [(found, cues, len(said.negations)) for found, cues, said in zip(numbers, doubts, (first, second), strict=True)]
    if told[0] != told[1]:
        return False
    shared = first.content & second.content
    order, other = ([word.stem for word in said.content_words if word.stem in shared] for said in (first, second))
    return order == other and len(shared) == min(len(first.content), len(second.content)) > 0


def _gist(drafts: Sequence[Draft]) -> list[DraftPoint]:
    """The first points of all windows before the second ones, up to a limit, then in the order of the article."""
    rounds = chain.from_iterable(zip_longest(*(draft.gist for draft in drafts)))
    points = {(_words(point.text), frozenset(point.sentences)): point for point in rounds if point is not None}
    return sorted(list(points.values())[:GIST], key=lambda point: min(point.sentences, default=0))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(_folded(text)))


def _all_folded(names: Sequence[str]) -> list[str]:
    return [_folded(name) for name in names]


def _letters(text: str) -> str:
    """The words of a quotation, without what stands between and behind them."""
    return " ".join(_WORD.findall(_folded(text)))


def _folded(name: str) -> str:
    return fold(name).text.strip().casefold().removeprefix("the ")
