"""Noun phrases and reporting verbs of other languages than English, as far as a table of the language goes.

Owns `Grammar`: the tables of one language laid over the tokens of a page. No walk is longer than `REACH`
tokens.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.foreign import LANGUAGES, Language
from summarizer.lexicons.foreign_people import PEOPLE, Nouns
from summarizer.reading.phrases import REACH, Tokens
from summarizer.structure import dateline

if TYPE_CHECKING:
    from summarizer.article import Sentence
    from summarizer.reading.model import Range
    from summarizer.reading.pieces import Page

__all__ = ["DROPPED", "REACH", "Cue", "Grammar", "Voice", "grammar"]

_LONGEST = 14  # tokens of a noun phrase: "le ministre de l’Intérieur et des Cultes, Luc Morel" has ten
_PLAIN = 3  # tokens of a noun phrase without a name, in a language whose small words no table has
_SHORTEST = 3  # letters of a noun that stands alone
_ADVERBS = 2  # adverbs between an auxiliary and its participle
_SKIPPED = 4  # small words between a verb and the subject behind it
_NAMES = 2  # words of a full name

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


class Grammar:
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

    # --- noun phrases ---

    def pronoun_at(self, index: int, cue: Tokens | None) -> Voice | None:
        """The pronoun that stands at the token."""
        gender = self.language.pronouns.get(self.words.low[index])
        if gender is None:
            return None
        if gender == "female" and cue is not None and self.language.nouns and self.words.low[cue[0]].endswith("en"):
            gender = ""  # "sagten sie"
        return Voice(self.words.range(index, index + 1), self.words.range(*cue) if cue else None, gender)

    def inverted(self, cue: Cue, limit: int) -> Voice | None:
        """The subject right behind the verb, or behind times and hearers there: “sagte am Montag Ines Vogt”."""
        if cue.pronoun is not None:
            return cue.pronoun
        verb, limit = (cue.first, cue.behind), min(limit, cue.behind + _LONGEST + _SKIPPED)
        part = self.language.apart.get(self.words.low[cue.first])
        if part is not None:
            limit = next((k for k in range(cue.behind, limit) if self.words.low[k] in part), limit)
        for first in self._starts(cue.behind, limit):
            found = self.pronoun_at(first, verb)
            if found is not None:
                return found
            phrase = self.phrase(first, limit)
            if phrase is not None:
                return Voice(self.words.range(*phrase), self.words.range(*verb))
        return None

    def alone(self, cue: Cue) -> Voice | None:
        """The subject that a verb has in itself, where a language drops pronouns: “lamentó”."""
        verb = self.words.range(cue.first, cue.behind)
        return Voice(verb, verb, DROPPED) if self.language.drops and cue.pronoun is None else None

    def _starts(self, first: int, limit: int) -> list[int]:
        """Where a subject behind a verb may begin: there, or behind what may stand between."""
        low, k = self.words.low, first
        starts = [first] if first < limit else []
        if first < limit and low[first] == ",":  # "a souligné, mardi, le ministre"
            behind = next((at for at in range(first + 1, min(limit, first + _SKIPPED)) if low[at] == ","), first)
            return [behind + 1] if behind > first and all(low[at] in self.language.skipped for at in range(first + 1, behind)) else []
        while k < min(limit, first + _SKIPPED):
            if low[k] in self.language.hearers:
                k += 1
                k += k < limit and self.is_article(k) and not self.elided(k)
            elif low[k] not in self.language.skipped:
                break
            k += 1
        return [*starts, k] if first < k < limit else starts

    def phrase(self, first: int, limit: int) -> Tokens | None:
        """The noun phrase at `first`, as far as it names one who speaks; `None` where none begins there."""
        limit = min(limit, first + _LONGEST)
        if first >= limit or not self.words.written[first][0].isalnum():
            return None
        if not self.language.breaks:
            return self._unknown(first, limit)
        end = self._german(first, limit) if self.language.nouns else self._romance(first, limit)
        if end is None:
            return None
        return first, self._named_behind(first, end, limit)

    def _named_behind(self, first: int, end: int, limit: int) -> int:
        """Where a phrase ends that a comma and a full name follow: “le directeur du site, Hadrien Lassalvy”."""
        if end + _NAMES >= limit or self.words.low[end] != "," or not any(self.is_person_noun(k) for k in range(first, end)):
            return end
        if not self.language.nouns and any(self.is_name(k) and k > first and self.is_name(k - 1) for k in range(first + 1, end)):
            return end
        name = self.name_end(end + 1, limit)
        return name if name - end - 1 >= _NAMES else end

    def name_end(self, first: int, limit: int) -> int:
        """The token behind the run of capitals at `first`, particles and initials in it included."""
        low, k = self.words.low, first
        while k < limit:
            if self.words.capital(k) and not (k == first and self.is_article(k)):
                k += 1
                k += k + 1 < limit and low[k] == "." and len(low[k - 1]) == 1 and self.words.capital(k + 1)
            elif k > first and self._ties_names(k, limit):
                k += 1
            else:
                break
        return k

    def _ties_names(self, k: int, limit: int) -> bool:
        """Whether a small word, or two, or “&” ties the names before and behind it."""
        particles, low = self.language.particles, self.words.low
        if k + 1 >= limit or not (low[k] == "&" or low[k] in particles):
            return False
        return self.words.capital(k + 1) or (low[k + 1] in particles and k + 2 < limit and self.words.capital(k + 2))

    def _german(self, first: int, limit: int) -> int | None:
        """The end of a phrase in a language whose nouns have capitals."""
        low, words = self.words.low, self.words
        if low[first] in self.language.breaks:
            return None
        opened = low[first] in self._articles or (low[first] in self.nouns.honorifics and words.capital(first))
        k = first + (low[first] in self._articles)
        while opened and k < limit and low[k][0].isalpha() and not words.capital(k) and not self.breaks(k):
            k += 1
        noun = k
        while k < limit and (words.capital(k) or (low[k][0].isdigit() and "-" in low[k])):
            k += 1
        k = max(k, self.name_end(noun, limit)) if k > noun else k
        if k == noun or (k - first == 1 and len(low[first]) < _SHORTEST) or (k == noun + 1 and self.breaks(noun) and not opened):
            return None
        while k + 1 < limit and low[k] in self.language.links and words.capital(k + 1) and self.is_person_noun(k - 1):
            if low[k] == "der" and _is_told(low[k + 1]):
                break
            k = self.name_end(k + 1, limit)
        return k

    def _romance(self, first: int, limit: int) -> int | None:
        """The end of a phrase in a language whose names alone have capitals."""
        low = self.words.low
        k = first
        if low[k] in self.nouns.honorifics and self.words.capital(k):
            k += 1 + (k + 1 < limit and low[k + 1] == ".")
            end = self.name_end(k, limit)
            return end if end > k else None
        article = self.is_article(k)
        if not article and not self.is_name(k):
            return None
        if article and not self.elided(k):
            k += 1
        if not article:
            if self.breaks(k):
                return None
            end = self.name_end(k, limit)
            return end if end > first and len(low[first]) >= _SHORTEST else None
        start = k
        while k < limit and (k == start or self._goes_on(k)):
            if k > start and self.words.capital(k) and k + 1 < limit and self.words.capital(k + 1):
                return self.name_end(k, limit)
            k += 1
        return k if k > start and not self.breaks(start) else None

    def _goes_on(self, k: int) -> bool:
        """Whether a phrase goes on with the token, of whatever kind it is."""
        if self.elided(k) in self.language.links or self.words.low[k] in self.language.links:
            return True
        return self.words.low[k - 1] in self.language.links or not self.breaks(k)

    def _unknown(self, first: int, limit: int) -> Tokens | None:
        """Small words and then the name with its capitals, up to a small word behind it or a sign; without a name only a short phrase."""
        named, behind = False, first
        while behind < limit and self.words.written[behind][0].isalnum():
            capital = self.words.capital(behind)
            if named and not capital and self.words.low[behind] not in self.language.particles:
                break
            named = named or capital
            behind += 1
        length = behind - first
        if length == 1:
            return (first, behind) if self.words.capital(first) and len(self.words.low[first]) >= _SHORTEST else None
        return (first, behind) if named or 0 < length <= _PLAIN else None


def grammar(page: Page) -> Grammar | None:
    """The grammar of the language of a page; `None` where no table has it."""
    code = page.article.working_language
    language = LANGUAGES.get(code)
    return Grammar(page, language, PEOPLE.get(code, Nouns())) if language is not None else None


def _bare(low: str) -> str:
    found = _ELIDED.match(low) if "'" in low else None
    return low[found.end() :] if found is not None else low


def _with_cue(voice: Voice | None, cue: Range) -> Voice | None:
    return voice._replace(cue=cue) if voice is not None else None


def _is_told(noun: str) -> bool:
    """Whether a noun behind “ein Sprecher der” is whom he told rather than whose he is: agencies and newspapers are told."""
    return noun.endswith(("agentur", "zeitung", "presse", "dpa", "afp", "deutschen"))
