"""Cues by which an article states a doubt, and negations: literal tables, grouped, each group with its reason.

Left out on purpose, because they flag more plain statements than doubts in news: bare "would", "will", "can" and "should" (reported
speech and
plans), "if" and "unless" (conditions are no doubts about what is said), "intend" and "plan" (a fact about the present).
A phrase is matched word by word in lower case; `*` stands for nothing, every form is written out.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["CUES", "NEGATIONS", "NEVER_AFTER", "NEVER_BEFORE", "ONLY_AFTER", "ONLY_BEFORE", "Cue"]


class Cue(NamedTuple):
    """What a phrase states: the kind of uncertainty and how sure a claim under it is (`open`: as sure as any other)."""

    kind: str
    certainty: str


_GROUPS: tuple[tuple[str, str, str], ...] = (
    # Epistemic adverbs, adjectives and participles: the speaker thinks so, and does not know.
    (
        "hedge",
        "probable",
        (
            "likely|unlikely|probably|presumably|presumed|believed|thought to|understood to|suspected|apparently|seemingly|evidently|"
            "appear to|appears to|appeared to|appear that|appears that|appeared that|seem to|seems to|seemed to|seems that|seemed that|"
            "suggests|suggested that|suggesting that|suggest that|assumed to|assumes|presumes|believes|believe|in all likelihood|"
            "considered likely|deemed likely|virtually certain|almost certainly|as far as is known"
        ),
    ),
    # Modals of possibility and words for what may be so.
    (
        "hedge",
        "possible",
        (
            "may|might|could|may be|might be|could be|may have|might have|could have|may have been|might have been|could have been|"
            "possibly|perhaps|maybe|possible|potentially|conceivably|feared|fears that|fear that|unclear|uncertain|unsure|not clear|"
            "not certain|not sure|not known|unknown whether|remains to be seen|in doubt|doubtful|cannot be ruled out|"
            "open question|not immediately clear|questionable|if i remember|as far as i know|doubts that|doubt that|doubted that|doubt it|"
            "doubts it|looks like|looked like|looks as if|looked as if|looks as though|looked as though|looks likely|too early to say"
        ),
    ),
    # Predicates: that something is open is itself told as a fact.
    (
        "hedge",
        "open",
        "not so sure|less certain|less sure|far from certain|not settled|not yet settled|subject to review|subject to revision",
    ),
    # Somebody says so, and the article lets the reader know that it has not been shown.
    (
        "unverified",
        "possible",
        (
            "allegedly|alleged|alleges|allege|purportedly|purported|purports|reportedly|rumored|rumoured|unverified|unconfirmed|"
            "unproven|unsubstantiated|claims|claimed|claim|claiming|could not be verified|could not be confirmed|could not be independently verified|"
            "could not independently verify|could not immediately verify|could not verify|not been verified|not been independently verified|"
            "not been confirmed|not independently verified|no independent confirmation|not yet confirmed|yet to be confirmed|disputed|"
            "not been able to confirm|not been able to verify|not able to confirm|not able to verify|unable to confirm|unable to verify|"
            "could not confirm|could not immediately confirm|could not independently confirm|could be independently verified|"
            "not confirmed|hasn't confirmed|haven't confirmed|couldn't confirm|couldn't verify|in dispute|matter of dispute|"
            "matter of some dispute|not yet been peer reviewed|not been peer reviewed|not peer reviewed|yet to be peer reviewed|"
            "treated as final|claimed in a"
            "without providing evidence|without offering evidence|without evidence"
        ),
    ),
    # What is still open, and is a fact as it is told: the police have not ruled it out.
    ("unverified", "open", "not ruled out|not ruling out|did not rule out"),
    # Who says so is kept from the reader.
    (
        "anonymous-source",
        "unhedged",
        (
            "unnamed|unidentified|anonymous|anonymously|on condition of anonymity|on the condition of anonymity|not to be named|not to be identified|"
            "declined to be named|declined to be identified|asked not to be named|asked not to be identified|familiar with the matter|"
            "not authorized to speak|not authorised to speak|not authorized to talk|not authorised to talk|not authorized to discuss|"
            "not authorised to discuss|not authorized to comment|not authorised to comment|not allowed to speak|not permitted to speak|"
            "who did not want to be named|name was withheld|names were withheld|name not be used|names not be used|requested anonymity|"
            "asked for anonymity|asked to remain anonymous|declined to give his name|declined to give her name|declined to give their names"
        ),
    ),
    # A number that nobody has counted. Approximators ("about 300") are read with the number itself, by reading.quantities.
    (
        "estimate",
        "probable",
        "estimated|estimates|estimate|estimating|preliminary|provisional|early count|initial count|ballpark",
    ),
    # What has not happened yet and is said to.
    (
        "prediction",
        "probable",
        (
            "expected to|expects|forecast|forecasts|forecasting|predicts|predict|predicted|projected|projects that|poised to|"
            "on track to|on course to|set to|anticipates|anticipated|anticipate|looks set to|bound to|expect|expected|due to be"
        ),
    ),
    # What somebody means to do is told as a fact, and has not happened.
    ("prediction", "open", "plans to|plan to|intends to|intend to|scheduled to|aims to|aim to"),
)

CUES: dict[tuple[str, ...], Cue] = {
    tuple(phrase.split()): Cue(kind, certainty) for kind, certainty, phrases in _GROUPS for phrase in phrases.split("|")
}

_CLAUSE_OPENERS = frozenset("that to is are was were has have had he she it they there its his her their no".split())

ONLY_BEFORE: dict[str, frozenset[str]] = {
    # "claims that", "what it claims is"; never "claimed the title", "claimed 12 lives", "claimed responsibility", "insurance claims rose".
    **dict.fromkeys(("claim", "claims", "claimed", "claiming"), _CLAUSE_OPENERS),
    # "suggests that", "suggests the toll is"; "the name suggests" is rare enough to lose.
    "suggests": _CLAUSE_OPENERS | {"the", "a", "an", "some", "more"},
    "estimate": _CLAUSE_OPENERS | {"the", "some", "about", "between", "as"},
    # "estimates put the toll at", "estimates range from": there the noun says that nobody has counted
    "estimates": _CLAUSE_OPENERS | {"the", "some", "about", "between", "put", "range", "ranged", "vary", "varied", "suggest", "suggested"},
    "forecasts": frozenset({"that", "the", "a", "an", "it", "there"}),
    "expect": _CLAUSE_OPENERS | {"the", "a", "an", "some", "more"},
    # "feared dead", "it is feared that"; never "because they feared reprisals", a feeling
    "feared": _CLAUSE_OPENERS | {"dead", "drowned", "trapped", "missing", "lost", "killed", "the", "at", "more", "hundreds", "dozens"},
    "believe": _CLAUSE_OPENERS | {"the", "a", "some"},
    "believes": _CLAUSE_OPENERS | {"the", "a", "some"},
}
"""These count only when one of the words follows: the same form is an ordinary verb or noun otherwise."""

NEVER_AFTER: dict[str, frozenset[str]] = {
    "might": frozenset({"the", "its", "their", "military", "economic", "of", "full", "financial"}),  # the noun
    "claims": frozenset({"insurance", "jobless", "unemployment", "benefit", "asylum", "legal"}),
    "possible": frozenset({"as", "where", "if", "everything", "anything", "best", "wherever"}),  # "as soon as possible"
    "preliminary": frozenset({"the", "a"}),  # "a preliminary hearing"
    "estimate": frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "that", "one", "best", "earlier", "cost"}),
    "forecasts": frozenset({"weather", "the", "its", "their", "growth", "earlier"}),
    "disputed": frozenset({"the", "a"}),  # "the disputed territory"
    "expect": frozenset({"not", "n't", "didn't", "don't"}),
    # "better than expected", "the expected result", "short of the standard expected"
    "expected": frozenset(
        {"standard", "standards", "conduct", "behavior", "behaviour", "care", "we", "i", "than", "as", "the", "a", "an", "its", "their"}
    ),
}
"""These do not count right after one of the words."""

NEVER_BEFORE: dict[str, frozenset[str]] = {
    "likely": frozenset({"voter", "voters"}),  # a term of pollsters
    "believed": frozenset({"in"}),  # in God, in a cause
    "believe": frozenset({"in"}),
    "believes": frozenset({"in"}),
}
"""These do not count right before one of the words."""

ONLY_AFTER: dict[str, frozenset[str]] = {
    # "is forecast to", "analysts forecast", "had forecast"; never "raised its revenue forecast", "weather forecast", "the forecast for".
    "forecast": frozenset(
        "is are was were be been being has had have also they we he she who which analysts economists experts ministers".split()
    ),
}
"""These count only right after one of the words: elsewhere the same form is a noun, which tells of a number and doubts nothing."""

NEGATIONS = frozenset(
    (
        "not no never none nobody nothing nowhere neither nor without cannot "
        "isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't ain't needn't"
    ).split()
)
"""Words that turn a statement round. "Hardly" and "barely" weaken it and are left to the reader."""
