"""Quotations inside the statements of a draft."""

import pytest

from summarizer import Article
from summarizer.grounding import ground
from tests.drafts import actor, claim, draft, point, quote

# Invented: the people and the events.
ARTICLE = Article(
    "“We will not sign this agreement before the audit is over,” the mayor, Ana Ruiz, told reporters on Tuesday. "
    "She called the plan “a bad joke”. “I would sign it today,” said Ivo Lund, the treasurer of Tarn Vale. The “Marrow pact” "
    "is 12 years old."
)


def codes(text, *sentences):
    return [found.code for item in ground(draft(gist=[point(text, *sentences)]), ARTICLE).rejected for found in item.problems]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The mayor, Ana Ruiz, told reporters: “We will not sign this agreement before the audit is over”", [1]),
        ("The mayor, Ana Ruiz, told reporters: 'We will not sign this agreement …'", [1]),
        ("Ana Ruiz, the mayor, told reporters they would “not sign this agreement before the audit is over”.", [1]),
        ("Ruiz called the plan “a bad joke” on Tuesday.", [1, 2]),
        ("“I would sign it today,” said Lund, the treasurer.", [3]),
        ('The "Marrow pact" is 12 years old, and the treasurer would sign it today', [3, 4]),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_the_articles_own_words_may_be_quoted(text, sentences):
    assert codes(text, *sentences) == []


@pytest.mark.parametrize(
    ("text", "sentences", "code"),
    [
        (
            "The mayor, Ana Ruiz, told reporters on Tuesday: “We will never sign this agreement before the audit is over”",
            [1],
            "altered-quote",
        ),
        ("She called the plan “a very bad joke”", [2], "altered-quote"),
        ("She called the plan,“a worse joke”", [2], "altered-quote"),
        ("She called the plan “a joke", [2], "altered-quote"),
        ("The mayor, Ana Ruiz, told reporters on Tuesday the agreement was “a bad joke”", [1], "altered-quote"),
        ("“I would sign it today,” Ana Ruiz told reporters on Tuesday.", [1, 3], "misattributed-quote"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_other_words_between_marks_are_no_quotation(text, sentences, code):
    assert code in codes(text, *sentences)


def test_a_claim_is_asked_the_same():
    result = ground(draft(claims=[claim("the plan is “a very bad joke”", 2, source="She")]), ARTICLE)
    assert "altered-quote" in [found.code for item in result.rejected for found in item.problems]


def test_an_apostrophe_does_not_close_the_mark_around_a_quotation():
    article = Article("‘We do not want anybody’s head,’ Ana Ruiz said on Monday.")
    drafted = draft(actors=[actor("Ana Ruiz")], quotes=[quote("‘We do not want anybody’s head", "Ana Ruiz", 1)])
    assert [kept.text for kept in ground(drafted, article).quotes] == ["We do not want anybody’s head"]
