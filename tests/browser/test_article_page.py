"""The page of one article as people use it: by mouse, by keys, on a phone, in the dark, on paper, without scripts."""

from __future__ import annotations

import base64

import pytest
from browsing import PHONE
from samples import FOLDER
from selenium.webdriver.common.keys import Keys

from summarizer import Article, Summary, summarize
from summarizer.render.html import page
from summarizer.schema import Problem, Rejected, SpanInfo


def turned_away(article: Article) -> Rejected:
    """A claim of a model that says 13 towns where the article says three."""
    sentence = article.sentences[2]
    nearest = SpanInfo(start=sentence.start, end=sentence.end, text=sentence.text, sentence=3, part="body")
    text = "The Ossaro River swept through 13 towns."
    problem = Problem(
        code="unsupported-number",
        severity="error",
        message="13 is not in the evidence",
        path="claims[0].text",
        text="13",
        start=31,
        end=33,
        nearest=nearest,
    )
    return Rejected(item="claim:c1", text=text, problems=[problem])


@pytest.fixture(scope="session")
def article() -> Article:
    return Article.from_file(FOLDER / "invented-flood-tolls.txt")


@pytest.fixture(scope="session")
def summary(article) -> Summary:
    made = summarize(article)
    made.rejected.append(turned_away(article))
    return made


@pytest.fixture(scope="session")
def path(article, summary, tmp_path_factory):
    place = tmp_path_factory.mktemp("page") / "flood.html"
    place.write_text(page(summary, article), encoding="utf-8")
    return place


@pytest.fixture
def opened(browser, path):
    browser.open(path)
    return browser


def lit(browser, how):
    """The anchors of the items that are lit, and the words that are lit in the article."""
    items = browser.run("return [...document.querySelectorAll(`#summary li[id].${arguments[0]}`)].map(e => e.id)", how)
    words = browser.run(
        "return [...document.querySelectorAll(`article .${arguments[0]}`)]"
        ".map(e => [...e.childNodes].filter((n, at) => at || !e.id).map(n => n.textContent).join('').replace(/\\s+/g, ' '))",
        how,
    )
    return items, words


def figure(summary, written):
    return next(figure for claim in summary.claims for figure in claim.figures if figure.as_written == written)


def test_pointing_at_an_item_lights_its_evidence(opened, summary):
    found = figure(summary, "52")
    opened.hover(opened.one(f"#{found.id}"))
    assert lit(opened, "hot") == ([found.id], ["52"])
    opened.hover(opened.one("footer"))
    assert lit(opened, "hot") == ([], [])


def test_pointing_at_evidence_lights_the_items_that_rest_on_it(opened, summary):
    quote = next(quote for quote in summary.quotes if quote.text.startswith("We owe"))
    opened.hover(opened.one(f"article a[href='#{quote.id}']:not([id] > :first-child)"))
    assert lit(opened, "hot") == ([quote.id], [quote.text])


def test_a_sentence_lights_the_claims_that_rest_on_all_of_it(opened, summary):
    claim = next(claim for claim in summary.claims if claim.text.startswith("Etxart denied"))
    opened.hover(opened.one(f"#{claim.id}"))
    assert lit(opened, "hot") == ([claim.id], [claim.evidence[0].text])


def test_who_says_it_is_framed_beside_the_evidence(opened, summary):
    claim = next(claim for claim in summary.claims if claim.source.span and claim.source.span.text.startswith("A doctor"))
    opened.hover(opened.one(f"#{claim.id}"))
    beside = "".join(opened.run("return [...document.querySelectorAll('article .beside')].map(e => e.textContent)"))
    assert claim.source.span.text in beside


def test_moving_the_focus_lights_as_pointing_does(opened, summary):
    found = figure(summary, "52")
    opened.run("arguments[0].focus()", opened.one(f"#{found.id} > a"))
    assert lit(opened, "hot") == ([found.id], ["52"])
    opened.run("arguments[0].focus()", opened.one(f"article a[href='#{figure(summary, '44').id}']:not([id] > :first-child)"))
    assert lit(opened, "hot") == ([figure(summary, "44").id], ["44"])


