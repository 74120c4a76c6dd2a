"""Words for the way that something goes, in pairs of opposites: rise and fall, gain and loss, before and after. Every form is written out.

Kept to words whose opposite is one word and that seldom stand for something else. "Down" and "up" count only beside a number, for they
are particles of too many verbs ("set up", "shut down"); "over" and "under" are bounds of numbers and are left to the number rules.
"""

from __future__ import annotations

__all__ = ["BESIDE_NUMBERS", "CONJOINING", "NEVER_BEFORE", "TWO_SIDED", "WAYS"]

_PAIRS: tuple[tuple[str, str], ...] = (
    (  # change of an amount
        (
            "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth gain gains gained gaining "
            "climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring higher up "
            "upward accelerate accelerates accelerated accelerating strengthen strengthens strengthened strengthening raise raises raised raising "
            "widen widens widened widening swell swells swelled expand expands expanded expanding"
        ),
        (
            "fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping "
            "lose loses lost losing sink sinks sank sunk plunge plunges plunged plunging slump slumps slumped slumping shrink shrinks shrank shrunk "
            "lower lowers lowered lowering down downward reduce reduces reduced reducing reduction slide slides slid sliding weaken weakens weakened "
            "weakening cut cuts cutting trim trims trimmed slip slips slipped slipping tumble tumbles tumbled tumbling dip dips dipped ease eased "
            "narrow narrows narrowed narrowing slow slows slowed slowing"
        ),
    ),
    ("profit profits profitable", "loss losses unprofitable"),
    ("improve improves improved improving improvement", "worsen worsens worsened worsening deteriorate deteriorated deterioration"),
    ("before", "after"),
    ("above exceed exceeds exceeded exceeding", "below"),
    ("include includes included including", "exclude excludes excluded excluding"),
    ("accept accepts accepted accepting approve approves approved approving", "reject rejects rejected rejecting"),
    ("win wins won winning beat beats beaten beating defeat defeats defeated", "lose loses lost losing"),
    ("positive", "negative"),
    ("strong stronger strongest", "weak weaker weakest"),
    ("best", "worst"),
    ("majority", "minority"),
    ("acquit acquits acquitted cleared", "convict convicts convicted"),
    ("allow allows allowed allowing", "ban bans banned banning prohibit prohibits prohibited"),
    ("tighten tightens tightened", "loosen loosens loosened ease eases eased"),
    ("maximum", "minimum"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("support supports supported supporting back backs backed backing", "oppose opposes opposed opposing"),
    ("confirm confirms confirmed confirming", "deny denies denied denying"),
    ("promote promotes promoted", "relegate relegates relegated demote demoted"),
    ("hire hires hired hiring", "fire fires fired dismiss dismissed sack sacked"),
    ("open opens opened reopen reopens reopened", "close closes closed shut shuts"),
    ("fast faster fastest", "slow slower slowest"),
    ("hot hotter hottest warm warmer warmest", "cold colder coldest cool cooler coolest"),
    ("high highest", "low lowest"),
    ("most", "least fewest"),
    ("older oldest", "younger youngest"),
    ("larger largest bigger biggest", "smaller smallest"),
    ("first", "last"),
    ("buy buys bought buying", "sell sells sold selling"),
    ("arrive arrives arrived", "leave leaves left depart departed"),
    ("import imports imported", "export exports exported"),
    ("guilty", "innocent"),
    ("ahead", "behind"),
    ("pass passes passed passing", "fail fails failed failing"),
    ("start starts started starting begin begins began begun", "stop stops stopped stopping halt halts halted"),
    ("create creates created creating", "cut cuts cutting axe axed scrap scrapped abolish abolished"),
    ("praise praises praised praising", "blame blames blamed blaming criticise criticised criticize criticized condemn condemned condemns"),
    ("release releases released releasing freed", "detain detains detained arrest arrests arrested jail jailed"),
    ("join joins joined joining", "leave leaves left quit quits"),
    ("urban", "rural"),
    ("father", "mother"),
    ("son", "daughter"),
    ("brother", "sister"),
    ("husband", "wife"),
    ("winter", "summer"),
    ("spring", "autumn"),
    ("public", "private"),
    ("domestic", "foreign"),
    ("inside", "outside"),
)

WAYS: dict[str, tuple[tuple[int, int], ...]] = {}
"""Word -> the pairs that it belongs to, each with its side."""

for _pair, _sides in enumerate(_PAIRS):
    for _side, _words in enumerate(_sides):
        for _word in _words.split():
            WAYS[_word] = (*WAYS.get(_word, ()), (_pair, _side))

TWO_SIDED = frozenset(pair for pair, (one, _) in enumerate(_PAIRS) if one.split()[0] in {"win", "buy", "import", "hire"})
"""Pairs in which one side does what the other suffers: who beat whom is told from either."""

BESIDE_NUMBERS = frozenset({"up", "down"})

CONJOINING = frozenset({"before", "after"})
"""These say an order of two things, and nothing without either."""

NEVER_BEFORE: dict[str, frozenset[str]] = {
    "up": frozenset({"to"}),  # a bound
    "most": frozenset({"of"}),  # "most of", without an opposite of its own
    "last": frozenset(
        "year week month night season summer winter spring autumn time minute monday tuesday wednesday thursday friday saturday sunday".split()
    ),
    "first": frozenset("quarter half time half-year week month year minute".split()),
    "back": frozenset({"to", "in", "from", "at", "home"}),
    "backs": frozenset({"to"}),
    "left": frozenset({"in", "on", "at", "unchanged", "behind", "with", "homeless"}),
    "low": frozenset({"as"}),
}
"""These say no direction right before one of the words."""
