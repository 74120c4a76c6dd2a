"""The index that a browser searches: for each word the articles that have it in title, actors, quotes or claims, in parts of some size.

A script loads the part that holds a word's beginning, and then the items of the articles to be shown; nothing else is loaded. Words are
folded alike here and in `static/search.js`; a test says so.
"""

from __future__ import annotations

import re
from array import array
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category, normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.site.rows import Actor, ArticleRow, Said

__all__ = ["ARTICLES_OF_A_PART", "Index", "fold", "folded_words", "item_parts", "word_parts"]

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")
"""Han and kana are written without spaces: each character is a word."""
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9])")
_ENDING = re.compile(r"(?<=[^\W_])['’](?=[^\W_](?![^\W_]))")
"""Before one letter that ends a word, an apostrophe is inside it ("it's", "Brandt's"); elsewhere it stands between two ("l'eau")."""
_SIZE = 48_000
"""Characters of postings in a part: a tenth of a second over a slow disk, and few enough files."""
ARTICLES_OF_A_PART = 20
"""Articles whose items make a part."""
_LONGEST = 40
"""Characters of a word that are looked at."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
TITLE, ACTOR, ITEM = 3, 2, 1
"""What a word in these places weighs."""


class Entry(NamedTuple):
    """A word and where it is: `postings` are numbers to the base 36, each the step from the last; a number is article × 4 + weight."""

    word: str
    postings: str


def fold(text: str) -> str:
    """`text` without capitals, accents, separators of thousands, and apostrophes that are inside a word."""
    if text.isascii():
        return _joined(text.lower())
    lower = "".join(letter for letter in normalize("NFKD", text).lower() if category(letter)[0] != "M")
    return _joined(lower.replace("ß", "ss").replace("ς", "σ"))


def _joined(lower: str) -> str:
    return _ENDING.sub("", _THOUSANDS.sub("", lower))


def folded_words(text: str) -> list[str]:
    """The words of `text` as they are looked up."""
    return [word[:_LONGEST] for word in _WORD.findall(fold(text))]


class Index:
    """Takes articles in the order in which they are numbered, and gives the words."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._found: dict[str, array[int]] = {}

    def add(self, at: int, article: ArticleRow, actors: Iterable[Actor], said: Iterable[Said]) -> None:
        """Take the words of the `at`-th article."""
        weights: dict[str, int] = {}
        for text, weight in _texts(article, actors, said):
            for word in set(folded_words(text)):
                if weights.get(word, 0) < weight:
                    weights[word] = weight
        for word, weight in weights.items():
            if word not in self._found:
                self._found[word] = array("L")
            self._found[word].append(at * 4 + weight)

    def entries(self) -> Iterator[Entry]:
        """The words in order of their code points."""
        for word in sorted(self._found):
            yield Entry(word, _steps(self._found[word]))


def _texts(article: ArticleRow, actors: Iterable[Actor], said: Iterable[Said]) -> Iterator[tuple[str, int]]:
    yield article.title, TITLE
    for actor in actors:
        yield actor.name, ACTOR
        for alias in actor.aliases:
            yield alias, ACTOR
    for row in said:
        yield row.text, ITEM


def _steps(numbers: Sequence[int]) -> str:
    steps = [numbers[0], *(two - one for one, two in pairwise(numbers))]
    return " ".join(map(_base36, steps))


def _base36(number: int) -> str:
    digits = ""
    while number >= len(_DIGITS):
        number, rest = divmod(number, len(_DIGITS))
        digits = _DIGITS[rest] + digits
    return _DIGITS[number] + digits


def word_parts(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """The entries in parts of about `_SIZE` characters."""
    part: list[Entry] = []
    size = 0
    for entry in entries:
        part.append(entry)
        size += len(entry.word) + len(entry.postings)
        if size >= _SIZE:
            yield part
            part, size = [], 0
    if part:
        yield part


def item_parts(
    articles: Sequence[ArticleRow], actors: Sequence[Sequence[Actor]], said: Sequence[Sequence[Said]]
) -> Iterator[list[list[object]]]:
    """What is shown of the articles, in parts of `ARTICLES_OF_A_PART`: page, title, publisher, date, and anchor and text of each item."""
    for start in range(0, len(articles), ARTICLES_OF_A_PART):
        yield [
            [
                article.page,
                article.title,
                article.publisher,
                article.date,
                [
                    *([actor.anchor, _named(actor)] for actor in actors[start + n]),
                    *([row.anchor, row.text] for row in said[start + n]),
                ],
            ]
            for n, article in enumerate(articles[start : start + ARTICLES_OF_A_PART])
        ]


def _named(actor: Actor) -> str:
    return f"{actor.name} ({', '.join(actor.aliases)})" if actor.aliases else actor.name
