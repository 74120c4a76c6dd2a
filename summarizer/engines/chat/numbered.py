"""An article, or some of its sentences, as a model sees it: numbered, between two lines that only this article has."""

from __future__ import annotations

import hashlib
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.article import Article, Sentence

__all__ = ["code", "fenced", "numbered", "showable"]

_LABELS = {"headline": "Headline", "body": "Text", "caption": "Caption"}
_DIGITS = 16
"""Hexadecimal digits of the digest in the delimiter: 64 bits, which nobody can write into a text that has to have just this digest."""


def code(article: Article, content: str = "") -> str:
    """What the delimiters of `article` hold: the beginning of its digest; of that digest's, should the text or `content` have it."""
    digest = article.id.removeprefix("sha256:")
    while digest[:_DIGITS] in article.text or digest[:_DIGITS] in content:
        digest = hashlib.sha256(digest.encode()).hexdigest()
    return digest[:_DIGITS]


def fenced(name: str, article: Article, content: str) -> str:
    """`content` between `<name-CODE>` and `</name-CODE>`, each on a line of its own. The code is not in `content`: a model has seen it."""
    mark = f"{name}-{code(article, content)}"
    return f"<{mark}>\n{content}\n</{mark}>"


def showable(article: Article) -> list[Sentence]:
    """The sentences that may be cited: all but boilerplate."""
    return [sentence for sentence in article.sentences if sentence.part != "boilerplate"]


def numbered(sentences: Sequence[Sentence]) -> str:
    """The sentences, each as `[number] text`, under the name of the part that they stand in, with an empty line between paragraphs.

    The text of each is the article's own, character for character.
    """
    blocks = []
    for part, group in groupby(sentences, key=lambda sentence: sentence.part):
        paragraphs = ("\n".join(_lines(inside)) for _, inside in groupby(group, key=lambda sentence: sentence.paragraph))
        blocks.append(f"{_LABELS.get(part, part)}:\n" + "\n\n".join(paragraphs))
    return "\n\n".join(blocks)


def _lines(sentences: Iterable[Sentence]) -> list[str]:
    return [f"[{sentence.number}] {sentence.text}" for sentence in sentences]
