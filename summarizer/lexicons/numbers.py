"""English words that make, bound or frame a number: cardinals, scales, ordinals, vague amounts, cues and the roles of what is counted.

Literal tables, written by hand from ordinary grammar; nothing here is read from data. A phrase is its tokens joined by one space.
"""

from __future__ import annotations

from typing import Literal

__all__ = [
    "ADDRESSES",
    "APPROXIMATE",
    "ARTICLES",
    "AUXILIARIES",
    "CARDINALS",
    "CLOSED",
    "COMPARED",
    "CUES_AFTER",
    "CUES_BEFORE",
    "DURING",
    "EVENTS",
    "FISCAL_PARTS",
    "GROUPS",
    "MULTIPLES",
    "MULTIPLE_VERBS",
    "NAME_HEADS",
    "NOT_MULTIPLIED",
    "ONE_COMPOUNDS",
    "ORDINALS",
    "PAST",
    "PLURALS",
    "PREFIXES",
    "RANKED_NAMES",
    "REPORTED",
    "SCALES",
    "SCORE_CUES",
    "SCORE_NOUNS",
    "SPEAKING",
    "SPOKESPERSONS",
    "SUFFIXES",
    "UNNUMBERED",
    "VAGUE",
    "VULGAR",
]

Bound = Literal["exact", "about", "at-least", "more-than", "at-most", "less-than", "range"]

CARDINALS: dict[str, int] = {
    **{word: n for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split())},
    **{word: n for n, word in enumerate("fifteen sixteen seventeen eighteen nineteen".split(), 15)},
    **{word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)},
    "nought": 0,
    "naught": 0,
}

# The English-language press uses the short scale; lakh and crore are those of South Asia.
SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "lac": 10**5,
    "million": 10**6,
    "millions": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "dozen": 12,
    "dozens": 12,
}

# Written behind digits only. A lone m, b or t is a metre, a byte or a tonne elsewhere: see `numerals`.
SUFFIXES: dict[str, int] = {
    "k": 10**3,
    "m": 10**6,
    "mm": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
    "cr": 10**7,
}

