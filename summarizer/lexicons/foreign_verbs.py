"""Verbs with which news in German, French, Spanish and Italian report, in the forms that stand beside a quotation.

Written by hand from ordinary grammar: regular verbs as stems times endings, the others form by form. Verbs that say more about a face than
about words ("lachte", "sourit") are left out.
"""

from __future__ import annotations

__all__ = [
    "FRENCH_FINITE",
    "FRENCH_GERUNDS",
    "FRENCH_INFINITIVES",
    "FRENCH_PARTICIPLES",
    "GERMAN_APART",
    "GERMAN_CALLING",
    "GERMAN_FINITE",
    "GERMAN_SUBJUNCTIVE",
    "ITALIAN_FINITE",
    "ITALIAN_GERUNDS",
    "ITALIAN_PARTICIPLES",
    "SPANISH_FINITE",
    "SPANISH_GERUNDS",
    "SPANISH_PARTICIPLES",
]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _forms(stems: str, endings: str) -> frozenset[str]:
    """Every stem with every ending; "-" is the ending of no letters."""
    return frozenset(stem + ending.strip("-") for stem in stems.split() for ending in endings.split())


# --- German ----------------------------------------------------------------------------------------------------------------

GERMAN_FINITE = (
    _forms(
        "sag erklär beton mein kritisier warn bestätig kommentier prognostizier resümier konstatier erzähl frag bemerk lob klag beklag "
        "schimpf spott scherz ergänz bekräftig droh hoff glaub schwärm mahn argumentier beschwer empör freu verteidig rechtfertig wünsch "
        "bilanzier analysier präzisier versprech witzel jubel urteil wiederhol zitier",
        "t te ten en",
    )
    | _forms("forder versicher erläuter äußer erinner wunder ärger twitter jammer erwider flüster schilder kritter bedauer", "t te ten n")
    | _forms("berichtet behauptet antwortet vermutet befürchtet fürchtet entgegnet begründet verkündet betet postet erwartet", "- e en")
    | _set(
        "sprach spricht sprachen sprechen schrieb schreibt schrieben schreiben rief ruft riefen versprach verspricht widersprach "
        "widerspricht gestand gesteht befand fand findet verriet verrät beschrieb beschreibt unterstrich unterstreicht bat bittet "
        "wertete wertet werteten bewertete bewertet bewerteten antworten berichten behaupten nannte nennt nannten bezeichnete bezeichnet bezeichneten"
    )
) - {"beten", "betet", "betete", "beteten"}

GERMAN_CALLING = _set(
    "sprach spricht sprachen nannte nennt nannten bezeichnete bezeichnet bezeichneten kritisierte kritisiert kritisierten beschrieb beschreibt "
    "wertete wertet werteten bewertete bewertet bewerteten"
)

GERMAN_APART = {
    **dict.fromkeys(_forms("teil", "t te ten"), _set("mit")),
    **dict.fromkeys(_forms("füg", "t te ten"), _set("hinzu an")),
    **dict.fromkeys(_forms("kündig merk", "t te ten"), _set("an")),
    **dict.fromkeys(_forms("räum", "t te ten"), _set("ein")),
    **dict.fromkeys(_forms("stell", "t te ten"), _set("fest klar")),
    **dict.fromkeys(_forms("führ", "t te ten"), _set("aus an")),
    **dict.fromkeys(_forms("setz leg", "t te ten"), _set("hinzu nach")),
    **dict.fromkeys(_set("gab gibt gaben"), _set("zu bekannt an")),
    **dict.fromkeys(_set("hob hebt hoben"), _set("hervor")),
    **dict.fromkeys(_set("schlug schlägt"), _set("vor")),
    **dict.fromkeys(_set("warf wirft warfen"), _set("ein vor")),
    **dict.fromkeys(_set("wandte wendet"), _set("ein")),
    **dict.fromkeys(_set("wies weist wiesen"), _set("zurück hin")),
    **dict.fromkeys(_set("hielt hält"), _set("fest dagegen entgegen")),
    **dict.fromkeys(
        _set("hat hatte hatten haben"),
        _set("gesagt erklärt betont geschrieben geäußert angekündigt gewarnt berichtet versichert mitgeteilt kritisiert bestätigt"),
    ),
}

GERMAN_SUBJUNCTIVE = _set(
    "sei seien habe werde könne müsse solle wolle dürfe möge gebe gehe komme stehe bleibe lasse mache brauche wisse gelte halte nehme finde "
    "frage denke glaube hoffe erwarte kenne verstehe fühle sehe laufe arbeite führe liege bringe bekomme ziehe treffe"
)
"""Only forms that the indicative of the third person has not."""

