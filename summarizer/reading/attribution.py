"""Indirect speech: which stretch of a sentence somebody else answers for, who, and through whom.

Owns the reading of "the ministry said that …", "…, the ministry said Friday", "according to …", "citing …". The verbs are in
`summarizer.lexicons.cues`, the noun phrases are found by `summarizer.reading.speakers`. Whole quotations are not repeated here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.cues import (
    ASKED,
    AUXILIARIES,
    CUES,
    GIVING,
    INFINITIVE_CONTENT,
    NO_REPORT,
    ONLY_THAT,
    PHRASE_CONTENT,
    QUESTION,
    Cue,
)
from summarizer.lexicons.function_words import ADVERBS, BE, DETERMINERS, IRREGULAR_PASTS, PREPOSITIONS, PRONOUNS, SUBORDINATORS, TIMES
from summarizer.lexicons.tolls import RECKONINGS
from summarizer.reading.contrasts import CONTRASTS, Report, part
from summarizer.reading.giving import giver, gives
from summarizer.reading.model import Attribution
from summarizer.reading.phrases import REACH, Tokens, core_end, phrase_end
from summarizer.reading.relayed import relayed
from summarizer.reading.speakers import agent, climb, dateline_end, subject
from summarizer.reading.tolls import gives_figure, opens_with_number
from summarizer.reading.unsaid import is_nobodys, is_supposed, is_unsaid
from summarizer.reading.verbs import is_finite, is_verb
from summarizer.reading.words import Words, split

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.article import Article, Sentence
    from summarizer.reading.model import Quotation

__all__ = ["Attributions"]

_BARE = frozenset({"say", "tell", "claim", "think", "deny", "confirm"})  # groups that take a clause without "that"
_MARKED_ONLY = frozenset("begin go finish fire shoot sing laugh press snap bark rage chime fume sigh cry whisper".split())
"""Verbs that report only beside marks: "the first since the walkout began" says nothing."""
_WARNING = frozenset({"warn", "caution", "promise", "deny", "reject", "dismiss", "refute", "dispute", "retract", "withdraw"})
_HEARERS = frozenset({"me", "him", "her", "us", "them", "it", "you"})
_HEARER_FIRST = frozenset({"tell", "inform", "assure", "remind"})
_PRONOMINAL = frozenset("this that these those some many most all both one two three few several another each".split())
_NOT_SOURCES = frozenset("there what that which who this these those you nothing everything".split())
_CONNECTIVES = frozenset(
    "however meanwhile moreover furthermore additionally nevertheless nonetheless still also but and yet so thus therefore".split()
)
_OCCASIONS = frozenset("in at during after when as ; citing while whereas".split())
_SPANS = frozenset("day days week weeks month months year years hour hours minute minutes later earlier".split())
_COMPARING = frozenset("below above than under over beyond against beating missing exceeding".split())
_JOINED = frozenset({"and", "but"})
_OWNERS = 9  # tokens of "by the regional health ministry's own count"
_POSSESSIVES = frozenset({"his", "her", "its", "their", "own"})
_FRONTED = 12  # tokens before an attribution that is put in behind a fronted phrase
_PARTICIPLES = ("en", "wn")  # "A second one, written two days later, lists 15"
_AGO = 5  # tokens of "more than 30 years ago"
_MADE_KNOWN = frozenset(
    "seen obtained published released issued reviewed compiled commissioned cited quoted posted written leaked filed shared".split()
)
_RELATIVES = _MADE_KNOWN | {"who", "which", "citing", "quoting"}
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
_OPENINGS = frozenset((*CUES, *GIVING, "according", "by"))  # all that a report can hang on
_CLOSING_SIGNS = frozenset({")", "”", '"', "’", "'", "%", "€", "£", "°"})


class _Scope(NamedTuple):
    """The tokens `start` … `behind` of one sentence, without its dateline and its final stop; `walls` are the marks of whole quotations."""

    words: Words
    start: int
    behind: int
    walls: set[int]


class Attributions:
    """The indirect reports of an article, read sentence by sentence as they are asked for; those inside whole quotations are left out."""

    def __init__(self, article: Article, quoted: Iterable[Quotation]) -> None:
        """Prepare to read `article`, whose quotations are `quoted`."""
        self._words = words = split(article.text)
        self._english = article.working_language in {"en", "und"}  # the verbs are English: French "note" and "cite" report nothing here
        whole = [quotation for quotation in quoted if not quotation.fragment]
        pieces = [(words.at(first), words.at(behind)) for quotation in whole for first, behind in quotation.pieces]
        # tokens that are not read: the words of whole quotations, and the cues that attribute them
        self._closed = {index for first, behind in pieces for index in range(first, behind)}
        self._closed.update(words.at(quotation.cue[0]) for quotation in whole if quotation.cue)
        self._walls = {first - 1 for first, _ in pieces} | {behind for _, behind in pieces}

    def within(self, sentence: Sentence) -> list[Attribution]:
        """The reports of one sentence in order of their cues."""
        if sentence.part == "boilerplate" or not self._english:
            return []
        scope = _scope(self._words, sentence, self._walls)
        reports = [report for report in _reports(scope, self._closed) if not self._closed.issuperset(range(*report.content))]
        via = _cited(scope) if reports else None
        return [_attribution(self._words, report, via) for report in part(self._words, reports)]


def _scope(words: Words, sentence: Sentence, walls: set[int]) -> _Scope:
    first, behind = words.at(sentence.start), words.at(sentence.end)
    while behind > first and not words.written[behind - 1][0].isalnum() and words.low[behind - 1] not in _CLOSING_SIGNS:
        behind -= 1
    return _Scope(words, dateline_end(words, first, behind), behind, walls)


def _attribution(words: Words, report: Report, via: Tokens | None) -> Attribution:
    via = report.via or via
    cited = (words.range(*via),) if via and via != report.source else ()
    start, end = words.range(*report.source)
    owns = words.low[report.source[1] - 1].endswith("'s") and (report.source[1] <= report.cue[0] or report.source[0] > report.cue[0])
    end -= len("'s") * owns  # whose figure it is
    return Attribution((start, end), words.range(*report.cue), words.range(*report.content), cited)


def _reports(scope: _Scope, closed: set[int]) -> list[Report]:
    words, low = scope.words, scope.words.low
    found: list[Report] = []
    for k, word in enumerate(low[scope.start : scope.behind], scope.start):
        if word not in _OPENINGS or k in closed or (found and found[-1].cue[0] < k < found[-1].content[0]):
            continue
        report = None
        if word == "according":
            report = _according(scope, k)
        elif word == "by":
            report = _reckoned(scope, k) or _told(scope, k)
        elif word in CUES and is_verb(words, k) and not is_unsaid(words, scope.start, k):
            report = _reported(scope, k)
        if report is None and word in GIVING and gives(words, k, scope.behind) and not is_unsaid(words, scope.start, k):
            report = _given(scope, k)
        if report is not None and report.content[0] < report.content[1]:
            found.append(report)
    return found


def _cited(scope: _Scope) -> Tokens | None:
    """Whom the source itself cites: "Citing unnamed officials, the report said …"."""
    for k in range(scope.start, scope.behind - 1):
        passive = scope.words.low[k] in {"quoted", "cited"} and scope.words.low[k + 1] == "by"
        if passive or scope.words.low[k] in {"citing", "quoting"}:
            first = k + 2 if passive else k + 1
            end = core_end(scope.words, first, scope.behind, scope.walls)
            return (first, end) if end > first else None
    return None


def _according(scope: _Scope, k: int) -> Report | None:
    """A report by preposition: According to X, content; content, according to X."""
    words, low = scope.words, scope.words.low
    if k + 2 >= scope.behind or low[k + 1] != "to":
        return None
    end = phrase_end(words, k + 2, scope.behind, scope.walls)
    front = k <= scope.start + 1
    if front and end < scope.behind and low[end] in {"who", "which", "that"}:
        end = next((j for j in range(end, min(scope.behind, end + REACH)) if low[j] == ","), end)
    if front and end < scope.behind and low[end] in _MADE_KNOWN:  # "According to a report seen by the Lanor Post, 30 people fled"
        end = next((j for j in range(end, min(scope.behind, end + REACH)) if low[j] == ","), end)
    if front and end >= scope.behind:
        end = core_end(words, k + 2, scope.behind, scope.walls)  # what looked like an apposition is the content
    inserted = not front and k - scope.start < _FRONTED and low[k - 1] == ","
    if inserted and end < scope.behind and low[end] != ",":
        end = core_end(words, k + 2, scope.behind, scope.walls)
    if end == k + 2:
        return None
    content = _preceding(scope, k)
    if inserted and end + 1 < scope.behind and low[end] == ",":
        content = (scope.start, scope.behind)  # "As of Wednesday, according to the ministry, there had been …"
    if front:
        content = (_behind_relative(scope, end + 1) if end < scope.behind and low[end] == "," else end, scope.behind)
    return Report((k + 2, end), (k, k + 2), content)


def _behind_relative(scope: _Scope, first: int) -> int:
    """Where the content begins behind what is told of its source: "According to Lund, who was there, the mine is shut"."""
    low = scope.words.low
    if first >= scope.behind or low[first] not in _RELATIVES:
        return first
    comma = next((j for j in range(first, min(scope.behind - 1, first + REACH)) if low[j] == ","), None)
    return first if comma is None else comma + 1


def _reckoned(scope: _Scope, k: int) -> Report | None:
    """A report by somebody's reckoning: "61 people used it, by the city's count"."""
    low = scope.words.low
    noun = next((j for j in range(k + 2, min(scope.behind, k + _OWNERS)) if low[j] in RECKONINGS), None)
    if noun is None or low[k - 1] not in {",", "—", "–"} or not (low[noun - 1].endswith(("'s", "s'")) or low[noun - 1] in _POSSESSIVES):
        return None
    content = _preceding(scope, k)
    if noun + 1 < scope.behind and low[noun + 1] == ",":
        content = (scope.start, scope.behind)
    return Report((k + 1, noun), (k, noun + 1), content) if content[0] < k else None


