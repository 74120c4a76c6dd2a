"""What the built-in engine did not read in an article that is not in English, so that no view states what was never looked for.

Owns who counts as unread, by the engine and the language that a summary names, and the words for it. Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summarizer.schema import Summary

__all__ = ["NAMES", "Unread", "unread"]

_BUILT_IN = "extractive"
_READ = frozenset({"en", "und"})
"""Languages that the engine reads in full; what it cannot tell from English it reads as English."""
_BOUNDED = frozenset({"de", "es", "fr", "it", "nl", "pt"})
"""Languages of which the words of a bound are known (`summarizer.lexicons.numbers.CUES_BEFORE`)."""
NAMES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "hy": "Armenian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "ta": "Tamil",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
"""The languages that `summarizer.language` can guess. A file can state any other: that one is called by its code."""


class Unread(NamedTuple):
    """What was not read: the language in words, and whether that holds for the speakers of quotations and for bounds too."""

    language: str
    speakers: bool
    bounds: bool

    @property
    def why(self) -> str:
        """Why nobody is named beside a claim, and, where `speakers` is true, beside a quotation."""
        outside = "" if self.speakers else " outside quotations"
        return f"the built-in engine does not read attributions{outside} in {self.language}"

    @property
    def left(self) -> str:
        """What is left to the reader: all that the engine reads in English."""
        outside = "" if self.speakers else " outside quotations"
        bounds = ", bounds of figures such as “at least”" if self.bounds else ""
        told = f"who says what{outside}, who denies it, doubts{bounds}"
        return f"{told}; the built-in engine reads these in English alone: look in the article"


def unread(summary: Summary) -> Unread | None:
    """What was not read of the article of `summary`; nothing where it is in English, or a model read it."""
    language = summary.article.language
    if language in _READ or summary.provenance.engine != _BUILT_IN:
        return None
    from summarizer.lexicons.foreign import LANGUAGES  # noqa: PLC0415 - tables that an English article does without

    return Unread(NAMES.get(language, f"this language ({language})"), language not in LANGUAGES, language not in _BOUNDED)
