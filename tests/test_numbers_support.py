"""Which numbers of a free text an article supports, which follow from it, and which it contradicts."""

import pytest

from summarizer.article import Article
from summarizer.grounding.check import check_text


def found(text, article):
    report = check_text(text, Article(article))
    return (
        [(problem.code, problem.severity) for problem in report.problems if problem.code.endswith("number")],
        [derived.how for derived in report.derived],
    )


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("It cost four and a half million dollars.", "The price was $4.5m, the company said."),
        ("Sales of $11,100 million are expected.", "Sales are expected to be between $11.1 billion and $11.25 billion."),
        ("Sales grew 4-7%.", "Sales were up 4% to 7%."),
        ("Sales rose in Q3 2020.", "Sales rose in the third quarter of 2020."),
        ("The meeting is at 7 pm.", "The meeting is at 19:00."),
        ("A 25 percent cut.", "A quarter of it was cut."),
    ],
    ids=["words", "end of a range", "range", "quarter", "clock", "fraction"],
)
def test_a_number_in_other_words_is_supported(text, article):
    assert found(text, article)[0] == []


@pytest.mark.parametrize(
    ("text", "article", "how"),
    [
        ("About 950 homes were hit.", "The storm hit 946 homes.", 'rounded from "946"'),
        ("Fewer than 1,000 homes were hit.", "The storm hit 946 homes.", 'rounded from "946"'),
        ("About 1,000 homes were hit.", "The storm hit 946 homes.", 'rounded from "946"'),
        ("Over $500,000 was stolen.", "Thieves took $572,206.", 'rounded from "$572,206"'),
        ("The two friends, Ann and Bo, met in May.", "Ann saw Bo in May.", "the text names 2 that the article has"),
        ("The firm offers three tools.", "We offer these:\n\n1. Saw\n2. Drill\n3. Plane\n\nCall us.", "the article lists 3"),
        ("He led it for 12 years.", "He led it from 2001 to 2013.", "from 2001 to 2013"),
        ("In total, 30 people were hurt.", "In Harrow 12 people were hurt, and in Marlow 18 people were hurt.", "the sum of 12 and 18"),
        ("The price was 12.50 euros.", "The price, she said, was twelve euros and fifty.", "said as two numbers"),
        ("One third agreed, that is 33 percent.", "One in three agreed.", 'the same as "One in three"'),
    ],
    ids=[
        "rounded",
        "below a round number",
        "near a round number",
        "floor",
        "listed names",
        "numbered list",
        "years",
        "sum",
        "spoken",
        "share",
    ],
)
def test_a_derived_number_is_recognized_and_says_how(text, article, how):
    problems, derived = found(text, article)
    assert problems == []
    assert how in derived


@pytest.mark.parametrize(
    ("text", "article", "code"),
    [
        ("About 950 homes were hit.", "The storm hit 912 homes.", "unsupported-number"),
        ("Up to 100,000 homes were hit.", "The storm hit up to 1,234 homes.", "unsupported-number"),
        ("Fewer than 1,000 homes were hit.", "The storm hit 123 homes.", "unsupported-number"),
        ("About 1,000 homes were hit.", "The storm hit 612 homes.", "unsupported-number"),
        ("950 homes were hit.", "The storm hit 946 homes.", "unsupported-number"),
        ("Some 30 people were hurt.", "In Harrow 12 people were hurt, and in Marlow 18 people were hurt.", "unsupported-number"),
        ("He was jailed for 43 years.", "Thieves stole 43 cars.", "misplaced-number"),
        ("It rose $20.", "It rose 20 percent.", "misplaced-number"),
        ("At most 300 were hurt.", "At least 300 were hurt.", "unsupported-number"),
        ("Sales rose in the third quarter of 2019.", "Sales rose in the third quarter of 2020, and fell in 2019.", "misplaced-number"),
        ("Your second purchase is free.", "Your first purchase is free.", "unsupported-number"),
        ("Nine stores were bought.", "The chain bought 11 stores.", "unsupported-number"),
        ("The meeting was on 4 May.", "The meeting was on 3 May.", "unsupported-number"),
    ],
    ids=[
        "too far",
        "far below a bound",
        "a tenth",
        "half",
        "no cue",
        "no trigger",
        "years for cars",
        "unit",
        "bound",
        "period",
        "rank",
        "small count",
        "date",
    ],
)
def test_a_number_that_the_article_does_not_bear_out_is_an_error(text, article, code):
    assert (code, "error") in found(text, article)[0]


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("Three people talked.", "A long talk went on until late."),
        ("They met on Friday.", "They met on Tuesday."),
        ("The bridge cost 40 million.", "The bridge cost about 40 million."),
    ],
    ids=["small count", "weekday", "bound left out"],
)
def test_what_may_be_background_is_a_warning_at_most(text, article):
    report = check_text(text, Article(article))
    assert [problem for problem in report.problems if problem.severity == "error"] == []
    assert report.problems


def test_a_weekday_is_left_open_where_the_article_names_none():
    report = check_text("They met on Friday.", Article("They met in the park."))
    assert not report.problems
    assert any(stretch.text == "Friday" for stretch in report.unchecked)
