from __future__ import annotations

import pytest
from test_render_sample import SENTENCES, TEXT, sample_summary, span, whole

from summarizer.render.stretches import Stretches


@pytest.fixture(name="summary")
def _summary():
    return sample_summary()


def test_a_passage_is_held_by_the_widest_one_around_it(summary):
    assert Stretches(summary).around(span("12", 3)) == whole(3)


def test_passages_that_overlap_are_a_stretch_each_and_the_later_one_holds_what_both_have(summary):
    first, second = span(TEXT[159:300], 3), span(TEXT[200:335], 3)
    summary.gist[0].evidence = [first, second]
    stretches = Stretches(summary)
    assert [stretches.around(one) for one in (first, second, span(TEXT[210:290], 3))] == [first, second, second]


def test_a_stretch_knows_the_sentences_that_are_cited_in_it(summary):
    both = span(f"{SENTENCES[3]}\n{SENTENCES[4]}", 5)
    summary.quotes[0].pieces = [both]
    stretches = Stretches(summary)
    assert sorted(stretches.sentences[stretches.holding(both)]) == [5, 6]


def test_every_source_is_held_wherever_it_stands(summary):
    summary.quotes[1].speaker.span = span("Tidewater", 8)
    summary.claims[3].evidence = []
    stretches = Stretches(summary)
    assert stretches.around(span("Tidewater", 8)).text == "Tidewater"
