"""The pages of a site as people use them: search, sorting and filters, on a phone, in the dark, on paper, without scripts, over http."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from browsing import PHONE, Noted
from desk import DESK, write
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait
from sites import ledger_of

from summarizer.ledger import Ledger
from summarizer.ledger.reading import summaries
from summarizer.site import build

SETTLED = """
const found = document.querySelector("#found").textContent, count = parseInt(found, 10);
return document.querySelector("#query").value === arguments[0] && found !== ""
  && document.querySelectorAll("#results > li").length === Math.min(count, 20);
"""
"""Whether the results are as many as are said to be there."""
PAGES = ("index.html", "actors.html", "figures.html", "uncertainties.html", "problems.html")


@pytest.fixture(scope="session")
def site(desk_site, tmp_path_factory) -> Path:
    """The site of the invented desk on disk."""
    return on_disk(desk_site, tmp_path_factory.mktemp("site"))


def on_disk(files, folder) -> Path:
    """Write a site."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def problem_site(tmp_path_factory) -> Path:
    """A site in which one article has an item that was turned away."""
    problem = {"code": "altered-quote", "severity": "error", "message": "9 is not in the evidence", "path": "text", "text": "9"}
    item = {"item": "claim:c9", "text": "9 people were killed", "problems": [problem | {"start": 0, "end": 1, "nearest": None}]}

    def stored():
        with Ledger.read_only(ledger_of(tmp_path_factory.mktemp("problem") / "out", write)) as ledger:
            for one in summaries(ledger.database, text=True):
                yield replace(one, summary=one.summary | {"rejected": [item]}) if "Ostrand" in one.file["title"] else one

    files: dict[str, str] = {}
    build(stored(), files.__setitem__)
    return on_disk(files, tmp_path_factory.mktemp("problem-site"))


@pytest.fixture
def index(browser, site):
    """The index, opened from the disk."""
    browser.open(site / "index.html")
    return browser


def until(browser, condition):
    """Wait until `condition` gives something; that."""
    return WebDriverWait(browser.driver, 10, 0.02).until(lambda _: condition())


def search(browser, words):
    """Type `words` into the search; the titles that are found, when all that belong to `words` are there."""
    browser.one("#query").send_keys(words)
    until(browser, lambda: browser.run(SETTLED, words))
    return browser.texts("#results h3")


def listed(browser, count):
    """The titles of the list, when it has `count` rows."""
    until(browser, lambda: browser.texts("#shown")[0].startswith(f"{count} of"))
    return browser.texts("#articles tbody th a")


def choose(browser, name, value):
    Select(browser.one(f"#{name}")).select_by_value(value)


def test_typing_the_beginning_of_a_word_finds_articles_the_title_first(index):
    titles = search(index, "velm")
    assert len(titles) == 7
    assert all("Velmora" in title for title in titles)
    assert {mark.casefold() for mark in index.texts("#results mark")} == {"velmora"}


def test_every_word_has_to_be_there_and_the_item_is_shown(index):
    assert search(index, "badges reik") == ["Death toll in Velmora port fire disputed"]
    assert "They counted the badges, not the people" in index.texts("#results a")
    assert index.texts("#results mark") == ["badges", "Reik"] or set(index.texts("#results mark")) == {"badges", "Reik"}


def test_capitals_accents_and_separators_do_not_matter(index):
    assert search(index, "LÁNTAR 60000") == ["Tens of thousands march in Lantar"]


def test_a_result_leads_to_the_item_in_its_article(index):
    search(index, "badges")
    index.click(next(link for link in index.every("#results ul a") if "badges" in link.text))
    assert index.fragment[1] in "cq"
    assert "badges" in index.one(index.fragment).text


def test_a_word_that_stands_everywhere_is_found_when_it_is_all_that_is_asked_for(index):
    titles = search(index, "not")
    assert "Death toll in Velmora port fire disputed" in titles
    assert "They counted the badges, not the people" in index.texts("#results a")


def test_beside_other_words_those_that_stand_everywhere_are_not_asked_for(index):
    assert search(index, "the badges of reik") == ["Death toll in Velmora port fire disputed"]


