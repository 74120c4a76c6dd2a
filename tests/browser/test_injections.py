"""Strings that want to be run, in every place of a page where words of others stand: the page has the same tags as with harmless ones."""

from __future__ import annotations

import re

import pytest
from injections import INJECTIONS, with_words
from test_render_sample import TEXT

from summarizer import Article, Summary, summarize
from summarizer.render.html import page
from summarizer.render.html.environment import shown

READ = """
const read = (page) => {
  const names = (element) => element.localName + [...element.attributes].map((one) => one.name).sort().join(",");
  const article = page.getElementById("article");
  const words = article.cloneNode(true);
  for (const number of words.querySelectorAll("[id] > a:first-child, a[id]")) number.remove();
  const apart = (one) => !article.contains(one) && !one.matches("del, ins, mark, [rel=noreferrer]");
  const around = [...page.querySelectorAll("*")].filter(apart);
  return {
    title: page.title,
    text: words.textContent,
    article: [...new Set([...article.querySelectorAll("*")].map(names))],
    around: around.map(names),
    links: [...page.querySelectorAll("[href], [src]")].map((one) => one.getAttribute("href") ?? one.getAttribute("src")),
  };
};
"""
"""Reads a document: the tags and the names of attributes in the article and around it (what marks words that differ left out)."""

TOUCH = """
const every = [...document.querySelectorAll("#article a, #article [data-i], #summary li[id]")];
const step = Math.ceil(every.length / 60);
for (const one of every.filter((_, number) => number % step === 0)) {
  for (const kind of ["pointerover", "click"]) one.dispatchEvent(new MouseEvent(kind, {bubbles: true, cancelable: true}));
}
return document.querySelectorAll("[popover] *:not(a, a > b)").length;
"""
"""Points at up to 60 things of a page and clicks them, which opens menus; counts what stands in a menu and is none of its own.
Chromium complains of a page that changes its address much oftener."""

ALLOWED = {
    *("h1", "h1class", "h2", "h2class", "p", "pclass", "span", "spanid", "spandata-i", "spandata-w", "spandata-i,data-w"),
    *("spandata-i,id", "spandata-w,id", "spandata-i,data-w,id"),
    *("ahref", "adata-i,href", "adata-w,href", "adata-i,data-w,href", "aaria-label,href"),
}
"""What the text of an article is set in: elements with the names of their attributes."""


def crowded(strings: list[str]) -> Summary:
    """The samples with each of `strings`, in one summary."""
    every = [with_words(words) for words in strings]
    lists = ("gist", "actors", "claims", "quotes", "uncertainties", "rejected")
    return every[0].model_copy(update={name: [item for one in every for item in getattr(one, name)] for name in lists})


def spaced(text: str) -> str:
    """`text` with the characters that no page holds replaced, and each stretch of what HTML takes for white space one space."""
    return re.sub("[ \\t\\n\\r]+", " ", shown(text)).strip(" ")


def strange(links: list[str]) -> list[str]:
    """The links that lead neither into the page nor to an address of the web."""
    return [link for link in links if not link.startswith(("#", "http://", "https://"))]


@pytest.mark.parametrize("kind", INJECTIONS)
def test_in_any_field_a_string_changes_no_tag(browser, kind):
    pages = [page(with_words(words), TEXT) for words in ("harmless words", *INJECTIONS[kind])]
    parse = "return arguments[0].map((html) => read(new DOMParser().parseFromString(html, 'text/html')))"
    harmless, *found = browser.run(READ + parse, [html.encode("utf-8").decode() for html in pages])
    assert set(harmless["article"]) <= ALLOWED
    changed = {}
    for words, one in zip(INJECTIONS[kind], found, strict=True):
        wrong = [part for part in ("around", "article", "text") if one[part] != harmless[part]] + strange(one["links"])
        if wrong or spaced(one["title"]) != (spaced(words) or "An article without a title"):
            changed[words] = wrong or one["title"]
    assert changed == {}


@pytest.mark.parametrize("kind", INJECTIONS)
def test_in_any_item_a_string_runs_nothing_whatever_is_touched(browser, tmp_path, kind):
    (tmp_path / "page.html").write_bytes(page(crowded(INJECTIONS[kind]), TEXT).encode("utf-8"))
    browser.open(tmp_path / "page.html")
    assert strange(browser.run(READ + "return read(document)")["links"]) == []
    assert browser.run(TOUCH) == 0


@pytest.mark.parametrize("kind", INJECTIONS)
def test_in_an_article_a_string_is_words_and_runs_nothing(browser, tmp_path, kind):
    paragraphs = [f"{words}\n\nAnn Example said: “{words}” At least 12 homes burned, {words} said." for words in INJECTIONS[kind]]
    article = Article("\n\n".join(["This article is invented.", *paragraphs]), title="An invented article")
    (tmp_path / "page.html").write_bytes(page(summarize(article), article).encode("utf-8"))
    browser.open(tmp_path / "page.html")
    found = browser.run(READ + "return read(document)")
    assert set(found["article"]) <= ALLOWED
    assert strange(found["links"]) == []
    written = spaced(f"An invented article {article.text}")
    assert spaced(found["text"]).replace(" ", "") == written.replace(" ", ""), "a line end in a word begins a block, which adds white space"
    assert browser.run(TOUCH) == 0


SMUGGLED = {
    "script": "<script>alert(1)</script>",
    "handler": '<img src="x" onerror="alert(1)">',
    "style": "<style>body{display:none}</style>",
    "attribute": '<b style="color:red">x</b>',
    "picture": '<img src="http://127.0.0.1:9/x.png">',
    "sheet": '<link rel="stylesheet" href="http://127.0.0.1:9/x.css">',
    "frame": '<iframe src="http://127.0.0.1:9/"></iframe>',
    "address": '<a id="smuggled" href="javascript:alert(1)">x</a>',
    "base": '<base href="http://127.0.0.1:9/">',
}


@pytest.mark.parametrize("markup", SMUGGLED.values(), ids=SMUGGLED.keys())
def test_the_policy_stops_what_stands_in_the_page_all_the_same(browser, tmp_path, markup):
    html = page(with_words("harmless words"), TEXT).replace("<article", f"{markup}<article", 1)
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    browser.open(tmp_path / "page.html")
    browser.run("document.getElementById('smuggled')?.click()")
    browser.run("return new Promise((resolve) => setTimeout(resolve, 20))")
    noted = browser.noted()
    assert noted.dialogs == []
    assert noted.requests == []
    assert noted.breaches
    browser.driver.get("about:blank")


def test_there_are_several_hundred_strings_and_none_twice():
    every = [words for strings in INJECTIONS.values() for words in strings]
    assert len(every) > 400
    assert len(set(every)) == len(every)
