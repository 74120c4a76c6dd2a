"""How a text is cut for its page, which item rests where, and what items and sentences are called there."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import SEEDS

from summarizer import Article, summarize
from summarizer.errors import InputError
from summarizer.render.html import page
from summarizer.render.html.anchors import Anchors
from summarizer.render.html.evidence import Segment, Stretch, segments
from summarizer.render.html.resting import cited
from summarizer.render.html.setting import direction
from summarizer.render.wording import stated
from summarizer.schema import Summary

TEXT = st.text(max_size=40)


@st.composite
def cut_texts(draw):
    text = draw(TEXT)
    ends = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    labels = st.sampled_from(["c1", "q1", "f1", "f2"])
    stretches = draw(st.lists(st.builds(lambda ends, label: Stretch(*ends, label), ends, labels), max_size=8)) if text else []
    return text, stretches, draw(st.lists(st.integers(0, len(text)), max_size=3))


@given(cut_texts())
def test_segments_joined_are_the_text(cut):
    text, stretches, cuts = cut
    found = segments(len(text), stretches, cuts)
    assert "".join(text[segment.start : segment.end] for segment in found) == text
    assert all(segment.start < segment.end for segment in found)
    assert {*cuts} <= {0, len(text), *(segment.start for segment in found)}


@given(cut_texts())
def test_every_character_carries_exactly_the_labels_of_the_stretches_over_it(cut):
    text, stretches, cuts = cut
    for segment in segments(len(text), stretches, cuts):
        over = {stretch.label for stretch in stretches if stretch.start <= segment.start and segment.end <= stretch.end}
        touching = {stretch.label for stretch in stretches if stretch.start < segment.end and segment.start < stretch.end}
        assert set(segment.labels) == over == touching
        assert len(segment.labels) == len(over)


def test_the_shortest_stretch_comes_first():
    found = segments(9, [Stretch(0, 9, "q1"), Stretch(3, 5, "f1"), Stretch(3, 7, "u1")])
    assert found[1] == Segment(3, 5, ("f1", "u1", "q1"))


def test_the_order_of_stretches_does_not_matter():
    stretches = [Stretch(0, 4, "c1"), Stretch(2, 6, "c2"), Stretch(2, 3, "f1")]
    assert segments(8, stretches) == segments(8, stretches[::-1])


@pytest.fixture(scope="module")
def article() -> Article:
    return Article(
        "The mayor denied on Monday that 40 homes were lost. “We are safe,” said Ann Example, the mayor. At least 12 may be hurt.",
        title="An invented flood",
    )


@pytest.fixture
def summary(article) -> Summary:
    return summarize(article)


def edited(summary: Summary, **changes) -> Summary:
    return Summary.model_validate(summary.model_dump() | changes)


def test_identifiers_of_the_summary_are_its_anchors(summary):
    anchors = Anchors(summary)
    for items in (summary.actors, summary.claims, summary.quotes, summary.uncertainties):
        assert [anchors.of(item) for item in items] == [item.id for item in items]
    assert [anchors.of(point) for point in summary.gist] == [f"g{number}" for number in range(1, len(summary.gist) + 1)]


@pytest.mark.parametrize("name", ["c1", "a1", "main", 'c9"><script>', "", "c01", "c9\n", "s3", "c9999999999"])
def test_anchors_are_plain_and_no_two_are_the_same_whatever_a_summary_calls_its_items(summary, name):
    claims = [claim.model_copy(update={"id": name}) for claim in [*summary.claims, *summary.claims]]
    forged = edited(summary, claims=[claim.model_dump() for claim in claims])
    anchors = Anchors(forged)
    given = [anchors.of(claim) for claim in forged.claims]
    assert len(set(given)) == len(given)
    assert all(re.fullmatch("c[1-9][0-9]*", anchor) for anchor in given)


def test_a_summary_that_cites_what_the_article_does_not_have_is_refused(article, summary):
    with pytest.raises(InputError, match=r"cites words that the article does not have \(item [a-z]1\)"):
        page(summary, article.text.replace("40 homes", "41 homes"))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (-3, 2), (0, 10**6), (5, 2)], ids=["empty", "negative", "beyond", "backwards"])
def test_a_span_that_is_none_is_refused(article, summary, start, end):
    span = summary.claims[0].evidence[0].model_copy(update={"start": start, "end": end, "text": article.text[start:end]})
    claims = [summary.claims[0].model_copy(update={"evidence": [span]}).model_dump()]
    with pytest.raises(InputError, match="item c1"):
        page(edited(summary, claims=claims, conflicts=[], quotes=[], uncertainties=[]), article)


def test_every_span_of_a_summary_is_looked_at(summary):
    def spans(value):
        if isinstance(value, dict):
            found = [tuple(value[name] for name in ("start", "end"))] if "sentence" in value else []
            return found + [span for item in value.values() for span in spans(item)]
        return [span for item in value for span in spans(item)] if isinstance(value, list) else []

    assert sorted((one.span.start, one.span.end) for one in cited(summary)) == sorted(spans(summary.model_dump()))


@pytest.mark.parametrize(
    ("text", "way"),
    [("", "ltr"), ("12 – 13", "ltr"), ("The mayor", "ltr"), ("“شكرا” he said", "rtl"), ("12 בתים", "rtl")],
    ids=["empty", "numbers", "English", "Arabic first", "Hebrew behind a number"],
)
def test_the_way_a_text_is_written_is_that_of_its_first_letter(text, way):
    assert direction(text) == way


class ArticleText(HTMLParser):
    """The text of the article in a page without the numbers of sentences, and what each number stands before."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.numbers, self._depth, self._number = "", {}, 0, False
        self._above: tuple[str, dict[str, str | None]] = ("", {})
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self._depth += tag == "article"
        self._number = tag == "a" and self._above[0] == "span" and "id" in self._above[1]
        self._above = (tag, dict(attrs))

    def handle_endtag(self, tag):
        self._depth -= tag == "article"
        self._number = False
        self._above = ("", {})

    def handle_data(self, data):
        if self._depth and self._number:
            self.numbers[data] = len(self.text)
        elif self._depth:
            self.text += data


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_a_page_sets_every_character_of_its_article_and_numbers_its_sentences_as_they_are_read(seed):
    article = Article.from_file(seed)
    found = ArticleText(page(summarize(article), article))
    headed = article.parts[0].kind == "headline"
    assert found.text.split() == ([] if headed else (article.title or stated(article)[0]).split()) + article.text.split()
    assert list(found.numbers) == [f"s{sentence.number}" for sentence in article.sentences]
    for sentence in article.sentences:
        assert found.text[found.numbers[f"s{sentence.number}"] :].startswith(sentence.text[:20].replace("\r\n", "\n"))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_a_page_made_of_the_text_alone_has_the_numbers_that_are_cited_and_no_others_than_they(seed):
    article = Article.from_file(seed)
    summary = summarize(article)
    found = ArticleText(page(summary, article.text))
    numbers = {f"s{one.span.sentence}" for one in cited(summary)}
    assert numbers <= set(found.numbers)
    kept = Article(article.text)
    if [sentence.start for sentence in kept.sentences] != [sentence.start for sentence in article.sentences]:
        assert numbers == set(found.numbers)
