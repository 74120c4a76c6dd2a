"""Which figures of several articles are set side by side, and what is said of them."""

from __future__ import annotations

import pytest
from desk import DESK, Story

from summarizer import Article, summarize
from summarizer.site.figures import VERDICTS, groups, statements
from summarizer.site.gather import rows
from summarizer.site.plot import plot


def found(stories):
    """The groups of some stories, and the rows of their articles."""
    articles, figures = [], []
    for at, story in enumerate(stories):
        text = f"{story.title}\n\n{story.text}"
        article = Article(text, path=story.path, title=story.title, publisher=story.publisher, published=story.published or None)
        gathered = rows(summarize(article), at, 0, has_text=True)
        articles.append(gathered.article)
        figures += gathered.figures
    return groups(figures, articles), articles


def two(first, second, published=("2025-03-03", "2025-03-03"), titles=("Fire in Velmora", "Fire in Velmora")):
    """Two articles of one sentence each."""
    return [Story(f"{n}.txt", f"Paper {n}", published[n], titles[n], text) for n, text in enumerate((first, second))]


@pytest.fixture(scope="module")
def desk():
    return found(DESK)


def named(groups, counted):
    return next(group for group in groups if group.counted == counted)


def test_a_toll_of_several_papers_is_one_group_with_every_statement(desk):
    group = named(desk[0], "people killed")
    assert group.about == ("Velmora",)
    assert {figure.amount for figure in group.figures} == {
        "11", "At least 12", "About 14", "more than 15", "17", "19", "Up to 20",
    }  # fmt: skip
    assert group.verdict == "contradicts"
    assert {figure.amount for figure in group.apart} == {"11", "19"}


def test_another_fire_a_storm_in_the_same_place_and_a_fire_of_another_year_are_apart(desk):
    paths = {desk[1][figure.article].path for group in desk[0] for figure in group.figures}
    assert paths.isdisjoint({"cascade/fire-elsewhere.txt", "herald/storm.txt", "herald/years-ago.txt"})


def test_like_events_in_many_towns_are_not_brought_together(desk):
    assert all("injured" not in group.counted for group in desk[0])


def test_disagreements_come_first(desk):
    places = [VERDICTS.index(group.verdict) for group in desk[0]]
    assert places == sorted(places)
    assert places[0] == 0


def test_what_is_done_to_those_counted_is_said(desk):
    assert named(desk[0], "jobs cut").about == ("Halden Shipyard",)


KILLED = "{} people were killed in a fire in {}, police said."


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        pytest.param(KILLED.format("12", "Velmora"), KILLED.format("19", "Velmora"), "contradicts", id="two values"),
        pytest.param(
            KILLED.format("At least 12", "Velmora"), KILLED.format("19", "Velmora"), "compatible-bounds", id="a bound leaves room"
        ),
        pytest.param(KILLED.format("Up to 12", "Velmora"), KILLED.format("19", "Velmora"), "contradicts", id="a bound leaves none"),
        pytest.param(KILLED.format("About 19", "Velmora"), KILLED.format("20", "Velmora"), "compatible-bounds", id="rounded"),
        pytest.param(KILLED.format("19", "Velmora"), KILLED.format("19", "Velmora"), "agrees", id="the same"),
        pytest.param(KILLED.format("12", "Velmora"), KILLED.format("19", "Ostrand"), None, id="two towns"),
        pytest.param(
            KILLED.format("12", "Velmora"), "19 people were injured in a fire in Velmora, police said.", None, id="killed and injured"
        ),
        pytest.param(
            KILLED.format("12", "Velmora"), "19 people were killed in a shooting in Velmora, police said.", None, id="two kinds of event"
        ),
        pytest.param(
            "12 soldiers were killed in a fire in Velmora, police said.", KILLED.format("19", "Velmora"), None, id="two classes of people"
        ),
        pytest.param("12 members met in Velmora, police said.", "19 members met in Velmora, police said.", None, id="a word alone"),
        pytest.param(
            "The damage in Velmora is $12 million, insurers said.",
            "The damage in Velmora is €19 million, insurers said.",
            None,
            id="two currencies",
        ),
    ],
)
def test_two_statements_are_compared_only_when_they_count_the_same(first, second, verdict):
    title = "News of the day"
    found_ones, _ = found(two(first, second, titles=(title, title)))
    assert [group.verdict for group in found_ones] == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("published", "verdict"),
    [
        pytest.param(("2025-03-03", "2025-03-05"), "different-dates", id="within the week"),
        pytest.param(("2025-03-03", "2025-05-03"), None, id="months apart"),
        pytest.param(("2025-03-03", ""), None, id="a date that is not known"),
    ],
)
def test_articles_are_of_one_event_only_within_a_week(published, verdict):
    found_ones, _ = found(two(KILLED.format("12", "Velmora"), KILLED.format("19", "Velmora"), published))
    assert [group.verdict for group in found_ones] == ([verdict] if verdict else [])


def test_the_order_of_the_articles_changes_nothing_but_their_numbers():
    def told(stories):
        return [(group.counted, group.verdict, sorted(figure.words for figure in group.figures)) for group in found(stories)[0]]

    assert told(DESK) == told(tuple(reversed(DESK)))


def test_a_plot_has_a_row_for_each_statement_and_tells_bounds_and_anonymous_sources(desk):
    group = named(desk[0], "people killed")
    drawn = plot(statements(group), desk[1])
    marks = {mark.amount: mark for mark in drawn.marks}
    assert len(drawn.marks) == len(group.figures)
    assert marks["At least 12"].arrow == "right"
    assert marks["Up to 20"].arrow == "left"
    assert marks["About 14"].hollow
    assert marks["more than 15"].shape == "diamond"
    assert marks["17"].shape == "circle"
    assert [mark.at for mark in drawn.marks] == sorted(mark.at for mark in drawn.marks)
    assert all(0 <= place <= 100 for mark in drawn.marks for place in (mark.at, mark.tip))


def test_what_a_wire_sends_to_many_papers_is_one_statement():
    stories = two(KILLED.format("12", "Velmora"), KILLED.format("19", "Velmora"))
    copies = [story._replace(path=f"copy-{story.path}", publisher="Copy") for story in stories[:1]]
    found_ones, _ = found([*stories, *copies])
    assert [(said.figure.amount, len(said.figures)) for said in statements(found_ones[0])] == [("12", 2), ("19", 1)]


def test_a_range_is_a_bar(desk):
    drawn = plot(statements(named(desk[0], "people (crowd)")), desk[1])
    low, high = next(mark.bar for mark in drawn.marks if mark.amount.startswith("between"))
    assert low < high


def test_a_number_beyond_all_measure_is_left_out_of_the_plot_and_not_of_the_group():
    huge = "9" * 400
    found_ones, articles = found(
        [
            *two(KILLED.format("12", "Velmora"), KILLED.format("19", "Velmora")),
            Story("2.txt", "Paper 2", "2025-03-03", "Fire in Velmora", KILLED.format(huge, "Velmora")),
        ]
    )
    drawn = plot(statements(found_ones[0]), articles)
    assert (len(drawn.marks), drawn.left_out) == (len(found_ones[0].figures) - drawn.left_out, drawn.left_out)
    assert len(drawn.marks) == 2
