"""What else a number of a statement must keep: what happened to those it counts, and that no digit of the statement goes unread."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.grounding.figures import whole
from summarizer.grounding.problems import problem, span_info
from summarizer.reading.counted import resolve_counted
from summarizer.reading.statement import statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.article import Sentence
    from summarizer.grounding.numbers import Support
    from summarizer.reading.read import Reading
    from summarizer.schema import Problem

__all__ = ["changed_outcomes", "unread_digits"]

_TOKEN = re.compile(r"[^\s\"“”()\[\],;]+")


def changed_outcomes(text: str, path: str, supported: Iterable[Support], reading: Reading) -> Iterator[Problem]:
    """A count whose people were killed in the evidence and wounded in the statement, or the like."""
    said = statement(text)
    ours = resolve_counted(text, [said.quantities], [said.words])
    for stated, source in supported:
        mine, theirs = ours.get(stated.start), reading.counted.get(source.start)
        if mine is None or theirs is None or mine.outcome is None or theirs.outcome in {None, mine.outcome}:
            continue
        message = f'the evidence counts "{theirs.words(reading.article.text)}"'
        nearest = span_info(reading.article, whole(source))
        yield problem("misplaced-number", message, path=path, text=text, at=(stated.start, stated.end), nearest=nearest)


def unread_digits(text: str, path: str, sentences: Sequence[Sentence]) -> Iterator[Problem]:
    """A word with a digit that no rule reads as a number (`1946000people`, `²³`, the 777 of a name) and that the evidence does not have."""
    if not any(map(str.isdigit, text)):
        return
    read = [(quantity.start, quantity.end) for quantity in statement(text).quantities]
    for match in _TOKEN.finditer(text):
        if not any(map(str.isdigit, match.group())):
            continue
        token = match.group().strip(".:'’‘!?")
        digits = [match.start() + at for at, letter in enumerate(match.group()) if letter.isdigit()]
        if all(any(start <= at < end for start, end in read) for at in digits):
            continue
        if not any(token in sentence.text for sentence in sentences):
            yield problem("unsupported-number", "the evidence does not have this", path=path, text=text, at=match.span())