def _told(scope: _Scope, k: int) -> Report | None:
    """A report whose hearer is the subject: "was told by the bank that the account held £211"."""
    low = scope.words.low
    if k <= scope.start or low[k - 1] not in CUES or CUES[low[k - 1]].group != "tell" or low[k - 2] not in BE:
        return None
    end = phrase_end(scope.words, k + 1, scope.behind, scope.walls)
    said = end > k + 1 and end + 1 < scope.behind and low[end] == "that"
    return Report((k + 1, end), (k - 1, k), (end + 1, scope.behind)) if said else None


def _preceding(scope: _Scope, behind: int) -> Tokens:
    """What precedes an attribution: without the connective at its start and the comma at its end."""
    low, start = scope.words.low, scope.start
    while behind > start and low[behind - 1] in {",", "—", "–", "-"}:
        behind -= 1
    if start < behind and low[start] in _CONNECTIVES:
        start += 2 if start + 1 < behind and low[start + 1] == "," else 1
    return (start, behind)


def _reported(scope: _Scope, k: int) -> Report | None:
    """The report whose cue is the verb at `k`."""
    cue = CUES[scope.words.low[k]]
    passed = relayed(scope.words, scope.start, k, scope.behind, scope.walls)
    if passed is not None:
        content = _following(scope, k + 1, cue)
        return Report(passed.speaker, (k, k + 1), content, passed.via) if content is not None else None
    source = _source(scope, k, cue)
    if source is None:
        return None
    content = _around(scope, k, source, cue) or _following(scope, max(k + 1, source[1] if source[0] > k else 0), cue)
    if content is None:
        return None
    if source[0] > scope.start and scope.words.low[source[0] - 1] == "what":
        content = _relative(scope, content)
    via, content = _by_way_of(scope, content)
    if cue.form == "ing" and source[1] == k - 1 and source[0] < k:  # "The army, contradicting police, said nobody was killed"
        closing = next((j for j in range(content[0], min(content[1] - 1, k + REACH)) if scope.words.low[j] == ","), None)
        if closing is not None and scope.words.low[closing + 1] in CUES and is_verb(scope.words, closing + 1):
            content = (content[0], closing)
    return Report(source, (k, k + 1), content, via)


