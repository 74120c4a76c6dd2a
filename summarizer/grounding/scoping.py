"""What the evidence has only as denied or open, and a text tells as a fact: "failed to pay" told as "paid", "accused of theft" as a theft.

One-sided: the text must be about what stands under the phrase and have nothing of the kind itself, and the article must not say the same
plainly.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.grounding.alignment import alignment
from summarizer.lexicons.hedges import NEGATIONS
from summarizer.lexicons.polarity import DENYING
from summarizer.reading.scopes import scopes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.article import Sentence
    from summarizer.lexicons.scopes import Scoping
    from summarizer.reading.hedges import Hedge
    from summarizer.reading.read import Reading
    from summarizer.reading.scopes import Scope
    from summarizer.reading.stems import Word
    from summarizer.schema import ProblemCode

__all__ = ["PLAIN", "told_plainly"]

PLAIN: dict[Scoping, ProblemCode] = {"denied": "changed-negation", "open": "dropped-hedge"}
"""The problem of telling as a fact what is denied, or left open."""

_COVERED = 0.75
"""The share of the text's words of content that the sentence with the phrase must have: the text tells what that sentence tells."""

_UNDER = 0.5
"""The share of them that must be under the phrase, names aside: the text is about what is denied or open, not about who denies it."""

_PLACES = 16


def told_plainly(text: str, said: Sequence[Word], hedges: Sequence[Hedge], sentences: Iterable[Sentence], reading: Reading) -> Scope | None:
    """The first scope in `sentences` whose content the words `said` of `text` tell as a fact."""
    under = [(sentence, found) for sentence in sentences if (found := reading.scopes_in[sentence.number - 1])]
    content = frozenset(word.stem for word in said if word.is_content) if under else frozenset()
    if len(content) < 2:  # noqa: PLR2004 - one word tells nothing
        return None
    lower = frozenset(word.stem for word in said if word.is_content and text[word.start].islower())
    own: list[Scope] | None = None
    for sentence, found in under:
        heads = [scope for scope in found if scope.head in content]
        if not heads or len(content & reading.content_in[sentence.number - 1]) < _COVERED * len(content):
            continue
        own = scopes(text, said) if own is None else own
        for scope in heads:
            about = scope.narrow or len(lower & scope.content) >= _UNDER * len(lower)
            theirs = {reading.article.text[other.start : other.end].lower() for other in found if other is not scope}
            itself = any(text[other.start : other.end].lower() not in theirs for other in own)
            if about and not itself and not _doubts(said, hedges, scope) and not _stands_plain(scope, content, sentence, reading):
                return scope
    return None


def _doubts(said: Sequence[Word], hedges: Sequence[Hedge], scope: Scope) -> bool:
    """Whether the text itself says no, or doubts."""
    if any(word.lower in NEGATIONS or word.lower in DENYING or word.lower.endswith("n't") for word in said):
        return True
    if scope.scoping == "denied":
        return False
    meant = any(one.lower == "to" and two.stem == scope.head for one, two in pairwise(said))  # "ministers to cut …"
    return meant or bool(hedges) or any(word.lower in _OPEN for word in said)


def _stands_plain(scope: Scope, content: frozenset[str], own: Sentence, reading: Reading) -> bool:
    """Whether the article has the deciding word under no such phrase, in a sentence that tells as much of the text."""
    wanted = len(content & reading.content_in[own.number - 1])
    for number in alignment(reading.article).places(scope.head)[:_PLACES]:
        if len(content & reading.content_in[number]) < _COVERED * wanted:
            continue
        places = [word.start for word in reading.words_in[number] if word.stem == scope.head]
        if any(not any(other.holds(place) for other in reading.scopes_in[number]) for place in places):
            return True
    return False


_OPEN = frozenset("would could may might should can planned proposed alleged suspected attempted threatened possible potential".split())
"""Words by which a text leaves open in its own way what the article leaves open: "a planned cut", "would cut", "plans a cut"."""
