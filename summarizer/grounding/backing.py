"""Grounds who backs an item: its source, those through whom it came, and what others say of it.

All of them must stand in the evidence, in that role.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.grounding.evidence import cited
from summarizer.grounding.problems import problem, sentence_info, span_info
from summarizer.grounding.sources import ARTICLE
from summarizer.grounding.statements import covers
from summarizer.lexicons.stances import STANCES, UNTRUE
from summarizer.reading.statement import statement
from summarizer.schema import Position

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import Sentence
    from summarizer.grounding.actors import Cast
    from summarizer.grounding.sources import SourceFinder
    from summarizer.reading.model import Attribution, Range
    from summarizer.reading.read import Reading
    from summarizer.schema import DraftClaim, DraftPosition, Problem, Source, SpanInfo, Stance

__all__ = ["Backing"]

_PRONOUNS = frozenset({"he", "she", "it", "they", "i", "we", "who"})


class Backing:
    """Looks for sources in one article with one cast."""

    def __init__(self, reading: Reading, cast: Cast, finder: SourceFinder) -> None:
        """Look in the article of `reading` for people of `cast`, with `finder`."""
        self._reading = reading
        self._article = reading.article
        self._cast = cast
        self._finder = finder

    def reported(self, claim: DraftClaim, sentences: Sequence[Sentence]) -> Attribution | None:
        """The report in the evidence that the claim gives: one that holds its words, preferably in the source's own sentence."""
        content = statement(claim.text).content
        reports = [
            found
            for sentence in sentences
            for found in self._reading.attributions_in[sentence.number - 1]
            if covers(content, found, self._reading)
        ]
        whom = self._cast.called(claim.source)

        def is_named(found: Attribution) -> bool:
            same = " ".join(self._article.text[slice(*found.source)].split()) == claim.source
            return same or (whom is not None and whom in self._who(found.source))

        best = max(reports, key=is_named, default=None)
        if best is None or is_named(best):
            return best
        joined = (found for sentence in sentences for found in self._joined(sentence) if is_named(found))
        return next((found for found in joined if covers(content, found, self._reading)), best)

    def _joined(self, sentence: Sentence) -> Iterator[Attribution]:
        """What a source says in a sentence by two verbs, as one: "Lund said he had seen 30 but cautioned that he was tired"."""
        for one, two in combinations(self._reading.attributions_in[sentence.number - 1][:_REPORTS], 2):
            if one.source == two.source and one.content[1] <= two.content[0]:
                yield replace(one, content=(one.content[0], two.content[1]))

    def source(
        self, claim: DraftClaim, path: str, sentences: Sequence[Sentence], reported: Attribution | None, problems: list[Problem]
    ) -> Source | None:
        """Who the claim says it is from, when the evidence gives it to them; `None`, with the problem added, otherwise."""
        if not claim.source:
            return ARTICLE
        if not sentences:
            return None
        cue = self._article.text[slice(*reported.cue)] if reported else None
        anchor = reported.source[0] if reported else sentences[0].start
        source = self._finder.find(claim.source, sentences, anchor, cue)
        if source is None or source.span is None:
            problems.append(problem("unknown-speaker", "the article does not have this source", path=path, text=claim.source))
            return None
        given = self._given(claim, reported) if reported else list(self._sources(self._holders(claim, sentences)))
        if not any(self._meet(source, place) for place in given):
            nearest = span_info(self._article, reported.source) if reported else None
            message = f'the evidence gives this to "{nearest.text}"' if nearest else "the evidence does not give this to anybody so called"
            problems.append(problem("misattributed-claim", message, path=path, text=claim.source, nearest=nearest))
        return source

    def _given(self, claim: DraftClaim, reported: Attribution) -> list[Range]:
        """Who gives what is `reported`: its source; or those through whom it came, where the claim itself tells who told them.

        "Officials said rescue teams had confirmed 12 deaths" is the rescue teams' as well, if the claim names the officials as via.
        """
        told = {word.stem for word in self._reading.words_at(reported.source) if word.is_content}
        given = [reported.source, *reported.via] if told and told <= statement(claim.text).stems else [reported.source]
        through = [actor for name in claim.via if (actor := self._cast.called(name)) is not None]
        written = " ".join(self._article.text[slice(*reported.source)].split())
        if written in claim.via or any(actor in through for actor in self._who(reported.source)):
            within = self._reading.attributions_in[self._article.sentence_at(reported.cue[0]).number - 1]
            given += [found.source for found in within if _is_within(found, reported)]
        return given

    def _holders(self, claim: DraftClaim, sentences: Sequence[Sentence]) -> list[Sentence]:
        """The evidence sentences that hold most of the claim's words, with those cited right beside them, which may say whose they are."""
        content = statement(claim.text).content
        shared = [len(content & self._reading.content_in[sentence.number - 1]) for sentence in sentences]
        best = [sentence for sentence, count in zip(sentences, shared, strict=True) if count >= _NEARLY * max(shared)]
        if any(True for _ in self._sources(best)):
            return best
        numbers = {sentence.number for sentence in best}
        return [sentence for sentence in sentences if not numbers.isdisjoint(range(sentence.number - 1, sentence.number + 2))]

    def laundered(
        self, claim: DraftClaim, path: str, source: Source, via: Sequence[Source], reported: Attribution | None
    ) -> Problem | None:
        """The problem of a claim that leaves out through whom its source has it, or names who is cited as if there were nobody between.

        Who tells and who told them may be given as source and via or the other way round: "Dushanbe reported 30 dead, he noted" is
        Dushanbe's through him, "the BBC, citing officials" the BBC's through them. What counts is that nobody is left out.
        """
        if reported is None:
            return None
        within = self._reading.attributions_in[self._article.sentence_at(reported.cue[0]).number - 1]
        outer = next((found for found in within if _is_within(reported, found)), None)
        if outer is not None and not any(self._meet(one, outer.source) for one in [source, *via]):
            nearest = span_info(self._article, outer.source)
            return problem(
                "dropped-attribution", f'the evidence has this from "{nearest.text}"', path=path, text=claim.source, nearest=nearest
            )
        content, stems = statement(claim.text).content, statement(claim.text).stems
        spoken = {word.lower for word in statement(claim.text).words}  # "he had offered to quit" tells itself whose offer it was
        inner = [found.source for found in within if _is_within(found, reported) and covers(content, found, self._reading)]
        for place in [*reported.via, *inner]:
            theirs = self._reading.words_at(place)
            named = {word.stem for word in theirs if word.is_content} & stems or (len(theirs) == 1 and theirs[0].lower in spoken)
            if not named and not any(self._meet(one, place) for one in [source, *via]):
                nearest = span_info(self._article, place)
                message = f'the evidence has this through "{nearest.text}"'
                return problem("dropped-attribution", message, path=f"{path}.via", text=claim.source, nearest=nearest)
        return None

    def via(self, names: Sequence[str], path: str, sentences: Sequence[Sentence], problems: list[Problem]) -> list[Source]:
        """Those through whom an item came; each must be cited, or be a source, in the evidence."""
        found: list[Source] = []
        for at, name in enumerate(names):
            field = f"{path}.via[{at}]"
            source = self._finder.find(name, sentences, sentences[0].start, None) if sentences and name else None
            if source is None:
                problems.append(problem("unknown-speaker", "the article does not have this source", path=field, text=name))
            elif not any(self._meet(source, place) for place in self._sources(sentences)):
                problems.append(problem("misattributed-claim", "the evidence cites nobody so called", path=field, text=name))
            else:
                found.append(source)
        return found

    def is_named(self, actor: str, sentences: Sequence[Sentence]) -> bool:
        """Whether the sentences mention or report the actor."""
        mentioned = any(self._finder.is_mentioned(actor, sentence) for sentence in sentences)
        return mentioned or any(actor in self._who(place) for place in self._sources(sentences))

    def positions(self, drafted: Sequence[DraftPosition], path: str, problems: list[Problem]) -> list[Position]:
        """What others say of an item, each tied to the sentence that names them and says so."""
        positions: list[Position] = []
        for at, position in enumerate(drafted):
            field = f"{path}.positions[{at}]"
            evidence = cited(self._article, position.sentences, f"{field}.sentences")
            problems += evidence.problems
            actor = position.actor if position.actor in self._cast.actors else self._cast.called(position.actor)
            if actor is None:
                problems.append(problem("unknown-actor", "the actors do not include this one", path=f"{field}.actor", text=position.actor))
                continue
            told = next((sentence for sentence in evidence.sentences if self._takes(actor, position.stance, sentence)), None)
            if told is None:
                message = f"the evidence does not say that this actor {position.stance.replace('-', ' ')}"
                problems.append(problem("misattributed-claim", message, path=field, text=position.actor))
            else:
                positions.append(Position.model_construct(actor=actor, stance=position.stance, span=sentence_info(told)))
        return positions

    def denied(self, claim_text: str, path: str, sentences: Sequence[Sentence]) -> Problem | None:
        """The problem of a statement that the evidence has only as what somebody denies."""
        denials = [
            found
            for sentence in sentences
            for found in self._reading.attributions_in[sentence.number - 1]
            if self._stance(self._article.text[slice(*found.cue)]) == "denies"
        ]
        if not denials:
            return None
        said = statement(claim_text)
        if said.negations or any(STANCES.get(word.lower) == "denies" for word in said.words):
            return None
        for found in denials:
            cue, source = (self._article.text[slice(*place)] for place in (found.cue, found.source))
            content = said.content - statement(cue).stems - statement(source).stems
            if covers(content, found, self._reading):
                nearest = span_info(self._article, found.cue)
                return problem("changed-negation", "the evidence says that this is denied", path=path, text=claim_text, nearest=nearest)
        return None

    @staticmethod
    def _stance(cue: str) -> Stance | None:
        return next((STANCES[word.lower] for word in statement(cue).words if word.lower in STANCES), None)

    def _takes(self, actor: str, stance: Stance, sentence: Sentence) -> bool:
        """Whether the sentence names the actor and has a verb for the stance; whoever is reported at all asserts."""
        sources = list(self._sources([sentence]))
        if stance == "asserts":
            return any(actor in self._who(place) for place in sources)
        named = self._finder.is_mentioned(actor, sentence) or any(actor in self._who(place) for place in sources)
        said = self._reading.words_in[sentence.number - 1]
        return named and any(STANCES.get(word.lower) == stance or (stance == "denies" and word.lower in UNTRUE) for word in said)

    def _sources(self, sentences: Sequence[Sentence]) -> Iterator[Range]:
        """The places of everybody whom the sentences report, quote or cite."""
        for sentence in sentences:
            for found in self._reading.attributions_in[sentence.number - 1]:
                yield from (found.source, *found.via)
            for quotation in self._reading.quotations_around(sentence):
                yield from (place for place in (quotation.speaker, *quotation.via) if place is not None)
            turn = self._reading.turns.get(sentence.number)
            if turn is not None and turn.speaker is not None:
                yield turn.speaker

    def _who(self, place: Range) -> list[str]:
        """Who of the cast the source at `place` is."""
        return self._cast.at(self._reading.antecedent(place) or place)

    def _meet(self, source: Source, place: Range) -> bool:
        """Whether a drafted source is the one at `place`: the same words, the same actor, or a pronoun that nobody can resolve."""
        antecedent = self._reading.antecedent(place)
        if source.span is not None:
            own = self._reading.antecedent((source.span.start, source.span.end))
            if any(_overlap(source.span, other) for other in (place, antecedent) if other is not None) or (own and own == antecedent):
                return True
        theirs = self._who(place)
        if theirs:
            return bool(set(theirs) & set(source.actors))
        if antecedent is not None:  # "In an interim report, the inquiry said …": whose report it is stands beside it
            introduced = self._article.sentence_at(antecedent[0])
            return any(self._finder.is_mentioned(actor, introduced) for actor in source.actors)
        return antecedent is None and self._article.text[slice(*place)].lower() in _PRONOUNS


_REPORTS = 16
"""Reports of a sentence that are looked at for two of one source."""

_NEARLY = 0.9
"""The share of the best sentence's words that another must hold to count as holding the claim too."""


def _is_within(inner: Attribution, outer: Attribution) -> bool:
    """Whether a report is part of what another one reports: "Lund said Osei had told him that …"."""
    places = (inner.source, inner.content)
    return inner is not outer and all(outer.content[0] <= start and end <= outer.content[1] for start, end in places)


def _overlap(span: SpanInfo, place: Range) -> bool:
    return span.start < place[1] and place[0] < span.end
