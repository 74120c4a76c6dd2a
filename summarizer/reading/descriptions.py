"""Descriptive noun phrases that stand for an actor: "Western officials", "a captured soldier", "Seoul’s spy agency".

Owns `Phrase` and `phrases`. What sets a phrase apart goes with it: names and telling words in it, and whether it speaks. A bare one
("the soldier", "the spy agency") is for `described` to tie to an earlier actor, or to drop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.cues import AUXILIARIES, CUES, NOUN_LIKE
from summarizer.lexicons.function_words import FINITE_VERBS
from summarizer.lexicons.openers import FUNCTION
from summarizer.lexicons.organizations import COMMON_HEADS, DESCRIPTIVE_HEADS
from summarizer.lexicons.places import CONTINENT_ADJECTIVES
from summarizer.lexicons.titles import GROUP_ADJECTIVES, GROUP_HEADS, KIN, PERSON_HEADS
from summarizer.reading.bodies import BODY_HEADS, Body, body_at, tail
from summarizer.reading.contexts import acts_after, behind_insertions, speaks_after, speaks_before

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.reading.names import Name
    from summarizer.reading.tokens import Tokens

__all__ = ["Phrase", "phrases"]

_TELLING = frozenset(
    "unnamed unidentified anonymous captured detained jailed arrested imprisoned wounded injured senior local regional opposition "
    "government intelligence security military police union hospital prison state federal city county rebel armed striking retired "
    "former defense defence health court company industry medical aid rescue border tax election airport school masked foreign "
    "pro-government anti-government human-rights rights energy market party presidential royal naval army diplomatic nuclear "
    "environmental legal independent exiled paramilitary ruling conservative liberal coalition transport finance emergency labor "
    "labour trade bank team club council village town palace campaign tribal religious academic climate law-enforcement "
    "support care shop factory farm hotel warehouse delivery founding".split()
)
_COUNTED = frozenset("two three four five six seven eight nine ten dozen".split())
_THEIRS = frozenset(("her", "his", "its"))
_TOWNS = frozenset("borough city company county district firm region state town village".split())
"""Owners besides bodies that tell which official is meant."""
_PLAIN = frozenset("own fire young old elderly additional other fellow top leading chief deputy male female more".split())
_SAME = dict.fromkeys("troops soldiers forces servicemen".split(), "soldier") | {"authors": "researcher"}
"""Nouns for several people who are called by others as well: the authors of a study are its researchers."""
_PRESS = frozenset("reporters journalists".split())  # "told reporters" is how news says that somebody spoke
_ANYBODY = frozenset("people men women boys girls children relatives man woman boy girl".split())
_COMPLEMENTS = frozenset(("of", "for", "at", "in"))
_SIDES = frozenset(("jury", "prosecution", "defence", "defense", "opposition"))
"""Sides of a trial and of a parliament, who speak as one."""
_CLAUSES = frozenset("the that and but as after before when while because since until if though although where how".split())
"""What stands before the subject of a clause."""
_NAMING = frozenset("name named identify identified".split())
_CLAUSE = 7  # words of "who asked not to be named"
_INSERTED = frozenset("who whose whom asked speaking reached contacted".split())
"""What an insertion between people and what they say begins with."""
_BOYS = frozenset("people men women boys girls children man woman boy girl".split())
_REACH = 5
_HUMANS = frozenset(PERSON_HEADS) | frozenset(GROUP_HEADS)
_PERSONAL = frozenset(("campaign", "administration"))
"""Offices that carry a person’s name without a possessive ending: the Lund campaign."""
_ADJECTIVAL = (
    "ical",
    "itical",
    "ional",
    "ntal",
    "deral",
    "cipal",
    "omic",
    "atric",
    "atic",
    "igious",
    "ustrial",
    "cultural",
    "nancial",
    "tarian",
)
"""Endings of adjectives that say of what sort people are: political experts, paediatric nurses."""
_ADJECTIVES = CONTINENT_ADJECTIVES | GROUP_ADJECTIVES
_FIRSTS = frozenset(description.split()[0] for description in DESCRIPTIVE_HEADS) | frozenset(COMMON_HEADS)
_SPEECH = frozenset(("say", "tell", "claim", "think", "deny", "confirm", "decline"))
_OPENINGS = _FIRSTS | _HUMANS | BODY_HEADS
"""Words that a description begins with or has as its noun: the only ones looked at closely."""


class Phrase(NamedTuple):
    """A descriptive phrase of the words `first` up to `behind`, exclusive (without its article)."""

    first: int
    behind: int
    kind: str
    """`person`, `group` or `organization`."""
    lemma: str
    """What two phrases must share to mean the same: the singular of the noun, or the kind of office."""
    owners: tuple[str, ...]
    """Countries, or else names, that stand in front: whose it is."""
    telling: tuple[str, ...]
    """Words that set it apart."""
    determiner: str
    speaks: bool
    heard: bool = False
    """Whether something is told to them."""
    acts: bool = False
    """Whether the one described does something, or has something."""

    @property
    def bare(self) -> bool:
        """Whether nothing but its noun says who is meant."""
        return not self.owners and not self.telling


def phrases(tokens: Tokens, names: Sequence[Name]) -> list[Phrase | Body]:
    """All descriptive phrases, in order; `names` are the proper names of the text."""
    found: list[Phrase | Body] = []
    low, caps = tokens.low, tokens.caps
    by_behind, by_first = {name.behind: name for name in names}, {name.first: name for name in names}
    behind = 0
    for index in [at for at, word in enumerate(low) if word in _OPENINGS]:
        word = low[index]
        if index < behind or (caps[index] and not tokens.initial[index]):
            continue
        phrase: Phrase | Body | None = _office(tokens, index, by_behind, by_first) if word in _FIRSTS else None
        if phrase is not None:
            behind = phrase.behind
        elif word in BODY_HEADS:
            phrase = body_at(tokens, index, by_behind, by_first)
            behind = phrase.behind if phrase is not None else behind
        elif word in _HUMANS:
            phrase = _people(tokens, index, by_behind, by_first)
        if phrase is not None:
            found.append(phrase)
    return found


def _office(tokens: Tokens, index: int, by_behind: Mapping[int, Name], by_first: Mapping[int, Name]) -> Phrase | None:
    """An organization by description that begins at word `index`."""
    owner = by_behind.get(index)
    concept, behind = _concept(tokens, index, owner)
    low = tokens.low
    if not concept or not tokens.joined(index - 1):
        return None
    if concept == "the company":
        return Phrase(index, behind, "organization", concept, (), (), "the", speaks_after(tokens, behind))
    whose = _whose(tokens, behind, by_first) if owner is None else None
    if whose is not None:
        speaks = speaks_after(tokens, whose.behind)
        return Phrase(index, whose.behind, "organization", concept, (_owner(tokens, whose),), (), "the", speaks)
    if owner is not None and not _may_own(owner, concept, possessive=tokens.possessive[index - 1]):
        return None
    if owner is None and low[index - 1] != "the":
        return None
    owners = (_owner(tokens, owner),) if owner is not None else ()
    first = owner.first if owner is not None else index
    speaks = speaks_after(tokens, behind) or (not owners and acts_after(tokens, behind))
    return Phrase(first, behind, "organization", concept, owners, (), "" if owner else "the", speaks)


def _may_own(owner: Name, concept: str, *, possessive: bool) -> bool:
    """Whether a name may stand before an office as its owner: "Oslo’s", "Norwegian", "the Lund campaign"; not "the Senate campaign"."""
    if concept in _PERSONAL and not possessive:
        return not owner.country and owner.kind in {"person", ""}
    return bool(owner.country) or possessive


def _concept(tokens: Tokens, index: int, owner: Name | None) -> tuple[str, int]:
    """The kind of office that a description beginning at `index` names, and the index behind it; "" when it names none."""
    low, behind = tokens.low, index + 1
    concept = None
    if tokens.joined(index):
        concept = DESCRIPTIVE_HEADS.get(f"{low[index]} {low[index + 1]}")
        behind += concept is not None
    concept = concept or DESCRIPTIVE_HEADS.get(low[index])
    if concept is not None:
        return (concept if _ends_phrase(tokens, behind) else ""), behind
    lead = owner.first - 1 if owner is not None and owner.form == "adjective" else index - 1  # "the Swiss company"
    said = COMMON_HEADS.get(low[index]) == "the company" and low[lead] == "the"
    told = speaks_after(tokens, behind) or speaks_before(tokens, index - 1) or tokens.gap(index)[:1] == "," or acts_after(tokens, behind)
    return ("the company" if said and told else ""), behind


def _whose(tokens: Tokens, behind: int, by_first: Mapping[int, Name]) -> Name | None:
    """The country or place behind "of": the health ministry of Marovia."""
    if tokens.low[behind : behind + 1] != ["of"] or not tokens.joined(behind - 1):
        return None
    name = by_first.get(behind + 1 + (tokens.low[behind + 1 : behind + 2] == ["the"]))
    return name if name is not None and (name.country or name.kind in {"place", ""}) and name.title is None else None


def _people(tokens: Tokens, head: int, by_behind: Mapping[int, Name], by_first: Mapping[int, Name]) -> Phrase | None:
    """People by description whose noun is word `head`."""
    low = tokens.low
    if _only_describes(tokens, head):
        return None
    singular = low[head] in PERSON_HEADS
    first, owners, telling = _in_front(tokens, head, by_behind)
    determiner = low[first - 1] if first > 0 and tokens.joined(first - 1) else ""
    if low[head] in _SIDES and (owners or determiner not in {"the", "a"}):
        return None  # "the nation’s defence"
    if first == head and determiner in _THEIRS and not singular and low[head] not in KIN:
        return None  # "she and her colleagues"
    if low[head] == "family" and not ((owners or telling) and acts_after(tokens, head + 1)):
        return None
    behind = _behind_complement(tokens, first, head, determiner, by_first)
    if low[head] in _ANYBODY and not owners and _COUNTED.issuperset(telling) and behind == head + 1:
        return None  # "two people"
    lemma = low[head] if singular else GROUP_HEADS[low[head]] or low[head]
    if behind > head + 1:
        telling = (*telling, *low[head + 1 : behind])
    whole = behind if low[head + 1 : head + 2] != ["in"] else head + 1  # where they are is none of their name
    cue = CUES.get(determiner)
    return Phrase(
        first,
        whole,
        "person" if singular else "group",
        _SAME.get(low[head], lemma),
        owners,
        telling,
        determiner,
        speaks=behind > head + 1 or _speak(tokens, first, head, determiner),
        heard=(cue is not None and cue.group == "tell" and low[head] not in _PRESS)
        or (low[head] == "police" and _is_agent(tokens, first, head)),
        acts=singular and determiner == "the" and (tokens.possessive[head] or acts_after(tokens, head + 1)),
    )


def _is_agent(tokens: Tokens, first: int, head: int) -> bool:
    """Whether people so described do something: "the police arrested", "held by the police"."""
    at = first - 1 - (tokens.low[first - 1] == "the")
    passive = head + 1 < tokens.count and tokens.low[head + 1] in {"is", "are", "was", "were"}
    return (at >= 0 and tokens.low[at] == "by" and _ends_phrase(tokens, head + 1)) or (
        acts_after(tokens, head + 1) and not passive and (tokens.initial[first] or tokens.low[first - 1] in _CLAUSES)
    )


def _only_describes(tokens: Tokens, head: int) -> bool:
    """Whether a noun for people only describes what comes next."""
    low = tokens.low
    if tokens.possessive[head]:  # the coroner’s court, the dockers’ union
        return head + 1 < tokens.count and (low[head + 1] in BODY_HEADS or tokens.caps[head + 1])
    if tokens.joined(head) and (tokens.caps[head + 1] or low[head + 1] in _HUMANS):
        return True  # a title ("striker Ivo Lund"), or the noun comes next ("police officers")
    return low[head] in PERSON_HEADS and not _ends_phrase(tokens, head + 1)  # "official figures"


def _speak(tokens: Tokens, first: int, head: int, determiner: str) -> bool:
    """Whether people so described speak, or, when they are several, think or open a sentence as its subject."""
    if speaks_after(tokens, head + 1) or speaks_before(tokens, first) or (tokens.low[head] not in KIN and _speaks_beyond(tokens, head + 1)):
        return True
    if tokens.low[head] == "family":
        return acts_after(tokens, head + 1)
    return tokens.low[head] not in PERSON_HEADS and (_says(tokens, head + 1) or _is_subject(tokens, first, head, determiner))


def _speaks_beyond(tokens: Tokens, at: int) -> bool:
    """Whether a verb of speech stands behind the insertion that begins with word `at`: ", who gave no name, said", ", asked, said"."""
    if at >= tokens.count or not (tokens.low[at] in _INSERTED or tokens.low[at].endswith("ing")):
        return False
    if not _NAMING.isdisjoint(tokens.low[at : at + _CLAUSE]):
        return True  # "the driver, whom it did not name": the article says that it is somebody
    return any(speaks_after(tokens, end, apart=True) for end in behind_insertions(tokens, at))


def _says(tokens: Tokens, at: int, *, noun_like: bool = False) -> bool:
    """Whether several say or think something: "traders expect", "officials stress"; `noun_like` allows "fear", which may be a noun."""
    if at >= tokens.count or not tokens.joined(at - 1):
        return False
    cue = CUES.get(tokens.low[at])
    return cue is not None and cue.form == "base" and cue.group in _SPEECH and (noun_like or cue.lemma not in NOUN_LIKE)


def _behind_complement(tokens: Tokens, first: int, head: int, determiner: str, by_first: Mapping[int, Name]) -> int:
    """Index behind "of the victims", "for the union", when people so described open a sentence and do or suffer something."""
    low = tokens.low
    opening = first - bool(determiner)
    if not tokens.initial[opening] or determiner == "the" or not (tokens.joined(head) and low[head + 1] in _COMPLEMENTS):
        return head + 1
    last = tail(tokens, head, by_first)
    for end in range(head + 2, last + 1):
        if _says(tokens, end, noun_like=low[head] in GROUP_HEADS):
            return end
    said = low[head] in PERSON_HEADS and speaks_after(tokens, last)  # such a source is read by `sourced`
    return last if acts_after(tokens, last) and not said and low[head] not in _BOYS else head + 1


def _is_subject(tokens: Tokens, first: int, head: int, determiner: str) -> bool:
    """Whether several open a sentence and do or suffer something: "Analysts were not so sure"."""
    opening = first - bool(determiner)
    following = tokens.low[head + 1] if head + 1 < tokens.count else ""
    if tokens.initial[opening] and first < head and (following == "and" or (following == "who" and tokens.low[first] in _COUNTED)):
        return True  # "Striking dockers and the port met", "Two engineers who had seen it disagreed"
    singular = following in {"was", "is", "has", "does"} and tokens.low[head] != "jury"
    return tokens.initial[opening] and tokens.low[head] not in _ANYBODY and not singular and acts_after(tokens, head + 1)


def _in_front(tokens: Tokens, head: int, by_behind: Mapping[int, Name]) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """Where the phrase begins whose noun is word `head`, whose they are, and the words that set them apart."""
    first, owners, telling = head, [], []
    while first > 0 and head - first < _REACH and tokens.joined(first - 1):
        before, word = first - 1, tokens.low[first - 1]
        name = by_behind.get(first)
        if name is not None and not (name.weak and word.endswith("ing")):
            if name.kind == "person" and not tokens.possessive[before]:
                break
            owners.append(_owner(tokens, name))
            first = name.first
            if tokens.possessive[before]:
                break
        elif (
            word in _TELLING or word in _COUNTED or word in BODY_HEADS or word.endswith(_ADJECTIVAL) or tokens.words[before] in _ADJECTIVES
        ):
            telling.append(word)
            first = before
            if word in _COUNTED:
                break
        elif tokens.possessive[before] and (word in BODY_HEADS or word in _TOWNS):
            return before, tuple(owners), tuple(sorted([*telling, word]))  # the town’s fire chief
        elif word in _PLAIN or word in _HUMANS:
            first = before
        else:
            break
    return first, tuple(owners), tuple(sorted(telling))


def _owner(tokens: Tokens, name: Name) -> str:
    """Whose a described actor is: the country, of a person the last name, else the name."""
    return name.country or tokens.string(name.behind - 1 if name.kind in {"person", ""} else name.first, name.behind)


def _ends_phrase(tokens: Tokens, behind: int) -> bool:
    """Whether no further noun follows word `behind - 1`, as far as its form tells."""
    if tokens.possessive[behind - 1] or not tokens.joined(behind - 1):
        return True
    word = tokens.low[behind]
    return word in FUNCTION or word in AUXILIARIES or word in CUES or word in FINITE_VERBS or word.endswith(("ed", "ly"))
