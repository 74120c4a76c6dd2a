"""Which number each sentence of a page carries: the one by which `summarize read` and the summary call it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.article import Article, Sentence
    from summarizer.schema import SpanInfo

__all__ = ["Numbers"]


class Numbers:
    """The numbers of the sentences of one article.

    Where only the text of an article is left, whose file stated its parts, it may be cut into other sentences than it was. Then a number
    stands where the summary cites it, and nowhere else.
    """

    def __init__(self, article: Article, spans: Sequence[SpanInfo], *, whole: bool) -> None:
        """Number the sentences of `article`; unless it is `whole`, as the `spans` of a summary have them."""
        self._article = article
        self._own = whole or not article.sentences or all(self._of(span) == span.sentence for span in spans)
        self._at: dict[int, list[int]] = {}
        if self._own:
            return
        placed: dict[int, int] = {}
        for span in sorted(spans, key=lambda span: span.start):
            placed.setdefault(span.sentence, article.sentence_at(span.start).number)
        for cited, number in sorted(placed.items()):
            self._at.setdefault(number, []).append(cited)

    def at(self, sentence: Sentence) -> list[int]:
        """The numbers of a sentence: its own; or none or several, as the summary cites it."""
        return [sentence.number] if self._own else self._at.get(sentence.number, [])

    def refs(self, spans: Iterable[SpanInfo | None]) -> list[int]:
        """The numbers of the sentences that `spans` stand in, in order, each once."""
        return sorted({self._of(span) if self._own else span.sentence for span in spans if span is not None})

    def _of(self, span: SpanInfo) -> int:
        return self._article.sentence_at(span.start).number
