"""Reporting verbs and the small words around them, of other languages than English.

Written by hand from ordinary grammar, with the verbs that agencies report with. A language that is not here gets no speakers at all: an
empty one is better than a wrong one. Nouns for people are in `summarizer.lexicons.foreign_people`.
"""

from __future__ import annotations

from typing import NamedTuple

from summarizer.lexicons.foreign_verbs import (
    FRENCH_FINITE,
    FRENCH_GERUNDS,
    FRENCH_INFINITIVES,
    FRENCH_PARTICIPLES,
    GERMAN_APART,
    GERMAN_CALLING,
    GERMAN_FINITE,
    GERMAN_SUBJUNCTIVE,
    ITALIAN_FINITE,
    ITALIAN_GERUNDS,
    ITALIAN_PARTICIPLES,
    SPANISH_FINITE,
    SPANISH_GERUNDS,
    SPANISH_PARTICIPLES,
)

__all__ = ["LANGUAGES", "Language"]

_Words = frozenset[str]
_NONE: _Words = frozenset()


class Language(NamedTuple):
    """How one language says who speaks. All words are tokens in lower case."""

    finite: _Words
    """Forms of verbs that report, each one token."""
    particles: _Words
    """Small words inside a person's name."""
    auxiliaries: _Words = _NONE
    reflexive: _Words = _NONE
    """Auxiliaries that report behind a reflexive pronoun alone; else they make a passive: “est jugé”."""
    participles: _Words = _NONE
    """What reports behind an auxiliary (“a déclaré”)."""
    gerunds: _Words = _NONE
    infinitives: _Words = _NONE
    apart: dict[str, _Words] = {}  # noqa: RUF012 - a table that nobody writes to
    """Verbs with a part that ends their clause (“teilte … mit”)."""
    calling: _Words = _NONE
    """Verbs behind which even one word in marks is somebody's: “sprach von „Chaos“”."""
    sources: tuple[tuple[str, ...], ...] = ()
    """What stands before a source (“selon”)."""
    opinion: _Words = _NONE
    """What opens a sentence with the one whose view it gives (“pour Luc Morel, …”)."""
    supine: tuple[str, ...] = ()
    """How participles end: behind an auxiliary right behind the marks every one reports (“», a savouré le capitaine”)."""
    after_marks: _Words = _NONE
    """What reports right behind a quotation and nowhere else (“so Ahlers”)."""
    pronouns: dict[str, str] = {}  # noqa: RUF012
    """Pronouns that stand for a speaker, with the gender that they tell; "" for those of several."""
    articles: dict[str, str] = {}  # noqa: RUF012
    """What may open the noun phrase of a subject, with the gender that it tells."""
    breaks: _Words = _NONE
    """What is no part of a noun phrase without a sign: prepositions of time and place, conjunctions, adverbs, times."""
    clauses: _Words = _NONE
    """What begins a clause of its own: “que”, “weil”."""
    relatives: _Words = _NONE
    skipped: _Words = _NONE
    """What may stand between the verb and the subject behind it."""
    hearers: _Words = _NONE
    """Prepositions of those who are told: they too may stand there (“a déclaré à l’AFP Luc Morel”)."""
    links: _Words = _NONE
    """What ties another noun to one: “du”."""
    joined: _Words = _NONE
    """“and”: its second verb has the subject of the first."""
    clitics: _Words = _NONE
    """Small words between a subject and its verb."""
    subjunctive: _Words = _NONE
    """Verbs that show by their form that somebody else is reported (“die Stimmung sei gut gewesen”)."""
    resumed: _Words = _NONE
    """What shows that words behind an insertion go on with a clause: finite verbs, pronouns, “ne”."""
    inside: bool = False
    """Whether attributions stand inside the marks: « Un client, prévient-il, ne revient pas. »"""
    nouns: bool = False
    """Whether all nouns have capitals."""
    drops: bool = False
    """Whether a verb alone has its subject (“lamentó”)."""


def _set(words: str) -> _Words:
    return frozenset(words.split())


def _genders(male: str, female: str, either: str = "") -> dict[str, str]:
    return {
        **dict.fromkeys(either.split(), ""),
        **dict.fromkeys(male.split(), "male"),
        **dict.fromkeys(female.split(), "female"),
    }


_ROMANCE = _set("de du des del della di da do dos das d la le el y")

