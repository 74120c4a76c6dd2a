"""Whether a word that can report does so here: verb or noun, active or passive. A few words on either side decide; there is no tagger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.cues import AUXILIARIES, CUES, DOCUMENT_HEADS, NOUN_LIKE
from summarizer.lexicons.function_words import ADVERBS, BE, DETERMINERS, IRREGULAR_PASTS, PREPOSITIONS, PRONOUNS

if TYPE_CHECKING:
    from summarizer.lexicons.cues import Cue
    from summarizer.reading.words import Words

__all__ = ["is_finite", "is_verb"]

# Determiners that can be a subject of their own: "some said", "both say", "one added"
_PRONOMINAL = frozenset("that some many most both all few several another those these one this".split())
_PLURALS = frozenset("people police men women those others some many most both all few children several".split())
_AFTER_NOUNS = frozenset(", in for and from".split())
_CLAUSE_OPENERS = frozenset('that he she it they we there the a an his her its their no how why what if whether “ " :'.split())
_SENTENCE_OPENERS = frozenset('. ” " : “ ! ?'.split())
_INSERTED = frozenset({"however", "though", "meanwhile", "too", "instead"})  # between a plural subject and its verb
_TO = frozenset({"promise", "vow", "pledge", "offer", "demand"})  # "Osei promises to"; but "campaign promises to"
_POSSESSIVES = frozenset({"its", "his", "her", "their", "our", "my", "your"})
_NEVER_AFTER = PREPOSITIONS - {"since"}
_NAMING = frozenset("called dubbed nicknamed termed labeled labelled named titled entitled".split())
_KNOWN = frozenset({"known", "seen", "described", "labeled", "labelled"})
_PARTICIPLES = _NAMING | _KNOWN
_DOUBLE = frozenset('"“„«')
_RELATIVES = frozenset({"that", "which", "who", "what", "whom"})
_SHORT_CLAUSE = 5  # tokens of a relative clause up to its verb: "what many of her critics called"


def is_verb(words: Words, index: int) -> bool:
    """Whether the cue at `index` is an active verb: no noun ("the claims"), passive ("is said to") or adjective ("the alleged theft")."""
    low = words.low
    cue = CUES[low[index]]
    before = low[index - 1] if index else "."
    if (words.capital(index) and before not in _SENTENCE_OPENERS) or (low[index] in _PARTICIPLES and names_a_thing(words, index)):
        return False
    if cue.form == "ing":
        return before not in DETERMINERS
    if (before in DETERMINERS and before not in _PRONOMINAL) or before.endswith(("'s", "s'")) or before in _NEVER_AFTER:
        return False
    if cue.form == "past":
        adjective = index > 1 and before.count("-") == 1 and low[index - 2] in _POSSESSIVES  # "cut its full-year forecast"
        return not adjective and not _passive(low, index)
    if cue.form == "s":
        return cue.lemma not in NOUN_LIKE or _third_person(words, index, before)
    return _base(words, index, before, cue)


def names_a_thing(words: Words, index: int) -> bool:
    """Whether a participle says what the noun before it is called: the loophole called an “inversion”, the law, known as “Tilly's”."""
    low = words.low
    word = low[index]
    if word not in _PARTICIPLES or not 0 < index < len(words) - 2:
        return False
    if low[index + 1] == "as":
        return word in _KNOWN and low[index - 1] == ","
    marked = low[index + 1] in _DOUBLE or (low[index + 1] in {"a", "an", "the"} and low[index + 2] in _DOUBLE)
    if word not in _NAMING or not marked or words.capital(index - 1) or low[index - 1] in PRONOUNS:
        return False
    reach = _SHORT_CLAUSE if low[index - 1][0].isalnum() else 4 * _SHORT_CLAUSE  # "what Osei, head of the league, called"
    return _RELATIVES.isdisjoint(low[max(index - reach, 0) : index])


def _passive(low: list[str], index: int) -> bool:
    k = index - 1
    while k > 0 and (low[k] in ADVERBS or low[k].endswith("ly")) and index - k < 5:  # noqa: PLR2004 - no more than four adverbs
        k -= 1
    return k >= 0 and low[k] in BE


def _third_person(words: Words, index: int, before: str) -> bool:
    """Whether a form that is mostly a plural noun ("claims", "points") is a verb: its subject stands before it, a clause behind it."""
    after = words.low[index + 1] if index + 1 < len(words) else "."
    if after == "of":
        return False
    told = (after == "that" and before == "and") or (after == "." and before in DOCUMENT_HEADS)
    if told or before in PRONOUNS or before in ADVERBS or before in {",", ")", "that", "which"}:
        return True  # "has offered a bonus, and claims that"; "…, the ministry's bulletin shows."
    if after == "to" and CUES[words.low[index]].lemma in _TO and words.capital(index - 1):
        return True
    if after == "," and index + 2 < len(words) and words.low[index + 2] in _DOUBLE:
        return True
    opens = after in _CLAUSE_OPENERS or (index + 1 < len(words) and words.capital(index + 1))
    return opens and before[0].isalpha() and before not in {"and", "or", "a"}


def _base(words: Words, index: int, before: str, cue: Cue) -> bool:
    """Whether a base form is a finite verb ("officials say") or an infinitive ("to say"), not a noun ("a report")."""
    after = words.low[index + 1] if index + 1 < len(words) else "."
    if after == "of" or before in {"and", "or"} or (before in DETERMINERS and before not in _PLURALS):
        return False
    if before in PRONOUNS or before in AUXILIARIES or before in ADVERBS or before in _PLURALS or before in {"to", "not"}:
        return True
    if (cue.lemma == "say" and before[0].isalpha()) or (after == "that" and words.capital(index - 1)):
        return True  # hardly ever a noun: "half of the voters in each state say"
    if before == "," and after in _CLAUSE_OPENERS:
        return index > 1 and words.low[index - 2] in _INSERTED
    return before.endswith("s") and after not in _AFTER_NOUNS and bool(cue.lemma)


def is_finite(words: Words, index: int) -> bool:
    """Whether the token is surely a finite verb: an auxiliary, or a cue in a past or third-person form."""
    word = words.low[index]
    if word in AUXILIARIES:
        return word != "may" or not words.capital(index)  # the month
    if word in IRREGULAR_PASTS:
        return index > 0 and words.low[index - 1] not in DETERMINERS and words.low[index - 1] not in PREPOSITIONS
    cue = CUES.get(word)
    if cue is None or words.capital(index) or (word in _PARTICIPLES and names_a_thing(words, index)):
        return False
    if cue.form == "past" and cue.lemma == word:  # read, put, forecast: past and base look alike
        return index > 0 and (words.low[index - 1] in PRONOUNS or words.capital(index - 1))
    if cue.form == "past":
        before = words.low[index - 1] if index else "."
        return not (before in DETERMINERS and before not in _PRONOMINAL) and not before.endswith(("'s", "s'"))  # "a fired clerk"
    return cue.form == "s" and is_verb(words, index)
