"""From a noun phrase or a pronoun to the entity that it means.

Owns `Resolver`; `resolve` and `resolve_pronoun` are its forms for a single question. A resolver indexes the mentions once; each question
then costs a binary search and a bounded look around.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from summarizer.lexicons.cues import CUES, DOCUMENT_HEADS
from summarizer.lexicons.titles import GROUP_HEADS, OFFICE_NOUNS, PERSON_HEADS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.article import Article
    from summarizer.reading.model import Entity, Range

__all__ = ["Resolver", "resolve", "resolve_pronoun"]

_POSSESSIVE = re.compile(r"[’'‘](?:[sS]\b)?")
_BOUNDARY = re.compile(r"[,;:(\[—–]|\b(?:of|from|at|in|for|to|who|which|that|whose|with|by|on|and)\b")
_JOINT = re.compile(r",? (and|&) |, ")
_RELATIVE = re.compile(r",\s(?:who|which|whose|whom|where|when)\b")
_OWNED = re.compile(r"\S\s+(?:(?:de|du|des|del|della|di|do|da|von|vom|der|van)\s+|d[’'])(?:[^\W\d_a-z][^\s,]*\s+)*\Z")
"""What in other languages than English stands before a name that only says whose somebody is: “le porte-parole de”."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AFTER = re.compile(r"(?:[’'‘]s)?\s([^\W\d_]+)(?:\s([^\W\d_]+))?")
_BEFORE = 24  # characters that hold the word before a mention
_PRONOUNS: dict[str, tuple[frozenset[str], str]] = {
    word: (frozenset(kinds.split()), gender)
    for words, kinds, gender in (
        ("he him his himself", "person", "male"),
        ("she her hers herself", "person", "female"),
        ("i me my we us our who", "person group", ""),
        ("they them their theirs themselves", "group organization person", ""),
        ("it its itself", "organization country place other", ""),
    )
    for word in words.split()
}
_PREPOSITIONS = frozenset("in at near of to from with by for against between outside on under about".split())
_SENTENCES_BACK = 4
_MENTIONS_BACK = 40
_TITLE = 5  # words of "of state for northern affairs"
_LONGEST = 600  # characters of a noun phrase that are looked at


class Resolver:
    """The mentions of an article, indexed."""

    def __init__(self, entities: Sequence[Entity], article: Article) -> None:
        """Index the mentions of `entities`."""
        self.entities = entities
        self.article = article
        self.text = article.text
        self._mentions = sorted(
            ((start, end, entity) for entity in entities for start, end in entity.mentions), key=lambda mention: (mention[0], -mention[1])
        )
        self._starts = [start for start, _, _ in self._mentions]
        self._foreign = article.working_language not in {"en", "und"}
        self._documents: dict[str, list[tuple[int, Entity]]] | None = None
        self._joined: dict[Range, list[Entity]] = {}

    def resolve(self, start: int, end: int) -> Entity | None:
        """The entity that the noun phrase `[start, end)` is headed by; of a document, whose it is. `None` for pronouns and strangers."""
        end = min(end, start + _LONGEST)
        inside = self._inside(start, end)
        if not inside:
            return self._covering(start, end) or self._document(start, end)
        if self._foreign:
            return next((mention[2] for mention in inside if _OWNED.search(self.text, start, mention[0]) is None), None)
        stop = self._boundary(start, end, inside)
        head = [mention for mention in inside if mention[1] <= stop]
        found = self._head(head, stop) if head else None
        if found is not None or (head and self.text[stop : stop + 1] != ","):
            return found
        apposed = self._apposed(start, stop, end, inside)
        if apposed is not None:
            return apposed
        owner = next((mention for mention in inside if not self._is_owner(mention, end)), None)
        if owner is None:
            return self._document(start, stop)
        return owner[2] if self._leads_to(start, stop, owner) else self._document(start, stop)

    def _apposed(self, start: int, stop: int, end: int, inside: list[tuple[int, int, Entity]]) -> Entity | None:
        """Who is named behind a description that goes on: "the head of the Arvik agency, Ida Brandt"."""
        noun = _WORD.findall(self.text, start, stop)[-1:]
        if not noun or (noun[0].lower() not in PERSON_HEADS and noun[0].lower() not in OFFICE_NOUNS):
            return None
        for first, behind, entity in inside:
            ends = behind == end or self.text[behind] == ","
            if entity.kind == "person" and ends and first > stop and self.text[first - 2 : first] == ", ":
                return entity if self.text.count(",", stop, first) == 1 else None
        return None

    def _leads_to(self, start: int, stop: int, mention: tuple[int, int, Entity]) -> bool:
        """Whether what stands before the boundary at `stop` only introduces the mention behind it."""
        if self.text[stop] == ",":
            return _RELATIVE.match(self.text, stop) is None  # "The minister, Ann Lee", and not "An officer, who told the court"
        words = _WORD.findall(self.text, start, stop)
        noun = words[-1].lower() if words else ""
        between = self.text[stop : mention[0]]
        if noun in DOCUMENT_HEADS:
            return between.split()[:1] in (["by"], ["from"], ["of"])  # "a report by the BBC"
        return (
            noun in PERSON_HEADS
            and mention[2].kind == "person"
            and between.startswith("of ")
            and between.islower()
            and len(between.split()) < _TITLE
        )

    def resolve_all(self, start: int, end: int) -> list[Entity]:
        """As `resolve`, with everybody who is joined to the first: "Ann Lee, Bo Lund and the coast guard"; strangers are left out.

        Kept by place, for the same few sources are asked about again and again: do not change the list.
        """
        place = start, end
        if place not in self._joined:
            self._joined[place] = self._resolve_all(start, end)
        return self._joined[place]

    def _resolve_all(self, start: int, end: int) -> list[Entity]:
        first = self.resolve(start, end)
        if first is None or self._foreign:
            return [first] if first is not None else []
        end = min(end, start + _LONGEST)
        inside = self._inside(start, end)
        firsts = {mention[0] for mention in inside}
        found = [first]
        for match in _JOINT.finditer(self.text, start, end):
            if any(a <= match.start() < b for a, b, _ in inside) or (match[1] is None and match.end() not in firsts):
                continue
            entity = self.resolve(match.end(), end)
            if entity is not None and entity not in found:
                found.append(entity)
        return found

    def before(self, offset: int, most: int) -> list[tuple[Range, Entity]]:
        """The last `most` mentions that begin before `offset`, the nearest first."""
        behind = bisect_left(self._starts, offset)
        return [((start, end), entity) for start, end, entity in reversed(self._mentions[max(behind - most, 0) : behind])]

    def pronoun(self, start: int, end: int, speakers: Sequence[Range] = ()) -> Entity | None:
        """The entity that the pronoun `[start, end)` means; `speakers` are the sources of speech of the article, in order.

        Preferred are the last speaker before it, then a name beside a reporting verb, then the subject of a sentence nearby; what does not
        agree in gender or kind, or stands behind a preposition, is passed over.
        """
        wanted = _PRONOUNS.get(self.text[start:end].lower())
        if wanted is None or not self.article.sentences:
            return None
        here = self.article.sentence_at(start).number
        place = bisect_left(speakers, start, key=lambda speaker: speaker[0])
        for speaker in reversed(speakers[max(place - 3, 0) : place]):
            entity = self.resolve(*speaker)
            if entity is not None and _agrees(entity, *wanted) and here - self.article.sentence_at(speaker[0]).number <= _SENTENCES_BACK:
                return entity
        return self._subject(start, here, *wanted)

    def _subject(self, before: int, here: int, kinds: frozenset[str], gender: str) -> Entity | None:
        """The best candidate among the mentions in the sentence of `before` and the few ahead of it."""
        place = bisect_left(self._starts, before)
        best, best_score = None, 0.0
        seen_in: dict[int, int] = {}
        for start, end, entity in self._mentions[max(place - _MENTIONS_BACK, 0) : place]:
            sentence = self.article.sentence_at(start).number
            if here - sentence > _SENTENCES_BACK:
                continue
            if not _agrees(entity, kinds, gender):
                continue
            rank = seen_in[sentence] = seen_in.get(sentence, 0) + 1
            score = (
                10.0
                - 2 * (here - sentence)
                + (rank == 1)
                + 3 * self._speaks(end)
                - 3 * self._is_object(start)
                - 1.5 * bool(self._owner_mark(end))
            )
            if gender and entity.gender == gender:
                score += 1
            if entity.kind == "country" and self.text[end + 1 : end + 2].isupper():
                score -= 3  # "U.S. President", an attribute
            if score >= best_score:
                best, best_score = entity, score
        return best

    def _speaks(self, end: int) -> bool:
        match = _AFTER.match(self.text, end)
        cue = CUES.get(match[1].lower()) if match else None
        return cue is not None and cue.form in {"s", "past"}

    def _is_object(self, start: int) -> bool:
        words = _WORD.findall(self.text, max(start - _BEFORE, 0), start)
        words = [word for word in words if word not in {"the", "a", "an"}]
        return bool(words) and words[-1] in _PREPOSITIONS

    def _owner_mark(self, end: int) -> bool:
        return _POSSESSIVE.match(self.text, end) is not None

    def _inside(self, start: int, end: int) -> list[tuple[int, int, Entity]]:
        found = []
        for index in range(bisect_left(self._starts, start), len(self._starts)):
            mention = self._mentions[index]
            if mention[0] >= end:
                break
            if mention[1] <= end:
                found.append(mention)
        return found

    def _covering(self, start: int, end: int) -> Entity | None:
        """The entity of the mention that holds the whole range."""
        place = bisect_left(self._starts, start + 1)
        for first, behind, entity in reversed(self._mentions[max(place - 4, 0) : place]):
            if first <= start and end <= behind:
                return entity
        return None

    def _boundary(self, start: int, end: int, inside: list[tuple[int, int, Entity]]) -> int:
        """Where the head of the phrase ends: at the first comma or preposition that is not part of a name."""
        for match in _BOUNDARY.finditer(self.text, start, end):
            at = match.start()
            if at > start and not any(first <= at < behind for first, behind, _ in inside):
                return at
        return end

    def _is_owner(self, mention: tuple[int, int, Entity], stop: int) -> bool:
        mark = _POSSESSIVE.match(self.text, mention[1])
        return mark is not None and mark.end() < stop

    def _head(self, head: list[tuple[int, int, Entity]], stop: int) -> Entity | None:
        """Of the mentions in the head of a phrase, the one that ends it; whose it is where a document ends it; else `None`."""
        behind = max(end for _, end, _ in head)
        mention = next(mention for mention in head if mention[1] == behind)
        rest = _WORD.findall(self.text, behind, stop)
        if _POSSESSIVE.match(self.text, behind):
            rest = rest[1:] if rest[:1] in (["s"], ["S"]) else rest
        noun = rest[-1].lower() if rest else ""
        if noun in PERSON_HEADS or noun in GROUP_HEADS:
            return None  # "Lund’s lawyer" is not Lund
        if noun and self._is_owner(mention, stop) and noun not in DOCUMENT_HEADS:
            return None
        return mention[2]

    def _document(self, start: int, end: int) -> Entity | None:
        """Whose document "the report" is: that of the nearest earlier "BBC report"."""
        words = _WORD.findall(self.text, start, end)
        noun = words[-1].lower() if words else ""
        if noun not in DOCUMENT_HEADS:
            return None
        if self._documents is None:
            self._documents = self._find_documents()
        entries = self._documents.get(noun, [])
        place = bisect_left(entries, start, key=lambda entry: entry[0])
        return entries[place - 1][1] if place else None

    def _find_documents(self) -> dict[str, list[tuple[int, Entity]]]:
        found: dict[str, list[tuple[int, Entity]]] = {}
        for start, end, entity in self._mentions:
            match = _AFTER.match(self.text, end)
            if match is None or entity.kind in {"country", "place"}:
                continue
            for word in match.groups():
                if word and word.lower() in DOCUMENT_HEADS:
                    found.setdefault(word.lower(), []).append((start, entity))
        return found


def _agrees(entity: Entity, kinds: frozenset[str], gender: str) -> bool:
    return entity.kind in kinds and (not gender or entity.gender in {"", gender})


def resolve(entities: Sequence[Entity], article: Article, start: int, end: int) -> Entity | None:
    """As `Resolver.resolve`, for one question: it indexes the mentions anew."""
    return Resolver(entities, article).resolve(start, end)


def resolve_pronoun(entities: Sequence[Entity], article: Article, start: int, end: int, speakers: Sequence[Range] = ()) -> Entity | None:
    """As `Resolver.pronoun`, for one question: it indexes the mentions anew."""
    return Resolver(entities, article).pronoun(start, end, speakers)
