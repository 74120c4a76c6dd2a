"""Finds the cues by which a text hedges, and its negations, each with the content word that it governs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.hedges import CUES, NEGATIONS, NEVER_AFTER, NEVER_BEFORE, ONLY_AFTER, ONLY_BEFORE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reading.stems import Word

__all__ = ["Hedge", "Negation", "hedges", "negations"]

_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted(CUES, key=len, reverse=True):
    _BY_FIRST.setdefault(_phrase[0], []).append(_phrase)

_SCOPE = 4
"""How many words after a cue the word that it governs may stand: "may, officials said, close" is as far as it gets in news."""


class Hedge(NamedTuple):
    """A cue: where it stands, what it states, how sure a claim under it is, and the stem of the content word it governs (or "")."""

    start: int
    end: int
    kind: str
    certainty: str
    governs: str


class Negation(NamedTuple):
    """A negation: where it stands and the stem of the content word it governs (or "")."""

    start: int
    end: int
    governs: str


def _governed(words: Sequence[Word], after: int) -> str:
    for word in words[after : after + _SCOPE]:
        if word.is_content:
            return word.stem
    return ""


def _phrase_at(low: Sequence[str], at: int) -> tuple[str, ...] | None:
    for phrase in _BY_FIRST[low[at]]:
        if len(phrase) == 1 or tuple(low[at : at + len(phrase)]) == phrase:
            return phrase
    return None


def _counts(text: str, words: Sequence[Word], at: int, phrase: tuple[str, ...]) -> bool:
    before = words[at - 1].lower if at else ""
    if before in NEVER_AFTER.get(phrase[0], ()) or before not in ONLY_AFTER.get(phrase[0], {before}):
        return False
    if len(phrase) > 1 or phrase[0] == "may":
        return phrase[0] != "may" or text[words[at].start] == "m"
    after = words[at + 1].lower if at + 1 < len(words) else ""
    if after in NEVER_BEFORE.get(phrase[0], ()):
        return False
    if phrase[0] in ONLY_BEFORE:
        return after in ONLY_BEFORE[phrase[0]]
    if phrase[0] == "believed" and after == "it":
        return _goes_on(text, words, at + 1)
    return phrase[0] != "could" or not _is_ability(words, at, after)


def _goes_on(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a word follows the one at `at` in its clause: "he believed it was over", but "before I believed it"."""
    return at + 1 < len(words) and text[words[at].end : words[at + 1].start] == " "


def _is_ability(words: Sequence[Word], at: int, after: str) -> bool:
    """Whether "could" tells what somebody was able to do: "could not reach", "nobody could tell", "so soft that you could push it"."""
    return after == "not" or (at > 0 and words[at - 1].lower in _ABLE)


_ABLE = frozenset("nobody none one you".split())
"""Words before a "could" of ability: "no one could", "you could"."""


def hedges(text: str, words: Sequence[Word]) -> list[Hedge]:
    """The cues in `text`, whose words are `words`, in order and not overlapping. Linear time."""
    found: list[Hedge] = []
    low = [word.lower for word in words]
    after = 0
    for at in [place for place, word in enumerate(low) if word in _BY_FIRST]:
        phrase = _phrase_at(low, at) if at >= after else None
        if phrase is None or not _counts(text, words, at, phrase):
            continue
        cue, after = CUES[phrase], at + len(phrase)
        found.append(Hedge(words[at].start, words[after - 1].end, cue.kind, cue.certainty, _governed(words, after)))
    return found


def negations(words: Sequence[Word]) -> list[Negation]:
    """The negations among `words` in order."""
    return [Negation(word.start, word.end, _governed(words, at + 1)) for at, word in enumerate(words) if word.lower in NEGATIONS]
