"""What stands around a name: titles in lower case, appositions, ages, prepositions, and whether its bearer speaks.

Owns `Context` and `context`. Every look reaches a bounded number of words to either side, so that the cost is linear in the names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.cues import AUXILIARIES, CUES
from summarizer.lexicons.openers import FUNCTION, OPENERS
from summarizer.lexicons.organizations import KIND_NOUNS
from summarizer.lexicons.titles import FEMALE_WORDS, MALE_WORDS, MODIFIERS, PERSON_HEADS

if TYPE_CHECKING:
    from summarizer.reading.tokens import Tokens

__all__ = ["LOCATIVE", "Context", "context", "speaks_after", "speaks_before"]

LOCATIVE = frozenset("in at near outside around across throughout inside toward towards via".split())
"""Prepositions whose object is a place."""

_REACH = 18
"""Words that an apposition may have; the longest in a day of wire copy read by hand had 16."""
_HEADS = PERSON_HEADS | frozenset("head chair founder co-chair vice-president vice-chair co-owner defender".split())
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


def context(tokens: Tokens, first: int, behind: int) -> Context:
    """What stands around the name of words `first` up to `behind`, exclusive."""
    before = tokens.low[first - 1] if tokens.joined(first - 1) else ""
    description, kind, gender = None, "", ""
    person = before in _HEADS and not tokens.possessive[first - 1]
    if person:
        start = _title_start(tokens, first - 1)
        description = (tokens.starts[start], tokens.ends[first - 1])
        gender = _gender(tokens, start, first)
    end = behind  # index of the word that follows the name and its appositions
    if not tokens.possessive[behind - 1] and tokens.gap(behind - 1)[:1] == ",":
        end, after_kind, span, age = _after(tokens, behind)
        person |= age or (after_kind == "person" and before != "the")
        kind = after_kind
        if span is not None:
            description = description or (tokens.starts[span[0]], tokens.ends[span[1] - 1])
            gender = gender or _gender(tokens, *span)
    if description is None and (span := _ahead(tokens, first)) is not None:
        person, kind = True, "person"
        description = (tokens.starts[span[0]], tokens.ends[span[1] - 1])
        gender = _gender(tokens, *span)
    speaks = not tokens.possessive[behind - 1] and (
        (end != behind and speaks_after(tokens, end, apart=True)) or speaks_after(tokens, behind) or speaks_before(tokens, first)
    )
    return Context(person, before in LOCATIVE, speaks, before == "the", kind, description, gender)


def speaks_after(tokens: Tokens, at: int, *, apart: bool = False) -> bool:
    """Whether the words from `at` on begin with a finite reporting verb; `apart` allows a comma before it."""
    if at >= tokens.count or not (apart or tokens.joined(at - 1)) or tokens.sentence[at] != tokens.sentence[at - 1]:
        return False
    low = tokens.low
    for index in range(at, min(at + 3, tokens.count)):
        cue = CUES.get(low[index])
        if cue is not None and cue.group in _SPEECH_GROUPS and cue.lemma not in _SILENT:
            return cue.form in {"s", "past"} or index > at
        if not (
            low[index] in AUXILIARIES or low[index].endswith("ly") or low[index] in {"also", "not", "never", "later"}
        ) or not tokens.joined(index):
            return False
    return False


def speaks_before(tokens: Tokens, first: int) -> bool:
    """Whether a reporting verb behind a quotation or a clause stands right before the name: “…,” said Ivo Lund; according to Ivo Lund."""
    at = first - 1
    while at >= 0 and tokens.joined(at) and tokens.low[at] in {"the", "a", "an"}:
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


def _after(tokens: Tokens, behind: int) -> tuple[int, str, tuple[int, int] | None, bool]:
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
    kind = _noun_kind(tokens, at, end)
    return (end, kind, (at, end), age) if kind else (at, "", None, age)


def _noun_kind(tokens: Tokens, first: int, behind: int) -> str:
    """Kind that the head noun of an apposition gives, "" when the phrase is none."""
    low, kind, head = tokens.low, "", -1
    determined = low[first] in _DETERMINERS or any(tokens.possessive[first : first + 3])
    for index in range(first, behind):
        word = low[index]
        if word in _PREPOSITIONS and index > first:
            break
        if word in _HEADS:
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


def _ahead(tokens: Tokens, first: int) -> tuple[int, int] | None:
    """The description that a name is in apposition to: "the bank’s deputy head, Ivo Lund,"."""
    at = first - 1
    if at < 0 or tokens.gap(at) not in {", ", ",\u00a0"} or tokens.sentence[at] != tokens.sentence[first]:
        return None
    start, head = at, -1
    while True:
        if head < 0 and tokens.low[start] in _HEADS and not tokens.possessive[start]:
            head = start
        if tokens.low[start] in _DETERMINERS or first - start >= _REACH or not tokens.joined(start - 1):
            break
        start -= 1
    if head < 0 or (tokens.low[start] not in _DETERMINERS and not tokens.possessive[start] and not any(tokens.possessive[start:head])):
        return None
    if head + 1 < first and tokens.low[head + 1] not in {"of", "for", "at", "in"}:
        return None
    return start, first
