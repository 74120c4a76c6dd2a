"""The pipeline with engines of every kind at its one port: what is sent back, how often, and that nothing is lost on the way."""

from __future__ import annotations

import asyncio
import os
from decimal import Decimal

import pytest
from drafts import actor, claim, draft, point, quote, uncertainty

from summarizer import Article, InputError
from summarizer.engines.port import Drafted, Repaired
from summarizer.errors import BusyError
from summarizer.pipeline import summarize_article
from summarizer.schema import PromptInfo, Provenance, Tokens
from summarizer.schema.repair import ReplacedActor, ReplacedClaim, ReplacedPoint, ReplacedQuote, ReplacedUncertainty, Replacements
from summarizer.spent import Spent
from summarizer.workers import Workers

ARTICLE = Article(
    "TARN, May 3 — At least 12 people were hurt in a fire at the Tarn mill on Monday, police said. “We heard a bang,” said Ada Lund, "
    "a neighbour. The mill employs some 300 people."
)
GOOD = claim("At least 12 people were hurt", 1, source="police", id="c1")
WRONG = claim("At least 90 people were hurt", 1, source="police", id="c2")
ALTERED = quote("We heard a boom", "Ada Lund", 2)
RIGHT = quote("We heard a bang", "Ada Lund", 2)
PROMPT = PromptInfo(name="repair", version="1", digest="sha256:0")


def answer(*, gist=(), claims=(), quotes=(), withdrawn=()):
    return Replacements(gist=list(gist), actors=[], claims=list(claims), quotes=list(quotes), uncertainties=[], withdrawn=list(withdrawn))


def for_item(number, item, shape=ReplacedClaim):
    return shape(item=number, **item.model_dump())


class Engine:
    """Gives a draft, then its answers one after the other; an exception among them is raised."""

    def __init__(self, first, *answers):
        self.first = first
        self.answers = list(answers)
        self.asked = []

    async def draft(self, article):
        return Drafted(self.first, Provenance(tool="t", engine="e", calls=1, tokens=Tokens(input=100, output=50), cost=Decimal("0.01")))

    async def repair(self, article, drafted, items):
        self.asked.append([item.rejected.item for item in items])
        given = self.answers.pop(0)
        if isinstance(given, Exception):
            raise given
        return Repaired(given, PROMPT, Spent(1, 10, 2, 5, Decimal("0.001"), {"429": 1}))


class Once:
    """An engine that cannot be asked again."""

    async def draft(self, article):
        return Drafted(draft(claims=[WRONG]), Provenance(tool="t", engine="e"))


def run(engine, **options):
    return asyncio.run(summarize_article(ARTICLE, engine, **options))


def settled(summary):
    return [(repair.item, repair.outcome, repair.round) for repair in summary.provenance.repairs]


def test_nothing_is_asked_again_when_nothing_fails():
    engine = Engine(draft(claims=[GOOD]))
    summary = run(engine)
    assert (engine.asked, summary.provenance.repairs, summary.provenance.calls) == ([], [], 1)


def test_only_what_fails_is_sent_back():
    engine = Engine(
        draft(claims=[GOOD, WRONG], quotes=[ALTERED]), answer(claims=[for_item(1, GOOD)], quotes=[for_item(2, RIGHT, ReplacedQuote)])
    )
    summary = run(engine)
    assert engine.asked == [["claim:c2", "quote:q1"]]
    assert settled(summary) == [("claim:c2", "repaired", 1), ("quote:q1", "repaired", 1)]
    assert ([item.id for item in summary.claims], [item.text for item in summary.quotes]) == (["c1", "c2"], ["We heard a bang"])
    assert summary.rejected == []


def test_an_engine_that_cannot_be_asked_again_is_not():
    summary = run(Once())
    assert ([item.item for item in summary.rejected], summary.provenance.repairs) == (["claim:c2"], [])


@pytest.mark.parametrize("rounds", [0, 1, 2, 3])
def test_there_are_at_most_so_many_rounds_and_what_still_fails_is_rejected(rounds):
    still = [answer(claims=[for_item(1, claim(f"At least {number} people were hurt", 1, source="police"))]) for number in (80, 70, 60)]
    engine = Engine(draft(claims=[WRONG]), *still)
    summary = run(engine, repairs=rounds)
    assert len(engine.asked) == rounds
    assert [item.item for item in summary.rejected] == ["claim:c2"]
    assert settled(summary) == ([("claim:c2", "rejected", rounds)] if rounds else [])


