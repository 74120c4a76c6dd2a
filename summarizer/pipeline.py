"""One article on its way: an engine drafts, grounding decides, what fails goes back, a summary comes out.

Knows engines only through the port.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from summarizer.errors import EngineError
from summarizer.grounding import failing, ground, replace
from summarizer.schema import ArticleInfo, Repair, Summary, Tokens

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterable

    from summarizer.article import Article
    from summarizer.engines.port import Engine, Repairer
    from summarizer.grounding import Failing, Grounded
    from summarizer.schema import Draft, Outcome, PromptInfo, Provenance
    from summarizer.spent import Spent

__all__ = ["REPAIRS", "Grounder", "summarize_article"]

Grounder = Callable[["Draft", "Article"], "Awaitable[Grounded]"]
"""What grounds a draft in an article."""
_Place = tuple[str, int]
"""A list of the draft, and where in it."""

REPAIRS = 2
"""Rounds of repair when nothing else is said: what two rounds do not mend, a third rarely does, and each is paid for."""


async def summarize_article(article: Article, engine: Engine, *, repairs: int = REPAIRS, grounder: Grounder | None = None) -> Summary:
    """The grounded summary of `article` as drafted by `engine`.

    `grounder` grounds drafts in place of `summarizer.grounding.ground`: `summarizer.workers.Workers(…).ground` does it in other processes.

    What grounding turns away is sent back at most `repairs` times, if the engine can be asked again; what still fails is `rejected`.
    Raises `EngineError` when the engine cannot be used. When it fails in a repair, what was accepted stands, and a note says so.
    """
    drafted = await engine.draft(article)
    work = _Work(article, drafted.draft, drafted.provenance, await _grounded(drafted.draft, article, grounder), grounder)
    if hasattr(engine, "repair"):  # isinstance with a Protocol would cost every start a millisecond
        await work.repair(cast("Repairer", engine), repairs)
    return work.summary()


class _Work:
    """A draft between its engine and grounding."""

    def __init__(self, article: Article, draft: Draft, provenance: Provenance, grounded: Grounded, grounder: Grounder | None) -> None:
        self._article = article
        self._draft = draft
        self._provenance = provenance.model_copy()
        self._withdrawn: dict[_Place, Failing] = {}
        self._settled: list[Repair] = []
        self._places: dict[_Place, Repair] = {}
        self._grounded = grounded
        self._grounder = grounder

    async def repair(self, engine: Repairer, rounds: int) -> None:
        """Ask for replacements of what fails, until nothing does, nothing changes or all rounds are used."""
        for round_ in range(1, rounds + 1):
            items = self._open()
            if not items:
                return
            try:
                repaired = await engine.repair(self._article, self._draft, items)
            except EngineError as error:
                self._spend(error.spent, None)
                self._note(f"repair {round_} failed, so what was turned away stays rejected: {error}")
                self._settle(items, round_, "rejected")
                return
            self._spend(repaired.spent, repaired.prompt)
            replaced = replace(self._draft, items, repaired.replacements)
            self._withdrawn |= {(item.kind, item.at): item for item in replaced.withdrawn}
            if replaced.changed:
                await self._take(replaced.draft, items)
            still = self._open()
            self._settle(replaced.withdrawn, round_, "withdrawn")
            self._settle(_without(items, [*replaced.withdrawn, *still]), round_, "repaired")
            if not replaced.changed or round_ == rounds:
                self._settle(still, round_, "rejected")
                return

    async def _take(self, draft: Draft, items: Iterable[Failing]) -> None:
        """Take over the replacements in `draft` for `items`, but none at the cost of what was accepted before.

        Two items can want the same name or the same cue; then the one that was there first has it.
        """
        if await self._taken(draft):
            return
        for item in items:  # one by one, since together they cost something
            one = list(getattr(self._draft, item.kind))
            if one[item.at] != getattr(draft, item.kind)[item.at]:
                one[item.at] = getattr(draft, item.kind)[item.at]
                await self._taken(self._draft.model_copy(update={item.kind: one}))

    async def _taken(self, draft: Draft) -> bool:
        """Take `draft` over, unless something that was accepted is rejected in it; whether it was taken."""
        before = {(item.kind, item.at) for item in failing(self._grounded.rejected)}
        grounded = await _grounded(draft, self._article, self._grounder)
        if any((item.kind, item.at) not in before for item in failing(grounded.rejected)):
            return False
        self._draft, self._grounded = draft, grounded
        return True

    def _open(self) -> list[Failing]:
        """What is turned away and was not withdrawn."""
        return _without(failing(self._grounded.rejected), self._withdrawn.values())

    def _settle(self, items: Iterable[Failing], round_: int, outcome: Outcome) -> None:
        """Note how the repair of `items` ended."""
        for item in items:
            codes = list(dict.fromkeys(problem.code for problem in item.rejected.problems if problem.severity == "error"))
            settled = Repair.model_construct(item=item.rejected.item, codes=codes, round=round_, outcome=outcome)
            self._settled.append(settled)
            self._places[item.kind, item.at] = settled

    def _spend(self, spent: Spent | None, prompt: PromptInfo | None) -> None:
        before = self._provenance
        if prompt is not None and prompt not in before.prompts:
            before.prompts = [*before.prompts, prompt]
        if spent is None or not spent.calls:
            return
        tokens = before.tokens
        before.tokens = Tokens(input=tokens.input + spent.input, cached=tokens.cached + spent.cached, output=tokens.output + spent.output)
        before.calls += spent.calls
        before.faults = {name: before.faults.get(name, 0) + spent.faults.get(name, 0) for name in sorted({*before.faults, *spent.faults})}
        if before.cost is not None and spent.cost is None:
            self._note("the cost is not known: the server did not say how many tokens a repair had")
        before.cost = None if before.cost is None or spent.cost is None else before.cost + spent.cost

    def _note(self, note: str) -> None:
        self._provenance.notes = [*self._provenance.notes, note]

    def summary(self) -> Summary:
        """What has become of it."""
        grounded = self._grounded
        self._provenance.repairs = self._settled
        self._provenance.notes = [*self._provenance.notes, *grounded.notes]
        for item in failing(grounded.rejected):
            item.rejected.withdrawn = (item.kind, item.at) in self._withdrawn
        accepted = self._withdrawn.keys() - {(item.kind, item.at) for item in failing(grounded.rejected)}
        for place in accepted:  # it failed for want of something that another item had, and has no longer
            settled = self._places[place]
            settled.outcome = "repaired"
        return Summary.model_construct(
            article=_info(self._article),
            gist=grounded.gist,
            actors=grounded.actors,
            claims=grounded.claims,
            quotes=grounded.quotes,
            conflicts=grounded.conflicts,
            uncertainties=grounded.uncertainties,
            rejected=grounded.rejected,
            provenance=self._provenance,
        )


async def _grounded(draft: Draft, article: Article, grounder: Grounder | None) -> Grounded:
    return ground(draft, article) if grounder is None else await grounder(draft, article)


def _without(items: Iterable[Failing], others: Iterable[Failing]) -> list[Failing]:
    """Those of `items` whose place in the draft none of `others` has."""
    places = {(other.kind, other.at) for other in others}
    return [item for item in items if (item.kind, item.at) not in places]


def _info(article: Article) -> ArticleInfo:
    return ArticleInfo.model_construct(
        id=article.id,
        key=article.key,
        path=article.path,
        url=article.url,
        publisher=article.publisher,
        title=article.title,
        byline=article.byline,
        dateline=article.dateline,
        published=article.published,
        language=article.working_language,
        characters=len(article.text),
        sentences=len(article.sentences),
    )
