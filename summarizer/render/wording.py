"""What a summary's codes mean in plain words, and its identifiers as names.

Owns the tables that every rendering shares, and `Wording`, which looks up who and how much. Pure; lays nothing out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.documents import ANONYMOUS
from summarizer.lexicons.numbers import CUES_AFTER, CUES_BEFORE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.article import Article
    from summarizer.schema import (
        Actor,
        ArticleInfo,
        Claim,
        Conflict,
        Figure,
        Position,
        Provenance,
        Quote,
        Rejected,
        Source,
        SpanInfo,
        Summary,
        Uncertainty,
        When,
    )

__all__ = [
    "ARTICLE",
    "CERTAINTY",
    "Given",
    "Wording",
    "aside",
    "made_by",
    "mentions",
    "quoted",
    "sentences_of",
    "stated",
    "turned_away",
    "when",
]

BOUND = {
    "exact": "",
    "about": "about",
    "at-least": "at least",
    "more-than": "more than",
    "at-most": "at most",
    "less-than": "less than",
    "range": "",
}
ROLE = {"level": "", "previous": "earlier", "change": "the change"}
CERTAINTY = {"unhedged": "", "probable": "probable", "possible": "possible"}
STANCE = {
    "asserts": "also said by",
    "denies": "denied by",
    "confirms": "confirmed by",
    "declines-comment": "no comment from",
    "withdraws": "withdrawn by",
}
DOUBT = {
    "hedge": "hedge",
    "estimate": "estimate",
    "anonymous-source": "anonymous source",
    "unverified": "not verified",
    "prediction": "prediction",
}
RELATION = {
    "contradicts": "These contradict each other.",
    "compatible-bounds": "Both can be true: one sets a bound that leaves room for the other.",
    "different-dates": "These are given for different dates.",
    "revision": "One revises the other.",
}
STATED_BY = {"article": "The article itself compares them.", "tool": "The article does not compare them; this tool set them side by side."}
_CUES_BEFORE = tuple(cue + " " * cue[-1].isalpha() for cue in CUES_BEFORE)
_CUES_AFTER = tuple(" " * cue[0].isalpha() + cue for cue in CUES_AFTER)
_ARTICLES = frozenset(["the", "a", "an"])
_PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i", "who", "one", "both", "his", "her", "their", "its"])
_ATTRIBUTION = {"carried": "named in another sentence", "inferred": "worked out from a pronoun"}
ARTICLE = "the article, in its own voice"
_UNKNOWN = "source not given"
_COUNTS = frozenset({"count", "vague", "ordinal"})
"""Kinds of figure that what is counted follows directly: "40 homes", but "40 per cent (the cost)"."""


class Given(NamedTuple):
    """A figure and the claim that gives it."""

    figure: Figure
    claim: Claim


def stated(article: Article | ArticleInfo) -> list[str]:
    """What an article's file states about it, for the line under the title."""
    dateline = (article.dateline or "").rstrip(" —–-")
    publisher = article.publisher if article.publisher and article.publisher not in dateline else None
    return [fact for fact in (dateline, publisher, article.byline, article.published, article.path or article.url) if fact]


def sentences_of(spans: Iterable[SpanInfo]) -> list[int]:
    """The numbers of the sentences that `spans` stand in, in order, each once."""
    return sorted({span.sentence for span in spans})


def _both(names: str, written: str) -> str:
    """Names, and the article's own words beside them where these add something: no pronoun and no part of the names."""
    first, _, rest = written.partition(" ")
    core = rest if first.lower() in _ARTICLES else written
    if not names or names in written:
        return written
    return names if not core or core in names or core.lower() in _PRONOUNS else f"{names} (“{written}”)"


def made_by(provenance: Provenance) -> list[str]:
    """What made a summary, a phrase each; where text was sent comes with the model."""
    model = f"model {provenance.model}" + (f" at {provenance.base_url}" if provenance.base_url else "") if provenance.model else ""
    tokens = provenance.tokens
    calls = f"{provenance.calls} call{'s' * (provenance.calls != 1)}"
    counted = f"{calls}, {tokens.input} tokens in, {tokens.output} out" if provenance.calls else ""
    windows = f"drafted in {len(provenance.windows)} windows" if provenance.windows else ""
    cost = f"US${provenance.cost}" if provenance.cost is not None else ""
    prompts = ", ".join(
        f"prompt {p.name} v{p.version.removeprefix('v')} ({p.digest.removeprefix('sha256:')[:8]})" for p in provenance.prompts
    )
    parts = (provenance.tool, f"{provenance.engine} engine", model, prompts, windows, counted, cost, _repairs(provenance))
    return [part for part in parts if part]


def _repairs(provenance: Provenance) -> str:
    """How the items that were sent back ended, in one phrase."""
    ends = [(outcome, sum(repair.outcome == outcome for repair in provenance.repairs)) for outcome in ("repaired", "withdrawn", "rejected")]
    told = ", ".join(f"{number} {outcome}" for outcome, number in ends if number)
    return f"sent back: {told}" if told else ""


