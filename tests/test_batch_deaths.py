"""A file whose reading ends the process of the run itself, as a PDF can that crashes its reader: found by the runs that come after."""

from __future__ import annotations

import json
import signal
import subprocess
import sys

import pytest
from batches import SERVED, TEXTS, fill, ledger_rows

from summarizer.cli import main

PROGRAM = """
import os, signal
from summarizer import Article
from summarizer.batch import items
from summarizer.cli import program

def read_or_die(path, read_many=items.read_many, **more):
    for read in read_many(path, **more):
        if isinstance(read, Article) and "poison" in read.text:
            os.kill(os.getpid(), signal.SIGKILL)
        yield read

items.read_many = read_or_die
program()
"""
POISON = "At least 3 people drank poison at Osk, police said.\n"
KILLED = -signal.SIGKILL


def status_of_a_run(*arguments):
    """Run `summarize batch` in a process that reading poison kills; its exit status."""
    return subprocess.run([sys.executable, "-c", PROGRAM, "batch", *map(str, arguments), "-q"], check=False).returncode


def states(out):
    return dict(ledger_rows(out, "SELECT path || CASE item WHEN 0 THEN '' ELSE '#' || item END, state FROM article_list"))


@pytest.fixture
def with_a_model(server, tmp_path):
    """The arguments of a run with a model over three articles and poison."""
    server.play("some", {"replies": [SERVED], "repeat": True})
    folder = fill(tmp_path / "in", 3)
    (folder / "poison.txt").write_text(POISON)
    return [folder, "-o", tmp_path / "out", "--processes", "1", "--model", "openai/some", "--base-url", server.base_url]


@pytest.fixture
def with_a_feed(tmp_path):
    """The arguments of a run over an article and a feed of five, of which the second is poison."""
    folder = fill(tmp_path / "in", 1, start=7)
    texts = [f"{TEXTS[at % 3]} The line has the number {at}." for at in range(4)]
    texts.insert(1, POISON)
    (folder / "feed.jsonl").write_text("\n".join(json.dumps({"text": text}) for text in texts))
    return [folder, "-o", tmp_path / "out", "--processes", "1"]


def test_with_a_model_it_is_set_aside_after_three_deaths_and_everything_else_is_done(with_a_model, tmp_path, server):
    out = tmp_path / "out"
    assert [status_of_a_run(*with_a_model) for _ in range(4)] == [KILLED, KILLED, KILLED, 3]
    assert states(out) == {"poison.txt": "unreadable"} | {f"{at:05}.txt": "done" for at in range(3)}
    assert ledger_rows(out, "SELECT failure FROM what_failed") == [("kills-the-reader",)]
    assert sorted(path.name for path in out.iterdir()) == ["summaries.db"]
    assert main(["batch", *map(str, with_a_model), "-q", "--retry-failed"]) == 0
    assert states(out)["poison.txt"] == "done"


def test_of_a_feed_what_stands_before_it_is_done_and_the_rest_is_found_when_it_is_forgiven(with_a_feed, tmp_path):
    out = tmp_path / "out"
    assert [status_of_a_run(*with_a_feed) for _ in range(4)] == [KILLED, KILLED, KILLED, 3]
    assert states(out) == {"00007.txt": "done", "feed.jsonl#1": "done", "feed.jsonl#2": "unreadable"}
    assert sorted(path.name for path in out.iterdir()) == ["summaries.db"]
    assert main(["batch", *map(str, with_a_feed), "-q", "--retry-failed"]) == 0
    assert set(states(out).values()) == {"done"}
    assert len(states(out)) == 6


def test_a_file_that_changed_after_its_deaths_is_tried_again(with_a_model, tmp_path):
    for _ in range(2):
        status_of_a_run(*with_a_model)
    (tmp_path / "in" / "poison.txt").write_text(POISON * 2)
    assert status_of_a_run(*with_a_model) == KILLED  # the third death, but the first of the file as it is now
    assert status_of_a_run(*with_a_model) == KILLED


def test_the_mark_of_a_death_stands_beside_the_ledger_until_the_next_run(with_a_model, tmp_path):
    status_of_a_run(*with_a_model)
    path, size, _, item = json.loads((tmp_path / "out" / "reading.now").read_text())
    assert (path, size, item) == ("poison.txt", len(POISON), 1)
