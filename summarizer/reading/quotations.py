"""Direct and mixed quotations of an article, and who says them.

Pieces come from `summarizer.reading.pieces`, attributions from `behind`, `ahead` and `beside`. Here the pieces of one quotation
are joined, and where nothing beside a quotation names a speaker, the one of the sentence or quotation before is carried over.
Nothing is resolved: a pronoun stays one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from summarizer.lexicons.cues import CUES
from summarizer.lexicons.function_words import PRONOUNS
from summarizer.reading.ahead import before, cue_before
from summarizer.reading.behind import adjacent, after
from summarizer.reading.beside import channel, possessor, signature, trailing
from summarizer.reading.carrying import Previous, carried, says_another
from summarizer.reading.found import Found
from summarizer.reading.model import Quotation
from summarizer.reading.phrases import REACH, Tokens
from summarizer.reading.pieces import Page, Piece, called_for, closing, is_heading, is_label, is_title, read_page, reads_as_sentence
from summarizer.reading.relayed import participle, relayed
from summarizer.reading.verbs import names_a_thing

if TYPE_CHECKING:
    from summarizer.article import Article

__all__ = ["quotations"]

_ENGLISH = frozenset({"en", "und"})
_NAMED = 3  # tokens from the participle to the mark: a loophole known as the “inversion”
# Who finds or wants something, and what shows something, says it less than whoever is named at the end of the sentence.
_WEAK = frozenset("signal indicate suggest show reveal find see know hear learn understand determine decide want threaten".split())
_WHEN = frozenset({"when", "as", "after", "while"})  # When Osei shouted, “Go,” Lund ran
_SAYING = frozenset({"say", "tell", "claim", "label", "deny", "think"})


@dataclass(slots=True)
class _Group:
    """The pieces of one quotation, and what was found of its speaker."""

    pieces: list[Piece]
    found: Found | None = None
    how: Literal["explicit", "carried", "inferred"] | None = None
    via: Tokens | None = None


@lru_cache(maxsize=2)
def quotations(article: Article) -> tuple[Quotation, ...]:
    """All quotations in order of their first piece. The last two articles' are kept, because attributions need them too."""
    if article.working_language not in _ENGLISH:
        from summarizer.reading.foreign import read_foreign  # noqa: PLC0415 - a tenth of what a start costs, for those alone who need it

        return read_foreign(article).quotations
    page = read_page(article)
    for piece in page.pieces:
        if piece.doubtful:
            found = after(page, piece)
            piece.whole = found is not None and found.cue is not None and _makes_whole(page, piece, found.cue[0])
    page.leaps = {piece.last: piece.first for piece in page.pieces if not piece.whole and piece.closed}
    page.solid = page.walls - page.leaps.keys() - set(page.leaps.values())
    kept: list[_Group] = []
    previous: _Group | None = None
    for group in _groups(page):
        if not group.pieces[0].whole:
            if _attribute_fragment(page, group):
                kept.append(group)
                previous = group if adjacent(page, group.pieces[0]) == group.found else previous
            continue
        if _attribute(page, group, previous):
            kept.append(group)
        previous = group if group.found else None
    return tuple(_quotation(page, group) for group in kept)


# --- joining ---------------------------------------------------------------------------------------------------------------


def _groups(page: Page) -> list[_Group]:
    """The pieces in groups of one quotation each. A fragment is a group of its own and ends none."""
    groups: list[_Group] = []
    whole: _Group | None = None
    for piece in page.pieces:
        if whole is not None and piece.whole and _continues(page, whole, piece):
            whole.pieces.append(piece)
            continue
        groups.append(_Group([piece]))
        if piece.whole:
            whole = groups[-1]
    return groups


def _continues(page: Page, group: _Group, piece: Piece) -> bool:
    """Whether `piece` goes on with the quotation of `group`, the whole quotation before it."""
    last = group.pieces[-1]
    own = after(page, piece)
    if not last.closed:
        return piece.paragraph <= last.paragraph + 2 and piece.lead == "start" and own is None
    next_paragraph = piece.paragraph == last.paragraph + 1 and piece.lead == "start" and _alone(page, piece)
    distance = piece.first - last.last - 1
    if not (last.paragraph == piece.paragraph or next_paragraph) or piece.lead == "colon" or distance > REACH:
        return False
    if own is not None and closing(page, piece) in ",?!":
        return False
    found = after(page, last)
    if not distance:
        return len(group.pieces) > 1 or found is None
    return found is not None and _only_attribution(page, last, piece, found)


def _only_attribution(page: Page, last: Piece, piece: Piece, found: Found) -> bool:
    """Whether nothing but the attribution `found` stands between two pieces, as in “Wait,” she said. “There is more.”."""
    low = page.words.low
    stops = [k for k in range(last.last + 1, piece.first) if low[k] in {".", "!", "?"} and not _inner_stop(page, k, piece.first)]
    quoted = piece.first - 1 in page.walls  # the attribution ends with a fragment: on “New Day.” “And then …”
    if len(stops) > 1 or (stops and stops[0] != piece.first - 1 and not (quoted and stops[0] == piece.first - 2)):
        return False
    if closing(page, last) in ".…" and min(found.speaker[0], found.cue[0] if found.cue else found.speaker[0]) > last.last + 2:
        return False
    if stops or (quoted and piece.lead == "start"):
        return after(page, piece) is None
    # interrupted in mid-sentence, unless a new cue introduces the second piece
    cue = cue_before(page, last.last + 1, piece.first)
    introduced = cue is not None and found.cue is not None and cue > found.cue[0]
    if introduced and piece.lead == "comma" and page.article.text[piece.start].islower():
        introduced = cue is not None and cue >= piece.first - 2
    return last.paragraph == piece.paragraph and not introduced


