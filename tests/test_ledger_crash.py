"""A process that writes is killed at moments that a seed chooses; what it was told is committed must be there, and once."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest
from ledgers import FIRE, PAID, noted

from summarizer.ledger import Ledger

ARTICLES = 12
WRITER = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(__import__("pathlib").Path(__file__).parent)!r})
from ledgers import FIRE, PAID, noted
from summarizer import summarize
from summarizer.ledger import CallNote, Ledger
with Ledger.create_or_open(Path(sys.argv[1])) as ledger:
    run = ledger.begin_run(PAID, "test")
    for at in range({ARTICLES}):
        article, note = noted(f"{{at}}.txt", FIRE + str(at), work=PAID)
        ledger.note_file(note)
        print("noted", at, flush=True)
        if ledger.summary_of(note.work_key):
            continue
        ledger.start([note.work_key], run)
        print("started", at, flush=True)
        summary = summarize(article)
        print("paid", at, flush=True)
        ledger.finish(note.work_key, article, summary, [CallNote("2026-01-01T00:00:00Z", "ok", "m", 10, 0, 1)])
        print("finished", at, flush=True)
    ledger.end_run(run, "finished")
"""


def killed_after(lines, folder):
    """Run the writer and kill it when it has printed that many lines (it runs on meanwhile); all that it has printed."""
    with subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, text=True) as writer:
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        return [*said, *writer.stdout.readlines()]


@pytest.mark.parametrize("seed", range(4))
def test_nothing_that_was_finished_is_lost_or_doubled_by_a_kill(tmp_path, seed):
    chance = random.Random(seed)
    keys = [noted(f"{at}.txt", FIRE + str(at), work=PAID)[1].work_key for at in range(ARTICLES)]
    finished: set[int] = set()
    started = [0] * ARTICLES
    for _ in range(2):
        for line in killed_after(chance.randrange(1, ARTICLES + 4), tmp_path):
            word, _, at = line.strip().partition(" ")
            finished |= {int(at)} if word == "finished" else set()
            started[int(at)] += word == "started"
        with Ledger.create_or_open(tmp_path) as ledger:
            query = ledger.database.execute
            assert [query("PRAGMA integrity_check").fetchone()[0], query("PRAGMA foreign_key_check").fetchall()] == ["ok", []]
            query("INSERT INTO summaries_fts (summaries_fts) VALUES ('integrity-check')")
            done = {at for at, key in enumerate(keys) if ledger.summary_of(key)}
            assert finished <= done
            calls = {
                row[0]: row[1] for row in query("SELECT w.work_key, count(c.id) FROM works w JOIN calls c ON c.work_id = w.id GROUP BY 1")
            }
            assert calls == {keys[at]: 1 for at in done}
            assert all(ledger.tries(key) >= started[at] for at, key in enumerate(keys) if at not in done)
            assert {row[0] for row in query("SELECT outcome FROM runs")} <= {"died", "finished"}
            assert query("SELECT count(*) FROM texts").fetchone()[0] == query("SELECT count(*) FROM summaries").fetchone()[0] == len(done)
    assert [path.name for path in tmp_path.iterdir()] == ["summaries.db"]
