"""An article's sentences and spans: every offset holds, whatever the text."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import FOLDER, SEEDS

from summarizer.article import Article, Part
from summarizer.errors import InputError
from summarizer.paragraphs import BLANK

BULLETS = "-–*+•‣◦▪●·"
TEXT_SEEDS = [path for path in SEEDS if path.suffix in {".txt", ".md", ".json", ".html"}]

PIECES = [
    "The council met. ", "“We will win. We must win,” she said. ", '"Why?" Ivo Lund asked. ', "‘No,’ he said. ",
    "He told me “go home” and left. ", "The U.N. in Geneva ", "J. K. Osei of Acme Inc. ", "on Jan. 24 at 5 p.m. ",
    "«Oui», dit-elle. ", "„Nein“, sagte er. ", "他说：“我们会赢。”", "「はい」", "هل جاء؟ ", "वह गया। ", "👩‍👩‍👧 🎉 ",
    "e\u0301a\u0308 ", "\u00a0", "\r\n", "\n\n", "\n", "\ufeff", "\x00", "\ud800", "\udfff", "\u202e", "“", "”", "'", '"', "(", ")",
    "…", ". ", "!", "\x85", "\u2028", "Photo: x\n", "By Ann Lund\n\n", "Read more: y\n", "\n- ", "\n• ", "(Reporting by z)", "\t", "word ",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=120)


def check_sentences(article: Article) -> None:
    text = article.text
    end = 0
    for number, sentence in enumerate(article.sentences, start=1):
        assert sentence.number == number
        assert end <= sentence.start < sentence.end <= len(text)
        assert text[end : sentence.start].strip(BLANK) in ("", *BULLETS)
        assert sentence.text == text[sentence.start : sentence.end]
        assert sentence.text.strip(BLANK) == sentence.text
        assert article.sentence_at(sentence.start) == article.sentence_at(sentence.end - 1) == sentence
        assert article.span(sentence.start, sentence.end).text == sentence.text
        end = sentence.end
    assert not text[end:].strip(BLANK)
    paragraphs = [sentence.paragraph for sentence in article.sentences]
    assert paragraphs == sorted(paragraphs)


@given(texts)
def test_sentences_are_the_articles_own_characters_and_leave_none_out(text: str) -> None:
    check_sentences(Article(text))


@given(texts)
def test_lone_surrogates_are_replaced_one_for_one_and_nothing_else_is_touched(text: str) -> None:
    article = Article(text)
    article.text.encode()
    assert len(article.text) == len(text)
    assert all(a == b or (b == "\ufffd" and 0xD800 <= ord(a) <= 0xDFFF) for a, b in zip(text, article.text, strict=True))
    assert article.id == Article(article.text).id


@pytest.mark.parametrize("path", TEXT_SEEDS, ids=lambda path: path.name)
def test_offsets_hold_over_every_seed(path: Path) -> None:
    article = Article(path.read_bytes().decode())
    check_sentences(article)
    assert len(article.sentences) > 1


def test_the_wire_story_is_split_as_an_editor_would() -> None:
    article = Article((FOLDER / "000_054aa509588926c1.txt").read_text("utf-8"))
    assert len(article.sentences) == 22
    assert {sentence.part for sentence in article.sentences} == {"body"}
    assert article.sentences[0].text.startswith("SEOUL, Jan. 24 (UPI) — North Korea is likely")
    assert sum("U.N. in Geneva" in sentence.text for sentence in article.sentences) == 1
    assert article.sentences[-1].paragraph == 18
    assert article.working_language == "en"


@pytest.mark.parametrize("bullet", ["- ", "* ", "+ ", "• ", "–\u00a0", "-   "])
def test_a_sentence_begins_behind_the_bullet_of_its_list(bullet: str) -> None:
    article = Article(f"The council met.\n\n{bullet}First point, said Vega. It was long.\n{bullet}Second point.\n")
    assert [sentence.text for sentence in article.sentences] == [
        "The council met.",
        "First point, said Vega.",
        "It was long.",
        "Second point.",
    ]
    check_sentences(article)


@pytest.mark.parametrize("line", ["-5 degrees were measured.", "— I will not, he said.", "3. Division clubs met.", "-", "- "])
def test_what_is_no_bullet_stays_in_the_sentence(line: str) -> None:
    assert Article(f"The council met.\n\n{line}").sentences[1].text == line.strip()


def test_the_parts_that_a_caller_states_are_kept() -> None:
    article = Article("Vote. Put off\nThe council met.", parts=(Part(0, 13, "headline"), Part(14, 30, "body")))
    assert [(sentence.text, sentence.part) for sentence in article.sentences] == [
        ("Vote.", "headline"),
        ("Put off", "headline"),
        ("The council met.", "body"),
    ]


def test_a_span_over_several_sentences_carries_the_first_ones_number() -> None:
    article = Article("One is here. Two is there.")
    span = article.span(4, 20)
    assert (span.text, span.sentence, span.part) == ("is here. Two is ", 1, "body")


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 2), (0, 99)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no such span"):
        Article("One is here.").span(start, end)


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\x00\x00"])
def test_a_text_without_words_has_no_sentences(text: str) -> None:
    assert Article(text).sentences == ()


@pytest.mark.parametrize("value", [None, 5, b"One.", ["One."]], ids=repr)
def test_a_text_that_is_none_is_an_error_of_one_line(value: object) -> None:
    with pytest.raises(InputError, match=f"^the text of an article is a str, not {type(value).__name__}; Article.from_file reads a file$"):
        Article(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("field", [field.name for field in dataclasses.fields(Article) if field.name not in ("text", "parts")])
def test_metadata_of_another_type_is_an_error_that_names_it(field: str) -> None:
    with pytest.raises(InputError, match=f"^the {field} of an article is a str or None, not int$"):
        Article("One.", **{field: 5})


@pytest.mark.parametrize("parts", [5, [Part(0, 4, "body")], ((0, 4, "body"),)], ids=["number", "list", "tuples"])
def test_parts_of_another_type_are_an_error(parts: object) -> None:
    with pytest.raises(InputError, match=r"^the parts of an article are a tuple of Part$"):
        Article("One.", parts=parts)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", [None, 5, b"a.txt"], ids=repr)
def test_what_is_no_path_is_an_error(path: object) -> None:
    with pytest.raises(InputError, match=r"^the path of an article is a str or Path, not "):
        Article.from_file(path)  # type: ignore[arg-type]


def test_an_article_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Article("One.").text = "Two."  # type: ignore[misc]


def test_the_language_that_a_file_states_goes_before_the_guess() -> None:
    assert Article("The mayor said that it was late.", language="fr-CA").working_language == "fr"
