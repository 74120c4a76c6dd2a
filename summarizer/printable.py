"""Makes text safe to show on one line, or on several, of a terminal.

Owns what may not be shown: control characters, which move the cursor and recolor the screen; bidirectional controls, which reorder what
is read; lone surrogates, which no encoder accepts. Not for text whose offsets matter: `lines=True` drops the CR of CRLF.
"""

from __future__ import annotations

from itertools import chain

__all__ = ["printable"]

# C0, DEL and C1; ALM, LRM, RLM; embeddings, overrides and isolates (Unicode 16, Bidi_Control); surrogates. A table instead of a regex: a
# character class with these ranges takes 1 ms to compile, on the way to every error message.
_BIDI = (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSAFE = chain(range(0x20), range(0x7F, 0xA0), _BIDI, range(0xD800, 0xE000))
_ON_ONE_LINE = dict.fromkeys(_UNSAFE, "\ufffd") | dict.fromkeys(map(ord, "\t\n\v\f\r\x85\u2028\u2029"), " ")
_ON_LINES = _ON_ONE_LINE | {ord(character): character for character in "\t\n"}


def printable(text: str, *, lines: bool = False) -> str:
    r"""`text` with each unsafe character replaced: white space by a space, else by U+FFFD. With `lines`, ``\n`` and ``\t`` stay."""
    if text.isprintable():  # no control, no format character, no surrogate: one pass in C for most names and sentences
        return text
    return text.replace("\r\n", "\n").translate(_ON_LINES) if lines else text.translate(_ON_ONE_LINE)
