"""The attribution before the opening mark of a quoted piece: Osei said: “…”; Osei thanked donors, adding, “…”; According to Osei, “…”.

Owns the way from the mark to the verb that governs it, and from the verb to its subject; also what a sentence says for the next one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.cues import AUXILIARIES, CUES, SPEECH_NOUNS, Cue
from summarizer.lexicons.function_words import DETERMINERS
from summarizer.reading.found import REPORTING, SHORT, SPEECH, TIGHT, Found, phrase_at
from summarizer.reading.phrases import REACH, Tokens, phrase_end, tight_before
from summarizer.reading.speakers import agent, climb, dateline_end, is_noun, subject
from summarizer.reading.verbs import is_finite, is_verb

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from summarizer.reading.pieces import Page, Piece

__all__ = ["before", "cue_before", "introduction", "topic"]

_NO_CUE = Cue("", "talk", "base")
_STATING = SPEECH | {"deny", "confirm"}
_CONTRASTING = frozenset("but while whereas although though yet and".split())
_HEARERS = 10  # tokens from a verb to its "that": "said in a long interview with the Lund Post that"
_CLAUSE_EDGES = frozenset(", ; : and but while when as because who".split())
_LABEL_WORDS = frozenset("and of . the & '".split())
# What is said is on these; a statement or a letter "saying" something is its author's.
_BEARERS = frozenset("sign hat shirt t-shirt banner placard poster sticker voice".split())
_TITLED = frozenset({"titled", "entitled", "called", "named", "dubbed"})
# A word or two in marks behind these are no speech: a deal would give the mine “scale”.
_MATERIAL = frozenset("send give launch deliver offer share turn raise put drop issue publish release hold".split())
_OBJECT = 6  # tokens from a verb to its object: "gave a long and angry defense of"
_NONE: frozenset[str] = frozenset()
_SCARE = 4  # tokens with the marks, and a comma or full stop
_INVERTED = 5  # tokens: a phrase, a comma, a verb, a name, a sign


def before(page: Page, piece: Piece) -> Found | None:
    """The attribution before the opening mark: Osei said: “…”; Osei thanked donors, adding, “…”; According to Osei, “…”."""
    low = page.words.low
    floor = dateline_end(page.words, page.words.at(page.sentence_of(piece).start), piece.first)
    if floor >= piece.first:
        return None
    if piece.lead == "colon":
        found = _label(page, floor, piece.first - 1)
        if found is not None:
            return found
    found = _verb_first(page, floor, piece.first) or _inverted_before(page, floor, piece.first)
    if found is not None:
        return found
    passed = _MATERIAL if not piece.whole and piece.last - piece.first <= _SCARE else _NONE
    found = _nearest(page, floor, piece.first, passed)
    if found is not None:
        beside = found.cue is not None and found.cue[1] >= piece.first - 1
        settled = piece.whole and (beside or piece.lead != "comma")
        return found if settled else _governing(page, floor, found)
    according = next((k for k in range(floor, min(piece.first - 2, floor + REACH)) if low[k] == "according"), None)
    if according is not None and (according == floor or not piece.whole):
        found = phrase_at(page, according + 2, piece.first, (according, according + 2))
        return found if found is not None and is_noun(page.words, found.speaker) else None
    return _before_colon(page, floor, piece.first - 1) if piece.lead == "colon" else None


def _verb_first(page: Page, floor: int, behind: int) -> Found | None:
    """An attribution that begins the sentence with its verb: Said Osei: “…”."""
    if not page.words.capital(floor) or CUES.get(page.words.low[floor], _NO_CUE)[1:] != ("say", "past"):
        return None
    return phrase_at(page, floor + 1, behind, (floor, floor + 1))


def _inverted_before(page: Page, floor: int, behind: int) -> Found | None:
    """An attribution set between commas right before the mark: In short, explained Osei, “…”."""
    low = page.words.low
    if behind - floor < _INVERTED or low[behind - 1] not in {",", ":"}:
        return None
    for k in range(behind - 2, max(floor, behind - TIGHT), -1):
        if low[k] == "," and low[k + 1] in CUES and CUES[low[k + 1]].group == "say" and CUES[low[k + 1]].form in {"s", "past"}:
            named = page.words.capital(k + 2) or low[k + 2] == "the"
            found = phrase_at(page, k + 2, behind, (k + 1, k + 2)) if named else None
            return found if found is not None and found.speaker[1] >= behind - 1 else None
    return None


def _before_colon(page: Page, floor: int, colon: int) -> Found | None:
    """Without any cue: the noun phrase before the colon, or the subject of its clause."""
    words = page.words
    end = phrase_end(words, floor, colon, page.walls)
    named = floor < end < colon - 1 and words.low[end] == "," and all(words.capital(k) for k in range(end + 1, min(colon, end + SHORT)))
    if named and colon - end <= SHORT:  # "The mayor of Lund, Dana Osei:"
        return Found((floor, colon), (colon, colon + 1))
    if end == colon > floor:
        return Found((floor, end), (end, end + 1))
    found = climb(page.words, floor, colon, page.walls)
    return Found(found, None) if found is not None else None


def _label(page: Page, floor: int, colon: int) -> Found | None:
    """A speaker set before a colon, as in a transcript or behind a dash: "Osei: “…”", "Rates hold - Ivo Lund: “…”"."""
    words, low = page.words, page.words.low
    first = colon
    floor = max(floor, colon - SHORT)
    while first > floor and low[first - 1] not in {"—", "–", ".", ";", "(", "]", "?", "!"}:
        if low[first - 1] == "-" and words.ends[first - 1] < words.starts[first]:
            break
        first -= 1
    if first >= colon or not words.capital(first) or low[first] in DETERMINERS or low[first] in CUES:
        return None
    name = all(words.capital(k) or low[k] in _LABEL_WORDS for k in range(first, colon))
    return Found((first, colon), (colon, colon + 1)) if name else None


def cue_before(page: Page, floor: int, behind: int) -> int | None:
    """The nearest cue left of `behind`, not further than a whole quotation."""
    low = page.words.low
    k, floor = behind, max(floor, behind - REACH)
    while k > floor:
        k -= 1
        if k in page.leaps:
            k = page.leaps[k]
        elif k in page.solid:
            return None
        elif low[k] in CUES and is_verb(page.words, k) and not (low[k] == "quote" and low[k - 1] == "i"):  # "and I quote"
            return k
    return None


def _nearest(page: Page, floor: int, behind: int, passed: AbstractSet[str] = frozenset()) -> Found | None:
    """The nearest cue left of `behind` that has a subject, those of the lemmas `passed` not counted."""
    for _ in range(4):
        cue = cue_before(page, floor, behind)
        if cue is None:
            return None
        low = page.words.low
        handed = (
            bool(passed) and CUES[low[cue]].lemma in passed and SPEECH_NOUNS.isdisjoint(low[cue + 1 : min(behind, cue + _OBJECT)])
        )  # not "gave a defense of"
        found = _subject_of(page, floor, cue) if not handed else None
        if found is not None and found[1] <= cue:
            return Found(found, (cue, cue + 1))
        behind = cue
    return None


def _subject_of(page: Page, floor: int, cue: int) -> Tokens | None:
    floor = max(floor, cue - REACH)
    before = page.words.low[cue - 1] if cue > floor else ""
    if before in _BEARERS and CUES[page.words.low[cue]].form == "ing":
        return tight_before(page.words, floor, cue - 1)
    if before and cue - 1 - (before == ",") in page.leaps:
        found = climb(page.words, floor, page.leaps[cue - 1 - (before == ",")], page.solid, page.leaps)
        titled = found is not None and found[1] - found[0] > 2 and page.words.low[found[1] - 1] in _TITLED  # noqa: PLR2004 - "ad, titled"
        return (found[0], found[1] - 2) if found is not None and titled else found
    climbs = before == "and" or (CUES[page.words.low[cue]].form == "ing" and before not in AUXILIARIES)
    found = climb(page.words, floor, cue, page.solid, page.leaps) if climbs else subject(page.words, floor, cue, page.walls)
    if found is not None and not is_noun(page.words, found):
        found = climb(page.words, floor, found[0], page.solid, page.leaps)
    if found is None or (found[1] - found[0] == 1 and is_finite(page.words, found[0])):
        return None
    return agent(page.words, found)


def _governing(page: Page, floor: int, found: Found) -> Found:
    """Climb out of what is itself reported: in "Osei said he considers it “dead”" the words are what Osei said."""
    low = page.words.low
    reporter = _reporter(page, floor, found)
    if reporter is not None:
        return reporter
    if low[found.speaker[0] - 1] in {"which", "whom", "where"}:
        return found  # "a letter in which Osei calls it “dead”"
    for _ in range(3):
        k = found.speaker[0] - 1
        edge = max(floor, k - 8)
        while k >= edge and not (low[k] in CUES and CUES[low[k]].group in REPORTING and is_verb(page.words, k)):
            if low[k] in _CLAUSE_EDGES or k in page.walls:
                return found
            k -= 1
        outer = _subject_of(page, floor, k) if k >= edge else None
        if outer is None or outer[1] > k:
            return found
        found = Found(outer, (k, k + 1))
    return found


def _reporter(page: Page, floor: int, found: Found) -> Found | None:
    """Who says, with a "that", all of what `found` is part of: "Osei said in Bern that for years some had called it “dead”"."""
    low = page.words.low
    first = k = found.speaker[0]
    own = (
        found.cue is None or CUES[low[found.cue[0]]].group in SPEECH or low[first - 1] in {"which", "who", "with"} or _is_aside(low, first)
    )
    if own and low[first] != "you":
        return None
    inner = found.cue is not None and CUES[low[found.cue[0]]].group == "think"
    floor = max(floor, k - REACH)
    while k > floor:
        k -= 1
        if k in page.leaps:
            k = page.leaps[k]
        elif k in page.solid or low[k] in {";", ":"} or (low[k] in _CONTRASTING and (low[k - 1] == "," or k == first - 1)):
            return None
        elif low[k] in CUES and CUES[low[k]].group in _STATING and is_verb(page.words, k):
            if "that" not in low[k + 1 : min(k + _HEARERS, first)] and not inner:
                continue
            outer = _subject_of(page, floor, k)
            return Found(outer, (k, k + 1)) if outer is not None and outer[1] <= k else None
    return None


def _is_aside(low: list[str], first: int) -> bool:
    """Whether the clause at `first` comments on what was reported before: "…, a remark that Osei called “absurd”"."""
    return low[first - 1] == "that" and low[first - 3] in {"a", "an"} and low[first - 4] in {",", "—", "–"}


def introduction(page: Page, floor: int, behind: int) -> Found | None:
    """Whom a sentence brings to speak for the next one: the subject of its last cue."""
    return _verb_first(page, floor, behind) or _nearest(page, floor, min(behind, floor + REACH))


def topic(page: Page, floor: int, behind: int) -> Found | None:
    """The subject of a sentence without any cue, where a verb follows it."""
    behind = min(behind, floor + REACH) - 1
    own = climb(page.words, floor, behind, page.solid, page.leaps)
    if own is None or own[1] >= behind or own[0] - 1 in page.walls or not is_noun(page.words, own):
        return None
    return Found(own, None)
