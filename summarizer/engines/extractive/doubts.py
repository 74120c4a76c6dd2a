"""Drafts the uncertainties: each cue of doubt in the body with its sentence, who holds it and the claims it touches."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.schema import DraftUncertainty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import Sentence
    from summarizer.engines.extractive.actors import People
    from summarizer.engines.extractive.claims import DraftedClaim
    from summarizer.reading.hedges import Hedge
    from summarizer.reading.model import Quantity, Range
    from summarizer.reading.read import Reading
    from summarizer.schema import UncertaintyKind

__all__ = ["draft_uncertainties"]

_ESTIMATED = frozenset({"count", "money", "percent", "measure", "fraction", "vague", "duration", "age"})
"""Kinds of number whose approximation is a doubt about a fact; "around noon" is none."""


_MARKS = frozenset("“”„‘’\"'«»")

_LIMITS = frozenset(
    (
        "under|over|below|above|beyond|just under|just over|a maximum of|maximum|a minimum of|minimum|larger than|bigger than|greater than|"
        "higher than|lower than|smaller than|older than|younger than|longer than|shorter than|not exceeding|exceeding|exceeds|"
        "exceeded|or older|or younger|and over|and under|or over|or under"
    ).split("|")
)
"""Cues that state a limit and no doubt."""

_LONG = 600
"""Characters from which a sentence is given in part: it is then a list, and its doubts would repeat it without end."""


class _Cue(NamedTuple):
    place: Range
    kind: UncertaintyKind


def draft_uncertainties(reading: Reading, people: People, claims: Sequence[DraftedClaim]) -> list[DraftUncertainty]:
    """The doubts in the order of the article."""
    by_sentence: dict[int, list[DraftedClaim]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.sentence, []).append(claim)
    drafts: list[DraftUncertainty] = []
    for sentence in reading.article.sentences:
        if sentence.part != "body":
            continue
        start, end = reading.ranges[sentence.number - 1]
        for cue in _cues(reading, sentence):
            touched = [claim for claim in by_sentence.get(sentence.number, ()) if _touches(claim, cue, sentence)]
            drafts.append(
                DraftUncertainty.model_construct(
                    id=f"u{len(drafts) + 1}",
                    text=_around(reading.article.text, (start, end), cue.place),
                    cue=" ".join(reading.article.text[slice(*cue.place)].split()),
                    kind=cue.kind,
                    holder=_holder(reading, people, sentence, cue),
                    claims=[claim.draft.id for claim in touched],
                    sentences=[sentence.number],
                )
            )
    return drafts


def _around(text: str, sentence: Range, cue: Range) -> str:
    """The sentence; of an overlong one only the words around the cue."""
    start, end = sentence
    if end - start > _LONG:
        start = text.find(" ", max(start, cue[0] - _LONG // 2), cue[0]) if cue[0] - start > _LONG // 2 else start
        cut = text.rfind(" ", cue[1], cue[1] + _LONG // 2) if end - cue[1] > _LONG // 2 else end
        start, end = (start if start >= 0 else cue[0]), (cut if cut >= 0 else cue[1])
    return " ".join(text[start:end].split())


def _cues(reading: Reading, sentence: Sentence) -> Iterator[_Cue]:
    """The cues of one sentence in order, each stretch once."""
    found = [_Cue((hedge.start, hedge.end), hedge.kind) for hedge in _meant(reading, sentence)]  # type: ignore[arg-type]
    taken = {at for cue in found for at in range(*cue.place)}
    approximated = [quantity.cue for quantity in reading.quantities_in[sentence.number - 1] if _is_estimate(reading, quantity)]
    found += [_Cue(cue, "estimate") for cue in approximated if cue is not None and not taken.intersection(range(*cue))]
    yield from sorted(found)


def _meant(reading: Reading, sentence: Sentence) -> Iterator[Hedge]:
    """The cues that are used and not mentioned: of “words such as ‘expects’ and ‘may’” none."""
    text = reading.article.text
    anonymous = False
    for hedge in reading.hedges_in[sentence.number - 1]:
        if hedge.kind == "anonymous-source" and anonymous:
            continue  # "on condition of anonymity because they were not authorized to speak" says it once
        anonymous |= hedge.kind == "anonymous-source"
        if not (text[hedge.start - 1 : hedge.start] in _MARKS and text[hedge.end : hedge.end + 2].rstrip(",. ")[:1] in _MARKS):
            yield hedge


def _is_estimate(reading: Reading, quantity: Quantity) -> bool:
    """Whether the cue of a number says that nobody knows it exactly; a limit ("under five", "a maximum of seven years") is known."""
    if quantity.bound == "exact" or quantity.cue is None or quantity.kind not in _ESTIMATED:
        return False
    return reading.article.text[slice(*quantity.cue)].lower() not in _LIMITS


def _touches(claim: DraftedClaim, cue: _Cue, sentence: Sentence) -> bool:
    """A cue within a claim's words touches it; one outside ("unnamed officials", "claims") touches what its sentence reports."""
    return claim.holds(cue.place) or (cue.kind in {"anonymous-source", "unverified"} and claim.sentence == sentence.number)


def _holder(reading: Reading, people: People, sentence: Sentence, cue: _Cue) -> str:
    """Whoever reports the words in which the cue stands; for an unverified claim, whoever makes it."""
    for report in reading.attributions_in[sentence.number - 1]:
        if report.content[0] <= cue.place[0] < report.content[1] or report.cue[0] <= cue.place[0] < report.cue[1]:
            return people.at(report.source)
    for quotation in reading.quotations_in[sentence.number - 1]:
        if quotation.outer[0] <= cue.place[0] < quotation.outer[1]:
            return people.at(quotation.speaker)
    return ""
