"""Words for the way that something goes, in pairs of opposites: rise and fall, gain and loss, before and after. Every form is written out.

Kept to words whose opposite is one word and that seldom stand for something else. "Down" and "up" count only beside a number, for they
are particles of too many verbs ("set up", "shut down"); "over" and "under" are bounds of numbers and are left to the number rules.
"""

from __future__ import annotations

__all__ = ["BESIDE_NUMBERS", "OPPOSITES", "WAYS"]

_PAIRS: tuple[tuple[str, str], ...] = (
    (  # change of an amount
        (
            "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth gain gains gained gaining "
            "climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring higher up "
            "upward accelerate accelerates accelerated accelerating strengthen strengthens strengthened strengthening raise raises raised raising"
        ),
        (
            "fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping "
            "lose loses lost losing sink sinks sank sunk plunge plunges plunged plunging slump slumps slumped slump shrink shrinks shrank shrunk "
            "lower down downward reduce reduces reduced reducing reduction slide slid weaken weakens weakened weakening cut cuts"
        ),
    ),
    ("profit profits profitable", "loss losses unprofitable"),
    ("improve improves improved improving improvement", "worsen worsens worsened worsening deteriorate deteriorated deterioration"),
    ("before", "after"),
    ("above exceed exceeds exceeded exceeding", "below"),
    ("include includes included including", "exclude excludes excluded excluding"),
    ("accept accepts accepted accepting", "reject rejects rejected rejecting"),
    ("win wins won winning", "lose loses lost losing"),
    ("positive", "negative"),
    ("strong stronger", "weak weaker"),
    ("best", "worst"),
    ("majority", "minority"),
    ("acquit acquits acquitted", "convict convicts convicted"),
    ("allow allows allowed allowing", "ban bans banned banning prohibit prohibits prohibited"),
    ("tighten tightens tightened", "loosen loosens loosened ease eases eased"),
    ("maximum", "minimum"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
)

WAYS: dict[str, tuple[tuple[int, int], ...]] = {}
"""Word -> the pairs that it belongs to, each with its side."""

for _pair, _sides in enumerate(_PAIRS):
    for _side, _words in enumerate(_sides):
        for _word in _words.split():
            WAYS[_word] = (*WAYS.get(_word, ()), (_pair, _side))

OPPOSITES = len(_PAIRS)
BESIDE_NUMBERS = frozenset({"up", "down"})
