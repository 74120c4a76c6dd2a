"""Folding typography and finding the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.fold import fold

TEXTS = st.text(alphabet=st.sampled_from(list("ab Z.,-'’“”\"…ﬁ\u00ad\u200b\ufeff\r\n\t\u00a0–—é😀")), max_size=60)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("“We’re done”", '"We\'re done"', id="curly and straight marks"),
        pytest.param("«go» he said", "“go” he said", id="guillemets"),
        pytest.param("a “b” c", "a ‘b’ c", id="double and single marks"),
        pytest.param("a – b", "a - b", id="dashes"),
        pytest.param("a -- b", "a — b", id="two hyphens typed for a dash"),
        pytest.param("a\u00a0b\r\n  c", "a b c", id="spaces and line breaks"),
        pytest.param("ﬁnd the eﬀect", "find the effect", id="ligatures"),
        pytest.param("well…", "well...", id="ellipsis"),
        pytest.param("govern-\nment", "government", id="hyphen at a line end"),
        pytest.param("co\u00adoperate\u200b", "cooperate", id="characters of no width"),
    ],
)
def test_texts_that_differ_in_typography_only_fold_alike(one, other):
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("300 killed", "900 killed", id="digit"),
        pytest.param("may close", "will close", id="word"),
        pytest.param("Kim", "kim", id="case"),
        pytest.param("no one", "noone", id="space"),
        pytest.param("résumé", "resume", id="accent"),
        pytest.param("1-2", "12", id="hyphen between digits"),
    ],
)
def test_texts_that_differ_in_more_do_not_fold_alike(one, other):
    assert fold(one).text != fold(other).text


@given(TEXTS)
def test_every_folded_range_maps_back_to_characters_that_fold_to_it(text):
    folded = fold(text)
    for start in range(len(folded.text)):
        for end in range(start + 1, min(start + 6, len(folded.text)) + 1):
            a, b = folded.original(start, end)
            assert 0 <= a < b <= len(text)
            assert folded.text[start:end] in fold(text[a:b]).text


@given(st.text(max_size=80))
def test_ranges_map_back_in_order(text):
    folded = fold(text)
    places = [folded.original(at, at + 1) for at in range(len(folded.text))]
    assert places == sorted(places)
