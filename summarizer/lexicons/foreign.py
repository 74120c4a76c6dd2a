"""Reporting verbs of other languages than English, as they stand beside a quotation.

Written by hand from ordinary grammar. A language that is not here gets no speakers at all: an empty one is better than a wrong one.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["LANGUAGES", "Verbs"]


class Verbs(NamedTuple):
    """What reports in one language. A cue is its tokens in lower case."""

    cues: frozenset[tuple[str, ...]]
    apart: dict[str, str]
    """Verbs with a part that ends their clause ("teilte … mit")."""
    particles: frozenset[str]
    """Small words inside a person's name."""


def _cues(words: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(cue.split()) for cue in words.split("|"))


_ROMANCE = frozenset("de du des del della di da do dos das d la le el y".split())

LANGUAGES: dict[str, Verbs] = {
    "de": Verbs(
        _cues(
            "sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|kritisierte|kritisiert|warnte|warnt|forderte|fordert|schrieb|schreibt|"
            "berichtete|berichtet|bestätigte|bestätigt|versicherte|entgegnete|antwortete|kommentierte|so"
        ),
        {"teilte": "mit", "teilt": "mit", "fügte": "hinzu", "fügt": "hinzu", "kündigte": "an", "kündigt": "an"},
        frozenset("von vom van zu zur".split()),  # not "der": in "sagte Hansen der Zeitung" it begins whom he told
    ),
    "fr": Verbs(
        _cues(
            "a déclaré|a dit|a affirmé|a expliqué|a ajouté|a assuré|a indiqué|a estimé|a souligné|a précisé|a répondu|a annoncé|a confié|"
            "déclare|dit|affirme|explique|ajoute|assure|indique|estime|souligne|précise|répond|annonce|confie|selon"
        ),
        {},
        _ROMANCE,
    ),
    "es": Verbs(
        _cues(
            "dijo|afirmó|declaró|explicó|añadió|aseguró|señaló|indicó|manifestó|sostuvo|agregó|advirtió|subrayó|respondió|ha dicho|"
            "dice|afirma|declara|explica|añade|asegura|señala|según"
        ),
        {},
        _ROMANCE,
    ),
    "it": Verbs(
        _cues("ha detto|ha dichiarato|ha spiegato|ha aggiunto|ha affermato|ha sottolineato|disse|dice|spiega|afferma|aggiunge|secondo"),
        {},
        _ROMANCE,
    ),
    "pt": Verbs(_cues("disse|afirmou|declarou|explicou|acrescentou|destacou|diz|afirma|explica|segundo"), {}, _ROMANCE),
    "nl": Verbs(
        _cues("zei|zegt|verklaarde|verklaart|benadrukte|stelde|stelt|schreef|aldus|volgens"), {}, frozenset("van de den der ter".split())
    ),
    "sv": Verbs(_cues("säger|sade|sa|berättar|berättade|skriver|skrev"), {}, frozenset({"af", "von"})),
    "da": Verbs(_cues("siger|sagde|fortæller|fortalte|skriver|skrev|ifølge"), {}, frozenset({"af", "von"})),
    "no": Verbs(_cues("sier|sa|forteller|fortalte|skriver|skrev|ifølge"), {}, frozenset({"af", "von"})),
}
"""From an ISO 639-1 code to what reports in that language."""
