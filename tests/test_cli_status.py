from __future__ import annotations

import json
import sqlite3
import subprocess
import sys

import pytest
from ledgers import FIRE, FLOOD, KIND, PAID, batch, noted

from summarizer.cli import main
from summarizer.ledger import CallNote, Ledger


@pytest.fixture
def folder(tmp_path):
    out = tmp_path / "out"
    with Ledger.create_or_open(out) as ledger:
        batch(ledger, [("a.txt", FIRE), ("b.txt", FIRE), ("c.txt", FLOOD)], work=PAID, calls=[CallNote("", "ok", "m", 1200, 0, 30)])
        ledger.note_unreadable("evil\x1b[31m.pdf", 0, "encrypted", "'evil.pdf' is encrypted")
    return out


def test_text_shows_counts_failures_costs_runs_and_where_to_look(folder, capsys):
    assert main(["status", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    for line in (
        "        4  articles",
        "        3  done, 1 of them with a summary that was there already",
        "        1  unreadable",
        "           encrypted: 1, for example evil\ufffd[31m.pdf",
        "2 calls, 2,400 tokens in, 60 out; cost unknown",
        f"tables: summarize export {folder} -f csv -o TABLES/",
    ):
        assert line in out.splitlines()
    assert "run 1, openai/some: began 20" in out
    assert ": finished" in out


def test_json_has_the_same(folder, capsys):
    assert main(["status", str(folder), "-f", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["files"], found["done"], found["from_cache"], found["unreadable"], found["calls"]) == (4, 3, 1, 1, 2)
    assert found["failures"] == [{"kind": "encrypted", "often": 1, "path": "evil\x1b[31m.pdf", "message": "'evil.pdf' is encrypted"}]
    assert (found["cost"], found["calls_of_unknown_cost"], found["runs"][0]["state"]) == ("0", 2, "ended")


def test_a_run_that_is_under_way_is_shown_as_running_and_is_not_disturbed(folder, capsys):
    with Ledger.create_or_open(folder) as ledger:
        run = ledger.begin_run(KIND, "")
        note = noted("d.txt", f"{FLOOD}!")[1]
        ledger.note_file(note)
        ledger.start([note.work_key], run)
        with ledger.transaction():
            ledger.note_file(noted("e.txt", f"{FLOOD}?")[1])
            assert main(["status", str(folder)]) == 0
    out = capsys.readouterr().out
    assert "        1  pending, 1 under way" in out.splitlines()
    assert ", running" in out


def test_a_run_that_died_is_shown_as_such(folder, capsys):
    with Ledger.create_or_open(folder) as ledger:
        ledger.begin_run(KIND, "")
    assert main(["status", str(folder)]) == 0
    assert "run 2, extractive: began" in (out := capsys.readouterr().out)
    assert ", died" in out


def test_a_writer_that_was_killed_leaves_a_ledger_that_can_be_looked_at(folder, capsys):
    program = (
        "import os, sys; from pathlib import Path; from summarizer.ledger import Ledger; from ledgers import PAID\n"
        "Ledger.create_or_open(Path(sys.argv[1])).begin_run(PAID, ''); os.kill(os.getpid(), 9)"
    )
    path = [str(sys.path[0]), *sys.path]
    subprocess.run([sys.executable, "-c", f"import sys; sys.path[:0] = {path!r}\n{program}", str(folder)], check=False)
    assert main(["status", str(folder)]) == 0
    assert ", died" in capsys.readouterr().out
    assert [path.name for path in folder.iterdir()] == ["summaries.db"]


def test_the_status_goes_to_a_file(folder, tmp_path, capsys):
    assert main(["status", str(folder), "-f", "json", "-o", str(tmp_path / "status.json")]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads((tmp_path / "status.json").read_text(encoding="utf-8"))["files"] == 4


@pytest.mark.parametrize("command", [["status"], ["export", "-f", "jsonl"], ["forget"], ["diff"]], ids=lambda value: value[0])
@pytest.mark.parametrize("state", ["missing", "no-ledger", "foreign"])
def test_a_folder_that_is_no_batch_is_one_line(tmp_path, command, state, capsys):
    folder = tmp_path / "out"
    if state != "missing":
        folder.mkdir()
    if state == "foreign":
        plain = sqlite3.connect(folder / "summaries.db")
        plain.execute("CREATE TABLE mine (x)")
        plain.close()
    more = {"forget": ["a"], "diff": ["a"]}.get(command[0], [])
    assert main([command[0], str(folder), *command[1:], *more]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert ("no database of this tool" if state == "foreign" else "there is no ledger in") in err
    assert folder.exists() == (state != "missing")
