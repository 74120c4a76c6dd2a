"""The parts of data that the scripts of a site load: scripts that call a function, for a page opened from a disk cannot fetch.

JSON is written with the controls of direction and the line separators as escapes, so that no value ends the string or the line it is in.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.lexicons.stopwords import STOPWORDS
from summarizer.render import json_line
from summarizer.site.paging import Page
from summarizer.site.searching import ARTICLES_OF_A_PART, Index, item_parts, word_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.site.collected import Collected

__all__ = ["ROWS_OF_A_PART", "list_parts", "quantity_parts", "search_parts"]

ROWS_OF_A_PART = 1_000
"""Articles of the list in a part: about 200 kB."""


def list_parts(rows: Collected, order: Sequence[int]) -> Iterator[Page]:
    """The list of articles as `static/index.js` takes it, and before it the two tables that its numbers point into."""
    frequent = Counter(name for article in rows.articles for _, name in set(article.actors))
    names = sorted(frequent, key=lambda name: (-frequent[name], name))
    codes = sorted({code for article in rows.articles for code in article.codes})
    yield _part("articles", 0, codes)
    yield _part("actors", 1, names)
    place_of = {name: at for at, name in enumerate(names)}
    for number, start in enumerate(range(0, len(order), ROWS_OF_A_PART), start=1):
        yield _part("articles", number, [_row(rows, at, codes, place_of) for at in order[start : start + ROWS_OF_A_PART]])


def _row(rows: Collected, at: int, codes: Sequence[str], place_of: dict[str, int]) -> list[object]:
    article = rows.articles[at]
    return [
        article.page,
        article.title,
        article.publisher,
        article.date,
        article.path,
        article.claims,
        article.quotes,
        article.conflicts,
        article.doubts,
        article.problems,
        [codes.index(code) for code in article.codes],
        sorted({place_of[name] for _, name in article.actors}),
    ]


def quantity_parts(quantities: Sequence[tuple[str, str, str]]) -> Iterator[Page]:
    """Heading, relation and address of each quantity, as `static/figures.js` takes them."""
    for number, start in enumerate(range(0, len(quantities), ROWS_OF_A_PART), start=1):
        yield _part("quantities", number, quantities[start : start + ROWS_OF_A_PART])


def search_parts(rows: Collected, order: Sequence[int]) -> Iterator[Page]:
    """The index of words and what is shown of the articles, as `static/search.js` takes them."""
    index = Index()
    for number, at in enumerate(order):
        index.add(number, rows.articles[at], rows.actors[at], rows.said[at])
    firsts = []
    for number, entries in enumerate(word_parts(index.entries()), start=1):
        firsts.append(entries[0].word)
        yield _part("words", number, entries)
    about = {"firsts": firsts, "size": ARTICLES_OF_A_PART, "ignored": sorted(STOPWORDS["en"])}
    yield _part("search", 0, about)
    articles, actors, said = ([column[at] for at in order] for column in (rows.articles, rows.actors, rows.said))
    for number, items in enumerate(item_parts(articles, actors, said), start=1):  # type: ignore[arg-type] # the three columns in turn
        yield _part("items", number, items)


def _part(kind: str, number: int, value: object) -> Page:
    written = json_line(value).rstrip()
    if not written.isascii():  # half of a pair of surrogates, which no encoder accepts, becomes U+FFFD
        written = written.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return Page(f"data/{kind}-{number}.js", f'summarizerPart("{kind}", {number}, {written});\n')
