"""Strings that want to be run, through a ledger into every page of a site and every part of its data: words, and nothing else."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from pathlib import Path

import pytest
from browsing import Browser
from injections import INJECTIONS, with_words
from selenium.webdriver.support.wait import WebDriverWait
from test_render_sample import TEXT

from summarizer.ledger.reading import Stored
from summarizer.site import build

EVERY = [words for strings in INJECTIONS.values() for words in strings]
PLAIN = [f"Harmless words {number}" for number in range(len(EVERY))]
SHAPES = """
return arguments[0].map((html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const names = (one) => one.localName + " " + [...one.attributes].map((attribute) => attribute.name).sort().join(",");
  return [...new Set([...page.querySelectorAll("*")].map(names))];
});
"""
"""The elements of each page with the names of their attributes, each once."""


def stored(strings):
    """What a ledger holds of an article each, whose path, address, title, actors and items have a string in them."""
    for number, words in enumerate(strings):
        summary = with_words(words).model_dump(mode="json")
        speaker = summary["actors"][0]
        speaker |= {"id": "a1", "name": f"Ann {words}"}
        for item in (*summary["claims"], *summary["quotes"]):
            (item.get("source") or item["speaker"] or {}).update(kind="named", actors=["a1"])
        yield Stored({"path": words, "item": number}, number, summary, TEXT if number % 2 else None)


def files_of(strings):
    files = {}
    build(stored(strings), files.__setitem__)
    return files


@pytest.fixture(scope="module")
def hostile():
    return files_of(EVERY)


@pytest.fixture(scope="module")
def folder(hostile, tmp_path_factory) -> Path:
    """The hostile site on disk."""
    site = tmp_path_factory.mktemp("hostile")
    for name, text in hostile.items():
        path = site / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    return site


def kind_of(name):
    """What sort of page a file is: its folder, or its name without a number."""
    return (
        f"{posixpath.dirname(name)}/"
        if "/" in name
        else name.removesuffix(".html").rstrip("0123456789").rstrip("-").replace("articles", "index")
    )


def shapes(browser, files):
    """For each sort of page, the elements of all its pages."""
    found = defaultdict(set)
    pages = [(kind_of(name), text) for name, text in files.items() if name.endswith(".html")]
    for start in range(0, len(pages), 100):
        some = pages[start : start + 100]
        for (kind, _), names in zip(some, browser.run(SHAPES, [text for _, text in some]), strict=True):
            found[kind] |= set(names)
    return found


def test_a_string_changes_no_tag_of_any_page(browser, hostile):
    plain = shapes(browser, files_of(PLAIN))
    odd = {kind: names - plain[kind] - {"ins ", "del "} for kind, names in shapes(browser, hostile).items()}
    assert {kind: names for kind, names in odd.items() if names} == {}


def test_every_file_has_a_name_that_we_derive(hostile):
    assert all(set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-./") and ".." not in name for name in hostile)


def until(browser, condition):
    return WebDriverWait(browser.driver, 20, 0.02).until(lambda _: condition())


@pytest.mark.parametrize("name", ["index.html", "articles-2.html", "actors.html", "figures.html", "uncertainties.html", "problems.html"])
def test_a_page_across_articles_runs_nothing(browser, folder, name):
    browser.open(folder / name)
    assert browser.one("main").is_displayed()


@pytest.mark.parametrize("words", ["alert", "script", "harmless ann", "onerror img"])
def test_what_is_found_is_shown_as_words(browser: Browser, folder, words):
    browser.open(folder / "index.html")
    browser.run(
        "const query = document.querySelector('#query'); query.value = arguments[0]; query.dispatchEvent(new Event('input'))", words
    )
    until(browser, lambda: browser.texts("#found") != [""])
    count = int(browser.texts("#found")[0].split()[0])
    for shown in range(20, 200, 20):
        until(browser, lambda shown=shown: len(browser.every("#results > li")) == min(shown, count))
        if shown < count:
            until(browser, browser.one("#more-results").is_displayed)
            browser.click(browser.one("#more-results"))
    assert browser.run("return document.querySelectorAll('#results *:not(li, h3, a, mark, p, ul, span)').length") == 0


def test_the_list_that_a_script_makes_runs_nothing(browser, folder):
    browser.open(folder / "index.html")
    browser.run("document.querySelector('#sort').value = 'title'")
    browser.run("document.querySelector('#sort').dispatchEvent(new Event('input', {bubbles: true}))")
    until(browser, lambda: f"of {len(EVERY)}" in browser.texts("#shown")[0] and not browser.one("#pages").is_displayed())
    browser.run("while (!document.querySelector('#more-articles').hidden) document.querySelector('#more-articles').click()")
    assert len(browser.every("#articles tbody tr")) == len(EVERY)
    assert browser.run("return document.querySelectorAll('#articles tbody *:not(tr, td, th, a, span, time)').length") == 0
    browser.one("#actor").send_keys("alert")
    until(browser, lambda: not browser.texts("#shown")[0].startswith(f"{len(EVERY)} of"))
