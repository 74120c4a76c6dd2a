from __future__ import annotations

import pytest

from summarizer.batch.quota import Quota


@pytest.mark.parametrize(("taken", "under_way", "room"), [(0, 0, 3), (1, 1, 1), (3, 0, 0), (2, 4, 0)])
def test_there_is_room_for_what_is_neither_taken_nor_under_way(taken, under_way, room):
    quota = Quota(3)
    quota.taken = taken
    assert quota.room(under_way) == room


def test_without_a_limit_there_is_always_room():
    quota = Quota(None)
    quota.taken = 1_000
    assert quota.room(1_000) is None
    assert not quota.is_reached


def test_a_limit_is_reached_by_what_was_taken_and_not_by_what_may_still_come_to_nothing():
    quota = Quota(2)
    quota.taken = 1
    quota.room(1)
    assert not quota.is_reached
    quota.taken = 2
    quota.room()
    assert quota.is_reached
