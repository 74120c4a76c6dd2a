"""Prices are the user's, and exact."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer import InputError, Tariff
from summarizer.engines.chat.meter import Meter


@pytest.mark.parametrize("price", [0.15, "0.15", Decimal("0.15")], ids=repr)
def test_a_price_is_read_as_it_is_written(price):
    assert Tariff(price, 0).cost(input_tokens=1_000_000, cached_tokens=0, output_tokens=5) == Decimal("0.15")


def test_cached_input_has_its_own_price_or_that_of_other_input():
    tokens = {"input_tokens": 1_000_000, "cached_tokens": 400_000, "output_tokens": 100_000}
    assert Tariff(1, 4, "0.1").cost(**tokens) == Decimal("1.04")
    assert Tariff(1, 4).cost(**tokens) == Decimal("1.4")


def test_a_cost_is_written_without_an_exponent():
    assert str(Tariff(100, 0).cost(input_tokens=10_000_000, cached_tokens=0, output_tokens=0)) == "1000"
    assert str(Tariff(0, 0).cost(input_tokens=5, cached_tokens=0, output_tokens=5)) == "0"


@pytest.mark.parametrize("price", [-1, "free", float("nan"), float("inf"), True, ""], ids=repr)
def test_what_is_no_price_is_an_error(price):
    with pytest.raises(InputError, match="the price of output is a number"):
        Tariff(1, price)


def test_without_prices_or_counts_the_cost_is_not_known():
    meter = Meter()
    assert meter.spent(None).cost is None
    assert meter.spent(Tariff(1, 1)).cost == 0
    meter.answered(None)
    assert meter.spent(Tariff(1, 1)).cost is None
