"""Whether the name of a capital means the city or the government that sits there.

Owns `governments`. "Seoul’s spy agency", "Moscow intends", "Moscow, which has bases there, called for restraint", "Moscow and Pyongyang
have grown closer" are governments; "in Geneva", "the streets of Moscow" are cities. A use that does not tell follows the others: the
government where the article uses that capital so elsewhere; and so does the city in passing, where the name is as often the government’s.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.lexicons.cues import AUXILIARIES, CUES
from summarizer.lexicons.organizations import DESCRIPTIVE_HEADS
from summarizer.lexicons.titles import GROUP_HEADS, PERSON_HEADS
from summarizer.reading.contexts import LOCATIVE, behind_insertions

if TYPE_CHECKING:
    from summarizer.reading.names import Name
    from summarizer.reading.tokens import Tokens

__all__ = ["governments"]

_OFFICE_WORDS = frozenset(word for description in DESCRIPTIVE_HEADS for word in description.split()) | frozenset(
    "ambassador claim claims decision demand demands embassy envoy foreign forces invasion leadership nuclear offensive offer "
    "plan plans policy position proposal refusal regime response sanctions security stance support top troops war".split()
)
_PARTNERS = frozenset("with against between".split())
_DEEDS = frozenset("attacks protests shootings projects".split())
"""Nouns that look like reporting verbs: the Paris attacks."""
_STATE_VERBS = frozenset(
    "intends plans aims seeks sought hopes wants wanted agreed agrees signed launched sent imposed lifted recalled summoned "
    "vowed threatened backed rejected fired fears faces deployed ordered refused expelled retaliated responded invaded pledged "
    "supports accuses views sees insists".split()
)


def governments(tokens: Tokens, names: list[Name]) -> frozenset[int]:
    """First words of the capitals among `names` that stand for a government."""
    capitals = [name for name in names if name.form == "capital"]
    firsts = {name.first for name in capitals}
    behinds = {name.behind for name in capitals}
    uses = {name.first: _use(tokens, name, firsts, behinds) for name in capitals}
    acting = Counter(name.country for name in capitals if uses[name.first])
    cities = Counter(name.country for name in capitals if uses[name.first] is False)
    passing = {country for country, times in acting.items() if cities[country] <= times + 1}
    return frozenset(name.first for name in capitals if _is_government(uses[name.first], name.country in acting, name.country in passing))


def _is_government(use: bool | None, acting: bool, passing: bool) -> bool:  # noqa: FBT001 - three answers about one name
    """Whether a use means the government: by itself, or as the others do; the city in passing goes with them."""
    if use is None:
        return acting
    return use or passing


def _use(tokens: Tokens, name: Name, firsts: set[int], behinds: set[int]) -> bool | None:
    """True for the government, false for the city, `None` when the surroundings do not tell."""
    first, end = name.first, name.behind
    before = tokens.low[first - 1] if tokens.joined(first - 1) else ""
    if before in LOCATIVE or _is_address(tokens, end, before):
        return False
    if tokens.possessive[end - 1]:
        return _owns(tokens, end) or None
    opening = first - 2 if before == "and" and first - 1 in behinds else first  # the first of two that are joined
    lead = tokens.low[opening - 1] if tokens.joined(opening - 1) else ""
    if lead in LOCATIVE or (lead == "with" and "," in tokens.gap(opening - 2)):
        return None  # ", with Oslo and Bergen worst hit"
    return lead in _PARTNERS or opening != first or _acts(tokens, end, lead, firsts) or None


def _is_address(tokens: Tokens, end: int, before: str) -> bool:
    """Lima, Ohio."""
    return tokens.gap(end - 1)[:1] == "," and before in {"", "of", "from", "to"} and end < tokens.count and tokens.caps[end]


def _owns(tokens: Tokens, end: int) -> bool:
    """Whether word `end`, which follows a possessive ending, is something that governments have."""
    if end >= tokens.count:
        return False
    word = tokens.low[end]
    return word in _OFFICE_WORDS or word in GROUP_HEADS or word in PERSON_HEADS or tokens.caps[end]


def _acts(tokens: Tokens, end: int, before: str, firsts: set[int]) -> bool:
    """Whether word `end`, or the word behind an insertion, is the verb of a government; or whether it joins another one."""
    if before in {"of", "from", "to", "for", "by"}:
        return False
    if not tokens.joined(end - 1):
        return any(_is_deed(tokens.low[at]) for at in behind_insertions(tokens, end))
    return _is_deed(tokens.low[end]) or (tokens.low[end] == "and" and end + 1 in firsts)


def _is_deed(word: str) -> bool:
    """Whether a word is a finite verb of what governments do."""
    cue = CUES.get(word)
    finite = cue is not None and cue.form in {"s", "past"} and word not in _DEEDS
    return finite or word in _STATE_VERBS or (word in AUXILIARIES and word != "is")
