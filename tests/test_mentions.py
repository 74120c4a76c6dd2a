"""Who a noun phrase names."""

import pytest

from summarizer.reading.mentions import Mentions


def mentions(text, *names):
    """An index over the first place of each name in `text`, each belonging to itself."""
    return Mentions(text, [((text.index(name), text.index(name) + len(name)), name) for name in names])


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param("Ann Osei", ["Ann Osei"], ["Ann Osei"], id="the whole phrase"),
        pytest.param("Ann Osei, Norland’s deputy envoy", ["Ann Osei", "Norland"], ["Ann Osei"], id="apposition"),
        pytest.param("Norland’s Joint Chiefs", ["Norland", "Joint Chiefs"], ["Joint Chiefs"], id="owner and owned"),
        pytest.param(
            "Norland’s Joint Chiefs", ["Norland’s Joint Chiefs", "Norland"], ["Norland’s Joint Chiefs"], id="owner inside a mention"
        ),
        pytest.param("Ann Osei and Ivo Lund", ["Ann Osei", "Ivo Lund"], ["Ann Osei", "Ivo Lund"], id="joint"),
        pytest.param("Norland President Ann Osei", ["Norland", "Ann Osei"], ["Ann Osei"], id="country, title and name"),
        pytest.param("the mayor", [], [], id="nobody known"),
    ],
)
def test_the_head_of_a_phrase(text, names, expected):
    assert mentions(text, *names).heads((0, len(text))) == expected


def test_a_phrase_inside_a_mention_names_whom_the_mention_names():
    text = "the Ministry of Trade said"
    assert mentions(text, "the Ministry of Trade").heads((4, 12)) == ["the Ministry of Trade"]


def test_the_nearest_mentions_come_first():
    text = "Ann met Bea and Cai."
    assert [who for _, who in mentions(text, "Ann", "Bea", "Cai").before(16, 2)] == ["Bea", "Ann"]
