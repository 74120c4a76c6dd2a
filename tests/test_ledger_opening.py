from __future__ import annotations

import os
import sqlite3
import subprocess
import sys

import pytest
from ledgers import FIRE, KIND, batch, noted

from summarizer.errors import InputError
from summarizer.ledger import Ledger, opening, shape
from summarizer.ledger.shape import VERSION


@pytest.fixture
def filled(tmp_path):
    """A folder with a ledger of one article, closed."""
    with Ledger.create_or_open(tmp_path / "out") as ledger:
        batch(ledger, [("a.txt", FIRE)])
    return tmp_path / "out"


def stamped(folder, version, application=shape.APPLICATION):
    """Change what the database in `folder` says of itself."""
    plain = sqlite3.connect(folder / "summaries.db")
    plain.execute(f"PRAGMA user_version = {version}")
    plain.execute(f"PRAGMA application_id = {application}")
    plain.close()


def test_the_folder_is_made_and_holds_one_file_when_the_ledger_is_closed(tmp_path):
    with Ledger.create_or_open(tmp_path / "new" / "folder"):
        pass
    assert [path.name for path in (tmp_path / "new" / "folder").iterdir()] == ["summaries.db"]


def test_a_second_writer_is_told_who_writes(filled):
    with Ledger.create_or_open(filled), pytest.raises(InputError, match=rf"in use by another run \(pid {os.getpid()}\)"):
        Ledger.create_or_open(filled)
    with Ledger.create_or_open(filled):
        pass


