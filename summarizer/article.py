"""What an article is: its text, what its file states about it, its parts and its numbered sentences.

Owns `Article`, `Sentence`, `Part` and `Span`, all frozen. Reads no files (see `summarizer.readers`) and judges nothing.

All offsets are code points into `Article.text`, which is kept as it was read: CRLF, a byte order mark and control characters
stay where they are. The one exception is a lone surrogate, which no encoder accepts: it becomes U+FFFD, one for one, so that offsets stay.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from summarizer import segment, structure
from summarizer.errors import InputError
from summarizer.language import guess_language
from summarizer.paragraphs import BLANK
from summarizer.structure import PartKind

__all__ = ["Article", "Part", "PartKind", "Sentence", "Span"]

_FIELDS = ("text", "title", "byline", "dateline", "publisher", "url", "published", "language", "path", "key")
# Not the em dash, which opens speech and credits; not numbers, which may be words of the sentence: "3. Division clubs met".
_BULLETS = frozenset("-–*+•‣◦▪●·")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch `[start, end)` of the text that plays one role. Parts are in order, do not overlap, and may leave white space out."""

    start: int
    end: int
    kind: PartKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its number (from 1), where it stands, its text and the part that it belongs to."""

    number: int
    start: int
    end: int
    text: str
    part: PartKind
    paragraph: int
    """Number (from 0) of the block of lines that the sentence stands in."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article: `article.text[start:end] == text`, always. Make it with `Article.span`."""

    start: int
    end: int
    text: str
    sentence: int
    part: PartKind


@dataclass(frozen=True)
class Article:
    """A news article.

    `text` is all that may be cited as evidence. The other fields are metadata that the file or the caller states; `None` means not stated.
    `published` is ISO 8601 as far as it is known. `parts` tells headline, body, captions and boilerplate apart; when the caller does not
    know, they are worked out from the text.
    Raises `InputError` when a field is not of the type that it says.
    """

    text: str = field(repr=False)
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    path: str | None = None
    key: str | None = None
    parts: tuple[Part, ...] = ()

    def __post_init__(self) -> None:
        """Check the types, replace lone surrogates and work out the parts when they are not given."""
        if not isinstance(self.text, str):
            raise InputError(f"the text of an article is a str, not {_type(self.text)}; Article.from_file reads a file")
        for name in _FIELDS:
            value = getattr(self, name)
            if value is None:
                continue
            if not isinstance(value, str):
                raise InputError(f"the {name} of an article is a str or None, not {_type(value)}")
            if not value.isascii():
                object.__setattr__(self, name, _SURROGATE.sub("\ufffd", value))
        if not isinstance(self.parts, tuple) or not all(isinstance(part, Part) for part in self.parts):
            raise InputError("the parts of an article are a tuple of Part")
        if not self.parts:
            object.__setattr__(self, "parts", tuple(Part(*part) for part in structure.parts(self.text)))

    @classmethod
    def from_file(cls, path: str | Path, *, max_bytes: int | None = None) -> Article:
        """Read the article in a file: text, Markdown, HTML, PDF or a JSON news item, told apart by content and name.

        Raises `UnreadableError` when the file holds no article, `MissingExtraError` when its format needs an extra, `InputError` for what
        is no path.
        """
        from summarizer import readers  # noqa: PLC0415 - readers build articles; only this constructor looks back at them

        try:
            place = Path(path)
        except TypeError as error:
            raise InputError(f"the path of an article is a str or Path, not {_type(path)}") from error
        return readers.read_file(place, **({} if max_bytes is None else {"max_bytes": max_bytes}))

    @cached_property
    def id(self) -> str:
        """`sha256:` and the digest of the text in UTF-8."""
        return "sha256:" + hashlib.sha256(self.text.encode()).hexdigest()

    @cached_property
    def working_language(self) -> str:
        """The language that the file states, or else a guess from the words: an ISO 639-1 code, `und` when unknown."""
        return (self.language or guess_language(self.text)).split("-")[0].lower()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in order. They never overlap; what stands between them is white space and the bullets of lists."""
        found: list[Sentence] = []
        above = -1
        for start, end, kind, paragraph in segment.sentences(self.text, [(p.start, p.end, p.kind) for p in self.parts]):
            begin = start if paragraph == above else _behind_bullet(self.text, start, end)
            above = paragraph
            found.append(Sentence(len(found) + 1, begin, end, self.text[begin:end], kind, paragraph))
        return tuple(found)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds `offset`, or the last one that starts before it. `IndexError` when there are no sentences."""
        behind = bisect_right(self._starts, offset)
        return self.sentences[behind - 1 if behind else 0]

    def span(self, start: int, end: int) -> Span:
        """The span `[start, end)`; over several sentences it carries the first one's number.

        `ValueError` unless `0 <= start < end <= len(text)`.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no such span: {start}:{end} in {len(self.text)} characters")
        sentence = self.sentence_at(start)
        return Span(start, end, self.text[start:end], sentence.number, sentence.part)


def _behind_bullet(text: str, start: int, end: int) -> int:
    """Where the words of a paragraph begin that begins at `start`: behind the bullet of a list, if it has one."""
    if text[start] not in _BULLETS or not text[start + 1 : start + 2].isspace():
        return start
    begin = end - len(text[start + 1 : end].lstrip(BLANK))
    return begin if begin < end else start


def _type(value: object) -> str:
    return type(value).__name__
