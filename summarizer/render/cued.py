"""The words of a doubt, cut where its cues stand in them, for every page that marks the cues. Says nothing of how a mark looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.pieces import Piece, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.schema import Uncertainty

__all__ = ["cued"]


def cued(doubts: Sequence[Uncertainty]) -> list[Piece]:
    """The text that `doubts` share, in pieces that joined are the text; the cue of each is marked where it can be told where it stands."""
    return cut(doubts[0].text, sorted(_places(doubts)))


def _places(doubts: Iterable[Uncertainty]) -> Iterable[tuple[int, int]]:
    for doubt in doubts:
        start = _place(doubt)
        if start >= 0:
            yield start, start + len(doubt.cue)


def _place(doubt: Uncertainty) -> int:
    """Where the cue stands in the text; -1 where it does not.

    A word that comes twice in a sentence is told by the article's own offsets: the first span of the evidence is the cue, the others are
    sentences that the text was taken from.
    """
    text, cue = doubt.text, doubt.cue
    for sentence in doubt.evidence[1:]:
        at = sentence.text.find(text)
        start = doubt.evidence[0].start - sentence.start - at
        if at >= 0 and start >= 0 and text.startswith(cue, start):
            return start
    return text.find(cue)
