from __future__ import annotations

import html
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.render.escaping import bold, escaped, strong
from summarizer.render.layout import one_line
from summarizer.render.pieces import cut

markdown_it = pytest.importorskip("markdown_it")

MARKUP = st.text(alphabet="\\`*_{}[]()<>#+-.!|~&=:/\"'^$@ \t\n1a9w“", max_size=40)


def rendered(source):
    return markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source)


@given(MARKUP)
def test_escaped_text_renders_to_its_own_characters(text):
    line = one_line(text)
    expected = f"<p>{html.escape(line).replace('&#x27;', chr(39))}</p>\n" if line else ""
    assert rendered(escaped(text)) == expected


@given(MARKUP)
def test_escaped_text_stays_one_item_of_a_list(text):
    line = one_line(text)
    inner = html.escape(line).replace("&#x27;", chr(39))
    assert rendered(f"- {escaped(text)}") == f"<ul>\n<li>{inner}</li>\n</ul>\n"


@given(MARKUP)
def test_escaped_text_stays_one_cell_of_a_table(text):
    page = rendered(f"| a | b |\n| --- | --- |\n| x{escaped(text)} | y |")
    assert re.findall(r"<td>(.*?)</td>", page)[1:] == ["y"]


@pytest.mark.parametrize(
    "text", ["see https://a.example/b", "www.a.example", "<script>x</script>", "[a](http://b)", "![i](j)", "<https://a.example>"]
)
def test_addresses_and_html_of_an_article_stay_text(text):
    source = escaped(text)
    assert "://" not in source.replace("\\://", "")
    assert not re.search(r"www\.", source)
    assert "<a" not in rendered(source)
    assert "<s" not in rendered(source)


def test_numbers_stay_legible():
    assert escaped("2.4 million crowns - a third") == "2.4 million crowns - a third"


@given(st.one_of(MARKUP, st.text(max_size=30)), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=3))
@example("US$5 a day", [(2, 2)])
@example("it rose 5%of it", [(8, 2)])
@example("a€b", [(1, 1)])
def test_bold_text_renders_to_its_own_characters_and_what_is_marked_is_bold(text, marks):
    pieces = cut(text, sorted((start, min(start + length, len(text))) for start, length in marks))
    page = rendered(bold(pieces))
    said = re.sub(r"</?(?:p|strong)>", "", page)
    assert html.unescape(said).split() == one_line(text).split()
    strengthened = "".join(html.unescape(" ".join(re.findall("<strong>(.*?)</strong>", page))).split())
    for piece in pieces:
        assert not piece.differs or "".join(one_line(piece.text).split()) in strengthened


@given(MARKUP)
def test_strong_text_is_bold_and_nothing_else(text):
    line = one_line(text)
    inner = html.escape(line).replace("&#x27;", chr(39))
    assert rendered(strong(text)) == (f"<p><strong>{inner}</strong></p>\n" if line else "")
