"""Quotations inside a statement: whoever puts words between marks says that they are the article's own, there as among the quotes.

Owns the statement of a draft, with the sentences that it cites; the words themselves are looked up by `summarizer.grounding.quoting`.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from summarizer.article import Article, Part
from summarizer.grounding.alignment import alignment
from summarizer.grounding.problems import problem, span_info
from summarizer.grounding.quoting import Quoted, Quoting
from summarizer.marks import MARKS, pairs
from summarizer.reading.fold import fold
from summarizer.reading.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import Sentence
    from summarizer.reading.model import Range
    from summarizer.reading.read import Reading
    from summarizer.schema import Problem, ProblemCode

__all__ = ["check_quoted"]


def check_quoted(text: str, path: str, sentences: Sequence[Sentence], reading: Reading) -> Iterator[Problem]:
    """The problems of what the statement `text` quotes: other words than the article's, words of a sentence not cited, another speaker."""
    if MARKS.isdisjoint(text) or any(text in sentence.text for sentence in sentences):
        return
    for found in islice(_faults(text, sentences, reading), _MOST):
        nearest = None if found.place is None else span_info(reading.article, found.place)
        code: ProblemCode = "misattributed-quote" if found.code == "misattributed-quote" else "altered-quote"
        yield problem(code, found.message, path=path, text=text, at=(found.start, found.end), nearest=nearest)


_MOST = 4
"""Faults of one statement that are told: one is enough to turn it away, and each takes a search for the nearest passage."""


def _faults(text: str, sentences: Sequence[Sentence], reading: Reading) -> Iterator[Quoted]:
    said = Article(text, language=reading.article.working_language, parts=(Part(0, len(text), "body"),))
    quoting = Quoting(reading, alignment(reading.article), read(said))
    evidence: list[str] = []
    for pair in pairs(text):
        for found in quoting.words_of((pair.open + 1, pair.close), spoken=True) if not pair.depth else ():
            if found.code:
                yield found
            elif not _stands_in(found.place, sentences):
                evidence = evidence or [fold(sentence.text).text for sentence in sentences]
                wanted = fold(text[found.start : found.end]).text
                if not any(wanted in told for told in evidence):  # the first place in the article need not be the one that is meant
                    yield found._replace(message="these words stand in the article, but not in the evidence that is cited")
    yield from (found for found in quoting.check() if found.code == "misattributed-quote")


def _stands_in(place: Range | None, sentences: Sequence[Sentence]) -> bool:
    return place is not None and any(place[0] < sentence.end and sentence.start < place[1] for sentence in sentences)
