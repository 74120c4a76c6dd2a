"""Numbers that a text gives to each other's thing, though each of them stands in the article."""

import pytest

from summarizer import Article, check
from summarizer.grounding import ground
from tests.drafts import draft, point

HURT = "Ten men and three women were hurt when the Harrow ferry sank."
RESULTS = "Sales at Norvane were $5 million and profit was $3 million."
MARCH = "About 5,000 marched in Lorne and 300 in Nisse on Sunday."
TOLL = "The toll in Harrow rose from 12 on Monday to 40 on Tuesday."
GAIN = "Profit at Norvane rose to $5m from $3m."
CHILDREN = "Police in Harrow said 12 people, including 3 children, died."

QUARTER = "Helvar’s profit rose 12 percent to $340 million in the third quarter, while revenue fell 3 percent to $1.9 billion, it said."
EXCHANGED = [
    pytest.param(HURT, "Ten women and three men were hurt.", "Ten", id="both exchanged"),
    pytest.param(HURT, "Ten women were hurt.", "Ten", id="one of two"),
    pytest.param(RESULTS, "Profit was $5 million.", "$5 million", id="what stands before"),
    pytest.param(MARCH, "About 5,000 people marched in Nisse.", "About 5,000", id="the other place"),
    pytest.param(TOLL, "The toll in Harrow was 40 on Monday.", "40", id="the other day"),
    pytest.param(GAIN, "Profit at Norvane rose from $5m to $3m.", "$5m", id="from and to"),
    pytest.param(QUARTER, "Profit rose 12 percent to $1.9 billion.", "$1.9 billion", id="the level of another thing"),
    pytest.param(QUARTER, "Revenue fell 3 percent to $340 million.", "$340 million", id="the same, the other way"),
    pytest.param(QUARTER, "Profit rose 12 percent from $340 million.", "$340 million", id="from for to"),
    pytest.param(CHILDREN, "Police said 12 children died.", "12", id="the part for the whole"),
]
KEPT = [
    pytest.param(HURT, "Three women and ten men were hurt.", id="other order"),
    pytest.param(RESULTS, "Sales came to $5 million.", id="one of two"),
    pytest.param(RESULTS, "It sold goods for $5 million, at a profit of $3 million.", id="paraphrase of both"),
    pytest.param(TOLL, "The toll was 40 on Tuesday.", id="its own day"),
    pytest.param(GAIN, "Profit rose from $3m to $5m.", id="from and to, turned round with their numbers"),
    pytest.param(CHILDREN, "Police said 12 died.", id="left out"),
    pytest.param(CHILDREN, "Of the 12 dead, 3 were children.", id="the whole before the part"),
]


def misplaced(problems):
    return [(found.code, found.severity, found.text) for found in problems if found.code == "misplaced-number"]


@pytest.mark.parametrize(("article", "text", "number"), EXCHANGED)
def test_a_number_of_another_thing_is_an_error(article, text, number):
    assert ("misplaced-number", "error", number) in misplaced(check(text, source=Article(article)).problems)


@pytest.mark.parametrize(("article", "text", "number"), EXCHANGED)
def test_a_draft_with_a_number_of_another_thing_is_rejected(article, text, number):
    grounded = ground(draft(gist=[point(text, 1)]), Article(article))
    assert grounded.gist == []
    assert ("misplaced-number", "error", number) in misplaced(grounded.rejected[0].problems)


@pytest.mark.parametrize(("article", "text"), KEPT)
def test_numbers_with_their_own_things_are_kept(article, text):
    assert misplaced(check(text, source=Article(article)).problems) == []
    grounded = ground(draft(gist=[point(text, 1)]), Article(article))
    assert not [found for item in grounded.rejected for found in misplaced(item.problems)]
