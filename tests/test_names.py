"""Which runs of capitalized words are names, and how they are cut. All names are invented."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.reading.gazetteer import APART
from summarizer.reading.names import names
from summarizer.reading.tokens import Tokens


def cut(text: str) -> list[tuple[str, str]]:
    """The names of a text with their kinds."""
    tokens = Tokens(Article(text), APART)
    return [(tokens.string(name.first, name.behind), name.kind) for name in names(tokens)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met U.S. President Ivo Lund.", [("U.S.", "country"), ("Ivo Lund", "person")]),
        ("We met Peruvian Deputy Foreign Minister Tova Eklund-Ness.", [("Peruvian", "country"), ("Tova Eklund-Ness", "person")]),
        ("We met Secretary of State J. K. Osei.", [("J. K. Osei", "person")]),
        ("We met Mr. Prince.", [("Prince", "person")]),
        ("We met Ludo van der Berg.", [("Ludo van der Berg", "")]),
        ("We met Kim Sol-bin.", [("Kim Sol-bin", "person")]),
        ("We met Supreme Court Justice Ann Osei.", [("Supreme Court", "organization"), ("Ann Osei", "person")]),
        ("We saw the Ministry of Health and Welfare.", [("Ministry of Health and Welfare", "organization")]),
        ("We saw the Bank of the Islands.", [("Bank of the Islands", "organization")]),
        ("We saw the Centre for Disease Control and Prevention.", [("Centre for Disease Control and Prevention", "organization")]),
        ("We saw the Justice Department.", [("Justice Department", "organization")]),
        ("We saw the Premier League.", [("Premier League", "organization")]),
        ("We saw Peru’s Joint Chiefs of Staff.", [("Peru", "country"), ("Joint Chiefs of Staff", "organization")]),
        ("We saw the Peruvian Foreign Ministry.", [("Peruvian Foreign Ministry", "organization")]),
        ("We saw the People’s Party.", [("People’s Party", "organization")]),
        ("We saw Arvik Oblast and Lake Torne.", [("Arvik Oblast", "place"), ("Lake Torne", "place")]),
        ("We saw a New Zealand team.", [("New Zealand", "country")]),
        ("We saw the Peru-Chile border and Peru-led talks.", [("Peru", "country"), ("Chile", "country"), ("Peru", "country")]),
        ("We met Georgia Lund in Georgia.", [("Georgia Lund", "person"), ("Georgia", "country")]),
        ("We met Ann Osei on Monday in March.", [("Ann Osei", "person")]),
        ("We met Ann Osei Monday.", [("Ann Osei", "person")]),
        ("We met Theresa May in May.", [("Theresa May", "person")]),
        ("Citing Western officials, Ann Osei spoke.", [("Western", ""), ("Ann Osei", "person")]),
        ("However, Ann Osei spoke. I’m sure I did.", [("Ann Osei", "person")]),
        ("Substitute Ivo Lund scored.", [("Ivo Lund", "person")]),
        ("We met House Republicans and Mark Cuban.", [("House Republicans", "group"), ("Mark Cuban", "person")]),
        ("We read HIGHER TURNOUT THAN EXPECTED in the paper.", []),
    ],
)
def test_a_run_is_cut_into_affiliation_title_and_name(text, expected):
    assert cut(text) == expected


def test_the_title_goes_with_the_name():
    tokens = Tokens(Article("We met Peruvian Foreign Minister Ann Osei."), APART)
    (person,) = (name for name in names(tokens) if name.kind == "person")
    assert person.title is not None
    assert tokens.string(*person.title) == "Peruvian Foreign Minister"


@pytest.mark.parametrize(
    ("text", "words", "possessive"),
    [
        ("Lund‘s", ["Lund"], [True]),
        ("the Lunds’ home", ["the", "Lunds", "home"], [False, True, False]),
        ("O’Brien don’t", ["O’Brien", "don’t"], [False, False]),
        ("U.S.-led", ["U.S.", "led"], [False, False]),
        ("cafe\u0301 bar", ["cafe\u0301", "bar"], [False, False]),
    ],
    ids=["wrong-way-apostrophe", "plural", "inside", "abbreviation", "combining-mark"],
)
def test_words_end_before_their_possessive_ending(text, words, possessive):
    tokens = Tokens(Article(text), APART)
    assert tokens.words == words
    assert tokens.possessive == possessive
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == words


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Ann Osei", True),
        ("Gen. Osei", True),
        ("J. Osei", True),
        ("Ann\u00a0Osei", True),
        ("Ann, Osei", False),
        ("end. Osei", False),
        ("Ann\n\nOsei", False),
    ],
)
def test_words_are_joined_across_space_and_the_stop_of_an_abbreviation(text, joined):
    assert Tokens(Article(text), APART).joined(0) is joined


def test_a_text_may_end_with_an_ampersand():
    assert cut("The firm is Lund & ") == [("Lund", "")]
