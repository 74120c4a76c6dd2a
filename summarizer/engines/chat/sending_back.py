"""What a repair asks: the items that were turned away, each with its problems and the passages that it could rest on, and nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from summarizer.engines.chat.numbered import fenced, numbered
from summarizer.grounding.alignment import alignment
from summarizer.grounding.failing import LISTS
from summarizer.reading.statement import statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import Article, Sentence
    from summarizer.grounding import Failing
    from summarizer.schema import Draft, Problem
    from summarizer.schema.repair import Replacements

__all__ = ["mendable", "renumbered", "sent_back"]

_KINDS = {"gist": "gist", "actors": "actor", "claims": "claim", "quotes": "quote", "uncertainties": "uncertainty"}
_PASSAGES = 6
"""Sentences shown for an item, at most: those that it cites, those of the nearest passages, and those that share most words with it."""
_CITED = 4


_ITEMS = 60
"""Items of one request, at most: a draft of which more fails is better rejected than bargained about."""
_LONGEST = 4_000
"""Characters of an item in JSON: a longer one is no statement to be mended but a text."""


def mendable(items: Sequence[Failing], draft: Draft) -> list[int]:
    """The places in `items` of those that are worth sending back: not endless, and not too many."""
    return [at for at, item in enumerate(items) if len(getattr(draft, item.kind)[item.at].model_dump_json()) <= _LONGEST][:_ITEMS]


def renumbered(answer: Replacements, places: Sequence[int]) -> Replacements:
    """The answer with the number that each item has in all, where it was asked about only those at `places`."""
    number = {asked: place + 1 for asked, place in enumerate(places, 1)}
    lists = {
        kind: [new.model_copy(update={"item": number[new.item]}) for new in getattr(answer, kind) if new.item in number] for kind in LISTS
    }
    return answer.model_copy(update={**lists, "withdrawn": [number[asked] for asked in answer.withdrawn if asked in number]})


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
    words = f" {_quoted(problem.text)}" if problem.text else ""
    found = problem.nearest
    nearest = f"; nearest in the article, in sentence {found.sentence}: {_quoted(found.text)}" if found else ""
    return f"- {field}{words}: {' '.join(problem.message.split())} ({problem.code}){nearest}"


def _quoted(text: str) -> str:
    """The words as a string of JSON, on one line: they are a model's, and may look like a line of this request."""
    return json.dumps(text, ensure_ascii=False)


def _passages(item: Failing, cited: Sequence[int], article: Article) -> list[Sentence]:
    """The sentences that an item could rest on, each once."""
    numbers = dict.fromkeys([number for number in cited if 1 <= number <= len(article.sentences)][:_CITED])
    numbers |= dict.fromkeys(problem.nearest.sentence for problem in item.rejected.problems if problem.nearest)
    numbers |= dict.fromkeys(sentence.number for sentence in _likest(item.rejected.text, article))
    return [article.sentences[number - 1] for number in list(numbers)[:_PASSAGES] if article.sentences[number - 1].part != "boilerplate"]


def _likest(text: str, article: Article) -> Iterator[Sentence]:
    """The sentences that share most of their words with `text`."""
    yield from alignment(article).find(statement(text).words).sentences
