from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sites import part

from summarizer.site.searching import Entry, _steps, fold, folded_words, word_parts


@given(st.lists(st.integers(0, 10**6), min_size=1, unique=True).map(sorted))
def test_postings_are_steps_to_the_base_36(numbers):
    at, found = 0, []
    for step in _steps(numbers).split(" "):
        at += int(step, 36)
        found.append(at)
    assert found == numbers


def test_words_are_folded():
    assert folded_words("Kim Il-hoon’s 12,000 ÉLÈVES, Straße; 北朝鮮") == [
        "kim",
        "il",
        "hoons",
        "12000",
        "eleves",
        "strasse",
        "北",
        "朝",
        "鮮",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("it's It’s ITS", ["its", "its", "its"]),
        ("Brandt's dogs' don’t", ["brandts", "dogs", "dont"]),
        ("l’eau O'Reilly", ["l", "eau", "o", "reilly"]),
        ("we'll 'quoted' ’90s", ["we", "ll", "quoted", "90s"]),
    ],
    ids=["contraction", "possessive", "between two words", "other marks"],
)
def test_an_apostrophe_is_inside_a_word_before_its_last_letter_only(text, words):
    assert folded_words(text) == words


def test_words_that_stand_everywhere_are_found_in_quotations_too(desk_site):
    numbers = range(1, len(part(desk_site, "search", 0)["firsts"]) + 1)
    found = dict(entry for number in numbers for entry in part(desk_site, "words", number))
    assert {"not", "the", "was"} <= found.keys()


@given(st.text(st.characters()))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.tuples(st.text(min_size=1, max_size=30), st.text("0123 ", min_size=1, max_size=9_000)), max_size=30))
def test_parts_have_every_word_in_order_and_are_of_some_size(pairs):
    entries = [Entry(*pair) for pair in pairs]
    parts = list(word_parts(entries))
    assert [entry for part in parts for entry in part] == entries
    assert all(sum(len(word) + len(postings) for word, postings in part[:-1]) < 48_000 for part in parts)


def test_the_parts_of_a_site_find_each_word_of_an_article(desk_site):
    about = part(desk_site, "search", 0)
    numbers = range(1, len(about["firsts"]) + 1)
    found = dict(entry for number in numbers for entry in part(desk_site, "words", number))
    assert about["firsts"] == [part(desk_site, "words", number)[0][0] for number in numbers]
    assert list(found) == sorted(found)
    items = [item for number in (1, 2) for item in part(desk_site, "items", number)]
    at = next(n for n, item in enumerate(items) if item[1] == "Death toll in Velmora port fire disputed")
    for word, weight in (("velmora", 3), ("reik", 2), ("badges", 1)):
        numbers = [sum(int(step, 36) for step in found[word].split(" ")[: k + 1]) for k in range(len(found[word].split(" ")))]
        assert at * 4 + weight in numbers
