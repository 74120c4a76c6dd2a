"""What is counted beside a run, for who shows how long it will take."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from batches import fill

from summarizer.batch.plan import Plan
from summarizer.batch.rehearsal import Count


@pytest.fixture
def plan(tmp_path):
    """A plan for a folder of five articles, with options."""
    folder = fill(tmp_path / "in", 5)
    return lambda **more: Plan(folder=folder, out=tmp_path / "out", **more)


def counted(plan):
    count = Count(plan)
    count.run(threading.Event())
    return count.total


@pytest.mark.parametrize(("more", "total"), [({}, 5), ({"limit": 3}, 3), ({"limit": 9}, 5), ({"glob": "*3.txt"}, 1)], ids=str)
def test_the_files_of_the_plan_are_counted(plan, more, total):
    assert counted(plan(**more)) == total


def test_a_list_is_counted_as_far_as_the_pattern_fits(plan, tmp_path):
    (tmp_path / "list").write_text("00000.txt\n00001.txt\n00002.txt\n")
    assert counted(plan(from_file=tmp_path / "list")) == 3
    assert counted(plan(from_file=tmp_path / "list", glob="*1.txt")) == 1


@pytest.mark.parametrize("kind", ["descriptor", "named"])
def test_a_list_that_comes_through_a_pipe_is_left_to_the_run(plan, tmp_path, kind):
    named = tmp_path / "pipe"
    os.mkfifo(named)
    reading, writing = os.pipe() if kind == "descriptor" else (os.open(named, os.O_RDONLY | os.O_NONBLOCK), os.open(named, os.O_WRONLY))
    os.write(writing, b"00000.txt\n")
    os.close(writing)
    assert counted(plan(from_file=Path(f"/dev/fd/{reading}"))) is None
    assert os.read(reading, 100) == b"00000.txt\n"
    os.close(reading)


def test_what_cannot_be_counted_is_left_unknown_for_the_run_says_why(plan, tmp_path):
    assert counted(plan(from_file=tmp_path / "nope")) is None
    assert counted(Plan(folder=tmp_path / "nope", out=tmp_path / "out")) is None


def test_who_is_told_to_stop_counts_no_further(plan):
    count, stop = Count(plan()), threading.Event()
    stop.set()
    count.run(stop)
    assert count.total is None
