from __future__ import annotations

import json
import sys
from types import ModuleType

import pytest
from test_render_sample import sample_summary

from summarizer.cli import main
from summarizer.schema import Summary

STORY = "A ferry capsized off Marrow Point on Monday, the coast guard said. At least 12 passengers drowned.\n"


@pytest.fixture(name="folder")
def _folder(tmp_path, monkeypatch):
    """A working folder with two articles, and an engine that always answers with the sample."""
    api = ModuleType("summarizer.api")
    api.calls = []

    def summarize(article, *, model="extractive", base_url=None):
        api.calls.append((article.text, model, base_url))
        summary = sample_summary()
        summary.article.path = article.path
        summary.provenance.tool = "grounded-summarizer 0.1.0"
        summary.provenance.engine, summary.provenance.model = model, None
        return summary

    api.summarize = summarize
    monkeypatch.setitem(sys.modules, "summarizer.api", api)
    monkeypatch.delenv("SUMMARIZER_MODEL", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.txt").write_text(STORY)
    (tmp_path / "again.txt").write_text("Again. " + STORY)
    return tmp_path


@pytest.fixture(name="calls")
def _calls(folder):
    del folder
    return sys.modules["summarizer.api"].calls


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("arguments", [["ferry.txt"], ["article", "ferry.txt"], ["--", "ferry.txt"]], ids=["short", "long", "dashes"])
def test_a_file_is_summarized_with_or_without_the_command(folder, capsys, arguments):
    assert main(arguments) == 0
    assert capsys.readouterr().out.startswith("Ferry capsizes off Marrow Point\n")


def test_options_may_come_before_the_file(folder, capsys):
    assert main(["-f", "json", "ferry.txt"]) == 0
    assert Summary.model_validate_json(capsys.readouterr().out).article.path == "ferry.txt"


def test_who_drafted_is_said_once_when_nobody_chose(folder, capsys):
    main(["ferry.txt", "again.txt"])
    assert capsys.readouterr().err == "summarize: no model chosen: drafted by the built-in extractive engine; nothing left this machine\n"


@pytest.mark.parametrize("arguments", [["-q"], ["--model", "extractive"]], ids=["quiet", "chosen"])
def test_nothing_is_said_when_quiet_or_chosen(folder, capsys, arguments):
    main(["ferry.txt", *arguments])
    assert capsys.readouterr().err == ""


def test_several_in_json_are_json_lines(folder, capsys):
    main(["ferry.txt", "again.txt", "-f", "json"])
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["article"]["path"] for line in lines] == ["ferry.txt", "again.txt"]


def test_several_in_text_are_set_apart(folder, capsys):
    main(["ferry.txt", "again.txt", "-q"])
    assert capsys.readouterr().out.count("═══") > 0


def test_the_text_of_the_article_is_left_out_unless_asked_for(folder, capsys):
    main(["ferry.txt", "-f", "json", "-q"])
    assert "text" not in json.loads(capsys.readouterr().out)["article"]
    main(["ferry.txt", "-f", "json", "-q", "--with-text"])
    assert json.loads(capsys.readouterr().out)["article"]["text"] == STORY


@pytest.mark.parametrize(("arguments", "status"), [(["--strict"], 1), ([], 0)], ids=["strict", "lenient"])
def test_rejected_items_count_only_when_strict(folder, arguments, status):
    assert main(["ferry.txt", "-q", *arguments]) == status


def test_one_unreadable_file_is_named_and_the_others_are_done(folder, capsys):
    assert main(["ferry.txt", "absent.txt", "again.txt", "-q", "--strict", "-f", "json"]) == 2
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert err.count("\n") == 1
    assert "absent.txt" in err


def test_an_unreadable_file_alone_writes_nothing(folder, capsys):
    assert main(["absent.txt", "-o", "out.json"]) == 2
    assert capsys.readouterr().out == ""
    assert names(folder) == ["again.txt", "ferry.txt"]


def test_output_goes_to_the_file_without_color(folder, monkeypatch, capsys):
    monkeypatch.setenv("FORCE_COLOR", "1")
    main(["ferry.txt", "-q", "-o", "out.txt"])
    assert capsys.readouterr().out == ""
    assert "\x1b" not in (folder / "out.txt").read_text(encoding="utf-8")
    main(["ferry.txt", "-q"])
    assert "\x1b[" in capsys.readouterr().out


def test_several_go_to_a_folder_one_file_each(folder):
    (folder / "old").mkdir()
    (folder / "old" / "ferry.txt").write_text(STORY)
    main(["ferry.txt", "again.txt", "old/ferry.txt", "-f", "markdown", "-o", "out/deep"])
    assert names(folder / "out" / "deep") == ["again.summary.md", "ferry-2.summary.md", "ferry.summary.md"]


