from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_render_sample import SENTENCES, sample_summary

from summarizer import render
from summarizer.render.as_markdown import escaped
from summarizer.render.layout import one_line

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


def test_every_evidence_is_a_footnote_that_is_defined_once():
    page = render.markdown(sample_summary())
    cited = set(re.findall(r"\[\^(s[0-9-]+)\](?!:)", page))
    defined = re.findall(r"^\[\^(s[0-9-]+)\]:", page, re.MULTILINE)
    assert cited == set(defined)
    assert len(defined) == len(set(defined))
    assert f"[^s3]: Sentence 3 (body, characters 159 to 222): “{SENTENCES[1]}”" in page


@pytest.mark.parametrize(
    "phrase",
    [
        "# Ferry capsizes off Marrow Point\n",
        "- **the coast guard:**\n  - At least 12 passengers drowned.[^s3]\n    - when: Monday (2026-05-04)\n  - A ferry",
        "- **the newspaper Harbour Record, via unnamed crew members:**\n  - The number of dead",
        "    - stated as possible, not as certain",
        "— **Ivo Lund**\n  - denied by Tidewater Lines[^s7]",
        "— **Ivo Lund** (worked out from a pronoun; part of a sentence)",
        "| at most 31 dead[^s4] |  | the newspaper Harbour Record, via unnamed crew members |",
        "against **at most 31 dead**",
        "- “probably” (prediction), held by Mara Quill: The crossing",
        "- claim: At least 40 passengers drowned.\n  - 40 is not in the evidence, which says at least 12 (unsupported-number).",
    ],
    ids=lambda phrase: phrase[:30],
)
def test_the_page_says(phrase):
    assert phrase in render.markdown(sample_summary())


def test_hostile_fields_add_no_markup():
    summary = sample_summary()
    hostile = "<img src=x onerror=alert(1)> [x](javascript:y) **b** `c` | d\n\n# e"
    for holder, name in [
        (summary.article, "title"),
        (summary.article, "publisher"),
        (summary.gist[0], "text"),
        (summary.claims[0], "text"),
        (summary.quotes[0].pieces[0], "text"),
        (summary.actors[0], "name"),
        (summary.uncertainties[0], "cue"),
        (summary.rejected[0], "text"),
        (summary.rejected[0].problems[0], "message"),
        (summary.provenance, "model"),
    ]:
        setattr(holder, name, hostile)
    page = rendered(render.markdown(summary))
    assert "<img" not in page
    assert "<a" not in page
    assert "<code>" not in page
    assert page.count("<h1>") == 1
