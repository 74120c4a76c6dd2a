"""Names of a text that its article does not have, or has with another number or word: Boeing 777 for 737, League One for League Two.

What is a name is for the reading of the text to say. Case, possessive endings, accents, acronyms and short forms are no differences.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.lookup import MOST
from summarizer.lexicons.numbers import CARDINALS
from summarizer.lexicons.openers import OPENERS
from summarizer.lexicons.places import COUNTRIES
from summarizer.lexicons.titles import ABBREVIATED, GROUP_HEADS, HONORIFICS, MODIFIERS, PERSON_HEADS, TITLES
from summarizer.reading.stems import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.reading.model import Entity, Range
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word

__all__ = ["TITLE_WORDS", "Named", "Naming", "is_ordinary"]

_ROMAN = {numeral: at for at, numeral in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}
TITLE_WORDS = frozenset(word.lower() for table in (TITLES, HONORIFICS, ABBREVIATED, MODIFIERS) for word in table) | frozenset(
    "ceo cfo coo mp mps msp pm vp dr".split()  # short for titles that the article may write out
)
"""Words of a name that a text may add or leave out."""
_ACRONYM = 2
_PAIR = 2
_PARTICLE, _PARTICLES = 3, 2
"""Letters and number of the words that may stand inside a name without a capital."""
_QUARTERS = frozenset("q1 q2 q3 q4 h1 h2".split())
_COMMON = ("s", "ed", "ing", "ly", "tion")
"""Endings that tell an ordinary word at the beginning of a sentence from a name, for want of a dictionary."""
_LETTERS, _ENDING = 4, 3
"""Letters that the beginning of a name must keep, and that an ending may have: "Venezuelan", "Ukrainians"."""


class Named(NamedTuple):
    """A name of the text (its range), whether the article has it, and where the article has it or the name that it should be."""

    start: int
    end: int
    known: bool
    changed: bool
    sure: bool
    nearest: Range | None


class Naming:
    """The names of one article, to set the names of a text beside."""

    def __init__(self, reading: Reading) -> None:
        """Read the article of `reading`."""
        self._reading = reading
        self._article = reading.article.text
        self._folded: dict[str, list[int]] | None = None
        self._initials: set[str] | None = None
        self._by_word: dict[str, list[Entity]] | None = None

    def numbered(self, said: Sequence[Word], text: str) -> Iterator[Named]:
        """Names that end in a number: known as they are, or with another number in the article."""
        for head, number in pairwise(said):
            value = _number(number.lower)
            if value is None or not text[head.start].isupper() or not text[number.start].isalnum() or not _is_head(text, head, number):
                continue
            places = [at for at in self._reading.positions.get(head.bare, ())[:MOST] if at + 1 < len(self._reading.words)]
            there = [(at, _number(self._reading.words[at + 1].lower)) for at in places if self._adjoin(at)]
            numbers = [(at, found) for at, found in there if found is not None]
            if not numbers:
                continue
            same = next((at for at, found in numbers if found == value), None)
            at = numbers[0][0] if same is None else same
            place = self._reading.words[at].start, self._reading.words[at + 1].end
            yield Named(head.start, number.end, same is not None, same is None, sure=True, nearest=place)

    def check(self, text: Reading) -> list[Named]:
        """The names of people, places and organizations of the text, each where it first stands.

        Who is who in the text is worked out only when the article lacks a word of a name: what kind of name that is decides then.
        """
        found: dict[str, Named] = {}
        strange = False
        for name in text.proper_names:
            written = text.article.text[name.start : name.end]
            if written in found:
                continue
            said = _said(written)
            if all(self._has(word) for word in said):
                row = self._row(said)
                other = self._recombined(said) if row is None else None
                place = row or (self._first(said) if said and not (name.weak and not self._is_name(said[0])) else None)
                if other is not None:
                    found[written] = Named(name.start, name.end, known=False, changed=True, sure=True, nearest=other)
                elif place is not None:
                    found[written] = Named(name.start, name.end, known=True, changed=False, sure=True, nearest=place)
            else:
                strange = True
        return [*found.values(), *(self._unknown(text.named, text.article.text) if strange else ())]

    def has_every_run(self, said: Sequence[Word], text: str) -> bool:
        """Whether the article has every run of words with a capital, in that order: no name can then be changed or put together.

        Quick and one-sided: what it does not see is for `check`, which reads the text. Short words between capitals belong to the run
        ("Bank of England", "Ursula von der Leyen"); a first word without content does not ("The United States").
        """
        run: list[Word] = []
        gap: list[Word] = []
        for at, word in enumerate([*said, None]):
            if word is not None and text[word.start].isupper() and (at > 0 or word.is_content):
                run = [*run, *gap, word] if run else [word]
                gap = []
            elif run and word is not None and len(word.lower) <= _PARTICLE and len(gap) < _PARTICLES:
                gap.append(word)
            elif run:
                if self._row(run) is None if len(run) >= _PAIR else run[0].bare not in self._reading.positions:
                    return False
                run, gap = [], []
        return True

    def are_one(self, one: str, other: str) -> bool:
        """Whether two names are known to be of one: by the article, as a country and its people, or as an acronym."""
        first, second = self._reading.entity_called(one), self._reading.entity_called(other)
        if first is not None and first is second:
            return True
        short, long = sorted((name.lower().removeprefix("the ").replace(".", "") for name in (one, other)), key=len)
        forms = {form.replace(".", "") for form in (*_COUNTRY_FORMS.get(other.lower(), ()), *_COUNTRY_FORMS.get(other.lower() + ".", ()))}
        if one.lower().replace(".", "") in forms:
            return True
        return "".join(word[0] for word in long.split()) == short

    def strangers(self, said: Sequence[Word], text: str) -> Iterator[Word]:
        """The words with a capital that the article does not have in any form, however they came by it.

        Left out are titles, quarters, and a first word that looks like an ordinary one; there is no dictionary to ask.
        """
        for at, word in enumerate(said):
            plain = word.lower in TITLE_WORDS or word.lower in _QUARTERS or not word.is_content or not text[word.start].isupper()
            if (
                not plain
                and not ((self._has(word) or (at == 0 and is_ordinary(word))) and not _is_glued(text[word.start : word.end]))
                and word.bare not in self._reading.positions
                and not self._is_acronym(text[word.start : word.end], [word])
            ):
                yield word

    def _recombined(self, said: Sequence[Word]) -> Range | None:
        """The person whose surname ends a name that the article has in two people: "Ivo Ruiz" out of Ivo Lund and Ana Ruiz."""
        if len(said) < _PAIR:
            return None
        first, last = (self._reading.mentions_of_person(word.bare) for word in (said[0], said[-1]))
        if not first or not last or set(first) & set(last):
            return None
        return last[0]

    def _is_name(self, word: Word) -> bool:
        """Whether the article has the word with a capital that no sentence gives it."""
        places = (self._reading.words[at].start for at in self._reading.positions.get(word.bare, ())[:MOST])
        return any(self._article[start].isupper() and not _opens(self._article, start) for start in places)

    def _unknown(self, entities: Sequence[Entity], text: str) -> Iterator[Named]:
        """The names of which the article lacks a word."""
        for entity in entities:
            start, end = entity.mentions[0]
            opens = _opens(text, start)
            said = _said(text[start:end])
            if not said or entity.kind == "group" or not text[start].isupper():
                continue
            missing = [word for word in said if not self._has(word)]
            if missing and not self._is_acronym(text[start:end], said):
                changed = self._one_off(said, missing) if len(missing) == 1 and len(said) >= _PAIR else None
                alone = len(said) == 1 and opens and entity.kind != "country"  # the capital may be the sentence's
                sure = len(missing) == len(said) and entity.kind in _SURE and not alone
                yield Named(start, end, known=False, changed=changed is not None, sure=sure, nearest=changed)

    def _adjoin(self, at: int) -> bool:
        one, two = self._reading.words[at : at + 2]
        return self._article[one.end : two.start] in {" ", "-", "\u00a0", "‑"} and self._article[one.start].isupper()

    def _has(self, word: Word) -> bool:
        """Whether the article has the word, in any case or inflection, with or without accents, or as the country of a demonym."""
        if word.bare in self._reading.positions or word.stem in self._reading.stems:
            return True
        if any(form in self._reading.positions for form in _COUNTRY_FORMS.get(word.bare, ())):
            return True
        if self._folded is None:
            self._folded = {}
            for at, (known, places) in enumerate(self._reading.positions.items()):
                self._folded.setdefault(_plain(known), []).append(places[0] if places else at)
        plain = _plain(word.bare)
        if plain in self._folded:
            return True
        ends = [cut for cut in range(1, _ENDING + 1) if len(plain) - cut >= _LETTERS and plain[-cut:].isascii() and plain[-cut:].isalpha()]
        return any(plain[:-cut] in self._folded for cut in ends)

    def _row(self, said: Sequence[Word]) -> Range | None:
        """Where the article has the words of a name of several in a row."""
        bare = [word.bare for word in said]
        for at in self._reading.positions.get(bare[0], ())[:MOST] if len(bare) >= _PAIR else ():
            row = self._reading.words[at : at + len(bare)]
            if [word.bare for word in row] == bare:
                return row[0].start, row[-1].end
        return None

    def _first(self, said: Sequence[Word]) -> Range | None:
        """Where the article has the first word of a name."""
        places = self._reading.positions.get(said[0].bare)
        if not places:
            return None
        word = self._reading.words[places[0]]
        return word.start, word.end

    def _is_acronym(self, written: str, said: Sequence[Word]) -> bool:
        """Whether the name is short for, or long for, one of the article."""
        initials = "".join(word.lower[0] for word in said)
        if len(initials) >= _ACRONYM and initials in self._reading.positions:
            return True
        written = written.removesuffix("'s").removesuffix("’s")
        letters = written.replace(".", "").lower()
        if not letters.isalpha() or not written.replace(".", "").isupper():
            return False
        if self._initials is None:
            self._initials = set(self._runs())
        return letters in self._initials

    def _runs(self) -> Iterator[str]:
        """The initials of the runs of words in each sentence that an acronym could stand for."""
        for entity in self._reading.named:
            for name in (entity.name, *entity.aliases):
                said = [word for word in words(name) if word.is_content]
                yield "".join(word.lower[0] for word in said)
                yield "".join(word.lower[0] for word in words(name))

    def _one_off(self, said: Sequence[Word], missing: Sequence[Word]) -> Range | None:
        """The name of the article that differs in the missing word alone."""
        if self._by_word is None:
            self._by_word = {}
            for entity in self._reading.named:
                for word in {word.bare for word in words(entity.name)}:
                    self._by_word.setdefault(word, []).append(entity)
        kept = [word.bare for word in said if word not in missing]
        at = [word.bare for word in said].index(missing[0].bare)
        for entity in self._by_word.get(kept[0], ())[:MOST]:
            theirs = [word.bare for word in words(entity.name) if word.is_content and word.lower not in TITLE_WORDS]
            if len(theirs) == len(said) and theirs[:at] + theirs[at + 1 :] == kept:
                start, end = entity.mentions[0]
                return start, end
        return None


def _is_glued(written: str) -> bool:
    """Whether a capital stands behind a small letter: "IbarraA". What the article has so, as "McRae", is looked up before."""
    return any(one.islower() and two.isupper() for one, two in pairwise(written))


def is_ordinary(word: Word) -> bool:
    """Whether the first word of a sentence looks like one that has its capital from there."""
    return word.lower in OPENERS or word.lower in PERSON_HEADS or word.lower in GROUP_HEADS or word.lower.endswith(_COMMON)


def _said(written: str) -> list[Word]:
    """The words of a name that tell who it is: without titles and numbers."""
    return [word for word in words(written) if word.is_content and word.lower not in TITLE_WORDS and not word.lower.isdecimal()]


def _forms() -> dict[str, tuple[str, ...]]:
    """From each name or demonym of a country to the others, in lower case."""
    found: dict[str, tuple[str, ...]] = {}
    for name, *others in COUNTRIES:
        forms = tuple(form.lower() for form in (name, *(form for group in others for form in group)))
        for form in forms:
            found[form] = forms
    return found


_COUNTRY_FORMS = _forms()


def _plain(word: str) -> str:
    """The word without accents."""
    if word.isascii():
        return word
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


def _number(word: str) -> int | None:
    """The number that a word of a name is: digits, a cardinal or a Roman numeral."""
    if word.isdecimal():
        return int(word) if len(word) < _MANY else None
    return CARDINALS.get(word, _ROMAN.get(word))


_MANY = 10
_STOPS = frozenset('.!?:\n“”"')
_SURE = frozenset({"person", "country", "place", "organization"})
_NOT_HEADS = frozenset(
    "the a an in on at of for from to by with and or but about over under nearly only just some than more less after before since until "
    "this that these those it he she they we i his her their our its all both between around up down as if when while "
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday spring summer autumn fall winter q".split()
)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence, a line or a quotation begins at `start`."""
    before = text[max(start - 2, 0) : start].rstrip(" ")
    return start == 0 or before[-1:] in _STOPS or not before


def _is_head(text: str, head: Word, number: Word) -> bool:
    """Whether a number right behind a capitalized word belongs to its name: "MAX 9", "League Two", not "In 2020" or "Sales 9 percent"."""
    between = text[head.end : number.start]
    if between not in {" ", "-", "\u00a0", "‑"} or head.lower in _NOT_HEADS or not head.lower.isalpha():
        return False
    opens = _opens(text, head.start)
    if opens and not text[number.start].isupper() and between == " ":
        return False
    behind = text[number.end : number.end + 2]
    return behind[:1] not in {"%", "°", ":"} and not (behind[:1] in {".", ","} and behind[1:].isdecimal())
