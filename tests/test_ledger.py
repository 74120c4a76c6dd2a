from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from decimal import Decimal

import pytest
from ledgers import FIRE, FIRE_LATER, FLOOD, KIND, PAID, batch, noted

from summarizer import summarize
from summarizer.errors import InputError
from summarizer.ledger import CallNote, Ledger


@pytest.fixture
def ledger(tmp_path):
    with Ledger.create_or_open(tmp_path / "out") as opened:
        yield opened


def rows(ledger, query, *values):
    return [tuple(row) for row in ledger.database.execute(query, values)]


def test_a_finished_work_is_known_and_its_summary_is_stored(ledger):
    article, note = noted("a.txt", FIRE)
    batch(ledger, [(article, note)])
    assert ledger.summary_of(note.work_key)
    stored = json.loads(rows(ledger, "SELECT json FROM summaries")[0][0])
    expected = json.loads(summarize(article).model_dump_json())
    assert stored | {"article": None} == expected | {"article": None}
    assert rows(ledger, "SELECT text FROM texts") == [(FIRE,)]


def test_a_second_run_finds_everything_done(tmp_path):
    article, note = noted("a.txt", FIRE)
    with Ledger.create_or_open(tmp_path) as ledger:
        batch(ledger, [(article, note)])
    with Ledger.create_or_open(tmp_path) as ledger:
        assert ledger.summary_of(note.work_key)
        assert ledger.unchanged("a.txt", note.size, note.mtime_ns, KIND)
        assert list(ledger.pending()) == list(ledger.failed()) == []


@pytest.mark.parametrize(
    ("size", "mtime", "work"),
    [(1, 1, KIND), (len(FIRE), 2, KIND), (len(FIRE), 1, PAID)],
    ids=["size", "time", "work"],
)
def test_a_file_is_changed_when_its_size_its_time_or_the_work_is_another(ledger, size, mtime, work):
    batch(ledger, [("a.txt", FIRE)])
    assert ledger.unchanged("a.txt", len(FIRE.encode()), 1, KIND)
    assert not ledger.unchanged("a.txt", size, mtime, work)


def test_a_file_whose_work_failed_is_not_unchanged(ledger):
    _, note = noted("a.txt", FIRE)
    run = ledger.begin_run(KIND, "")
    ledger.note_file(note)
    ledger.start([note.work_key], run)
    assert not ledger.unchanged("a.txt", note.size, 1, KIND)
    ledger.fail(note.work_key, "refusal", "the model declined", set_aside=False)
    assert not ledger.unchanged("a.txt", note.size, 1, KIND)


def test_a_file_that_went_back_to_a_former_model_is_read_again_though_its_summary_is_there(ledger):
    batch(ledger, [("a.txt", FIRE)])
    batch(ledger, [("a.txt", FIRE)], work=PAID)
    assert not ledger.unchanged("a.txt", len(FIRE.encode()), 1, KIND)
    batch(ledger, [("a.txt", FIRE)])
    assert ledger.unchanged("a.txt", len(FIRE.encode()), 1, KIND)
    assert rows(ledger, "SELECT count(*) FROM attempts") == [(2,)]


def test_a_feed_is_unchanged_only_when_it_was_read_to_its_end(ledger):
    stamp = {"size": 99, "mtime_ns": 1}
    batch(ledger, [noted("feed.jsonl", FIRE, item=1, **stamp)])
    assert not ledger.unchanged("feed.jsonl", 99, 1, KIND)
    batch(ledger, [noted("feed.jsonl", FLOOD, item=2, **stamp)])
    ledger.note_feed("feed.jsonl", 99, 1, 2)
    assert ledger.unchanged("feed.jsonl", 99, 1, KIND)


def test_items_that_a_shorter_feed_no_longer_has_are_not_current(ledger):
    old, new = {"size": 99, "mtime_ns": 1}, {"size": 50, "mtime_ns": 2}
    batch(ledger, [noted("feed.jsonl", FIRE, item=1, **old), noted("feed.jsonl", FLOOD, item=2, **old)])
    batch(ledger, [noted("feed.jsonl", FIRE, item=1, **new)])
    ledger.note_feed("feed.jsonl", 50, 2, 1)
    assert ledger.unchanged("feed.jsonl", 50, 2, KIND)
    assert rows(ledger, "SELECT item, current FROM files ORDER BY item") == [(1, 1), (2, 0)]


