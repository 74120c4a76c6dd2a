from __future__ import annotations

import re

import pytest
from test_render_sample import SENTENCES, TITLE, sample_summary, span

from summarizer import render
from summarizer.render.layout import width
from summarizer.schema import Problem, Source, When

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def flat(text):
    """`text` with its lines joined, to look for phrases whatever the line breaks."""
    return " ".join(text.split())


@pytest.fixture(name="summary")
def _summary():
    return sample_summary()


@pytest.mark.parametrize("columns", [30, 60, 80, 140])
def test_no_line_is_wider_than_asked(summary, columns):
    assert max(map(width, render.text(summary, width=columns).splitlines())) <= columns


@pytest.mark.parametrize(
    "phrase",
    [
        TITLE,
        "PORT ELSING, May 4 · Coastline News · 2026-05-04 · ferry.txt",
        "capsized off Marrow Point on Monday. [s2]",
        "LOOK AT FIRST • Denied by: Tidewater Lines (“The owner, Tidewater Lines, denied that the doors had been open.”) [s7]",
        "the coast guard: • At least 12 passengers drowned. [s3] · Monday (2026-05-04) • A ferry",
        "the newspaper Harbour Record, via unnamed crew members: • The number of dead may be as high as 31. [s4]",
        "stated as possible, not as certain",
        "the article, in its own voice: • Repairs in March",
        "Ivo Lund: • “The doors were open when we left” [s5] → denied by Tidewater Lines [s7] • “I warned them”",
        "“I warned them” (worked out from a pronoun; part of a sentence) [s6]",
        "FIGURES · who gives them coast guard: • at least 12 passengers drowned [s3] • about 90 people aboard [s2]",
        "• at most 31 dead, stated as possible [s4]",
        "• 2.4 million crowns (“… in March cost Tidewater 2.4 million crowns.”) [s8] • 1.9 million (earlier) [s8]",
        "• at least 12 passengers drowned coast guard [s3]",
        "→ Both can be true: “at least 12” leaves room for the other. The article does not compare them",
        "Predictions and estimates: • The crossing will «probably» stay closed until June [s9] · prediction, held by Mara Quill",
        "Organizations: • coast guard, Velland’s coast guard [s2, s3] • Tidewater Lines, The owner (also “Tidewater”) [s7, s8]",
        "✗ claim: At least «40» passengers drowned. 40 is not in the evidence, which says at least 12 (unsupported-number)",
        "the article has: “At least «12» passengers drowned, the coast guard told reporters.” [s3]",
        "chat engine; model lab/small-1 at http://127.0.0.1:8000/v1; 2 calls, 1200 tokens in, 300 out; US$0.0012",
    ],
    ids=lambda phrase: phrase[:30],
)
def test_the_page_says(summary, phrase):
    assert phrase in flat(render.text(summary))


def test_without_color_there_are_no_codes_and_with_it_the_words_are_the_same(summary):
    plain, colored = render.text(summary, width=200), render.text(summary, width=200, color=True)
    assert "\x1b" not in plain
    assert "\x1b[" in colored
    assert ANSI.sub("", colored) == re.sub("[«»]", "", plain)


def test_what_is_marked_without_color_is_colored_with_it(summary):
    marked = re.findall("«(.+?)»", render.text(summary))
    colored = render.text(summary, color=True)
    assert marked == ["probably", "40", "12"]
    assert all(re.search(rf"\x1b\[1;3[0-9]m{word}\x1b", colored) for word in marked)


def test_sections_without_items_are_left_out(summary):
    empty = summary.model_copy(update={"claims": [], "quotes": [], "conflicts": [], "uncertainties": [], "rejected": [], "actors": []})
    assert [line for line in render.text(empty).splitlines() if line.isupper()] == ["GIST"]


def test_control_characters_of_the_article_never_reach_the_terminal(summary):
    hostile = "\x1b]0;owned\x07\x9b2J\u202e\ud800"
    summary.article.title = hostile
    summary.gist[0].text = hostile
    summary.claims[0].text = hostile
    summary.quotes[0].pieces[0].text = hostile
    summary.actors[0].name = hostile
    summary.rejected[0].text = hostile
    summary.rejected[0].problems[0].message = hostile
    summary.provenance.notes = [hostile]
    page = render.text(summary)
    assert not any(char in page for char in "\x1b\x07\x9b\u202e\ud800")
    page.encode()


def test_a_quote_without_speaker_says_so(summary):
    summary.quotes[0].speaker = None
    page = flat(render.text(summary))
    assert "the article does not say who: • “The doors were open when we left”" in page
    assert "• Who says it is not given: “The doors were open when we left” [s5]" in page


