"""Persons in an article in another language than English, as far as who speaks depends on them.

Owns which words are a person's full name (an office, a title, a given name or an age beside them say so; in German a noun has a capital as
well), and whom a pronoun or a bare surname means. Who says what is for `foreign_speakers`, actors for `foreign_actors`.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.given_names import FEMALE_NAMES, MALE_NAMES
from summarizer.reading.foreign_cues import DROPPED

if TYPE_CHECKING:
    from summarizer.reading.foreign_cues import Voice
    from summarizer.reading.foreign_phrases import Grammar
    from summarizer.reading.model import Range
    from summarizer.reading.phrases import Tokens

__all__ = ["People", "Person"]

_FULL = (2, 4)  # words of a full name, particles included
_OFFICE = 8  # tokens before a name or behind it in which its office stands: "le ministre de l’Intérieur et des Cultes Luc Morel"
_OPENING = 16  # tokens of a sentence in which the one stands whom it is about
_BACK = 3  # sentences before a pronoun in which the one whom it means stands
_YEARS = frozenset(") ans años anni".split())
_LOOKED_AT = 6  # earlier speakers that a pronoun is compared with


class Person(NamedTuple):
    """A full name in the text, in tokens, with the office beside it (in offsets) and the gender that is told, "" for none."""

    first: int
    behind: int
    gender: str
    office: Range | None = None


class People:
    """The persons whom an article names in full, and those whom it lets speak."""

    def __init__(self, grammar: Grammar) -> None:
        """Find the full names."""
        self._grammar = grammar
        self._words = grammar.words
        self._addressed: dict[str, str] = {}
        self._by_first: dict[int, Person] = {}
        self._by_surname: dict[str, Person | None] = {}
        self._named: dict[tuple[str, ...], list[Person]] = {}
        for person in self._full_names():
            self._note(person)
        self._places: list[int] = []
        self._seen: list[tuple[Range, str]] = []

    # --- who is a person ---

    def named(self, place: Range) -> Person | None:
        """The person whom a noun phrase names, in full or by a surname that only one has."""
        first, behind = self._words.at(place[0]), self._words.at(place[1])
        for k in range(first, behind):
            person = self._by_first.get(k)
            if person is not None and person.behind <= behind and not self._owns(first, person.behind - 1):
                return self._by_surname[self._words.written[person.behind - 1]] or self._named[self._form(person)][0]
        for k in range(behind - 1, first - 1, -1):
            person = self._by_surname.get(self._words.written[k]) if self._words.capital(k) else None
            if person is not None and not self._owns(first, k):
                return person
        return None

    def _owns(self, first: int, name: int) -> bool:
        """Whether a name only says whose the one is that speaks: “le porte-parole de Luc Morel”."""
        before = name - 1
        while before > first and self._words.capital(before):
            before -= 1
        links = self._grammar.language.links | {"von", "vom"}
        return before > first and self._words.low[before] in links

    def _full_names(self) -> list[Person]:
        """Every full name that something beside it shows to be a person's."""
        words = self._words
        found: list[Person] = []
        waiting: list[Tokens] = []
        k = 0
        while k < len(words):
            if not words.capital(k):
                k += 1
                continue
            end = max(self._grammar.name_end(k, len(words)), k + 1)
            first = self._without_office(k, end)
            self._address(first, end)
            if _FULL[0] <= end - first <= _FULL[1]:
                person = self._shown(first, end)
                if person is None:
                    waiting.append((first, end))
                else:
                    found.append(person)
            k = end
        addressed = (self._by_address(first, end) for first, end in waiting)
        return sorted([*found, *(person for person in addressed if person is not None)])

    def _without_office(self, first: int, end: int) -> int:
        """The first token of a name behind the nouns and small words that have capitals as well."""
        if self._grammar.language.nouns:
            office = next((k for k in range(end - 2, first - 1, -1) if self._is_office(k)), None)
            return first if office is None else office + 1
        while first < end and (self._grammar.is_article(first) or self._grammar.breaks(first) or self._is_office(first)):
            first += 1
        return first

    def _is_office(self, k: int) -> bool:
        return self._grammar.is_person_noun(k) or self._words.low[k] in self._grammar.nouns.honorifics

    def _address(self, first: int, end: int) -> None:
        """Note a surname behind “M.” or “Frau”."""
        before = first - 1 - (first > 1 and self._words.low[first - 1] == ".")
        if first < end and before >= 0 and self._words.low[before] in self._grammar.nouns.honorifics:
            self._addressed.setdefault(self._words.written[end - 1], self._grammar.nouns.honorifics[self._words.low[before]])

    def _by_address(self, first: int, end: int) -> Person | None:
        gender = self._addressed.get(self._words.written[end - 1])
        return Person(first, end, gender) if gender is not None else None

    def _shown(self, first: int, end: int) -> Person | None:
        """The person whom a run of capitals names, if an office, an age or a given name says so."""
        given = self._words.written[first]
        gender = "female" if given in FEMALE_NAMES else "male" if given in MALE_NAMES else ""
        office = self._office_before(first) or self._office_behind(end)
        if office is not None:
            return Person(first, end, gender or self.gender_of(office), self._words.range(*office))
        if gender or self._has_age(end):
            return Person(first, end, gender)
        return None

    def _office_before(self, first: int) -> Tokens | None:
        """The noun phrase before a name, with a comma or without, that has a noun for a person."""
        low = self._words.low
        behind = first - (first > 0 and low[first - 1] == ",")
        if behind <= 0:
            return None
        for k in range(behind - 1, max(behind - _OFFICE, 0) - 1, -1):
            if not low[k][0].isalnum() and not (behind == first and low[k] == "."):
                return None
            if self._is_office(k):
                return (k, behind) if all(self._ties(at) for at in range(k + 1, behind)) else None
        return None

    def _ties(self, k: int) -> bool:
        """Whether a token may stand between an office and the name."""
        language, low = self._grammar.language, self._words.low[k]
        plain = self._words.capital(k) if language.nouns else not self._grammar.breaks(k)
        return plain or low in language.links or low in language.joined

    def _office_behind(self, end: int) -> Tokens | None:
        """The noun for a person behind the comma that follows a name: “Josiane Bertholin, déléguée de …”."""
        low = self._words.low
        if end + 1 >= len(low) or low[end] != ",":
            return None
        for k in range(end + 1, min(end + 4, len(low))):
            if self._grammar.is_person_noun(k):
                return k, k + 1
            if not low[k][0].isalpha():
                return None
        return None

    def _has_age(self, end: int) -> bool:
        """Whether an age follows: “Luc Morel, 45 ans”, “Ines Vogt (45)”."""
        low = self._words.low
        return (
            end + 2 < len(low)
            and low[end] in {",", "("}
            and low[end + 1].isdigit()
            and low[end + 2] in {")", "ans", "años", "anni", "jahre"}
        )

    def _note(self, person: Person) -> None:
        surname = self._words.written[person.behind - 1]
        known = self._by_surname.setdefault(surname, person)
        if known is None or self._words.written[known.first] != self._words.written[person.first]:
            self._by_surname[surname] = None  # two who share it
        elif not known.gender and person.gender:
            self._by_surname[surname] = known._replace(gender=person.gender)
        self._named.setdefault(self._form(person), []).append(person)
        self._by_first[person.first] = person

    def _form(self, person: Person) -> tuple[str, ...]:
        return tuple(self._words.written[person.first : person.behind])

    def gender_of(self, phrase: Tokens) -> str:
        """The gender that an office tells, or the article before it."""
        grammar, low = self._grammar, self._words.low
        for k in range(*phrase):
            if low[k] in grammar.nouns.honorifics and self._words.capital(k):
                return grammar.nouns.honorifics[low[k]]
            if grammar.is_person_noun(k):
                told = grammar.language.articles.get(low[k - 1] if k else "", "") if not grammar.elided(k) else ""
                if low[k].endswith(grammar.nouns.open or ("\0",)) or not grammar.language.nouns:
                    return told
                return "female" if low[k].endswith(grammar.nouns.female) else "male"
        return ""

    def first_in(self, first: int, behind: int) -> Range | None:
        """The first full name of a sentence that no verb and no preposition stands before, in languages whose names alone have capitals."""
        grammar, low = self._grammar, self._words.low
        for k in range(first, min(behind, first + _OPENING)):
            if low[k] in grammar.language.auxiliaries or grammar.cue_at(k) is not None:
                return None
            person = self._by_first.get(k)
            if person is not None:
                led = k > first and low[k - 1] in grammar.language.breaks | grammar.language.links
                return None if led else self._words.range(k, person.behind)
        return None

    # --- who is meant ---

    def seen(self, place: Range, at: int | None = None) -> None:
        """Note that somebody speaks or is spoken of at a place, or is meant at `at`, if a pronoun can mean that one."""
        gender, offset = self._gender(place), place[0] if at is None else at
        index = bisect_left(self._places, offset)
        if gender is not None and (index == len(self._places) or self._places[index] != offset):
            self._places.insert(index, offset)
            self._seen.insert(index, (place, gender))

    def _gender(self, place: Range) -> str | None:
        """The gender of the one at a place, "" where it is not told; `None` where no pronoun of one person can mean what is there."""
        grammar, person = self._grammar, self.named(place)
        phrase = self._words.at(place[0]), self._words.at(place[1])
        if person is not None:
            return person.gender or self.gender_of(phrase)
        told = grammar.language.articles.get(self._words.low[phrase[0]])
        if told is not None and not told:
            return None  # "les syndicats", "das Ministerium"
        if grammar.is_body(phrase):
            return told if any(grammar.bare(k) in grammar.nouns.bodies for k in range(*phrase)) else None
        return self.gender_of(phrase)

    def meant(self, voice: Voice) -> Range | None:
        """Whom a pronoun stands for: the nearest one before it of its gender."""
        if not voice.gender:
            return None
        article = self._grammar.page.article
        here = article.sentence_at(voice.speaker[0]).number
        behind = bisect_left(self._places, voice.speaker[0])
        for index in range(behind - 1, max(behind - 1 - _LOOKED_AT, -1), -1):
            place, gender = self._seen[index]
            if here - article.sentence_at(self._places[index]).number > _BACK:
                return None
            if gender in {"", voice.gender} or voice.gender == DROPPED:
                return place
        return None

    # --- what an actor is made of ---

    def places(self, person: Person) -> list[Range]:
        """Where the full name stands."""
        return [self._words.range(one.first, one.behind) for one in self._named[self._form(person)]]

    def office(self, person: Person) -> Range | None:
        """The first office beside the full name."""
        return next((one.office for one in self._named[self._form(person)] if one.office is not None), None)
