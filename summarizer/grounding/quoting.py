"""Quotations inside somebody's text: the article has their words letter for letter, and gives them to the same speaker.

Only typography is folded. A quotation that shows its own gaps (an ellipsis, square brackets) is looked up piece by piece. Words in marks
that are no speech, a title or a term, are not held against the text when they are few.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.differing import WORDS, differing
from summarizer.grounding.lookup import MOST
from summarizer.lexicons.organizations import COMMON_HEADS
from summarizer.lexicons.titles import GROUP_HEADS, PERSON_HEADS
from summarizer.reading.fold import fold
from summarizer.reading.stems import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import Sentence
    from summarizer.grounding.alignment import Alignment
    from summarizer.reading.model import Quotation, Range
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word

__all__ = ["Quoted", "Quoting", "called", "differ", "names"]

_JOINTS = re.compile(r"\s*(?:\[[^\]]{0,200}\]|\(\.\.\.\)|\.\.\.|…)\s*")
_FEW = 3
"""Up to here words in marks may be a title, a term or irony."""

_RARE, _LOOKED_AT = 4, 12
"""How many words of a quotation, and how many places of each, are looked at for the passage that it may have been."""

_LONG = 4_000
"""Characters of a quotation that are compared word by word."""


class Quoted(NamedTuple):
    """A piece of a quotation (its range in the text), where the article has it, and what is wrong: a code with a message."""

    start: int
    end: int
    place: Range | None
    code: str
    message: str
    sure: bool = True


class Quoting:
    """The quotations of one text beside one article."""

    def __init__(self, reading: Reading, index: Alignment, said: Reading) -> None:
        """Look in the article of `reading`, whose sentences are in `index`, for what the text of `said` quotes."""
        self._reading = reading
        self._index = index
        self._said = said
        self._article = reading.article.text
        self._text = said.article.text

    def check(self) -> Iterator[Quoted]:
        """Every piece of every quotation of the text, and a finding for each speaker who is not the article's."""
        for quotation in self._said.quotations:
            places: list[Range] = []
            for piece in quotation.pieces:
                for found in self.words_of(piece, spoken=quotation.speaker is not None):
                    places += [found.place] if found.place is not None and not found.code else []
                    yield found
            if places and len(places) == len(quotation.pieces):
                yield from self._misattributed(quotation, places[0])

    def words_of(self, piece: Range, *, spoken: bool) -> Iterator[Quoted]:
        """What stands between two marks of the text, each stretch between its own gaps: where the article has it, or that it does not."""
        for begin, stop in self._parts(*piece):
            found = self._find(begin, stop)
            yield self._altered(begin, stop, spoken=spoken) if found is None else Quoted(begin, stop, found, "", "")

    def _parts(self, start: int, end: int) -> Iterator[Range]:
        """The stretches of a piece between its own gaps, without the punctuation at their ends."""
        at = start
        for match in _JOINTS.finditer(self._text, start, end):
            yield from self._trimmed(at, match.start())
            at = match.end()
        yield from self._trimmed(at, end)

    def _trimmed(self, start: int, end: int) -> Iterator[Range]:
        written = self._text[start:end]
        begin = start + len(written) - len(written.lstrip(" \t\r\n,.;:"))
        stop = end - (len(written) - len(written.rstrip(" \t\r\n,.;:!?")))
        if begin < stop:
            yield begin, stop

    def _find(self, start: int, end: int) -> Range | None:
        """Where the article has the characters `[start, end)` of the text; linear in the places of their rarest word."""
        written = self._text[start:end]
        pattern = words(written)
        if not pattern:
            return None
        positions = self._reading.positions
        bare = [word.bare for word in pattern]
        rarest = min(range(len(bare)), key=lambda at: len(positions.get(bare[at], ())))
        wanted = fold(written).text
        for at in positions.get(bare[rarest], ())[:MOST]:
            first = at - rarest
            there = self._reading.words[first : first + len(bare)] if first >= 0 else []
            if [word.bare for word in there] != bare:
                continue
            begin, stop = there[0].start - pattern[0].start, there[-1].end + len(written) - pattern[-1].end
            folded = fold(self._article[max(begin, 0) : stop]).text
            if folded == wanted or _alike_at_start(folded, wanted):
                return max(begin, 0), stop
        return None

    def _altered(self, start: int, end: int, *, spoken: bool) -> Quoted:
        """A piece that the article does not have: surely a fault when somebody is said to have spoken it, or when it is long."""
        written = self._text[start:end]
        said = words(written)
        few = len(said) <= _FEW and not spoken
        aligned = self._index.find(said)
        if not aligned.sentences:
            return Quoted(start, end, None, "altered-quote", "the article does not have these words", sure=not few)
        place = self._nearest(said, aligned.sentences)
        message = f"the article has other words: {differing(written[:_LONG], self._article[slice(*place)][:_LONG])}"
        return Quoted(start, end, place, "altered-quote", message, sure=not few)

    def _nearest(self, said: Sequence[Word], aligned: Sequence[Sentence]) -> Range:
        """The quoted piece, or else the sentence, that has most of the quoted words in their order.

        Looked for among the sentences that are aligned and those that have one of the rarer words.
        """
        positions, article = self._reading.positions, self._reading.article
        rare = sorted((word for word in said if word.is_content), key=lambda word: len(positions.get(word.bare, ())))[:_RARE]
        found = [self._reading.words[at].start for word in rare for at in positions.get(word.bare, ())[:_LOOKED_AT]]
        numbers = dict.fromkeys([sentence.number for sentence in aligned] + [article.sentence_at(start).number for start in found])
        ours = [word.bare for word in said][:WORDS]

        def kept(place: Range) -> int:
            theirs = [word.bare for word in self._reading.words_at(place)][:WORDS]
            return sum(block.size for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks())

        candidates = [place for number in list(numbers)[:_LOOKED_AT] for place in self._places(article.sentences[number - 1])]
        return max(candidates, key=kept)

    def _places(self, sentence: Sentence) -> list[Range]:
        """The quoted pieces in a sentence, and the sentence itself."""
        pieces = [piece for found in self._reading.quotations_around(sentence) for piece in found.pieces]
        inside = [piece for piece in pieces if piece[0] < sentence.end and sentence.start < piece[1]]
        return [*inside, (sentence.start, sentence.end)]

    # --- speakers ---

    def _misattributed(self, quotation: Quotation, place: Range) -> Iterator[Quoted]:
        """A finding when text and article both name a speaker and the two are different people."""
        if quotation.speaker is None:
            return
        number = self._reading.article.sentence_at(place[0]).number
        around = [*self._reading.quotations_in[number - 1], *(self._reading.quotations_in[number - 2] if number > 1 else ())]
        given = next((found for found in around if found.outer[0] <= place[0] and place[1] <= found.outer[1]), None)
        if given is None or given.speaker is None:
            return
        if differ(self._said, quotation.speaker, self._reading, given.speaker):
            message = f'the article gives this to "{" ".join(self._article[slice(*given.speaker)].split())}"'
            yield Quoted(*quotation.speaker, given.speaker, "misattributed-quote", message)


