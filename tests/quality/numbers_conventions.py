"""Conventions of other number libraries that a claim checker cannot follow: a rule over the case, and why.

A rule looks at the phrase and at what is expected of it, never at what our reader does with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Rule = Callable[[dict[str, Any], dict[str, Any]], bool]


@dataclass(frozen=True)
class Convention:
    """A named rule with its reason. `applies(row, item)`; `item` is empty when no number is expected."""

    name: str
    why: str
    applies: Rule


def _text(item: dict[str, Any]) -> str:
    return str(item.get("text", ""))


def _before(row: dict[str, Any], item: dict[str, Any]) -> str:
    return str(row["input"])[: item["start"]] if item else ""


def _after(row: dict[str, Any], item: dict[str, Any]) -> str:
    return str(row["input"])[item["end"] :] if item else ""


_CARDINAL = r"(?:zero|o|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|sixty|ninety)"
_CURRENCY = r"(?:dollars?|usd|kuai)"
_PHYSICS = re.compile(
    r"inverse|per square second|watt per|joule second|candela second|gigayear|megayear|attometre|\bdime\b|ton per day|baker|gross"
)

CONVENTIONS = [
    Convention("relative-ordinal", "“last”, “next”, “previous” hold no number", lambda _, i: i.get("type") == "ordinal.relative"),
    Convention(
        "no-number",
        "a unit or a currency without a number is no quantity",
        lambda _, i: bool(i) and (i["value"] is None or str(i["value"]) == "null"),
    ),
    Convention(
        "article-as-one",
        "“a penny”, “a gross”: an article is not a number that a claim could get wrong",
        lambda _, i: (
            bool(re.match(r"an? (?!hundred|thousand|million|dozen|half|quarter|third|fifth)", _text(i).lower())) and float(i["value"]) == 1
        ),
    ),
    Convention(
        "address-or-date",
        "192.168.1.2 and 5/17/2018 are one address and one date, not several numbers",
        lambda r, i: bool(i) and bool(re.search(r"\d[./]$", _before(r, i)) or re.match(r"[./]\d", _after(r, i))),
    ),
    Convention(
        "arithmetic",
        "powers (1.1^23) and spoken division (“one over three”) are formulas; in news “over 3” is a bound",
        lambda _, i: bool(re.search(r"\^| over ", _text(i))),
    ),
    Convention(
        "blank-around-hyphen",
        "“ninety - five”: a hyphen between blanks is a dash in prose; the phrases were tokenized",
        lambda _, i: bool(re.search(r"[a-z] - [a-z]|^- \d", _text(i))),
    ),
    Convention(
        "ambiguous-denominator",
        "“one hundred thirty fifths” is 100/35 there and “one hundred and thirty fifths” 130/5: nobody writes either",
        lambda _, i: bool(
            re.search(r"hundred|thousand", _text(i)) and re.search(r"(?:fif|hundred)ths?$", _text(i)) and i.get("subtype") == "fraction"
        ),
    ),
    Convention(
        "two-bounds-joined",
        "“greater than 30 and less than 40” is two bounded numbers for us, each of which a summary may get wrong",
        lambda _, i: (
            bool(i)
            and bool(re.search(r"(?:than|above|more|over).*(?:than|below|no less)", _text(i)) and re.search(r"\d,\d", str(i["value"])))
        ),
    ),
    Convention(
        "one-side-of-range",
        "“40 - 50 years old” is a range, not 50",
        lambda r, i: bool(i) and i.get("type") != "numberrange" and bool(re.search(r"\d ?[-–] ?$|\beight to $", _before(r, i))),
    ),
    Convention(
        "mean-of-a-change",
        "“from $350 to $680” is a change with two levels; its mean stands nowhere in the text",
        lambda r, i: r["set"] == "quantulum3" and bool(re.search(r"\d.*(?: to |\+/-)", _text(i))),
    ),
    Convention(
        "from-to-is-a-change",
        "“from 200 to 300” may be a change, so both levels are read on their own",
        lambda r, i: r["kind"] == "NumberRange" and _text(i).lower().startswith("from "),
    ),
    Convention(
        "rate-in-unit",
        "only speeds take the denominator into the unit; “$15.4/hour” is an amount of money and its span ends there",
        lambda r, i: r["set"] == "quantulum3" and bool(re.search(r"(?:dollar|count) per", str(i.get("unit")))),
    ),
    Convention(
        "units-of-physics",
        "inverse femtobarns, gigaannums and units misread from words are not in our table of news units",
        lambda _, i: bool(_PHYSICS.search(str(i.get("unit")))),
    ),
    Convention(
        "elided-minor-unit",
        "“15 dollars and 50”, “one kuai and five mao five”: no unit ties the second number to the sum",
        lambda r, i: (
            r["kind"] == "Currency"
            and bool(
                re.search(_CURRENCY + r" (?:and )?(?:\w+|forty five|five mao five)$", _text(i))
                and not _text(i).endswith(("cents", "million"))
            )
        ),
    ),
    Convention(
        "age-word-in-span",
        "“age 87”: the word before is the cue, not the number",
        lambda r, i: r["kind"] == "Age" and _text(i).startswith("age "),
    ),
    Convention("half-of-day", "“2 pm” is a time in news, never two picometers", lambda _, i: bool(re.search(r" pm$", _text(i)))),
    Convention(
        "angle",
        "an angle is a measure as well; that set asks for temperatures only",
        lambda r, i: r["kind"] == "Temperature" and not i and "°" in r["input"],
    ),
    Convention(
        "contradicts-itself",
        "“forty two and a third” holds an ordinal in one set and is 42⅓ in another",
        lambda r, i: r["kind"] == "Ordinal" and _before(r, i).endswith(" and a "),
    ),
    Convention(
        "accounting-negative",
        "brackets hold restatements in news (“$1.13bn (£600m)”), not negative amounts",
        lambda _, i: _text(i).startswith("("),
    ),
    Convention(
        "name-with-number",
        "“SCP-173”, “Voyager 2”, “English 101” are names",
        lambda r, i: (
            bool(i)
            and bool(re.search(r"[A-Z]\w*-$|[A-Z][a-z]+ $", _before(r, i)))
            and _text(i).isdigit()
            and len(_text(i)) < 4
            and "quoted" not in r
        ),
    ),
    Convention(
        "dictation",
        "digits dictated one by one (telephone numbers, “zero eight”, a letter o for a zero) are strings, not quantities",
        lambda r, _: r["set"] == "text2num" and bool(re.search(rf"\b(?:zero|o)\b (?!point|love){_CARDINAL}", r["input"].lower())),
    ),
    Convention(
        "year-as-two-numbers",
        "“twenty fifteen” is a year in news",
        lambda r, _: r["set"] == "text2num" and "twenty fifteen" in r["input"].lower(),
    ),
]


def rejected_by(row: dict[str, Any], item: dict[str, Any] | None) -> str | None:
    """The name and reason of the first convention that covers this case, or `None`."""
    for convention in CONVENTIONS:
        if convention.applies(row, item or {}):
            return f"{convention.name}: {convention.why}"
    return None
