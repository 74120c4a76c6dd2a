"""Quotations in other languages than English: what is one, its pieces, and who says it."""

import pytest

from summarizer import summarize
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


OTHER_PLACES = {
    "German, behind a time": ("de", "„Das reicht nicht“, sagte am Montag Ines Vogt.", "Ines Vogt"),
    "German, whose spokesman": ("de", "„Das reicht nicht“, sagte eine Sprecherin der Polizei am Abend.", "eine Sprecherin der Polizei"),
    "German, whom a spokesman told": ("de", "„Das reicht nicht“, sagte ein Sprecher der Deutschen Presse-Agentur.", "ein Sprecher"),
    "German, office, name": (
        "de",
        "„Das reicht nicht“, erklärte der Landrat, Jan Becker.",
        "der Landrat, Jan Becker",
    ),
    "German, so": ("de", "„Das reicht nicht“, so Trainer Udo Wolf.", "Trainer Udo Wolf"),
    "German, reflexive": ("de", "„Das reicht nicht“, ärgerte sich Anwohnerin Lea Busch.", "Anwohnerin Lea Busch"),
    "German, an adverb opens the sentence": ("de", "Danach sagte der Minister: „Das reicht uns nicht.“", "der Minister"),
    "German, a relative clause": ("de", "Der Minister, der müde war, sagte: „Wir gehen jetzt alle.“", "Der Minister"),
    "German, nothing but the name": ("de", "Anwohner Jost Berg (71) sah es: „Ich dachte, es wäre Silvester.“", "Anwohner Jost Berg"),
    "German, no name before the colon": ("de", "Ihr Motto: „Gemeinsam für eine starke Küste im Norden“.", None),
    "French, behind whom was told": ("fr", "« Cela ne suffit pas », a répondu à l’AFP Marie Lenoir.", "Marie Lenoir"),
    "French, behind a time between commas": ("fr", "« Cela suffit », a souligné, mardi, le chef de l’État.", "le chef de l’État"),
    "French, no comma": ("fr", "« Cela ne suffit pas ! » s’exclame la syndicaliste.", "la syndicaliste"),
    "French, a pronoun before the verb": ("fr", "« Cela ne suffit pas », lui a rétorqué la présidente.", "la présidente"),
    "French, an unknown participle": (
        "fr",
        "« Cela suffit », a savouré le capitaine Hugo Besson.",
        "le capitaine Hugo Besson",
    ),
    "French, selon": ("fr", "« Cela ne suffit pas », selon le maire.", "le maire"),
    "French, names before a colon": ("fr", "Luc Morel : « Nous irons au bout de cette réforme. »", "Luc Morel"),
    "Spanish, behind whom was told": ("es", "“No es bastante”, aseguró ayer a la prensa el alcalde.", "el alcalde"),
    "Italian": ("it", "«Non basta», ha spiegato la sindaca Giulia Rossi.", "la sindaca Giulia Rossi"),
    "Italian, in a sentence of its own": ("it", "«Non basta più a nessuno». Così il sindaco, Paolo Ferri.", "il sindaco, Paolo Ferri"),
}


@pytest.mark.parametrize(("language", "text", "speaker"), OTHER_PLACES.values(), ids=OTHER_PLACES.keys())
def test_the_speaker_is_the_subject_of_the_verb_beside_the_marks(language, text, speaker):
    ((_, who, _),) = told(text, language)
    assert who == speaker


