"""Grounds a draft: what the article supports becomes part of a summary, the rest is rejected with its reasons.

Pure; the same rules for every engine.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.article import Article
from summarizer.grounding.actors import ground_actors
from summarizer.grounding.alignment import Aligned
from summarizer.grounding.backing import Backing
from summarizer.grounding.conflicts import find_conflicts
from summarizer.grounding.digits import check_digits
from summarizer.grounding.evidence import cited
from summarizer.grounding.figures import FigureMaker, whole
from summarizer.grounding.foreign import ForeignWords
from summarizer.grounding.naming import Naming
from summarizer.grounding.numbers import Support, check_numbers
from summarizer.grounding.outcomes import changed_outcomes, unread_digits
from summarizer.grounding.problems import has_error, problem, span_info
from summarizer.grounding.quoted_words import check_quoted
from summarizer.grounding.quotes import QuoteGrounder
from summarizer.grounding.rules import Rules, Said
from summarizer.grounding.sources import SourceFinder
from summarizer.grounding.statements import check_statement, check_words
from summarizer.grounding.substituted import Substitutions
from summarizer.lexicons.cues import CUES
from summarizer.reading.read import read
from summarizer.reading.statement import statement
from summarizer.schema import Actor, Claim, Conflict, Point, Quote, Rejected, Uncertainty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import Sentence
    from summarizer.reading.model import Range
    from summarizer.schema import Draft, DraftClaim, DraftPoint, DraftUncertainty, Problem, SpanInfo

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


_LONGEST = 3_000
"""Characters of a statement in other words than the evidence's: some rules take time that grows with its square."""
_SURROGATE = re.compile("[\ud800-\udfff]")
"""Halves of characters, which a model's JSON can hold and no encoder accepts; an article has none."""


def _no_statement(text: str, sentences: Sequence[Sentence]) -> str | None:
    """Why a text is no statement that could be compared with its evidence; `None` when it is one."""
    if len(text) > _LONGEST and not any(text in sentence.text for sentence in sentences):
        return "the statement is longer than a statement is"
    if not statement(text).content:
        return "the statement says nothing"
    return "the statement holds half a character" if _SURROGATE.search(text) else None


def _says_only_who(claim: DraftClaim) -> bool:
    """Whether a claim has no word beside its source and a reporting verb: "police said"."""
    who = statement(claim.source).stems
    return all(word.stem in who or word.lower in CUES for word in statement(claim.text).content_words)


