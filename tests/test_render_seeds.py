"""Nothing of a summary is lost on the way to a page: tried on every seed, drafted by the built-in engine."""

from __future__ import annotations

import re
from functools import cache

import pytest
from samples import SEEDS

from summarizer import Article, render, summarize
from summarizer.render.layout import width
from summarizer.schema import SpanInfo

WIDTHS = (60, 80, 120)


@cache
def summary_of(path):
    return summarize(Article.from_file(path), model="extractive")


def texts(summary):
    """What must be read on the page of each item: its words."""
    yield from (point.text for point in summary.gist)
    yield from (claim.text for claim in summary.claims)
    yield from (piece.text for quote in summary.quotes for piece in quote.pieces)
    yield from (figure.as_written for claim in summary.claims for figure in claim.figures)
    yield from (doubt.text for doubt in summary.uncertainties)
    yield from (actor.name for actor in summary.actors)
    yield from (item.text for item in summary.rejected)
    yield from (problem.message for item in summary.rejected for problem in item.problems)


def evidence(value):
    """The sentence of every span in a value, but those of the sources, which the evidence of their item holds."""
    if isinstance(value, SpanInfo):
        yield value.sentence
    elif isinstance(value, list):
        for item in value:
            yield from evidence(item)
    elif hasattr(type(value), "model_fields"):
        for name in type(value).model_fields:
            if name not in {"source", "via", "speaker", "when", "as_of"}:
                yield from evidence(getattr(value, name))


def cited(page):
    """The numbers that a page of text cites, ranges spelled out."""
    for group in re.findall(r"\[(s[0-9][^\]]*)\]", page):
        for part in group.split(", "):
            first, _, last = part.replace("s", "").partition("–")
            yield from range(int(first), int(last or first) + 1)


def noted(page):
    """The numbers of the sentences that the footnotes of a page of Markdown quote, and those that stand beside actors."""
    for group in [
        *re.findall(r"^\[\^s[0-9-]+\]: (s[0-9s–, ]+) \(", page, re.MULTILINE),
        *re.findall(r": (s[0-9][s0-9–, ]*)(?:$| \*\(check)", page, re.MULTILINE),
    ]:
        yield from cited(f"[{group}]")


def squeezed(text):
    """The letters and digits alone: line breaks, escapes and marks may stand anywhere between them."""
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_text_view_loses_nothing(path):
    summary = summary_of(path)
    for columns in WIDTHS:
        page = render.text(summary, width=columns)
        shown = squeezed(page)
        assert [text for text in texts(summary) if squeezed(text) not in shown] == []
        assert set(evidence(summary)) <= set(cited(page.replace("\n", " ")))
        assert max(map(width, page.splitlines())) <= columns


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_markdown_view_loses_nothing(path):
    summary = summary_of(path)
    page = render.markdown(summary)
    shown = squeezed(page)
    assert [text for text in texts(summary) if squeezed(text) not in shown] == []
    assert set(evidence(summary)) <= set(noted(page))
    marks = set(re.findall(r"\[\^(s[0-9-]+)\](?!:)", page))
    assert marks == set(re.findall(r"^\[\^(s[0-9-]+)\]:", page, re.MULTILINE))
