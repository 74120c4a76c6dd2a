from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.render.pieces import cut, excerpt


def marked(pieces):
    """The text with what is marked in brackets."""
    return "".join(f"[{piece.text}]" if piece.differs else piece.text for piece in pieces)


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5))
def test_pieces_joined_are_the_text_and_every_stretch_is_marked(text, stretches):
    stretches = sorted((min(*pair, len(text)), min(max(pair), len(text))) for pair in stretches)
    pieces = cut(text, stretches)
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text and text[piece.start : piece.end] == piece.text for piece in pieces)
    covered = {at for start, end in stretches for at in range(start, end)}
    assert {at for piece in pieces if piece.differs for at in range(piece.start, piece.end)} == covered


def unmarked(text):
    """A text with brackets as its pieces."""
    stretches = [(match.start() - 2 * at, match.end() - 2 * at - 2) for at, match in enumerate(re.finditer(r"\[.+?\]", text))]
    return cut(re.sub(r"[\[\]]", "", text), stretches)


@pytest.mark.parametrize(
    ("text", "characters", "shown"),
    [
        ("It cost [12] crowns.", 40, "It cost [12] crowns."),
        (
            "The ferry that sank on Monday off the point carried [12] crew and a load of timber from Arvik to Harrow.",
            60,
            "… Monday off the point carried [12] crew and a load of timber …",
        ),
        ("[12] men and as many women were hurt when the ferry sank.", 40, "[12] men and as many women were hurt when …"),
        (
            "It was [12] men and as many women who were hurt when the ferry sank off the point on [Monday] at noon.",
            40,
            "It was [12] men and as … the point on [Monday] at noon.",
        ),
        ("no mark at all in a passage that is much too long", 30, "no mark at all in a passage …"),
        ("a" * 80 + " [b] " + "c" * 80, 70, "… " + "a" * 33 + " [b] " + "c" * 33 + " …"),
    ],
    ids=["short", "middle", "start", "two", "unmarked", "long words"],
)
def test_an_excerpt_keeps_what_is_marked_and_the_words_beside_it(text, characters, shown):
    assert marked(excerpt(unmarked(text), characters)) == shown


@given(st.text(alphabet="ab ", max_size=300), st.integers(0, 100), st.integers(0, 300), st.integers(0, 30))
def test_an_excerpt_is_about_as_long_as_asked(text, characters, start, length):
    found = excerpt(cut(text, [(start, min(start + length, len(text)))]), characters)
    assert sum(len(piece.text) for piece in found) <= max(characters, 30 + 30 + 30) + 12
