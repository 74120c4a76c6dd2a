"""Which names mean the same: short and full names, acronyms, adjectives and capitals for countries.

Owns `name_actors`, which makes the actors that a text names. Descriptions ("the spy agency") are for `described`.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarizer.lexicons.given_names import SURNAME_FIRST
from summarizer.lexicons.openers import OPENERS
from summarizer.lexicons.organizations import (
    BODY_NOUNS,
    COMMON_HEADS,
    COMPANY_ENDS,
    CONCEPTS,
    HEADS,
    KIND_NOUNS,
    LEGAL_FORMS,
    TOPICS,
    UNDERSTOOD,
)
from summarizer.lexicons.places import ADMINISTRATIVE, CONTINENT_ADJECTIVES, SIDES, SURNAMES_TOO
from summarizer.lexicons.titles import ABBREVIATED, GROUP_ADJECTIVES, GROUP_HEADS, GROUP_NAMES, MODIFIERS, PERSON_HEADS
from summarizer.reading.actors import NEAR, Actor, Cast, final, nearest
from summarizer.reading.capitals import governments
from summarizer.reading.contexts import Context, context
from summarizer.reading.gazetteer import APART, KNOWN
from summarizer.reading.kinds import GIVEN
from summarizer.reading.namesakes import namesake

if TYPE_CHECKING:
    from summarizer.reading.names import Name
    from summarizer.reading.tokens import Tokens

__all__ = ["is_family", "name_actors"]

_SUFFIXES = frozenset(("Jr", "Sr", "II", "III", "IV", "MP", "MEP", "QC", "KC", "OBE"))
_SMALL = frozenset("of and the for on in de".split())
_PLAIN_TITLES = frozenset(("Mr", "Mrs", "Ms", "Miss", "Mister", "Messrs"))
_HEADS = HEADS | COMPANY_ENDS
_COMPANY_LAST = (
    COMPANY_ENDS
    | LEGAL_FORMS
    | frozenset("Partners Group Holdings Capital Industries Enterprises Ventures Investments Securities Bank".split())
)
_SAME_FIRM = LEGAL_FORMS | frozenset("Group Holding Holdings Company Industries Motors International Brothers Airlines Airways".split())
"""Ends of a firm’s full name that its short form leaves out."""
_TEAM_ENDS = frozenset(("Town", "City", "County", "Forest", "Villa", "Park"))
_BEATING = frozenset("beat beating beats defeated defeating thrashed hosted host against".split())
_SIBILANTS = ("ses", "xes", "zes", "ches", "shes")
_PAIR = 2
_LONGEST_SHORT = 4  # words of an organization's short form
_RANKS = {"name": 3, "capital": 2, "adjective": 1}


def name_actors(made: Cast, found: list[Name]) -> None:
    """Make the actors that the names `found` name."""
    tokens = made.tokens
    acting = governments(tokens, found)
    single: list[tuple[Name, Context]] = []
    for name in found:
        if _is_country(made, tokens, name, acting):
            continue
        if name.behind - name.first == 1 and not (name.kind == "place" or (name.kind == "organization" and name.title is None)):
            single.append((name, context(tokens, name.first, name.behind)))
        else:
            _full(made, name)
    _index_bearers(made)
    apart = {tokens.words[name.first] for name, seen in single if seen.place} | _used_before(made, single)
    for name, seen in single:
        _short(made, name, seen, apart=tokens.words[name.first] in apart)
    _index_described(made)
    _own(made, found)


def _is_country(made: Cast, tokens: Tokens, name: Name, acting: frozenset[int]) -> bool:
    """Note a name that stands for a country; false when it is something else."""
    country = name.country
    first = name.first
    if name.form == "capital" and first not in acting:
        return False
    if not country and name.behind - first == 1 and tokens.words[first] in SIDES and first and tokens.low[first - 1] == "the":
        country = SIDES[tokens.words[first]]
        if country not in made.countries:
            return True
    if not country:
        return name.form == "adjective" or (tokens.words[first] in CONTINENT_ADJECTIVES and name.behind - first == 1)
    rank = _RANKS[name.form] + (tokens.string(first, name.behind) == country)
    made.country(country).add(tokens, first, name.behind, rank)
    return True


def _full(made: Cast, name: Name) -> None:
    """Note a name of several words, or an organization or a place that one word names."""
    tokens = made.tokens
    words = tuple(tokens.words[name.first : name.behind])
    key = words
    if name.kind in {"person", ""} and len(words) > 1:
        last = _last(words)
        key = (words[0], words[last]) if words[0] not in SURNAME_FIRST else words
    actor = made.full.get(key)
    if actor is None:
        actor = made.full[key] = made.new(words=words)
    seen = context(tokens, name.first, name.behind, name.title)
    if seen.person and words[-1] in SURNAMES_TOO and len(words) == _PAIR:
        name = name._replace(kind="person")  # "his lawyer, Ivo Marsh"
    elif words[-1] in _TEAM_ENDS and name.kind == "place" and tokens.low[name.first - 1] in _BEATING:
        name = name._replace(kind="organization")
    _evidence(actor, name, seen, tokens)
    actor.words = max(actor.words, words, key=len)
    actor.add(tokens, name.first, name.behind, 10 + len(words))


def _evidence(actor: Actor, name: Name, seen: Context, tokens: Tokens) -> None:
    actor.kind = actor.kind or name.kind
    called = seen.description is not None and seen.noun_kind == "organization" and not seen.place
    if called and actor.kind == "place" and " ".join(actor.words) not in KNOWN:
        actor.kind = "organization"  # "Green Coast, a charity"
    if seen.national and actor.kind in {"", "place"} and " ".join(actor.words) not in KNOWN:
        actor.kind = "country"
    actor.gender = actor.gender or name.gender or seen.gender
    actor.speaks |= seen.speaks
    actor.persons += seen.person
    actor.placed += seen.place
    actor.definite += seen.definite
    actor.noun_kind = actor.noun_kind or seen.noun_kind
    actor.weak &= name.weak
    if name.title is not None:
        actor.persons += 1
        ahead = seen.description is not None and seen.description[1] < tokens.starts[name.title[0]]  # "a spokeswoman, Cmdr. Ida Lund"
        plain = ahead or (name.title[1] - name.title[0] == 1 and tokens.words[name.title[0]] in _PLAIN_TITLES)
        if not plain and (actor.description is None or (seen.description is None and actor.introduced < 0)):
            end = tokens.ends[name.title[1] - 1]
            dot = tokens.words[name.title[1] - 1] in ABBREVIATED and tokens.text[end : end + 1] == "."
            actor.description = (tokens.starts[name.title[0]], end + dot)
            actor.introduced = name.first
    if seen.description is not None and actor.description is None:
        actor.description, actor.introduced = seen.description, name.first


def _index_bearers(made: Cast) -> None:
    """Make the parts of full names findable, and join the full names that shorten another."""
    actors = tuple(made.full.values())
    for actor in actors:
        _index_other(made, actor)
    for actor in actors:
        if len(actor.words) > 1:
            _index_person(made, actor)
    for table in (made.bearers, made.prefixes):
        for entries in table.values():
            entries.sort(key=lambda entry: entry[0])
    for actor in actors:
        _join_short(made, made.tokens, actor)


def _index_other(made: Cast, actor: Actor) -> None:
    """Make an organization findable by its short forms, and a region by its name without its head."""
    words, described = actor.words, actor.noun_kind == "organization"
    if len(words) > 1 and actor.kind in {"organization", "other", ""}:
        _index(made.prefixes, _organization_keys(words, company=described) | _described_keys(made.tokens, actor), actor)
    elif len(words) == 1 and actor.kind == "organization" and words[0] in UNDERSTOOD:
        _index(made.prefixes, {UNDERSTOOD[words[0]]}, actor)
    elif len(words) == 1 and described:
        _index(made.prefixes, _described_keys(made.tokens, actor), actor)
    elif actor.kind == "place" and len(words) > 1 and words[-1].lower() in ADMINISTRATIVE:
        made.regions[words[:-1]] = words[-1]


def _index_person(made: Cast, actor: Actor) -> None:
    """Make a person findable by the parts of the name; a speaker whose surname is a place’s as well ("Tavi Ward said") is one."""
    words = actor.words
    ambiguous = actor.kind == "place" and len(words) == _PAIR and words[1] in SURNAMES_TOO
    if ambiguous and actor.speaks and " ".join(words) not in made.prefixes:
        actor.kind = "person"
    if actor.kind == "person" or (not actor.kind and actor.noun_kind != "organization"):
        _index(made.bearers, _person_keys(words), actor)


def _index(table: dict[str, list[tuple[int, Actor]]], keys: set[str], actor: Actor) -> None:
    for key in sorted(keys):
        table.setdefault(key, []).extend((start, actor) for start, _ in actor.mentions)


def _last(words: tuple[str, ...]) -> int:
    """Index of the last name in a person's name: Jr. and the like come behind it."""
    return len(words) - (2 if words[-1] in _SUFFIXES and len(words) > _PAIR else 1)