# --- French ----------------------------------------------------------------------------------------------------------------

_FRENCH_ER = (
    "affirm expliqu ajout assur indiqu estim soulign précis annonc confi lanc déclar remarqu insist ironis critiqu dénonc regrett déplor "
    "plaid racont témoign résum souhait réclam raill moqu alert rassur nuanc argument jug qualifi évoqu parl avou clam murmur gliss exclam "
    "indign étonn alarm amus énerv emport félicit désol lament demand répliqu rétorqu avanc analys constat observ chiffr comment "
    "enchaîn lâch pest martel accus détaill décrypt interrog confirm révél signal résum récapitul dédramatis salu prôn préconis fustig condamn soupir rigol plaisant tonn tranch relativis balay déclin vant relat affich"
)
FRENCH_FINITE = _forms(_FRENCH_ER, "e ent ait aient a èrent") | _set(
    "dit disent disait disaient répond répondent répondait répondit prévient préviennent prévenait avertit avertissent avertissait soutient "
    "soutiennent soutenait écrit écrivent écrivait conclut concluent concluait poursuit poursuivent poursuivait reconnaît reconnaissent "
    "reconnaissait admet admettent admettait promet promettent promettait plaint plaignent plaignait réjouit réjouissent craint craignent "
    "rappelle rappellent rappelait martèle espère espèrent considère considèrent tempère inquiète inquiètent renchérit reprend reprenait "
    "sourit souffle abonde réagit réagissent réagissait décrit décrivent maintient prédit dément démentent répète répètent révèle suggère suggèrent note notent notait"
)
FRENCH_PARTICIPLES = _forms(_FRENCH_ER, "é") | _set(
    "dit répondu prévenu averti soutenu écrit conclu poursuivi reconnu admis promis plaint réjoui rappelé martelé espéré considéré tempéré "
    "inquiété renchéri réagi repris décrit maintenu prédit démenti répété suggéré noté"
)
FRENCH_GERUNDS = _forms(_FRENCH_ER, "ant eant") | _set(
    "dénonçant annonçant lançant avançant nuançant disant répondant prévenant avertissant soutenant écrivant concluant reconnaissant "
    "admettant promettant rappelant espérant considérant décrivant démentant"
)
FRENCH_INFINITIVES = _forms(_FRENCH_ER, "er") | _set(
    "dire répondre prévenir avertir soutenir écrire conclure reconnaître admettre promettre rappeler marteler considérer décrire démentir"
)

# --- Spanish and Italian ---------------------------------------------------------------------------------------------------

SPANISH_FINITE = _forms(
    "inform afirm declar explic asegur señal indic manifest agreg subray coment critic denunci lament record insist reiter precis apunt destac "
    "confes contest cont exclam pregunt argument anunci relat calific recalc puntualiz matiz",
    "ó a aron an",
) | _set(
    "dijo dice dijeron dicen añadió añade añadieron sostuvo sostiene advirtió advierte respondió responde escribió escribe reconoció reconoce "
    "habló habla hablan tildó tilda tachó tacha admitió admite concluyó concluye resumió resume insistió insiste manifiesta recuerda cuenta confiesa"
)
SPANISH_PARTICIPLES = _set(
    "dicho afirmado declarado explicado añadido asegurado señalado indicado manifestado advertido subrayado respondido comentado criticado "
    "denunciado lamentado recordado insistido reiterado precisado destacado apuntado sostenido escrito reconocido admitido concluido agregado calificado hablado"
)
SPANISH_GERUNDS = _set("diciendo añadiendo afirmando asegurando señalando explicando advirtiendo calificando")

ITALIAN_FINITE = _set(
    "disse dice dicono dissero spiega spiegò spiegano afferma affermò affermano aggiunge aggiunse aggiungono sottolinea sottolineò dichiara "
    "dichiarò racconta raccontò commenta commentò scrive scrisse osserva osservò avverte avvertì conclude concluse ricorda ricordò ribadisce "
    "ribadì precisa precisò risponde rispose assicura assicurò ammette ammise denuncia denunciò attacca replica replicò sostiene sostenne "
    "annuncia annunciò parla parlano parlò definisce definì"
)
ITALIAN_PARTICIPLES = _set(
    "detto dichiarato spiegato aggiunto affermato sottolineato raccontato commentato scritto osservato avvertito concluso ricordato ribadito "
    "precisato risposto assicurato ammesso denunciato attaccato replicato sostenuto annunciato definito parlato"
)
ITALIAN_GERUNDS = _set("dicendo aggiungendo spiegando affermando sottolineando definendo")
