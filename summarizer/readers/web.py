"""Web pages to blocks, with trafilatura (extra `html`). Reads what it is given and fetches nothing."""

from __future__ import annotations

import logging
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from summarizer.errors import MissingExtraError
from summarizer.readers.blocks import Block, Stated
from summarizer.readers.dates import iso_date
from summarizer.readers.found import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.readers.origin import Origin

__all__ = ["read_html"]

# trafilatura leaves figure captions out. A paragraph that begins with this private character comes through as what it was.
_CAPTION = "\ue0f1"
_XML_DECLARATION = re.compile(r"\s*<\?xml[^<>]*>")
_MOST_ELEMENTS = 50_000  # extraction takes 0.25 ms an element; pages of articles have 1,000 to 5,000, long live blogs 20,000
_UNUSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue0f1\ufeff]")  # what XML forbids, and what we use as a mark
_CONTROL_REFERENCE = re.compile(r"&#(?:0*(?:[0-8]|1[1-9]|2[0-9]|3[01]|127)|[xX]0*(?:[0-8BbEeFf]|1[0-9A-Fa-f]|7[Ff]));")  # same, spelled out
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_LINES = frozenset({"p", "head", "item", "quote", "code", "row", "cell", "list", "table"})
_PUBLISHED = (
    ".//meta[@property='article:published_time']",
    ".//meta[@itemprop='datePublished']",
    ".//meta[@name='date']",
)


def _quiet(name: str) -> None:
    """Keep the library's log off stderr where nobody has configured logging; those who have still get it."""
    logger = logging.getLogger(name)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())


def _tree(text: str, origin: Origin) -> Any:  # noqa: ANN401 - lxml ships no types
    """The page as lxml's tree, its figure captions marked so that they come through extraction."""
    from lxml import etree, html  # noqa: PLC0415 - 40 ms that only web pages pay

    try:
        tree = html.document_fromstring(_UNUSABLE.sub(" ", _CONTROL_REFERENCE.sub(" ", _XML_DECLARATION.sub("", text, count=1))))
    except (etree.LxmlError, ValueError, AssertionError, RecursionError) as error:
        raise origin.unreadable("holds no article text that could be told from the page around it") from error
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        raise origin.unreadable(f"is HTML of more than {_MOST_ELEMENTS:,} elements; save the page of the article alone")
    for caption in list(tree.iter("figcaption")):
        words = squeeze("".join(caption.itertext()))
        parent = caption.getparent()
        if not words or parent is None:
            continue
        figure = parent if parent.tag == "figure" and parent.getparent() is not None else caption
        paragraph = etree.Element("p")
        paragraph.text, paragraph.tail = _CAPTION + words, figure.tail
        figure.getparent().replace(figure, paragraph)
    return tree


def _extracted(tree: Any, origin: Origin) -> Any:  # noqa: ANN401
    """The document that trafilatura makes of this tree. Its faults on odd pages are many, so each built-in kind is turned into ours."""
    from lxml.etree import LxmlError  # noqa: PLC0415
    from trafilatura import bare_extraction  # noqa: PLC0415 - 0.5 s

    dates = {"original_date": True, "extensive_search": False, "max_date": datetime.now(UTC).date().isoformat()}
    try:
        return bare_extraction(tree, with_metadata=True, include_comments=False, date_extraction_params=dates)
    except (ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError, ValueError, LxmlError) as error:
        raise origin.unreadable("could not be told apart into article and page; save its text instead") from error


def _inline(element: Any) -> Iterator[str]:  # noqa: ANN401
    """The characters of an element, line breaks as such, without those of lists and paragraphs inside it."""
    yield element.text or ""
    for child in element:
        if child.tag == "lb":
            yield "\n"
        elif child.tag not in _LINES:
            yield from child.itertext()
        yield child.tail or ""


def _blocks(body: Any) -> Iterator[Block]:  # noqa: ANN401
    """The blocks of trafilatura's tree, in order. Table rows are one block each, their cells apart by `|`."""
    rows: set[Any] = set()
    for element in body.iter(*_LINES):
        if element.tag in ("list", "table") or element.getparent() in rows:
            continue
        if element.tag == "row":
            cells = list(element.iter("cell"))
            rows.update((element, *cells))
            yield Block(" | ".join(filter(None, (squeeze("".join(cell.itertext())) for cell in cells))))
            continue
        lines = (squeeze(line) for line in "".join(_inline(element)).split("\n"))
        words = "\n".join(line for line in lines if line)
        if words.startswith(_CAPTION):
            yield Block(words.replace(_CAPTION, ""), "caption")
        elif words:
            yield Block(f"- {words}" if element.tag == "item" else words, "headline" if element.tag == "head" else None)


def _published(tree: Any, found: str | None) -> str | None:  # noqa: ANN401
    """The time of publication that the page states, or else the day that trafilatura found."""
    for path in _PUBLISHED:
        meta = tree.find(path)
        stated = iso_date(meta.get("content")) if meta is not None else None
        if stated:
            return stated
    return iso_date(found)


def _language(tree: Any) -> str | None:  # noqa: ANN401
    language = (tree.get("lang") or "").strip()
    return language.replace("_", "-") if _LANGUAGE_TAG.fullmatch(language) else None


def read_html(text: str, origin: Origin) -> tuple[list[Block], Stated]:
    """The blocks of a page's article and what the page states about it.

    Raises `UnreadableError` when the page holds no article text, `MissingExtraError` when trafilatura is not installed.
    """
    try:
        import trafilatura  # noqa: F401, PLC0415
    except ImportError as error:
        raise MissingExtraError("Reading HTML", "html") from error
    _quiet("trafilatura")
    _quiet("htmldate")
    tree = _tree(text, origin)
    language, published = _language(tree), _published(tree, None)
    document = _extracted(tree, origin)
    blocks = list(_blocks(document.body)) if document is not None and document.body is not None else []
    if not any(block.kind is None for block in blocks):
        raise origin.unreadable("is HTML without article text; save the page of the article itself")
    address = document.url if document.url and document.url.startswith("http") else None
    authors = (document.author or "").replace("; ", ", ") or None
    return blocks, Stated(
        title=document.title or None,
        byline=authors,
        publisher=document.sitename or None,
        url=address,
        published=published or iso_date(document.date),
        language=language,
    )
