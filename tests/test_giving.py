"""Figures that somebody gives without a verb of speech. All texts are invented."""

import pytest

from summarizer import Article
from summarizer.reading.read import read


def given(text):
    """Source and content of each report."""
    return [(text[slice(*found.source)], text[slice(*found.content)]) for found in read(Article(text)).attributions]


# Name of the case: the sentence, in which | sets the source and the content apart.
GIVEN = {
    "counted": "|The inquiry| counted |64 boats|.",
    "listed behind an insertion": "|The report|, published last week, listed |17 defects|.",
    "put at": "|Tarn's water authority| puts |the thinning at 1.7 meters a year|.",
    "put closer to": "|The Boat Brigade| puts |the number closer to 20|.",
    "gave as": "|It| gave |the speed of the train as 118 kilometers per hour|.",
    "revised": "|The county| revised |its toll from 13 to 11|.",
    "expects": "|Halden| now expects |a profit of between £310m and £330m|.",
    "expects behind another verb": "|Halden| has sent 75,000 doses and expects |another 200,000|.",
    "promised": "|The government| has promised |$25 million for rebuilding|.",
    "plans to": "|The ministry| plans |to reopen 14 wells|.",
    "published accounts": "According to |its published accounts|, |sales were £48 million|.",
    "today announced": "|Halden, a maker of cells|, today announced that |it had sold 40 ships|.",
    "sees": "|Halden| now sees |a margin of 6% to 7% for the full year|.",
    "reported, citing": "|The Tarn Daily| reported last week, citing two people, that |Halden was selling its 38% stake|.",
    "cut": "|The Danish chain Halden| said |it would cut 40 jobs|.",
    "accepted": "Asked about the rail, |he| accepted that |140 defects had been known|.",
}


@pytest.mark.parametrize("marked", GIVEN.values(), ids=GIVEN.keys())
def test_a_figure_is_given_by(marked):
    _, source, _, content, _ = marked.split("|")
    assert given(marked.replace("|", "")) == [(source, content)]


def test_a_figure_goes_by_somebodys_count():
    text = "On Monday 61 people used it, by the city's count, down from 148."
    assert given(text) == [("the city", text.rstrip("."))]
    assert given("Repairs would cost £4 million, by his reckoning.") == [("his", "Repairs would cost £4 million")]


def test_what_is_put_at_a_figure_can_stand_before_a_relative_pronoun():
    reports = given("An official blamed the cost, which he put at around 9 billion rupiah.")
    assert reports[-1] == ("he", "at around 9 billion rupiah")


def test_a_share_of_those_asked_is_no_source():
    assert given("Among families in Tarn, 46 percent reported that the cold had spread, compared with 61 percent of the others.") == []


def test_a_report_put_in_between_two_clauses_covers_both():
    text = "Costs were up 4 percent, twice as much as last year, she said, and 40 shops would close."
    assert given(text) == [("she", text.rstrip("."))]


def test_a_document_shows_what_stands_before_it():
    assert given("New cases fell to 90 a day, the ministry's bulletin shows.") == [
        ("the ministry's bulletin", "New cases fell to 90 a day")
    ]


def test_an_attribution_put_in_behind_a_fronted_phrase_covers_the_sentence():
    text = "As of Wednesday, according to the ministry, 118 people had died."
    assert given(text) == [("the ministry", text.rstrip("."))]


NOT_GIVEN = {
    "a noun": "The plans for 40 homes were shown in Tarn.",
    "a forecast": "Halden raised its revenue forecast to nobody's surprise in 40 shops.",
    "a passive": "The boats were counted at 40 harbors.",
    "a rate that is set": "The bank raised rates to 5 percent.",
    "men put somewhere": "The council put 12 men at three gates.",
    "another clause": "The ministry plans to close the school that 40 children attend.",
    "a forecast that is cut": "Halden cut its full-year forecast on Thursday.",
    "a clock time": "The council put the start of the meeting at 10:30.",
}


@pytest.mark.parametrize("text", NOT_GIVEN.values(), ids=NOT_GIVEN.keys())
def test_no_figure_is_given_by(text):
    assert given(text) == []


def test_each_of_several_sources_in_a_row_keeps_its_figure():
    text = "The inquiry counted 64, hospitals said last June that they had treated more than 80, and the union put the number at 71."
    assert given(text) == [
        ("The inquiry", "64"),
        ("hospitals", "they had treated more than 80"),
        ("the union", "the number at 71"),
    ]


def test_officials_whom_a_newspaper_cites_come_through_it():
    text = "Unnamed officials cited by the Tarn Herald said that flow could fall."
    (report,) = read(Article(text)).attributions
    assert text[slice(*report.source)] == "Unnamed officials"
    assert [text[slice(*place)] for place in report.via] == ["the Tarn Herald"]


@pytest.mark.parametrize(
    ("text", "source", "stands_for"),
    [
        ("Two officials said it was late. One of them said that it was dark.", "One of them", "Two officials"),
        ("Ida Brandt said it was late. Her report concluded that 40 boats sank.", "Her report", "Ida Brandt"),
        ("Halden Corp said it was late. Its own survey found that 40 boats sank.", "Its own survey", "Halden Corp"),
    ],
)
def test_parts_and_documents_stand_for_whoever_spoke_before(text, source, stands_for):
    reading = read(Article(text))
    place = (text.index(source), text.index(source) + len(source))
    antecedent = reading.antecedent(place)
    assert antecedent is not None
    assert text[slice(*antecedent)] == stands_for
