"""The quoted pieces of an article: what stands between each pair of marks, where it stands, and whether it reads as a whole quotation.

Owns the difference between a whole quotation, a quoted fragment of a clause, and what is no quotation: titles, programmes, nicknames.
Says nothing of speakers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from summarizer import marks
from summarizer.lexicons.cues import AUXILIARIES, CUES
from summarizer.lexicons.function_words import DETERMINERS, PREPOSITIONS, PRONOUNS
from summarizer.reading.phrases import REACH
from summarizer.reading.verbs import is_verb
from summarizer.reading.words import split

if TYPE_CHECKING:
    from summarizer.article import Article, Sentence
    from summarizer.reading.found import Found
    from summarizer.reading.words import Words

__all__ = ["Page", "Piece", "called_for", "closing", "is_heading", "is_label", "is_title", "read_page", "reads_as_sentence"]

Lead = Literal["start", "colon", "comma", "none"]
_LEADS: dict[str, Lead] = {
    **dict.fromkeys(":", "colon"),
    **dict.fromkeys(",—–―", "comma"),
    **dict.fromkeys(".!?…(", "start"),
}
_MARKS = " \u00a0'’‘”“\"»«"
_DOUBLE = frozenset('"“”„«»')
_WORKS = frozenset(
    "movie film documentary book novel memoir song album single show series sitcom podcast musical play poem painting".split()
)
_LABELS = frozenset("call dub label brand nickname refer describe identify deride mock".split())
_OBJECTS = frozenset({"him", "her", "them", "it", "us", "me"})
_LABELLED = 9  # tokens from the mark to the verb: "called her former running mate and rival"
_LONG = 8  # tokens: an opening of a sentence in marks that long is quoted speech, whatever sign ends it


@dataclass(slots=True)
class Piece:
    """What stands between one pair of marks. `first` and `last` are the tokens of the marks, `start` and `end` the offsets of the words."""

    open: int
    close: int
    closed: bool
    start: int
    end: int
    first: int
    last: int
    paragraph: int
    sentence: int
    """Index of the sentence that the opening mark stands in."""
    lead: Lead = "none"
    """What leads up to the mark: the start of a sentence, a colon, a comma, or the middle of a clause."""
    whole: bool = False
    doubtful: bool = False
    """Starts a sentence and does not end as one, or the other way around, or may be a title: whole only where an attribution follows."""


@dataclass(slots=True)
class Page:
    """An article made ready for reading speech. `walls` are the tokens of all marks, `solid` those of the marks around whole quotations.

    `leaps` lead from the closing mark of each fragment to its opening one.
    """

    article: Article
    words: Words
    pieces: list[Piece] = field(default_factory=list)
    walls: set[int] = field(default_factory=set)
    solid: set[int] = field(default_factory=set)
    leaps: dict[int, int] = field(default_factory=dict)
    seen: dict[int, Found | None] = field(default_factory=dict)
    """Attributions already looked for behind a piece, by the token of its opening mark."""

    def sentence_of(self, piece: Piece) -> Sentence:
        """The sentence in which `piece` starts."""
        return self.article.sentences[piece.sentence]

    def bounds(self, sentence: Sentence) -> tuple[int, int]:
        """First token of the sentence and the one behind its last."""
        return self.words.at(sentence.start), self.words.at(sentence.end)


def read_page(article: Article) -> Page:
    """Pair the marks of `article` and classify what stands between them."""
    page = Page(article, split(article.text))
    if not article.sentences:
        return page
    for pair in marks.pairs(article.text):
        if not pair.depth:
            _add(page, pair)
    previous: Piece | None = None
    for piece in page.pieces:
        piece.lead = _lead(page, piece, previous)
        _classify(page, piece, previous)
        previous = piece
    return page


def _add(page: Page, pair: marks.Pair) -> None:
    words, text = page.words, page.article.text
    # two single marks typed for a double one are one mark: ''We are solvent,'' Osei said
    opening = pair.open - (pair.open > 0 and text[pair.open - 1 : pair.open + 1] == "''")
    close = pair.close + (text[pair.close : pair.close + 2] == "''")
    first, last = words.at(opening), words.at(close)
    page.walls.update(range(first, words.at(pair.open) + 1))
    if pair.closed:
        page.walls.update(range(words.at(pair.close), last + 1))
    start, end = _trim(text, pair.open + 1, pair.close)
    if start < end:
        sentence = page.article.sentence_at(opening)
        page.pieces.append(Piece(opening, close, pair.closed, start, end, first, last, sentence.paragraph, sentence.number - 1))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out white space at both ends and the comma before the closing mark."""
    while start < end and text[start].isspace():
        start += 1
    end = start + len(text[start:end].rstrip())
    if end > start and text[end - 1] == ",":
        end = start + len(text[start : end - 1].rstrip())
    return start, end


