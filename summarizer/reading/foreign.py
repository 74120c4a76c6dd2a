"""Quotations in other languages than English: their pieces, and who says them as far as the tables of the language go.

Owns which marks hold a quotation, which pieces are one, and whose words those are beside which nobody stands. The places beside a quotation
are for `foreign_speakers`, insertions inside it for `foreign_incises`, names and terms in marks for `foreign_parts`, persons and pronouns
for `foreign_people`. In doubt words in marks are left out, and so is a speaker.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.reading import foreign_speakers as beside
from summarizer.reading.foreign_cues import DROPPED, Voice
from summarizer.reading.foreign_incises import quoted
from summarizer.reading.foreign_parts import is_reported, may_be_said
from summarizer.reading.foreign_people import People
from summarizer.reading.foreign_phrases import Grammar, grammar
from summarizer.reading.model import Quotation
from summarizer.reading.phrases import REACH
from summarizer.reading.pieces import read_page

if TYPE_CHECKING:
    from summarizer.article import Article, Sentence
    from summarizer.reading.model import Range
    from summarizer.reading.phrases import Tokens
    from summarizer.reading.pieces import Piece

__all__ = ["Foreign", "read_foreign"]

_SENTENCE = 4  # tokens with the marks: what is shorter may be a title
_BETWEEN = 2  # sentences between two quotations over which a speaker is carried
_ENDS = frozenset(".!?…")
_SIGNS = frozenset(";:!?")
_BLANKS = " \t\r\n\u00a0\u202f"


@dataclass(slots=True)
class _Group:
    """The pieces of one quotation, and who says it."""

    marks: list[Piece]
    pieces: list[Range]
    beside: Voice | None = None
    """The one who stands beside it, a pronoun that means nobody known included."""
    voice: Voice | None = None
    how: Literal["explicit", "carried", "inferred"] | None = None
    fragment: bool = False
    antecedent: Range | None = None


class Foreign(NamedTuple):
    """What is read of an article in another language: its quotations in order, and its persons where a table of the language is."""

    quotations: tuple[Quotation, ...]
    people: People | None


@lru_cache(maxsize=2)
def read_foreign(article: Article) -> Foreign:
    """The quotations and persons of an article in another language than English. The last two articles' are kept."""
    page = read_page(article)
    tables = grammar(page)
    if tables is None:
        return Foreign(tuple(_quotation(_Group([piece], [(piece.start, piece.end)])) for piece in page.pieces if _is_long(piece)), None)
    people = People(tables)
    return Foreign(tuple(_quotation(group) for group in _Reader(tables, people).groups()), people)


def _is_long(piece: Piece) -> bool:
    """Whether words in marks are a quotation though nobody beside them says them."""
    return piece.whole and piece.lead in {"start", "colon"} and piece.last - piece.first > _SENTENCE


