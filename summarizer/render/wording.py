"""What a summary's codes mean in plain words, and its identifiers as names.

Owns the tables that every rendering shares, and `Wording`, which looks up who and how much. Pure; lays nothing out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.documents import ANONYMOUS
from summarizer.render.amounts import BOUND, Given, amount, context, quantity, told
from summarizer.render.own import is_own, names_of
from summarizer.render.provenance import made_by
from summarizer.render.unread import unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.article import Article
    from summarizer.schema import (
        Actor,
        ArticleInfo,
        Claim,
        Conflict,
        Position,
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
    "BOUND",
    "CERTAINTY",
    "DOUBT",
    "RELATION",
    "STANCE",
    "Given",
    "Link",
    "Related",
    "Wording",
    "also",
    "aside",
    "made_by",
    "mentions",
    "numbered",
    "quoted",
    "sentences_of",
    "sources_of",
    "stated",
    "turned_away",
    "unresolved",
    "when",
]

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
_ARTICLES = frozenset(["the", "a", "an"])
_PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i", "who", "one", "both", "his", "her", "their", "its"])
_PAIR = 2
_ATTRIBUTION = {"carried": "named in another sentence", "inferred": "worked out from a pronoun"}
ARTICLE = "the article, in its own voice"
_UNKNOWN = "source not given"
_UNSAID = "the article does not say who"
_UNREAD = "who says it was not read"


class Related(NamedTuple):
    """What a relation between figures means, the pairs of amounts that it holds for, and its code."""

    pairs: list[str]
    meaning: str
    relation: str

    def __str__(self) -> str:
        """Pairs and meaning: "31 and 44, 31 and 52: these contradict each other."."""
        return f"{', '.join(self.pairs)}: {self.meaning[0].lower()}{self.meaning[1:]}" if self.pairs else self.meaning


class Link(NamedTuple):
    """One source of a chain: who it is, and what a reader must know of that ("not named"), or nothing."""

    name: str
    note: str

    def __str__(self) -> str:
        """Both, the note in parentheses."""
        return f"{self.name} ({self.note})" if self.note else self.name


def stated(article: Article | ArticleInfo) -> list[str]:
    """What an article's file states about it, for the line under the title."""
    dateline = (article.dateline or "").rstrip(" —–-")
    publisher = article.publisher if article.publisher and article.publisher not in dateline else None
    return [fact for fact in (dateline, publisher, article.byline, article.published, article.path or article.url) if fact]


def sentences_of(spans: Iterable[SpanInfo]) -> list[int]:
    """The numbers of the sentences that `spans` stand in, in order, each once."""
    return sorted({span.sentence for span in spans})


def sources_of(summary: Summary) -> Iterator[Source]:
    """Every source of a claim or a quotation, as often as it is given."""
    for claim in summary.claims:
        yield from (claim.source, *claim.via)
    for quote in summary.quotes:
        yield from (source for source in (quote.speaker, *quote.via) if source)


def numbered(numbers: Sequence[int]) -> str:
    """Numbers of sentences as they are cited, three or more in a row as a range: "s2, s4–s6"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"s{run[0]}–s{run[-1]}" if len(run) > _PAIR else ", ".join(f"s{number}" for number in run) for run in runs)


def unresolved(source: Source) -> bool:
    """Whether a source is a pronoun, and nobody knows whose."""
    return not source.actors and (source.as_written or "").lower() in _PRONOUNS


def _both(names: str, written: str) -> str:
    """Names, and the article's own words beside them where these add something: no pronoun and no part of the names."""
    first, _, rest = written.partition(" ")
    core = rest if first.lower() in _ARTICLES else written
    if not names or names in written:
        return written
    return names if not core or core in names or core.lower() in _PRONOUNS else f"{names} (“{written}”)"


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


def also(actor: Actor) -> str:
    """How else an article names an actor, in quotation marks, or nothing."""
    others = [alias for alias in actor.aliases if alias != actor.description]
    return f"also “{'”, “'.join(others)}”" if others else ""


def mentions(actor: Actor) -> str:
    """How often an article names an actor, and how else."""
    count = "1 mention" if len(actor.mentions) == 1 else f"{len(actor.mentions)} mentions"
    return "; ".join(filter(None, (count, also(actor))))


def when(time: When) -> str:
    """A time as written, and its date where that says more."""
    written = " ".join(time.as_written.split())
    return f"{written} ({time.date})" if time.date and time.date != written and not time.date.startswith(f"{written}/") else written


