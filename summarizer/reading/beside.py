"""The attribution beside a quoted piece: behind its closing mark, before its opening mark, or at the end of its sentence.

Every function returns the first attribution that its position offers, or `None`; which position goes first is for
`summarizer.reading.quotations` to say.
"""

from __future__ import annotations

from typing import NamedTuple

from summarizer.lexicons.cues import AUXILIARIES, CUES, SPEECH_NOUNS, TAGS, Cue
from summarizer.lexicons.function_words import ADVERBS, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS, TIMES
from summarizer.reading.phrases import REACH, Tokens, core_end, phrase_end, tight_before
from summarizer.reading.pieces import Page, Piece, closing
from summarizer.reading.speakers import agent, climb, dateline_end, is_noun, subject
from summarizer.reading.verbs import is_finite, is_verb

__all__ = ["Found", "adjacent", "after", "before", "channel", "cue_before", "introduction", "possessor", "signature", "topic", "trailing"]

_NO_CUE = Cue("", "talk", "base")
_FRONTING = PREPOSITIONS | SUBORDINATORS | {"asked"}
_SPEECH = frozenset({"say", "tell", "claim"})
_REPORTING = _SPEECH | {"think", "deny", "confirm"}
_STATING = _SPEECH | {"deny", "confirm"}
_CONTRASTING = frozenset("but while whereas although though yet and".split())
_HEARERS = 10  # tokens from a verb to its "that": "said in a long interview with the Lund Post that"
_ANSWERS = frozenset("answer reply respond retort write add continue".split())  # “Why?” Osei wrote back, “Why not?”: lead up to the next
_THIRD = frozenset({"he", "she", "they"})
_CLOSING_ON = frozenset(". , in on at during after to of as while when".split())
_CLAUSE_EDGES = frozenset(", ; : and but while when as because who".split())
_LABEL_WORDS = frozenset("and of . the & '".split())
_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our"})
# What is said is on these; a statement or a letter "saying" something is its author's.
_BEARERS = frozenset("sign hat shirt t-shirt banner placard poster sticker voice".split())
_DASHES = frozenset({"—", "–", "-", "―"})
_TIGHT = 15  # tokens between a quotation that ended its sentence and the verb of an attribution that still belongs to it
_INVERTED = 5  # tokens: a phrase, a comma, a verb, a name, a sign
_SHORT = 12  # tokens of a subject in an attribution at the end of a sentence


class Found(NamedTuple):
    """A speaker and the cue that says so, in tokens."""

    speaker: Tokens
    cue: Tokens | None


# --- behind the closing mark -----------------------------------------------------------------------------------------------


def after(page: Page, piece: Piece) -> Found | None:
    """The attribution behind the closing mark: “…,” Osei said; “…,” said Osei, the mayor; “…,” according to Osei."""
    if piece.first not in page.seen:
        page.seen[piece.first] = _look_after(page, piece)
    return page.seen[piece.first]


def _look_after(page: Page, piece: Piece) -> Found | None:
    first, limit = _room_behind(page, piece)
    if first >= limit:
        return None
    last = closing(page, piece)
    if last in "?!" and page.words.capital(first) and page.words.low[first] in _THIRD:
        return None  # “Go!” She turned and said …: a sentence of its own
    found = _behind(page, first, limit, asks=last in ",?!")
    if found is None or last not in ".?!…" or page.words.low[first] == "according":
        return found
    return found if _still_its_own(page, found, first, limit, last) else None


def _room_behind(page: Page, piece: Piece) -> Tokens:
    """The tokens in which an attribution may stand: to the end of the sentence or the next mark."""
    words, low = page.words, page.words.low
    first = piece.last + 1
    if not piece.closed or first >= len(words):
        return first, first
    if low[first] in {",", "—", "–", "-", ")"}:
        first += 1
    if first >= len(words):
        return first, first
    sentence = page.article.sentence_at(words.starts[first])
    if sentence.paragraph != piece.paragraph:
        return first, first
    top = min(words.at(sentence.end), first + REACH)
    limit = first
    while limit < top and limit not in page.walls:
        limit += 1
    while first < limit and (low[first] in ADVERBS or low[first] == "as"):
        first += 1
    return (limit, limit) if first < limit and low[first] in {"and", "but"} else (first, limit)


