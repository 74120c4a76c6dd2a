from __future__ import annotations

import sqlite3

import pytest
from ledgers import FIRE, FLOOD, batch, noted

from summarizer.cli import main
from summarizer.ledger import Ledger


@pytest.fixture
def folder(tmp_path):
    with Ledger.create_or_open(tmp_path) as ledger:
        batch(ledger, [("fire.txt", FIRE), noted("wire/copy.txt", FIRE, key="k\x1b[2J"), ("flood.txt", FLOOD)])
    return tmp_path


def held(folder, word="torvald"):
    return any(word.encode() in path.read_bytes().lower() for path in folder.iterdir())


def test_what_is_removed_is_said_and_no_byte_of_it_is_left(folder, capsys):
    assert held(folder)
    assert main(["forget", str(folder), "fire.txt"]) == 0
    out, err = capsys.readouterr()
    assert out == "removed: 1 article, 1 summary, 1 text, 0 calls; under the names:\n  fire.txt\n  wire/copy.txt\n"
    assert err == ""
    assert not held(folder)
    assert held(folder, "brennau")
    assert [path.name for path in folder.iterdir()] == ["summaries.db"]


def test_a_dry_run_removes_nothing_and_needs_no_lock(folder, capsys):
    with Ledger.create_or_open(folder):
        assert main(["forget", str(folder), "wire/copy.txt", "--dry-run"]) == 0
    assert capsys.readouterr().out.startswith("would be removed: 1 article")
    assert held(folder)


def test_while_a_batch_runs_nothing_is_removed(folder, capsys):
    with Ledger.create_or_open(folder):
        assert main(["forget", str(folder), "fire.txt"]) == 2
    assert "is in use by another run (pid" in capsys.readouterr().err
    assert held(folder)


@pytest.mark.parametrize("dry", [[], ["--dry-run"]])
def test_nothing_that_matches_is_an_error(folder, dry, capsys):
    assert main(["forget", str(folder), "nothing\x1b[31m", *dry]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "no article is called 'nothing\ufffd[31m'" in err


def test_a_second_time_there_is_nothing_left(folder):
    assert main(["forget", str(folder), "fire.txt"]) == 0
    assert main(["forget", str(folder), "fire.txt"]) == 2


def test_all_texts_are_removed_and_the_summaries_stay(folder, capsys):
    assert main(["forget", str(folder), "--texts", "--dry-run"]) == 0
    assert main(["forget", str(folder), "--texts"]) == 0
    assert capsys.readouterr().out == "would be removed: 2 texts\nremoved: 2 texts\n"
    with Ledger.read_only(folder) as ledger:
        assert not ledger.keeps_text
        assert ledger.summary_of(noted("fire.txt", FIRE)[1].work_key)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [([], "give the ID of an article, or --texts"), (["a", "--texts"], "--texts goes without an ID"), ([""], "give the ID")],
)
def test_one_thing_is_to_be_forgotten(folder, arguments, said, capsys):
    assert main(["forget", str(folder), *arguments]) == 2
    assert said in capsys.readouterr().err
    assert held(folder)


def test_a_reader_in_the_way_is_said_and_the_next_forget_makes_up_for_it(folder, capsys, monkeypatch):
    monkeypatch.setattr("summarizer.ledger.opening._BUSY", 0.0)
    reader = sqlite3.connect(folder / "summaries.db")
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM texts").fetchone()
    assert main(["forget", str(folder), "fire.txt"]) == 2
    assert "removed, but another program reads the ledger" in capsys.readouterr().err
    assert held(folder)
    assert main(["status", str(folder)]) == 0
    assert "removed, but not erased from the file" in capsys.readouterr().out
    reader.close()
    assert main(["forget", str(folder), "flood.txt"]) == 0
    assert not held(folder)
