"""Statements on an article in another language than English: its words, names, digits and quotations, without grammar."""

import pytest

from summarizer import Article
from summarizer.grounding import ground
from tests.drafts import draft, point

# Invented: the places, the people and the events.
GERMAN = Article(
    "TIMMERHAVEN – Das Sturmtief „Henrike“ hat im Norden mindestens vier Menschen das Leben gekostet. Am schwersten traf es "
    "die Kleinstadt Timmerhaven, wo gegen zwei Uhr auf einer Länge von etwa 120 Metern der Deich brach. Umweltminister Tilman "
    "Kroos wies die Kritik von Wiebke Ahlers an der Landesregierung zurück. „Ich finde es unanständig, mit dem Finger aufeinander zu "
    "zeigen“, sagte Kroos am Freitag.",
    language="de",
)
FRENCH = Article(
    "MONTREVEL — La grève lancée le 20 octobre à l’usine Verrelec a été reconduite mercredi à une large majorité. « Nous sommes "
    "allés au bout », assure le directeur du site, Hadrien Lassalvy, qui chiffre les pertes à 12 000 bouteilles par jour. Le maire a "
    "appelé l’État à désigner un médiateur.",
    language="fr",
)


def problems(article, text, *sentences):
    return [
        (found.code, found.message) for item in ground(draft(gist=[point(text, *sentences)]), article).rejected for found in item.problems
    ]


@pytest.mark.parametrize(
    ("article", "text", "sentence"),
    [
        (GERMAN, "In Timmerhaven brach auf einer Länge von etwa 120 Metern der Deich.", 2),
        (GERMAN, "Kroos wies die Kritik an der Landesregierung zurück.", 3),
        (GERMAN, "Er finde es „unanständig“, mit dem Finger aufeinander zu zeigen, sagte Kroos.", 4),
        (FRENCH, "Une large majorité a reconduite la grève à l’usine Verrelec", 1),
        (FRENCH, "La grève de l'usine a été reconduite mercredi", 1),
        (FRENCH, "Hadrien Lassalvy, le directeur du site, chiffre les pertes à 12 000 bouteilles par jour", 2),
        (FRENCH, "L’État a été appelé à désigner un médiateur", 3),
        (FRENCH, "Appelé par le maire, un médiateur de l’État", 3),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_a_statement_in_the_words_of_its_evidence_is_kept(article, text, sentence):
    assert problems(article, text, sentence) == []


@pytest.mark.parametrize(
    ("article", "text", "sentence", "code"),
    [
        (FRENCH, "La grève lancée le 20EhVerrelec a été reconduite mercredi à une large majorité", 1, "unsupported-claim"),
        (FRENCH, "La grève de l’usine d’Hadrianopolis a été reconduite mercredi", 1, "unsupported-claim"),
        (FRENCH, "Nous sommes allés au bout, assure le directeur du site, La, qui chiffre les pertes", 2, "changed-name"),
        (FRENCH, "La grève lancée le 21 octobre à l’usine Verrelec", 1, "unsupported-number"),
        (FRENCH, "« Nous sommes restés au bout », assure le directeur du site", 2, "altered-quote"),
        (GERMAN, "Das traf die Kleinstadt, wo gegen zwei Metern auf einer Länge von etwa 120 Metern der Deich brach", 2, "changed-name"),
        (GERMAN, "Umweltminister Tilman Ahlers wies die Kritik zurück", 3, "changed-name"),
        (GERMAN, "Das Sturmtief und die Kritik an der von dem und der an der seit", 1, "unsupported-claim"),
        (GERMAN, "Er finde es „unmöglich“, mit dem Finger aufeinander zu zeigen, sagte Kroos.", 4, "altered-quote"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_a_statement_with_other_words_names_digits_or_quotations_is_turned_away(article, text, sentence, code):
    assert code in [found for found, _ in problems(article, text, sentence)]


def test_small_words_bear_out_no_statement():
    [(code, message)] = problems(GERMAN, "Der Deich brach und hat von der und an der im Norden das Leben", 2)
    assert (code, message) == ("unsupported-claim", "the evidence has 2 of 4 content words of this statement")
