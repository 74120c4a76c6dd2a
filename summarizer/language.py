"""Which language a text is in: a guess from its script and its commonest words.

Owns the guess and its caution: a few words that could be anything are `und`. Looks at the beginning of the text only.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.stopwords import LETTERS, STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["guess_language"]

# A headline, a lead and some more: what follows does not change the guess, and a megabyte must not be counted.
_SAMPLE = 2_000
# Function words make up a third of running text; a tenth is less than any prose has, and more than names and numbers share by chance.
_LEAST_SHARE = 0.1
_LEAST_WORDS = 2
_WORD = re.compile(r"[a-z]++(?= )|[^\W\d_]+")  # words of plain letters first: see `summarizer.reading.splitter`


# "I do to me" is Czech as well: a text with nearly as many English words as others is English, unless letters of its own say otherwise.
# Of 4,377 sentences of English transcripts, without this 140 are taken for another language, at .7 121, at .5 35, at .4 34.
_ENGLISH = 0.5


class _Script(NamedTuple):
    """A script: its letters as ranges of code points, and the languages that it may stand for, the likeliest first."""

    ranges: tuple[tuple[int, int], ...]
    languages: tuple[str, ...]


_MOSTLY = 0.7
"""The share of ASCII from which a text is in Latin letters: spaces, digits and stops make up a third at most of one in any other script."""

_LATIN = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "cs", "ro", "hu", "tr", "id", "vi")
_SCRIPTS = (
    _Script(((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F), (0x1E00, 0x1EFF)), _LATIN),
    _Script(((0x400, 0x52F),), ("ru", "uk", "bg")),
    _Script(((0x600, 0x6FF), (0x750, 0x77F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)), ("ar", "fa", "ur")),
    _Script(((0x590, 0x5FF),), ("he",)),
    _Script(((0x3040, 0x30FF), (0xFF66, 0xFF9F)), ("ja",)),
    _Script(((0xAC00, 0xD7AF), (0x1100, 0x11FF)), ("ko",)),
    _Script(((0x4E00, 0x9FFF), (0x3400, 0x4DBF)), ("zh",)),
    _Script(((0x900, 0x97F),), ("hi",)),
    _Script(((0x370, 0x3FF), (0x1F00, 0x1FFF)), ("el",)),
    _Script(((0xE00, 0xE7F),), ("th",)),
    _Script(((0x980, 0x9FF),), ("bn",)),
    _Script(((0xB80, 0xBFF),), ("ta",)),
    _Script(((0x10A0, 0x10FF),), ("ka",)),
    _Script(((0x530, 0x58F),), ("hy",)),
)


def guess_language(text: str) -> str:
    """ISO 639-1 code of the language of `text`, or `und` where too few words say so."""
    sample = text[:_SAMPLE].lower()
    script = _script(sample)
    if script is None:
        return "und"
    if len(script.languages) == 1:
        return script.languages[0]
    return _by_words(sample, script.languages)


def _script(sample: str) -> _Script | None:
    """The script of most letters. Japanese writes most of its words in Chinese characters: kana among them say Japanese."""
    if len(sample.encode("ascii", "ignore")) > _MOSTLY * len(sample):
        return _SCRIPTS[0]
    counts = dict.fromkeys(range(len(_SCRIPTS)), 0)
    for char in set(sample):
        code = ord(char)
        for index, script in enumerate(_SCRIPTS):
            if any(low <= code <= high for low, high in script.ranges):
                counts[index] += sample.count(char)
                break
    best = max(counts, key=lambda index: counts[index])
    if not counts[best]:
        return None
    kana, chinese = 4, 6
    return _SCRIPTS[kana] if best == chinese and counts[kana] * 10 > counts[chinese] else _SCRIPTS[best]


@cache
def _languages_of() -> dict[str, list[str]]:
    """From each function word to the languages that have it: one look-up a word, not eighteen."""
    return _inverted(STOPWORDS)


@cache
def _languages_of_letters() -> dict[str, list[str]]:
    """From each letter to the languages whose own it is."""
    return _inverted(LETTERS)


def _inverted(table: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for language, own in table.items():
        for each in frozenset(own):
            found.setdefault(each, []).append(language)
    return found


def _by_words(sample: str, languages: tuple[str, ...]) -> str:
    """The language whose function words, and letters of its own, are the most frequent."""
    words = _WORD.findall(sample)
    hits = dict.fromkeys(languages, 0)
    table = _languages_of()
    for word, times in Counter(words).items():
        for language in table.get(word, ()):
            if language in hits:
                hits[language] += times
    scores: dict[str, float] = dict(hits)
    for letter, own in () if sample.isascii() else _languages_of_letters().items():
        if letter in sample:
            for language in scores.keys() & own:
                scores[language] += sample.count(letter) / 4
    best = max(languages, key=lambda language: scores[language])
    if best != "en" and "en" in hits and hits["en"] >= _ENGLISH * scores[best]:
        best = "en"
    if hits[best] < _LEAST_WORDS or hits[best] < _LEAST_SHARE * len(words):
        return "und"
    return best
