"""Proper names by rule: which runs of capitalized words name somebody, and what the run itself says about its kind.

Owns `Name` and `names`. A run is cut into affiliation, title and name ("U.S. | President | Donald Trump"); a place inside the name of an
organization is no name of its own ("Bank of England"). What the surroundings say is for `contexts`, who is who for `coreference`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.given_names import FEMALE_NAMES, MALE_NAMES, SURNAME_FIRST
from summarizer.lexicons.openers import CALENDAR, CALENDAR_NAMES, FUNCTION, OPENERS
from summarizer.lexicons.organizations import HEADS, TOPICS
from summarizer.lexicons.places import CONTINENT_ADJECTIVES
from summarizer.lexicons.titles import GROUP_ADJECTIVES, HONORIFICS, MODIFIERS, OFFICES, PERSON_HEADS, TITLES
from summarizer.reading.gazetteer import FIRST_WORDS, KNOWN, KNOWN_LOW, known_at
from summarizer.reading.kinds import ENDS, GIVEN, kind_of

if TYPE_CHECKING:
    from summarizer.reading.tokens import Tokens

__all__ = ["PARTICLES", "Name", "names"]


class Name(NamedTuple):
    """A proper name: words `first` up to `behind`, exclusive. `kind` is "" where the name itself does not tell."""

    first: int
    behind: int
    kind: str
    country: str = ""
    form: str = "name"
    title: tuple[int, int] | None = None
    """The words of the title and affiliation that stand before it."""
    gender: str = ""
    weak: bool = False
    """A single word that may be capitalized only because it opens a sentence."""


PARTICLES = frozenset("van von de der den del della di da dos du la le bin ibn ben al el ten ter af zu y".split())
_OWNERS = frozenset("people children women men workers farmers teachers veterans lloyd king queen nurses students lord".split())
_SAINTS = frozenset({"St", "Saint", "Ste"})
_LOWER_FORMS = frozenset({"plc"})
_OF_HEADS = HEADS | frozenset(
    "Republic Bay Gulf Strait Isle House Duke Duchess City Kingdom State Horn Sea Cape Mount Archbishop Bishop University Chiefs".split()
)
_DETERMINERS = frozenset("the a an this that these those his her its their our my your no i i'm i've i'll we he she it they you".split())
_PAIR = 2
_AMPERSAND = " & "
_ANDS = frozenset(("and", "&", "on"))
_ADDRESSES = frozenset(("Mr", "Mrs", "Ms", "Miss", "Dr"))
_UNREAD = frozenset(("title", "dateline", "boilerplate"))


def names(tokens: Tokens) -> list[Name]:
    """All proper names outside title-case headlines, in order of the text; those marked `weak` wait for evidence."""
    found: list[Name] = []
    caps, low = tokens.caps, tokens.low
    behind = 0
    for index in [at for at, capital in enumerate(caps) if capital]:
        if (
            index < behind
            or tokens.part[index] in _UNREAD
            or (low[index] in _DETERMINERS and index + 1 < tokens.count and not caps[index + 1])
        ):
            continue
        if _is_calendar(tokens, index):
            behind = index + 1
            continue
        behind = _run(tokens, index)
        _cut(tokens, index, behind, found)
    return found


def _is_calendar(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    if word not in CALENDAR:
        return False
    if word not in CALENDAR_NAMES:
        return True
    before = index > 0 and tokens.joined(index - 1) and tokens.words[index - 1] in GIVEN
    after = tokens.joined(index) and tokens.caps[index + 1] and tokens.words[index + 1] not in CALENDAR and word not in {"May", "March"}
    return not (
        before or (after and tokens.low[index - 1] not in {"in", "since", "until", "by", "last", "this", "next", "early", "late", "mid"})
    )


def _run(tokens: Tokens, first: int) -> int:
    """Index behind the last word of the run of capitalized words and their connectors that begins at `first`."""
    ties: set[str] = set()
    last = first
    while _goes_on(tokens, last) and (not tokens.possessive[last] or _owns_by_name(tokens, last)):
        if tokens.low[last + 1] in _LOWER_FORMS:
            return last + 2
        if not tokens.caps[last + 1]:
            target = _tied(tokens, last, ties)
            if target is None:
                break
            last = target
        elif _is_calendar(tokens, last + 1) or _is_plain(tokens, last + 1):
            break
        else:
            last += 1
    return last + 1


def _owns_by_name(tokens: Tokens, last: int) -> bool:
    """Whether a possessive is part of a name: "Lloyd’s Register", "St. Mary’s Hospital"."""
    saint = last > 0 and tokens.words[last - 1] in _SAINTS and tokens.words[last + 1] in ENDS
    return saint or tokens.low[last] in _OWNERS


def _goes_on(tokens: Tokens, last: int) -> bool:
    """Whether the next word may belong to the name: it is joined, or "&" makes it a firm's ("Lund & Co"); two persons stay two."""
    if tokens.joined(last):
        return True
    if last + 1 >= tokens.count or tokens.gap(last) != _AMPERSAND or not tokens.caps[last] or not tokens.caps[last + 1]:
        return False
    return not (tokens.words[last + 1] in GIVEN and tokens.joined(last + 1) and tokens.caps[last + 2])


