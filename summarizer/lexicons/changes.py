"""Words beside a figure that say which role it plays: a change, or the level before it."""

__all__ = ["AFTER_CHANGE", "CHANGE_BEFORE", "CHANGE_BY", "COMPARED", "EARLIER", "LOSING", "MAKING", "PASSED_OVER", "THAT_WAS"]

CHANGE_BEFORE = frozenset(
    (
        "up down rise rises rose risen rising fall falls fell fallen falling climb climbs climbed climbing drop drops dropped dropping "
        "jump jumps jumped jumping slip slips slipped slipping grow grows grew grown growing shrink shrinks shrank shrunk "
        "increase increases increased increasing decrease decreases decreased decreasing decline declines declined declining "
        "surge surges surged surging plunge plunges plunged plunging soar soars soared slump slumps slumped tumble tumbles tumbled "
        "sink sinks sank dip dips dipped"
    ).split()
)
"""Right before a percentage or an amount: "up 76 percent", "fell 3 points", "down from"."""

LOSING = frozenset(
    "gain gains gained gaining lose loses lost losing add adds added adding shed sheds advance advances advanced move moves moved moving "
    "change changes changed shift shifts shifted".split()
)
"""These are changes before a percentage only: who "lost £40" or "moved by 12 metres" has no level that changed."""

CHANGE_BY = frozenset(
    (
        "cut cuts cutting reduce reduces reduced reducing raise raises raised raising lower lowers lowered lowering lift lifts lifted widen widened "
        "narrow narrows narrowed expand expands expanded improve improved worsen worsened "
        "weaken weakened strengthen strengthened swell swelled ease eased trim trims trimmed slow slowed"
    ).split()
)
"""Verbs whose amount follows "by": "cut emissions by half"."""

AFTER_CHANGE = frozenset(
    "higher lower less more fewer increase rise drop fall decline reduction cut jump decrease growth gain surge slump improvement".split()
)
"""Right behind a percentage: "11.4 per cent lower", "a 5 per cent increase". Before "than" they compare with another thing."""

MAKING = frozenset({"make", "makes", "made", "making"})
"""Before "up" and a share: they "made up 12 per cent of traffic", which is no change."""

COMPARED = frozenset("against compared versus vs".split())
"""Before a level that another one is held against; it is an earlier one where the text says when it held."""

EARLIER = frozenset("earlier before ago previous previously last yesterday prior".split())
"""Beside such a level: words that say that it held before."""

PASSED_OVER = frozenset(
    "the a an about around some nearly almost roughly previous earlier initial original peak high low record total of guidance forecast".split()
)
"""What may stand between "from", "against" and the number: "from a peak of 340", "compared with previous guidance of"."""

THAT_WAS = frozenset({"double", "twice", "triple", "half"})
"""Before "the" and an earlier level: "double the six it announced at noon"."""
