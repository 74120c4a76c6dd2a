"""Phrases that take back, or put in doubt, what stands behind them in their clause: literal tables, grouped, each group with its reason.

What is under them did not happen, or is not said to have: "failed to pay", "no evidence that the dam broke", "accused of stealing". They are
no cues of doubt of the article about its own statement, and so stand apart from `summarizer.lexicons.hedges`: "he is accused of theft" is a
plain fact, and only a text that tells the theft as one has lost something.
Matched word by word in lower case; every form is written out.
"""

from __future__ import annotations

from typing import Literal

__all__ = ["BEHIND", "MODALS", "NARROW", "NEVER_BEHIND", "SCOPES", "Scoping"]

Scoping = Literal["denied", "open"]
"""Whether what stands under a phrase is said not to be so, or left open."""

_GROUPS: tuple[tuple[Scoping, str], ...] = (
    # Something was not done, though somebody might have.
    (
        "denied",
        (
            "fail to|fails to|failed to|failing to|refuse to|refuses to|refused to|refusing to|decline to|declines to|declined to|declining to|"
            "has yet to|have yet to|had yet to|is yet to|are yet to|was yet to|stop short of|stops short of|stopped short of|stopping short of|"
            "refrained from|abstained from|prevented from|barred from|banned from|forgot to|neglected to|unable to|"
            "decided against|decide against|warned against"
        ),
    ),
    # Something is not so.
    (
        "denied",
        (
            "no evidence that|no evidence of|no sign that|no sign of|no signs of|no proof that|no proof of|no indication that|no indication of|"
            "no reason to believe|not true that|untrue that|false that|not the case that|it is a myth that|not aware of|unaware of|"
            "rule out|rules out|ruled out|ruling out|dismissed claims that|dismissed reports that|rejected claims that|denied that|denies that|"
            "denied claims that|denied reports that|denied allegations that|deny that|denying that"
        ),
    ),
    # Somebody is said to have done something, which is for a court to find.
    (
        "open",
        (
            "accused of|charged with|suspected of|on suspicion of|indicted for|indicted on|investigated for|under investigation for|"
            "on trial for|arrested over|arrested for|denied|denies|denying"
        ),
    ),
    # Nobody says that it is so.
    (
        "open",
        (
            "rumors that|rumours that|rumor that|rumour that|speculation that|allegations that|allegation that|fears that|concerns that|suspicion that|"
            "the possibility that|the possibility of|the risk that|the risk of|the threat of|whether|if|unless|in case"
        ),
    ),
    # Somebody means to, which is not having done so.
    (
        "open",
        (
            "hope to|hopes to|hoped to|hoping to|plan to|plans to|planned to|planning to|plans for|want to|wants to|wanted to|threaten to|threatens to|"
            "threatened to|threatening to|vow to|vows to|vowed to|promise to|promises to|promised to|aim to|aims to|aimed to|intend to|intends to|"
            "intended to|offer to|offers to|offered to|try to|tries to|tried to|trying to|attempt to|attempts to|attempted to|seek to|seeks to|"
            "sought to|seeking to|agreed to|considering|considered|called for|calls for|calling for|urged|proposed to|proposes to"
        ),
    ),
    # It nearly was.
    ("denied", "nearly|almost|came close to|narrowly avoided|narrowly escaped|short of"),
)

_NARROW: tuple[tuple[Scoping, str], ...] = (
    # Next to none: who tells "few doctors" as "doctors" turns it round.
    ("denied", "few|hardly any|barely any|scarcely any|almost no|almost none of|virtually no"),
    # Not the thing itself, or not any more.
    (
        "open",
        "former|ex|acting|interim|would be|self styled|self proclaimed|self declared|so called|apparent|attempted|failed|falsely|wrongly|mistakenly|incorrectly",
    ),
)

_BEHIND: tuple[tuple[Scoping, str], ...] = (
    # A condition leaves open what stands before it.
    ("open", "only if|unless|if|provided that|on condition that|as long as"),
    # An object that is none.
    ("denied", "nothing|nobody|no one"),
)

NARROW: dict[tuple[str, ...], Scoping] = {tuple(phrase.split()): scoping for scoping, phrases in _NARROW for phrase in phrases.split("|")}
"""Words that qualify the one right behind them, and nothing else."""

BEHIND: dict[tuple[str, ...], Scoping] = {tuple(phrase.split()): scoping for scoping, phrases in _BEHIND for phrase in phrases.split("|")}
"""Phrases that take back or leave open what stands before them in their sentence: the verb nearest to them."""

NEVER_BEHIND: dict[str, frozenset[str]] = {
    "few": frozenset("a the these those past last next first quite".split()),  # "a few" is some
    "if": frozenset("asked ask asks as even know knows knew see sees wonder wonders wondered what unclear decide decides decided".split()),
    "failed": frozenset("has have had he she it they who which and".split()),  # a verb: "has failed banks"
}
"""The words of `NARROW` and `BEHIND` that do not count right behind one of these."""

MODALS = frozenset("will would shall should can could may might 'll won't".split())
"""A condition leaves open only what one of these says: "will close if the talks fail", not "said he was sorry if anybody was hurt"."""

SCOPES: dict[tuple[str, ...], Scoping] = {tuple(phrase.split()): scoping for scoping, phrases in _GROUPS for phrase in phrases.split("|")}
