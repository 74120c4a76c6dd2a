"""The attribution behind the closing mark of a quoted piece: “…,” Osei said; “…,” said Osei, the mayor; “…,” according to Osei.

Owns where it may stand and when what follows is a sentence of its own. What each piece yields is kept in `Page.seen`.
"""

from __future__ import annotations

from summarizer.lexicons.cues import AUXILIARIES, CUES, TAGS, Cue
from summarizer.lexicons.function_words import ADVERBS, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS, TIMES
from summarizer.reading.found import CLOSING_ON, SHORT, SPEECH, TIGHT, Found, phrase_at
from summarizer.reading.phrases import REACH, Tokens, phrase_end
from summarizer.reading.pieces import Page, Piece, closing
from summarizer.reading.speakers import subject
from summarizer.reading.verbs import is_verb

__all__ = ["adjacent", "after"]

_NO_CUE = Cue("", "talk", "base")
_FRONTING = PREPOSITIONS | SUBORDINATORS | {"asked"}
_ANSWERS = frozenset("answer reply respond retort write add continue".split())  # “Why?” Osei wrote back, “Why not?”: lead up to the next
_NOT_IN_SUBJECT = frozenset({",", "that", "which", "who"})  # of a verb that only its ending tells
_THIRD = frozenset({"he", "she", "they"})


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
    if found.cue is None or found.cue[0] - first > TIGHT or CUES.get(low[found.cue[0]], _NO_CUE).group not in SPEECH:
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
    return k >= limit or low[k] in CLOSING_ON or low[k] in TIMES


def _behind(page: Page, first: int, limit: int, *, asks: bool) -> Found | None:
    """The attribution that starts at `first`; `asks` where the quotation ends in a sign that leaves room for one."""
    words, low = page.words, page.words.low
    if low[first] == "who":
        return None  # “…,” who went on to sing
    if low[first] == "according":
        return phrase_at(page, first + 2, limit, (first, first + 2))
    if low[first] == "came" and "from" in low[first + 2 : min(first + 6, limit)]:
        source = low.index("from", first + 2)  # “Shame!” came cries from the gallery
        return phrase_at(page, source + 1, limit, (source - 1, source))
    cue = CUES.get(low[first])
    inverted = cue is not None and cue.form != "ing"
    if not inverted and asks and low[first].endswith("ed") and first + 1 < limit:
        inverted = words.capital(first + 1) or low[first + 1] in DETERMINERS
    if inverted and not words.capital(first):
        start = first + 1
        while start < limit and low[start] in ADVERBS:
            start += 1
        return phrase_at(page, start, limit, (first, first + 1))
    return _subject_first(page, first, limit, asks=asks) or _unknown_verb(page, first, limit, asks=asks)


def _subject_first(page: Page, first: int, limit: int, *, asks: bool) -> Found | None:
    """The first finite cue behind a subject that starts at `first`."""
    words, low = page.words, page.words.low
    does = CUES.get(low[first], _NO_CUE).form == "ing"  # "…,” raising fresh questions": what the speaker does meanwhile
    for k in range(first + 1, first if does else limit):
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
    found = phrase_at(page, k + 1, limit, (k, k + 1))
    closes = found is not None and (found.speaker[1] >= limit or low[found.speaker[1]] in {".", ",", ";"} | CLOSING_ON)
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
        verb = next((k for k in range(first + 2, min(limit, first + SHORT)) if low[k].endswith("ed") and not words.capital(k)), -1)
        if verb > 0 and _NOT_IN_SUBJECT.isdisjoint(low[first:verb]):
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


def adjacent(page: Page, piece: Piece) -> Found | None:
    """The attribution right behind a fragment that a comma sets off."""
    if closing(page, piece) in ",?!" or page.article.text[piece.close + 1 : piece.close + 2] == ",":
        return after(page, piece)
    return None
