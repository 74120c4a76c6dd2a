"""Drafts the claims: what a source in the article is reported to say, and the sentences that hold a figure."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from summarizer.engines.extractive.statements import found_in, has_figure
from summarizer.reading.statement import statement
from summarizer.schema import DraftClaim, DraftPosition

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.article import Sentence
    from summarizer.engines.extractive.actors import People
    from summarizer.engines.extractive.statements import Found
    from summarizer.reading.hedges import Hedge
    from summarizer.reading.model import Range
    from summarizer.reading.read import Reading
    from summarizer.reading.replies import Reply
    from summarizer.schema import Certainty, Stance

__all__ = ["DraftedClaim", "draft_claims"]

_FORESEEING = frozenset({"estimate", "prediction"})
"""Kinds of doubt that a verb of reporting states ("estimated", "forecast"): what it reports is no more than that."""


_LONGEST = 1000
"""Characters of a claim: what goes on for longer is a list, or no text."""


_TESTING = ("confirm", "verify")
"""Last words of the cues that tell of a failed test: "it had not been able to confirm all of them" is no less sure for that."""


class DraftedClaim(NamedTuple):
    """A drafted claim with where its words stand, the sentence they stand in, and its source as a place."""

    draft: DraftClaim
    place: Range
    sentence: int
    source: Range | None

    def holds(self, place: Range) -> bool:
        """Whether `place` lies within the claim's words."""
        return self.place[0] <= place[0] and place[1] <= self.place[1]


def draft_claims(reading: Reading, people: People) -> list[DraftedClaim]:
    """The claims in the order of the article: one for each report, one for each sentence with a figure outside any report."""
    claims: list[DraftedClaim] = []
    known: set[tuple[str, str | None]] = set()
    for sentence in reading.article.sentences:
        if sentence.part != "body":
            continue
        cues = (report.cue for report in reading.attributions_in[sentence.number - 1])
        replies = [reading.replies[cue] for cue in cues if cue in reading.replies]
        answered = {reply.cue for reply in replies if reply.to[0] < sentence.start and _answered(reply, claims, sentence, people)}
        answered |= {reply.cue for reply in replies if reply.of_saying and _is_of_quotation(reply, reading)}
        for found in found_in(reading, sentence):
            if found.stance is not None and found.cue in answered and not has_figure(reading, sentence, found.place):
                continue
            if found.place[1] - found.place[0] > _LONGEST or _is_known(reading, found, known, people):
                continue
            claims.append(_claim(found, sentence, f"c{len(claims) + 1}", reading, people))
        for reply in replies:
            if reply.to[0] >= sentence.start:
                _answered(reply, claims, sentence, people)
    return claims


def _is_known(reading: Reading, found: Found, known: set[tuple[str, str | None]], people: People) -> bool:
    """Whether the same source was told to say the same words before, as on a page that repeats a story; if not, it is so from here on."""
    said = " ".join(reading.article.text[slice(*found.place)].split()).rstrip(".")
    source = found.source and (people.at(found.source) or reading.article.text[slice(*found.source)])
    one = (said, source or None)
    if one in known:
        return True
    known.add(one)
    return False


def _answered(reply: Reply, claims: Sequence[DraftedClaim], sentence: Sentence, people: People) -> bool:
    """Whether a stance is taken to a claim drafted before, whose position it then is; "Osei denied that" says nothing alone."""
    actors = people.all_at(reply.holder)
    met = False
    for claim in takewhile(lambda claim: claim.place[1] > reply.to[0], reversed(claims)):
        own = people.at(claim.source) in actors
        if actors and claim.place[0] < reply.to[1] and (reply.of_saying or own == (reply.stance == "withdraws")):
            claim.draft.positions.extend(_taken(actors, reply.stance, sentence))
            met = True
    return met


def _is_of_quotation(reply: Reply, reading: Reading) -> bool:
    """Whether quoted words stand in what is denied to have been said; the denial is theirs then."""
    near = reading.quotations_around(reading.article.sentence_at(reply.to[0]))
    return any(quotation.outer[0] < reply.to[1] and reply.to[0] < quotation.outer[1] for quotation in near)


def _taken(actors: Sequence[str], stance: Stance, sentence: Sentence) -> list[DraftPosition]:
    """The position of each of the actors."""
    return [DraftPosition.model_construct(actor=actor, stance=stance, sentences=[sentence.number]) for actor in actors]


def _claim(found: Found, sentence: Sentence, claim_id: str, reading: Reading, people: People) -> DraftedClaim:
    places = [found.source, *found.via, reading.antecedent(found.source) if found.source else None]
    cited = {sentence.number, *(reading.article.sentence_at(place[0]).number for place in places if place is not None)}
    text = " ".join(reading.article.text[slice(*found.place)].split())
    positions: list[DraftPosition] = []
    if found.stance is not None:
        positions = _taken(people.all_at(found.holder), found.stance, sentence)
    draft = DraftClaim.model_construct(
        id=claim_id,
        text=text,
        source=people.source(found.source),
        via=[people.source(place) for place in found.via],
        certainty=certainty(_doubts(reading, sentence, found, text)),
        positions=positions,
        sentences=sorted(cited),
    )
    return DraftedClaim(draft, found.place, sentence.number, found.source)


def _doubts(reading: Reading, sentence: Sentence, found: Found, text: str) -> list[Hedge]:
    """The cues that make the claim itself unsure.

    The verb that reports is one: who "estimated" a number has not counted. A denial is as sure as any fact, however doubtful what is
    denied, and so is that somebody was unable to confirm something.
    """
    doubts = [hedge for hedge in statement(text).hedges if hedge.kind == "hedge" or found.stance is None]
    doubts = [hedge for hedge in doubts if not text[hedge.start : hedge.end].lower().endswith(_TESTING)]
    if found.cue is not None:
        doubts += [hedge for hedge in reading.hedges_in[sentence.number - 1] if hedge.kind in _FORESEEING and hedge.start == found.cue[0]]
    return doubts


def certainty(hedges: Sequence[Hedge]) -> Certainty:
    """The weakest certainty that the hedges leave."""
    found = {hedge.certainty for hedge in hedges}
    return "possible" if "possible" in found else "probable" if "probable" in found else "unhedged"
