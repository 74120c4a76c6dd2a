"""`-f html` and `summarize report`: where a page goes, and which summary may be shown beside which article."""

from __future__ import annotations

import io
import json
import sys

import pytest

from summarizer.cli import main

STORY = (
    "Mill burns in Arvik\n\nARVIK (Example News) — At least 12 people were hurt when a mill burned on Monday, the police said. "
    "“We saw smoke at noon,” said Ann Example, a baker.\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    assert main(["story.txt", "-q", "-f", "json", "-o", "story.json"]) == 0
    assert main(["story.txt", "-q", "-f", "json", "--with-text", "-o", "whole.json"]) == 0
    assert capsys.readouterr().err == ""
    return tmp_path


def edit(folder, change):
    path = folder / "story.json"
    summary = json.loads(path.read_text(encoding="utf-8"))
    change(summary)
    path.write_text(json.dumps(summary), encoding="utf-8")


def test_a_page_is_printed_or_written(folder, capsys):
    assert main(["story.txt", "-q", "-f", "html"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("<!doctype html>\n")
    assert printed.endswith("</html>\n")
    assert main(["story.txt", "-q", "-f", "html", "-o", "page.html"]) == 0
    assert (folder / "page.html").read_text(encoding="utf-8") == printed


def test_a_kept_summary_has_the_page_of_a_fresh_one(folder, capsys):
    assert main(["story.txt", "-q", "-f", "html"]) == 0
    fresh = capsys.readouterr().out
    assert main(["report", "story.json", "--source", "story.txt"]) == 0
    assert capsys.readouterr().out == fresh
    assert main(["report", "whole.json", "-o", "page.html"]) == 0
    assert (folder / "page.html").read_text(encoding="utf-8") == fresh


def test_a_summary_is_read_from_standard_input(folder, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((folder / "whole.json").read_bytes())))
    assert main(["report", "-", "-o", "page.html"]) == 0
    assert (folder / "page.html").exists()


def test_in_a_folder_a_page_is_named_after_its_article_and_replaces_a_former_page_only(folder, capsys):
    (folder / "other.txt").write_text(STORY.replace("12", "13"), encoding="utf-8")
    for _ in range(2):
        assert main(["story.txt", "other.txt", "-q", "-f", "html", "-o", "pages/"]) == 0
    assert sorted(path.name for path in (folder / "pages").iterdir()) == ["other.summary.html", "story.summary.html"]
    (folder / "pages" / "story.summary.html").write_text("<p>somebody’s own</p>", encoding="utf-8")
    assert main(["story.txt", "-q", "-f", "html", "-o", "pages/"]) == 2
    assert "is no summary of this tool" in capsys.readouterr().err


def test_several_pages_do_not_go_into_one_output(folder, capsys):
    assert main(["story.txt", "story.txt", "-q", "-f", "html"]) == 2
    assert capsys.readouterr() == ("", "summarize: 2 pages do not fit into one output; give -o a folder\n")


def test_an_output_that_lacks_characters_gets_references(folder, monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(), encoding="latin-1")
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["story.txt", "-q", "-f", "html"]) == 0
    stream.flush()
    printed = stream.buffer.getvalue().decode("ascii")
    assert "&#8220;" in printed
    assert "?" not in printed[printed.index("<article") : printed.index("</article")]


def test_the_configuration_may_choose_html(folder, capsys):
    (folder / "summarizer.toml").write_text('format = "html"\n', encoding="utf-8")
    assert main(["story.txt", "-q"]) == 0
    assert capsys.readouterr().out.startswith("<!doctype html>")


def test_a_page_is_no_summary_to_be_checked(folder, capsys):
    assert main(["story.txt", "-q", "-f", "html", "-o", "page.html"]) == 0
    assert main(["check", "page.html", "--source", "story.txt"]) == 2
    assert "as this tool prints it for people" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["story.json"], "the article is missing; name it with --source ARTICLE", id="no article"),
        pytest.param(
            ["story.json", "--source", "other.txt"], "other.txt is not the text that the summary was made of", id="another article"
        ),
        pytest.param(["story.txt", "--source", "story.txt"], "story.txt is not the JSON of a summary of this tool", id="no summary"),
        pytest.param(["-", "--source", "-"], "standard input can be read only once", id="standard input twice"),
        pytest.param(["missing.json", "--source", "story.txt"], "missing.json", id="no such file"),
        pytest.param(["."], "a site is a folder: give -o one", id="a folder"),
        pytest.param(["story.json", "--source", "."], "--source takes one file", id="a folder as the article"),
        pytest.param(["story.json", "--source", "story.txt", "-o", "story.json"], "would overwrite", id="over the summary"),
        pytest.param(["story.json", "--source", "story.txt", "-o", "./story.txt"], "would overwrite", id="over the article"),
    ],
)
def test_what_cannot_be_shown_is_refused_in_one_line(folder, capsys, arguments, said):
    (folder / "other.txt").write_text(STORY.replace("12", "13"), encoding="utf-8")
    assert main(["report", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1


def claims_elsewhere(summary):
    summary["claims"][0]["evidence"][0].update(start=3, end=9)


def claims_other_words(summary):
    summary["claims"][0]["evidence"][0]["text"] = "Nothing burned at all."


def claims_another_figure(summary):
    summary["claims"][0]["figures"][0]["as_written"] = "900"


def claims_another_source(summary):
    summary["claims"][0]["source"]["as_written"] = "the mayor"


def quotes_nobody(summary):
    summary["quotes"][0].update(pieces=[], text="Nothing burned at all.")


def quotes_other_words(summary):
    summary["quotes"][0]["text"] = "Nothing burned at all."


def doubts_without_a_cue(summary):
    summary["uncertainties"][0].update(evidence=[])


def claims_without_evidence(summary):
    summary["claims"][0].update(text="Nothing burned at all.", evidence=[])


def sums_up_without_evidence(summary):
    summary["gist"][0].update(text="Nothing burned at all.", evidence=[])


def keeps_another_text(summary):
    summary["article"]["text"] = STORY.replace("12", "13")


FORGERIES = (
    claims_elsewhere,
    claims_other_words,
    claims_another_figure,
    claims_another_source,
    quotes_nobody,
    quotes_other_words,
    doubts_without_a_cue,
    claims_without_evidence,
    sums_up_without_evidence,
)


@pytest.mark.parametrize("forge", FORGERIES, ids=lambda forge: forge.__name__)
def test_evidence_that_does_not_hold_is_not_shown(folder, capsys, forge):
    edit(folder, forge)
    assert main(["report", "story.json", "--source", "story.txt", "-o", "page.html"]) == 2
    err = capsys.readouterr().err
    assert "words" in err
    assert "(item " in err
    assert "burned" not in err
    assert err.count("\n") == 1
    assert not (folder / "page.html").exists()


def test_a_text_in_the_summary_has_to_be_the_articles_too(folder, capsys):
    edit(folder, keeps_another_text)
    assert main(["report", "story.json"]) == 2
    assert "the text in story.json is not the text that the summary was made of" in capsys.readouterr().err


FORGED = {
    "a conflict of figures that are not there": lambda summary: summary.update(
        conflicts=[{"figures": ["f77", "<b>"], "relation": "contradicts", "stated_by": "tool"}]
    ),
    "a number of a sentence beyond all": lambda summary: summary["claims"][0]["evidence"][0].update(sentence=10**30),
    "items that share a name": lambda summary: summary["claims"].append(summary["claims"][0]),
    "an actor that nobody knows": lambda summary: summary["claims"][0]["source"].update(actors=["<script>alert(1)</script>"]),
    "an address that is none of the web": lambda summary: summary["article"].update(url="javascript:alert(1)", language='"><script>'),
}


@pytest.mark.parametrize("forge", FORGED.values(), ids=FORGED.keys())
def test_what_somebody_made_of_the_json_is_shown_as_text_or_refused_and_never_breaks_the_page(folder, capsys, forge):
    edit(folder, forge)
    assert main(["report", "story.json", "--source", "story.txt"]) == 0
    page = capsys.readouterr().out
    assert "alert(1)</script>" not in page
    assert 'href="javascript' not in page
