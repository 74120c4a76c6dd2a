"""Proper names by rule: which runs of capitalized words name somebody, and what the run itself says about its kind.

Owns `Name` and `names`. A run is cut into affiliation, title and name ("U.S. | President | Donald Trump"); a place inside the name of an
organization is no name of its own ("Bank of England"). What the surroundings say is for `contexts`, who is who for `coreference`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.given_names import FEMALE_NAMES, MALE_NAMES, SURNAME_FIRST
from summarizer.lexicons.openers import OPENERS
from summarizer.lexicons.organizations import HEADS, TOPICS
from summarizer.lexicons.places import ADMINISTRATIVE, CONTINENT_ADJECTIVES, GEOGRAPHIC
from summarizer.lexicons.titles import GROUP_ADJECTIVES, HONORIFICS, MODIFIERS, OFFICES, PERSON_HEADS, POSTNOMINALS, TITLES
from summarizer.reading.gazetteer import FIRST_WORDS, KNOWN, KNOWN_LOW, known_at
from summarizer.reading.kinds import ENDS, GIVEN, kind_of
from summarizer.reading.runs import AMPERSAND, PARTICLES, SAINTS, is_calendar, is_plain, run_from

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


_DETERMINERS = frozenset("the a an this that these those his her its their our my your no i i'm i've i'll we he she it they you".split())
_PAIR = 2
_ADDRESSES = frozenset(("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame"))
_COLOURS = frozenset(("Black", "White"))
_COMPASS = frozenset(("North", "South", "East", "West", "Central", "Latin", "Southeast", "Northern", "Southern", "Eastern", "Western"))
_CREDITS = frozenset("photo photograph photographs picture pictures image images photos credit graphic illustration photographer".split())
_OPENING = {"“": "”", '"': '"', "‘": "’", "'": "'"}
_LONGEST_WORK = 6
_SHOUTED = 5  # letters of a town in a dateline; acronyms have fewer
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
        if is_calendar(tokens, index):
            behind = index + 1
            continue
        behind = run_from(tokens, index)
        if tokens.initial[index] and tokens.words[index].isupper() and _is_dateline(tokens, index, behind):
            continue
        if tokens.part[index] == "caption" and _is_credit(tokens, index, behind):
            continue
        if tokens.initial[index] and _is_work(tokens, index, behind):
            continue
        _cut(tokens, index, behind if behind - index <= _PAIR else _without_letters(tokens, index, behind), found)
        if behind < tokens.count and low[behind] in GEOGRAPHIC and found and found[-1].behind == behind:
            found[-1] = _with_noun(tokens, found[-1])
    return found


def _is_dateline(tokens: Tokens, first: int, behind: int) -> bool:
    """Whether shouted words open a sentence as the dateline of an article inside the text does: "NEW YORK (AP) -", "DECATUR, Ill."."""
    if not all(word.isupper() for word in tokens.words[first:behind]) or (behind - first == 1 and len(tokens.words[first]) < _SHOUTED):
        return False
    return tokens.gap(behind - 1).lstrip()[:1] in {"(", "—", "–", "-", ","}


def _is_credit(tokens: Tokens, first: int, behind: int) -> bool:
    """Whether a name in a caption is the photographer's, or the agency's: "Photo: Ivo Lund", "Ivo Lund/Tern Wire"."""
    before = tokens.low[first - 1] if first else ""
    slashed = tokens.gap(behind - 1)[:1] == "/" or (first > 0 and tokens.gap(first - 1)[-1:] == "/")
    return slashed or (before in _CREDITS and first > 0 and not tokens.gap(first - 1).isspace())


def _is_work(tokens: Tokens, first: int, behind: int) -> bool:
    """Whether quotation marks hold several capitalized words and nothing else: the title of a film, a book, a programme."""
    if not 1 < behind - first < _LONGEST_WORK or first == 0 or tokens.possessive[behind - 1]:
        return False
    opening, closing = tokens.gap(first - 1)[-1:], tokens.gap(behind - 1)[:2].lstrip(",.!?")[:1]
    return opening in _OPENING and closing == _OPENING[opening] and tokens.gap(first - 1)[:1] != ","


def _without_letters(tokens: Tokens, first: int, behind: int) -> int:
    """Index behind a person's name without the letters of honours and offices: "Ivo Lund KC"."""
    while behind - first > _PAIR and tokens.words[behind - 1] in POSTNOMINALS:
        behind -= 1
    return behind