def differ(ours: Reading, our_place: Range, theirs: Reading, their_place: Range) -> bool:
    """Whether two sources, each at a place of its text, are surely two: both are called something, and nothing in common."""
    written = called(ours, our_place)
    if not _is_somebody(ours, our_place) or _abbreviate(ours, our_place, theirs, their_place):
        return False
    if written & called(theirs, their_place) or written & called(theirs, theirs.antecedent(their_place) or their_place):
        return False  # who everybody is need not be worked out
    our_names, their_names = names(ours, our_place), names(theirs, their_place)
    return bool(our_names and their_names) and not our_names & their_names


def _is_somebody(reading: Reading, place: Range) -> bool:
    """Whether the words at `place` can be a source: a name, or a noun for people or a body of them; "the findings" are none."""
    said = reading.words_at(place)
    text = reading.article.text
    names = any(text[word.start].isupper() for word in said if word.is_content)
    return names or any(word.bare in PERSON_HEADS or word.bare in GROUP_HEADS or word.bare in COMMON_HEADS for word in said)


def _abbreviate(ours: Reading, our_place: Range, theirs: Reading, their_place: Range) -> bool:
    """Whether one source is the initials of the other: UNHCR for the United Nations High Commissioner for Refugees."""
    one, two = ([word.bare for word in reading.words_at(place)] for reading, place in ((ours, our_place), (theirs, their_place)))
    initials = ["".join(word[0] for word in said if word not in _SMALL) for said in (one, two)]
    return bool(set(one) & {initials[1]} or set(two) & {initials[0]})


_SMALL = frozenset("the of for and on in to a".split())


def called(reading: Reading, place: Range) -> frozenset[str]:
    """The stems of content of the words at `place`."""
    return frozenset(word.stem for word in reading.words_at(place) if word.is_content)


def names(reading: Reading, place: Range) -> frozenset[str]:
    """The stems by which the source at `place` is called in its text, or nothing for a pronoun that nobody resolves."""
    meant = reading.antecedent(place) or place
    found = set(called(reading, place) | called(reading, meant))
    for entity in reading.resolver.resolve_all(*meant):
        for name in (entity.name, *entity.aliases, entity.description):
            found |= {word.stem for word in words(name) if word.is_content}
    return frozenset(found)


def _alike_at_start(folded: str, wanted: str) -> bool:
    """Whether two stretches differ only in the case of the first letter, which a text fits to its own sentence."""
    return folded[1:] == wanted[1:] and folded[:1].lower() == wanted[:1].lower()
