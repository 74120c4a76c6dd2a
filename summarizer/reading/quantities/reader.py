"""Quantities of a text, in order: one pass over the tokens that can open one, everything else looked up around them.

Order of the readers at an anchor: names, dates, clock times, amounts; then two amounts may join, a bare number may be an age or a rank,
cues give the bound, and the noun behind is what is counted.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.lexicons.calendar import PART_OF_PERIOD
from summarizer.lexicons.numbers import FISCAL_PARTS
from summarizer.lexicons.titles import PERSON_HEADS
from summarizer.reading.model import Quantity
from summarizer.reading.quantities.amounts import amount
from summarizer.reading.quantities.bounds import bound_of
from summarizer.reading.quantities.clock import clock_time
from summarizer.reading.quantities.dates import calendar_date, numeric_date
from summarizer.reading.quantities.names import glued_end, name_at, roman_names
from summarizer.reading.quantities.nouns import counted, event
from summarizer.reading.quantities.pairs import is_between, pair
from summarizer.reading.quantities.table import ENGLISH, Table
from summarizer.reading.quantities.tokens import Tokens, looks_plural
from summarizer.reading.quantities.values import Amount
from summarizer.reading.quantities.years import OWNERS, year_in_other_words

if TYPE_CHECKING:
    from summarizer.lexicons.numbers import Bound
    from summarizer.reading.model import Range

__all__ = ["names_with_numbers", "quantities"]

_LINK = r"(?:https?://|www\.)\S+"
_AGES = range(1, 116)
_OWNERS = OWNERS | PART_OF_PERIOD | {"-"}
_BEYOND: dict[str, Bound] = {"over": "more-than", "under": "less-than"}
_PARTED = frozenset("the these those its their his her our my".split())
_COUNTING = frozenset({"count", "ordinal", "vague", "fraction"})


def quantities(text: str, table: Table = ENGLISH) -> list[Quantity]:
    """All quantities of `text`, in order and without overlap. Linear in its length, whatever it holds."""
    return _read(Tokens(text, table))[0]


def names_with_numbers(text: str, table: Table = ENGLISH) -> list[Range]:
    """Ranges of names that contain a number, in digits, words or Roman numerals, in order: "Boeing 737", "World War II", "League Two"."""
    kept: list[Range] = []
    t = Tokens(text, table)
    roman = [(t.starts[first], t.ends[stop - 1]) for first, stop in roman_names(t)]
    for start, end in sorted({*_read(t)[1], *roman}):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _read(t: Tokens) -> tuple[list[Quantity], list[Range]]:
    """The quantities, and the ranges of names that look like some."""
    found: list[Quantity] = []
    names: list[Range] = []
    done = 0
    for i in _anchors(t):
        if i < done or _is_list_mark(t, i):
            continue
        a = _fiscal_part(t, i) or year_in_other_words(t, i)
        if a is not None and a.first < done:
            a = None  # "1 AD 1": its era is that of the year before
        name = None if a else name_at(t, i)
        if name is None:
            a = a or _amount(t, i, done)
            if a is None:
                continue
            if not _sticks(t, a):
                found.append(_quantity(t, a))
                done = a.stop
                continue
            name = a.first, glued_end(t, a.stop)
        names.append((t.starts[name[0]], t.ends[name[1] - 1]))
        done = name[1]
    return found, names


def _anchors(t: Tokens) -> list[int]:
    """The tokens that can open a quantity; those inside a web address cannot."""
    anchors = t.table.anchors
    found = [k for k, word in enumerate(t.words) if word in anchors or (not word.isalpha() and word[:1].isdecimal())]
    if "://" not in t.text and "www." not in t.text:
        return found
    links = [match.span() for match in re.finditer(_LINK, t.text)]
    kept, n = [], 0
    for k in found:
        while n < len(links) and links[n][1] <= t.starts[k]:
            n += 1
        if n == len(links) or t.starts[k] < links[n][0]:
            kept.append(k)
    return kept


def _is_list_mark(t: Tokens, i: int) -> bool:
    """Whether token `i` numbers an item of a list: "3. Costs" or "3) Costs" at the beginning of a line."""
    mark = t.words[i + 1] in {".", ")"} and t.glued(i) and not t.glued(i + 1)
    if not mark or len(t.words[i]) > 2 or not t.words[i].isdecimal():  # noqa: PLR2004 - two digits
        return False
    return "\n" in t.text[t.ends[i - 1] : t.starts[i]] or (t.words[i - 1][:1] in {"", "\n"} and bool(t.words[i + 2]))


def _fiscal_part(t: Tokens, i: int) -> Amount | None:
    """Q3, 4Q and H1 as ranks, so that they agree with "third quarter"."""
    if t.words[i] not in {"1", "2", "3", "4"}:
        return None
    before, behind = t.words[i - 1], t.words[i + 1]
    if t.glued(i - 1) and before in FISCAL_PARTS and not t.glued(i - 2) and not (t.glued(i) and behind.isalnum()):
        return Amount(i - 1, i + 1, "ordinal", Decimal(t.words[i]), 1, FISCAL_PARTS[before], form="ordinal")
    if t.glued(i) and behind in FISCAL_PARTS and t.capital(i + 1) and not (t.glued(i + 1) and t.words[i + 2].isalpha()):
        return Amount(i, i + 2, "ordinal", Decimal(t.words[i]), 1, FISCAL_PARTS[behind], form="ordinal")
    return None


def _amount(t: Tokens, i: int, done: int) -> Amount | None:
    """The amount at token `i`, joined with a second one where both are one quantity. Nothing before token `done` is taken."""
    between = is_between(t, i)
    a = calendar_date(t, i) or clock_time(t, i) or numeric_date(t, i) or amount(t, i, joined=not between)
    if a is None:
        return None
    if a.first < done:  # its sign, article or currency belongs to the quantity before
        a = a._replace(first=i)
    if _sticks(t, a):
        return a
    return _person_or_rank(t, pair(t, a, between=between) or a)


def _sticks(t: Tokens, a: Amount) -> bool:
    """Whether letters are glued to the end of the amount: "5G", "13F" and "4x4" are names."""
    last, following = a.stop - 1, t.words[a.stop]
    return a.form == "digits" and t.glued(last) and following.isalpha() and following != "s" and t.words[last][-1:].isdecimal()


def _person_or_rank(t: Tokens, a: Amount) -> Amount:
    """A bare number as an age (aged 25, "Ana Ruiz, 43, said", in his 40s) or a rank (No. 10, number one) where the text shows one."""
    if a.kind != "count" or a.unit or a.value is None or a.value not in _AGES or a.form not in {"digits", "words"} or a.scale > 1:
        return a
    words, f = t.words, a.first
    before = words[f - 1]
    led = words[f - 2] if before in _BEYOND else before
    if led in {"aged", "age", "ages"} or words[f - 2 : f] in (["age", "of"], ["aged", "between"]) or _is_apposed(t, a) or _is_told(t, a):
        return a._replace(kind="age", unit="year")
    if before == "number" or (before == "." and words[f - 2] == "no") or (before == "no" and t.capital(f - 1) and a.form == "digits"):
        return a._replace(kind="ordinal")
    beyond = _beyond(t, a)
    if beyond:
        return beyond
    if before in {"and", "or", "to"} and words[f - 2] == "s":  # in their 30s and 40s
        before = words[f - 4]
    if words[a.stop] == "s" and t.glued(a.stop - 1) and not a.value % 10 and before in _OWNERS:
        return a._replace(kind="age", unit="year", stop=a.stop + 1, upper=a.value + 9, bound="range")
    return a


def _beyond(t: Tokens, a: Amount) -> Amount | None:
    """An age with its bound: over-50s, under-21s, the over 65s, an under-21 coach."""
    hyphen = t.words[a.first - 1] == "-" and t.glued(a.first - 1)
    k = a.first - 1 - hyphen
    plural = t.words[a.stop] == "s" and t.glued(a.stop - 1)
    word = t.words[k]
    if word not in _BEYOND or not (plural or (hyphen and not looks_plural(t.words[a.stop]))):
        return None
    return a._replace(kind="age", unit="year", stop=a.stop + plural, bound=_BEYOND[word], cue=(t.starts[k], t.ends[k]))


def _is_apposed(t: Tokens, a: Amount) -> bool:
    """Whether the number stands between commas behind a name or one person, as ages do: "Ana Ruiz, 43, said", "a woman, 44, was"."""
    name, behind = a.first - 2, t.words[a.stop + 1]
    commas = t.words[a.first - 1] == "," == t.words[a.stop]
    return commas and t.words[name].isalpha() and (t.capital(name) or t.words[name] in PERSON_HEADS) and not behind[:1].isdecimal()


def _is_told(t: Tokens, a: Amount) -> bool:
    """Whether a relative clause is all about the age: "the minister, who is 51, said"."""
    return t.words[a.first - 2] == "who" and t.words[a.first - 1] in {"is", "was"} and t.words[a.stop] in {",", ".", ")"}


def _quantity(t: Tokens, a: Amount) -> Quantity:
    bound, cue = bound_of(t, a)
    if (a.kind == "vague" or a.form == "vague") and cue is None:
        bound = "about"
    bound, cue = a.bound or bound, a.cue or cue
    noun, role = _counted(t, a, cue)
    return Quantity(t.starts[a.first], t.ends[a.stop - 1], a.kind, a.value, a.upper, bound, cue, a.unit, noun, a.iso, a.precision, role)


def _counted(t: Tokens, a: Amount, cue: Range | None) -> tuple[Range | None, Range | None]:
    """The noun phrase counted, and what happened to those counted. A measure or a sum counts only what "of" names."""
    counting = a.kind in _COUNTING
    if not counting and t.words[a.stop] != "of":
        return None, None
    left, right = a.first, a.stop
    while cue and t.starts[left] > cue[0]:
        left -= 1
    while cue and t.starts[right] < cue[1]:
        right += 1
    right += a.kind == "fraction" and a.unit is None and t.words[right] in _PARTED  # half the homes
    tokens = counted(t, right, plural=a.kind in {"vague", "fraction"} or (a.kind == "count" and a.value != 1))
    noun = (t.starts[tokens[0]], t.ends[tokens[1] - 1]) if tokens else None
    role = event(t, left, tokens[1] if tokens else a.stop) if counting and a.kind != "ordinal" else None
    return noun, role
