"""A statement in another language than English: its words beside those of its evidence, without any grammar.

Asked is what can be asked of any language that is written with letters: whether the evidence has most of the words, and the article those
with a capital. Inflection, negation and doubt are not read.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.problems import problem
from summarizer.grounding.statements import SUPPORTED, is_elsewhere
from summarizer.lexicons.elisions import ELIDED
from summarizer.lexicons.stopwords import SMALL_WORDS, STOPWORDS
from summarizer.reading.statement import statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.article import Sentence
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word
    from summarizer.schema import Problem

__all__ = ["ForeignWords"]


class _Plain(NamedTuple):
    """A word without an article or pronoun that leans on it: "usine" of "l’usine"."""

    start: int
    end: int
    lower: str


class ForeignWords:
    """The words of one article in another language than English."""

    def __init__(self, reading: Reading) -> None:
        """Compare with the article of `reading`."""
        self._reading = reading
        language = reading.article.working_language
        self._small = STOPWORDS.get(language, frozenset()) | SMALL_WORDS.get(language, frozenset())

    def missing(self, text: str, path: str, sentences: Sequence[Sentence]) -> Iterator[Problem]:
        """The names of `text` that the article does not have, and a statement of which the evidence has not most of the words."""
        said = [word for word in _plain(statement(text).words) if word.lower not in self._small]
        words = (word for sentence in sentences for word in self._reading.words_in[sentence.number - 1])
        evidence = {word.lower for word in _plain(words)}
        for word in said:
            if word.lower not in evidence and any(letter.isupper() for letter in text[word.start : word.end]):  # also in "20EhVerrelec"
                message = self._why_strange(word, sentences)
                if message is not None:
                    yield problem("unsupported-claim", message, path=path, text=text, at=(word.start, word.end))
        # What is said twice is borne out no better.
        content = {word.lower for word in said if len(word.lower) > 1 and not word.lower.isdecimal()}
        if not content:
            yield problem("unsupported-claim", "the statement says nothing", path=path, text=text)
            return
        found = len(content & evidence)
        if found <= SUPPORTED * len(content):
            message = f"the evidence has {found} of {len(content)} content words of this statement"
            yield problem("unsupported-claim", message, path=path, text=text)

    def _why_strange(self, word: _Plain, sentences: Sequence[Sentence]) -> str | None:
        if word.lower not in self._known:
            return "the article does not have this name"
        return "the evidence does not speak of this person" if is_elsewhere(word.lower, sentences, self._reading) else None

    @cached_property
    def _known(self) -> frozenset[str]:
        """All words of the article, with and without what leans on them."""
        return frozenset(word.lower for word in _plain(self._reading.words)) | self._reading.positions.keys()


def _plain(said: Iterable[Word]) -> Iterator[_Plain]:
    for word in said:
        leaning, mark, rest = word.lower.partition("'")
        if mark and leaning in ELIDED and len(rest) > 1:
            yield _Plain(word.start + len(leaning) + 1, word.end, rest)
        else:
            yield _Plain(word.start, word.end, word.bare)
