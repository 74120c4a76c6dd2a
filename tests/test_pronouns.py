"""Whom "he" or "she" means as a source. All texts are invented."""

import pytest

from summarizer import Article
from summarizer.reading.read import read


def meant(text):
    """The words for which the last pronoun that speaks stands."""
    reading = read(Article(text))
    sources = [quotation.speaker for quotation in reading.quotations if quotation.speaker] + [
        found.source for found in reading.attributions
    ]
    places = [place for place in sorted(sources) if text[slice(*place)].lower() in {"he", "she"}]
    antecedent = reading.antecedent(places[-1]) if places else None
    return text[slice(*antecedent)] if antecedent else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "Mayor Ida Brandt welcomed the vote. Councillor Jonas Pryde spoke for an hour. “We are pleased,” he said.",
            "Jonas Pryde",
            id="the subject of the sentence before",
        ),
        pytest.param(
            "“We are solvent,” said Jonas Pryde, who succeeded Karl Holm. “Nobody doubts it,” he added on Friday.",
            "Jonas Pryde",
            id="who spoke last and not who was spoken of",
        ),
        pytest.param(
            "Karl Holm met Jonas Pryde. Holm praised the work of Karl Osei. “It was a long day,” he said.",
            "Holm",
            id="the subject and not what stands behind a preposition",
        ),
        pytest.param(
            "Jonas Pryde resigned on Monday. “Karl Holm will follow. I trust Karl Holm,” he said.",
            "Jonas Pryde",
            id="nobody who is spoken of inside the quotation",
        ),
        pytest.param(
            "Ida Brandt opened the school. Osei spokesman Karl Holm was late. “I missed the train,” he said.",
            "Karl Holm",
            id="not the name in front of a spokesman",
        ),
        pytest.param(
            "Asked by Karl Holm about the dam, Jonas Pryde shrugged. “Ask the engineers,” he said.",
            "Jonas Pryde",
            id="the subject behind a fronted phrase",
        ),
        pytest.param(
            "Jonas Pryde praised the crew. “They were brave,” he said. Karl Holm’s boat was found. “We looked all night,” he said.",
            "Jonas Pryde",
            id="the one who went on speaking, not the owner of a thing",
        ),
        pytest.param("Karl Holm asked Ida Brandt to speak. Brandt stood up. “It is late,” she said.", "Brandt", id="gender"),
        pytest.param("The road was closed. “It is late,” he said.", None, id="nobody"),
        pytest.param(
            "Ida Brandt writes: “The harbor is gone.”\n\nPrime Minister Kari Lund has spoken.\n\n“It was the worst storm,” she says.",
            "Kari Lund",
            id="whom the sentence before brings in",
        ),
    ],
)
def test_a_pronoun_stands_for(text, who):
    assert meant(text) == who


def test_nobody_is_meant_from_far_away():
    filler = "The road was closed and nothing moved there for many hours. " * 40
    assert meant(f"Ida Brandt left. {filler}“It is late,” she said.") is None
