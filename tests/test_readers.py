"""Plain text, decoding, telling formats apart, and files that cannot be read."""

import codecs
import io
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import SEEDS

from summarizer import Article
from summarizer.errors import UnreadableError
from summarizer.readers import DEFAULT_MAX_BYTES, read_bytes, read_file, read_stream

BODY = "The mayor of Port Lund said on Monday that the bridge would stay shut. “It is not safe,” she said.\n"


def refusal(read, *arguments, **options):
    """The message of the error that reading raises; always one printable line."""
    with pytest.raises(UnreadableError) as caught:
        read(*arguments, **options)
    message = str(caught.value)
    assert message.isprintable()
    return message


# --- decoding


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_byte_order_mark_decides_and_stays_in_the_text(mark, encoding):
    assert read_bytes(mark + BODY.encode(encoding), "a.txt").text == "\ufeff" + BODY


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_plain_text_in_utf8_comes_through_character_for_character(text):
    try:
        article = read_bytes(("Note. " + text).encode(), "a.txt")
    except UnreadableError:
        pytest.fail("text was refused")
    assert article.text == "Note. " + text
    assert all(0 <= part.start < part.end <= len(article.text) for part in article.parts)


def test_crlf_stays_where_it_is():
    assert read_bytes(b"One line here.\r\nAnother line.\r\n", "a.txt").text == "One line here.\r\nAnother line.\r\n"


def test_what_is_not_utf8_is_cp1252():
    assert read_bytes("“No – not €5,” he said.".encode("cp1252"), "a.txt").text == "“No – not €5,” he said."


@pytest.mark.parametrize("byte", [0x81, 0x8D, 0x8F, 0x90, 0x9D], ids=hex)
def test_bytes_that_cp1252_does_not_have_are_an_error(byte):
    assert "neither UTF-8 nor cp1252" in refusal(read_bytes, b"caf\xe9 " + bytes([byte]), "a.txt")


def test_utf8_with_a_broken_end_is_an_error_and_not_three_characters_a_quote():
    assert "damaged UTF-8" in refusal(read_bytes, "“One” and “two” he sai".encode() + b"\xe2\x80", "a.txt")


def test_a_mark_that_the_bytes_do_not_keep_is_an_error():
    assert "UTF-16" in refusal(read_bytes, b"\xff\xfea\x00\x00\xd8b\x00", "a.txt")


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("windows-1251", "cp1251"), ("iso-8859-1", "cp1252"), ("shift_jis", "shift_jis"), ("gbk", "gbk"), ("koi8-r", "koi8-r")],
    ids=lambda value: value,
)
def test_the_charset_that_a_page_declares_counts(charset, encoding):
    words = {"cp1251": "Мэр сказал", "koi8-r": "Мэр сказал", "shift_jis": "市長は言った", "gbk": "市长说"}.get(encoding, "Café “ouvert”")
    page = f'<html><head><meta charset="{charset}"></head><body><p>{words}</p></body></html>'
    assert words in read_markup_text(page.encode(encoding))


def test_a_stale_declaration_does_not_spoil_good_utf8():
    assert "“Café”" in read_markup_text('<html><head><meta charset="iso-8859-1"></head><body><p>“Café”</p></body></html>'.encode())


@pytest.mark.parametrize("charset", ["punycode", "idna", "unicode_escape", "zlib", "rot13", "utf-7", "no-such"])
def test_a_declared_codec_that_is_none_of_the_web_is_not_used(charset):
    assert "a\\u0041é" in read_markup_text(f'<meta charset="{charset}"><p>a\\u0041é</p>'.encode())


def read_markup_text(data):
    from summarizer.readers.decode import decode
    from summarizer.readers.origin import Origin

    return decode(data, Origin("page.html"), markup=True)


