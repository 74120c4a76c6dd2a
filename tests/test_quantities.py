"""What the number reader reads, what it refuses to take for a number, and what it does with hostile input. All examples are invented."""

import itertools
import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.lexicons.calendar import MONTHS, WEEKDAYS
from summarizer.reading.model import Quantity
from summarizer.reading.quantities import names_with_numbers, quantities


def span(text: str, q: Quantity) -> str:
    return text[q.start : q.end]


def read(text: str) -> list[tuple[str, str, object]]:
    """Span, kind and what says how much: ISO date, interval, or value as a plain string."""
    return [
        (
            span(text, q),
            q.kind,
            q.iso or (f"{q.value:f}" if q.value is not None else q.unit) + (f"..{q.upper:f}" if q.upper is not None else ""),
        )
        for q in quantities(text)
    ]


def only(text: str) -> Quantity:
    found = quantities(text)
    assert len(found) == 1, read(text)
    return found[0]


READINGS = {
    # counts in digits and words
    "comma groups": ("They hired 12,000 people.", [("12,000", "count", "12000")]),
    "no-break groups": ("They hired 12\u00a0000 people.", [("12\u00a0000", "count", "12000")]),
    "thin-space groups": ("They hired 1\u2009234\u2009567 people.", [("1\u2009234\u2009567", "count", "1234567")]),
    "blank groups": ("Some 40 000 people left.", [("40 000", "count", "40000")]),
    "Indian groups": ("It has 12,34,567 voters.", [("12,34,567", "count", "1234567")]),
    "continental decimal": ("The index stood at 1.234,56 then.", [("1.234,56", "count", "1234.56")]),
    "list of digits": ("Rooms 22,24,26 are shut.", [("22", "count", "22"), ("24", "count", "24"), ("26", "count", "26")]),
    "full-width digits": ("１２ people left.", [("１２", "count", "12")]),
    "Arabic-Indic digits": ("٣٠٠ people left.", [("٣٠٠", "count", "300")]),
    "superscript is a footnote": ("It sold 300² cars.", [("300", "count", "300")]),
    "leading point": ("It grew .5 percent.", [(".5 percent", "percent", "0.5")]),
    "negative": ("Growth was -2.5 percent.", [("-2.5 percent", "percent", "-2.5")]),
    "minus sign after a symbol": ("It earned -$5 million.", [("-$5 million", "money", "-5000000")]),
    "scale word": ("A city of 1.4 billion people.", [("1.4 billion", "count", "1400000000")]),
    "glued scale": ("It has 2.4bn users.", [("2.4bn", "count", "2400000000")]),
    "glued m before a plural": ("About 1.2m people fled.", [("1.2m", "count", "1200000")]),
    "glued m before a dimension": ("A wall 1.8m high.", [("1.8m", "measure", "1.8")]),
    "capital M": ("It cost 10M in all.", [("10M", "count", "10000000")]),
    "four and a half million": ("Four and a half million fled.", [("Four and a half million", "count", "4500000")]),
    "half a million": ("Half a million fled.", [("Half a million", "count", "500000")]),
    "a hundred and two": ("He kept a hundred and two bees.", [("a hundred and two", "count", "102")]),
    "two hundreds joined by and": (
        "Between one hundred and two hundred men.",
        [("one hundred and two hundred", "count", "100..200")],
    ),
    "a list of numbers is not a sum": (
        "Two, three and four men.",
        [("Two", "count", "2"), ("three", "count", "3"), ("four", "count", "4")],
    ),
    "three hundred and twelve": ("Three hundred and twelve pigs.", [("Three hundred and twelve", "count", "312")]),
    "dozen": ("Half a dozen eggs and a dozen hens.", [("Half a dozen", "count", "6"), ("a dozen", "count", "12")]),
    "lakh and crore": ("3 lakh voters, 2 crore homes.", [("3 lakh", "count", "300000"), ("2 crore", "count", "20000000")]),
    # one
    "one soldier": ("One soldier fell.", [("One", "count", "1")]),
    "one in idioms": ("No one knew which one. One of the men saw one another. This one left.", []),
    # money
    "symbol, scale letter": ("It made $1.13bn (£600m).", [("$1.13bn", "money", "1130000000"), ("£600m", "money", "600000000")]),
    "country dollar": ("It paid A$5m and HK$10.", [("A$5m", "money", "5000000"), ("HK$10", "money", "10")]),
    "code": ("It paid USD 15 and 20 EUR.", [("USD 15", "money", "15"), ("20 EUR", "money", "20")]),
    "currency word": ("It paid 20 million Swiss francs.", [("20 million Swiss francs", "money", "20000000")]),
    "dollars and cents": ("It costs 13 dollars and 45 cents.", [("13 dollars and 45 cents", "money", "13.45")]),
    "won is a verb": ("Of these, two won medals.", [("two", "count", "2")]),
    "pounds of weight": ("He weighs 200 pounds.", [("200 pounds", "measure", "200")]),
    "pounds of money": ("He was fined 200 pounds.", [("200 pounds", "money", "200")]),
    # percent
    "percent in three spellings": (
        "5%, 5 percent, 5 per cent",
        [("5%", "percent", "5"), ("5 percent", "percent", "5"), ("5 per cent", "percent", "5")],
    ),
    "points": ("Up 0.5 percentage points.", [("0.5 percentage points", "percent", "0.5")]),
    # fractions and multiples
    "two-thirds": ("Two-thirds of homes.", [("Two-thirds", "fraction", f"{Decimal(2) / 3:f}")]),
    "a third of": ("A third of homes.", [("A third", "fraction", f"{Decimal(1) / 3:f}")]),
    "one in five": ("One in five homes.", [("One in five", "fraction", "0.2")]),
    "nine out of ten": ("Nine out of 10 homes.", [("Nine out of 10", "fraction", "0.9")]),
    "two in a year": ("He won two in 2019.", [("two", "count", "2"), ("2019", "date", "2019")]),
    "vulgar": ("It took 7½ litres.", [("7½ litres", "measure", "7.5")]),
    "slash": ("Add 1/4 cup.", [("1/4 cup", "measure", "0.25")]),
    "twice": ("Twice as many came, four times the usual.", [("Twice", "fraction", "2"), ("four times", "fraction", "4")]),
    "half a game": ("In the second half the first half was forgotten.", [("second", "ordinal", "2"), ("first", "ordinal", "1")]),
    # ordinals
    "ordinals": ("Her fourth title in the 90th minute.", [("fourth", "ordinal", "4"), ("90th", "ordinal", "90")]),
    "spelled ordinal": (
        "The twenty-first and the hundred and tenth.",
        [("twenty-first", "ordinal", "21"), ("hundred and tenth", "ordinal", "110")],
    ),
    "rank": ("The No. 3 seed.", [("3", "ordinal", "3")]),
    "quarters of the year": ("In Q3 and the third quarter.", [("Q3", "ordinal", "3"), ("third", "ordinal", "3")]),
    "double as an adjective": ("The triple jump brought double digits, double the usual.", [("double", "fraction", "2")]),
    "list marks": ("Costs:\n3. Rent\n4) Heat for 2 rooms", [("2", "count", "2")]),
    "one-time": ("A one-time fee for a one-room flat.", [("one", "count", "1")]),
    # dates
    "abbreviated month": ("LIMA, Jan. 24", [("Jan. 24", "date", "XXXX-01-24")]),
    "day first": ("On 3 May he left.", [("3 May", "date", "XXXX-05-03")]),
    "full date": ("On January 24, 2025, he left.", [("January 24, 2025", "date", "2025-01-24")]),
    "days of a month": ("On Jan. 24-26 it rained.", [("Jan. 24-26", "date", "XXXX-01-24/XXXX-01-26")]),
    "month and year": ("In March 2019 it rained.", [("March 2019", "date", "2019-03")]),
    "mid-month": ("By mid-January it rained.", [("mid-January", "date", "XXXX-01")]),
    "may is not May": ("May he leave? He may 3 times.", [("3 times", "count", "3")]),
    "month at the end": ("It rained in May.", [("May", "date", "XXXX-05")]),
    "weekday": ("It rained on Friday.", [("Friday", "date", "friday")]),
    "year by its preposition": ("In 1979 it rained.", [("1979", "date", "1979")]),
    "year before a name": ("The 2016 Games were dry.", [("2016", "date", "2016")]),
    "four digits that count": ("The hall has 2016 seats.", [("2016", "count", "2016")]),
    "year then count": ("In 2019 300 people left.", [("2019", "date", "2019"), ("300", "count", "300")]),
    "spoken year": ("In nineteen ninety-nine it rained.", [("nineteen ninety-nine", "date", "1999")]),
    "decades": ("The 1990s and the '80s.", [("1990s", "date", "199X"), ("'80s", "date", "198X")]),
    "season": ("In the 2007-08 season.", [("2007-08", "date", "2007/2008")]),
    "digits only": (
        "On 2025-01-24, 24.01.2025 and 5/17/2018.",
        [(d, "date", i) for d, i in (("2025-01-24", "2025-01-24"), ("24.01.2025", "2025-01-24"), ("5/17/2018", "2018-05-17"))],
    ),
    "day or month unknown": ("On 5/6/2018 it rained.", [("5/6/2018", "date", "2018-XX-XX")]),
    # clock
    "clock": (
        "At 14:30, 2:30 p.m., 2.17pm, 11 a.m., noon",
        [
            ("14:30", "time", "14:30"),
            ("2:30 p.m.", "time", "14:30"),
            ("2.17pm", "time", "14:17"),
            ("11 a.m.", "time", "11:00"),
            ("noon", "time", "12:00"),
        ],
    ),
    "clock before a colon": ("UPDATE at 9:55: Rain fell.", [("9:55", "time", "09:55")]),
    "from hour to hour": ("Open 10am-5pm.", [("10am", "time", "10:00"), ("5pm", "time", "17:00")]),
    "four-digit clock": ("At 0800 GMT it rained.", [("0800", "time", "08:00")]),
    # durations and ages
    "duration": ("After three years and six months.", [("three years", "duration", "3"), ("six months", "duration", "6")]),
    "half an hour": ("After half an hour.", [("half an hour", "duration", "0.5")]),
    "a year and a half": ("After a year and a half.", [("a year and a half", "duration", "1.5")]),
    "two-and-a-half-year": (
        "A two-and-a-half-year term and three-quarters of an hour.",
        [("two-and-a-half-year", "duration", "2.5"), ("three-quarters of an hour", "duration", "0.75")],
    ),
    "hyphenated duration": ("A three-minute-long film.", [("three-minute", "duration", "3")]),
    "ages": (
        "Mia Holm, 43, has a 5-year-old, aged five, and a cat 12 years old.",
        [("43", "age", "43"), ("5-year-old", "age", "5"), ("five", "age", "5"), ("12 years old", "age", "12")],
    ),
    "ages behind persons": (
        "A woman, 44, and her son, 12, were hurt, said the minister, who is 51.",
        [("44", "age", "44"), ("12", "age", "12"), ("51", "age", "51")],
    ),
    "forties": ("A man in his 40s.", [("40s", "age", "40..49")]),
    # measures
    "measures": (
        "Over 5 km, 3-inch and 2 square miles",
        [("5 km", "measure", "5"), ("3-inch", "measure", "3"), ("2 square miles", "measure", "2")],
    ),
    "speed": ("At 120 km/h or 75 miles an hour.", [("120 km/h", "measure", "120"), ("75 miles an hour", "measure", "75")]),
    "temperature": ("It was -18C or 0 °F.", [("-18C", "measure", "-18"), ("0 °F", "measure", "0")]),
    "feet and inches": ("She is 6 feet 3 inches.", [("6 feet 3 inches", "measure", "6.25")]),
    # ranges, scores
    "hyphen range": ("With 10-15 people.", [("10-15", "count", "10..15")]),
    "range of a scale": ("With 2 to 3 million tonnes.", [("2 to 3 million tonnes", "measure", "2000000..3000000")]),
    "between": ("Between 10 and 15 men.", [("10 and 15", "count", "10..15")]),
    "between years": ("Between 2010 and 2015.", [("2010 and 2015", "date", "2010/2015")]),
    "money range": ("A bid of $2-$3 billion.", [("$2-$3 billion", "money", "2000000000..3000000000")]),
    "money between": ("Between $5 and $7 million.", [("$5 and $7 million", "money", "5000000..7000000")]),
    "range behind up to": ("Up to 5,000-10,000 people.", [("5,000-10,000", "count", "5000..10000")]),
    "score before a noun": ("On an 11-2 run.", [("11-2", "score", "11..2")]),
    "from-to is two levels": ("Up from $5 to $7.", [("$5", "money", "5"), ("$7", "money", "7")]),
    "change and level": ("It rose 3% to 8%.", [("3%", "percent", "3"), ("8%", "percent", "8")]),
    "two or three": ("In two or three days.", [("two or three days", "duration", "2..3")]),
    "score": ("They won 3-1 and drew 2-2.", [("3-1", "score", "3..1"), ("2-2", "score", "2..2")]),
    "vote": ("It passed 52-48.", [("52-48", "score", "52..48")]),
    "ratio": ("A ratio of 3:1.", [("3:1", "score", "3..1")]),
    # vague
    "vague": (
        "Dozens saw hundreds of thousands and several hundred geese.",
        [("Dozens", "vague", "20..200"), ("hundreds of thousands", "vague", "100000..1000000"), ("several hundred", "vague", "200..1000")],
    ),
}


