"""Turns the sentence numbers that a draft cites into sentences of the article, or says why they cannot serve."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.problems import problem, sentence_info

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.article import Article, Sentence
    from summarizer.schema import Problem, SpanInfo

__all__ = ["Evidence", "cited"]


class Evidence(NamedTuple):
    """The sentences that an item rests on, in order and each once, and what is wrong with those it cites."""

    sentences: list[Sentence]
    problems: list[Problem]

    def spans(self) -> list[SpanInfo]:
        """The sentences as spans."""
        return list(map(sentence_info, self.sentences))


def cited(article: Article, numbers: Sequence[int], path: str) -> Evidence:
    """The sentences with these numbers. The headline serves only where no body sentence is cited beside it; boilerplate never serves."""
    sentences: list[Sentence] = []
    problems: list[Problem] = []
    for number in sorted(set(numbers)):
        if not 1 <= number <= len(article.sentences):
            message = f"there is no sentence {number}: the article has {len(article.sentences)}"
            problems.append(problem("bad-evidence", message, path=path, text=str(number)))
        elif article.sentences[number - 1].part == "boilerplate":
            problems.append(problem("bad-evidence", f"sentence {number} is not part of the report", path=path, text=str(number)))
        else:
            sentences.append(article.sentences[number - 1])
    if not numbers:
        problems.append(problem("bad-evidence", "no sentence is cited", path=path, text=""))
    body = [sentence for sentence in sentences if sentence.part != "headline"]
    return Evidence(body or sentences, problems)
