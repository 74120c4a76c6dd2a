"""From noun phrases and pronouns to the entities they mean. All texts are invented."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.reading.entities import entities
from summarizer.reading.resolution import Resolver, resolve, resolve_pronoun

TEXT = """\
Peru’s central bank kept rates on Monday, Governor Marta Quispe told lawmakers. The Central Bank of Peru said prices would fall.

A Lima Herald report said unnamed Western officials doubted it. “We are wary,” the report quoted one as saying.

Erik Holm, Norway’s envoy, agreed.

Marta Quispe met Erik Holm in Cusco. “I was surprised,” she said. “So was I,” he said. Holm’s lawyer left.

The Ministry of Ports, run by Lars Vik of the Coast Party, declined to comment. U.S. President Ann Osei thanked Quispe. It had no plans.
"""


@pytest.fixture(scope="module")
def article():
    return Article(TEXT)


@pytest.fixture(scope="module")
def resolver(article):
    return Resolver(entities(article), article)


def place(phrase: str) -> tuple[int, int]:
    start = TEXT.index(phrase)
    return start, start + len(phrase)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Peru’s central bank", "Central Bank of Peru"),
        ("Governor Marta Quispe", "Marta Quispe"),
        ("The Central Bank of Peru", "Central Bank of Peru"),
        ("unnamed Western officials", "unnamed Western officials"),
        ("A Lima Herald report", "Lima Herald"),
        ("the report", "Lima Herald"),
        ("Erik Holm, Norway’s envoy", "Erik Holm"),
        ("lawmakers", "lawmakers"),
        ("Lars Vik of the Coast Party", "Lars Vik"),
        ("The Ministry of Ports, run by Lars Vik of the Coast Party", "Ministry of Ports"),
        ("U.S. President Ann Osei", "Ann Osei"),
    ],
)
def test_a_phrase_means_the_entity_that_heads_it(resolver, phrase, name):
    found = resolver.resolve(*place(phrase))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("phrase", ["Holm’s lawyer", "prices", "she", "no plans"])
def test_a_phrase_headed_by_something_else_means_no_entity(resolver, phrase):
    assert resolver.resolve(*place(phrase)) is None


@pytest.mark.parametrize(
    ("pronoun", "after", "name"),
    [("she", "surprised,” ", "Marta Quispe"), ("he", "was I,” ", "Erik Holm"), ("It", "Quispe. ", "Ministry of Ports"), ("I", "“", None)],
)
def test_a_pronoun_means_who_agrees_with_it(resolver, pronoun, after, name):
    start = TEXT.index(after + pronoun) + len(after) if name else TEXT.index("prices")
    found = resolver.pronoun(start, start + len(pronoun))
    assert (found and found.name) == name


def test_the_last_speaker_is_preferred(article):
    text = "Ivo Lund welcomed Bo Dahl. Dahl thanked Jan Vik. “I am glad,” he said."
    article = Article(text)
    start = text.index("he said")
    lund = (0, len("Ivo Lund"))
    found = resolve_pronoun(entities(article), article, start, start + 2, [lund])
    assert found is not None
    assert found.name == "Ivo Lund"


def test_names_behind_prepositions_are_passed_over():
    text = "Ivo Lund met reporters. The plan works with Bo Dahl. “I am glad,” he said."
    article = Article(text)
    start = text.index("he said")
    found = resolve_pronoun(entities(article), article, start, start + 2)
    assert found is not None
    assert found.name == "Ivo Lund"


def test_an_unnamed_person_can_be_meant():
    text = "In a video, a captured Peruvian soldier tells a reporter that all is lost.\n\n“I was told to train,” he said. The soldier wept."
    article = Article(text)
    found = entities(article)
    start = text.index("he said")
    assert resolve_pronoun(found, article, start, start + 2) is resolve(found, article, text.index("The soldier"), text.index(" wept"))


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("Ann Osei and Bo Dahl", ["Ann Osei", "Bo Dahl"]),
        ("Ann Osei, Bo Dahl and the Coast Guard", ["Ann Osei", "Bo Dahl", "Coast Guard"]),
        ("Ann Osei and her dog", ["Ann Osei"]),
        ("Ann Osei, Norway’s envoy to Peru, and Bo Dahl", ["Ann Osei", "Bo Dahl"]),
        ("Former secretary of state Ann Osei", ["Ann Osei"]),
        ("The Ministry of Trade and Industry", ["Ministry of Trade and Industry"]),
        ("A clerk of the court", []),
    ],
)
def test_joint_speakers_are_all_found(phrase, names):
    text = f"{phrase} said no. Bo Dahl left. The Coast Guard left. The Ministry of Trade and Industry left."
    article = Article(text)
    assert [entity.name for entity in Resolver(entities(article), article).resolve_all(0, len(phrase))] == names


def test_an_empty_article_resolves_nothing():
    article = Article("")
    assert resolve((), article, 0, 0) is None
    assert resolve_pronoun((), article, 0, 0) is None
