"""Organizations that are described and not named: "the town council of Arvik", "the dockers’ union", "Ms Lund’s office", "state radio".

Owns `Body`, `body_at` and `tail`. A phrase is read around its noun: whose it is and what it is for in front, "of" behind. Which actor
it is, and whether it is one at all, is for `embodied`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.cues import AUXILIARIES, CUES
from summarizer.lexicons.openers import FUNCTION
from summarizer.lexicons.organizations import BODY_NOUNS, KIND_NOUNS
from summarizer.lexicons.titles import PERSON_HEADS
from summarizer.reading.contexts import acts_after, speaks_after, speaks_before

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.reading.names import Name
    from summarizer.reading.tokens import Tokens

__all__ = ["BODY_HEADS", "Body", "body_at", "tail"]

BODY_HEADS = BODY_NOUNS
_VAGUE = frozenset(
    (
        "new old same other another whole own pending last next first second third only big small large former current recent "
        "main key leading top ailing troubled first-ever entire previous said various similar single major private fellow rival "
        "powerful influential tiny huge giant small-town then current separate joint many more few such certain latest parent "
        "nearby outside inside"
    ).split()
)
"""What may stand before a body and does not say which it is."""
_INDEFINITE = frozenset("a an another any no every each some one which what his her its their our my your own".split())
_BEHIND = frozenset("of for at in from near with on".split())
_REACH = 4
_TAIL = 5
_NO_PARTICIPLES = frozenset(
    "governing ruling housing planning shipping banking licensing sporting building teaching training broadcasting fishing mining "
    "farming lending".split()
)
_NO_ADVERBS = frozenset("assembly family supply monopoly daily weekly monthly elderly early".split())
_SAYING = frozenset("say tell think believe".split())
_TO = frozenset("told tells tell asked by urged accused sued".split())
"""What stands before a body that is told, asked or stood for."""


class Body(NamedTuple):
    """A descriptive phrase for an organization: the words `first` up to `behind`, exclusive, without its article; `head` is its noun."""

    first: int
    head: int
    behind: int
    owned: bool
    """Whether somebody owns it: "Sweden’s research council"."""
    telling: bool
    """Whether a word besides its noun says which it is."""
    definite: bool
    indefinite: bool
    acts: bool
    speaks: bool
    described: bool
    """Whether a relative clause alone says which it is: "the union that represents them"."""
    met: bool
    """Whether a word before it has somebody tell it something, or stand for it."""


def body_at(tokens: Tokens, head: int, by_behind: Mapping[int, Name], by_first: Mapping[int, Name]) -> Body | None:
    """The description whose noun is word `head`; `None` when the noun goes on, or only describes somebody else."""
    first, owned, telling = _in_front(tokens, head, by_behind)
    behind = tail(tokens, head, by_first) if tokens.low[head + 1 : head + 2] == ["of"] else head + 1
    if not _ends(tokens, behind):
        return None
    before = tokens.low[first - 1] if tokens.joined(first - 1) else ""
    lead = tokens.low[first - 2] if before in {"a", "an", "the"} and tokens.joined(first - 2) else before
    speaks = speaks_after(tokens, behind) or speaks_before(tokens, first)
    described = before == "the" and not tokens.possessive[behind - 1] and tokens.low[behind : behind + 1] in (["that"], ["which"])
    return Body(
        first,
        head,
        behind,
        owned,
        telling or behind > head + 1 or described,
        before == "the",
        before in _INDEFINITE,
        described or acts_after(tokens, behind),
        speaks,
        described and first == head,
        lead in _TO or tokens.possessive[behind - 1] or _is_stood_for(tokens, first),
    )


def _is_stood_for(tokens: Tokens, first: int) -> bool:
    """Whether somebody speaks or works for a body: "a spokesman for the regional government"."""
    at = first - 1 - (tokens.low[first - 1] == "the")
    return at > 0 and tokens.low[at] in {"for", "of", "with"} and tokens.low[at - 1] in PERSON_HEADS and tokens.low[at - 1] != "member"


def _in_front(tokens: Tokens, head: int, by_behind: Mapping[int, Name]) -> tuple[int, bool, bool]:
    """Where the phrase begins, whether it has an owner, and whether it has a telling word."""
    first, telling, low = head, False, tokens.low
    while head - first < _REACH and first > 0 and tokens.joined(first - 1):
        before = first - 1
        name = by_behind.get(first)
        if name is not None:
            if not tokens.possessive[before] and name.kind in {"person", "organization"}:
                break
            return (name.title[0] if name.title is not None else name.first), tokens.possessive[before], True
        if tokens.possessive[before]:
            if not _is_noun(low[before]):
                break
            return _owner_start(tokens, before), True, True
        if tokens.caps[before] and not tokens.initial[before]:
            break
        if low[before] in _VAGUE or not _is_noun(low[before]) or (tokens.initial[before] and first == head):
            break
        first, telling = before, True
    return first, False, telling


def _owner_start(tokens: Tokens, owner: int) -> int:
    """Where "the county sheriff’s" begins, without the article."""
    before = owner - 1
    return before if before >= 0 and tokens.joined(before) and tokens.low[before] not in _VAGUE and _is_noun(tokens.low[before]) else owner


def _is_noun(word: str) -> bool:
    """Whether a word in lower case may stand inside such a phrase: no function word, no verb that the tables know, no adverb."""
    if word in FUNCTION or word in AUXILIARIES or not word[0].isalpha() or (word.endswith("ly") and word not in _NO_ADVERBS):
        return False
    if word.endswith("ing") and word not in _NO_PARTICIPLES:
        return False
    cue = CUES.get(word)
    return cue is None or (cue.form == "base" and cue.lemma not in _SAYING)


def tail(tokens: Tokens, head: int, by_first: Mapping[int, Name]) -> int:
    """Index behind "of Port Ellery", "of the regional assembly", "for the union"; behind the noun when nothing of that sort follows."""
    at, low = head + 1, tokens.low
    if at + 1 >= tokens.count or low[at] not in _BEHIND or tokens.possessive[head] or not (tokens.joined(head) and tokens.joined(at)):
        return at
    end = at + 1 + (low[at + 1] in {"the", "a", "an"})
    start = end
    while end < min(start + _TAIL, tokens.count) and (end == start or (tokens.joined(end - 1) and not tokens.possessive[end - 1])):
        name = by_first.get(end)
        if name is not None and end == start:
            return name.behind
        if name is not None and not name.title and tokens.low[end - 1] in KIND_NOUNS:
            return name.behind  # "at the bank Lund Marsh"
        if tokens.caps[end] or not _is_noun(low[end]) or _is_verb(low[end]):
            break
        end += 1
    return end if end > start else head + 1


def _is_verb(word: str) -> bool:
    return word.endswith("ed") or (word in CUES and CUES[word].form in {"s", "past"})


def _ends(tokens: Tokens, behind: int) -> bool:
    """Whether no further noun follows."""
    if tokens.possessive[behind - 1] or not tokens.joined(behind - 1):
        return True
    word = tokens.low[behind]
    return word in FUNCTION or word in AUXILIARIES or word.endswith("ly") or acts_after(tokens, behind)
