"""Runs of capitalized words: which words belong to one name, with the small words, apostrophes and nicknames between them.

Owns `run_from`, `is_calendar` and `is_plain`. What a run names is for `names`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.openers import CALENDAR, CALENDAR_NAMES, FUNCTION, MONTHS_BORNE
from summarizer.lexicons.organizations import HEADS, TOPICS
from summarizer.lexicons.titles import GROUP_NAMES, OFFICES, TITLES
from summarizer.reading.gazetteer import APART
from summarizer.reading.kinds import ENDS, GIVEN

if TYPE_CHECKING:
    from summarizer.reading.tokens import Tokens

__all__ = ["AMPERSAND", "PARTICLES", "SAINTS", "is_calendar", "is_plain", "run_from"]

PARTICLES = frozenset(
    "van von de der den del della delle degli di da do dos das du des la le las los lo bin bint ibn ben al el ten ter te af av zu "
    "zum zur op aan y e und het".split()
)
SAINTS = frozenset({"St", "Saint", "Ste"})
AMPERSAND = " & "
_OWNERS = frozenset("people children women men lloyd king queen lord land".split())
_LOWER_FORMS = frozenset({"plc"})
_OF_HEADS = HEADS | frozenset(
    (
        "Republic Courts Bay Gulf Strait Isle House Duke Duchess City Kingdom State Horn Sea Cape Mount Archbishop Bishop University "
        "Chiefs Friends Sons Daughters Knights Order Port Lake Straits Isles Principality Emirate Sultanate Commonwealth Prince "
        "Princess Earl Dean Master District Institutes Centers Centres"
    ).split()
)
_FOR_HEADS = frozenset(
    (
        "Action Agency Alliance Americans Association Authority Campaign Center Centre Citizens Club Coalition Commission "
        "Committee Council Democracy Department Directorate Doctors Families Federation Forum Foundation Friends Fund Group "
        "Initiative Institute Institution Lawyers League Ministry Mothers Movement Network Office Organisation Organization "
        "Partnership Party Society Students Trust Union Veterans Women Workers"
    ).split()
)
"""Heads before "for" and whatever is named: the Center for Responsive Politics, the Club for Growth."""
_ANDS = frozenset(("and", "&", "on"))
_ELIDED = frozenset(("d’", "d'", "l’", "l'"))
_ENDINGS = frozenset("ll ve re d m s t".split())
_NICKNAMES = {" “": "” ", ' "': '" ', " ‘": "’ ", " '": "' ", " (": ") "}
"""What stands before and behind a nickname inside a name: Ivo “Tig” Lund."""
_SUFFIXES = frozenset("type style led born era based run like wide only free held made size esque spent friendly".split())
_SHORT = 4  # letters of a syllable of a name
_LONGEST = 6  # words looked at behind a possessive ending for the head of an organization


def is_calendar(tokens: Tokens, index: int) -> bool:
    """Whether a word is a day, a month or a feast and no part of a name."""
    word = tokens.words[index]
    if word not in CALENDAR:
        return False
    if word not in CALENDAR_NAMES:
        return True
    if word in MONTHS_BORNE and index in tokens.borne:
        return False
    before = index > 0 and tokens.joined(index - 1) and tokens.words[index - 1] in GIVEN
    after = tokens.joined(index) and tokens.caps[index + 1] and tokens.words[index + 1] not in CALENDAR and word not in {"May", "March"}
    return not (
        before or (after and tokens.low[index - 1] not in {"in", "since", "until", "by", "last", "this", "next", "early", "late", "mid"})
    )


def run_from(tokens: Tokens, first: int) -> int:
    """Index behind the last word of the run of capitalized words and their connectors that begins at `first`."""
    ties: set[str] = set()
    last = first
    while last + 1 < tokens.count:
        if not _goes_on(tokens, last):
            if not _is_nickname(tokens, last):
                break
            last += 2
            continue
        if tokens.possessive[last] and not _owns_by_name(tokens, first, last):
            break
        if tokens.low[last + 1] in _LOWER_FORMS:
            return last + 2
        if not tokens.caps[last + 1]:
            target = _tied(tokens, last, ties)
            if target is None:
                break
            last = target
        elif is_calendar(tokens, last + 1) or is_plain(tokens, last + 1):
            break
        else:
            last += 1
    return last + 1


def _is_nickname(tokens: Tokens, last: int) -> bool:
    """Whether a nickname in marks follows the given name at `last`, and the family name follows the nickname."""
    closing = _NICKNAMES.get(tokens.gap(last))
    if closing is None or last + 2 >= tokens.count or not (tokens.caps[last + 1] and tokens.caps[last + 2]):
        return False
    return tokens.gap(last + 1) == closing and (tokens.words[last] in GIVEN or len(tokens.words[last]) == 1)


def _owns_by_name(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a possessive is part of a name: "Lloyd’s Register", "St. Mary’s Hospital", "Norwegian Bakers’ League", "the Tanner’s Steps".

    Several own what has a head of its own, and officers their office ("the Lund County Sheriff’s Office"); behind "the" stands no owner who
    is a person.
    """
    words, low = tokens.words, tokens.low
    if not tokens.caps[last + 1]:
        return False
    saint = last > 0 and words[last - 1] in SAINTS and words[last + 1] in ENDS
    if saint or low[last] in _OWNERS:
        return True
    if words[last] in TITLES and words[last + 1] == "Office":
        return True
    if words[last] in APART or words[last] in TITLES or words[last] in HEADS or words[last] in GROUP_NAMES or words[last].isupper():
        return False
    if tokens.behind[last] - tokens.ends[last] == 1 or low[last].endswith("men"):
        return _ends_in_head(tokens, last + 1)
    single = last == first and last > 0 and low[last - 1] == "the" and tokens.joined(last - 1)
    return single and _ends_in_head(tokens, last + 1)


