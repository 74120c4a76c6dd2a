"""Whatever is noted in whatever order: one text at a time in a place, one text a version, each file counted once, no work done twice."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import FIRE, KIND, PAID, noted

from summarizer import Article, summarize
from summarizer.ledger import Ledger
from summarizer.ledger.reading import status, summaries

TEXTS = ["one", "two", "three"]
SUMMARY = summarize(Article(FIRE))
PLACES = st.tuples(st.sampled_from(["a.txt", "b.jsonl"]), st.integers(0, 2))
NOTES = st.tuples(
    st.just("note"), PLACES, st.sampled_from(TEXTS), st.sampled_from([None, "k"]), st.integers(1, 2), st.sampled_from([KIND, PAID])
)
STEPS = st.lists(
    NOTES | st.tuples(st.sampled_from(["unreadable"]), PLACES) | st.tuples(st.sampled_from(["work", "fail", "crash", "reset"])), max_size=25
)


class Batch:
    """A batch that does what the steps say."""

    def __init__(self, folder):
        self.folder = folder
        self.done: list[str] = []
        self.open()

    def open(self):
        self.ledger = Ledger.create_or_open(self.folder)
        self.run = self.ledger.begin_run(KIND, "")

    def note(self, place, text, key, mtime, work):
        self.run = self.ledger.begin_run(work, "")
        self.ledger.note_file(noted(place[0], text, work=work, item=place[1], key=key, mtime_ns=mtime, size=1)[1])

    def unreadable(self, place):
        self.ledger.note_unreadable(*place, "odd", "it is odd")

    def work(self):
        for waiting in self.ledger.pending():
            if not self.ledger.summary_of(waiting.work_key):
                self.ledger.start([waiting.work_key], self.run)
                self.ledger.finish(waiting.work_key, Article(FIRE), SUMMARY)
                self.done.append(waiting.work_key)

    def fail(self):
        for waiting in list(self.ledger.pending())[:1]:
            self.ledger.start([waiting.work_key], self.run)
            self.ledger.fail(waiting.work_key, "odd", "it is odd", set_aside=self.ledger.tries(waiting.work_key) > 1)

    def crash(self):
        for waiting in list(self.ledger.pending())[:1]:
            self.ledger.start([waiting.work_key], self.run)
        self.ledger.close()
        self.open()

    def reset(self):
        self.ledger.reset_failed()


def assert_sound(batch):
    query = batch.ledger.database.execute
    assert query("SELECT path, item FROM files WHERE current GROUP BY path, item HAVING count(*) > 1").fetchall() == []
    doubled = "SELECT 1 FROM files WHERE version > 0 GROUP BY key, version HAVING count(DISTINCT article_id) > 1"
    assert query(doubled).fetchall() == []
    found = status(batch.ledger.database, written=True)
    assert found.files == found.done + found.pending + found.failed + found.set_aside + found.unreadable
    assert found.files == query("SELECT count(*) FROM files WHERE current").fetchone()[0]
    assert len(batch.done) == len(set(batch.done)) == found.summaries
    with_summary = query(
        "SELECT count(*) FROM files f JOIN works w ON w.work_key = f.work_key WHERE f.current AND w.state = 'done'"
    ).fetchone()[0]
    assert found.done == with_summary <= len(list(summaries(batch.ledger.database)))
    assert query("SELECT count(*) FROM article_list WHERE state = 'done' AND summary_id IS NULL").fetchone()[0] == 0


@settings(max_examples=60)
@given(STEPS)
def test_a_ledger_stays_sound_whatever_comes(steps):
    with tempfile.TemporaryDirectory() as folder:
        batch = Batch(Path(folder))
        for name, *given_ in steps:
            getattr(batch, name)(*given_)
            assert_sound(batch)
        batch.ledger.close()
