"""`summarize batch` as a person uses it."""

from __future__ import annotations

import os
import signal

import pytest
from batches import command, fill, json_lines, ledger_rows

from summarizer.cli import main
from summarizer.ledger import Ledger


def test_the_table_says_what_was_done_and_what_not_and_the_status_too(tmp_path, capsys):
    folder, out = fill(tmp_path / "in", 3), tmp_path / "out"
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.png").write_bytes(b"")
    assert main(["batch", str(folder), "-o", str(out), "--processes", "1"]) == 3
    said = capsys.readouterr()
    assert [line.strip() for line in said.out.splitlines()[:4]] == [
        "3  done",
        "1  failed: unreadable, for example empty.txt",
        "empty.txt is empty; name a file that holds an article",
        "1  skipped: 1 .png",
    ]
    assert "--retry-failed" in said.out
    assert said.err.splitlines()[0] == "summarize: no model chosen: the built-in extractive engine drafts; nothing leaves this machine"
    (folder / "empty.txt").unlink()
    assert main(["batch", str(folder), "-o", str(out), "--processes", "1", "-q", "--model", "extractive"]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere", "-o", "out"], "there is no folder 'nowhere'"),
        (["in", "-o", ""], "the name of a folder is empty"),
        (["in", "-o", "in/00000.txt"], "cannot use the folder 'in/00000.txt': File exists"),
        (["in", "-o", "out", "--metadata", "in/00000.txt"], "the metadata 'in/00000.txt' has no column 'path' in its first line"),
        (["in", "-o", "out", "--from-file", "gone"], "the list 'gone' cannot be read: No such file or directory"),
        (["in", "-o", "out", "--log-file", "no/log"], "the log file 'no/log' cannot be written: No such file or directory"),
        (["in", "-o", "out", "--seed", "1"], "--seed is for a model, and the extractive engine drafts here"),
    ],
)
def test_what_cannot_be_used_is_one_line_and_2(tmp_path, monkeypatch, capsys, arguments, message):
    monkeypatch.chdir(tmp_path)
    fill(tmp_path / "in", 1)
    assert main(["batch", *arguments, "-q"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"summarize: {message}")


def test_a_folder_in_use_by_another_run_is_refused(tmp_path, capsys):
    folder, out = fill(tmp_path / "in", 1), tmp_path / "out"
    with Ledger.create_or_open(out):
        assert main(["batch", str(folder), "-o", str(out), "-q"]) == 2
    assert "is in use by another run" in capsys.readouterr().err


def run_until_done(folder, out, *more):
    """Start a batch, and read its log up to the first article that is done."""
    process = command(folder, "-o", out, "--log-file", "/dev/stdout", *more, start_new_session=True)
    while '"event": "done"' not in process.stdout.readline():
        assert process.poll() is None
    return process


def test_an_interrupt_finishes_what_is_in_flight_and_the_next_run_goes_on(tmp_path):
    folder, out = fill(tmp_path / "in", 400), tmp_path / "out"
    with run_until_done(folder, out) as process:
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the processes of the pool as well
        printed, said = process.communicate()
    assert process.returncode == 130
    assert said.splitlines()[1:] == ["summarize: finishing what is in flight; Ctrl-C once more stops now"]
    assert "the same command goes on" in printed
    assert json_lines(printed)[-1]["outcome"] == "interrupted"
    ((done,),) = ledger_rows(out, "SELECT count(*) FROM works WHERE state = 'done'")
    assert 0 < done < 400
    assert ledger_rows(out, "SELECT count(*) FROM attempts WHERE outcome IS NULL OR outcome <> 'done'") == [(0,)]
    assert main(["batch", str(folder), "-o", str(out), "-q"]) == 0
    assert ledger_rows(out, "SELECT count(*), sum(state = 'done') FROM works") == [(400, 400)]
    assert ledger_rows(out, "SELECT count(*) FROM attempts") == [(400,)]


def test_a_second_interrupt_ends_at_once_and_leaves_a_whole_ledger(tmp_path):
    folder, out = fill(tmp_path / "in", 400), tmp_path / "out"
    with run_until_done(folder, out) as process:
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the processes of the pool as well
        while "finishing" not in (line := process.stderr.readline()):
            assert line.startswith("summarize: no model")
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the processes of the pool as well
        process.communicate()
    assert process.returncode == 130
    assert sorted(path.name for path in out.iterdir()) == ["summaries.db"]
    assert ledger_rows(out, "SELECT count(*) FROM attempts WHERE outcome IS NULL") == [(0,)]