def _still_its_own(page: Page, found: Found, first: int, limit: int, last: str) -> bool:
    """Whether an attribution belongs to a quotation that ended its sentence (“Why?” Osei asked the clerk.) and not to what comes next."""
    low = page.words.low
    if found.cue is not None and found.cue[0] == first and low[first] not in CUES:
        return last in "?!" and _closes(page, found, limit)  # “Wait!” beamed Osei at the door.
    if found.cue is None or found.cue[0] - first > _TIGHT or CUES.get(low[found.cue[0]], _NO_CUE).group not in _SPEECH:
        return False
    if last == "." and not (_closes(page, found, limit) and _tags(page, found)):
        return False
    if limit not in page.walls or low[limit - 1] not in {":", ","}:
        return True
    return low[limit - 1] == "," and last != "." and (CUES[low[found.cue[0]]].lemma not in _ANSWERS or not _upper(page, limit))


def _upper(page: Page, mark: int) -> bool:
    """Whether the words behind the mark begin with a capital letter."""
    return page.article.text[page.words.ends[mark] : page.words.ends[mark] + 1].isupper()


def _tags(page: Page, found: Found) -> bool:
    """Whether the verb can attribute what a full stop has already closed: “Go.” Osei said. It cannot in “Go.” Osei laughed.

    On the training news the full stop stands for a comma only before verbs that do nothing but report.
    """
    return found.cue is None or found.speaker[0] > found.cue[0] or CUES[page.words.low[found.cue[0]]].lemma in TAGS


def _closes(page: Page, found: Found, limit: int) -> bool:
    """Whether nothing is reported behind the attribution: it ends the sentence, or goes on with time, place or hearer."""
    low = page.words.low
    k = max(found.speaker[1], found.cue[1] if found.cue else 0)
    while k < limit and low[k] in ADVERBS:
        k += 1
    return k >= limit or low[k] in _CLOSING_ON or low[k] in TIMES


def _behind(page: Page, first: int, limit: int, *, asks: bool) -> Found | None:
    """The attribution that starts at `first`; `asks` where the quotation ends in a sign that leaves room for one."""
    words, low = page.words, page.words.low
    if low[first] == "according":
        return _phrase_at(page, first + 2, limit, (first, first + 2))
    cue = CUES.get(low[first])
    inverted = cue is not None and cue.form != "ing"
    if not inverted and asks and low[first].endswith("ed") and first + 1 < limit:
        inverted = words.capital(first + 1) or low[first + 1] in DETERMINERS
    if inverted and not words.capital(first):
        start = first + 1
        while start < limit and low[start] in ADVERBS:
            start += 1
        return _phrase_at(page, start, limit, (first, first + 1))
    return _subject_first(page, first, limit, asks=asks) or _unknown_verb(page, first, limit, asks=asks)


def _phrase_at(page: Page, first: int, limit: int, cue: Tokens) -> Found | None:
    end = phrase_end(page.words, first, limit, page.walls) if first < limit else first
    return Found((first, end), cue) if end > first else None


