"""Two amounts that are one quantity: ranges, scores, votes, ratios and proportions.

"From … to" and two written units ("rose 3% to 8%") are two levels, not a range: either may be wrong in a summary by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.currencies import CODES, SYMBOLS
from summarizer.lexicons.numbers import ARTICLES, SCORE_CUES, SCORE_NOUNS
from summarizer.reading.quantities.amounts import amount
from summarizer.reading.quantities.dates import numeric_date
from summarizer.reading.quantities.tokens import looks_plural, shortly_before

if TYPE_CHECKING:
    from summarizer.reading.quantities.tokens import Tokens
    from summarizer.reading.quantities.values import Amount

__all__ = ["is_between", "pair"]

_DASHES = frozenset({"-", "–", "—", "−", "~"})
_JOINTS = frozenset({"to", "through", "or", ":"})
_UNTIL = frozenset({"to", "through", "until"})
_MEASURED = frozenset({"percent", "money", "measure", "duration", "age"})
_MOST_VOTES = 10**5
_MOST_GOALS = 20
_LARGEST_CHOICE = 100
"""Up to this "ten or twelve" is one guess; "100 or 150" is a choice between two."""
_SCALED = 1000
_WHOLES = frozenset({20, 50, 100, 1000, 10_000, 100_000, 1_000_000})
"""Besides small numbers, what proportions are out of: "two in a hundred"."""
_SMALL = 10
_BALLOTS = frozenset({"votes", "vote", "goals", "points", "sets", "runs", "games"})
_RESTING = frozenset("at of is was are were be been cost costs worth around about roughly some for between".split())
"""Before two amounts with a unit each, what makes them one interval: "a cost of $11m to $13m"; "rose $3m to $8m" is two levels."""


def is_between(t: Tokens, i: int) -> bool:
    """Whether "between" stands before token `i`, a cue or an article in between or not."""
    i -= _is_currency(t, i - 1)
    before = t.words[i - 1]
    return before == "between" or (t.words[i - 2] == "between" and (before in t.table.cue_ends or before in ARTICLES))


def pair(t: Tokens, a: Amount, *, between: bool) -> Amount | None:
    """The range, score or proportion that begins with `a`; `None` when `a` stands alone."""
    word = t.words[a.stop]
    if a.kind == "date":
        return _years(t, a, between=between) if (between and word == "and") or (word in _UNTIL and not _is_led(t, a)) else None
    if a.value is None or a.kind in {"time", "ordinal", "vague"}:
        return None
    if word in {"in", "out"}:
        return _proportion(t, a)
    if word in _BALLOTS and t.words[a.stop + 1] == "to":  # "by 14 votes to nine"
        other = _number(t, a.stop + 2)
        if other is not None and other.kind == "count" and other.value is not None and a.kind == "count":
            return a._replace(stop=other.stop, kind="score", upper=other.value, bound="exact")
    return _joined(t, a, word, between=between)


def _joined(t: Tokens, a: Amount, word: str, *, between: bool) -> Amount | None:
    """What `a` makes with the amount behind the sign or word that joins them."""
    spelled = word == "-" and t.words[a.stop + 1] == "to"  # two-to-three
    even = t.glued(a.stop - 1) == t.glued(a.stop)
    dash = word in _DASHES and even
    if word == ":" and not even:  # "down to 19: four were found alive"
        return None
    if not (dash or spelled or word in _JOINTS or (word == "and" and between)):
        return None
    if (
        dash
        and t.words[a.stop + 1] == "all"
        and t.words[a.stop + 2] != "-"
        and a.kind == "count"
        and a.value is not None
        and a.value < _MOST_GOALS
    ):  # one-all
        return a._replace(stop=a.stop + 2, kind="score", upper=a.value)
    j = a.stop + 1 + spelled * 2
    j += _is_currency(t, j)
    b = _number(t, j)
    if b is None or b.value is None:
        return None
    if word == "to" and _is_led(t, a):
        return _level(t, a, b)
    return _score(t, a, b, word) or (None if word == ":" else _range(t, a, b, word, between=between))


def _is_led(t: Tokens, a: Amount) -> bool:
    return "from" in t.words[a.first - 3 : a.first]


def _level(t: Tokens, a: Amount, b: Amount) -> Amount | None:
    """`a` with the scale and unit that are written once, behind the second of two levels: "from 5 to 7 per cent"."""
    if a.kind != "count" or a.unit or a.value is None or b.value is None or t.words[b.first] in SYMBOLS or a.form != b.form:
        return None
    scaled = a.scale == 1 < b.scale and a.value < _SCALED and a.value * b.scale <= b.value * _SMALL  # not "from 800 to 2 million"
    unit = b.unit if b.kind in _MEASURED else None
    return a._replace(kind=b.kind if unit else a.kind, value=a.value * b.scale if scaled else a.value, unit=unit)


def _number(t: Tokens, j: int) -> Amount | None:
    j += t.words[j] in ARTICLES
    word = t.words[j]
    if t.words[j + 1] == "o" and t.words[j + 3] == "clock":  # six or seven o'clock
        return None
    return amount(t, j) if word[:1].isdecimal() or word in t.table.cardinals or word in t.table.scales or word == "nil" else None


def _between(t: Tokens, a: Amount) -> tuple[int, int]:
    k = a.first - 1 if t.words[a.first - 1] == "between" else a.first - 2
    return t.starts[k], t.ends[k]


def _years(t: Tokens, a: Amount, *, between: bool) -> Amount | None:
    """Between 2010 and 2015, 2007 to 2010."""
    b = numeric_date(t, a.stop + 1) if t.words[a.stop + 1][:1].isdecimal() else None
    if b is None or a.value is None or a.upper is not None or b.value is None or b.upper is not None or b.value <= a.value:
        return None
    span = a._replace(stop=b.stop, iso=f"{a.iso}/{b.iso}", upper=b.value)
    return span._replace(bound="range", cue=_between(t, a)) if between else span  # as "2007-10", which is bound by nothing


def _range(t: Tokens, a: Amount, b: Amount, word: str, *, between: bool) -> Amount | None:
    low, high = a.value, b.value
    if low is None or high is None or not _same_kind(a, b) or not (between or _is_one(t, a, b, word)):
        return None
    if b.scale > a.scale and low * b.scale < high and low < _SCALED:  # "2 to 3 million", "$2-3 billion"
        low *= b.scale
    if low >= high and not (low < 0 and high < 0):  # "-18 °C to -34 °C" is written from the warmer end
        return None
    return a._replace(
        stop=b.stop,
        kind=b.kind if a.kind == "count" else a.kind,
        value=min(low, high),
        upper=max(low, high),
        unit=b.unit or a.unit,
        precision=max(a.precision, b.precision),
        bound="range",
        cue=_between(t, a) if between else None,
    )


def _same_kind(a: Amount, b: Amount) -> bool:
    return (a.unit is None or b.unit is None or a.unit == b.unit) and (a.kind in {b.kind, "count"} or b.kind == "count")


def _is_one(t: Tokens, a: Amount, b: Amount, word: str) -> bool:
    """Whether "to", "or" or a dash makes one interval of `a` and `b`."""
    if word in {"to", "or", "through"}:
        if _is_led(t, a) or (a.unit is not None and a.kind != "duration" and t.words[_opening(t, a)] not in _RESTING):
            return False
        far = (b.value or 0) / (b.scale if a.scale == 1 else 1)  # "two or three million"
        return word != "or" or (a.value or 0) < far <= (a.value or 0) * 2 <= 2 * _LARGEST_CHOICE
    return True


def _opening(t: Tokens, a: Amount) -> int:
    """The token before an amount and its currency."""
    return a.first - 1 - _is_currency(t, a.first - 1)


def _is_currency(t: Tokens, k: int) -> bool:
    return t.words[k] in SYMBOLS or (t.words[k] in CODES and t.raw(k).isupper())


def _score(t: Tokens, a: Amount, b: Amount, word: str) -> Amount | None:
    """2-1, 52–48, 4 to 1, 3:1. A falling pair is a score; a rising one needs a word of winning, losing or voting near it, or goals."""
    if (
        a.value is None
        or b.value is None
        or (a.kind, b.kind, a.scale, b.scale) != ("count", "count", 1, 1)
        or word in {"and", "or", "through", "~"}
        or b.unit
    ):
        return None
    largest = max(a.value, b.value)
    if largest > _MOST_VOTES or a.value % 1 or b.value % 1 or min(a.value, b.value) < 0:
        return None
    near = shortly_before(t, a.first, SCORE_CUES) or not SCORE_NOUNS.isdisjoint(t.words[b.stop : b.stop + 2])
    noun = t.words[t.after_hyphen(b.stop)]
    alone = not noun.isalpha() or noun in t.table.closed or noun in SCORE_NOUNS
    rising = a.value < b.value
    counting = rising and looks_plural(noun) and noun not in SCORE_NOUNS  # "up to 5,000-10,000 people"
    if (near and not counting) or word == ":" or (word != "to" and (not rising or (alone and largest < _MOST_GOALS))):
        return a._replace(stop=b.stop, kind="score", upper=b.value, bound="exact")
    return None


def _proportion(t: Tokens, a: Amount) -> Amount | None:
    """One in five, 9 out of 10. "5 in 2019" and "two in three days" are not."""
    outside = t.words[a.stop] == "out"
    if a.kind != "count" or a.unit or not a.value or (outside and t.words[a.stop + 1] != "of"):
        return None
    j = a.stop + 1 + outside
    b = _number(t, j + (t.words[j] == "every"))
    if b is None or b.kind != "count" or not b.value or a.value >= b.value:
        return None
    small = b.value in _WHOLES or (b.value <= _SCALED if a.value == 1 else b.value <= _SMALL)
    if not (outside or small):
        return None
    return a._replace(stop=b.stop, kind="fraction", value=a.value / b.value, precision=2, bound="exact")
