"""Noun phrases: where the one that ends here begins, and where the one that begins here ends.

Works on token indices of `Words`. There is no part-of-speech tagger; closed word classes, capitals and a few endings do the work.
No walk is longer than `REACH` tokens, so time is linear in the number of phrases asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.cues import AUXILIARIES, CUES
from summarizer.lexicons.function_words import (
    ADVERBS,
    BREAKS,
    DETERMINERS,
    NOT_PARTICIPLES,
    OCCASIONS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIMES,
)
from summarizer.reading.verbs import is_finite

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from summarizer.reading.words import Words

__all__ = [
    "BARE_PASTS",
    "REACH",
    "Tokens",
    "apposition_like",
    "bracket",
    "core_end",
    "phrase_before",
    "phrase_end",
    "place_goes_on",
    "tight_before",
]

Tokens = tuple[int, int]
"""First token and the one behind the last."""

REACH = 60
"""Longest walk in tokens. The longest subject with its appositions in the training news has 48."""

_JOINERS = frozenset({"and", "or", "&"})
_RELATIVES = frozenset({"who", "which", "that", "whose"})
_STOPS = BREAKS | SUBORDINATORS
_WALK_STOPS = (_STOPS - {"that", "who", "which", "as", "since", "like"}) | {",", "–"}
_NOT_FIRST = PREPOSITIONS | SUBORDINATORS
_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves", "now", "then"})
_ARTICLES = frozenset({"the", "a", "an"})
_OBJECTS = frozenset("a an the his her its their down up".split())  # behind a verb in -ed, not behind a participle that describes
_ORDINALS = frozenset({"first", "only", "next", "last", "then", "previous"})
_WHEN = _ORDINALS | TIMES
_TENS = frozenset("ten 10 five 5 three four".split())  # "about four in ten said"
_ABOUT = frozenset("about around nearly almost roughly some".split())
BARE_PASTS = frozenset("cut hit set put shut let quit beat cost".split())
_HARD = frozenset({",", ";", ":", "—", "–", "―"})
_LEADING = ADVERBS | _JOINERS | {"but", "-", "as", "that", "like"}
_INNER_PREPOSITIONS = frozenset({"in", "at", "from", "with", "to", "on", "by", "de", "von"})
_DESCRIBING = frozenset({"tell", "claim", "label", "talk"})  # groups whose participles follow a noun: accused of, briefed on, called by
_PASSIVE = frozenset("of on with by about in from".split())  # not "for" and "to": who "called for calm" acts
_PLACES = frozenset({"of", "in", "from", "at", "near"})
_BRACKET_REACH = 15  # tokens; longer insertions are clauses of their own
_ABBREVIATION = 5  # longest abbreviation with a full stop that stands in a name: "Sens.", "Supt."
_CORE_STOPS = (TIMES | ADVERBS | _STOPS | PREPOSITIONS | AUXILIARIES | PRONOUNS) - {"one"}


# --- backwards -------------------------------------------------------------------------------------------------------------


def phrase_before(words: Words, floor: int, last: int, walls: AbstractSet[int]) -> Tokens | None:
    """The noun phrase that ends with the token `last`: with its prepositional parts where it begins its clause, else the tight core."""
    low = words.low
    if last < floor or last in walls:
        return None
    if low[last] in PRONOUNS:
        return last, last + 1
    if low[last] in _TENS and last - 1 > floor and low[last - 1] == "in":
        return last - 2 - (last - 2 > floor and low[last - 3] in _ABOUT), last + 1
    first, at_boundary = _clause_start(words, max(floor, last - REACH), last, walls)
    while first <= last and low[first] in _LEADING and low[first] not in DETERMINERS:
        first += 1
    first += first < last and _joins(words, first)
    if first > last:
        return None
    word = low[first]
    wide = at_boundary and word not in _NOT_FIRST and not word.endswith(("ing", "it's", "there's"))
    wide = wide and (word not in TIMES or first == last)
    return (first, last + 1) if wide and not _verb_inside(words, first, last) else tight_before(words, first, last)


def _joins(words: Words, index: int) -> bool:
    """Whether a "that" opens a clause and points at nothing: "the idea that Osei", "that polls"; but "that woman"."""
    following = words.low[index + 1]
    plural = following.endswith("s") and not following.endswith("ss")
    return words.low[index] == "that" and (words.capital(index + 1) or following in DETERMINERS or plural)


def _clause_start(words: Words, floor: int, last: int, walls: AbstractSet[int]) -> tuple[int, bool]:
    """Walk left to where the clause of `last` begins; whether it does begin there (and was not cut by a verb or a pronoun)."""
    low = words.low
    index = last
    while index >= floor:
        word = low[index]
        if word == ")":
            index = bracket(words, floor, index) - 1
            continue
        if index in walls or word in _WALK_STOPS or (word == "." and not _abbreviation(words, index)):
            break
        if word in {"and", "but"} and not _joint(words, index, floor):
            break
        if word == "that" and index < last and all(words.capital(k) for k in range(index + 1, last + 1)):
            break  # "no wonder that Dana Osei"
        if word in PRONOUNS and word != "who" and index < last and not _inside_relative(low, floor, index):
            return index + 1, False
        if is_finite(words, index) and not _inside_relative(low, floor, index) and not _participle(words, floor, index, last):
            return index + 1, False
        index -= 1
    return index + 1, True


def bracket(words: Words, floor: int, closing: int) -> int:
    """The opening bracket of the closing one at `closing`, or `floor` when it is further away than a short insertion."""
    for k in range(closing - 1, max(floor, closing - _BRACKET_REACH) - 1, -1):
        if words.low[k] == "(":
            return k
    return floor


def _inside_relative(low: list[str], floor: int, index: int) -> bool:
    """Whether a finite verb belongs to a relative clause of the noun phrase: "The woman who started it said"."""
    for k in range(index - 1, max(floor, index - 8) - 1, -1):
        if low[k] in _RELATIVES and low[k] != "that":
            return True
        if low[k] == ",":
            return False
    return False


def _participle(words: Words, floor: int, index: int, last: int) -> bool:
    """Whether what looks like a finite verb describes the noun before it: "Two clerks briefed on the plan told Osei".

    The phrase ends with the subject of another verb, and nothing joins the two. Verbs that take a clause without "that" are left out:
    "Osei said on Monday the mine was safe".
    """
    cue = CUES.get(words.low[index])
    if cue is None or cue.form != "past" or not floor < index < last:
        return False
    if cue.group not in _DESCRIBING and words.low[index + 1] != "by":
        return False
    before = words.low[index - 1]
    noun = before[0].isalpha() and before not in PRONOUNS and before not in ADVERBS and before not in AUXILIARIES
    return noun and words.low[index + 1] in _PASSIVE and "as" not in words.low[index:last]


def _verb_inside(words: Words, first: int, last: int) -> bool:
    """Whether a word looks like the finite verb of an earlier clause ("Osei visited Lund officials said")."""
    low = words.low
    for k in range(first + 1, last):
        if low[k] in _RELATIVES:
            return False
        if not low[k].endswith("ed") or words.capital(k):
            continue
        if (words.capital(k - 1) and low[k + 1] not in PREPOSITIONS) or low[k + 1] in _OBJECTS:
            return True
    return False


def _joint(words: Words, index: int, floor: int) -> bool:
    """Whether "and" joins two names or two nouns: "Osei and Lund said"."""
    inside = floor < index and index + 1 < len(words)
    return inside and words.capital(index - 1) == words.capital(index + 1) and words.low[index - 1] != ","


def _abbreviation(words: Words, index: int) -> bool:
    """Whether the full stop at `index` belongs to an abbreviation before it ("Sen.", "J.")."""
    if not index or words.ends[index - 1] != words.starts[index]:
        return False
    return words.capital(index - 1) and len(words.low[index - 1]) <= _ABBREVIATION


def tight_before(words: Words, floor: int, last: int) -> Tokens | None:
    """The core of the noun phrase that ends with `last`: a name with its title, or a noun with what stands before it, and "of"."""
    low = words.low
    index = last
    floor = max(floor, last - REACH)
    while index >= floor:
        word = low[index]
        if word in DETERMINERS:
            if index - 1 > floor and low[index - 1] == "of":
                index -= 2
                continue
            return (index + (index < last and _joins(words, index)), last + 1)
        if _ends_core(words, index, last):
            break
        index -= 1
    first = index + 1
    return (first, last + 1) if first <= last else None


def _ordinal(words: Words, index: int) -> bool:
    """Whether a word that mostly says when stands before a noun: "the first speaker", "a Wednesday editorial"."""
    word, before = words.low[index], words.low[index - 1] if index else ""
    if word not in _ORDINALS and (word not in TIMES or not words.capital(index)):
        return False
    return before in {"a", "the"} or before.endswith(("'s", "s'"))


def _ends_core(words: Words, index: int, last: int) -> bool:
    """Whether the token is no part of the core to its right."""
    word = words.low[index]
    if word == ".":
        return not _abbreviation(words, index)
    if word in {"of", "for", "&", "-"} or (index < last and word in _WHEN and _ordinal(words, index)):
        return False
    if not word[0].isalnum() or word in _CORE_STOPS or word in _JOINERS or is_finite(words, index):
        return True
    before_name = index < last and words.capital(index + 1) and not words.capital(index)
    return before_name and word.endswith(("ed", "s")) and word not in NOT_PARTICIPLES


# --- forwards --------------------------------------------------------------------------------------------------------------


def phrase_end(words: Words, first: int, behind: int, walls: AbstractSet[int]) -> int:
    """Where the noun phrase that starts at `first` ends (`first` when there is none), its appositions included, time and place left out."""
    end = core_end(words, first, behind, walls)
    if end == first:
        return first
    for _ in range(3):
        longer = _apposition_end(words, end, behind, walls)
        if longer == end:
            break
        end = longer
    return end


def core_end(words: Words, first: int, behind: int, walls: AbstractSet[int]) -> int:
    """Where the noun phrase that starts at `first` ends, without appositions."""
    low = words.low
    behind = min(behind, first + REACH)
    if first >= behind or first in walls:
        return first
    if low[first] in PRONOUNS or low[first] in {"him", "them"}:
        return first + 1
    index = first
    named = False  # a capital has been seen: what follows in lower case is no part of the name
    while index < behind and index not in walls:
        if low[index] == "(" and index > first:
            closing = next((k for k in range(index, min(behind, index + _BRACKET_REACH)) if low[k] == ")"), -1)
            if closing < 0:
                break
            index = closing
        elif words.capital(index) and low[index] not in TIMES:
            named = named or index > first or low[index] not in DETERMINERS
        elif not _goes_on(words, first, index, behind, named=named):
            break
        index += 1
    while index > first and not words.capital(index - 1) and _dangles(low, first, index - 1):
        index -= 1
    return index


def _dangles(low: list[str], first: int, index: int) -> bool:
    """Whether a phrase cannot end with this word."""
    word = low[index]
    return word in PREPOSITIONS or word in _JOINERS or (word in DETERMINERS and index > first)


def _goes_on(words: Words, first: int, index: int, behind: int, *, named: bool) -> bool:
    """Whether a token in lower case, or a sign, belongs to the noun phrase so far."""
    low = words.low
    word = low[index]
    if index == first:
        return word[0].isalnum() and word not in _CORE_STOPS
    if not word[0].isalnum() or word in _JOINERS:
        return _sign_goes_on(words, index, behind)
    if word in _INNER_PREPOSITIONS:
        return _inner_preposition(words, index, behind, named=named)
    if word in DETERMINERS:
        return low[index - 1] in PREPOSITIONS or low[index - 1] in _JOINERS or low[index - 1] in _ORDINALS
    follows = low[index + 1] if index + 1 < behind else ""
    cuts = word in BARE_PASTS and words.capital(index - 1) and follows in DETERMINERS  # "Vantrup cut its forecast"
    acts = cuts or (word.endswith("ed") and follows in _OBJECTS)  # "an aide doubled down"
    finite = is_finite(words, index) and low[index - 1] not in DETERMINERS  # but "its published accounts" goes on
    if word in {"of", "for"} or word in _CORE_STOPS or acts or finite:
        return word in {"of", "for"} or _ordinal(words, index)
    return not (named and words.capital(index - 1) and word.endswith(("ed", "ing")) and word not in NOT_PARTICIPLES)


def _sign_goes_on(words: Words, index: int, behind: int) -> bool:
    """Whether a sign or an "and" joins what stands on both its sides: "J. Osei", "the Lunds' lawyer", "Osei and Lund"."""
    word = words.low[index]
    if word == ".":
        return index + 1 < behind and _abbreviation(words, index)
    if word == "-":
        return words.ends[index - 1] == words.starts[index]
    if word in _JOINERS:
        return word == "&" or (index + 1 < behind and (words.capital(index + 1) or words.low[index + 1] in DETERMINERS))
    return word in {"'", "’"}


def _inner_preposition(words: Words, index: int, behind: int, *, named: bool) -> bool:
    """Whether a preposition continues the phrase ("officials in Bern") and does not open a time, an occasion or what happens to a name."""
    if _time_or_occasion(words, index, behind) or (named and words.capital(index - 1)):
        return False
    follows = index + 1 < behind and (words.capital(index + 1) or words.low[index + 1] in DETERMINERS)
    return words.low[index] != "to" or follows


def _time_or_occasion(words: Words, preposition: int, behind: int) -> bool:
    """Whether a preposition opens a time or an occasion: "on Monday", "in a phone interview", "at a rally"."""
    low = words.low
    for k in range(preposition + 1, min(behind, preposition + 5)):
        if low[k] in TIMES or (low[k] in OCCASIONS and not words.capital(k)) or (low[k][:2] in {"19", "20"} and low[k].isdigit()):
            return True
        if low[k] in PREPOSITIONS or low[k] == ",":
            return False
    return False


# --- appositions -----------------------------------------------------------------------------------------------------------


def apposition_like(words: Words, first: int, behind: int) -> bool:
    """Whether the words between two commas may describe the name before them: a role, an age, a party and state, a relative clause."""
    word = words.low[first]
    if word in _RELATIVES or word in _REFLEXIVES or word in DETERMINERS or word[0].isdigit() or word.endswith(("'s", "s'")):
        return True
    if words.capital(first) and first + 1 < behind and words.low[first + 1].endswith(("'s", "s'")):
        return True  # "Dana Osei's former aide"
    if word in PRONOUNS or word in AUXILIARIES or word in _STOPS or _clause_inside(words, first, behind):
        return False
    if not words.capital(first):
        return word not in ADVERBS
    # "R-Texas", "N.H.", "of Lund, Sweden"; a bare name is rather the subject itself
    placed = "-" in word or "." in word or place_goes_on(words, first)
    return placed or any(words.low[k].isalpha() and not words.capital(k) for k in range(first, min(behind, first + REACH)))


def place_goes_on(words: Words, first: int) -> bool:
    """Whether what starts behind a comma names the larger place: "of Lund, Sweden"; but not "In Lund, Dana Osei"."""
    preposition = first - 3
    return preposition > 0 and words.low[preposition] in _PLACES and not words.capital(preposition) and words.low[first - 2] not in TIMES


def _clause_inside(words: Words, first: int, behind: int) -> bool:
    """Whether words between commas are a clause ("shares fell after Osei") and no description; what follows a "who" may be one."""
    for k in range(first, min(behind, first + REACH)):
        if words.low[k] in _RELATIVES:
            return False
        if (words.low[k] in SUBORDINATORS and words.low[k] not in {"as", "like", "than"}) or is_finite(words, k):
            return True
    return False


def _apposition_end(words: Words, end: int, behind: int, walls: AbstractSet[int]) -> int:
    """The end of an apposition that starts with the comma at `end`, or `end`."""
    low = words.low
    first = end + 1
    if first >= behind or low[end] != "," or first in walls or not _describes(words, first, behind):
        return end
    stop = first
    top = min(behind, first + REACH)
    while stop < top and stop not in walls and low[stop] not in _HARD and not _occasion_at(words, stop, behind):
        stop += 1
    if stop == behind and low[behind - 1] in {".", "!", "?"}:
        stop -= 1
    if low[first] in _ARTICLES and _clause_inside(words, first, stop):
        return end  # "according to the accounts, the figure had fallen"
    return max(stop, end) if stop > first else end


def _occasion_at(words: Words, index: int, behind: int) -> bool:
    return words.low[index] in {"on", "in", "at", "during", "after"} and _time_or_occasion(words, index, behind)


def _describes(words: Words, first: int, behind: int) -> bool:
    """Whether what follows a comma describes the name before it, looked at from its first words."""
    word = words.low[first]
    if word == "who" or word in _REFLEXIVES:
        return True
    if word[0].isdigit() and first + 1 < behind and words.low[first + 1][0].isalnum():
        return False  # an age is set off on both sides: "two clerks, 40 people were arrested"
    if word in TIMES or word in PRONOUNS or word in PREPOSITIONS or word in ADVERBS or word in _STOPS:
        return False
    if word.endswith("ing") or is_finite(words, first):
        return False
    if word in DETERMINERS or word[0].isdigit() or "'" in word or "-" in word or not words.capital(first):
        return True
    # capitals are a role ("Democratic chairman of …") rather than another name where a lower-case noun follows soon
    return any(not words.capital(k) and words.low[k].isalpha() for k in range(first, min(behind, first + 4)))
