"""One name in several articles: whether the pages warn that it may be that of several people."""

from __future__ import annotations

import pytest
from ledgers import batch
from sites import ledger_of, read, site_of

from summarizer.site.namesakes import namesakes


@pytest.mark.parametrize(
    "descriptions",
    [
        (),
        ("Minister",),
        ("Minister", "Interior Minister", "the minister of the interior"),
        ("the head of the police", "police chief"),
        ("president of Marenda", "Mr", "former president"),
        ("party leader and minister", "Minister", "leader of the Dock Union"),
        ("Dr", "a surgeon", "44"),
    ],
    ids=["none", "one", "one office", "other order", "forms of address", "by way of a third", "nobody else described"],
)
def test_descriptions_that_hang_together_are_of_one_person(descriptions):
    assert namesakes(descriptions) == []


@pytest.mark.parametrize(
    ("descriptions", "several"),
    [
        (("Minister", "Minister", "a baker in Sant Coral"), [("Minister", 2), ("a baker in Sant Coral", 1)]),
        (("a mayor in Sant Coral", "a baker in Sant Coral"), [("a baker in Sant Coral", 1), ("a mayor in Sant Coral", 1)]),
        (("former teacher", "former surgeon"), [("former surgeon", 1), ("former teacher", 1)]),
        (("Minister", "interior minister", "a teacher", "a surgeon"), [("Minister", 2), ("a surgeon", 1), ("a teacher", 1)]),
    ],
    ids=["minister and baker", "of one town", "both former", "three"],
)
def test_descriptions_without_a_word_in_common_may_be_of_several(descriptions, several):
    assert namesakes(descriptions) == several


TEACHER = """Smith wins council seat

HALDEN, March 4 - John Smith, a teacher, won a council seat in Halden on Wednesday. "I am grateful," Smith said.
"""
SURGEON = """Surgeon honored

HALDEN, March 5 - John Smith, a surgeon at Halden hospital, received a medal on Thursday. "It belongs to the nurses," Smith said.
"""
UNSAID = """Smith at the fair

HALDEN, March 6 - John Smith opened the fair on Friday. "What a day," Smith said.
"""


def smith(tmp_path, *articles):
    files, _ = site_of(ledger_of(tmp_path / "out", lambda ledger: batch(ledger, [(f"{n}.txt", text) for n, text in enumerate(articles)])))
    [page] = [text for name, text in files.items() if name.startswith("actors/john-smith")]
    return page, read(files["actors.html"]).text


def test_a_page_warns_at_its_top_and_each_row_says_how_its_article_describes_the_actor(tmp_path):
    page, listed = smith(tmp_path, TEACHER, SURGEON, UNSAID)
    rows = [read(piece).text for piece in page.split("<li>")]
    assert (
        "May be several people: a surgeon at Halden hospital (1 article), a teacher (1 article)."
        in read(page[: page.index("<section")]).text
    )
    for said, described in (
        ("I am grateful", "here “a teacher”"),
        ("It belongs to the nurses", "here “a surgeon at Halden hospital”"),
        ("What a day", "here not described"),
    ):
        [row] = [row for row in rows if said in row and "Smith said" not in row]
        assert described in row
    assert "may be several people: a surgeon at Halden hospital, a teacher" in listed


def test_a_description_that_only_the_words_of_a_source_have_counts_too(tmp_path):
    baker = "HALDEN, March 7 - John Smith, a baker in Halden, said his shop was gone.\n"
    page, _ = smith(tmp_path, TEACHER, baker)
    assert "May be several people: a baker in Halden (1 article), a teacher (1 article)." in read(page).text


def test_descriptions_in_two_languages_are_not_compared(tmp_path):
    german = "Die Lehrerin Ida Brandt sagte am Montag: „Wir haben die Schule nicht geschlossen, und wir werden das auch nicht tun.“"
    english = 'HALDEN, March 4 - Ida Brandt, a teacher, said the school was open. "We never closed it," Brandt said.\n'
    files, _ = site_of(ledger_of(tmp_path / "out", lambda ledger: batch(ledger, [("de.txt", german), ("en.txt", english)])))
    [page] = [text for name, text in files.items() if name.startswith("actors/ida-brandt")]
    assert "here “Lehrerin”" in page
    assert "here “a teacher”" in page
    assert "several people" not in page


def test_a_page_of_one_person_does_not_warn(tmp_path):
    page, listed = smith(tmp_path, TEACHER, TEACHER.replace("a council seat", "a seat"), UNSAID)
    assert "several people" not in page + listed
    assert "described as: a teacher" in read(page).text
    assert "here “" not in page