@pytest.mark.parametrize("typed", ["union's count", "union’s count", "UNIONS count"])
def test_an_apostrophe_is_the_same_as_typed_and_as_written(index, typed):
    assert "Velmora port director rejects union’s count of the dead" in search(index, typed)
    assert "union’s" in index.texts("#results mark")


def test_a_letter_behind_an_apostrophe_is_no_word_that_everything_begins_with(index):
    assert 0 < len(search(index, "it's")) < len(DESK)
    assert {mark.casefold() for mark in index.texts("#results mark")} == {"its"}


@pytest.fixture(scope="session")
def figures(tmp_path_factory) -> Path:
    """The first of several pages of figures."""
    folder = tmp_path_factory.mktemp("figures")
    files: dict[str, str] = {}
    with pytest.MonkeyPatch.context() as patch, Ledger.read_only(ledger_of(folder / "out", write)) as ledger:
        patch.setattr("summarizer.site.pages._GROUPS", 3)
        build(summaries(ledger.database, text=True), files.__setitem__)
    return on_disk(files, folder / "site") / "figures.html"


def test_quantities_of_all_pages_are_found_by_what_is_counted_and_where(browser, figures):
    browser.open(figures)
    browser.one("#query").send_keys("peop VELM")
    until(browser, lambda: browser.texts("#found") not in ([], [""]))
    assert browser.texts("#found") == ["1 quantity"]
    assert browser.texts("#results > li") == ["people killed · Velmora These contradict each other."]


def test_a_quantity_that_is_found_leads_to_its_page(browser, figures):
    browser.open(figures)
    browser.one("#query").send_keys("jobs")
    until(browser, lambda: browser.every("#results a"))
    [link] = browser.every("#results a")
    heading = link.text
    browser.click(link)
    assert browser.one(browser.fragment).text == heading


def test_nothing_found_is_said(index):
    assert search(index, "xylophone") == []
    assert index.texts("#found") == ["0 articles"]


def test_an_empty_search_shows_nothing(index):
    search(index, "velm")
    index.one("#query").send_keys(Keys.BACKSPACE * 4)
    until(index, lambda: index.texts("#found") == [""])
    assert index.texts("#results > li") == []


def test_what_is_typed_last_is_shown(index):
    index.run(
        "const query = document.querySelector('#query');"
        "for (const word of ['velmora', 'halden', 'badges']) { query.value = word; query.dispatchEvent(new Event('input')); }"
    )
    until(index, lambda: index.texts("#results h3") == ["Death toll in Velmora port fire disputed"])


def test_only_the_parts_that_are_needed_are_loaded(index):
    assert index.run("return performance.getEntriesByType('resource').map(e => e.name).filter(n => /words|items/.test(n))") == []


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("date", "Brandt plays down Lantar march"),
        ("oldest", "Velmora remembers its fire"),
        ("title", "Brandt plays down Lantar march"),
        ("conflicts", "Death toll in Velmora port fire disputed"),
    ],
)
def test_the_list_is_sorted(index, order, first):
    choose(index, "sort", "problems")
    choose(index, "sort", order)
    assert until(index, lambda: index.texts("#articles tbody th a")[0] == first and listed(index, len(DESK)))


def test_the_list_is_filtered_by_actor_and_date_and_cleared(index):
    index.one("#actor").send_keys("hansen")
    assert listed(index, 2) == ["Velmora port director rejects union’s count of the dead", "Fire at Velmora port kills at least 12"]
    index.run("const to = document.querySelector('#to'); to.value = '2025-03-03'; to.dispatchEvent(new Event('input', {bubbles: true}))")
    assert listed(index, 1) == ["Fire at Velmora port kills at least 12"]
    index.click(index.one("#filters [type=reset]"))
    assert len(listed(index, len(DESK))) == len(DESK)


def test_a_row_of_the_script_is_a_row_of_the_page(index):
    before = index.run("return document.querySelector('#articles tbody').innerHTML.replace(/\\s+/g, ' ')")
    choose(index, "sort", "title")
    choose(index, "sort", "date")
    listed(index, len(DESK))
    after = index.run("return document.querySelector('#articles tbody').innerHTML.replace(/\\s+/g, ' ')")
    assert [before.count(part) for part in ("<tr>", "<a href", 'class="number some"', "zero", "<time")] == [
        after.count(part) for part in ("<tr>", "<a href", 'class="number some"', "zero", "<time")
    ]


