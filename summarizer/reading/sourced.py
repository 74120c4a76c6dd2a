"""Actors whom an article never names and yet reports: "the company denied", "two residents said", "a person close to the talks".

Owns `sourced`. Who is named, or described so that the description tells, is an entity already; what is left here are the sources of reports
and quotations that none of those covers. Documents are sources too, and no actors.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.lexicons.documents import DOCUMENTS
from summarizer.lexicons.function_words import DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from summarizer.lexicons.organizations import BODY_NOUNS, COMMON_HEADS, DESCRIPTIVE_HEADS, KIND_NOUNS
from summarizer.lexicons.titles import GROUP_HEADS, KIN, OFFICE_NOUNS, PERSON_HEADS
from summarizer.reading.model import Entity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.reading.model import Range
    from summarizer.reading.resolution import Resolver
    from summarizer.reading.words import Words

__all__ = ["sourced"]

_LONGEST = 12
"""Tokens of a description that are kept: "senior official of the finance ministry in the capital" has ten."""

_INNER = frozenset("of for from in at with to near close familiar".split())
"""What may go on behind the noun of a description."""

_OFFICES = frozenset(
    (
        "ministry government police prosecution defence defense opposition administration council court cabinet management board jury "
        "leadership headquarters office department agency authority"
    ).split()
) | {description.split()[-1] for description in DESCRIPTIVE_HEADS}
_PEOPLE = (
    "workers",
    "makers",
    "holders",
    "owners",
    "goers",
    "ists",
    "ians",
    "men",
    "keepers",
    "dwellers",
    "leaders",
    "watchers",
    "growers",
)
"""Endings of nouns for people that no list holds."""
_SOME = frozenset("couple pair trio".split())
_NOBODY = frozenset("inquiry investigation service programme network others days".split())
_PARTS = frozenset("one two three four five some most many several both all none another each neither either".split())
_THEIRS = frozenset(("his", "her", "their"))
_OWN = frozenset(("my", "our"))
_LEADING = (DETERMINERS - frozenset("two three four five".split())) | {"about", "around", "some", "nearly"}
_INSIDE = frozenset(("-", "'", "’", "."))
_PARTICIPLES = frozenset("involved familiar close near living working based briefed".split())
_STANDING = frozenset("club team side".split())
"""Nouns that alone stand for somebody who is named."""
_TITLED = re.compile(r", (?:[A-Z][a-z]*\. ){1,4}")
_BARE = 1
_BEFORE = 6  # mentions looked back at
_CLOSE = 300  # characters

_OUTSIDE = frozenset(("who", "which", "that", "whose"))

Places = "Callable[[str], Sequence[Range]]"


def sourced(words: Words, sources: Iterable[Range], resolver: Resolver, places: Callable[[str], Sequence[Range]]) -> list[Entity]:
    """The entities of `resolver`, and those whom the `sources` (in order) describe and it does not know.

    `places` gives every place of a phrase. "The company" is the same wherever it stands; "two residents" are others each time. Who is known
    by the noun alone ("a doctor") is called by the whole description of a source ("doctor at the hospital in Arvik").
    """
    known: dict[str, _Actor] = {}
    longer: dict[int, Range] = {}
    for source in sources:
        phrase = _core(words, source)
        if phrase is None or resolver.article.sentence_at(source[0]).part == "headline":
            continue
        if resolver.resolve_all(*source):
            _lengthen(longer, words.range(*phrase), resolver)
            continue
        head = _head(words, *phrase)
        kind = _kind(words, phrase[0], head)
        if not kind or _is_somebodys(words, source[0], phrase, head, resolver):
            continue
        written = " ".join(words.low[phrase[0] : phrase[1]])
        definite = words.low[phrase[0] - 1] == "the" if phrase[0] else False
        key = words.low[head] if definite and phrase[1] - phrase[0] == _BARE else written
        actor = known.get(key) or known.setdefault(key, _Actor(kind))
        known.setdefault(words.low[head], actor)
        actor.add(words, phrase)
        if definite:
            actor.repeated.add(words.text[slice(*words.range(*phrase))])
    made = {id(actor): actor for actor in known.values()}
    named = [_lengthened(words.text, entity, longer.get(id(entity))) for entity in resolver.entities]
    taken = {entity.name for entity in named}
    described = (actor.entity(words.text, places) for actor in made.values())
    return [*named, *(entity for entity in described if entity.name not in taken)]  # one name, one actor


def _lengthen(longer: dict[int, Range], phrase: Range, resolver: Resolver) -> None:
    """Note a description that begins with the noun by which somebody is known who is never named."""
    entity = resolver.resolve(*phrase)
    if entity is None or entity.kind not in {"person", "group"} or not entity.name[1:].islower():
        return
    noun = entity.name.lower().split()[-1]
    if noun not in PERSON_HEADS and noun not in GROUP_HEADS:
        return
    at = bisect_left(entity.mentions, phrase)
    if at and entity.mentions[at - 1][0] == phrase[0]:  # begins there, and is shorter
        longer.setdefault(id(entity), phrase)


def _lengthened(text: str, entity: Entity, phrase: Range | None) -> Entity:
    """The entity, called by the whole description at `phrase`."""
    if phrase is None:
        return entity
    mentions = tuple(phrase if start == phrase[0] else (start, end) for start, end in entity.mentions)
    forms = dict.fromkeys(text[start:end] for start, end in mentions)
    name = text[slice(*phrase)]
    return replace(entity, name=name, aliases=tuple(form for form in forms if form != name), mentions=mentions)


def _is_somebodys(words: Words, start: int, phrase: tuple[int, int], head: int, resolver: Resolver) -> bool:
    """Whether a description is more likely one of somebody who is named: "the governor" close to one, ", a charity" behind its name."""
    before = words.low[phrase[0] - 1] if phrase[0] else ""
    if before == "the":
        if words.low[head] in _STANDING and phrase[1] - phrase[0] == _BARE:
            return True
        return words.low[head] in OFFICE_NOUNS and _is_beside_somebody(start, resolver)
    if before not in {"a", "an"}:
        return False
    bare_body = phrase[1] - phrase[0] == _BARE and words.low[head] not in PERSON_HEADS
    return bare_body or _is_apposition(words.text, start, resolver) or _introduces(words.text, words.range(*phrase)[1], resolver)


def _is_beside_somebody(start: int, resolver: Resolver) -> bool:
    """Whether a person is named close before a description with "the": it is more often theirs than that of somebody else."""
    return any(
        entity.kind == "person" and entity.name[0].isupper() and start - place[1] < _CLOSE
        for place, entity in resolver.before(start, _BEFORE)
    )


def _is_apposition(text: str, start: int, resolver: Resolver) -> bool:
    """Whether a description stands behind a name and a comma, and so means whom the name means."""
    before = resolver.before(start, 1)
    return bool(before) and text[before[0][0][1] : start].strip() == ","


def _introduces(text: str, end: int, resolver: Resolver) -> bool:
    """Whether a name with a title follows a description that ends at `end`: "a spokeswoman, Lt. Cmdr. Ida Lund"."""
    titles = _TITLED.match(text, end)
    return titles is not None and resolver.resolve(titles.end(), titles.end() + 1) is not None


class _Actor:
    """A described actor in the making."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.mentions: list[Range] = []
        self.repeated: set[str] = set()

    def add(self, words: Words, phrase: tuple[int, int]) -> None:
        self.mentions.append(words.range(*phrase))

    def entity(self, text: str, places: Callable[[str], Sequence[Range]]) -> Entity:
        """The entity: named by its longest form, mentioned wherever "the" stands before one that had it."""
        found = set(self.mentions)
        for form in sorted(self.repeated):
            lead = len("the ")
            found.update((start + lead, end) for article in ("the", "The") for start, end in places(f"{article} {form}"))
        mentions = sorted(found)
        forms = dict.fromkeys(text[start:end] for start, end in mentions)
        name = max((text[start:end] for start, end in self.mentions), key=len)
        aliases = tuple(form for form in forms if form.casefold() != name.casefold())
        return Entity(name, self.kind, "", aliases, tuple(mentions))  # type: ignore[arg-type]


