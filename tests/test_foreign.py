"""Who says a quotation in other languages than English."""

import pytest

from summarizer.article import Article, Part
from summarizer.reading.read import read


def told(text: str, language: str) -> list[tuple[str, str | None, str | None]]:
    """Each quotation with its speaker and its cue."""
    return [
        (
            " | ".join(text[start:end] for start, end in found.pieces),
            text[slice(*found.speaker)] if found.speaker else None,
            text[slice(*found.cue)] if found.cue else None,
        )
        for found in read(Article(text, language=language, parts=(Part(0, len(text), "body"),))).quotations
    ]


SPEAKERS = {
    "German, an office and a name": (
        "de",
        "„Das reicht nicht“, erklärte die Lunder Abgeordnete Ines Vogt.",
        "die Lunder Abgeordnete Ines Vogt",
    ),
    "German, English marks": ("de", "“Das reicht nicht“, sagte Vogt.", "Vogt"),
    "German, hearer": ("de", "„Das reicht nicht“, sagte Minister Jörg Hansen der Zeitung.", "Minister Jörg Hansen"),
    "German, time": ("de", "„Das reicht nicht“, sagte Ines Vogt am Montag in Lund.", "Ines Vogt"),
    "German, verb in two parts": ("de", "„Das reicht nicht“, teilte die Stadt Lund am Montag mit.", "die Stadt Lund"),
    "German, before": ("de", "Minister Jörg Hansen sagte: „Das reicht uns nicht.“", "Minister Jörg Hansen"),
    "German, pronoun": ("de", "„Das reicht uns nicht“, sagte er.", None),
    "German, a verb that no table has": ("de", "„Das reicht uns nicht“, lachte Ines Vogt.", None),
    "French": ("fr", "« Cela ne suffit pas », a déclaré le ministre Luc Morel.", "le ministre Luc Morel"),
    "French, no name": ("fr", "« Cela ne suffit pas », a dit le ministre.", "le ministre"),
    "French, no name and more": ("fr", "« Cela ne suffit pas », a dit le ministre lors d’une visite.", "le ministre"),
    "French, pronoun": ("fr", "« Cela ne suffit pas », dit-elle.", None),
    "Spanish": ("es", "«Eso no es bastante», dijo la ministra Ana Ruiz.", "la ministra Ana Ruiz"),
    "Dutch, particles": ("nl", "“Dat is niet genoeg”, zei Anna van den Berg.", "Anna van den Berg"),
    "a language without a table": ("fi", "”Se ei riitä meille”, sanoi Aino Vogt.", None),
}


@pytest.mark.parametrize(("language", "text", "speaker"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_a_speaker_is_given_only_where_a_table_of_the_language_says_so(language, text, speaker):
    ((_, who, _),) = told(text, language)
    assert who == speaker


def test_the_cue_is_kept_whole():
    assert told("« Cela ne suffit pas », a dit Luc Morel.", "fr") == [("Cela ne suffit pas", "Luc Morel", "a dit")]


def test_a_title_in_marks_is_no_quotation():
    assert told("Das Stück „Der gute Mensch“ ist verboten.", "de") == []


def test_english_verbs_report_nothing_in_another_language():
    text = "Le ministre note que la loi est bonne et Morel cite that une autre."
    assert read(Article(text, language="fr", parts=(Part(0, len(text), "body"),))).attributions == ()