WORDINGS = {
    # one number written in another way
    "half-a-dozen": ("He bought half-a-dozen eggs.", [("half-a-dozen", "count", "6")]),
    "baker's dozen": ("He ate a baker's dozen of rolls.", [("a baker's dozen", "count", "13")]),
    "half a percent": ("It rose half a percent.", [("half a percent", "percent", "0.5")]),
    "half a point": ("It rose half a percentage point.", [("half a percentage point", "percent", "0.5")]),
    "half of one percent": ("It rose half of one percent.", [("half of one percent", "percent", "0.5")]),
    "hyphens all through": ("Up by half-a-percentage-point.", [("half-a-percentage-point", "percent", "0.5")]),
    "apostrophe groups": ("Some 12'000 and 1’234’567 came.", [("12'000", "count", "12000"), ("1’234’567", "count", "1234567")]),
    "thin space, then blank": ("It has 1\u2009234 567 users.", [("1\u2009234 567", "count", "1234567")]),
    "blank, then thin space": ("It has 1 234\u2009567 users.", [("1 234\u2009567", "count", "1234567")]),
    "power of ten": (
        "It has 3 x 10^5 cells and 2.5 × 10⁻³ grams.",
        [("3 x 10^5", "count", "300000"), ("2.5 × 10⁻³ grams", "measure", "0.0025")],
    ),
    "half the homes": ("Half the homes and half of them.", [("Half", "fraction", "0.5"), ("half", "fraction", "0.5")]),
    "minus in words": ("It was minus 14, then minus 14C.", [("minus 14", "count", "-14"), ("minus 14C", "measure", "-14")]),
    "a couple of": ("A couple of men saw a couple left.", [("A couple", "vague", "2..3")]),
    "from below zero": ("From -5C to 5C, -5 to 6C.", [("-5C", "measure", "-5"), ("5C", "measure", "5"), ("-5 to 6C", "measure", "-5..6")]),
    "half time": ("A half time score.", []),
    "a couple of them": ("A couple of them left.", [("A couple", "vague", "2..3")]),
    "a couple of days": ("After a couple of days.", [("a couple of days", "duration", "2..3")]),
    "a couple of million": ("A couple of million fled.", [("A couple of million", "vague", "2000000..4000000")]),
    # levels and spans
    "percent written once": ("From 5 to 7 per cent.", [("5", "percent", "5"), ("7 per cent", "percent", "7")]),
    "years written once": ("From two to five years.", [("two", "duration", "2"), ("five years", "duration", "5")]),
    "scale written once": ("From 15 to 20 million men.", [("15", "count", "15000000"), ("20 million", "count", "20000000")]),
    "scale of the second only": ("From 800 to 2 million men.", [("800", "count", "800"), ("2 million", "count", "2000000")]),
    "dollars of the second only": ("From 5 to $7.", [("5", "count", "5"), ("$7", "money", "7")]),
    "year to year": ("It ran 2007 to 2010.", [("2007 to 2010", "date", "2007/2010")]),
    # clock
    "half past": ("At half past two and half past two p.m.", [("half past two", "time", "02:30"), ("half past two p.m.", "time", "14:30")]),
    "quarter to": ("A quarter to nine, quarter past 9.", [("A quarter to nine", "time", "08:45"), ("quarter past 9", "time", "09:15")]),
    "minutes past": (
        "At ten past three, at twenty-five to one.",
        [("ten past three", "time", "03:10"), ("twenty-five to one", "time", "12:35")],
    ),
    "minutes to": ("It is five minutes to four.", [("five minutes to four", "time", "03:55")]),
    "o'clock in words": ("At seven o'clock, 5 o’clock.", [("seven o'clock", "time", "07:00"), ("5 o’clock", "time", "05:00")]),
    "ten to twelve people": ("Ten to twelve people and four past members.", [("Ten to twelve", "count", "10..12"), ("four", "count", "4")]),
    "part of the day": (
        "Half past two in the afternoon, seven o'clock this evening, 2:30 on Monday morning.",
        [("Half past two", "time", "14:30"), ("seven o'clock", "time", "19:00"), ("2:30", "time", "02:30"), ("Monday", "date", "monday")],
    ),
    "hour or hour": ("At six or seven o'clock.", [("six", "count", "6"), ("seven o'clock", "time", "07:00")]),
    # years
    "before Christ": ("In 44 BC and 300 B.C.", [("44 BC", "date", "-0043"), ("300 B.C.", "date", "-0299")]),
    "after Christ": ("In AD 79 and 410 AD.", [("AD 79", "date", "0079"), ("410 AD", "date", "0410")]),
    "glued and grouped eras": ("In 44BC and 10,000 BC.", [("44BC", "date", "-0043"), ("10,000 BC", "date", "-9999")]),
    "season of two digits": (
        "In '24 and '25, the '23 season, the '24-25 season.",
        [("'24", "date", "2024"), ("'25", "date", "2025"), ("'23", "date", "2023"), ("'24-25", "date", "2024/2025")],
    ),
    "residents of British Columbia": ("Some 200 BC residents.", [("200", "count", "200")]),
    "year of two digits": ("In '24 the class of ’69 met.", [("'24", "date", "2024"), ("’69", "date", "1969")]),
    "quotation that opens with a number": ("He said '24 men', in '24 hours'.", [("24", "count", "24"), ("24 hours", "duration", "24")]),
    "fiscal years": ("FY2024, FY24, fiscal 2024.", [("FY2024", "date", "2024"), ("FY24", "date", "2024"), ("2024", "date", "2024")]),
    "fiscal year before a noun": ("FY2025 guidance, FY'24 sales.", [("FY2025", "date", "2025"), ("FY'24", "date", "2024")]),
    "decade in words": ("In the eighties and the mid-sixties.", [("eighties", "date", "198X"), ("mid-sixties", "date", "196X")]),
    "twenties of either century": ("In the twenties and the '20s.", [("twenties", "date", "XX2X"), ("'20s", "date", "XX2X")]),
    "warm eighties": ("With temperatures in the eighties.", []),
    # ages
    "forties in words": (
        "In his forties, her mid-forties, their twenties and thirties.",
        [("forties", "age", "40..49")] * 2 + [("twenties", "age", "20..29"), ("thirties", "age", "30..39")],
    ),
    "thirties and forties": ("In their 30s and 40s.", [("30s", "age", "30..39"), ("40s", "age", "40..49")]),
    # multiples and occasions
    "occasions": ("He won three times, as a three-time champion.", [("three times", "count", "3"), ("three-time", "count", "3")]),
    "multiple with a half": ("One and a half times the average.", [("One and a half times", "fraction", "1.5")]),
    "newspaper of that name": ("Two Times reporters.", [("Two", "count", "2")]),
    "multiplied": (
        "Doubled, tripled, trebled, quadrupled, halved.",
        [(w, "fraction", v) for w, v in zip("Doubled tripled trebled quadrupled halved".split(), "2 3 3 4 0.5".split(), strict=True)],
    ),
    "nothing multiplied": ("He doubled down, plays doubles, and doubled as cook.", []),
    # durations
    "fortnight": ("After a fortnight and two fortnights.", [("a fortnight", "duration", "2"), ("two fortnights", "duration", "4")]),
    "decades as years": (
        "A decade, two decades, half a century, a decade and a half.",
        [
            (d, "duration", n)
            for d, n in (("A decade", "10"), ("two decades", "20"), ("half a century", "50"), ("a decade and a half", "15"))
        ],
    ),
    "rate by the decade": ("Twice a decade, 5% a decade.", [("Twice", "fraction", "2"), ("5%", "percent", "5")]),
    # units
    "basis points": ("Up 50bp and 6bps.", [("50bp", "percent", "50"), ("6bps", "percent", "6")]),
    "pence": ("It costs 99p, shown in 1080p at 5p.m.", [("99p", "money", "99"), ("5p.m.", "time", "17:00")]),
    "feet and inches by sign": ("She is 5'9\" tall.", [("5'9\"", "measure", "5.75")]),
    "two units of time": ("In 2hr 15min 36sec.", [("2hr 15min 36sec", "duration", "2.26")]),
    "two units of weight": ("It weighs 3 lb 4 oz, he 12st 7lb.", [("3 lb 4 oz", "measure", "3.25"), ("12st 7lb", "measure", "12.5")]),
    "one unit, then another count": ("In 2 hours and 5 people.", [("2 hours", "duration", "2"), ("5", "count", "5")]),
    "one sign of inches": ('A pen 10" long, "it was 10" then.', [('10"', "measure", "10"), ("10", "count", "10")]),
    "m apart from its dollars": ("A $1.27 m deal, a $1.27bn one.", [("$1.27 m", "money", "1270000"), ("$1.27bn", "money", "1270000000")]),
    "millions in a range": ("Two or three million men.", [("Two or three million", "count", "2000000..3000000")]),
    "decades in a range": ("In two or three decades.", [("two or three decades", "duration", "20..30")]),
    # scores
    "nil": ("Nil-nil, 2-nil, two-nil.", [("Nil-nil", "score", "0..0"), ("2-nil", "score", "2..0"), ("two-nil", "score", "2..0")]),
    "all": ("They drew one-all.", [("one-all", "score", "1..1")]),
}
"""Ways in which newspapers write what could be written in digits."""


