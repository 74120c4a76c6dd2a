"""The words of a text with their offsets: what the readings of speech walk on. Splits; judges nothing."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from summarizer.reading.months import borne
from summarizer.reading.splitter import splitter

__all__ = ["Words", "split"]

# A word keeps what joins its parts (don't, Il-hoon, U.S, Seoul’s, R-Va, 1,000); every other visible character is a token of its own.
_split = splitter(r"\w++(?:(?:['’‘.\-&/@]|,(?=[0-9]{3}))\w++)*|[^\w\s]")
_STRAIGHT = str.maketrans("’‘", "''")


class Words:
    """Parallel lists over the tokens of `text`: offsets, the text as written, and lower case with curly apostrophes made straight.

    A month's name that is a person's (April Lund) keeps its capital in lower case, so that no table takes it for a time or a verb.
    """

    __slots__ = ("ends", "low", "starts", "text", "written")

    def __init__(self, text: str) -> None:
        """Split `text`."""
        self.text = text
        self.starts, self.ends, self.written = _split(text)
        self.low = list(map(str.lower, self.written))
        if "’" in text or "‘" in text:  # a mark that stands alone stays what it is
            self.low = [word if word.isalnum() or len(word) == 1 else word.translate(_STRAIGHT) for word in self.low]
        for index in borne(self.written, text, self.starts):
            self.low[index] = self.written[index]

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, offset: int) -> int:
        """Index of the first token that starts at or behind `offset`; the number of tokens when there is none."""
        return bisect_left(self.starts, offset)

    def range(self, first: int, behind: int) -> tuple[int, int]:
        """Offsets of the tokens `first` … `behind - 1`."""
        return self.starts[first], self.ends[behind - 1]

    def capital(self, index: int) -> bool:
        """Whether the token starts with a capital letter."""
        return self.written[index][0].isupper()


@lru_cache(maxsize=2)
def split(text: str) -> Words:
    """The words of `text`, not to be changed. The last two are kept, because quotations and attributions are read from the same one."""
    return Words(text)
