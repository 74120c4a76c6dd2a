"""`summarize check` around the checks, which a stand-in replaces: it knows digits only, so that what is expected does not hang on rules."""

from __future__ import annotations

import io
import json
import re
import sys
from datetime import date, timedelta
from time import process_time
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import Article, InputError, summarize
from summarizer.cli import main
from summarizer.cli.baseline import Accepted, Baseline, read_baseline, written
from summarizer.cli.json_places import Places
from summarizer.cli.summaries import FileText, check_text_as
from summarizer.cli.unmarked import unmarked
from summarizer.grounding.problems import problem, span_info
from summarizer.render.checked import Checked
from summarizer.schema import Derived, Report, Unchecked, Verified

STORY = "A ferry capsized off Marrow Point on Monday. At least 12 of 40 passengers drowned, the coast guard said.\n"
WRONG = "A ferry capsized.\r\n\r\nSome 90 of 40 passengers drowned.\r\n"
RIGHT = "Of 40 passengers 12 drowned.\n"
COMMAND = ["check", "wrong.txt", "--source", "ferry.txt"]


def check_digits(text, article):
    """Every run of digits: verified where the article has it, else an error; 7 is a warning, 3 is derived, and no rule covers "Perhaps"."""
    report = Report(article=article.id, problems=[], verified=[], derived=[], unchecked=[], notes=[])
    for found in re.finditer(r"[0-9]+", text):
        at = article.text.find(found[0])
        span = span_info(article, (at, at + len(found[0]))) if at >= 0 else None
        start, end = found.span()
        if span:
            report.verified.append(Verified(kind="number", text=found[0], start=start, end=end, evidence=[span]))
        elif found[0] == "3":
            report.derived.append(Derived(text=found[0], start=start, end=end, how="counted", evidence=[]))
        else:
            sentence = article.sentences[0]
            nearest = span_info(article, (sentence.start, sentence.end))
            severity = "warning" if found[0] == "7" else "error"
            made = problem("unsupported-number", "the article has no such number", path="text", text=text, at=(start, end), nearest=nearest)
            report.problems.append(made.model_copy(update={"severity": severity}))
    report.unchecked += [
        Unchecked(text=found[0], start=found.start(), end=found.end(), reason="no number") for found in re.finditer("Perhaps", text)
    ]
    return report


@pytest.fixture(name="folder")
def _folder(tmp_path, monkeypatch):
    """A working folder with an article and two summaries, and the stand-in for the checks."""
    module = ModuleType("summarizer.grounding.check")
    module.check_text = check_digits
    monkeypatch.setitem(sys.modules, "summarizer.grounding.check", module)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.txt").write_text(STORY)
    (tmp_path / "wrong.txt").write_bytes(WRONG.encode())
    (tmp_path / "right.txt").write_text(RIGHT)
    return tmp_path


def standard_input(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def pairs(*rows):
    return "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows)


def row(identifier, summary, article=STORY):
    return {"id": identifier, "article": article, "summary": summary}


# --- what is printed, and the exit status ---


def test_a_finding_has_a_line_of_its_own_and_the_nearest_passage_under_it(folder, capsys):
    assert main([*COMMAND, "-q"]) == 1
    assert capsys.readouterr().out == (
        "wrong.txt:3:6: error unsupported-number “90”: the article has no such number\n"
        "    the article has: “A ferry capsized off Marrow Point on Monday.” [s1]\n"
    )


def test_what_was_verified_derived_and_not_covered_is_listed_at_the_end(folder, capsys):
    (folder / "s.txt").write_text("12 of 40, or 3 in 7. Perhaps.")
    assert main(["check", "s.txt", "-s", "ferry.txt"]) == 0
    assert capsys.readouterr().out.splitlines()[2:] == [
        "s.txt: no errors, 1 warning",
        "  verified numbers (2): 1:1 “12” [s2]; 1:7 “40” [s2]",
        "  derived (1): 1:14 “3” (counted)",
        "  unchecked, no number (1): 1:22 “Perhaps”",
    ]


def test_a_summary_in_which_nothing_could_be_verified_says_so(folder, capsys):
    (folder / "s.txt").write_text("Nothing of note.")
    assert main(["check", "s.txt", "-s", "ferry.txt"]) == 0
    assert "nothing in it could be verified" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("summary", "arguments", "status"),
    [
        ("12 drowned", [], 0),
        ("7 drowned", [], 0),
        ("90 drowned", [], 1),
        ("90 drowned", ["--ignore", "unsupported-number"], 0),
        ("90 drowned", ["--select", "altered-quote"], 0),
        ("90 drowned", ["--select", "altered-quote,unsupported-number"], 1),
        ("90 drowned", ["--select", "altered-quote", "--select", "unsupported-number"], 1),
        ("90 drowned", ["--severity", "error"], 1),
        ("90 drowned", ["-f", "json"], 1),
        ("90 drowned", ["-f", "github"], 1),
    ],
    ids=["clean", "warning", "error", "ignored", "not-selected", "comma", "repeated", "severe", "json", "github"],
)
def test_only_errors_that_count_make_the_status_1(folder, summary, arguments, status):
    (folder / "s.txt").write_text(summary)
    assert main(["check", "s.txt", "-s", "ferry.txt", *arguments]) == status


