"""Words and their stems."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.stems import stem, words


@pytest.mark.parametrize(
    "forms",
    [
        ("killed", "kill", "kills", "killing"),
        ("wounded", "wound", "wounds"),
        ("carries", "carried", "carry", "carrying"),
        ("rising", "rose", "risen", "rise"),
        ("stopped", "stopping", "stop"),
        ("soldier", "soldiers", "soldier's", "soldiers'"),
        ("closed", "closes", "close", "closing"),
        ("losses", "loss", "lost", "loses"),
        ("died", "dead", "deaths"),
        ("said", "says", "saying"),
        ("women", "woman"),
    ],
    ids=lambda forms: forms[0],
)
def test_forms_of_one_word_meet(forms):
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(("one", "other"), [("report", "reporter"), ("use", "us"), ("north", "south"), ("rise", "fall"), ("bus", "bu")])
def test_different_words_stay_apart(one, other):
    assert stem(one) != stem(other)


@given(st.text(max_size=120))
def test_words_stand_where_they_say(text):
    found = words(text)
    assert all(0 <= word.start < word.end <= len(text) for word in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


def test_function_words_and_content_words_are_told_apart():
    assert [word.lower for word in words("The toll has since risen to 12 in Marlow’s port") if word.is_content] == [
        "toll",
        "risen",
        "12",
        "marlow's",
        "port",
    ]