PIECES = {
    "German, around its attribution": ("de", "„Es ist aus“, sagte Kroos. „Wir gehen.“", "Es ist aus | Wir gehen.", "Kroos"),
    "German, interrupted": (
        "de",
        "„Ich finde es dumm“, sagte Kroos, „jetzt zu gehen.“",
        "Ich finde es dumm | jetzt zu gehen.",
        "Kroos",
    ),
    "German, guillemets": ("de", "»Es ist aus«, sagte Kroos. »Wir gehen.«", "Es ist aus | Wir gehen.", "Kroos"),
    "German, straight marks": ("de", '"Es ist aus", sagte Kroos. "Wir gehen."', "Es ist aus | Wir gehen.", "Kroos"),
    "French, in the marks": ("fr", "« Un client, prévient Luc Morel, ne revient pas. »", "Un client | ne revient pas.", "Luc Morel"),
    "French, at the end of a sentence": (
        "fr",
        "« On part, a lancé Ana Petit, déléguée du personnel, sous la pluie. Eh bien, on part. »",
        "On part | Eh bien, on part.",
        "Ana Petit",
    ),
    "French, a description that is a clause": (
        "fr",
        "« J’ai un crédit, confie une ouvrière, qui préfère taire son nom. C’est tout. »",
        "J’ai un crédit | C’est tout.",
        "une ouvrière",
    ),
    "French, at the end": ("fr", "« Le syndicat ne lâchera rien, assure Karim Benali. »", "Le syndicat ne lâchera rien", "Karim Benali"),
    "French, behind a sign": ("fr", "« Nous irons ! lance la maire. Tous ensemble. »", "Nous irons ! | Tous ensemble.", "la maire"),
    "French, no subject that could speak": (
        "fr",
        "« Il le dit, explique la règle, et s’en va », a déclaré Luc Morel.",
        "Il le dit, explique la règle, et s’en va",
        "Luc Morel",
    ),
    "French, a source inside is the speaker’s": (
        "fr",
        "« Il faut, selon la loi, voter », a rappelé Jean Dupuis.",
        "Il faut, selon la loi, voter",
        "Jean Dupuis",
    ),
    "Spanish, between dashes": (
        "es",
        "«No basta —dijo la ministra Ana Ruiz—, pero es algo».",
        "No basta | pero es algo",
        "la ministra Ana Ruiz",
    ),
    "Italian, between dashes": ("it", "«Non basta – ha detto il ministro – ma è un inizio».", "Non basta | ma è un inizio", "il ministro"),
}


@pytest.mark.parametrize(("language", "text", "pieces", "speaker"), PIECES.values(), ids=PIECES.keys())
def test_an_attribution_is_no_part_of_what_is_quoted(language, text, pieces, speaker):
    ((words, who, _),) = told(text, language)
    assert (words, who) == (pieces, speaker)


def test_a_quotation_with_an_attribution_of_its_own_is_another():
    text = "« Nous avons perdu », a dit Luc Morel. « Il faut se relever », a ajouté Ana Petit."
    assert [who for _, who, _ in told(text, "fr")] == ["Luc Morel", "Ana Petit"]


def test_a_paragraph_goes_on_with_a_quotation():
    text = "„Es war ein Schlag, sagte Kroos einmal, und dann war alles schwarz.\n\n„Heute ist alles weg“, sagte Kroos."
    assert len(told(text, "de")) == 2
    text = "„Es war ein schwerer Schlag“, sagte Kroos.\n\n„Heute ist alles weg, und niemand hilft uns.“"
    assert [words for words, _, _ in told(text, "de")] == ["Es war ein schwerer Schlag | Heute ist alles weg, und niemand hilft uns."]