def test_severity_error_leaves_warnings_out_and_says_how_many(folder, capsys):
    (folder / "s.txt").write_text("7 drowned")
    assert main(["check", "s.txt", "-s", "ferry.txt", "--severity", "error"]) == 0
    out = capsys.readouterr().out
    assert "warning unsupported-number" not in out
    assert "note: 1 finding was left out by --select, --ignore or --severity" in out


def test_several_summaries_of_one_article_follow_one_another(folder, capsys):
    assert main(["check", "wrong.txt", "right.txt", "-s", "ferry.txt"]) == 1
    out = capsys.readouterr().out
    assert out.index("wrong.txt: 1 error, no warnings") < out.index("right.txt: no errors, no warnings")


def test_one_summary_that_cannot_be_read_does_not_stop_the_others(folder, capsys):
    assert main(["check", "nowhere.pdf", "right.txt", "-s", "ferry.txt"]) == 2
    out, err = capsys.readouterr()
    assert "right.txt: no errors" in out
    assert err == "summarize: nowhere.pdf does not exist\n"


def test_standard_input_is_the_summary_for_a_dash(folder, monkeypatch, capsys):
    standard_input(monkeypatch, b"90 drowned")
    assert main(["check", "-", "-s", "ferry.txt", "-q"]) == 1
    assert capsys.readouterr().out.startswith("standard input:1:1: error")


def test_standard_input_may_be_the_article(folder, monkeypatch, capsys):
    standard_input(monkeypatch, b"12 drowned of 40")
    assert main(["check", "right.txt", "-s", "-"]) == 0


def test_output_goes_to_the_file_without_color(folder, monkeypatch, capsys):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert main([*COMMAND, "-o", "out.txt"]) == 1
    assert capsys.readouterr().out == ""
    assert "\x1b" not in (folder / "out.txt").read_text(encoding="utf-8")
    main(COMMAND)
    assert "\x1b[" in capsys.readouterr().out


