"""PDF: files that are written here, byte by byte, and the pure part that makes paragraphs of lines."""

import hashlib
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import MissingExtraError, UnreadableError
from summarizer.readers import pdf, read_bytes
from summarizer.readers.pages import Line, blocks_of

pytest.importorskip("pypdfium2")


def stream(content, entries=b""):
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), entries, content)


def document(objects, trailer=b""):
    """A PDF of these objects, numbered from 1; the first is the catalog."""
    out, offsets = bytearray(b"%PDF-1.5\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return bytes(out + b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start))


def pages(*contents, more=(), resources=b"", trailer=b""):
    """A PDF with a page for each content stream (bytes, or a whole stream object)."""
    first = 4 + len(more)
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(contents)),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        *more,
    ]
    for number, content in enumerate(contents):
        box = b"/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>%s>>" % resources
        objects.append(b"<</Type/Page/Parent 2 0 R%s/Contents %d 0 R>>" % (box, first + 2 * number + 1))
        objects.append(content if content.endswith(b"endstream") else stream(content))
    return document(objects, trailer)


def lines(*rows):
    """A content stream of `(text, size, drop)` rows."""
    body = b"".join(b"/F %d Tf 0 -%d Td (%s) Tj " % (size, drop, text.encode("cp1252")) for text, size, drop in rows)
    return b"BT 72 760 Td " + body + b"ET"


def rc4(key, data):
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def locked(password):
    """The trailer's entries of a PDF under the standard security handler, revision 2 (ISO 32000-1, 7.6.3)."""
    pad = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    padded = (password + pad)[:32]
    owner = rc4(hashlib.md5(padded, usedforsecurity=False).digest()[:5], padded)
    key = hashlib.md5(padded + owner + (-4).to_bytes(4, "little", signed=True) + b"id", usedforsecurity=False).digest()[:5]
    user = rc4(key, pad)
    return b"/ID[<6964><6964>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (owner.hex().encode(), user.hex().encode())


def read(data, name="a.pdf", **options):
    return read_bytes(data, name, **options)


ARTICLE = lines(
    ("Bridge in Port Lund stays shut", 22, 0),
    ("The bridge in Port Lund will stay shut until May, the coun-", 11, 40),
    ("cil said on Monday, after \x93cracks\x94 were found by a self-".encode("latin-1").decode("cp1252"), 11, 13),
    ("driving drone.", 11, 13),
    ("It carries 4,000 cars a day, and the council had counted on it.", 11, 26),
)


BODY = """The bridge in Port Lund will stay shut until May, the council said on Monday, after “cracks” were found by a \
self-driving drone.

It carries 4,000 cars a day, and the council had counted on it."""


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "standard input"])
def test_wraps_and_hyphens_are_undone_and_the_headline_is_told(name):
    article = read(pages(ARTICLE), name)
    assert [(part.kind, article.text[part.start : part.end]) for part in article.parts] == [
        ("headline", "Bridge in Port Lund stays shut"),
        ("body", BODY),
    ]
    assert article.title == "Bridge in Port Lund stays shut"


def test_a_title_in_the_file_s_own_fields_counts_only_when_the_text_has_it():
    assert read(pages(lines(("Some words here.", 11, 0)), trailer=b"/Info<</Title(Microsoft Word - a.doc)>>")).title is None


def test_an_encrypted_file_is_an_error_and_one_with_an_empty_password_is_read():
    with pytest.raises(UnreadableError, match=r"a\.pdf is an encrypted PDF; save it without a password first"):
        read(pages(ARTICLE, trailer=locked(b"secret")))
    with pytest.raises(UnreadableError, match="no text"):  # it opens; its stream, written unencrypted, deciphers to nothing
        read(pages(b"", trailer=locked(b"")))