def _subject_first(page: Page, first: int, limit: int, *, asks: bool) -> Found | None:
    """The first finite cue behind a subject that starts at `first`."""
    words, low = page.words, page.words.low
    if CUES.get(low[first], _NO_CUE).form == "ing":
        return None  # "…,” raising fresh questions": what the speaker does meanwhile
    for k in range(first + 1, limit):
        if low[k] in {";", ":"} or (low[k] == "." and not _inside_name(page, k, limit)):
            return None
        if low[k] in CUES and low[k - 1] == "," and (inverted := _inverted_behind(page, k, limit)) is not None:
            return inverted
        if low[k] not in CUES or low[k - 1] in {"who", "which"} or not _cue_in_slot(page, k, asks=asks):
            continue
        found = subject(words, first, k, page.walls)
        if found is None or found[1] > k:
            continue
        if found[0] == first or low[first] in _FRONTING:
            return Found(found, (k, k + 1))
        if low[found[0]] in PRONOUNS:
            return None  # “….” The mine, she said, is safe.
        if low[found[0] - 1] in {",", "who", "the", "that"} or (asks and (low[first] in DETERMINERS or words.capital(first))):
            # the descriptions before it belong to it: “…,” another friend, Ann Example, told the court
            return Found((first, found[1]), (k, k + 1))
    return None


def _inverted_behind(page: Page, k: int, limit: int) -> Found | None:
    """An attribution that closes the sentence a fragment begins: “We are happy” with the plan, said Osei."""
    cue, low = CUES[page.words.low[k]], page.words.low
    if cue.group != "say" or cue.form not in {"s", "past"}:
        return None
    found = _phrase_at(page, k + 1, limit, (k, k + 1))
    closes = found is not None and (found.speaker[1] >= limit or low[found.speaker[1]] in {".", ",", ";"} | _CLOSING_ON)
    return found if closes else None


def _inside_name(page: Page, k: int, limit: int) -> bool:
    words = page.words
    return k + 1 < limit and words.capital(k - 1) and words.ends[k - 1] - words.starts[k - 1] < 6  # noqa: PLR2004 - "Supt."


def _cue_in_slot(page: Page, k: int, *, asks: bool) -> bool:
    """Whether the cue is a finite verb: behind a comma before a closing mark a noun is not expected."""
    low = page.words.low
    form = CUES[low[k]].form
    if form == "ing":
        return False
    return is_verb(page.words, k) or (asks and form != "base" and low[k - 1] not in DETERMINERS) or low[k - 1] in {"two", "three"}


def _unknown_verb(page: Page, first: int, limit: int, *, asks: bool) -> Found | None:
    """A verb that no table knows, in the slot behind a pronoun, a name or a description: “…,” Osei deadpanned."""
    words, low = page.words, page.words.low
    if asks and low[first] in DETERMINERS:
        verb = next((k for k in range(first + 2, min(limit, first + _SHORT)) if low[k].endswith("ed") and not words.capital(k)), -1)
        if verb > 0 and "," not in low[first:verb]:
            return Found((first, verb), (verb, verb + 1))
    named = words.capital(first) and low[first] not in DETERMINERS and low[first] not in PREPOSITIONS
    if not named and low[first] not in PRONOUNS:
        return None
    end = first + 1 if low[first] in PRONOUNS else phrase_end(words, first, limit, page.walls)
    verb = end
    while verb < limit and (low[verb] in ADVERBS or low[verb] in AUXILIARIES):
        verb += 1
    if end == first or verb >= limit or not low[verb].isalpha() or words.capital(verb) or low[verb] in PREPOSITIONS:
        return None
    return Found((first, end), (verb, verb + 1))


# --- before the opening mark -----------------------------------------------------------------------------------------------


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
    if page.words.capital(floor) and CUES.get(low[floor], _NO_CUE)[1:] == ("say", "past"):
        found = _phrase_at(page, floor + 1, piece.first, (floor, floor + 1))  # Said Osei: “…”
        if found is not None:
            return found
    found = _inverted_before(page, floor, piece.first) or _nearest(page, floor, piece.first)
    if found is not None:
        beside = found.cue is not None and found.cue[1] >= piece.first - 1
        settled = piece.whole and (beside or piece.lead != "comma")
        return found if settled else _governing(page, floor, found)
    if low[floor] == "according":
        return _phrase_at(page, floor + 2, piece.first, (floor, floor + 2))
    return _before_colon(page, floor, piece.first - 1) if piece.lead == "colon" else None


