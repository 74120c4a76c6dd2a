"""Words around a figure that say what it measures, and nouns that stand for what the figure before them measured: literal tables.

Owns the words only; `reading.measured` finds the phrases, `reading.counted` what they lead back to.
"""

from __future__ import annotations

__all__ = [
    "ABSTRACT",
    "ADDED",
    "ANOTHER",
    "ATTENDING",
    "CHANGES",
    "CITED",
    "CITING",
    "COMING",
    "CONTRASTING",
    "COUNTING",
    "CUTS",
    "DIRECTIONS",
    "DISPUTING",
    "EVENTS",
    "FORESEEN",
    "FORETOLD",
    "FORMERLY",
    "GENERIC",
    "GIVING",
    "GROWING",
    "HELD",
    "INDICATORS",
    "KNOWING",
    "LIMITING",
    "MOVING",
    "NEIGHBORING",
    "NEXT",
    "NOW",
    "PREDICTED",
    "PUTTING",
    "REACHED",
    "RECOGNIZING",
    "REPORTING",
    "REVISED",
    "REVISING",
    "SAYING",
    "SPANNING",
    "STATED",
    "SURVEYS",
    "TAKERS",
    "TOPICS",
    "TREATED",
    "UTILITIES",
]

MOVING = frozenset(
    (
        "rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing climb climbs climbed climbing "
        "drop drops dropped dropping jump jumps jumped jumping slip slips slipped slipping sink sinks sank sunk shrink shrinks shrank shrunk "
        "increase increases increased increasing decrease decreases decreased decreasing decline declines declined declining "
        "surge surges surged surging soar soars soared soaring plunge plunges plunged plunging tumble tumbles tumbled slump slumps slumped "
        "widen widens widened widening narrow narrows narrowed narrowing swell swells swelled swollen double doubled ease eased dip dips dipped "
        "raise raises raised raising lift lifts lifted lifting lower lowers lowered lowering cut cuts cutting reduce reduces reduced reducing "
        "trim trims trimmed revise revises revised revising correct corrects corrected update updates updated upgrade upgrades upgraded "
        "downgrade downgrades downgraded adjust adjusts adjusted go goes went gone "
        "go going boost boosts boosted boosting balloon ballooned ballooning expand expands expanded expanding move moves moved moving scale scaled "
        "bring brings brought bringing slow slows slowed edge edges edged creep creeps crept push pushes pushed"
    ).split()
)
"""Verbs that lead from one value to another: "rose to", "cut its forecast to", "went up"."""

HELD = frozenset(
    (
        "put puts putting place places placed peg pegs pegged estimate estimates estimated give gives gave given set sets keep keeps kept "
        "hold holds held leave leaves left stand stands stood remain remains remained start starts started open opens opened close closes closed "
        "value values valued list lists listed"
    ).split()
)
"""Verbs that lead to one value: "put the cost at", "the toll stands at"."""

PUTTING = frozenset("put puts estimate estimates estimated give gives gave given report reports reported count counts counted".split())
"""What a source does that gives a value: who does it again, at another time, revises it."""

REACHED = frozenset(
    (
        "is are was were be been being reach reaches reached reaching exceed exceeds exceeded total totals totaled totalled hit hits "
        "top tops topped number numbered average averages averaged equal equals equaled equalled amount amounts amounted"
    ).split()
)
"""Verbs whose object is the value of their subject: "the rate is", "losses could reach"."""

ABSTRACT = frozenset(
    (
        "figure figures number numbers total totals count counts tally tallies estimate estimates range peak average mean median record high low "
        "maximum minimum level rate share proportion percentage guidance forecast forecasts projection projections prediction sum amount"
    ).split()
)
"""Nouns that are a figure and do not say of what: what stands behind "of" does, else the figure before."""

GENERIC = frozenset(
    (
        "the a an its their his her our this that these those own correct corrected true actual real right official latest new newer earlier "
        "previous previously initial original first second final current overall total combined updated revised higher lower published reported"
    ).split()
)
"""Words beside an abstract noun that leave it as open as it was: "the correct rate", but "the lowest hourly rate"."""