def _given(scope: _Scope, k: int) -> Report | None:
    """A figure that somebody gives without a verb of speech: "The inquiry counted 64"."""
    low = scope.words.low
    source = _source(scope, k, GIVING[low[k]][0])
    if source is None or source[0] > k:
        return None
    joint = next((j for j in range(source[1] - 1, source[0], -1) if low[j] in _JOINED and low[j - 1] == ","), None)
    source = giver(scope.words, k, source if joint is None else (joint + 1, source[1]))
    return None if source is None else Report(source, (k, k + 1), (k + 1, scope.behind))


def _by_way_of(scope: _Scope, content: Tokens) -> tuple[Tokens | None, Tokens]:
    """Through whom the content came, where it opens with that: "reported that, according to two clerks, the mine is safe"."""
    low, first = scope.words.low, content[0]
    if low[first : first + 3] != [",", "according", "to"]:
        return None, content
    end = phrase_end(scope.words, first + 3, content[1], scope.walls)
    comma = next((k for k in range(end, min(content[1] - 1, end + REACH)) if low[k] == ","), None)
    return ((first + 3, end), (comma + 1, content[1])) if comma is not None and end > first + 3 else (None, content)


def _source(scope: _Scope, k: int, cue: Cue) -> Tokens | None:
    """The noun phrase that reports: the subject before the cue, or the one right behind it (…, said Ivo Lund)."""
    words, low = scope.words, scope.words.low
    found = _subject(scope, k, cue)
    if found is None:
        if k > scope.start and low[k - 1] == "," and cue.group in {"say", "claim", "think"} and not low[k].endswith(_PARTICIPLES):
            end = phrase_end(words, k + 1, scope.behind, scope.walls)
            return (k + 1, end) if end > k + 1 else None
        return None
    if (
        _names_nobody(words, scope.start, found)
        or _is_relative(words, found)
        or is_nobodys(words, scope.start, found)
        or is_supposed(words, scope.start, found)
    ):
        return None
    first = agent(words, found)[0]
    preposition = low[first] in PREPOSITIONS and not words.capital(first)
    if (
        preposition
        or _compares(words, scope.start, found)
        or low[first] in _NOT_SOURCES
        or low[first] in SUBORDINATORS
        or low[found[1] - 1] in DETERMINERS - _PRONOMINAL
    ):
        return None
    if not any(low[j][0].isalnum() for j in range(*found)):
        return None  # a mark: “The plans are ''irresponsible,'' said Ivo Lund”
    first, behind = agent(words, found)
    cited = next((j for j in range(first + 1, behind - 1) if low[j] in {"cited", "quoted"} and low[j + 1] == "by"), behind)
    return (first, cited)


