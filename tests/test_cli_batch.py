"""`summarize batch` as a person uses it."""

from __future__ import annotations

import os
import signal

import pytest
from batches import SERVED, command, fill, json_lines, ledger_rows

from summarizer.cli import main
from summarizer.engines.chat import wire
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


# --- with a model


@pytest.fixture
def asked(server, tmp_path, monkeypatch):
    """Run `summarize batch` over six articles with the replies of a story; the exit status."""
    fill(tmp_path / "in", 6)
    monkeypatch.setattr(wire, "backoff", lambda _: 0.0)

    def run(*arguments, replies=(SERVED,)):
        server.play("some", {"replies": list(replies), "repeat": True})
        folders = [str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--processes", "1"]
        return main(["batch", *folders, "--model", "openai/some", "--base-url", server.base_url, *arguments])

    return run


QUOTA = {"status": 429, "error": {"message": "no", "type": "x", "code": "insufficient_quota"}}


def test_where_text_goes_is_said_first_and_the_table_counts_tokens(asked, server, capsys):
    assert asked() == 0
    said = capsys.readouterr()
    assert said.err.splitlines()[0] == f"summarize: sending article text to {server.base_url} (model some, without a key)"
    counted = server.counters
    assert f"6 calls, {counted['input_tokens']:,} tokens in, {counted['output_tokens']:,} out; cost unknown" in said.out


def test_a_limit_exits_3_and_says_what_is_left(asked, server, capsys):
    assert asked("--max-tokens", "8000") == 3
    assert "stopped (max-tokens): --max-tokens would be passed; what was not done is pending" in capsys.readouterr().out
    counted = server.counters
    assert 0 < counted["input_tokens"] + counted["output_tokens"] <= 8_000


def test_a_limit_of_cost_without_prices_is_refused(asked, server, capsys):
    assert asked("--max-cost", "1.50") == 2
    assert "--max-cost needs prices" in capsys.readouterr().err
    assert asked("--max-cost", "much") == 2
    assert "'much' is no amount of US dollars; write 5 or 0.25" in capsys.readouterr().err
    assert server.counters["requests"] == 0


def test_a_provider_that_serves_nothing_exits_4_and_one_that_stops_half_way_3(asked, capsys):
    assert asked(replies=[QUOTA]) == 4
    assert "has no quota or credit left" in capsys.readouterr().err
    assert asked("--concurrency", "1", replies=[SERVED, SERVED, QUOTA]) == 3
    assert asked("--fallback", "extractive", replies=[QUOTA]) == 0
    assert "4  done, 4 of them by the built-in engine" in capsys.readouterr().out


def test_a_rehearsal_counts_what_is_not_done_and_sends_nothing(asked, server, capsys, tmp_path):
    asked("--limit", "2")
    before = server.counters["requests"]
    capsys.readouterr()
    assert asked("--dry-run") == 0
    said = capsys.readouterr()
    assert said.out.startswith("4 articles to be drafted: 4 requests, about ")
    assert (said.err, server.counters["requests"]) == ("", before)
    assert main(["batch", str(tmp_path / "in"), "-o", str(tmp_path / "new"), "--dry-run", "-q"]) == 0
    assert not (tmp_path / "new").exists()
    assert capsys.readouterr().out == "6 articles to be drafted: no request, no tokens, no cost: the built-in engine drafts\n"


@pytest.mark.parametrize("option", ["--rpm=5", "--tpm=5", "--max-cost=1", "--max-tokens=5", "--concurrency=2", "--fallback=extractive"])
def test_what_is_for_a_model_is_refused_without_one(tmp_path, capsys, option):
    fill(tmp_path / "in", 1)
    assert main(["batch", str(tmp_path / "in"), "-o", str(tmp_path / "out"), option]) == 2
    assert f"{option.partition('=')[0]} is for a model" in capsys.readouterr().err


def test_a_limit_exits_3_while_something_is_left_and_0_at_the_end(asked, capsys):
    assert [asked("--limit", "2") for _ in range(3)] == [3, 3, 0]
    tables = capsys.readouterr().out
    assert tables.count("stopped (limit): the limit of 2 articles is reached; the same command goes on") == 2
    assert [line.strip() for line in tables.splitlines() if "not begun" in line] == ["4  files not begun", "2  files not begun"]


def test_doing_again_what_failed_exits_3_while_a_limit_leaves_some_of_it(asked):
    assert asked(replies=[{"refusal": "no"}]) == 3
    assert [asked("--retry-failed", "--limit", "3") for _ in range(2)] == [3, 0]


def test_a_rehearsal_of_doing_again_counts_what_failed_and_nothing_else(asked, capsys, tmp_path):
    asked(replies=[{"refusal": "no", "when": "number 1001"}, SERVED])
    fill(tmp_path / "in", 3, start=6)
    capsys.readouterr()
    assert asked("--dry-run", "--retry-failed") == 0
    assert capsys.readouterr().out.startswith("1 article to be drafted")
    assert asked("--dry-run") == 0
    assert capsys.readouterr().out.startswith("4 articles to be drafted")


def test_a_rehearsal_of_doing_again_has_nothing_to_do_where_nothing_was_done(asked, capsys):
    assert asked("--dry-run", "--retry-failed") == 0
    assert capsys.readouterr().out.startswith("0 articles to be drafted")


def test_what_was_not_begun_is_told_by_the_table_and_by_the_status(asked, capsys, tmp_path):
    asked("--concurrency", "1", replies=[SERVED, SERVED, QUOTA])
    assert "        3  files not begun" in capsys.readouterr().out.splitlines()
    main(["status", str(tmp_path / "out")])
    assert "        3  files to which the last run had not come" in capsys.readouterr().out.splitlines()
    asked()
    main(["status", str(tmp_path / "out")])
    assert "had not come" not in capsys.readouterr().out


def test_why_the_built_in_engine_stands_in_is_told_once_in_a_line_and_in_the_table_and_by_the_status(asked, capsys, tmp_path):
    assert asked("--fallback", "extractive", "--concurrency", "1", replies=[SERVED, SERVED, QUOTA]) == 0
    said = capsys.readouterr()
    (line,) = (line for line in said.err.splitlines() if "in its place" in line)
    assert line.startswith("summarize: the model cannot serve, so the built-in engine drafts in its place: ")
    assert "has no quota or credit left" in line
    first, why = said.out.splitlines()[:2]
    assert first == "        6  done, 4 of them by the built-in engine in place of the model"
    assert "has no quota or credit left" in why
    main(["status", str(tmp_path / "out")])
    expected = "        4  pending, 4 of them with a summary of another engine or model meanwhile"
    assert expected in capsys.readouterr().out.splitlines()


def test_the_rows_and_dates_of_the_metadata_that_came_to_nothing_are_told(tmp_path, capsys):
    folder, table = fill(tmp_path / "in", 2), tmp_path / "more.csv"
    table.write_text("path,date\n00000.txt,soon\nnowhere.txt,2026-03-03\nelsewhere.txt,\n", encoding="utf-8")
    assert main(["batch", str(folder), "-o", str(tmp_path / "out"), "--processes", "1", "--metadata", str(table)]) == 0
    told = [line.strip() for line in capsys.readouterr().out.splitlines() if "metadata" in line]
    assert told == [
        "2  rows of the metadata fit no file, for example elsewhere.txt",
        "1  date of the metadata cannot be read, for example soon",
    ]


def test_a_log_file_in_the_folder_with_the_ending_of_a_feed_is_written_and_not_read(tmp_path):
    folder, out = fill(tmp_path / "in", 2), tmp_path / "out"
    log = folder / "log.jsonl"
    for _ in range(2):
        with command(folder, "-o", out, "--processes", "1", "-q", "--log-file", log) as process:
            try:
                process.communicate(timeout=60)  # one that reads what it writes would never end
            finally:
                process.kill()
        assert process.returncode == 0
    assert ledger_rows(out, "SELECT path FROM files ORDER BY path") == [("00000.txt",), ("00001.txt",)]
    assert {event["event"] for event in json_lines(log.read_text())} == {"started", "done", "from-cache", "stopped"}


def test_a_folder_that_cannot_be_read_is_named_and_exits_3(tmp_path, capsys, monkeypatch):
    folder = fill(tmp_path / "in", 1)
    fill(folder / "locked", 1, start=5)
    listed = os.scandir

    def refused(path):
        if str(path).endswith("locked/"):
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", refused)
    assert main(["batch", str(folder), "-o", str(tmp_path / "out"), "--processes", "1"]) == 3
    said = capsys.readouterr()
    message = "a folder that cannot be read: Permission denied"
    assert f"summarize: locked: left pending, unreadable: {message}" in said.err.splitlines()
    assert said.out.splitlines()[1:3] == ["        1  left pending: unreadable, for example locked", f"           {message}"]


@pytest.mark.parametrize("more", [[], ["--glob", "*.pdf"]], ids=["an empty folder", "a pattern that fits nothing"])
def test_that_nothing_was_found_is_said(tmp_path, capsys, more):
    folder = fill(tmp_path / "in", 1 if more else 0)
    assert main(["batch", str(folder), "-o", str(tmp_path / "out"), "--processes", "1", *more]) == 0
    assert "nothing was found to summarize" in capsys.readouterr().out.splitlines()


def exported(out, capsys, *more):
    """The paths that an export has."""
    capsys.readouterr()
    assert main(["export", str(out), "-f", "jsonl", "--table", "articles", *more]) == 0
    return [row["path"] for row in json_lines(capsys.readouterr().out)]


def test_a_file_that_is_gone_is_told_and_exported_on_request(tmp_path, capsys):
    folder, out = fill(tmp_path / "in", 2), tmp_path / "out"
    arguments = ["batch", str(folder), "-o", str(out), "--processes", "1"]
    main(arguments)
    (folder / "00000.txt").unlink()
    assert main(arguments) == 0
    assert "        1  gone: their files are not there any more" in capsys.readouterr().out
    assert exported(out, capsys) == ["00001.txt"]
    assert exported(out, capsys, "--all-versions") == ["00000.txt", "00001.txt"]


def test_an_interrupt_is_told_how_many_files_were_not_begun(tmp_path):
    folder, out = fill(tmp_path / "in", 300), tmp_path / "out"
    with run_until_done(folder, out) as process:
        os.killpg(process.pid, signal.SIGINT)
        printed, _ = process.communicate()
    (not_begun,) = (int(line.split()[0].replace(",", "")) for line in printed.splitlines() if "not begun" in line)
    ((known,),) = ledger_rows(out, "SELECT count(*) FROM files")
    assert (process.returncode, not_begun + known) == (130, 300)