def test_without_a_script_everything_can_be_read_and_nothing_is_offered_that_does_not_work(browser, site):
    browser.open(site / "index.html", script=False)
    assert len(browser.texts("#articles tbody tr")) == len(DESK)
    assert [form.is_displayed() for form in browser.every("form")] == [False, False]
    assert "need JavaScript" in browser.one("noscript").get_attribute("textContent")


def test_the_plot_of_a_quantity_shows_what_its_table_says(browser, site):
    browser.open(site / "figures.html")
    rows = browser.run("return [...document.querySelectorAll('.quantity')].map(q => q.querySelectorAll('tbody tr').length)")
    marks = browser.run("return [...document.querySelectorAll('.quantity')].map(q => q.querySelectorAll('.mark').length)")
    assert rows == marks
    lefts = browser.run("return [...document.querySelector('.dots').querySelectorAll('.dot')].map(d => d.getBoundingClientRect().left)")
    assert lefts == sorted(lefts)
    names = browser.run("return [...document.querySelectorAll('svg[role=img]')].map(s => s.querySelector('title').textContent)")
    assert names[0] == "Dot plot: people killed · Velmora"


def test_a_figure_leads_to_its_evidence(browser, site):
    browser.open(site / "figures.html")
    browser.click(browser.one(".quantity tbody th a"))
    assert browser.fragment.startswith("#f")
    assert "11" in browser.one(f"article a[href='{browser.fragment}']:not(.n)").text


def every_page(site):
    """One page of each sort."""
    largest = [max(site.glob(f"{folder}/*.html"), key=lambda path: path.stat().st_size) for folder in ("actors", "articles")]
    return [*(site / name for name in PAGES), *largest]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 900), PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing_serious_and_nothing_is_too_wide(browser, site, axe_source, scheme, size):
    for page in every_page(site):
        browser.open(page, size=size, scheme=scheme)
        assert (page.name, browser.wider_than_the_screen()) == (page.name, [])
        assert (page.name, browser.violations(axe_source)) == (page.name, [])


def test_axe_finds_nothing_serious_in_results(index, axe_source):
    search(index, "velmora")
    assert index.violations(axe_source) == []


def test_on_paper_there_are_no_forms(browser, site):
    browser.open(site / "index.html", media="print")
    assert [form.is_displayed() for form in browser.every("form")] == [False, False]
    assert browser.one("#articles").is_displayed()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Nothing."""


@pytest.fixture(scope="session")
def address(site):
    """The address of the site from a server."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_from_a_server_it_works_as_from_a_disk_and_asks_it_alone(browser, address):
    browser.open(f"{address}/index.html")
    assert len(search(browser, "velmora")) == 7
    choose(browser, "sort", "title")
    listed(browser, len(DESK))
    noted = browser.noted()
    assert noted._replace(requests=[]) == Noted([], [], [], [])
    assert {request.rpartition("/")[0] for request in noted.requests} == {address, f"{address}/assets", f"{address}/data"}


def test_the_policy_stops_a_script_that_got_into_a_page(browser, site):
    place = site / "smuggled.html"
    smuggled = "<script>alert(1)</script><p onclick='alert(2)' style='color:red'>x</p></main>"
    place.write_text((site / "problems.html").read_text(encoding="utf-8").replace("</main>", smuggled), encoding="utf-8")
    browser.open(place)
    browser.click(browser.one("main p[onclick]"))
    noted = browser.noted()
    assert noted.dialogs == noted.requests == []
    assert [breach.partition(":")[0] for breach in noted.breaches] == ["script-src-elem", "script-src-attr", "style-src-attr"]
    browser.driver.get("about:blank")
    browser.forget()


def test_the_list_is_filtered_by_kind_of_problem(browser, problem_site):
    browser.open(problem_site / "index.html")
    until(browser, lambda: "altered-quote" in browser.texts("#code option"))
    browser.run("document.querySelector('#code').value = '0'")
    browser.run("document.querySelector('#code').dispatchEvent(new Event('change', {bubbles: true}))")
    assert listed(browser, 1) == ["Two die in warehouse fire in Ostrand"]