def test_a_click_goes_to_the_evidence_and_back_and_the_address_says_where(opened, summary):
    found = figure(summary, "$25 million")
    opened.click(opened.one(f"#{found.id}"))
    assert opened.fragment == f"#{found.id}"
    assert lit(opened, "lit") == ([found.id], ["$25 million"])
    assert opened.focused.text == "$25 million"
    assert visible(opened, opened.focused)
    opened.press(Keys.ENTER)
    assert opened.focused.accessible_name == f"s{found.span.sentence}: evidence of figure {found.id}"
    other = figure(summary, "212 millimeters")
    opened.click(opened.one(f"article a[href='#{other.id}']:not([id] > :first-child)"))
    assert opened.fragment == f"#{other.id}"
    assert visible(opened, opened.one(f"#{other.id}"))
    opened.driver.back()
    assert opened.fragment == f"#{found.id}"
    assert lit(opened, "lit") == ([found.id], ["$25 million"])


def shared(summary):
    """A claim and a figure that rests on some of its words."""
    return next((claim, claim.figures[0]) for claim in summary.claims if len(claim.figures) > 1 and len(claim.evidence) == 1)


@pytest.mark.parametrize("kind", ["claim", "figure", "gist", "name"])
def test_enter_on_the_evidence_goes_back_to_the_item_that_one_came_from(opened, summary, kind):
    claim, given = shared(summary)
    start = {"claim": claim, "figure": given}.get(kind)
    identifier = start.id if start else {"gist": "g1", "name": "a1"}[kind]
    opened.run("arguments[0].focus()", opened.one(f"#{identifier} > a"))
    name = opened.focused.accessible_name
    for _ in range(2):
        opened.press(Keys.ENTER)
        assert opened.run("return document.activeElement.closest('article') !== null")
        opened.press(Keys.ENTER)
        assert (opened.focused.accessible_name, opened.fragment) == (name, f"#{identifier}")
        assert opened.texts("[popover]:popover-open") == []


def test_a_click_on_shared_evidence_goes_back_once_and_then_asks(opened, summary):
    claim, given = shared(summary)
    words = f"article a[href='#{given.id}']:not([id] > :first-child)"
    opened.click(opened.one(f"#{claim.id}"))
    opened.click(opened.one(words))
    assert opened.fragment == f"#{claim.id}"
    opened.click(opened.one(words))
    assert opened.fragment == f"#{given.id}"


def test_without_an_item_in_the_address_evidence_asks_which_item_is_meant(opened):
    opened.run("arguments[0].focus()", opened.one("#c1 > a"))
    opened.press(Keys.ENTER, Keys.ESCAPE)
    opened.run("arguments[0].focus()", opened.one("#s4 > a:first-child"))
    opened.press(Keys.ENTER)
    assert len(opened.texts("[popover]:popover-open a")) > 1


def test_an_address_with_an_item_is_where_its_evidence_leads(browser, path, summary):
    claim, given = shared(summary)
    browser.open(f"{path.as_uri()}#{claim.id}")
    browser.click(browser.one(f"article a[href='#{given.id}']:not([id] > :first-child)"))
    assert browser.fragment == f"#{claim.id}"
    assert browser.focused.accessible_name.endswith(claim.id)


def test_a_further_sentence_of_an_item_leads_there_and_back_too(opened):
    further = opened.run('return [...document.querySelectorAll(\'#summary li[id] > a[href^="#s"] + a[href^="#s"]\')][0]')
    identifier, sentence = opened.run("return [arguments[0].closest('li').id, arguments[0].hash]", further)
    opened.run("arguments[0].focus()", further)
    opened.press(Keys.ENTER)
    assert opened.fragment == f"#{identifier}"
    assert opened.run("return document.activeElement.closest(arguments[0]) !== null", sentence)
    opened.press(Keys.ENTER)
    assert opened.focused.accessible_name.endswith(f" {identifier}")


def visible(browser, element):
    """Whether an element is within the window and within the side that scrolls."""
    return browser.run(
        "const box = arguments[0].getClientRects()[0];"
        "return arguments[0].contains(document.elementFromPoint(box.left + 3, box.top + box.height / 2))",
        element,
    )


def test_an_address_with_an_item_opens_there(browser, path, summary):
    found = figure(summary, "$25 million")
    browser.open(f"{path.as_uri()}#{found.id}")
    assert lit(browser, "lit") == ([found.id], ["$25 million"])
    assert visible(browser, browser.one(f"#{found.id}"))
    assert visible(browser, browser.one(f"article a[href='#{found.id}']:not([id] > :first-child)"))


@pytest.mark.parametrize("fragment", ["nothing", "c999", "%00", "main", "s4", "c1%22%5D", "%"])
def test_an_address_that_names_no_item_lights_none(browser, path, fragment):
    browser.open(f"{path.as_uri()}#{fragment}")
    assert lit(browser, "lit") == ([], [])