@pytest.mark.parametrize(("text", "expected"), [*READINGS.values(), *WORDINGS.values()], ids=[*READINGS, *WORDINGS])
def test_reads_span_kind_and_value(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "value", "upper", "unit"),
    [
        ("put the damage at $11 million to $13 million", 11_000_000, 13_000_000, "USD"),
        ("between NOK 7.9 billion and NOK 8.2 billion", 7_900_000_000, 8_200_000_000, "NOK"),
        ("passed by 14 votes to nine", 14, 9, None),
        ("plus or minus 0.4 meters", Decimal("0.4"), None, "meter"),
        ("12 gigawatt-hours", 12, None, "gigawatt hour"),
    ],
    ids=str,
)
def test_two_amounts_with_a_unit_each_are_one_range_where_nothing_moves(text, value, upper, unit):
    q = only(text)
    assert (q.value, q.upper, q.unit) == (value, upper, unit)


def test_two_levels_of_something_that_moved_are_two():
    assert [q.value for q in quantities("profit rose $3 million to $8 million")] == [3_000_000, 8_000_000]


@pytest.mark.parametrize(
    ("text", "bound", "cue"),
    [
        ("about 300 men", "about", "about"),
        ("some 2,700 men", "about", "some"),
        ("nearly 300 men", "about", "nearly"),
        ("an estimated 300 men", "about", "an estimated"),
        ("at least 300 men", "at-least", "at least"),
        ("bigger or equal than 300", "at-least", "bigger or equal than"),
        ("at least another 300 men", "at-least", "at least"),
        ("no fewer than 300 men", "at-least", "no fewer than"),
        ("300 or more men", "at-least", "or more"),
        ("300+ men", "at-least", "+"),
        ("more than 300 men", "more-than", "more than"),
        ("over $300", "more-than", "over"),
        ("in excess of 300 men", "more-than", "in excess of"),
        ("as high as 1,000", "at-most", "as high as"),
        ("as many as 1,000 men", "at-most", "as many as"),
        ("up to 1,000 men", "at-most", "up to"),
        ("no more than 300 men", "at-most", "no more than"),
        ("fewer than 300 men", "less-than", "fewer than"),
        ("None of the fines was larger than £9,800", "at-most", "larger than"),
        ("the fine was not more than £9,800", "at-most", "not more than"),
        ("nobody was younger than 18", "at-least", "younger than"),
        ("No one doubts that it is larger than £9,800", "more-than", "larger than"),
        ("just under 300 men", "less-than", "just under"),
        ("300-odd men", "about", "-odd"),
        ("exactly 300 men", "exact", "exactly"),
        ("the over-50s", "more-than", "over"),
        ("the over 65s", "more-than", "over"),
        ("the under-21s", "less-than", "under"),
        ("an under-21 coach", "less-than", "under"),
        ("those aged over 50", "more-than", "over"),
        ("it more than doubled", "more-than", "more than"),
        ("it nearly doubled", "about", "nearly"),
        ("a couple of days", "about", None),
        ("grew over three years", "exact", None),
        ("for over three years", "more-than", "over"),
        ("some of the 300 men", "exact", None),
        ("the 300 men", "exact", None),
        ("mindestens 300 Menschen", "at-least", "mindestens"),
        ("mehr als 300 Menschen", "more-than", "mehr als"),
        ("rund 300 Menschen", "about", "rund"),
        ("bis zu 300 Menschen", "at-most", "bis zu"),
        ("weniger als 300 Menschen", "less-than", "weniger als"),
        ("au moins 300 personnes", "at-least", "au moins"),
        ("plus de 300 personnes", "more-than", "plus de"),
        ("près de 300 personnes", "about", "près de"),
        ("al menos 300 personas", "at-least", "al menos"),
        ("almeno 300 persone", "at-least", "almeno"),
        ("pelo menos 300 pessoas", "at-least", "pelo menos"),
        ("minstens 300 mensen", "at-least", "minstens"),
        ("a fast 300 meters", "exact", None),
    ],
    ids=str,
)
def test_cue_gives_the_bound(text, bound, cue):
    q = only(text)
    assert (q.bound, q.cue and text[slice(*q.cue)]) == (bound, cue)


