"""Money: a currency before the numeral or behind it, and the code it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.currencies import CODES, COUNTRIES, NOUNS, PARTS, PREFIXES, SYMBOLS
from summarizer.reading.quantities.numerals import numeral
from summarizer.reading.quantities.values import Amount

if TYPE_CHECKING:
    from summarizer.reading.quantities.tokens import Tokens
    from summarizer.reading.quantities.values import Numeral

__all__ = ["money_before", "money_behind", "money_of"]

# Codes that newsrooms also write in lower case; all others ("TRY", "ALL") are words then.
_LOWER_CODES = frozenset({"usd", "eur", "gbp", "rmb", "jpy", "rs"})
# Currency nouns that are other words too: only behind a country, or behind digits in hundreds or a scale ("two won medals").
_HOMONYMS = frozenset("won real mark marks crown crowns rand lira buck bucks kuai".split())
_SCREENS = frozenset("240 360 480 720 1080 1440 2160".split())
# "Pounds" is a weight unless money is spoken of.
_PAYING = frozenset(
    "fined fine cost costs costing paid pay pays paying worth price priced earned earn earns charged spent for raised owed owes".split()
)


def money_before(t: Tokens, i: int) -> tuple[int, str] | None:
    """Where the currency before token `i` begins, and its code: $5, US$5, HK $5, USD 5, Rs. 5, $-5."""
    j = i - 1
    j -= t.words[j] in {"-", "−"} and t.words[j - 1] in SYMBOLS
    word = t.words[j]
    if word in SYMBOLS and word != "¢":
        if not t.glued(j) and t.words[j - 1][:1].isdecimal() and t.words[j - 2] != word:  # "10 $ 30 $", but "$ 10 $ 30"
            return None
        return _dollar_prefix(t, j, SYMBOLS[word])
    dotted = word == "." and t.words[j - 1] == "rs"
    j -= dotted
    word = t.words[j]
    if word in CODES and (dotted or word in _LOWER_CODES or t.raw(j).isupper()) and not t.words[j - 1][:1].isdecimal():
        return j, CODES[word]
    return None


def _dollar_prefix(t: Tokens, j: int, code: str) -> tuple[int, str]:
    word = t.words[j - 1]
    if t.words[j] == "$" and word == "s" and t.words[j - 3 : j - 1] == ["u", "."]:  # U.S $
        return j - 3, "USD"
    if t.words[j] == "$" and word in PREFIXES and (t.glued(j - 1) or word in {"us", "hk", "nz"}):
        return (j - 1, PREFIXES[word]) if word != "s" else (j - 1, "SGD") if t.glued(j - 1) else (j, code)
    if t.words[j] == "$" and word == "." and t.words[j - 2] == "s" and t.words[j - 4] == "u":  # U.S.$
        return j - 4, "USD"
    return j, code


def money_of(t: Tokens, n: Numeral, code: str, stop: int) -> Amount:
    """The amount of money, a scale behind the currency ("75 USD million") and its smaller part ("13 dollars 45 cents") included."""
    value = n.value
    scale = t.table.scales.get(t.words[stop], 0)
    if scale >= 10**6 and n.scale == 1 and value is not None:
        value, stop = value * scale, stop + 1
    j = stop + (t.words[stop] == "and")
    part = numeral(t, j) if t.words[j] in t.table.cardinals or t.words[j].isdecimal() else None
    if part and part.value is not None and value is not None and t.words[part.stop] in PARTS and part.value < 100:  # noqa: PLR2004 - cents in a dollar
        value, stop = value + part.value / 100, part.stop + 1
    return Amount(n.first, stop, "money", value, n.precision, code, n.upper, None, n.scale, n.form)


def money_behind(t: Tokens, n: Numeral) -> Amount | None:  # noqa: PLR0911 - one return a form
    """Money after the numeral: 5 €, 5 EUR, five dollars, 5 Swiss francs, 50 cents, a 12-cent dividend."""
    j = t.after_hyphen(n.stop)
    word = t.words[j]
    if word in SYMBOLS:
        return None if t.words[j + 1][:1].isdecimal() and t.glued(j) else money_of(t, n, SYMBOLS[word], j + 1)
    if word in PARTS:
        return Amount(n.first, j + 1, "money", n.value, n.precision, PARTS[word], n.upper, None, n.scale, n.form)
    if word == "p" and _is_pence(t, n):
        return Amount(n.first, j + 1, "money", n.value, n.precision, PARTS["pence"])
    if word in NOUNS:
        return money_of(t, n, NOUNS[word], j + 1 + (t.words[j + 1] == "sterling")) if _is_money(t, n, j) else None
    if word in CODES and (word in _LOWER_CODES or t.raw(j).isupper()) and word != "rs":
        return money_of(t, n, CODES[word], j + 1)
    if word[:1] == "m" and word[1:] in CODES and t.raw(j).isupper() and n.value is not None:  # 120 MEUR
        return money_of(t, n._replace(value=n.value * 10**6, scale=10**6), CODES[word[1:]], j + 1)
    if word == "u" and t.words[j + 2 : j + 4] == ["s", "."] and t.words[j + 4] in {"dollar", "dollars"}:
        return money_of(t, n, "USD", j + 5)
    for length in (1, 2):
        country = COUNTRIES.get(" ".join(t.words[j : j + length]))
        noun = NOUNS.get(t.words[j + length])
        if country and noun in country:
            return money_of(t, n, country[noun], j + length + 1)
    return None


def _is_pence(t: Tokens, n: Numeral) -> bool:
    """Whether a "p" glued to digits is pence, and not lines of a screen (1080p) nor the beginning of p.m."""
    closed = not (t.glued(n.stop) and t.words[n.stop + 1][:1].isalnum())
    return n.form == "digits" and t.glued(n.stop - 1) and t.raw(n.stop) == "p" and closed and t.words[n.stop - 1] not in _SCREENS


def _is_money(t: Tokens, n: Numeral, j: int) -> bool:
    word, large = t.words[j], n.scale >= 1000 or (n.value is not None and n.value >= 100)  # noqa: PLR2004 - see _HOMONYMS
    if word in _HOMONYMS:
        return large and n.form == "digits"
    if word in {"pound", "pounds"}:
        return n.scale >= 1000 or t.words[j + 1] == "sterling" or not _PAYING.isdisjoint(t.words[n.first - 4 : n.first])  # noqa: PLR2004 - see _PAYING
    return True
