"""Who and what an article names, with every mention.

Owns `entities`: the passes in their order, and what is decided at the end, when all evidence is in.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from summarizer.lexicons.openers import OPENERS
from summarizer.lexicons.organizations import GOVERNING, NOT_ORGANIZATIONS
from summarizer.lexicons.places import CONTINENT_ADJECTIVES
from summarizer.reading.actors import Actor, Cast
from summarizer.reading.coreference import is_family, name_actors
from summarizer.reading.described import describe_actors
from summarizer.reading.gazetteer import APART, KNOWN
from summarizer.reading.headlines import headline_mentions
from summarizer.reading.model import Entity
from summarizer.reading.names import PARTICLES, names
from summarizer.reading.tokens import Tokens
from summarizer.reading.towns import town_of_dateline

if TYPE_CHECKING:
    from summarizer.article import Article

__all__ = ["entities", "tokenized"]

_SIGNS = re.compile(r"[’'‘.-]")
_INITIALS = 2  # letters of a given name that is shortened: J, JD
_BESIDE = frozenset(("headline", "caption", "title"))
_FEW = 4  # mentions of an actor who may stand beside the text alone
_LONGEST_PERSON = 4  # words of a person's name; longer ones are titles of works, or organizations


def entities(article: Article, tokens: Tokens | None = None) -> tuple[Entity, ...]:
    """Everybody and everything that `article` names, in the order of the first mention; `tokens` are its words if they are there already.

    Names of weekdays and months, words that are capitalized only because they open a sentence, datelines and boilerplate name nobody; a
    headline in title case names only whom the body names as well. In other languages than English only names that tell
    their kind themselves are found, and in scripts without capitals none.
    """
    tokens = tokens or tokenized(article)
    made = Cast(tokens)
    found = names(tokens)
    english = article.working_language in {"en", "und"}
    if not english:  # nouns may have capitals, and titles and openers are other words: only names that tell their kind themselves
        found = [name for name in found if name.kind and not name.weak]
    name_actors(made, found)
    if english:
        describe_actors(made, found)
    _settle(made)
    if english:
        town_of_dateline(made)
    headline_mentions(made)
    actors = (_entity(article.text, actor) for actor in made.actors if actor.mentions)
    return tuple(sorted(actors, key=lambda entity: (entity.mentions[0], entity.name)))


def tokenized(article: Article) -> Tokens:
    """The words of `article` as names are read from them."""
    return Tokens(article, APART)


def _entity(text: str, actor: Actor) -> Entity:
    mentions = sorted(set(actor.mentions))
    forms = dict.fromkeys(text[start:end] for start, end in mentions)
    name = max(forms, key=lambda form: actor.surfaces.get(form, -1))
    description = text[slice(*actor.description)] if actor.description is not None else ""
    folded = name.casefold()
    aliases = tuple(form for form in forms if form.casefold() != folded)
    kind: Any = actor.kind
    gender: Any = actor.gender
    return Entity(name, kind, description, aliases, tuple(mentions), gender)


def _settle(made: Cast) -> None:
    """Decide the kinds that are open, and drop what has no evidence of being a name."""
    tokens = made.tokens
    for actor in made.actors:
        if (
            not actor.words
            and (len(actor.mentions) == 1 or actor.kind == "person")
            and not actor.speaks
            and not actor.country
            and not actor.owner
        ):
            actor.mentions = []
        if _is_beside_the_text(tokens, actor) or _is_mere_adjective(tokens, actor) or _is_family(actor, made):
            actor.mentions = []
        if actor.kind in {"person", "group", "country"} or not actor.mentions:
            continue
        single = len(actor.words) == 1
        if actor.persons and not actor.kind:
            actor.kind = "person"
        elif actor.noun_kind and not actor.kind:
            actor.kind = actor.noun_kind
        elif not actor.kind:
            actor.kind = _guess(actor, tokens.lower, single=single)
        if actor.weak or (single and actor.kind == "other" and (len(actor.mentions) == 1 or actor.words[0] in NOT_ORGANIZATIONS)):
            actor.mentions = []


def _is_beside_the_text(tokens: Tokens, actor: Actor) -> bool:
    """Whether only captions and headings mention an actor, though the article has a text."""
    if not tokens.has_body or len(actor.mentions) > _FEW:
        return False
    return all(tokens.part[bisect_left(tokens.starts, start)] in _BESIDE for start, _ in actor.mentions)


def _is_mere_adjective(tokens: Tokens, actor: Actor) -> bool:
    """Whether a country stands only as an adjective, and not beside a word for those who govern it: British shares, a Slovenian model.

    A people in the plural ("Germans fear") is a group.
    """
    if not actor.country or any((known := KNOWN.get(form)) is None or known.form != "adjective" for form in actor.surfaces):
        return False
    if any(form.endswith("s") and form[:-1] in KNOWN for form in actor.surfaces):
        actor.kind = "group"
        return False
    nexts = (bisect_left(tokens.starts, end) for _, end in actor.mentions)
    return not any(at < tokens.count and tokens.low[at] in GOVERNING for at in nexts)


def _is_family(actor: Actor, made: Cast) -> bool:
    """Whether an actor is a surname in the plural that stands once: both Marchettis."""
    return actor.kind == "group" and len(actor.words) == len(actor.mentions) == 1 and is_family(made, actor.words[0])


def _guess(actor: Actor, lower: set[str], *, single: bool) -> str:
    """Kind of a name that neither its words nor an apposition tell."""
    if actor.placed and not actor.speaks:
        return "place"
    shortened = any(" " not in form for form in actor.surfaces) and not single
    if not single and len(actor.words) <= _LONGEST_PERSON and not actor.definite:
        plain = actor.words[0] in APART or actor.words[0].lower() in OPENERS or any(_is_plain(word, lower) for word in actor.words)
        first, last = actor.words[0], actor.words[-1]
        unlike = first in CONTINENT_ADJECTIVES or last.endswith("s") or (first.isupper() and len(first) > _INITIALS)  # Carolina Panthers
        if actor.speaks or shortened or not (plain or unlike):
            return "person"
    return "organization" if actor.speaks else "other"


def _is_plain(word: str, lower: set[str]) -> bool:
    """Whether a word of a name is one that the text also writes small, or holds digits or signs."""
    small = word.lower()
    return small not in PARTICLES and (small in lower or not _SIGNS.sub("", word).isalpha())
