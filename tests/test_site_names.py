from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.site.names import actor_page, article_page, named_once, plain

ANY = st.text(st.characters(), max_size=60)


@given(ANY, st.integers(0, 99), st.none() | ANY)
def test_the_page_of_an_article_is_a_plain_name_in_its_folder(path, item, title):
    assert re.fullmatch(r"articles/[a-z0-9]+(?:-[a-z0-9]+)*\.html", article_page(path, item, title))
    assert len(article_page(path, item, title)) <= 80


@given(ANY, ANY)
def test_two_actors_share_a_page_only_when_they_share_a_name(one, two):
    assert (actor_page("person", one) == actor_page("person", two)) == (named_once(one) == named_once(two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param(("a/b.txt", 0), ("a.txt", 0), id="paths"),
        pytest.param(("a.jsonl", 1), ("a.jsonl", 2), id="items of a feed"),
        pytest.param(("A.txt", 0), ("a.txt", 0), id="capitals"),
    ],
)
def test_articles_of_one_title_have_pages_of_their_own(one, two):
    assert article_page(*one, "Fire").casefold() != article_page(*two, "Fire").casefold()


def test_a_person_and_a_place_of_one_name_have_pages_of_their_own():
    assert actor_page("person", "Washington") != actor_page("place", "Washington")


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        pytest.param("Ana  Torvald", "ana torvald", True, id="spaces and capitals"),
        pytest.param("Dara O’Neill", "Dara O'Neill", True, id="apostrophes"),
        pytest.param("Ana Torvald", "A. Torvald", False, id="initials are a guess"),
        pytest.param("Ana Torvald", "Torvald", False, id="so are surnames"),
        pytest.param("José Lund", "Jose Lund", False, id="and accents"),
    ],
)
def test_names_are_one_only_when_they_are_written_alike(one, two, same):
    assert (named_once(one) == named_once(two)) == same


def test_a_slug_reads_like_the_title_and_is_cut_at_a_word():
    name = article_page("x", 0, "Élections : « la grève » entre dans sa troisième semaine, selon les syndicats")
    assert name.startswith("articles/elections-la-greve-entre-dans-sa-")


def test_what_is_sorted_and_searched_has_no_accents():
    assert plain("Ærø ÉLÈVE") == plain("ærø eleve")
