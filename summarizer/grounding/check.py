"""Checks a summary that anyone wrote, as free text, against its article: what is wrong, what was found and where, what no rule covers.

Pure and synchronous. A first version: whole sentences and numbers; `Report.notes` says so, and `unchecked` lists the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.article import Article
from summarizer.grounding.alignment import alignment
from summarizer.grounding.figures import whole
from summarizer.grounding.numbers import check_numbers
from summarizer.grounding.problems import span_info
from summarizer.reading.read import read
from summarizer.schema import Report, Unchecked, Verified

if TYPE_CHECKING:
    from summarizer.article import Sentence

__all__ = ["check_text"]

_PATH = "text"
_ENGLISH = frozenset({"en", "und"})


def check_text(text: str, article: Article) -> Report:
    """Check every sentence of `text` against `article`; offsets in the report are code points into `text`. Never raises for content."""
    return _Check(text, article).run()


class _Check:
    """One text beside one article."""

    def __init__(self, text: str, article: Article) -> None:
        self._article = article
        self._reading = read(article)
        self._index = alignment(article)
        self._summary = Article(text)
        self._said = read(self._summary)
        self._report = Report.model_construct(article=article.id, problems=[], verified=[], derived=[], unchecked=[], notes=[])

    def run(self) -> Report:
        report = self._report
        report.notes.append("a first version: whole sentences and numbers are checked, nothing else")
        for sentence in self._summary.sentences:
            if not self._copied(sentence):
                self._numbers(sentence)
        return report

    def _numbers(self, sentence: Sentence) -> None:
        """Compare the numbers of a sentence with those of the sentences that it is aligned with and those that have the same numbers."""
        stated = self._said.quantities_in[sentence.number - 1]
        if not stated or self._article.working_language not in _ENGLISH:
            self._unchecked(sentence, "no rule covers this sentence")
            return
        aligned = self._index.find(self._said.words_in[sentence.number - 1])
        places = [source.start for quantity in stated for source in self._reading.quantities_of(quantity.value)]
        evidence = {found.number: found for found in (*aligned.sentences, *(self._article.sentence_at(place) for place in places))}
        supported, problems = check_numbers(sentence.text, _PATH, list(evidence.values()), self._reading)
        for found in problems:
            moved = {"start": found.start + sentence.start, "end": found.end + sentence.start}
            self._report.problems.append(found.model_copy(update=moved))
        for support in supported:
            start, end = (offset + sentence.start for offset in whole(support.stated))
            verified = [span_info(self._article, whole(support.source))]
            text = self._summary.text[start:end]
            self._report.verified.append(Verified.model_construct(kind="number", text=text, start=start, end=end, evidence=verified))

    def _copied(self, sentence: Sentence) -> bool:
        """Whether the article says just this, word for word; then it is verified as a whole."""
        numbers = self._reading.copies.get(" ".join(sentence.text.split()))
        if not numbers:
            return False
        whole = self._article.sentences[min(numbers) - 1]
        evidence = [span_info(self._article, (whole.start, whole.end))]
        self._report.verified.append(
            Verified.model_construct(kind="statement", text=sentence.text, start=sentence.start, end=sentence.end, evidence=evidence)
        )
        return True

    def _unchecked(self, sentence: Sentence, reason: str) -> None:
        self._report.unchecked.append(Unchecked.model_construct(text=sentence.text, start=sentence.start, end=sentence.end, reason=reason))
