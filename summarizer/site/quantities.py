"""What a figure counts, as far as that can be told across articles, and whether two articles can speak of one event.

Rules as strict as those within an article (`grounding.comparable`), for less is known: the same outcome of the same class of people, or the
same words; the same party; the same role; and names that the figures, or their articles, share. A figure that is not understood is
compared with nothing: a disagreement that is none does more harm than one that is missed.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.outcomes import FATES, OUTCOMES, PEOPLE, THINGS
from summarizer.lexicons.places import COUNTRIES
from summarizer.lexicons.topics import ABSTRACT, ATTENDING, GENERIC, INDICATORS, TOPICS
from summarizer.reading.stems import words
from summarizer.site.names import named_once

if TYPE_CHECKING:
    from summarizer.schema import Figure
    from summarizer.site.about import Where

__all__ = ["COUNTS", "Quantity", "Side", "agree", "are_of_one_event", "day", "quantity"]

COUNTS = frozenset({"count", "vague"})
"""Kinds of figure of which the words around say what is counted, where the phrase itself does not."""
_MEASURED = frozenset({"money", "measure"})
_SPECIFIC = 2
"""Words that a count or share needs when no table knows what it counts: "members" are of any union, "permanent jobs" seldom."""
_DAYS = 7
"""Days between two articles on one event: a toll is followed for about a week, and what comes later is told as background."""
_ENOUGH, _PLENTY = 2, 4
"""What shared names have to weigh: one that is no country, or two countries; for a count that no table knows twice as much.

Of 840 political articles of a year, what one name brought together of such counts was seldom of one event ("a seven-point lead" in Iowa).
"""
_UNDATED = 3
"""Names, no countries, that two articles share of which one says no date."""
_SKIPPED = ABSTRACT | GENERIC | frozenset("new more other people's".split())

_FORMS = [form for name, aliases, demonyms, capitals in COUNTRIES for form in (name, *aliases, *demonyms, *capitals)]
_STATES = frozenset(map(named_once, _FORMS)) | frozenset(word.stem for form in _FORMS for word in words(form))
"""Names of countries, of their people and capitals, and stems of these: most articles on one have little to do with each other."""


class Quantity(NamedTuple):
    """What a figure counts: figures with another `key` are of another thing; `people` is the class counted, "" for anybody."""

    key: tuple[str, ...]
    people: str
    topic: str
    """What is done to those counted or what is measured, where a table knows it."""
    sort: str
    """The kind of figure: a count, or what is measured."""
    party: tuple[str, ...]
    """Stems of the names in what is counted."""


class Side(NamedTuple):
    """One of two figures that are compared: what it is a value of, of what and where, and the day of its article."""

    quantity: Quantity
    where: Where
    day: int | None


def quantity(figure: Figure, near: frozenset[str]) -> Quantity | None:
    """What `figure` is a value of, with the words `near` it; `None` when that cannot be told well enough."""
    if figure.value is None or figure.kind not in COUNTS | _MEASURED | {"percent"}:
        return None
    counted = figure.counted or ""
    known = _known(counted, counts=figure.kind in COUNTS)
    if known is None:
        return None
    topic, people, party, others = known
    if not topic and figure.kind in COUNTS:
        topic, others = _undergone(near, people, others)
    if not topic and (figure.kind not in _MEASURED and len(others | party) < _SPECIFIC):
        return None
    if figure.kind == "percent" and not topic and INDICATORS.keys().isdisjoint(counted.lower().split()):
        return None
    sort = "count" if figure.kind in COUNTS else figure.kind
    role = "change" if figure.role == "change" else "level"
    key = (sort, figure.unit or "", role, topic, " ".join(sorted(party)), " ".join(sorted(others)))
    return Quantity(key, people, topic, sort, tuple(sorted(party)))


@lru_cache(maxsize=65536)
def _known(counted: str, *, counts: bool) -> tuple[str, str, frozenset[str], frozenset[str]] | None:
    """Topic, class of people, names, and the other words of what is counted; `None` when it has no words."""
    topic, people = "", ""
    party: set[str] = set()
    others: set[str] = set()
    said = [word for word in words(counted) if word.is_content]
    thing = next((THINGS[word.lower] for word in said if word.lower in THINGS), "")
    for word in said:
        outcome = (OUTCOMES.get(word.lower) or TOPICS.get(word.lower)) if counts else TOPICS.get(word.lower)
        fate = FATES.get((thing, word.lower))
        if fate is not None:
            topic = f"{thing} {fate}"
        elif word.lower in THINGS:
            others.add(thing)
        elif outcome is not None:
            topic = topic or outcome
        elif word.lower in PEOPLE and counts:
            people = PEOPLE[word.lower]
        elif counted[word.start].isupper() and word.start:
            party.add(word.stem)
        elif word.lower not in _SKIPPED:
            (party if word.stem in _STATES else others).add(word.stem)
    if topic.startswith(f"{thing} "):
        others.discard(thing)
    if not topic and people:
        others.add(people)
    return (topic, people, frozenset(party), frozenset(others)) if topic or others or party else None


def _undergone(near: frozenset[str], people: str, others: frozenset[str]) -> tuple[str, frozenset[str]]:
    """What is done to those counted by the words around the number: "60,000 people marched", "will cut 450 jobs"."""
    if people and not near.isdisjoint(ATTENDING):
        return "crowd", others - {people}
    for thing in sorted(others & set(THINGS.values())):
        if fate := min((FATES[thing, word] for word in near if (thing, word) in FATES), default=""):
            return f"{thing} {fate}", others - {thing}
    return "", others


def agree(one: Quantity, two: Quantity) -> bool:
    """Whether both can be of one class of people: one of them may be of anybody."""
    return one.key == two.key and (not one.people or not two.people or one.people == two.people)


def day(published: str) -> int | None:
    """The number of the day of a date in full, else `None`."""
    try:
        return date.fromisoformat(published[:10]).toordinal()
    except ValueError:
        return None


def are_of_one_event(one: Side, two: Side) -> frozenset[str]:
    """The anchors by which two figures of two articles can be of one event; none when they are not.

    That both name North Korea says little when both count its soldiers.
    """
    shared = one.where.anchors & two.where.anchors
    if not shared or _are_apart(one, two):
        return frozenset()
    party = frozenset(one.quantity.party)
    weight = sum(1 if name in _STATES else 2 for name in shared - party) + bool(shared & party)
    known = one.quantity.topic or one.quantity.sort in _MEASURED
    dated = one.day is not None and two.day is not None
    every = (one.where.every & two.where.every) - _STATES
    return shared if weight >= (_ENOUGH if known else _PLENTY) and (dated or len(every) >= _UNDATED) else frozenset()


def _are_apart(one: Side, two: Side) -> bool:
    """Whether the two are more than a week apart, or their sentences name other places or other kinds of event."""
    if one.day is not None and two.day is not None and abs(one.day - two.day) > _DAYS:
        return True
    sides = ((one.where.names, two.where.names), (one.where.events, two.where.events))
    return any(ours and theirs and ours.isdisjoint(theirs) for ours, theirs in sides)