def _tied(tokens: Tokens, last: int, ties: set[str]) -> int | None:
    """Index of the capitalized word that the small word behind `last` ties to the name; `ties` are the small words so far."""
    words, low = tokens.words, tokens.low
    word, target = low[last + 1], last + 2
    if not tokens.joined(last + 1):
        return None
    if (word == "of" and low[target] == "the") or (word in PARTICLES and low[target] in PARTICLES):
        if not tokens.joined(target):
            return None
        target += 1
    if not tokens.caps[target]:
        return None
    if word == "of":
        title = words[last] in TITLES and words[last] not in _OF_HEADS
        tied = "of" not in ties and (words[last] in _OF_HEADS or (title and words[target] in OFFICES))
    elif word == "for":
        tied = "of" not in ties and words[last] in HEADS and words[target] in TOPICS
    elif word in _ANDS:
        tied = words[target] in TOPICS and (words[last] in TOPICS or bool(ties))
    else:
        tied = word in PARTICLES
    ties.add("of" if word == "for" else word)
    return target if tied else None


def _is_plain(tokens: Tokens, index: int) -> bool:
    """Whether a capitalized word inside a run is none of its name: "I", and function words of shouted or title-case text."""
    word, low = tokens.words[index], tokens.low[index]
    if word == "I" or word[:2] in {"I’", "I'"}:
        return True
    return low in FUNCTION and word not in {"May", "Will"} and not (word.isupper() and len(word) > 1)


def _cut(tokens: Tokens, first: int, behind: int, found: list[Name]) -> None:
    """Append the names of one run."""
    if behind - first > _PAIR and all(word.isupper() for word in tokens.words[first:behind]):
        return  # a shouted line
    affiliation: int | None = None
    while (first := _without_openers(tokens, first, behind)) < behind:
        known = None if _is_given(tokens, first, behind) else known_at(tokens, first, behind)
        if known is not None:
            value, end = known
            if end == behind:
                found.append(Name(first, end, value.kind, value.country, value.form))
                return
            if _parts_from(tokens, end, behind):
                found.append(Name(first, end, value.kind, value.country, value.form))
                affiliation, first = first, end
                continue
        title = _title(tokens, first, behind)
        if title is None:
            found.append(_whole(tokens, first, behind, affiliation))
            return
        start, end = title
        if start > first:
            found.append(_whole(tokens, first, start, None))
            affiliation = first
        if end == behind:
            return
        person = _whole(tokens, end, behind, None)
        gender = person.gender or next((HONORIFICS[word] for word in tokens.words[start:end] if word in HONORIFICS), "")
        found.append(person._replace(kind="person", title=(start if affiliation is None else affiliation, end), gender=gender, weak=False))
        return


