"""Completion through the protocol that the shells' scripts speak, and through the script itself in bash."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import summarizer
from summarizer.cli import main
from summarizer.cli.group import COMMANDS

BASH = shutil.which("bash")


@pytest.fixture(name="folder")
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ["report one.txt", "story.txt", ".hidden"]:
        (tmp_path / name).touch()
    (tmp_path / "readings").mkdir()
    return tmp_path


def completions(capsys, monkeypatch, line):
    """What is offered in bash for the last word of `line`."""
    monkeypatch.setenv("_SUMMARIZE_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(line.count(" ")))
    assert main([]) == 0
    return capsys.readouterr().out.split("\n")[:-1]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("summarize sch", ["plain,schema"]),
        ("summarize re", ["plain,read", "plain,report", "plain,readings/", "plain,report one.txt"]),
        ("summarize sto", ["file,sto"]),
        ("summarize ./s", ["file,./s"]),
        ("summarize article ", ["file,"]),
        ("summarize article sto", ["file,sto"]),
        ("summarize story.txt ", ["file,"]),
        ("summarize -f json sto", ["file,sto"]),
        ("summarize read sto", ["file,sto"]),
        ("summarize story.txt -o ", ["file,"]),
        ("summarize --for", ["plain,--format"]),
        ("summarize --ver", ["plain,--version"]),
        ("summarize article --for", ["plain,--format"]),
        ("summarize story.txt --str", ["plain,--strict"]),
        ("summarize -f ", ["plain,text", "plain,json", "plain,markdown", "plain,html"]),
        ("summarize read x --format j", ["plain,json"]),
        ("summarize schema ", ["plain,summary", "plain,draft", "plain,report"]),
        ("summarize nosuch --max", ["plain,--max-output-tokens", "plain,--max-input-tokens", "plain,--max-bytes"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_right_things_are_offered(folder, capsys, monkeypatch, line, offered):
    assert completions(capsys, monkeypatch, line) == offered


def test_nothing_typed_offers_commands_and_files(folder, capsys, monkeypatch):
    offered = completions(capsys, monkeypatch, "summarize ")
    assert offered == [f"plain,{name}" for name in (*COMMANDS, "readings/", "report one.txt", "story.txt")]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(capsys, shell):
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert f"_SUMMARIZE_COMPLETE={shell}_complete" in script


@pytest.mark.skipif(BASH is None, reason="bash is not installed")
def test_the_script_works_in_bash(folder):
    program = folder / "summarize"
    program.write_text(f"#!{sys.executable}\nimport sys\nfrom summarizer.cli import main\nsys.exit(main())\n")
    program.chmod(0o755)
    environment = os.environ | {"PYTHONPATH": str(Path(summarizer.__file__).parents[1])}
    script = """
        PATH="$PWD:$PATH"
        eval "$(summarize completion bash)"
        complete -p summarize
        compopt() { echo "$@"; }
        COMP_WORDS=(summarize schema dr); COMP_CWORD=2; _summarize_completion summarize; echo "${COMPREPLY[@]}"
        COMP_WORDS=(summarize sto); COMP_CWORD=1; _summarize_completion summarize
    """
    done = subprocess.run([BASH, "--norc", "-c", script], capture_output=True, text=True, check=True, env=environment)
    assert done.stderr == ""
    assert done.stdout.split("\n") == ["complete -o nosort -F _summarize_completion summarize", "draft", "-o default", ""]
