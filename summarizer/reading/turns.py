"""Who speaks in an interview or a conversation that is written as turns: "Q: … A: …", "BRANDT: … OSEI: …".

Owns `turns`. No marks stand around what is said there; without this the answers would be told in the reporter's own voice.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.article import Article, Sentence
    from summarizer.reading.model import Entity, Range

__all__ = ["Turn", "turns"]

_LABEL = re.compile(r"(Q|A|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}): +")
_TURNS, _SPEAKERS, _EACH = 4, 2, 2
"""A conversation has at least four turns, of at least two speakers with two turns each: "Note: …" in front of a paragraph makes none."""
_QUESTION, _ANSWER = "Q", "A"


class Turn(NamedTuple):
    """A sentence of a turn: where its words begin, and the place that names who speaks (`None`: the interviewer)."""

    start: int
    speaker: Range | None


def turns(article: Article, named: Sequence[Entity]) -> dict[int, Turn]:
    """From the number of each sentence that is part of a turn to the turn; `named` are those whom the article names."""
    body = [sentence for sentence in article.sentences if sentence.part == "body"]
    labels: dict[int, re.Match[str]] = {}
    seen = -1
    for sentence in body:
        found = _LABEL.match(article.text, sentence.start, sentence.end) if sentence.paragraph != seen else None
        seen = sentence.paragraph
        if found is not None:
            labels[sentence.number] = found
    counts = Counter(label[1] for label in labels.values())
    if len(labels) < _TURNS or sum(count >= _EACH for count in counts.values()) < _SPEAKERS:
        return {}
    first = min(label.start() for label in labels.values())
    speakers = {label: _speaker(label, named, first) for label in counts}
    spoken: dict[int, Turn] = {}
    label: re.Match[str] | None = None
    aside = -1  # the paragraph of a note by the reporter: "[Halden said that it gave no such assurance.]"
    for sentence in body:
        begins = labels.get(sentence.number)
        label = begins or label
        if begins is None and sentence.text[0] in "[(" and sentence.paragraph != aside and _opens(sentence, body):
            aside = sentence.paragraph
        if label is not None and sentence.paragraph != aside:
            place = speakers[label[1]] or (None if label[1] == _QUESTION else label.span(1))
            spoken[sentence.number] = Turn(begins.end() if begins else sentence.start, place)
    return spoken


def _opens(sentence: Sentence, body: Sequence[Sentence]) -> bool:
    """Whether a sentence is the first one of its paragraph."""
    at = sentence.number - body[0].number
    return not (0 < at < len(body)) or body[at - 1].paragraph != sentence.paragraph


def _speaker(label: str, named: Sequence[Entity], first: int) -> Range | None:
    """The place that names the speaker whose turns have this label: an answer is that of whom the introduction is about."""
    people = [who for who in named if who.kind == "person"]
    if label == _QUESTION:
        return None
    if label == _ANSWER:
        introduced = [(sum(start < first for start, _ in who.mentions), who) for who in people if who.mentions[0][0] < first]
        best = max(introduced, key=lambda entry: entry[0], default=None)
        return best[1].mentions[0] if best is not None else None
    wanted = label.casefold()
    called = (who for who in people if wanted in {form.casefold() for form in (who.name, who.name.split()[-1], *who.aliases)})
    return next((who.mentions[0] for who in called), None)
