"""Of what and where a figure is, as far as its sentence and the beginning of its article name it.

An anchor is a stem of the name of a place or event ("ossaro" of "Ossaro River"), or the whole name of a country, a firm or the like. People
are none, for one minister speaks of many events; nor are bodies of which every country has one.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.function_words import TIMES
from summarizer.lexicons.happenings import HAPPENINGS, PUBLIC
from summarizer.lexicons.places import PLACE_HEADS
from summarizer.lexicons.titles import TITLES
from summarizer.reading.stems import words
from summarizer.site.names import named_once

if TYPE_CHECKING:
    from summarizer.schema import Actor, Claim, Figure, Source, SpanInfo, Summary

__all__ = ["About", "Where"]

_OPENING = 2
"""Sentences of the body whose actors say what an article is about."""
_NO_NAMES = TIMES | frozenset(title.lower() for title in TITLES) | frozenset(head.lower() for head in PLACE_HEADS)
_SENTENCE = 1_000
"""Characters of a sentence in which names are looked for."""
_BEFORE, _BEHIND = 30, 60
"""Characters around a number in which stands what is done to those counted, as in `grounding.valued`."""
_PLACES = frozenset({"place", "other"})
_BODIES = frozenset({"organization", "group"})
_NAME = 2
"""Words with a capital in the name of a firm: "Police" and "Organizers" have one because they open a sentence."""


class Where(NamedTuple):
    """Of what and where a figure is.

    `names` are stems of the names in its sentence that are not its source's; `anchors` say of which event it is: those among the names, or,
    where there are none, those of what the article is about. `every` are the anchors of both. `events` are the kinds of event that its
    sentence, or else its article, names.
    """

    names: frozenset[str]
    anchors: frozenset[str]
    every: frozenset[str]
    events: frozenset[str]


class About:
    """What one article is about."""

    def __init__(self, summary: Summary) -> None:
        """Look at the names of its actors."""
        self._sentences: dict[tuple[int, int], Where] = {}
        self._named = [(actor, _capitalized(actor.name)) for actor in summary.actors if actor.kind in _PLACES | _BODIES | {"country"}]
        titled = frozenset(word.stem for word in words(summary.article.title or ""))
        body = min((mention.sentence for actor in summary.actors for mention in actor.mentions if mention.part == "body"), default=1)
        self.topic: frozenset[str] = frozenset(
            anchor
            for actor, stems in self._named
            if (stems and stems <= titled)
            or any(mention.part == "headline" or mention.sentence < body + _OPENING for mention in actor.mentions)
            for anchor in _anchors(actor, stems)
        )
        cited = chain.from_iterable([*(point.evidence for point in summary.gist), *(claim.evidence for claim in summary.claims)])
        opening = {span.text for span in cited if span.sentence < body + _OPENING}
        self._events = _events(summary.article.title or "") or _events(" ".join(sorted(opening)))

    def near(self, figure: Figure, claim: Claim) -> frozenset[str]:
        """The words near `figure`, which `claim` gives, in lower case."""
        start, end = figure.span.start, figure.span.end
        span = _sentence(figure, claim)
        if span is None:
            return frozenset()
        return frozenset(word.lower for word in words(span.text[max(start - span.start - _BEFORE, 0) : end - span.start + _BEHIND]))

    def where(self, figure: Figure, claim: Claim) -> Where:
        """Of what and where `figure` is. Several figures often share a sentence, which is read once."""
        span = _sentence(figure, claim)
        if span is None:
            return Where(frozenset(), self.topic, self.topic, self._events)
        place = (span.start, claim.source.span.start if claim.source.span else -1)
        if place not in self._sentences:
            self._sentences[place] = self._read(span, claim)
        return self._sentences[place]

    def _read(self, span: SpanInfo, claim: Claim) -> Where:
        said = _without(span, [claim.source, *claim.via])[:_SENTENCE]
        names = _capitalized(said, first=False)
        beside = frozenset(anchor for actor, stems in self._named if stems and stems <= names for anchor in _anchors(actor, stems))
        return Where(names, beside if names else self.topic, beside | self.topic, _events(said) or self._events)


def _sentence(figure: Figure, claim: Claim) -> SpanInfo | None:
    """The sentence that a figure stands in."""
    return next((span for span in claim.evidence if span.start <= figure.span.start and figure.span.end <= span.end), None)


def _without(span: SpanInfo, sources: list[Source]) -> str:
    """The text of a sentence with its sources left out."""
    text = span.text
    for source in sources:
        if source.span is not None and span.start <= source.span.start and source.span.end <= span.end:
            first, behind = source.span.start - span.start, source.span.end - span.start
            text = text[:first] + " " * (behind - first) + text[behind:]
    return text


def _anchors(actor: Actor, stems: frozenset[str]) -> frozenset[str]:
    if actor.kind in _PLACES:
        return stems
    if actor.kind == "country":
        return frozenset({named_once(actor.name)})
    said = words(actor.name)
    proper = (
        len(stems) >= _NAME and PUBLIC.isdisjoint(word.lower for word in said) and all(actor.name[word.start].isupper() for word in said)
    )
    return frozenset({named_once(actor.name)}) if proper else frozenset()


def _events(text: str) -> frozenset[str]:
    return frozenset(HAPPENINGS[word.lower] for word in words(text) if word.lower in HAPPENINGS)


def _capitalized(text: str, *, first: bool = True) -> frozenset[str]:
    """The stems of the words of `text` with a capital that are no titles or days; the first word of a sentence has one anyway."""
    said = words(text)
    return frozenset(
        word.stem
        for word in (said if first else said[1:])
        if text[word.start].isupper() and word.is_content and word.lower not in _NO_NAMES
    )
