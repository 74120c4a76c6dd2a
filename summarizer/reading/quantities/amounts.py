"""Amounts: a numeral with its sign and its unit. Money before and after, percent, measures, durations, ages, multiples.

An `Amount` is in tokens; `reader` puts cues, ranges and what is counted around it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.lexicons.currencies import CODES, COUNTRIES, NOUNS, PARTS, SYMBOLS
from summarizer.lexicons.numbers import ARTICLES, COMPARED, FISCAL_PARTS
from summarizer.lexicons.units import AREA_VOLUME, CASED, DEGREES, DURATIONS, MEASURES, MODIFIERS, RATES, SHORT
from summarizer.reading.quantities.money import money_before, money_behind, money_of
from summarizer.reading.quantities.numerals import numeral
from summarizer.reading.quantities.values import Amount

if TYPE_CHECKING:
    from summarizer.reading.model import QuantityKind
    from summarizer.reading.quantities.tokens import Tokens
    from summarizer.reading.quantities.values import Numeral

__all__ = ["amount"]

_TEMPERATURE = frozenset(
    "temperature temperatures heat cold hot warm cool celsius below above degrees high highs low lows reached hit mercury fell rose".split()
)
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_FEET_IN_INCHES = 12


def amount(t: Tokens, i: int, *, joined: bool = True) -> Amount | None:
    """The amount whose numeral begins at token `i` (or with the article before it); what stands left of that is looked for here."""
    money = money_before(t, i)
    n = numeral(t, i, money=money is not None, joined=joined)
    if n is None:
        return None
    if t.words[i] == "half" and n.form == "fraction" and t.words[i - 2 : i] == ["and", "a"]:
        longer = _and_a_half(t, i)
        if longer:
            return longer
    first = min(money[0] if money else i, n.first)
    first, negative = _signed(t, first, i)
    if negative and n.value is not None:
        n = n._replace(value=-n.value)
    found = _with_unit(t, n, money[1] if money else None)
    return found._replace(first=first)


def _and_a_half(t: Tokens, i: int) -> Amount | None:
    """A year and a half, an hour and a half: "half" is token `i`."""
    unit = DURATIONS.get(t.words[i - 3])
    if unit is None or t.words[i - 4] not in {"a", "an"}:
        return None
    return Amount(i - 4, i + 1, "duration", Decimal("1.5"), 2, unit, form="words")


def _signed(t: Tokens, first: int, i: int) -> tuple[int, bool]:
    """Where the amount begins with its sign, and whether the sign is a minus."""
    before = t.words[first - 1]
    if before in {"minus", "negative"}:
        return first - 1, True
    if t.words[i - 1] in {"-", "−"} and first < i:  # $-99.99
        return first, True
    if before in {"-", "−"} and t.glued(first - 1):
        further = t.words[first - 2]
        if not (further and t.glued(first - 2)) or further in {"(", "<", ">", "=", "~", "≈"}:
            return first - 1, True
    return first, False


def _with_unit(t: Tokens, n: Numeral, currency: str | None) -> Amount:
    if n.form == "ordinal":
        part = t.words[t.after_hyphen(n.stop)]  # "third quarter" must agree with Q3
        return Amount(n.first, n.stop, "ordinal", n.value, n.precision, part if part in FISCAL_PARTS.values() else None, form=n.form)
    if currency:
        return money_of(t, n, currency, n.stop + (t.words[n.stop] in NOUNS and t.words[n.stop - 1] not in SYMBOLS))
    word = t.words[n.stop]
    if word in _UNIT_STARTS:
        for read in (_percent, money_behind, _time, _measure):
            found = read(t, n)
            if found:
                return found
    return _bare(t, n)


def _bare(t: Tokens, n: Numeral) -> Amount:
    """A numeral without a unit: a fraction, a multiple, something vague, or a count."""
    kind: QuantityKind = "fraction" if n.form in {"fraction", "multiple"} else "vague" if n.form == "vague" else "count"
    unit = "times" if n.form == "multiple" else None
    if n.form == "year":
        return Amount(n.first, n.stop, "date", n.value, n.precision, iso=str(n.value), form=n.form)
    if (
        t.words[n.stop] in {"times", "x", "×"}
        and (t.words[n.stop] != "x" or t.glued(n.stop - 1))
        and (t.words[n.stop] == "x" or t.words[n.stop + 1] in COMPARED)
    ):
        return Amount(n.first, n.stop + 1, "fraction", n.value, n.precision, "times", scale=n.scale, form=n.form)
    if t.words[n.stop] == "-" and t.words[n.stop + 1] == "fold":
        return Amount(n.first, n.stop + 2, "fraction", n.value, n.precision, "times", form=n.form)
    return Amount(n.first, n.stop, kind, n.value, n.precision, unit, n.upper, None, n.scale, n.form)


# --- percent, time, measures ----------------------------------------------------------------------------------------------


def _percent(t: Tokens, n: Numeral) -> Amount | None:
    j = t.after_hyphen(n.stop)
    word, after = t.words[j], t.words[j + 1]
    unit, stop = "%", j + 1
    if word == "per" and after == "cent":
        stop = j + 2
    elif word == "percentage" or (word == "percent" and after in {"point", "points"}) or word in {"pp", "ppt"}:
        points = t.words[t.after_hyphen(j + 1)] in {"point", "points"}
        unit, stop = ("pp", t.after_hyphen(j + 1) + 1) if points else ("pp" if word in {"pp", "ppt"} else "%", j + 1)
    elif word == "basis" and t.words[t.after_hyphen(j + 1)] in {"point", "points"}:
        unit, stop = "bp", t.after_hyphen(j + 1) + 1
    elif word not in {"%", "percent", "pct"}:
        return None
    stop += unit == "%" and t.words[stop] == "-" and t.words[stop + 1] in {"point", "points"} and 2
    if t.words[stop - 1] in {"point", "points"}:
        unit = "bp" if unit == "bp" else "pp"
    return Amount(n.first, stop, "percent", n.value, n.precision, unit, n.upper, None, n.scale, n.form)


def _time(t: Tokens, n: Numeral) -> Amount | None:
    """A duration, or an age where "old" or "of age" follows; "half an hour" with its article."""
    j = n.stop
    if n.form == "fraction":
        j += t.words[j] == "of" and t.words[j + 1] in ARTICLES  # three-quarters of an hour
        j += t.words[j] in ARTICLES
    j = t.after_hyphen(j)
    name = DURATIONS.get(t.words[j])
    if name is None or (t.words[j] == "second" and n.value != 1 and j == n.stop and n.form == "words"):
        return None
    stop = j + 1
    kind: QuantityKind = "duration"
    old = t.after_hyphen(stop)
    if t.words[old] in {"old", "olds"}:
        kind, stop = "age", old + 1
    elif t.words[stop] == "of" and t.words[stop + 1] == "age":
        kind, stop = "age", stop + 2
    return Amount(n.first, stop, kind, n.value, n.precision, name, n.upper, None, n.scale, n.form)


def _measure(t: Tokens, n: Numeral) -> Amount | None:
    """A measure with its unit: 5 km, 3-inch, 190,000 square meters, 24 m², 188 miles an hour, 40 °C, 5 ft 2 in."""
    j = t.after_hyphen(n.stop)
    bracketed = _BRACKETS.get(t.words[j]) == t.words[j + 2] != ""  # 20 (kg), 20 [kg]
    found = _degrees(t, j) or _unit(t, n, j + bracketed)
    if found is None:
        return None
    unit, stop = found[0], found[1] + bracketed
    value = n.value
    if unit == "foot" and value is not None:
        k = t.after_hyphen(stop)  # 6-foot-2
        inches = numeral(t, k) if t.words[k][:1].isdecimal() or t.words[k] in t.table.cardinals else None
        if inches and inches.value is not None and inches.value < _FEET_IN_INCHES:
            named = t.words[inches.stop] in {"in", "inch", "inches"}
            if named or k > stop:
                value, stop = value + inches.value / _FEET_IN_INCHES, inches.stop + named
    return Amount(n.first, stop, "measure", value, n.precision, unit, n.upper, None, n.scale, n.form)


def _degrees(t: Tokens, j: int) -> tuple[str, int] | None:
    word = t.words[j]
    if word in {"celsius", "fahrenheit", "farenheit", "centigrade"}:
        return DEGREES[word], j + 1
    if word in {"°", "degree", "degrees", "deg"}:
        after = t.words[j + 1]
        named = after in DEGREES and (len(after) > 1 or t.glued(j) or t.words[j + 2] != "." or not t.words[j + 3])
        return (DEGREES[after], j + 2) if named else ("degree", j + 1)
    return ("degree Celsius", j + 1) if word == "℃" else ("degree Fahrenheit", j + 1) if word == "℉" else None


def _unit(t: Tokens, n: Numeral, j: int) -> tuple[str, int] | None:
    """The canonical unit at token `j` and the token behind it."""
    word = t.words[j]
    modifier = MODIFIERS.get(word)
    if modifier and t.words[t.after_hyphen(j + 1)] in {**MEASURES, **SHORT}:
        k = t.after_hyphen(j + 1)
        return f"{modifier} {MEASURES.get(t.words[k]) or SHORT[t.words[k]]}", k + 1
    if word == "light" and t.words[t.after_hyphen(j + 1)] in {"year", "years"}:
        return "light-year", t.after_hyphen(j + 1) + 1
    name = MEASURES.get(word) or (SHORT.get(word) if n.form != "words" else None) or _symbol(t, n, j)
    if name is None or (word == "stones") or (word == "stone" and n.value == 1):
        return None
    stop = j + 1
    power = AREA_VOLUME.get(t.words[stop])
    if power and (t.glued(j) or t.words[stop].isalpha()) and not (t.words[stop].isdecimal() and len(word) > 2):  # noqa: PLR2004 - km2, never "mile2"
        return f"{power} {name}", stop + 1
    return _rate(t, name, stop)


def _symbol(t: Tokens, n: Numeral, j: int) -> str | None:
    """Symbols of one letter, or in which case matters, behind digits only."""
    raw = t.raw(j)
    if raw not in CASED or n.form != "digits" or raw == "in":
        return None
    glued = t.glued(j - 1)
    if raw in {"C", "F"} and t.words[n.first - 1] not in {"-", "−", "("} and _TEMPERATURE.isdisjoint(t.words[n.first - 6 : n.first]):
        return None  # "13F" is a form
    closed = not (t.words[j + 1][:1].isalnum() and t.glued(j)) or t.words[j + 1] in AREA_VOLUME
    return CASED[raw] if closed and (glued or raw in {"m", "g", "l"} or len(raw) > 1) else None


def _rate(t: Tokens, name: str, stop: int) -> tuple[str, int]:
    """`name` per time where the text says so: 188 miles an hour, 50 km/h."""
    word = t.words[stop]
    per = RATES.get(t.words[stop + 1])
    if per and (word == "per" or (word == "/" and t.glued(stop - 1)) or (word in {"a", "an"} and per in {"hour", "second", "minute"})):
        return f"{name} per {per}", stop + 2
    if name == "barrel" and word in {"a", "per"} and t.words[stop + 1] == "day":
        return "barrel per day", stop
    return name, stop


_UNIT_STARTS = frozenset(
    {"%", "percent", "pct", "per", "percentage", "pp", "ppt", "basis", "-", "u", "a", "an", "of", "light"}
    | {"°", "degree", "degrees", "deg", "celsius", "fahrenheit", "farenheit", "centigrade", "℃", "℉", *_BRACKETS}
    | {
        *SYMBOLS,
        *CODES,
        "meur",
        "musd",
        "mgbp",
        "msek",
        "mnok",
        "mdkk",
        "mchf",
        *NOUNS,
        *PARTS,
        *(name.partition(" ")[0] for name in COUNTRIES),
    }
    | {*DURATIONS, *MEASURES, *SHORT, *MODIFIERS, *(symbol.lower() for symbol in CASED)}
)