def _inverted_before(page: Page, floor: int, behind: int) -> Found | None:
    """An attribution set between commas right before the mark: In short, explained Osei, “…”."""
    low = page.words.low
    if behind - floor < _INVERTED or low[behind - 1] not in {",", ":"}:
        return None
    for k in range(behind - 2, max(floor, behind - _TIGHT), -1):
        if low[k] == "," and low[k + 1] in CUES and CUES[low[k + 1]].group == "say" and CUES[low[k + 1]].form in {"s", "past"}:
            named = page.words.capital(k + 2) or low[k + 2] == "the"
            found = _phrase_at(page, k + 2, behind, (k + 1, k + 2)) if named else None
            return found if found is not None and found.speaker[1] >= behind - 1 else None
    return None


def _before_colon(page: Page, floor: int, colon: int) -> Found | None:
    """Without any cue: the noun phrase before the colon, or the subject of its clause."""
    words = page.words
    end = phrase_end(words, floor, colon, page.walls)
    named = floor < end < colon - 1 and words.low[end] == "," and all(words.capital(k) for k in range(end + 1, min(colon, end + _SHORT)))
    if named and colon - end <= _SHORT:  # "The mayor of Lund, Dana Osei:"
        return Found((floor, colon), (colon, colon + 1))
    if end == colon > floor:
        return Found((floor, end), (end, end + 1))
    found = climb(page.words, floor, colon, page.walls)
    return Found(found, None) if found is not None else None


def _label(page: Page, floor: int, colon: int) -> Found | None:
    """A speaker set before a colon, as in a transcript or behind a dash: "Osei: “…”", "Rates hold - Ivo Lund: “…”"."""
    words, low = page.words, page.words.low
    first = colon
    floor = max(floor, colon - _SHORT)
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
        elif low[k] in CUES and is_verb(page.words, k):
            return k
    return None


def _nearest(page: Page, floor: int, behind: int) -> Found | None:
    """The nearest cue left of `behind` that has a subject."""
    for _ in range(4):
        cue = cue_before(page, floor, behind)
        if cue is None:
            return None
        found = _subject_of(page, floor, cue)
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
        return climb(page.words, floor, page.leaps[cue - 1 - (before == ",")], page.solid, page.leaps)
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
    outer = _reporter(page, floor, found)
    if outer is not None:
        return outer
    for _ in range(3):
        k = found.speaker[0] - 1
        edge = max(floor, k - 8)
        while k >= edge and not (low[k] in CUES and CUES[low[k]].group in _REPORTING and is_verb(page.words, k)):
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
    own = found.cue is None or CUES[low[found.cue[0]]].group in _SPEECH or low[first - 1] in {"which", "who", "with"}
    if own and low[first] != "you":
        return None
    floor = max(floor, k - REACH)
    while k > floor:
        k -= 1
        if k in page.leaps:
            k = page.leaps[k]
        elif k in page.solid or low[k] in {";", ":"} or (low[k] in _CONTRASTING and low[k - 1] == ",") or (low[k] == "and" and k == first - 1):
            return None
        elif low[k] in CUES and CUES[low[k]].group in _STATING and is_verb(page.words, k):
            if "that" not in low[k + 1 : min(k + _HEARERS, first)]:
                continue
            outer = _subject_of(page, floor, k)
            return Found(outer, (k, k + 1)) if outer is not None and outer[1] <= k else None
    return None


def introduction(page: Page, floor: int, behind: int) -> Found | None:
    """Whom a sentence brings to speak for the next one: the subject of its last cue."""
    return _nearest(page, floor, min(behind, floor + REACH))


def topic(page: Page, floor: int, behind: int) -> Found | None:
    """The subject of a sentence without any cue, where a verb follows it."""
    behind = min(behind, floor + REACH) - 1
    own = climb(page.words, floor, behind, page.solid, page.leaps)
    if own is None or own[1] >= behind or own[0] - 1 in page.walls or not is_noun(page.words, own):
        return None
    return Found(own, None)


