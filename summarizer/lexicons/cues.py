"""Words that report what somebody says, thinks or does with words: verbs in all their forms, phrases and nouns.

The groups follow the usual division of reporting verbs (speech, thought, and the stances an engine shows beside a claim). The members were
collected by reading English news and are facts of the language; `be` and `have` are not members, so that every member carries a report.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

__all__ = [
    "ASKED",
    "AUXILIARIES",
    "COMMENTED",
    "CUES",
    "DOCUMENT_HEADS",
    "GIVING",
    "INFINITIVE_CONTENT",
    "NOUN_LIKE",
    "NO_REPORT",
    "ONLY_THAT",
    "PHRASE_CONTENT",
    "QUESTION",
    "SPEECH_NOUNS",
    "TAGS",
    "Cue",
    "Form",
    "Group",
    "Reach",
]

Form = Literal["base", "s", "past", "ing"]
Group = Literal["say", "tell", "claim", "think", "label", "talk", "deny", "confirm", "decline", "withdraw", "give"]
Reach = Literal["next", "ahead", "at", "to"]
"""Where the figure that a verb gives stands."""


class Cue(NamedTuple):
    """One form of a reporting verb."""

    lemma: str
    group: Group
    form: Form


# Third person, past and -ing follow the spelling rules below unless IRREGULAR says otherwise.
_LEMMAS: dict[Group, str] = {
    # Take a quotation or a that-clause, and stand behind their quotation as well as before it.
    "say": (
        "say add reply respond state note explain tweet retweet write declare continue conclude observe remark recall recount remember joke "
        "quip exclaim announce comment mention answer retort counter relate report shout yell scream cry whisper murmur mutter chant sing "
        "bark snap laugh blurt utter repeat reiterate echo agree concede acknowledge admit confess reveal disclose indicate suggest "
        "emphasize emphasise stress underscore underline point go begin interject interrupt drawl deadpan crow boast brag intone opine muse "
        "lament bemoan complain grumble gripe scoff sneer protest object caution warn predict forecast elaborate clarify specify proclaim "
        "pronounce post text email e-mail blog testify vow pledge promise swear insist maintain contend assert affirm read argue implore "
        "demand wonder marvel sigh gush thunder fume rage plead enthuse venture volunteer quote cite finish interpose enquire inquire query "
        "holler hiss recite chide chirp croak rejoin fire shoot signal allow threaten grouse vent snipe "
        "ponder react"
    ),
    # Take a hearer before what is said.
    "tell": (
        "tell ask inform remind assure advise notify brief reassure persuade convince urge instruct order exhort press challenge question "
        "quiz greet thank lecture admonish beg"
    ),
    "claim": "claim allege charge accuse hold profess imply purport",
    "think": (
        "think believe hope expect fear feel know estimate calculate reckon suspect assume presume worry doubt consider guess imagine "
        "envision project anticipate accept want propose recommend find show learn hear understand see determine decide"
    ),
    # What they speak of is labeled with a quoted fragment.
    "label": (
        "call describe label dub brand characterize characterise denounce condemn criticize criticise praise blast slam mock deride dismiss "
        "hail decry tout portray refer nickname term deem depict ridicule attack rip blame cast defend reject use rail compare liken "
        "lambast lambaste bash hammer knock rap assail credit single invoke attribute"
    ),
    # Verbs of speaking that need something else to hold words: a participle, a colon, a noun.
    "talk": (
        "speak talk issue release publish share send deliver offer give turn appeal discuss outline pen author address summarize summarise "
        "highlight launch chime weigh drop raise put"
    ),
    "deny": "deny dispute refute rebut contradict disavow",
    "confirm": "confirm corroborate verify",
    "decline": "decline refuse",
    "withdraw": "retract withdraw recant",
}

# lemma: its past and its participle
_IRREGULAR: dict[str, tuple[str, ...]] = {
    "say": ("said",),
    "tell": ("told",),
    "write": ("wrote", "written"),
    "read": ("read",),
    "think": ("thought",),
    "hold": ("held",),
    "feel": ("felt",),
    "know": ("knew", "known"),
    "go": ("went", "gone"),
    "begin": ("began", "begun"),
    "sing": ("sang", "sung"),
    "swear": ("swore", "sworn"),
    "speak": ("spoke", "spoken"),
    "send": ("sent",),
    "give": ("gave", "given"),
    "find": ("found",),
    "show": ("showed", "shown"),
    "hear": ("heard",),
    "understand": ("understood",),
    "see": ("saw", "seen"),
    "shoot": ("shot",),
    "cast": ("cast",),
    "cut": ("cut",),
    "stand": ("stood",),
    "forecast": ("forecast", "forecasted"),
    "put": ("put",),
    "withdraw": ("withdrew", "withdrawn"),
    "quit": ("quit",),
    "beg": ("begged",),
    "brag": ("bragged",),
    "blog": ("blogged",),
    "dub": ("dubbed",),
    "slam": ("slammed",),
    "rip": ("ripped",),
    "rap": ("rapped",),
    "drop": ("dropped",),
    "log": ("logged",),
    "peg": ("pegged",),
    "plan": ("planned",),
    "trim": ("trimmed",),
    "chat": ("chatted",),
    "admit": ("admitted",),
    "refer": ("referred",),
    "rebut": ("rebutted",),
    "quip": ("quipped",),
    "snap": ("snapped",),
    "quiz": ("quizzed",),
    "retweet": ("retweeted",),
}
_DOUBLED = frozenset("beg brag blog dub slam rip rap drop admit refer rebut quip snap quiz begin put cut log peg trim plan".split())
_VOWELS = "aeiou"


def _forms(lemma: str) -> list[tuple[str, Form]]:
    """All inflected forms of `lemma`."""
    y = lemma.endswith("y") and lemma[-2] not in _VOWELS
    if y:
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    elif lemma.endswith(("s", "sh", "ch", "x", "z")) or lemma == "go":
        third, past = lemma + "es", lemma + "ed"
    else:
        third, past = lemma + "s", lemma + ("d" if lemma.endswith("e") else "ed")
    stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
    ing = stem[:-1] + "ing" if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")) else stem + "ing"
    forms: list[tuple[str, Form]] = [(lemma, "base"), (third, "s"), (ing, "ing")]
    forms += [(form, "past") for form in _IRREGULAR.get(lemma, (past,))]
    return forms


def _table() -> dict[str, Cue]:
    """From each form to its cue; the first group wins, and a past form that equals its base counts as past ("read")."""
    table: dict[str, Cue] = {}
    for group, lemmas in _LEMMAS.items():
        for lemma in lemmas.split():
            for form, kind in _forms(lemma):
                if form not in table or (kind == "past" and table[form].lemma == lemma):
                    table[form] = Cue(lemma, group, kind)
    return table


CUES: dict[str, Cue] = _table()

# Verbs with which somebody gives a figure without saying anything: how its number is reached from the verb.
_GIVING_LEMMAS: dict[Reach, str] = {
    # right behind the verb: "counted 64", "lists 15", "recorded at least 52 deaths"
    "next": "count record list log register tally document report acknowledge confirm",
    # in what is foreseen or promised: "expects a profit of £310m", "plans to reopen 14 boreholes", "promised $25 million"
    "ahead": "expect predict forecast project anticipate promise pledge offer plan aim intend hope target budget estimate propose",
    # behind what is measured and a preposition: "put the thinning at 1.7 meters", "gave its speed as 118 kilometers per hour"
    "at": "put place peg estimate give stand accept cite",
    # the same, where an earlier figure is replaced: "revised its toll to 31"
    "to": "revise raise lower cut increase reduce trim update correct restate",
}

GIVING: dict[str, tuple[Cue, Reach]] = {
    form: (Cue(lemma, "give", kind), reach)
    for reach, lemmas in reversed(_GIVING_LEMMAS.items())
    for lemma in lemmas.split()
    for form, kind in _forms(lemma)
    if kind != "base" or reach in {"ahead", "at"}
}
GIVING["sees"] = (Cue("see", "give", "s"), "ahead")  # "Halden now sees a margin of 6%"; "saw 40 people" is no forecast

# Lemmas whose third person is more often the plural of a noun ("the claims", "three reports"): what stands around them decides.
NOUN_LIKE: frozenset[str] = frozenset(
    "claim comment report state note remark point tweet retweet post call offer demand promise answer question signal estimate fear hope "
    "doubt attack use issue address challenge order vow pledge joke quip boast warning forecast project cast knock rap hammer rip mock "
    "protest object caution counter retort text email e-mail blog quote query laugh cry scream shout whisper bark snap sigh wonder marvel "
    "plead fire brief lecture press quiz charge hold hear show find see want value learn credit blame reject defend campaign author outline "
    "pen launch release share attribute deliver turn give raise put drop appeal sing chant repeat term dismiss refer portray label brand tout "
    "begin go finish read murmur complaint guess".split()
)

AUXILIARIES: frozenset[str] = frozenset(
    "has have had is are was were be been being am do does did will would can cannot can't could may might shall should must "
    "'s 'd 've 're hasn't haven't hadn't didn't doesn't don't won't wouldn't couldn't isn't wasn't aren't weren't".split()
)

# Verbs that can stand behind a quotation whose full stop ended its sentence (“Go.” Osei said): they do nothing but report. Behind others
# (laugh, begin, point) a new sentence tells what somebody does next.
TAGS: frozenset[str] = frozenset(
    "say tell add ask explain write tweet state note argue declare conclude reply respond answer recall".split()
)

# Nouns that hold the words themselves: "Pell issued this statement:", "in his reply to Osei:"
SPEECH_NOUNS: frozenset[str] = frozenset(
    "statement statements reply response answer comment comments remark remarks tweet tweets message email e-mail letter memo note speech "
    "address warning question questions post posts statement slogan motto line lines words phrase chant chants chorus caption text headline "
    "quote quotation advice verdict argument explanation theory mantra pitch assessment conclusion testimony interview claim claims call calls contention assertion suggestion allegation demand view belief insistence concern concerns criticism praise denial proposal "
    "announcement description example prediction promise pledge vow challenge accusation complaint joke defense defence".split()
)

# What somebody comments on that somebody else has said: "a remark that Osei called “absurd”".
COMMENTED: frozenset[str] = SPEECH_NOUNS | frozenset("remark position figure toll estimate charge account version number total".split())

# Things that say: "the report said". As a speaker they are documents, not persons.
DOCUMENT_HEADS: frozenset[str] = frozenset(
    "report statement study survey poll letter memo memorandum document documents filing lawsuit complaint indictment affidavit ruling order "
    "email e-mail tweet article editorial book paper bill law resolution press-release release briefing assessment bulletin accounts spreadsheet audit ad advertisement "
    "advert sign post message note transcript headline story column website site analysis review notice manual constitution treaty "
    "agreement communique communiqué text caption".split()
)

# What an indirect report can have as its content beside a clause with "that".
INFINITIVE_CONTENT: frozenset[str] = frozenset(
    "vow pledge promise threaten decline refuse propose urge demand offer order instruct recommend hope expect claim plead appeal".split()
)
PHRASE_CONTENT: frozenset[str] = frozenset(
    "deny dispute refute rebut contradict confirm corroborate verify retract withdraw recant accuse blame condemn criticize criticise "
    "denounce praise blast slam reject dismiss announce reveal show indicate suggest find disclose predict forecast acknowledge admit "
    "describe call estimate report declare question warn deride mock defend hail cite mention stress emphasize".split()
)
# Nothing but a clause with "that": without it they mostly mean something else ("held two licenses", "three points").
ONLY_THAT: frozenset[str] = frozenset(
    "hold find go begin fire shoot point read sing allow finish laugh continue show state email e-mail post tweet comment snap bark rage "
    "object signal relate accept cite quote query charge convince persuade challenge question address press brief thank greet turn give raise "
    "put issue release share deliver launch author pen speak talk send appeal discuss outline highlight chime weigh drop use attack rip "
    "hammer knock maintain pledge".split()
)
# Knowing and wanting are no reports: who knows something has not said it.
NO_REPORT: frozenset[str] = frozenset("know want see hear learn understand consider use decide determine feel guess imagine".split())

ASKED: frozenset[str] = frozenset("asked pressed questioned quizzed challenged".split())
QUESTION: frozenset[str] = frozenset("about whether if why how what when where who by on over at in for again to".split())
"""Two words that open a sentence with what its source was asked: "Asked about the fire, Osei said …". Nobody says that it is so."""
