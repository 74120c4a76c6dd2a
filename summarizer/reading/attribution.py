"""Indirect speech: which stretch of a sentence somebody else answers for, who, and through whom.

Owns the reading of "the ministry said that …", "…, the ministry said Friday", "according to …", "citing …". The verbs are in
`summarizer.lexicons.cues`, the noun phrases are found by `summarizer.reading.speakers`. Whole quotations are not repeated here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.cues import AUXILIARIES, CUES, GIVING, Cue
from summarizer.lexicons.function_words import BE, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from summarizer.lexicons.tolls import RECKONINGS
from summarizer.reading.contents import JOINED, Scope, around, following, preceding, relative
from summarizer.reading.contrasts import Report, part
from summarizer.reading.giving import giver, gives
from summarizer.reading.model import Attribution
from summarizer.reading.phrases import REACH, Tokens, core_end, phrase_end
from summarizer.reading.relayed import relayed
from summarizer.reading.speakers import agent, climb, dateline_end, subject
from summarizer.reading.unsaid import is_nobodys, is_supposed, is_unsaid
from summarizer.reading.verbs import is_finite, is_verb
from summarizer.reading.words import Words, split

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.article import Article, Sentence
    from summarizer.reading.model import Quotation

__all__ = ["Attributions"]

_PRONOMINAL = frozenset("this that these those some many most all both one two three few several another each".split())
_NOT_SOURCES = frozenset("there what that which who this these those you nothing everything".split())
_SPANS = frozenset("day days week weeks month months year years hour hours minute minutes later earlier".split())
_COMPARING = frozenset("below above than under over beyond against beating missing exceeding".split())
_OWNERS = 9  # tokens of "by the regional health ministry's own count"
_POSSESSIVES = frozenset({"his", "her", "its", "their", "own"})
_FRONTED = 12  # tokens before an attribution that is put in behind a fronted phrase
_PARTICIPLES = ("en", "wn")  # "A second one, written two days later, lists 15"
_MADE_KNOWN = frozenset(
    "seen obtained published released issued reviewed compiled commissioned cited quoted posted written leaked filed shared".split()
)
_RELATIVES = _MADE_KNOWN | {"who", "which", "citing", "quoting"}
_OPENINGS = frozenset((*CUES, *GIVING, "according", "by"))  # all that a report can hang on
_CLOSING_SIGNS = frozenset({")", "”", '"', "’", "'", "%", "€", "£", "°"})


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


def _scope(words: Words, sentence: Sentence, walls: set[int]) -> Scope:
    first, behind = words.at(sentence.start), words.at(sentence.end)
    while behind > first and not words.written[behind - 1][0].isalnum() and words.low[behind - 1] not in _CLOSING_SIGNS:
        behind -= 1
    return Scope(words, dateline_end(words, first, behind), behind, walls)


def _attribution(words: Words, report: Report, via: Tokens | None) -> Attribution:
    via = report.via or via
    cited = (words.range(*via),) if via and via != report.source else ()
    start, end = words.range(*report.source)
    owns = words.low[report.source[1] - 1].endswith("'s") and (report.source[1] <= report.cue[0] or report.source[0] > report.cue[0])
    end -= len("'s") * owns  # whose figure it is
    return Attribution((start, end), words.range(*report.cue), words.range(*report.content), cited)


def _reports(scope: Scope, closed: set[int]) -> list[Report]:
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


def _cited(scope: Scope) -> Tokens | None:
    """Whom the source itself cites: "Citing unnamed officials, the report said …"."""
    for k in range(scope.start, scope.behind - 1):
        passive = scope.words.low[k] in {"quoted", "cited"} and scope.words.low[k + 1] == "by"
        if passive or scope.words.low[k] in {"citing", "quoting"}:
            first = k + 2 if passive else k + 1
            end = core_end(scope.words, first, scope.behind, scope.walls)
            return (first, end) if end > first else None
    return None


def _according(scope: Scope, k: int) -> Report | None:
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
    content = preceding(scope, k)
    if inserted and end + 1 < scope.behind and low[end] == ",":
        content = (scope.start, scope.behind)  # "As of Wednesday, according to the ministry, there had been …"
    if front:
        content = (_behind_relative(scope, end + 1) if end < scope.behind and low[end] == "," else end, scope.behind)
    return Report((k + 2, end), (k, k + 2), content)


def _behind_relative(scope: Scope, first: int) -> int:
    """Where the content begins behind what is told of its source: "According to Lund, who was there, the mine is shut"."""
    low = scope.words.low
    if first >= scope.behind or low[first] not in _RELATIVES:
        return first
    comma = next((j for j in range(first, min(scope.behind - 1, first + REACH)) if low[j] == ","), None)
    return first if comma is None else comma + 1


def _reckoned(scope: Scope, k: int) -> Report | None:
    """A report by somebody's reckoning: "61 people used it, by the city's count"."""
    low = scope.words.low
    noun = next((j for j in range(k + 2, min(scope.behind, k + _OWNERS)) if low[j] in RECKONINGS), None)
    if noun is None or low[k - 1] not in {",", "—", "–"} or not (low[noun - 1].endswith(("'s", "s'")) or low[noun - 1] in _POSSESSIVES):
        return None
    content = preceding(scope, k)
    if noun + 1 < scope.behind and low[noun + 1] == ",":
        content = (scope.start, scope.behind)
    return Report((k + 1, noun), (k, noun + 1), content) if content[0] < k else None


