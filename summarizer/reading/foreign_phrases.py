"""Noun phrases of other languages than English: where the one that begins here ends, and which one a verb has behind it.

Owns `Grammar`, the tables of a language with what they say of noun phrases. No walk is longer than `_LONGEST` tokens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.foreign import LANGUAGES
from summarizer.lexicons.foreign_people import PEOPLE, Nouns
from summarizer.reading.foreign_cues import DROPPED, Cue, Tables, Voice

if TYPE_CHECKING:
    from summarizer.reading.phrases import Tokens
    from summarizer.reading.pieces import Page

__all__ = ["Grammar", "grammar"]

_LONGEST = 14  # tokens of a noun phrase: "le ministre de l’Intérieur et des Cultes, Luc Morel" has ten
_PLAIN = 3  # tokens of a noun phrase without a name, in a language whose small words no table has
_SHORTEST = 3  # letters of a noun that stands alone
_SKIPPED = 4  # small words between a verb and the subject behind it
_NAMES = 2  # words of a full name


class Grammar(Tables):
    """The tables of a language over one page, with its noun phrases."""

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


def _is_told(noun: str) -> bool:
    """Whether a noun behind “ein Sprecher der” is whom he told rather than whose he is: agencies and newspapers are told."""
    return noun.endswith(("agentur", "zeitung", "presse", "dpa", "afp", "deutschen"))
