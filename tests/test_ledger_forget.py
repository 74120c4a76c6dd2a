from __future__ import annotations

import json
import shutil
import sqlite3

import pytest
from ledgers import FIRE, FIRE_LATER, FLOOD, PAID, batch, noted

from summarizer.errors import InputError
from summarizer.ledger import CallNote, Ledger
from summarizer.ledger.forget import count_texts, find, measure, remove, remove_texts, sweep

WORD = "Xylopharynx"
HIDDEN = FIRE.replace("Torvald", WORD).replace("a crane operator", f"a {WORD} operator") + f"\nThe {WORD} weather held.\n"


def held(folder, word=WORD):
    """Which files in the folder hold the word, in any case: an index folds it."""
    return [path.name for path in sorted(folder.iterdir()) if word.lower().encode() in path.read_bytes().lower()]


def forget(ledger, wanted):
    match = find(ledger.database, wanted)
    with ledger.transaction():
        remove(ledger.database, match)
    return ledger.sweep()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made")
    calls = [CallNote("2026-01-01T00:00:00Z", "ok", "m", 1, 1, 1)]
    with Ledger.create_or_open(folder) as ledger:
        others = [(f"other{at}.txt", f"{FLOOD}\nNumber {at}.") for at in range(30)]
        batch(ledger, [*others[:15], noted("secret.txt", HIDDEN, title=WORD, key="k", work=PAID), *others[15:]], work=PAID, calls=calls)
        batch(ledger, [noted("copy.txt", HIDDEN, title=WORD, work=PAID)], work=PAID)
    assert held(folder) == ["summaries.db"]
    return folder


@pytest.fixture
def folder(tmp_path, made):
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.mark.parametrize("wanted", ["k", "secret.txt", "copy.txt", noted("", HIDDEN)[0].id, noted("", HIDDEN)[0].id[7:17].upper()])
def test_no_byte_of_a_forgotten_article_is_left_in_any_file(folder, wanted):
    with Ledger.create_or_open(folder) as ledger:
        assert forget(ledger, wanted)
        assert held(folder) == []
        assert [
            ledger.database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("works", "calls", "summaries", "texts")
        ] == [30] * 4
        for index in ("texts_fts", "summaries_fts"):
            ledger.database.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
            assert ledger.database.execute(f"SELECT count(*) FROM {index} WHERE {index} MATCH 'osk'").fetchone()[0] == 30
    assert held(folder) == []
    assert [path.name for path in folder.iterdir()] == ["summaries.db"]


def test_both_names_of_a_forgotten_text_are_named(folder):
    with Ledger.read_only(folder) as ledger:
        removal = measure(ledger.database, find(ledger.database, "k"))
    assert (removal.articles, removal.files, removal.summaries, removal.calls, removal.texts) == (1, ("copy.txt", "secret.txt"), 1, 1, 1)


def test_every_version_of_a_key_is_forgotten(tmp_path):
    with Ledger.create_or_open(tmp_path) as ledger:
        batch(ledger, [noted("a.txt", HIDDEN, key="k")])
        batch(ledger, [noted("a.txt", FIRE_LATER, key="k"), ("b.txt", FLOOD)])
        assert measure(ledger.database, find(ledger.database, "k")).articles == 2
        forget(ledger, "k")
        assert [row["path"] for row in ledger.database.execute("SELECT path FROM files")] == ["b.txt"]
    assert held(tmp_path) == []


def test_what_only_failed_is_forgotten_too(tmp_path):
    with Ledger.create_or_open(tmp_path) as ledger:
        run = ledger.begin_run(PAID, "")
        _, note = noted("a.txt", FIRE, work=PAID, title=WORD)
        ledger.note_file(note)
        ledger.start([note.work_key], run)
        ledger.fail(note.work_key, "refusal", "declined", [CallNote("", "ok", "m")], set_aside=True)
        ledger.note_unreadable(f"{WORD}.txt", 0, "unreadable", f"'{WORD}.txt' is empty")
        forget(ledger, "a.txt")
        assert held(tmp_path) == ["summaries.db"]
        forget(ledger, f"{WORD}.txt")
        assert [
            ledger.database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("files", "works", "attempts", "calls")
        ] == [0] * 4
    assert held(tmp_path) == []


def test_a_feed_with_more_items_than_a_statement_takes_values_is_forgotten(tmp_path):
    with Ledger.create_or_open(tmp_path) as ledger:
        with ledger.transaction():
            ledger.database.executemany(
                "INSERT INTO files (path, item, key, version, article_id, seen) VALUES ('f.jsonl', ?, 'k' || ?, 1, 'sha256:' || ?, '')",
                [(at, at, at) for at in range(40_000)],
            )
        assert len(measure(ledger.database, find(ledger.database, "f.jsonl")).files) == 40_000
        forget(ledger, "f.jsonl")
        assert ledger.database.execute("SELECT count(*) FROM files").fetchone()[0] == 0


def test_a_reader_that_is_in_the_way_is_told_of_and_the_next_writer_makes_up_for_it(folder):
    with Ledger.create_or_open(folder) as ledger:
        reader = sqlite3.connect(folder / "summaries.db")
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM texts").fetchone()
        ledger.database.execute("PRAGMA busy_timeout = 0")
        assert not forget(ledger, "k")
        assert held(folder)
        reader.close()
        with Ledger.read_only(folder) as other:
            assert other.database.execute("SELECT unswept FROM about").fetchone()[0] == 1
    with Ledger.create_or_open(folder) as ledger:
        assert ledger.database.execute("SELECT unswept FROM about").fetchone()[0] == 0
        assert held(folder) == []


def test_what_was_removed_when_the_process_died_is_erased_by_the_next_writer(folder):
    with Ledger.create_or_open(folder) as ledger, ledger.transaction():
        remove(ledger.database, find(ledger.database, "k"))
    assert held(folder)
    with Ledger.create_or_open(folder):
        pass
    assert held(folder) == []


def test_texts_alone_are_removed_and_none_are_kept_from_then_on(folder):
    with Ledger.create_or_open(folder) as ledger:
        with ledger.transaction():
            assert count_texts(ledger.database) == 31
            remove_texts(ledger.database)
        assert sweep(ledger.database)
        assert not ledger.keeps_text
        assert ledger.database.execute("SELECT count(*) FROM summaries").fetchone()[0] == 31
        assert "weather held" not in json.dumps([row[0] for row in ledger.database.execute("SELECT json FROM summaries")])
    assert held(folder, "weather held") == []
    with Ledger.create_or_open(folder, keep_text=False):
        pass


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("nothing", "no article is called"),
        ("abcdef1", "no article is called"),
        ("' OR 1=1 --", "no article is called"),
        ("%", "no article"),
    ],
)
def test_what_matches_nothing_is_said(folder, wanted, said):
    with Ledger.read_only(folder) as ledger, pytest.raises(InputError, match=said):
        find(ledger.database, wanted)


def test_an_id_that_begins_like_another_is_ambiguous(tmp_path):
    with Ledger.create_or_open(tmp_path) as ledger:
        for at in range(2):
            ledger.database.execute(
                "INSERT INTO files (path, item, key, version, article_id, seen) VALUES (?, 0, ?, 1, ?, '')",
                (f"{at}", f"{at}", f"sha256:abcdef01{at}"),
            )
        with pytest.raises(InputError, match="2 articles have ids that begin with 'abcdef01'"):
            find(ledger.database, "abcdef01")
        assert find(ledger.database, "sha256:abcdef011").articles == ("sha256:abcdef011",)
