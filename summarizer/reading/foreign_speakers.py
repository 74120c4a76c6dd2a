"""Who says a quotation in another language than English, by what stands beside it and in its sentence.

Owns the places: behind the closing mark, before the opening one, and the clause around a quoted part of one. Attributions inside the marks
are for `foreign_incises`, pronouns for `foreign_people`. Whatever is more involved than that has no speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reading.foreign_phrases import DROPPED, REACH, Cue, Grammar, Voice

if TYPE_CHECKING:
    from summarizer.reading.phrases import Tokens
    from summarizer.reading.pieces import Piece

__all__ = ["before", "behind", "goes_on", "in_clause", "label", "reporter", "verb_at"]

_CUES = 4  # verbs left of a quotation that are looked at for a subject
_CLITICS = 2
_SEGMENTS = 5  # stretches between commas that are looked at for the subject of a verb
_DASHES = frozenset("—–")


# --- behind the closing mark -----------------------------------------------------------------------------------------------


def behind(grammar: Grammar, piece: Piece) -> Voice | None:
    """The verb right behind the closing mark or its comma, and the subject behind that."""
    words = grammar.words
    first = piece.last + 1
    if first < len(words) and words.low[first] in {",", "—", "–"}:
        first += 1
    elif first + 1 < len(words) and words.low[first] == "." and words.low[first + 1] in grammar.language.after_marks:
        first += 1  # «…». Così il sindaco
    if not piece.closed or first >= len(words):
        return None
    sentence = grammar.page.article.sentence_at(words.starts[first])
    limit = words.at(sentence.end)
    opens = words.capital(first) and words.low[first] not in grammar.language.after_marks
    if sentence.paragraph != piece.paragraph or first >= limit or opens:
        return None
    found = attribution_at(grammar, first, limit)
    unknown = grammar.unknown_at(first) if found is None or found.gender == DROPPED else None
    return (grammar.inverted(unknown, limit) if unknown is not None else None) or found


def goes_on(grammar: Grammar, piece: Piece) -> bool:
    """Whether the sentence goes on behind the closing mark, as with an attribution that no table has."""
    words, first = grammar.words, piece.last + 1
    first += first < len(words) and words.low[first] in {",", "—", "–"}
    if not piece.closed or first >= len(words):
        return False
    same = grammar.page.article.sentence_at(words.starts[first]).number == grammar.page.article.sentence_at(piece.close).number
    return same and words.low[first][0].isalnum()


def attribution_at(grammar: Grammar, first: int, limit: int) -> Voice | None:
    """The attribution that begins at a token: a verb and its subject, or a preposition and the source."""
    words, low = grammar.words, grammar.words.low
    source = grammar.source_at(first) or (first + 1 if low[first] in grammar.language.after_marks else 0)
    if source:
        phrase = grammar.phrase(source, limit)
        return Voice(words.range(*phrase), words.range(first, source)) if phrase is not None else None
    if low[first] in grammar.language.apart:
        return _apart(grammar, first, limit)
    cue = verb_at(grammar, first)
    return (grammar.inverted(cue, limit) or grammar.alone(cue)) if cue is not None and cue.finite else None


def verb_at(grammar: Grammar, first: int) -> Cue | None:
    """The verb at a token or behind the pronouns that stand before it: “lui a rétorqué”, “se lamentó”."""
    k = first
    while k < min(first + _CLITICS, len(grammar.words) - 1) and grammar.words.low[k] in grammar.language.clitics:
        k += 1
    return grammar.cue_at(k)


def _apart(grammar: Grammar, first: int, limit: int) -> Voice | None:
    """A verb in two parts of which the second one ends the clause."""
    cue = grammar.cue_at(first) or Cue(first, first + 1)
    parts = grammar.language.apart[grammar.words.low[first]]
    known = grammar.words.low[first] in grammar.language.finite
    closed = any(grammar.words.low[k] in parts for k in range(first + 1, min(limit, first + REACH)))
    return grammar.inverted(cue, limit) if closed or known else None


# --- before the opening mark -----------------------------------------------------------------------------------------------


def before(grammar: Grammar, piece: Piece) -> Voice | None:
    """The subject of the last verb of the sentence before the colon or comma that leads up to a quotation."""
    if piece.lead not in {"colon", "comma"}:
        return None
    floor = grammar.opening(grammar.page.sentence_of(piece))
    return _last_voice(grammar, floor, piece.first)


def label(grammar: Grammar, piece: Piece) -> Tokens | None:
    """The noun phrase that is all there is before a colon: “Ines Vogt: „…“”. Whether it is somebody is not known here."""
    floor = grammar.opening(grammar.page.sentence_of(piece))
    if piece.lead != "colon" or floor >= piece.first - 1:
        return None
    phrase = grammar.phrase(floor, piece.first - 1)
    return phrase if phrase is not None and phrase[1] == piece.first - 1 else None


def reporter(grammar: Grammar, first: int, limit: int) -> Voice | None:
    """Who speaks in the sentence of these tokens: the subject of its last reporting verb."""
    return _last_voice(grammar, first, min(limit, first + REACH))


def _last_voice(grammar: Grammar, floor: int, limit: int) -> Voice | None:
    seen, k = 0, limit - 1
    while k >= max(floor, limit - REACH) and seen < _CUES:
        cue = cue_before(grammar, k, floor)
        if cue is not None:
            found = subject(grammar, cue, floor, limit)
            if found is not None:
                return found
            seen += 1
        k -= 1
    return None


def cue_before(grammar: Grammar, k: int, floor: int) -> Cue | None:
    """The reporting verb that begins at the token `k` of running text; a noun that is spelled like one is none."""
    words = grammar.words
    if k in grammar.quoted or (words.capital(k) and k > floor):
        return None
    if words.low[k] in grammar.language.apart and words.low[k] not in grammar.language.auxiliaries:
        parts = grammar.language.apart[words.low[k]]
        limit = min(k + REACH, words.at(grammar.page.article.sentence_at(words.starts[k]).end))
        if any(words.low[at] in parts and at not in grammar.quoted for at in range(k + 1, limit)):
            return Cue(k, k + 1)
    cue = grammar.cue_at(k)
    noun = k > floor and words.low[k - 1] in grammar.language.articles
    if cue is None or (noun and cue.behind == cue.first + 1 and cue.pronoun is None and cue.finite):
        return None
    return cue


# --- the subject of a verb -------------------------------------------------------------------------------------------------


def subject(grammar: Grammar, cue: Cue, floor: int, limit: int) -> Voice | None:
    """Whose verb it is: the pronoun tied to it, the noun phrase before it in its clause, or the one right behind it."""
    if cue.pronoun is not None:
        return cue.pronoun
    if not cue.finite:
        return _of_sentence(grammar, cue, floor)
    verb = grammar.words.range(cue.first, cue.behind)
    found = _before_verb(grammar, cue, max(floor, cue.first - REACH))
    if found is None or (grammar.language.nouns and _is_object(grammar, found)):
        found = grammar.inverted(cue, limit) or found or _before_verb(grammar, cue, max(floor, cue.first - REACH), inserted=True)
    return found._replace(cue=verb) if found is not None else None


def _is_object(grammar: Grammar, found: Voice) -> bool:
    """Whether what stands before a German verb is its object: “Die Vorwürfe nannte Vogt „absurd““, “Die Kritik nannte er „absurd““."""
    words = grammar.words
    first, verb = words.at(found.speaker[0]), words.at(found.speaker[1])
    if found.gender is not None or words.low[first] not in {"die", "das"} or verb + 1 >= len(words):
        return False
    if any(grammar.is_person_noun(k) for k in range(first, verb)):
        return False
    return words.low[verb + 1] == "er" or (words.low[verb] in grammar.language.calling and words.capital(verb + 1))


def _of_sentence(grammar: Grammar, cue: Cue, floor: int) -> Voice | None:
    """The subject of a gerund or an infinitive: that of the verb before it, or the noun phrase that opens the sentence."""
    outer = _last_voice(grammar, floor, cue.first)
    if outer is not None:
        return outer
    own = _segment(grammar, floor, cue.first)
    found = _at(grammar, own, cue.first) or _at(grammar, floor, cue.first)
    return found._replace(cue=grammar.words.range(cue.first, cue.behind)) if found is not None else None


def _before_verb(grammar: Grammar, cue: Cue, floor: int, *, inserted: bool = False) -> Voice | None:
    """The subject before a verb, over relative clauses and, if `inserted`, over whatever stands between commas."""
    ends = cue.first
    for number in range(_SEGMENTS):
        start = _segment(grammar, floor, ends)
        found = _in_segment(grammar, start, ends, touching=not number)
        if found is not None:
            return found if number == 0 else _with_office(grammar, floor, start, found)
        cue_there = grammar.cue_at(start) if number and start < ends else None
        if cue_there is not None:  # "a annoncé la préfecture, qui évoque «…»"
            inverted = grammar.inverted(cue_there, ends) if cue_there.finite else None
            return inverted if inverted is not None and inverted.speaker[1] == grammar.words.ends[ends - 1] else None
        if start <= floor or (number == 0 and not inserted and not _leads_back(grammar, floor, start, ends)):
            return None
        ends = start - 1
    return None


def _segment(grammar: Grammar, floor: int, ends: int) -> int:
    """Where the stretch between signs begins that ends at the token `ends`."""
    low = grammar.words.low
    for k in range(ends - 1, floor - 1, -1):
        if low[k] in {",", ";", ":"} or k in grammar.quoted or low[k] in _DASHES:
            return k + 1
    return floor


def _leads_back(grammar: Grammar, floor: int, start: int, ends: int) -> bool:
    """Whether the subject of a verb stands before the stretch that the verb ends: nothing is left of that, or it is a relative clause."""
    if start == ends:  # a German verb behind a comma has its subject behind it, if no relative clause stands between
        return not grammar.language.nouns or grammar.words.low[_segment(grammar, floor, start - 1)] in grammar.language.relatives
    return grammar.words.low[start] in grammar.language.relatives or grammar.words.low[ends - 1] in grammar.language.joined


def _in_segment(grammar: Grammar, start: int, ends: int, *, touching: bool) -> Voice | None:
    """The noun phrase that a stretch between signs is, but for small words; `touching` where its verb follows."""
    low = grammar.words.low
    if touching:
        start = max((k for k in range(start, ends) if _begins_clause(grammar, k)), default=start)
    if start < ends and low[start] in grammar.language.joined:
        start += 1
    if touching and start < ends and low[start] in grammar.language.clauses:
        start += 1
    found = _at(grammar, start, ends)
    if found is None:
        return None
    k = grammar.words.at(found.speaker[1])
    while touching and k < ends and (low[k] in grammar.language.clitics or low[k].endswith("ment")):
        k += 1
    apart = grammar.language.nouns or low[ends - 1] in grammar.language.joined  # all that stands before a German verb is one phrase
    if k == ends or (touching and apart):
        return found
    return None


def _begins_clause(grammar: Grammar, k: int) -> bool:
    return grammar.words.low[k] in grammar.language.clauses or grammar.elided(k) in grammar.language.clauses


def _at(grammar: Grammar, first: int, limit: int) -> Voice | None:
    """The pronoun or noun phrase at a token, without a conjunction elided before it (“qu’Ana Ruiz”)."""
    if first >= limit:
        return None
    prefix = grammar.elided(first)
    conjunction = len(prefix) if prefix in grammar.language.clauses else 0
    start, end = grammar.words.range(first, first + 1)
    gender = grammar.language.pronouns.get(grammar.words.low[first][conjunction:])
    if gender is not None:
        return Voice((start + conjunction, end), None, gender)
    phrase = grammar.phrase(first, limit)
    return Voice((start + conjunction, grammar.words.ends[phrase[1] - 1]), None) if phrase is not None else None


def _with_office(grammar: Grammar, floor: int, start: int, found: Voice) -> Voice:
    """The name at `start` with the office before it: “Le maire, Luc Morel, qui hésitait, a …”."""
    opening = grammar.phrase(floor, start - 1) if start - 1 > floor else None
    if opening is None or opening[1] != start - 1 or not grammar.is_article(floor):
        return found
    return found._replace(speaker=(grammar.words.starts[floor], found.speaker[1]))


# --- around a part of a clause ---------------------------------------------------------------------------------------------


def in_clause(grammar: Grammar, piece: Piece) -> tuple[Voice | None, Cue | None]:
    """Whose words a quoted part of a clause are: the subject of the nearest verb before it, or the attribution behind its clause."""
    sentence = grammar.page.sentence_of(piece)
    floor, limit = grammar.opening(sentence), grammar.words.at(sentence.end)
    seen = 0
    for k in range(piece.first - 1, max(floor, piece.first - REACH) - 1, -1):
        cue = cue_before(grammar, k, floor) if seen < _CUES else None
        if cue is not None:
            seen += 1
            found = subject(grammar, cue, floor, piece.first)
            if found is not None:
                return found, cue
        source = grammar.source_at(k)
        phrase = grammar.phrase(source, piece.first) if source and k not in grammar.quoted else None
        if phrase is not None:
            return Voice(grammar.words.range(*phrase), grammar.words.range(k, source)), None
    return _trailing(grammar, piece, limit) or _of_opinion(grammar, piece, floor), None


def _of_opinion(grammar: Grammar, piece: Piece, floor: int) -> Voice | None:
    """The one whose view a sentence gives: “Pour le président du club, Alain Mercier, c’est « un coup d’arrêt »”."""
    if floor + 1 >= piece.first or grammar.words.low[floor] not in grammar.language.opinion:
        return None
    phrase = grammar.phrase(floor + 1, piece.first)
    if phrase is None or not (grammar.language.nouns or grammar.words.low[phrase[1]] == ","):
        return None
    somebody = any(grammar.is_person_noun(k) for k in range(*phrase)) or (grammar.words.capital(phrase[0]) and not grammar.language.nouns)
    return Voice(grammar.words.range(*phrase), grammar.words.range(floor, floor + 1)) if somebody else None


def _trailing(grammar: Grammar, piece: Piece, limit: int) -> Voice | None:
    """The attribution behind a comma later in the sentence (“… „deutlich“ verschieben, warnte der Verband”)."""
    low = grammar.words.low
    for k in range(piece.last + 1, min(limit - 1, piece.last + REACH)):
        if k in grammar.quoted:
            return None
        if low[k] == ",":
            found = attribution_at(grammar, k + 1, limit)
            if found is not None:
                return found
    return None
