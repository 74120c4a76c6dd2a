"""A name or number in the place of another: a statement that copies its evidence but for that.

Rules that ask whether the evidence has a name or a number at all do not see it where the evidence has both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.grounding.lookup import MOST
from summarizer.grounding.naming import TITLE_WORDS
from summarizer.grounding.problems import problem, span_info
from summarizer.lexicons.calendar import MONTHS, WEEKDAYS
from summarizer.lexicons.function_words import DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from summarizer.lexicons.stopwords import STOPWORDS
from summarizer.reading.statement import statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.article import Sentence
    from summarizer.grounding.naming import Naming
    from summarizer.reading.model import Range
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word
    from summarizer.schema import Problem, ProblemCode

__all__ = ["Substitutions"]

_AROUND = 2
"""Words on either side that have to be the same; at an end of the statement one more on the other side."""
_LONGEST = 6
"""Words that a name has at most."""
_BEGINNING = 5
"""First letters by which two words are one in two inflections."""
_NO_NAMES = DETERMINERS | PREPOSITIONS | PRONOUNS | SUBORDINATORS


class Substitutions:
    """Compares statements with sentences of one article."""

    def __init__(self, reading: Reading, naming: Naming) -> None:
        """Compare with the article of `reading`, whose names `naming` knows."""
        self._reading = reading
        self._naming = naming
        self._article = reading.article.text
        self._runs: dict[int, dict[tuple[str, ...], list[Range]]] = {}
        self._no_names = _NO_NAMES | STOPWORDS.get(reading.article.working_language, frozenset())

    def find(self, text: str, path: str, sentences: Sequence[Sentence]) -> Iterator[Problem]:
        """A problem for each name or number of `text` that stands between the very words between which a sentence has another."""
        said = statement(text).words
        for first, last in _runs(said, text):
            before, behind = _before(said, first, longer=last == len(said)), _behind(said, last, longer=first == 0)
            if len(before) + len(behind) < _AROUND + 1 or (first and len(before) < _AROUND) or (last < len(said) and len(behind) < _AROUND):
                continue
            for sentence in sentences:
                other = self._other(before, behind, sentence)
                if other and not self._same(said[first:last], other, text):
                    yield self._problem(text, path, said[first:last], other)
                    break

    def _problem(self, text: str, path: str, said: Sequence[Word], other: Sequence[Word]) -> Problem:
        nearest = span_info(self._reading.article, (other[0].start, other[-1].end))
        at = said[0].start, said[-1].end
        is_name = any(letter.isalpha() for letter in text[slice(*at)] + nearest.text)
        code: ProblemCode = "changed-name" if is_name else "misplaced-number"
        return problem(code, f'the evidence has "{nearest.text}" here', path=path, text=text, at=at, nearest=nearest)

    def _other(self, before: tuple[str, ...], behind: tuple[str, ...], sentence: Sentence) -> Sequence[Word]:
        """The run of names and numbers that the sentence has between these words."""
        words = self._reading.words_in[sentence.number - 1]
        if sentence.number not in self._runs:
            found = self._runs[sentence.number] = {}
            for first, last in _runs(words, self._article):
                found.setdefault(_before(words, first), []).append((first, last))
        if before:
            candidates = self._runs[sentence.number].get(before[-_AROUND:], [])
        else:
            # What opens the statement stands for what opens the sentence, not for a name in an apposition before the same verb.
            candidates = [run for runs in self._runs[sentence.number].values() for run in runs if run[0] == 0]
        for first, last in candidates:
            far = len(before) > _AROUND and _before(words, first, longer=True) != before
            if not far and _behind(words, last, longer=len(behind) > _AROUND)[: len(behind)] == behind:
                return words[first:last]
        return ()

    def _same(self, said: Sequence[Word], other: Sequence[Word], text: str) -> bool:
        """Whether two runs can mean the same: they share a word, are two names of one, both are dates, or one names nothing."""
        ours, theirs = ({word.bare for word in run} for run in (said, other))
        if theirs <= self._no_names or (said[0].start == 0 and self._opens_plainly(ours)):
            return True
        if _may_be_one_day(ours, theirs):
            return True
        begun, known = ({_bare(word)[:_BEGINNING] for word in run} for run in (ours, theirs))
        if (begun & known and not _in_one_word(said, other)) or "".join(map(_bare, sorted(ours))) == "".join(map(_bare, sorted(theirs))):
            return True
        names = text[said[0].start : said[-1].end], self._article[other[0].start : other[-1].end]
        return self._naming.are_one(*(name.removesuffix("’s").removesuffix("'s") for name in names))

    def _opens_plainly(self, said: AbstractSet[str]) -> bool:
        """Whether words have their capital from the sentence that they open: small words, or what the article has without one."""
        return all(word in self._no_names or self._is_small(word) for word in said)

    def _is_small(self, word: str) -> bool:
        places = self._reading.positions.get(word, ())[:MOST]
        return any(self._article[self._reading.words[at].start].islower() for at in places)


def _in_one_word(said: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether two names of as many words differ in one that is no title: South Korea and North Korea, not Mr Marsh and Ann Marsh."""
    if len(said) != len(other):
        return False
    differing = [(one, two) for one, two in zip(said, other, strict=True) if _bare(one.bare)[:_BEGINNING] != _bare(two.bare)[:_BEGINNING]]
    return len(differing) == 1 and all(word.lower.isalpha() and word.is_content and word.lower not in TITLE_WORDS for word in differing[0])


def _may_be_one_day(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether two may be one day: "2 September" and "Tuesday", but not "September" and an agency."""
    named = [any(word in MONTHS or word in WEEKDAYS for word in run) for run in (ours, theirs)]
    return any(named) and all(day or any(word.isdecimal() for word in run) for day, run in zip(named, (ours, theirs), strict=True))


def _bare(word: str) -> str:
    """A word without the stops and commas in it: "u.k", "6,000"."""
    return word.replace(",", "").replace(".", "")


def _before(words: Sequence[Word], first: int, *, longer: bool = False) -> tuple[str, ...]:
    return tuple(word.bare for word in words[max(first - _AROUND - longer, 0) : first])


def _behind(words: Sequence[Word], last: int, *, longer: bool = False) -> tuple[str, ...]:
    return tuple(word.bare for word in words[last : last + _AROUND + longer])


def _runs(words: Sequence[Word], text: str) -> Iterator[Range]:
    """The runs of words that begin with a capital or a digit, as `[first, last)`."""
    first = last = 0
    for at in [at for at, word in enumerate(words) if (opening := text[word.start]).isupper() or opening.isdecimal()]:
        if at > last or at - first == _LONGEST:
            if last > first:
                yield first, last
            first = at
        last = at + 1
    if last > first:
        yield first, last