def test_a_round_that_changes_nothing_is_the_last():
    engine = Engine(draft(claims=[WRONG]), answer(claims=[for_item(1, WRONG)]), answer())
    assert settled(run(engine)) == [("claim:c2", "rejected", 1)]
    assert len(engine.asked) == 1


def test_an_item_that_is_not_answered_stays_rejected():
    engine = Engine(draft(claims=[WRONG], quotes=[ALTERED]), answer(claims=[for_item(1, GOOD)]), answer())
    summary = run(engine)
    assert settled(summary) == [("claim:c2", "repaired", 1), ("quote:q1", "rejected", 2)]
    assert [item.item for item in summary.rejected] == ["quote:q1"]


def test_a_withdrawn_item_is_listed_as_such_and_not_sent_again():
    engine = Engine(draft(claims=[WRONG], quotes=[ALTERED]), answer(withdrawn=[1]), answer(quotes=[for_item(1, RIGHT, ReplacedQuote)]))
    engine.answers[0].quotes.append(for_item(2, quote("We heard a thud", "Ada Lund", 2), ReplacedQuote))
    summary = run(engine)
    assert engine.asked == [["claim:c2", "quote:q1"], ["quote:q1"]]
    assert settled(summary) == [("claim:c2", "withdrawn", 1), ("quote:q1", "repaired", 2)]
    assert [(item.item, item.withdrawn) for item in summary.rejected] == [("claim:c2", True)]


def test_sentences_of_the_gist_keep_their_places_when_one_is_withdrawn():
    points = [point("At least 90 people died", 1), point("Some 400 people work there", 3)]
    engine = Engine(
        draft(gist=points), answer(withdrawn=[1], gist=[for_item(2, point("Some 300 people work at the mill", 3), ReplacedPoint)])
    )
    summary = run(engine)
    assert settled(summary) == [("gist:1", "withdrawn", 1), ("gist:2", "repaired", 1)]
    assert [item.text for item in summary.gist] == ["Some 300 people work at the mill"]


@pytest.mark.parametrize("number", [2, 3, 9_999])
def test_a_replacement_for_what_was_not_asked_changes_nothing(number):
    engine = Engine(draft(claims=[WRONG, GOOD]), answer(claims=[for_item(number, claim("Nobody was hurt", 1, id="c1"))]))
    summary = run(engine)
    assert [item.text for item in summary.claims] == [GOOD.text]


def test_a_replacement_of_another_kind_changes_nothing():
    engine = Engine(draft(claims=[WRONG]), answer(quotes=[for_item(1, RIGHT, ReplacedQuote)]))
    summary = run(engine)
    assert (summary.quotes, [item.item for item in summary.rejected]) == ([], ["claim:c2"])


def test_a_replacement_keeps_the_id_that_others_point_at():
    stated = RIGHT.model_copy(update={"claim": "c2"})
    engine = Engine(draft(claims=[WRONG], quotes=[stated]), answer(claims=[for_item(1, GOOD.model_copy(update={"id": "other"}))]))
    summary = run(engine)
    assert (summary.claims[0].id, summary.quotes[0].claim) == ("c2", "c2")


def test_what_a_repair_takes_is_added_up():
    made = run(Engine(draft(claims=[WRONG]), answer(claims=[for_item(1, GOOD)]))).provenance
    assert (made.calls, made.tokens.model_dump(), made.cost, made.faults) == (
        2,
        {"input": 110, "cached": 2, "output": 55},
        Decimal("0.011"),
        {"429": 1},
    )
    assert made.prompts == [PROMPT]


def test_a_repair_that_fails_loses_nothing_that_was_accepted():
    fault = BusyError("busy")
    fault.spent = Spent(5, faults={"429": 5})
    summary = run(Engine(draft(claims=[GOOD, WRONG]), fault))
    assert [item.text for item in summary.claims] == [GOOD.text]
    assert [item.item for item in summary.rejected] == ["claim:c2"]
    assert "repair 1 failed, so what was turned away stays rejected: busy" in summary.provenance.notes
    assert (summary.provenance.calls, summary.provenance.faults) == (6, {"429": 5})
    assert summary.provenance.cost is None


