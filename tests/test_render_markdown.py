from __future__ import annotations

import re

import pytest
from injections import INJECTIONS
from test_render_sample import SENTENCES, sample_summary

from summarizer import render

markdown_it = pytest.importorskip("markdown_it")

FREE = frozenset(
    "text title publisher byline dateline path name description cue as_written counted message model base_url tool engine unit".split()
)
"""Fields of a summary that hold words of an article or a model, or of whoever named the file."""
MARKUP = [
    "# a",
    "- a",
    "1) a",
    "> a",
    "```\na\n```",
    "    a",
    "***",
    "---",
    "===",
    "| a | b |\n| - | - |",
    "[a]: b",
    "[a](b) ![c](d)",
    "[^s3] [^s3]: a",
    "<https://a.example> https://a.example www.a.example a@b.example",
    "`a` ``b``",
    "**a** __b__ *c* _d_ ~~e~~",
    "a**",
    "**",
    "\\",
    "a\\",
    "&lt;b&gt; &#60;",
    "$a$ $$b$$",
    ":a: @b #1",
    "a  \nb",
    "<!-- a",
    "<details><summary>a",
]


def rendered(source):
    return markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source)


def test_every_evidence_is_a_footnote_that_is_defined_once():
    page = render.markdown(sample_summary())
    cited = set(re.findall(r"\[\^(s[0-9-]+)\](?!:)", page))
    defined = re.findall(r"^\[\^(s[0-9-]+)\]:", page, re.MULTILINE)
    assert cited == set(defined)
    assert len(defined) == len(set(defined))
    assert f"[^s3]: s3 (characters 159–222): “{SENTENCES[1]}”" in page


@pytest.mark.parametrize(
    "phrase",
    [
        "# Ferry capsizes off Marrow Point\n",
        "- **Denied by:** Tidewater Lines (“The owner, Tidewater Lines, denied that the doors had been open.”)[^s7]\n",
        "| **at most 31 dead**[^s4] | the newspaper Harbour Record, via unnamed crew members |\n\nBoth can be true: “at least 12” leaves",
        "- **the coast guard**:\n  - At least 12 passengers drowned.[^s3] · Monday (2026-05-04)\n  - A ferry",
        "- **the newspaper Harbour Record**, via **unnamed crew members**:\n  - The number of dead",
        "may be as high as 31.[^s4] · *stated as possible, not as certain*",
        "- **Ivo Lund**:\n  - “The doors were open when we left”[^s5]\n    - **denied by Tidewater Lines**[^s7]\n  - “I warned",
        "“I warned them”[^s6] (worked out from a pronoun; part of a sentence)",
        "| coast guard | **at least 12 passengers drowned**[^s3] |\n|  | **about 90 people aboard**[^s2] |",
        "| **at most 31 dead**, *stated as possible*[^s4] |",
        "**Predictions and estimates**\n\n- The crossing will **probably** stay closed until June[^s9] · *prediction, held",
        "  - **Tidewater Lines**, The owner (also “Tidewater”): s7, s8\n",
        "- claim: At least **40** passengers drowned.\n  - 40 is not in the evidence, which says at least 12 (unsupported-number)\n",
        "(unsupported-number)\n  - the article has: “At least **12** passengers drowned, the coast guard told reporters.”[^s3]",
        "Made by summarizer 0.1.0; chat engine",
    ],
    ids=lambda phrase: phrase[:30],
)
def test_the_page_says(phrase):
    assert phrase in render.markdown(sample_summary())


def filled(value, words):
    """A value of the summary with `words` wherever an article or a model says anything."""
    if isinstance(value, list):
        return [filled(item, words) for item in value]
    if not hasattr(type(value), "model_fields"):
        return value
    made = {name: filled(getattr(value, name), words) for name in type(value).model_fields}
    return value.model_copy(update=made | {name: words for name in FREE & made.keys() if made[name] is not None})


def tags(page):
    """The tags of a page but those of bold words: which words are marked depends on the words."""
    return [tag for tag in re.findall(r"</?([a-zA-Z][a-z0-9]*)", page) if tag != "strong"]


@pytest.mark.parametrize("kind", [*INJECTIONS, "markdown"])
def test_a_page_of_hostile_words_has_the_tags_of_a_page_of_harmless_ones(kind):
    harmless = tags(rendered(render.markdown(filled(sample_summary(), "harmless words"))))
    for words in INJECTIONS.get(kind, MARKUP):
        source = render.markdown(filled(sample_summary(), words))
        assert tags(rendered(source)) == harmless, words
        assert not re.search(r"(?<!\\)://|www\.", source), words


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
