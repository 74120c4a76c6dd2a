"""The speaker of a quotation beside which nobody is named: that of the quotation or the sentence before.

Owns how far a speaker is carried, and what ends it: a sentence about somebody else, or a question of the reporter's. Joining pieces and
attributions beside them are for `summarizer.reading.quotations` and the modules that it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.cues import CUES
from summarizer.lexicons.function_words import DETERMINERS, PREPOSITIONS, PRONOUNS
from summarizer.lexicons.titles import KIN
from summarizer.reading.ahead import introduction, topic

if TYPE_CHECKING:
    from summarizer.article import Sentence
    from summarizer.reading.found import Found
    from summarizer.reading.pieces import Page, Piece

__all__ = ["Previous", "carried", "says_another"]

# Speakers of the sentence before that are never taken over: they name nobody, or the reader.
_NOBODY = frozenset({"it", "you", "we", "i", "who", "which", "that", "there", "this"})
_THINGS = frozenset({"the", "a", "an", "this", "that", "these", "those"})
_ASKING = frozenset({"ask", "question", "wonder", "inquire", "enquire", "query", "quiz"})  # who asks does not answer
_ADDING = 2  # tokens before a quotation that a participle without a subject leads up to: Adding, “…”
_POSSESSIVES = frozenset({"his", "her", "their"})
_NAMES = 2  # a given name and a surname
_CLOSERS = " \t\r\n\u00a0)]”’\"'"


class Previous(NamedTuple):
    """The whole quotation before: its speaker, and the index of the last sentence that it stands in with its attribution."""

    found: Found
    reach: int


def carried(page: Page, head: Piece, previous: Previous | None) -> Found | None:
    """Whose the quotation is that begins with `head`, by what stands right before it."""
    own = page.sentence_of(head)
    first = page.words.at(own.start)
    alone = head.first - first <= _ADDING and page.words.low[first] in CUES and CUES[page.words.low[first]].form == "ing"
    number = head.sentence if own.start < head.open and not alone else head.sentence - 1
    if number < 0 or page.article.sentences[number].paragraph < head.paragraph - 1:
        return None
    if previous is not None and previous.reach >= number:
        return previous.found
    before = previous if previous is not None and previous.reach >= number - 1 else None
    found = _over(page, page.article.sentences[number], before, head.first)
    return found if found is not None and page.words.low[found.speaker[0]] not in _NOBODY else None


def says_another(page: Page, last: Piece) -> bool:
    """Whether a verb of speech stands right behind a quotation that ends with `last`: whoever it names, though unread, is the speaker."""
    low, k = page.words.low, last.last + 1
    if not last.closed:
        return False
    k += k < len(low) and low[k] == ","
    cue = CUES.get(low[k]) if k < len(low) else None
    if cue is None:
        return False
    same = page.article.sentence_at(page.words.starts[k]).paragraph == last.paragraph
    return same and cue.group == "say" and cue.form in {"s", "past"} and not page.words.capital(k)


def _over(page: Page, sentence: Sentence, previous: Previous | None, mark: int) -> Found | None:
    """The speaker whom the sentence before a quotation brings, or else lets pass from the quotation before it.

    The sentence may be the one that the quotation stands in: then what counts ends at its opening mark, the token `mark`.
    """
    if sentence.text.rstrip(_CLOSERS).endswith("?"):
        return previous.found if previous is not None else None  # whom a question names need not be who answers it
    first, behind = page.bounds(sentence)
    behind = min(behind, mark)
    found = introduction(page, first, behind)
    if found is not None:
        asks = found.cue is not None and CUES[page.words.low[found.cue[0]]].lemma in _ASKING
        return None if asks else found
    subject = topic(page, first, behind)
    return _either(page, sentence, subject, previous.found) if previous is not None else subject


def _either(page: Page, sentence: Sentence, subject: Found | None, spoke: Found) -> Found | None:
    """The one who `spoke` before the sentence, its `subject`, or nobody."""
    if subject is None:
        return None if _opens_with_another(page, sentence, spoke) else spoke
    if not _ends_carry(page, subject, spoke):
        return spoke
    if subject.speaker[1] - subject.speaker[0] == 1 or _is_kin(page, subject, spoke):
        return None  # a bare name may be a town, and "Ida Osei" is not the Osei who spoke: rather nobody
    return subject


def _opens_with_another(page: Page, sentence: Sentence, spoke: Found) -> bool:
    """Whether a sentence whose verb no table knows begins with somebody else: "Her daughter watched", "Ivo Berg, the coach, watched"."""
    words, low = page.words, page.words.low
    first, behind = page.bounds(sentence)
    if first + 1 >= behind:
        return False
    if low[first] in _POSSESSIVES:
        return low[first + 1] in KIN
    full = words.capital(first) and words.capital(first + 1) and low[first] not in DETERMINERS and low[first] not in PRONOUNS
    return full and not {low[first], low[first + 1]} & set(low[slice(*spoke.speaker)])


def _ends_carry(page: Page, subject: Found, spoke: Found) -> bool:
    """Whether the sentence between two quotations is about somebody named who is not the one who `spoke`."""
    if _is_kin(page, subject, spoke):
        return True
    if not page.words.capital(subject.speaker[1] - 1):
        return False
    low = page.words.low
    first, behind = subject.speaker
    named = {low[k] for k in range(first, behind) if page.words.capital(k)}
    if low[first] in PRONOUNS or not named.isdisjoint(low[slice(*spoke.speaker)]):
        return False
    return low[first] not in _THINGS or _titled(page, first, behind)


def _is_kin(page: Page, subject: Found, spoke: Found) -> bool:
    """Whether the subject is kin of the one who `spoke`: "her daughter", or a full name that ends in that one's bare surname."""
    low, behind = page.words.low, subject.speaker[1]
    if low[subject.speaker[0]] in _POSSESSIVES and low[behind - 1] in KIN:
        return True
    bare = spoke.speaker[1] - spoke.speaker[0] == 1
    return bare and behind - subject.speaker[0] > 1 and low[behind - 1] == low[spoke.speaker[0]] and page.words.capital(behind - 2)


def _titled(page: Page, first: int, behind: int) -> bool:
    """Whether two names stand behind a noun, as in "the new coach Ivo Berg" and not in "the Lund Mine" nor "the mine near Lund"."""
    names = behind - 1
    while names > first and page.words.capital(names):
        names -= 1
    return behind - names > _NAMES and names > first and page.words.low[names] not in PREPOSITIONS