def test_a_draft_that_fails_is_an_error():
    class Failing(Engine):
        async def draft(self, article):
            raise BusyError("busy")

    with pytest.raises(BusyError):
        run(Failing(None))


# --- what was accepted is not touched -------------------------------------------------------------------------------------

HEDGED = Article(
    "TARN, May 3 — The mill probably burned down on Monday, police said. Ada Lund, a neighbour, heard a bang. Nobody was hurt."
)


def run_on(article, engine, **options):
    return asyncio.run(summarize_article(article, engine, **options))


def test_a_replacement_does_not_take_a_name_from_an_accepted_actor():
    first = draft(actors=[actor("Ada Lunt"), actor("Ada Lund", id="a2")])
    taken = answer().model_copy(update={"actors": [for_item(1, actor("Ada Lund"), ReplacedActor)]})
    summary = run_on(HEDGED, Engine(first, taken, answer()))
    assert [kept.id for kept in summary.actors] == ["a2"]
    assert settled(summary) == [("actor:a1", "rejected", 2)]


def test_a_replacement_that_costs_something_does_not_take_the_others_with_it():
    article = Article("TARN, May 3 — Ada Lund and Ivo Ruiz met on Monday. Ida Moe left.")
    first = draft(actors=[actor("Xerxes Quill"), actor("Ada Lund", id="a2"), actor("Yonder Pell", id="a3")])
    new = [for_item(1, actor("Ada Lund"), ReplacedActor), for_item(2, actor("Ivo Ruiz"), ReplacedActor)]
    summary = run_on(article, Engine(first, answer().model_copy(update={"actors": new}), answer()))
    assert [(kept.id, kept.name) for kept in summary.actors] == [("a2", "Ada Lund"), ("a3", "Ivo Ruiz")]


def test_a_replacement_does_not_take_a_cue_from_an_accepted_doubt():
    doubts = [uncertainty("Nobody was probably hurt", "probably", 3), uncertainty("probably burned down", "probably", 1, id="u2")]
    taken = answer().model_copy(update={"uncertainties": [for_item(1, doubts[1], ReplacedUncertainty)]})
    summary = run_on(HEDGED, Engine(draft(uncertainties=doubts), taken, answer()))
    assert [kept.id for kept in summary.uncertainties] == ["u2"]
    assert [item.item for item in summary.rejected] == ["uncertainty:u1"]


def test_records_and_lists_agree_on_what_was_withdrawn():
    doubts = [uncertainty("Nobody was hurt, probably", "probably", 1), uncertainty("probably burned down", "probably", 1, id="u2")]
    moved = answer(withdrawn=[2]).model_copy(
        update={"uncertainties": [for_item(1, uncertainty("no doubt", "bang", 2), ReplacedUncertainty)]}
    )
    summary = run_on(HEDGED, Engine(draft(uncertainties=doubts), moved, answer()))
    rejected = {item.item: item.withdrawn for item in summary.rejected}
    for repair in summary.provenance.repairs:
        assert (repair.outcome == "withdrawn") == rejected.get(repair.item, False)


def test_grounding_in_another_process_gives_the_same():
    first = draft(claims=[GOOD, WRONG], quotes=[ALTERED])
    answers = [answer(claims=[for_item(1, GOOD)], quotes=[for_item(2, RIGHT, ReplacedQuote)])]
    here = run(Engine(first, *answers))
    with Workers(1) as workers:
        there = run(Engine(first, *answers), grounder=workers.ground)
    assert there == here
    assert there.model_dump_json() == here.model_dump_json()


def test_a_process_that_dies_loses_no_draft():
    with DyingWorkers(1) as workers:
        there = run(Engine(draft(claims=[GOOD])), grounder=workers.ground)
        again = run(Engine(draft(claims=[GOOD])), grounder=workers.ground)
    assert [item.text for item in there.claims] == [item.text for item in again.claims] == [GOOD.text]


class DyingWorkers(Workers):
    @staticmethod
    def work(draft, stated):
        os._exit(1)


def test_there_is_at_least_one_process():
    with pytest.raises(InputError, match="at least one process"):
        Workers(0)