def test_escape_clears_the_light_and_the_address(opened, summary):
    opened.click(opened.one("#c1"))
    opened.press(Keys.ESCAPE)
    assert opened.fragment == ""
    assert lit(opened, "lit") == lit(opened, "hot") == ([], [])


def test_where_several_items_rest_a_menu_asks_which(opened, summary):
    number = opened.one("#s4 > a:first-child")
    opened.run("arguments[0].focus()", number)
    opened.press(Keys.ENTER)
    names = opened.texts("[popover]:popover-open a")
    assert len(names) > 3
    offered = opened.run("return [...document.querySelectorAll('[popover] a')].map(e => e.hash)")
    assert len(set(offered)) == len(offered)
    assert opened.focused.get_attribute("href").endswith(offered[0])
    opened.press(Keys.ARROW_DOWN)
    assert lit(opened, "hot")[0] == [offered[1][1:]]
    opened.press(Keys.ENTER)
    assert opened.fragment == offered[1]
    assert opened.focused.accessible_name.endswith(f" {offered[1][1:]}")
    assert opened.texts("[popover]:popover-open") == []


def test_escape_closes_the_menu_and_goes_back_to_the_words(opened):
    opened.run("arguments[0].focus()", opened.one("#s4 > a:first-child"))
    opened.press(Keys.ENTER, Keys.ESCAPE)
    assert opened.texts("[popover]:popover-open") == []
    assert opened.focused.text == "s4"


def test_a_browser_without_popovers_takes_the_first_item(browser, path):
    old = browser.command("Page.addScriptToEvaluateOnNewDocument", source="delete HTMLElement.prototype.showPopover")
    try:
        browser.open(path)
        browser.click(browser.one("#s4 > a:first-child"))
        browser.press("j", Keys.ESCAPE)
        browser.click(browser.one("#s4 > a:first-child"))
    finally:
        browser.command("Page.removeScriptToEvaluateOnNewDocument", **old)
    assert browser.fragment == "#g2"


def test_keys_go_from_item_to_item(opened):
    opened.press("j", "j")
    assert opened.focused.accessible_name.endswith("evidence of gist g2")
    opened.press("k")
    assert opened.focused.accessible_name.endswith("evidence of gist g1")
    assert lit(opened, "hot")[0] == ["g1"]


def test_by_keys_the_other_side_comes_along(opened, summary):
    last = summary.claims[-1]
    at = len(summary.gist) + len(summary.claims)
    opened.press(*"j" * at)
    assert lit(opened, "hot")[0] == [last.id]
    assert visible(opened, opened.one(f"#s{last.evidence[0].sentence}"))
    opened.run("document.querySelector('#summary').scrollTop = 0")
    opened.run("arguments[0].focus({focusVisible: true})", opened.one(f"#s{last.evidence[0].sentence} > a"))
    assert visible(opened, opened.one(f"#{last.id}"))


def test_every_item_and_its_evidence_can_be_reached_by_keys(opened):
    unreachable = opened.run(
        "return [...document.querySelectorAll('#summary li[id], article [data-i]')]"
        ".filter(e => !(e.matches('a') || e.querySelector('a') || e.closest('[id]').querySelector('a'))).map(e => e.outerHTML)"
    )
    assert unreachable == []


def test_selecting_words_does_not_go_anywhere(opened):
    sentence = opened.one("#s11")
    opened.run("const range = document.createRange(); range.selectNodeContents(arguments[0]); getSelection().addRange(range)", sentence)
    opened.run("arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true, detail: 1}))", sentence)
    assert opened.fragment == ""


def test_figures_that_differ_stand_side_by_side(opened):
    tops = opened.run("return [...document.querySelector('.sides').children].slice(0, 2).map(e => e.getBoundingClientRect().top)")
    assert tops[0] == tops[1]
    assert "contradict" in " ".join(opened.texts(".dispute"))
    dated = next(said for said in opened.texts(".sides li") if "as of" in said)
    assert "," not in dated.partition("as of")[0], "the date stands on a line of its own"


def test_the_cue_of_a_doubt_is_marked_in_the_summary_and_in_the_article(opened, summary):
    doubt = next(doubt for doubt in summary.uncertainties if doubt.cue == "could be independently verified")
    assert doubt.cue in opened.texts("#summary mark")
    style = "return getComputedStyle(arguments[0]).textDecorationStyle"
    assert opened.run(style, opened.one(f"article a[href='#{doubt.id}']:not([id] > :first-child)")) == "wavy"


