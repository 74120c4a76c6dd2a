"""What the words of a name say about its kind: the Ministry of Ports is an organization, Ivo Lund a person, Arvik Oblast a place."""

from __future__ import annotations

from summarizer.lexicons.given_names import EITHER, FEMALE_NAMES, MALE_NAMES, SURNAME_FIRST
from summarizer.lexicons.organizations import COMPANY_ENDS, HEADS, NOT_ORGANIZATIONS, OTHER_HEADS, TOPICS
from summarizer.lexicons.places import PLACE_HEADS, SURNAMES_TOO
from summarizer.lexicons.titles import GROUP_NAMES
from summarizer.reading.gazetteer import FIRST_WORDS, KNOWN

__all__ = ["ENDS", "GIVEN", "kind_of"]

GIVEN = FEMALE_NAMES | MALE_NAMES | EITHER
"""Given names of either gender."""

ENDS = HEADS | COMPANY_ENDS | PLACE_HEADS | OTHER_HEADS
"""Words that end the name of something that is no person."""

_FIRST_HEADS = (
    dict.fromkeys(
        (
            *(
                "Camp",
                "Cape",
                "Fort",
                "Lake",
                "Loch",
                "Mount",
                "Mt",
                "Piazza",
                "Port",
                "Puerto",
                "River",
                "Rue",
                "Pulau",
                "Isla",
                "Île",
                "Isola",
            ),
            *(
                "Gunung",
                "Kampung",
                "Cerro",
                "Río",
                "Wadi",
                "Tel",
                "Jebel",
                "Ras",
                "Glen",
                "Strath",
                "Inver",
                "Avenida",
                "Via",
                "Plaza",
                "Calle",
            ),
        ),
        "place",
    )
    | dict.fromkeys(("Cyclone", "Hurricane", "Operation", "Storm", "Typhoon"), "other")
    | dict.fromkeys(
        (
            "Banco",
            "Radio",
            "Télévision",
            "Televisión",
            "Team",
            "FC",
            "AC",
            "AS",
            "SV",
            "Real",
            "Inter",
            "PT",
            "CV",
            "OAO",
            "PAO",
            "Grupo",
            "Groupe",
        ),
        "organization",
    )
)
"""Words that tell the kind of the name that they open."""
_FELLOWS = frozenset(("Friends", "Sons", "Daughters", "Knights", "Order", "Mothers", "Citizens"))
_NATIONAL = (TOPICS - {"Civil", "Economic", "Foreign", "Human", "Land", "Public", "Rural", "Social", "Urban"}) | {"Film", "Parks", "Visit"}
"""What stands before a country in the name of its office for something."""
_LONGEST_ACRONYM = 6
_ASIAN = (2, 3)  # words of a name with the family name in front: Kim Il-hoon, Kim Jong Un


def kind_of(words: list[str], first: int, behind: int) -> str:
    """Kind of the name of `words[first:behind]`; "" when they do not tell."""
    head = first  # the head stands before "of" and "for", else at the end
    while head + 1 < behind and words[head + 1] not in {"of", "for"}:
        head += 1
    word, last = words[head], words[behind - 1]
    if last in SURNAMES_TOO and behind - first > 1 and words[first] in GIVEN and words[first] not in FIRST_WORDS:
        return "person"
    if word in HEADS or last in HEADS or (behind - first == 1 and _is_acronym(word)):
        return "organization"
    if behind - first == 1:
        return ""
    if head + 1 < behind and (words[head + 1] == "for" or words[first] in _FELLOWS):
        return "organization"  # Democracy for America, Friends of the Lode
    if last in COMPANY_ENDS or (_is_acronym(last) and not words[first].isupper()):
        return "organization"
    kind = _FIRST_HEADS.get(words[first]) or ("place" if word in PLACE_HEADS else "other" if word in OTHER_HEADS else "")
    return kind or _people_or_team(words[first], last, behind - first)


def _is_acronym(word: str) -> bool:
    return word.isupper() and 1 < len(word) <= _LONGEST_ACRONYM and word.isalpha() and word not in NOT_ORGANIZATIONS


def _people_or_team(first: str, last: str, size: int) -> str:
    """Kind of a name of several words without a head that tells."""
    if first in GIVEN:
        return "person"
    if first in _NATIONAL and last in KNOWN and KNOWN[last].form == "name":
        return "organization"  # Statistics Norway, Health Canada
    if last in KNOWN and (KNOWN[last].country or KNOWN[last].kind == "place") and KNOWN[last].form == "name":
        return "place"  # Weimar Germany, Upper Austria
    if last in GROUP_NAMES or (last in KNOWN and KNOWN[last].form == "adjective"):
        return "group"  # House Republicans, African Americans
    if last.endswith("s") and last.isalpha() and first in FIRST_WORDS:
        return "organization"  # Houston Rockets
    return "person" if first in SURNAME_FIRST and size in _ASIAN else ""
