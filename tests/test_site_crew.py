from __future__ import annotations

import os

import pytest

from summarizer.errors import InputError
from summarizer.site import Crew

MANY = 10_000


def test_what_is_made_comes_in_the_order_of_the_items():
    with Crew(MANY, 2) as crew:
        assert list(crew.each(str, range(100))) == [str(n) for n in range(100)]


def test_a_few_articles_are_made_here():
    with Crew(10, 8) as crew:
        assert crew.processes == 1
        assert list(crew.each(lambda n: -n, [1, 2])) == [-1, -2]


def test_items_are_taken_as_they_are_needed():
    taken = []

    def items():
        for n in range(MANY):
            taken.append(n)
            yield n

    with Crew(MANY, 2) as crew:
        made = crew.each(str, items())
        assert next(made) == "0"
        assert len(taken) < 200


def test_an_error_ends_it():
    with pytest.raises(ValueError, match="invalid literal"), Crew(MANY, 2) as crew:
        list(crew.each(int, ["1", "x"] * 40))


def test_a_process_that_dies_is_said_in_one_line():
    with pytest.raises(InputError, match="was ended from outside"), Crew(MANY, 2) as crew:
        list(crew.each(os._exit, [3] * 40))