def _told(scope: Scope, k: int) -> Report | None:
    """A report whose hearer is the subject: "was told by the bank that the account held £211"."""
    low = scope.words.low
    if k <= scope.start or low[k - 1] not in CUES or CUES[low[k - 1]].group != "tell" or low[k - 2] not in BE:
        return None
    end = phrase_end(scope.words, k + 1, scope.behind, scope.walls)
    said = end > k + 1 and end + 1 < scope.behind and low[end] == "that"
    return Report((k + 1, end), (k - 1, k), (end + 1, scope.behind)) if said else None


def _reported(scope: Scope, k: int) -> Report | None:
    """The report whose cue is the verb at `k`."""
    cue = CUES[scope.words.low[k]]
    passed = relayed(scope.words, scope.start, k, scope.behind, scope.walls)
    if passed is not None:
        content = following(scope, k + 1, cue)
        return Report(passed.speaker, (k, k + 1), content, passed.via) if content is not None else None
    source = _source(scope, k, cue)
    if source is None:
        return None
    content = around(scope, k, source, cue) or following(scope, max(k + 1, source[1] if source[0] > k else 0), cue)
    if content is None:
        return None
    if source[0] > scope.start and scope.words.low[source[0] - 1] == "what":
        content = relative(scope, content)
    via, content = _by_way_of(scope, content)
    if cue.form == "ing" and source[1] == k - 1 and source[0] < k:  # "The army, contradicting police, said nobody was killed"
        closing = next((j for j in range(content[0], min(content[1] - 1, k + REACH)) if scope.words.low[j] == ","), None)
        if closing is not None and scope.words.low[closing + 1] in CUES and is_verb(scope.words, closing + 1):
            content = (content[0], closing)
    return Report(source, (k, k + 1), content, via)


def _given(scope: Scope, k: int) -> Report | None:
    """A figure that somebody gives without a verb of speech: "The inquiry counted 64"."""
    low = scope.words.low
    source = _source(scope, k, GIVING[low[k]][0])
    if source is None or source[0] > k:
        return None
    joint = next((j for j in range(source[1] - 1, source[0], -1) if low[j] in JOINED and low[j - 1] == ","), None)
    source = giver(scope.words, k, source if joint is None else (joint + 1, source[1]))
    return None if source is None else Report(source, (k, k + 1), (k + 1, scope.behind))


def _by_way_of(scope: Scope, content: Tokens) -> tuple[Tokens | None, Tokens]:
    """Through whom the content came, where it opens with that: "reported that, according to two clerks, the mine is safe"."""
    low, first = scope.words.low, content[0]
    if low[first : first + 3] != [",", "according", "to"]:
        return None, content
    end = phrase_end(scope.words, first + 3, content[1], scope.walls)
    comma = next((k for k in range(end, min(content[1] - 1, end + REACH)) if low[k] == ","), None)
    return ((first + 3, end), (comma + 1, content[1])) if comma is not None and end > first + 3 else (None, content)


def _source(scope: Scope, k: int, cue: Cue) -> Tokens | None:
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


def _subject(scope: Scope, k: int, cue: Cue) -> Tokens | None:
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