# --- elsewhere -------------------------------------------------------------------------------------------------------------


def adjacent(page: Page, piece: Piece) -> Found | None:
    """The attribution right behind a fragment that a comma sets off."""
    if closing(page, piece) in ",?!" or page.article.text[piece.close + 1 : piece.close + 2] == ",":
        return after(page, piece)
    return None


def trailing(page: Page, piece: Piece) -> Found | None:
    """An attribution at the end of the fragment's sentence: …, the groups say. …, according to Osei."""
    low = page.words.low
    _, behind = page.bounds(page.sentence_of(piece))
    for k in range(piece.last + 1, min(behind, piece.last + REACH)):
        if k in page.solid:
            return None
        if low[k] == "according":
            return _phrase_at(page, k + 2, behind, (k, k + 2))
        if low[k] == ",":
            found = _short_attribution(page, k + 1, behind)
            if found is not None:
                return found
    return None


def channel(page: Page, piece: Piece, found: Found) -> Tokens | None:
    """Through whom the article has the words, beside the speaker: “They knew,” Osei said, according to the Lund Post."""
    floor, behind = page.bounds(page.sentence_of(piece))
    low = page.words.low
    taken = {found.speaker[0], found.cue[0] if found.cue else -1}
    for k in (*range(max(floor, piece.first - REACH), piece.first), *range(piece.last + 1, min(behind, piece.last + REACH))):
        if low[k] in {"citing", "quoting"} or (low[k] == "according" and k > piece.last):
            first = k + 1 if low[k] != "according" else k + 2
            end = core_end(page.words, first, behind, page.walls) if first < behind else first
            return (first, end) if end > first and not taken & {k, first} else None
    return None


def _short_attribution(page: Page, first: int, behind: int) -> Found | None:
    """A subject, a speech verb and then the end of the sentence, a time or a comma."""
    words, low = page.words, page.words.low
    for k in range(first, min(first + _SHORT, behind)):
        if low[k] == ",":
            return None
        if low[k] not in CUES or CUES[low[k]].group not in _REPORTING or not is_verb(words, k):
            continue
        if k == first:
            return _phrase_at(page, first + 1, behind, (first, first + 1))
        found = subject(words, first, k, page.walls)
        ends = k + 1 >= behind or low[k + 1] in _CLOSING_ON or low[k + 1] in TIMES
        return Found(found, (k, k + 1)) if ends and found is not None and found[0] == first else None
    return None


def possessor(page: Page, piece: Piece) -> Found | None:
    """The owner of words that a noun names: Osei's warning that the mine is “dead”."""
    words, low = page.words, page.words.low
    floor = max(words.at(page.sentence_of(piece).start), piece.first - _TIGHT)
    for k in range(piece.first - 1, floor, -1):
        if low[k] not in SPEECH_NOUNS:
            continue
        for owner in range(k - 1, max(floor, k - 4) - 1, -1):
            if low[owner] in _POSSESSIVES:
                return Found((owner, owner + 1), (k, k + 1))
            if low[owner].endswith("'s"):
                first = owner
                while first > floor and words.capital(first) and words.capital(first - 1):
                    first -= 1
                return Found((first, owner + 1), (k, k + 1))
    return None


def signature(page: Page, piece: Piece) -> Found | None:
    """A name behind a dash in a paragraph of its own below the quotation."""
    words = page.words
    first = piece.last + 1
    if first + 1 >= len(words) or words.low[first] not in _DASHES or not words.capital(first + 1):
        return None
    sentence = page.article.sentence_at(words.starts[first + 1])  # a dash that opens a paragraph may stand before its sentence, as a bullet
    behind = words.at(sentence.end)
    if sentence.paragraph != piece.paragraph + 1 or behind - first > 20:  # noqa: PLR2004 - a name with its office, not a sentence
        return None
    end = phrase_end(words, first + 1, behind, page.walls)
    return Found((first + 1, end), None) if end > first + 1 else None
