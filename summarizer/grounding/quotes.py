"""Grounds quotations: the words are the article's own and stand between its marks, and the speaker is the one it gives."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.grounding.differing import differing
from summarizer.grounding.problems import has_error, problem, span_info
from summarizer.reading.fold import fold
from summarizer.reading.statement import statement
from summarizer.reading.stems import has_words
from summarizer.schema import Quote, Rejected

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.article import Sentence
    from summarizer.grounding.sources import SourceFinder
    from summarizer.reading.fold import Folded
    from summarizer.reading.model import Quotation, Range
    from summarizer.reading.read import Reading
    from summarizer.schema import DraftQuote, Problem, Source, SpanInfo

__all__ = ["QuoteGrounder"]

_JOINTS = re.compile(r"\s*(?:\[[^\]]{0,200}\]|\(\.\.\.\)|\.\.\.|…)\s*")
"""Where a quotation says itself that words were left out or put in."""

_AROUND = " \t\r\n\"“”„«»‘’'"
"""What an engine may put around a quotation, and grounding takes off."""

_STOPS = ",. "
"""What may stand between the pieces of an interrupted quotation."""

_RARE, _LOOKED_AT = 4, 12
"""How many of the rarer stems of an altered quotation, and how many quotations that have each, are looked at for the nearest one."""

_Attribution = Literal["explicit", "carried", "inferred"]


class _Found(NamedTuple):
    pieces: list[Range]
    quotation: Quotation | None

    def joined(self, text: str) -> str:
        """The words: an interruption by the reporter is a space, words left out of what was said an ellipsis."""
        joined = text[slice(*self.pieces[0])]
        whole = self.quotation.pieces if self.quotation is not None else ()
        for before, piece in pairwise(self.pieces):
            skipped = any(start <= before[0] and piece[1] <= end for start, end in whole)
            joined += (" … " if skipped else " ") + text[slice(*piece)]
        return joined

    @property
    def is_part(self) -> bool:
        """Whether the words are only a part of what the article quotes, or that is itself part of a clause."""
        return self.quotation is not None and (self.quotation.fragment or list(self.quotation.pieces) != self.pieces)


class QuoteGrounder:
    """Grounds the quotations of one draft."""

    def __init__(self, reading: Reading, finder: SourceFinder) -> None:
        """Ground against the article of `reading`; `finder` knows the cast."""
        self._reading = reading
        self._finder = finder
        self._article = reading.article
        self._everywhere = (0, len(self._article.text))
        self._starts = [quotation.outer[0] for quotation in reading.quotations]
        self._opens = [pair.open for pair in reading.marks]

    def ground(self, drafted: DraftQuote, path: str, sentences: Sequence[Sentence]) -> Quote | Rejected:
        """The quotation with the places of its words, or why it was turned away."""
        problems: list[Problem] = []
        wanted = _unmarked(_unmarked(drafted.text).rstrip(","))
        found = self._locate(wanted, sentences) if has_words(wanted) else None  # marks alone are nobody's words
        if found is None:
            return self._rejected(drafted, [self._altered(drafted, path, sentences)])
        outside = next((piece for piece in found.pieces if not self._marked(piece)), None)
        if outside is not None:
            message = "these words stand in the article without quotation marks"
            nearest = span_info(self._article, outside)
            return self._rejected(drafted, [problem("altered-quote", message, path=f"{path}.text", text=drafted.text, nearest=nearest)])
        if not any(sentence.start <= found.pieces[0][0] < sentence.end for sentence in sentences):
            nearest = span_info(self._article, found.pieces[0])
            message = f"the words stand in sentence {nearest.sentence}, which is not cited"
            written = ", ".join(str(number) for number in drafted.sentences)
            problems.append(problem("bad-evidence", message, path=f"{path}.sentences", text=written, nearest=nearest, severity="warning"))
        speaker, attribution = self._speaker(drafted, path, found, sentences, problems)
        problems += self._cut(drafted, path, found)
        if has_error(problems):
            return self._rejected(drafted, problems)
        text = found.joined(self._article.text)
        return Quote.model_construct(
            id=drafted.id,
            text=text,
            match="exact" if text == wanted else "typographic",
            pieces=[span_info(self._article, piece) for piece in found.pieces],
            speaker=speaker,
            attribution=attribution if speaker is not None else None,
            via=[],
            cue=speaker.cue if speaker is not None else None,
            fragment=found.is_part,
            positions=[],
            claim=drafted.claim or None,
            problems=problems,
        )

    def _rejected(self, drafted: DraftQuote, problems: list[Problem]) -> Rejected:
        return Rejected.model_construct(item=f"quote:{drafted.id}", text=drafted.text, problems=problems)

    # --- the words ---

    def _locate(self, wanted: str, sentences: Sequence[Sentence]) -> _Found | None:
        """Where the words stand: whole in the cited sentences, as the pieces of a quotation there, piece by piece, or whole elsewhere."""
        window = (sentences[0].start, sentences[-1].end) if sentences else (0, 0)
        place = self._whole(wanted, window)
        if place is not None:
            return self._with_quotation([place])
        folded = fold(wanted).text
        for quotation in self._overlapping(window):
            for first in range(len(quotation.pieces) - 1):
                if pieces := self._joined(folded, quotation.pieces[first:]):
                    return _Found(pieces, quotation)
        pieces = self._piecewise(wanted, window)
        if pieces:
            return self._with_quotation(pieces)
        place = self._whole(wanted, self._everywhere)
        return self._with_quotation([place]) if place is not None else None

    def _joined(self, folded: str, pieces: Sequence[Range]) -> list[Range]:
        """Those of the pieces of an interrupted quotation that `folded` is, one after the other, from the first on; empty when it is not.

        The comma or full stop at the end of a piece belongs to the interruption as much as to what was said, and may be there or not.
        """
        for number, piece in enumerate(pieces, 1):
            said = fold(self._article.text[slice(*piece)]).text.rstrip(_STOPS)
            if not folded.startswith(said):
                return []
            folded = folded[len(said) :].lstrip(_STOPS)
            if not folded:
                return list(pieces[:number])
        return []

    @cached_property
    def _folded(self) -> Folded:
        """The whole article folded, once for all quotations."""
        return fold(self._article.text)

    def _whole(self, wanted: str, window: Range) -> Range | None:
        """The first place in the window where the words stand between marks, or else where they stand at all."""
        text = self._article.text[slice(*window)]
        places = [(at + window[0], at + window[0] + len(wanted)) for at in _occurrences(wanted, text)]
        if not places:
            folded, needle = self._folded if window == self._everywhere else fold(text), fold(wanted).text
            whole = ((folded.original(at, at + len(needle))) for at in _occurrences(needle, folded.text))
            places = [(start + window[0], end + window[0]) for start, end in whole]
        return next((place for place in places if self._marked(place)), places[0] if places else None)

    def _piecewise(self, wanted: str, window: Range) -> list[Range]:
        """The places of the pieces of a quotation that shows its own gaps, in order; empty when one is missing."""
        parts = [part for part in _JOINTS.split(wanted) if part.strip(" .,")]
        places: list[Range] = []
        start = window[0]
        for part in parts if len(parts) > 1 else ():
            place = self._whole(part, (start, window[1]))
            if place is None:
                return []
            places.append(place)
            start = place[1]
        return places

    def _marked(self, piece: Range) -> bool:
        """Whether the article has the words between quotation marks."""
        after = bisect_right(self._opens, piece[0])
        return any(pair.close >= piece[1] for pair in self._reading.marks[max(after - _NESTED, 0) : after])

    def _with_quotation(self, pieces: list[Range]) -> _Found:
        return _Found(pieces, next(iter(self._overlapping((pieces[0][0], pieces[0][1]))), None))

    def _overlapping(self, window: Range) -> Iterable[Quotation]:
        at = max(bisect_right(self._starts, window[0]) - 1, 0)
        for number in range(at, len(self._starts)):
            quotation = self._reading.quotations[number]
            if quotation.outer[0] >= window[1]:
                return
            if quotation.outer[1] > window[0]:
                yield quotation

    @cached_property
    def _quoted(self) -> dict[str, list[Range]]:
        """The pieces of the article's quotations by the stems that they have, in the order of the article."""
        found: dict[str, list[Range]] = {}
        for quotation in self._reading.quotations:
            for piece in quotation.pieces:
                for stem in statement(self._article.text[slice(*piece)]).stems:
                    found.setdefault(stem, []).append(piece)
        return found

    def _altered(self, drafted: DraftQuote, path: str, sentences: Sequence[Sentence]) -> Problem:
        """The problem of words that are not the article's, with the nearest passage and the words that differ."""
        wanted = statement(drafted.text).stems
        rare = sorted(wanted & self._quoted.keys(), key=lambda stem: (len(self._quoted[stem]), stem))[:_RARE]
        candidates = sorted({piece for stem in rare for piece in self._quoted[stem][:_LOOKED_AT]})
        candidates += [(sentence.start, sentence.end) for sentence in sentences]
        nearest: SpanInfo | None = None
        message = "the article does not have these words"
        if candidates and wanted:
            best = max(candidates, key=lambda piece: _overlap(wanted, self._article.text[slice(*piece)]))
            if _overlap(wanted, self._article.text[slice(*best)]) > 0:
                nearest = span_info(self._article, best)
                message = f"the article has other words: {differing(drafted.text, nearest.text)}"
        return problem("altered-quote", message, path=f"{path}.text", text=drafted.text, nearest=nearest)

    # --- the speaker ---

    def _speaker(
        self, drafted: DraftQuote, path: str, found: _Found, sentences: Sequence[Sentence], problems: list[Problem]
    ) -> tuple[Source | None, _Attribution | None]:
        """Who says it, and how the article gives that; what is wrong is added to `problems`."""
        given = found.quotation
        field = f"{path}.speaker"
        if not drafted.speaker:
            if given is not None and given.speaker is not None:
                nearest = span_info(self._article, given.speaker)
                message = f'the article gives this to "{nearest.text}"'
                problems.append(problem("dropped-attribution", message, path=field, text="", nearest=nearest, severity="warning"))
            return None, None
        source = self._finder.find(drafted.speaker, sentences, found.pieces[0][0], drafted.cue)
        if source is None:
            problems.append(problem("unknown-speaker", "the article does not have this source", path=field, text=drafted.speaker))
            return None, None
        if given is None or given.speaker is None:
            return self._unsaid(source, found, field, drafted, problems)
        if self._reading.is_denied(given) and not any(position.stance == "denies" for position in drafted.positions):
            nearest = span_info(self._article, given.outer)
            message = "the article says that this is denied; that belongs to the quotation"
            problems.append(problem("changed-negation", message, path=f"{path}.positions", text=drafted.text, nearest=nearest))
        return self._compare(source, given, field, drafted, problems)

    def _unsaid(
        self, source: Source, found: _Found, field: str, drafted: DraftQuote, problems: list[Problem]
    ) -> tuple[Source | None, _Attribution | None]:
        """A speaker where the reading of the article finds none: for a title or a term in marks nobody, otherwise with a warning."""
        nearest = span_info(self._article, found.pieces[0])
        few = len(statement(drafted.text).words) <= _FEW
        if found.quotation is None and few:
            message = "the article does not give these words to anybody"
            problems.append(problem("misattributed-quote", message, path=field, text=drafted.speaker, nearest=nearest))
            return None, None
        message = "who says this is not said beside it"
        problems.append(problem("misattributed-quote", message, path=field, text=drafted.speaker, nearest=nearest, severity="warning"))
        return source, "inferred"

    def _cut(self, drafted: DraftQuote, path: str, found: _Found) -> list[Problem]:
        """The problem of a quotation that begins right behind a negation of the quoted words, or leaves one out between its pieces."""
        if found.quotation is None:
            return []
        whole = found.quotation.pieces
        for piece, before in zip(found.pieces, [None, *found.pieces[:-1]], strict=True):
            holder = next((start for start, end in whole if start <= piece[0] < end), piece[0])
            start = max(holder, before[1] if before is not None else holder)
            left_out = statement(self._article.text[start : piece[0]])
            near = [found.start for found in left_out.negations if piece[0] - start - found.end <= _NEAR]
            if near:
                nearest = span_info(self._article, (start + near[-1], piece[1]))
                message = "the article negates these words"
                return [problem("changed-negation", message, path=f"{path}.text", text=drafted.text, nearest=nearest)]
        return []

    def _compare(
        self, source: Source, given: Quotation, field: str, drafted: DraftQuote, problems: list[Problem]
    ) -> tuple[Source | None, _Attribution | None]:
        """Set the drafted speaker beside the one that the article gives."""
        speaker = given.speaker
        if speaker is None:
            return source, "carried"
        cue = self._article.text[slice(*given.cue)] if given.cue else drafted.cue
        antecedent = self._reading.antecedent(speaker)
        theirs = self._finder.cast.at(antecedent or speaker)
        same = bool(theirs and set(theirs) & set(source.actors)) or _meet(source, [speaker, *([antecedent] if antecedent else [])])
        same = same or (not theirs and (self._taken_up(source, speaker) or source.as_written == self._article.text[slice(*speaker)]))
        unknown = given.attribution == "inferred" and not theirs and antecedent is None
        if not same and not unknown:
            nearest = span_info(self._article, speaker)
            message = f'the article gives this to "{nearest.text}"'
            problems.append(problem("misattributed-quote", message, path=field, text=drafted.speaker, nearest=nearest))
            return None, None
        actor_id = source.actors[0] if len(source.actors) == 1 else None
        return self._finder.source(speaker, cue, actor_id), given.attribution

    def _taken_up(self, source: Source, speaker: Range) -> bool:
        """Whether "the person" at `speaker` takes up a source of one of the sentences before: "a person close to the cabinet"."""
        article = self._article
        said = self._reading.words_at(speaker)
        if source.span is None or len(said) != _DEFINITE or said[0].bare != "the" or not speaker[0] - source.span.end > 0:
            return False
        between = article.sentence_at(speaker[0]).number - source.span.sentence
        return between <= _BACK and said[1].bare in {word.bare for word in statement(source.span.text).words}


