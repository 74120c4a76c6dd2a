from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import render
from summarizer.render.checked import Checked, DerivedAt, Finding, UncheckedAt, VerifiedAt
from summarizer.schema import SpanInfo

SPAN = SpanInfo(start=0, end=5, text="Three", sentence=4, part="body")


def finding(text="900", message="the evidence has 300", severity="error", *, line=1, column=1, nearest=SPAN):
    return Finding(
        code="unsupported-number",
        severity=severity,
        message=message,
        path="text",
        text=text,
        start=0,
        end=len(text),
        nearest=nearest,
        line=line,
        column=column,
    )


def checked(*problems, summary="s.txt", **given):
    items = {"accepted": [], "verified": [], "derived": [], "unchecked": [], "notes": []} | given
    return Checked(summary=summary, article="sha256:1", problems=list(problems), **items)


def place(text):
    return {"text": text, "start": 0, "end": len(text), "path": "text", "line": 2, "column": 3}


def test_a_finding_is_one_line_however_narrow_the_terminal_is():
    message = "a long explanation " * 20
    text = render.lint(checked(finding(message=message, line=7, column=12, nearest=None)), width=20, closing=False)
    assert text == f"s.txt:7:12: error unsupported-number “900”: {message.strip()}\n"


def test_a_whole_sentence_at_fault_is_cut_at_a_word():
    text = render.lint(checked(finding(text="word " * 50, nearest=None)), closing=False)
    assert text == f"s.txt:1:1: error unsupported-number “{'word ' * 12}…”: the evidence has 300\n"


def test_the_closing_section_groups_what_was_verified_by_kind():
    given = checked(
        verified=[VerifiedAt(kind=kind, evidence=[SPAN], **place(kind)) for kind in ("name", "number", "quotation", "statement")],
        derived=[DerivedAt(how="counted from the list", evidence=[SPAN], **place("two"))],
        unchecked=[UncheckedAt(reason="no content word", **place("Well."))],
        notes=["the numbers check did not run"],
    )
    assert render.lint(given).splitlines() == [
        "s.txt: no errors, no warnings",
        "  verified numbers (1): 2:3 “number” [s4]",
        "  verified quotations (1): 2:3 “quotation” [s4]",
        "  verified names (1): 2:3 “name” [s4]",
        "  verified statements (1): 2:3 “statement” [s4]",
        "  derived (1): 2:3 “two” (counted from the list) [s4]",
        "  unchecked, no content word (1): 2:3 “Well.”",
        "  note: the numbers check did not run",
    ]


def test_a_quotation_in_other_typography_says_so_beside_its_words():
    quoted = [VerifiedAt(kind="quotation", match=match, evidence=[SPAN], **place(match)) for match in ("exact", "typographic")]
    shown = "verified quotations (2): 2:3 “exact” [s4]; 2:3 “typographic” (typographic) [s4]"
    assert shown in render.lint(checked(verified=quoted), width=200)


def test_a_long_list_is_cut_and_counted():
    text = render.lint(checked(verified=[VerifiedAt(kind="number", evidence=[], **place("5")) for _ in range(1000)]))
    assert "verified numbers (1000): " in text
    assert text.replace("\n    ", " ").rstrip().endswith("; and 980 more, which -f json has")


def test_color_marks_errors_and_warnings():
    text = render.lint(checked(finding(), finding(severity="warning")), color=True)
    assert "\x1b[31merror" in text
    assert "\x1b[35mwarning" in text


def test_an_annotation_escapes_what_would_end_a_command():
    given = checked(finding(text="9%\r\n::error::x", message="a: b, c", nearest=None), summary="a,b:c%.txt")
    assert render.github(given, closing=False) == (
        "::error file=a%2Cb%3Ac%25.txt,line=1,col=1,title=unsupported-number::“9%25 ::error::x”: a: b, c\n"
    )


def test_an_annotation_shows_the_nearest_passage_on_a_line_of_its_own():
    assert render.github(checked(finding(severity="warning")), closing=False) == (
        "::warning file=s.txt,line=1,col=1,title=unsupported-number::“900”: the evidence has 300%0AThe article has: “Three” [s4]\n"
    )


def test_standard_input_has_no_file_to_be_annotated():
    assert render.github(checked(finding(nearest=None), summary="-"), closing=False).startswith("::error line=1,")


def test_a_notice_says_what_was_looked_at_even_where_nothing_is_wrong():
    [line] = render.github(checked(verified=[VerifiedAt(kind="name", evidence=[], **place("Ana"))])).splitlines()
    assert line.startswith("::notice file=s.txt,title=summarize check::Checked against its article: no errors, no warnings, ")
    assert "1 verified" in line


def test_a_notice_counts_in_words_that_fit():
    [_, line] = render.github(checked(finding(nearest=None), finding(severity="warning", nearest=None))).splitlines()[1:]
    assert "1 error, 1 warning, 0 accepted by the baseline" in line


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        (render.lint, "s.txt: no errors, no warnings, 1 accepted by the baseline\n"),
        (render.github, "::notice file=s.txt,title=summarize check::"),
    ],
    ids=["text", "github"],
)
def test_what_a_baseline_accepted_is_counted_even_without_the_closing_section(form, shown):
    given = checked(accepted=[finding()], verified=[VerifiedAt(kind="name", evidence=[], **place("Ana"))])
    assert form(given, closing=False).startswith(shown)
    assert form(given, closing=False).count("\n") == 1
    assert form(checked(), closing=False) == ""


@pytest.mark.parametrize("form", [render.lint, render.github])
@given(text=st.text(min_size=1), name=st.text(min_size=1))
def test_nothing_that_a_terminal_or_runner_obeys_gets_through(form, text, name):
    shown = form(checked(finding(text=text, message=text), summary=name, notes=[text]))
    assert all(char == "\n" or char.isprintable() or char.isspace() or ord(char) > 0x9F for char in shown)
    assert "\r" not in shown
    if form is render.github:
        assert all(line.startswith(("::error ", "::notice ")) for line in shown[:-1].split("\n"))
