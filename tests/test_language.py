"""Which language a text is said to be in."""

from __future__ import annotations

import pytest

from summarizer.language import guess_language

TEXTS = {
    "en": "The mayor said that it was late and that he would go to the town.",
    "de": "Der Bürgermeister hat gesagt, dass es nicht geht und die Wahl verschoben ist.",
    "fr": "Le maire a dit que la ville est en retard et que les élections sont reportées.",
    "es": "El alcalde dijo que la ciudad no es la misma y que las elecciones son el lunes.",
    "it": "Il sindaco ha detto che la città non è più la stessa e che il voto è per lunedì.",
    "pt": "O prefeito disse que a cidade não é a mesma e que as eleições são para os dois.",
    "nl": "De burgemeester heeft gezegd dat het niet kan en dat er een nieuwe dag voor is.",
    "sv": "Borgmästaren sade att det inte är så och att han är på väg till en by.",
    "da": "Borgmesteren siger, at det ikke er sådan, og at han er på vej til en by efter mødet.",
    "fi": "Pormestari sanoi, että se ei ole niin ja että hän on nyt myös matkalla.",
    "pl": "Burmistrz powiedział, że nie jest to dla nas i że się nie zgadza.",
    "tr": "Belediye başkanı bu seçim için çok daha iyi bir gün olacak ve dedi.",
    "ru": "Мэр сказал, что это не так, и он уехал в город.",
    "uk": "Мер сказав, що це не так, і він поїхав до міста.",
    "ar": "قال رئيس البلدية إن هذا في المدينة من قبل",
    "fa": "شهردار گفت که این شهر را برای همه می خواهد و از آن",
    "ur": "میئر نے کہا کہ یہ شہر کے لیے ہے اور ہم اس میں ہیں",
    "he": "ראש העיר אמר כי ההצבעה נדחתה",
    "zh": "市长说，我们会赢。",
    "ja": "市長は、私たちは勝つと述べた。",
    "ko": "시장은 우리가 이길 것이라고 말했다.",
    "hi": "महापौर ने कहा कि हम जीतेंगे।",
    "el": "Ο δήμαρχος είπε ότι θα κερδίσουμε.",
    "th": "นายกเทศมนตรีกล่าวว่าเราจะชนะ",
}


@pytest.mark.parametrize(("expected", "text"), [pytest.param(code, text, id=code) for code, text in TEXTS.items()])
def test_a_sentence_is_enough(expected: str, text: str) -> None:
    assert guess_language(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("12 34 – 56", id="numbers"),
        pytest.param("Oslo 2024", id="a name"),
        pytest.param("Ann Lund, Bo Holm, Ivo Osei", id="names"),
        pytest.param("\x00\ufeff\n", id="controls"),
        pytest.param("a" * 100_000, id="one word"),
        pytest.param("🎉🎉🎉", id="emoji"),
    ],
)
def test_what_no_words_say_is_undetermined(text: str) -> None:
    assert guess_language(text) == "und"


def test_names_in_another_script_do_not_change_the_language() -> None:
    assert guess_language(TEXTS["en"] + " 市长说 Мэр") == "en"


def test_only_the_beginning_is_looked_at() -> None:
    assert guess_language(TEXTS["en"] * 100 + TEXTS["de"] * 10_000) == "en"
