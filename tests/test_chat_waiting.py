"""How long a server that is busy is left alone."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from summarizer import Article, ModelOptions
from summarizer.engines.chat import ChatEngine, destination
from summarizer.engines.chat.waiting import asked_for, backoff

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
EMPTY = {kind: [] for kind in ("gist", "actors", "claims", "quotes", "uncertainties")}


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("0", 0),
        (" 7 ", 7),
        ("1.5", 1.5),
        ("Wed, 25 Nov 2026 12:00:20 GMT", 20),
        ("Wed, 25 Nov 2026 11:00:00 GMT", 0),
        ("Wednesday, 25-Nov-26 12:00:20 GMT", 20),
        ("Wed, 25 Nov 2026 12:00:20", 20),
        ("soon", None),
        ("", None),
        ("-5", None),
        ("٧", None),
        ("9" * 40, None),
        ("nan", None),
        ("Mon, 01 Jan 99999999999999999999 00:00:00 GMT", None),
    ],
    ids=repr,
)
def test_a_pause_is_read_in_seconds_and_as_a_date(header, seconds):
    assert asked_for(header, NOW) == seconds


def test_pauses_grow_differ_and_stay_bounded():
    pauses = [[backoff(attempt) for _ in range(50)] for attempt in range(1, 20)]
    assert all(len(set(same)) > 1 for same in pauses)
    assert max(pauses[0]) <= min(pauses[2])
    assert max(map(max, pauses)) <= 20


def waits(server, header, *, longest=60.0):
    """What is said and slept when the server is busy once, with this header."""
    said, slept = [], []

    async def sleep(seconds):
        slept.append(seconds)

    async def draft():
        to = destination("openai/m", server.base_url, {})
        async with ChatEngine(to, ModelOptions(longest_wait=longest), notify=said.append, sleep=sleep) as engine:
            await engine.draft(Article("Something happened."))

    server.reset()
    headers = {} if header is None else {"Retry-After": header}
    server.play("m", {"replies": [{"status": 429, "headers": headers, "error": {"message": "x"}}, {"draft": EMPTY}]})
    asyncio.run(draft())
    return said, slept


@pytest.mark.parametrize(
    ("header", "slept", "why"), [("7", 7, ", as it asks"), ("3600", 60, ", as it asks (for 3600 s)")], ids=["short", "capped"]
)
def test_the_wait_that_the_server_asks_for_is_kept_up_to_a_limit_and_shown(server, header, slept, why):
    said, waited = waits(server, header)
    assert waited == [slept]
    assert said == [f"{destination('openai/m', server.base_url, {}).host}: status 429; waiting {slept:.1f} s{why} (try 2 of 5)"]


def test_without_a_word_from_the_server_the_wait_is_our_own(server):
    said, waited = waits(server, None)
    assert 0.5 <= waited[0] <= 1
    assert "as it asks" not in said[0]
