"""Whom descriptions mean: "the spy agency" is the National Intelligence Service, "the minister" the one named before.

Owns `describe_actors`. Organizations are tied by the kind of office and the country whose it is, persons by the noun of their title or
apposition, groups by their own words; what fits nobody becomes an actor of its own, when it is told apart or speaks.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarizer.lexicons.titles import OFFICE_NOUNS, PERSON_HEADS
from summarizer.reading.actors import NEAR, Actor, Cast, nearest
from summarizer.reading.bodies import Body
from summarizer.reading.descriptions import Phrase, phrases
from summarizer.reading.embodied import describe_body

if TYPE_CHECKING:
    from summarizer.reading.names import Name
    from summarizer.reading.tokens import Tokens

__all__ = ["describe_actors"]

_DEFINITE = frozenset(("the", "these", "those", "both"))
_SINGULAR = frozenset(("a", "an", "one", "another", "the", "his", "her", "its", "their"))
_TITLES = (
    "capt captain|cllr councillor|col colonel|dr doctor|gov governor|insp inspector|justice judge|lt lieutenant|pres president|"
    "prof professor|rep representative|sen senator|sgt sergeant"
)
_SHORTENED = dict(title.split() for title in _TITLES.split("|"))
"""Titles, and the noun by which who bears one is called again: Mr Justice Lund is the judge."""
_REACH = 5
"""Sentences between a person who is described and "the inspector, Ivo Lund"."""
_CLOSE = 400
"""Characters within which "the governor" means somebody who was named."""
_BEING = frozenset("as be became become becoming been being is like was were".split())
"""What stands before a noun that says what somebody is."""
_OFFICIALS = frozenset(
    "adviser ambassador chief commissioner deputy director envoy head minister officer official president representative "
    "secretary spokesman spokesperson spokeswoman undersecretary".split()
)


def describe_actors(made: Cast, found: list[Name]) -> None:
    """Add the mentions that describe; `found` are the names of the text."""
    by_behind = {name.behind: name for name in found}
    _describe_all(made, found)
    _name_unnamed(made, by_behind)


def _describe_all(made: Cast, found: list[Name]) -> None:
    """Tie the descriptions to the named, in order of the text; those inside the description of somebody are part of it."""
    tokens = made.tokens
    described: set[int] = set()
    introduced: list[tuple[int, Actor]] = []
    for actor in made.actors:
        if actor.description is not None and actor.introduced >= 0:
            start, end = actor.description
            described.update(range(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)))
            if actor.kind in {"person", ""} and actor.persons:
                introduced.append((actor.introduced, actor))
    made.persons = sorted(start for actor in made.actors if actor.kind == "person" or actor.persons for start, _ in actor.mentions)
    introduced.sort(key=lambda entry: entry[0], reverse=True)
    for phrase in phrases(tokens, found):
        while introduced and introduced[-1][0] < phrase.first:
            _, actor = introduced.pop()
            first, behind = (bisect_left(tokens.starts, offset) for offset in actor.description or (0, 0))
            made.last.update(
                (f"the person/{_SHORTENED.get(word, word)}", actor)
                for word in tokens.low[first:behind]
                if word in PERSON_HEADS or word in _SHORTENED
            )
        if isinstance(phrase, Body):
            if phrase.head not in described:
                describe_body(made, phrase)
        elif phrase.behind - 1 not in described:
            _describe(made, phrase)


def _describe(made: Cast, phrase: Phrase) -> None:
    """Tie a description to who it means, or let it stand for an actor of its own."""
    if phrase.kind == "organization":
        _describe_office(made, phrase)
        return
    tokens, singular = made.tokens, phrase.kind == "person"
    recent = f"the {phrase.kind}/{phrase.lemma}"
    key = "/".join((phrase.kind, phrase.lemma, *phrase.owners, *phrase.telling))
    indefinite = singular and phrase.determiner in {"a", "an", "another"}
    actor = made.last.get(recent if phrase.bare and phrase.determiner in _DEFINITE else key)
    if actor is None and singular and phrase.determiner == "the":
        actor = _called_again(made, phrase, recent)
        owned = tokens.possessive[phrase.first]  # the town’s fire chief
        if actor is None and phrase.lemma in OFFICE_NOUNS and not owned and _is_beside_somebody(made, phrase):
            return
    if actor is None:
        if indefinite and phrase.bare and not phrase.speaks and tokens.low[phrase.first - 2] not in _BEING:
            made.met[phrase.lemma] = phrase
        if phrase.bare and phrase.determiner == "the" and phrase.acts:
            actor = _met_before(made, phrase)
    if actor is None:
        if phrase.bare and not (phrase.heard and not singular) and not (phrase.speaks and (not singular or phrase.determiner in _SINGULAR)):
            return
        actor = made.new(
            "organization" if phrase.lemma == "police" else phrase.kind,
            weak=False,
            owner="" if singular or not phrase.owners else phrase.owners[0],
        )
        office = phrase.determiner == "the" and phrase.lemma in OFFICE_NOUNS
        if singular and (office or ((indefinite or phrase.determiner == "the") and tokens.initial[max(phrase.first - 1, 0)])):
            made.unnamed.append((phrase, actor))
        made.last[key] = actor
    made.last[recent] = actor
    actor.speaks |= phrase.speaks or phrase.heard
    actor.add(tokens, phrase.first, phrase.behind, 0 if phrase.bare else 5)


def _met_before(made: Cast, phrase: Phrase) -> Actor | None:
    """Somebody unnamed who was met before in passing, and now acts: "They paid an engineer … The engineer’s report"."""
    met = made.met.pop(phrase.lemma, None)
    if met is None or (phrase.lemma in OFFICE_NOUNS and _is_beside_somebody(made, phrase)):
        return None
    actor = made.new("person", weak=False)
    actor.speaks = True
    made.last[f"the person/{phrase.lemma}"] = actor
    actor.add(made.tokens, met.first, met.behind, 0)
    return actor


def _called_again(made: Cast, phrase: Phrase, recent: str) -> Actor | None:
    """Whom "the Marovian governor" calls again: the last one introduced by the noun, if whose governor it is says so too."""
    actor = made.last.get(recent) if phrase.lemma in OFFICE_NOUNS else None
    if actor is None or actor.description is None or phrase.first == phrase.behind - 1:
        return actor
    told = set(made.tokens.text[slice(*actor.description)].lower().replace(".", " ").split())
    return None if told.isdisjoint(made.tokens.low[phrase.first : phrase.behind - 1]) else actor


def _is_beside_somebody(made: Cast, phrase: Phrase) -> bool:
    """Whether somebody is named close before "the Marovian leader": it is more often they than an actor of its own."""
    at = made.tokens.starts[phrase.first]
    place = bisect_left(made.persons, at)
    return place > 0 and at - made.persons[place - 1] < _CLOSE


def _describe_office(made: Cast, phrase: Phrase) -> None:
    """An organization by description: the named one of that kind and country, else the last one described so."""
    owner = phrase.owners[0] if phrase.owners else ""
    concept = phrase.lemma
    if concept.startswith("the "):
        actor = nearest(made.prefixes.get(concept, ()), made.tokens.starts[phrase.first])
        if actor is not None and actor.mentions and min(actor.mentions)[0] < made.tokens.starts[phrase.first]:
            actor.speaks = True
            actor.add(made.tokens, phrase.first, phrase.behind, 0)
        return
    actor = made.last.get(f"{concept}/{owner}") if owner else made.last.get(concept)
    if actor is None and owner:
        actor = made.last.get(f"{concept}/")
        if actor is not None and actor.owner not in {"", owner}:
            actor = None
    if actor is None:
        if not owner and not phrase.speaks:
            return
        actor = made.new("organization", owner=owner, weak=False)
        made.last.setdefault(f"{concept}/{owner}", actor)
        made.last.setdefault(f"body/{concept.split()[-1]}", actor)
        made.last.setdefault(concept, actor)
    tokens = made.tokens
    if actor.description is None and owner and actor.words:
        actor.description = (tokens.starts[phrase.first], tokens.ends[phrase.behind - 1])
    if owner:
        actor.owner = actor.owner or owner
    actor.speaks |= phrase.speaks
    actor.add(tokens, phrase.first, phrase.behind, 5 if owner else 1)


def _name_unnamed(made: Cast, by_behind: dict[int, Name]) -> None:
    """Give a person who is described first to the one whom the next sentence names, when title or apposition says the same."""
    if not made.unnamed:
        return
    tokens = made.tokens
    named = sorted(
        ((actor.introduced, actor) for actor in made.actors if actor.introduced >= 0 and actor.persons and actor.mentions),
        key=lambda entry: entry[0],
    )
    for phrase, actor in made.unnamed:
        place = bisect_left(named, phrase.behind, key=lambda entry: entry[0])
        here = tokens.sentence[phrase.first]
        for at, person in named[place : place + NEAR] if len(actor.mentions) == 1 else ():
            new = min(person.mentions)[0] > tokens.starts[phrase.first]
            near = tokens.sentence[at] == here + 1 or _is_again(tokens, phrase, person, at)
            if new and near and _fits(tokens, phrase, person, by_behind):
                person.mentions += actor.mentions
                person.surfaces.update(dict.fromkeys(actor.surfaces, 0))
                actor.mentions = []
                break


def _is_again(tokens: Tokens, phrase: Phrase, person: Actor, at: int) -> bool:
    """Whether who is named at `at` is described again: "The mayor … The mayor, Ivo Lund"; "A trade minister … the minister for trade"."""
    first, behind = (bisect_left(tokens.starts, offset) for offset in person.description or (0, 0))
    if phrase.determiner == "the" and phrase.lemma in OFFICE_NOUNS and phrase.bare:
        return tokens.low[first:behind] == ["the", phrase.lemma]
    if tokens.sentence[at] > tokens.sentence[phrase.first] + _REACH:
        return False
    said = tokens.low[phrase.first : phrase.behind]
    return tokens.low[first:behind] == ["the", phrase.lemma] or (len(said) > 1 and set(said) <= set(tokens.low[first:behind]))


def _fits(tokens: Tokens, phrase: Phrase, person: Actor, by_behind: dict[int, Name]) -> bool:
    """Whether the description of a named person says what the unnamed one was called.

    "A White House official said" may be a source that stays unnamed, whoever speaks next: one who speaks must be called the same.
    """
    if person.description is None:
        return False
    first, behind = (bisect_left(tokens.starts, offset) for offset in person.description)
    words = set(tokens.low[first:behind])
    if phrase.lemma not in words and (phrase.speaks or phrase.lemma != "official" or words.isdisjoint(_OFFICIALS)):
        return False
    owners = {
        name.country or tokens.string(name.first, name.behind) for at in range(first, behind + 1) if (name := by_behind.get(at)) is not None
    }
    return not phrase.owners or not owners.isdisjoint(phrase.owners)
