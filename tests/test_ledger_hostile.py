from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ledgers import FIRE, KIND, batch, noted

from summarizer.ledger import Ledger
from summarizer.ledger.paths import actual, shown

NAMES = [
    "it's.txt",
    '"; DROP TABLE files; --',
    "=cmd|' /C calc'!A0",
    "\u202egnp.txt",
    "a\nb.txt",
    "..\\..\\x",
    os.fsdecode(b"caf\xe9\\x80.txt"),
    "日本/🙂.txt",
]


@pytest.mark.parametrize("name", NAMES)
def test_odd_names_and_metadata_come_back_as_they_were(tmp_path, name):
    with Ledger.create_or_open(tmp_path) as ledger:
        ledger.begin_run(KIND, name)
        ledger.note_file(noted(name, FIRE)[1])
        assert [waiting.path for waiting in ledger.pending()] == [name]
        assert not ledger.unchanged(name, 1, 1, KIND)
        ledger.note_unreadable(name, 0, "odd", name)
        assert list(ledger.pending()) == []


def test_lone_surrogates_and_nuls_of_metadata_are_taken(tmp_path):
    with Ledger.create_or_open(tmp_path) as ledger:
        ledger.begin_run(KIND, "\ud800")
        ledger.note_file(noted("a.txt", FIRE)[1].__class__(**_fields(noted("a.txt", FIRE)[1]) | {"title": "x\ud800\0y", "key": "k\udfff"}))
        assert tuple(ledger.database.execute("SELECT title, key FROM files").fetchone()) == ("x\ufffd\0y", "k\ufffd")


def _fields(note):
    return {name: getattr(note, name) for name in note.__slots__}


@pytest.mark.parametrize(
    "text",
    [f"{FIRE}\0 tail", f"{FIRE} '); DROP TABLE works; --", FIRE.replace("\n", "\r\n"), "\u202e" + FIRE],
    ids=["nul", "sql", "crlf", "rtl"],
)
def test_odd_texts_are_kept_as_they_are(tmp_path, text):
    with Ledger.create_or_open(tmp_path) as ledger:
        batch(ledger, [("a.txt", text)])
        assert ledger.database.execute("SELECT text FROM texts").fetchone()[0] == text


@given(
    st.binary(min_size=1, max_size=30).filter(lambda name: b"\0" not in name)
    | st.sampled_from([b"\\x80", b"\\x5cx80", b"\xff\\xff", b"\\\\x5c"])
)
def test_any_file_name_is_shown_and_found_again(name):
    path = os.fsdecode(name)
    shown(path).encode()
    assert os.fsencode(actual(shown(path))) == name


@given(st.text(alphabet="\\x580cf", max_size=12), st.text(alphabet="\\x580cf", max_size=12))
def test_two_names_are_never_shown_alike(one, other):
    assert (shown(one) == shown(other)) == (one == other)