def test_a_file_that_became_unreadable_is_not_unchanged_and_mends(ledger):
    batch(ledger, [("a.txt", FIRE)])
    ledger.note_unreadable("a.txt", 0, "unreadable", "'a.txt' is empty")
    assert not ledger.unchanged("a.txt", len(FIRE.encode()), 1, KIND)
    assert rows(ledger, "SELECT state, failure FROM article_list") == [("unreadable", "unreadable")]
    batch(ledger, [("a.txt", FIRE)])
    assert rows(ledger, "SELECT state, failure FROM article_list") == [("done", None)]


def test_two_names_of_one_text_point_at_one_summary_and_keep_their_own_metadata(ledger):
    batch(ledger, [noted("a.txt", FIRE, title="One", key="k1"), noted("b.txt", FIRE, title="Two", key="k2")])
    assert rows(ledger, "SELECT count(*) FROM summaries") == [(1,)]
    found = rows(ledger, "SELECT path, title, key, state, cached, summary_id FROM article_list ORDER BY path")
    assert found == [("a.txt", "One", "k1", "done", 0, 1), ("b.txt", "Two", "k2", "done", 1, 1)]
    assert "One" not in rows(ledger, "SELECT json FROM summaries")[0][0]


def test_a_file_has_its_summary_from_the_moment_that_it_is_noted_or_that_it_is_made(ledger):
    article, note = noted("a.txt", FIRE)
    run = ledger.begin_run(KIND, "")
    for path in ("b.txt", "a.txt"):
        ledger.note_file(noted(path, FIRE)[1])
    ledger.start([note.work_key], run)
    ledger.finish(note.work_key, article, summarize(article))
    ledger.note_file(noted("c.txt", FIRE)[1])
    assert rows(ledger, "SELECT path, summary_id, cached FROM article_list ORDER BY path") == [
        ("a.txt", 1, 1),
        ("b.txt", 1, 0),
        ("c.txt", 1, 1),
    ]