def test_hostile_text_never_reaches_the_terminal(folder, capsys):
    (folder / "s\x1b[2J.txt").write_text("\x1b]0;owned\x07 9\x9b31m \u202e ::error::x 90 \x1b[31m", encoding="utf-8")
    for form in ("text", "github", "json"):
        main(["check", "s\x1b[2J.txt", "-s", "ferry.txt", "-f", form])
        assert not set(capsys.readouterr().out) & set("\x1b\x07\x9b\u202e")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check"], "no summary given; try: summarize check SUMMARY --source ARTICLE"),
        (["check", "right.txt"], "the article is missing; name it with --source ARTICLE"),
        (["check", "right.txt", "--pairs", "p.jsonl"], "--pairs holds the articles and the summaries; leave SUMMARY and --source out"),
        (["check", "-", "-s", "-"], "standard input can be read only once; give '-' once"),
        (["check", "", "-s", "ferry.txt"], "a file name is empty"),
        (["check", "empty.txt", "-s", "ferry.txt"], "empty.txt is empty; name a file that holds a summary"),
        (["check", "blank.txt", "-s", "ferry.txt"], "blank.txt is empty; name a file that holds a summary"),
        (["check", "bare.md", "-s", "ferry.txt"], "bare.md has no words; name a file that holds a summary"),
        (["check", "code.md", "-s", "ferry.txt"], "code.md has no words outside blocks of code; name a file that holds a summary"),
        (["check", "right.txt", "-s", "empty.txt"], "empty.txt is empty; name a file that holds an article"),
        (["check", "sub/", "-s", "ferry.txt"], "sub/ is a folder; name the summaries in it: summarize check sub/* --source ARTICLE"),
        (["check", "right.txt", "-s", "sub"], "sub is a folder; --source takes one file, the article"),
        (["check", "--pairs", "sub"], "sub is a folder; --pairs takes one file, of JSON lines"),
        (["check", "right.txt", "-s", "absent.pdf"], "absent.pdf does not exist"),
        (
            [*COMMAND, "--ignore", "unsuported-number"],
            "option '--ignore': 'unsuported-number' is no code; did you mean 'unsupported-number'?",
        ),
        ([*COMMAND, "-o", "wrong.txt"], "-o 'wrong.txt' would overwrite what is read; choose another name"),
        ([*COMMAND, "-o", "ferry.txt"], "-o 'ferry.txt' would overwrite what is read; choose another name"),
        ([*COMMAND, "-o", ""], "the name given to -o is empty"),
        ([*COMMAND, "--write-baseline", "ferry.txt"], "--write-baseline 'ferry.txt' would overwrite what is read; choose another name"),
        ([*COMMAND, "--baseline", "absent.toml"], "the baseline 'absent.toml' cannot be read: No such file or directory"),
        (["check", "image.txt", "-s", "ferry.txt"], "image.txt is a PNG image; run OCR over it first"),
        (["check", "right.txt", "-s", "ferry.txt", "--max-bytes", "5"], None),
    ],
    ids=lambda value: " ".join(value)[:60] if isinstance(value, list) else "",
)
def test_what_cannot_be_done_is_said_in_one_line(folder, capsys, arguments, message):
    (folder / "empty.txt").touch()
    (folder / "sub").mkdir()
    (folder / "blank.txt").write_text("\ufeff \n\u00a0\n", encoding="utf-8")
    (folder / "bare.md").write_text("---\n\n***\n")
    (folder / "code.md").write_text("```\n12 drowned\n```\n")
    (folder / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert message is None or err == f"summarize: {message}\n"
    assert (folder / "ferry.txt").read_text() == STORY


# --- JSON ---


def test_json_has_the_place_of_everything_and_the_shape_of_the_schema(folder, capsys):
    assert main([*COMMAND, "-f", "json"]) == 1
    found = Checked.model_validate_json(capsys.readouterr().out)
    [wrong], [right] = found.problems, found.verified
    assert (wrong.line, wrong.column, wrong.path, WRONG[wrong.start : wrong.end]) == (3, 6, "text", "90")
    assert (right.line, right.column, WRONG[right.start : right.end]) == (3, 12, "40")
    assert found.article == Article(STORY).id


def test_several_in_json_are_json_lines(folder, capsys):
    main(["check", "wrong.txt", "right.txt", "-s", "ferry.txt", "-f", "json"])
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["summary"] for line in lines] == ["wrong.txt", "right.txt"]