CHANGES = frozenset(
    (
        "rise rises increase increases gain gains growth jump jumps surge climb fall falls drop drops decline declines decrease decreases "
        "cut cuts reduction reductions slump plunge dip slide fell swing improvement"
    ).split()
)
"""Nouns for the way from one value to another: "a rise of", "a 5 per cent increase"."""

COUNTING = frozenset(
    (
        "count counts counted counting record records recorded recording list lists listed listing register registers registered registering "
        "tally tallies tallied log logs logged document documents documented report reports reported estimate estimates estimated predict predicts predicted "
        "forecast forecasts forecasted expect expects expected put puts claim claims claimed confirm confirms confirmed "
        "verify verifies verified of"
    ).split()
)
"""Verbs whose object may be a bare number of what was counted before: "the inquiry counted 64"; and "of" in "knows of 11".

Verbs of doing are none: "Lund named five advisers, and Vogt named six" are two deeds.
"""

SAYING = frozenset("say says said".split())
"""Verbs whose object is a bare number where nothing follows it: "the navy says 90 were saved; the coast guard says 82"."""

DIRECTIONS = frozenset("north south east west northern southern eastern western".split())
"""Parts of a place that are told apart as places are."""

NEIGHBORING = frozenset("neighboring neighbouring nearby".split())
"""Words before the name of another place."""

NEXT = frozenset({"next"})
"""Beside a share that is foretold for another year."""

NOW = frozenset({"now", "currently", "today"})
"""Beside a value that holds at present."""

GIVING = frozenset("give gives gave giving".split())
TAKERS = frozenset("it him her them".split())
"""Whom somebody gives (`GIVING`) a share: "observers gave her 41 per cent"."""

SURVEYS = frozenset("survey surveys poll polls study studies census".split())
"""What is made of some people or things, and says nothing of others."""

SPANNING = frozenset(
    "cover covers covered covering measure measures measured weigh weighs weighed contain contains contained holds held".split()
)
"""Verbs whose object is the size of their subject: "the slick covers 15 square miles"."""

RECOGNIZING = frozenset(
    (
        "acknowledge acknowledges acknowledged admit admits admitted concede concedes conceded recognize recognizes recognized recognise recognises "
        "recognised list lists listed count counts counted record records recorded register registers registered confirm confirms confirmed "
        "verify verifies verified document documents documented"
    ).split()
)
"""Verbs with which a source gives its own count of what another one counted: "the operator acknowledges only three cracks"."""

UTILITIES: dict[str, str] = {
    "power": "power",
    "electricity": "power",
    "water": "water",
    "gas": "gas",
    "heating": "heating",
    "heat": "heating",
}
"""What homes are without."""

COMING = frozenset({"come", "comes", "came", "coming"})
"""Before "in at" and a value."""

CITED = frozenset("figure number estimate count tally toll valuation".split())
CITING = frozenset(
    (
        "give gives gave given accept accepts accepted cite cites cited quote quotes quoted offer offers offered suggest suggests suggested use used "
        "report reports reported publish published release released mention mentioned produce produced propose proposed"
    ).split()
)
"""Who does this with "a figure of" a number (`CITED`) gives it for what was counted before."""

ATTENDING = frozenset("attended attend attending marched rallied gathered demonstrated protested part joined turned".split())
"""What a crowd does: "took part", "turned out"."""

CONTRASTING = frozenset(
    "however but though although whereas while instead disputed disputes dispute contradicts contradicted conflicting differs differ only".split()
)
"""Words with which an article sets a figure against the one before."""

KNOWING = frozenset({"knows", "know", "knew", "aware"})
"""Before "of" and a bare number: "knows of 11"."""

REPORTING = frozenset(
    "count counts counted record records recorded list lists listed register registered tally tallied report reports reported".split()
)
"""Those of them that take things and people, and not shares and sums, as a bare number."""

