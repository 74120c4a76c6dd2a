from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.render.layout import Page, one_line, shorten, width

ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("abc", 3),
        ("“é”", 3),
        ("日本", 4),
        ("한국", 4),
        ("e\u0301", 1),
        ("\u1112\u1161\u11ab", 2),
        ("नि", 2),
        ("a\u200db", 2),
        ("ｆ", 2),
        ("😀", 2),
        ("", 0),
    ],
    ids=["ascii", "latin", "han", "hangul", "combining", "jamo", "spacing-vowel", "joiner", "fullwidth", "emoji", "empty"],
)
def test_width_counts_terminal_columns(text, columns):
    assert width(text) == columns


@given(st.text(max_size=400), st.integers(20, 60), st.text(alphabet=" •→", max_size=4))
def test_wrapped_lines_fit_and_lose_nothing(text, columns, first):
    page = Page(columns, color=False)
    page.put([text], first=first)
    lines = str(page).split("\n")[:-1]
    assert all(width(line) <= columns for line in lines)
    shown = "".join("".join(lines).split())
    assert shown == "".join((first + one_line(text)).split())


@given(st.lists(st.tuples(st.text(max_size=30), st.sampled_from(["", "strong", "doubt"])), max_size=8))
def test_color_adds_codes_and_changes_nothing_else(runs):
    plain, colored = Page(40, color=False), Page(40, color=True)
    plain.put(runs)
    colored.put(runs)
    assert ANSI.sub("", str(colored)).split() == str(plain).split()


def test_runs_are_joined_as_they_stand():
    page = Page(40, color=False)
    page.put([("“", ""), ("gone", "strong"), "”, he said", " [s3]", "", ("(sic)", "soft")])
    assert str(page) == "“gone”, he said [s3](sic)\n"


def test_a_mark_is_never_parted_from_the_word_before_it():
    page = Page(20, color=False)
    page.put([("fifteen letters", "strong"), (" here", "doubt"), ", ", ("and", ""), "."])
    assert str(page) == "fifteen letters\nhere, and.\n"


def test_two_texts_stand_side_by_side_with_a_gutter_between():
    page = Page(30, color=False)
    page.beside([("forty crates of eels", "strong")], ["the port of Arvik"], first="  • ", at=16)
    page.beside(["12"], ["the harbour board and all its members"], first="  • ", at=16)
    assert str(page).splitlines() == [
        "  • forty       the port of",
        "    crates of   Arvik",
        "    eels",
        "  • 12          the harbour",
        "                board and all",
        "                its members",
    ]


@given(st.text(max_size=80), st.text(max_size=80), st.integers(20, 60), st.integers(9, 30))
def test_side_by_side_lines_fit_and_lose_nothing(left, right, columns, at):
    page = Page(columns, color=False)
    page.beside([left], [right], first="", at=min(at, columns // 2))
    lines = str(page).split("\n")[:-1]
    assert all(width(line) <= columns for line in lines)
    shown = sorted("".join("".join(lines).split()))
    assert shown == sorted("".join((one_line(left) + one_line(right)).split()))


def test_marks_stand_for_colors_and_are_others_where_the_text_has_them():
    page = Page(60, color=False)
    page.put(["it ", ("may", "cue"), " rain"])
    page.put(["« il ", ("pourrait", "cue"), " pleuvoir »"])
    assert str(page) == "it «may» rain\n« il [pourrait] pleuvoir »\n"


def test_a_dot_between_two_facts_ends_no_line():
    page = Page(20, color=False)
    page.put(["PORT ELSING, May 4 · Coastline · · ·", (" · Friday", "soft")])
    assert str(page).splitlines() == ["PORT ELSING, May 4", "· Coastline · · ·", "· Friday"]


def test_words_of_one_style_are_styled_as_one():
    page = Page(40, color=True)
    page.put([("Ivo ", "strong"), ("Lund", "strong"), " said ", ("so", "doubt")])
    assert str(page) == "\x1b[1mIvo Lund\x1b[0m said \x1b[35mso\x1b[0m\n"


def test_wide_characters_break_anywhere_but_before_closing_punctuation():
    page = Page(20, color=False)
    page.put(["港務局は月曜日に転覆。した"])  # ten wide characters fill the line, and the eleventh is a full stop
    assert str(page).splitlines() == ["港務局は月曜日に転", "覆。した"]


@pytest.mark.parametrize("char", ["\x1b", "\x9b", "\x07", "\u202e", "\u2066", "\x7f", "\ud800", "\x00"], ids=ascii)
def test_terminal_codes_never_reach_the_page(char):
    page = Page(40, color=True)
    page.put([f"a{char}[31mb", (f"{char}]8;;x", "strong")])
    assert char not in ANSI.sub("", str(page))


@pytest.mark.parametrize(
    "text", ["x" * 1_000_000, "( " * 500_000, "漢" * 200_000, "e\u0301" * 300_000], ids=["word", "marks", "wide", "combining"]
)
def test_hostile_lengths_are_set_line_by_line(text):
    page = Page(60, color=False)
    page.put([text])
    assert sum(map(len, str(page).split())) == len("".join(text.split()))


@given(st.text(), st.integers(1, 80))
def test_shortened_text_is_one_short_line(text, columns):
    line = shorten(text, columns)
    assert len(line) <= columns + 2
    assert line == one_line(line)


def test_short_text_is_not_shortened():
    assert shorten("At least  12\ndrowned", 40) == "At least 12 drowned"


def test_sections_are_set_off_by_one_blank_line():
    page = Page(40, color=False)
    page.blank()
    page.heading("GIST")
    page.put(["text"])
    page.blank()
    page.heading("QUOTES", "the article's own words")
    assert str(page) == "GIST\ntext\n\nQUOTES · the article's own words\n"
