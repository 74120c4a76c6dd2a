"""Words and reporting verbs of other languages than English, as far as a table of the language goes.

Owns `Tables`: the tables of one language laid over the tokens of a page. Noun phrases are for `foreign_phrases`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.structure import dateline

if TYPE_CHECKING:
    from summarizer.article import Sentence
    from summarizer.lexicons.foreign import Language
    from summarizer.lexicons.foreign_people import Nouns
    from summarizer.reading.model import Range
    from summarizer.reading.phrases import Tokens
    from summarizer.reading.pieces import Page

__all__ = ["DROPPED", "Cue", "Tables", "Voice"]

_ADVERBS = 2  # adverbs between an auxiliary and its participle
_ELIDED = re.compile(r"((?:jus|lors|puis|quoi)?qu|[ldsnmtcj]|un|(?:d|n|s)?[ae]ll)'(?=\w)")
_HYPHENED = re.compile(r"(.+?)(?:-t)?-(ils?|elles?|on)")

DROPPED = "dropped"
"""The gender of a subject that only the verb has."""


class Voice(NamedTuple):
    """Who says something, by offsets; `gender` is that of the pronoun that `speaker` is, "" for one that tells none, else `None`.

    Where the pronoun is dropped `speaker` is the verb.
    """

    speaker: Range
    cue: Range | None
    gender: str | None = None


class Cue(NamedTuple):
    """A reporting verb, in tokens; `finite` where it can have a subject; `pronoun` is the subject that is tied to it (“dit-il”)."""

    first: int
    behind: int
    finite: bool = True
    pronoun: Voice | None = None


class Tables:
    """The tables of a language over the words of one page; `quoted` are the tokens of all that stands in marks."""

    def __init__(self, page: Page, language: Language, nouns: Nouns) -> None:
        """Lay the tables over the words of `page`."""
        self.page = page
        self.words = page.words
        self.quoted = {token for piece in page.pieces for token in range(piece.first, piece.last + 1)}
        self.language = language
        self.nouns = nouns
        self._articles = {*language.articles}
        self._opening_sources = {phrase[0] for phrase in language.sources}

    # --- words ---

    def opening(self, sentence: Sentence) -> int:
        """The first token of a sentence, behind a dateline."""
        place = dateline(self.words.text, sentence.start, sentence.end)
        return self.words.at(place[1] if place is not None else sentence.start)

    def bare(self, index: int) -> str:
        """The token in lower case without what is elided before it: “l’entourage” is “entourage”."""
        return _bare(self.words.low[index])

    def elided(self, index: int) -> str:
        """What is elided before a token, with its sign: “l'”; "" for nothing."""
        found = _ELIDED.match(self.words.low[index]) if "'" in self.words.low[index] else None
        return found[0] if found is not None else ""

    def is_article(self, index: int) -> bool:
        """Whether the token, or what is elided before it, may open the noun phrase of a subject."""
        return self.words.low[index] in self._articles or self.elided(index) in self._articles

    def breaks(self, index: int) -> bool:
        """Whether the token is no part of a noun phrase."""
        low = self.words.low[index]
        return low in self.language.breaks or self.elided(index) in self.language.breaks or not low[0].isalnum()

    def is_name(self, index: int) -> bool:
        """Whether the token has a capital, of its own or behind what is elided."""
        written = self.words.written[index]
        return written[len(self.elided(index))].isupper()

    def is_person_noun(self, index: int) -> bool:
        """Whether the token is a noun for a person."""
        low = self.bare(index)
        return low in self.nouns.persons or (
            self.words.capital(index) and low.endswith(self.nouns.endings) if self.nouns.endings else False
        )

    def is_body(self, phrase: Tokens) -> bool:
        """Whether a noun phrase names no person: it has a noun for a body, or an article and no noun for a person."""
        persons = any(self.is_person_noun(k) for k in range(*phrase))
        return not persons and (self.is_article(phrase[0]) or any(self.bare(k) in self.nouns.bodies for k in range(*phrase)))

    def can_speak(self, phrase: Tokens) -> bool:
        """Whether a noun phrase names somebody, or has a noun for a person or a body that speaks."""
        return any(self.is_name(k) or self.is_person_noun(k) or self.bare(k) in self.nouns.bodies for k in range(*phrase))

    # --- verbs ---

    def unknown_at(self, index: int) -> Cue | None:
        """A verb that no table has and that reports because it stands right behind a closing mark: “soupire-t-elle”, “a savouré …”."""
        low = self.words.low
        tied = _HYPHENED.fullmatch(low[index]) if self.language.inside else None
        if tied is not None:
            return Cue(index, index + 1, pronoun=self._tied(index, tied[2]))
        if low[index] not in self.language.auxiliaries or index + 1 >= len(low):
            return None
        return Cue(index, index + 2) if low[index + 1].endswith(self.language.supine or ("\0",)) else None

    def cue_at(self, index: int) -> Cue | None:
        """The reporting verb that begins at the token."""
        language, low = self.language, self.words.low[index]
        prefix = self.elided(index)
        low = low[len(prefix) :]
        if prefix and prefix not in language.clitics:
            return Cue(index, index + 1, finite=False) if prefix == "d'" and low in language.infinitives else None
        tied = _HYPHENED.fullmatch(low) if language.inside and "-" in low else None
        verb = tied[1] if tied is not None else low
        pronoun = self._tied(index, tied[2]) if tied is not None else None
        reflexive = verb in language.reflexive and (prefix == "s'" or (index > 0 and self.words.low[index - 1] in {"se", "si"}))
        if verb in language.auxiliaries or reflexive:
            behind = self._participle(index + 1)
            return Cue(index, behind, pronoun=_with_cue(pronoun, self.words.range(index, behind))) if behind else None
        if verb in language.finite and prefix in {"", "s'", "m'"}:
            return Cue(index, index + 1, pronoun=pronoun)
        if low in language.gerunds or low in language.infinitives:
            return Cue(index, index + 1, finite=False)
        return None

    def _participle(self, index: int) -> int:
        """The token behind a participle that stands here or behind an adverb or two; 0 where none does."""
        low = self.words.low
        for k in range(index, min(index + _ADVERBS + 1, len(low))):
            if low[k] in self.language.participles or low[k].rstrip("s").removesuffix("e") in self.language.participles:
                return k + 1  # "s’est dite"
            if not (low[k] in self.language.skipped or low[k].endswith(("ment", "mente"))):
                return 0
        return 0

    def _tied(self, index: int, pronoun: str) -> Voice:
        end = self.words.ends[index]
        return Voice((end - len(pronoun), end), self.words.range(index, index + 1), self.language.pronouns.get(pronoun, ""))

    def source_at(self, index: int) -> int:
        """The token behind a preposition of sources that begins here (“selon”, “nach Angaben”); 0 where none does."""
        if self.words.low[index] not in self._opening_sources:
            return 0
        low = self.words.low
        for phrase in sorted(self.language.sources, key=len, reverse=True):
            if tuple(low[index : index + len(phrase)]) == phrase:
                return index + len(phrase)
        return 0


def _bare(low: str) -> str:
    found = _ELIDED.match(low) if "'" in low else None
    return low[found.end() :] if found is not None else low


def _with_cue(voice: Voice | None, cue: Range) -> Voice | None:
    return voice._replace(cue=cue) if voice is not None else None
