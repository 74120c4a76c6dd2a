"""Grounds the actors of a draft: each name stands in the article, and each mention belongs to one actor.

`Cast` is what the other rooms of grounding ask who stands at a place.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from summarizer.grounding.problems import has_error, problem, span_info
from summarizer.lexicons.calendar import MONTHS, WEEKDAYS
from summarizer.lexicons.documents import DOCUMENTS
from summarizer.lexicons.organizations import COMMON_HEADS, DESCRIPTIVE_HEADS
from summarizer.lexicons.titles import GROUP_HEADS, PERSON_HEADS
from summarizer.reading.fold import fold
from summarizer.reading.model import Entity
from summarizer.reading.resolution import Resolver
from summarizer.schema import Actor, Rejected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.article import Article
    from summarizer.reading.model import Range
    from summarizer.reading.read import Reading
    from summarizer.schema import DraftActor, Problem, Severity, SpanInfo

__all__ = ["Cast", "ground_actors"]


class Cast:
    """The accepted actors, with who is mentioned where."""

    def __init__(self, article: Article, actors: Sequence[Actor]) -> None:
        """Keep `actors` of `article`."""
        self.actors = {actor.id: actor for actor in actors}
        self._text = article.text
        self._resolver = Resolver([_as_entity(actor) for actor in actors], article)
        self._at: dict[Range, list[str]] = {}
        self._by_head: dict[str, list[str]] | None = None
        self._by_name: dict[str, str] = {}
        for actor in actors:
            for name in (actor.name, *actor.aliases):
                self._by_name.setdefault(_key(name), actor.id)

    def called(self, name: str) -> str | None:
        """The id of the actor with this name or alias."""
        return self._by_name.get(_key(name))

    def _meant_by(self, written: str) -> list[str]:
        """The one organization that "the inquiry" can mean: the last word of its name; nobody when several or none could be meant."""
        words = written.lower().split()
        if len(words) != _DEFINITE or words[0] != "the":
            return []
        if self._by_head is None:
            self._by_head = {}
            for actor in self.actors.values():
                if actor.kind == "organization":
                    self._by_head.setdefault(actor.name.lower().split()[-1], []).append(actor.id)
        found = self._by_head.get(words[1], [])
        return found if len(found) == 1 else []

    def at(self, place: Range) -> list[str]:
        """The ids of those whom the noun phrase at `place` names, in full or by the last word of a name."""
        if place not in self._at:
            named = [entity.name for entity in self._resolver.resolve_all(*place)]
            self._at[place] = named or self._meant_by(self._text[slice(*place)])
        return self._at[place]


_DEFINITE = 2
"""Words of "the inquiry"."""


def _as_entity(actor: Actor) -> Entity:
    """The actor as the reading of an article has entities, under its id."""
    return Entity(actor.id, actor.kind, "", (), tuple((span.start, span.end) for span in actor.mentions))


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    """The name as it is compared: typography, case, a leading article and a possessive ending aside."""
    lower = fold(name).text.strip().casefold().removesuffix("'s")
    return lower.removeprefix("the ")


def ground_actors(drafted: Sequence[DraftActor], reading: Reading) -> tuple[Cast, list[Rejected]]:
    """The cast of a draft, and the actors that the article does not have."""
    kept: list[tuple[DraftActor, list[str], list[Problem]]] = []
    rejected: list[Rejected] = []
    paths: dict[str, str] = {}
    places = dict(reading.places_of_forms)
    ids: set[str] = set()
    for at, given in enumerate(drafted):
        path = f"actors[{at}]"
        actor = given if given.name == given.name.strip() else given.model_copy(update={"name": given.name.strip()})
        names, problems = _standing(actor, path, places, reading)
        if actor.id in ids:
            problems.append(problem("unknown-actor", "another actor has this id", path=f"{path}.id", text=actor.id))
        if actor.name in names and not _names(actor, places[actor.name], reading):
            problems.append(problem("unknown-actor", "this names nobody", path=f"{path}.name", text=actor.name))
        if has_error(problems):
            rejected.append(Rejected.model_construct(item=f"actor:{actor.id}", text=actor.name, problems=problems))
            continue
        ids.add(actor.id)
        paths[actor.id] = path
        kept.append((actor, [name for name in names if name != actor.name], problems))
    mentions = _mentions(kept, places, reading)
    called: dict[str, str] = {}
    actors: list[Actor] = []
    for actor, aliases, problems in kept:
        another = called.setdefault(_key(actor.name), actor.id) != actor.id
        if not mentions[actor.id] and another:
            problems.append(problem("unknown-actor", "another actor is called so", path=f"{paths[actor.id]}.name", text=actor.name))
            rejected.append(Rejected.model_construct(item=f"actor:{actor.id}", text=actor.name, problems=problems))
            continue
        mentions[actor.id] = mentions[actor.id] or places[actor.name]  # others have them as well: a river and the company called after it
        actors.append(_actor(actor, aliases, problems, mentions[actor.id], reading))
        for name in aliases:
            called.setdefault(_key(name), actor.id)
    return Cast(reading.article, actors), rejected


def _names(actor: DraftActor, places: Sequence[Range], reading: Reading) -> bool:
    """Whether the words at `places` can name somebody: one has content and is no day and no month.

    In English a name also has a capital that no sentence gives it, or is a noun for people or for a body of them: as its last word ("the
    spy agency"), of a person or a group as any ("a person close to the cabinet").
    """
    if actor.name in reading.places_of_forms:
        return True
    said = reading.words_at(places[0])
    if not any(word.is_content and word.lower not in MONTHS and word.lower not in WEEKDAYS for word in said):
        return False
    if reading.article.working_language != "en" or actor.kind == "other":
        return True
    last = said[-1].bare
    if any(last in heads for heads in (PERSON_HEADS, GROUP_HEADS, DESCRIPTIVE_HEADS, COMMON_HEADS, DOCUMENTS)):
        return True
    if actor.kind in {"person", "group"} and (
        (actor.kind == "group" and last.endswith("s")) or any(word.bare in PERSON_HEADS or word.bare in GROUP_HEADS for word in said)
    ):
        return True
    text = reading.article.text
    capital = any(text[word.start].isupper() for word in said[1:]) or any(
        text[start].isupper() and not reading.opens_sentence(start) for start, _ in places[:_LOOKED_AT]
    )
    return capital or not text[places[0][0]].isalpha()


_LOOKED_AT = 32
"""Places of a name at which its capital is looked at."""

_PRONOUNS = frozenset("i you he she it we they who me him her us them his hers its our their this that these those".split())


def _standing(actor: DraftActor, path: str, places: dict[str, list[Range]], reading: Reading) -> tuple[list[str], list[Problem]]:
    """Which of the actor's names stand in the article, and the problems of those that do not.

    An error for the name, a warning for an alias.
    """
    names: list[str] = []
    problems: list[Problem] = []
    for at, name in enumerate((actor.name, *actor.aliases)):
        if name in names:
            continue
        if name not in places:
            places[name] = reading.find_name(name)
        taken = at > 0 and places[name] and _is_taken(name, actor, reading)
        if places[name] and not taken:
            names.append(name)
        elif taken:
            field, message = f"{path}.aliases[{at - 1}]", "the article does not call this actor so"
            problems.append(problem("unknown-actor", message, path=field, text=name, severity="warning"))
        else:
            field = f"{path}.name" if at == 0 else f"{path}.aliases[{at - 1}]"
            severity: Severity = "error" if at == 0 else "warning"
            problems.append(problem("unknown-actor", "the article does not have this name", path=field, text=name, severity=severity))
    return names, problems


def _is_taken(alias: str, actor: DraftActor, reading: Reading) -> bool:
    """Whether an alias is a pronoun, or what the article calls somebody else."""
    if alias.lower() in _PRONOUNS:
        return True
    others = (reading.entity_called(" ".join(words)) for words in _tails(alias.split()))  # "Mayor Ann Osei" is Ann Osei
    known = reading.entity_called(actor.name)
    if known is not None and any(one is not None and one is not known and one.kind == "person" for one in others):
        return True
    theirs, own = reading.entity_called(alias), reading.entity_called(actor.name)
    return theirs is not None and own is not None and theirs is not own


def _tails(words: Sequence[str]) -> list[Sequence[str]]:
    """The last words of a name, at least two."""
    return [words[at:] for at in range(max(len(words) - 1, 0))][:_LOOKED_AT]


def _mentions(
    kept: Sequence[tuple[DraftActor, list[str], list[Problem]]], places: dict[str, list[Range]], reading: Reading
) -> dict[str, list[Range]]:
    """The mentions of each actor by id. What the reading of the article gives to somebody decides first; then the longest name wins."""
    entities = {name: entity for entity in reading.entities for name in (*entity.aliases, entity.name)}
    owners: dict[Range, str] = {}
    foreign: set[Range] = set()
    own: list[set[Range]] = []
    matched: set[int] = set()
    for actor, aliases, _ in kept:
        entity = _entity(actor, aliases, entities)
        found = set(entity.mentions) if entity is not None else set()
        matched.add(id(entity))
        own.append(found)
        foreign |= found
    foreign |= {mention for entity in reading.entities if id(entity) not in matched for mention in entity.mentions}
    candidates: list[tuple[int, int, str]] = []
    for (actor, aliases, _), found in zip(kept, own, strict=True):
        named = {place for name in (actor.name, *aliases) for place in places[name] if place not in foreign}
        candidates += [(start, end, actor.id) for start, end in found | named]
    for start, end, actor_id in sorted(candidates, key=lambda mention: (mention[0], -mention[1])):
        owners.setdefault((start, end), actor_id)
    return _longest(owners, [actor.id for actor, _, _ in kept])


def _longest(owners: dict[Range, str], ids: Sequence[str]) -> dict[str, list[Range]]:
    """Leave out a mention inside a longer one of the same actor; one of another actor inside it stays ("U.S." in "U.S. President")."""
    mentions: dict[str, list[Range]] = {actor_id: [] for actor_id in ids}
    for found, actor_id in owners.items():
        before = mentions[actor_id]
        if not (before and found[1] <= before[-1][1]):
            before.append(found)
    return mentions


def _entity(actor: DraftActor, aliases: Sequence[str], entities: dict[str, Entity]) -> Entity | None:
    """Whom the reading of the article knows by this name or, failing that, by an alias."""
    return next((entities[name] for name in (actor.name, *aliases) if name in entities), None)


def _describes(description: str, mentions: Sequence[SpanInfo], reading: Reading) -> bool:
    """Whether the words stand in a sentence that mentions the actor."""
    article = reading.article
    named = {mention.sentence for mention in mentions}
    return any(article.sentence_at(start).number in named for start, _ in islice(reading.places_of_name(description), _LOOKED_AT))


def _actor(actor: DraftActor, aliases: list[str], problems: list[Problem], mentions: Sequence[Range], reading: Reading) -> Actor:
    spans = [span_info(reading.article, found) for found in mentions]
    stands = bool(actor.description) and _describes(actor.description, spans, reading)
    described = actor.description if stands else None
    if actor.description and described is None:
        message = "the article does not describe this actor in these words"
        problems = [*problems, problem("unknown-actor", message, path="description", text=actor.description, severity="warning")]
    return Actor.model_construct(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        description=described,
        aliases=aliases,
        mentions=spans,
        problems=problems,
    )
