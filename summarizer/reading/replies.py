"""What is said of a statement made before: "Osei denied that", "The ministry disputed the figure", "Police declined to comment".

Owns which stance leans on what was said before, and where that stands. A denial that has its own content ("denied that 30 died") does not.
"""

from __future__ import annotations

from collections import deque
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.cues import CUES
from summarizer.lexicons.denials import CLAIM_NOUNS
from summarizer.lexicons.stances import COMMENTING, STANCES, UNTRUE, VALUES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.article import Sentence
    from summarizer.lexicons.stances import Stance
    from summarizer.reading.model import Attribution, Range
    from summarizer.reading.read import Reading

__all__ = ["Reply", "replies"]

_POINTERS = frozenset("that it this them these those".split())
_DETERMINERS = frozenset("the this that these those his her its their any such all both".split())
_FOLLOWING = frozenset("and but when as on in at to after during through calling saying adding with by last yesterday today".split())
"""What goes on behind "denied that" when "that" is all that is denied: "denied that when she gave evidence"."""

_BE = frozenset("is was are were".split())

_ANY_VALUE = frozenset("figure figures number numbers".split())

_ON = frozenset({"on", "about", "to"})

_BACK = 4
"""Body sentences looked back over for what is commented on."""

_OBJECT = 6

_SHORT = 8
"""Words of "the claims made in the letter were simply untrue"; a longer statement may go on with something else."""

_THING = 4
"""Words in which the thing that is denied is named: "the latest such claims"."""

_DONE = frozenset({("anything", "of", "the", "kind"), ("anything", "of", "the", "sort"), ("doing", "so"), ("done", "so"), ("said", "so")})


_SAYING = frozenset({("saying",), ("having", "said"), ("having", "ever", "said"), ("ever", "saying")})
_SAID = frozenset("so that it this".split())
_SAID_NOUNS = CLAIM_NOUNS | frozenset("remark remarks comment comments".split())
_MAKING = frozenset({("making",), ("having", "made"), ("ever", "making")})
_REMARKS = _SAID_NOUNS | frozenset("promise promises threat threats".split())


class Reply(NamedTuple):
    """Who (`holder`) takes which stance, by which verb (`cue`), to what is said in the stretch `to`.

    `of_saying`: that they said it is what they deny ("denied having said it"), and not that it is so.
    """

    holder: Range
    stance: Stance
    cue: Range
    to: Range
    of_saying: bool = False


def replies(reading: Reading) -> list[Reply]:
    """The stances of the body that are taken to what was said before, in order. Linear."""
    found: list[Reply] = []
    earlier: deque[Sentence] = deque(maxlen=_BACK)
    for sentence in reading.article.sentences:
        if sentence.part != "body":
            continue
        for report in reading.attributions_in[sentence.number - 1]:
            stance = _stance(reading, report)
            if stance is None:
                continue
            to = _stretch(reading, report, sentence, earlier, found)
            if to is not None:
                found.append(Reply(report.source, stance, report.cue, to, _is_of_saying(_words(reading, report.content))))
        earlier.appendleft(sentence)
    return found


def _stretch(
    reading: Reading, report: Attribution, sentence: Sentence, earlier: Iterable[Sentence], found: Sequence[Reply]
) -> Range | None:
    """Where that was said to which `report` takes its stance: earlier in its sentence, or before it.

    "That" is what was said last; "the offer" is in the nearest of the last sentences that has the word.
    """
    named = _thing(reading, report)
    here = (sentence.start, report.source[0])
    if any(report.cue != other for other in _said_in(reading, sentence, here)) and _is_in(named, reading, here):
        return here
    for before in earlier:
        there = (before.start, before.end)
        if not named and found and found[-1].cue[0] >= before.start:  # "Osei denied that. Lund declined to comment."
            return found[-1].to
        said = next(_said_in(reading, before, there), None) is not None or bool(reading.quantities_in[before.number - 1])
        if said and _is_in(named, reading, there):
            return there
        if not named:
            return None
    return None