def test_the_schema_of_the_json_is_printed(capsys):
    assert main(["schema", "report"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["title"] == "Checked"
    assert {"problems", "accepted", "verified", "derived", "unchecked", "notes"} <= set(schema["required"])


# --- Markdown and this tool's own JSON ---


def test_markdown_is_checked_without_markup_and_placed_in_the_file(folder, capsys):
    markdown = "# The *ferry*\n\nOf **40** [passengers](https://x.example/99) *9*__0__ drowned.\n"
    (folder / "s.md").write_text(markdown)
    assert main(["check", "s.md", "-s", "ferry.txt", "-f", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    [wrong] = found["problems"]
    assert (wrong["text"], wrong["line"], wrong["column"]) == ("90", 3, 47)
    assert markdown[wrong["start"] : wrong["end"]] == "9*__0"
    assert [markdown[item["start"] : item["end"]] for item in found["verified"]] == ["40"]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("## Head\nText", "Head\n\nText"),
        ("Head\n====\nText", "Head\n\nText"),
        ("> - *one*\n> - two", "one\ntwo"),
        ("It rose in\n2019. Then it fell.", "It rose in\n2019. Then it fell."),
        ("1. one\n2. two", "one\ntwo"),
        ('"*We* left," she said', '"We left," she said'),
        ("“We [the crew] left”", "“We [the crew] left”"),
        ("![boat](b.png) at sea", "boat at sea"),
        ("3 * 4 snake_case 5 \\* 6", "3 * 4 snake_case 5 * 6"),
        ("a<!-- 5\n6 -->b", "ab"),
        ("a<!-- 5", "a"),
        ("---\ntitle: 5\n---\nText", "\nText"),
        ("```\ncode 5\n```\nText", "\nText"),
        ("One\n~~~~ py\n~~~\n```\n~~~~~\nTwo", "One\n\nTwo"),
        ("> ```\n> code 5\n> ```\n> Text", "\nText"),
        ("- one\n  ```\r\n  # code\r\n  ```\r\n- two", "one\n\r\ntwo"),
        ("```code 5``` it is\nText", "code 5 it is\nText"),
        ("```\n<!-- 5\n```\nText", "\nText"),
        ("<!--\n```\n-->\nText", "\nText"),
        ("Text\n```\n5", "Text\n"),
        ("a | b\n--|--\n1 | 2", "a  b\n\n1  2"),
        ("[key]: https://x.example/5\nText", "\nText"),
    ],
    ids=repr,
)
def test_markup_is_taken_out(markdown, text):
    assert unmarked(markdown).text == text


def test_a_block_of_code_is_listed_as_unchecked(folder, capsys):
    markdown = "12 drowned.\n\n```sh\nsleep 90\n```\n\nOf `40`.\n\n```\n```\n"
    (folder / "s.md").write_text(markdown)
    assert main(["check", "s.md", "-s", "ferry.txt", "-f", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [item["text"] for item in found["verified"]] == ["12", "40"]
    [code] = found["unchecked"]
    assert (code["text"], code["reason"], code["line"], code["column"]) == ("sleep 90", "a block of code is no prose", 4, 1)
    assert markdown[code["start"] : code["end"]] == "sleep 90"


@pytest.mark.parametrize(
    "unit",
    [
        "```\n",
        "```a`\n",
        "~~~\n```\n",
        "````\n```\n",
        "\n> ",
        "[",
        "*",
        "<!--",
        "[a](",
        "`",
        "> ",
        "<a ",
        "_a ",
        "|-",
        "- ",
        "1. ",
        "[x",
        "**a**",
        "* " * 40 + "x",
        "-" * 40 + "x\n",
        "a<!-- -->",
    ],
)
def test_hostile_markdown_takes_time_in_proportion(unit):
    def seconds(size):
        text = unit * (size // len(unit)) + "x"
        began = process_time()
        unmarked(text)
        return process_time() - began

    small = max(min(seconds(20_000) for _ in range(3)), 0.0005)
    assert seconds(320_000) < 16 * 5 * small


@given(st.text(alphabet="ab1 \n\r*_`#>[]()|-~<!\\.é", max_size=120))
def test_every_character_that_stays_is_that_of_the_file(markdown):
    found = unmarked(markdown)
    for at, char in enumerate(found.text):
        start, end = found.in_file(at, at + 1)
        inserted = char == "\n" and found.text[at - 1 : at] in "\r\n"
        assert end == start + 1
        assert inserted or markdown[start] == char


@given(
    st.recursive(
        st.text(max_size=8) | st.integers(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner)
    )
)
def test_every_string_of_json_is_found_by_its_path(value):
    for text in (json.dumps(value), json.dumps(value, ensure_ascii=False, indent=1)):
        places = Places(text)
        for path, string in _strings(value):
            start, end = places.at(path, 0, len(string))
            assert json.loads(f'"{text[start:end]}"') == string


def _strings(value, path=""):
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _strings(item, f"{path}[{at}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _strings(item, f"{path}.{key}".lstrip("."))


@pytest.fixture(name="own")
def _own(folder):
    """The summary of the article by this tool, as a value to be changed, with the way to write it."""
    made = json.loads(summarize(Article(STORY, path="ferry.txt")).model_dump_json())

    def write(change=dict):
        change(made)
        (folder / "own.json").write_text(json.dumps(made, indent=2))
        return made

    return write


def test_a_summary_of_this_tool_passes(own, capsys):
    own()
    assert main(["check", "own.json", "-s", "ferry.txt"]) == 0
    assert "verified numbers" in capsys.readouterr().out


def test_a_claim_of_a_json_summary_is_set_beside_the_evidence_that_it_cites(own, folder, capsys):
    own(lambda summary: summary["claims"][0].update(text="At least 40 of 12 passengers drowned."))
    assert main(["check", "own.json", "-s", "ferry.txt", "-f", "json"]) == 1
    found = json.loads(capsys.readouterr().out)["problems"]
    assert {item["path"] for item in found} == {"claims[0].text"}
    text = (folder / "own.json").read_text()
    assert all(text[item["start"] : item["end"]] == item["text"] for item in found)


def test_evidence_that_is_not_the_articles_is_an_error_with_its_path(own, capsys):
    own(lambda summary: summary["gist"][0]["evidence"][0].update(text="A ferry sank."))
    assert main(["check", "own.json", "-s", "ferry.txt", "-f", "json"]) == 1
    [found] = json.loads(capsys.readouterr().out)["problems"]
    assert (found["code"], found["path"]) == ("bad-evidence", "gist[0].evidence[0].text")


def test_a_json_summary_of_another_article_is_told(own, folder, capsys):
    own()
    (folder / "ferry.txt").write_text("Correction. " + STORY)
    assert main(["check", "own.json", "-s", "ferry.txt"]) == 1
    assert "was made from another text than this article" in capsys.readouterr().out.replace("\n    ", " ")


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"schema_version": "1"}', "[" * 5000, '{"schema_version":"1","gist":5}'], ids=lambda text: text[:25]
)
def test_json_that_is_no_summary_is_refused_in_one_line(folder, capsys, text):
    (folder / "own.json").write_text(text)
    assert main(["check", "own.json", "-s", "ferry.txt"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("summarize: own.json is not the JSON of a summary of this tool (")
    assert err.count("\n") == 1


@pytest.mark.parametrize("name", ["x.json", "x.txt", "x.md", "-"])
@pytest.mark.parametrize("text", ['{"x": 1}', "\ufeff[1, 2]\n", '{"x": ' + "9" * 6000 + "}"], ids=["object", "list", "long-number"])
def test_json_is_refused_with_the_same_line_whatever_its_file_is_called(folder, monkeypatch, capsys, name, text):
    lines = set()
    for file in ("x.json", name):
        standard_input(monkeypatch, text.encode())
        (folder / file).write_text(text, encoding="utf-8")
        assert main(["check", file, "-s", "ferry.txt"]) == 2
        lines.add(capsys.readouterr().err.replace("standard input" if file == "-" else file, "NAME"))
    [line] = lines
    assert line.startswith("summarize: NAME is not the JSON of a summary of this tool (")


@pytest.mark.parametrize(
    "text", ["[sic] 12 drowned", "[12 drowned]", "{12 drowned}", "{", '{"x": 1} {"y": 2}', "[" * 50_000 + "]" * 50_000]
)
def test_a_text_in_brackets_is_a_text(folder, text):
    (folder / "s.txt").write_text(text)
    assert main(["check", "s.txt", "-s", "ferry.txt", "-q"]) in (0, 1)


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize("columns", ["20", "80"])
def test_what_this_tool_prints_for_people_is_refused_in_one_line(folder, monkeypatch, capsys, form, columns):
    monkeypatch.setenv("COLUMNS", columns)
    assert main(["ferry.txt", "-f", form, "-q"]) == 0
    printed = capsys.readouterr().out
    (folder / "own.md").write_text(printed, encoding="utf-8")
    standard_input(monkeypatch, printed.encode())
    for file, shown in (("own.md", "own.md"), ("-", "standard input")):
        assert main(["check", file, "-s", "ferry.txt"]) == 2
        assert capsys.readouterr() == (
            "",
            f"summarize: {shown} is a summary as this tool prints it for people; check its JSON instead: summarize ARTICLE -f json\n",
        )


# --- pairs ---


def test_each_row_gives_a_line_of_json(folder, capsys):
    (folder / "p.jsonl").write_text(pairs(row("a", "90 drowned"), row(2, "12 drowned")))
    assert main(["check", "--pairs", "p.jsonl"]) == 1
    found = [Checked.model_validate_json(line) for line in capsys.readouterr().out.splitlines()]
    assert [(item.id, len(item.problems)) for item in found] == [("a", 1), (2, 0)]


def test_rows_come_from_standard_input_and_as_text(folder, monkeypatch, capsys):
    standard_input(monkeypatch, pairs(row("a\x1b", "90 drowned")).encode())
    assert main(["check", "--pairs", "-", "-f", "text", "-q"]) == 1
    assert capsys.readouterr().out.startswith("id a\ufffd, 1:1: error unsupported-number")


def test_annotations_of_rows_point_at_the_line_of_the_file(folder, capsys):
    (folder / "p.jsonl").write_text(pairs("", row("a", "90 drowned")))
    main(["check", "--pairs", "p.jsonl", "-f", "github", "-q"])
    assert capsys.readouterr().out.startswith("::error file=p.jsonl,line=2,title=unsupported-number::id a: “90”: ")


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("{", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("9" * 5000, "is no JSON object with id, article and summary"),
        ('{"id": ' + "9" * 5000 + "}", "has an id of more than 200 characters"),
        (row("a" * 201, "x"), "has an id of more than 200 characters"),
        (row("a", '{"x": 1}'), "has JSON or a page of this tool for its summary; give the words of a summary"),
        (
            row("a", "12\n\nMade by grounded-summarizer 0.1.0"),
            "has JSON or a page of this tool for its summary; give the words of a summary",
        ),
        ("[]", "is no JSON object with id, article and summary"),
        ({"article": "x", "summary": "x"}, "has no id: a string or a whole number"),
        (row(None, "x"), "has no id: a string or a whole number"),
        (row("a", 5), "has no summary: a string with its text"),
        (row("a", "x", None), "has no article: a string with its text"),
        (row("a", " \n"), "has an empty summary"),
        (row("a", "x", "\ufeff"), "has an empty article"),
        (row("a", "x" * 300_000), "is over the limit of 200,000 bytes; raise it with --max-bytes if you mean to"),
    ],
    ids=[
        "broken",
        "deep",
        "long-number",
        "long-number-as-id",
        "long-id",
        "json",
        "printed",
        "list",
        "no-id",
        "null",
        "no-summary",
        "no-article",
        "blank-summary",
        "blank-article",
        "large",
    ],
)
def test_a_bad_row_is_named_and_the_rest_is_checked(folder, capsys, bad, why):
    (folder / "p.jsonl").write_text(pairs(row("a", "12"), bad, row("b", "12")))
    assert main(["check", "--pairs", "p.jsonl", "--max-bytes", "200kB"]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a", "b"]
    assert err == f"summarize: p.jsonl line 2 {why}\n"


def test_a_key_that_is_not_looked_at_may_hold_anything(folder, capsys):
    (folder / "p.jsonl").write_text(json.dumps(row("a", "12"))[:-1] + ', "tokens": ' + "9" * 6000 + "}\n")
    assert main(["check", "--pairs", "p.jsonl"]) == 0
    assert capsys.readouterr().err == ""


def test_an_id_that_comes_again_is_named_and_its_row_checked(folder, capsys):
    (folder / "p.jsonl").write_text(pairs(row("a", "12"), row(1, "12"), row("1", "12"), row("a", "90")))
    assert main(["check", "--pairs", "p.jsonl"]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 4
    assert err == "summarize: p.jsonl line 4 has the id of line 1 again: a\n"


def test_a_row_in_text_is_named_by_its_id(folder, capsys):
    (folder / "p.jsonl").write_text(pairs(row(1, "Some 90")))
    main(["check", "--pairs", "p.jsonl", "-f", "text"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("id 1, 1:6: error unsupported-number “90”")
    assert "id 1: 1 error, no warnings" in lines


def test_a_file_without_rows_is_refused(folder, capsys):
    (folder / "p.jsonl").write_text("\n\n")
    assert main(["check", "--pairs", "p.jsonl"]) == 2
    assert capsys.readouterr().err == "summarize: p.jsonl has no rows; each line must be an object with id, article and summary\n"


def test_lone_surrogates_of_a_row_are_written_as_replacement_characters(folder, capsys):
    (folder / "p.jsonl").write_text('{"id": "\\ud800", "article": "12 \\udfff", "summary": "12 \\ud800 90"}\n')
    assert main(["check", "--pairs", "p.jsonl"]) == 1
    json.loads(capsys.readouterr().out.encode())


# --- baselines ---

TODAY = date(2031, 6, 1)
ENTRY = {"code": "unsupported-number", "text": "90", "article": Article(STORY).id, "reason": "the desk knows", "expires": "2999-12-31"}


def baseline(folder, name="b.json", **changes):
    (folder / name).write_text(json.dumps({"accepted": [ENTRY | changes]}))
    return name


def test_an_accepted_finding_does_not_count_and_is_still_shown(folder, capsys):
    assert main([*COMMAND, "--baseline", baseline(folder)]) == 0
    assert "wrong.txt: no errors, no warnings, 1 accepted by the baseline" in capsys.readouterr().out
    main([*COMMAND, "--baseline", baseline(folder), "-f", "json"])
    assert [found["text"] for found in json.loads(capsys.readouterr().out)["accepted"]] == ["90"]


@pytest.mark.parametrize(
    "changes", [{"article": "sha256:0"}, {"text": "91"}, {"code": "altered-quote"}], ids=["another-article", "another-text", "another-code"]
)
def test_a_finding_that_is_not_the_accepted_one_counts(folder, changes):
    assert main([*COMMAND, "--baseline", baseline(folder, **changes)]) == 1


def test_an_expired_entry_counts_again_and_is_named(folder, capsys):
    assert main([*COMMAND, "--baseline", baseline(folder, expires="2001-01-31"), "-q"]) == 1
    assert capsys.readouterr().err == (
        "summarize: the baseline's entry for unsupported-number '90' expired on 2001-01-31: the finding counts again\n"
    )


def test_an_entry_holds_on_its_last_day(folder):
    entries = read_baseline(baseline(folder, expires=TODAY.isoformat()))
    for day, accepted in ((TODAY, 1), (TODAY + timedelta(days=1), 0)):
        found = check_text_as(FileText("wrong.txt", WRONG), WRONG, Article(STORY))
        Baseline(entries, day).accept(found)
        assert len(found.accepted) == accepted


def give_reasons(path, reason="the desk knows"):
    path.write_text(re.sub('not reviewed yet[^"]*', reason, path.read_text(encoding="utf-8")), encoding="utf-8")


@pytest.mark.parametrize("name", ["b.toml", "b.json"])
def test_a_written_baseline_accepts_what_was_found_when_it_has_reasons(folder, capsys, name):
    assert main([*COMMAND, "--write-baseline", name]) == 0
    assert capsys.readouterr().err == f"summarize: wrote 1 new finding to '{name}'; none is accepted before it has its reason\n"
    give_reasons(folder / name)
    assert main([*COMMAND, "--baseline", name]) == 0
    assert main(["check", "right.txt", "-s", "ferry.txt", "--baseline", name, "--write-baseline", name]) == 0
    assert main([*COMMAND, "--baseline", name]) == 0


@pytest.mark.parametrize("reason", [None, "Not reviewed yet", "not reviewed yet: later"], ids=["as-written", "short", "other-words"])
def test_a_finding_without_a_reason_is_not_accepted(folder, capsys, reason):
    main([*COMMAND, "--write-baseline", "b.toml", "-q"])
    if reason:
        give_reasons(folder / "b.toml", reason)
    capsys.readouterr()
    assert main([*COMMAND, "--baseline", "b.toml", "-q"]) == 1
    out, err = capsys.readouterr()
    assert "error unsupported-number" in out
    assert err == "summarize: entries of the baseline that have no reason yet and accept nothing: 1\n"


@pytest.mark.parametrize("name", ["b.toml", "b.json"])
def test_a_baseline_that_is_written_again_keeps_what_it_has(folder, capsys, name):
    held = [
        Accepted("altered-quote", "gone", "sha256:0", "asked her", date(2001, 1, 1)),
        Accepted("altered-quote", "gone", "sha256:0", "asked him too", date(2999, 1, 1)),
        Accepted("unsupported-number", "90", Article(STORY).id, "the desk knows", date(2001, 1, 1)),
    ]
    (folder / name).write_text(written(held, name), encoding="utf-8")
    (folder / "s.txt").write_text("90 or 91, in the end 91")
    assert main(["check", "s.txt", "-s", "ferry.txt", "--write-baseline", name]) == 0
    assert f"wrote 1 new finding to '{name}', 3 kept; none is accepted" in capsys.readouterr().err
    now = read_baseline(name)
    assert set(held) < set(now)
    assert [entry.text for entry in now if not entry.reviewed] == ["91"]
    assert main(["check", "right.txt", "-s", "ferry.txt", "--write-baseline", name]) == 0
    assert capsys.readouterr().err.endswith(f"wrote 0 new findings to '{name}', 4 kept\n")
    assert read_baseline(name) == now


def test_a_baseline_is_written_beside_another_with_the_entries_of_both(folder):
    baseline(folder, "old.json", text="91")
    baseline(folder, "b.json", text="92", reason="not reviewed yet: say here")
    assert main([*COMMAND, "--baseline", "old.json", "--write-baseline", "b.json"]) == 0
    assert sorted(entry.text for entry in read_baseline("b.json")) == ["90", "91", "92"]
    assert [entry.text for entry in read_baseline("old.json")] == ["91"]


def test_a_reason_wins_over_an_entry_without_one(folder):
    baseline(folder, "old.json")
    baseline(folder, "b.json", reason="not reviewed yet: say here", expires="3999-12-31")
    assert main([*COMMAND, "--baseline", "old.json", "--write-baseline", "b.json"]) == 0
    assert [entry.reason for entry in read_baseline("b.json")] == ["the desk knows"]


def test_a_file_that_is_no_baseline_is_not_written_over(folder, capsys):
    (folder / "notes.toml").write_text("mine = 1\n")
    (folder / "new.toml").touch()
    assert main([*COMMAND, "--write-baseline", "notes.toml"]) == 2
    assert "the baseline 'notes.toml' must hold a list 'accepted'" in capsys.readouterr().err
    assert (folder / "notes.toml").read_text() == "mine = 1\n"
    assert main([*COMMAND, "--write-baseline", "new.toml"]) == 0
    assert main([*COMMAND, "--write-baseline", "/dev/null"]) == 0


def test_entries_that_match_nothing_are_counted_at_the_end(folder, capsys):
    entries = [ENTRY, ENTRY | {"text": "91"}, ENTRY | {"article": "sha256:0"}]
    (folder / "b.json").write_text(json.dumps({"accepted": entries}))
    assert main(["check", "right.txt", "wrong.txt", "-s", "ferry.txt", "--baseline", "b.json", "--ignore", "unsupported-number"]) == 0
    assert capsys.readouterr().err == (
        "summarize: entries of the baseline that match no finding: 2, 1 of them for articles that were not checked\n"
    )
    assert main(["check", "right.txt", "nowhere.txt", "-s", "ferry.txt", "--baseline", "b.json"]) == 2
    assert "match no finding" not in capsys.readouterr().err


def test_a_quiet_run_still_counts_what_the_baseline_accepted(folder, capsys):
    assert main([*COMMAND, "--baseline", baseline(folder), "-q"]) == 0
    assert capsys.readouterr().out == "wrong.txt: no errors, no warnings, 1 accepted by the baseline\n"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("{", "is not JSON: "),
        ("[" * 100_000, "is not JSON: "),
        ("[]", "must hold a list 'accepted' and nothing else; --write-baseline makes one"),
        ('{"accepted": [], "more": 1}', "must hold a list 'accepted' and nothing else; --write-baseline makes one"),
        ('{"accepted": [{}]}', ", entry 1: needs code, text, article, reason, expires and nothing else"),
        ({"reason": " "}, ", entry 1: 'reason' must be words"),
        ({"text": 90}, ", entry 1: 'text' must be words"),
        ({"code": "no-such"}, ", entry 1: 'no-such' is no code; docs/checks.md has them"),
        ({"expires": "soon"}, ", entry 1: 'expires' must be a day, as in 2031-12-31"),
        ({"expires": 2031}, ", entry 1: 'expires' must be a day, as in 2031-12-31"),
    ],
    ids=["broken", "deep", "list", "more", "empty-entry", "no-reason", "number", "no-code", "no-day", "year"],
)
def test_a_baseline_that_cannot_be_used_is_said_in_one_line(folder, capsys, content, why):
    (folder / "b.json").write_text(content if isinstance(content, str) else json.dumps({"accepted": [ENTRY | content]}))
    assert main([*COMMAND, "--baseline", "b.json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"summarize: the baseline 'b.json'{'' if why.startswith(',') else ' '}{why}")
    assert err.count("\n") == 1


@given(st.lists(st.tuples(st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool), st.dates()), max_size=4))
def test_a_baseline_is_read_as_it_was_written(tmp_path_factory, found):
    path = tmp_path_factory.mktemp("baseline") / "b.toml"
    accepted = {
        Accepted("altered-quote", text, "sha256:1", "because", day).key: Accepted("altered-quote", text, "sha256:1", "because", day)
        for text, day in found
    }
    path.write_text(written(accepted.values(), "b.toml"), encoding="utf-8", newline="")
    assert sorted(read_baseline(str(path))) == sorted(accepted.values())


# --- Python ---


def test_check_takes_text_and_an_article_its_text_or_a_path(folder):
    from summarizer import check

    reports = [check(WRONG, source=source) for source in (STORY, Article(STORY), folder / "ferry.txt")]
    assert reports[0] == reports[1] == reports[2]
    assert [found.text for found in reports[0].problems] == ["90"]


@pytest.mark.parametrize(("text", "source"), [("", STORY), (" \n", STORY), ("12", ""), ("12", "\ufeff")], ids=repr)
def test_check_refuses_an_empty_summary_and_an_empty_article(folder, text, source):
    from summarizer import check

    with pytest.raises(InputError, match="empty"):
        check(text, source=source)
