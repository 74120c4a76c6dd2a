"""Typed quantities of a text with exact spans: counts, money, percent, dates, times, durations, ages, scores, ranks, measures, fractions.

`quantities(text)` reads English; what is language lies in one `Table`. `names_with_numbers(text)` gives what looks like one and is a name.
Digits of every script are read by their value; superscripts are not digits; see `numerals` for what is done with very long numbers.
"""

from summarizer.reading.quantities.reader import names_with_numbers, quantities
from summarizer.reading.quantities.table import ENGLISH, Table

__all__ = ["ENGLISH", "Table", "names_with_numbers", "quantities"]