@pytest.mark.parametrize(
    ("text", "noun", "role"),
    [
        ("At least 300 Eastland troops have been killed in the hills.", "Eastland troops", "killed"),
        ("while some 2,700 have been wounded", None, "wounded"),
        ("the number of troops killed may be as high as 1,000", None, "killed"),
        ("Of these, around 1,000 are believed to have been killed", None, "killed"),
        ("It has suffered 4,000 casualties.", "casualties", "casualties"),
        ("A blast killing 12 people", "people", "killing"),
        ("12,000 of them left", None, None),
        ("300 of the soldiers left", "soldiers", None),
        ("The two signed a pact", None, None),
        ("Her fourth title came late", "title", None),
        ("300 arms dealers met", "arms dealers", None),
        ("A 300-strong force", "force", None),
        ("12 Boeing 737 jets", "Boeing 737 jets", None),
        ("Two-thirds of young voters stayed home", "young voters", None),
        ("One soldier died", "soldier", "died"),
    ],
)
def test_noun_counted_and_what_happened(text, noun, role):
    q = quantities(text)[0]
    assert (q.counted and text[slice(*q.counted)], q.role and text[slice(*q.role)]) == (noun, role)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Covid-19",
            "F1",
            "G7",
            "MH17",
            "F-16",
            "5G",
            "M25",
            "H5N1",
            "9/11",
            "24/7",
            "League Two",
            "Formula One",
            "Boeing 737",
            "Apollo 11",
        ),
        *(
            "Windows 11",
            "Channel 4",
            "Route 66",
            "Article 5",
            "Resolution 242",
            "Voyager 2",
            "World War Two",
            "World War II",
            "S&P 500",
            "phase 3",
            "Psalm 23",
            "COP28",
            "7-Eleven",
            "Second World War",
            "First Minister",
            "Third Reich",
            "First and Second World Wars",
            "Big Four",
            "Group of 20",
            "Group of Seven",
            "10 Downing Street",
            "5th Avenue",
        ),
    ],
)
def test_name_with_a_number_is_no_quantity(name):
    text = f"He spoke of {name}, they said."
    assert quantities(text) == []
    found = [text[start:end] for start, end in names_with_numbers(text)]
    assert found == [name]