def _compares(words: Words, start: int, phrase: Tokens) -> bool:
    """Whether a phrase is a figure with whoever expected it: "below the 2.3% economists had forecast"."""
    low, first = words.low, phrase[0]
    first += low[first] in _COMPARING
    compared = first > start and (low[first - 1] in _COMPARING or low[first - 1] == "with")
    first += low[first] in {"the", "a", "an"}
    if not compared or first >= phrase[1] or "," in low[slice(*phrase)]:
        return False
    return low[first][0].isdigit() or not low[first][0].isalnum()


def _names_nobody(words: Words, start: int, phrase: Tokens) -> bool:
    """Whether the phrase is no noun phrase at all, or a share of many.

    A number ("won 758 pledged delegates"), "46 percent reported", a participle that opens the sentence.
    """
    first = phrase[0]
    if words.low[first][0].isdigit() and phrase[1] - first > 1 and words.low[first + 1] in {"percent", "per", "%"}:
        return True
    if phrase[1] - first > 1:
        return False
    return words.written[first].isdigit() or (first == start and words.low[first].endswith("ed"))


def _is_relative(words: Words, phrase: Tokens) -> bool:
    """Whether the cue behind the phrase is the verb of a relative clause in it: "a toll that the hospital" disputes."""
    low = words.low
    if low[phrase[1]] == ",":
        return False  # closed before the cue: "Lund Mining, which owns the dam, said"
    for k in range(phrase[1] - 1, phrase[0], -1):
        if is_finite(words, k):
            return False
        if low[k] in {"that", "which"}:
            return True
    return False


def _subject(scope: _Scope, k: int, cue: Cue) -> Tokens | None:
    words, low = scope.words, scope.words.low
    floor = max(scope.start, k - REACH)
    if k <= floor:
        return None
    if cue.form == "ing" and low[k - 1] not in AUXILIARIES:
        found = climb(words, floor, k, scope.walls) if low[k - 1] == "," else None
    else:
        found = subject(words, floor, k, scope.walls)
        lone = found is not None and found[1] == k - 1 and low[k - 1] == "," and "," not in low[max(found[0] - 1, floor) : found[1]]
        if lone and cue.form in {"past", "s"}:
            return None  # no insertion ends here: a participle ("…, called the Lund Arms"), or the source stands behind
    if found is not None and low[found[1] - 1] in _SPANS:  # "said that …, and a day later raised the number"
        found = climb(words, floor, found[0], scope.walls)
    return found if found is not None and found[1] <= k else None


