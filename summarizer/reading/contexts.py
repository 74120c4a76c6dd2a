"""What stands around a name: titles in lower case, appositions, ages, prepositions, and whether its bearer speaks.

Owns `Context` and `context`. Every look reaches a bounded number of words to either side, so that the cost is linear in the names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.cues import AUXILIARIES, CUES
from summarizer.lexicons.function_words import FINITE_VERBS, IRREGULAR_PASTS, NOT_PARTICIPLES
from summarizer.lexicons.openers import CALENDAR, FUNCTION, OPENERS
from summarizer.lexicons.organizations import KIND_NOUNS
from summarizer.lexicons.places import PLACE_HEADS
from summarizer.lexicons.titles import FEMALE_WORDS, MALE_WORDS, MODIFIERS, PERSON_HEADS
from summarizer.reading.kinds import GIVEN

if TYPE_CHECKING:
    from summarizer.reading.tokens import Tokens

__all__ = ["LOCATIVE", "Context", "acts_after", "behind_insertions", "context", "speaks_after", "speaks_before"]

LOCATIVE = frozenset("in at near outside around across throughout inside toward towards via".split())
"""Prepositions whose object is a place."""

_CROSSING = frozenset(
    "over along across beside down crossed crosses cross fished fishes swam swum bridges spans dredged sailed rowed paddled".split()
)
_WATERSIDES = frozenset("bank banks mouth source valley waters shore shores tributary bed banks course flow level tributaries bend".split())
_BUSINESS = frozenset(
    (
        "reports reported owns owned makes made runs ran sells sold employs employed supplies supplied operates operated "
        "publishes published issues issued represents represented regulates regulated oversees oversaw licenses licensed funds "
        "funded builds built has had is was will says said won lost beat plays played finished signed denied declined"
    ).split()
)
"""Verbs behind ", which" whose subject is more often an organization than a place."""
_PLACE_NOUNS = frozenset(noun for noun, kind in KIND_NOUNS.items() if kind == "place")
_OF_PLACES = (
    _PLACE_NOUNS
    | frozenset(noun + "s" for noun in _PLACE_NOUNS)
    | frozenset("resident residents mayor outskirts streets centre center north south east west coast suburb suburbs edge governor".split())
)
"""Nouns before "of" and the name of a place."""
_PAIR = 2
_NEAR = 8
_GOVERNING = frozenset("in at near of from to for with outside around across by on between".split())
"""Prepositions: the name behind one speaks as little as a relative clause behind it is sure to mean it."""
_NATIONAL = frozenset(
    "minister ministry premier king queen parliament embassy republic ambassador army navy citizens government capital".split()
)
"""Of whom a country has one: "the transport minister of the Skerra Islands"."""
_REACH = 18
"""Words that an apposition may have; the longest in a day of wire copy read by hand had 16."""
_HEADS = PERSON_HEADS | frozenset("head chair founder co-chair vice-president vice-chair co-owner defender".split())
_FOUNDING = frozenset("founded co-founded owns owned runs ran bought built led leads started sold created set heads headed left".split())
"""Verbs of a relative clause without a pronoun: its subject is no name of what it describes."""
_ENDING = frozenset("and of to in the a an at for who that with by from as or but".split())
"""What most often follows a name, and begins no verb."""
_ROOMS = frozenset(("Suite", "Room", "Floor", "Apartment", "Unit"))
_ARTICLES = frozenset(("the", "a", "an"))
_LEADS = _ARTICLES | {"to"}
_LINKS = frozenset(("at", "for", "of"))
_SPOKESPEOPLE = frozenset("spokesman spokeswoman spokesperson spokespeople".split())
_MOVING = frozenset(
    "travel travels travelled traveled travelling drive drives drove driving fly flew flying fled flee fleeing move moved moves moving "
    "went go going gone return returned returning sailed sail trip trips flight flights road trains buses".split()
)
"""Verbs and nouns before "to" and the name of a place."""
_RELATIVE = frozenset(("that", "which", "who"))
_WHERE = frozenset(("of", "for", "at", "in"))
_CLAUSE = frozenset("that which who from and or but while when said says told by".split())
_PREPOSITIONS = frozenset("of at in for from to with on by who whose which that under and since during through".split())
_DETERMINERS = frozenset("a an the his her its their".split())
_LOWER_MODIFIERS = frozenset(word.lower() for word in MODIFIERS) | frozenset(
    (
        "former late longtime veteran retired left-back right-back opposition party team club union world general ex then "
        "outgoing incoming current"
    ).split()
)
_SPEECH_GROUPS = frozenset(("say", "tell", "claim", "deny", "confirm", "decline"))
_SILENT = frozenset("begin fire finish go hold open point press read shoot sing".split())  # report only beside a quotation
_CLOSING = frozenset(",;.!?—–)”\"»’'")
_LONGEST_TITLE = 5  # words of a title without an article: "former deputy foreign minister" has four
_OLDEST = 3  # digits of an age


class Context(NamedTuple):
    """Evidence about one name. `description` is a range of characters."""

    person: bool = False
    place: bool = False
    speaks: bool = False
    definite: bool = False
    noun_kind: str = ""
    """Kind that the noun of an apposition gives."""
    description: tuple[int, int] | None = None
    gender: str = ""
    national: bool = False
    """Whether it has what countries have."""


def context(tokens: Tokens, first: int, behind: int, title: tuple[int, int] | None = None) -> Context:
    """What stands around the name of words `first` up to `behind`, exclusive, and around the title before it."""
    opening = first if title is None else title[0]
    before = tokens.low[first - 1] if tokens.joined(first - 1) else ""
    description, kind, gender = None, "", ""
    given = tokens.words[first] in GIVEN
    only = before == "as" and tokens.low[first - 2] == "only"  # "who gave her name only as Lin"
    person = before in _HEADS and (given or before not in KIND_NOUNS) and not tokens.possessive[first - 1]
    if person:
        start = _title_start(tokens, first - 1)
        description = (tokens.starts[start], tokens.ends[first - 1])
        gender = _gender(tokens, start, first)
    if not person:
        kind = _kind_before(tokens, first, behind)
        before = "" if kind == "organization" else before  # nobody is in a firm as in a town
    end = behind  # index of the word that follows the name and its appositions
    if not tokens.possessive[behind - 1] and tokens.gap(behind - 1)[:1] == ",":
        end, after_kind, span, age = _after(tokens, behind, given=given)
        if after_kind == "person" and before in LOCATIVE and not given:
            end, after_kind, span = behind, "", None  # "In Arvik, a nurse, who gave no name, said"
        person |= age or (after_kind == "person" and before != "the")
        kind = after_kind or kind or ("" if before in _GOVERNING and before != "by" else _relative_kind(tokens, behind))
        person |= kind == "person" and not after_kind and before != "the"
        if span is not None:
            description = description or (tokens.starts[span[0]], tokens.ends[span[1] - 1])
            gender = gender or _gender(tokens, *span)
    if description is None and (ahead := _ahead(tokens, opening)) is not None:
        kind = ahead[2]
        person |= kind == "person"
        description = (tokens.starts[ahead[0]], tokens.ends[ahead[1] - 1])
        gender = _gender(tokens, ahead[0], ahead[1]) if person else ""
    follows = before not in _GOVERNING and ((end != behind and speaks_after(tokens, end, apart=True)) or speaks_after(tokens, behind))
    speaks = not tokens.possessive[behind - 1] and (follows or speaks_before(tokens, first))
    definite = before == "the"
    address = (
        not before and tokens.words[first] not in _ROOMS and tokens.words[first - 1] in PLACE_HEADS and tokens.gap(first - 1) == ", "
    )  # Mill Lane, Arvik
    placed = (
        before in LOCATIVE or address or (before == "to" and tokens.low[first - 2] in _MOVING) or (definite and _is_crossed(tokens, first))
    )
    national = (definite or before == "of") and _is_national(tokens, first)
    return Context(person or only, placed, speaks, definite, kind, description, gender, national)


def _kind_before(tokens: Tokens, first: int, behind: int) -> str:
    """Kind that a noun right before a name gives: the consultancy Lund Marsh, the river Lund, an economist at Lund, a resident of Lund."""
    at = first - 1
    word = tokens.low[at]
    if (word not in KIND_NOUNS and word not in _LINKS) or at < 0 or tokens.possessive[at] or not tokens.joined(at):
        return ""
    if word in KIND_NOUNS:
        founded = behind < tokens.count and tokens.low[behind] in _FOUNDING  # "the company Lund founded"
        return "" if founded and KIND_NOUNS[word] == "organization" else KIND_NOUNS[word]
    if at == 0 or not tokens.joined(at - 1):
        return ""
    if (word == "at" and tokens.low[at - 1] in _HEADS) or (word == "for" and tokens.low[at - 1] in _SPOKESPEOPLE):
        return "organization"
    return "place" if word == "of" and tokens.low[at - 1] in _OF_PLACES else ""


def _is_national(tokens: Tokens, first: int) -> bool:
    """Whether a name is that of whom only a country has: the ministry of Marovia."""
    of = first - 1 - (tokens.low[first - 1] == "the")
    return of > 0 and tokens.low[of] == "of" and tokens.joined(of) and tokens.low[of - 1] in _NATIONAL


def _relative_kind(tokens: Tokens, behind: int) -> str:
    """Kind that a relative pronoun behind a comma gives: ", who" says a person, ", which owns" an organization."""
    pronoun = tokens.low[behind] if behind < tokens.count else ""
    if pronoun == "who":
        team = "their" in tokens.low[behind : behind + _NEAR] and tokens.low[behind + 1 : behind + 2] not in (["has"], ["is"], ["was"])
        return "organization" if team else "person"
    if pronoun == "where":
        return "place"
    return "organization" if pronoun == "which" and tokens.joined(behind) and tokens.low[behind + 1] in _BUSINESS else ""


def _is_crossed(tokens: Tokens, first: int) -> bool:
    """Whether "the" and a preposition or a verb of place stand before a name: over the Lode, fished the Lode, the banks of the Lode."""
    if first < _PAIR or not (tokens.joined(first - 1) and tokens.joined(first - 2)):
        return False
    before = tokens.low[first - 2]
    if before == "of":
        return first > _PAIR and tokens.low[first - 3] in _WATERSIDES
    return before in _CROSSING


def speaks_after(tokens: Tokens, at: int, *, apart: bool = False) -> bool:
    """Whether the words from `at` on begin with a finite reporting verb; `apart` allows a comma before it."""
    low = tokens.low
    if at >= tokens.count or low[at] in _ENDING or not (apart or tokens.joined(at - 1)) or tokens.sentence[at] != tokens.sentence[at - 1]:
        return False
    at = _behind_day(tokens, at)
    for index in range(at, min(at + 3, tokens.count)):
        cue = CUES.get(low[index])
        if cue is not None and cue.group in _SPEECH_GROUPS and cue.lemma not in _SILENT:
            return cue.form in {"s", "past"} or index > at
        if not (
            low[index] in AUXILIARIES or low[index].endswith("ly") or low[index] in {"also", "not", "never", "later"}
        ) or not tokens.joined(index):
            return False
    return False


def behind_insertions(tokens: Tokens, at: int) -> list[int]:
    """Words behind the further commas of ", which has bases there," that begins with word `at`: one may be the verb of who stands there."""
    if at >= tokens.count or tokens.gap(at - 1)[:1] != ",":
        return []
    ends = range(at, min(at + _REACH, tokens.count - 1))
    here = tokens.sentence[at - 1]
    return [end + 1 for end in ends if not tokens.joined(end) and tokens.gap(end)[:1] == "," and tokens.sentence[end + 1] == here]


def _behind_day(tokens: Tokens, at: int) -> int:
    """The index behind "on Thursday", where that stands between subject and verb."""
    on = at + (tokens.low[at] == "on")
    if on + 1 < tokens.count and tokens.words[on] in CALENDAR and tokens.joined(on) and tokens.joined(at):
        return on + 1
    return at


def acts_after(tokens: Tokens, at: int) -> bool:
    """Whether word `at` is a finite verb, as far as the tables and its ending tell, so that what stands before it is its subject."""
    if at >= tokens.count or not tokens.joined(at - 1):
        return False
    at = _behind_day(tokens, at)
    word = tokens.low[at]
    if word.endswith("ly") and tokens.joined(at):
        word = tokens.low[at + 1]
    if word in AUXILIARIES or word in FINITE_VERBS or word in IRREGULAR_PASTS:
        return True
    cue = CUES.get(word)
    return (cue is not None and cue.form in {"s", "past"}) or (word.endswith("ed") and word not in NOT_PARTICIPLES)


def speaks_before(tokens: Tokens, first: int) -> bool:
    """Whether a reporting verb behind a quotation or a clause stands right before the name: “…,” said Ivo Lund; according to Ivo Lund."""
    at = first - 1
    if at < 1 or (tokens.low[at] not in _LEADS and tokens.low[at] not in CUES):
        return False
    while at >= 0 and tokens.low[at] in _ARTICLES and tokens.joined(at):
        at -= 1
    if at < 1 or not tokens.joined(at):
        return False
    if tokens.low[at] == "to" and tokens.low[at - 1] == "according":
        return True
    cue = CUES.get(tokens.low[at])
    return cue is not None and cue.group == "say" and cue.form in {"s", "past"} and not tokens.joined(at - 1)


def _title_start(tokens: Tokens, head: int) -> int:
    """Where the title in lower case that ends with word `head` begins."""
    start = head
    while start > 0 and head - start < _LONGEST_TITLE and tokens.joined(start - 1) and not tokens.possessive[start - 1]:
        low = tokens.low[start - 1]
        if low not in _LOWER_MODIFIERS and low not in _HEADS and not (tokens.caps[start - 1] and low not in OPENERS):
            break
        start -= 1
    return start


def _gender(tokens: Tokens, first: int, behind: int) -> str:
    for word in tokens.low[first:behind]:
        if word in _PREPOSITIONS:
            break
        if word in MALE_WORDS:
            return "male"
        if word in FEMALE_WORDS:
            return "female"
    return ""


def _after(tokens: Tokens, behind: int, *, given: bool) -> tuple[int, str, tuple[int, int] | None, bool]:
    """The apposition behind a name: the index behind it, the kind that its noun gives, its words, and whether it holds an age."""
    at, age = behind, False
    if at < tokens.count and tokens.words[at].isdigit() and len(tokens.words[at]) < _OLDEST + 1 and tokens.gap(at)[:1] in {",", "."}:
        at, age = at + 1, True
        if tokens.text[tokens.behind[at - 1]] != ",":
            return at, "", None, age
    end = at
    limit = min(at + _REACH, tokens.count)
    while end < limit and tokens.sentence[end] == tokens.sentence[behind - 1]:
        end += 1
        if not tokens.joined(end - 1):
            break
    if end == at or end >= tokens.count or tokens.gap(end - 1).lstrip()[:1] not in _CLOSING:
        return at, "", None, age
    kind = _noun_kind(tokens, at, end, given=given)
    return (end, kind, (at, end), age) if kind else (at, "", None, age)


def _noun_kind(tokens: Tokens, first: int, behind: int, *, given: bool) -> str:
    """Kind that the head noun of an apposition gives, "" when the phrase is none; `given` says that the name begins with a given name."""
    low, kind, head = tokens.low, "", -1
    determined = low[first] in _DETERMINERS or any(tokens.possessive[first : first + 3])
    for index in range(first, behind):
        word = low[index]
        if word in _PREPOSITIONS and index > first:
            break
        if word in _HEADS and (given or word not in KIND_NOUNS):
            kind, head = "person", index
        elif word in KIND_NOUNS and not tokens.possessive[index]:
            kind, head = KIND_NOUNS[word], index
    if head < 0 or low[first] in _PREPOSITIONS:
        return ""
    if not determined and (head - first >= _LONGEST_TITLE - 1 or any(word in FUNCTION or word in CUES for word in low[first:head])):
        return ""  # "former deputy foreign minister" has four words
    following = low[head + 1] if head + 1 < behind else ""
    cue = CUES.get(following)
    if following in AUXILIARIES or (cue is not None and cue.form in {"s", "past"}):
        return ""  # "In Geneva, the minister said": a clause
    return kind if determined or kind == "person" else ""


def _ahead(tokens: Tokens, first: int) -> tuple[int, int, str] | None:
    """The description that a name is in apposition to, with its kind: "the bank’s deputy head, Ivo Lund,", "The operator, Oluf Line,"."""
    at, low = first - 1, tokens.low
    if at < 0 or tokens.gap(at) not in {", ", ",\u00a0"} or tokens.sentence[at] != tokens.sentence[first]:
        return None
    if (found := _clause_head(tokens, first)) is not None:
        return found
    start, head, kind = _head_back(tokens, first)
    if head < 0 or start > at or (head + 1 < first and low[head + 1] not in _WHERE):
        return None
    if low[start] not in _DETERMINERS:
        if not any(tokens.possessive[start : max(head, start + 1)]):
            return None
        start = _owner_start(tokens, start, head)
    return start, first, kind


def _clause_head(tokens: Tokens, first: int) -> tuple[int, int, str] | None:
    """The noun with "the" whose relative clause ends before a name: "The company that runs it, Hidra Lund,"."""
    for at in range(first - 1, max(first - _REACH, 1), -1):
        if tokens.low[at] in _RELATIVE and tokens.low[at - 2] in _DETERMINERS:
            noun = tokens.low[at - 1]
            kind = "person" if noun in _HEADS else KIND_NOUNS.get(noun, "")
            return (at - 2, first, kind) if kind else None
        if not tokens.joined(at - 1):
            return None
    return None


def _head_back(tokens: Tokens, first: int) -> tuple[int, int, str]:
    """Going back from a name: where a description in front of it begins, its head (-1 for none), and the kind that this gives."""
    start, head, kind = first - 1, -1, ""
    while True:
        word = tokens.low[start]
        if word in _CLAUSE:
            return start + 1, head, kind
        if head < 0 and not tokens.possessive[start] and (word in _HEADS or KIND_NOUNS.get(word) == "organization"):
            head, kind = start, "person" if word in _HEADS else "organization"
        opens = word in _DETERMINERS
        if opens and kind == "organization" and tokens.joined(start - 1) and tokens.low[start - 1] in _PREPOSITIONS:
            head, kind = -1, ""  # "the head of the agency"
        elif opens or first - start >= _REACH or not tokens.joined(start - 1):
            return start, head, kind
        start -= 1


def _owner_start(tokens: Tokens, start: int, head: int) -> int:
    """Where the owner in front of a description begins, behind `start`: "to replace | Tern Water’s chief executive"."""
    owner = next((at for at in range(head, start - 1, -1) if tokens.possessive[at]), start)
    while owner > start and tokens.caps[owner - 1]:
        owner -= 1
    return owner