@pytest.mark.parametrize(
    "text",
    ["No. 10 said so.", "Number 10 has refused.", "A No 10 spokesman left.", "A source at No 10.", "He left No. 10.", "No 10's reply."],
)
def test_number_ten_is_an_office_where_it_speaks_or_is_a_place(text):
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The No. 10 seed won.", "ordinal"),
        ("World No. 10 was beaten.", "ordinal"),
        ("He is ranked No. 10.", "ordinal"),
        ("The first minister to resign.", "ordinal"),
        ("The first lady to fly.", "ordinal"),
        ("Its Third Quarter profit.", "ordinal"),
        ("A group of 20 leaders.", "count"),
        ("It cost COP28 million.", "money"),
        ("He shut 10 Downing Street flats.", "count"),
        ("By 2008 Wall Street had fallen.", "date"),
    ],
)
def test_what_looks_like_a_name_with_a_number_and_counts(text, kind):
    assert only(text).kind == kind


def test_capitalized_word_before_a_count_makes_no_name():
    assert [span(t, quantities(t)[0]) for t in ("Bus Crash Kills 12 in Lima", "In Lima 12 were hurt", "It gave Lima 31 tanks")] == [
        "12",
        "12",
        "31",
    ]


def test_addresses_and_telephone_numbers_hold_no_quantities():
    assert read("See https://example.org/a?b=30%25&c=20 or call +1-222-2222-2222 or open www.example.org/12 at once") == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("$5", "USD"),
        ("five euros", "EUR"),
        ("50 cents", "cent"),
        ("5%", "%"),
        ("5 percentage points", "pp"),
        ("25 basis points", "bp"),
        ("50bp", "bp"),
        ("half a percent", "%"),
        ("half a percentage point", "pp"),
        ("99p", "penny"),
        ("it doubled", "times"),
        ("he won three times", "times"),
        ("one and a half times the average", "times"),
        ("a fortnight", "week"),
        ("two decades", "year"),
        ("the over-50s", "year"),
        ("3 lb 4 oz", "pound"),
        ("60-70mph", "mile per hour"),
        ("60-70km/h", "kilometer per hour"),
        ("5 kilometres", "kilometer"),
        ("5 km", "kilometer"),
        ("120 km/h", "kilometer per hour"),
        ("24 m²", "square meter"),
        ("two weeks", "week"),
        ("5-year-old", "year"),
        ("500,000 barrels a day", "barrel per day"),
        ("on Monday", "monday"),
    ],
)
def test_unit_is_canonical(text, unit):
    assert only(text).unit == unit