# --- what is no text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", "PNG image"),
        (b"\xff\xd8\xff\xe0", "JPEG image"),
        (b"\x1f\x8b\x08\x00", "gzip archive"),
        (b"PK\x03\x04\x00\x00word/document.xml", "Word document; save it as text or PDF first"),
        (b"PK\x03\x04\x00\x00mimetypeapplication/epub+zip", "EPUB"),
        (b"PK\x03\x04\x00\x00a.txt", "zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office document"),
        (b"{\\rtf1\\ansi x}", "RTF document"),
        (b"some text\x00more", "binary"),
        ("Some text without a mark.".encode("utf-16-le"), "UTF-16 without a byte order mark"),
        (bytes(range(1, 32)) * 20, "binary"),
        (b"<?xml version='1.0'?><nitf><body/></nitf>", "XML other than HTML"),
        (b"<rss version='2.0'><channel/></rss>", "XML other than HTML"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_no_text_is_refused_by_what_it_is(data, said):
    assert said in refusal(read_bytes, data, "a.txt")


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\r\n", codecs.BOM_UTF8, "\xa0\u3000\n".encode()], ids=["empty", "spaces", "mark", "wide-spaces"]
)
def test_a_file_without_a_visible_character_is_empty(data):
    assert "is empty" in refusal(read_bytes, data, "a.txt")


@pytest.mark.parametrize(
    "text",
    [
        "[Advertisement] Rail lines closed on Monday.",
        "{ braces } are for programmers, she said.",
        "--- a dash, and text",
        "<<quoted>> text",
        "5 < 6",
    ],
)
def test_text_that_begins_with_a_mark_of_another_format_is_still_text(text):
    assert read_bytes(text.encode(), "a.txt").text == text


@pytest.mark.parametrize("character", ["(", "“", "[", "<", '"', "#", "_"])
def test_a_flood_of_one_character_is_read(character):
    assert read_bytes((character * 100_000).encode(), "a.txt").text == character * 100_000


# --- metadata of plain text


def test_title_byline_dateline_and_agency_come_from_the_text():
    text = "Bridge in Port Lund stays shut\n\nBy Ann Example\n\nPORT LUND, March 4 (NWA) — " + BODY
    article = read_bytes(text.encode(), "a.txt")
    assert article.text == text
    assert (article.title, article.byline) == ("Bridge in Port Lund stays shut", "Ann Example")
    assert (article.dateline, article.publisher) == ("PORT LUND, March 4 (NWA)", "NWA")


def test_what_the_text_does_not_state_is_not_stated():
    article = read_bytes(BODY.encode(), "a.txt")
    assert (article.title, article.byline, article.dateline, article.publisher, article.published, article.path) == (None,) * 6


# --- files and streams


