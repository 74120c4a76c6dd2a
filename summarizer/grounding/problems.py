"""The table of problem codes, and the one place where a `Problem` is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.schema import Problem, SpanInfo

if TYPE_CHECKING:
    from summarizer.article import Article, Sentence
    from summarizer.reading.model import Range
    from summarizer.schema import ProblemCode, Severity

__all__ = ["CODES", "has_error", "problem", "sentence_info", "span_info"]

CODES: dict[ProblemCode, tuple[Severity, str]] = {
    "unsupported-number": ("error", "a number that the evidence does not have"),
    "misplaced-number": ("error", "a number that the evidence has in another role: another unit, kind or thing counted"),
    "changed-direction": ("error", "a change that goes the other way in the evidence"),
    "changed-name": ("error", "a name that differs from the article's in a word or a number"),
    "altered-quote": ("error", "quoted words that are not the article's"),
    "misattributed-quote": ("error", "a quotation that the article gives to somebody else"),
    "unknown-actor": ("error", "a name that the article does not have"),
    "unknown-speaker": ("error", "a source that the article does not have"),
    "dropped-hedge": ("error", "a doubt of the evidence that the statement leaves out"),
    "dropped-attribution": ("error", "a statement of a source that is given as a fact"),
    "changed-negation": ("error", "a negation that was added or left out"),
    "unsupported-claim": ("error", "a statement whose names or words are not in its evidence"),
    "misattributed-claim": ("error", "a statement given to a source that is not the evidence's"),
    "bad-evidence": ("error", "evidence that does not exist or cannot serve"),
}
"""Each code with its usual severity and what it means."""


def span_info(article: Article, found: Range) -> SpanInfo:
    """The public form of the span `[start, end)` of `article`."""
    start, end = found
    sentence = article.sentence_at(start)
    return SpanInfo.model_construct(start=start, end=end, text=article.text[start:end], sentence=sentence.number, part=sentence.part)


def sentence_info(sentence: Sentence) -> SpanInfo:
    """The public form of the span of a whole sentence."""
    return SpanInfo.model_construct(
        start=sentence.start, end=sentence.end, text=sentence.text, sentence=sentence.number, part=sentence.part
    )


def problem(  # noqa: PLR0913 - the fields of a Problem
    code: ProblemCode,
    message: str,
    *,
    path: str,
    text: str,
    at: Range | None = None,
    nearest: SpanInfo | None = None,
    severity: Severity | None = None,
) -> Problem:
    """A problem of `code` with the characters `at` (all of them by default) of the field `path`, which holds `text`."""
    start, end = at or (0, len(text))
    return Problem.model_construct(
        code=code,
        severity=severity or CODES[code][0],
        message=message,
        path=path,
        text=text[start:end],
        start=start,
        end=end,
        nearest=nearest,
    )


def has_error(problems: list[Problem]) -> bool:
    """Whether an item with these problems must be turned away."""
    return any(found.severity == "error" for found in problems)
