"""Units of measure and of time: word or symbol to canonical unit name.

Names and symbols follow the SI Brochure (BIPM, 9th edition, 2019) and NIST Handbook 44, appendix C, for customary units; data units follow IEC 80000-13.
Canonical names are singular and American ("kilometer"); the British spelling is read as well.
"""

from __future__ import annotations

__all__ = [
    "AREA_VOLUME",
    "CASED",
    "DEGREES",
    "DIMENSION_WORDS",
    "DURATIONS",
    "LONG_SPANS",
    "MEASURES",
    "MODIFIERS",
    "PERCENTS",
    "RATES",
    "SHORT",
    "SMALLER",
]

DURATIONS: dict[str, str] = {
    form: name
    for name, forms in (
        ("millisecond", "millisecond milliseconds"),
        ("second", "second seconds sec secs"),
        ("minute", "minute minutes min mins"),
        ("hour", "hour hours hr hrs"),
        ("day", "day days"),
        ("night", "night nights"),
        ("week", "week weeks wk wks"),
        ("fortnight", "fortnight fortnights"),
        ("month", "month months"),
        ("year", "year years yr yrs"),
        ("decade", "decade decades"),
        ("century", "century centuries"),
        ("millennium", "millennium millennia"),
    )
    for form in forms.split()
}

# Spans of time that are told in a shorter unit as well: "two decades" must agree with "20 years", "a fortnight" with "two weeks".
LONG_SPANS: dict[str, tuple[int, str]] = {
    "fortnight": (2, "week"),
    "decade": (10, "year"),
    "century": (100, "year"),
    "millennium": (1000, "year"),
}

# Words that open a unit of percent, behind a number or a part of one ("half a percentage point").
PERCENTS = frozenset({"percent", "percentage", "pct", "per"})

# How many of a smaller unit make the one that it is written behind: 2hr 5min, 3 lb 4 oz, 5 feet 10 inches.
SMALLER: dict[str, dict[str, int]] = {
    "hour": {"minute": 60, "second": 3600},
    "minute": {"second": 60},
    "stone": {"pound": 14},
    "pound": {"ounce": 16},
    "foot": {"inch": 12},
}

_PREFIXES = (
    ("kilo", "k"),
    ("centi", "c"),
    ("milli", "m"),
    ("mega", "M"),
    ("giga", "G"),
    ("tera", "T"),
    ("micro", "μ"),
    ("nano", "n"),
    ("pico", "p"),
    ("deci", "d"),
)


def _spellings(name: str) -> list[str]:
    """The singular and plural of a unit, in American and British spelling."""
    forms = [name, name + "s"]
    if name.endswith(("meter", "liter")):
        british = name[:-2] + "re"
        forms += [british, british + "s"]
    return forms


_BASES = "meter liter gram watt byte bit volt hertz joule pascal ton"
_WORDS = [prefix + base for base in _BASES.split() for prefix in ("", *(long for long, _ in _PREFIXES))]

MEASURES: dict[str, str] = {form: name for name in _WORDS for form in _spellings(name)} | {
    form: name
    for name, forms in (
        ("inch", "inch inches"),
        ("foot", "foot feet ft"),
        ("yard", "yard yards yd"),
        ("mile", "mile miles mi"),
        ("acre", "acre acres"),
        ("hectare", "hectare hectares ha"),
        ("ounce", "ounce ounces oz"),
        ("pound", "pound pounds lb lbs"),
        ("stone", "stone stones"),
        ("tonne", "tonne tonnes"),
        ("kilogram", "kilo kilos kilogramme kilogrammes"),
        ("microgram", "microgram micrograms mcg"),
        ("gallon", "gallon gallons gal"),
        ("pint", "pint pints"),
        ("quart", "quart quarts"),
        ("barrel", "barrel barrels bbl"),
        ("bushel", "bushel bushels"),
        ("cup", "cup cups"),
        ("tablespoon", "tablespoon tablespoons tbsp"),
        ("teaspoon", "teaspoon teaspoons tsp"),
        ("knot", "knot knots"),
        ("mile per hour", "mph"),
        ("kilometer per hour", "kph kmph kmh"),
        ("barrel per day", "bpd"),
        ("horsepower", "horsepower hp bhp"),
        ("calorie", "calorie calories"),
        ("kilocalorie", "kilocalorie kilocalories kcal"),
        ("watt hour", "wh"),
        ("kilowatt hour", "kwh"),
        ("megawatt hour", "mwh"),
        ("gigawatt hour", "gwh"),
        ("terawatt hour", "twh"),
        ("carat", "carat carats"),
        ("decibel", "decibel decibels db"),
        ("radian", "radian radians rad"),
        ("turn", "turn turns"),
        ("mile", "nautical-mile"),
        ("light-year", "lightyear lightyears"),
        ("ton", "ton tons"),
    )
    for form in forms.split()
}

# Symbols read whatever their case, glued to the digits or behind a space.
SHORT: dict[str, str] = {
    "km": "kilometer",
    "cm": "centimeter",
    "mm": "millimeter",
    "dm": "decimeter",
    "nm": "nanometer",
    "kg": "kilogram",
    "mg": "milligram",
    "μg": "microgram",
    "µg": "microgram",
    "mgy": "milligray",
    "ml": "milliliter",
    "cl": "centiliter",
    "kw": "kilowatt",
    "gw": "gigawatt",
    "mw": "megawatt",
    "tw": "terawatt",
    "khz": "kilohertz",
    "mhz": "megahertz",
    "ghz": "gigahertz",
    "hz": "hertz",
    "gb": "gigabyte",
    "tb": "terabyte",
    "kb": "kilobyte",
    "exabyte": "exabyte",
    "exabytes": "exabyte",
    "petabyte": "petabyte",
    "petabytes": "petabyte",
}
# Symbols that are other words or scales in another case, so their case is minded.
CASED: dict[str, str] = {
    "m": "meter",
    "g": "gram",
    "l": "liter",
    "t": "tonne",
    "st": "stone",
    "V": "volt",
    "W": "watt",
    "J": "joule",
    "MB": "megabyte",
    "Mb": "megabit",
    "mb": "megabit",
    "in": "inch",
    "C": "degree Celsius",
    "F": "degree Fahrenheit",
}

# "square kilometers", "km²", "cubic feet".
MODIFIERS: dict[str, str] = {
    "square": "square",
    "sq": "square",
    "cubic": "cubic",
    "cu": "cubic",
    "metric": "metric",
    "nautical": "nautical",
    "long": "long",
    "short": "short",
}
AREA_VOLUME: dict[str, str] = {"²": "square", "2": "square", "squared": "square", "³": "cubic", "3": "cubic", "cubed": "cubic"}

# Behind "per", "a", "an" or a slash a distance becomes a speed.
RATES: dict[str, str] = {
    "hour": "hour",
    "hr": "hour",
    "h": "hour",
    "second": "second",
    "sec": "second",
    "s": "second",
    "minute": "minute",
    "min": "minute",
    "millisecond": "millisecond",
    "ms": "millisecond",
}

DEGREES: dict[str, str] = {
    "c": "degree Celsius",
    "celsius": "degree Celsius",
    "centigrade": "degree Celsius",
    "f": "degree Fahrenheit",
    "fahrenheit": "degree Fahrenheit",
    "farenheit": "degree Fahrenheit",  # frequent misspelling
}

# "1.2m people" is a million, "1.8m tall" is a length.
DIMENSION_WORDS = frozenset(
    "tall long wide high deep thick away apart above below race sprint final hurdles freestyle butterfly relay backstroke breaststroke dash".split()
)
