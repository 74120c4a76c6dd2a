"""Whatever is noted in whatever order: one text at a time in a place, one text a version, each file counted once, no work done twice."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
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


DATED = [
    ("first", "2026-03-02"),
    ("second", "2026-03-02T09:00:00+02:00"),
    ("third", "2026-03-02T09:00:00"),
    ("fourth", "2026-03-02T12:00:00Z"),
    ("fifth", "2026-03-02T09:30:00-05:00"),
]
"""Texts with their dates of publication, as ISO 8601 has them, in order."""


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


# --- versions


@pytest.fixture
def ledger(tmp_path):
    with Ledger.create_or_open(tmp_path / "out") as opened:
        opened.begin_run(KIND, "", str(tmp_path / "in"))
        yield opened


def numbered(ledger):
    return [tuple(row) for row in ledger.database.execute("SELECT path, version FROM files WHERE version > 0 ORDER BY version, path")]


def note_in(ledger, dated):
    """Note files with one key, called after their texts."""
    with ledger.transaction():
        for text, published in dated:
            ledger.note_file(noted(text, text, key="k", published=published)[1])


@settings(max_examples=30)
@given(st.permutations(DATED))
def test_versions_of_a_key_are_numbered_by_their_dates_in_whatever_order_they_come(dated):
    with tempfile.TemporaryDirectory() as folder, Ledger.create_or_open(Path(folder)) as ledger:
        ledger.begin_run(KIND, "")
        note_in(ledger, dated)
        assert numbered(ledger) == [(text, number) for number, (text, _) in enumerate(DATED, 1)]


@settings(max_examples=30)
@given(st.permutations([*DATED[1:], ("undated", None)]))
def test_versions_of_which_one_has_no_date_are_numbered_as_they_come_from_it_on(dated):
    with tempfile.TemporaryDirectory() as folder, Ledger.create_or_open(Path(folder)) as ledger:
        ledger.begin_run(KIND, "")
        note_in(ledger, dated)
        at = dated.index(("undated", None))
        assert numbered(ledger) == [(text, n) for n, (text, _) in enumerate([*sorted(dated[:at], key=DATED.index), *dated[at:]], 1)]


def test_a_date_that_is_corrected_renumbers_the_versions(ledger):
    note_in(ledger, [("a", "2026-03-01"), ("b", "2026-03-02"), ("a", "2026-03-03")])
    assert numbered(ledger) == [("b", 1), ("a", 2)]


def test_one_text_in_two_files_is_one_version_with_the_earlier_of_their_dates(ledger):
    note_in(ledger, [("a", "2026-03-02"), ("b", "2026-03-03")])
    ledger.note_file(noted("copy of b", "b", key="k", published="2026-03-01")[1])
    assert numbered(ledger) == [("b", 1), ("copy of b", 1), ("a", 2)]


# --- files that are gone


def standing(folder, *names):
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text("x", encoding="utf-8")
    return str(folder)


def states(ledger):
    return {row["path"]: row["state"] for row in ledger.database.execute("SELECT path, state FROM article_list")}


def test_what_stands_in_a_file_that_is_gone_is_current_no_more_and_its_summary_stays(ledger, tmp_path):
    run = ledger.begin_run(KIND, "", standing(tmp_path / "in", "a.txt"))
    for path, text in (("a.txt", "one"), ("b.txt", "two")):
        note = noted(path, text)[1]
        ledger.note_file(note)
        ledger.start([note.work_key], run)
        ledger.finish(note.work_key, Article(FIRE), SUMMARY)
    assert ledger.note_gone(run) == 1
    assert states(ledger) == {"a.txt": "done"}
    assert [stored.file["path"] for stored in summaries(ledger.database)] == ["a.txt"]
    assert [stored.file["path"] for stored in summaries(ledger.database, every_version=True)] == ["a.txt", "b.txt"]


def test_what_could_not_be_read_in_a_file_that_is_gone_is_no_failure_any_more(ledger, tmp_path):
    run = ledger.begin_run(KIND, "", standing(tmp_path / "in"))
    ledger.note_unreadable("gone.txt", 0, "unreadable", "it is empty")
    ledger.note_gone(run)
    assert list(ledger.unreadable()) == []


@pytest.mark.parametrize("other", ["/somewhere/else", None], ids=["another folder", "a folder that was not noted"])
def test_where_runs_had_several_folders_nothing_is_taken_for_gone(tmp_path, other):
    with Ledger.create_or_open(tmp_path / "out") as ledger:
        ledger.begin_run(KIND, "", other)
        run = ledger.begin_run(KIND, "", standing(tmp_path / "in"))
        ledger.note_file(noted("a.txt", FIRE)[1])
        assert ledger.note_gone(run) == 0
        assert states(ledger) == {"a.txt": "pending"}


def test_more_files_than_a_page_holds_are_found_to_be_gone(tmp_path, monkeypatch):
    monkeypatch.setattr("summarizer.ledger.files._PAGE", 2)
    with Ledger.create_or_open(tmp_path / "out") as ledger:
        run = ledger.begin_run(KIND, "", standing(tmp_path / "in", "3"))
        for at in range(6):
            ledger.note_file(noted(str(at), f"{FIRE}{at}")[1])
        assert ledger.note_gone(run) == 5
        assert states(ledger) == {"3": "pending"}


# --- deaths, and what is known


def test_the_deaths_of_a_place_are_counted_until_its_file_changes_or_all_is_forgiven(ledger):
    assert [ledger.note_death("a.txt", 1, 9, 1) for _ in range(3)] == [1, 2, 3]
    assert ledger.note_death("a.txt", 2, 9, 1) == 1
    assert ledger.note_death("a.txt", 1, 9, 2) == 1
    ledger.reset_failed()
    assert ledger.note_death("a.txt", 1, 9, 2) == 1


def test_an_emptied_feed_that_comes_back_is_whole(ledger):
    ledger.note_unreadable("feed.jsonl", 0, "unreadable", "it holds no articles", (0, 1))
    ledger.note_file(noted("feed.jsonl", FIRE, item=1, size=9, mtime_ns=2)[1])
    ledger.note_feed("feed.jsonl", 9, 2, 1)
    assert [tuple(row) for row in ledger.database.execute("SELECT item, state FROM article_list")] == [(1, "pending")]


def test_of_a_feed_that_comes_back_the_place_that_cannot_be_read_stays_a_failure(ledger):
    ledger.note_unreadable("feed.jsonl", 2, "unreadable", "it is broken")
    ledger.note_file(noted("feed.jsonl", FIRE, item=1)[1])
    ledger.note_feed("feed.jsonl", 9, 2, 2)
    assert [row["item"] for row in ledger.database.execute("SELECT item FROM what_failed")] == [2]


def test_a_file_is_known_as_it_is_now_and_for_the_work_that_was_noted(ledger):
    ledger.note_file(noted("a.txt", FIRE, size=9)[1])
    assert ledger.is_known("a.txt", 9, 1, KIND)
    assert not ledger.is_known("a.txt", 9, 2, KIND)
    assert not ledger.is_known("a.txt", 8, 1, KIND)
    assert not ledger.is_known("a.txt", 9, 1, PAID)
    assert not ledger.is_known("b.txt", 9, 1, KIND)


def test_a_file_that_could_not_be_read_is_known(ledger):
    ledger.note_unreadable("a.txt", 0, "unreadable", "it is empty", (0, 1))
    assert ledger.is_known("a.txt", 0, 1, KIND)


def test_a_feed_is_known_when_it_was_read_to_its_end_though_nothing_in_it_could_be(ledger):
    ledger.note_unreadable("feed.jsonl", 1, "unreadable", "it is broken")
    assert not ledger.is_known("feed.jsonl", 9, 1, KIND)
    ledger.note_feed("feed.jsonl", 9, 1, 1)
    assert ledger.is_known("feed.jsonl", 9, 1, KIND)
    ledger.note_file(noted("other.jsonl", FIRE, item=1, size=9)[1])
    assert not ledger.is_known("other.jsonl", 9, 1, KIND)
