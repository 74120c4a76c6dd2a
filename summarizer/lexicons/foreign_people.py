"""Nouns for people and for bodies that speak, in other languages than English, with the titles that tell a gender.

Written by hand. They say that a name is a person's ("Feuerwehrchef Enno Dirksen"), and that a verb before them may have them for its
subject inside a quotation ("confie une ouvrière").
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["PEOPLE", "Nouns"]


class Nouns(NamedTuple):
    """The nouns of one language, in lower case."""

    persons: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    """Ends of nouns for persons: “-minister” of “Umweltminister”."""
    female: tuple[str, ...] = ()
    """Ends of nouns for women."""
    open: tuple[str, ...] = ()
    """Ends of nouns for women and men alike."""
    bodies: frozenset[str] = frozenset()
    honorifics: dict[str, str] = {}  # noqa: RUF012 - a table that nobody writes to


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PEOPLE: dict[str, Nouns] = {
    "de": Nouns(
        persons=_set(
            "mann frau vater mutter sohn tochter könig königin papst bischof arzt ärztin anwalt anwältin zeuge zeugin koch bauer wirt wirtin "
            "general oberst polizist polizistin student studentin schüler schülerin"
        ),
        endings=tuple(
            (
                "minister ministerin chef chefin sprecher sprecherin präsident präsidentin leiter leiterin direktor direktorin vorsitzende "
                "vorsitzender meister meisterin kanzler kanzlerin anwalt anwältin professor professorin forscher forscherin experte expertin "
                "trainer trainerin student studentin abgeordnete abgeordneter politiker politikerin beamter beamtin richter richterin arzt "
                "ärztin wissenschaftler wissenschaftlerin loge login unternehmer unternehmerin händler händlerin landwirt landwirtin "
                "anwohner anwohnerin lehrer lehrerin mitarbeiter mitarbeiterin kommissar kommissarin sekretär sekretärin beauftragte "
                "beauftragter manager managerin führer führerin rentner rentnerin landrat landrätin senator senatorin analyst analystin "
                "ökonom ökonomin historiker historikerin autor autorin sänger sängerin spieler spielerin kapitän kapitänin besitzer "
                "besitzerin inhaber inhaberin gründer gründerin pfarrer pfarrerin pfleger pflegerin helfer helferin ermittler ermittlerin kollege kollegin nachbar nachbarin kunde kundin erin istin antin ärin eurin ist eur iker bäcker metzger "
                "fischer jäger maler fahrer bewohner besucher berater verteidiger arbeiter verkäufer künstler sportler"
            ).split()
        ),
        female=("in", "frau", "mutter", "tochter"),
        open=("abgeordnete", "vorsitzende", "beauftragte"),
        bodies=_set(
            "polizei feuerwehr regierung bundesregierung landesregierung gericht staatsanwaltschaft ministerium partei opposition verband "
            "unternehmen konzern firma stadt gemeinde behörde gewerkschaft verein zeitung sender kirche armee bundeswehr versorger betreiber"
        ),
        honorifics={"herr": "male", "herrn": "male", "frau": "female", "dr": "", "prof": ""},
    ),
    "fr": Nouns(
        persons=_set(
            "ministre maire député députée président présidente directeur directrice secrétaire délégué déléguée responsable porte-parole chef "
            "cheffe préfet préfète procureur procureure avocat avocate juge sénateur sénatrice conseiller conseillère patron patronne gérant "
            "gérante salarié salariée employé employée ouvrier ouvrière habitant habitante riverain riveraine témoin médecin infirmier "
            "infirmière professeur professeure enseignant enseignante chercheur chercheuse étudiant étudiante militant militante syndicaliste "
            "agriculteur agricultrice éleveur éleveuse pêcheur commerçant commerçante restaurateur restauratrice commandant capitaine colonel "
            "général expert experte économiste analyste historien historienne sociologue climatologue météorologue entraîneur joueur joueuse "
            "élu élue adjoint adjointe candidat candidate coordinateur coordinatrice fondateur fondatrice propriétaire retraité retraitée "
            "père mère fils fille homme femme roi reine pape évêque abbé spécialiste intérimaire cadre"
        ),
        bodies=_set(
            "direction syndicat syndicats préfecture police gendarmerie parquet gouvernement ministère mairie association entreprise société "
            "groupe fédération intersyndicale union commission tribunal cour opposition parti élysée entourage collectif organisation ong "
            "agence banque syndicaliste salariés ouvriers habitants riverains experts avocats élus députés manifestants grévistes"
        ),
        honorifics={"m": "male", "mm": "", "mme": "female", "mlle": "female", "monsieur": "male", "madame": "female", "dr": "", "me": ""},
    ),
    "es": Nouns(
        persons=_set(
            "ministro ministra alcalde alcaldesa presidente presidenta director directora portavoz secretario secretaria diputado diputada "
            "senador senadora consejero consejera fiscal abogado abogada juez jueza médico médica profesor profesora investigador investigadora "
            "vecino vecina testigo trabajador trabajadora jefe jefa líder delegado delegada candidato candidata empresario empresaria "
            "agricultor agricultora estudiante sindicalista experto experta economista entrenador entrenadora gobernador gobernadora "
            "comisario comisaria rey reina padre madre hijo hija hombre mujer"
        ),
        bodies=_set(
            "gobierno policía fiscalía ayuntamiento empresa sindicato sindicatos asociación ministerio oposición partido dirección vecinos"
        ),
        honorifics={
            "sr": "male",
            "sra": "female",
            "señor": "male",
            "señora": "female",
            "don": "male",
            "doña": "female",
            "dr": "",
            "dra": "female",
        },
    ),
    "it": Nouns(
        persons=_set(
            "ministro ministra sindaco sindaca presidente direttore direttrice portavoce segretario segretaria deputato deputata senatore "
            "senatrice consigliere consigliera procuratore avvocato avvocata giudice medico professore professoressa ricercatore ricercatrice "
            "testimone operaio operaia capo leader delegato delegata candidato candidata imprenditore imprenditrice agricoltore studente "
            "studentessa sindacalista esperto esperta economista allenatore governatore commissario papa padre madre figlio figlia uomo donna "
            "assessore assessora premier"
        ),
        bodies=_set(
            "governo polizia procura comune azienda sindacato sindacati associazione ministero opposizione partito direzione abitanti"
        ),
        honorifics={"sig": "male", "signor": "male", "signora": "female", "dott": "", "dottoressa": "female"},
    ),
}
"""From an ISO 639-1 code to the nouns of that language."""