def test_a_file_says_its_path(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(BODY)
    assert Article.from_file(path) == read_file(path)
    assert read_file(path).path == str(path)


def test_a_stream_is_read_to_its_end_and_has_no_path():
    article = read_stream(io.BytesIO(BODY.encode()))
    assert (article.text, article.path) == (BODY, None)


def test_a_missing_file_suggests_a_near_name(tmp_path):
    (tmp_path / "harbor.txt").write_text(BODY)
    assert refusal(read_file, tmp_path / "harbour.txt").endswith(f"does not exist; did you mean {tmp_path / 'harbor.txt'}?")


@pytest.mark.parametrize(
    ("missing", "there"),
    [("missing.txt", "big.txt"), ("a.html", "b.html"), ("story.txt", "harbor.txt"), ("x.summary.txt", "y.summary.txt")],
)
def test_a_missing_file_suggests_no_name_that_shares_its_ending_only(tmp_path, missing, there):
    (tmp_path / there).write_text(BODY)
    assert refusal(read_file, tmp_path / missing).endswith(f"{missing} does not exist")


def test_of_names_as_near_the_one_with_the_same_ending_is_suggested(tmp_path):
    for ending in ("html", "txt", "md"):
        (tmp_path / f"harbor.{ending}").write_text(BODY)
    assert refusal(read_file, tmp_path / "harbour.txt").endswith("harbor.txt?")
    assert refusal(read_file, tmp_path / "harbor.pdf").partition("mean ")[2].startswith(str(tmp_path / "harbor."))


def test_a_missing_file_in_a_missing_folder_is_said_plainly(tmp_path):
    assert refusal(read_file, tmp_path / "no" / "a.txt").endswith("a.txt does not exist")


def test_a_folder_names_the_command_of_today_and_that_of_later(tmp_path):
    folder = tmp_path / "my articles"
    folder.mkdir()
    message = f"is a folder; use: summarize batch '{folder}' -o OUT/"
    assert refusal(read_file, folder).endswith(message)


@pytest.mark.parametrize("address", ["https://example.org/a/b?c=d", "http://example.org", "HTTPS://EXAMPLE.ORG/x"])
def test_an_address_is_to_be_downloaded_first(address):
    message = refusal(read_file, Path(address))
    assert message == f"{address} is an address; download it first: no network access is made"


@pytest.mark.parametrize("address", ["file:///tmp/none/a.txt", "file:/tmp/none/a.txt"])
def test_an_address_of_a_file_is_shown_whole_with_its_path(address):
    message = refusal(read_file, Path(address))
    assert message == "file:///tmp/none/a.txt is an address; name the file by its path: /tmp/none/a.txt"


def test_a_file_over_the_limit_names_the_option(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x" * 11)
    assert "over the limit of 10 bytes; raise it with --max-bytes" in refusal(read_file, path, max_bytes=10)
    assert len(read_file(path, max_bytes=11).text) == 11


class Endless(io.RawIOBase):
    """A stream that never ends, and counts what is taken from it."""

    taken = 0

    def readable(self):
        return True

    def readinto(self, buffer):
        buffer[:] = b"x" * len(buffer)
        self.taken += len(buffer)
        return len(buffer)


def test_no_more_than_the_limit_and_a_byte_is_taken_from_a_stream():
    stream = Endless()
    assert "over the limit" in refusal(read_stream, stream, max_bytes=1000)
    assert stream.taken == 1001


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no /dev/zero here")
def test_a_device_without_end_is_over_the_limit():
    assert f"over the limit of {DEFAULT_MAX_BYTES:,} bytes" in refusal(read_file, Path("/dev/zero"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert "named pipe; use: summarize - < PIPE" in refusal(read_file, tmp_path / "pipe")


@pytest.mark.skipif(not Path("/dev/stdin").exists(), reason="no /dev/stdin here")
def test_a_pipe_given_as_a_path_is_read():
    code = "import sys; from pathlib import Path; from summarizer.readers import read_file; print(read_file(Path('/dev/stdin')).text)"
    done = subprocess.run([sys.executable, "-c", code], input=b"Text of a pipe.", capture_output=True, check=True)
    assert done.stdout.strip() == b"Text of a pipe."


def test_permission_denied_is_said(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(BODY)

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # the tests may run as root, who may read everything
    assert "permission denied" in refusal(read_file, path)


@pytest.mark.parametrize("name", ["a\x00b", "x" * 5000], ids=["nul", "too-long"])
def test_a_name_that_no_file_can_have_is_an_error_of_one_short_line(name):
    assert len(refusal(read_file, Path(name))) < 300


def test_a_hostile_name_cannot_write_to_the_terminal(tmp_path):
    path = tmp_path / "a\x1b[31m\u202etxt.\nb"
    path.touch()
    assert "a\ufffd[31m\ufffdtxt. b is empty" in refusal(read_file, path)


def test_a_name_that_is_not_utf8_is_stored_so_that_it_encodes(tmp_path):
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    try:
        Path(os.fsdecode(path)).write_text(BODY)
    except OSError:
        pytest.skip("this file system wants UTF-8")
    article = read_file(Path(os.fsdecode(path)))
    assert article.path.encode().endswith("/\ufffd.txt".encode())


# --- the samples in the checkout


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_a_sample_is_read_with_a_body_and_exact_sentences(path):
    article = read_file(path)
    assert any(part.kind == "body" for part in article.parts)
    assert all(article.text[sentence.start : sentence.end] == sentence.text for sentence in article.sentences)
    assert article.dateline or article.title


@pytest.mark.parametrize("path", [path for path in SEEDS if path.name.startswith("invented-")], ids=lambda path: path.name)
def test_an_invented_sample_says_so_and_states_its_metadata(path):
    article = read_file(path)
    assert "This article is invented" in path.read_text(encoding="utf-8")
    assert article.title
    assert article.byline
    assert "<" not in article.text
    assert "](" not in article.text
