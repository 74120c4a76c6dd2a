"""The program as a process: exit status, standard error, broken pipes, interrupts, encodings, and what it loads."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

import summarizer.cli
from summarizer.__about__ import __version__
from summarizer.cli import console, edge, main

PROGRAM = [sys.executable, "-c", "from summarizer.cli import program; program()"]
STORY = "A ferry — “Marrow” — capsized on Monday, the coast guard said. At least 12 passengers drowned.\n"


# With PYTHONUNBUFFERED, as in many containers, nothing is left to flush at exit, and the faults that hide there stay hidden.
BUFFERED = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def run(*arguments, **options):
    options = {"capture_output": True, "text": True, "encoding": "utf-8", "timeout": 60, "env": BUFFERED} | options
    return subprocess.run([*PROGRAM, *arguments], check=False, **options)


def broken_pipe():
    """The writing end of a pipe that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


@pytest.mark.parametrize("arguments", [["--version"], ["-V"], ["--version", "--help"]], ids=str)
def test_the_version_is_one_line(arguments, capsys):
    assert main(arguments) == 0
    assert capsys.readouterr().out == f"summarize {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--version"], {"click", "pydantic", "rich", "asyncio", "openai", "instructor"}),
        (["--help"], {"pydantic", "sqlite3", "rich", "asyncio", "openai", "instructor"}),
        (["status", "--help"], {"pydantic", "sqlite3", "rich", "asyncio", "openai", "instructor"}),
        (["article", "--help"], {"pydantic", "rich", "asyncio", "openai", "instructor"}),
        (["read", "-"], {"pydantic", "rich", "asyncio", "openai", "instructor"}),
        (["-", "--quiet"], {"rich", "asyncio", "openai", "instructor"}),
        (["schema"], {"rich", "asyncio", "openai", "instructor"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_nothing_heavy_is_loaded(arguments, unwanted):
    script = "import sys; from summarizer.cli import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, input=STORY, check=True)
    assert unwanted.isdisjoint(done.stderr.split())


@pytest.mark.parametrize("environment", [BUFFERED, BUFFERED | {"PYTHONUNBUFFERED": "1"}], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize(
    "arguments", [["schema"], ["--help"], ["--version"], ["completion", "bash"], ["read", "-"]], ids=lambda value: value[0]
)
def test_a_reader_that_went_away_is_silent(arguments, environment):
    pipe = broken_pipe()
    try:
        done = run(*arguments, stdout=pipe, stderr=subprocess.PIPE, capture_output=False, input=STORY * 200, env=environment)
    finally:
        os.close(pipe)
    assert (done.returncode, done.stderr) == (141, "")


def test_nobody_listening_on_standard_error_changes_no_status():
    pipe = broken_pipe()
    try:
        done = run("--zzz", stdout=subprocess.PIPE, stderr=pipe, capture_output=False)
    finally:
        os.close(pipe)
    assert done.returncode == 2


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")  # noqa: PTH110
@pytest.mark.parametrize("arguments", [["schema"], ["--help"], ["--version"], ["read", "-"]], ids=lambda value: value[0])
def test_a_full_disk_is_one_line_and_2(arguments):
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = run(*arguments, stdout=full, stderr=subprocess.PIPE, capture_output=False, input=STORY)
    assert (done.returncode, done.stderr) == (2, "summarize: cannot write: No space left on device\n")


@pytest.mark.parametrize("arguments", [["schema"], ["--version"], ["read", "-"]], ids=lambda value: value[0])
def test_a_closed_standard_output_is_one_line_and_2(arguments):
    line = f'"$@" {" ".join(arguments)} >&-'
    shell = ["/bin/sh", "-c", line, "sh", *PROGRAM]
    done = subprocess.run(shell, stderr=subprocess.PIPE, text=True, input=STORY, check=False, env=BUFFERED)
    assert (done.returncode, done.stderr) == (2, "summarize: cannot write: standard output is closed\n")


def test_an_interrupt_is_silent_and_130():
    # Sent from within, where the article would be read: from outside, when it arrives would be chance.
    script = "import os,signal,threading,sys; from summarizer.cli import main; from summarizer.cli import options\n"
    script += "options.open_article = lambda *_: os.kill(os.getpid(), signal.SIGINT)\nimport summarizer.cli.read as r\n"
    script += "r.open_article = options.open_article\nsys.exit(main(['read', 'x']))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_an_encoding_that_lacks_characters_does_not_stop_the_output(encoding, tmp_path):
    story = tmp_path / "story.txt"
    story.write_text(STORY + "東京 😀\n", encoding="utf-8")
    done = run("read", str(story), env=BUFFERED | {"PYTHONIOENCODING": encoding}, encoding=encoding)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u6771" in done.stdout


def test_plain_typography_stands_in_where_an_encoding_has_no_other():
    done = run("read", "-", input=STORY.encode(), env=BUFFERED | {"PYTHONIOENCODING": "ascii"}, text=False, encoding=None)
    assert b'A ferry -- "Marrow" -- capsized' in done.stdout


def test_marked_words_stay_marked_where_an_encoding_has_no_guillemets():
    story = "ARVIK, May 4 (CN) — The ferry may have sunk off Arvik on Monday, the coast guard said.\n"
    done = run("-", input=story.encode(), env=BUFFERED | {"PYTHONIOENCODING": "ascii"}, text=False, encoding=None)
    assert b"The ferry [may have] sunk" in done.stdout


def test_json_stays_json_in_an_encoding_that_lacks_characters():
    done = run("read", "-", "-f", "json", input=STORY.encode(), env=BUFFERED | {"PYTHONIOENCODING": "ascii"}, text=False, encoding=None)
    assert "“Marrow”" in json.loads(done.stdout)["sentences"][0]["text"]


def test_the_c_locale_is_no_obstacle(tmp_path):
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    done = run("read", str(story), env=BUFFERED | {"LC_ALL": "C"})
    assert (done.returncode, done.stderr) == (0, "")


def _fails(*_):
    raise KeyError("text of an article")


def test_a_bug_is_one_line_without_what_the_exception_holds(monkeypatch, capsys):
    monkeypatch.setattr(edge, "_dispatch", _fails)
    monkeypatch.delenv("SUMMARIZER_DEBUG", raising=False)
    assert main(["read", "x"]) == 70
    err = capsys.readouterr().err
    assert err.startswith("summarize: this is a bug in summarize (KeyError at test_cli_edge.py:")
    assert "SUMMARIZER_DEBUG=1 shows the traceback" in err
    assert err.count("\n") == 1
    assert "text of an article" not in err


def test_the_traceback_is_shown_when_asked_for(monkeypatch, capsys):
    monkeypatch.setattr(edge, "_dispatch", _fails)
    monkeypatch.setenv("SUMMARIZER_DEBUG", "1")
    assert main(["read", "x"]) == 70
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "0"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
    ],
    ids=["piped", "forced", "forced-off", "both", "empty"],
)
def test_color_follows_the_environment_when_piped(environment, expected, capsys):
    assert console.colors(environment) is expected


@pytest.mark.parametrize(
    ("environment", "expected"), [({"COLUMNS": "60"}, True), ({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)], ids=str
)
def test_color_in_a_terminal_unless_unwanted(environment, expected, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert console.colors(environment) is expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [("60", 60), ("300", 100), ("20", 20), ("10", 20), ("1", 20), ("0", 80), ("", 80), ("٦٠", 80), ("9" * 5000, 100), ("wide", 80)],
    ids=lambda v: str(v)[:9],
)
def test_the_width_comes_from_the_environment_within_reason(given, expected, capsys):
    assert console.columns({"COLUMNS": given}) == expected


def test_main_takes_the_arguments_of_the_process(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["summarize", "--version"])
    assert summarizer.cli.main() == 0
    assert __version__ in capsys.readouterr().out


def test_an_interrupt_while_the_output_is_flushed_is_130(monkeypatch):
    def interrupted():
        signal.raise_signal(signal.SIGINT)
        return True

    monkeypatch.setattr(edge, "_flushed", interrupted)
    assert main(["schema", "--help"]) == 130