def _core(words: Words, source: Range) -> tuple[int, int] | None:
    """The tokens of a description, without its article and what is inserted behind it; `None` for pronouns, names, and one of several."""
    low = words.low
    first, behind = words.at(source[0]), min(words.at(source[1]), words.at(source[0]) + _LONGEST)
    if low[first] in _THEIRS and low[first + 1 : first + 2] and (low[first + 1] in KIN or low[first + 1] == "colleagues"):
        return None  # "His cousin" is most often somebody who was named
    if low[first + 1 : first + 2] == ["of"] and low[first] in _PARTS:
        return None
    while (
        first < behind
        and (low[first] in _LEADING or low[first].isdigit())
        and not (low[first] in _OWN and low[first + 1 : first + 2][0] in KIN)
    ):
        first += 1
    end = first
    while end < behind and (low[end][0].isalnum() or (end > first and low[end] in _INSIDE)):
        if (
            low[end] in SUBORDINATORS
            or low[end] in PRONOUNS
            or low[end] in _OUTSIDE
            or (low[end] == "on" and low[end - 1] not in _PARTICIPLES)
        ):
            break
        if low[end] in _LEADING and end > first and low[end - 1] not in PREPOSITIONS:
            break
        if low[end] in PREPOSITIONS and low[end] not in _INNER and low[end - 1] not in _PARTICIPLES:
            break
        end += 1
    while end > first and (low[end - 1] in PREPOSITIONS or low[end - 1] in DETERMINERS or low[end - 1] in _INSIDE or low[end - 1] == "and"):
        end -= 1
    return (first, end) if end > first else None


def _head(words: Words, first: int, behind: int) -> int:
    """The noun of a description: the last token before what goes on behind it."""
    low = words.low
    stop = next((k for k in range(first + 1, behind) if low[k] in PREPOSITIONS or low[k] in _INNER or low[k] in _PARTICIPLES), behind)
    return stop - 1


def _kind(words: Words, first: int, head: int) -> str:
    """Kind of whom the noun at `head` describes; "" when it is a document, or nothing that speaks."""
    noun = words.low[head]
    if noun in DOCUMENTS or noun in _NOBODY or (words.capital(head) and head > first):
        return ""
    if noun in PERSON_HEADS:
        return "person"
    if noun in GROUP_HEADS:
        return "organization" if noun == "police" else "group"
    if noun in _OFFICES or noun in COMMON_HEADS or noun in BODY_NOUNS or KIND_NOUNS.get(noun) == "organization":
        return "organization"
    return "group" if noun.endswith(_PEOPLE) or noun in _SOME or _is_bodies(noun) else ""


def _is_bodies(noun: str) -> bool:
    """Whether a noun is the plural of one for a body: hospitals, unions, charities."""
    singular = noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")
    return singular != noun and (singular in BODY_NOUNS or singular in COMMON_HEADS or KIND_NOUNS.get(singular) == "organization")
