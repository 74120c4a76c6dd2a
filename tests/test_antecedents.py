"""What a pronoun or "the report" stands for as a source."""

import pytest

from summarizer import Article
from summarizer.reading.read import read


def resolved(text):
    """Each resolved source with what it stands for."""
    reading = read(Article(text))
    sources = sorted({found.source for found in reading.attributions} | {found.speaker for found in reading.quotations if found.speaker})
    return [(text[slice(*place)], text[slice(*reading.antecedent(place))]) for place in sources if reading.antecedent(place)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We won,” said Mara Velden. She said that the vote was fair.", [("She", "Mara Velden")], id="the last speaker"),
        pytest.param(
            "The mayor, Ann Osei, met Mr. Ivo Lund on Friday. He said that talks went well.",
            [("He", "Ivo Lund")],
            id="the last person of that gender",
        ),
        pytest.param(
            "A Tribune report said 12 were hurt. The report said that more may follow.",
            [("The report", "A Tribune report")],
            id="the report",
        ),
        pytest.param("The ministry said the dam is safe. It said that repairs go on.", [("It", "The ministry")], id="an office"),
        pytest.param(
            "Ukraine said that 150 were dead. Russia has not replied since May, when it said that 60 were.",
            [("it", "Russia")],
            id="the subject of its own sentence",
        ),
        pytest.param("He said that talks went well.", [], id="nobody before"),
    ],
)
def test_sources_that_lean_on_an_earlier_one(text, expected):
    assert resolved(text) == expected


def test_a_pronoun_far_from_the_last_source_stays_unresolved():
    filler = "The road was closed and nothing moved there for many hours. " * 40
    assert resolved(f"Mara Velden said that it was over. {filler}She said that the road was open.") in ([], [("She", "Mara Velden")][:0])
