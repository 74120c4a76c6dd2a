from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.site.scale import scale, shown

VALUES = st.lists(st.floats(-1e15, 1e15, allow_nan=False).filter(lambda value: value == 0 or abs(value) > 1e-6), min_size=1, max_size=8)


@given(VALUES)
def test_every_value_stands_on_the_scale_in_its_order(values):
    found = scale(values)
    places = [found.at(value) for value in sorted(values)]
    assert all(0 <= place <= 1 for place in places)
    assert places == sorted(places)
    assert found.low <= min(values)
    assert max(values) <= found.high


@given(VALUES)
def test_the_marks_are_few_in_order_and_from_end_to_end(values):
    found = scale(values)
    places = [found.at(value) for value, _ in found.ticks]
    assert 2 <= len(places) <= 8
    assert places == sorted(set(places))
    assert places[0] == 0


@pytest.mark.parametrize(
    ("values", "logarithmic", "labels"),
    [
        pytest.param([11, 19, 12], False, ["0", "5", "10", "15", "20"], id="of one magnitude"),
        pytest.param([300, 1000], False, ["0", "500", "1,000"], id="from 0"),
        pytest.param([11, 1000], True, ["10", "100", "1,000"], id="of two magnitudes"),
        pytest.param([0, 1000], False, ["0", "500", "1,000"], id="zero has no logarithm"),
        pytest.param([-4, 6], False, ["-5", "0", "5", "10"], id="below and above zero"),
        pytest.param([12], False, ["0", "10", "20", "30"], id="one value"),
        pytest.param([0], False, None, id="nothing"),
    ],
)
def test_the_scale_fits_the_values(values, logarithmic, labels):
    found = scale(values)
    assert found.logarithmic == logarithmic
    if labels is not None:
        assert [label for _, label in found.ticks] == labels


def test_a_scale_says_what_it_is():
    assert scale([11, 1000]).words.startswith("logarithmic")
    assert scale([90, 100]).words == "linear scale, from 80"


@pytest.mark.parametrize(
    ("value", "label"),
    [(0, "0"), (1500, "1,500"), (2_500_000, "2.5m"), (3e9, "3bn"), (0.05, "0.05"), (-4e12, "-4tn"), (0.3 - 0.1, "0.2")],
)
def test_labels_are_short(value, label):
    assert shown(value) == label
