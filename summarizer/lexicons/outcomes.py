"""What happens to people who are counted, and what they are called: words that mean the same when figures are set side by side.

Two figures count the same thing only when both the outcome and the class of people agree. Classes are kept narrow: "people" and "troops"
are not one.
"""

__all__ = ["OUTCOMES", "PEOPLE"]

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
