"""Whatever comes out of the whole pipeline rests on the article's own characters: over every sample article, and over generated ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import SEEDS

from summarizer import Article, Summary, summarize

SPAN_KEYS = {"start", "end", "text", "sentence", "part"}

FRAGMENTS = [
    *("Mayor Ida Brandt said", "the coast guard told reporters", "according to the ministry", "at least 300 people", "may have been hurt"),
    *("£1.13bn", "3.5 per cent", "Jan. 24", "U.N.", "Brandt‘s", "don't", "6'2\"", "٣٠٠ قتيل", "ﬁnal", "e\u0301cole", "👩‍👩‍👧"),
    *("“We will win. We must win,” she said", "“unclosed", 'a "so-called" plan', "„Wir gehen“", "«On reste»", "‘a pint’"),
    *("「撤退」と述べた。", "北朝鮮は"),
    *("\u202eevil\u202c", "\x00", "\ufeff", "\u00a0", "\t", "\n", "\r\n", "\n\n", "\r\n\r\n", "…", "—", ".", "?", "!", ",", "(", ")"),
]


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every span anywhere in a dumped summary."""
    if isinstance(value, dict):
        if value.keys() == SPAN_KEYS:
            yield value
        for item in value.values():
            yield from spans(item)
    elif isinstance(value, list):
        for item in value:
            yield from spans(item)


def named(value: Any, key: str) -> Iterator[Any]:
    """Every value that stands under `key` anywhere in a dumped summary."""
    if isinstance(value, dict):
        for name, item in value.items():
            if name == key:
                yield item
            yield from named(item, key)
    elif isinstance(value, list):
        for item in value:
            yield from named(item, key)


def assert_exact(article: Article, summary: Summary) -> None:
    for span in spans(summary.model_dump()):
        assert article.text[span["start"] : span["end"]] == span["text"]
        assert span["start"] < span["end"]
        sentence = article.sentence_at(span["start"])
        assert (span["sentence"], span["part"]) == (sentence.number, sentence.part)


@pytest.fixture(scope="module", params=SEEDS, ids=[path.stem for path in SEEDS])
def read_and_summarized(request: pytest.FixtureRequest) -> tuple[Article, Summary]:
    article = Article.from_file(request.param)
    return article, summarize(article)


def test_every_span_of_every_seed_is_the_articles_own_characters(read_and_summarized):
    assert_exact(*read_and_summarized)


def test_every_item_of_every_seed_has_evidence(read_and_summarized):
    _, summary = read_and_summarized
    assert all(item.evidence for item in [*summary.gist, *summary.claims, *summary.uncertainties])
    assert all(actor.mentions for actor in summary.actors)
    assert all(quote.pieces for quote in summary.quotes)


def test_every_quote_of_every_seed_reads_as_its_pieces_do(read_and_summarized):
    _, summary = read_and_summarized
    assert [quote.text for quote in summary.quotes] == [" ".join(piece.text for piece in quote.pieces) for quote in summary.quotes]


def test_every_reference_in_a_summary_of_a_seed_leads_somewhere(read_and_summarized):
    _, summary = read_and_summarized
    dumped = summary.model_dump()
    actors = {actor.id for actor in summary.actors}
    claims = {claim.id for claim in summary.claims}
    figures = {figure.id for claim in summary.claims for figure in claim.figures}
    for source in [*named(dumped, "source"), *named(dumped, "speaker"), *[via for vias in named(dumped, "via") for via in vias]]:
        assert source is None or set(source["actors"]) <= actors
    assert {position["actor"] for positions in named(dumped, "positions") for position in positions} <= actors
    assert {quote.claim for quote in summary.quotes} <= claims | {None}
    assert {item.holder for item in summary.uncertainties} <= actors | {None}
    assert {claim for item in summary.uncertainties for claim in item.claims} <= claims
    assert {figure for conflict in summary.conflicts for figure in conflict.figures} <= figures
    assert set(named(dumped, "restates")) <= figures | {None}


def test_ids_are_given_once(read_and_summarized):
    ids = list(named(read_and_summarized[1].model_dump(exclude={"article"}), "id"))
    assert len(ids) == len(set(ids))


def test_the_same_seed_gives_the_same_summary_again(read_and_summarized):
    article, summary = read_and_summarized
    assert summarize(article) == summary


def test_a_summary_of_a_seed_survives_json(read_and_summarized):
    _, summary = read_and_summarized
    assert Summary.model_validate_json(summary.model_dump_json()) == summary


def test_accepted_items_carry_warnings_only(read_and_summarized):
    _, summary = read_and_summarized
    items = [*summary.gist, *summary.actors, *summary.claims, *summary.quotes, *summary.uncertainties]
    assert {problem.severity for item in items for problem in item.problems} <= {"warning"}
    assert all(any(problem.severity == "error" for problem in rejected.problems) for rejected in summary.rejected)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8), min_size=1, max_size=40).map(" ".join))
def test_every_span_of_generated_text_is_the_articles_own_characters(text):
    article = Article("An article opens with a sentence. " + text)
    assert_exact(article, summarize(article))
