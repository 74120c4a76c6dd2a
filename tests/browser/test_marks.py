"""What a browser shows as marked is what the summary cites, character by character, whatever the article is written in."""

from __future__ import annotations

import random

import pytest
from samples import SEEDS

from summarizer import Article, Summary, summarize
from summarizer.render.html import page
from summarizer.render.html.anchors import Anchors
from summarizer.render.html.environment import shown
from summarizer.render.html.resting import cited

# Runs of characters of the article with the items that rest on them, and those that they stand beside. The numbers of sentences are ours.
MARKED = """
const found = [];
const walk = (node, items, beside) => {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) found.push([child.data, items, beside]);
    else if (!child.matches("[id] > a:first-child, a[id]")) {
      const own = child.dataset.i ? child.dataset.i.split(" ") : child.matches("a") ? [child.hash.slice(1)] : [];
      walk(child, [...items, ...own], [...beside, ...(child.dataset.w ? child.dataset.w.split(" ") : [])]);
    }
  }
};
for (const block of document.getElementById("article").children) if (block.tagName !== "H1" || block.children.length) walk(block, [], []);
return found;
"""

SAID = (
    "“We {} owe them,” said Ann Example, the mayor of Ossaro{}.",
    "At least {} 40 homes may have been lost{}, police said.",
    "The ministry denied{} that 12 people had died.",
    "An official who asked not to be named{} put the toll at about 31{}.",
    "“The count{} is wrong — 44,” he said, “and nobody{} knows.”",
    "قالت المتحدثة ليلى مثال: «نحن بخير»{} 12.",
)
ODD = (
    "é",
    "e\u0301",
    "\u0301\u0301",
    "👩🏽‍🚒",
    "🇳🇴",
    "𝔘𝔫𝔦",
    "\u200b",
    "\u200f",
    "\u202e",
    "\ufeff",
    "\x00",
    "\x0b",
    "\u0085",
    "\u2028",
    "&amp;",
    "<b>",
    "\r",
    "ﷺ",
    "",
)
BETWEEN = ("\n\n", "\r\n\r\n", "\r\r", " ", "\n", "\n \n", "\u2029", "  ")


def odd_text(seed: int) -> str:
    """Sentences with odd characters within them and odd ends of lines between them; the same for the same seed."""
    chance = random.Random(seed)
    text = chance.choice(("", "\ufeff", "👩‍👩‍👧‍👦 A family day in Ossaro\r\n\r\n", "\r\n"))
    for _ in range(chance.randint(1, 12)):
        said = chance.choice(SAID)
        text += said.format(*(chance.choice(ODD) for _ in range(said.count("{}")))) + chance.choice(BETWEEN)
    return text


def as_shown(article: Article, summary: Summary) -> list[tuple[str, set[str], set[str]]]:
    """Each character that a browser should have, with the items that rest on it and those that it stands beside."""
    text, anchors = article.text, Anchors(summary)
    marks: list[tuple[set[str], set[str]]] = [(set(), set()) for _ in text]
    for item, span, beside in cited(summary):
        for at in range(span.start, span.end):
            marks[at][beside].add(anchors.of(item))
    ends = {at for at in range(len(text) - 1) if text[at : at + 2] == "\r\n"}
    return [("\n" if char == "\r" else shown(char), *marks[at]) for at, char in enumerate(text) if at not in ends]


def as_marked(browser) -> list[tuple[str, set[str], set[str]]]:
    return [(char, set(items), set(beside)) for run, items, beside in browser.run(MARKED) for char in run]


def compared(browser, folder, article: Article, summary: Summary, source: Article | str):
    place = folder / "marks.html"
    place.write_bytes(page(summary, source).encode())
    browser.open(place)
    found, expected = as_marked(browser), as_shown(article, summary)
    assert "".join(char for char, *_ in found) == "".join(char for char, *_ in expected)
    # Space between two sentences stands outside them, and has the number of the second.
    assert [one for one in found if not one[0].isspace()] == [one for one in expected if not one[0].isspace()]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_the_marks_of_a_seed_are_its_spans(browser, tmp_path, seed):
    article = Article.from_file(seed)
    compared(browser, tmp_path, article, summarize(article), article)


@pytest.mark.parametrize("seed", range(24))
def test_the_marks_of_an_odd_text_are_its_spans(browser, tmp_path, seed):
    article = Article(odd_text(seed), title="An invented text")
    summary = summarize(article)
    compared(browser, tmp_path, article, summary, article if seed % 2 else article.text)


def test_the_odd_texts_have_items_of_every_kind():
    made = [summarize(Article(odd_text(seed))) for seed in range(24)]
    letters = {Anchors(summary).of(item)[0] for summary in made for item, *_ in cited(summary)}
    assert letters >= set("gacfqu")