def _lead(page: Page, piece: Piece, previous: Piece | None) -> Lead:
    before = piece.first - 1
    if before < page.words.at(page.sentence_of(piece).start):
        return "start"
    if previous is not None and before == previous.last:
        return "start" if previous.whole else "comma"  # “Law,” “Order” and “Peace”
    return _LEADS.get(page.words.low[before], "none")


def _classify(page: Page, piece: Piece, previous: Piece | None) -> None:
    """Tell a whole quotation from a quoted part of a clause, by what leads up to it, its first letter and its end."""
    text = page.article.text
    length = piece.last - piece.first
    last = closing(page, piece)
    ended = not piece.closed or last in ",.?!…-—–" or text[piece.close + 1 : piece.close + 2] in {",", ".", "?", "!", ""}
    initial = text[piece.start]
    upper = initial.isupper() or initial.isdigit() or not (initial.isalnum() or initial == "…")
    if piece.lead in {"comma", "none"} and is_title(page, piece) and not called_for(page, piece):
        return
    if piece.lead == "colon":
        piece.whole = ended or length > _LONG
    elif piece.lead == "start":
        titled = last == "," and is_title(page, piece)  # “Dawn,” which opens in May, is a film
        piece.whole = ended and not titled
        piece.doubtful = upper and not piece.whole
    elif piece.lead == "comma":
        goes_on = previous is not None and (previous.whole or previous.doubtful) and previous.paragraph == piece.paragraph
        piece.whole = ended and (upper or goes_on)
        piece.doubtful = ended and not piece.whole and length > _LONG - 3
    else:
        # in mid-clause shorter ones are parts of it
        piece.whole = upper and last in ",.?!…" and length > 4 and (length > _LONG or reads_as_sentence(page, piece))  # noqa: PLR2004


def closing(page: Page, piece: Piece) -> str:
    """The last character that is no space and no mark, a space if there is none. A comma asks for an attribution behind the quotation."""
    inner = page.article.text[max(piece.start, piece.close - 4) : piece.close].rstrip(_MARKS)
    return inner[-1:] or " "


def is_title(page: Page, piece: Piece) -> bool:
    """Whether the words are a title, a programme or a nickname: every word that can be has a capital."""
    words = page.words
    content = [k for k in range(piece.first + 1, min(piece.last, piece.first + REACH)) if words.low[k][0].isalpha()]
    if not content:
        return True
    small = DETERMINERS | PREPOSITIONS
    if (
        not words.capital(content[0])
        or not words.capital(content[-1])
        or not all(words.capital(k) or words.low[k] in small or words.low[k] == "and" for k in content)
    ):
        return False
    if words.low[piece.first - 1] in _WORKS:
        return True
    return page.article.text[piece.close - 1] not in ("?!" if piece.lead in {"none", "comma"} and len(content) > 1 else "?!.")


def called_for(page: Page, piece: Piece) -> bool:
    """Whether a verb of speech stands right before the mark: a title-case word may then be speech (She shouted, “Bravo!”)."""
    low = page.words.low
    k = piece.first - 1
    apart = k > 0 and low[k] in {",", ":"}
    k -= apart
    groups = {"say", "tell"} if apart else {"say"}  # Osei told “Morning in Lund”: a hearer
    return k >= 0 and low[k] in CUES and CUES[low[k]].group in groups and is_verb(page.words, k)


def is_label(page: Page, piece: Piece) -> bool:
    """Whether the words are what somebody is called by somebody: called Osei “Little Ann”, referred to her as “The Boss”."""
    words, low = page.words, page.words.low
    for k in range(piece.first - 2, max(piece.first - _LABELLED, 0) - 1, -1):
        if low[k] in CUES and CUES[low[k]].lemma in _LABELS and is_verb(words, k):
            return low[piece.first - 1] in {"as", "a", "the"} or words.capital(piece.first - 1) or low[piece.first - 1] in _OBJECTS
        if low[k] in {",", ".", ";", ":"}:
            return False
    return False


def is_heading(page: Page, piece: Piece) -> bool:
    """Whether a paragraph is nothing but words in single marks: a subheading that quotes. It quotes no quotation."""
    text = page.article.text
    if not _DOUBLE.isdisjoint(text[piece.start : piece.end]):
        return False
    alone = text[piece.close + 1 : piece.close + 2] in {"", "\n", "\r"}
    return text[piece.open] in "‘'" and page.sentence_of(piece).start == piece.open and alone


def reads_as_sentence(page: Page, piece: Piece) -> bool:
    """Whether the words hold a pronoun or an auxiliary, or are several and end as a sentence does."""
    low = page.words.low
    if any(low[k] in PRONOUNS or low[k] in AUXILIARIES for k in range(piece.first, min(piece.last, piece.first + REACH))):
        return True
    return page.article.text[piece.end - 1] in ".?!" and piece.last - piece.first > 3  # noqa: PLR2004 - "Never again." is a slogan
