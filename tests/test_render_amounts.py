from __future__ import annotations

import pytest
from test_render_sample import figure, sample_summary

from summarizer.render.amounts import Given, amount, context, quantity, told


@pytest.fixture(name="claim")
def _claim():
    return sample_summary().claims[0]


@pytest.mark.parametrize(
    ("as_written", "bound", "kind", "said"),
    [
        ("12", "at-least", "count", "at least 12"),
        ("as high as 12", "at-most", "count", "as high as 12"),
        ("12 or more", "at-least", "count", "12 or more"),
        ("12\nto 40", "range", "count", "12 to 40"),
        ("dozens", "about", "vague", "dozens"),
        ("dozens", "at-least", "vague", "at least dozens"),
        ("12", "exact", "count", "12"),
    ],
)
def test_the_bound_is_said_once_and_never_lost(as_written, bound, kind, said):
    assert amount(figure("f1", "12", "12", 3, bound, kind=kind).model_copy(update={"as_written": as_written})) == said


@pytest.mark.parametrize(
    ("counted", "kind", "role", "said"),
    [
        ("people", "count", "level", "12 people"),
        ("toll", "count", "level", "toll: 12"),
        ("death toll", "count", "level", "death toll: 12"),
        ("Turnout", "count", "level", "Turnout: 12"),
        ("membership of the union", "count", "level", "membership of the union: 12"),
        ("total (dead)", "count", "previous", "total (dead): 12 (earlier)"),
        ("toll", "count", "previous", "toll: 12 (earlier)"),
        ("toll booths", "count", "level", "12 toll booths"),
        ("members of a crowd", "count", "level", "12 members of a crowd"),
        ("turnout", "percent", "level", "12 (turnout)"),
        ("dead (people)", "count", "previous", "12 dead (people, earlier)"),
        ("the cost", "percent", "level", "12 (the cost)"),
        ("the cost", "percent", "change", "12 (the cost, the change)"),
        (None, "count", "previous", "12 (earlier)"),
        (None, "age", "level", "12"),
    ],
)
def test_what_is_counted_and_the_role_stand_behind_the_amount(counted, kind, role, said):
    assert quantity(figure("f1", "12", "12", 3, "exact", kind=kind, counted=counted, role=role)) == said


@pytest.mark.parametrize("counted", ["toll", "people", "dead (people)", "12", None])
@pytest.mark.parametrize("role", ["level", "previous", "change"])
@pytest.mark.parametrize("kind", ["count", "percent"])
def test_the_parts_of_a_quantity_are_all_of_it_and_hold_its_amount(counted, role, kind):
    one = figure("f1", "12", "12", 3, "at-least", kind=kind, counted=counted, role=role)
    assert str(told(one)) == quantity(one)
    assert told(one).amount == amount(one)


def test_a_figure_that_does_not_say_what_it_counts_brings_the_words_around_it(claim):
    given = Given(figure("f1", "12", "12", 3, "exact"), claim)
    assert context(given) == " (“At least 12 passengers drowned.”)"
    given.claim.text = "Of all who were aboard the ferry that night, at least 12 passengers drowned before any help came."
    assert context(given) == " (“… ferry that night, at least 12 passengers drowned before …”)"


def test_a_figure_that_says_what_it_counts_or_is_not_in_its_claim_brings_nothing(claim):
    assert context(Given(figure("f1", "12", "12", 3, "exact", counted="passengers"), claim)) == ""
    claim.text = "A dozen passengers drowned."
    assert context(Given(figure("f1", "12", "12", 3, "exact"), claim)) == ""