def _without_openers(tokens: Tokens, first: int, behind: int) -> int:
    """Leave out the words in front that are capitalized only because of where they stand."""
    while first < behind:
        low, word = tokens.low[first], tokens.words[first]
        single = first + 1 == behind
        plain = _is_plain(tokens, first) or (word in GROUP_ADJECTIVES and tokens.words[behind - 1] not in ENDS)
        if low in _DETERMINERS or (plain and known_at(tokens, first, behind) is None):
            first += 1
            continue
        if word.isupper() and len(word) > 1:
            return first
        if not tokens.initial[first] and tokens.part[first] != "headline":
            return first + (single and low in OPENERS and low not in KNOWN_LOW and word not in HEADS)
        if low in OPENERS:
            keep = (
                known_at(tokens, first, behind) is not None
                or (word in GIVEN and not single)
                or (
                    not single
                    and (word in TOPICS or word in MODIFIERS or word in HEADS)
                    and (tokens.words[behind - 1] in ENDS or word in TITLES)
                )
            )
        elif (
            behind - first > _PAIR
            and word not in GIVEN
            and word not in TITLES
            and tokens.words[first + 1] in GIVEN
            and word not in FIRST_WORDS
            and word not in _SAINTS
        ):
            keep = low in PERSON_HEADS  # "Goalscorer Ivo Lund"; else a word that only opens the sentence
        elif word in GIVEN or word in KNOWN or word in FIRST_WORDS or word in TITLES:
            keep = True
        else:
            keep = single or (low not in tokens.lower and not low.endswith(("ing", "ed", "ly"))) or tokens.words[behind - 1] in ENDS
        if keep:
            return first
        first += 1
    return first


def _is_given(tokens: Tokens, first: int, behind: int) -> bool:
    """Whether a person's full name begins here, though the word is a place's as well (Georgia, Chelsea, Jordan)."""
    return (
        behind - first > 1
        and tokens.words[first] in GIVEN
        and tokens.words[first + 1] not in ENDS
        and tokens.words[first + 1] not in TITLES
    )


def _parts_from(tokens: Tokens, first: int, behind: int) -> bool:
    """Whether what follows a known name is not part of that name: a title, or a person."""
    word = tokens.words[first]
    if tokens.words[behind - 1] in ENDS:
        return _title(tokens, first, behind) is not None
    return (
        word in TITLES
        or word in MODIFIERS
        or word in GIVEN
        or (word in SURNAME_FIRST and behind - first > 1)
        or word in FIRST_WORDS
        or word in CONTINENT_ADJECTIVES
    )


def _title(tokens: Tokens, first: int, behind: int) -> tuple[int, int] | None:
    """The words of the title inside a run, or `None`: "Deputy Foreign Minister", "Secretary of State"."""
    words = tokens.words
    at = next((index for index in range(first, min(behind, first + 12)) if words[index] in TITLES), None)
    if at is None:
        if behind - first > 1 and tokens.initial[first] and tokens.low[first] in PERSON_HEADS and words[behind - 1] not in ENDS:
            return first, first + 1  # "Striker Ivo Lund" opens a sentence
        return None
    start = end = at
    while start > first and words[start - 1] in MODIFIERS:
        start -= 1
    while end < behind and (words[end] in TITLES or (words[end] in MODIFIERS and end + 1 < behind and words[end + 1] in TITLES)):
        end += 1
    if end < behind and tokens.low[end] == "of":
        end += 1 + (tokens.low[end + 1] == "the")
        while end < behind and (words[end] in OFFICES or tokens.low[end] == "and"):
            end += 1
    if end == behind and end - start > 1 and words[end - 2] in _ADDRESSES:
        return start, end - 1  # Mr. Prince
    if end < behind and words[behind - 1] in ENDS and (words[end] not in GIVEN or words[at] in _SAINTS):
        return None  # Justice Department, Premier League, General Motors
    return start, end


def _whole(tokens: Tokens, first: int, behind: int, affiliation: int | None) -> Name:
    """The name that all the words make, and the kind that they tell."""
    words = tokens.words
    known = known_at(tokens, first, behind)
    if known is not None and known[1] == behind and not _is_given(tokens, first, behind):
        return Name(first, behind, known[0].kind, known[0].country, known[0].form)
    kind, gender = kind_of(words, first, behind), ""
    if _AMPERSAND in tokens.string(first, behind):
        kind = "organization"
    if kind == "person" or (affiliation is not None and not kind):
        gender = "female" if words[first] in FEMALE_NAMES else "male" if words[first] in MALE_NAMES else ""
    single = behind - first == 1
    weak = single and not kind and tokens.initial[first]
    return Name(first, behind, kind, gender=gender, weak=weak)