def _person_keys(words: tuple[str, ...]) -> set[str]:
    """The short forms of a person's name: Kim, Lund, Van Dyke."""
    keys = {words[_last(words)], words[0]}
    if len(words) > _PAIR and words[-2] not in GIVEN:  # Ana Lund Orrin is Lund Orrin, and Ana Van Lund Van Lund
        keys.add(" ".join(words[-2:]))
    return keys


def _organization_keys(words: tuple[str, ...], *, company: bool) -> set[str]:
    """The short forms of an organization's name; see `Cast.prefixes`."""
    keys = {" ".join(words[:size]) for size in range(2, min(len(words), _LONGEST_SHORT + 1))}
    if words[1] not in _SMALL and words[0] not in GROUP_ADJECTIVES and words[0] not in MODIFIERS and words[0] not in TOPICS:
        keys.add(words[0])
    if words[0] in APART:  # the U.S. State Department, the State Department
        keys.add(" ".join(words[1:]))
    keys.add("." + "".join(word[0] for word in words if word.lower() not in _SMALL))
    head = next((word for word in reversed(words) if word in _HEADS and word not in LEGAL_FORMS), "")
    if head:
        keys.add("the " + head)
    keys.update(UNDERSTOOD[word] for word in words if word in UNDERSTOOD)
    public = COMMON_HEADS.get(words[-1].lower(), "the company") != "the company" and words[-1] != "Bank"
    if (company and not public) or not LEGAL_FORMS.isdisjoint(words):
        keys.add("the company")
    return keys


