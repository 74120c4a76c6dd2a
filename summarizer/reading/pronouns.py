"""Who "he" or "she" is, as a source: the person who spoke last, or whom the sentences before are about.

Owns `People`, which weighs the mentions before a pronoun. Weights and their order come from the news that the project is developed on:
who speaks goes on speaking; who opens a sentence is its subject; whose name stands behind a preposition, owns something, or is spoken of
inside a quotation is rarely meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.lexicons.cues import AUXILIARIES, CUES
from summarizer.lexicons.function_words import PREPOSITIONS, PRONOUNS, SUBORDINATORS
from summarizer.lexicons.titles import FEMALE_WORDS, MALE_WORDS, PERSON_HEADS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import Article
    from summarizer.reading.model import Entity, Range
    from summarizer.reading.resolution import Resolver

__all__ = ["REACH", "People", "noun_of"]

REACH = 1200
"""How many characters back the antecedent may stand: about eight sentences, two or three short paragraphs of quotations."""

_DESCRIBED = 4
"""Sources looked at."""

_MOST = 60
"""Mentions looked at."""

_DESCRIPTION = 1.0
"""The weight of a source that nobody names: below that of a subject, since pronouns mostly mean who has a name."""

_SENTENCE, _SOURCE, _SUBJECT, _VERB, _OBJECT, _OWNER, _QUOTED, _ATTRIBUTE, _SAME_SENTENCE = 2.0, 4.0, 3.0, 1.5, 3.0, 2.0, 5.0, 4.0, 0.5

_NEW = 4.0
"""What speaks for somebody whom the sentence before brings in: the one who spoke until then is rarely meant any more."""

_NEXT = re.compile(r"(?:[’'‘]s?\b)?[,)]?\s+([^\W\d_]+)")
_LAST = re.compile(r"([^\W\d_]+)\s+(?:the\s+|an?\s+)?$")
_BEFORE = 24  # characters that hold the word before a mention
_TITLE = 8  # words that may introduce a subject: "Former deputy finance minister and party veteran"
_FRONTING = PREPOSITIONS | SUBORDINATORS | {"asked", "told"}
_VERBAL = AUXILIARIES | PRONOUNS | PREPOSITIONS | frozenset(CUES)
_ASKING = frozenset({"ask", "asks", "asked", "asking"})


def noun_of(words: Sequence[str]) -> str:
    """The noun of a description in lower case: of "an investigator with the committee" the investigator."""
    head = list(takewhile(lambda word: not word.endswith(","), words))
    head += [words[len(head)].rstrip(",")] if len(head) < len(words) else []
    stop = next((at for at in range(1, len(head)) if head[at] in PREPOSITIONS), len(head))
    return head[stop - 1] if head else ""


class People:
    """The persons of an article, asked for by a pronoun; the pronouns are asked in the order of the text."""

    def __init__(self, article: Article, resolver: Resolver, sources: Sequence[Range], quoted: Sequence[Range]) -> None:
        """Weigh the mentions that `resolver` knows; `sources` of speech and the pieces `quoted` are in order."""
        self._article = article
        self._text = article.text
        self._resolver = resolver
        self._sources = sources
        self._quoted = quoted
        self._known: list[tuple[Range, Range, Entity | None]] = []
        """Pronouns that were resolved, with what they stand for and whom that names."""
        self._genders: dict[int, str] = {}
        """Of whom a pronoun told it: who is "she" once is not "he" later."""

    def note(self, pronoun: Range, antecedent: Range, gender: str) -> None:
        """Remember what a pronoun of that gender stands for: it is a mention itself."""
        who = self._resolver.resolve(*antecedent)
        self._known.append((pronoun, antecedent, who))
        if who is not None:
            self._genders.setdefault(id(who), gender)

    def _can_be(self, who: Entity, gender: str) -> bool:
        return who.kind == "person" and (who.gender or self._genders.get(id(who), gender)) == gender

    def before(self, pronoun: Range, gender: str) -> Range | None:
        """The place that names the person whom the pronoun, of that gender, means; `None` when nobody near can be meant."""
        here = self._article.sentence_at(pronoun[0]).number
        best: Range | None = None
        weight = float("-inf")
        for place, who in self._resolver.before(pronoun[0], _MOST):
            if pronoun[0] - place[1] > REACH:
                break
            if self._can_be(who, gender):
                worth = self._worth(place, here) + (0.5 if who.gender else 0.0) + _NEW * self._is_new(place, who, here)
                if worth > weight:
                    best, weight = place, worth
        for source in self._described(pronoun, gender):
            worth = _DESCRIPTION - _SENTENCE * (here - self._article.sentence_at(source[0]).number)
            if worth > weight:
                best, weight = source, worth
        at, antecedent, known = self._known[-1] if self._known else (pronoun, None, None)
        if antecedent is not None and known is not None and self._can_be(known, gender) and pronoun[0] - at[1] <= REACH:
            worth = _SOURCE + _SUBJECT - _SENTENCE * (here - self._article.sentence_at(at[0]).number)
            spoken = best is not None and best[0] > at[0] and self._is_source(best)
            if worth > weight and not spoken:
                best = antecedent
        return best

    def _is_new(self, place: Range, who: Entity, here: int) -> bool:
        """Whether the sentence before, number `here` less one, brings somebody in: its subject, in full, and not named before."""
        sentence = self._article.sentence_at(place[0])
        if here - sentence.number != 1 or " " not in self._text[slice(*place)] or place != min(who.mentions):
            return False
        return self._is_subject(place, sentence.start) and self._text[place[1] : place[1] + 1] == " "

    def _described(self, pronoun: Range, gender: str) -> Iterator[Range]:
        """The last sources before a pronoun that describe one person whom nobody names: "a ministry official"."""
        behind = bisect_left(self._sources, pronoun)
        for source in self._sources[max(behind - _DESCRIBED, 0) : behind]:
            words = self._text[slice(*source)].lower().replace("’", "'").split()
            noun = noun_of(words)
            told = "male" if noun in MALE_WORDS else "female" if noun in FEMALE_WORDS else gender
            if noun in PERSON_HEADS and told == gender and pronoun[0] - source[1] <= REACH and self._resolver.resolve(*source) is None:
                yield source

    def body_before(self, pronoun: Range) -> Range | None:
        """The place that names the organization or country that "it" means; `None` when none near can be meant."""
        here = self._article.sentence_at(pronoun[0]).number
        near = (place for place, who in self._resolver.before(pronoun[0], _MOST) if who.kind in {"organization", "country"})
        worth = {place: self._worth(place, here) for place in near if pronoun[0] - place[1] <= REACH}
        return max(worth, key=worth.__getitem__, default=None)

    def subject_body(self, pronoun: Range) -> Range | None:
        """The organization or country that the sentence of "it" opens with as its subject: "Norland has not replied since it said"."""
        start = self._article.sentence_at(pronoun[0]).start
        for place, who in self._resolver.before(pronoun[0], _MOST):
            if place[0] < start:
                break
            opens = self._text[start : place[0]].strip().lower() in {"", "the"}
            following = _NEXT.match(self._text, place[1])
            if opens and who.kind in {"organization", "country"} and following is not None and self._text[place[1]] == " ":
                return place if following[1].lower() in AUXILIARIES else None
        return None

    def _worth(self, place: Range, here: int) -> float:
        """How much speaks for a mention in the sentence number `here` or before it."""
        sentence = self._article.sentence_at(place[0])
        worth = -_SENTENCE * (here - sentence.number)
        if self._is_subject(place, sentence.start):
            worth += _SUBJECT
        if self._is_quoted(place):
            worth -= _QUOTED
        following = _NEXT.match(self._text, place[1])
        if following is not None:
            owned = self._text[place[1]] in "’'‘"
            if owned:
                worth -= _OWNER
            elif following[1].lower() in PERSON_HEADS and self._text[place[1]] == " ":
                worth -= _ATTRIBUTE
            elif following[1].lower() in CUES:
                worth += _VERB
        asks = following is not None and following[1].lower() in _ASKING  # who was asked answers
        if not asks and self._is_source(place):
            worth += _SOURCE
        before = _LAST.search(self._text, max(place[0] - _BEFORE, 0), place[0])
        if before is not None and before[1].lower() in PREPOSITIONS:
            worth -= _OBJECT
        return worth

    def _is_subject(self, place: Range, start: int) -> bool:
        """Whether the sentence that begins at `start` has nothing before the mention but its title or a fronted phrase."""
        before = self._text[start : place[0]].replace("’", "'").lower().split()
        if not before:
            return True
        if before[-1].endswith(","):
            return before[0] in _FRONTING or before[0].endswith("ing")
        return len(before) <= _TITLE and _VERBAL.isdisjoint(before) and not any(word.endswith((",", ".", ":")) for word in before[:-1])

    def _is_source(self, place: Range) -> bool:
        """Whether the mention heads a source: what stands behind a name and a comma describes it ("Ann Osei, who succeeded Bo Lund")."""
        at = bisect_right(self._sources, (place[0], len(self._text))) - 1
        around = (start for start, end in self._sources[max(at - 1, 0) : at + 1] if start <= place[0] and place[1] <= end)
        leads = (self._text[start : place[0]] for start in around)
        return any("," not in lead or lead[1:].islower() for lead in leads)

    def _is_quoted(self, place: Range) -> bool:
        at = bisect_left(self._quoted, (place[0] + 1, 0)) - 1
        return at >= 0 and self._quoted[at][0] <= place[0] < self._quoted[at][1]