ORDINALS: dict[str, int] = {
    **{
        word: n
        for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split(), 1)
    },
    **{word: n for n, word in enumerate("fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(), 14)},
    **{word: 10 * n for n, word in enumerate("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(), 2)},
    "hundredth": 100,
    "thousandth": 10**3,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}

VULGAR: dict[str, tuple[int, int]] = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}

# Lowest and highest amount that a fair writer could mean: "hundreds of thousands" must accept 340,000 and refuse 40,000.
VAGUE: dict[str, tuple[int, int]] = {
    "tens": (10, 100),
    "dozens": (20, 200),
    "scores": (20, 200),
    "hundreds": (100, 1000),
    "thousands": (1000, 10**6),
    "lakhs": (10**5, 10**7),
    "millions": (10**6, 10**9),
    "crores": (10**7, 10**9),
    "billions": (10**9, 10**12),
    "trillions": (10**12, 10**15),
}
# How much of a scale "a few hundred" can be.
APPROXIMATE: dict[str, tuple[int, int]] = {"few": (2, 9), "several": (2, 9), "couple": (2, 3), "many": (2, 9)}

MULTIPLES: dict[str, int] = {
    "twice": 2,
    "thrice": 3,
    "double": 2,
    "triple": 3,
    "treble": 3,
    "quadruple": 4,
    "twofold": 2,
    "threefold": 3,
    "fourfold": 4,
    "fivefold": 5,
    "sixfold": 6,
    "sevenfold": 7,
    "eightfold": 8,
    "ninefold": 9,
    "tenfold": 10,
}
# Participles that multiply. The present ("doubles") is a game or a hit as well and stays unread, the infinitive is among MULTIPLES.
MULTIPLE_VERBS: dict[str, str] = {
    "doubled": "2",
    "doubling": "2",
    "tripled": "3",
    "tripling": "3",
    "trebled": "3",
    "trebling": "3",
    "quadrupled": "4",
    "quadrupling": "4",
    "halved": "0.5",
    "halving": "0.5",
}
# Behind those, what makes an idiom that multiplies nothing: "doubled down", "doubled as".
NOT_MULTIPLIED = frozenset({"down", "up", "back", "as"})

# "four times" is a multiple only in front of a comparison; elsewhere it counts occasions.
COMPARED = frozenset("as more the higher larger bigger greater faster likelier longer its their his her that what".split())

ARTICLES = frozenset({"a", "an"})


def _phrases(table: tuple[tuple[Bound, str], ...]) -> dict[str, Bound]:
    return {phrase: bound for bound, phrases in table for phrase in phrases.split("|")}


CUES_BEFORE: dict[str, Bound] = _phrases(
    (
        (
            "about",
            "about|around|some|roughly|approximately|approx|approx .|nearly|almost|close to|near|nearing|approaching|virtually|circa|c .|ca .|closer to|nearer to|nearer|barely|scarcely|plus or minus|give or take",
        ),
        (
            "about",
            "an estimated|estimated|somewhere around|somewhere near|in the region of|on the order of|in the order of|~|≈",
        ),
        (
            "more-than",
            "more than|greater than|larger than|bigger than|higher than|older than|longer than|better than|slightly more than|a little more than",
        ),
        (
            "more-than",
            "over|just over|well over|slightly over|a little over|above|just above|well above|beyond|upwards of|upward of|north of|in excess of",
        ),
        ("more-than", "exceeding|exceeds|exceeded|exceed|topping|surpassing|>"),
        ("at-least", "at least|at the very least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|a low of"),
        (
            "at-least",
            "as few as|as little as|as low as|greater than or equal to|more than or equal to|bigger or equal than|greater or equal than|≥|> =",
        ),
        (
            "at-most",
            "up to|at most|at the most|as high as|as many as|as much as|as long as|as old as|as far as|as large as|a maximum of|maximum",
        ),
        ("at-most", "could reach|may reach|might reach|could hit|could total|may total"),
        ("at-most", "no more than|not more than|no higher than|no greater than|no longer than|no older than|not exceeding"),
        ("at-most", "less than or equal to|equal to or less than|smaller or equal than|less or equal than|≤|< ="),
        (
            "less-than",
            "less than|fewer than|lower than|smaller than|younger than|shorter than|slightly less than|a little less than|not quite|<",
        ),
        (
            "less-than",
            "under|just under|well under|slightly under|a little under|below|just below|well below|short of|just short of|south of",
        ),
        ("exact", "exactly|precisely"),
    )
)

# Of the languages that are read in part (German, French, Spanish, Italian, Portuguese, Dutch): "mindestens 40" is not 40. Words that mean
# something else before a number in English are left out: "fast", "quasi", "tot".
CUES_BEFORE |= _phrases(
    (
        ("about", "rund|etwa|ungefähr|zirka|beinahe|annähernd|nahezu|knapp|schätzungsweise"),
        ("about", "environ|près de|quelque|presque|unos|unas|alrededor de|aproximadamente|cerca de|cerca di|casi|ongeveer|bijna"),
        ("more-than", "mehr als|über|plus de|más de|mais de|più di|oltre|meer dan|ruim"),
        (
            "at-least",
            "mindestens|wenigstens|zumindest|au moins|al menos|por lo menos|como mínimo|almeno|pelo menos|ao menos|minstens|ten minste",
        ),
        ("at-most", "bis zu|höchstens|maximal|au plus|au maximum|hasta|fino a|até|hoogstens"),
        ("less-than", "weniger als|unter|moins de|menos de|meno di|minder dan"),
    )
)

CUES_AFTER: dict[str, Bound] = _phrases(
    (
        ("about", "or so|- odd|odd|or thereabouts|give or take|- ish|more or less|- some"),
        (
            "at-least",
            "or more|and more|and over|or over|and above|or above|or older|or higher|or greater|or longer|and up|at least|at the very least",
        ),
        ("at-least", "+|- plus|plus"),
        ("at-most", "or less|or fewer|or under|or below|or younger|or lower|at most|at the most|and under|and below|tops"),
    )
)

# "over three years" means "during" unless one of these stands in front: "for over three years".
DURING = frozenset("for just well of after in took takes taken lasting lasted lasts spent with is was been be at than".split())

SCORE_NOUNS = frozenset(
    "win victory defeat loss draw lead home away vote decision majority ruling score scoreline thrashing rout triumph aggregate record deficit"
    " advantage tie margin verdict split odds ratio final favorite favourite success stalemate series sets".split()
)
SCORE_CUES = frozenset(
    "won win wins beat beats beating lost lose loses losing defeated led leads leading trailed trail trailing drew draw drawn voted vote votes score"
    " scored scores ratio odds tied finished ended ahead behind down up thrashed edged victory defeat approved passed ruled set".split()
)

# A word in front of a hyphen and digits that leaves them a number ("mid-1990s"); any other makes a name ("Covid-19").
PREFIXES = frozenset(
    "mid early late post pre under over sub non all top to and or than nearly about around some half age aged between from least most minus".split()
)

# Words that make a name with the number behind them, even before a plural noun ("Boeing 737 jets"). Types of numbered things, not names of one.
NAME_HEADS = frozenset(
    "boeing airbus flight route channel article section resolution chapter title phase stage level area highway interstate apollo windows formula"
    " league division group war proposition amendment type model version mark mk iphone galaxy playstation xbox falcon soyuz ward room gate platform psalm psalms hymn sonnet symphony surah"
    " block figure table step page volume episode part season act bill clause rule schedule annex appendix protocol category class zone sector"
    " district precinct terminal line bus pier hangar warehouse reactor expo agenda vision studio radio tier slide round lane grade exhibit cohort ftse nikkei stoxx nasdaq russell".split()
)

# Behind a capitalized ordinal these make a name: "the First Minister", "the Second World War", "Fifth Avenue".
RANKED_NAMES = frozenset(
    "world minister lady amendment reich republic fleet circuit army division avenue street nations nation temple crusade intifada international"
    " estate secretary sea lord premier republicans directorate gentleman".split()
)

# "The Group of 20": the numbers that such groups of states have.
GROUPS = frozenset("5 7 8 10 15 20 24 77 five seven eight ten fifteen twenty".split())
# Houses that stand for who sits in them. All other addresses stay numbers, so that a wrong one is found.
ADDRESSES = frozenset({("10", "downing", "street"), ("11", "downing", "street"), ("1600", "pennsylvania", "avenue")})
# Who speaks for a government, and what a government does: they tell "No. 10", the office, from a rank.
SPOKESPERSONS = frozenset(
    "spokesman spokeswoman spokesperson source sources aide aides insider insiders official officials staffer staffers adviser advisers".split()
)
SPEAKING = frozenset(
    "said says insisted insists refused refuses declined declines confirmed confirms denied denies announced believes believed rejected wants wanted"
    " would will did does could may might must".split()
)

# What "one" means nothing countable behind or in front of: "no one", "the one", "one of the", "one another".
UNNUMBERED = frozenset("no the this that which any every each another some as a whichever your my".split())

# Behind "one-" these make an adjective that counts nothing: "a one-time fee".
ONE_COMPOUNDS = frozenset("time sided way stop on off size of liner upmanship".split())

# Letters glued to a digit that name a part of the fiscal year, before it or behind: Q3, 4Q, H1.
FISCAL_PARTS = {"q": "quarter", "h": "half"}

AUXILIARIES = frozenset("be been being am is are was were has have had having get gets got getting".split())
# A participle that reports and is not what happened: "are believed to have been killed".
REPORTED = frozenset(
    "believed said thought reported expected feared estimated known presumed confirmed alleged claimed understood considered supposed reportedly"
    " used needed based called named related listed scheduled".split()
)
# What happened to those counted, when no auxiliary shows it: "300 wounded", "killing 12", "4,000 casualties".
EVENTS = frozenset(
    "killed killing kills kill wounded wounding injured injuring hurt dead died die dying missing captured arrested arresting detained detaining"
    " displaced evacuated rescued rescuing hospitalized hospitalised infected charged convicted jailed executed abducted kidnapped freed released"
    " drowned trapped stranded homeless casualties deaths fatalities injuries arrests killings victims survivors deployed deploying laid hired"
    " hiring fired sacked dismissed destroyed damaged sold vaccinated tested deported expelled shot stabbed born elected recovered".split()
)
# Past forms without -ed that end a noun phrase: "her second goal came".
PAST = frozenset(
    "came went took won lost said fell rose made got gave saw told left began became held kept led met paid put ran sat sent set shot sold spent"
    " stood struck swept thought threw took understood wore wrote beat broke brought built bought caught chose drew drove ate felt fought found flew"
    " grew hit knew lay let read rode sang sank spoke stole swam taught woke says say want wants need needs live lives work works come comes go goes"
    " die dies remain remains face faces show shows hurt".split()
)

# Plural without -s, and nouns that do not change.
PLURALS = frozenset(
    "people men women children police staff aircraft personnel fish sheep cattle crew policemen policewomen servicemen servicewomen firemen lawmen"
    " gunmen salesmen fishermen businessmen congressmen militiamen clergymen spokesmen feet teeth mice geese oxen media data criteria phenomena"
    " alumni bacteria cacti fungi nuclei stimuli deer salmon trout spacecraft hovercraft offspring livestock poultry infantry cavalry seamen airmen"
    " horsemen townspeople tribesmen grandchildren schoolchildren salespeople".split()
)

# Words that end a noun phrase: determiners, pronouns, prepositions, conjunctions, auxiliaries, adverbs of time and degree.
CLOSED = frozenset(
    "a an the this that these those my your his her its our their i you he she it we they me him us them who whom whose which what where when why how"
    " of in on at to for from by with without within into onto upon over under above below about around after before since until till during through"
    " throughout between among amid against toward towards across along behind beside near off out up down per via than as like unlike despite except"
    " and or but nor so yet if unless because while whereas although though whether be been being am is are was were has have had having do does did"
    " will would shall should can could may might must not no n t s re ve ll d also only just even still already now then there here ago later earlier"
    " today yesterday tomorrow tonight again too very more most less least each every all both either neither some any such per cent percent last next"
    " according including another however meanwhile together apart away back short shy clear every once ever never reportedly allegedly apparently probably possibly likely"
    " said says say told tells".split()
)
