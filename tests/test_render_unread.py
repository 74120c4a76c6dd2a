"""What is said where the built-in engine does not read attributions: never that the article has none. All three views."""

from __future__ import annotations

import re

import pytest

from summarizer import Article, Summary, summarize
from summarizer.language import _SCRIPTS as SCRIPTS
from summarizer.language import guess_language
from summarizer.render import unread as module
from summarizer.render.as_markdown import markdown
from summarizer.render.as_text import text
from summarizer.render.html import page
from summarizer.render.unread import unread

SAID_TO_BE_READ = ("does not say who", "not given", "in its own voice")
TEXTS = {
    "ar": "قالت رئيسة البلدية المخترعة إيلفا مثال: «ما زلنا نحفر بأيدينا». وأضافت أن 12 منزلا انهارت.",
    "he": '"אנחנו עדיין חופרים בידיים," אמרה ראשת העיר הבדויה אילבה דוגמה. היא אמרה כי 12 בתים קרסו.',
    "ru": "Не менее 40 человек погибли, сообщило вымышленное министерство. «Мы всё ещё копаем руками», — сказала мэр Ильва Пример.",
    "ja": "架空の内務省は、地震で少なくとも40人が死亡したと発表した。「まだ手で掘っている」とイルバ・レイ市長は語った。",
}
GERMAN = (
    "Bei einem Erdbeben sind nach Angaben des erfundenen Innenministeriums mindestens 40 Menschen ums Leben gekommen. "
    "„Wir graben noch mit den Händen“, sagte Bürgermeisterin Ilva Beispiel."
)


def shown(summary: Summary, article: Article) -> list[str]:
    """The three views of a summary, white space as one space, without elements and stars."""
    html = re.sub(r"<(style|script)>.*?</\1>|<[^>]*>", "", page(summary, article), flags=re.DOTALL)
    return [" ".join(one.replace("*", "").split()) for one in (text(summary, width=400), markdown(summary), html)]


def views(article: Article, **changed: str | None) -> list[str]:
    """The three views of what the built-in engine makes of an article; `changed` says by what else it was made."""
    summary = summarize(article)
    summary.provenance = summary.provenance.model_copy(update=changed)
    return shown(summary, article)


@pytest.mark.parametrize("language", ["ar", "he", "ru"])
def test_where_no_attribution_is_read_no_view_says_that_the_article_has_none(language):
    for view in views(Article(TEXTS[language], title="Invented")):
        assert [words for words in SAID_TO_BE_READ if words in view] == []
        name = module.NAMES[language]
        assert f"who says it was not read (the built-in engine does not read attributions in {name})" in view


@pytest.mark.parametrize("language", TEXTS)
def test_what_is_left_to_the_reader_stands_before_all_else_that_is_to_be_looked_at(language):
    for view in views(Article(TEXTS[language])):
        heading = view.lower().index("look at first")
        assert f"Not read in {module.NAMES[language]}: who says what, who denies it, doubts" in view[heading : heading + 120]


def test_where_speakers_are_read_only_the_rest_is_said_not_to_be():
    for view in views(Article(GERMAN)):
        assert "in its own voice" not in view
        assert "Ilva Beispiel" in view
        assert "the built-in engine does not read attributions outside quotations in German" in view
        assert "Not read in German: who says what outside quotations" in view
        assert "bounds of figures" not in view  # "mindestens" is read


def test_a_quotation_without_a_speaker_has_none_in_the_article_where_speakers_are_read():
    article = Article(GERMAN)
    summary = summarize(article)
    summary.quotes[0].speaker = None
    for view in shown(summary, article):
        assert "the article does not say who" in view


def test_what_a_model_read_is_told_as_the_model_has_it():
    for view in views(Article(TEXTS["ar"]), engine="chat", model="invented"):
        assert "Not read" not in view
        assert "in its own voice" in view
        assert "the article does not say who" in view


@pytest.mark.parametrize("text", ["The mayor said that 40 homes burned.", "40 50 60"], ids=["English", "no language"])
def test_what_is_read_as_english_is_read(text):
    assert unread(summarize(Article(text))) is None


def test_every_language_that_can_be_guessed_has_a_name():
    assert {code for script in SCRIPTS for code in script.languages} == {*module.NAMES, "en"}


def test_a_language_without_a_name_is_called_by_its_code():
    assert guess_language("40") == "und"
    found = unread(summarize(Article("40 llars es van cremar.", language="ca")))
    assert found
    assert found.why == "the built-in engine does not read attributions in this language (ca)"
