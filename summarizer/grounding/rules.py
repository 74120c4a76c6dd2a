"""The rules that ask of one sentence, whoever wrote it, whether its evidence says it otherwise: directions, roles, denials, open questions.

The same for a statement of a draft, with the sentences that it cites, and for a sentence of free text, with those that it is aligned to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.direction import Direction
from summarizer.grounding.problems import problem, span_info
from summarizer.grounding.roles import Roles
from summarizer.grounding.scoping import PLAIN, told_plainly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.grounding.alignment import Aligned
    from summarizer.reading.hedges import Hedge
    from summarizer.reading.model import Range
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word
    from summarizer.schema import Problem, ProblemCode

__all__ = ["Rules", "Said"]


class Said(NamedTuple):
    """A sentence: the text that it stands in, the path of that text, its range there, its words and its cues of doubt."""

    text: str
    path: str
    place: Range
    words: Sequence[Word]
    hedges: Sequence[Hedge]


class Rules:
    """The rules for one article."""

    def __init__(self, reading: Reading) -> None:
        """Read the article of `reading`."""
        self._reading = reading
        self._direction = Direction(reading)
        self._roles = Roles(reading)

    def problems(self, said: Said, evidence: Aligned) -> Iterator[Problem]:
        """What `said` has otherwise than its evidence."""
        yield from self.reversed(said, evidence)
        yield from self.told_plainly(said, evidence)

    def reversed(self, said: Said, evidence: Aligned) -> Iterator[Problem]:
        """What goes the other way in the evidence, or was done by the other."""
        for way in self._direction.reversed(said.words, evidence):
            yield self._problem("changed-direction", "the article says", said, way[:2], way.nearest)
        compared = said.text, said.words, evidence.sentences
        turned = self._roles.swapped(*compared) or self._roles.owned(*compared)
        if turned is not None:
            yield self._problem("changed-direction", "the article has it the other way:", said, turned[:2], turned.nearest)

    def told_plainly(self, said: Said, evidence: Aligned) -> Iterator[Problem]:
        """What the evidence has only as denied or open."""
        scope = told_plainly(said.text, said.words, said.hedges, evidence.sentences, self._reading)
        if scope is not None:
            yield self._problem(PLAIN[scope.scoping], "the article says", said, said.place, scope.whole)

    def _problem(self, code: ProblemCode, message: str, said: Said, at: Range, nearest: Range) -> Problem:
        span = span_info(self._reading.article, nearest)
        return problem(code, f'{message} "{span.text}"', path=said.path, text=said.text, at=at, nearest=span)