def test_a_writer_in_another_process_keeps_this_one_out_until_it_is_killed(filled):
    program = (
        "import sys; from pathlib import Path; from summarizer.ledger import Ledger; ledger = Ledger.create_or_open(Path(sys.argv[1]))"
    )
    writer = subprocess.Popen(
        [sys.executable, "-c", f"{program}; print('open', flush=True); sys.stdin.read()", str(filled)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with writer:
        assert writer.stdout.readline() == b"open\n"
        assert opening.is_written(filled)
        with pytest.raises(InputError, match=rf"pid {writer.pid}"):
            Ledger.create_or_open(filled)
        with Ledger.read_only(filled) as reader:
            assert reader.summary_of(noted("a.txt", FIRE)[1].work_key)
        writer.kill()
        writer.wait()
    assert not opening.is_written(filled)
    with Ledger.create_or_open(filled):
        pass
    assert [path.name for path in filled.iterdir()] == ["summaries.db"]


def test_who_asks_whether_somebody_writes_does_not_keep_writers_out(filled):
    with Ledger.read_only(filled), Ledger.create_or_open(filled):
        assert opening.is_written(filled)


def test_a_reader_sees_what_was_committed_and_never_waits_for_a_writer(filled):
    with Ledger.create_or_open(filled) as writer, Ledger.read_only(filled) as reader:
        writer.begin_run(KIND, "")
        with writer.transaction():
            writer.note_file(noted("b.txt", FIRE)[1])
            assert [row["path"] for row in reader.database.execute("SELECT path FROM files")] == ["a.txt"]
        assert [row["path"] for row in reader.database.execute("SELECT path FROM files")] == ["a.txt", "b.txt"]


def test_a_reader_writes_nothing(filled):
    with Ledger.read_only(filled) as reader, pytest.raises(InputError, match="readonly"):
        reader.reset_failed()
    assert [path.name for path in filled.iterdir()] == ["summaries.db"]


def test_a_reader_opens_a_folder_that_cannot_be_written(filled, monkeypatch):
    monkeypatch.setattr(opening.os, "access", lambda *_: False)
    with Ledger.read_only(filled) as reader:
        assert reader.summary_of(noted("a.txt", FIRE)[1].work_key)
    assert [path.name for path in filled.iterdir()] == ["summaries.db"]


def test_a_writer_refuses_a_folder_that_cannot_be_written(filled, monkeypatch):
    monkeypatch.setattr(opening.os, "access", lambda *_: False)
    with pytest.raises(InputError, match="cannot be written: permission denied"):
        Ledger.create_or_open(filled)
    monkeypatch.undo()
    with Ledger.create_or_open(filled):
        pass


def test_a_folder_that_cannot_be_locked_is_one_line_and_can_be_read(filled, monkeypatch):
    def refuse(*_):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(opening.fcntl, "flock", refuse)
    with pytest.raises(InputError, match=r"cannot use the folder .*: No locks available"):
        Ledger.create_or_open(filled)
    assert not opening.is_written(filled)
    with Ledger.read_only(filled) as ledger:
        assert ledger.keeps_text


def test_a_file_system_without_shared_memory_is_one_line(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "_connect", lambda *_: sqlite3.connect(":memory:"))  # which has no log either
    with pytest.raises(InputError, match="on which SQLite cannot keep its log"):
        Ledger.create_or_open(tmp_path)


def test_a_file_in_the_place_of_the_folder_is_one_line(tmp_path):
    (tmp_path / "out").write_text("x")
    with pytest.raises(InputError, match="cannot use the folder"):
        Ledger.create_or_open(tmp_path / "out")


def test_a_folder_without_a_ledger_is_said_to_have_none(tmp_path):
    with pytest.raises(InputError, match="there is no ledger in"):
        Ledger.read_only(tmp_path)
    with pytest.raises(InputError, match="there is no ledger in"):
        Ledger.read_only(tmp_path / "nowhere")


@pytest.mark.parametrize("opened", [Ledger.create_or_open, Ledger.read_only], ids=["writing", "reading"])
@pytest.mark.parametrize("content", [b"my notes\n" * 400, None], ids=["text", "database"])
def test_somebody_elses_summaries_db_is_left_alone(tmp_path, opened, content):
    path = tmp_path / "summaries.db"
    if content is None:
        plain = sqlite3.connect(path)
        plain.execute("CREATE TABLE mine (x)")
        plain.close()
    else:
        path.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(InputError, match="is no database of this tool"):
        opened(tmp_path)
    assert path.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["summaries.db"]


def test_an_empty_file_is_filled_by_a_writer_and_refused_by_a_reader(tmp_path):
    (tmp_path / "summaries.db").write_bytes(b"")
    with pytest.raises(InputError, match="no batch has written"):
        Ledger.read_only(tmp_path)
    with Ledger.create_or_open(tmp_path) as ledger:
        assert ledger.keeps_text


@pytest.mark.parametrize("opened", [Ledger.create_or_open, Ledger.read_only], ids=["writing", "reading"])
def test_a_newer_ledger_is_refused_with_what_to_do(filled, opened):
    stamped(filled, shape.VERSION + 1)
    with pytest.raises(InputError, match="newer version; upgrade with: pip install"):
        opened(filled)


def test_an_older_ledger_is_brought_forward_by_a_writer_and_refused_by_a_reader(filled, monkeypatch):
    monkeypatch.setattr(opening, "VERSION", VERSION + 2)
    steps = {VERSION: "ALTER TABLE runs ADD COLUMN host TEXT", VERSION + 1: "UPDATE runs SET host = 'here'"}
    monkeypatch.setattr(opening, "MIGRATIONS", steps)
    with pytest.raises(InputError, match="older version; the next: summarize batch"):
        Ledger.read_only(filled)
    with Ledger.create_or_open(filled) as ledger:
        assert [row["host"] for row in ledger.database.execute("SELECT host FROM runs")] == ["here"]
        assert ledger.summary_of(noted("a.txt", FIRE)[1].work_key)
    with Ledger.read_only(filled) as ledger:
        assert ledger.database.execute("PRAGMA user_version").fetchone()[0] == VERSION + 2


def test_a_step_forward_that_fails_leaves_the_version_before_it(filled, monkeypatch):
    monkeypatch.setattr(opening, "VERSION", VERSION + 2)
    steps = {VERSION: "ALTER TABLE runs ADD COLUMN host TEXT", VERSION + 1: "CREATE TABLE more (x); UPDATE lacking SET x = 1"}
    monkeypatch.setattr(opening, "MIGRATIONS", steps)
    with pytest.raises(InputError, match="cannot be used: no such table"):
        Ledger.create_or_open(filled)
    plain = sqlite3.connect(filled / "summaries.db")
    assert plain.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
    assert plain.execute("SELECT count(*) FROM sqlite_master WHERE name = 'more'").fetchone() == (0,)
    plain.close()


def test_every_version_before_this_one_has_a_step():
    assert sorted(shape.MIGRATIONS) == list(range(1, shape.VERSION))


@pytest.mark.parametrize("name", ["a?mode=memory", "100%25", "#1", "it's", "\u202eltr", os.fsdecode(b"caf\xe9"), "a b\nc"])
def test_the_folder_may_be_called_anything(tmp_path, name):
    folder = tmp_path / name
    with Ledger.create_or_open(folder) as ledger:
        batch(ledger, [("a.txt", FIRE)])
    with Ledger.read_only(folder) as ledger:
        assert ledger.summary_of(noted("a.txt", FIRE)[1].work_key)
    assert [path.name for path in folder.iterdir()] == ["summaries.db"]


@pytest.fixture
def first(tmp_path, root):
    """A folder with a ledger of version 1, in which a run did an article."""
    out = tmp_path / "first"
    out.mkdir()
    plain = sqlite3.connect(out / "summaries.db")
    plain.executescript((root / "tests" / "ledger_version_1.sql").read_text(encoding="utf-8"))
    plain.executescript(
        f"""
        PRAGMA user_version = 1; PRAGMA application_id = {shape.APPLICATION};
        INSERT INTO about (keep_text, created) VALUES (1, '2026-01-01T00:00:00Z');
        INSERT INTO kinds VALUES (1, 'sha256:00', 'extractive', NULL, NULL, '{{}}', '[]', '1', 'tool 1');
        INSERT INTO runs VALUES (1, 1, '2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z', 'finished', 'summarize batch', 1);
        INSERT INTO works (id, work_key, article_id, kind_id, state, changed) VALUES (1, 'sha256:01', 'sha256:02', 1, 'done', '');
        INSERT INTO files (path, item, key, version, article_id, work_key, seen) VALUES ('a.txt', 0, 'k', 1, 'sha256:02', 'sha256:01', '');
        """
    )
    plain.close()
    return out


def shape_of(folder):
    """The columns of each table and view."""
    with Ledger.read_only(folder) as ledger:
        names = [row["name"] for row in ledger.database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
        return {name: [row["name"] for row in ledger.database.execute(f"PRAGMA table_info({name})")] for name in names}


def test_a_ledger_of_version_1_comes_forward_with_what_it_holds_and_has_the_shape_of_a_new_one(first, filled):
    with Ledger.create_or_open(first) as ledger:
        assert ledger.database.execute("PRAGMA user_version").fetchone()[0] == VERSION
        assert [tuple(row) for row in ledger.database.execute("SELECT outcome, root, not_begun FROM runs")] == [("finished", None, None)]
        assert ledger.state("sha256:01") == "done"
        assert ledger.note_death("a.txt", 1, 9, 1) == 1
    assert shape_of(first) == shape_of(filled)


def test_a_ledger_of_version_1_takes_a_batch(first):
    with Ledger.create_or_open(first) as ledger:
        batch(ledger, [("b.txt", FIRE)])
    with Ledger.read_only(first) as ledger:
        states = [tuple(row) for row in ledger.database.execute("SELECT path, state FROM article_list ORDER BY path")]
    assert states == [("a.txt", "done"), ("b.txt", "done")]