class Wording:
    """Names for the identifiers of one summary."""

    def __init__(self, summary: Summary) -> None:
        """Index the actors and figures of `summary`."""
        self._names = names_of(summary.actors)
        self.unread = unread(summary)
        self._actors = {actor.id: actor.name for actor in summary.actors}
        self.figures = {figure.id: Given(figure, claim) for claim in summary.claims for figure in claim.figures}

    def actor(self, identifier: str) -> str:
        """The name of an actor; the identifier itself when no accepted actor has it."""
        return self._actors.get(identifier, identifier)

    def link(self, source: Source | None) -> Link:
        """Who a source is, in the fullest name known, with the article's own words where they say it otherwise."""
        if source is None:
            return Link(_UNREAD, self.unread.why) if self.unread and self.unread.speakers else Link(_UNKNOWN, "")
        if source.kind == "article":
            return Link(_UNREAD, self.unread.why) if self.unread else Link(ARTICLE, "")
        written = " ".join((source.as_written or "").split())
        if unresolved(source):
            return Link(f"“{written}”", "not clear who")
        said = _both(self.named(source), written) or _UNKNOWN
        told = ANONYMOUS.intersection(said.lower().split())
        return Link(said, "not named" if source.kind == "unnamed" and not told else "")

    def named(self, source: Source) -> str:
        """The names alone of the actors that a source is, or nothing."""
        return " and ".join(map(self.actor, source.actors))

    def who(self, source: Source) -> str:
        """Who a source is, in words."""
        return str(self.link(source))

    def speaker(self, quote: Quote) -> list[Link]:
        """Who says a quotation, and through whom it came; where nobody is named, whether that is the article's doing or the engine's."""
        silent = quote.speaker is None and not (self.unread and self.unread.speakers)
        return [Link(_UNSAID, "")] if silent else self.links(quote.speaker, quote.via)

    def links(self, source: Source | None, via: Sequence[Source], *, brief: bool = False) -> list[Link]:
        """Who says it, and through whom it came; `brief`, by names alone where these are known, and without why nobody is.

        A document keeps the article's words: what a report says, its publisher does not.
        """
        found = []
        for one in (source, *via):
            name = self.named(one) if brief and one and one.kind != "document" else ""
            link = self.link(one)
            if brief and link.name == _UNREAD:
                link = link._replace(note="")
            found.append(link._replace(name=name) if name else link)
        return found

    def chain(self, source: Source | None, via: Sequence[Source], *, brief: bool = False) -> str:
        """The links in words."""
        return ", via ".join(map(str, self.links(source, via, brief=brief)))

    def position(self, position: Position) -> str:
        """What a further actor says of an item."""
        return f"{STANCE[position.stance]} {self.actor(position.actor)}"

    def beside(self, claim: Claim) -> list[Position]:
        """The positions that are said beside the words of a claim: all but those that the words themselves are."""
        return [position for position in claim.positions if not is_own(claim, position, self._names)]

    def doubts(self, doubts: Sequence[Uncertainty]) -> list[tuple[str, str, str]]:
        """(cue, kind in words, who holds it) for each of several doubts; a holder that the next one shares is left to that one."""
        holders = [self.actor(doubt.holder) if doubt.holder else "" for doubt in doubts]
        shown = [holder if holder != following else "" for holder, following in zip(holders, [*holders[1:], None], strict=True)]
        return [(" ".join(doubt.cue.split()), DOUBT[doubt.kind], holder) for doubt, holder in zip(doubts, shown, strict=True)]

    def doubted(self, doubts: Sequence[Uncertainty], *, marked: bool) -> str:
        """What the cues of a sentence say, and who holds it: cues of one kind that are marked in the sentence need not be told apart."""
        told = self.doubts(doubts)
        if marked and len({(doubt.kind, doubt.holder) for doubt in doubts}) == 1:
            told = [("", *told[-1][1:])]
        return "; ".join((f"“{cue}”: " if cue else "") + kind + (f", held by {holder}" if holder else "") for cue, kind, holder in told)

    amount = staticmethod(amount)
    quantity = staticmethod(quantity)
    told = staticmethod(told)
    context = staticmethod(context)

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

    def relations(self, conflicts: Sequence[Conflict]) -> list[Related]:
        """The relations of a dispute, each said once, with the pairs that it holds for; no pairs are named where there is only one."""
        found: dict[str, Related] = {}
        for conflict in conflicts:
            meaning = self.relation(conflict)
            pair = " and ".join(self.amount(self.figures[one].figure) for one in conflict.figures if one in self.figures)
            found.setdefault(meaning, Related([], meaning, conflict.relation)).pairs.append(pair)
        return list(found.values()) if len(conflicts) > 1 else [related._replace(pairs=[]) for related in found.values()]