def test_what_was_turned_away_stands_beside_the_passage_with_the_words_that_differ_marked(opened, article):
    assert opened.texts("#r1 del") == ["13"]
    assert "three" in opened.texts("#r1 ins")
    opened.hover(opened.one("#r1"))
    assert lit(opened, "hot")[0] == ["r1"]
    assert lit(opened, "hot")[1] == [article.sentences[2].text]


def test_kinds_differ_in_shape_not_in_color_alone(opened, summary):
    shape = "const s = getComputedStyle(arguments[0]); return [s.textDecorationLine, s.textDecorationStyle, s.borderBottomStyle].join(' ')"
    shapes = {
        kind: opened.run(shape, opened.one(f"article {selector}"))
        for kind, selector in {
            "quote": f"a[href='#{summary.quotes[0].id}']:not([id] > :first-child)",
            "figure": f"a[href='#{figure(summary, '52').id}']:not([id] > :first-child)",
            "doubt": "#s11 a:not(:first-child)",
            "name": "span[data-i^=a]",
        }.items()
    }
    assert len(set(shapes.values())) == len(shapes), shapes


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 900), PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing_serious(browser, path, axe_source, scheme, size):
    browser.open(f"{path.as_uri()}#c1", size=size, scheme=scheme)
    assert browser.violations(axe_source) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_what_is_lit_nor_in_a_menu(browser, path, axe_source, scheme):
    browser.open(path, scheme=scheme)
    browser.run(
        "for (const one of document.querySelectorAll('#summary li[id]')) one.classList.add('lit', one.id[0]);"
        "for (const one of document.querySelectorAll('article a:not([id] > a:first-child), article [data-i]'))"
        "  one.classList.add('lit', (one.dataset.i || one.hash.slice(1))[0]);"
    )
    assert browser.violations(axe_source) == []
    browser.run("arguments[0].focus()", browser.one("#s4 > a:first-child"))
    browser.press(Keys.ENTER)
    assert browser.violations(axe_source) == []


def test_the_dark_is_dark(browser, path):
    shade = "return getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).slice(0, 3).map(Number)"
    browser.open(path, scheme="dark")
    assert max(browser.run(shade)) < 60
    browser.open(path)
    assert min(browser.run(shade)) > 200


def test_paper_is_white_in_the_dark_too(browser, path):
    browser.open(path, scheme="dark", media="print")
    style = browser.run("const s = getComputedStyle(document.body); return [s.backgroundColor, s.color, s.getPropertyValue('--doubt')]")
    browser.open(path, media="print")
    assert style == browser.run(
        "const s = getComputedStyle(document.body); return [s.backgroundColor, s.color, s.getPropertyValue('--doubt')]"
    )
    assert style[0] == "rgb(255, 255, 255)"


def test_on_a_wide_screen_the_summary_scrolls_by_itself(opened):
    opened.run("document.querySelector('#summary').scrollTop = 500")
    assert opened.run("return scrollY") == 0
    opened.run("scrollTo(0, 300)")
    box = opened.run("const box = document.querySelector('#summary').getBoundingClientRect(); return [box.top, box.height]")
    assert box == [0, 900]


def test_a_phone_shows_one_column_and_never_scrolls_sideways(browser, path):
    browser.open(path, size=PHONE)
    assert browser.wider_than_the_screen() == []
    assert browser.run("return document.querySelector('#summary').getBoundingClientRect().left") == 0
    browser.click(browser.one(".switch a[href='#summary']"))
    assert 0 <= browser.run("return document.querySelector('#summary').getBoundingClientRect().top") < 200


def test_on_a_phone_a_touch_goes_there_and_back(browser, path, summary):
    found = figure(summary, "$25 million")
    browser.open(path, size=PHONE)
    browser.click(browser.one(f"article a[href='#{found.id}']:not([id] > :first-child)"))
    assert visible(browser, browser.one(f"#{found.id}"))
    browser.click(browser.one(f"#{found.id}"))
    assert visible(browser, browser.one(f"article a[href='#{found.id}']:not([id] > :first-child)"))


def test_a_phone_scrolls_sideways_for_no_word_however_long(browser, tmp_path):
    article = Article(f"{'W' * 300} said the mayor, Ann Example. “{'x' * 400}” said Ann Example. At least {'9' * 200} homes burned.")
    place = tmp_path / "long.html"
    place.write_text(page(summarize(article), article), encoding="utf-8")
    browser.open(place, size=PHONE)
    assert browser.wider_than_the_screen() == []


