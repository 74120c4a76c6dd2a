"""Numbers of a language that the number reader does not know: runs of digits, compared as they are written but for their separators.

All that can be asked of such a number is whether the article has it too; what it counts, its scale and its bound are not read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.article import Sentence
    from summarizer.reading.model import Range
    from summarizer.schema import Problem

__all__ = ["Digits", "check_digits", "digits_of"]

_DIGITS = re.compile(r"\d(?:[\d.,\u00a0\u202f\u2009' ]*\d)?")
_SEPARATORS = str.maketrans(dict.fromkeys(".,\u00a0\u202f\u2009' "))


class Digits(NamedTuple):
    """A run of digits, with the place of the same run in the article, if it has one."""

    start: int
    end: int
    place: Range | None


def _runs(text: str, within: Range) -> Iterator[tuple[Range, str]]:
    """Each run of digits within a range, and its digits without what parts them in groups: "1.946" and "1,946" alike."""
    for match in _DIGITS.finditer(text, *within):
        yield match.span(), match.group().translate(_SEPARATORS)


def digits_of(text: str, within: Range, article: str, places: dict[str, Range]) -> list[Digits]:
    """The runs of digits of `text` within a range, looked up in the article; `places` is its index, filled on first use."""
    if not places:
        places[""] = (0, 0)  # an article without digits is indexed once as well
        for place, digits in _runs(article, (0, len(article))):
            places.setdefault(digits, place)
    return [Digits(*place, places.get(digits)) for place, digits in _runs(text, within)]


def check_digits(text: str, path: str, sentences: Sequence[Sentence]) -> list[Problem]:
    """The problems of those runs of digits of a statement that its evidence does not have."""
    evidence = set(_digits(sentence.text for sentence in sentences))
    return [
        problem("unsupported-number", "the evidence has no such number", path=path, text=text, at=place)
        for place, digits in _runs(text, (0, len(text)))
        if digits not in evidence
    ]


def _digits(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for _, digits in _runs(text, (0, len(text))):
            yield digits
