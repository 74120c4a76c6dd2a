"""Sites for tests: of a ledger into a dictionary of files, and what a browser would make of a page."""

from __future__ import annotations

import json
import posixpath
from html.parser import HTMLParser

from summarizer.ledger import Ledger
from summarizer.ledger.reading import summaries
from summarizer.site import build

__all__ = ["Read", "broken_links", "ledger_of", "part", "read", "site_of"]

_VOID = {"meta", "link", "input", "br", "wbr", "hr", "img"}


def ledger_of(folder, fill, **more):
    """A ledger in `folder` that `fill` has written to."""
    with Ledger.create_or_open(folder, **more) as ledger:
        fill(ledger)
    return folder


def site_of(folder):
    """The files of the site of a ledger, and what was built."""
    files = {}
    with Ledger.read_only(folder) as ledger:
        built = build(summaries(ledger.database, text=True), files.__setitem__)
    return files, built


def part(files, kind, number):
    """The value of a part of data."""
    text = files[f"data/{kind}-{number}.js"]
    begin = f'summarizerPart("{kind}", {number}, '
    assert text.startswith(begin)
    assert text.endswith(");\n")
    return json.loads(text[len(begin) : -3])


class Read(HTMLParser):
    """The tags, the words, the identifiers and the links of a page."""

    def __init__(self):
        super().__init__()
        self.tags, self.words, self.ids, self.links, self.attributes = [], [], [], [], set()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        """The words, spaces folded."""
        return " ".join("".join(self.words).split())


def read(page):
    """A page as `Read`."""
    reader = Read()
    reader.feed(page)
    reader.close()
    return reader


def broken_links(files):
    """(page, link) of every link that leads to no file, or to no item in it."""
    pages = {name: read(text) for name, text in files.items() if name.endswith(".html")}
    broken = []
    for name, page in pages.items():
        for link in page.links:
            if link.startswith(("http:", "https:")):
                continue
            address, _, item = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), address)) if address else name
            if target not in files or (item and item not in pages[target].ids):
                broken.append((name, link))
    return broken
