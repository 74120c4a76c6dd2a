from __future__ import annotations

import os

import pytest

from summarizer.batch.bookmark import Bookmark, Reading
from summarizer.batch.walk import Found

FOUND = Found("a.txt", 9, 1)


def died_in(folder, found=FOUND, item=1):
    """What a process leaves that ends while it reads this place of a file."""
    bookmark = Bookmark(folder)
    reads = bookmark.at(found, _cut_short(folder, item))
    for _ in range(item):
        next(reads, None)
    (folder / "reading.now").write_bytes((folder / "copy").read_bytes())


def _cut_short(folder, item):
    for at in range(1, item + 1):
        if at == item:
            (folder / "copy").write_bytes((folder / "reading.now").read_bytes())
        yield at


def test_a_first_run_finds_no_mark_and_leaves_no_file(tmp_path):
    with Bookmark(tmp_path) as bookmark:
        assert bookmark.left is None
        assert list(bookmark.at(FOUND, iter("abc"))) == ["a", "b", "c"]
    assert list(tmp_path.iterdir()) == []


def test_no_file_is_left_by_a_run_that_is_broken_off(tmp_path):
    with pytest.raises(KeyboardInterrupt), Bookmark(tmp_path):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("item", [1, 3], ids=["first", "third"])
def test_the_place_at_which_a_process_ended_is_known_to_the_next_one_and_only_to_that(tmp_path, item):
    died_in(tmp_path, item=item)
    assert Bookmark(tmp_path).left == Reading(FOUND, item)
    assert Bookmark(tmp_path).left is None


@pytest.mark.parametrize("name", ["ä ö.txt", "two\nlines.txt", os.fsdecode(b"caf\xe9.txt"), 'a"b\\c.txt', "x" * 200 + "/" + "ü" * 2_000])
def test_a_file_may_be_called_anything(tmp_path, name):
    died_in(tmp_path, Found(name, 2**40, 2**62))
    assert Bookmark(tmp_path).left == Reading(Found(name, 2**40, 2**62), 1)


def test_who_ended_between_two_places_left_no_mark(tmp_path):
    bookmark = Bookmark(tmp_path)
    reads = bookmark.at(FOUND, iter("ab"))
    assert next(reads) == "a"
    assert (tmp_path / "reading.now").read_bytes() == b""


def test_a_reader_that_raises_leaves_no_mark(tmp_path):
    def odd():
        yield 1
        raise RuntimeError("odd")

    bookmark = Bookmark(tmp_path)
    reads = bookmark.at(FOUND, odd())
    next(reads)
    with pytest.raises(RuntimeError, match="odd"):
        next(reads)
    assert (tmp_path / "reading.now").read_bytes() == b""


@pytest.mark.parametrize("mark", [b'["a.txt", 9, 1', b"", b"\xff\xfe", b"null", b'["a.txt", 9]', b'["a.txt", "nine", 1, 1]'])
def test_a_mark_that_was_cut_off_says_nothing(tmp_path, mark):
    (tmp_path / "reading.now").write_bytes(mark)
    assert Bookmark(tmp_path).left is None
    assert (tmp_path / "reading.now").read_bytes() == b""


def test_a_long_mark_is_not_seen_behind_a_short_one(tmp_path):
    died_in(tmp_path, Found("x" * 500, 1, 1))
    bookmark = Bookmark(tmp_path)

    def look():
        yield (tmp_path / "reading.now").read_bytes()

    assert next(bookmark.at(Found("a", 1, 1), look())) == b'["a", 1, 1, 1]'


def test_where_no_mark_can_be_made_it_is_read_all_the_same(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    with Bookmark(tmp_path) as bookmark:
        monkeypatch.setattr(os, "pwrite", full)
        assert list(bookmark.at(FOUND, iter("ab"))) == ["a", "b"]
