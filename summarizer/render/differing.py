"""In which words a text that was turned away differs from the passage nearest to it, for every page that shows the two side by side.

Words are aligned; case and typography are folded, so that only what was changed is marked. Says nothing of what the difference means,
and of how it is marked on a page: a terminal has colors, Markdown has bold, HTML has elements.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from summarizer.reading.fold import fold
from summarizer.render.pieces import Piece, cut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Compared", "compared"]

# A number is one word with its sign of currency, its separators and its per cent; Han and kana, which are written without spaces, are a
# word each; everything else that is neither space nor mark belongs to a word (combining marks are no letters for Python).
_MARKS = r"!-/:-@\[-`{-~¡§«»¿‐-⁞、-〿！-／：-＠"
_WORD = re.compile(
    rf"[$¢£¥₠-₿]?[0-9]+(?:[.,:/][0-9]+)*(?:%|[A-Za-z]+)?|[\u3040-\u30ff\u3400-\u9fff]|[^\s{_MARKS}\u3040-\u30ff\u3400-\u9fff]+(?:'[^\W\d_]+)*"
)
_WORD_OR_MARK = re.compile(rf"{_WORD.pattern}|[^\s']")
_CLAUSE = re.compile(r"[,;:.!?()]|\s-\s")

WORDS = 120
"""Words that are compared, as many as of an altered quotation in the message about it (`grounding.differing`)."""


class Compared(NamedTuple):
    """Two texts in pieces: the pieces of each, joined, are the text."""

    ours: list[Piece]
    theirs: list[Piece]

    @property
    def differ(self) -> bool:
        """Whether any word is marked."""
        return _marked(self.ours) or _marked(self.theirs)


class _Words(NamedTuple):
    """The words of a folded text: what each is compared by, its range in the folded text, and in the original."""

    keys: list[str]
    folded: str
    within: list[tuple[int, int]]
    ranges: list[tuple[int, int]]

    def parted(self, index: int) -> bool:
        """Whether a clause ends between this word and the next one."""
        return bool(_CLAUSE.search(self.folded, self.within[index][1], self.within[index + 1][0]))


_Stretch = tuple[int, int]
"""The first word that differs and the one behind the last."""


def compared(ours: str, theirs: str) -> Compared:
    """Set a text against the passage that it may have been drawn from.

    Words are compared without regard to case; marks and case count only where no word differs. A passage that goes on around the words
    that agree is no difference while there is another one. Only the first `WORDS` words are compared: it takes quadratic time.
    """
    for pattern, key in ((_WORD, _word), (_WORD_OR_MARK, str)):
        left, right = _words(ours, pattern, key), _words(theirs, pattern, key)
        marked = _differences(left, right)
        if any(marked):
            break
    return Compared(_pieces(ours, left, marked[0]), _pieces(theirs, right, marked[1]))


def _marked(pieces: Iterable[Piece]) -> bool:
    return any(piece.differs for piece in pieces)


def _word(written: str) -> str:
    return normalize("NFC", written).casefold()


def _words(text: str, pattern: re.Pattern[str], key: Callable[[str], str]) -> _Words:
    folded = fold(text)
    within = [match.span() for _, match in zip(range(WORDS), pattern.finditer(folded.text), strict=False)]
    ranges = [folded.original(start, end) for start, end in within]
    return _Words([key(folded.text[start:end]) for start, end in within], folded.text, within, ranges)


def _differences(ours: _Words, theirs: _Words) -> tuple[list[_Stretch], list[_Stretch]]:
    """The stretches of words that differ on either side."""
    steps = SequenceMatcher(None, ours.keys, theirs.keys, autojunk=False).get_opcodes()
    changed = [step[1:] for step in steps if step[0] != "equal"]
    left = [(start, end) for start, end, _, _ in changed if start < end]
    right = [(start, end) for _, _, start, end in changed if start < end]
    if len(changed) == len(steps):
        return left, right
    near = [_near(theirs, end - start, their) for start, end, *their in changed]
    near = [(start, end) for start, end in near if start < end]
    return left, near if left or near else right


def _near(theirs: _Words, count: int, their: list[int]) -> _Stretch:
    """What of a stretch of the passage stands against `count` words of ours: at an end of the passage, no more than a clause of it."""
    start, end = their
    if start == 0:
        first = max(end - count, start)
        while start < first < end and not theirs.parted(first - 1):
            first -= 1
        return first, end
    if end == len(theirs.keys):
        behind = min(start + count, end)
        while start < behind < end and not theirs.parted(behind - 1):
            behind += 1
        return start, behind
    return start, end


def _pieces(text: str, words: _Words, stretches: Iterable[_Stretch]) -> list[Piece]:
    """`text` cut at the ends of the stretches; what stands between two words of a stretch belongs to it."""
    return cut(text, ((words.ranges[first][0], words.ranges[behind - 1][1]) for first, behind in stretches))
