"""What reaches a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.printable import printable

UNSAFE = {
    "escape": "\x1b",
    "bell": "\x07",
    "nul": "\x00",
    "delete": "\x7f",
    "c1-csi": "\x9b",
    "right-to-left-override": "\u202e",
    "isolate": "\u2066",
    "pop-isolate": "\u2069",
    "left-to-right-mark": "\u200e",
    "arabic-letter-mark": "\u061c",
    "lone-surrogate": "\ud800",
}


@pytest.mark.parametrize("character", UNSAFE.values(), ids=UNSAFE)
@pytest.mark.parametrize("lines", [False, True], ids=["one-line", "lines"])
def test_an_unsafe_character_becomes_the_replacement_character(character, lines):
    assert printable(f"a{character}b", lines=lines) == "a\ufffdb"


@pytest.mark.parametrize("space", ["\n", "\t", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"], ids=ascii)
def test_on_one_line_white_space_that_breaks_it_becomes_a_space(space):
    assert printable(f"a{space}b") == "a b"


def test_on_lines_newlines_and_tabs_stay_and_crlf_is_one_newline():
    assert printable("a\r\nb\tc\nd\re", lines=True) == "a\nb\tc\nd e"


def test_text_in_any_script_stays_as_it_is():
    text = "“Ça va”, sagte Ødegård – 東京 مرحبا 👩‍👩‍👧 e\u0301"
    assert printable(text) == text


@given(st.text(alphabet=st.characters()), st.booleans())
def test_nothing_unsafe_is_left_and_it_encodes(text, lines):
    shown = printable(text, lines=lines)
    shown.encode()
    assert not any(character in UNSAFE.values() for character in shown)
    assert not any(ord(character) < 0x20 and character not in "\n\t" for character in shown)
    assert lines or "\n" not in shown
