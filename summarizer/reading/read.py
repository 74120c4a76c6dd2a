"""Reads an article once and keeps what was read, for grounding and the extractive engine alike."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from summarizer.lexicons.stances import STANCES
from summarizer.marks import Pair, pairs
from summarizer.reading.antecedents import leans, resolve_sources
from summarizer.reading.attribution import Attributions
from summarizer.reading.counted import Counted, resolve_counted
from summarizer.reading.denied import denied
from summarizer.reading.entities import entities, tokenized
from summarizer.reading.fold import Folded, fold
from summarizer.reading.hedges import Hedge, Negation, hedges, negations
from summarizer.reading.names import names
from summarizer.reading.quantities import quantities
from summarizer.reading.quotations import quotations
from summarizer.reading.replies import Reply, replies
from summarizer.reading.resolution import Resolver
from summarizer.reading.scopes import Scope, scopes
from summarizer.reading.sentences import sentence_range
from summarizer.reading.sentencewise import Sentencewise
from summarizer.reading.series import Part, parts
from summarizer.reading.sourced import sourced
from summarizer.reading.statement import statement
from summarizer.reading.stems import Word, words
from summarizer.reading.times import Time, times
from summarizer.reading.turns import Turn, turns
from summarizer.reading.words import split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from decimal import Decimal

    from summarizer.article import Article, Sentence
    from summarizer.reading.model import Attribution, Entity, Quantity, Quotation, Range
    from summarizer.reading.tokens import Tokens

__all__ = ["LONGEST_NAME", "ProperName", "Reading", "read"]

_T = TypeVar("_T")

LONGEST_NAME = 24
"""Words that a name, a source or a cue may have: the longest apposition kept with a speaker has fewer."""

_CUE_AND_BEFORE = 3
"""A cue and the words before it among which a denial of it stands: "denied ever saying"."""

_REACH = 12
"""How many sentences back a quotation may have begun that a sentence is part of: longer ones are speeches, which are cited as a whole."""

_PLACES = 32
"""How many places of one value are given: the first ones are what a reader is pointed to."""


class ProperName(NamedTuple):
    """Where a proper name stands; `weak` when it is one word that may have its capital for opening a sentence."""

    start: int
    end: int
    weak: bool


class Reading:
    """What an article says, by rule. Everything is worked out on first use; lists per sentence are indexed by its number less one."""

    def __init__(self, article: Article) -> None:
        """Prepare to read `article`; nothing is worked out yet."""
        self.article = article
        self._english = article.working_language in {"en", "und"}
        self._leaning: dict[Range, Range | None] = {}

    @cached_property
    def folded(self) -> Folded:
        """The text with its typography folded."""
        return fold(self.article.text)

    @cached_property
    def named(self) -> tuple[Entity, ...]:
        """Who and what the article names, or describes so that the description tells who it is."""
        return entities(self.article, self._tokens)

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Who and what the article names or describes, with those whom it only reports ("the company denied").

        In other languages than English those who are quoted are found if they have a full name.
        """
        if not self._english:
            from summarizer.reading.foreign_actors import with_speakers  # noqa: PLC0415 - as in `summarizer.reading.quotations`

            return with_speakers(self.named, self.article)
        found = sourced(split(self.article.text), self._sources, self._names, self.find_name)
        return tuple(sorted(found, key=lambda entity: (entity.mentions[0], entity.name)))

    @cached_property
    def _sources(self) -> list[Range]:
        """The places of everybody who is quoted, reported or cited, in order."""
        quoted = [place for quotation in self.quotations for place in (quotation.speaker, *quotation.via) if place is not None]
        return sorted({*quoted, *(place for found in self.attributions for place in (found.source, *found.via))})

    @cached_property
    def _names(self) -> Resolver:
        return Resolver(self.named, self.article)

    @cached_property
    def _tokens(self) -> Tokens:
        return tokenized(self.article)

    @cached_property
    def proper_names(self) -> list[ProperName]:
        """The proper names in order, before it is worked out who is who; a title that stands before a name is none of it."""
        tokens = self._tokens
        places = ((tokens.starts[name.first], tokens.ends[name.behind - 1], name.weak) for name in names(tokens))
        return [ProperName(*place) for place in places]

    @cached_property
    def marks(self) -> tuple[Pair, ...]:
        """The quotation marks, paired."""
        return pairs(self.article.text)

    @cached_property
    def places_of_forms(self) -> dict[str, list[Range]]:
        """From each form of a name that an entity has to the places where it means an entity."""
        found: dict[str, list[Range]] = {}
        for entity in self.entities:
            for place in entity.mentions:
                found.setdefault(self.article.text[slice(*place)], []).append(place)
        return found

    @cached_property
    def _entities_by_form(self) -> dict[str, Entity]:
        return {form: entity for entity in self.entities for form in (*entity.aliases, entity.name)}

    def entity_called(self, form: str) -> Entity | None:
        """Whom the article calls so; by a name before an alias."""
        return self._entities_by_form.get(form)

    @cached_property
    def _mentions_by_word(self) -> dict[str, list[Range] | None]:
        found: dict[str, list[Range] | None] = {}
        for entity in self.named:
            for word in {part.bare for form in (entity.name, *entity.aliases) for part in words(form)}:
                known = found.setdefault(word, [])
                if entity.kind != "person":
                    found[word] = None
                elif known is not None:
                    known.extend(entity.mentions)
        return found

    def mentions_of_person(self, word: str) -> list[Range] | None:
        """Where those persons are mentioned who have the word in a name; `None` when nobody has, or something else has too."""
        return self._mentions_by_word.get(word)

    def opens_sentence(self, start: int) -> bool:
        """Whether a word that begins at `start` has its capital, if any, for where it stands: first in a sentence or behind a mark."""
        before = self.article.text[max(start - 2, 0) : start].rstrip()
        return start == self.article.sentence_at(start).start or before[-1:] in {"", "“", '"', "‘", "'", "(", ":", "—"}

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The direct and mixed quotations."""
        return quotations(self.article)

    def is_denied(self, quotation: Quotation) -> bool:
        """Whether the speaker is said to deny the quoted words: "denied saying “…”", "denies that it was “…”"."""
        if quotation.cue is None:
            return False
        words = self.words_at((self.article.sentence_at(quotation.cue[0]).start, quotation.cue[1]))
        if self.article.text[quotation.cue[1] : quotation.outer[0]].split()[-1:] == ["as"]:  # "dismissed it as “a fiction”"
            return False
        near = words[-_CUE_AND_BEFORE:] if quotation.fragment else words[-_CUE_AND_BEFORE:-1]
        return any(STANCES.get(word.lower) == "denies" for word in near)

    @cached_property
    def replies(self) -> dict[Range, Reply]:
        """The stances that are taken to what was said before ("Osei denied that"), by the place of their verb."""
        return {reply.cue: reply for reply in replies(self)}

    @cached_property
    def replies_to(self) -> list[list[Reply]]:
        """The same by the sentence to which they are taken."""
        return self._by_sentence((reply.to[0], reply) for reply in self.replies.values())

    @cached_property
    def resolver(self) -> Resolver:
        """From a noun phrase to the entity that it means."""
        return Resolver(self.entities, self.article)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """The indirect reports."""
        return tuple(attribution for attributions in self._reports for attribution in attributions)

    @cached_property
    def _reports(self) -> Sentencewise[list[Attribution]]:
        reader, sentences = Attributions(self.article, self.quotations), self.article.sentences
        return Sentencewise(lambda at: reader.within(sentences[at]), len(sentences))

    @cached_property
    def _antecedents(self) -> dict[Range, Range]:
        if not self._english:
            return {found.speaker: found.antecedent for found in self.quotations if found.speaker and found.antecedent}
        spoken = [quotation.speaker for quotation in self.quotations if quotation.speaker is not None]
        quoted = (piece for quotation in self.quotations for piece in quotation.pieces)
        return resolve_sources([*spoken, *(found.source for found in self.attributions)], quoted, self.words, self._names)

    def antecedent(self, source: Range) -> Range | None:
        """What the source at this range stands for when it is a pronoun or a document mentioned before; `None` for any other."""
        if source not in self._leaning:
            may_lean = not self._english or leans(self.article.text[slice(*source)])
            self._leaning[source] = self._antecedents.get(source) if may_lean else None
        return self._leaning[source]

    @cached_property
    def attributions_in(self) -> Sentencewise[list[Attribution]]:
        """The indirect reports of each sentence, by where their content begins."""
        return self._each(lambda at: sorted(self._reports[at], key=lambda found: found.content))

    @cached_property
    def quotations_in(self) -> list[list[Quotation]]:
        """The quotations by the sentence in which they begin."""
        return self._by_sentence((quotation.outer[0], quotation) for quotation in self.quotations)

    def quotations_around(self, sentence: Sentence) -> list[Quotation]:
        """The quotations of which a part stands in the sentence, those that began before it included."""
        earlier = range(sentence.number - 2, max(sentence.number - 2 - _REACH, -1), -1)
        begun = next((self.quotations_in[at][-1] for at in earlier if self.quotations_in[at]), None)
        found = self.quotations_in[sentence.number - 1]
        return [begun, *found] if begun is not None and begun.outer[1] > sentence.start else found

    @cached_property
    def quantities_in(self) -> list[list[Quantity]]:
        """The quantities of each sentence; in other languages than English those in digits, for "four" is an oven in French."""
        found = quantities(self.article.text)
        if not self._english:
            found = [quantity for quantity in found if any(map(str.isdigit, self.article.text[quantity.start : quantity.end]))]
        return self._by_sentence((quantity.start, quantity) for quantity in found)

    @cached_property
    def _quantities_by_value(self) -> dict[Decimal | None, list[Quantity]]:
        found: dict[Decimal | None, list[Quantity]] = {}
        for quantities_in in self.quantities_in:
            for quantity in quantities_in:
                found.setdefault(quantity.value, []).append(quantity)
        return found

    def quantities_of(self, value: Decimal | None) -> Sequence[Quantity]:
        """The first quantities of the article with this value; `None` stands for dates and whatever else has none."""
        return self._quantities_by_value.get(value, [])[:_PLACES]

    @cached_property
    def counted(self) -> dict[int, Counted]:
        """What each number counts, by its offset."""
        return resolve_counted(self.article.text, self.quantities_in, self.words_in, self.parts_in)

    @cached_property
    def parts_in(self) -> Sentencewise[dict[int, Part]]:
        """Which numbers of each sentence are changes or earlier values, by their offsets."""
        return self._each(lambda at: parts(self.article.text, self.words_in[at], self.quantities_in[at]))

    @cached_property
    def denied_in(self) -> Sentencewise[frozenset[int]]:
        """The offsets of the numbers of each sentence that it names in order to say that they are not so."""
        return self._each(lambda at: denied(self.article.text, self.words_in[at], self.quantities_in[at]))

    @cached_property
    def words_in(self) -> list[list[Word]]:
        """The words of each sentence."""
        return [self.words_at((sentence.start, sentence.end)) for sentence in self.article.sentences]

    @cached_property
    def hedges_in(self) -> Sentencewise[list[Hedge]]:
        """The cues of doubt in each sentence; none in other languages than English."""
        return self._each(lambda at: hedges(self.article.text, self.words_in[at]) if self._english else [])

    @cached_property
    def scopes_in(self) -> Sentencewise[list[Scope]]:
        """What stands in each sentence under a phrase that takes it back or leaves it open."""
        return self._each(lambda at: scopes(self.article.text, self.words_in[at]))

    @cached_property
    def content_in(self) -> list[frozenset[str]]:
        """The stems of the words of content of each sentence."""
        return [frozenset(word.stem for word in words if word.is_content) for words in self.words_in]

    @cached_property
    def ranges(self) -> list[Range]:
        """What of each sentence can stand alone: without its dateline, the label of its turn and the like."""
        found = [sentence_range(self.article.text, sentence) for sentence in self.article.sentences]
        for number, turn in self.turns.items():
            found[number - 1] = max(turn.start, found[number - 1][0]), found[number - 1][1]
        return found

    @cached_property
    def turns(self) -> dict[int, Turn]:
        """Who speaks, by the number of the sentence, in a conversation that is written as turns."""
        return turns(self.article, self.named) if ": " in self.article.text else {}

    @cached_property
    def copies(self) -> dict[str, dict[int, None]]:
        """From the words of a whole sentence, line breaks as spaces, to the numbers of the sentences that say just that, in order."""
        found: dict[str, dict[int, None]] = {}
        for sentence, (start, end) in zip(self.article.sentences, self.ranges, strict=True):
            for said in {sentence.text, self.article.text[start:end]}:
                found.setdefault(" ".join(said.split()), {})[sentence.number] = None
        return found

    @cached_property
    def times_in(self) -> Sentencewise[list[Time]]:
        """The expressions of time in each sentence."""
        return self._each(lambda at: times(self.words_in[at], self.quantities_in[at]))

    @cached_property
    def negations_in(self) -> Sentencewise[list[Negation]]:
        """The negations in each sentence."""
        return self._each(lambda at: negations(self.words_in[at]))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words of the article."""
        return frozenset(word.stem for word in self.words)

    @cached_property
    def stems_in(self) -> Sentencewise[frozenset[str]]:
        """The stems of the words of each sentence."""
        return self._each(lambda at: frozenset(word.stem for word in self.words_in[at]))

    @cached_property
    def words(self) -> list[Word]:
        """All words of the article in order."""
        return words(self.article.text)

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    def words_at(self, place: Range) -> list[Word]:
        """The words that begin in the range `place`."""
        starts = self._word_starts
        first = bisect_left(starts, place[0])
        return self.words[first : bisect_left(starts, place[1], first)]

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Where each word, in lower case and without a possessive ending, stands in `words`."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self.words):
            found[word.bare].append(at)
        return dict(found)

    def find_name(self, name: str) -> list[Range]:
        """Every place of `name`, as `places_of_name` finds them."""
        return list(self.places_of_name(name))

    def places_of_name(self, name: str, within: Range | None = None) -> Iterator[Range]:
        """Each place (beginning in the range `within`) where `name` stands as whole words in the same letters, typography aside.

        Linear in the places of its rarest word. What has more than `LONGEST_NAME` words is no name, and stands nowhere.
        """
        name = name.strip()
        pattern = statement(name).words
        if not 0 < len(pattern) <= LONGEST_NAME:
            return
        words, text, size = self.words, self.article.text, len(pattern)
        bare = [word.bare for word in pattern]
        rarest = 0 if size == 1 else min(range(size), key=lambda at: len(self.positions.get(bare[at], ())))
        wanted = ""
        for at in self._places(bare[rarest], within):
            first = at - rarest
            if first < 0 or (size > 1 and [word.bare for word in words[first : first + size]] != bare):
                continue
            start = words[first].start - pattern[0].start
            end = words[first + size - 1].start + len(name) - pattern[-1].start
            if text[max(start, 0) : end] != name:
                wanted = wanted or fold(name).text
                if start < 0 or fold(text[start:end]).text != wanted:
                    continue
            if within is None or within[0] <= start < within[1]:
                yield start, end

    def _places(self, word: str, within: Range | None) -> Sequence[int]:
        """Where in `words` the word stands, in or a name's length around the range `within`."""
        places = self.positions.get(word, ())
        if within is None:
            return places
        starts = self._word_starts
        first = bisect_left(places, bisect_left(starts, within[0]))
        return places[first : bisect_left(places, bisect_left(starts, within[1]), first) + LONGEST_NAME]

    def _each(self, make: Callable[[int], _T]) -> Sentencewise[_T]:
        return Sentencewise(make, len(self.article.sentences))

    def _by_sentence(self, found: Iterable[tuple[int, _T]]) -> list[list[_T]]:
        """Sort what was `found`, in order of its offset, into the sentences; what stands outside every sentence is left out."""
        sorted_in: list[list[_T]] = [[] for _ in self.article.sentences]
        sentences = iter(self.article.sentences)
        sentence: Sentence | None = next(sentences, None)
        for offset, value in found:
            while sentence is not None and sentence.end <= offset:
                sentence = next(sentences, None)
            if sentence is None:
                break
            if sentence.start <= offset:
                sorted_in[sentence.number - 1].append(value)
        return sorted_in


def read(article: Article) -> Reading:
    """The reading of `article`, made on first use and kept with the article, which is immutable."""
    kept = article.__dict__
    if "_reading" not in kept:
        kept["_reading"] = Reading(article)
    return cast("Reading", kept["_reading"])
