from __future__ import annotations

import pytest

from summarizer.cli import main
from summarizer.cli.group import COMMANDS, group
from summarizer.cli.options import Size
from summarizer.readers import DEFAULT_MAX_BYTES


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "no file given; try: summarize FILE, or: summarize --help"),
        (["raed", "x"], "no file 'raed'; did you mean the command 'read'?"),
        (["shcema"], "no file 'shcema'; did you mean the command 'schema'?"),
        (["x", "--formt", "json"], "no such option '--formt'; did you mean '--format'?"),
        (["--verison"], "no such option '--verison'; did you mean '--version'?"),
        (["read", "x", "--frmat=json"], "no such option '--frmat'; did you mean '--format'?"),
        (["x", "--zzz"], "no such option '--zzz'; see: summarize article --help"),
        (["x", "-Z"], "no such option '-Z'; see: summarize article --help"),
        (["x", "-f", "jsn"], "option '--format': 'jsn' is not one of 'text', 'json', 'markdown', 'html'; did you mean 'json'?"),
        (["x", "-o"], "option '-o' requires an argument"),
        (["article"], "FILE is missing; see: summarize article --help"),
        (["read"], "FILE is missing; see: summarize read --help"),
        (["read", "a", "b"], "unexpected extra argument (b); see: summarize read --help"),
        (["schema", "drft"], "'drft' is not one of 'summary', 'draft', 'report'; did you mean 'draft'?"),
        (["x", "--max-bytes", "lots"], "option '--max-bytes': 'lots' is no size; write 20000000, 500kB or 20MB"),
        (["x", "--max-bytes", "0"], "option '--max-bytes': '0' is no size; write 20000000, 500kB or 20MB"),
        (["x", "--strict=yes"], None),
        (["completion"], None),
        (["x\ny\x1b[31m", "--zzz\x1b]0;t\x07\n"], None),
    ],
    ids=repr,
)
def test_a_usage_error_is_one_line_and_2(capsys, arguments, message):
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("summarize: ")
    assert err.count("\n") == 1
    assert err[:-1].isprintable()
    assert message is None or err == f"summarize: {message}\n"


def test_a_file_that_is_there_is_never_taken_for_a_misspelt_command(tmp_path, capsys):
    (tmp_path / "raed").write_bytes(b"")
    assert main(["raed"]) == 2
    assert "command" not in capsys.readouterr().err


@pytest.mark.parametrize("name", ["read.txt", "./raed", "article.md"])
def test_a_name_with_a_dot_or_a_slash_is_a_file(capsys, name):
    assert main([name]) == 2
    assert "command" not in capsys.readouterr().err


@pytest.mark.parametrize(("given", "size"), [("5", 5), ("20MB", 20_000_000), ("20M", 20_000_000), ("1 kb", 1_000), ("2G", 2_000_000_000)])
def test_sizes_are_read(given, size):
    assert Size().convert(given, None, None) == size


def test_the_default_limit_is_what_the_help_says(capsys):
    main(["article", "--help"])
    assert "(default: 10MB)" in capsys.readouterr().out
    assert Size().convert("10MB", None, None) == DEFAULT_MAX_BYTES


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself_with_examples(capsys, command):
    assert main([command, "--help"]) == 0
    out = capsys.readouterr().out
    assert "Examples:" in out
    assert max(map(len, out.splitlines())) <= 88


def test_the_help_of_the_group_lists_every_command_in_full(capsys):
    assert main(["-h"]) == 0
    out = capsys.readouterr().out
    assert all(f"\n  {command} " in out for command in COMMANDS)
    assert "..." not in out.partition("Commands:")[2]
    assert set(group.list_commands(None)) == set(COMMANDS)
