"""What a count counts."""

import pytest

from summarizer import Article
from summarizer.reading.read import read


def counted(text):
    """What each count of `text` counts, in order."""
    reading = read(Article(text))
    return [found.words(text) for _, found in sorted(reading.counted.items()) if found.noun is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("At least 40 miners have been killed.", ["miners killed"], id="noun, then what happened"),
        pytest.param(
            "At least 40 Norland troops were killed, while some 70 were wounded.",
            ["Norland troops killed", "Norland troops wounded"],
            id="carried within",
        ),
        pytest.param("Norland troops suffered 90 losses. Some 400 villagers fled.", ["losses", "villagers"], id="nothing known happened"),
        pytest.param(
            "Norland soldiers suffered 90 casualties. Of these, around 30 were killed.",
            ["casualties (Norland soldiers)", "Norland soldiers killed"],
            id="of these",
        ),
        pytest.param(
            "The number of Norland soldiers killed may be as high as 300.", ["Norland soldiers killed"], id="noun before the number"
        ),
        pytest.param(
            "The fire killed 12 people and injured at least 30.", ["people killed", "people injured"], id="verb before the number"
        ),
        pytest.param("It sank, killing at least 40 people.", ["people killed"], id="participle before the number"),
        pytest.param("United lost five of six games and left the top four.", ["games", "games"], id="a bare number counts nothing"),
        pytest.param("Prices rose 30 points.", [], id="no people, no count"),
    ],
)
def test_the_thing_counted(text, expected):
    found = counted(text)
    assert found == expected or (not expected and not any("killed" in words for words in found))
