"""What happens to people who are counted, and what they are called: words that mean the same when figures are set side by side.

Two figures count the same thing only when both the outcome and the class of people agree. Classes are kept narrow: "people" and "troops"
are not one.
"""

__all__ = ["DONE", "DWELLING", "FATES", "OUTCOMES", "PEOPLE", "SAME", "STATES", "THINGS", "WORKS"]

_OUTCOMES = {
    "killed": "killed killing dead died die deaths death fatalities fatality slain perished",
    "wounded": "wounded wounding injured injuring hurt injuries wounds",
    "missing": "missing unaccounted disappeared",
    "captured": "captured prisoners",
    "detained": "arrested detained arrests detentions jailed imprisoned",
    "displaced": "displaced evacuated homeless",
    "infected": "infected infections cases",
    "casualties": "casualties casualty",
    "deployed": "deployed",
    "rescued": "rescued saved",
    "dismissed": "dismissed fired sacked laid-off layoffs redundancies",
}

OUTCOMES: dict[str, str] = {word: outcome for outcome, words in _OUTCOMES.items() for word in words.split()}
"""Word -> what happened. "casualties" stays apart from "killed": it holds the wounded too."""

_PEOPLE = {
    "troops": "troops soldiers soldier servicemen fighters forces combatants infantrymen",
    "people": "people persons person residents civilians inhabitants passengers victims",
    "police": "officers policemen police",
    "workers": "workers employees staff staffers jobs",
    "migrants": "migrants refugees asylum-seekers",
    "children": "children pupils schoolchildren",
    "protesters": "protesters demonstrators activists rioters",
    "patients": "patients",
    "prisoners": "inmates detainees hostages captives",
    "militants": "militants insurgents gunmen rebels extremists",
}

PEOPLE: dict[str, str] = {word: people for people, words in _PEOPLE.items() for word in words.split()}
"""Head noun -> class of people."""

STATES = frozenset("dead wounded injured hurt missing unaccounted killed homeless displaced".split())
"""Outcomes that stand for people right behind a number: "23 dead"."""

WORKS = frozenset("job work works repair repairs project scheme plan rebuilding renovation".split())
"""Words for work that costs: "repairs would cost" and "put the job at" are of one thing."""

_THINGS = {
    "buildings": "homes houses residences dwellings buildings structures properties",
    "jobs": "jobs posts positions roles",
}

THINGS: dict[str, str] = {word: thing for thing, words in _THINGS.items() for word in words.split()}
"""Head noun -> class of things that are counted under several names when something is done to them."""

_FATES = {
    ("buildings", "destroyed"): "destroyed destroy destroying lost loss razed razing leveled levelled burned burnt gutted destruction",
    ("buildings", "damaged"): "damaged damage damaging",
    ("jobs", "cut"): "cut cuts cutting lost loss lose losing shed shedding axed axe axing eliminated eliminate eliminating go",
}

FATES: dict[tuple[str, str], str] = {(thing, word): fate for (thing, fate), words in _FATES.items() for word in words.split()}
"""Class of things, and word beside them -> what is done to them: jobs are "lost" and "cut", houses "lost" and "destroyed"."""

DWELLING = frozenset({"customers", "households"})
"""Who lacks power where homes do."""

DONE = frozenset("shut closed damaged destroyed sunk stolen taken broken burnt hit struck torn felled built flooded".split())
"""Participles of what is done to things, those without -ed and those that stand before a noun: "nine closed bridges"."""

SAME = {"shut": "clos", "burnt": "burn"}
"""Stem -> the stem of another word for what was done."""
