"""What is reported: where the content of a report begins and ends, by its verb and what stands around it.

Who reports it is for `summarizer.reading.attribution`, which owns the reports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.cues import ASKED, AUXILIARIES, CUES, INFINITIVE_CONTENT, NO_REPORT, ONLY_THAT, PHRASE_CONTENT, QUESTION, Cue
from summarizer.lexicons.function_words import ADVERBS, DETERMINERS, IRREGULAR_PASTS, PREPOSITIONS, PRONOUNS, TIMES
from summarizer.reading.contrasts import CONTRASTS
from summarizer.reading.phrases import REACH, Tokens, phrase_end
from summarizer.reading.tolls import gives_figure, opens_with_number
from summarizer.reading.verbs import is_verb

if TYPE_CHECKING:
    from summarizer.reading.words import Words

__all__ = ["JOINED", "Scope", "around", "following", "preceding", "relative"]

_CONNECTIVES = frozenset(
    "however meanwhile moreover furthermore additionally nevertheless nonetheless still also but and yet so thus therefore".split()
)
_BARE = frozenset({"say", "tell", "claim", "think", "deny", "confirm"})  # groups that take a clause without "that"
_MARKED_ONLY = frozenset("begin go finish fire shoot sing laugh press snap bark rage chime fume sigh cry whisper".split())
"""Verbs that report only beside marks: "the first since the walkout began" says nothing."""
_WARNING = frozenset({"warn", "caution", "promise", "deny", "reject", "dismiss", "refute", "dispute", "retract", "withdraw"})
_HEARERS = frozenset({"me", "him", "her", "us", "them", "it", "you"})
_HEARER_FIRST = frozenset({"tell", "inform", "assure", "remind"})
_OCCASIONS = frozenset("in at during after when as ; citing while whereas".split())
JOINED = frozenset({"and", "but"})
_AGO = 5  # tokens of "more than 30 years ago"
_CURRENCIES = frozenset("$ £ € ¥ us$".split())
_SUBJECT = 12  # tokens of a subject before the verb of its value
_VALUED = frozenset(
    (
        "stands remains rises falls cost costs hit hits cut cuts put puts "
        "owes needs earns totals reaches exceeds employs covers affects faces"
    ).split()
)
"""Verbs without the ending of a past before a number: "said the flood cost $3 million"."""
_CLAUSE_WORDS = PRONOUNS | AUXILIARIES | {"if", "whether", "how", "why", "what", "there"}


class Scope(NamedTuple):
    """The tokens `start` … `behind` of one sentence, without its dateline and its final stop; `walls` are the marks of whole quotations."""

    words: Words
    start: int
    behind: int
    walls: set[int]


def preceding(scope: Scope, behind: int) -> Tokens:
    """What precedes an attribution: without the connective at its start and the comma at its end."""
    low, start = scope.words.low, scope.start
    while behind > start and low[behind - 1] in {",", "—", "–", "-"}:
        behind -= 1
    if start < behind and low[start] in _CONNECTIVES:
        start += 2 if start + 1 < behind and low[start + 1] == "," else 1
    return (start, behind)


def around(scope: Scope, k: int, source: Tokens, cue: Cue) -> Tokens | None:
    """The content before an attribution that ends its sentence, or around one in its middle: "Rates, Osei said, will hold"."""
    low = scope.words.low
    first, rest = min(source[0], k), max(source[1], k + 1)
    if (
        cue.group not in _BARE
        or cue.lemma in _MARKED_ONLY
        or cue.form == "ing"
        or first <= scope.start
        or low[first - 1] not in {",", "—", "–"}
        or _is_asked(scope)
    ):
        return None
    if cue.lemma in _HEARER_FIRST and rest < scope.behind and low[rest] not in {",", ";"}:
        rest = _skip_hearer(scope, rest)  # "…, Governor Ivo Lund told a news conference"
    while rest < scope.behind and (low[rest] in TIMES or low[rest] in ADVERBS or low[rest] in {"on", "this", "late"}):
        rest += 1
    if any(low[j] == "as" and low[j - 1] == "," for j in range(max(scope.start + 1, first - 8), first)):
        return None  # "…, as the union, Osei, demanded": a comparison
    if rest >= scope.behind or low[rest] in _OCCASIONS:
        return preceding(scope, first - 1)
    if low[rest] == "," and rest + 1 < scope.behind and (low[rest + 1] in CONTRASTS or _says_on(scope, rest + 1)):
        return preceding(scope, first - 1)
    if low[rest] != "," or first - scope.start >= REACH:
        return None
    relative = first - 2 > scope.start and low[first - 2] in {"that", "which", "who"}  # "a fund that, Osei says, can last five weeks"
    return (first - 2 if relative else scope.start, scope.behind)


def _is_asked(scope: Scope) -> bool:
    """Whether the sentence opens with what its source was asked, which is not what it says: "Asked about the fire, Osei said …"."""
    low, start = scope.words.low, scope.start
    return low[start] in ASKED and low[start + 1] in QUESTION


def _says_on(scope: Scope, k: int) -> bool:
    """Whether the source says more in words of its own report: "…, the ministry said, adding that …", "…, and warned that …"."""
    low = scope.words.low
    joined = low[k] in JOINED
    k += joined
    cue = CUES.get(low[k]) if k + 1 < scope.behind else None
    if cue is None or cue.group not in _BARE or cue.form not in ({"past", "s"} if joined else {"ing"}):
        return False
    return is_verb(scope.words, k) and (low[k + 1] == "that" or _opens_clause(scope, k + 1))


def following(scope: Scope, first: int, cue: Cue) -> Tokens | None:
    """The content behind the cue."""
    if cue.lemma in NO_REPORT:
        return None
    that = _that(scope, _behind_citation(scope, first), cue)
    if that is not None:
        # "said that was untrue": here it is the subject of what is said
        return (that if scope.words.low[that + 1] in AUXILIARIES else that + 1, scope.behind)
    first = _skip_time(scope, _behind_citation(scope, first))
    if first < scope.behind and cue.form != "ing" and gives_figure(scope.words, first, scope.behind, cue.lemma):
        return (first, scope.behind)
    if first >= scope.behind or cue.lemma in ONLY_THAT:
        return None
    if cue.lemma in _HEARER_FIRST:
        first = _skip_hearer(scope, first)
        return (first, scope.behind) if first < scope.behind and _opens_clause(scope, first) else None
    return (first, scope.behind) if _takes(scope, first, cue) else None


def _behind_citation(scope: Scope, first: int) -> int:
    """The token behind whom the source cites between verb and content: "reported last week, citing two people, that …"."""
    low = scope.words.low
    comma = _skip_time(scope, first)
    if comma + 2 >= scope.behind or low[comma] != "," or low[comma + 1] not in {"citing", "quoting"}:
        return first
    closing = next((k for k in range(comma + 2, min(scope.behind - 1, comma + REACH)) if low[k] == ","), None)
    opens = closing is not None and (low[closing + 1] == "that" or _opens_clause(scope, closing + 1))
    return closing + 1 if closing is not None and opens else first


def _takes(scope: Scope, first: int, cue: Cue) -> bool:
    """Whether the words from `first` on can be the content of `cue`: an infinitive, a noun phrase, a bare clause."""
    word = scope.words.low[first]
    if word == "to":
        return cue.lemma in INFINITIVE_CONTENT
    described = cue.group == "label" and cue.form == "base"  # "called for a vote", "to call a vote": no description
    if cue.lemma in PHRASE_CONTENT and not described and (word in DETERMINERS or (word[0].isalnum() and word not in PREPOSITIONS)):
        return True
    return cue.group in _BARE and _opens_clause(scope, first)


def _skip_time(scope: Scope, first: int) -> int:
    low = scope.words.low
    while first < scope.behind:
        on = low[first] in {"on", "last", "this"} and first + 1 < scope.behind and low[first + 1] in TIMES
        if not (on or low[first] in ADVERBS or low[first] in TIMES):
            break
        first += 1
    return first


def _skip_hearer(scope: Scope, first: int) -> int:
    hearer = scope.words.low[first] in _HEARERS
    return _skip_time(scope, first + 1 if hearer else phrase_end(scope.words, first, scope.behind, scope.walls))


def _that(scope: Scope, first: int, cue: Cue) -> int | None:
    """The "that" of the reported clause: at once, or behind a hearer and a time ("told lawmakers last week that")."""
    words, low = scope.words, scope.words.low
    thing = first < scope.behind and low[first] in DETERMINERS - {"that", "this"} and cue.group != "tell" and cue.lemma not in _WARNING
    # "showed the money that Osei had raised": only verbs with a hearer can have a noun phrase before their clause
    for k in range(first, min(scope.behind - 1, first + (1 if thing else 14))):
        if low[k] == "that":
            if k > first and low[k + 1] in CUES and is_verb(words, k + 1):
                return None  # "told the jury about a report that said …"
            timed = low[k + 1] in PREPOSITIONS and k + 2 < scope.behind and low[k + 2] in TIMES
            return None if timed else k  # "repeated that on Thursday"
        if low[k] in {",", ";", ":", "“", '"'} or _is_auxiliary(words, k) or low[k] in PRONOUNS:
            return None
        if k > first and ((low[k] in CUES and is_verb(words, k)) or _is_infinitive(words, k, scope.behind)):
            return None
    return None


def _is_infinitive(words: Words, k: int, behind: int) -> bool:
    """Whether "to" and a verb stand here, as it seems: "told them to forget that …", but "on the way to the sea"."""
    if words.low[k] != "to" or k + 2 >= behind or words.capital(k + 1):
        return False
    following = words.low[k + 2]
    return words.low[k + 1] not in DETERMINERS and (following in DETERMINERS or following in {"that", "it", "them", "him", "her"})


def _is_auxiliary(words: Words, k: int) -> bool:
    """Whether an auxiliary stands here, and not the month of May."""
    return words.low[k] in AUXILIARIES and not (words.low[k] == "may" and words.capital(k))


def _opens_clause(scope: Scope, first: int) -> bool:
    """Whether a clause starts here: a pronoun or a question word, or a noun phrase with a verb soon."""
    words, low = scope.words, scope.words.low
    word = low[first]
    if opens_with_number(words, first, scope.behind):
        return "ago" not in low[first : first + _AGO]  # "said 30 years ago"
    if not word[0].isalnum() or (word in PREPOSITIONS and not words.capital(first)):
        return False
    if word in _CLAUSE_WORDS:
        return True
    if first + 1 < scope.behind and low[first + 1] == "," and not words.capital(first):
        return False  # "both sides had promised silence, said …"
    rest = low[first + 1 : min(scope.behind, first + 25)]
    if any(low[k] in _VALUED and _is_value(scope, k + 1) for k in range(first + 2, min(scope.behind - 1, first + _SUBJECT))):
        return True  # "the flood cost $3 million", "the toll stands at 60"
    return any(other in AUXILIARIES or other in CUES or other in IRREGULAR_PASTS or other.endswith("ed") for other in rest)


def _is_value(scope: Scope, k: int) -> bool:
    """Whether a number stands at `k`, its currency and an "at" before it passed over."""
    low = scope.words.low
    k += low[k] in {"at", "to"}
    k += k < scope.behind and low[k] in _CURRENCIES
    return k < scope.behind and opens_with_number(scope.words, k, scope.behind)


def relative(scope: Scope, content: Tokens) -> Tokens:
    """The content of "what it claims is a new missile as well as three older ones": to the next comma or "as well as"."""
    low = scope.words.low
    first, behind = content
    for k in range(first, behind):
        if low[k] == "," or low[k : k + 3] == ["as", "well", "as"]:
            return (first, k)
    return content
