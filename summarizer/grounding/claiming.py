"""Sentences of a text that the article does not bear out as a whole, or bears out as somebody else's statement."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.quoting import differ, names
from summarizer.lexicons.stances import STANCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.grounding.alignment import Aligned, Alignment
    from summarizer.reading.model import Attribution, Range
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word

__all__ = ["Claiming", "Misattributed", "Unsupported"]

_UNKNOWN, _DOUBTFUL = 0.1, 0.3
"""Shares of a sentence's words of content that the article must have: an error up to the first, a warning up to the second. Faithful
summaries of reports keep well above both; those of transcripts describe ("the speakers guess a job") and are only warned about."""

_TRANSCRIPT = re.compile(r"(?:^|[.!?] )[A-Z][^\n:.!?]{0,30}: ", re.MULTILINE)
_TURNS = 4

_FEWEST = 4
"""Words of content below which a sentence says too little to be judged by them."""

_COVERED = 0.7
_PLACES = 32


class Unsupported(NamedTuple):
    """How many words of content the article has, of how many, and whether that is surely a fault."""

    known: int
    all: int
    sure: bool


class Misattributed(NamedTuple):
    """A source of the text (its range) and the source that the article gives instead."""

    start: int
    end: int
    nearest: Range


class Claiming:
    """Statements of one article, to set the sentences of a text beside."""

    def __init__(self, reading: Reading, index: Alignment, said: Reading) -> None:
        """Look in the article of `reading` for what the text of `said` states."""
        self._reading = reading
        self._index = index
        self._said = said

    def unsupported(self, said: Sequence[Word]) -> Unsupported | None:
        """How many of how many words of content the article has, when that is too few for a statement about it."""
        content = {word.stem for word in said if word.is_content}
        known = sum(stem in self._reading.stems for stem in content)
        if len(content) < _FEWEST or known > _DOUBTFUL * len(content):
            return None
        return Unsupported(known, len(content), sure=known <= _UNKNOWN * len(content) and not self._is_transcript)

    @cached_property
    def _is_transcript(self) -> bool:
        """Whether the article is a conversation, whose turns begin with the name of a speaker."""
        return sum(1 for _ in islice(_TRANSCRIPT.finditer(self._reading.article.text), _TURNS)) == _TURNS

    def misattributed(self, reported: Attribution, aligned: Aligned) -> Misattributed | None:
        """The source that the article gives to what the text reports, when it is another one."""
        cue = self._said.article.text[slice(*reported.cue)].lower().split()
        if any(STANCES.get(word) == "denies" for word in cue):
            return None  # who denies a statement is not its source
        content = self._content(self._said, reported)
        if len(content) < 2:  # noqa: PLR2004 - one word is no statement
            return None
        instead: Range | None = None
        for sentence in aligned.sentences:
            for found in self._reading.attributions_in[sentence.number - 1]:
                if len(content & self._content(self._reading, found)) < _COVERED * len(content):
                    continue
                if not all(differ(self._said, reported.source, self._reading, whose) for whose in (found.source, *found.via)):
                    return None  # whom the source itself cites is one as well
                instead = instead or found.source
            # What stands outside a report may be anybody's.
        if instead is None or self._is_unnamed(reported):
            return None
        return Misattributed(*reported.source, instead)

    def _is_unnamed(self, reported: Attribution) -> bool:
        """Whether the text calls its source by no name: "officials said" may be whoever the article names."""
        written = self._said.article.text[slice(*reported.source)]
        capitals = [word for word in written.split() if word[:1].isupper()]
        known = all(stem in self._reading.stems for stem in names(self._said, reported.source))
        return not capitals and not known

    @staticmethod
    def _content(reading: Reading, reported: Attribution) -> frozenset[str]:
        return frozenset(word.stem for word in reading.words_at(reported.content) if word.is_content)