def _with_noun(tokens: Tokens, name: Name) -> Name:
    """The name with the lower-case noun behind it that makes it a place's: "the Hudson river", "the Kerch bridge"; after "the" alone."""
    at, first = name.behind, name.first
    if tokens.caps[at] or tokens.possessive[at - 1] or not tokens.joined(at - 1):
        return name
    plain = name.title is None and not name.country and name.kind in {"", "place", "person"}
    if (
        not plain
        or tokens.low[first - 1] != "the"
        or (name.kind == "place" and known_at(tokens, first, at) and tokens.low[at] not in ADMINISTRATIVE)
    ):
        return name
    return Name(first, at + 1, "place")


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
        if first in tokens.borne:
            return first  # "May said"
        single = first + 1 == behind
        plain = is_plain(tokens, first) or (word in GROUP_ADJECTIVES and tokens.words[behind - 1] not in ENDS)
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
                or (word in TOPICS and behind - first == _PAIR and kind_of(tokens.words, first, behind) == "organization")
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
            and word not in SAINTS
        ):
            keep = low in PERSON_HEADS  # "Goalscorer Ivo Lund"; else a word that only opens the sentence
        elif word in GIVEN or word in KNOWN or word in FIRST_WORDS or word in TITLES:
            keep = True
        else:
            keep = (
                (single and not (low in tokens.lower and word in ENDS))
                or (low not in tokens.lower and not low.endswith(("ing", "ed", "ly")))
                or (not single and tokens.words[behind - 1] in ENDS)
            )
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


def _is_pair(words: list[str], first: int, behind: int) -> bool:
    """Whether two words are a given name and a surname though one of them is a title: Howard Dean, Dean Baker."""
    if behind - first != _PAIR or words[first] not in GIVEN or words[first] in FIRST_WORDS:
        return False
    return (words[first] in TITLES) != (words[first + 1] in TITLES)


_LEADING = frozenset({"Chief", "Managing", "Vice", "Deputy", "Executive"})
_LED = frozenset(
    "Executive Financial Operating Technology Scientific Medical Economist Scientist Strategist Director Editor Analyst".split()
)
"""What follows them in a title: "Chief Executive Ida Brandt"."""


def _title_word(tokens: Tokens, first: int, behind: int) -> int | None:
    """The first word of a run that makes a title; not what follows "of" (the Court of Justice)."""
    for at in range(first, min(behind, first + 12)):
        if tokens.words[at] in TITLES and (at == first or tokens.low[at - 1] != "of"):
            return at
    return None


def _title(tokens: Tokens, first: int, behind: int) -> tuple[int, int] | None:
    """The words of the title inside a run, or `None`: "Deputy Foreign Minister", "Secretary of State"."""
    words = tokens.words
    at = None if _is_pair(words, first, behind) else _title_word(tokens, first, behind)
    if at is None:
        if (
            behind - first > 1
            and tokens.initial[first]
            and tokens.low[first] in PERSON_HEADS
            and words[first] not in GIVEN
            and words[behind - 1] not in ENDS
        ):
            return first, first + 1  # "Striker Ivo Lund" opens a sentence
        return None
    start = end = at
    while start > first and words[start - 1] in MODIFIERS:
        start -= 1
    while end < behind and (
        words[end] in TITLES
        or (words[end] in MODIFIERS and end + 1 < behind and words[end + 1] in TITLES)
        or (words[end - 1] in _LEADING and words[end] in _LED)
    ):
        end += 1
    if end < behind and tokens.low[end] == "of":
        end += 1 + (tokens.low[end + 1] == "the")
        while end < behind and (words[end] in OFFICES or tokens.low[end] == "and"):
            end += 1
    if end == behind and end - start > 1 and words[end - 2] in _ADDRESSES:
        return start, end - 1  # Mr. Prince
    if end < behind and words[behind - 1] in ENDS and words[end - 1] not in _ADDRESSES and (words[end] not in GIVEN or words[at] in SAINTS):
        return None  # Justice Department, Premier League, General Motors
    return start, end


def _whole(tokens: Tokens, first: int, behind: int, affiliation: int | None) -> Name:
    """The name that all the words make, and the kind that they tell."""
    words = tokens.words
    known = known_at(tokens, first, behind)
    if known is not None and known[1] == behind and not _is_given(tokens, first, behind):
        return Name(first, behind, known[0].kind, known[0].country, known[0].form)
    if behind - first > 1 and words[behind - 1] in GROUP_ADJECTIVES and words[behind - 1] not in _COLOURS and words[first] not in GIVEN:
        return Name(first, behind, "", form="adjective")  # "the ABC Democratic debate"
    if words[behind - 1] in CONTINENT_ADJECTIVES and (behind - first == 1 or words[first] in _COMPASS):
        return Name(first, behind, "", form="adjective")
    kind, gender = kind_of(words, first, behind), ""
    if AMPERSAND in tokens.string(first, behind):
        kind = "organization"
    if kind == "person" or (affiliation is not None and not kind):
        gender = "female" if words[first] in FEMALE_NAMES else "male" if words[first] in MALE_NAMES else ""
    single = behind - first == 1
    weak = single and not kind and tokens.initial[first]
    return Name(first, behind, kind, gender=gender, weak=weak)
