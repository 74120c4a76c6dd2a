"""Who says it: the noun phrase that is the subject of a reporting verb.

Names nobody and follows no reference: that is for the reading of entities. Every walk ends after `REACH` tokens.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from summarizer.lexicons.cues import AUXILIARIES, COMMENTED, CUES, DOCUMENT_HEADS
from summarizer.lexicons.function_words import ADVERBS, BREAKS, DETERMINERS, OCCASIONS, PREPOSITIONS, PRONOUNS, SUBORDINATORS, TIMES
from summarizer.lexicons.market import SPEECHLESS
from summarizer.lexicons.numbers import CARDINALS
from summarizer.lexicons.titles import GROUP_HEADS, PERSON_HEADS
from summarizer.reading.phrases import (
    BARE_PASTS,
    REACH,
    Tokens,
    apposition_like,
    bracket,
    phrase_before,
    phrase_end,
    place_goes_on,
    tight_before,
)
from summarizer.reading.stamps import stamp_end
from summarizer.reading.verbs import is_finite, is_verb

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from summarizer.reading.words import Words

__all__ = ["agent", "climb", "dateline_end", "is_aside", "is_noun", "subject"]

_PERSONAL = frozenset({"he", "she", "they", "we", "i"})
_RELATIVES = frozenset({"who", "which", "that"})
_ABOUT = frozenset({"about", "around", "over"})  # "In Bern, about 200 marchers"
_SPANS = frozenset(
    "minute minutes hour hours day days week weeks month months year years decade decades than less more about almost just".split()
)
_FLOATING = frozenset({"all", "both", "each"})
_NO_NOUNS = PREPOSITIONS | SUBORDINATORS | frozenset({"and", "or", "but", "not", "nearly", "almost"})
_STANDING = frozenset("that some many most both all few several another those these one this others each any".split())
_NO_HEADS = DETERMINERS | PREPOSITIONS | SUBORDINATORS | AUXILIARIES | frozenset("and or but there's it's that's here's what's".split())
_AT = frozenset({"in", "on", "at", "during"})
_OCCASION = 6  # tokens of an occasion before its noun: "in a long and angry phone interview"
_JOINED = frozenset("and or & but to then not".split())
_CONNECTIVES = frozenset({"however", "meanwhile", "though", "too"})
_PARTICIPLES = ("ed", "en", "wn")
_HEADS = frozenset({"head", "chair", "founder", "co-founder"})
_ORIGINS = frozenset({"of", "from"})
_INSERTED = frozenset({",", "—", "–", "―", "-", ")"})
_EMBEDDING = frozenset("that because where while whether if why how what as who than after before since until".split())
_WHEN = frozenset({"after", "as", "when", "before"})
_OWNED = frozenset("its his her their the a".split())
_MARKS = frozenset("\"'“”‘’")
_NICKNAME = 4  # tokens of a nickname with a mark, and of the name before it
_NO_LEAPS: Mapping[int, int] = MappingProxyType({})
_TRIES = 3  # finite verbs looked at on the way up; more changed nothing on the training news and costs time on hostile text
_DATELINE = 14  # tokens; "KUALA LUMPUR, Malaysia, Sept. 14 (Example News) —" has 13


def subject(words: Words, floor: int, cue: int, walls: AbstractSet[int]) -> Tokens | None:
    """The subject of the finite verb at `cue`, looked for from there back to `floor`; `walls` are tokens that no phrase crosses.

    A nickname in marks is no end of a name: Ivo “Tig” Lund.
    """
    found = _subject(words, floor, cue, walls)
    return (_before_nickname(words, floor, found[0]), found[1]) if found is not None else None


def _before_nickname(words: Words, floor: int, first: int) -> int:
    """Where a name begins that goes on at `first` behind a nickname in marks, or `first`."""
    closing = first - 1
    if closing - 2 < floor or words.low[closing] not in _MARKS or not words.capital(first):
        return first
    opening = closing - 1
    while opening > max(floor, closing - _NICKNAME) and words.capital(opening):
        opening -= 1
    named = opening < closing - 1 and words.low[opening] in _MARKS and words.ends[closing] < words.starts[first]
    start = opening
    while named and start > floor and words.capital(start - 1) and opening - start < _NICKNAME:
        start -= 1
    return start if start < opening else first


def _subject(words: Words, floor: int, cue: int, walls: AbstractSet[int]) -> Tokens | None:
    low = words.low
    last = _skip_adverbs(words, max(floor, cue - REACH), cue - 1)
    if last < floor or last in walls:
        return None
    if low[last] in OCCASIONS:
        last = _before_occasion(words, floor, last)
    word = low[last]
    if word in _RELATIVES:
        return _antecedent(words, floor, last, walls)
    if word in PRONOUNS:
        return (last, last + 1)
    if word in _JOINED:
        return climb(words, floor, last, walls)
    found = _inserted(words, floor, last, walls) if word in _INSERTED else phrase_before(words, floor, last, walls)
    return found if found is None or not is_aside(words.low, found[0]) else _of_relative(words, found)


def is_aside(low: list[str], first: int) -> bool:
    """Whether what starts here comments on what was reported before it: "a remark that Osei called “absurd”", "an account Osei denies"."""
    return low[first] in {"a", "an"} and first + 1 < len(low) and low[first + 1] in COMMENTED


def _of_relative(words: Words, aside: Tokens) -> Tokens | None:
    """Who comments: of "an assertion the union's president, Ann Osei" the president."""
    first = aside[0] + 2
    if first < aside[1] and words.low[first] == "that":
        first += 1
    opens = first < aside[1] and (words.capital(first) or words.low[first] in DETERMINERS)
    return (first, aside[1]) if opens else aside


def _before_ago(low: list[str], floor: int, ago: int) -> int:
    """The last token left of a time that ends in "ago": "less than two weeks ago"."""
    for k in range(ago - 1, max(floor, ago - _OCCASION), -1):
        if not (low[k] in _SPANS or low[k] in DETERMINERS or low[k].isdigit()):
            return k
    return floor - 1


def _before_occasion(words: Words, floor: int, last: int) -> int:
    """The last token left of an occasion that ends at `last`: "Osei in a statement said", "thanked her and at a later rally said"."""
    low = words.low
    for k in range(last - 1, max(floor, last - _OCCASION), -1):
        if low[k] in _AT:
            return k - 1
        if words.capital(k) or not low[k][0].isalpha() or low[k] in PREPOSITIONS:
            break
    return last


def _skip_adverbs(words: Words, floor: int, last: int) -> int:
    """The last token of the subject: left of adverbs, auxiliaries and a time ("Osei on Tuesday also said")."""
    low = words.low
    while last >= floor:
        word = low[last]
        month = word in TIMES or (word == "may" and words.capital(last))
        if month and last > floor + 1 and low[last - 1] == "in" and not low[last - 2].endswith("ed"):
            last -= 2  # "officials in May"; but "the law passed in May"
        elif word in _FLOATING and last > floor and low[last - 1][0].isalpha() and low[last - 1] not in _NO_NOUNS:
            last -= 1  # "the mayor and her aides all said"
        elif word == "ago":
            last = _before_ago(low, floor, last)
        elif word in ADVERBS or (word in AUXILIARIES and not month) or (word.endswith("ly") and not words.capital(last)):
            last -= 1
        elif (word in TIMES and last > floor and low[last - 1] in {"on", "last", "this", "late", "early"}) or (
            word in {"first", "last"} and last > floor and low[last - 1] == "at"
        ):
            last -= 2
        elif word in TIMES and last > floor and (low[last - 1] in PRONOUNS or low[last - 1] == "," or words.capital(last - 1)):
            last -= 1
        else:
            break
    return last


def _antecedent(words: Words, floor: int, relative: int, walls: AbstractSet[int]) -> Tokens | None:
    """The noun phrase that a relative "who" stands for."""
    last = relative - 1
    if last >= floor and words.low[last] in {",", "—", "–", "-"}:
        last -= 1
    if last < floor or last in walls:
        return None
    return phrase_before(words, floor, last, walls)


def _inserted(words: Words, floor: int, closing: int, walls: AbstractSet[int]) -> Tokens | None:
    """A subject with an insertion right before the verb: "Osei, the mayor, said", "Osei (Labor) said", "Osei, in Bern, said"."""
    if words.low[closing] == ")":
        opening = bracket(words, floor, closing)
        found = phrase_before(words, floor, opening - 1, walls) if opening > floor else None
        return (found[0], closing + 1) if found else None
    right = behind = closing
    tail = True  # whether all that has been passed is adverbial, or the rest of a place: "during a rally in Bern, Ohio,"
    for _ in range(5):
        left = _comma_before(words, floor, right, walls)
        if left is None or left + 1 >= right:
            break
        first = left + 1
        if _adverbial(words, first):
            if words.low[first] not in _ORIGINS and not tail and words.low[first] != "whose":
                break
            behind = left if tail and words.low[first] not in _ORIGINS else behind
        elif not apposition_like(words, first, right):
            break
        else:
            tail = tail and place_goes_on(words, first)
        right = left
    found = phrase_before(words, floor, right - 1, walls)
    if right == closing:
        return _described(words, floor, found, walls)
    return (found[0], behind) if found else None


def _described(words: Words, floor: int, name: Tokens | None, walls: AbstractSet[int]) -> Tokens | None:
    """The name with the description that it is in apposition to: "the head of the league, Ivo Lund,"."""
    if name is None or name[0] - 1 <= floor or words.low[name[0] - 1] != "," or not words.capital(name[0]):
        return name
    found = phrase_before(words, floor, name[0] - 2, walls)
    if found is None or found[1] - found[0] < 2 or words.low[found[0]] not in DETERMINERS:  # noqa: PLR2004 - "the mayor"
        return name
    person = any(words.low[k] in PERSON_HEADS or words.low[k] in _HEADS for k in range(*found))
    return (found[0], name[1]) if person else name


def _adverbial(words: Words, first: int) -> bool:
    """Whether an insertion that starts at `first` says when, where or how, or tells of somebody else: "quoted by", "whose brother"."""
    word = words.low[first]
    following = words.low[first + 1]
    timed = following in PREPOSITIONS or following in TIMES or following in ADVERBS or following in CARDINALS
    participle = word.endswith(_PARTICIPLES) and timed and not words.capital(first)
    return (
        participle
        or word in PREPOSITIONS
        or word in _CONNECTIVES
        or word.endswith("ing")
        or (word in SUBORDINATORS and word not in _RELATIVES)
    )


def _comma_before(words: Words, floor: int, index: int, walls: AbstractSet[int]) -> int | None:
    """The nearest comma or dash left of `index`, unless a wall or a stronger sign comes first."""
    low = words.low
    for k in range(index - 1, max(floor, index - REACH) - 1, -1):
        if k in walls or low[k] in {";", ":"}:
            return None
        if low[k] in {",", "—", "–", "―"} or (low[k] == "-" and words.ends[k] < words.starts[k + 1]):
            return k
    return None


def climb(words: Words, floor: int, index: int, walls: AbstractSet[int], leaps: Mapping[int, int] = _NO_LEAPS) -> Tokens | None:
    """The subject that governs a participle or a joined verb at `index`: that of the nearest finite verb, else the start of the clause.

    `leaps` lead from the closing marks of quoted fragments to their opening ones: nothing in them governs what follows.
    """
    low = words.low
    floor = max(floor, index - REACH)
    absolute = _absolute(words, floor, index)
    if absolute is not None:
        return absolute
    tries = 0
    aside: Tokens | None = None  # the subject of "after the carmaker cut its forecast"
    k = index
    while k - 1 > floor:
        k -= 1
        if k in leaps:
            k = leaps[k]
            continue
        if k in walls or low[k] in {";", ":"}:
            floor = k + 1
            break
        before = low[k - 1]
        if before in _PERSONAL and low[k].isalpha() and low[k] not in ADVERBS:
            if not _embedded(words, floor, k - 1) and not (k - 1 > floor and low[k - 2] == "when" and low[index].endswith("ing")):
                return (k - 1, k)
        elif tries < _TRIES and before not in _JOINED and before not in _RELATIVES and _looks_finite(words, k):
            tries += 1
            found = subject(words, floor, k, walls)
            if found and not _embedded(words, floor, found[0]) and is_noun(words, found):
                return aside if aside is not None and not SPEECHLESS.isdisjoint(low[slice(*found)]) else found
            if found and aside is None and low[found[0] - 1] in _WHEN and is_noun(words, found):
                aside = found
    return _leading(words, floor, index, walls)


def _absolute(words: Words, floor: int, index: int) -> Tokens | None:
    """The subject of a participle of its own: "with Osei promising"."""
    if index >= len(words) or not words.low[index].endswith("ing"):
        return None
    last = _skip_adverbs(words, floor, index - 1)
    found = tight_before(words, floor, last) if last > floor and words.low[last][0].isalnum() else None
    return found if found and found[0] > floor and words.low[found[0] - 1] == "with" else None


def _looks_finite(words: Words, k: int) -> bool:
    return is_finite(words, k) or _cuts(words, k) or (words.low[k].endswith("ed") and (words.capital(k - 1) or words.low[k - 1] == ")"))


def _cuts(words: Words, k: int) -> bool:
    """Whether a past that looks like the base form has an object: "the carmaker cut its forecast"."""
    return words.low[k] in BARE_PASTS and k + 1 < len(words) and words.low[k + 1] in _OWNED and words.low[k - 1].isalpha()


def is_noun(words: Words, phrase: Tokens) -> bool:
    """Whether a phrase of one word may be somebody, or a thing that speaks: not "having", "the" nor "And"."""
    first, behind = phrase
    word = words.low[first]
    if behind - first > 1 or word in PRONOUNS or word in _STANDING:
        return True
    participle = word.endswith("ing") and not words.capital(first) and (word == "having" or word in CUES)
    return word[0].isalpha() and not participle and word not in _NO_HEADS


def _embedded(words: Words, floor: int, first: int) -> bool:
    """Whether the clause that starts at `first` is itself what somebody says or thinks ("said he …", "the idea that he …")."""
    if first <= floor:
        return False
    before = words.low[first - 1]
    return before in _EMBEDDING or (before in CUES and CUES[before].form != "ing" and is_verb(words, first - 1))


def _leading(words: Words, first: int, behind: int, walls: AbstractSet[int]) -> Tokens | None:
    """The noun phrase at the start of the clause `first` … `behind`, fronted phrases skipped."""
    low = words.low
    start = first = dateline_end(words, first, behind)
    while first < behind:
        word = low[first]
        counted = word in _ABOUT and first + 1 < behind and (low[first + 1][0].isdigit() or low[first + 1] in DETERMINERS)
        if word in BREAKS or word in ADVERBS or not word[0].isalnum() or (counted and first > start):
            first += 1
        elif _fronted(words, first, behind):
            comma = next((k for k in range(first, behind) if low[k] == ","), -1)
            if comma < 0:
                return None
            first = comma + 1
        else:
            end = _before_verb(words, first, phrase_end(words, first, behind, walls))
            return (first, end) if end > first else None
    return None


def _before_verb(words: Words, first: int, end: int) -> int:
    """Where a phrase ends before what must be the verb of its clause: "200 marchers gathered in Bern"."""
    low = words.low
    for k in range(first + 1, end):
        plural = low[k - 1].endswith("s") and not low[k - 1].endswith(("ss", "'s", "s'"))
        if low[k] == ",":
            break
        if low[k].endswith("ed") and not words.capital(k) and (plural or low[k - 1] in GROUP_HEADS or low[k - 1] in PERSON_HEADS):
            return k
    return end


def _fronted(words: Words, first: int, behind: int) -> bool:
    """Whether a phrase before the subject starts here: "In Bern, …", "Asked about it, …", "Speaking to donors, …"."""
    word = words.low[first]
    if word in PREPOSITIONS or word in SUBORDINATORS or word in {"asked", "told"}:
        return True
    return word.endswith("ing") and not (first + 1 < behind and words.capital(first + 1) and words.capital(first))


def dateline_end(words: Words, first: int, behind: int) -> int:
    """The token behind a dateline at `first` (BERN, Jan. 24 (Example) —) or the clock time of a live blog, or `first`."""
    if first < behind and words.written[first][0].isdigit():
        return min(words.at(stamp_end(words.text, words.starts[first], words.ends[behind - 1])), behind)
    if first >= behind or len(words.written[first]) < 3 or not words.written[first].isupper():  # noqa: PLR2004 - "US" and "UN" are no towns
        return first
    for k in range(first + 1, min(behind, first + _DATELINE)):
        if words.low[k] in {"—", "–"} or (words.low[k] == "-" and words.ends[k - 1] < words.starts[k]):
            return k + 1
    return first


def agent(words: Words, phrase: Tokens) -> Tokens:
    """Who stands behind a thing that shows something: of "footage reviewed by the agency" the agency. Documents speak for themselves."""
    low = words.low
    first, behind = phrase
    if low[first] in PERSON_HEADS or low[first] in GROUP_HEADS:
        return phrase  # "analysts polled by the agency"
    for k in range(first + 2, min(behind - 1, first + REACH)):
        if low[k - 1] in PERSON_HEADS or low[k - 1] in GROUP_HEADS:
            break  # "a clerk hired by the mayor"
        if low[k] == "by" and low[k - 1].endswith(("ed", "en", "wn")):
            return phrase if any(low[noun] in DOCUMENT_HEADS for noun in range(first, k)) else (k + 1, behind)
        if low[k] == ",":
            break
    return phrase
