from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.render.differing import compared

WORDS = st.sampled_from(["the", "ferry", "sank", "12", "1,000"])
WORDY = st.text(alphabet="ab1.,'’“ \n-–…ﬁ\u00ade\u0301é漢字$%:", max_size=60)


def marked(pieces):
    """The text with what differs in brackets."""
    return "".join(f"[{piece.text}]" if piece.differs else piece.text for piece in pieces)


@given(st.one_of(st.text(max_size=80), WORDY), st.one_of(st.text(max_size=80), WORDY))
def test_the_pieces_of_each_text_joined_are_the_text(ours, theirs):
    for text, pieces in zip((ours, theirs), compared(ours, theirs), strict=True):
        assert "".join(piece.text for piece in pieces) == text
        assert all(text[piece.start : piece.end] == piece.text for piece in pieces)
        assert all(before.end == behind.start for before, behind in pairwise(pieces))
        assert all(pieces)


@given(st.one_of(st.text(max_size=80), WORDY))
def test_a_text_does_not_differ_from_itself(text):
    assert not compared(text, text).differ


@given(st.lists(WORDS, max_size=8), st.data())
def test_texts_of_different_words_are_marked_somewhere(words, data):
    others = data.draw(st.permutations([*words, "crew"]))
    assert compared(" ".join(words), " ".join(others)).differ
    assert compared(" ".join(others), " ".join(words)).differ


@given(st.lists(WORDS, max_size=20), st.lists(WORDS, max_size=20))
def test_what_is_not_marked_in_our_text_stands_in_the_passage(ours, theirs):
    found = iter(theirs)
    kept = " ".join(piece.text for piece in compared(" ".join(ours), " ".join(theirs)).ours if not piece.differs).split()
    assert all(word in found for word in kept)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("At least [40] passengers drowned.", "At least [12] passengers drowned, the coast guard told reporters."),
        ("It cost [$1,900].", "It cost [$1,000], up from $900."),
        ("It cost [£600m] a year", "It cost [$600m] a year"),
        ("It rose [12%] in May", "It rose [12] in May"),
        ("the [13th] day", "the [12th] day"),
        ("“We [never] said it”", "'We said it', she told the court."),
        ("The ferry sank", "The ferry [may have] sank"),
        ("Moscow intends to leave.", "[The United States has warned that] Moscow intends to leave."),
        ("[Forty] people were hurt", "On Tuesday, the police said, [twelve] people were hurt"),
        ("They met in [Oslo].", "They met in [Bergen], the minister said."),
        ("They met in [the old port].", "They met in [Bergen]."),
        ("the [Minister] left", "the [minister] left"),
        ("he left[?]", "he left[.]"),
        ("[one two]", "[three, four]"),
        ("船は[月]曜日に転覆した", "船は[火]曜日に転覆した"),
        ("e\u0301t [é]", "ét [e]"),
        ("", "[a passage]"),
    ],
    ids=lambda text: text[:24],
)
def test_the_words_that_differ_are_marked_on_both_sides(ours, theirs):
    found = compared(ours.replace("[", "").replace("]", ""), theirs.replace("[", "").replace("]", ""))
    assert [marked(found.ours), marked(found.theirs)] == [ours, theirs]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("“Wait” – she said…", "'Wait' - she said..."),
        ("the oﬃce", "the of\u00adfice"),
        ("an exam-\nple", "an example"),
        ("one  two\n", "one two"),
    ],
    ids=["marks", "ligature", "line end", "spaces"],
)
def test_typography_is_no_difference(ours, theirs):
    assert not compared(ours, theirs).differ


@pytest.mark.parametrize(
    "text", ["a b " * 200_000, "1,1." * 200_000, "' " * 200_000, "a'" * 200_000], ids=["words", "digits", "marks", "joined"]
)
def test_a_hostile_text_is_compared_as_far_as_it_is_read(text):
    found = compared(text, "b a " * 200_000)
    assert "".join(piece.text for piece in found.ours) == text
