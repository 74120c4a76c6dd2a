"""What a source stands for when it is a pronoun ("it said") or a document mentioned before ("the report said").

Only sources are resolved, for only they decide who says something: a pronoun goes to the last source of its kind, which is right far more
often in
news than the last name (the paragraph after a quotation goes on with its speaker).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Literal

from summarizer.lexicons.documents import DOCUMENTS
from summarizer.lexicons.titles import GROUP_HEADS, PERSON_HEADS
from summarizer.reading.pronouns import REACH, People, noun_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.reading.model import Range
    from summarizer.reading.resolution import Resolver
    from summarizer.reading.stems import Word

__all__ = ["leans", "resolve_sources"]

_Class = Literal["he", "she", "person", "it", "they"]

_PRONOUNS: dict[str, tuple[_Class, ...]] = {
    "he": ("he", "person"),
    "she": ("she", "person"),
    "it": ("it",),
    "they": ("they", "it"),
}
"""Pronoun -> the classes of source that it can stand for; "they" is also a company or a police force."""

_PLURAL_EXCEPTIONS = ("ss", "us", "is")

_GENDERS = {"he": "male", "she": "female"}

_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}

_OWNED = 3
"""Words of a document behind its owner: "its own published accounts"."""

_PART = re.compile(r"(?:one|two|three|four|both|some|several|another|the other|none|most)(?: of (?:them|those|these))?")
"""A part of a group that was the source before: "one of them said"."""

_LEAD = 5
"""How many words before the noun of "a BBC report" its article may stand."""


_NEAR = 12
"""How many mentions back a pronoun without an earlier source looks for a person."""


def leans(written: str) -> bool:
    """Whether a source with these words can stand for an earlier one: a pronoun, "one of them", "the report", "her report"."""
    lower = written.lower()
    if lower in _PRONOUNS or _PART.fullmatch(lower):
        return True
    first, _, noun = lower.partition(" ")
    return (first == "the" and noun in DOCUMENTS) or _owner(lower) is not None


def _owner(lower: str) -> str | None:
    """The pronoun of whoever owns a document that is a source: "her report", "its own survey, published in May"."""
    first, *rest = lower.partition(",")[0].split()
    if lower in _OWNERS:
        return _OWNERS[lower]  # "by his reckoning"
    return _OWNERS[first] if first in _OWNERS and rest and rest[-1] in DOCUMENTS and len(rest) <= _OWNED else None


def resolve_sources(sources: Iterable[Range], quoted: Iterable[Range], words: Sequence[Word], resolver: Resolver) -> dict[Range, Range]:
    """From the range of a source that leans on an earlier one to the range of that one.

    `sources` and the pieces `quoted` in any order; `words` are all of the text.
    """
    text = resolver.text
    documents = _documents(words)
    resolved: dict[Range, Range] = {}
    last: dict[_Class, Range] = {}
    in_order = sorted(set(sources))
    people = People(resolver.article, resolver, in_order, sorted(quoted))
    for source in in_order:
        written = text[slice(*source)].lower()
        pronoun = _owner(written) or written
        if pronoun in _PRONOUNS or _PART.fullmatch(written):
            found = _meant(pronoun, source, last, people, resolver)
            if found is not None and source[0] - found[1] <= REACH:
                resolved[source] = found
                if pronoun in _GENDERS:
                    people.note(source, found, _GENDERS[pronoun])
            continue
        document = _document(written, source, documents)
        if document is not None:
            resolved[source] = document
        for kind in _classes(text, document or source, resolver):
            last[kind] = document or source
    return resolved


def _meant(pronoun: str, source: Range, last: dict[_Class, Range], people: People, resolver: Resolver) -> Range | None:
    """What a pronoun, or a part of a group, stands for; `last` are the last sources of each class."""
    if pronoun in _GENDERS:
        return people.before(source, _GENDERS[pronoun])
    classes = _PRONOUNS.get(pronoun, ("they",))
    earlier = max((last[kind] for kind in classes if kind in last), default=None)
    if pronoun == "they" and "they" in last and source[0] - last["they"][1] <= REACH:
        earlier = last["they"]  # a group rather than a body
    own = people.subject_body(source) if pronoun == "it" else None
    if own is not None and (earlier is None or earlier < own):
        return own
    return _maker(resolver.text, source, resolver) or earlier or (people.body_before(source) if pronoun == "it" else None)


def _maker(text: str, source: Range, resolver: Resolver) -> Range | None:
    """Who "it" is in "Norland fired what it claims is a rocket": the last country, organization or group of the clause."""
    if text[max(source[0] - 5, 0) : source[0]].lower() != "what ":
        return None
    near = ((place, who) for place, who in resolver.before(source[0], _NEAR) if who.kind in {"country", "organization", "group"})
    return next((place for place, _ in near if "." not in text[place[1] : source[0]]), None)


def _documents(words: Sequence[Word]) -> dict[str, list[Range]]:
    """The places of each document noun that an indefinite article introduces, from the article on: "a BBC report"."""
    found: dict[str, list[Range]] = {}
    for at, word in enumerate(words):
        if word.lower in DOCUMENTS:
            article = next((before for before in reversed(words[max(at - _LEAD, 0) : at]) if before.lower in {"a", "an"}), None)
            if article is not None:
                found.setdefault(word.lower, []).append((article.start, word.end))
    return found


def _document(written: str, source: Range, documents: dict[str, list[Range]]) -> Range | None:
    """The last introduction of what "the report" means, if it is near."""
    definite, _, noun = written.partition(" ")
    if definite != "the" or noun not in DOCUMENTS:  # "the JCS assessment" says itself whose it is
        return None
    places = documents.get(noun, [])
    before = bisect_left(places, source) - 1
    return places[before] if before >= 0 and source[0] - places[before][1] <= REACH else None


def _classes(text: str, source: Range, resolver: Resolver) -> tuple[_Class, ...]:
    """Which pronouns a source can be taken up by."""
    last = text[slice(*source)].lower().split()[-1]
    heads = resolver.resolve_all(*source)
    if last in DOCUMENTS and not (heads and heads[0].kind == "person"):
        return ("it",)
    if len(heads) == 1:
        who = heads[0]
        if who.kind == "person":
            return {"male": ("he",), "female": ("she",)}.get(who.gender, ("person",))  # type: ignore[return-value]
        return ("they",) if who.kind == "group" else ("it",)
    noun = noun_of(text[slice(*source)].lower().split())
    if len(heads) > 1 or noun in GROUP_HEADS or (last.endswith("s") and not last.endswith(_PLURAL_EXCEPTIONS)):
        return ("they",)
    return ("person",) if noun in PERSON_HEADS else ("person", "it")
