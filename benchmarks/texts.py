"""Texts of any length to measure with: repeated, varied and hostile. All invented; the same size gives the same text."""

from __future__ import annotations

import random
from collections.abc import Callable

__all__ = ["HOSTILE", "plain", "repeated", "varied"]

_SYLLABLES = (
    "ba",
    "dor",
    "el",
    "fin",
    "gra",
    "hul",
    "is",
    "ka",
    "lo",
    "mer",
    "na",
    "ost",
    "pel",
    "ri",
    "sten",
    "tu",
    "ven",
    "wik",
    "ya",
    "zor",
)
_THINGS = ("harbour", "ferry", "budget", "pension", "reservoir", "railway", "school", "orchard", "museum", "bridge", "airport", "clinic")
_DOES = ("closed", "opened", "sold", "inspected", "delayed", "repaired", "measured", "abandoned", "insured", "defended", "audited", "moved")
_ROLES = (
    "mayor",
    "surgeon",
    "minister",
    "trader",
    "coach",
    "engineer",
    "judge",
    "novelist",
    "farmer",
    "pilot",
    "union leader",
    "spokeswoman",
)
_SENTENCES = (
    "{name}, the {role} of {place}, said on {day} that at least {n} {thing}s had been {does}.",
    "“The {thing} will not be {does} before {day},” said {name}, a {role} from {place}.",
    "According to {name}, some {n} people may have seen the {thing} near {place}, while {m} per cent had not.",
    "The {thing} in {place} was {does} for €{n}m in {year}, up from €{m}m, its {role} told reporters.",
    "Officials in {place} denied that the {thing} had ever been {does}.",
    "“We {does} it,” {name} said. “The {thing} is {n} years old.”",
    "Unnamed {role}s believe that the {thing} is likely to be {does} by {year}.",
    "It rained in {place}, and nobody {does} the {thing}.",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def repeated(text: str, size: int) -> str:
    """`text`, over and over, as paragraphs, cut to `size` characters."""
    whole = text.rstrip() + "\n\n"
    return (whole * (size // len(whole) + 1))[:size]


def varied(size: int, seed: int = 7) -> str:
    """News-like sentences about ever new people and places, `size` characters: what an index or a cache cannot profit from."""
    choose = random.Random(seed)

    def name() -> str:
        return "".join(choose.choices(_SYLLABLES, k=choose.randint(2, 4))).capitalize()

    parts: list[str] = []
    length = 0
    while length < size:
        sentence = choose.choice(_SENTENCES).format(
            name=f"{name()} {name()}",
            place=name(),
            role=choose.choice(_ROLES),
            thing=choose.choice(_THINGS),
            does=choose.choice(_DOES),
            day=choose.choice(_DAYS),
            n=f"{choose.randint(2, 90_000):,}",
            m=choose.randint(2, 99),
            year=choose.randint(1950, 2030),
        )
        parts.append(sentence + ("\n\n" if choose.random() < 1 / 3 else " "))
        length += len(parts[-1])
    return "".join(parts)[:size]


_PLAIN = (
    "The {thing} will be {does} before the winter, and the {role} expects the work to go on for a while.",
    "Demand for the {thing} was stronger than in the year before, which helped the results of the whole group.",
    "Sales of the {thing} grew by {m} per cent in the quarter, and costs were lower than planned.",
    "We are pleased with what the team has done and believe that the {thing} can be {does} again.",
    "The company invested in its {thing} and in people, while it kept a close eye on prices.",
    "Revenue came to ${n} million for the year as more customers {does} their {thing}.",
)


def plain(size: int) -> str:
    """Prose of a report without names or quotations, a number in every third sentence, `size` characters."""
    choose = random.Random(7)
    parts: list[str] = []
    length = 0
    while length < size:
        sentence = choose.choice(_PLAIN)
        words = {"thing": choose.choice(_THINGS), "does": choose.choice(_DOES), "role": choose.choice(_ROLES)}
        parts.append(sentence.format(**words, m=choose.randint(2, 99), n=choose.randint(2, 900)) + " ")
        length += len(parts[-1])
    return "".join(parts)[:size]


HOSTILE: dict[str, Callable[[int], str]] = {
    "opening marks": lambda size: "“" * size,
    "straight marks": lambda size: '"a ' * (size // 3),
    "brackets": lambda size: "(" * size,
    "one sentence": lambda size: "word " * (size // 5),
    "capitals": lambda size: "Anna Bo " * (size // 8),
    "digits": lambda size: "9" * size,
    "numbers": lambda size: "12,345 " * (size // 7),
    "dots": lambda size: "U.S. " * (size // 5),
    "line breaks": lambda size: "\n" * size + "Word.",
    "said": lambda size: "he said that she said " * (size // 22),
    "short quotes": lambda size: "“No,” he said. " * (size // 15),
    "German quotes": lambda size: "„Das reicht nicht“, sagte er und nannte sie „unfähig“. " * (size // 56),
    "German verbs": lambda size: "Die Stadt teilte kündigte nannte „unfähig“ " * (size // 44),
    "French asides": lambda size: "« La ville ne le peut pas" + ", dit le roi, dit-il, a dit X" * (size // 29),
    "French terms": lambda size: "« Le Un » , dit affirme « peu » " * (size // 32),
    "spaces": lambda size: "a" + " " * size + "b.",
}
"""Texts that a careless rule reads in more than linear time, by what they are made of; each takes a size in characters."""