_DEFINITE, _BACK = 2, 2
"""Words of "the person", and how many sentences before it the one may stand who is meant."""

_FEW = 3
"""Up to here words in marks may be a title, a term or a nickname (as in `summarizer.grounding.quoting`)."""

_NEAR = 16
"""How many characters a negation that was left out may stand before the words that it negates: "did not ever really know"."""

_NESTED = 4
"""How many marks may open inside a quotation before the words that are looked for: nesting deeper than that does not occur."""


def _unmarked(text: str) -> str:
    """The text without the marks and spaces around it; a mark at one end whose partner stands inside is part of what was said."""
    text = text.strip(_SPACES)
    for _ in range(_LAYERS):
        if not text or not (text[0] in _AROUND or text[-1] in _AROUND):
            break
        pair = _PARTNERS.get(text[0])
        behind, before = _APOSTROPHE.sub("", text[1:]), _APOSTROPHE.sub("", text[:-1])
        if len(text) > 1 and pair is not None and text[-1] in pair:
            text = text[1:-1].strip(_SPACES)
        elif text[0] in _AROUND and not any(mark in behind for mark in pair or text[0]):
            text = text[1:].strip(_SPACES)
        elif text[-1] in _AROUND and not any(text[-1] in closing and opening in before for opening, closing in _PARTNERS.items()):
            text = text[:-1].strip(_SPACES)
        else:
            break
    return text