def _described_keys(tokens: Tokens, actor: Actor) -> set[str]:
    """What an organization is called by the noun of its apposition: "Clearwater Mission, a charity that …" is the charity."""
    if actor.description is None or actor.noun_kind != "organization":
        return set()
    words = tokens.text[slice(*actor.description)].lower().split()
    stop = next((at for at, word in enumerate(words) if word in {"of", "that", "which", "for", "in", "at", "with"}), len(words))
    noun = words[stop - 1].strip(",") if stop else ""
    if noun in BODY_NOUNS:
        return {"the " + noun.capitalize()}
    return {"the company"} if KIND_NOUNS.get(noun) == "organization" else set()


def _join_short(made: Cast, tokens: Tokens, actor: Actor) -> None:
    """Give the mentions of an acronym or a short form to the organization that it abbreviates."""
    if actor.kind == "place":
        _join_place(made, actor)
        return
    if actor.kind not in {"organization", "person", ""}:
        return
    form = tokens.text[slice(*actor.mentions[0])]
    at = actor.mentions[0][0]
    bare = form.replace(".", "")
    longer = None
    if bare.isupper() and len(actor.words) == 1:
        longer = nearest(made.prefixes.get("." + bare, ()), at) or _bracketed(made, tokens, at)
    elif form in made.bearers and (len(actor.words) > 1 or form in SURNAMES_TOO):
        longer = nearest(made.bearers[form], at, speaking=True)
    elif form in made.prefixes and actor.kind != "person":
        longer = nearest(made.prefixes[form], at)
        if longer is not None and actor.placed and at < longer.mentions[0][0]:
            return  # the town after which the Arvik Harbour Courier is called
    elif len(actor.words) == 1 and "the " + form in made.prefixes:
        longer = nearest(made.prefixes["the " + form], at)
    if longer is None or longer is actor or len(longer.words) < len(actor.words) + (form != "House"):
        return
    actor.merge(longer)
    made.full[actor.words] = longer


def _join_place(made: Cast, actor: Actor) -> None:
    """Give the mentions of "Kursk" to Kursk Oblast, and those of "Kestrel Harbour" to the firm whose name it begins."""
    words = actor.words
    known = made.full.get((*words, made.regions.get(words, "")))
    if known is None and len(words) > 1 and not actor.placed:
        known = nearest(made.prefixes.get(" ".join(words), ()), actor.mentions[0][0])
        if known is not None and (len(known.words) != len(words) + 1 or known.words[-1] not in _COMPANY_LAST):
            return
    if known is not None and known is not actor and known.into is None:
        actor.merge(known)
        made.full[words] = known


def _bracketed(made: Cast, tokens: Tokens, at: int) -> Actor | None:
    """The organization whose name stands right before an acronym in brackets."""
    if tokens.text[at - 2 : at] != " (":
        return None
    before = bisect_left(tokens.starts, at) - 1
    behind = tokens.ends[before]
    for first in range(max(before - 7, 0), before):
        actor = made.full.get(tuple(tokens.words[first : before + 1]))
        if actor is not None and any(end == behind for _, end in actor.mentions[:NEAR]):
            return actor
    return None


