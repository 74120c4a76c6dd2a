"""What a repair asks: the items that were turned away, each with its problems and the passages that it could rest on, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.engines.chat.numbered import fenced, numbered
from summarizer.grounding.alignment import alignment
from summarizer.reading.statement import statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import Article, Sentence
    from summarizer.grounding import Failing
    from summarizer.schema import Draft, Problem

__all__ = ["sent_back"]

_KINDS = {"gist": "gist", "actors": "actor", "claims": "claim", "quotes": "quote", "uncertainties": "uncertainty"}
_PASSAGES = 6
"""Sentences shown for an item, at most: those that it cites, those of the nearest passages, and those that share most words with it."""
_CITED = 4


def sent_back(items: Sequence[Failing], draft: Draft, article: Article) -> str:
    """The items, numbered from 1, between two lines that only this article has."""
    return fenced("items", article, "\n\n".join(_item(number, item, draft, article) for number, item in enumerate(items, 1)))


def _item(number: int, item: Failing, draft: Draft, article: Article) -> str:
    drafted = getattr(draft, item.kind)[item.at]
    label = getattr(drafted, "id", "")
    problems = [_problem(problem) for problem in item.rejected.problems if problem.severity == "error"]
    parts = [f"Item {number}: {_KINDS[item.kind]} {label}".rstrip(), drafted.model_dump_json(), "Problems:", *problems]
    passages = sorted(_passages(item, drafted.sentences if hasattr(drafted, "sentences") else [], article), key=lambda found: found.number)
    return "\n".join([*parts, "Passages:", numbered(passages) or "(none: the article has no such words)"])


def _problem(problem: Problem) -> str:
    field = problem.path.partition("].")[2] or problem.path
    words = f' "{problem.text}"' if problem.text else ""
    nearest = f'; nearest in the article, in sentence {problem.nearest.sentence}: "{problem.nearest.text}"' if problem.nearest else ""
    return f"- {field}{words}: {problem.message} ({problem.code}){nearest}"


def _passages(item: Failing, cited: Sequence[int], article: Article) -> list[Sentence]:
    """The sentences that an item could rest on, each once."""
    numbers = dict.fromkeys([number for number in cited if 1 <= number <= len(article.sentences)][:_CITED])
    numbers |= dict.fromkeys(problem.nearest.sentence for problem in item.rejected.problems if problem.nearest)
    numbers |= dict.fromkeys(sentence.number for sentence in _likest(item.rejected.text, article))
    return [article.sentences[number - 1] for number in list(numbers)[:_PASSAGES] if article.sentences[number - 1].part != "boilerplate"]


def _likest(text: str, article: Article) -> Iterator[Sentence]:
    """The sentences that share most of their words with `text`."""
    yield from alignment(article).find(statement(text).words).sentences