TREATED = frozenset("treat treats treated treating admit admits admitted hospitalized hospitalised".split())
"""What is done for the injured, and to nobody else that newsrooms count beside them."""

REVISED = frozenset(
    (
        "revise revises revised revising revision correct corrects corrected correction correcting update updates updated updating "
        "restate restates restated adjust adjusts adjusted amend amends amended recount recounted"
    ).split()
)
"""Words that say that one value replaces another."""

REVISING = frozenset(
    "raise raises raised raising lower lowers lowered lowering cut cuts cutting reduce reduces reduced reducing trim trims trimmed lift lifts "
    "lifted revise revises revised revising correct corrects corrected update updates updated adjust adjusts adjusted upgraded downgraded".split()
)
"""What is done to a value that somebody states, by whoever states it."""

FORESEEN = frozenset(
    (
        "expect expects expected forecast forecasts predict predicts predicted project projects projected estimate estimates estimated "
        "promise promises promised"
    ).split()
)
"""Verbs for values that are stated and not measured: when they change they are revised."""

FORMERLY = frozenset("earlier previously initially originally formerly".split())
"""Beside a value that a source gave before the one it gives now."""

STATED = frozenset("forecast forecasts estimate estimates guidance outlook projection projections prediction target toll tolls".split())
"""Nouns for such values: a toll is cut, though no dead rise."""

INDICATORS: dict[str, str] = {
    word: indicator
    for indicator, words in {
        "growth": "growth gdp",
        "economy": "economy",
        "inflation": "inflation",
        "unemployment": "unemployment joblessness",
    }.items()
    for word in words.split()
}
"""What several bodies foretell at once; an economy is foretold to grow or shrink."""

GROWING = frozenset("grow grows growing expand expands expanding shrink shrinks shrinking contract contracts contracting".split())

CUTS = frozenset({"cuts", "layoffs", "redundancies"})
"""What is done to jobs, as a noun that is counted."""

DISPUTING = frozenset(
    (
        "dispute disputes disputed deny denies denied reject rejects rejected contradict contradicts contradicted challenge challenges challenged "
        "insist insists insisted"
    ).split()
)
"""Verbs that say that two sources do not agree."""

PREDICTED = frozenset("forecast forecasts predict predicts predicted will would".split())
"""Words for what has not happened: a forecast and a count are no two values of one thing."""

FORETOLD = FORESEEN | PREDICTED | frozenset("forecast forecasts estimate estimates projection projections prediction outlook sees".split())
"""Words of a sentence that foretells."""

ANOTHER = frozenset("second third fourth another separate rival rivals".split())
"""Words that tell a thing from one before: "a second train was travelling at"."""

EVENTS = frozenset(
    (
        "accident attack avalanche battle blast bombing case clash collision crash derailment disaster earthquake explosion fire flood incident "
        "landslide outbreak protest quake raid rally shooting sinking storm strike wave round vote"
    ).split()
)
"""What happens once and again: two with "another" or "second" before one of them are two."""

ADDED = frozenset("another further additional more extra other others remaining".split())
"""Right before or behind a number these set it beside another one: the two are no two values of one thing."""

LIMITING = frozenset({"only", "just", "merely", "barely"})
"""Before a number these say that it is less than another one: "only 12 took part"."""

TOPICS: dict[str, str] = {
    word: topic
    for topic, words in {
        "killed": "toll tolls dead deaths death fatalities fatality killed lives",
        "wounded": "injured injuries wounded hurt",
        "missing": "missing unaccounted disappeared",
        "infected": "infections infected cases",
        "crowd": "crowd crowds turnout attendance attended attending marched marchers rallied gathered demonstrated protesters demonstrators",
        "speed": "speed traveling travelling travelled traveled",
        "cost": "cost costs costing price bill",
    }.items()
    for word in words.split()
}
"""Word -> what a figure beside it measures, for words that are two of one meaning."""
