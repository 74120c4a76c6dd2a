"""The arithmetic of budget, pace and breaker."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import errors
from summarizer.batch.breaker import STRAIGHT, Breaker
from summarizer.batch.budget import NOTHING, Account, Amount, Budget, LimitError
from summarizer.batch.pace import Pace

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
CALLS = st.lists(st.tuples(st.integers(1, 5_000), st.floats(0.1, 1.0), st.booleans()), max_size=40)


@given(limit=st.integers(0, 60_000), calls=CALLS)
def test_a_budget_is_never_passed_when_no_call_takes_more_than_was_put_aside(limit, calls):
    budget = Budget(tokens=limit)
    under_way = []
    for estimate, share, is_begun in calls:
        if is_begun or not under_way:
            amount = budget.scaled(Amount(estimate))
            if budget.reserve(amount):
                under_way.append((amount, Amount(estimate), share))
        else:
            amount, estimated, of_it = under_way.pop(0)
            budget.settle(amount, estimated, Amount(int(amount.tokens * of_it)))
        assert budget.spent.tokens + budget.reserved.tokens <= limit
    for amount, estimated, of_it in under_way:
        budget.settle(amount, estimated, Amount(int(amount.tokens * of_it)))
    assert budget.reserved == NOTHING
    assert budget.spent.tokens <= limit


@given(limit=st.decimals(0, 10, places=2), prices=st.lists(st.decimals("0.01", 2, places=2), max_size=30))
def test_a_limit_of_cost_holds_in_exact_decimals(limit, prices):
    budget = Budget(cost=limit)
    taken = [price for price in prices if budget.reserve(Amount(1, price))]
    assert budget.reserved.cost == sum(taken, Decimal(0)) <= limit


def test_estimates_that_were_too_low_make_the_next_ones_larger():
    budget = Budget(tokens=10_000)
    assert budget.scaled(Amount(100)).tokens == 150
    budget.settle(NOTHING, Amount(100), Amount(300))
    assert budget.scaled(Amount(100)).tokens == 330


def test_estimates_that_were_too_high_are_believed_only_after_many_calls():
    budget = Budget(tokens=1_000_000)
    for _ in range(19):
        budget.settle(NOTHING, Amount(1_000), Amount(500))
    assert budget.scaled(Amount(1_000)).tokens == 1_100
    budget.settle(NOTHING, Amount(1_000), Amount(500))
    assert budget.scaled(Amount(1_000)).tokens == 550


def test_an_account_draws_on_what_is_put_aside_and_then_on_what_is_left():
    budget = Budget(tokens=100)
    assert budget.reserve(Amount(60))
    account = Account(budget, Amount(60))
    account.draw(Amount(50))
    account.draw(Amount(50))
    with pytest.raises(LimitError, match="--max-tokens is reached") as caught:
        account.draw(Amount(1))
    assert caught.value.outcome == "max-tokens"
    account.close()
    assert budget.reserved.tokens == 100


@given(
    rpm=st.integers(1, 600),
    tpm=st.integers(100, 50_000),
    requests=st.lists(st.tuples(st.floats(0, 5), st.integers(1, 20_000), st.floats(0.5, 1.0)), max_size=60),
)
def test_in_any_minute_no_more_is_sent_than_allowed(rpm, tpm, requests):
    pace = Pace(rpm, tpm)
    now, sent = 0.0, []
    for gap, tokens, share in requests:
        now += gap
        while (pause := pace.delay(now, tokens)) > 0:
            now += pause + 1e-6
        entry = pace.take(now, tokens)
        pace.correct(entry, tokens * share)
        sent.append((now, tokens * share))
    for begin, _ in sent:
        inside = [tokens for at, tokens in sent if begin <= at < begin + 59.99]
        assert len(inside) <= rpm
        assert sum(inside) <= tpm or len(inside) == 1


def test_without_limits_nothing_waits():
    pace = Pace()
    for _ in range(1_000):
        assert pace.delay(0.0, 1_000_000) == 0
        pace.take(0.0, 1_000_000)


@pytest.mark.parametrize(
    ("status", "headers", "pause"),
    [
        ("429", {"Retry-After": "7"}, 7),
        ("429", {"retry-after": "Wed, 04 Mar 2026 12:00:09 GMT"}, 9),
        ("ok", {"retry-after": "7"}, 0),
        ("ok", {"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1m2s"}, 62),
        ("ok", {"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "250ms"}, 0.25),
        ("ok", {"x-ratelimit-remaining-tokens": "10", "x-ratelimit-reset-tokens": "6s"}, 0),
        ("ok", {"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "24h"}, 120),
        ("429", {"retry-after": "soon"}, 0),
    ],
)
def test_what_the_server_says_is_waited_for(status, headers, pause):
    pace = Pace()
    pace.heard(100.0, status, headers, NOON)
    assert pace.delay(100.0, 1) == pytest.approx(pause)
    assert pace.delay(100.0 + pause, 1) == 0


@pytest.mark.parametrize("kind", [errors.QuotaError, errors.AuthenticationError, errors.UnknownModelError])
def test_a_breaker_opens_at_once_when_account_key_or_model_will_not_do(kind):
    breaker = Breaker()
    breaker.note(kind("no"))
    assert breaker.why == "no"


@given(st.lists(st.sampled_from([None, errors.ServerError("down"), errors.SlowAnswerError("slow"), errors.RefusalError("no")])))
def test_a_breaker_opens_after_so_many_faults_in_a_row_and_not_before(outcomes):
    breaker = Breaker()
    straight = longest = 0
    for outcome in outcomes * 3:
        breaker.note(outcome)
        straight = straight + 1 if isinstance(outcome, (errors.ServerError, errors.SlowAnswerError)) else 0
        longest = max(longest, straight)
    assert (breaker.why is not None) == (longest >= STRAIGHT)