@pytest.mark.parametrize("content", [b"", b"10 10 100 100 re f"], ids=["blank", "drawing"])
def test_a_file_without_text_asks_for_ocr(content):
    with pytest.raises(UnreadableError, match="holds no text, only images; run OCR over it first"):
        read(pages(content))


@pytest.mark.parametrize("data", [b"%PDF-1.4 nonsense", pages(ARTICLE)[:300], b"%PDF-"], ids=["nonsense", "cut", "header"])
def test_a_damaged_file_is_an_error(data):
    with pytest.raises(UnreadableError, match="damaged PDF"):
        read(data)


def test_more_text_than_the_limit_is_refused():
    squeezed = stream(zlib.compress(lines(*[("x" * 80, 11, 12)] * 50)), b"/Filter/FlateDecode")
    with pytest.raises(UnreadableError, match="too many pages or characters"):
        read(pages(squeezed), max_bytes=1500)


def test_a_file_that_unpacks_to_gigabytes_is_stopped_in_a_process_of_its_own():
    packer = zlib.compressobj(9)
    header = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    megabyte = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)  # after a full flush it may be repeated
    packed = header + megabyte * 2000 + packer.flush()
    with pytest.raises(UnreadableError, match="too much time or memory"):
        read(pages(stream(packed, b"/Filter/FlateDecode")))


def test_a_worker_that_says_nonsense_is_a_damaged_file(monkeypatch, tmp_path):
    worker = tmp_path / "worker.py"
    worker.write_text("print('nonsense')")
    monkeypatch.setattr(pdf, "_WORKER", worker)
    with pytest.raises(UnreadableError, match="damaged PDF"):
        read(pages(ARTICLE))


def test_without_the_extra_the_error_names_it(monkeypatch):
    monkeypatch.setattr(pdf, "find_spec", lambda _: None)
    with pytest.raises(MissingExtraError, match=r"grounded-summarizer\[pdf\]"):
        read(pages(ARTICLE))


# --- lines to paragraphs


def page(*texts, left=72.0, pitch=13.0, height=12.0):
    return [Line(text, left, 700 - pitch * number, height) for number, text in enumerate(texts)]


def texts(*given_pages):
    return [block.text for block in blocks_of(given_pages)]


def test_page_numbers_and_running_heads_are_left_out():
    found = texts(
        *(page("The Example Post", f"Body of page {word}, and no more.", f"- {number} -") for number, word in enumerate(("a", "b", "c"), 1))
    )
    assert found == ["Body of page a, and no more.", "Body of page b, and no more.", "Body of page c, and no more."]


def test_a_sentence_goes_on_over_the_page():
    assert texts(page("The bridge stays"), page("shut, she said.")) == ["The bridge stays shut, she said."]


def test_a_first_line_indent_begins_a_paragraph():
    lines_of_page = page("One sentence that is as wide as the column is.", "Another one begins here.")
    indented = lines_of_page[1]._replace(left=90.0)
    assert len(texts([lines_of_page[0], indented])) == 2


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the coun\ufffe", "cil met", "the council met"),
        ("a well-", "known man", "a well-known man"),
        ("in 2019-", "20 it", "in 2019-20 it"),
        ("the Anglo-", "Saxon era", "the Anglo-Saxon era"),
        ("a check-in desk, a check\ufffe", "in queue", "a check-in desk, a check-in queue"),
        ("he said -", "again", "he said - again"),
    ],
    ids=lambda value: value,
)
def test_a_hyphen_at_a_line_s_end_is_undone_where_it_split_a_word(first, second, joined):
    assert texts(page(first, second)) == [joined]


@given(
    st.lists(
        st.lists(st.builds(Line, st.text(min_size=1, max_size=20), *[st.floats(-1e3, 1e3)] * 2, st.floats(0, 100)), max_size=6),
        max_size=4,
    )
)
def test_no_lines_break_the_making_of_paragraphs(given_pages):
    assert all(block.text.strip() == block.text != "" for block in blocks_of(given_pages))
