"""The page of one article as HTML text: what may be in it and what may not. How it behaves in a browser: tests/browser."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import escape
from samples import SEEDS

import summarizer.render.html as package
from summarizer import Article, summarize
from summarizer.render.html import ALONE, ASSETS, Frame, Link, asset, environment, page

FOLDER = Path(package.__file__).parent
TEMPLATES = sorted(FOLDER.glob("templates/*.html"))
SITE = Frame(assets="../static", links=(Link("All articles", "../index.html"),))


@pytest.fixture(scope="module")
def article() -> Article:
    return Article("The mayor said on Monday that 40 homes were damaged. “We are safe,” said Ann Example.", title="An invented flood")


@pytest.fixture(scope="module")
def html(article) -> str:
    return page(summarize(article), article)


def policy_of(html: str) -> str:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert found
    return found[1].replace("&#39;", "'")


def test_a_page_alone_allows_its_own_style_and_script_and_nothing_else(html):
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digests = ["'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'" for text in (style, script)]
    assert policy_of(html) == (f"default-src 'none'; style-src {digests[0]}; script-src {digests[1]}; base-uri 'none'; form-action 'none'")


def test_a_page_of_a_site_links_to_its_files_and_up(article):
    html = page(summarize(article), article, frame=SITE)
    assert "style-src 'self'; script-src 'self'" in policy_of(html)
    assert re.findall(r'(?:href|src)="(\.\./[^"]+)"', html) == [
        *(f"../static/{name}" for name in ASSETS),
        "../index.html",
    ]
    assert not re.search(r"<style|<script>", html)


def test_a_page_is_the_same_in_a_site_but_for_its_frame(article, html):
    framed = page(summarize(article), article, frame=SITE)
    assert framed[framed.index("<main") : framed.index("</main>")] == html[html.index("<main") : html.index("</main>")]


def test_the_same_arguments_give_the_same_page(article, html):
    assert page(summarize(article), article) == html


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_trusts_a_value_or_carries_style_or_script_of_its_own(template):
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe\b|autoescape|\sstyle=|\son[a-z]+=|javascript:", text)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_only_names_of_items_and_numbers_of_sentences_stand_without_quotation_marks(template):
    bare = re.findall(r"\s[a-z-]+=(#?s?\{\{.*?\}\})", template.read_text(encoding="utf-8"))
    safe = r"#?s?\{\{ (?:panel\.anchor\(\w+\)|s\.numbers\[0\]|number|r\.href|s\.first or 's%d' % number) \}\}"
    assert [value for value in bare if not re.fullmatch(safe, value)] == []


@pytest.mark.parametrize("name", ASSETS)
def test_no_static_file_can_end_the_element_that_it_stands_in(name):
    assert not re.search(r"</(?:style|script)|<!--|\r", asset(name), re.IGNORECASE)


def test_what_is_put_out_is_escaped_and_holds_no_control_characters():
    put = environment().from_string("<p>{{ text }}</p>").render(text="a<b>\0\x1b\x0c\ud800 \u202e31 & 'c'\n")
    assert put == "<p>a&lt;b&gt;\ufffd\ufffd \ufffd \ufffd31 &amp; &#39;c&#39;\n</p>"


def test_a_name_that_a_template_does_not_know_is_an_error():
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_a_page_takes_at_most_60_kb_beyond_the_text_of_its_article(seed):
    article = replace(Article.from_file(seed), path=seed.name)  # wherever the checkout is
    made = page(summarize(article), article, frame=ALONE)
    assert made.endswith("</html>\n")
    assert len(made.encode()) - len(article.text.encode()) <= 60_000


def test_every_item_stands_on_the_page_by_its_name_and_in_its_words():
    article = Article.from_file(next(path for path in SEEDS if path.stem == "invented-flood-tolls"))
    summary = summarize(article)
    html = page(summary, article)
    items = [*summary.actors, *summary.claims, *summary.quotes, *summary.uncertainties]
    figures = [figure for claim in summary.claims for figure in claim.figures]
    assert [item.id for item in [*items, *figures] if f"<li id={item.id}>" not in html] == []
    assert [claim.id for claim in summary.claims if str(escape(claim.text)) not in html] == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_link_of_a_page_has_words(path):
    article = Article.from_file(path)
    assert re.findall(r"<a [^>]*>\s*</a>", page(summarize(article), article)) == []