def _used_before(made: Cast, single: list[tuple[Name, Context]]) -> set[str]:
    """Single words that the text uses again and again before the only longer name that begins with them, and that so are no short form.

    "Tern" is not Tern Invest, the family’s holding, that comes last; "Lund Motor Co" may well come after "Lund".
    """
    starts = made.tokens.starts
    uses: dict[str, int] = {}
    for name, _ in single:
        word = made.tokens.words[name.first]
        entries = made.prefixes.get(word)
        if entries and made.tokens.part[name.first] == "body" and starts[name.first] < entries[0][0]:
            later = final(entries[0][1])
            uses[word] = uses.get(word, 0) + (len(later.words) == _PAIR and later.words[-1] not in _SAME_FIRM)
    return {word for word, times in uses.items() if times > 1}


def _index_described(made: Cast) -> None:
    """Make an organization of one word findable by what it is called: "the retailer Tern" is the company."""
    tokens = made.tokens
    keys: set[str] = set()
    for actor in list(made.full.values()):
        if len(actor.words) != 1 or actor.noun_kind != "organization" or actor.kind not in {"", "organization"}:
            continue
        places = (bisect_left(tokens.starts, start) for start, _ in actor.mentions[:NEAR])
        nouns = (tokens.low[at - 1] for at in places if at)
        called = _described_keys(tokens, actor) | {COMMON_HEADS[noun] for noun in nouns if noun in COMMON_HEADS} or {"the company"}
        _index(made.prefixes, called, actor)
        keys |= called
    for key in keys:
        made.prefixes[key].sort(key=lambda entry: entry[0])


def _short(made: Cast, name: Name, seen: Context, *, apart: bool) -> None:
    """Tie a single word to the full name that it shortens, or let it stand for itself."""
    tokens = made.tokens
    word, at = tokens.words[name.first], tokens.starts[name.first]
    key = (word,)
    actor = None
    if name.kind in {"", "person"} and word in made.bearers:
        entries = made.bearers[word]
        gender = name.gender or seen.gender
        actor = namesake(made, entries, name, gender) if name.title is None else None
        actor = actor or nearest(entries, at, speaking=True, gender=gender)
    if actor is None and name.kind == "" and word in made.prefixes and name.title is None and not apart:
        actor = nearest(made.prefixes[word], at)
    if actor is None and seen.definite and "the " + word in made.prefixes:
        actor = nearest(made.prefixes["the " + word], at)
    if actor is not None:
        if name.kind == "person" or name.title is not None or seen.description is not None:
            _evidence(actor, name, seen, tokens)
        else:
            actor.speaks |= seen.speaks
            actor.placed += seen.place
        actor.add(tokens, name.first, name.behind, 1)
        return
    actor = made.full.get(key)
    if actor is None:
        actor = made.full[key] = made.new(words=key)
    if word in GROUP_NAMES or is_family(made, word):
        actor.kind = "group"
    plain = tokens.low[name.first] in OPENERS or tokens.low[name.first] in GROUP_HEADS or tokens.low[name.first] in PERSON_HEADS
    strong = (seen.speaks or seen.noun_kind != "" or apart) and not plain
    _evidence(actor, name._replace(weak=name.weak and not strong), seen, tokens)
    actor.add(tokens, name.first, name.behind, 10)


def is_family(made: Cast, word: str) -> bool:
    """Whether a word is the plural of a surname that somebody bears: both Marchettis, the Joneses."""
    surname = word[:-2] if word.endswith(_SIBILANTS) else word[:-1]
    if not word.endswith("s") or word in made.bearers:
        return False
    return any(actor.words[-1] == surname for _, actor in made.bearers.get(surname, ())[:NEAR])


def _own(made: Cast, found: list[Name]) -> None:
    """Note which kind of office each organization is, and whose."""
    tokens = made.tokens
    by_behind = {name.behind: name for name in found}
    for name in found:
        actor = made.full.get(tuple(tokens.words[name.first : name.behind]))
        if actor is None or name.kind != "organization":
            continue
        words = frozenset(tokens.words[name.first : name.behind])
        actor.concepts |= {concept for word in words for other, concept in CONCEPTS.get(word, ()) if not other or other in words}
        owner = by_behind.get(name.first)
        if owner is not None and owner.country and not actor.owner:
            actor.owner = owner.country
        for concept in actor.concepts:
            made.last.setdefault(f"{concept}/{actor.owner}", actor)
            made.last.setdefault(concept, actor)
