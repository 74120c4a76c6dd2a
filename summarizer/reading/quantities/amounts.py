"""Amounts: a numeral with its sign and its unit. Money before and after, percent, measures, durations, ages, multiples.

An `Amount` is in tokens; `reader` puts cues, ranges and what is counted around it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.lexicons.currencies import CODES, COUNTRIES, NOUNS, PARTS, SYMBOLS
from summarizer.lexicons.numbers import ARTICLES, COMPARED, FISCAL_PARTS, MULTIPLES
from summarizer.lexicons.units import AREA_VOLUME, CASED, DEGREES, DURATIONS, LONG_SPANS, MEASURES, MODIFIERS, PERCENTS, RATES, SHORT
from summarizer.reading.quantities.compound import SIGNS, feet_and_inches, with_smaller
from summarizer.reading.quantities.money import money_before, money_behind, money_of
from summarizer.reading.quantities.numerals import numeral
from summarizer.reading.quantities.parts import unit_at
from summarizer.reading.quantities.tokens import shortly_before
from summarizer.reading.quantities.values import Amount, times

if TYPE_CHECKING:
    from summarizer.reading.model import QuantityKind
    from summarizer.reading.quantities.tokens import Tokens
    from summarizer.reading.quantities.values import Numeral

__all__ = ["amount"]

_TEMPERATURE = frozenset(
    "temperature temperatures heat cold hot warm cool celsius below above degrees high highs low lows reached hit mercury fell rose"
    " was were reach topped dropped climbed heated warmed cooled".split()
)
_MINUS = frozenset({"-", "−", "(", "minus"})
_RATED = frozenset({"once", "times", "%", "cent"})
"""Before "a decade" these make it a rate."""
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def amount(t: Tokens, i: int, *, joined: bool = True) -> Amount | None:
    """The amount whose numeral begins at token `i` (or with the article before it); what stands left of that is looked for here."""
    if t.words[i] in {"fortnight", "decade"}:
        return _span_of_time(t, i)
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
    return found if found.first == first else found._replace(first=first)


def _and_a_half(t: Tokens, i: int) -> Amount | None:
    """A year and a half, an hour and a half: "half" is token `i`."""
    unit = DURATIONS.get(t.words[i - 3])
    if unit is None or t.words[i - 4] not in ARTICLES:
        return None
    count, unit = LONG_SPANS.get(unit, (1, unit))
    return Amount(i - 4, i + 1, "duration", times(Decimal("1.5"), count), 2, unit, form="words")


def _span_of_time(t: Tokens, i: int) -> Amount | None:
    """A fortnight, a decade: the article is the number; not in a rate ("twice a decade") and not before "and a half"."""
    before = t.words[i - 2]
    rate = before in _RATED or before in MULTIPLES or before in t.table.units or before in t.table.scales or before[:1].isdecimal()
    if t.words[i - 1] not in ARTICLES or rate or t.words[i + 1 : i + 4] == ["and", "a", "half"]:
        return None
    count, unit = LONG_SPANS[t.words[i]]
    return Amount(i - 1, i + 1, "duration", Decimal(count), 1, unit, form="words")


def _signed(t: Tokens, first: int, i: int) -> tuple[int, bool]:
    """Where the amount begins with its sign, and whether the sign is a minus."""
    before = t.words[first - 1]
    if before in {"minus", "negative"}:
        return (first, False) if t.words[first - 3 : first - 1] == ["plus", "or"] else (first - 1, True)
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
    if word in _UNIT_STARTS and n.form != "multiple":  # "doubled minutes later"
        for read in (_percent, money_behind, _time, feet_and_inches, _measure):
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
    multiple = _multiple(t, n)
    if multiple:
        kind, stop = multiple
        return Amount(n.first, stop, kind, n.value, n.precision, "times", n.upper, None, n.scale, n.form)
    return Amount(n.first, n.stop, kind, n.value, n.precision, unit, n.upper, None, n.scale, n.form)


def _multiple(t: Tokens, n: Numeral) -> tuple[QuantityKind, int] | None:
    """Kind and stop of what is multiplied (four times as many, 2.5x, 3-fold) or of occasions, which are counted (won four times)."""
    stop, word = n.stop, t.words[n.stop]
    if (word in {"times", "×"} and t.words[stop + 1] in COMPARED) or (word == "x" and t.glued(stop - 1)):
        return "fraction", stop + 1
    if word == "-" and t.words[stop + 1] == "fold":
        return "fraction", stop + 2
    if n.form not in {"digits", "words"}:
        return None
    if word == "times" and not t.capital(stop):  # "two Times reporters"
        return "count", stop + 1
    if word == "-" and t.words[stop + 1] in {"time", "times"} and t.glued(stop) and n.value != 1:
        return "count", stop + 2
    return None


# --- percent, time, measures ----------------------------------------------------------------------------------------------


def _percent(t: Tokens, n: Numeral) -> Amount | None:
    j = unit_at(t, n)
    word, after = t.words[j], t.words[j + 1]
    unit, stop = "%", j + 1
    if word == "per" and after == "cent":
        stop = j + 2
    elif word == "percentage" or (word == "percent" and after in {"point", "points"}) or word in {"pp", "ppt"}:
        points = t.words[t.after_hyphen(j + 1)] in {"point", "points"}
        unit, stop = ("pp", t.after_hyphen(j + 1) + 1) if points else ("pp" if word in {"pp", "ppt"} else "%", j + 1)
    elif word == "basis" and t.words[t.after_hyphen(j + 1)] in {"point", "points"}:
        unit, stop = "bp", t.after_hyphen(j + 1) + 1
    elif word in {"bp", "bps"} and t.raw(j) == word:  # "BP" is a company
        unit = "bp"
    elif word not in {"%", "percent", "pct"}:
        return None
    stop += unit == "%" and t.words[stop] == "-" and t.words[stop + 1] in {"point", "points"} and 2
    if unit != "bp" and t.words[stop - 1] in {"point", "points"}:
        unit = "pp"
    return Amount(n.first, stop, "percent", n.value, n.precision, unit, n.upper, None, n.scale, n.form)


def _time(t: Tokens, n: Numeral) -> Amount | None:
    """A duration, or an age where "old" or "of age" follows; "half an hour" with its article."""
    j = unit_at(t, n)
    name = DURATIONS.get(t.words[j])
    if name is None or (t.words[j] == "second" and n.value != 1 and j == n.stop and n.form == "words"):
        return None
    stop = j + 1
    if n.value is not None and name in LONG_SPANS:
        factor, name = LONG_SPANS[name]
        upper = None if n.upper is None else times(n.upper, factor)
        n = n._replace(value=times(n.value, factor), upper=upper, scale=factor)  # a scale, so that "two or three decades" is 20 to 30
    elif n.value is not None:
        n, stop = with_smaller(t, n, name, stop)
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
    if n.value is not None:
        n, stop = with_smaller(t, n, unit, stop)
    return Amount(n.first, stop, "measure", n.value, n.precision, unit, n.upper, None, n.scale, n.form)


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
    if raw in {"C", "F"} and not _is_temperature(t, n):
        return None  # "13F" is a form
    closed = not (t.words[j + 1][:1].isalnum() and t.glued(j)) or t.words[j + 1] in AREA_VOLUME
    return CASED[raw] if closed and (glued or raw in {"m", "g", "l"} or len(raw) > 1) else None


def _is_temperature(t: Tokens, n: Numeral) -> bool:
    """Whether C or F behind `n` are degrees: below zero, behind a word of heat, or the second of two ("-5C to 5C", "-5 to 5C")."""
    first = n.first
    if t.words[first - 1] in _MINUS or shortly_before(t, first, _TEMPERATURE, 6):
        return True
    number = first - 2 - (t.words[first - 2] in {"c", "f"})
    return t.words[first - 1] in {"to", "and"} and t.words[number][:1].isdecimal() and t.words[number - 1] in _MINUS


def _rate(t: Tokens, name: str, stop: int) -> tuple[str, int]:
    """`name` per time where the text says so: 188 miles an hour, 50 km/h; or times time: 12 gigawatt-hours."""
    hours = t.after_hyphen(stop)
    if name.endswith("watt") and t.words[hours] in {"hour", "hours"}:
        return f"{name} hour", hours + 1
    word = t.words[stop]
    per = RATES.get(t.words[stop + 1])
    if per and (word == "per" or (word == "/" and t.glued(stop - 1)) or (word in {"a", "an"} and per in {"hour", "second", "minute"})):
        return f"{name} per {per}", stop + 2
    if name == "barrel" and word in {"a", "per"} and t.words[stop + 1] == "day":
        return "barrel per day", stop
    return name, stop


_UNIT_STARTS = frozenset(
    {"%", *PERCENTS, "pp", "ppt", "basis", "bp", "bps", *SIGNS, "p", "-", "u", "a", "an", "of", "light"}
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