LANGUAGES: dict[str, Language] = {
    "de": Language(
        finite=GERMAN_FINITE,
        particles=_set("von vom van zu zur"),  # not "der": in "sagte Hansen der Zeitung" it begins whom he told
        apart=GERMAN_APART,
        calling=GERMAN_CALLING,
        after_marks=_set("so"),
        opinion=_set("für"),
        sources=(
            ("laut",),
            ("nach", "angaben"),
            ("nach", "angaben", "von"),
            ("nach", "worten"),
            ("nach", "ansicht"),
            ("nach", "einschätzung"),
        ),
        pronouns=_genders("er", "sie"),
        articles=_genders(
            "der ein sein ihr", "die eine seine ihre", "das dieser diese jener jene mehrere viele einige zwei drei vier beide"
        ),
        breaks=_set(
            "am im in an auf bei beim mit nach vor zu zum zur von vom für über unter gegen durch ohne um seit bis aus während wegen trotz "
            "und oder aber sondern denn doch heute gestern morgen weiter knapp dazu daraufhin später zudem außerdem auch noch nun dann dort "
            "sich es nicht er sie wir ich man danach dabei damit später zuvor zugleich allerdings jedoch gleichzeitig anschließend schließlich "
            "zunächst inzwischen deshalb trotzdem dennoch somit immerhin tatsächlich konkret wörtlich insgesamt ferner hier jetzt vielmehr "
            "stattdessen bereits schon erst nur selbst so ähnlich laut wie was wer wo warum dagegen hingegen darauf dafür dagegen zuletzt"
        ),
        clauses=_set("dass ob weil wenn als da obwohl nachdem bevor damit sodass"),
        relatives=_set("der die das dem den dessen deren welcher welche"),
        skipped=_set(
            "sich dazu am im montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute auch später dann noch nun etwa beispielsweise zudem außerdem "
            "wiederum hingegen dagegen danach anschließend abends unterdessen zuvor jetzt schließlich lediglich vormittag nachmittag abend"
        ),
        links=_set("des der"),
        joined=_set("und"),
        clitics=_set("sich auch"),
        subjunctive=GERMAN_SUBJUNCTIVE,
        nouns=True,
    ),
    "fr": Language(
        finite=FRENCH_FINITE,
        particles=_ROMANCE,
        auxiliaries=_set("a ont avait avaient eut"),
        reflexive=_set("est sont était étaient"),
        participles=FRENCH_PARTICIPLES,
        gerunds=FRENCH_GERUNDS,
        infinitives=FRENCH_INFINITIVES,
        calling=_set("qualifie qualifié qualifiant juge jugent jugé parle parlent parlé dénonce dénoncé dénonçant évoque évoqué évoquant"),
        sources=(("selon",), ("d'après",)),
        opinion=_set("pour"),
        supine=("é", "i", "u", "it", "is"),
        pronouns=_genders("il", "elle", "ils elles on"),
        articles=_genders(
            "le un ce cet", "la une cette", "les son sa ses leur leurs des ces plusieurs certains certaines deux trois quatre l'"
        ),
        breaks=_set(
            "à au aux dans sur sous en par pour avec sans lors devant avant après depuis pendant chez contre entre vers dès jusqu' jeudi lundi "
            "mardi mercredi vendredi samedi dimanche hier matin soir et ou mais car ni donc aussi encore ensuite puis ainsi alors même non "
            "ne n' se s' y lui leur me nous vous je j' tu que qui dont où quand si comme selon a ont est sont avait était samedi"
        ),
        clauses=_set("que qu' parce lorsque lorsqu' quand si alors tandis puisque comme car mais dont où"),
        relatives=_set("qui dont lequel laquelle"),
        skipped=_set(
            "lundi mardi mercredi jeudi vendredi samedi dimanche hier aussi encore ensuite alors aussitôt également notamment toutefois "
            "cependant pour sa son part côté de"
        ),
        hearers=_set("à au aux devant sur"),
        links=_set("de du des d'"),
        joined=_set("et"),
        clitics=_set("ne n' se s' y en lui leur l' le la les me m' aussi également toutefois même nous vous"),
        resumed=_set(
            "ne n' je j' tu il elle on nous vous ils elles c' ce est sont a ont était sera va vont peut peuvent doit faut fait mais et ou car "
            "parce puis donc alors si quand pas non"
        ),
        inside=True,
    ),
    "es": Language(
        finite=SPANISH_FINITE,
        particles=_ROMANCE,
        auxiliaries=_set("ha han había habían"),
        participles=SPANISH_PARTICIPLES,
        gerunds=SPANISH_GERUNDS,
        calling=_set("calificó califica calificado calificando tildó tacha tachó habló habla hablan"),
        sources=(("según",),),
        opinion=_set("para"),
        supine=("ado", "ido"),
        pronouns=_genders("él", "ella", "ellos ellas"),
        articles=_genders("el un este", "la una esta", "los las su sus unos unas varios varias dos tres cuatro"),
        breaks=_set(
            "a al en con por para sin sobre ante tras desde hasta durante lunes martes miércoles jueves viernes sábado domingo ayer hoy este "
            "y e o u pero ni también además luego entonces así no se le les me nos que quien cuando si como según ha han había"
        ),
        clauses=_set("que porque cuando si como aunque mientras pero pues donde"),
        relatives=_set("que quien quienes cuyo"),
        skipped=_set("ayer hoy también además entonces este el lunes martes miércoles jueves viernes sábado domingo"),
        hearers=_set("a al"),
        links=_set("de del"),
        joined=_set("y e"),
        clitics=_set("no se le les lo la los las me nos también"),
        resumed=_set("no se yo él ella nosotros ellos es son está están ha han hay va van puede debe y o pero porque"),
        inside=True,
        drops=True,
    ),
    "it": Language(
        finite=ITALIAN_FINITE,
        particles=_ROMANCE,
        auxiliaries=_set("ha hanno aveva avevano"),
        reflexive=_set("è sono"),
        participles=ITALIAN_PARTICIPLES,
        gerunds=ITALIAN_GERUNDS,
        calling=_set("definisce definito definendo parla parlano parlato"),
        sources=(("secondo",),),
        opinion=_set("per"),
        supine=("ato", "ito", "uto"),
        after_marks=_set("così"),
        pronouns=_genders("lui egli", "lei", "loro"),
        articles=_genders("il lo un uno", "la una un'", "i gli le alcuni alcune due tre quattro l'"),
        breaks=_set(
            "a al alla ai alle in nel nella con per su sul sulla da dal dalla tra fra durante dopo prima lunedì martedì mercoledì giovedì "
            "venerdì sabato domenica ieri oggi e ed o ma né anche ancora poi così non si gli le mi ci che chi cui quando se come secondo ha "
            "hanno aveva è sono"
        ),
        clauses=_set("che perché quando se come mentre ma dove"),
        relatives=_set("che cui chi"),
        skipped=_set("ieri oggi anche ancora poi lunedì martedì mercoledì giovedì venerdì sabato domenica"),
        hearers=_set("a al alla ai alle"),
        links=_set("di del della dello dei delle degli dell' d'"),
        joined=_set("e ed"),
        clitics=_set("non si gli le lo la li mi ci anche"),
        resumed=_set("non si io lui lei noi voi loro è sono ha hanno c' può deve va ma e o perché"),
        inside=True,
        drops=True,
    ),
    "pt": Language(
        finite=_set("disse afirmou declarou explicou acrescentou destacou diz afirma explica"),
        sources=(("segundo",),),
        particles=_ROMANCE,
        articles=_genders("o um", "a uma", "os as"),
        breaks=_set("em no na nos nas com por para sem sobre à ao e ou mas que"),
        links=_set("de do da dos das"),
    ),
    "nl": Language(
        finite=_set("zei zegt verklaarde verklaart benadrukte stelde stelt schreef"),
        after_marks=_set("aldus"),
        sources=(("volgens",),),
        particles=_set("van de den der ter"),
        articles=_genders("", "", "de het een"),
        breaks=_set("in op aan bij met na voor tegen over onder en of maar die dat"),
        links=_set("van"),
    ),
    "sv": Language(finite=_set("säger sade sa berättar berättade skriver skrev"), particles=_set("af von")),
    "da": Language(finite=_set("siger sagde fortæller fortalte skriver skrev"), particles=_set("af von"), sources=(("ifølge",),)),
    "no": Language(finite=_set("sier sa forteller fortalte skriver skrev"), particles=_set("af von"), sources=(("ifølge",),)),
}
"""From an ISO 639-1 code to what reports in that language."""
