"""What every summary promises, whoever drafted it: read back against the article without the code that decided."""

from __future__ import annotations

import re

from summarizer.render.html import page

__all__ = ["assert_promises"]

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()
SPAN = {"start", "end", "text", "sentence", "part"}


def _spans(value):
    if isinstance(value, dict):
        if value.keys() == SPAN:
            yield value
        for item in value.values():
            yield from _spans(item)
    elif isinstance(value, list):
        for item in value:
            yield from _spans(item)


def assert_promises(summary, article):
    """Exact spans; quotes of the article's characters; evidence for every item; every digit of a statement in it; a page."""
    dumped = summary.model_dump()
    for span in _spans(dumped):
        assert article.text[span["start"] : span["end"]] == span["text"]
    for quote in summary.quotes:
        assert quote.text == " ".join(piece.text for piece in quote.pieces)
        assert quote.speaker is None or quote.speaker.as_written in article.text
    for item in [*summary.gist, *summary.claims]:
        evidence = " ".join(span.text for span in item.evidence)
        assert evidence
        for number in _DIGITS.findall(item.text):
            written = {*_DIGITS.findall(evidence), *(str(at) for at, word in enumerate(_WORDS) if word in evidence.lower())}
            assert number in written, f"{number} of {item.text!r} is not in {evidence!r}"
    for doubt in summary.uncertainties:
        assert any(doubt.cue in span.text for span in doubt.evidence[1:])
    assert all(actor.name in article.text for actor in summary.actors)
    assert all(any(problem.severity == "error" for problem in item.problems) for item in summary.rejected)
    assert page(summary, article), "no page shows evidence that does not hold"