_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_LAYERS = 8
"""Marks around a quotation that are taken off; more than two or three are no quotation, and a megabyte of them must not hang."""

_SPACES = " \t\r\n"
_PARTNERS = {'"': '"', "“": '”"', "„": "“”", "«": "»", "»": "«", "‘": "’'", "‚": "‘’'", "'": "'’"}
"""What may close each opening mark."""


def _occurrences(needle: str, text: str) -> list[int]:
    """Where `needle` stands in `text` as whole words; at most a few, for one must be chosen."""
    found: list[int] = []
    at = text.find(needle) if needle else -1
    while at >= 0 and len(found) < _PLACES:
        end = at + len(needle)
        inside = (at > 0 and text[at - 1].isalnum() and needle[0].isalnum()) or (
            end < len(text) and text[end].isalnum() and needle[-1].isalnum()
        )
        if not inside:
            found.append(at)
        at = text.find(needle, at + 1)
    return found


_PLACES = 8


def _overlap(wanted: frozenset[str], text: str) -> float:
    found = statement(text).stems
    return len(wanted & found) / max(len(wanted | found), 1)


def _meet(source: Source, places: Sequence[Range]) -> bool:
    """Whether the words that name a source stand at one of the places."""
    return source.span is not None and any(source.span.start < end and start < source.span.end for start, end in places)
