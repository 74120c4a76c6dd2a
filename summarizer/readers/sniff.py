"""Tells formats apart: by the first bytes, then by the name. Turns away what is no text, and says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from summarizer.readers.decode import marked

if TYPE_CHECKING:
    from summarizer.readers.origin import Origin

__all__ = ["BEGINNING", "SUFFIXES", "Format", "format_of", "is_pdf", "looks_like_json", "refuse_binary"]

Format = Literal["text", "markdown", "html", "json", "pdf"]

_TO_TEXT = "save it as text or PDF first"
_UNPACK = "unpack it first"
_OCR = "run OCR over it first"
# First bytes, what they mean and what to do (the magic numbers of the formats' own specifications).
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image", _OCR),
    (b"\xff\xd8\xff", "a JPEG image", _OCR),
    (b"GIF8", "a GIF image", _OCR),
    (b"II*\x00", "a TIFF image", _OCR),
    (b"MM\x00*", "a TIFF image", _OCR),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (b"(\xb5/\xfd", "a Zstandard archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc, .xls)", _TO_TEXT),
    (b"{\\rtf", "an RTF document", _TO_TEXT),
    (b"%!PS", "a PostScript document", "convert it to PDF first"),
    (b"SQLite format 3\x00", "an SQLite database", "export its articles first"),
    (b"PAR1", "a Parquet file", "convert it to JSON lines first"),
    (b"\x7fELF", "a program", "name an article"),
    (b"ID3", "a sound file", "transcribe it first"),
    (b"OggS", "a sound file", "transcribe it first"),
    (b"RIFF", "a sound, image or video file", "transcribe it first"),
)
# A zip archive is told by the name of a file in it, which stands in its first kilobytes uncompressed.
_ZIPPED = (
    (b"word/", "a Word document", _TO_TEXT),
    (b"xl/", "an Excel workbook", _TO_TEXT),
    (b"ppt/", "a PowerPoint presentation", _TO_TEXT),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file", _TO_TEXT),
    (b"application/epub+zip", "an EPUB book", _TO_TEXT),
)
_OFFICE_SUFFIX = {".docx": _ZIPPED[0], ".xlsx": _ZIPPED[1], ".pptx": _ZIPPED[2]}

BEGINNING = 4096
"""How many bytes are looked at."""
_PDF_WITHIN = 1024  # readers of PDF accept leading bytes before the header up to here
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b"))
_MOST_CONTROLS = 0.05  # share of C0 controls: plain text has none, terminal logs with escapes below 0.02, compressed data about 0.1

# Tags that a page or a saved part of one begins with, and roots of XML that is none.
_HTML = frozenset({"html", "head", "body", "article", "main", "div", "p", "h1", "meta", "title", "section"})
_XML = frozenset({"?xml", "rss", "feed", "nitf", "newsitem", "newsml", "newsmessage", "tei", "!doctype"})
_SPACE = "\ufeff \t\r\n"
_BY_SUFFIX: dict[str, Format] = {
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
}
SUFFIXES = frozenset([*_BY_SUFFIX, ".txt", ".text", ".pdf"])
"""What the name of a file ends in that a batch opens. A name without an ending is opened too; what it holds says what it is."""


def _archive(data: bytes, origin: Origin) -> tuple[str, str]:
    for mark, what, todo in _ZIPPED:
        if mark in data[:BEGINNING]:
            return what, todo
    _, what, todo = _OFFICE_SUFFIX.get(origin.suffix, (b"", "a zip archive", _UNPACK))
    return what, todo


def refuse_binary(data: bytes, origin: Origin) -> None:
    """Raise `UnreadableError`, saying what it is, when `data` is no text in any encoding that can be told. PDF is not asked about here."""
    if data.startswith(b"PK\x03\x04"):
        what, todo = _archive(data, origin)
        raise origin.unreadable(f"is {what}; {todo}")
    for magic, what, todo in _MAGIC:
        if data.startswith(magic):
            raise origin.unreadable(f"is {what}; {todo}")
    if (marked(data) or "utf-8") != "utf-8":
        return
    if b"\x00" in data:
        half = len(data[:BEGINNING]) // 2
        wide = max(data[:BEGINNING:2].count(0), data[1:BEGINNING:2].count(0)) > half // 2
        why = "looks like UTF-16 without a byte order mark; save it as UTF-8" if wide else "is a binary file, not text; name an article"
        raise origin.unreadable(why)
    if len(data) - len(data.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(data):
        raise origin.unreadable("is a binary file, not text; name an article")


def _lead(text: str) -> str:
    """`text` without leading white space, byte order mark, comments and XML declaration."""
    text = text.lstrip(_SPACE)
    while text.startswith(("<!--", "<?xml")):
        _, closed, rest = text.partition("-->" if text.startswith("<!--") else "?>")
        if not closed:
            break
        text = rest.lstrip(_SPACE)
    return text


def _tag(text: str) -> str:
    """The name of the tag that `text` begins with, in lower case; empty when it begins with none."""
    if not text.startswith("<"):
        return ""
    words = text[1:32].replace(">", " ").replace("/", " ").lower().split()
    if text[1:2].isspace() or not words:
        return ""
    return "html" if words[0] == "!doctype" and words[1:2] == ["html"] else words[0]


def _is_markdown(text: str) -> bool:
    """Whether `text` begins with a heading or with front matter."""
    if text.startswith(("# ", "## ")):
        return True
    first, _, rest = text.partition("\n")
    if first.rstrip() not in ("+++", "---"):
        return False
    key = rest.partition("\n")[0].replace("=", ":").partition(":")
    return bool(key[1]) and key[0].strip().isidentifier()


def _begins(text: str) -> Format | None:
    """What the first characters say."""
    start = _lead(text[: 4 * BEGINNING])
    inside = start[1:].lstrip()
    if (start.startswith("{") and inside.startswith(('"', "}"))) or (start.startswith("[") and (inside.startswith("{") or inside == "]")):
        return "json"
    tag = _tag(start)
    if tag in _HTML:
        return "html"
    return "markdown" if _is_markdown(start) else None


def is_pdf(data: bytes) -> bool:
    """Whether these are the bytes of a PDF."""
    return b"%PDF-" in data[:_PDF_WITHIN]


def looks_like_json(data: bytes, origin: Origin) -> bool:
    """Whether these bytes begin like a JSON document, or are named so."""
    mark = marked(data) or "utf-8"
    return _begins(data[: 2 * BEGINNING].decode(mark, "replace")) == "json" or _BY_SUFFIX.get(origin.suffix) == "json"


def format_of(text: str, origin: Origin) -> Format:
    """The format of a decoded text. What begins like JSON, HTML or Markdown is that under any name; otherwise the name decides.

    Raises `UnreadableError` for XML that is not HTML.
    """
    begins = _begins(text)
    if begins:
        return begins
    if _tag(text.lstrip(_SPACE)[:BEGINNING]) in _XML:
        raise origin.unreadable("is XML other than HTML; convert it to text, HTML or JSON first")
    named = _BY_SUFFIX.get(origin.suffix, "text")
    if named == "html" and "</" not in text and "<p" not in text.lower():
        return "text"
    return named
