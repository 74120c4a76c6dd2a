"""The character set that HTML or XML declares about itself. Apart from `decode` so that plain text does not pay for these expressions."""

from __future__ import annotations

import re

__all__ = ["declared", "is_multi_byte"]

# The HTML standard looks for a declaration in the first 1,024 bytes.
_WITHIN = 1024
_DECLARED = re.compile(rb"<(?:meta|\?xml)\b[^<>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
# The encodings of the web (encoding.spec.whatwg.org). Not every codec of Python's is harmless: "punycode" and "idna" are quadratic.
_SINGLE_BYTE = re.compile(r"iso-?8859-?\d{1,2}|windows-?(?:125[0-8]|874)|cp125[0-8]|koi8-?[ru]|macintosh|ibm866")
_MULTI_BYTE = re.compile(r"gb2312|gbk|gb18030|big5(?:-hkscs)?|shift[-_]jis|sjis|euc-jp|euc-kr|iso-2022-jp")
# Pages that say Latin-1 or ASCII mean cp1252: so the HTML standard, and so browsers read them.
_MEANS_CP1252 = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252", "cp1252"})


def declared(data: bytes) -> str | None:
    """The encoding declared in the first bytes, when it is one of the web's other than UTF-8."""
    found = _DECLARED.search(data[:_WITHIN])
    name = found[1].decode("ascii").lower() if found else ""
    if name in _MEANS_CP1252:
        return "cp1252"
    return name if _SINGLE_BYTE.fullmatch(name) or is_multi_byte(name) else None


def is_multi_byte(name: str) -> bool:
    """Whether this is one of the encodings in which other than single bytes stand for characters."""
    return _MULTI_BYTE.fullmatch(name) is not None