def test_articles_in_the_folder_of_results_are_not_overwritten(folder):
    main(["ferry.txt", "again.txt", "-o", "."])
    assert names(folder) == ["again.summary.txt", "again.txt", "ferry.summary.txt", "ferry.txt"]
    assert (folder / "ferry.txt").read_text() == STORY


def test_an_article_of_the_same_name_in_the_folder_of_results_stays(folder):
    (folder / "tuesday").mkdir()
    (folder / "tuesday" / "ferry.txt").write_text("Tuesday. " + STORY)
    assert main(["ferry.txt", "-q", "-o", "tuesday"]) == 0
    assert (folder / "tuesday" / "ferry.txt").read_text() == "Tuesday. " + STORY
    assert names(folder / "tuesday") == ["ferry.summary.txt", "ferry.txt"]


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
@pytest.mark.parametrize("several", [True, False])
def test_a_former_summary_in_the_folder_of_results_is_replaced(folder, form, several):
    articles = ["ferry.txt", "again.txt"] if several else ["ferry.txt"]
    arguments = [*articles, "-q", "-f", form, "-o", "out/"]
    assert main(arguments) == 0
    former = next((folder / "out").glob("ferry.*"))
    whole = former.read_text()
    former.write_text(whole.replace("Ferry", "Former"))
    assert main(arguments) == 0
    assert former.read_text() == whole


@pytest.mark.parametrize("kind", ["file", "link", "folder"])
def test_what_is_no_summary_in_the_folder_of_results_stops_the_run(folder, calls, capsys, kind):
    other = folder / "out" / "again.summary.txt"
    other.parent.mkdir()
    {"file": lambda: other.write_text("Mine."), "link": lambda: other.symlink_to("../mine"), "folder": other.mkdir}[kind]()
    assert main(["ferry.txt", "again.txt", "-q", "-o", "out"]) == 2
    message = "summarize: 'out/again.summary.txt' exists and is no summary of this tool; move it, or give -o another folder\n"
    assert capsys.readouterr().err == message
    assert (names(folder / "out"), calls) == (["again.summary.txt"], [])


def test_a_result_never_replaces_one_of_the_articles(folder, capsys):
    (folder / "ferry.summary.txt").write_text("Made by grounded-summarizer 0.1.0")
    assert main(["ferry.txt", "ferry.summary.txt", "-q", "-o", "."]) == 2
    assert "'ferry.summary.txt' is one of the articles and would be overwritten" in capsys.readouterr().err
    assert (folder / "ferry.summary.txt").read_text() == "Made by grounded-summarizer 0.1.0"


def test_a_file_that_is_named_is_replaced(folder):
    (folder / "out.txt").write_text("Mine.")
    assert main(["ferry.txt", "-q", "-o", "out.txt"]) == 0
    assert (folder / "out.txt").read_text().startswith("Ferry capsizes")


@pytest.mark.parametrize("command", [["read", "ferry.txt"], ["schema"]], ids=["read", "schema"])
@pytest.mark.parametrize("out", ["out", "new/"])
def test_what_has_one_result_wants_a_file(folder, capsys, command, out):
    (folder / "out").mkdir()
    assert main([*command, "-o", out]) == 2
    assert capsys.readouterr().err == f"summarize: -o '{out}' is a folder; name a file in it\n"


def test_standard_input_is_read_for_a_dash(folder, monkeypatch, capsys):
    with (folder / "ferry.txt").open() as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        assert main(["-", "-q", "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["article"]["path"] is None


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-", "-"], "standard input can be read only once; give '-' once"),
        ([""], "a file name is empty"),
        (["ferry.txt", "-o", "ferry.txt"], "-o 'ferry.txt' would overwrite the article itself; choose another name"),
        (["ferry.txt", "again.txt", "-o", "all.json"], "2 articles need a folder: give -o a folder instead of 'all.json'"),
        (["ferry.txt", "-q", "-o", "absent/out.txt"], "cannot write 'absent/out.txt': its folder does not exist"),
        (["ferry.txt", "-o", ""], "the name given to -o is empty"),
        (
            ["ferry.txt", "--with-text"],
            "--with-text goes with -f json: text and Markdown have no place for the article, HTML always has it",
        ),
        (
            ["ferry.txt", "--with-text", "-f", "markdown"],
            "--with-text goes with -f json: text and Markdown have no place for the article, HTML always has it",
        ),
    ],
    ids=["stdin-twice", "empty", "itself", "several-in-one", "no-folder", "empty-output", "with-text", "with-text-markdown"],
)
def test_what_cannot_be_done_is_said_in_one_line(folder, capsys, arguments, message):
    assert main(arguments) == 2
    assert capsys.readouterr().err == f"summarize: {message}\n"
    assert names(folder) == ["again.txt", "ferry.txt"]
