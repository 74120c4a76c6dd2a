"""Figures of all articles in groups: one group for what is counted in one event, disagreements first.

Within an article the summary has said already which figures are of one thing (`conflicts`); across articles `site.quantities` does. A group
grows by an article only when its figure can be compared with those of every article that is in it.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.intervals import overlap
from summarizer.lexicons.outcomes import OUTCOMES
from summarizer.lexicons.topics import TOPICS
from summarizer.reading.stems import words
from summarizer.site.names import named_once
from summarizer.site.quantities import Side, agree, are_of_one_event, day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.site.rows import ArticleRow, Figure

__all__ = ["VERDICTS", "Group", "Statement", "groups", "statements"]

VERDICTS = ("contradicts", "revision", "different-dates", "compatible-bounds", "agrees")
"""What it means that figures of a group differ, the gravest first."""
_CANDIDATES = 200
"""Groups, the latest first, that a figure is held against."""
_COMPARED = 30
"""Articles of a group with which a further one is compared, and figures of which pairs are looked at: a group has seldom more."""
_WITHIN = frozenset({"contradicts", "revision", "different-dates", "compatible-bounds"})


class Group(NamedTuple):
    """Figures for one thing, by value.

    `counted` is what they count, `about` the names that their articles share (none when all stand in one article), `verdict` one of
    `VERDICTS`, and `apart` two figures that show it: those farthest from each other.
    """

    counted: str
    about: tuple[str, ...]
    verdict: str
    apart: tuple[Figure, Figure]
    figures: tuple[Figure, ...]
    articles: int


class Statement(NamedTuple):
    """The same figure by the same source in one or several articles: what a wire sends is in many papers. `figures` is one an article."""

    figure: Figure
    figures: tuple[Figure, ...]


def statements(group: Group) -> list[Statement]:
    """The figures of a group, those together that say the same; in their order."""
    found: dict[tuple[object, ...], list[Figure]] = {}
    for figure in group.figures:
        same = (
            figure.value,
            figure.upper,
            figure.bound,
            figure.words.lower(),
            figure.who.lower(),
            figure.as_of,
            figure.positions,
            figure.role,
        )
        found.setdefault(same, []).append(figure)
    return [Statement(figures[0], tuple(figures)) for figures in found.values()]


def groups(figures: Iterable[Figure], articles: Sequence[ArticleRow]) -> list[Group]:
    """The groups of more than one statement, disagreements first. `figures` come article by article."""
    found = _Groups(articles)
    units = [unit for one in _by_article(figures) for unit in _units(one)]
    for unit in sorted(units, key=lambda unit: (articles[unit[0].article].published or "9", unit[0].article)):
        found.take(unit)
    shown = [_group(kept, articles) for kept in found.kept if len(kept.units) > 1 or _is_disputed(kept.units[0])]
    return sorted(shown, key=_gravest_first)


class _Kept:
    """A group in the making: a unit an article."""

    def __init__(self, unit: list[Figure]) -> None:
        self.units = [unit]
        self.shared: frozenset[str] | None = None


class _Groups:
    def __init__(self, articles: Sequence[ArticleRow]) -> None:
        self._days = [day(article.published) for article in articles]
        self._by_anchor: dict[tuple[tuple[str, ...], str], list[_Kept]] = {}
        self.kept: list[_Kept] = []

    def take(self, unit: list[Figure]) -> None:
        """Put a unit into the first group that it fits into, or into one of its own."""
        places = {(figure.quantity.key, anchor) for figure in unit if figure.quantity and figure.where for anchor in figure.where.anchors}
        group, shared = self._group_for(unit, places)
        if group is None:
            group = _Kept(unit)
            self.kept.append(group)
        else:
            group.units.append(unit)
            group.shared = shared if group.shared is None else group.shared & shared or group.shared
        for place in places:
            listed = self._by_anchor.setdefault(place, [])
            if group not in listed[-_CANDIDATES:]:
                listed.append(group)

    def _group_for(self, unit: list[Figure], places: Iterable[tuple[tuple[str, ...], str]]) -> tuple[_Kept | None, frozenset[str]]:
        candidates = {id(kept): kept for place in sorted(places) for kept in self._by_anchor.get(place, [])[-_CANDIDATES:]}
        for kept in candidates.values():
            shared = self._shared(unit, kept)
            if shared:
                return kept, shared
        return None, frozenset()

    def _shared(self, unit: list[Figure], kept: _Kept) -> frozenset[str]:
        """The names that the unit shares with the group; none when it can not be compared with each of its articles."""
        every: frozenset[str] = frozenset()
        for other in kept.units[:_COMPARED]:
            shared = frozenset[str]() if other[0].article == unit[0].article else self._pair(unit, other)
            if not shared:
                return frozenset()
            every = every & shared or shared
        return every

    def _pair(self, unit: list[Figure], other: list[Figure]) -> frozenset[str]:
        for one in unit:
            for two in other:
                if shared := self._of_one_event(one, two):
                    return shared
        return frozenset()

    def _of_one_event(self, one: Figure, two: Figure) -> frozenset[str]:
        """The anchors by which two figures can be values of one thing."""
        if one.quantity is None or two.quantity is None or one.where is None or two.where is None or not agree(one.quantity, two.quantity):
            return frozenset()
        if "previous" in {one.role, two.role}:
            return frozenset()
        first = Side(one.quantity, one.where, self._days[one.article])
        return are_of_one_event(first, Side(two.quantity, two.where, self._days[two.article]))


def _gravest_first(group: Group) -> tuple[object, ...]:
    return VERDICTS.index(group.verdict), -group.articles, -len(group.figures), group.counted.casefold(), group.figures


def _by_article(figures: Iterable[Figure]) -> Iterator[list[Figure]]:
    found: list[Figure] = []
    for figure in figures:
        if found and found[-1].article != figure.article:
            yield found
            found = []
        found.append(figure)
    if found:
        yield found


def _units(figures: Sequence[Figure]) -> list[list[Figure]]:
    """The figures of an article, those together that it sets against one another or gives again."""
    unit_of = {figure.anchor: [figure] for figure in figures}
    for figure in figures:
        for other, _ in figure.conflicts:
            one, two = unit_of[figure.anchor], unit_of.get(other)
            if two is None or one is two:
                continue
            one += two
            for moved in two:
                unit_of[moved.anchor] = one
    return list({id(unit): unit for unit in unit_of.values()}.values())


def _is_disputed(unit: Sequence[Figure]) -> bool:
    return any(relation in _WITHIN for figure in unit for _, relation in figure.conflicts)


def _group(kept: _Kept, articles: Sequence[ArticleRow]) -> Group:
    figures = [figure for unit in kept.units for figure in unit]
    verdict, apart = _verdict(figures, articles)
    ordered = sorted(figures, key=lambda figure: (_value(figure), articles[figure.article].published, figure.article, figure.anchor))
    about = _written(kept.shared or frozenset(), figures, articles)
    return Group(_counted(figures), about, verdict, apart, tuple(ordered), len(kept.units))


def _verdict(figures: Sequence[Figure], articles: Sequence[ArticleRow]) -> tuple[str, tuple[Figure, Figure]]:
    """The gravest relation between two of the figures, and the two of that relation whose values are farthest apart."""
    found: dict[str, tuple[float, tuple[Figure, Figure]]] = {}
    for one, two in combinations(figures[: 2 * _COMPARED], 2):
        relation = _relation(one, two, articles)
        distance = abs(_value(one) - _value(two))
        if relation is not None and (relation not in found or distance > found[relation][0]):
            found[relation] = (distance, (one, two))
    gravest = next(name for name in VERDICTS if name in found or name == VERDICTS[-1])
    return gravest, found[gravest][1] if gravest in found else (figures[0], figures[-1])


def _relation(one: Figure, two: Figure, articles: Sequence[ArticleRow]) -> str | None:
    """What it means that two figures stand side by side; `None` for two of an article that it does not compare."""
    if one.article == two.article:
        found = dict(one.conflicts).get(two.anchor)
        return "agrees" if found == "restates" else found
    if "previous" in {one.role, two.role}:
        return None
    if (one.value, one.upper, one.bound) == (two.value, two.upper, two.bound):
        return "agrees"
    if overlap(one, two):
        return "compatible-bounds"
    return "different-dates" if _time(one, articles) != _time(two, articles) else "contradicts"


def _time(figure: Figure, articles: Sequence[ArticleRow]) -> int | str | None:
    """For when a figure is given: what its article says of it, or else the day of the article."""
    return figure.as_of_date or day(articles[figure.article].published)


def _value(figure: Figure) -> float:
    try:
        return float(figure.value or 0)
    except (ValueError, OverflowError):
        return 0.0


def _counted(figures: Sequence[Figure]) -> str:
    """What they count, in the words that most of them have, and what is done to those counted where the words leave that out."""
    said = Counter(figure.counted for figure in figures if figure.counted)
    counted = min(said, key=lambda words: (-said[words], -len(words), words)) if said else figures[0].amount
    topic = next((figure.quantity.topic for figure in figures if figure.quantity and figure.quantity.topic), "")
    if any(topic in {OUTCOMES.get(word.lower), TOPICS.get(word.lower)} for word in words(counted)):
        return counted
    if not topic or {word.stem for word in words(topic)} & {word.stem for word in words(counted)} == {word.stem for word in words(topic)}:
        return counted
    return topic if topic.startswith(f"{counted.lower()} ") else f"{counted} ({topic})"


def _written(stems: frozenset[str], figures: Sequence[Figure], articles: Sequence[ArticleRow]) -> tuple[str, ...]:
    """The names that hold the stems, as the actors of the articles are called; the shortest that says a stem."""
    names: dict[str, str] = {}
    for _, name in sorted(
        {actor for figure in figures for actor in articles[figure.article].actors}, key=lambda actor: (len(actor[1]), actor)
    ):
        for stem in (named_once(name), *(word.stem for word in words(name))):
            if stem in stems:
                names.setdefault(stem, name)
    return tuple(dict.fromkeys(names.get(stem, stem) for stem in sorted(stems)))