def test_on_paper_everything_is_there_and_nothing_scrolls(browser, path, summary):
    browser.open(path, media="print")
    hidden = browser.run(
        "return [...document.querySelectorAll('article, article *, #summary, #summary *')]"
        ".filter(e => e.textContent.trim() && !e.getClientRects().length).map(e => e.outerHTML.slice(0, 80))"
    )
    assert hidden == []
    assert browser.run("const s = getComputedStyle(document.querySelector('#summary')); return [s.position, s.overflowY]") == [
        "static",
        "visible",
    ]
    assert browser.run("return getComputedStyle(document.querySelector('.switch')).display") == "none"
    printed = base64.b64decode(browser.command("Page.printToPDF", printBackground=False)["data"])
    assert printed.startswith(b"%PDF")
    assert "$25 million" in printed_text(printed)
    assert summary.quotes[-1].text[:30] in printed_text(printed)


def printed_text(pdf: bytes) -> str:
    pypdfium2 = pytest.importorskip("pypdfium2")
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document)
    finally:
        document.close()


def test_without_scripts_the_page_reads_and_its_links_lead_there_and_back(browser, path, summary):
    found = figure(summary, "$25 million")
    browser.open(f"{path.as_uri()}#{found.id}", script=False)
    assert browser.every("[popover]") == []
    assert not browser.one(".keys").is_displayed(), "no keys are promised that nothing listens to"
    background = "return getComputedStyle(arguments[0]).backgroundColor"
    assert browser.run(background, browser.one(f"#{found.id}")) != browser.run(background, browser.one("#g1"))
    browser.click(browser.one(f"#{found.id} a[href^='#s']"))
    assert browser.fragment == f"#s{found.span.sentence}"
    assert browser.run(background, browser.one(browser.fragment)) != browser.run(background, browser.one("#s1"))
    browser.click(browser.one(f"article a[href='#{found.id}']:not([id] > :first-child)"))
    assert browser.fragment == f"#{found.id}"


ARABIC = (
    "قال وزير الداخلية المخترع سامي مثال يوم الاثنين إن 40 منزلا تضررت. «نحن بخير»، قالت المتحدثة ليلى مثال. This article is invented.\n"
)


@pytest.mark.parametrize("headline", ["", "فيضان مخترع\n\n"], ids=["without a headline", "with a headline"])
def test_an_article_from_right_to_left_is_set_so(browser, tmp_path, headline):
    article = Article(headline + ARABIC, title="فيضان مخترع", language="ar")
    place = tmp_path / "rtl.html"
    place.write_text(page(summarize(article), article), encoding="utf-8")
    browser.open(place)
    assert browser.run("return getComputedStyle(document.querySelector('article')).direction") == "rtl"
    left, right = browser.run(
        "const box = (selector) => document.querySelector(selector).getBoundingClientRect();"
        "return [box('#s1 > a:first-child').left, box('article p').right]"
    )
    assert left >= right - 1, "the number of a sentence stands in the margin on the right"
    label, words = browser.run(
        "const label = getComputedStyle(document.querySelector('#c1'), '::before'); const box = document.querySelector('#c1');"
        "return [parseFloat(label.right), parseFloat(getComputedStyle(box).paddingRight)]"
    )
    assert 0 <= label < words, "an item begins with its name on the right"
    assert browser.one("article").get_attribute("lang") == "ar"
    browser.open(place, media="print")
    left, right = browser.run(
        "const box = (selector) => document.querySelector(selector).getBoundingClientRect();"
        "return [box('#s1 > a:first-child').left, box('article p').right]"
    )
    assert left >= right - 1, "on paper too"
    browser.open(place, size=PHONE)
    assert browser.wider_than_the_screen() == []
    number, block = browser.run(
        "const box = (selector) => document.querySelector(selector).getBoundingClientRect();"
        "return [box('article p [id] > a').right, box('article p').right]"
    )
    assert number >= block - 1, "a line begins with its number"


def test_headings_and_landmarks_say_what_is_where(opened):
    assert opened.texts("h1") == [opened.texts("article h1")[0]]
    levels = opened.run("return [...document.querySelectorAll('#summary h2, #summary h3')].map(e => e.tagName)")
    assert levels[0] == "H2"
    sides = "[...document.querySelectorAll('main section, main article, nav')]"
    labels = opened.run(f"return {sides}.map(e => e.ariaLabel || e.getAttribute('aria-labelledby'))")
    assert None not in labels
    assert opened.one("#c1 > a").accessible_name == "s3: evidence of claim c1"
    assert opened.one("#s11 > a:first-child").accessible_name.startswith("s11: sentence with ")
