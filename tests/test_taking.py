"""An asynchronous generator as a plain iterator. Nothing here waits for a time: what hangs, hangs until it is broken off."""

from __future__ import annotations

import asyncio
import gc
import threading

import pytest

from summarizer.taking import in_a_thread

PATIENCE = 20
"""Seconds after which something that should have come counts as missing."""


async def counting(most):
    for at in range(most):
        yield at


def test_the_items_come_in_order_and_then_it_ends():
    assert list(in_a_thread(counting(300))) == list(range(300))


def test_what_goes_wrong_is_raised_behind_the_last_item():
    async def odd():
        yield 1
        raise ValueError("odd")

    items = in_a_thread(odd())
    assert next(items) == 1
    with pytest.raises(ValueError, match="odd"):
        next(items)


def left(items):
    """Close an iterator in another thread; whether that came to an end."""
    thread = threading.Thread(target=items.close, daemon=True)
    thread.start()
    thread.join(PATIENCE)
    return not thread.is_alive()


def test_who_leaves_breaks_off_what_hangs_and_it_has_ended_by_then():
    ended = []

    async def hanging():
        try:
            yield 1
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    items = in_a_thread(hanging())
    assert next(items) == 1
    assert left(items)
    assert ended == [True]


def test_what_takes_a_while_to_end_is_waited_for():
    ended = []

    async def slow():
        try:
            yield 1
            await asyncio.Event().wait()
        finally:
            for _ in range(100):
                await asyncio.sleep(0)
            ended.append(True)

    items = in_a_thread(slow())
    next(items)
    assert left(items)
    assert ended == [True]


def test_a_generator_is_not_far_ahead_of_who_takes_and_does_not_hang_when_he_leaves():
    made = []

    async def endless():
        at = 0
        while True:
            made.append(at)
            yield at
            at += 1

    items = in_a_thread(endless())
    assert [next(items) for _ in range(3)] == [0, 1, 2]
    assert left(items)
    assert len(made) <= 3 + 100 + 2


def test_one_that_nobody_takes_from_does_nothing():
    begun = []

    async def work():
        begun.append(True)
        yield 1

    items = in_a_thread(work())
    items.close()
    del items
    gc.collect()
    assert begun == []


def test_it_works_inside_a_running_loop():
    async def inside():
        return list(in_a_thread(counting(3)))

    assert asyncio.run(inside()) == [0, 1, 2]
