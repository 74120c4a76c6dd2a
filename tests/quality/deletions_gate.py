"""Scores `check_text` on sentences of articles from which a hedge or a negation was deleted, and on controls that lost a word of no weight.

A sentence counts once for its first hedge and once for its first negation. A deletion is caught by an error of the rule's own code.
A control is the same sentence without one article or adverb, and is flagged by any error but `altered-quote`: where the word was quoted,
the quotation is altered indeed.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.article import Article
from summarizer.grounding.check import check_text
from summarizer.reading.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from summarizer.reading.hedges import Hedge

_MODALS = frozenset({"may", "might", "could"})
_NEGATED = {
    "cannot": "can",
    "can't": "can",
    "won't": "will",
    "without": "with",
    "nobody": "somebody",
    "nothing": "something",
    "none": "some",
    "nowhere": "somewhere",
    "never": "",
    "not": "",
    "no": "",
}
_LIGHT = re.compile(r"\b(?:the|a|an|also|very|just|still|really|now|already)\b ?")
_FEWEST_WORDS = 6
"""Shorter sentences ("Not now.") hold nothing that a deletion could be told by."""


@dataclass
class Case:
    """One sentence that was tampered with, or a control."""

    kind: str
    was: str
    text: str
    caught: bool
    errors: list[str] = field(default_factory=list)


def evaluate(articles: list[Article]) -> list[Case]:
    """All cases of all articles, in order."""
    return [case for article in articles for case in _cases(article)]


def dev_articles(folder: Path, seeds: list[Path]) -> list[Article]:
    """The seeds, and the sources of the development rows."""
    found = [Article.from_file(path) for path in seeds]
    lines = (folder / "summedits_sources.jsonl").read_text(encoding="utf-8").splitlines()
    return found + [Article(json.loads(line)["text"]) for line in lines]


def _cases(article: Article) -> Iterator[Case]:
    reading = read(article)
    for sentence in article.sentences:
        words = reading.words_in[sentence.number - 1]
        if len(words) < _FEWEST_WORDS or sentence.part == "boilerplate":
            continue
        hedge = next((found for found in reading.hedges_in[sentence.number - 1] if _is_doubt(found)), None)
        if hedge is not None:
            cue = article.text[hedge.start : hedge.end]
            new = "will" if cue.lower() in _MODALS else ""
            yield _case("hedge", "dropped-hedge", article, sentence.text, _without(sentence.start, sentence.text, hedge, new))
        negation = next(iter(reading.negations_in[sentence.number - 1]), None)
        if negation is not None:
            lower = article.text[negation.start : negation.end].lower().replace("’", "'")
            new = _NEGATED.get(lower, lower.removesuffix("n't") if lower.endswith("n't") else None)
            if new is not None:
                tampered = _without(sentence.start, sentence.text, negation, new)
                yield _case("negation", "changed-negation", article, sentence.text, tampered)
        light = _LIGHT.search(sentence.text)
        if light is not None:
            yield _case("control", "", article, sentence.text, sentence.text[: light.start()] + sentence.text[light.end() :])


def _is_doubt(hedge: Hedge) -> bool:
    return hedge.kind in {"hedge", "unverified"}


def _without(start: int, text: str, found: object, new: str) -> str:
    begin, end = getattr(found, "start") - start, getattr(found, "end") - start  # noqa: B009 - hedges and negations alike
    return re.sub(r" {2,}", " ", text[:begin] + new + text[end:]).strip()


def _case(kind: str, code: str, article: Article, was: str, text: str) -> Case:
    errors = [found.code for found in check_text(text, article).problems if found.severity == "error"]
    flagged = any(found != "altered-quote" for found in errors)
    return Case(kind, was, text, code in errors if code else flagged, [str(found) for found in errors])


def share(cases: list[Case], kind: str) -> tuple[int, int]:
    """How many of a kind were caught, of how many."""
    of_kind = [case for case in cases if case.kind == kind]
    return sum(case.caught for case in of_kind), len(of_kind)
