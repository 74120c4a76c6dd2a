"""What of a sentence is worth a claim, and whose it is: each report, each figure in a quotation, and what else holds a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.cues import ASKED, CUES, GIVING, QUESTION
from summarizer.lexicons.denials import CLAIM_NOUNS
from summarizer.lexicons.outcomes import PEOPLE
from summarizer.lexicons.silence import SILENT
from summarizer.lexicons.stances import DISMISSING, STANCES
from summarizer.lexicons.titles import GROUP_HEADS
from summarizer.lexicons.tolls import PUT
from summarizer.reading.sentences import trimmed
from summarizer.segment import split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import Sentence
    from summarizer.reading.model import Attribution, Quantity, Range
    from summarizer.reading.read import Reading
    from summarizer.schema import Stance

__all__ = ["Found", "found_in", "has_figure"]

_FIGURES = frozenset({"count", "money", "percent", "measure", "score", "fraction", "vague", "age"})
"""Kinds of number that make a sentence worth a claim; a date, a duration or an ordinal alone does not."""

_SMALL = 3
"""Counts below this make no claim by themselves: "the two sides", "one official"."""

_PAIR = 2

_WORDS = 3
"""What a source says must have at least this many words to be a statement: "it said" before a quotation has none."""

_WORDS_OF_FIGURE = 2
"""With a figure two words are a statement: "19 died"."""

_GAP = 16
"""Characters before a source in which a "what" ends, white space included."""

_TO_SAY = 4
"""Words in which what is declined is said to be speech: "to comment", "to immediately say"."""

_SPEECH = frozenset({"say", "tell", "claim"})

_MOST = 0.5
"""The share of a report's content from which on a report inside it is all that it reports."""

_NEAR = 5
"""Words between a source and its verb: "has since then also put"."""

_OPENING = 5
"""Words of a thing in which the noun stands that says what it is: "the union's latest claims that"."""

_OF = frozenset({"accuse", "charge", "convict", "acquit"})
"""Verbs with a person and a deed ("accused Lund of theft"): what follows them is no statement."""

_URGING = frozenset("urge ask call demand order instruct appeal".split())
"""Verbs whose content nobody says is so, even where it reads as a clause: "urged that all members resign"."""


class Found(NamedTuple):
    """Where the words of a claim stand, who says them (nobody: the reporter), through whom, and a stance that is taken to them."""

    place: Range
    source: Range | None
    via: tuple[Range, ...]
    stance: Stance | None
    cue: Range | None
    """The verb that reports; of a stance it is the one that takes it, and `source` is left empty."""
    holder: Range | None = None
    """Who takes the stance."""


