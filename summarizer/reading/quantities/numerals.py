"""Numerals: from tokens to a value, before anything is known about units. Digits with scales are read here, words in `spelled`.

An exponent has at most three digits, so "1e999" is a number and "1e9999999" is a name.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.lexicons.numbers import APPROXIMATE, ARTICLES, MULTIPLE_VERBS, MULTIPLES, NOT_MULTIPLIED, VULGAR
from summarizer.lexicons.units import DIMENSION_WORDS
from summarizer.reading.quantities.parts import mixed, of_scale, slashed, vulgar, with_part
from summarizer.reading.quantities.spelled import spelled
from summarizer.reading.quantities.tokens import is_group, looks_plural, opens_groups, single_spaced
from summarizer.reading.quantities.values import DIGITS, Numeral, literal_value, significant, times

if TYPE_CHECKING:
    from summarizer.reading.quantities.tokens import Tokens

__all__ = ["numeral"]

_BAKERS_DOZEN, _HUNDRED, _THOUSAND = 13, 100, 1000
_GROUP = 3
"""Digits between two separators of thousands; also what an exponent may have at most."""
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_MINUS = frozenset({"-", "−", "minus", "negative"})
_ADJECTIVES = frozenset({"double", "triple", "treble", "quadruple"})
_PERSONS = frozenset({"them", "us", "these", "those"})
_SINGLE = frozenset({*MULTIPLE_VERBS, "nil", "couple"})
_SCORING = frozenset({"-", "–"})
_RANKS = frozenset({"st", "nd", "rd", "th"})


def numeral(t: Tokens, i: int, *, money: bool = False, joined: bool = True) -> Numeral | None:  # noqa: PLR0911 - one return a form
    """The numeral that begins at token `i`. `money`: a currency stands before it; `joined`: "and" may continue it (not in "between")."""
    word = t.words[i]
    if word[:1].isdecimal():
        return _digits(t, i, money=money)
    if word in VULGAR:
        return of_scale(t, vulgar(i, word))
    if word in MULTIPLES:
        if word in _ADJECTIVES and t.words[i + 1] not in t.table.halved and t.words[i - 1] not in t.table.cue_ends:
            return None  # "double digits", "triple jump"
        return Numeral(i, i + 1, Decimal(MULTIPLES[word]), 1, "multiple")
    if word in _SINGLE:
        return _single(t, i)
    if word in t.table.vague and t.words[i - 1] not in t.table.cardinals:
        return _vague(t, i)
    lead = i - 1 - (t.words[i - 1] == "of")
    if t.words[lead] in APPROXIMATE and word in t.table.scales:
        return _approximate(t, lead, i)
    return _bakers_dozen(t, i) or spelled(t, i, joined=joined)


def _bakers_dozen(t: Tokens, i: int) -> Numeral | None:
    if t.words[i] != "dozen" or t.words[i - 1] != "s" or t.words[i - 3] != "baker":
        return None
    return Numeral(i - 3 - (t.words[i - 4] in ARTICLES), i + 1, Decimal(_BAKERS_DOZEN), 2, "words")


def _single(t: Tokens, i: int) -> Numeral | None:
    """Words that are a number in one use only: doubled (not "doubled down"), nil (in a score: nil-nil, 2-nil), a couple of."""
    word = t.words[i]
    if word == "couple":
        return _couple(t, i)
    if word == "nil":
        return Numeral(i, i + 1, Decimal(0), 1, "words") if t.words[i - 1] in _SCORING or t.words[i + 1] in _SCORING else None
    if t.words[t.after_hyphen(i + 1)] in NOT_MULTIPLIED:
        return None
    return Numeral(i, i + 1, Decimal(MULTIPLE_VERBS[word]), 1, "multiple")


# --- digits ---------------------------------------------------------------------------------------------------------------


def _digits(t: Tokens, i: int, *, money: bool) -> Numeral | None:
    literal = t.words[i]
    if t.words[i - 1] == "." and t.glued(i - 1) and literal.isdecimal() and not (t.words[i - 2] and t.glued(i - 2)):
        part = f"0.{literal[:DIGITS]}"  # .08
        return Numeral(i - 1, i + 1, Decimal(part), significant(Decimal(1), part), "digits")
    value, stop = literal_value(literal), i + 1
    precision = significant(value, literal)
    if value is None:
        return Numeral(i, stop, None, 0, "digits")
    if literal.isdecimal():
        fraction = slashed(t, i) or mixed(t, i)
        if fraction:
            return of_scale(t, fraction)
    stop = _space_groups(t, i)
    if stop > i + 1:
        value = literal_value("".join(t.words[i:stop]))
        precision = significant(value)
    if value is None:
        return Numeral(i, stop, None, 0, "digits")
    return _exponential(t, i, stop, value, precision) or _scaled(t, Numeral(i, stop, value, precision, "digits"), money=money)


def _scaled(t: Tokens, n: Numeral, *, money: bool) -> Numeral:
    """`n` with the suffix, ordinal ending or scale words behind it."""
    assert n.value is not None  # noqa: S101 - the caller looked
    scale = _suffix(t, n.stop, money=money)
    if scale:
        return n._replace(stop=n.stop + 1, value=times(n.value, scale), scale=scale)
    if t.glued(n.stop - 1) and t.words[n.stop] in _RANKS and not _is_stone(t, n):
        return n._replace(stop=n.stop + 1, form="ordinal")
    return _scale_words(t, n.first, n.stop, n.value, n.precision) or n


def _is_stone(t: Tokens, n: Numeral) -> bool:
    """Whether "st" behind the digits is the unit: 12st, as opposed to 21st."""
    last_two = t.words[n.stop - 1][-2:]
    return t.words[n.stop] == "st" and (last_two[-1:] != "1" or last_two == "11")


def _space_groups(t: Tokens, i: int) -> int:
    """The stop of "40 000" or "1 234 567" with plain blanks; not behind a capitalized word or a month ("Boeing 737 200 of which")."""
    stop = i + 1
    if not opens_groups(t.words[i]) or (t.capital(i - 1) and not t.opens_sentence(i - 1)):
        return stop
    while is_group(t.words[stop]) and single_spaced(t, stop - 1) and stop - i < DIGITS // _GROUP:
        stop += 1
    if t.capital(stop) and t.words[stop - 1] != "000":  # "10 737 Max jets"
        return i + 1
    return stop


def _exponential(t: Tokens, i: int, stop: int, value: Decimal, precision: int) -> Numeral | None:
    """Scientific notation from token `i`, its "e" or "×" at `stop`: 1e10, 12.3e+14, 2.5×10^-5, 3 x 10⁵."""
    k = stop
    if t.words[k] in {"×", "x"} and t.words[k + 1] == "10":
        raised = _superscript(t, k + 2)
        if raised:
            exponent = int("".join(t.words[k + 2 : raised]).translate(_SUPERSCRIPTS))
            return Numeral(i, raised, value.scaleb(exponent), precision, "digits")
        k += 1 + (t.words[k + 2] == "^")
        if t.words[k] != "^" and t.words[k + 1] not in _MINUS:
            return None
    elif t.words[k] != "e" or not t.glued(k - 1):
        return None
    sign = t.words[k + 1] in {"+", "-", "−"}
    power = t.words[k + 1 + sign]
    if not t.glued(k) or not power.isdecimal() or len(power) > _GROUP:
        return None
    exponent = -int(power) if t.words[k + 1] in _MINUS else int(power)
    return Numeral(i, k + 2 + sign, value.scaleb(exponent), precision, "digits")


def _superscript(t: Tokens, k: int) -> int:
    """The token behind the raised digits that are glued on from token `k`, at most three; 0 without any."""
    stop = k + (t.words[k] == "⁻")
    while stop - k <= _GROUP and t.words[stop] in _RAISED and t.glued(stop - 1):
        stop += 1
    return stop if t.words[stop - 1] in _RAISED and t.glued(k - 1) else 0


def _suffix(t: Tokens, i: int, *, money: bool) -> int:
    """The scale of a letter suffix at token `i`: 10k, 2.4bn, £600m, 1.2m people. 0 without one."""
    word = t.words[i]
    scale = t.table.suffixes.get(word, 0)
    if not scale or (t.glued(i) and (t.words[i + 1][:1].isalnum() or t.words[i + 1] in VULGAR or t.words[i + 1] in {"²", "³", "/"})):
        return 0
    glued = t.glued(i - 1)
    if money and word == "m" and not t.capital(i + 1) and not t.words[i + 1].isdecimal():  # "$1.27 m"
        return scale
    if word in {"b", "k"} or (money and word in {"m", "mm", "t"}):
        return scale if glued else 0
    if word == "m":
        return scale if t.capital(i) or (glued and _counts_things(t, i + 1)) else 0
    return 0 if word in {"mm", "t"} else scale


def _counts_things(t: Tokens, i: int) -> bool:
    """Whether a plural noun stands within three words: what "1.2m" counts, where "1.8m tall" and "100m freestyle" measure."""
    for word in t.words[i : i + 3]:
        if word in DIMENSION_WORDS or not word.isalpha():
            return False
        if looks_plural(word):
            return True
    return False


def _scale_words(t: Tokens, i: int, stop: int, value: Decimal, precision: int) -> Numeral | None:
    """Digits continued by scale words: 2.4 billion, 3 hundred and 21, 4 million and a half, $300-million."""
    j = t.after_hyphen(stop)
    scale = t.table.scales.get(t.words[j], 0)
    if not scale or (j > stop and scale < _THOUSAND):  # $300-million; "a 300-dozen" is not written
        return None
    total, stop = times(value, scale), j + 1
    inner = t.table.scales.get(t.words[stop], 0)
    if inner > scale and inner >= _THOUSAND:  # "322 hundred thousand"
        return Numeral(i, stop + 1, total * inner, precision, "digits", inner)
    while t.words[stop].isdecimal() and 1 < t.table.scales.get(t.words[stop + 1], 0) < scale and len(t.words[stop]) < DIGITS:
        scale = t.table.scales[t.words[stop + 1]]
        total += Decimal(t.words[stop]) * scale
        stop += 2
        precision = significant(total)
    rest = t.words[stop + 1] if scale == _HUNDRED and t.words[stop] == "and" else ""
    if rest.isdecimal() and len(rest) < _GROUP and t.words[stop + 2] not in t.table.scales:
        total += Decimal(rest)
        return Numeral(i, stop + 2, total, significant(total), "digits")
    return with_part(t, Numeral(i, stop, total, precision, "digits", scale))


# --- vague amounts --------------------------------------------------------------------------------------------------------


def _vague(t: Tokens, i: int) -> Numeral | None:
    """Dozens, scores of, hundreds of thousands, tens of millions."""
    word = t.words[i]
    low, high = t.table.vague[word]
    if word in {"scores", "tens"} and t.words[i + 1] != "of":
        return None
    scale = t.table.vague.get(t.words[i + 2], (0, 0))[0] if t.words[i + 1] == "of" else 0
    if scale:
        return Numeral(i, i + 3, Decimal(low) * scale, 1, "vague", scale, Decimal(10 * low) * scale)
    return None if word == "tens" else Numeral(i, i + 1, Decimal(low), 1, "vague", 1, Decimal(high))


def _couple(t: Tokens, i: int) -> Numeral | None:
    """A couple of days, a couple of goals; "the couple", "a couple of newlyweds" in the singular are persons."""
    j = i + 2
    if t.words[i - 1] not in ARTICLES or t.words[i + 1] != "of" or t.words[j] in t.table.scales:
        return None
    low, high = APPROXIMATE["couple"]
    if t.words[j] in _PERSONS:
        return Numeral(i - 1, i + 1, Decimal(low), 1, "vague", 1, Decimal(high))
    if t.words[j] in t.table.units:
        return Numeral(i - 1, j, Decimal(low), 1, "vague", 1, Decimal(high))
    plural = any(looks_plural(word) for word in t.words[j : j + 3])
    return Numeral(i - 1, i + 1, Decimal(low), 1, "vague", 1, Decimal(high)) if plural else None


def _approximate(t: Tokens, lead: int, i: int) -> Numeral:
    """A few hundred, several thousand, a couple of million."""
    low, high = APPROXIMATE[t.words[lead]]
    scale = t.table.scales[t.words[i]]
    first, stop = lead - (t.words[lead - 1] in ARTICLES), i + 1
    if t.table.scales.get(t.words[stop], 0) > scale:
        scale, stop = scale * t.table.scales[t.words[stop]], stop + 1
    return Numeral(first, stop, Decimal(low * scale), 1, "vague", scale, Decimal((high + 1) * scale))