@pytest.mark.parametrize(
    ("text", "digits"),
    [("946", 3), ("12,000", 2), ("$1.13 billion", 3), ("1.50", 3), ("300", 1), ("2hr 5min", 2), ("twelve", 2), ("0.05", 1)],
)
def test_precision_counts_significant_digits_as_written(text, digits):
    assert only(text).precision == digits


# --- properties -----------------------------------------------------------------------------------------------------------

WHOLE = st.integers(min_value=2, max_value=9_999_999).filter(lambda n: not 1000 <= n <= 2100)
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()
ONES += "fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(n: int) -> str:
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{spelled(n // 100)} hundred" + (f" and {spelled(n % 100)}" if n % 100 else "")
    for scale, word in ((10**6, "million"), (10**3, "thousand")):
        if n >= scale:
            rest = n % scale
            return f"{spelled(n // scale)} {word}" + (f"{' and' if rest < 100 else ''} {spelled(rest)}" if rest else "")
    raise AssertionError(n)


@st.composite
def rendered(draw):
    """A quantity's text and what reading it must give: kind, value, upper, unit, ISO form."""
    n = draw(WHOLE)
    small = draw(st.integers(2, 99))
    month, number = draw(st.sampled_from([(m, k) for m, k in MONTHS.items() if len(m) > 4]))
    day, year = draw(st.integers(1, 28)), draw(st.integers(1801, 2099))
    hour, minute = draw(st.integers(0, 23)), draw(st.integers(0, 59))
    cents = draw(st.integers(0, 99))
    high = n + draw(st.integers(1, 999))
    choices = [
        (f"{n:,} workers", "count", n, None, None, None),
        (f"{spelled(n)} workers", "count", n, None, None, None),
        (f"{n}.{cents:02} million workers", "count", Decimal(f"{n}.{cents:02}") * 10**6, None, None, None),
        (f"${n:,}.{cents:02}", "money", Decimal(f"{n}.{cents:02}"), None, "USD", None),
        (f"{n:,} euros", "money", n, None, "EUR", None),
        (f"{small}.{cents:02}%", "percent", Decimal(f"{small}.{cents:02}"), None, "%", None),
        (f"{month.title()} {day}, {year}", "date", None, None, None, f"{year}-{number:02}-{day:02}"),
        (f"{day} {month.title()} {year}", "date", None, None, None, f"{year}-{number:02}-{day:02}"),
        (f"{year}-{number:02}-{day:02}", "date", None, None, None, f"{year}-{number:02}-{day:02}"),
        (draw(st.sampled_from(sorted(WEEKDAYS))).title(), "date", None, None, ..., None),
        (f"{hour:02}:{minute:02}", "time", None, None, None, f"{hour:02}:{minute:02}"),
        (f"{hour % 12 or 12}:{minute:02} {'p' if hour > 11 else 'a'}.m.", "time", None, None, None, f"{hour:02}:{minute:02}"),
        (f"{n:,} minutes", "duration", n, None, "minute", None),
        (f"{spelled(small)}-day", "duration", small, None, "day", None),
        (f"{small} years old", "age", small, None, "year", None),
        (f"{small}-{small - 1}", "score", small, small - 1, None, None),
        (f"{n:,} kilometers", "measure", n, None, "kilometer", None),
        (f"{n:,} to {high:,} tonnes", "measure", n, high, "tonne", None),
        (f"{small}th", "ordinal", small, None, None, None),
        (f"{small} out of {small + 1}", "fraction", Decimal(small) / (small + 1), None, None, None),
        ("hundreds of thousands", "vague", 10**5, 10**6, None, None),
    ]
    return draw(st.sampled_from(choices))


@given(rendered())
@settings(max_examples=400)
def test_what_is_rendered_is_read_back(case):
    text, kind, value, upper, unit, iso = case
    whole = f"Then {text}, it said."
    q = only(whole)
    assert (q.kind, q.value, q.upper, q.iso) == (kind, value, upper, iso)
    assert unit is ... or q.unit == unit
    assert text.startswith(span(whole, q))


PIECES = st.sampled_from(
    [
        *"0159 .,-–/:%$€£½²\n\t()'’&+×°éİ😀٣１",
        "\u00a0",
        "\r\n",
        "e\u0301",
        " about ",
        "one ",
        "hundred ",
        "and ",
        "half ",
        "a ",
        "third ",
        "May ",
        "Jan. ",
        "million ",
        "km ",
        "Boeing ",
        "between ",
        "to ",
        "or more ",
        "years old ",
        "of ",
        "people ",
        "1990s ",
        "12,000 ",
        "couple of ",
        "nil-",
        "twenties ",
        "past ",
        "o'clock ",
        "BC ",
        "AD ",
        "FY",
        "hr ",
        "oz ",
        "decade ",
        "times ",
        "No. 10 ",
        "Group of ",
        "World War ",
        "doubled ",
        "from ",
        "p ",
        "bp ",
        "x 10⁵ ",
    ]
)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join)))
@settings(max_examples=600)
def test_spans_are_in_order_apart_and_inside_the_text(text):
    position = 0
    for q in quantities(text):
        assert position <= q.start < q.end <= len(text)
        assert span(text, q) == span(text, q).strip()
        position = q.end
        for other in (q.cue, q.counted, q.role):
            assert other is None or 0 <= other[0] < other[1] <= len(text)
    position = 0
    for start, end in names_with_numbers(text):
        assert position <= start < end <= len(text)
        position = end


