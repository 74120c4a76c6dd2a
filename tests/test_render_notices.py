from __future__ import annotations

import pytest
from test_render_sample import sample_summary, source, span, whole

from summarizer.render.notices import notices
from summarizer.render.wording import Wording
from summarizer.schema import Conflict, Position, Uncertainty


@pytest.fixture(name="summary")
def _summary():
    return sample_summary()


def noticed(summary):
    """Each reason, with its entries and the sentences that they point at."""
    return {
        notice.reason: [(entry.words, sorted({one.sentence for one in entry.spans})) for entry in notice.entries]
        for notice in notices(summary, Wording(summary))
    }


def doubt(cue, kind, sentence):
    return Uncertainty(
        id="u9", text=whole(sentence).text, cue=cue, kind=kind, holder=None, claims=[], evidence=[span(cue, sentence), whole(sentence)]
    )


def test_the_sample_is_noticed_in_the_order_of_weight(summary):
    assert noticed(summary) == {
        "Denied by": [("Tidewater Lines (“The owner, Tidewater Lines, denied that the doors had been open.”)", [7])],
        "Not named": [("unnamed crew members", [4])],
        "Speaker worked out from a pronoun": [("", [6])],
        "Turned away": [("1 item of the draft, below", [])],
    }


def test_what_gives_no_reason_is_not_mentioned(summary):
    bare = summary.model_copy(update={"claims": [], "quotes": [], "uncertainties": [], "rejected": [], "conflicts": []})
    assert noticed(bare) == {}


def test_figures_that_contradict_come_first(summary):
    summary.conflicts = [
        Conflict(figures=["f1", "f2"], relation="compatible-bounds", stated_by="tool"),
        Conflict(figures=["f1", "f3"], relation="contradicts", stated_by="tool"),
    ]
    assert next(iter(noticed(summary).items())) == (
        "Figures contradict each other",
        [("at least 12 passengers drowned against about 90 people aboard", [2, 3])],
    )


def test_figures_that_do_not_say_what_they_count_bring_the_words_around_them(summary):
    for claim in summary.claims[:2]:
        claim.figures[0].counted = None
    summary.conflicts = [Conflict(figures=["f1", "f2"], relation="contradicts", stated_by="tool")]
    [(words, _)] = noticed(summary)["Figures contradict each other"]
    assert words == "at least 12 (“At least 12 passengers drowned.”) against at most 31 (“The number of dead may be as high as 31.”)"


def test_a_passage_begins_behind_its_dateline(summary):
    summary.claims[0].positions = [Position(actor="a2", stance="withdraws", span=span("PORT ELSING, May 4 (CN) — A ferry", 2))]
    summary.article.dateline = "PORT ELSING, May 4 (CN)"
    assert noticed(summary)["Withdrawn by"] == [("Ivo Lund (“A ferry”)", [2])]


def test_who_had_no_comment_is_named_once(summary):
    summary.claims[0].positions = [Position(actor="a3", stance="declines-comment", span=whole(at)) for at in (7, 8)]
    summary.claims[1].positions = [Position(actor="a3", stance="confirms", span=whole(7))]
    found = noticed(summary)
    assert found["No comment from"] == [("Tidewater Lines", [7, 8])]
    assert "Confirmed by" not in found


def test_what_is_not_verified_is_told_by_its_sentence_and_not_by_the_cue_alone(summary):
    summary.uncertainties = [doubt("had been", "unverified", 7)]
    assert noticed(summary)["Not verified"] == [("“The owner, Tidewater Lines, denied that the doors had been open.”", [7])]


def test_a_cue_of_anonymity_is_noticed_unless_its_source_already_is(summary):
    summary.uncertainties = [doubt("unnamed", "anonymous-source", 4), doubt("The owner", "anonymous-source", 7)]
    assert noticed(summary)["Not named"] == [("unnamed crew members", [4]), ("“The owner”", [7])]


def test_a_quote_without_speaker_is_noticed(summary):
    summary.quotes[0].speaker = None
    assert noticed(summary)["Who says it is not given"] == [("“The doors were open when we left”", [5])]


def test_an_unnamed_source_without_a_place_is_noticed(summary):
    summary.claims[0].source = source("unnamed", "officials", None)
    assert ("officials", []) in noticed(summary)["Not named"]