def test_the_pieces_of_an_interrupted_quote_are_told_apart(summary):
    summary.quotes[0].pieces += summary.quotes[1].pieces
    summary.quotes[0].text += " I warned them"
    assert "• “The doors were open when we left” … “I warned them” [s5, s6]" in flat(render.text(summary))


def test_a_warning_stands_beside_its_item(summary):
    problem = Problem(
        code="bad-evidence", severity="warning", message="rests on a caption only", path="", text="", start=0, end=0, nearest=None
    )
    summary.gist[0].problems = [problem]
    assert "(check: rests on a caption only)" in flat(render.text(summary))


def test_a_source_in_other_words_is_given_in_both(summary):
    summary.claims[0].source = Source(kind="named", actors=["a5"], as_written="the director", cue=None, span=None)
    assert "Mara Quill (“the director”):" in render.text(summary)


def test_joint_sources_are_all_named(summary):
    summary.claims[0].source = Source(kind="named", actors=["a5", "a2"], as_written=None, cue=None, span=None)
    assert "Mara Quill and Ivo Lund:" in render.text(summary)


@pytest.mark.parametrize("written", ["he", "the officer", "Ivo Lund"])
def test_words_that_add_nothing_to_a_name_are_left_out(summary, written):
    summary.actors[1].name = "Ivo Lund, first officer"
    summary.claims[0].source = Source(kind="named", actors=["a2"], as_written=written, cue=None, span=None)
    assert "  Ivo Lund, first officer:\n" in render.text(summary)


@pytest.mark.parametrize(
    ("as_written", "bound", "said"),
    [
        ("31", "at-most", "at most 31"),
        ("as high as 31", "at-most", "as high as 31"),
        ("31 or more", "at-least", "31 or more"),
        ("~31", "about", "~31"),
        ("overall 31", "more-than", "more than overall 31"),
        ("31 to 40", "range", "31 to 40"),
        ("31", "exact", "31"),
    ],
)
def test_the_bound_of_a_figure_is_said_once(summary, as_written, bound, said):
    figure = summary.claims[1].figures[0]
    figure.as_written, figure.bound = as_written, bound
    assert f"• {said} dead, stated as possible [s4]" in flat(render.text(summary))


@pytest.mark.parametrize(
    ("holder", "said"),
    [
        (None, "“probably”: prediction, held by Mara Quill; “until”: estimate"),
        ("a5", "“probably”: prediction; “until”: estimate, held by Mara Quill"),
        ("a1", "“probably”: prediction, held by Mara Quill; “until”: estimate, held by coast guard"),
    ],
    ids=["nobody", "same", "another"],
)
def test_the_doubts_of_one_sentence_stand_together(summary, holder, said):
    second = summary.uncertainties[0].model_copy(update={"id": "u2", "cue": "until", "kind": "estimate", "holder": holder})
    summary.uncertainties.append(second)
    assert f"• The crossing will «probably» stay closed «until» June [s9] · {said}" in flat(render.text(summary))


def test_a_phrase_that_stands_against_a_fault_is_shown_in_its_sentence(summary):
    [problem] = summary.rejected[0].problems
    problem.nearest = span("12", 3)
    assert f"the article has: “{SENTENCES[1].replace('12', '«12»')}” [s3]" in flat(render.text(summary))


def test_figures_of_different_dates_say_which(summary):
    for claim, when in zip(summary.claims[:2], ("Monday", "mid-May"), strict=True):
        claim.figures[0].as_of = When(as_written=when, date=None, span=claim.figures[0].span)
    assert "leaves room for the other. They are dated “Monday” and “mid-May”." in flat(render.text(summary))


def test_a_figure_that_restates_another_says_so(summary):
    summary.claims[2].figures[0].restates = "f1"
    assert "(the same figure as “at least 12”)" in flat(render.text(summary))


def test_claims_of_one_source_stand_together(summary):
    summary.claims[3].source = summary.claims[0].source
    page = flat(render.text(summary))
    assert page.index("Repairs in March") < page.index("The number of dead")


@pytest.mark.parametrize(
    ("relation", "phrase"),
    [
        ("contradicts", "These contradict each other."),
        ("different-dates", "These are given for different dates."),
        ("revision", "One revises the other."),
    ],
)
def test_each_relation_is_said_in_plain_words(summary, relation, phrase):
    summary.conflicts[0].relation = relation
    summary.conflicts[0].stated_by = "article"
    assert f"→ {phrase} The article itself compares them." in flat(render.text(summary))
