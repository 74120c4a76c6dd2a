from __future__ import annotations

import codecs
import json
from unicodedata import normalize

import pytest
from batches import TEXTS, fill, happened, ledger_rows, ran

from summarizer.batch.metadata import Metadata, Unused
from summarizer.errors import InputError

ROOT = "/articles/news"


@pytest.fixture
def read(tmp_path):
    """The metadata that this text, or these bytes, say of the folder /articles/news."""
    opened = []

    def reading(content):
        place = tmp_path / "more.csv"
        place.write_bytes(content if isinstance(content, bytes) else content.encode())
        opened.append(Metadata(place, ROOT))
        return opened[-1]

    yield reading
    for metadata in opened:
        metadata.__exit__(None, None, None)


# --- paths


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("sub/a.txt", "sub/a.txt"),
        ("./sub/a.txt", "sub/a.txt"),
        ("news/sub/a.txt", "sub/a.txt"),
        ("/articles/news/sub/a.txt", "sub/a.txt"),
        (r"sub\a.txt", "sub/a.txt"),
        (r"news\sub\a.txt", "sub/a.txt"),
        (normalize("NFD", "sub/ü.txt"), "sub/ü.txt"),
        (normalize("NFC", "sub/ü.txt"), normalize("NFD", "sub/ü.txt")),
        (r"sub/a\b.txt", r"sub/a\b.txt"),
    ],
    ids=[
        "relative",
        "dot",
        "folder's name",
        "absolute",
        "backslashes",
        "folder's name and backslashes",
        "NFD row",
        "NFD file",
        "a backslash",
    ],
)
def test_a_row_is_found_however_its_path_is_written(read, written, path):
    assert read(f"path,title\n{written},T\n").of(path) == {"title": "T"}


@pytest.mark.parametrize("written", ["other/sub/a.txt", "/articles/newsroom/sub/a.txt", "a.txt", "sub/A.txt", "/sub/a.txt"])
def test_another_path_is_not_taken_for_it(read, written):
    assert read(f"path,title\n{written},T\n").of("sub/a.txt") == {}


def test_a_folder_inside_that_has_the_name_of_the_folder_is_meant_first(read):
    assert read("path,title\nnews/a.txt,inner\na.txt,outer\n").of("news/a.txt") == {"title": "inner"}


def test_rows_that_were_met_by_no_file_are_counted_with_an_example(read):
    metadata = read("path,title\na.txt,T\nnews/b.txt,T\nnowhere.txt,T\nthere/c.txt,T\n")
    assert metadata.unused()[:2] == (4, "a.txt")
    for path in ("a.txt", "b.txt", "b.txt", "d.txt"):
        metadata.of(path)
    assert metadata.unused() == Unused(2, "nowhere.txt", 0, "")


# --- values


@pytest.mark.parametrize(
    "encoded",
    [
        "path,title\na.txt,Café – “so”\n".encode("cp1252"),
        codecs.BOM_UTF16_LE + "path\ttitle\r\na.txt\tCafé – “so”\r\n".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "path\ttitle\r\na.txt\tCafé – “so”\r\n".encode("utf-16-be"),
        codecs.BOM_UTF8 + "path;title\na.txt;Café – “so”\n".encode(),
    ],
    ids=["cp1252", "UTF-16 LE", "UTF-16 BE", "UTF-8 with a mark"],
)
def test_values_are_read_as_spreadsheets_write_them(read, encoded):
    assert read(encoded).of("a.txt") == {"title": "Café – “so”"}


def test_one_value_in_another_encoding_spoils_no_other(read):
    metadata = read("path,title,publisher\na.txt,Möve,".encode() + b"Caf\xe9\nb.txt,T,\x81\n")
    assert metadata.of("a.txt") == {"title": "Möve", "publisher": "Café"}
    assert metadata.of("b.txt") == {"title": "T", "publisher": "\ufffd"}


def test_a_file_that_is_cut_off_in_the_middle_of_a_character_is_read(read):
    assert read(codecs.BOM_UTF16_LE + "path\ttitle\na.txt\tT".encode("utf-16-le") + b"x").of("a.txt")["title"].startswith("T")


def test_dates_are_kept_as_iso_8601_and_those_that_are_none_are_counted_and_left_out(read):
    metadata = read("path,date\na.txt,3 March 2026\nb.txt,last week\nc.txt,01/02/2026\nd.txt,\n")
    assert [metadata.of(f"{name}.txt") for name in "abcd"] == [{"published": "2026-03-03"}, {}, {}, {}]
    assert metadata.unused() == Unused(0, "", 2, "last week")


# --- a table that is none


@pytest.mark.parametrize(
    ("content", "message"),
    [("publisher\nACME\n", "has no column 'path'"), ("", "has no column 'path'"), ('path,title\n"a.txt,T\n', "is no CSV file")],
    ids=["no path", "empty", "an open quotation mark"],
)
def test_what_is_no_table_of_files_is_one_line(read, content, message):
    with pytest.raises(InputError, match=message):
        read(content)


# --- in a batch


@pytest.fixture
def feed(tmp_path):
    """A folder with a feed of two articles, the first of which states everything."""
    folder = tmp_path / "in"
    folder.mkdir()
    told = {"id": "own", "title": "Own", "url": "https://own.example/1", "publisher": "Own Press", "published": "2026-01-01"}
    lines = [json.dumps({"text": TEXTS[0]} | told), json.dumps({"text": TEXTS[1]})]
    (folder / "feed.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


def test_of_a_feeds_row_the_items_get_publisher_and_date_that_they_do_not_state_and_nothing_else(feed, tmp_path):
    table = tmp_path / "more.csv"
    table.write_text("path,key,title,address,publisher,date\nfeed.jsonl,K,T,https://row.example,Wire,2026-02-02\n", encoding="utf-8")
    happened(feed, tmp_path / "out", metadata=table)
    assert ledger_rows(tmp_path / "out", "SELECT key, title, url, publisher, published FROM files ORDER BY item") == [
        ("own", "Own", "https://own.example/1", "Own Press", "2026-01-01"),
        ("feed.jsonl#2", "River Osk floods three villages", None, "Wire", "2026-02-02"),
    ]


def test_a_whole_run_knows_at_its_end_which_rows_and_dates_came_to_nothing_and_one_over_a_part_does_not(tmp_path):
    folder, out, table = fill(tmp_path / "in", 2), tmp_path / "out", tmp_path / "more.csv"
    table.write_text(f"path,date\nin/00000.txt,soon\n{folder}/00001.txt,2026-03-03\n00007.txt,2026-03-03\n", encoding="utf-8")
    assert ran(folder, out, metadata=table, glob="00000*")[1].unused is None
    assert ran(folder, out, metadata=table)[1].unused == Unused(1, "00007.txt", 1, "soon")
    assert ledger_rows(out, "SELECT path, published FROM files ORDER BY path") == [("00000.txt", None), ("00001.txt", "2026-03-03")]
