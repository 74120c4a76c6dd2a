"""Closed classes of English words that bound a noun phrase. Closed means: the lists are meant to be complete enough, not samples."""

from __future__ import annotations

__all__ = [
    "ADVERBS",
    "BE",
    "BREAKS",
    "DETERMINERS",
    "FINITE_VERBS",
    "IRREGULAR_PASTS",
    "NOT_PARTICIPLES",
    "OCCASIONS",
    "PREPOSITIONS",
    "PRONOUNS",
    "SUBORDINATORS",
    "TIMES",
]

BE: frozenset[str] = frozenset("is are was were be been being am 's 're wasn't isn't aren't weren't".split())

# Subjects only: "him" and "her" say nothing.
PRONOUNS: frozenset[str] = frozenset("i you he she it we they who".split())

DETERMINERS: frozenset[str] = frozenset(
    "the a an this that these those his her its their our my your some several many most all both one two three four five other another "
    "each every no any few".split()
)

PREPOSITIONS: frozenset[str] = frozenset(
    "of in on at to for from with by about into during after before over under through against among between via amid around despite "
    "without within toward towards upon across behind beyond near off since until till ahead alongside along throughout beside besides "
    "regarding concerning following including per outside inside".split()
)

SUBORDINATORS: frozenset[str] = frozenset(
    "that when while because although though if whether unless as since until after before once where wherever whereas why how what "
    "which who whom whose so lest than like".split()
)

# Words and signs that begin a new clause.
BREAKS: frozenset[str] = frozenset('but yet nor or so however then ; : … ? ! — – ― ( [ ] / * • “ ” " « »'.split())

ADVERBS: frozenset[str] = frozenset(
    "also then later now once still again even just only first earlier previously not never recently often always simply himself herself "
    "themselves itself too instead soon thus therefore however meanwhile moreover furthermore additionally else perhaps maybe already "
    "afterward afterwards long twice here there ever indeed rather quite almost further nonetheless nevertheless otherwise sometimes "
    "elsewhere online aloud back n't far well up out right away".split()
)

TIMES: frozenset[str] = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november "
    "december jan feb mar apr jun jul aug sept sep oct nov dec yesterday today tonight tomorrow morning afternoon evening night noon "
    "midnight week weekend month year last next earlier later".split()
)

# Words in -ed or -s that stand before a name without being verbs: "affairs minister Ivo Lund", "sales chief"
NOT_PARTICIPLES: frozenset[str] = frozenset(
    "affairs relations sales news sports arts politics economics physics red sacred hundred".split()
)

# Past forms without -ed that are rarely anything else: with -ed ones they end a subject. Those of reporting verbs are in `cues`.
IRREGULAR_PASTS: frozenset[str] = frozenset(
    "arose ate became began bent bore bought broke brought built came caught chose clung crept dealt drank drew drove fell fled flew forgot "
    "fought froze gave got grew hid hung kept knelt laid led left lent lost made meant met paid ran rang rode rose sank sat sent shook slept "
    "slid sold sought spent spoke sprang stole stood stuck struck swam swept swung taught threw took tore went woke won wore".split()
)

# What a speaker says something in or at: a preposition before them opens no part of the speaker's name.
OCCASIONS: frozenset[str] = frozenset(
    "interview interviews statement tweet speech briefing conference call meeting rally post email e-mail letter event appearance telephone "
    "phone hearing debate message text address note release forum report memo ceremony summit trial testimony".split()
)

# Finite verbs that a noun before them is the subject of, and that their ending does not tell; a sample of the frequent ones.
FINITE_VERBS: frozenset[str] = frozenset(
    "became began bought broke brought built came chose cut dealt drew drove fell felt fled flew forgot fought found gave got grew "
    "held hid hit kept knew laid led left lent let lost made meant met paid quit ran rose sank sat saw sent set shook slept sold "
    "sought spent spoke stole stood struck swung took taught threw went wept won wore aims appears approves backs blames believes "
    "comes faces fails fears gets gives goes hopes intends keeps lacks leads loses makes needs opens plans raises refuses rejects "
    "remains runs seeks seems sees sends takes thinks tries wants wins works".split()
)
