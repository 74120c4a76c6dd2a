"""Reads gold files (docs/gold.md) and finds their strings in the article."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from summarizer.article import Article

__all__ = ["Gold", "GoldError", "Range", "gold_files", "load", "shared", "words_of"]

Range = tuple[int, int]
_SUFFIXES = (".txt", ".md", ".html", ".json")
_ALL = ("quotes", "actors", "claims", "figures", "uncertainties", "conflicts")
_NUMBER = re.compile(r"\d[\d,. ]*\d|\d")


class GoldError(Exception):
    """A gold file says what its article does not have."""


@dataclass(frozen=True)
class Gold:
    """A gold file with its article."""

    slug: str
    article: Article
    items: dict[str, Any]

    @property
    def scored(self) -> tuple[str, ...]:
        """The kinds of item that the file has in full."""
        return tuple(self.items.get("scored", _ALL))

    def of(self, kind: str) -> list[dict[str, Any]]:
        """The items of one kind."""
        return list(self.items.get(kind, []))

    @cached_property
    def forms(self) -> dict[str, frozenset[str]]:
        """From the name of an actor to every form by which it is meant, folded."""
        return {actor["name"]: frozenset(map(folded, [actor["name"], *actor.get("aliases", [])])) for actor in self.of("actors")}

    def places(self, words: str, within: Range | None = None) -> list[Range]:
        """Every place of `words`, white space folded."""
        text = self.article.text[slice(*within)] if within else self.article.text
        shift = within[0] if within else 0
        pattern = r"\s+".join(map(re.escape, words.split()))
        return [(found.start() + shift, found.end() + shift) for found in re.finditer(pattern, text)]

    def place(self, words: str, context: str | None = None) -> Range:
        """Where `words` stand: in the `context`, which stands once, or in their only place, else the first."""
        around = self.places(context) if context else [(0, len(self.article.text))]
        if context and len(around) != 1:
            raise GoldError(f"{self.slug}: {context!r} stands {len(around)} times")
        found = [place for place in self.places(words, around[0]) if not self._inside_number(place)] or self.places(words, around[0])
        if not found:
            raise GoldError(f"{self.slug}: {words!r} does not stand in the article")
        return found[0]

    def _inside_number(self, place: Range) -> bool:
        """Whether a number is a part of another one: the 2 of 12."""
        text = self.article.text
        return any(text[at : at + 1].isdigit() for at in (place[0] - 1, place[1]) if at >= 0) and text[place[0]].isdigit()

    def pieces(self, quote: dict[str, Any]) -> list[Range]:
        """The pieces of a quotation in order."""
        behind, found = 0, list[Range]()
        for words in quote.get("pieces") or [quote["text"]]:
            context = quote.get("in")
            place = self.place(words, context) if context else next((at for at in self.places(words) if at[0] >= behind), None)
            if place is None:
                raise GoldError(f"{self.slug}: {words!r} does not stand behind the piece before it")
            found.append(place)
            behind = place[1]
        return found


def folded(words: str) -> str:
    """A name without article, case and kind of apostrophe."""
    return re.sub(r"^(?:the|an?)\s+", "", " ".join(words.replace("’", "'").lower().split()))


def words_of(phrase: str) -> set[str]:
    """The words of a phrase in lower case, articles and possessive endings left out."""
    found = re.findall(r"\w+(?:[.-]\w+)*", phrase.replace("’s", "").replace("'s", "").lower())
    return set(found) - {"the", "a", "an"}


def shared(ours: set[str], theirs: set[str]) -> float:
    """F1 of two sets of words."""
    return 2 * len(ours & theirs) / max(len(ours) + len(theirs), 1)


def gold_files(folder: Path) -> list[Path]:
    """The gold files of a folder of articles."""
    return sorted(folder.glob("*.gold.json"))


def load(path: Path) -> Gold:
    """A gold file with the article that it stands beside.

    Raises:
        GoldError: No article stands beside it.
    """
    slug = path.name.removesuffix(".gold.json")
    article = next((path.with_name(slug + suffix) for suffix in _SUFFIXES if path.with_name(slug + suffix).is_file()), None)
    if article is None:
        raise GoldError(f"{path.name} stands beside no article")
    return Gold(slug, Article.from_file(article), json.loads(path.read_text(encoding="utf-8")))
