"""What a number measures by what stands left of it: "a crowd of 23,418", "put the number of dead at 44", "the lowest rate is £12.21".

Owns the phrase and whether it leads back to an earlier figure ("puts it at 74 million", "the figure fell to 48 million"). Which figure that
is, is for `reading.counted`. Works on the words of one sentence; no walk is longer than a clause.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.cues import AUXILIARIES, CUES
from summarizer.lexicons.function_words import ADVERBS, DETERMINERS, IRREGULAR_PASTS, PREPOSITIONS, SUBORDINATORS, TIMES
from summarizer.lexicons.numbers import CARDINALS, REPORTED
from summarizer.lexicons.outcomes import OUTCOMES, PEOPLE
from summarizer.lexicons.topics import (
    ABSTRACT,
    ADDED,
    CHANGES,
    CITED,
    CITING,
    COMING,
    COUNTING,
    GENERIC,
    GIVING,
    HELD,
    KNOWING,
    LIMITING,
    MOVING,
    REACHED,
    SAYING,
    SPANNING,
    SURVEYS,
    TAKERS,
    TOPICS,
    TREATED,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reading.model import Range
    from summarizer.reading.stems import Word

__all__ = ["AMOUNT", "EXISTING", "GIVEN", "Measured", "measured", "number_of", "opens_clause"]

EXISTING = "existing"
"""The way of a bare number that there is or was."""

GIVEN = "given a share"
"""The way of a share that somebody is given: "the commission gave her 41 per cent"."""

AMOUNT = "amount"
"""The way of a number that says how far something went, or how much was raised: it is no other value of what it went from."""

_CLAUSE = 16
"""Words of a subject with what hangs on it; a longer one is not read."""
_CORE = 4
"""Words of a noun phrase before "of": "previous full-year guidance"."""
_OBJECT = 10
"""Words between a verb and the "to" or "at" of its figure: "raised last year's estimate for the whole region to"."""

_PRONOUNS = frozenset("it they them this that these those he she we you who which".split())
_BACK = frozenset({"it", "they", "them", "this", "that", "these", "those"})
"""Pronouns that can stand for a thing counted."""
_LEADS = frozenset("closer nearer close near high low much many now about just only again even still already back steady up down".split())
"""What may stand between a verb and the preposition or number of its figure: "closer to 20", "as high as"."""
_PASSED = _LEADS | ADDED | LIMITING | {"a", "an", "the", "some"}
_parts = re.compile(r"[;()—–]|[,:]\s").search
"""What parts two phrases; a comma within a number does not."""
_opens = re.compile('[,;:()—–“”"‘]').search
"""What a subject may stand behind."""
_TO = frozenset({"to", "from", "at", "as", "by"})
_OPENERS = SUBORDINATORS | frozenset({"and", "but", "or", "that"})
_CONNECTING = frozenset({("on", "top"), ("in", "front"), ("on", "behalf"), ("in", "terms"), ("in", "excess"), ("on", "account")})
"""Before "of" no noun of their own: "£3bn on top of £1.1bn"."""
_VERBS = MOVING | HELD | REACHED
_SPLITTING = _OPENERS - {"as", "and"}
_CLAUSE_ENDS = _OPENERS | AUXILIARIES | IRREGULAR_PASTS
"""Words behind which a subject can begin."""
_AFTER_SUBJECT = AUXILIARIES | ADVERBS | HELD | MOVING
_BEFORE_VERB = AUXILIARIES | ADVERBS | REPORTED | {"to", "likely", "probably"}


class Measured(NamedTuple):
    """What a number measures.

    The noun phrase without its article and its head word; `leads_back` when an earlier figure says what it is, `giver` for the words of
    who gives the figure ("hospitals" have treated more than 80) where a verb of the sentence says so, `way` the verb that leads to it.
    """

    noun: Range | None
    head: str
    leads_back: bool
    giver: Range | None = None
    way: str = ""


def measured(text: str, said: Sequence[Word], at: int, number: int | None = None) -> Measured | None:
    """What a number measures that begins with the word `at`, its cue included; `None` when nothing left of it says so.

    Where the cue itself leads to the number ("closer to 20", "could reach 40"), what stands left of `number` is read.
    """
    if number is not None and any(said[k].lower in REACHED or said[k].lower == "to" for k in range(at, number)) and said[at].lower != "up":
        at = number
    end = _skip(text, said, at)
    if end == 0:
        return None
    last, found = said[end - 1].lower, None
    if last in {"of", "worth"}:
        found = _of(text, said, end - 1) if _joined(text, said, end, at) else None
    elif last in _TO:
        found = _by_preposition(text, said, end - 1) if _joined(text, said, end, at) else None
    elif last in REACHED or last in MOVING or TOPICS.get(last) == "cost":
        # by how much, not to what: "visits rose 9 per cent", "the tax would raise $40 million"; but "the tunnel will cost £2 billion"
        found = _subject(text, said, end - 1, AMOUNT if last in MOVING else TOPICS.get(last, last))
    elif last in SPANNING:
        found = _subject(text, said, end - 1, last)
    elif last in TAKERS and end > 1 and said[end - 2].lower in GIVING:
        giver = _giver(text, said, end - 2)
        part = giver is not None and _is_of_some(text, giver)
        found = None if part else Measured(None, "", leads_back=True, giver=giver, way=GIVEN)
    elif (last in COUNTING or last in TREATED or last in SAYING) and _joined(text, said, end, at):
        found = _counting(text, said, end - 1)
    return found


def opens_clause(text: str, said: Sequence[Word], at: int) -> bool:
    """Whether a clause begins with the word `at`, adverbs before it aside."""
    at = _skip(text, said, at)
    return at == 0 or said[at - 1].lower in _OPENERS or said[at - 1].lower in CUES or not _joined(text, said, at, at)


def number_of(text: str, said: Sequence[Word]) -> Range | None:
    """What a sentence speaks of the number of: "the number of injured remains in dispute"."""
    for at in range(1, len(said) - 1):
        if said[at].lower == "many" and said[at - 1].lower == "how" and said[at + 1].is_content:  # "did not say how many jobs would go"
            return said[at + 1].start, said[at + 1].end
        if said[at].lower == "of" and said[at - 1].lower in {"number", "numbers"}:
            behind = next((k for k in range(at + 2, len(said)) if said[k].lower in _AFTER_SUBJECT), len(said))
            found = _phrase(text, said, at + 1, behind, "")
            return found.noun if found is not None else None
    return None


def _skip(text: str, said: Sequence[Word], at: int) -> int:
    """The word behind the one that leads to the number: adverbs in between are passed over."""
    while at and said[at - 1].lower in _PASSED and _joined(text, said, at, at):
        at -= 1
    return at


def _joined(text: str, said: Sequence[Word], first: int, behind: int) -> bool:
    """Whether no mark but a quotation mark stands between the words from `first` to before `behind` and the word that follows."""
    stop = said[behind].start if behind < len(said) else said[behind - 1].end
    between = text[said[first - 1].end if first else said[first].start : stop]
    return _parts(between) is None


# --- the three ways --------------------------------------------------------------------------------------------------------


def _of(text: str, said: Sequence[Word], of: int) -> Measured | None:
    """The noun before "of": "winds of 125 mph"; of an abstract one what it is a figure of: "rose to a peak of 340"."""
    first, head = _core_before(text, said, of)
    if _is_number(said, of - 1) or (of > 1 and (said[of - 2].lower, said[of - 1].lower) in _CONNECTING):
        return None
    if said[of - 1].lower in KNOWING:
        return _counting(text, said, of)
    if first is None:
        return None
    if head in CHANGES and not (head == "growth" and said[first - 1].lower not in DETERMINERS):
        return Measured((said[first].start, said[of - 1].end), head, leads_back=True, way="change")
    if head not in ABSTRACT or first == 0:
        return Measured((said[first].start, said[of - 1].end), head, leads_back=False, way="of")
    found = measured(text, said, _with_determiner(said, first))
    return _cited(text, said, first, head) if found is None else found


def _cited(text: str, said: Sequence[Word], first: int, head: str) -> Measured | None:
    """A figure that somebody gives of what was counted before: "the guild gave a figure of 35"."""
    verb = first - 2
    if verb < 0 or head not in CITED or said[first - 1].lower not in {"a", "an"} or said[verb].lower not in CITING:
        return None
    return Measured(None, "", leads_back=True, giver=_giver(text, said, verb), way=said[verb].lower)


def _by_preposition(text: str, said: Sequence[Word], at: int) -> Measured | None:
    """The object or the subject of the verb before "to", "at", "from" or "by": "raised its offer to", "fell to", "was cut from"."""
    if said[at].lower == "at" and at > 1 and said[at - 1].lower == "in" and said[at - 2].lower in COMING:
        return _subject(text, said, at - 2, said[at - 2].lower)  # "profit came in at"
    verbs = [k for k in range(at - 1, max(at - 2 - _OBJECT, -1), -1) if _is_verb(said, k)]
    held = (k for k in verbs if said[at].lower == "at" and said[k].lower in HELD)  # "put the number of proposed cuts at"
    verb = next(held, verbs[0] if verbs else None)
    if said[at].lower == "by" and (verb is None or verb < at - 2):
        return _by_verb(said, at)
    if said[at].lower == "at" and at and TOPICS.get(said[at - 1].lower) == "speed":
        return Measured((said[at - 1].start, said[at - 1].end), said[at - 1].lower, leads_back=False, way="at")
    if verb is None or not _is_one_clause(text, said, verb, at):
        return None
    way = said[verb].lower
    if said[at].lower == "by":
        way = AMOUNT
    between = [k for k in range(verb + 1, at) if said[k].lower not in _LEADS and said[k].lower not in ADVERBS]
    if between and not _is_number(said, between[0]) and said[between[0]].lower not in PREPOSITIONS:
        found = _phrase(text, said, between[0], between[-1] + 1, way)
        return found and found._replace(giver=_giver(text, said, verb))
    return _subject(text, said, verb, way)


def _by_verb(said: Sequence[Word], by: int) -> Measured | None:
    """The verb itself: "the glacier thinned by 2.3 meters" measures the thinning."""
    verb = said[by - 1] if by else None
    if verb is None or not verb.lower.endswith("ed") or verb.lower in AUXILIARIES:
        return None
    return Measured((verb.start, verb.end), verb.lower, leads_back=False, way="verb")


def _counting(text: str, said: Sequence[Word], verb: int) -> Measured | None:
    """A bare number as the object of a verb that counts: it counts what was counted before."""
    at = verb - 1 if said[verb].lower == "of" else verb
    giver = _giver(text, said, at)
    if giver is not None and _is_of_some(text, giver):
        return None
    return Measured(None, "", leads_back=True, giver=giver, way=said[at].lower)


# --- phrases ---------------------------------------------------------------------------------------------------------------


def _is_number(said: Sequence[Word], at: int) -> bool:
    word = said[at].lower
    return word[0].isdigit() or word in CARDINALS or word in {"half", "third", "thirds", "quarter", "quarters"}


def _is_verb(said: Sequence[Word], at: int) -> bool:
    """Whether the word is one of the verbs that lead to a value, and not a noun of that form: "the number", "its estimate"."""
    before = said[at - 1].lower if at else ""
    word = said[at].lower
    if word not in _VERBS or before in DETERMINERS or before.endswith("'s"):
        return False
    if word == "lower" and before[:1].isdigit():  # "4% lower at"
        return False
    return before not in GENERIC or not (word in ABSTRACT or word in CHANGES)


def _is_one_clause(text: str, said: Sequence[Word], verb: int, at: int) -> bool:
    """Whether nothing between the verb and its preposition opens another clause."""
    return _joined(text, said, verb + 1, at) and not any(said[k].lower in _SPLITTING for k in range(verb + 1, at - 1))


def _subject(text: str, said: Sequence[Word], verb: int, way: str) -> Measured | None:
    """The subject of the verb: what stands before it in its clause, an insertion between commas passed over."""
    if verb and said[verb - 1].lower == "there":  # "there were no more than 20"
        return Measured(None, "", leads_back=True, way=EXISTING)
    last = _before_verb(text, said, verb)
    if last is None:
        return None
    if said[last].lower == "which" and last:  # "the toll, which stood at 14"
        first = _core_before(text, said, last)[0]
        return _phrase(text, said, first, last, way) if first is not None else None
    if said[last].bare in _PRONOUNS:
        return Measured(None, "", leads_back=True, way=way) if said[last].bare in _BACK else None
    first = _clause_start(text, said, last)
    if said[first].lower in {"with", "despite"}:  # "with the number of people projected to rise"
        first += first < last
    elif said[first].lower in PREPOSITIONS:
        first = _core_before(text, said, last + 1)[0] or first
    return _phrase(text, said, first, last + 1, way)


def _before_verb(text: str, said: Sequence[Word], verb: int) -> int | None:
    """The last word of what stands before the verb and its auxiliaries."""
    at = verb - 1
    while at >= 0 and (said[at].lower in _BEFORE_VERB or said[at].lower.endswith("ly")):
        at -= 1
    if at < 0:
        return None
    if "," in text[said[at].end : said[at + 1].start]:  # "the figure, revised in January, stands at"
        opening = next((k for k in range(at, max(at - _CLAUSE, 0), -1) if "," in text[said[k - 1].end : said[k].start]), None)
        return opening - 1 if opening else None
    return at


def _clause_start(text: str, said: Sequence[Word], last: int) -> int:
    """The first word of the clause that ends with the word `last`."""
    for at in range(last, max(last - _CLAUSE, 0), -1):
        before = said[at - 1]
        if (before.lower in _CLAUSE_ENDS and not _is_month(text, before)) or (
            before.lower in CUES and before.lower not in ABSTRACT and text[before.start].islower()
        ):
            return at
        if _opens(text, before.end, said[at].start):
            return at
    return max(last - _CLAUSE, 0)


def _is_month(text: str, word: Word) -> bool:
    return word.lower == "may" and text[word.start].isupper()


def _phrase(text: str, said: Sequence[Word], first: int, behind: int, way: str) -> Measured | None:
    """The noun phrase that begins with the word `first`: its core, or what it is the number of."""
    if said[first].lower in _BACK and (behind == first + 1 or said[first + 1].lower in PREPOSITIONS):
        return Measured(None, "", leads_back=True, way=way)
    if said[first].lower in PREPOSITIONS:
        return None
    end = next((k for k in range(first + 1, behind) if _ends_phrase(said, k) and text[said[k].start - 1] != "-"), behind)
    own = next((k for k in range(end - 1, first, -1) if said[k].lower in DETERMINERS), first)  # "before landfall its range"
    core = _without_determiners(said, own, end)
    if core >= end or not said[end - 1].is_content:
        return None
    head = said[end - 1].lower
    if head in ABSTRACT:
        found = _of_what(text, said, (core, end), behind)
        return found and found._replace(way=way)
    if end < behind and said[end].lower == "of" and head in {"share", "majority"}:
        return None
    return Measured((said[core].start, said[end - 1].end), said[end - 1].bare, leads_back=False, way=way)


def _ends_phrase(said: Sequence[Word], at: int) -> bool:
    """Whether a noun phrase ends before the word: a preposition, a time, a participle behind a plural ("homes built", not "men killed")."""
    word = said[at].lower
    if word in PREPOSITIONS or word in TIMES or (word == "this" and at + 1 < len(said) and said[at + 1].lower in TIMES):
        return True
    return word.endswith(("ing", "ed")) and word not in OUTCOMES and (said[at - 1].lower.endswith("s") or said[at - 1].lower in PEOPLE)


def _of_what(text: str, said: Sequence[Word], core: tuple[int, int], behind: int) -> Measured | None:
    """What an abstract noun is the figure of: "the number of dead", "the total for leakage"; else an earlier figure says it."""
    first, end = core
    if end < behind - 1 and said[end].lower in {"of", "for"}:
        return _phrase(text, said, end + 1, behind, "")
    words = [said[k].lower for k in range(first, end - 1)]
    open_ = all(word in GENERIC or word.endswith("'s") or text[said[first + k].start].isupper() for k, word in enumerate(words))
    owned = any(word.endswith("'s") for word in words)  # "the regional government's figure"
    return Measured((said[first].start, said[end - 1].end), said[end - 1].lower, leads_back=open_ or owned)


def _core_before(text: str, said: Sequence[Word], behind: int) -> tuple[int | None, str]:
    """The first word of the noun phrase that ends before the word `behind`, without its determiners, and its head."""
    first = behind
    while first and behind - first < _CORE and _is_nominal(said, first - 1, last=first == behind):
        first -= 1
        if first and not _joined(text, said, first, first):
            break
    return (first, said[behind - 1].bare) if first < behind else (None, "")


def _is_nominal(said: Sequence[Word], at: int, *, last: bool) -> bool:
    """Whether the word can stand in a noun phrase, or be its head where it is the `last` one: "a rise", "its offer"."""
    word = said[at].lower
    if not said[at].is_content or _is_number(said, at):
        return False
    if last:
        return word in ABSTRACT or word not in CUES or CUES[word].form != "past"  # "told of 200"
    return not (word in CUES or word in DETERMINERS or word in _VERBS)


def _with_determiner(said: Sequence[Word], first: int) -> int:
    return first - 1 if first and said[first - 1].lower in {"a", "an", "the"} else first


def _without_determiners(said: Sequence[Word], first: int, end: int) -> int:
    while first < end and (said[first].lower in DETERMINERS or said[first].lower in ADVERBS):
        first += 1
    return first


def _is_of_some(text: str, giver: Range) -> bool:
    """Whether a survey is of others than those counted before: "a poll of women gave her 33 per cent"."""
    return text.startswith(" of ", giver[1]) and text[slice(*giver)].rsplit(maxsplit=1)[-1].lower() in SURVEYS


def _giver(text: str, said: Sequence[Word], verb: int) -> Range | None:
    """Who gives the figure: the subject of the verb, unless it is a pronoun."""
    last = _before_verb(text, said, verb)
    if last is None or said[last].lower in _PRONOUNS or said[last].lower in TIMES:
        return None
    first = _clause_start(text, said, last)
    if said[first].lower in PREPOSITIONS:
        first = _core_before(text, said, last + 1)[0] or first
    end = next((k for k in range(first + 1, last + 1) if said[k].lower in PREPOSITIONS), last + 1)
    return (said[first].start, said[end - 1].end) if said[first].lower not in PREPOSITIONS else None