def _ends_in_head(tokens: Tokens, first: int) -> bool:
    """Whether the capitalized words from `first` on end in a word for an organization, a place or a work."""
    last = first
    while last < first + _LONGEST and tokens.joined(last) and tokens.caps[last + 1] and not tokens.possessive[last]:
        last += 1
    return tokens.words[last] in ENDS


def _goes_on(tokens: Tokens, last: int) -> bool:
    """Whether the next word may belong to the name: it is joined, or "&" makes it a firm's ("Lund & Co"); two persons stay two."""
    if tokens.joined(last):
        return True
    if tokens.gap(last) != AMPERSAND or not tokens.caps[last] or not tokens.caps[last + 1]:
        return False
    return not (tokens.words[last + 1] in GIVEN and tokens.joined(last + 1) and tokens.caps[last + 2])


def _tied(tokens: Tokens, last: int, ties: set[str]) -> int | None:
    """Index of the capitalized word that the small word behind `last` ties to the name; `ties` are the small words so far."""
    words, low = tokens.words, tokens.low
    word, target = low[last + 1], last + 2
    if word[:2] in _ELIDED and words[last + 1][2:3].isupper():
        return last + 1  # Giscard d’Estaing
    if not tokens.joined(last + 1):
        return _veld(tokens, last)
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
        tied = words[target] in TOPICS if "of" in ties else words[last] in _FOR_HEADS or (words[last] in HEADS and words[target] in TOPICS)
    elif word in _ANDS:
        tied = words[target] in TOPICS and (words[last] in TOPICS or bool(ties))
    else:
        tied = word in PARTICLES
    ties.add("of" if word == "for" else word)
    return target if tied else None


def _veld(tokens: Tokens, last: int) -> int | None:
    """Index of the family name behind "in ’t"."""
    target = last + 3
    if target >= tokens.count or tokens.low[last + 1] != "in" or tokens.low[last + 2] != "t" or not tokens.caps[target]:
        return None
    return target if tokens.joined(last + 2) and tokens.gap(last + 1) in {" '", " ’", " ‘"} else None


def is_plain(tokens: Tokens, index: int) -> bool:
    """Whether a capitalized word inside a run is none of its name: "I", "We'll", and function words of shouted or title-case text."""
    word, low = tokens.words[index], tokens.low[index]
    if word == "I" or word[:2] in {"I’", "I'"}:
        return True
    if low in FUNCTION:
        return word not in {"May", "Will"} and not (word.isupper() and len(word) > 1)
    return not word.isalpha() and (_is_compound(word) if "-" in word else _is_contraction(low))


def _is_compound(word: str) -> bool:
    """Whether a name is part of an adjective: "Lund-owned", "prize-winning", "a Lund-style rally"; Il-hoon is a name."""
    rest = word.rpartition("-")[2]
    return rest.islower() and (rest in _SUFFIXES or (len(rest) > _SHORT and rest.endswith(("ed", "ing"))))


def _is_contraction(low: str) -> bool:
    """Whether a word is a pronoun or an auxiliary that runs together with another: we'll, don't."""
    word, _, rest = low.replace("’", "'").partition("'")
    return rest in _ENDINGS and (word in FUNCTION or word.removesuffix("n") in FUNCTION)
