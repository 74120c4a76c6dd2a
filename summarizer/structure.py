"""Parts of a plain text: headline, body, captions and boilerplate; and where its dateline and byline stand.

Owns the guess from form and wording alone. Readers of formats that state their parts do not need it. A doubt means body: a line too many
costs a sentence nobody cites, a line too few costs evidence. What a line of a date means is the readers' question.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from summarizer.language import guess_language
from summarizer.lexicons.abbreviations import STARTERS
from summarizer.lexicons.boilerplate import (
    AGENCIES,
    BYLINE_JOINTS,
    BYLINE_PARTICLES,
    BYLINES,
    CAPTION_ENDINGS,
    CAPTION_OPENINGS,
    ENDINGS,
    LABELS,
    LINES,
    NO_PLACES,
    OPENINGS,
    PARTICLES,
    STAMP_WORDS,
)
from summarizer.paragraphs import BLANK, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PartKind", "byline", "dateline", "is_credit", "parts"]

PartKind = Literal["headline", "body", "caption", "boilerplate"]
Range = tuple[int, int]

# Longest paragraph that may be what it looks like. Agencies keep headlines under 100 characters and captions under 60 words.
_LONGEST_HEADLINE = 140
_LONGEST_CAPTION = 450
_LONGEST_NOTICE = 400
_LONGEST_LINE = 100
_LONGEST_DATELINE = 110
_MOST_TOWN_WORDS = 5
_SHORTEST_TOWN = 3
# A headline and a deck below it; three short lines are a list or a poem. Labels, bylines and time stamps stand around them.
_MOST_HEADLINES = 2
_MOST_IN_FRONT = 6
_LONGEST_CREDIT = 200

_TERMINAL = (".", "!", "?", "…", ":", ";", ",", "。", "！", "？", "۔", "؟", "।")
_MARKS = "“”\"'‘’«»„「」"
_BULLETS = "-–—*•>|_"
_LEAD = _BULLETS + " \t\xa0"
_RULE = frozenset("|:-+=_*~—– \t\xa0")  # what rules and the row of dashes in a table are drawn with
_WORDS = re.compile(r"[^\W\d_]+")
_EMPHASIS = "*_"
_BYLINE = re.compile(rf"[*_]{{0,3}}({'|'.join(BYLINES)})[ \t\xa0:]+(?=[^\W\d_])", re.IGNORECASE)
_JOINED = re.compile(rf"[,&]| (?:{'|'.join(BYLINE_JOINTS)}) ")
_FULL_NAME = 2
# What stands between the names of a byline and a date behind them: By Ann Example | March 4, 2024.
_SEPARATORS = "|•·–—-,*_ \t\xa0"
_FIELD = re.compile(r"[|•·]")
_RUN = re.compile(r"[^\s|•·]+")
# A date in digits alone; its other characters are those of clocks and zones.
_DIGITAL = re.compile(r"[0-9]{4}([-/.])[0-9]{1,2}\1[0-9]{1,2}|[0-9]{1,2}([-/.])[0-9]{1,2}\2(?:[0-9]{4}|[0-9]{2})(?![0-9])")
_DIGITAL_REST = frozenset("0123456789-/.:,+()[]*_|•· \t\xa0")
# Each alternative begins with a letter of its own, so that a search skips to them: every sentence is looked at.
_DASH = re.compile(r"—|–|―|-(?:-+|(?<=\s-)(?=\s))")
_BRACKETED = re.compile(r"[(/\[][^()/\[\]]{2,30}[)/\]]")
_SIGN_OFF = ("(reporting by ", "(additional reporting by ", "(writing by ", "(editing by ", "(with inputs from ", "(with agency ")


def parts(text: str) -> list[tuple[int, int, PartKind]]:
    """Parts of `text` in order, `(start, end, kind)`; paragraphs of the body that follow each other are one part, all others one each."""
    found: list[tuple[int, int, PartKind]] = []
    spans = paragraphs(text)
    headlines = _headlines(text, spans)
    in_front = True
    for index, (start, end) in enumerate(spans):
        kind = "headline" if index in headlines else _kind(text[start:end], in_front=in_front, within=text)
        in_front = in_front and kind != "body"
        cut = _sign_off(text, start, end) if kind == "body" else end
        if found and found[-1][2] == kind == "body":
            found[-1] = (found[-1][0], cut, "body")
        else:
            found.append((start, cut, kind))
        if cut < end:
            signed = text.index("(", cut)
            found.append((signed, end, "boilerplate"))
    return found


def dateline(text: str, start: int, end: int) -> Range | None:
    """Range of the dateline that the body `start:end` begins with, its dash included: `SEOUL, Jan. 24 (UPI) —`."""
    dash = _DASH.search(text, start, min(start + _LONGEST_DATELINE, end))
    if dash is None:
        return None
    following = text[dash.end() : min(dash.end() + 8, end)].lstrip(BLANK + _MARKS)
    place = text[start : dash.start()].strip(BLANK)
    if not place or following[:1].islower() or not following or not _is_dateline(place):
        return None
    return start, dash.end()


def byline(text: str, parts: Sequence[tuple[int, int, PartKind]]) -> Range | None:
    """Range of the names in the byline, without "By"; `None` where the text has none."""
    for start, end, kind in parts:
        names = _names(text[start:end], text) if kind == "boilerplate" else None
        if names:
            return start + names[0], start + names[1]
    return None


def is_credit(line: str, within: str) -> bool:
    """Whether a line before the body is a byline, a date of publication, or both; `within` is the text whose language it is in."""
    return _names(line, within) is not None or _is_stamp(line.lower())


def _headlines(text: str, spans: Sequence[Range]) -> set[int]:
    """Indices of the paragraphs that are headline or deck: short, without closing punctuation, before everything that is body."""
    found: list[int] = []
    for index, (start, end) in enumerate(spans[:_MOST_IN_FRONT]):
        content = text[start : min(end, start + _LONGEST_NOTICE + 1)]
        if _kind(content, in_front=True, within=text) != "body":
            continue
        if not _is_headline(content) or dateline(text, start, end):
            return set(found) if len(found) <= _MOST_HEADLINES else set()
        found.append(index)
    return set()


def _is_headline(content: str) -> bool:
    if len(content) > _LONGEST_HEADLINE or content.rstrip(_MARKS + ")").endswith(_TERMINAL):
        return False
    return content[0] not in _BULLETS and any(char.isalpha() for char in content)


def _kind(content: str, *, in_front: bool, within: str) -> PartKind:
    """What a paragraph of the text `within` is by its own words; bylines and time stamps stand `in_front` of the body."""
    if len(content) > max(_LONGEST_CAPTION, _LONGEST_NOTICE):
        return "body"
    plain = content.lower().replace("’", "'")
    if _is_caption(plain):
        return "caption"
    if _is_notice(plain) or (in_front and is_credit(content, within)):
        return "boilerplate"
    return "body"


def _is_caption(plain: str) -> bool:
    if plain.startswith(CAPTION_OPENINGS) or plain.rstrip(".").endswith(CAPTION_ENDINGS):
        return True
    maker, slash, credit = plain.rpartition("/")
    if not slash or len(credit) > _LONGEST_CREDIT // 4:
        return False
    return credit.rstrip(".)] ") in AGENCIES or maker.endswith(("reuters", "ap photo"))


def _is_notice(plain: str) -> bool:
    if plain in LINES or _RULE.issuperset(plain) or plain.rstrip(".)").endswith(ENDINGS):
        return True
    bare = plain.lstrip(_LEAD)
    if bare.startswith(OPENINGS):
        return len(plain) <= (_LONGEST_CREDIT if " by " in bare[:24] else _LONGEST_NOTICE)
    label, _, _ = bare.partition(":")
    return label.rstrip(" .>»→|") in LABELS


def _names(content: str, within: str) -> Range | None:
    """Where the names stand in a byline, which a date may follow; `None` for what is no byline."""
    match = _BYLINE.match(content)
    if match is None or len(content) > _LONGEST_LINE:
        return None
    start, end = match.end(), _before_stamp(content, match.end())
    if content[start:end].endswith((".", "!", "?")):
        return None
    words = content[start:end].replace(",", " ").replace("*", " ").split()
    if not words or words[0] in STARTERS or words[0].lower() in STAMP_WORDS:
        return None
    if not _is_byline_in(match[1], content[start:end], within):
        return None
    if all(word[0].isupper() or word.lower() in BYLINE_PARTICLES or "@" in word for word in words):
        return start, end
    return None


def _is_byline_in(opening: str, names: str, within: str) -> bool:
    """Whether names behind the word `opening` are a byline in the language of the text: "Von Mäusen und Menschen" has no full name."""
    languages = BYLINES[opening.lower()]
    if languages is None:
        return True
    return len(_JOINED.split(names)[0].split()) >= _FULL_NAME and guess_language(within) in languages


def _before_stamp(content: str, start: int) -> int:
    """Where the names from `start` on end: before the first field or word from which on the line is a date, or at its end."""
    fields = (match.end() for match in _FIELD.finditer(content, start))
    words = (match.start() for match in _RUN.finditer(content, start))
    for at in (*fields, *words):
        names = content[start:at].rstrip(_SEPARATORS)
        if names and _is_stamp(content[at:].lower()):
            return start + len(names)
    return start + len(content[start:].rstrip(_EMPHASIS))


def _is_stamp(plain: str) -> bool:
    if len(plain) > _LONGEST_LINE or not any(char.isdigit() for char in plain):
        return False
    words = _WORDS.findall(plain)
    if words:
        return all(word in STAMP_WORDS for word in words)
    return _DIGITAL_REST.issuperset(plain) and _DIGITAL.search(plain) is not None


def _is_dateline(place: str) -> bool:
    """Whether the words before a dash are a place, with a date and an agency at most. A place in small letters needs one of them."""
    signed = _BRACKETED.search(place) is not None
    town, comma, rest = _BRACKETED.sub(" ", place).strip(BLANK).partition(",")
    words = town.split()
    if not words or len(words) > _MOST_TOWN_WORDS or words[0].strip(".:") in NO_PLACES or any(char.isdigit() for char in town):
        return False
    capitals = town.isupper() and len(town) >= _SHORTEST_TOWN
    if capitals and signed:
        return True  # dates in other languages have small letters: PARIS, le 3 mai (AFP)
    if not all(_is_place_word(word) for word in (*words, *rest.replace(",", " ").split())):
        return False
    return capitals or signed or (bool(comma) and any(char.isdigit() for char in rest))


def _is_place_word(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word.lower() in PARTICLES


def _sign_off(text: str, start: int, end: int) -> int:
    """Where the text of a paragraph ends, a sign-off in brackets at its end left out."""
    if text[end - 1] != ")":
        return end
    opening = text.rfind("(", max(start, end - _LONGEST_NOTICE), end)
    if opening <= start or not text[opening : opening + 30].lower().startswith(_SIGN_OFF):
        return end
    return start + len(text[start:opening].rstrip(BLANK))
