from __future__ import annotations

import pytest
from test_render_sample import figure, sample_summary, source, span

from summarizer.render.grouping import claims_by_source, disputes, doubts_by_weight, figures_by_source, quotes_by_speaker
from summarizer.schema import Conflict


@pytest.fixture(name="summary")
def _summary():
    return sample_summary()


def conflict(*figures, relation="contradicts"):
    return Conflict(figures=list(figures), relation=relation, stated_by="tool")


def told(found):
    return [([given.figure.id for given in one.figures], [conflict.relation for conflict in one.conflicts]) for one in found]


def test_quotes_of_one_speaker_stand_together_whatever_he_is_called(summary):
    summary.quotes[1].speaker = source("named", "he", None, "a2")
    assert [[quote.id for quote in group] for group in quotes_by_speaker(summary)] == [["q1", "q2"]]


def test_a_quote_that_came_another_way_stands_by_itself(summary):
    summary.quotes[1].via = [source("document", "the newspaper Harbour Record", 4, "a4")]
    assert [[quote.id for quote in group] for group in quotes_by_speaker(summary)] == [["q1"], ["q2"]]


def test_two_pronouns_of_unknown_people_are_not_one_speaker(summary):
    for quote, sentence in zip(summary.quotes, (5, 6), strict=True):
        quote.speaker = source("unnamed", "he", None).model_copy(update={"span": span("e", sentence)})
    assert len(quotes_by_speaker(summary)) == 2


def test_quotes_without_speaker_stand_together(summary):
    for quote in summary.quotes:
        quote.speaker = None
    assert len(quotes_by_speaker(summary)) == 1


def test_figures_stand_with_who_gives_them(summary):
    groups = [[given.figure.id for given in group] for group in figures_by_source(summary)]
    assert groups == [["f1", "f3"], ["f2"], ["f4", "f5"]]
    assert [len(group) for group in claims_by_source(summary)] == [2, 1, 1]


def test_conflicts_that_share_a_figure_are_one_dispute_and_contradictions_come_first(summary):
    summary.conflicts = [
        conflict("f4", "f5", relation="revision"),
        conflict("f1", "f2", relation="compatible-bounds"),
        conflict("f3", "f1"),
    ]
    assert told(disputes(summary)) == [(["f1", "f2", "f3"], ["contradicts", "compatible-bounds"]), (["f4", "f5"], ["revision"])]


def test_a_conflict_that_joins_two_disputes_makes_them_one(summary):
    summary.conflicts = [conflict("f1", "f2"), conflict("f3", "f4"), conflict("f4", "f1")]
    assert told(disputes(summary)) == [(["f3", "f4", "f1", "f2"], ["contradicts"] * 3)]


def test_a_conflict_of_a_figure_that_nobody_gives_is_kept(summary):
    summary.conflicts = [conflict("f1", "f99"), conflict("f98", "f97")]
    assert told(disputes(summary)) == [(["f1"], ["contradicts"]), ([], ["contradicts"])]


def test_thousands_of_conflicts_are_grouped(summary):
    summary.claims[0].figures = [figure(f"x{at}", "1", "12", 3, "exact") for at in range(3_000)]
    summary.conflicts = [conflict(f"x{at}", f"x{at + 1}") for at in range(0, 2_999, 2)]
    assert len(disputes(summary)) == 1_500


def test_doubts_stand_under_the_gravest_kind_of_their_sentence(summary):
    [first] = summary.uncertainties
    kinds = ["hedge", "estimate", "unverified", "hedge", "anonymous-source"]
    words = ["may", "some", "claims", "claims", "unnamed"]
    summary.uncertainties = [
        first.model_copy(update={"id": f"u{at}", "kind": kind, "cue": cue, "text": text})
        for at, (kind, cue, text) in enumerate(zip(kinds, words, ["one", "two", "three", "three", "four"], strict=True))
    ]
    found = [(heading, [[doubt.id for doubt in group] for group in groups]) for heading, groups in doubts_by_weight(summary)]
    assert found == [
        ("Not named or not verified", [["u2", "u3"], ["u4"]]),
        ("Predictions and estimates", [["u1"]]),
        ("Hedges", [["u0"]]),
    ]