def _around(scope: _Scope, k: int, source: Tokens, cue: Cue) -> Tokens | None:
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
        return _preceding(scope, first - 1)
    if low[rest] == "," and rest + 1 < scope.behind and (low[rest + 1] in CONTRASTS or _says_on(scope, rest + 1)):
        return _preceding(scope, first - 1)
    if low[rest] != "," or first - scope.start >= REACH:
        return None
    relative = first - 2 > scope.start and low[first - 2] in {"that", "which", "who"}  # "a fund that, Osei says, can last five weeks"
    return (first - 2 if relative else scope.start, scope.behind)


def _is_asked(scope: _Scope) -> bool:
    """Whether the sentence opens with what its source was asked, which is not what it says: "Asked about the fire, Osei said …"."""
    low, start = scope.words.low, scope.start
    return low[start] in ASKED and low[start + 1] in QUESTION


def _says_on(scope: _Scope, k: int) -> bool:
    """Whether the source says more in words of its own report: "…, the ministry said, adding that …", "…, and warned that …"."""
    low = scope.words.low
    joined = low[k] in _JOINED
    k += joined
    cue = CUES.get(low[k]) if k + 1 < scope.behind else None
    if cue is None or cue.group not in _BARE or cue.form not in ({"past", "s"} if joined else {"ing"}):
        return False
    return is_verb(scope.words, k) and (low[k + 1] == "that" or _opens_clause(scope, k + 1))


def _following(scope: _Scope, first: int, cue: Cue) -> Tokens | None:
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


def _behind_citation(scope: _Scope, first: int) -> int:
    """The token behind whom the source cites between verb and content: "reported last week, citing two people, that …"."""
    low = scope.words.low
    comma = _skip_time(scope, first)
    if comma + 2 >= scope.behind or low[comma] != "," or low[comma + 1] not in {"citing", "quoting"}:
        return first
    closing = next((k for k in range(comma + 2, min(scope.behind - 1, comma + REACH)) if low[k] == ","), None)
    opens = closing is not None and (low[closing + 1] == "that" or _opens_clause(scope, closing + 1))
    return closing + 1 if closing is not None and opens else first


def _takes(scope: _Scope, first: int, cue: Cue) -> bool:
    """Whether the words from `first` on can be the content of `cue`: an infinitive, a noun phrase, a bare clause."""
    word = scope.words.low[first]
    if word == "to":
        return cue.lemma in INFINITIVE_CONTENT
    described = cue.group == "label" and cue.form == "base"  # "called for a vote", "to call a vote": no description
    if cue.lemma in PHRASE_CONTENT and not described and (word in DETERMINERS or (word[0].isalnum() and word not in PREPOSITIONS)):
        return True
    return cue.group in _BARE and _opens_clause(scope, first)


def _skip_time(scope: _Scope, first: int) -> int:
    low = scope.words.low
    while first < scope.behind:
        on = low[first] in {"on", "last", "this"} and first + 1 < scope.behind and low[first + 1] in TIMES
        if not (on or low[first] in ADVERBS or low[first] in TIMES):
            break
        first += 1
    return first


def _skip_hearer(scope: _Scope, first: int) -> int:
    hearer = scope.words.low[first] in _HEARERS
    return _skip_time(scope, first + 1 if hearer else phrase_end(scope.words, first, scope.behind, scope.walls))


def _that(scope: _Scope, first: int, cue: Cue) -> int | None:
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


def _opens_clause(scope: _Scope, first: int) -> bool:
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


def _is_value(scope: _Scope, k: int) -> bool:
    """Whether a number stands at `k`, its currency and an "at" before it passed over."""
    low = scope.words.low
    k += low[k] in {"at", "to"}
    k += k < scope.behind and low[k] in _CURRENCIES
    return k < scope.behind and opens_with_number(scope.words, k, scope.behind)


def _relative(scope: _Scope, content: Tokens) -> Tokens:
    """The content of "what it claims is a new missile as well as three older ones": to the next comma or "as well as"."""
    low = scope.words.low
    first, behind = content
    for k in range(first, behind):
        if low[k] == "," or low[k : k + 3] == ["as", "well", "as"]:
            return (first, k)
    return content