def _holds(place: Range, span: SpanInfo) -> bool:
    return place[0] <= span.start and span.end <= place[1]


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
        self._backing = Backing(self._reading, self._cast, self._finder)
        self._figures = FigureMaker(self._reading)
        self._ids: set[tuple[str, str]] = set()
        self._rules = Rules(self._reading)
        self._naming = Naming(self._reading)
        self._foreign = ForeignWords(self._reading)
        self._substitutions = Substitutions(self._reading, self._naming)
        self._cues: dict[tuple[str, int], Iterator[Range]] = {}

    def run(self) -> Grounded:
        """Ground the items kind by kind; the claims first, for quotations and doubts point at them."""
        gist = [self._point(point, at) for at, point in enumerate(self._draft.gist)]
        claims = [self._claim(claim, at) for at, claim in enumerate(self._draft.claims)]
        kept = [claim for claim in claims if claim is not None]
        ids = {claim.id for claim in kept}
        quotes = self._quotes(ids)
        uncertainties = [self._uncertainty(found, at, ids) for at, found in enumerate(self._draft.uncertainties)]
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

    def _repeated(self, kind: str, item_id: str, path: str) -> list[Problem]:
        """The problem of an item whose id another item of its kind has: whoever points at it could mean either."""
        if (kind, item_id) in self._ids:
            return [problem("bad-evidence", f"another {kind} has this id", path=f"{path}.id", text=item_id)]
        self._ids.add((kind, item_id))
        return []

    def _reject(self, item: str, text: str, problems: list[Problem]) -> None:
        self._rejected.append(Rejected.model_construct(item=item, text=text, problems=problems))

    # --- statements: the gist and the claims ---

    def _statement(self, text: str, path: str, sentences: Sequence[Sentence], *, attributed: bool) -> tuple[list[Support], list[Problem]]:
        """What the numbers of a statement rest on, and everything that is wrong with it."""
        copied = self._reading.copies.get(text, ())
        same = next((sentence.number for sentence in sentences if sentence.number in copied), None)
        if same is not None and self._reading.content_in[same - 1]:  # nothing can be lost on the way from a sentence to itself
            return [Support(number, number) for number in self._reading.quantities_in[same - 1]], []
        if fault := _no_statement(text, sentences):
            return [], [problem("unsupported-claim", fault, path=path, text=text)]
        if not sentences:
            return [], []
        if not self._english:
            return [], self._in_another_language(text, path, sentences)
        return self._in_english(text, path, sentences, attributed=attributed)

    def _in_another_language(self, text: str, path: str, sentences: Sequence[Sentence]) -> list[Problem]:
        return (
            check_digits(text, path, sentences)
            or list(self._foreign.missing(text, path, sentences))
            or list(self._substitutions.find(text, path, sentences))
            or list(check_quoted(text, path, sentences, self._reading))
        )

    def _in_english(self, text: str, path: str, sentences: Sequence[Sentence], *, attributed: bool) -> tuple[list[Support], list[Problem]]:
        cut_out = self._cut_out(text, sentences)
        supported: list[Support] = cut_out or []
        problems: list[Problem] = []
        if cut_out is None:
            supported, problems = check_numbers(text, path, sentences, self._reading)
            problems += changed_outcomes(text, path, supported, self._reading)
            problems += unread_digits(text, path, sentences)
            wrong = [(found.start, found.end) for found in problems]
            swapped = self._substitutions.find(text, path, sentences)
            problems += [found for found in swapped if not any(start < found.end and found.start < end for start, end in wrong)]
            unknown = [*self._names(text, path), *check_words(text, path, sentences, self._reading, borne_out=len(supported))]
            problems += unknown
            if has_error(unknown):
                return supported, problems
            problems += check_quoted(text, path, sentences, self._reading)
        problems += check_statement(text, path, sentences, self._reading, attributed=attributed)
        problems += self._otherwise(text, path, sentences, in_own_words=cut_out is None)
        return supported, problems

    def _otherwise(self, text: str, path: str, sentences: Sequence[Sentence], *, in_own_words: bool) -> Iterator[Problem]:
        """What a statement has otherwise than its evidence. A stretch of it can only leave out what takes it back."""
        said, evidence = statement(text), Aligned(list(sentences), 1.0)
        all_of_it = Said(text, path, (0, len(text)), said.words, said.hedges, said.quantities if in_own_words else ())
        yield from self._rules.told_plainly(all_of_it, evidence)
        if not in_own_words:
            return
        yield from self._rules.reversed(all_of_it, evidence)

    def _names(self, text: str, path: str) -> Iterator[Problem]:
        """The problems of names that the article has otherwise or not at all."""
        naming, said = self._naming, statement(text).words
        read_closely = () if naming.has_every_run(said, text) else naming.check(read(Article(text)))
        for name in [*naming.numbered(said, text), *read_closely]:
            if name.changed and name.nearest is not None:
                nearest = span_info(self._article, name.nearest)
                at = name.start, name.end
                yield problem("changed-name", f'the article has "{nearest.text}"', path=path, text=text, at=at, nearest=nearest)
        for word in naming.strangers(said, text):
            yield problem("unsupported-claim", "the article does not have this name", path=path, text=text, at=(word.start, word.end))

    def _cut_out(self, text: str, sentences: Sequence[Sentence]) -> list[Support] | None:
        """The numbers of a statement that is a stretch of its evidence, letter for letter; `None` when it is none, or cuts a number."""
        for sentence in sentences:
            at = sentence.text.find(text)
            if at < 0:
                continue
            start = sentence.start + at
            end = start + len(text)
            numbers = self._reading.quantities_in[sentence.number - 1]
            inside = [number for number in numbers if start <= whole(number)[0] and whole(number)[1] <= end]
            if len(inside) == sum(whole(number)[0] < end and start < whole(number)[1] for number in numbers) and not (
                self._article.text[start - 1 : start].isalnum() or self._article.text[end : end + 1].isalnum()
            ):
                return [Support(number, number) for number in inside]
        return None

    def _certainty(self, claim: DraftClaim, path: str) -> list[Problem]:
        """The problem of a claim that hedges in its words and not in its certainty."""
        hedge = next((found for found in statement(claim.text).hedges if found.kind == "hedge" and found.certainty != "open"), None)
        if hedge is None or claim.certainty != "unhedged" or not self._english:
            return []
        cue = claim.text[hedge.start : hedge.end]
        return [problem("dropped-hedge", f'the claim says "{cue}"', path=f"{path}.certainty", text=claim.certainty)]

    def _point(self, point: DraftPoint, at: int) -> Point | None:
        path = f"gist[{at}]"
        evidence = cited(self._article, point.sentences, f"{path}.sentences")
        _, problems = self._statement(point.text, f"{path}.text", evidence.sentences, attributed=False)
        problems = evidence.problems + problems
        problems += filter(None, [self._backing.denied(point.text, f"{path}.text", evidence.sentences)])
        if has_error(problems):
            self._reject(f"gist:{at + 1}", point.text, problems)
            return None
        return Point.model_construct(text=point.text, evidence=evidence.spans(), problems=problems)

    def _claim(self, claim: DraftClaim, at: int) -> Claim | None:
        path = f"claims[{at}]"
        evidence = cited(self._article, claim.sentences, f"{path}.sentences")
        supported, problems = self._statement(claim.text, f"{path}.text", evidence.sentences, attributed=bool(claim.source))
        problems = self._repeated("claim", claim.id, path) + evidence.problems + problems
        problems += self._certainty(claim, path)
        if claim.source and _says_only_who(claim):
            problems.append(problem("unsupported-claim", "this says who speaks and not what", path=f"{path}.text", text=claim.text))
        reported = self._backing.reported(claim, evidence.sentences)
        source = self._backing.source(claim, f"{path}.source", evidence.sentences, reported, problems)
        via = self._backing.via(claim.via, path, evidence.sentences, problems)
        if source is not None and self._english:
            problems += filter(None, [self._backing.laundered(claim, f"{path}.source", source, via, reported)])
        positions = self._backing.positions(claim.positions, path, problems)
        if not positions:
            problems += filter(None, [self._backing.denied(claim.text, f"{path}.text", evidence.sentences)])
        if source is None or has_error(problems):
            self._reject(f"claim:{claim.id}", claim.text, problems)
            return None
        said_in = [self._article.sentence_at(reported.content[0])] if reported else evidence.sentences
        within = self._figures.when(said_in, reported.content if reported else None)
        stated = within or [time for time in self._figures.when(said_in, None) if not (reported and _holds(reported.source, time.span))]
        if reported and not within:
            stated = [time for time in stated if not self._is_parted(time.span.start, reported.cue[0])] or stated
        figures = self._figures.figures(supported, within)
        before = [figure.as_of for figure in figures if figure.role == "previous"]  # "up from 19 on Wednesday" is not said of Wednesday
        stated = [time for time in stated if time not in before]
        return Claim.model_construct(
            id=claim.id,
            text=claim.text,
            source=source,
            via=via,
            certainty=claim.certainty,
            positions=positions,
            when=stated[0] if stated else None,
            figures=figures,
            evidence=evidence.spans(),
            problems=problems,
        )

    def _is_parted(self, one: int, two: int) -> bool:
        """Whether a semicolon stands between two places: "it said on Monday …; on Friday it said …"."""
        return ";" in self._article.text[min(one, two) : max(one, two)]

    # --- quotations and doubts ---

    def _quotes(self, claims: set[str]) -> list[Quote]:
        grounder = QuoteGrounder(self._reading, self._finder)
        kept: list[Quote] = []
        for at, drafted in enumerate(self._draft.quotes):
            path = f"quotes[{at}]"
            evidence = cited(self._article, drafted.sentences, f"{path}.sentences")
            problems = self._repeated("quote", drafted.id, path) + evidence.problems
            positions = self._backing.positions(drafted.positions, path, problems)
            via = self._backing.via(drafted.via, path, evidence.sentences, problems)
            if has_error(problems):
                self._reject(f"quote:{drafted.id}", drafted.text, problems)
                continue
            grounded = grounder.ground(drafted, path, evidence.sentences)
            if isinstance(grounded, Rejected):
                self._rejected.append(grounded)
                continue
            grounded.positions, grounded.via = positions, via
            if grounded.claim not in claims:
                grounded.claim = None
            kept.append(grounded)
        return kept

    def _uncertainty(self, drafted: DraftUncertainty, at: int, claims: set[str]) -> Uncertainty | None:
        """A doubt whose cue stands in its evidence, in the article's own words."""
        path = f"uncertainties[{at}]"
        evidence = cited(self._article, drafted.sentences, f"{path}.sentences")
        problems = self._repeated("uncertainty", drafted.id, path) + evidence.problems
        place = self._cue(drafted.cue, evidence.sentences)
        if place is None:
            problems.append(problem("bad-evidence", "the evidence does not have this cue", path=f"{path}.cue", text=drafted.cue))
        elif self._english and not self._is_doubt(place):
            problems.append(problem("bad-evidence", "these words state no doubt", path=f"{path}.cue", text=drafted.cue))
        told = [self._article.sentence_at(place[0])] if place is not None else evidence.sentences
        _, wrong = self._statement(drafted.text, f"{path}.text", told, attributed=True)
        problems += wrong
        if place is None or has_error(problems):
            self._reject(f"uncertainty:{drafted.id}", drafted.text, problems)
            return None
        holder = self._holder(drafted, path, evidence.sentences, problems)
        return Uncertainty.model_construct(
            id=drafted.id,
            text=drafted.text,
            cue=self._article.text[slice(*place)],
            kind=drafted.kind,
            holder=holder,
            claims=[claim for claim in drafted.claims if claim in claims],
            evidence=[span_info(self._article, place), *evidence.spans()],
            problems=problems,
        )

    def _holder(self, drafted: DraftUncertainty, path: str, sentences: Sequence[Sentence], problems: list[Problem]) -> str | None:
        """Whose doubt it is: an actor whom the evidence mentions or reports; `None`, with a warning, for any other."""
        holder = drafted.holder if drafted.holder in self._cast.actors else self._cast.called(drafted.holder)
        if holder is not None and self._backing.is_named(holder, sentences):
            return holder
        if drafted.holder:
            message = "the actors do not include this one" if holder is None else "the evidence does not speak of this actor"
            problems.append(problem("unknown-actor", message, path=f"{path}.holder", text=drafted.holder, severity="warning"))
        return None

    def _is_doubt(self, place: Range) -> bool:
        """Whether a cue of doubt, or of an approximate number, stands at `place`."""
        at = self._article.sentence_at(place[0]).number - 1
        cues = [(hedge.start, hedge.end) for hedge in self._reading.hedges_in[at]]
        cues += [quantity.cue for quantity in self._reading.quantities_in[at] if quantity.cue is not None]
        return any(start < place[1] and place[0] < end for start, end in cues)

    def _cue(self, cue: str, sentences: Sequence[Sentence]) -> Range | None:
        """The place of a cue in the evidence; a cue that the draft gives again for a sentence is its next place there."""
        for sentence in sentences:
            key = (cue, sentence.number)
            if key not in self._cues:
                self._cues[key] = self._reading.places_of_name(cue, (sentence.start, sentence.end))
            place = next(self._cues[key], None)
            while place is not None and self._english and not self._is_doubt(place):  # "expect" in "they did not expect", then as a doubt
                other = next(self._cues[key], None)
                if other is None:
                    break
                place = other
            if place is not None:
                return place
        return None