SENTENCES = st.sampled_from([f"{text.rstrip('.')}." for text, _ in [*READINGS.values(), *WORDINGS.values()] if "\n" not in text])


@given(st.lists(SENTENCES, min_size=1, max_size=5))
def test_sentences_side_by_side_read_as_each_alone(sentences):
    joined, alone, position = "\n\n".join(sentences), [], 0
    for sentence in sentences:
        alone += [(q.start + position, q.end + position, q.kind, q.value, q.upper, q.iso, q.bound) for q in quantities(sentence)]
        position += len(sentence) + 2
    assert [(q.start, q.end, q.kind, q.value, q.upper, q.iso, q.bound) for q in quantities(joined)] == alone


# --- hostile input --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["9" * 1_000_000, "1e999", "1e9999999", "1." + "0" * 100_000, "0" * 5000, "1/0", "1" + ",000" * 50_000])
def test_numbers_beyond_any_use_are_read_without_failing(text):
    for q in quantities(text):
        assert 0 <= q.start < q.end <= len(text)


def test_number_of_too_many_digits_is_seen_without_a_value():
    q = only("1" * 5000)
    assert (q.start, q.end, q.value) == (0, 5000, None)


@pytest.mark.parametrize(
    "unit",
    [
        "1-",
        "one ",
        "1,",
        "(",
        "111,",
        "a ",
        "1 ",
        "one hundred and ",
        "/1",
        "$",
        "1:",
        "half a ",
        "between 1 and ",
        "twenty-",
        "Boeing 7 ",
        "1e",
        "Jan. 1-",
        "100 ",
        "1'000 ",
        "1\u2009000 ",
        "nil-",
        "a couple of ",
        "1 hour ",
        "1 hour, 1 minute ",
        "in '24 ",
        "ten past ",
        "Group of 20 ",
        "three times ",
        "first and ",
        "First and Second ",
        "a decade and ",
        "twenties and ",
        "\n",
    ],
)
def test_reading_takes_linear_time(unit):
    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        best = float("inf")
        for _ in range(3):
            began = time.process_time()
            quantities(text)
            best = min(best, time.process_time() - began)
        return best

    # Eight times the text may take eight times as long; a quadratic reader would take 64 times.
    assert seconds(32_000) < 24 * seconds(4_000) + 0.01


@pytest.mark.parametrize("blank", ["\n\n", "\n \n", "\n \t \n", "\r\n \r\n"], ids=["empty", "blank", "blanks and tab", "carriage returns"])
def test_a_blank_line_ends_what_is_counted_whatever_it_holds(blank: str) -> None:
    [found] = quantities(f"They saw 12 grey{blank}horses.")
    assert found.counted != quantities("They saw 12 grey horses.")[0].counted


def test_offsets_hold_behind_a_letter_that_is_longer_in_lower_case() -> None:
    text = "İİ İvo counted 12 İris bulbs."
    [found] = quantities(text)
    assert text[found.start : found.end] == "12"


@pytest.mark.parametrize("text", ["1AD 1", "1 AD 1 AD 79", "44 BC 12 people", "Q1 Q2", "FY2024 FY24", "'24 '25"])
def test_what_stands_between_two_numbers_belongs_to_one_of_them(text):
    found = quantities(text)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
