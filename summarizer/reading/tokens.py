"""The words of an article as names are read from them: possessive endings cut off, neighbors known, sentence openings marked.

Owns `Tokens`. It differs from a plain list of words in what it calls a word: "U.S." keeps its full stops, "Trump’s" (also with the wrong
apostrophe, "Trump‘s") ends before the apostrophe and is marked possessive, "Russia-Ukraine" of two countries is two words.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarizer import structure
from summarizer.lexicons.openers import FUNCTION
from summarizer.lexicons.titles import ABBREVIATED
from summarizer.reading.months import borne
from summarizer.reading.splitter import splitter

if TYPE_CHECKING:
    from summarizer.article import Article, Sentence

__all__ = ["Tokens"]

# Abbreviations are bounded: an unbounded {2,} with a look-ahead would be tried anew from each letter of "a.a.a.…".
# Combining marks are no letters for Python, yet part of the word.
_cut = splitter(r"(?:[^\W\d_]\.){2,6}(?!\w)|[\w\u0300-\u036f]++(?:[’'‘&\-‐‑][\w\u0300-\u036f]++)*")
_POSSESSIVE = ("’s", "'s", "‘s", "’S", "'S", "‘S")
_PLURAL_POSSESSIVE = frozenset("’'‘")
_OPENING = frozenset("“\"‘'«„»‹「『:•*#>([—–")
_LONGEST_HEADLINE = 140
_SMALL = 4  # letters that a word has at least which title case does not leave small (of, and)
_FEW = 4  # long words that may all be names without a headline in title case
_SPARED = 0.45  # share of the long words that a headline in title case may leave small (Between, Under)
_WIDEST = 4  # characters between two words of a phrase: "Gen. \r\n"
_GAPS = frozenset((" ", "\u00a0", "\u202f"))


def _title_case(headline: str) -> str:
    """`title` when most of the longer words of a headline have a capital, so that a capital says nothing there; else `headline`."""
    long = [word for word in headline.split() if len(word) >= _SMALL and word[0].isalpha()]
    small = sum(word[0].islower() for word in long)
    return "title" if len(long) > _FEW and small <= _SPARED * len(long) else "headline"


def _is_headline(sentence: str) -> bool:
    """Whether all words are capitalized but those that title case leaves small."""
    words = 0
    for word in sentence.split():
        if word[0].isalpha():
            if not (word[0].isupper() or word in FUNCTION):
                return False
            words += 1
    return words > _FEW and _title_case(sentence) == "title"


def _kind(sentence: Sentence) -> str:
    """The part that a sentence belongs to; `title` where capitals say nothing: headlines and links in title case, shouted lines."""
    text = sentence.text
    if sentence.part == "headline":
        return _title_case(text)
    if sentence.part == "body" and (text.isupper() or (len(text) < _LONGEST_HEADLINE and _is_headline(text))):
        return "title"
    return sentence.part


class Tokens:
    """Parallel lists over the words of an article. Offsets are code points; the ends leave the possessive ending out."""

    __slots__ = (
        "behind",
        "borne",
        "caps",
        "count",
        "dateline",
        "ends",
        "has_body",
        "initial",
        "low",
        "lower",
        "part",
        "possessive",
        "sentence",
        "starts",
        "text",
        "words",
    )

    def __init__(self, article: Article, apart: frozenset[str]) -> None:
        """Split `article` into words; a word of `apart` that a hyphen ties to another is a word of its own."""
        self.text = article.text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.behind: list[int]
        """Where the word ends with its possessive ending."""
        self.words: list[str] = []
        self.possessive: list[bool]
        self._split(apart)
        self.low = list(map(str.lower, self.words))
        self.caps = [word[0].isupper() for word in self.words]
        self.lower = {word for word, capital in zip(self.words, self.caps, strict=True) if not capital}
        """All words that the text writes small."""
        self.count = len(self.words)
        self.borne = frozenset(borne(self.words, self.text, self.starts))
        """The words that are a month's name and somebody's."""
        self.sentence: list[int]
        """Number of the sentence, from 0."""
        self.initial: list[bool]
        """Whether the word would be capitalized for its place alone."""
        self.dateline: int
        """The first word of the dateline; -1 where there is none."""
        self.part: list[str]
        """The part of the text; a headline in title case is `title`, a dateline `dateline`."""
        self._place(article)

    def _split(self, apart: frozenset[str]) -> None:
        starts, ends, words, text = self.starts, self.ends, self.words, self.text + " "
        all_starts, all_ends, all_words = _cut(text)
        owners: list[tuple[int, int]] = []
        done = 0  # words taken over: most are as they were cut, and are copied in stretches
        special = [k for k, word in enumerate(all_words) if not word.isalnum() or text[all_ends[k]] in _PLURAL_POSSESSIVE]
        for at in special:
            starts += all_starts[done:at]
            ends += all_ends[done:at]
            words += all_words[done:at]
            done = at + 1
            start, end, word = all_starts[at], all_ends[at], all_words[at]
            if not word.isalnum():
                if word.endswith(_POSSESSIVE):
                    word = word[:-2]
                    if not word:
                        continue
                    owners.append((len(words), end))
                    end -= 2
                elif "-" in word and word[0].isupper() and word not in apart:
                    while (cut := word.find("-")) > 0 and word[:cut] in apart:  # "Russia-Ukraine", "U.S.-led"
                        starts.append(start)
                        ends.append(start + cut)
                        words.append(word[:cut])
                        start, word = start + cut + 1, word[cut + 1 :]
            elif word[-1] in "sS" and text[end + 1 : end + 2].isspace():
                owners.append((len(words), end + 1))
            starts.append(start)
            ends.append(end)
            words.append(word)
        starts += all_starts[done:]
        ends += all_ends[done:]
        words += all_words[done:]
        self.behind = ends.copy()
        self.possessive = [False] * len(words)
        for index, end in owners:
            self.behind[index] = end
            self.possessive[index] = True

    def _place(self, article: Article) -> None:
        """Note for each word the number of its sentence (from 0), the part of the text, and whether it opens a sentence or a quotation."""
        starts, count = self.starts, self.count
        self.sentence, self.part = [0] * count, ["body"] * count
        self.initial = [False] * count
        kinds = [_kind(sentence) for sentence in article.sentences]
        firsts = [bisect_left(starts, sentence.start) for sentence in article.sentences]
        for number, first in enumerate(firsts):
            size = (firsts[number + 1] if number + 1 < len(firsts) else count) - first
            self.sentence[first : first + size] = [number] * size
            if kinds[number] != "body":
                self.part[first : first + size] = [kinds[number]] * size
            if size:
                self.initial[first] = True
        if count:
            self.initial[0] = True
        text, disjoint = self.text, _OPENING.isdisjoint
        for index, (behind, start) in enumerate(zip(self.behind, starts[1:], strict=False), 1):
            if start - behind > 1 and not disjoint(text[behind:start]):
                self.initial[index] = True
        self.has_body = "body" in self.part
        self.dateline = -1
        self._mark_dateline(article)

    def _mark_dateline(self, article: Article) -> None:
        body = next((part for part in article.parts if part.kind == "body"), None)
        dateline = structure.dateline(article.text, body.start, body.end) if body is not None else None
        if dateline is None:
            return
        self.dateline = bisect_left(self.starts, dateline[0])
        for index in range(self.dateline, self.count):
            if self.starts[index] >= dateline[1]:
                self.initial[index] = True
                break
            self.part[index] = "dateline"

    def gap(self, index: int) -> str:
        """The characters between word `index` and the next one, without the possessive ending of the first."""
        return self.text[self.behind[index] : self.starts[index + 1]] if index + 1 < self.count else self.text[self.behind[index] :]

    def joined(self, index: int) -> bool:
        """Whether word `index` and the next one stand in one phrase: white space between them, or the stop of an initial or a title."""
        if not 0 <= index < self.count - 1:
            return False
        start, stop = self.behind[index], self.starts[index + 1]
        if stop - start == 1:
            return self.text[start] in _GAPS or (self.text[start].isspace() and self.sentence[index] == self.sentence[index + 1])
        if stop - start > _WIDEST:
            return False
        gap = self.text[start:stop]
        if gap[:1] == "." and (len(self.words[index]) == 1 or self.words[index] in ABBREVIATED):
            gap = gap[1:]
        return gap.isspace() and self.sentence[index] == self.sentence[index + 1]

    def string(self, first: int, behind: int) -> str:
        """The characters from word `first` up to word `behind`, exclusive, as they stand in the text."""
        return self.text[self.starts[first] : self.ends[behind - 1]]
