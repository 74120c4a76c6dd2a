"""Who did what to whom, told the other way round: "the union sued the firm" for "the firm sued the union", a daughter for her father.

One-sided: the same verb must stand between the same two in both texts, in the active voice, and nowhere in the evidence as the text has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.titles import GROUP_HEADS, PERSON_HEADS
from summarizer.reading.sentencewise import Sentencewise
from summarizer.reading.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.article import Sentence
    from summarizer.reading.model import Range
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word

__all__ = ["Roles", "Swapped"]

_REACH = 4
"""Words to either side of a verb among which the heads of its subject and its object stand."""

_MARKS = frozenset(',;:()—–.!?“”"')
_JOINTS = frozenset("and or but who whom whose which that when while where because if as than not".split())
_PREPOSITIONS = frozenset("of in on at by for with from to into onto over under about against between after before during".split())
_PASSIVE = frozenset("was were been being be is are get gets got".split())
_BOTH_WAYS = frozenset(
    map(
        stem,
        "meet met agree marry fight fought differ play draw drew merge share talk join compete face divorce resemble equal match".split(),
    )
)
"""Stems of verbs that say the same of both: who met whom is no matter."""


class Swapped(NamedTuple):
    """A stretch of the text (its range) and the one of the article that has it the other way round."""

    start: int
    end: int
    nearest: Range


class _Clause(NamedTuple):
    verb: Word
    before: frozenset[str]
    after: frozenset[str]
    place: Range


class _Owning(NamedTuple):
    """Who of one sentence only owns somebody that it speaks of ("Soto’s husband"), with the words, and who stands there himself."""

    owners: dict[str, tuple[Range, str]]
    plain: frozenset[str]


class Roles:
    """The clauses of one article, read as they are asked for."""

    def __init__(self, reading: Reading) -> None:
        """Read the article of `reading`."""
        self._reading = reading
        self._text = reading.article.text
        self._clauses = Sentencewise(lambda at: list(_clauses(self._text, reading.words_in[at])), len(reading.article.sentences))
        self._owning = Sentencewise(lambda at: _owning(self._text, reading.words_in[at]), len(reading.article.sentences))

    def swapped(self, text: str, said: Sequence[Word], sentences: Iterable[Sentence]) -> Swapped | None:
        """The first clause of the sentence with the words `said` that the evidence has the other way round."""
        theirs = [clause for sentence in sentences for clause in self._clauses[sentence.number - 1]]
        verbs = frozenset(clause.verb.stem for clause in theirs)
        for clause in _clauses(text, said, verbs) if theirs else ():
            same = [other for other in theirs if other.verb.stem == clause.verb.stem]
            turned = next((other for other in same if _is_turned(clause, other)), None)
            if turned is not None and not any(clause.before & other.before or clause.after & other.after for other in same):
                return Swapped(*clause.place, turned.place)
        return None

    def owned(self, text: str, said: Sequence[Word], sentences: Iterable[Sentence]) -> Swapped | None:
        """A person of the text of whom the evidence tells only what somebody of theirs did: "Soto died" for "Soto’s husband died"."""
        owning = [self._owning[sentence.number - 1] for sentence in sentences]
        owners = {stem: owned for one in reversed(owning) for stem, owned in one.owners.items()}
        if not owners:
            return None
        stems = frozenset(word.stem for word in said)
        for word in said:
            place, head = owners.get(word.stem, ((0, 0), word.stem))
            mine = head not in stems and word.lower == word.bare and text[word.start].isupper()
            if mine and not any(word.stem in one.plain for one in owning):
                return Swapped(word.start, word.end, place)
        return None


def _owning(text: str, words: Sequence[Word]) -> _Owning:
    owners: dict[str, tuple[Range, str]] = {}
    plain: set[str] = set()
    for at, word in enumerate(words):
        heads = words[at + 1 : at + 4] if word.lower != word.bare and text[word.start].isupper() else ()
        head = next((one for one in heads if one.lower in PERSON_HEADS or one.lower in GROUP_HEADS), None)
        if head is None:
            plain.add(word.stem)
        else:
            owners.setdefault(word.stem, ((word.start, head.end), head.stem))
    return _Owning(owners, frozenset(plain))


def _is_turned(ours: _Clause, theirs: _Clause) -> bool:
    crossed = ours.before & theirs.after and ours.after & theirs.before
    return bool(crossed) and ours.before.isdisjoint(theirs.before) and ours.after.isdisjoint(theirs.after)


def _clauses(text: str, words: Sequence[Word], verbs: frozenset[str] | None = None) -> Iterator[_Clause]:
    """Each word that may be an active verb, one of these stems if they are given, with what stands right before and behind it."""
    for at, word in enumerate(words):
        if verbs is not None and word.stem not in verbs:
            continue
        if not word.is_content or word.stem in _BOTH_WAYS or not text[word.start].islower() or not _takes_object(text, words, at):
            continue
        if (at and words[at - 1].lower in _PASSIVE) or any(near.lower == "by" for near in words[at + 1 : at + 3]):
            continue
        before, first = _beside(text, words, range(at - 1, max(at - 1 - _REACH, -1), -1), at)
        after, last = _beside(text, words, range(at + 1, min(at + 1 + _REACH, len(words))), at)
        if before and after:
            yield _Clause(word, before, after, (words[first].start, words[last].end))


def _takes_object(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a noun phrase begins right behind the word at `at`: what else a word of content stands before is part of its own phrase."""
    if at + 1 >= len(words):
        return False
    following = words[at + 1]
    return following.lower in _OPENERS or text[following.start].isupper()


_OPENERS = frozenset("the a an this that these those his her its their our my your two three several many".split())


def _beside(text: str, words: Sequence[Word], places: range, at: int) -> tuple[frozenset[str], int]:
    """The stems of content on one side of the word at `at`, up to a mark or a joint, and the last word looked at."""
    found: set[str] = set()
    last = at
    for place in places:
        first, second = sorted((place, last))
        if words[place].lower in _JOINTS or not _MARKS.isdisjoint(text[words[first].end : words[second].start]):
            break
        if words[place].lower in _PREPOSITIONS:
            if place > at:
                break
            found.clear()  # "the head of the firm sued": what stands before "of" is the subject
        elif words[place].is_content and not words[place].lower[0].isdecimal():
            found.add(words[place].stem)
        last = place
    return frozenset(found), last