def test_a_damaged_database_is_one_line(tmp_path):
    with Ledger.create_or_open(tmp_path) as ledger:
        batch(ledger, [("a.txt", FIRE)])
    data = bytearray((tmp_path / "summaries.db").read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    (tmp_path / "summaries.db").write_bytes(data)
    for opened in (Ledger.read_only, Ledger.create_or_open):
        with pytest.raises(InputError, match="cannot be used: database disk image is malformed"):
            opened(tmp_path)


def test_linking_again_does_not_change_how_a_file_came_by_its_summary(ledger):
    (file,) = batch(ledger, [("a.txt", FIRE)])
    _, note = noted("a.txt", FIRE)
    ledger.link(file, note.work_key, cached=True)
    assert rows(ledger, "SELECT cached FROM files") == [(0,)]


def test_a_changed_article_is_new_work_and_a_new_version_of_its_key(ledger):
    batch(ledger, [("a.txt", FIRE)])
    batch(ledger, [noted("a.txt", FIRE_LATER, mtime_ns=2)])
    assert rows(ledger, "SELECT key, version, current FROM files ORDER BY id") == [("a.txt", 1, 0), ("a.txt", 2, 1)]
    assert rows(ledger, "SELECT count(*) FROM summaries") == [(2,)]


def test_a_text_that_comes_back_is_the_version_that_it_was(ledger):
    for text in (FIRE, FIRE_LATER, FIRE):
        batch(ledger, [("a.txt", text)])
    assert rows(ledger, "SELECT version, current FROM files ORDER BY id") == [(1, 1), (2, 0)]


def test_two_files_with_one_key_do_not_make_a_version_each_run(ledger):
    for _ in range(3):
        batch(ledger, [noted("a.txt", FIRE, key="k"), noted("b.txt", FLOOD, key="k")])
    assert rows(ledger, "SELECT path, version, current FROM files ORDER BY path") == [("a.txt", 1, 1), ("b.txt", 2, 1)]


def test_a_key_that_the_metadata_gives_later_takes_the_place_of_the_path(ledger):
    batch(ledger, [("a.txt", FIRE)])
    batch(ledger, [noted("a.txt", FIRE, key="2026/fire")])
    assert rows(ledger, "SELECT key, version FROM files") == [("2026/fire", 1)]


def test_another_model_is_new_work_and_the_old_summary_stays_until_it_is_done(ledger):
    batch(ledger, [("a.txt", FIRE)])
    article, note = noted("a.txt", FIRE, work=PAID)
    run = ledger.begin_run(PAID, "")
    ledger.note_file(note)
    assert not ledger.summary_of(note.work_key)
    assert rows(ledger, "SELECT state, summary_id FROM article_list") == [("pending", 1)]
    ledger.start([note.work_key], run)
    ledger.finish(note.work_key, article, summarize(article), [])
    assert rows(ledger, "SELECT state, summary_id FROM article_list") == [("done", 2)]


@pytest.mark.parametrize(
    "other",
    [
        {"options": {"temperature": 1}},
        {"model": "openai/other"},
        {"prompts": (("summary", "1", "sha256:01"),)},
        {"schema_version": "2"},
        {"base_url": "http://127.0.0.1:1"},
        {"tool": "tool 1"},
    ],
    ids=["option", "model", "prompt", "schema", "address", "tool"],
)
def test_a_change_of_anything_that_a_summary_depends_on_changes_the_key(other):
    assert replace(PAID, **other).key("sha256:aa") != PAID.key("sha256:aa")


def test_the_order_of_options_and_prompts_does_not_change_the_key():
    one = replace(PAID, options={"a": 1, "b": 2}, prompts=(("p", "1", "x"), ("q", "1", "y")))
    other = replace(PAID, options={"b": 2, "a": 1}, prompts=(("q", "1", "y"), ("p", "1", "x")))
    assert one.key("sha256:aa") == other.key("sha256:aa")


# --- attempts, failures, calls


def begun(ledger, *texts):
    run = ledger.begin_run(PAID, "")
    notes = [noted(f"{at}.txt", text, work=PAID)[1] for at, text in enumerate(texts)]
    for note in notes:
        ledger.note_file(note)
    ledger.start([note.work_key for note in notes], run)
    return [note.work_key for note in notes]


def test_failures_count_as_tries_and_are_listed_with_what_they_were(ledger):
    (key,) = begun(ledger, FIRE)
    assert ledger.tries(key) == 0
    ledger.fail(key, "refusal", "the model declined", [], set_aside=False)
    assert ledger.tries(key) == 1
    (waiting,) = ledger.failed()
    assert (waiting.path, waiting.kind, waiting.message) == ("0.txt", "refusal", "the model declined")
    ledger.start([key], ledger.begin_run(PAID, ""))
    ledger.fail(key, "refusal", "the model declined", [], set_aside=True)
    assert ledger.tries(key) == 2
    assert rows(ledger, "SELECT state FROM article_list") == [("set-aside",)]


def test_what_was_given_up_cleanly_is_pending_and_no_try(ledger):
    keys = begun(ledger, FIRE, FLOOD)
    ledger.abandon(keys)
    assert [ledger.tries(key) for key in keys] == [0, 0]
    assert [waiting.work_key for waiting in ledger.pending()] == keys


def test_an_attempt_that_a_crash_cut_off_is_a_try(tmp_path):
    ledger = Ledger.create_or_open(tmp_path)
    (key,) = begun(ledger, FIRE)
    ledger.close()  # without a word about the attempt, as a crash would
    with Ledger.create_or_open(tmp_path) as again:
        assert again.tries(key) == 1
        assert [waiting.work_key for waiting in again.pending()] == [key]
        assert rows(again, "SELECT outcome FROM runs") == [("died",)]


def test_resetting_lets_failures_begin_anew(ledger):
    keys = begun(ledger, FIRE, FLOOD)
    ledger.fail(keys[0], "refusal", "no", [], set_aside=True)
    ledger.fail(keys[1], "server", "500", [], set_aside=False)
    assert ledger.reset_failed() == 2
    assert [ledger.tries(key) for key in keys] == [0, 0]
    assert [waiting.work_key for waiting in ledger.pending()] == keys
    assert ledger.reset_failed() == 0


def test_a_work_that_succeeds_in_the_end_is_no_failure(ledger):
    (key,) = begun(ledger, FIRE)
    ledger.fail(key, "server", "500", [], set_aside=False)
    ledger.start([key], ledger.begin_run(PAID, ""))
    article, _ = noted("0.txt", FIRE)
    ledger.finish(key, article, summarize(article), [])
    assert rows(ledger, "SELECT state, failure FROM article_list") == [("done", None)]
    assert rows(ledger, "SELECT outcome FROM attempts ORDER BY id") == [("failed",), ("done",)]


def test_calls_are_kept_exactly_whatever_became_of_them(ledger):
    (key,) = begun(ledger, FIRE)
    cost = Decimal("0.000000000000000001")
    ledger.spend(key, [CallNote("2026-01-01T00:00:00Z", "429", "m")])
    ledger.fail(key, "server", "x", [CallNote("2026-01-01T00:00:01Z", "ok", "m", 2**40, 3, 4, cost)], set_aside=False)
    assert rows(ledger, "SELECT status, input, cached, output, cost FROM calls") == [
        ("429", 0, 0, 0, None),
        ("ok", 2**40, 3, 4, "1E-18"),
    ]


def test_work_that_no_file_asked_for_is_a_fault_of_the_caller(ledger):
    run = ledger.begin_run(KIND, "")
    with pytest.raises(LookupError, match="no file asked"):
        ledger.start(["sha256:00"], run)


def test_files_are_noted_in_a_run_only(ledger):
    with pytest.raises(RuntimeError, match="begin_run"):
        ledger.note_file(noted("a.txt", FIRE)[1])


def test_pages_of_waiting_files_are_read_while_the_table_changes(ledger, monkeypatch):
    monkeypatch.setattr("summarizer.ledger.files._PAGE", 2)
    ledger.begin_run(KIND, "")
    for at in range(7):
        ledger.note_file(noted(f"{at}.txt", f"{FIRE}{at}")[1])
    seen = []
    for waiting in ledger.pending():
        seen.append(waiting.path)
        ledger.start([waiting.work_key], 1)
        ledger.fail(waiting.work_key, "x", "y", [], set_aside=False)
    assert seen == [f"{at}.txt" for at in range(7)]


# --- transactions


def noted_then_started(ledger, path, text, group="transaction"):
    """A group that fails at its end: that work was never asked for."""
    with getattr(ledger, group)():
        ledger.note_file(noted(path, text)[1])
        ledger.start(["sha256:00"], 1)


def test_a_group_is_written_whole_or_not_at_all(ledger):
    ledger.begin_run(KIND, "")
    with pytest.raises(LookupError):
        noted_then_started(ledger, "a.txt", FIRE)
    assert rows(ledger, "SELECT count(*) FROM files") == [(0,)]
    assert rows(ledger, "SELECT count(*) FROM works") == [(0,)]


def test_an_inner_group_that_fails_is_undone_by_itself(ledger):
    ledger.begin_run(KIND, "")
    with ledger.transaction():
        ledger.note_file(noted("a.txt", FIRE)[1])
        with pytest.raises(LookupError):
            noted_then_started(ledger, "b.txt", FLOOD)
    assert rows(ledger, "SELECT path FROM files") == [("a.txt",)]


def test_a_full_disk_is_one_line(ledger):
    ledger.begin_run(KIND, "")
    pages = ledger.database.execute("PRAGMA page_count").fetchone()[0]
    ledger.database.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(InputError, match="cannot be used: database or disk is full"):
        batch(ledger, [("a.txt", FIRE)])
    assert rows(ledger, "SELECT count(*) FROM summaries") == [(0,)]


def seen_from_outside(ledger):
    """The paths that another program finds in the database."""
    with Ledger.read_only(ledger.folder) as reader:
        return [row["path"] for row in reader.database.execute("SELECT path FROM files ORDER BY path")]


def put_off(ledger, *paths):
    with ledger.later():
        for path in paths:
            ledger.note_file(noted(path, FIRE)[1])


def test_what_is_put_off_is_committed_by_commit(ledger):
    ledger.begin_run(KIND, "")
    put_off(ledger, "a.txt")
    put_off(ledger, "b.txt")
    assert seen_from_outside(ledger) == []
    assert [path for (path,) in rows(ledger, "SELECT path FROM files")] == ["a.txt", "b.txt"]
    ledger.commit()
    assert seen_from_outside(ledger) == ["a.txt", "b.txt"]
    ledger.commit()  # a second time there is nothing to do


def test_what_is_put_off_is_committed_with_the_next_transaction(ledger):
    ledger.begin_run(KIND, "")
    put_off(ledger, "a.txt")
    ledger.note_file(noted("b.txt", FLOOD)[1])
    assert seen_from_outside(ledger) == ["a.txt", "b.txt"]


def test_what_is_put_off_and_not_committed_is_not_kept(tmp_path):
    with Ledger.create_or_open(tmp_path) as ledger:
        ledger.begin_run(KIND, "")
        put_off(ledger, "a.txt")
    with Ledger.read_only(tmp_path) as ledger:
        assert rows(ledger, "SELECT count(*) FROM files") == [(0,)]


@pytest.mark.parametrize("group", ["later", "transaction"])
def test_of_what_is_put_off_a_later_step_that_fails_is_undone_alone(ledger, group):
    ledger.begin_run(KIND, "")
    put_off(ledger, "a.txt")
    with pytest.raises(LookupError):
        noted_then_started(ledger, "b.txt", FLOOD, group)
    put_off(ledger, "c.txt")
    ledger.commit()
    assert seen_from_outside(ledger) == ["a.txt", "c.txt"]


def fill_the_disk(ledger):
    """Let the database grow no further, and write until that is noticed."""
    ledger.database.execute("PRAGMA cache_size = 5")
    ledger.database.execute(f"PRAGMA max_page_count = {ledger.database.execute('PRAGMA page_count').fetchone()[0] + 5}")
    for at in range(1_000):
        with ledger.later():
            ledger.note_file(noted(f"{at}.txt", FIRE, title="x" * 3_000)[1])


def test_after_a_full_disk_has_undone_what_was_put_off_nothing_more_is_written_and_one_line_says_why(ledger):
    ledger.begin_run(KIND, "")
    with pytest.raises(InputError, match="cannot be used: database or disk is full") as caught:
        fill_the_disk(ledger)
    assert "\n" not in str(caught.value)
    ledger.database.execute("PRAGMA max_page_count = 100000")  # though there is room again
    with pytest.raises(InputError, match="cannot be used: database or disk is full") as caught:
        ledger.note_file(noted("b.txt", FLOOD)[1])
    assert "\n" not in str(caught.value)
    ledger.commit()
    assert seen_from_outside(ledger) == []


def test_commits_reach_the_disk_where_calls_are_paid(ledger):
    for work, level in ((PAID, 2), (KIND, 1)):
        ledger.begin_run(work, "")
        assert rows(ledger, "PRAGMA synchronous") == [(level,)]
    assert rows(ledger, "PRAGMA journal_mode") == [("wal",)]


# --- text


def test_without_text_nothing_is_stored_that_the_summary_does_not_hold(tmp_path):
    text = f"{FIRE}\nZyxomark weather continued over the weekend.\n"
    with Ledger.create_or_open(tmp_path, keep_text=False) as ledger:
        batch(ledger, [("a.txt", text)])
        held = "".join(row[0] for row in rows(ledger, "SELECT json FROM summaries"))
        assert "Zyxomark" not in held
        assert rows(ledger, "SELECT count(*) FROM texts") == [(0,)]
        assert rows(ledger, "SELECT count(*) FROM summaries_fts WHERE summaries_fts MATCH 'torvald'") == [(1,)]
    assert b"Zyxomark" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


def test_a_ledger_without_text_stays_so(tmp_path):
    with Ledger.create_or_open(tmp_path, keep_text=False):
        pass
    with Ledger.create_or_open(tmp_path) as ledger:
        batch(ledger, [("a.txt", FIRE)])
        assert not ledger.keeps_text
        assert rows(ledger, "SELECT count(*) FROM texts") == [(0,)]


def test_a_ledger_with_texts_is_not_taken_for_one_without(tmp_path):
    with Ledger.create_or_open(tmp_path) as ledger:
        batch(ledger, [("a.txt", FIRE)])
    with pytest.raises(InputError, match="holds texts of earlier runs"):
        Ledger.create_or_open(tmp_path, keep_text=False)
    with Ledger.create_or_open(tmp_path) as ledger:  # and the lock was given back
        assert ledger.keeps_text


def test_texts_and_summaries_are_found_by_their_words(ledger):
    batch(ledger, [("a.txt", FIRE), ("b.txt", FLOOD)])
    assert rows(ledger, "SELECT rowid FROM texts_fts WHERE texts_fts MATCH 'harbour AND union'") == [(1,)]
    assert rows(ledger, "SELECT rowid FROM summaries_fts WHERE summaries_fts MATCH 'karn'") == [(2,)]


def test_plain_sqlite_reads_every_view(ledger):
    batch(ledger, [("a.txt", FIRE), ("b.txt", FLOOD)])
    plain = sqlite3.connect(ledger.folder / "summaries.db")
    views = [row[0] for row in plain.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    counts = {view: len(plain.execute(f"SELECT * FROM {view}").fetchall()) for view in views}
    plain.close()
    assert counts["article_list"] == 2
    assert counts["who_said_what"] >= 3
    assert counts["figures_by_source"] >= 4
    assert counts["spending"] == 1
