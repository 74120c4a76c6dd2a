"""News items in JSON and JSON lines, their dates, and the HTML inside them."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import UnreadableError
from summarizer.readers import read_bytes, read_file, read_many
from summarizer.readers.dates import iso_date
from summarizer.readers.markup import blocks_of

BODY = "The bridge stays shut, the mayor said."


def read(value, name="item.json", **options):
    return read_bytes((value if isinstance(value, str) else json.dumps(value)).encode(), name, **options)


def refusal(value, name="item.json"):
    with pytest.raises(UnreadableError) as caught:
        read(value, name)
    assert str(caught.value).isprintable()
    return str(caught.value)


def parts(article):
    return [(part.kind, article.text[part.start : part.end]) for part in article.parts]


ITEMS = {
    "ninjs-1": {
        "guid": "urn:x:1",
        "headline": "Bridge shut",
        "byline": "By Ann Example",
        "versioncreated": "20250304T101500+0100",
        "body_text": BODY,
        "language": "en_GB",
        "provider": "NWA",
        "uri": "https://example.org/1",
    },
    "ninjs-2": {
        "uri": "urn:x:1",
        "headlines": [{"role": "main", "value": "Bridge shut"}],
        "by": "Ann Example",
        "versioncreated": "2025-03-04T10:15:00+01:00",
        "bodies": [{"role": "main", "contenttype": "text/plain", "value": BODY}, {"role": "short", "value": "Shut."}],
        "language": "en-GB",
        "provider": {"name": "NWA"},
        "link": "https://example.org/1",
    },
    "schema.org": {
        "@type": "NewsArticle",
        "@id": "urn:x:1",
        "headline": "Bridge shut",
        "author": [{"@type": "Person", "name": "Ann Example"}],
        "datePublished": "2025-03-04T10:15:00+01:00",
        "articleBody": BODY,
        "inLanguage": "en-GB",
        "publisher": {"@type": "Organization", "name": "NWA"},
        "mainEntityOfPage": {"@id": "https://example.org/1"},
    },
    "simple": {
        "id": "urn:x:1",
        "title": "Bridge shut",
        "author": "Ann Example",
        "published": "2025-03-04T10:15:00+01:00",
        "text": BODY,
        "source": "NWA",
        "url": "https://example.org/1",
        "lang": "en-GB",
    },
    "wordpress": {
        "id": "urn:x:1",
        "title": {"rendered": "Bridge <em>shut</em>"},
        "author": "Ann Example",
        "date": "2025-03-04T10:15:00+01:00",
        "content": {"rendered": f"<p>{BODY}</p>"},
        "publisher": "NWA",
        "link": "https://example.org/1",
        "language": "en-GB",
    },
}


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_a_news_item_of_this_form_is_read_with_its_metadata(item):
    article = read(item, path="item.json")
    assert article.text == f"Bridge shut\n\n{BODY}"
    assert parts(article) == [("headline", "Bridge shut"), ("body", BODY)]
    assert (article.title, article.byline, article.publisher, article.key) == ("Bridge shut", "Ann Example", "NWA", "urn:x:1")
    assert (article.published, article.language, article.url) == ("2025-03-04T10:15:00+01:00", "en-GB", "https://example.org/1")
    assert article.path == "item.json"


@pytest.mark.parametrize(
    ("byline", "language", "expected"),
    [
        ("Par Maëlys Example", "fr-FR", "Maëlys Example"),
        ("von Annegret Example", "de", "Annegret Example"),
        ("Von Example", "en", "Von Example"),
        ("BY ANN EXAMPLE", "fr", "ANN EXAMPLE"),
    ],
)
def test_a_stated_byline_loses_what_stands_before_the_names_in_its_language(byline, language, expected):
    assert read({"headline": "Bridge shut", "body_text": BODY, "byline": byline, "language": language}).byline == expected


@pytest.mark.parametrize("name", ["item.json", "item.txt", "standard input"])
def test_json_is_told_by_its_content_under_any_name(name):
    assert read({"title": "T", "body": BODY}, name).title == "T"


def test_a_body_that_begins_with_the_title_is_not_given_it_again():
    article = read({"title": "Bridge shut", "body": f"Bridge shut\n\n{BODY}"})
    assert article.text == f"Bridge shut\n\n{BODY}"
    assert parts(article) == [("headline", "Bridge shut"), ("body", BODY)]


def test_a_body_that_merely_goes_on_from_the_title_s_words_is_given_the_title():
    assert read({"title": "The bridge", "body": BODY}).text == f"The bridge\n\n{BODY}"


def test_a_plain_body_keeps_its_characters():
    body = "One\r\n  two\tthree “four”\u00a0five & <six>\n\n\nseven."
    assert read({"body": body}).text == body


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_any_title_and_body_give_parts_in_order_within_the_text(title, body):
    article = read({"title": title, "body_text": body})
    edges = [edge for part in article.parts for edge in (part.start, part.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(article.text) for edge in edges)
    assert all(article.text[part.start : part.end].strip() for part in article.parts)
    assert all(article.text[sentence.start : sentence.end] == sentence.text for sentence in article.sentences)


def test_paragraphs_in_a_list_are_joined_by_blank_lines():
    assert read({"body": ["One.", {"type": "p", "text": "Two."}, {"type": "image"}]}).text == "One.\n\nTwo."


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ('{"title": "T"}', "no article body"),
        ('{"body": ""}', "no article body"),
        ('{"body": 12}', "'body' that is no text"),
        ('{"body": {"pages": [1]}}', "'body' that is no text"),
        ('{"body_html": "<script>x</script>"}', "no article text"),
        ("[]", "its list is empty"),
        ('{"a": 1,\n "body": }', "at line 2, column 10"),
        ('{"body": "abc', "not valid JSON: unterminated string"),
        ("[" * 100_000, "nested too deeply"),
        ('{"body":' * 100_000, "nested too deeply"),
        ("12", "no news item"),
        ("plain text", "not valid JSON"),
    ],
    ids=lambda value: value[:20],
)
def test_json_without_an_article_is_refused_with_the_reason(document, said):
    assert said in refusal(document)


def test_a_number_of_many_digits_nan_and_a_repeated_key_do_no_harm():
    assert read(f'{{"n": {"9" * 100_000}, "x": NaN, "body": "One.", "body": "Two."}}').text == "Two."


def test_a_lone_surrogate_is_replaced_in_text_and_title():
    article = read('{"title": "a \\ud800", "body": "b \\udfff c"}')
    assert article.text == "a \ufffd\n\nb \ufffd c"
    (article.title + article.text).encode()


# --- feeds

FEEDS = {
    "lines": "\n".join(json.dumps({"id": n, "body": f"Body {n}."}) for n in range(3)),
    "array": json.dumps([{"id": n, "body": f"Body {n}."} for n in range(3)], indent=1),
    "wrapped": json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": n, "content_text": f"Body {n}."} for n in range(3)]}
    ),
}


@pytest.mark.parametrize(
    ("form", "name"),
    [("lines", "feed.jsonl"), ("lines", "feed.json"), ("array", "feed.json"), ("wrapped", "feed.json"), ("wrapped", "feed.jsonl")],
)
def test_a_feed_is_read_item_by_item_and_refused_as_one_article(tmp_path, form, name):
    path = tmp_path / name
    path.write_text(FEEDS[form])
    with pytest.raises(UnreadableError, match=r"holds 3 articles; use: summarize batch .*feed\.jsonl? -o OUT/$"):
        read_file(path)
    articles = list(read_many(path))
    assert [article.text for article in articles] == ["Body 0.", "Body 1.", "Body 2."]
    assert [article.key for article in articles] == ["0", "1", "2"]


def test_a_feed_of_one_item_is_that_article(tmp_path):
    (tmp_path / "feed.jsonl").write_text(json.dumps({"body": BODY}) + "\n")
    assert read_file(tmp_path / "feed.jsonl").text == BODY


@pytest.mark.parametrize("value", [[1, 2], ["a", "b"], [None, {}], [{"title": "x"}, {"title": "y"}]], ids=repr)
def test_a_list_without_a_body_holds_no_article(value):
    with pytest.raises(UnreadableError, match="holds no article: nothing in its list is an object with a body"):
        read_bytes(json.dumps(value).encode(), "a.json")


def test_a_list_with_one_body_is_that_article():
    assert read_bytes(json.dumps([{"license": "x"}, {"body": BODY}]).encode(), "a.json").text == BODY


def test_a_bad_line_does_not_cost_the_others(tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_bytes(b'{"body": "One."}\n\n{"body": \n{"title": "x"}\nnull\n\xff\x81\n{"body": "Two."}')
    found = list(read_many(path))
    assert [item.text for item in found if not isinstance(item, UnreadableError)] == ["One.", "Two."]
    assert [str(item).split(str(path))[1].split(" ")[1:3] for item in found if isinstance(item, UnreadableError)] == [
        ["line", "3"],
        ["line", "4"],
        ["line", "5"],
        ["line", "6"],
    ]


def test_a_feed_may_be_larger_than_the_limit_for_an_item(tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_text("\n".join(json.dumps({"body": "x" * 50}) for _ in range(10)))
    assert len(list(read_many(path, max_bytes=100))) == 10
    with pytest.raises(UnreadableError, match="over the limit"):
        list(read_many(path, max_bytes=40))


def test_read_many_of_any_other_file_is_its_one_article(tmp_path):
    (tmp_path / "a.txt").write_text(BODY)
    assert list(read_many(tmp_path / "a.txt")) == [read_file(tmp_path / "a.txt")]


@pytest.mark.parametrize("name", ["missing.jsonl", "missing.json"])
def test_a_feed_that_cannot_be_read_raises_before_the_first_item(tmp_path, name):
    with pytest.raises(UnreadableError, match="does not exist"):
        read_many(tmp_path / name)


# --- HTML inside items


def test_markup_in_a_body_becomes_clean_blocks_with_captions_and_headings():
    body = (
        "<h2>What &amp; why</h2><p>One “<b>two</b>”<br/>three.</p><figure><img src=x><figcaption><p>A bridge</p></figcaption></figure>"
        "<ul><li>a</li><li></li></ul><script>no()</script><!-- <p>no</p> -->tail &lt;p&gt;"
    )
    assert parts(read({"body_html": body})) == [
        ("headline", "What & why"),
        ("body", "One “two”\nthree."),
        ("caption", "A bridge"),
        ("body", "- a\n\ntail <p>"),
    ]


@pytest.mark.parametrize("text", ["5 < 6 and 7 > 3", "AT&T and AT&amp", "a <b", "x<3"])
def test_text_that_is_no_markup_stays_in_a_fragment(text):
    assert text.split("<b")[0].strip() in " ".join(block.text for block in blocks_of(text))


@pytest.mark.parametrize("unit", ["<", "<p", "<p>", "<!--", "&amp;", "<figcaption>", "</", "<script>"])
def test_markup_takes_time_in_proportion_to_its_length(unit):
    def cost(size):
        started = time.process_time()
        blocks_of(unit * size)
        return time.process_time() - started

    cost(1000)
    small = max(min(cost(4_000) for _ in range(3)), 0.0005)
    assert cost(64_000) < 16 * 8 * small  # quadratic would be 256 times


# --- dates


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-03-04", "2025-03-04"),
        ("2025-03", "2025-03"),
        ("2025-03-04T10:15:00Z", "2025-03-04T10:15:00Z"),
        ("2025-03-04 10:15", "2025-03-04T10:15"),
        ("20250304T101500+0100", "2025-03-04T10:15:00+01:00"),
        ("20250304", "2025-03-04"),
        ("2025/3/4", "2025-03-04"),
        ("Tue, 04 Mar 2025 10:15:00 +0000", "2025-03-04T10:15:00+00:00"),
        ("Tue, 4 Mar 2025 10:15:00 GMT", "2025-03-04T10:15:00Z"),
        ("March 4, 2025", "2025-03-04"),
        ("Mar. 4, 2025", "2025-03-04"),
        ("4th March 2025", "2025-03-04"),
        (1741083300, "2025-03-04T10:15:00Z"),
        (1741083300000, "2025-03-04T10:15:00Z"),
        ("2025-03-04T99:99", "2025-03-04"),
        ("01/02/2025", None),
        ("2025-02-30", None),
        ("last week", None),
        ("٢٠٢٥-٠٣-٠٤", None),
        (2025, None),
        (True, None),
        (float("nan"), None),
        (1e300, None),
        (None, None),
        ("9" * 10_000, None),
    ],
    ids=lambda value: str(value)[:24],
)
def test_a_date_is_iso_as_far_as_it_is_known(written, meant):
    assert iso_date(written) == meant


@given(st.one_of(st.text(), st.floats(), st.integers(), st.none(), st.lists(st.text())))
def test_no_value_breaks_the_reading_of_dates(value):
    meant = iso_date(value)
    assert meant is None or meant[:4].isdigit()
