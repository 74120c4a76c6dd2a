from __future__ import annotations

import re

import pytest
from test_render_sample import SENTENCES, TEXT, sample_summary, span, whole

from summarizer.render.footnotes import Footnotes
from summarizer.schema import Uncertainty


@pytest.fixture(name="summary")
def _summary():
    return sample_summary()


def doubt(cue, sentence):
    return Uncertainty(
        id="u9", text=whole(sentence).text, cue=cue, kind="hedge", holder=None, claims=[], evidence=[span(cue, sentence), whole(sentence)]
    )


def test_what_stands_in_another_stretch_is_cited_by_its_footnote(summary):
    notes = Footnotes(summary)
    assert notes.cite([span("12", 3), whole(3), span("drowned", 3)]) == "[^s3]"
    assert list(notes.lines()) == [f"[^s3]: s3 (characters 159–222): “{SENTENCES[1]}”", ""]


def test_two_stretches_of_a_sentence_are_told_apart(summary):
    summary.quotes[0].pieces = [span("The doors", 5), span("when we left", 5)]
    notes = Footnotes(summary)
    assert notes.cite(summary.quotes[0].pieces) == "[^s5][^s5-2]"
    assert [line.split("“")[1] for line in notes.lines() if line] == ["The doors”", "when we left”"]


def test_the_cues_of_a_passage_are_bold_in_it(summary):
    summary.uncertainties = [doubt("may be", 4), doubt("as high as", 4)]
    notes = Footnotes(summary)
    notes.cite([whole(4)])
    assert "The number of dead **may be** **as high as** 31, according" in next(notes.lines())


def test_a_doubt_whose_only_evidence_is_a_sentence_has_no_cue_to_mark(summary):
    notes = Footnotes(summary)
    notes.cite([whole(9)])
    assert "**" not in next(notes.lines())


def test_only_what_is_cited_is_noted_in_the_order_of_the_article(summary):
    notes = Footnotes(summary)
    notes.cite([whole(8)])
    notes.cite([whole(3)])
    assert re.findall(r"^\[\^(s[0-9]+)\]:", "\n".join(notes.lines()), re.MULTILINE) == ["s3", "s8"]


def test_a_passage_that_is_not_of_the_body_says_so(summary):
    summary.gist[0].evidence = [whole(1)]
    notes = Footnotes(summary)
    notes.cite([whole(1)])
    assert next(notes.lines()).startswith("[^s1]: s1 (headline, characters 0–31): ")


def test_overlapping_passages_keep_a_footnote_each(summary):
    first, second = span(TEXT[159:300], 3), span(TEXT[200:335], 3)
    summary.gist[0].evidence = [first, second]
    notes = Footnotes(summary)
    assert notes.cite([first, second, span(TEXT[210:290], 3)]) == "[^s3][^s3-2]"


def test_a_passage_of_several_sentences_names_those_that_are_cited_in_it(summary):
    both = span(f"{SENTENCES[3]}\n{SENTENCES[4]}", 5)
    summary.quotes[0].pieces = [both]
    notes = Footnotes(summary)
    assert notes.cite([both, *summary.quotes[1].pieces]) == "[^s5]"
    assert next(notes.lines()).startswith("[^s5]: s5, s6 (")