def _thing(reading: Reading, report: Attribution) -> frozenset[str]:
    """The stems of the noun that says what the stance is taken to; none when it is pointed at, or named as something said ("the claim")."""
    content = reading.words_at(report.content)[:_OBJECT]
    first = 0
    if content[0].lower == "to":  # "to comment on the offer"
        first = next((at for at, word in enumerate(content) if word.lower in COMMENTING), len(content)) + 1
        first += first < len(content) and content[first].lower in _ON
    if first >= len(content) or content[first].lower not in _DETERMINERS | _POINTERS:
        return frozenset()
    noun = list(takewhile(lambda word: word.lower not in _FOLLOWING | _BE, content[first + 1 :]))
    if not noun or any(word.lower in _SAID_NOUNS or word.lower in _ANY_VALUE for word in noun):
        return frozenset()
    return frozenset(word.stem for word in noun if word.is_content)


def _is_in(named: frozenset[str], reading: Reading, place: Range) -> bool:
    return not named or any(word.stem in named for word in reading.words_at(place))


def _said_in(reading: Reading, sentence: Sentence, place: Range) -> Iterator[Range]:
    """The cues of the reports, and the quotations, that stand in this stretch of a sentence."""
    for report in reading.attributions_in[sentence.number - 1]:
        if place[0] <= report.content[0] and report.content[1] <= place[1]:
            yield report.cue
    for quotation in reading.quotations_around(sentence):
        if quotation.outer[0] < place[1] and place[0] < quotation.outer[1]:
            yield quotation.outer


def _stance(reading: Reading, report: Attribution) -> Stance | None:
    """Which stance the report takes to what was said before: by its verb, or by what it says of it ("said that was untrue")."""
    content = _words(reading, report.content)
    if report.content[0] < report.cue[0] or not content:
        return None
    stance = STANCES.get(_words(reading, report.cue)[0])
    if stance is not None:
        return stance if _leans(reading, report, stance, content) else None
    if _words(reading, (report.cue[1], report.content[0]))[-1:] == ["that"] and content[0] in _BE:
        content = ["that", *content]  # "said that was untrue"
    pointed = content[0] in _POINTERS or (content[0] in _DETERMINERS and any(word in CLAIM_NOUNS for word in content[1:_THING]))
    untrue = len(content) <= _SHORT and any(word in UNTRUE for word in content[1:])
    return "denies" if pointed and untrue and "not" not in content else None


def _leans(reading: Reading, report: Attribution, stance: Stance, content: Sequence[str]) -> bool:
    """Whether what the stance is taken to is named and not told."""
    between = _words(reading, (report.cue[1], report.content[0]))
    if stance == "declines-comment":
        cue = CUES.get(_words(reading, report.cue)[0])
        return cue is not None and content[:1] == ["to"] and any(word in COMMENTING for word in content[1:3])
    if any(_holds(content, phrase) for phrase in _DONE) or _is_of_saying(content):
        return True
    if between[-1:] == ["that"]:
        return content[0] in _FOLLOWING
    if content[0] in _POINTERS:
        behind = reading.article.text[report.content[0] + len(content[0]) :].lstrip(" ")[:1]
        return len(content) == 1 or content[1] in _FOLLOWING or not behind.isalnum()
    noun = next((at for at, word in enumerate(content[:_THING]) if word in _SAID_NOUNS or word in VALUES), None)
    return noun is not None and content[0] in _DETERMINERS and (len(content) == noun + 1 or content[noun + 1] in _FOLLOWING)


def _is_of_saying(content: Sequence[str]) -> bool:
    """Whether it is that something was said: "saying so", "having said it when asked", "making the remark"."""
    for phrase in _SAYING:
        behind = content[len(phrase) :]
        if tuple(content[: len(phrase)]) == phrase and behind and behind[0] in _SAID:
            return len(behind) == 1 or behind[1] in _FOLLOWING
    for phrase in _MAKING:
        behind = content[len(phrase) :]
        if tuple(content[: len(phrase)]) == phrase and behind and behind[0] in _DETERMINERS:
            return any(word in _REMARKS for word in behind[1:_THING])
    return False


def _holds(content: Sequence[str], phrase: Sequence[str]) -> bool:
    return any(tuple(content[at : at + len(phrase)]) == tuple(phrase) for at in range(min(len(content), _THING)))


def _words(reading: Reading, place: Range) -> list[str]:
    return [word.lower for word in reading.words_at(place)]
