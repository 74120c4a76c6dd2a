"""Whether a statement says what its evidence says: its words and names, its hedges, its negations, and that it is somebody's statement.

All rules are one-sided: they flag where the cue or the governed word is found on both sides and disagrees, and stay silent where a
paraphrase leaves nothing to compare.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.grounding.naming import is_ordinary
from summarizer.grounding.problems import problem, span_info
from summarizer.lexicons.polarity import DENYING, UNDONE
from summarizer.reading.statement import statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.article import Sentence
    from summarizer.reading.hedges import Hedge, Negation
    from summarizer.reading.model import Attribution, Quantity, Range
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word
    from summarizer.schema import Problem, ProblemCode

__all__ = ["SUPPORTED", "check_statement", "check_words", "covers", "is_elsewhere"]

SUPPORTED = 0.5
"""The share of a statement's content words of which its evidence must have more.

A claim about the right event in other words keeps well over half; one about something else shares a name or two."""

_CLAUSE = 40
"""Characters that a cue and the word it governs may be apart in a statement: "may, the ministry's officials said, close"."""

_COVERED = 0.6
"""The share of a statement's content words that must stand within the content of a reported statement for it to count as that statement."""


def check_statement(text: str, path: str, sentences: Sequence[Sentence], reading: Reading, *, attributed: bool) -> list[Problem]:
    """Compare the statement `text`, whose words the evidence `sentences` have; `attributed` when its source is given beside it."""
    comparison = _Comparison(text, path, sentences, reading)
    problems = [*comparison.hedge_dropped(attributed=attributed), *comparison.negation_changed()]
    return problems if attributed else [*problems, *comparison.attribution_dropped()]


def check_words(text: str, path: str, sentences: Sequence[Sentence], reading: Reading, *, borne_out: int) -> list[Problem]:
    """Whether the evidence has the statement's words; `borne_out` is how many of its numbers the evidence bears out."""
    return list(_Comparison(text, path, sentences, reading).words_missing(borne_out))


