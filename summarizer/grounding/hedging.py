"""Doubts and attributions of the evidence that a text leaves out: "the plant may close" told as "the plant will close".

One-sided: the words under the cue must stand in the text, in a sentence that one sentence of the article covers, and the text must show no
doubt and no source of its own. Where another sentence of the article says the same without the cue, nothing was left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.documents import ANONYMOUS
from summarizer.reading.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.grounding.alignment import Aligned, Alignment
    from summarizer.reading.hedges import Hedge
    from summarizer.reading.model import Attribution, Range
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word

__all__ = ["Dropped", "Hedging"]

_COVERED = 0.75
"""The share of a sentence's words of content that the sentence with the cue must have. At 0.6 summaries of conversations, which pick
the gist out of many doubts, are flagged."""

_FEWEST = 2
"""Words of content that two sentences must share: one is no proof that they speak of the same."""

_BEHIND = 2
_PLACES = 16
_WITHIN = 0.6


class Dropped(NamedTuple):
    """A cue or a source of the article (its range) that the text leaves out, and whether that is surely a change."""

    start: int
    end: int
    sure: bool


class Hedging:
    """The doubts and sources of one article."""

    def __init__(self, reading: Reading, index: Alignment) -> None:
        """Read the article of `reading`, whose sentences are in `index`."""
        self._reading = reading
        self._index = index

    def hedge(self, said: Sequence[Word], hedges: Sequence[Hedge], aligned: Aligned) -> Dropped | None:
        """A doubt of the evidence whose governed word stands in `said` without any doubt."""
        content = frozenset(word.stem for word in said if word.is_content)
        ours = {found.governs for found in hedges}
        for number in self._covering(content, aligned):
            theirs = self._reading.hedges_in[number - 1]
            for found in theirs:
                if found.certainty == "unhedged" or found.governs in ours or not self._is_told(found, content, number):
                    continue
                cue = frozenset(stem(word) for word in self._reading.article.text[found.start : found.end].lower().split())
                if cue <= content or len(hedges) >= len(theirs) or self._plain(found.governs, content, number):
                    continue
                return Dropped(found.start, found.end, found.kind in _DOUBTS)
        return None

    def _is_told(self, found: Hedge, content: frozenset[str], number: int) -> bool:
        """Whether the text has the governed word, or both words of content behind it: "may be preparing to send troops", "sends troops"."""
        if not found.governs or found.governs in content:
            return bool(found.governs)
        behind = [word.stem for word in self._reading.words_in[number - 1] if word.start >= found.end and word.is_content][1 : 1 + _BEHIND]
        return len(behind) == _BEHIND and content.issuperset(behind)

    def attribution(self, said: Sequence[Word], sources: Sequence[Attribution], aligned: Aligned, *, quoted: bool) -> Dropped | None:
        """The source of a report that `said` tells as a fact."""
        if sources or quoted:
            return None
        content = frozenset(word.stem for word in said if word.is_content)
        stems = frozenset(word.stem for word in said)
        for number in self._covering(content, aligned):
            for found in self._reading.attributions_in[number - 1]:
                if self._reports(found, content) and not self._tells(found, stems) and not self._told_plainly(content, number):
                    return Dropped(*found.source, sure=True)
        return None

    def _covering(self, content: frozenset[str], aligned: Aligned) -> Iterator[int]:
        """The numbers of the aligned sentences that cover the text by themselves."""
        for sentence in aligned.sentences:
            shared = len(content & self._reading.content_in[sentence.number - 1])
            if shared >= _FEWEST and shared >= _COVERED * len(content):
                yield sentence.number

    def _plain(self, governed: str, content: frozenset[str], number: int) -> bool:
        """Whether another sentence of the article has the governed word, with as much of the text, and without doubt."""
        wanted = len(content & self._reading.content_in[number - 1]) * _WITHIN
        for place in self._index.places(governed)[:_PLACES]:
            alike = place + 1 != number and len(content & self._reading.content_in[place]) >= wanted
            if alike and all(found.governs != governed for found in self._reading.hedges_in[place]):
                return True
        return False

    def _reports(self, found: Attribution, content: frozenset[str]) -> bool:
        reported = self._reading.words_at(found.content)
        inside = {word.stem for word in reported}
        joint = next((at for at, word in enumerate(reported) if at and word.lower in _SUBORDINATE), len(reported))
        main = {word.stem for word in reported[:joint]}
        return len(content & inside) >= _COVERED * len(content) and 2 * len(content & main) >= len(content)

    def _tells(self, found: Attribution, stems: frozenset[str]) -> bool:
        """Whether the text names the source or uses its cue."""
        written = self._reading.article.text[slice(*found.source)].lower()
        source = self._stems_of(found.source)
        if written in _SPEAKER or source & stems or self._stems_of(found.cue) & stems - _BARE:
            return True
        antecedent = self._reading.antecedent(found.source)
        return bool(self._stems_of(antecedent) & stems) if antecedent is not None else not source

    def _told_plainly(self, content: frozenset[str], number: int) -> bool:
        """Whether another sentence says as much in the reporter's own voice."""
        wanted = len(content & self._reading.content_in[number - 1]) * _WITHIN
        rarest = min(content, key=lambda known: (len(self._index.places(known)), known))
        for place in self._index.places(rarest)[:_PLACES]:
            own = place + 1 != number and not self._reading.attributions_in[place] and not self._reading.quotations_in[place]
            if own and len(content & self._reading.content_in[place]) >= wanted:
                return True
        return False

    def _stems_of(self, place: Range) -> frozenset[str]:
        return frozenset(word.stem for word in self._reading.words_at(place) if word.is_content)


_SUBORDINATE = frozenset("after as because since when while although though before".split())
"""What follows these in a report may be background that the reporter knows by himself: "214 died after a quake struck Kesh, …"."""

_BARE = frozenset(ANONYMOUS)
_DOUBTS = frozenset({"hedge", "unverified"})
"""Kinds of cue that are doubts. A forecast or an estimate has too many wordings to be sure that it is gone ("foresees", "guides to")."""

_SPEAKER = frozenset({"i", "we", "you"})
"""Sources in the first person are the article's own voice; "you say" is nobody."""