def _alone(page: Page, piece: Piece) -> bool:
    """Whether the quotation is the last thing in its paragraph."""
    following = piece.last + 1
    if not piece.closed or following >= len(page.words):
        return True
    return page.article.sentence_at(page.words.starts[following]).paragraph != piece.paragraph


def _inner_stop(page: Page, index: int, limit: int) -> bool:
    """Whether a full stop stands inside a sentence (an abbreviation)."""
    words = page.words
    if words.low[index] != "." or index + 1 >= limit:
        return False
    return page.article.sentence_at(words.starts[index]).number == page.article.sentence_at(words.starts[index + 1]).number


# --- speakers --------------------------------------------------------------------------------------------------------------


def _attribute(page: Page, group: _Group, previous: _Group | None) -> bool:
    """Find the speaker of a whole quotation; whether it is one at all."""
    head = group.pieces[0]
    found = _beside(page, group)
    if found is not None:
        _settle(page, group, found)
        return True
    like = reads_as_sentence(page, head)
    if (head.lead in {"comma", "none"} and not like) or is_heading(page, head):
        return False
    spoke = Previous(previous.found, _reaches(page, previous)) if previous is not None and previous.found is not None else None
    group.found = possessor(page, head) if head.lead != "start" else None
    if group.found is None and not says_another(page, group.pieces[-1]):
        group.found = carried(page, head, spoke)
    group.how = "carried" if group.found is not None else None
    if group.found is not None:
        return True
    led = head.lead == "start" or page.words.low[head.first - 2] in CUES  # Osei was asked, “…”
    return led and like and head.last - head.first > 3  # noqa: PLR2004 - as in reads_as_sentence


def _settle(page: Page, group: _Group, found: Found) -> None:
    found, group.via = _relayed(page, found)
    first, behind = found.speaker
    group.found = found
    group.how = "inferred" if behind - first == 1 and page.words.low[first] in PRONOUNS else "explicit"


def _relayed(page: Page, found: Found) -> tuple[Found, Tokens | None]:
    """The attribution as found; where somebody is quoted by another the one who is quoted, and through whom."""
    if found.cue is None:
        return found, None
    at = page.words.starts[found.cue[0]]
    first, behind = page.bounds(page.article.sentence_at(at))
    saying = participle(page.words, found.cue[0], behind) or found.cue[0]
    passed = relayed(page.words, first, saying, behind, page.walls)
    return (Found(passed.speaker, (saying, saying + 1)), passed.via) if passed is not None else (found, None)


def _beside(page: Page, group: _Group) -> Found | None:
    """The attribution beside a whole quotation: behind it where a comma closes it, else before it where a colon or comma leads up to it."""
    head = group.pieces[0]
    fronted = head.lead == "comma" and called_for(page, head) and page.words.low[page.words.at(page.sentence_of(head).start)] in _WHEN
    found = after(page, head) if not fronted and (closing(page, head) == "," or head.doubtful) else None
    if found is None and head.lead in {"colon", "comma"}:
        found = before(page, head)
    for piece in group.pieces:
        found = found or after(page, piece)
    return found or before(page, head) or signature(page, group.pieces[-1])


def _attribute_fragment(page: Page, group: _Group) -> bool:
    """A fragment is a quotation where its sentence says whose words it holds: a cue before it, an attribution behind it."""
    piece = group.pieces[0]
    if is_title(page, piece) and not called_for(page, piece) and not is_label(page, piece):
        return False
    if any(names_a_thing(page.words, k) for k in range(max(piece.first - _NAMED, 0), piece.first)):
        return False
    found = before(page, piece)
    if found is None or (found.cue is not None and not _says(page, found.cue[0])):
        found = adjacent(page, piece) or trailing(page, piece) or found or possessor(page, piece)
    elif found.cue is not None and CUES[page.words.low[found.cue[0]]].lemma in _WEAK:
        found = trailing(page, piece) or found
    if found is not None:
        _settle(page, group, found)
    return found is not None


def _makes_whole(page: Page, piece: Piece, cue: int) -> bool:
    """Whether the cue behind a piece that may be a fragment or a title shows that it is a quotation: “Yes,” said Osei."""
    if piece.lead != "start" or not is_title(page, piece):
        return _says(page, cue)
    known = CUES.get(page.words.low[cue])
    return closing(page, piece) == "," and (known is None or known.group in {"say", "tell"})


def _says(page: Page, cue: int) -> bool:
    known = CUES.get(page.words.low[cue])
    return known is not None and known.group in _SAYING


def _reaches(page: Page, group: _Group) -> int:
    """Index of the last sentence that a quotation with its attribution stands in."""
    starts, found = page.words.starts, group.found
    last = group.pieces[-1].close
    if found is not None:
        last = max(last, starts[found.speaker[0]], starts[found.cue[0]] if found.cue else 0)
    return page.article.sentence_at(last).number - 1


def _quotation(page: Page, group: _Group) -> Quotation:
    last, found, words = group.pieces[-1], group.found, page.words
    via = group.via or (channel(page, last, found) if found and group.how != "carried" else None)
    return Quotation(
        pieces=tuple((piece.start, piece.end) for piece in group.pieces),
        outer=(group.pieces[0].open, last.close + 1 if last.closed else last.close),
        speaker=words.range(*found.speaker) if found else None,
        cue=words.range(*found.cue) if found and found.cue else None,
        attribution=group.how,
        via=(words.range(*via),) if via else (),
        fragment=not group.pieces[0].whole,
    )
