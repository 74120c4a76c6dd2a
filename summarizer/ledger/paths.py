r"""File names as text that every database and JSON file takes, and back.

A name that is not in the encoding of the system holds lone surrogates in Python. Here each such byte is `\x80` … `\xff`, and a backslash
that looks like the beginning of one is `\x5c`: legible, and reversible.
"""

from __future__ import annotations

import re

__all__ = ["actual", "shown"]

_LONE = re.compile(r"[\udc80-\udcff]|\\(?=x(?:5c|[89a-f][0-9a-f]))")
_WRITTEN = re.compile(r"\\x(5c|[89a-f][0-9a-f])")
_OTHER = re.compile("[\ud800-\udfff]")
_ESCAPED = 0xDC00


def shown(path: str) -> str:
    """`path`, as Python has it, as text without lone surrogates."""
    return _OTHER.sub("\ufffd", _LONE.sub(lambda found: f"\\x{ord(found[0]) & 0xFF:02x}", path))


def actual(text: str) -> str:
    """The path of which `text` is `shown`."""
    return _WRITTEN.sub(lambda found: "\\" if found[1] == "5c" else chr(_ESCAPED + int(found[1], 16)), text)