def turned_away(item: Rejected) -> str:
    """What kind of item was turned away, and whether the model took it back itself."""
    kind = item.item.partition(":")[0]
    return f"{kind}, withdrawn by the model" if item.withdrawn else kind


def quoted(quote: Quote) -> str:
    """The words of a quotation; where it was interrupted, each piece has marks of its own."""
    return " … ".join(f"“{piece.text}”" for piece in quote.pieces) or f"“{quote.text}”"


def aside(quote: Quote) -> str:
    """What a reader should know of a quotation beside its speaker, in parentheses, or nothing."""
    said = [_ATTRIBUTION.get(quote.attribution or "", ""), "part of a sentence" if quote.fragment else ""]
    return f" ({'; '.join(filter(None, said))})" if any(said) else ""


def mentions(actor: Actor) -> str:
    """How often an article names an actor, and how else."""
    count = "1 mention" if len(actor.mentions) == 1 else f"{len(actor.mentions)} mentions"
    others = [alias for alias in actor.aliases if alias != actor.description]
    return f"{count}; also “{'”, “'.join(others)}”" if others else count


def when(time: When) -> str:
    """A time as written, and its date where that says more."""
    written = " ".join(time.as_written.split())
    return f"{written} ({time.date})" if time.date and time.date != written and not time.date.startswith(f"{written}/") else written


class Wording:
    """Names for the identifiers of one summary."""

    def __init__(self, summary: Summary) -> None:
        """Index the actors and figures of `summary`."""
        self._actors = {actor.id: actor.name for actor in summary.actors}
        self.figures = {figure.id: Given(figure, claim) for claim in summary.claims for figure in claim.figures}

    def actor(self, identifier: str) -> str:
        """The name of an actor; the identifier itself when no accepted actor has it."""
        return self._actors.get(identifier, identifier)

    def who(self, source: Source) -> str:
        """Who a source is, in the fullest name known, with the article's own words where they say it otherwise."""
        if source.kind == "article":
            return ARTICLE
        names = " and ".join(self.actor(identifier) for identifier in source.actors)
        written = " ".join((source.as_written or "").split())
        said = _both(names, written) or _UNKNOWN
        told = ANONYMOUS.intersection(said.lower().split())
        return f"{said} (not named)" if source.kind == "unnamed" and not told else said

    def chain(self, source: Source | None, via: Sequence[Source]) -> str:
        """Who says it, and through whom it came."""
        return ", via ".join([self.who(source) if source else _UNKNOWN, *map(self.who, via)])

    def position(self, position: Position) -> str:
        """What a further actor says of an item."""
        return f"{STANCE[position.stance]} {self.actor(position.actor)}"

    def doubts(self, doubts: Sequence[Uncertainty]) -> list[tuple[str, str, str]]:
        """(cue, kind in words, who holds it) for each of several doubts; a holder that the next one shares is left to that one."""
        holders = [self.actor(doubt.holder) if doubt.holder else "" for doubt in doubts]
        shown = [holder if holder != following else "" for holder, following in zip(holders, [*holders[1:], None], strict=True)]
        return [(" ".join(doubt.cue.split()), DOUBT[doubt.kind], holder) for doubt, holder in zip(doubts, shown, strict=True)]

    @staticmethod
    def amount(figure: Figure) -> str:
        """A figure as the article writes it, its bound in front unless those words say it ("as high as 1,000")."""
        written = " ".join(figure.as_written.split())
        said = written.lower().startswith(_CUES_BEFORE) or written.lower().endswith(_CUES_AFTER)
        return written if said or not BOUND[figure.bound] else f"{BOUND[figure.bound]} {written}"

    def quantity(self, figure: Figure) -> str:
        """A figure, what it counts and, unless it is the level itself, which role it plays."""
        counted = figure.counted or ""
        said = self.amount(figure)
        if counted and counted.lower() not in said.lower():
            said = f"{said} {counted}" if figure.kind in _COUNTS else f"{said} ({counted})"
        return f"{said} ({ROLE[figure.role]})" if ROLE[figure.role] else said

    def relation(self, conflict: Conflict) -> str:
        """What it means that two figures stand side by side."""
        pair = [self.figures[identifier].figure for identifier in conflict.figures if identifier in self.figures]
        bounded = next((figure for figure in pair if figure.bound not in ("exact", "about", "range")), None)
        meaning = RELATION[conflict.relation]
        if conflict.relation == "compatible-bounds" and bounded:
            meaning = f"Both can be true: “{self.amount(bounded)}” leaves room for the other."
        dates = [figure.as_of.as_written for figure in pair if figure.as_of]
        dated = f" They are dated “{dates[0]}” and “{dates[1]}”." if len(set(dates)) > 1 else ""
        return f"{meaning}{dated} {STATED_BY[conflict.stated_by]}"
