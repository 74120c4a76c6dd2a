"""A name or number in the place of another: a statement that copies its evidence but for that.

Rules that ask whether the evidence has a name or a number at all do not see it where the evidence has both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.problems import problem, span_info
from summarizer.lexicons.calendar import MONTHS, WEEKDAYS
from summarizer.lexicons.function_words import DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import Sentence
    from summarizer.grounding.naming import Naming
    from summarizer.reading.model import Range
    from summarizer.reading.read import Reading
    from summarizer.schema import Problem, ProblemCode

__all__ = ["Substitutions"]

_AROUND = 2
"""Words on either side that have to be the same; at an end of the statement one more on the other side."""
_LONGEST = 6
"""Words that a name has at most."""
_TOKEN = re.compile(r"\S+")
_NO_NAMES = DETERMINERS | PREPOSITIONS | PRONOUNS | SUBORDINATORS
_MARKS = "\"“”„«»‘’'()[]…,.;:!?—–-"
_BEGINNING = 5
"""First letters by which two words are one in two inflections."""


class _Token(NamedTuple):
    start: int
    end: int
    bare: str
    """Without marks around it and a possessive ending."""
    key: str
    """As it is compared: in lower case, without commas."""
    names: bool
    """Whether it begins with a capital or a digit."""


class Substitutions:
    """Compares statements with sentences of one article, each of which is taken apart once."""

    def __init__(self, reading: Reading, naming: Naming) -> None:
        """Compare with the article of `reading`, whose names `naming` knows."""
        self._reading = reading
        self._naming = naming
        self._article = reading.article.text
        self._sentences: dict[int, list[_Token]] = {}

    def find(self, text: str, path: str, sentences: Sequence[Sentence]) -> Iterator[Problem]:
        """A problem for each name or number of `text` that stands between the very words between which a sentence has another."""
        said = _tokens(text, 0)
        for first, last in _runs(said):
            before = tuple(token.key for token in said[max(first - _AROUND - (last == len(said)), 0) : first])
            behind = tuple(token.key for token in said[last : last + _AROUND + (first == 0)])
            if len(before) + len(behind) < _AROUND + 1 or (first and len(before) < _AROUND) or (last < len(said) and len(behind) < _AROUND):
                continue
            for sentence in sentences:
                other = self._other(before, behind, sentence)
                if other is not None and not self._same(said[first:last], other, opens=first == 0):
                    yield self._problem(text, path, said[first:last], other)
                    break

    def _problem(self, text: str, path: str, said: Sequence[_Token], other: Sequence[_Token]) -> Problem:
        nearest = span_info(self._reading.article, (other[0].start, other[-1].end))
        is_name = any(token.bare[:1].isalpha() for token in (*said, *other))
        code: ProblemCode = "changed-name" if is_name else "misplaced-number"
        at = said[0].start, said[-1].end
        return problem(code, f'the evidence has "{nearest.text}" here', path=path, text=text, at=at, nearest=nearest)

    def _other(self, before: tuple[str, ...], behind: tuple[str, ...], sentence: Sentence) -> list[_Token] | None:
        """The run of names and numbers that the sentence has between these words."""
        if sentence.number not in self._sentences:
            self._sentences[sentence.number] = _tokens(sentence.text, sentence.start)
        tokens = self._sentences[sentence.number]
        for first, last in _runs(tokens):
            if before and tuple(token.key for token in tokens[max(first - len(before), 0) : first]) != before:
                continue
            if tuple(token.key for token in tokens[last : last + len(behind)]) == behind:
                return tokens[first:last]
        return None

    def _same(self, said: Sequence[_Token], other: Sequence[_Token], *, opens: bool) -> bool:
        """Whether two runs can mean the same: they share a word, are two names of one, one is a date, or one names nothing."""
        ours, theirs = ({token.key for token in run} for run in (said, other))
        if theirs <= _NO_NAMES or (opens and ours <= _NO_NAMES):
            return True
        if any(word in MONTHS or word in WEEKDAYS for word in ours | theirs):
            return True
        if {key[:_BEGINNING] for key in ours} & {key[:_BEGINNING] for key in theirs}:
            return True
        return self._naming.are_one(*(" ".join(token.bare for token in run) for run in (said, other)))


def _tokens(text: str, start: int) -> list[_Token]:
    """The words of a text, as they are compared."""
    return [_token(match.group(), start + match.start()) for match in _TOKEN.finditer(text)]


def _token(written: str, start: int) -> _Token:
    bare = written.strip(_MARKS).removesuffix("'s").removesuffix("’s")
    leading = bare.lstrip("$£€")[:1]
    return _Token(
        start, start + len(written), bare, bare.casefold().replace(",", "").replace("’", "'"), leading.isupper() or leading.isdecimal()
    )


def _runs(tokens: Sequence[_Token]) -> Iterator[Range]:
    """The runs of words that name, as `[first, last)`."""
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and tokens[end].names and end - at < _LONGEST:
            end += 1
        if end > at:
            yield at, end
        at = max(end, at + 1)
