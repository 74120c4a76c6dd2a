"""The values that reading a text yields. All offsets are code points into that text; a `Range` is `(start, end)`, half open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = ["Attribution", "Entity", "Quantity", "QuantityKind", "Quotation", "Range"]

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A direct or mixed quotation.

    `pieces` are the quoted characters, marks and the comma before a closing mark left out; an interrupted or continued quotation has
    several. `outer` reaches from the first opening mark to behind the last closing mark.
    `speaker` is the noun phrase that names who says it (the
    apposition included, time and place not), a pronoun included; `None` where the text gives none. `via` are those through whom it came.
    `attribution` says where the speaker was found: beside the quotation, carried over from another sentence, or inferred from a pronoun.
    A `fragment` is a quoted part of a clause ("pointless" shooting) as opposed to a whole one. `antecedent` is whom a pronoun stands for
    where that is found with the quotation itself, as in other languages than English.
    """

    pieces: tuple[Range, ...]
    outer: Range
    speaker: Range | None
    cue: Range | None
    attribution: Literal["explicit", "carried", "inferred"] | None
    via: tuple[Range, ...]
    fragment: bool
    antecedent: Range | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """An indirect report: `source` says (`cue`) that `content`. `source` may be a pronoun; `via` are those whom the source itself cites."""

    source: Range
    cue: Range
    content: Range
    via: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what a text names.

    `name` is the fullest form that stands in the text, `aliases` the other forms, `description` its title or apposition or "", all
    verbatim; a possessive ending belongs to none of them. `mentions` are in order.
    A name inside another name is no mention ("Bank of England"), one
    inside a description is ("North Korean" in "North Korean troops"). `gender` is that of a person, where the text or the given name tells.
    """

    name: str
    kind: Literal["person", "organization", "country", "place", "group", "other"]
    description: str
    aliases: tuple[str, ...]
    mentions: tuple[Range, ...]
    gender: Literal["male", "female", ""] = ""


QuantityKind = Literal["count", "money", "percent", "date", "duration", "time", "age", "score", "ordinal", "measure", "fraction", "vague"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text, typed.

    `start:end` covers the number with its currency, scale and unit, without the cue ("about") and without the noun counted. `value` is
    the value (of a range the lower end), `upper` the upper end of a range, `None` otherwise. Of a score or vote they are its two sides
    as written, of a vague amount its ends ("hundreds": 100 to 1000). `value` is `None` for digits too many to compare.

    `iso` holds dates and clock times in ISO 8601 as far as known, unknown parts written X (`2007`, `199X`, `XXXX-01-24`, `2007/2008`,
    `14:30`); then `value` is `None` unless the text is a bare year or a span of years. A weekday has neither: its `unit` is its name
    (`friday`).

    `unit` is canonical: an ISO 4217 code for money (or `cent`, `penny`, `peso`: see the currency table), `%`, `pp` or `bp` for percent,
    `times` for multiples (kind `fraction`: "twice", "tripled") and occasions (kind `count`: "won three times"), `quarter` or `half` for
    those of a year, else a unit name (`kilometer`, `year`) for measures, durations and ages; long spans are in weeks and years ("a decade"
    is 10 years).

    `counted` is the range of the noun phrase counted, without pronouns ("12,000 of them": `None`). `role` is the participle or noun
    that says what happened to those counted ("killed" in "300 troops have been killed", "casualties" in "4,000 casualties").
    `precision` is the number of significant digits as written (`946` 3, `1.13 billion` 3); closing zeros of a whole number do not count
    (`12,000` 2).
    """

    start: int
    end: int
    kind: QuantityKind
    value: Decimal | None
    upper: Decimal | None = None
    bound: Literal["exact", "about", "at-least", "more-than", "at-most", "less-than", "range"] = "exact"
    cue: Range | None = None
    unit: str | None = None
    counted: Range | None = None
    iso: str | None = None
    precision: int = 0
    role: Range | None = None
