"""Faithful paraphrases that a linter must leave alone, and small changes to them that it must not."""

import pytest

from summarizer import Article, check
from summarizer.grounding import ground
from summarizer.reading.statement import statement
from tests.drafts import claim, draft

# Invented: the people, the firms and the events.
RESULTS = (
    "Sales in Asia grew 11 percent, while those in Europe slipped 2 percent, Marrow Foods said on Monday. Revenue rose to $30 million from "
    "$28 million. The gross margin narrowed to 2.1 percent from 2.4 percent. The charity had to cut 11 of its 34 jobs in 2021."
)
NEWS = (
    "About 340,000 people marched in Harrow on Saturday, and more than 30 shops stayed shut. At least 214 people died in the floods. The "
    "strike lasted 48 hours. Seven of the nine judges voted for the plan. The minister resigned before the report was published on Friday. "
    "Ivo Lund and Ana Ruiz spoke. Norrby beat Castel 3-2 after two goals by Siri Moe. The court sat for two weeks."
)
FAITHFUL = [
    (RESULTS, "Sales in Europe fell 2 percent."),
    (RESULTS, "Sales rose in Asia but fell in Europe."),
    (RESULTS, "Sales fell 2% in Europe and rose 11% in Asia."),
    (RESULTS, "Revenue rose to $30 million, a rise of $2m."),
    (RESULTS, "The gross margin fell by 0.3 percentage points to 2.1%."),
    (RESULTS, "The charity cut 11 out of 34 jobs."),
    (RESULTS, "The charity cut eleven jobs in 2021."),
    (RESULTS, "About a third of the charity’s jobs, 11 of 34, were cut."),
    (NEWS, "Hundreds of thousands of people marched in Harrow."),
    (NEWS, "Dozens of shops stayed shut in Harrow."),
    (NEWS, "More than 200 people died in the floods."),
    (NEWS, "No fewer than 214 people died in the floods."),
    (NEWS, "The strike lasted two days."),
    (NEWS, "The judges voted 7-2 for the plan."),
    (NEWS, "The report was published on Friday after the minister resigned."),
    (NEWS, "Castel lost 3-2."),
    (NEWS, "Ana Ruiz and Ivo Lund spoke."),
    (NEWS, "The court sat for 14 days."),
]
WRONG = [
    (RESULTS, "Sales in Asia fell 11 percent.", "changed-direction"),
    (RESULTS, "Sales in Europe rose 2 percent.", "changed-direction"),
    (RESULTS, "Revenue fell to $30 million.", "changed-direction"),
    (RESULTS, "The gross margin fell by 0.4 percentage points to 2.1%.", "unsupported-number"),
    (RESULTS, "The charity cut 12 out of 34 jobs.", "unsupported-number"),
    (NEWS, "Tens of thousands of people marched in Harrow.", "unsupported-number"),
    (NEWS, "More than 300 people died in the floods.", "unsupported-number"),
    (NEWS, "The strike lasted three days.", "misplaced-number"),
    (NEWS, "The judges voted 6-3 for the plan.", "unsupported-number"),
    (NEWS, "The minister resigned after the report was published on Friday.", "changed-direction"),
    (NEWS, "Norrby lost 3-2 to Castel.", "changed-direction"),
    (NEWS, "Ivo Ruiz spoke.", "changed-name"),
]


def errors(text, article):
    return [found.code for found in check(text, source=Article(article)).problems if found.severity == "error"]


@pytest.mark.parametrize(("article", "text"), FAITHFUL, ids=[case[1] for case in FAITHFUL])
def test_a_faithful_paraphrase_has_no_error(article, text):
    assert errors(text, article) == []


@pytest.mark.parametrize(("article", "text", "code"), WRONG, ids=[case[1] for case in WRONG])
def test_a_changed_paraphrase_has_one(article, text, code):
    assert code in errors(text, article)


def test_a_name_is_verified_with_all_its_words():
    report = check("Ana Ruiz spoke.", source=Article(NEWS))
    assert [found.evidence[0].text for found in report.verified if found.kind == "name"] == ["Ana Ruiz"]


def test_the_nearest_passage_of_an_altered_quotation_is_the_one_it_was():
    article = Article(
        "Two men held on to a tank for nearly six hours. “We had almost given up when we saw the torch,” Helen Marsh said on Friday."
    )
    (found,) = [one for one in check("Helen Marsh said: “We had nearly given up.”", source=article).problems if one.code == "altered-quote"]
    assert found.nearest.text == "We had almost given up when we saw the torch"


def cited(text, article):
    """The statement as a draft that cites the sentences it is about: all that share a word of content with it."""
    read_article = Article(article)
    words = statement(text).content
    numbers = [sentence.number for sentence in read_article.sentences if words & statement(sentence.text).content]
    source = "Marrow Foods" if "Sales" in text else ""
    return ground(draft(claims=[claim(text, *numbers, source=source)]), read_article)


@pytest.mark.parametrize(("article", "text"), FAITHFUL, ids=[case[1] for case in FAITHFUL])
def test_a_draft_with_a_faithful_paraphrase_is_kept(article, text):
    assert [item.problems for item in cited(text, article).rejected] == []


@pytest.mark.parametrize(("article", "text", "code"), WRONG, ids=[case[1] for case in WRONG])
def test_a_draft_with_a_changed_paraphrase_is_rejected(article, text, code):
    assert cited(text, article).claims == []
