"""Web pages."""

import builtins
import logging
import socket

import pytest

from summarizer.errors import MissingExtraError, UnreadableError
from summarizer.readers import read_bytes

pytest.importorskip("trafilatura")

PARAGRAPH = "The council of Port Lund put off a vote on its bridge on Tuesday, saying that it “<b>needs</b> more time” to read 300 pages."
PAGE = f"""<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Bridge vote put off | The Example Post</title>
<meta name="author" content="Ann Example"><meta property="og:title" content="Bridge vote put off">
<meta property="og:site_name" content="The Example Post">
<meta property="article:published_time" content="2025-03-04T10:15:00Z"><link rel="canonical" href="https://example.org/bridge">
<script src="https://example.org/x.js"></script></head>
<body><nav><a href="/">Home</a><a href="/world">World</a></nav><article><h1>Bridge vote put off</h1>
<figure><img src="https://example.org/b.jpg"><figcaption>The bridge on <i>Monday</i>. Photo: Bo Example</figcaption></figure>
<p>{PARAGRAPH}</p>
<h2>What is next</h2>
<p>“We are not ready,” said <a href="/lund">Ivo Lund</a>, who chairs the council,<br>at a meeting that lasted four hours.</p>
<ul><li>The bridge was built in 1931 and carries 4,000 cars a day.</li></ul>
<table><tr><td>Year</td><td>Cost</td></tr><tr><td>2024</td><td>£3m</td></tr></table>
</article><aside><a href="/more">More stories</a></aside><footer>© 2025 The Example Post</footer></body></html>"""


REST = """“We are not ready,” said Ivo Lund, who chairs the council,
at a meeting that lasted four hours.

- The bridge was built in 1931 and carries 4,000 cars a day.

Year | Cost

2024 | £3m"""


def read(page, name="page.html"):
    return read_bytes(page.encode(), name)


def parts(article):
    return [(part.kind, article.text[part.start : part.end]) for part in article.parts]


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    def refuse(*_, **__):
        pytest.fail("the network was used")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_a_page_is_its_article_with_headings_and_captions_told():
    assert parts(read(PAGE)) == [
        ("headline", "Bridge vote put off"),
        ("caption", "The bridge on Monday. Photo: Bo Example"),
        ("body", PARAGRAPH.replace("<b>", "").replace("</b>", "")),
        ("headline", "What is next"),
        ("body", REST),
    ]


def test_a_page_states_its_metadata():
    article = read(PAGE)
    assert (article.title, article.byline, article.publisher) == ("Bridge vote put off", "Ann Example", "The Example Post")
    assert (article.url, article.published, article.language) == ("https://example.org/bridge", "2025-03-04T10:15:00Z", "en-GB")


@pytest.mark.parametrize("name", ["page.html", "page.txt", "standard input"])
@pytest.mark.parametrize(
    "lead", ["", "\ufeff\n ", "<!-- saved -->\n", '<?xml version="1.0" encoding="utf-8"?>\n'], ids=["none", "mark", "comment", "xml"]
)
def test_a_page_is_told_by_its_content(name, lead):
    assert read(lead + PAGE, name).title == "Bridge vote put off"


def test_a_page_whose_title_stands_in_no_heading_gets_it_as_headline():
    article = read(PAGE.replace("<h1>Bridge vote put off</h1>", ""))
    assert article.text.startswith("Bridge vote put off\n\n")
    assert parts(article)[0] == ("headline", "Bridge vote put off")


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        "<html><head><title>Only a title</title></head></html>",
        "<html><script>let x = 1;</script></html>",
        "<html><frameset><frame src='x'></frameset></html>",
        "<!doctype html>",
        "<html>" + "<" * 100_000,
        "<html><!--" * 10_000,
    ],
    ids=["empty", "navigation", "title-only", "script", "frames", "doctype", "brackets", "comments"],
)
def test_a_page_without_an_article_is_an_error(page):
    with pytest.raises(UnreadableError, match=r"^page\.html (is HTML without|holds no) article text"):
        read(page)


@pytest.mark.parametrize("tag", ["div", "b", "p", "ul", "table", "figure"])
def test_tags_nested_a_hundred_thousand_deep_are_survived(tag):
    try:
        article = read(f"<html><body><article><p>{PARAGRAPH}</p>" + f"<{tag}>" * 100_000 + "</article></body></html>")
    except UnreadableError:
        return
    assert "Port Lund" in article.text


def test_a_page_of_more_elements_than_any_article_is_refused_before_it_takes_minutes():
    with pytest.raises(UnreadableError, match="more than 50,000 elements"):
        read(f"<html><body><article><p>{PARAGRAPH}</p>" + "<p>x</p>" * 50_000 + "</article></body></html>")


def test_control_characters_in_a_page_do_not_hide_its_article():
    article = read(PAGE.replace("Tuesday", "Tues&#0;&#x1b;\x1b\x0cday"))
    assert "Port Lund" in article.text
    assert "\x1b" not in article.text


def test_the_library_s_log_stays_off_stderr(capfd):
    with pytest.raises(UnreadableError):
        read("<html><body></body></html>")
    assert capfd.readouterr().err == ""
    assert logging.getLogger("trafilatura").handlers


def test_without_the_extra_the_error_names_it(monkeypatch):
    real = builtins.__import__

    def without(name, *rest, **options):
        if name.split(".")[0] == "trafilatura":
            raise ImportError(name)
        return real(name, *rest, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match=r"grounded-summarizer\[html\]"):
        read(PAGE)