class _Comparison:
    """A statement beside its evidence. Each method yields at most one problem of its kind, except for names."""

    def __init__(self, text: str, path: str, sentences: Sequence[Sentence], reading: Reading) -> None:
        self._text = text
        self._said = statement(text)
        self._path = path
        self._reading = reading
        self._sentences = sentences

    @cached_property
    def _known(self) -> frozenset[str]:
        """The stems of all words of the evidence."""
        return frozenset().union(*(self._reading.stems_in[sentence.number - 1] for sentence in self._sentences))

    def words_missing(self, borne_out: int) -> Iterator[Problem]:
        """People of whom the evidence does not speak, and a statement of which it has less than half, numbers counted as words."""
        for at, word in enumerate(self._said.words):
            if not word.is_content or not self._text[word.start].isupper() or (not at and is_ordinary(word)):
                continue
            if word.stem not in self._known and is_elsewhere(word.bare, self._sentences, self._reading):
                yield self._problem("unsupported-claim", "the evidence does not speak of this person", at=(word.start, word.end))
        negations = {found.start for found in self._said.negations}  # "not" is borne out by any other "not"
        content = {  # what is said twice is borne out no better
            word.stem
            for word in self._said.content_words
            if self._tells(word) and not _is_in(word, self._said.quantities) and word.start not in negations
        }
        if not content:
            yield self._problem("unsupported-claim", "the statement says nothing")
        found = len(content & self._known)
        if content and found + borne_out <= SUPPORTED * (len(content) + borne_out):
            yield self._problem("unsupported-claim", f"the evidence has {found} of {len(content)} content words of this statement")

    def _tells(self, word: Word) -> bool:
        """Whether a word of content is neither a number nor a letter of "p.m."."""
        return word.end - word.start > 1 and not self._text[word.start].isdigit()

    def hedge_dropped(self, *, attributed: bool) -> Iterator[Problem]:
        """A hedge of the evidence whose governed word stands in the statement unhedged.

        A doubt that lies in the reporting verb ("claims") is kept by giving the source.
        """
        kept = [hedge.start for hedge in self._said.hedges]
        for sentence in self._sentences:
            verbs = {found.cue for found in self._reading.attributions_in[sentence.number - 1]} if attributed else set()
            for hedge in self._reading.hedges_in[sentence.number - 1]:
                if self._is_dropped(hedge, verbs) and not self._near(hedge.governs, kept):
                    yield self._problem("dropped-hedge", f'the evidence says "{self._cited(hedge[:2])}"', nearest=hedge[:2])
                    return

    def _near(self, stem: str, cues: Sequence[int], *, before: bool = False) -> bool:
        """Whether the statement has one of its cues within a clause of the word: on either side, or only `before` it."""
        least = 0 if before else -_CLAUSE
        return any(least <= word.start - cue <= _CLAUSE for word in self._said.words if word.stem == stem for cue in cues)

    def _is_dropped(self, hedge: Hedge, verbs: set[Range]) -> bool:
        if hedge.certainty == "unhedged" or any(start <= hedge.start < end for start, end in verbs):
            return False
        return bool(hedge.governs) and hedge.governs in self._said.stems

    def negation_changed(self) -> Iterator[Problem]:
        """A content word that is negated on one side and stands on the other without a negation near it."""
        ours = self._said.negations
        theirs = [found for sentence in self._sentences for found in self._reading.negations_in[sentence.number - 1]]
        kept = [found.start for found in ours]
        if not theirs:
            added = next((found for found in ours if self._is_added(found)), None)
            if added is not None:
                yield self._problem("changed-negation", "the evidence has no negation here", at=(added.start, added.end))
        for found in theirs:
            stated = found.governs in self._said.stems and not self._near(found.governs, kept, before=True)
            otherwise = stated and _is_undone(found.governs, self._said.words, self._text, beside=self._evidence)
            if stated and not otherwise and not self._stands_plain(found.governs, theirs):
                yield self._problem("changed-negation", "the evidence negates this", nearest=(found.start, found.end))
                return

    def _is_added(self, negation: Negation) -> bool:
        """Whether evidence without a negation has what one denies, or another sentence has it, and the evidence says no in no other way.

        A word that the article has nowhere may be the opposite of one of the evidence: "is not open" for "stays shut".
        """
        if negation.governs in self._known:
            return not _is_undone(negation.governs, self._evidence, self._reading.article.text, beside=self._said.words)
        kept = {word.lower for word in self._said.words}
        says_no = any(word.lower in DENYING and word.lower not in kept for word in self._evidence)
        return not negation.governs or (negation.governs in self._reading.stems and not says_no)

    @cached_property
    def _evidence(self) -> list[Word]:
        """The words of the evidence."""
        return [word for sentence in self._sentences for word in self._reading.words_in[sentence.number - 1]]

    def _stands_plain(self, stem: str, negated: Sequence[Negation]) -> bool:
        """Whether the word stands in the evidence more often than it is negated there."""
        return sum(word.stem == stem for word in self._evidence) > sum(found.governs == stem for found in negated)

    def attribution_dropped(self) -> Iterator[Problem]:
        """A statement that the evidence gives to a source, told as a fact: neither the source nor its cue stands in it."""
        for sentence in self._sentences:
            for attribution in self._reading.attributions_in[sentence.number - 1]:
                if covers(self._said.content, attribution, self._reading) and not self._names_source(attribution):
                    message = f'the evidence gives this to "{self._cited(attribution.source)}"'
                    yield self._problem("dropped-attribution", message, nearest=attribution.source)
                    return

    def _names_source(self, attribution: Attribution) -> bool:
        """Whether the statement itself names the source, and reports it or names the whole of it."""
        cue = statement(self._cited(attribution.cue)).stems
        source = statement(self._cited(attribution.source)).content
        if not source:
            return bool(cue & self._said.stems)
        return source <= self._said.stems or bool(cue & self._said.stems and source & self._said.stems)

    def _cited(self, place: Range) -> str:
        return " ".join(self._reading.article.text[slice(*place)].split())

    def _problem(self, code: ProblemCode, message: str, *, at: Range | None = None, nearest: Range | None = None) -> Problem:
        found = None if nearest is None else span_info(self._reading.article, nearest)
        return problem(code, message, path=self._path, text=self._text, at=at, nearest=found)


def _is_undone(stem: str, said: Sequence[Word], text: str, *, beside: Iterable[Word]) -> bool:
    """Whether words deny one of a `stem` without a negation ("failed to pay"), in a way that what they are set beside does not have too."""
    places = [word.start for word in said if word.stem == stem][:_MENTIONS]
    kept = {word.lower for word in beside}
    cues = [word.end for word in said if word.lower in UNDONE and word.lower not in kept][:_MENTIONS]
    return any(0 < at - cue <= _CLAUSE and _BREAKS.isdisjoint(text[cue:at]) for cue in cues for at in places)


_BREAKS = frozenset(",;:.!?—–()")


_PRONOUNS = frozenset("he she they it him her them his hers its their theirs who whom whose i we me us my our".split())
_MENTIONS = 64
"""Mentions of one person, and places of one word, that are looked at."""


def is_elsewhere(name: str, sentences: Sequence[Sentence], reading: Reading) -> bool:
    """Whether a name is that of a person whom the sentences mention neither by another name nor, maybe, by a pronoun."""
    mentions = reading.mentions_of_person(name)
    if mentions is None:
        return False
    said = (word.lower for sentence in sentences for word in reading.words_in[sentence.number - 1])
    here = any(sentence.start <= start < sentence.end for sentence in sentences for start, _ in mentions[:_MENTIONS])
    return not here and _PRONOUNS.isdisjoint(said)


def _is_in(word: Word, numbers: Iterable[Quantity]) -> bool:
    """Whether a word belongs to a number: its scale or its unit."""
    return any(number.start <= word.start < number.end for number in numbers)


def covers(content: AbstractSet[str], attribution: Attribution, reading: Reading) -> bool:
    """Whether a statement with these stems of content is what the attribution reports."""
    inside = {word.stem for word in reading.words_at(attribution.content)}
    return bool(content) and len(content & inside) >= _COVERED * len(content)