class _Reader:
    """Walks over the pieces of a page once."""

    def __init__(self, tables: Grammar, people: People) -> None:
        self._grammar = tables
        self._page = tables.page
        self._words = tables.words
        self._people = people
        self._found: list[_Group] = []
        self._topics = 0

    def groups(self) -> list[_Group]:
        """The quotations."""
        for piece in self._page.pieces:
            self._note_topics(piece.sentence)
            self._read(piece)
        return self._found

    def _read(self, piece: Piece) -> None:
        stretch = quoted(self._grammar, piece)
        behind = beside.behind(self._grammar, piece)
        previous = self._found[-1] if self._found else None
        own = stretch.voice or behind
        if previous is not None and own is None and self._continues(previous, piece):
            previous.marks.append(piece)
            previous.pieces += stretch.pieces
            return
        whole = self._is_whole(piece, own)
        group = _Group([piece], list(stretch.pieces), fragment=not whole)
        voice = own or (self._before(piece) if whole else None)
        if voice is not None and (whole or may_be_said(self._grammar, piece, None, beside_it=True)):
            self._settle(group, voice)
        elif whole:
            if not beside.goes_on(self._grammar, piece):
                self._carry(group, piece)
            if group.voice is None and not _is_long(piece):
                return
        elif not self._attribute_part(group, piece):
            return
        self._found.append(group)

    # --- whole quotations ---

    def _is_whole(self, piece: Piece, own: Voice | None) -> bool:
        """Whether the words stand for themselves; a part of a clause stands in it (“sprach von „Chaos“”)."""
        if piece.lead in {"start", "colon"}:
            return piece.whole or own is not None
        return piece.lead == "comma" and piece.whole and self._page.article.text[piece.start].isupper()

    def _before(self, piece: Piece) -> Voice | None:
        """The speaker before the opening mark: of its verb, alone before a colon, or whom a clause without a verb of speech is about."""
        found = beside.before(self._grammar, piece)
        if found is not None or piece.lead != "colon":
            return found
        phrase = beside.label(self._grammar, piece)
        if phrase is not None:
            return Voice(self._words.range(*phrase), None) if self._is_label(phrase) else None
        place = self._about(self._page.sentence_of(piece), piece.first)
        return Voice(place, None) if place is not None else None

    def _about(self, sentence: Sentence, limit: int) -> Range | None:
        """The known person whom a sentence is about."""
        first = self._grammar.opening(sentence)
        topic = self._topic(first, limit)
        return topic.speaker if topic is not None else None if self._grammar.language.nouns else self._people.first_in(first, limit)

    def _is_label(self, phrase: Tokens) -> bool:
        """Whether a noun phrase before a colon is somebody: a known person, or names alone where nouns have no capitals."""
        names = phrase[1] - phrase[0] > 1 and all(self._words.capital(k) for k in range(*phrase))
        return self._people.named(self._words.range(*phrase)) is not None or (names and not self._grammar.language.nouns)

    def _settle(self, group: _Group, voice: Voice, how: Literal["explicit", "carried"] = "explicit") -> None:
        """Give a quotation to a voice; to a pronoun only where it is known whom that means."""
        group.beside = voice if how == "explicit" else None
        if voice.gender is None:
            self._people.seen(voice.speaker)
            group.voice, group.how = voice, how
            return
        group.antecedent = self._people.meant(voice)
        if group.antecedent is None:
            return
        self._people.seen(group.antecedent, voice.speaker[0])
        group.voice, group.how = voice, "inferred"
        if voice.gender == DROPPED:
            group.voice, group.antecedent = Voice(group.antecedent, voice.cue), None

    # --- pieces of one quotation ---

    def _continues(self, group: _Group, piece: Piece) -> bool:
        """Whether `piece`, beside which nobody stands, goes on with the quotation before it."""
        last = group.marks[-1]
        if group.fragment or last.paragraph + 1 < piece.paragraph or piece.lead not in {"start", "comma"}:
            return False
        if not last.closed:
            return piece.lead == "start"
        if piece.first - last.last > REACH or (piece.lead == "start" and beside.goes_on(self._grammar, piece)):
            return False
        if last.paragraph != piece.paragraph and not (piece.lead == "start" and self._is_alone(piece)):
            return False
        return self._only_attribution(group, last, piece)

    def _only_attribution(self, group: _Group, last: Piece, piece: Piece) -> bool:
        """Whether nothing but the attribution stands between two pieces; it may go on with time and place, not with another report."""
        text, voice = self._page.article.text, group.beside
        start = last.close + last.closed
        interrupted = piece.lead == "comma"
        if not text[start : piece.open].strip(_BLANKS + ",.") and not interrupted:
            return True
        if voice is None or voice.cue is None or not start <= voice.cue[0] < piece.open:
            return False
        behind = max(voice.speaker[1], voice.cue[1])
        rest = text[behind : piece.open].strip(_BLANKS)
        closed = rest[-1:] == "," if interrupted else rest[-1:] in _ENDS
        return closed and _SIGNS.isdisjoint(rest[:-1]) and not self._reports(behind, piece.open)

    def _reports(self, start: int, end: int) -> bool:
        """Whether a sentence ends or another verb reports between two offsets."""
        first, behind = self._words.at(start), self._words.at(end)
        article = self._page.article
        if behind > first and article.sentence_at(self._words.starts[behind - 1]).number != article.sentence_at(start).number:
            return True
        return any(self._grammar.cue_at(k) is not None for k in range(first, behind))

    def _is_alone(self, piece: Piece) -> bool:
        """Whether a quotation is the last thing in its paragraph."""
        following = piece.last + 1
        if not piece.closed or following >= len(self._words):
            return True
        return self._page.article.sentence_at(self._words.starts[following]).paragraph != piece.paragraph

    # --- parts of a clause ---

    def _attribute_part(self, group: _Group, piece: Piece) -> bool:
        """A quoted part of a clause is a quotation where its sentence, or the one before, says whose words it holds."""
        voice, cue = beside.in_clause(self._grammar, piece)
        if not may_be_said(self._grammar, piece, cue):
            return False
        if voice is None and (cue is not None or is_reported(self._grammar, piece)):
            return self._carry_part(group, piece)
        if voice is not None:
            self._settle(group, voice)
        return group.voice is not None

    def _carry_part(self, group: _Group, piece: Piece) -> bool:
        """Give a part of a clause to who speaks in the quotation before it in its sentence, or else in the sentence before."""
        sentence = self._page.sentence_of(piece)
        previous = self._found[-1] if self._found else None
        if previous is not None and previous.voice is not None and previous.marks[0].open >= sentence.start:
            group.voice, group.how, group.antecedent = previous.voice, previous.how, previous.antecedent
            return True
        before = self._sentence_before(sentence)
        if before is None or not is_reported(self._grammar, piece):
            return False
        first, behind = self._page.bounds(before)
        voice = beside.reporter(self._grammar, first, behind) or self._topic(first, behind)
        if voice is not None:
            self._settle(group, voice, "carried")
        return group.voice is not None

    # --- carried over ---

    def _carry(self, group: _Group, piece: Piece) -> None:
        """Give a quotation beside which nobody stands to the one in the sentence before, or to the speaker of the quotation before it."""
        previous = self._previous(piece)
        before = self._page.sentence_of(piece)
        if before.start >= piece.open:
            found = self._sentence_before(before)
            if found is None:
                return
            before = found
        if before.text.rstrip(_BLANKS).endswith("?") or piece.lead == "colon":
            return
        last = previous.marks[-1] if previous is not None else None
        if last is None or self._page.article.sentence_at(last.close).number < before.number:
            first, behind = self._page.bounds(before)
            voice = beside.reporter(self._grammar, first, behind) or self._topic(first, behind)
            if voice is not None:
                self._settle(group, voice, "carried")
                return
        if previous is not None and previous.voice is not None:
            group.voice, group.antecedent = previous.voice, previous.antecedent
            group.how = "carried"

    def _previous(self, piece: Piece) -> _Group | None:
        """The last whole quotation before `piece` that is near enough to carry its speaker over."""
        previous = next((group for group in reversed(self._found[-3:]) if not group.fragment), None)
        if previous is None or previous.voice is None:
            return None
        last, article = previous.marks[-1], self._page.article
        end = max(last.close, previous.voice.speaker[1] - 1 if previous.how != "carried" else 0)
        between = self._page.sentence_of(piece).number - article.sentence_at(end).number - 1
        near = last.paragraph == piece.paragraph or (last.paragraph + 1 == piece.paragraph and not between)
        return previous if near and between <= _BETWEEN else None

    def _sentence_before(self, sentence: Sentence) -> Sentence | None:
        before = self._page.article.sentences[sentence.number - 2] if sentence.number > 1 else None
        return before if before is not None and before.paragraph == sentence.paragraph else None

    def _topic(self, first: int, behind: int) -> Voice | None:
        """The person whom a sentence opens with."""
        phrase = self._grammar.phrase(first, behind)
        named = phrase is not None and self._people.named(self._words.range(*phrase)) is not None
        return Voice(self._words.range(*phrase), None) if phrase is not None and named else None

    def _note_topics(self, last: int) -> None:
        """Note whom the sentences up to the one of this index open with: pronouns may mean them."""
        sentences = self._page.article.sentences
        while self._topics <= last:
            sentence = sentences[self._topics]
            first, behind = self._grammar.opening(sentence), self._words.at(sentence.end)
            phrase = self._grammar.phrase(first, behind) if first < behind else None
            told = phrase is not None and self._grammar.is_article(phrase[0])  # a first word with a capital need be no name
            place = self._words.range(*phrase) if phrase is not None and told else self._about(sentence, behind)
            if place is not None:
                self._people.seen(place)
            self._topics += 1


def _quotation(group: _Group) -> Quotation:
    first, last = group.marks[0], group.marks[-1]
    voice = group.voice
    return Quotation(
        pieces=tuple(group.pieces),
        outer=(first.open, last.close + 1 if last.closed else last.close),
        speaker=voice.speaker if voice else None,
        cue=voice.cue if voice else None,
        attribution=group.how,
        via=(),
        fragment=group.fragment,
        antecedent=group.antecedent,
    )