PARTS = {
    "German, von": ("de", "Das Gericht sprach von einem „Skandal“.", [("Skandal", "Das Gericht")]),
    "German, reported speech": ("de", "Man arbeite „mit Hochdruck“, sagte eine Sprecherin.", [("mit Hochdruck", "eine Sprecherin")]),
    "German, an inserted verb": ("de", "Das könne sich, warnte der Verband, „noch ändern“.", [("noch ändern", "der Verband")]),
    "German, the sentence before": (
        "de",
        "Es sei gut gewesen, erzählte Studentin Mara Pohl. Dann habe jemand gesungen, „bis in die Nacht“.",
        [("bis in die Nacht", "Studentin Mara Pohl")],
    ),
    "German, no sign of reported speech": ("de", "Es war gut, erzählte Studentin Mara Pohl. Dann ging es „bis in die Nacht“.", []),
    "German, an object before the verb": ("de", "Die Vorwürfe nannte Vogt „absurd“.", [("absurd", "Vogt")]),
    "German, a verb in two parts": ("de", "Ein Sprecher wies das als „haltlos“ zurück.", [("haltlos", "Ein Sprecher")]),
    "German, a name": ("de", "Das Sturmtief „Henrike“ zog ab, sagte Kroos.", []),
    "German, a film": ("de", "Vogt lobte den Film „Das Boot“.", []),
    "German, a term": ("de", "Mit dem „Gute-Kita-Gesetz“ wolle man helfen, sagte Ministerin Eva Roth.", []),
    "German, a motto": ("de", "Die Initiative „Rettet den Wald“ kam.", []),
    "German, a source": ("de", "Laut Polizei war der Fahrer „erheblich betrunken“.", [("erheblich betrunken", "Polizei")]),
    "French, a relative clause": ("fr", "Il a lu une offre que les syndicats jugent « indigne ».", [("indigne", "les syndicats")]),
    "French, qui": (
        "fr",
        "« Assez », assure le directeur, Luc Morel, qui évoque « bien plus » en pertes.",
        [("Assez", "le directeur, Luc Morel"), ("bien plus", "Luc Morel")],
    ),
    "French, a gerund": ("fr", "M. Morel a reconnu le fait, tout en le qualifiant de « simple erreur ».", [("simple erreur", "M. Morel")]),
    "French, an infinitive": (
        "fr",
        "À Paris, l’entourage du ministre se borne à indiquer que c’est suivi « avec attention ».",
        [("avec attention", "l’entourage du ministre")],
    ),
    "French, an inverted antecedent": (
        "fr",
        "Elle est close, a annoncé la préfecture, qui évoque « un risque réel ».",
        [("un risque réel", "la préfecture")],
    ),
    "French, an insertion": (
        "fr",
        "Le maire, Luc Morel, qui hésitait, a dénoncé « un recul sans précédent ».",
        [("un recul sans précédent", "Le maire, Luc Morel")],
    ),
    "French, whose view": (
        "fr",
        "Pour le président du club, Alain Mercier, c’est « un coup dur ».",
        [("un coup dur", "le président du club, Alain Mercier")],
    ),
    "French, a passive": ("fr", "Le prévenu est jugé pour « homicide involontaire ».", []),
    "French, a film": ("fr", "Le maire a salué le film « La Haine ».", []),
    "French, a term": ("fr", "Le président a annoncé un fonds pour les « quartiers prioritaires ».", []),
    "Spanish": ("es", "La ministra calificó la medida de “histórica”.", [("histórica", "La ministra")]),
    "Spanish, a source": ("es", "Según el portavoz, la situación es “muy grave”.", [("muy grave", "el portavoz")]),
    "Italian": ("it", "Il premier ha parlato di «una giornata storica».", [("una giornata storica", "Il premier")]),
}


@pytest.mark.parametrize(("language", "text", "expected"), PARTS.values(), ids=PARTS.keys())
def test_a_part_of_a_clause_is_a_quotation_where_its_sentence_says_whose(language, text, expected):
    assert [(words, who) for words, who, _ in told(text, language)] == expected


def test_the_cue_is_kept_whole():
    assert told("« Cela ne suffit pas », a dit Luc Morel.", "fr") == [("Cela ne suffit pas", "Luc Morel", "a dit")]


def test_a_title_in_marks_is_no_quotation():
    assert told("Das Stück „Der gute Mensch“ ist verboten.", "de") == []


def test_english_verbs_report_nothing_in_another_language():
    text = "Le ministre note que la loi est bonne et Morel cite that une autre."
    assert read(Article(text, language="fr", parts=(Part(0, len(text), "body"),))).attributions == ()


def test_the_dateline_is_no_subject():
    text = "MONTVERT, 12 oct (AFP) - Une crue a fait trois morts, qui évoque « un risque bien réel »."
    assert "MONTVERT" not in {who for _, who, _ in told(text, "fr")}


def test_a_mark_inside_a_german_quotation_is_kept():
    text = "Der Deich brach am Abend. „Man hat gesagt: ‚Das hält noch zwei Winter‘“, so Ines Vogt. Danach gingen alle nach Hause."
    (quote,) = summarize(Article(text, language="de")).quotes
    assert quote.text == "Man hat gesagt: ‚Das hält noch zwei Winter‘"


def test_numbers_in_words_and_hedges_are_read_in_english_alone():
    summary = summarize(Article("Il est possible que son fils vende un four et six lampes demain matin.", language="fr"))
    assert (summary.claims, summary.uncertainties) == ([], [])


def test_a_speaker_who_is_called_the_same_again_nearby_is_the_same():
    text = "La préfecture a évoqué hier, après que la préfecture a été bloquée, « une situation très grave », puis la préfecture s’est tue."
    (quote,) = summarize(Article(text, language="fr")).quotes
    assert quote.speaker is not None
