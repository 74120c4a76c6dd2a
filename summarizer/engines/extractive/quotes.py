"""Drafts the quotations: what stands between marks, with the speaker that the article gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.schema import DraftPosition, DraftQuote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.engines.extractive.actors import People
    from summarizer.engines.extractive.claims import DraftedClaim
    from summarizer.reading.model import Quotation, Range
    from summarizer.reading.read import Reading
    from summarizer.reading.replies import Reply

__all__ = ["draft_quotes"]


def draft_quotes(reading: Reading, people: People, claims: Sequence[DraftedClaim]) -> list[DraftQuote]:
    """A draft of each quotation, in order. A quotation that stands in a claim names it."""
    text = reading.article.text
    by_sentence = {claim.sentence: claim for claim in reversed(claims)}
    drafts: list[DraftQuote] = []
    for quotation in reading.quotations:
        told = tuple(dict.fromkeys((*quotation.via, *_told_by(reading, people, quotation))))
        sentences = list(dict.fromkeys(_sentences(reading, quotation)))
        claim = by_sentence.get(sentences[0])
        drafts.append(
            DraftQuote.model_construct(
                id=f"q{len(drafts) + 1}",
                text=" ".join(text[start:end] for start, end in quotation.pieces),
                speaker=people.source(quotation.speaker),
                via=[people.source(place) for place in told],
                cue=text[slice(*quotation.cue)] if quotation.cue else "",
                claim=claim.draft.id if claim is not None and claim.holds(quotation.pieces[0]) else "",
                positions=_positions(reading, people, quotation, told),
                sentences=sentences,
            )
        )
    return drafts


def _told_by(reading: Reading, people: People, quotation: Quotation) -> Iterator[Range]:
    """Who tells what somebody else said: whose report it is part of, or whose turn in an interview."""
    if quotation.speaker is None or quotation.cue is None:
        return
    place = quotation.cue[0]
    for report in reading.attributions_in[reading.article.sentence_at(place).number - 1]:
        inside = report.content[0] <= min(place, quotation.speaker[0]) and quotation.outer[1] <= report.content[1] + 1
        if inside and report.cue != quotation.cue and people.source(report.source) != people.source(quotation.speaker):
            yield report.source
    turn = reading.turns.get(reading.article.sentence_at(quotation.outer[0]).number)
    if turn is not None and turn.speaker is not None and quotation.speaker != turn.speaker:
        yield turn.speaker


def _positions(reading: Reading, people: People, quotation: Quotation, told: Sequence[Range]) -> list[DraftPosition]:
    """That the speaker denies the words, and who denies, confirms or does not comment on them behind it, where the article says so."""
    actor = people.at(quotation.speaker)
    around = sorted({reading.article.sentence_at(offset).number for piece in quotation.pieces for offset in piece})
    near = (reply for number in around for reply in reading.replies_to[number - 1] if _meets(reply.to, quotation.outer))
    taken = [(who, reply.stance, reply.cue) for reply in near for who in people.all_at(reply.holder) if _may(reply, who, actor, told)]
    if actor and quotation.cue is not None and reading.is_denied(quotation):
        taken.insert(0, (actor, "denies", quotation.cue))
    places = {(who, stance): cue for who, stance, cue in reversed(taken) if who}
    return [
        DraftPosition.model_construct(actor=who, stance=stance, sentences=[reading.article.sentence_at(cue[0]).number])
        for (who, stance), cue in places.items()  # who is quoted through another may deny having said it
    ]


def _may(reply: Reply, who: str, speaker: str | None, told: Sequence[Range]) -> bool:
    """Whether somebody may take that stance to these words.

    Nobody denies what they themselves say, but that they said it, or what another says they did; and only they can withdraw it.
    """
    return reply.of_saying or (who == speaker) == (reply.stance == "withdraws") or bool(told)


def _meets(one: Range, two: Range) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def _sentences(reading: Reading, quotation: Quotation) -> Iterator[int]:
    """The sentences of the quoted words, and the one that names the speaker."""
    for start, end in quotation.pieces:
        yield from range(reading.article.sentence_at(start).number, reading.article.sentence_at(end - 1).number + 1)
    if quotation.speaker is not None:
        yield reading.article.sentence_at(quotation.speaker[0]).number
        antecedent = reading.antecedent(quotation.speaker)
        if antecedent is not None:
            yield reading.article.sentence_at(antecedent[0]).number
