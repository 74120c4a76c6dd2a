from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_render_sample import sample_summary

from summarizer import render
from summarizer.article import Article, Part
from summarizer.schema import Summary

SAMPLE = sample_summary()


@pytest.mark.parametrize("indent", [True, False], ids=["indented", "line"])
@pytest.mark.parametrize("ascii_only", [True, False], ids=["ascii", "unicode"])
def test_what_is_printed_reads_back_as_the_same_summary(indent, ascii_only):
    printed = render.json(SAMPLE, indent=indent, ascii_only=ascii_only)
    assert Summary.model_validate_json(printed) == SAMPLE
    assert printed.isascii() == ascii_only
    assert (printed.count("\n") == 1) != indent


@given(st.text())
def test_any_text_is_one_safe_line(text):
    summary = SAMPLE.model_copy(deep=True)
    summary.gist[0].text = text
    printed = render.json(summary, indent=False)
    assert json.loads(printed)["gist"][0]["text"] == text
    assert len(printed.splitlines()) == 1
    assert not any(char in printed for char in "\x1b\x7f\x9b\u202e\u2066\u200f")


def test_a_lone_surrogate_becomes_a_replacement_character():
    summary = SAMPLE.model_copy(deep=True)
    summary.rejected[0].text = "a\ud800b"
    printed = render.json(summary)
    printed.encode()
    assert json.loads(printed)["rejected"][0]["text"] == "a\ufffdb"


def test_characters_beyond_the_basic_plane_are_escaped_in_pairs():
    summary = SAMPLE.model_copy(deep=True)
    summary.gist[0].text = "😀"
    printed = render.json(summary, ascii_only=True)
    assert "\\ud83d\\ude00" in printed
    assert json.loads(printed)["gist"][0]["text"] == "😀"


ARTICLE = Article(
    "Ferry sinks\n\nIt sank. “Nobody knew\x1b,” she said.", title="Ferry sinks", parts=(Part(0, 11, "headline"), Part(13, 47, "body"))
)


def test_a_reading_gives_offsets_into_the_text():
    read = json.loads(render.reading_json(ARTICLE))
    assert read["article"]["characters"] == len(ARTICLE.text)
    assert [ARTICLE.text[s["start"] : s["end"]] for s in read["sentences"]] == [s["text"] for s in read["sentences"]]
    assert [s["number"] for s in read["sentences"]] == list(range(1, len(read["sentences"]) + 1))
    assert read["sentences"][0]["part"] == "headline"


def test_a_reading_for_the_terminal_shows_number_part_and_offsets():
    page = render.reading(ARTICLE, width=60)
    assert "s1    headline: Ferry sinks [0:11]" in page
    assert "s2    It sank. [13:21]" in page
    assert "\x1b" not in page
