from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.render.cued import cued
from summarizer.schema import SpanInfo, Uncertainty

SENTENCE = "HARROW (CN) — He may go in May, or may not, the board said."


def span(start, text):
    return SpanInfo(start=start, end=start + len(text), text=text, sentence=2, part="body")


def doubt(cue, at, text=SENTENCE, *, sentence=SENTENCE):
    """A doubt whose cue stands at an offset of the sentence, which starts at 100 in the article."""
    return Uncertainty(
        id="u1", text=text, cue=cue, kind="hedge", holder=None, claims=[], evidence=[span(100 + at, cue), span(100, sentence)]
    )


def marked(doubts):
    return "".join(f"[{piece.text}]" if piece.differs else piece.text for piece in cued(doubts))


@pytest.mark.parametrize(
    ("doubts", "shown"),
    [
        ([doubt("may", 17)], "HARROW (CN) — He [may] go in May, or may not, the board said."),
        ([doubt("may", 35)], "HARROW (CN) — He may go in May, or [may] not, the board said."),
        ([doubt("may", 35), doubt("may", 17)], "HARROW (CN) — He [may] go in May, or [may] not, the board said."),
        ([doubt("may", 35, SENTENCE[14:])], "He may go in May, or [may] not, the board said."),
        ([doubt("may", 35, "He may go")], "He [may] go"),
        ([doubt("may", 17, "It is open whether he goes.")], "It is open whether he goes."),
        ([doubt("may go", 17), doubt("go in", 21)], "HARROW (CN) — He [may go][ in] May, or may not, the board said."),
    ],
    ids=["first", "second", "both", "without dateline", "cut", "other words", "overlapping"],
)
def test_the_cue_is_marked_where_the_article_has_it(doubts, shown):
    assert marked(doubts) == shown


def test_a_doubt_without_evidence_is_shown():
    bare = doubt("may", 17).model_copy(update={"evidence": []})
    assert marked([bare]).startswith("HARROW (CN) — He [may] go")


@given(st.text(alphabet="may b", max_size=40), st.lists(st.tuples(st.sampled_from(["may", "b", " "]), st.integers(-9, 60)), max_size=4))
def test_the_pieces_joined_are_the_text(text, cues):
    doubts = [doubt(cue, at, text) for cue, at in cues] or [doubt("b", 0, text)]
    assert "".join(piece.text for piece in cued(doubts)) == text
