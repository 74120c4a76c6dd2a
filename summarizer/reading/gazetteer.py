"""The names that the tables know: countries with their adjectives and capitals, other places, well-known organizations.

Owns `Known`, `KNOWN` and `known_at`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.organizations import ORGANIZATIONS
from summarizer.lexicons.places import COUNTRIES, PLACES

if TYPE_CHECKING:
    from summarizer.reading.tokens import Tokens

__all__ = ["APART", "FIRST_WORDS", "KNOWN", "KNOWN_LOW", "Known", "known_at"]


class Known(NamedTuple):
    """What the tables know about a name: its kind, the country it stands for, and the form in which it does."""

    kind: str
    country: str
    form: str
    """`name`, `adjective` or `capital`."""


def _gazetteer() -> dict[str, Known]:
    table: dict[str, Known] = {place: Known("place", "", "name") for place in PLACES}
    table.update((name, Known("organization", "", "name")) for name in ORGANIZATIONS)
    for country, aliases, demonyms, capitals in COUNTRIES:
        for capital in capitals:
            table[capital] = Known("place", country, "capital")
        for demonym in demonyms:
            table[demonym] = Known("country", country, "adjective")
        for name in (country, *aliases):
            table[name.replace(" & ", " ")] = Known("country", country, "name")  # "&" is no word
    return table


KNOWN = _gazetteer()
FIRST_WORDS: dict[str, int] = {}
"""How many words the longest known name has that begins with a word."""
for _name in KNOWN:
    _parts = _name.split(" ")
    FIRST_WORDS[_parts[0]] = max(FIRST_WORDS.get(_parts[0], 0), len(_parts))
APART = frozenset(name for name, known in KNOWN.items() if known.kind == "country" and " " not in name)
"""Words that a hyphen joins without making one name of them: the Russia-Ukraine war."""

KNOWN_LOW = frozenset(name.lower() for name in KNOWN)
"""The known names in lower case."""


def known_at(tokens: Tokens, first: int, behind: int) -> tuple[Known, int] | None:
    """The longest name of the tables that begins at `first` and ends before `behind`, and the index behind it."""
    longest = FIRST_WORDS.get(tokens.words[first])
    if longest is None:
        return None
    for size in range(min(longest, behind - first), 0, -1):
        known = KNOWN.get(" ".join(tokens.words[first : first + size]))
        if known is not None:
            return known, first + size
    return None
