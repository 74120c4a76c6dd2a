"""Markdown to clean text, and its front matter."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.errors import UnreadableError
from summarizer.readers import read_bytes


def read(text, name="a.md"):
    return read_bytes(text.encode(), name)


def parts(article):
    return [(part.kind, article.text[part.start : part.end]) for part in article.parts]


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("The **mayor** and *her* deputy.", "The mayor and her deputy."),
        ("The __mayor__ and _her_ deputy.", "The mayor and her deputy."),
        ("***Both*** of ~~them~~ us.", "Both of them us."),
        ("“*No*,” said [Ana Ruiz](https://example.org/a_(b) 'Ana').", "“No,” said Ana Ruiz."),
        ("See [the note][1] and [^2] this.", "See the note and  this."),
        ("At <https://example.org/x_y>.", "At https://example.org/x_y."),
        ("Run `a_b_c` and `*x*`.", "Run a_b_c and *x*."),
        (r"5 \* 3 and \_x\_ and \[y\].", "5 * 3 and _x_ and [y]."),
        ("5 * 3 * 2 and snake_case_word and __init.", "5 * 3 * 2 and snake_case_word and __init."),
        ("A<br>B <b>c</b> and a < b.", "AB c and a < b."),
        ("AT&amp;T &mdash; done &copy now.", "AT&T — done &copy now."),
        ("A bracket [like this] stays.", "A bracket [like this] stays."),
        ("One line\nand another.", "One line and another."),
        ("> Quoted line\n> goes on.", "Quoted line goes on."),
        ("a <!-- hidden\n\nthing --> b.", "a  b."),
        ("[1]: https://example.org\n\nText.", "Text."),
    ],
    ids=lambda value: value[:24],
)
def test_inline_markup_is_taken_out_and_words_stay(written, clean):
    assert read(written).text == clean


def test_a_file_without_markup_keeps_its_paragraphs():
    text = "The mayor said “no” on Monday.\n\nNobody – not even she – knew why."
    assert read(text).text == text


def test_headings_captions_lists_and_rules_are_told_apart():
    article = read(
        "# Bridge *shut*\n\n![A bridge](b.jpg)\n\nIt is shut.\n\nWhat next\n---------\n\n"
        "- one is long.\n- two\n  goes on.\n\n***\n\n1. A third thing.\n"
    )
    assert parts(article) == [
        ("headline", "Bridge shut"),
        ("caption", "A bridge"),
        ("body", "It is shut."),
        ("headline", "What next"),
        ("body", "- one is long.\n\n- two goes on.\n\n1. A third thing."),
    ]
    assert article.title == "Bridge shut"


TABLES = {
    "framed": "| Town | Homes |\n|:-----|------:|\n| Harrow | **12** |\n| Tarn \\| Vale | 300 |",
    "open": "Town | Homes\n--- | ---\nHarrow | 12\nTarn \\| Vale | 300",
    "without a header": "| Town | Homes |\n| Harrow | 12 |\n| Tarn \\| Vale | 300 |",
    "quoted": "> | Town | Homes |\n> |---|---|\n> | Harrow | 12 |\n> | Tarn \\| Vale | 300 |",
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_each_row_of_a_table_is_a_paragraph_and_the_dashes_are_none(table):
    article = read(f"The council met.\n\n{table}\n\nAll left.\n")
    rows = ["Town | Homes", "Harrow | 12", "Tarn | Vale | 300"]
    assert [sentence.text for sentence in article.sentences] == ["The council met.", *rows, "All left."]
    assert len({sentence.paragraph for sentence in article.sentences}) == 5


def test_a_bar_in_prose_makes_no_table():
    assert read("It met in A | B\nand left at 5 | 6.\n\n---\n\nEnd.").text == "It met in A | B and left at 5 | 6.\n\nEnd."


def test_a_table_between_fences_stays_as_it_is():
    assert "|---|---|" in read("Text.\n\n```\n| a | b |\n|---|---|\n```\n").text


FRONT = {
    "toml": '+++\ntitle = "Bridge shut"\nauthors = ["Ann Example", "Bo Example"]\ndate = 2025-03-04\nlanguage = "en"\n+++\n',
    "dashes": '---\ntitle: "Bridge shut"\nauthors:\n  - Ann Example\n  - Bo Example\ndate: 2025-03-04\nlanguage: en\n# a comment\n---\n',
    "crlf": "---\r\ntitle: Bridge shut\r\nauthor: Ann Example, Bo Example\r\ndate: March 4, 2025\r\nlanguage: en\r\n---\r\n",
    "mark": "\ufeff---\ntitle: Bridge shut\nbyline: By Ann Example, Bo Example\ndate: 2025-03-04\nlanguage: en\n---\n",
}


@pytest.mark.parametrize("front", FRONT.values(), ids=FRONT)
@pytest.mark.parametrize("name", ["a.md", "a.txt", "standard input"])
def test_front_matter_states_metadata_under_any_name(front, name):
    article = read(front + "\nThe bridge is shut, she said.\n", name)
    assert article.text == "Bridge shut\n\nThe bridge is shut, she said."
    assert parts(article)[0] == ("headline", "Bridge shut")
    assert (article.title, article.byline, article.published, article.language) == (
        "Bridge shut",
        "Ann Example, Bo Example",
        "2025-03-04",
        "en",
    )


def test_a_heading_that_repeats_the_stated_title_is_not_doubled():
    assert read('---\ntitle: Bridge “shut”\n---\n# Bridge "shut"\n\nText.\n').text == 'Bridge "shut"\n\nText.'


@pytest.mark.parametrize(
    "text",
    ["---\nThe mayor said: no.\n\n---\n\nMore.", "---\ntitle: x\n\nNo end of it.", "+++\nnot = = toml\n+++\nMore."],
    ids=["prose", "open", "bad-toml"],
)
def test_what_only_looks_like_front_matter_is_text(text):
    words = next(line for line in text.split("\n")[1:] if line.strip())
    assert words.split(":")[0] in read(text).text


def test_code_between_fences_keeps_its_marks():
    assert "a * b * c" in read("Text.\n\n```\na * b * c\n```\n\nMore.").text


@pytest.mark.parametrize("text", ["---\ntitle: x\n---\n", "***\n\n---\n", "<!-- nothing -->", "[1]: https://example.org"])
def test_markdown_without_text_is_an_error(text):
    with pytest.raises(UnreadableError, match="holds no article text"):
        read(text)


@given(st.text(alphabet="ab \n*_[]()!`<>#-+=~\\&;:\"'.1“”\u00e9\r\t", max_size=200))
@example("![a](b)\n===\n")
def test_no_markdown_breaks_the_reader(text):
    try:
        article = read("Start. " + text)
    except UnreadableError as error:
        pytest.fail(str(error))
    edges = [edge for part in article.parts for edge in (part.start, part.end)]
    assert edges == sorted(edges)
    assert all(article.text[sentence.start : sentence.end] == sentence.text for sentence in article.sentences)


@pytest.mark.parametrize(
    "unit", ["[", "![", "[a](", '[a](b "', "(a)", "*a ", "_a_", "`", "<a", "<!--", "|", "|-|\n", "a|", "> ", "# ", "\\*", "&a", "[^", "~~a"]
)
def test_markdown_takes_time_in_proportion_to_its_length(unit):
    def cost(size):
        started = time.process_time()
        read("Start. [x](" + unit * size)
        return time.process_time() - started

    cost(500)
    small = max(min(cost(2_000) for _ in range(3)), 0.001)
    assert cost(32_000) < 16 * 8 * small  # quadratic would be 256 times
