"""The date of publication that an article's own lines give, and that such lines are no body."""

import time

import pytest

from summarizer.readers import read_bytes
from summarizer.readers.dates import iso_date

BODY = "The council put off the vote on Monday. It will meet again.\n\nNobody knew why, the mayor said on 1 March 2024."


def read(lines, name="a.txt"):
    return read_bytes(f"Vote put off\n\n{lines}\n\n{BODY}\n".encode(), name)


STAMPS = {
    "below the byline": ("By Ilka Brandt\nPublished 4 March 2024", "Ilka Brandt", "2024-03-04"),
    "alone": ("Tuesday, March 4, 2024", None, "2024-03-04"),
    "behind the byline": ("By Ilka Brandt | March 4, 2024", "Ilka Brandt", "2024-03-04"),
    "emphasized byline": ("*By Ilka Brandt* | March 4, 2024", "Ilka Brandt", "2024-03-04"),
    "behind a comma": ("By Ilka Brandt and Bo van Lund, 4 March 2024", "Ilka Brandt and Bo van Lund", "2024-03-04"),
    "behind the agency": ("By Ilka Brandt | Harrow Wire | 4 March 2024", "Ilka Brandt | Harrow Wire", "2024-03-04"),
    "clock behind the agency": ("By Ilka Brandt, Harrow Wire — March 4, 2024 9:30 a.m.", "Ilka Brandt, Harrow Wire", "2024-03-04T09:30"),
    "in digits behind the byline": ("By Ilka Brandt, 2024-03-04", "Ilka Brandt", "2024-03-04"),
    "a month's name": ("By Ann April | Updated March 4, 2024", "Ann April", "2024-03-04"),
    "updated": ("Updated: 4 March 2024 10:30", None, "2024-03-04T10:30"),
    "twelve hours": ("March 4, 2024 9:30 am GMT", None, "2024-03-04T09:30Z"),
    "clock first": ("Published at 9:30 p.m. EST on March 4, 2024", None, "2024-03-04T21:30-05:00"),
    "clock and weekday first": ("Updated 9:30 AM EST, Mon March 4, 2024", None, "2024-03-04T09:30-05:00"),
    "zone of two seasons": ("March 4, 2024, 9:30 pm ET", None, "2024-03-04T21:30"),
    "ISO day": ("2024-03-04", None, "2024-03-04"),
    "ISO time": ("2024-03-04T09:30:00Z", None, "2024-03-04T09:30:00Z"),
    "label in bold": ("**Published:** 2024-03-04", None, "2024-03-04"),
    "published before updated": ("Published March 4, 2024 | Updated March 5, 2024", None, "2024-03-04"),
    "published behind updated": ("Updated March 5, 2024\nPublished March 4, 2024", None, "2024-03-04"),
    "reading time": ("March 4, 2024 · 5 min read", None, "2024-03-04"),
    "two readings": ("Published: 03/04/2024", None, None),
    "two readings alone": ("03/04/2024", None, None),
    "no such day": ("February 31, 2024", None, None),
}


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(("lines", "byline", "published"), STAMPS.values(), ids=STAMPS)
def test_a_date_near_the_top_is_metadata_and_no_body(lines, byline, published, name):
    article = read(lines, name)
    assert (article.title, article.byline, article.published) == ("Vote put off", byline, published)
    assert [part.kind for part in article.parts if part.kind != "boilerplate"] == ["headline", "body"]
    assert article.text[article.parts[-1].start : article.parts[-1].end] == BODY


@pytest.mark.parametrize("line", ["By March 4, 2024 All Had Voted", "On March 4, 2024 all was lost", "4 March 2024 was a cold day."])
def test_a_sentence_with_a_date_is_no_date_of_publication(line):
    assert read(line).published is None


def test_a_date_inside_the_body_counts_only_with_a_label():
    article = read_bytes(f"Vote put off\n\n{BODY}\n\nMarch 9, 2024\n\nIt met.\n\nPublished: 4 March 2024\n".encode(), "a.txt")
    assert article.published == "2024-03-04"


def test_what_a_file_states_goes_before_what_its_text_gives():
    text = f"---\ntitle: Vote put off\ndate: 2024-03-05\n---\n*By Ilka Brandt* | March 4, 2024\n\n{BODY}\n"
    assert read_bytes(text.encode(), "a.md").published == "2024-03-05"


def test_a_byline_above_a_paragraph_in_markdown_is_not_joined_with_it():
    article = read_bytes(f"# Vote put off\n\nBy Ilka Brandt\n{BODY}\n".encode(), "a.md")
    assert (article.byline, article.text.count("\n\n")) == ("Ilka Brandt", 3)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("4 March 2024 12:05 a.m.", "2024-03-04T00:05"),
        ("4 March 2024 12 pm", "2024-03-04T12:00"),
        ("4 March 2024 at 10:15 CET", "2024-03-04T10:15+01:00"),
        ("Tue, Mar. 4, 2024", "2024-03-04"),
        ("2024-03-04 9:30 pm", "2024-03-04T21:30"),
        ("4 March 2024 13 pm", "2024-03-04"),
        ("4 March 2024, 30 people", "2024-03-04"),
        ("13/14/2024", None),
    ],
)
def test_dates_with_clock_times(written, meant):
    assert iso_date(written) == meant


@pytest.mark.parametrize("unit", ["By A ", "4 March ", "9:30 ", "| ", "Updated ", "2024-03-04 ", "a.m. "])
def test_lines_of_dates_take_time_in_proportion_to_their_length(unit):
    def cost(size):
        started = time.process_time()
        read(unit * size)
        read(f"{unit}\n\n" * size)
        read(f"{unit}\n" * size, "a.md")
        return time.process_time() - started

    cost(500)
    small = max(min(cost(1_000) for _ in range(3)), 0.002)
    assert cost(16_000) < 16 * 8 * small