def found_in(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """The claims of one sentence."""
    yield from _in_sentence(reading, sentence)
    yield from _quoted(reading, sentence)


def _quoted(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """What somebody says in quoted sentences that give a figure: the figure is theirs."""
    for quotation in reading.quotations_around(sentence):
        if quotation.fragment or quotation.speaker is None or reading.is_denied(quotation):
            continue
        for start, end in quotation.pieces:
            for said in split(reading.article.text, max(start, sentence.start), min(end, sentence.end)):
                if len(reading.words_at(said)) > _WORDS and has_figure(reading, sentence, said):
                    yield Found(said, quotation.speaker, quotation.via, None, quotation.cue)


def _in_sentence(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    whole = reading.ranges[sentence.number - 1]
    covered: list[Range] = []
    for report, found in _chained(reading, sentence):
        if not any(place[0] < found.place[1] and found.place[0] < place[1] for place in covered):
            covered.append(_told(reading, report) if found.stance is None else found.place)
            yield found
            yield from _in_source(reading, sentence, report, found.place)
    quoted = reading.quotations_around(sentence)
    if quoted and not covered:  # who is quoted is the subject of the rest: it stays one statement
        rests = [whole] if any(has_figure(reading, sentence, place) for place in _between(whole, [q.outer for q in quoted])) else []
    else:
        rests = list(_between(whole, covered + [q.outer for q in quoted] + list(_fronts(reading, sentence))))
    turn = reading.turns.get(sentence.number)
    for place in rests:
        rest = trimmed(reading.article.text, place)
        if rest != whole and _is_question(reading, rest):
            continue
        if (place == whole or len(reading.words_at(rest)) > _WORDS) and has_figure(reading, sentence, rest):
            yield Found(rest, turn.speaker if turn else None, (), None, None)


def _is_question(reading: Reading, place: Range) -> bool:
    """Whether a stretch is what a source was asked: "Asked about 40 dead, Osei said …"."""
    opening = [word.lower for word in reading.words_at(place)[:2]]
    return len(opening) == _PAIR and opening[0] in ASKED and opening[1] in QUESTION


def _fronts(reading: Reading, sentence: Sentence) -> Iterator[Range]:
    """Who opens a sentence as the source of all that follows, with what is told of it: "According to Lund, who …, Osei said …"."""
    for report in reading.attributions_in[sentence.number - 1]:
        if report.cue[0] < report.source[0] and report.source[1] <= report.content[0]:
            yield report.cue[0], report.content[0]


def _chained(reading: Reading, sentence: Sentence) -> Iterator[tuple[Attribution, Found]]:
    """The reports of a sentence, each with its claim; of a report that is a report itself the inner one, which came through the outer.

    "Dushanbe reported 30 dead, he noted" is Dushanbe's figure, through him.
    """
    told = [(report, found) for report in reading.attributions_in[sentence.number - 1] if (found := _report(reading, sentence, report))]
    for report, found in told:
        inner = (other for other, within in told if within.stance is None and _says(reading, other) and _is_all_of(_extent(other), report))
        if found.stance is None and next(inner, None) is not None:
            continue
        around = (other for other, _ in told if other is not report and _is_all_of(_extent(report), other))
        outer = next(around, None) if _says(reading, report) else None
        through = (outer.source,) if outer is not None and found.stance is None and not found.via and outer.source != report.source else ()
        yield report, found._replace(via=found.via + through)


def _says(reading: Reading, report: Attribution) -> bool:
    """Whether the verb says or gives something; who expects or assumes it has not said so."""
    word = reading.article.text[slice(*report.cue)].lower().split()[0]
    cue = CUES.get(word)
    return word == "according" or (cue is not None and cue.group in _SPEECH) or (word in GIVING and GIVING[word][1] != "ahead")


def _is_all_of(inner: Range, outer: Attribution) -> bool:
    """Whether a report is most of what another one reports."""
    start, end = outer.content
    return start <= inner[0] and inner[1] <= end and inner[1] - inner[0] >= _MOST * (end - start) and inner != _extent(outer)


def _told(reading: Reading, report: Attribution) -> Range:
    """What of a sentence a report covers.

    What its source did before it said something stays: "The bank left its rate at 3.75% and said that …".
    """
    start, end = _extent(report)
    between = reading.article.text[report.source[1] : report.cue[0]]
    return (start if len(between.split()) < _NEAR else report.cue[0]), end


def _extent(report: Attribution) -> Range:
    """All of a report: its source, its cue and what is said, so that none of it is told again in the article's own voice."""
    places = (report.source, report.cue, report.content, *report.via)
    return min(start for start, _ in places), max(end for _, end in places)


def _with_cue(reading: Reading, report: Attribution) -> Range:
    """What is reported with its verb, and with its source where nothing else stands between the two: "Engineers put the cost at £48m"."""
    start, end = _extent(report)
    source, between = (reading.article.text[slice(*place)] for place in (report.source, (report.source[1], report.cue[0])))
    near = "," not in source and len(between.split()) < _NEAR
    return (start if near else report.cue[0]), end


def _in_source(reading: Reading, sentence: Sentence, report: Attribution, told: Range) -> Iterator[Found]:
    """A figure that describes the source is the reporter's: "a charity with about 200 volunteers said …"."""
    place = trimmed(reading.article.text, report.source)
    numbers = [number for number in reading.quantities_in[sentence.number - 1] if place[0] <= number.start < place[1]]
    telling = any(_describes(reading, number) for number in numbers)
    if telling and not (told[0] <= place[0] and place[1] <= told[1]) and len(reading.words_at(place)) > _WORDS:
        yield Found(place, None, (), None, None)


def _describes(reading: Reading, number: Quantity) -> bool:
    """Whether a number beside a source is worth telling: not its age ("the minister, who is 51"), nor a count of nothing or of two."""
    counts = number.kind != "count" or ((counted := reading.counted.get(number.start)) is not None and counted.noun is not None)
    return counts and number.kind in _FIGURES - {"age"} and (number.value is None or number.value >= _SMALL)


def _between(whole: Range, covered: Sequence[Range]) -> Iterator[Range]:
    """What of `whole` is left between the ranges that are `covered`."""
    at = whole[0]
    for start, end in sorted(covered):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < whole[1]:
        yield at, whole[1]


def _report(reading: Reading, sentence: Sentence, report: Attribution) -> Found | None:
    """What a report says, as a claim; a denial stays whole, for its content is what the source does not say."""
    stance = STANCES.get(reading.article.text[slice(*report.cue)].lower().split()[0])
    if stance in {"denies", "declines-comment", "withdraws"}:
        alone = len(reading.attributions_in[sentence.number - 1]) == 1
        place = reading.ranges[sentence.number - 1] if alone else trimmed(reading.article.text, _extent(report))
        return Found(place, None, (), stance, report.cue, report.source) if _takes_position(reading, report) else None
    if _is_label(reading, report):
        return None
    place = trimmed(reading.article.text, _with_cue(reading, report) if _needs_cue(reading, report) else report.content)
    fewest = _WORDS_OF_FIGURE if has_figure(reading, sentence, place) else _WORDS
    if len(reading.words_at(place)) < fewest or any(
        _inside(place, piece) for quotation in reading.quotations_in[sentence.number - 1] for piece in quotation.pieces
    ):
        return None
    turn = reading.turns.get(sentence.number)
    told_by = (turn.speaker,) if turn is not None and turn.speaker is not None else ()
    return Found(place, report.source, report.via or told_by or _carried_via(reading, sentence, report), None, report.cue)


def _needs_cue(reading: Reading, report: Attribution) -> bool:
    """Whether what is reported says nothing, or something else, without its verb: "put the toll at 19", "vowed to fight", "urged calm"."""
    text = reading.article.text
    word = text[slice(*report.cue)].lower().split()[0]
    cue = CUES.get(word)
    if report.content[0] < report.cue[0]:
        return False
    if word in GIVING and (cue is None or report.content[0] == report.cue[1] + 1):
        return True
    if cue is None:
        return False
    between = text[report.cue[1] : report.content[0]].split()
    infinitive = "to" in (*between[-1:], text[slice(*report.content)].split(maxsplit=1)[0].lower())
    return cue.lemma in PUT or infinitive or cue.lemma in _URGING


def _takes_position(reading: Reading, report: Attribution) -> bool:
    """Whether what is denied, taken back or kept is a statement: who rejects a bid denies nothing, who refuses to pay may talk."""
    cue = CUES.get(reading.article.text[slice(*report.cue)].lower().split()[0])
    if cue is not None and cue.group == "decline":
        return any(word.lower in SILENT for word in reading.words_at(report.content)[:_TO_SAY])
    if cue is None or cue.lemma not in DISMISSING:
        return True
    if reading.article.text[report.cue[1] : report.content[0]].split()[-1:] == ["that"]:
        return True
    opening = reading.words_at(report.content)[:_OPENING]
    return any(word.bare in CLAIM_NOUNS for word in opening)


def _is_label(reading: Reading, report: Attribution) -> bool:
    """Whether the report gives no statement: "condemned the use of …" takes a thing, and "what it claims is …" names one."""
    text = reading.article.text
    word = text[slice(*report.cue)].lower().split()[0]
    cue = CUES.get(word) if word not in GIVING else None
    labels = cue is not None and cue.lemma not in PUT and (cue.group in {"label", "talk"} or cue.lemma in _OF)
    before = text[max(report.source[0] - _GAP, 0) : report.source[0]].rstrip().lower()
    return labels or text.startswith("nor ", report.content[0]) or before.endswith("what")


def _inside(place: Range, piece: Range) -> bool:
    return piece[0] <= place[0] + 1 and place[1] - 1 <= piece[1]


def _carried_via(reading: Reading, sentence: Sentence, report: Attribution) -> tuple[Range, ...]:
    """Those whom the source cited in the sentence before, when this report goes on with it: "…, it said"."""
    antecedent = reading.antecedent(report.source)
    if antecedent is None or sentence.number == 1:
        return ()
    before = reading.attributions_in[sentence.number - 2]
    return next((earlier.via for earlier in before if (reading.antecedent(earlier.source) or earlier.source) == antecedent), ())


def has_figure(reading: Reading, sentence: Sentence, place: Range) -> bool:
    """Whether this stretch of the sentence gives a figure."""
    numbers = reading.quantities_in[sentence.number - 1]
    return any(place[0] <= number.start < place[1] and number.kind in _FIGURES and not _is_small(reading, number) for number in numbers)


def _is_small(reading: Reading, number: Quantity) -> bool:
    """Whether a count says too little by itself ("the two sides", "one official"); two people who were hurt or taken say something."""
    if number.kind != "count" or number.value is None or number.value >= _SMALL:
        return False
    counted = reading.counted.get(number.start)
    return number.value < _PAIR or counted is None or (counted.head not in PEOPLE and counted.head not in GROUP_HEADS)
