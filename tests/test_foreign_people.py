"""Persons in articles in other languages than English: whom a pronoun means, whose a quotation is that nobody stands beside, and actors."""

import pytest

from summarizer import summarize
from summarizer.article import Article


def quoted(text: str, language: str) -> list[tuple[str | None, str | None, list[str]]]:
    """Of each quotation its speaker as written, how that was found, and the names of the actors."""
    summary = summarize(Article(text, language=language))
    assert summary.rejected == []
    names = {actor.id: actor.name for actor in summary.actors}
    return [
        (quote.speaker.as_written, quote.attribution, [names[found] for found in quote.speaker.actors])
        if quote.speaker
        else (None, None, [])
        for quote in summary.quotes
    ]


PRONOUNS = {
    "German, the topic": ("de", "Bürgermeisterin Ina Sand trat am Montag zurück. „Ich kann nicht mehr“, sagte sie.", "Ina Sand"),
    "German, the last speaker": (
        "de",
        "„Es ist dumm“, sagte Minister Tilo Kroos. Auf die Frage nach den Kosten entgegnete er knapp: „Das weiß heute noch niemand.“",
        "Tilo Kroos",
    ),
    "German, of another gender": (
        "de",
        "Minister Tilo Kroos kam. Ministerin Ina Sand ging. „Ich kann nicht“, sagte er.",
        "Tilo Kroos",
    ),
    "French, the topic": (
        "fr",
        "Le maire, Luc Morel, a appelé l’État. La ville, a-t-il rappelé, a payé. « C’était un contrat », a-t-il déclaré.",
        "Luc Morel",
    ),
    "French, a name behind a participle": (
        "fr",
        "Interrogée hier, sa collègue, la députée Ana Petit, a esquivé. « Je ne commente jamais », a-t-elle dit.",
        "Ana Petit",
    ),
    "French, a verb that no table has": ("fr", "La boulangère Ana Petit a tout perdu. « Il ne reste rien », sanglote-t-elle.", "Ana Petit"),
    "Spanish, no pronoun at all": ("es", "La alcaldesa, Marta Gil, pidió calma. “Llevamos años avisando”, lamentó.", "Marta Gil"),
}


@pytest.mark.parametrize(("language", "text", "name"), PRONOUNS.values(), ids=PRONOUNS.keys())
def test_a_pronoun_means_the_nearest_speaker_of_its_gender(language, text, name):
    _, attribution, actors = quoted(text, language)[-1]
    assert (attribution, actors) == ("inferred", [name])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("de", "„Das reicht uns heute nicht“, sagte er.", id="nobody before"),
        pytest.param("de", "Ministerin Ina Sand kam. „Das reicht uns heute nicht“, sagte er.", id="only a woman before"),
        pytest.param("de", "Die Städte klagen. „Das reicht uns heute nicht“, sagten sie.", id="several"),
        pytest.param("fr", "Les syndicats refusent. « Cela ne suffit pas », ont-ils répondu.", id="several, in French"),
        pytest.param("fr", "Les pompiers sont là. « Cela ne suffit pas », dit-il.", id="only a group before"),
    ],
)
def test_a_pronoun_that_nobody_near_fits_gives_no_speaker(language, text):
    assert quoted(text, language) == [(None, None, [])]


def test_a_quotation_beside_which_nobody_stands_is_carried_over_from_the_one_before():
    text = "« On a eu peur », raconte Karim Delorge. Son fils a tout vu. « Les vitres ont explosé d’un seul coup. »"
    assert quoted(text, "fr") == [("Karim Delorge", "explicit", ["Karim Delorge"]), ("Karim Delorge", "carried", ["Karim Delorge"])]


def test_the_sentence_before_may_bring_another_speaker():
    text = "„Das geht nicht“, sagte Ministerin Ina Sand. Minister Tilo Kroos wies das zurück. „Wir haben alles getan, was möglich war.“"
    assert [actors for _, _, actors in quoted(text, "de")] == [["Ina Sand"], ["Tilo Kroos"]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("de", "„Das geht nicht“, sagte Ina Sand. Wer zahlt das? „Wir haben alles getan, was ging.“", id="a question"),
        pytest.param("de", "„Das geht nicht“, sagte Ina Sand. „Wir haben alles getan“, hieß es dort.", id="words that no table reads"),
    ],
)
def test_nothing_is_carried_over(language, text):
    assert quoted(text, language)[-1][0] is None


ACTORS = {
    "German, the surname alone": ("de", "Verbandschefin Wiebke Ahlers kam. „Das ist spät“, so Ahlers.", "Wiebke Ahlers", ["Ahlers"]),
    "German, given name": ("de", "„Das ist spät“, sagte Martin Wertig.", "Martin Wertig", []),
    "French, M.": ("fr", "Le directeur, Luc Morel, est venu. « C’est tard », a dit M. Morel.", "Luc Morel", ["Morel"]),
    "French, an office behind": ("fr", "« C’est tard », a dit Josiane Bertholin, déléguée du personnel.", "Josiane Bertholin", []),
    "French, an age": ("fr", "« C’est tard », a dit Josiane Bertholin, 52 ans.", "Josiane Bertholin", []),
}


@pytest.mark.parametrize(("language", "text", "name", "aliases"), ACTORS.values(), ids=ACTORS.keys())
def test_a_speaker_with_a_full_name_is_an_actor(language, text, name, aliases):
    summary = summarize(Article(text, language=language))
    (actor,) = [actor for actor in summary.actors if actor.name == name]
    assert (actor.kind, actor.aliases) == ("person", aliases)
    assert [quote.speaker.actors for quote in summary.quotes if quote.speaker] == [[actor.id]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("de", "„Das ist spät“, teilte Nordlicht Netz am Abend mit.", id="a firm"),
        pytest.param("de", "„Das ist spät“, sagte eine Sprecherin.", id="no name"),
        pytest.param("fr", "« C’est tard », a indiqué Air Lienne.", id="an airline"),
    ],
)
def test_a_speaker_that_nothing_shows_to_be_a_person_is_no_actor(language, text):
    assert quoted(text, language)[0][2] == []


def test_whose_spokesman_speaks_is_not_who_speaks():
    text = "Le ministre Luc Morel est absent. « C’est tard », a dit le porte-parole de Luc Morel."
    assert quoted(text, "fr")[-1] == ("le porte-parole de Luc Morel", "explicit", [])


def test_two_who_share_a_surname_are_told_apart_or_not_at_all():
    text = (
        "Le maire Luc Morel et sa fille, Anne Morel, sont venus. « Cela suffit », a dit Luc Morel. "
        "« Oui », a répondu Anne Morel. « C’est non », a dit M. Morel."
    )
    assert [actors for _, _, actors in quoted(text, "fr")] == [["Luc Morel"], ["Anne Morel"], []]
