"""Grounds a draft: what the article supports becomes part of a summary, the rest is rejected with its reasons.

Pure; the same rules for every engine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.actors import ground_actors
from summarizer.grounding.conflicts import find_conflicts
from summarizer.grounding.evidence import cited
from summarizer.grounding.figures import FigureMaker
from summarizer.grounding.numbers import Support, check_digits, check_numbers
from summarizer.grounding.problems import has_error, problem, span_info
from summarizer.grounding.quotes import QuoteGrounder
from summarizer.grounding.sources import ARTICLE, SourceFinder
from summarizer.grounding.statements import check_statement, covers
from summarizer.reading.read import read
from summarizer.reading.statement import statement
from summarizer.schema import Actor, Claim, Conflict, Point, Position, Quote, Rejected, Source, Uncertainty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import Article, Sentence
    from summarizer.reading.model import Attribution, Range
    from summarizer.schema import Draft, DraftClaim, DraftPoint, DraftPosition, DraftUncertainty, Problem, SpanInfo

__all__ = ["Grounded", "ground"]


class Grounded(NamedTuple):
    """What of a draft the article supports, what it does not, and which checks did not run."""

    gist: list[Point]
    actors: list[Actor]
    claims: list[Claim]
    quotes: list[Quote]
    conflicts: list[Conflict]
    uncertainties: list[Uncertainty]
    rejected: list[Rejected]
    notes: list[str]


def _holds(place: Range, span: SpanInfo) -> bool:
    return place[0] <= span.start and span.end <= place[1]


class _Within(NamedTuple):
    """Where to look for a source: the evidence, the offset that it stands near, and the cue beside it."""

    sentences: Sequence[Sentence]
    anchor: int
    cue: str | None


def ground(draft: Draft, article: Article) -> Grounded:
    """Ground every item of `draft` in `article`. Never raises for content; linear in the article and the draft."""
    return _Grounding(draft, article).run()


class _Grounding:
    """One draft on its way to a summary."""

    def __init__(self, draft: Draft, article: Article) -> None:
        self._draft = draft
        self._article = article
        self._reading = read(article)
        self._english = article.working_language in {"en", "und"}
        self._cast, self._rejected = ground_actors(draft.actors, self._reading)
        self._finder = SourceFinder(self._reading, self._cast)
        self._figures = FigureMaker(self._reading)
        self._cues: dict[tuple[str, int], Iterator[Range]] = {}

    def run(self) -> Grounded:
        gist = [self._point(point, at) for at, point in enumerate(self._draft.gist)]
        claims = [self._claim(claim, at) for at, claim in enumerate(self._draft.claims)]
        kept = [claim for claim in claims if claim is not None]
        quotes = self._quotes({claim.id for claim in kept})
        uncertainties = [self._uncertainty(found, at, {claim.id for claim in kept}) for at, found in enumerate(self._draft.uncertainties)]
        return Grounded(
            gist=[point for point in gist if point is not None],
            actors=list(self._cast.actors.values()),
            claims=kept,
            quotes=quotes,
            conflicts=find_conflicts(kept, self._reading),
            uncertainties=[found for found in uncertainties if found is not None],
            rejected=self._rejected,
            notes=self._notes(),
        )

    def _notes(self) -> list[str]:
        if self._english:
            return []
        language = f"the article is in another language than English ({self._article.working_language})"
        return [f"{language}: numbers were compared as written; hedges, attributions and negations were not checked"]

    def _reject(self, item: str, text: str, problems: list[Problem]) -> None:
        self._rejected.append(Rejected.model_construct(item=item, text=text, problems=problems))

    # --- statements: the gist and the claims ---

    def _statement(self, text: str, path: str, sentences: Sequence[Sentence], *, attributed: bool) -> tuple[list[Support], list[Problem]]:
        """What the numbers of a statement rest on, and everything that is wrong with it."""
        if not text.strip():
            return [], [problem("unsupported-claim", "the statement is empty", path=path, text=text)]
        if not sentences:
            return [], []
        copied = self._reading.copies.get(text)
        if copied is not None:
            whole = next((sentence for sentence in sentences if sentence.number in copied), None)
            if whole is not None:  # nothing can be lost on the way from a sentence to itself
                return [Support(number, number) for number in self._reading.quantities_in[whole.number - 1]], []
        if not self._english:
            return [], check_digits(text, path, sentences)
        supported, problems = check_numbers(text, path, sentences, self._reading)
        return supported, problems + check_statement(text, path, sentences, self._reading, attributed=attributed)

    def _point(self, point: DraftPoint, at: int) -> Point | None:
        path = f"gist[{at}]"
        evidence = cited(self._article, point.sentences, f"{path}.sentences")
        _, problems = self._statement(point.text, f"{path}.text", evidence.sentences, attributed=False)
        problems = evidence.problems + problems
        if has_error(problems):
            self._reject(f"gist:{at + 1}", point.text, problems)
            return None
        return Point.model_construct(text=point.text, evidence=evidence.spans(self._article), problems=problems)

    def _claim(self, claim: DraftClaim, at: int) -> Claim | None:
        path = f"claims[{at}]"
        evidence = cited(self._article, claim.sentences, f"{path}.sentences")
        supported, problems = self._statement(claim.text, f"{path}.text", evidence.sentences, attributed=bool(claim.source))
        problems = evidence.problems + problems
        reported = self._reported(claim, evidence.sentences)
        source = self._claim_source(claim, path, evidence.sentences, reported, problems)
        beside = _Within(evidence.sentences, evidence.sentences[0].start if evidence.sentences else 0, None)
        via = [self._source(name, f"{path}.via[{i}]", beside, problems) for i, name in enumerate(claim.via)]
        positions = self._positions(claim.positions, path, problems)
        if source is None or has_error(problems):
            self._reject(f"claim:{claim.id}", claim.text, problems)
            return None
        said_in = [self._article.sentence_at(reported.content[0])] if reported else evidence.sentences
        within = self._figures.when(said_in, reported.content if reported else None)
        stated = within or [time for time in self._figures.when(said_in, None) if not (reported and _holds(reported.source, time.span))]
        return Claim.model_construct(
            id=claim.id,
            text=claim.text,
            source=source,
            via=[found for found in via if found is not None],
            certainty=claim.certainty,
            positions=positions,
            when=stated[0] if stated else None,
            figures=self._figures.figures(supported, within),
            evidence=evidence.spans(self._article),
            problems=problems,
        )

    def _reported(self, claim: DraftClaim, sentences: Sequence[Sentence]) -> Attribution | None:
        """The report in the evidence that the claim gives: one that holds its words, preferably in the source's own sentence."""
        content = statement(claim.text).content
        reports = [
            found
            for sentence in sentences
            for found in self._reading.attributions_in[sentence.number - 1]
            if covers(content, found, sentence, self._reading)
        ]
        whom = self._cast.called(claim.source)
        return max(reports, key=lambda found: whom is not None and whom in self._who(found), default=None)

    def _who(self, reported: Attribution) -> list[str]:
        """Who of the cast the source of a report is."""
        return self._cast.at(self._reading.antecedent(reported.source) or reported.source)

    def _claim_source(
        self, claim: DraftClaim, path: str, sentences: Sequence[Sentence], reported: Attribution | None, problems: list[Problem]
    ) -> Source | None:
        """Who the claim says it is from, set beside whom the article gives."""
        within = _Within(sentences, sentences[0].start if sentences else 0, None)
        if reported is not None:
            within = _Within(sentences, reported.source[0], self._article.text[slice(*reported.cue)])
        source = self._source(claim.source, f"{path}.source", within, problems)
        theirs = self._who(reported) if reported is not None else []
        if reported is not None and source is not None and source.actors and theirs and not set(source.actors) & set(theirs):
            nearest = span_info(self._article, reported.source)
            message = f'the evidence gives this to "{nearest.text}"'
            problems.append(problem("misattributed-claim", message, path=f"{path}.source", text=claim.source, nearest=nearest))
        return source

    def _source(self, named: str, path: str, within: _Within, problems: list[Problem]) -> Source | None:
        """Who says it; `None`, with the problem added, when the article does not have them."""
        if not named:
            return ARTICLE
        if not within.sentences:
            return None
        source = self._finder.find(named, within.sentences, within.anchor, within.cue)
        if source is None:
            problems.append(problem("unknown-speaker", "the article does not have this source", path=path, text=named))
        return source

    def _positions(self, drafted: Sequence[DraftPosition], path: str, problems: list[Problem]) -> list[Position]:
        """What others say of an item, each tied to the sentence that says so."""
        positions: list[Position] = []
        for at, position in enumerate(drafted):
            field = f"{path}.positions[{at}]"
            evidence = cited(self._article, position.sentences, f"{field}.sentences")
            problems += evidence.problems
            actor = self._cast.called(position.actor)
            if actor is None and position.actor in self._cast.actors:
                actor = position.actor
            if actor is None:
                problems.append(problem("unknown-actor", "the actors do not include this one", path=f"{field}.actor", text=position.actor))
            elif evidence.sentences:
                first = evidence.sentences[0]
                positions.append(
                    Position.model_construct(actor=actor, stance=position.stance, span=span_info(self._article, (first.start, first.end)))
                )
        return positions

    # --- quotations and doubts ---

    def _quotes(self, claims: set[str]) -> list[Quote]:
        grounder = QuoteGrounder(self._reading, self._finder)
        kept: list[Quote] = []
        for at, drafted in enumerate(self._draft.quotes):
            path = f"quotes[{at}]"
            evidence = cited(self._article, drafted.sentences, f"{path}.sentences")
            problems = list(evidence.problems)
            positions = self._positions(drafted.positions, path, problems)
            if has_error(problems):
                self._reject(f"quote:{drafted.id}", drafted.text, problems)
                continue
            grounded = grounder.ground(drafted, path, evidence.sentences, positions)
            if isinstance(grounded, Rejected):
                self._rejected.append(grounded)
                continue
            if grounded.claim not in claims:
                grounded.claim = None
            kept.append(grounded)
        return kept

    def _uncertainty(self, drafted: DraftUncertainty, at: int, claims: set[str]) -> Uncertainty | None:
        """A doubt whose cue stands in its evidence, in the article's own words."""
        path = f"uncertainties[{at}]"
        evidence = cited(self._article, drafted.sentences, f"{path}.sentences")
        problems = list(evidence.problems)
        place = self._cue(drafted.cue, evidence.sentences)
        if place is None:
            problems.append(problem("bad-evidence", "the evidence does not have this cue", path=f"{path}.cue", text=drafted.cue))
        _, wrong = self._statement(drafted.text, f"{path}.text", evidence.sentences, attributed=True)
        problems += wrong
        if place is None or has_error(problems):
            self._reject(f"uncertainty:{drafted.id}", drafted.text, problems)
            return None
        holder = drafted.holder if drafted.holder in self._cast.actors else self._cast.called(drafted.holder)
        return Uncertainty.model_construct(
            id=drafted.id,
            text=drafted.text,
            cue=self._article.text[slice(*place)],
            kind=drafted.kind,
            holder=holder,
            claims=[claim for claim in drafted.claims if claim in claims],
            evidence=[span_info(self._article, place), *evidence.spans(self._article)],
            problems=problems,
        )

    def _cue(self, cue: str, sentences: Sequence[Sentence]) -> Range | None:
        """The place of a cue in the evidence; a cue that the draft gives again for a sentence is its next place there."""
        for sentence in sentences:
            key = (cue, sentence.number)
            if key not in self._cues:
                self._cues[key] = self._reading.places_of_name(cue, (sentence.start, sentence.end))
            place = next(self._cues[key], None)
            if place is not None:
                return place
        return None
