"""Long articles: estimates of tokens, windows at sentence boundaries, and one draft out of several."""

from __future__ import annotations

import asyncio
import json
from itertools import pairwise

import pytest
from conftest import ROOT
from drafts import actor, claim, draft, point, position, quote, uncertainty
from hypothesis import given
from hypothesis import strategies as st
from model_server import ModelServer
from stories import ANSWERS, answer_set

from summarizer import Article, ModelOptions, Tariff, summarize
from summarizer.engines.chat import ChatEngine, destination
from summarizer.engines.chat.engine import LENGTH
from summarizer.engines.chat.merging import GIST, merge
from summarizer.engines.chat.numbered import numbered, showable
from summarizer.engines.chat.tokens import Estimator, estimate
from summarizer.engines.chat.windows import split
from summarizer.errors import BusyError, ContextTooLongError, InputError, RefusalError
from summarizer.grounding import ground

LONG = " ".join(f"On day {number} the council of Tarn met, and {number + 20} people came to listen to it." for number in range(1, 61))
EMPTY = {kind: [] for kind in ("gist", "actors", "claims", "quotes", "uncertainties")}


# --- tokens ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("", 0, 0), ("Some 300 people were hurt.", 5, 8), ("Около 300 человек пострадали.", 10, 22), ("約300人が負傷した。", 5, 12)],
    ids=["nothing", "English", "Russian", "Japanese"],
)
def test_the_estimate_is_of_the_right_size(text, low, high):
    assert low <= estimate(text) <= high


def test_an_estimator_learns_what_the_server_counts():
    estimator = Estimator()
    messages = [{"role": "user", "content": "word " * 1_000}]
    before = estimator.request(messages)
    for _ in range(20):
        estimator.learn(messages, before * 2)
    assert estimator.request(messages) == pytest.approx(before * 2, rel=0.02)


@pytest.mark.parametrize("counted", [0, 1, 10**9])
def test_a_server_that_counts_nonsense_teaches_nothing(counted):
    estimator = Estimator()
    estimator.learn([{"role": "user", "content": "word " * 1_000}], counted)
    assert estimator.correction == 1


def test_a_draft_is_as_long_as_those_of_the_answer_sets_are_on_average():
    shares = []
    for path in sorted(ANSWERS.glob("*.json")):
        article, drafted = answer_set(path.stem)
        shown = numbered(showable(Article.from_file(ROOT / article)))
        shares.append(estimate(json.dumps(drafted, ensure_ascii=False, separators=(",", ":"))) / estimate(shown))
    assert sum(shares) / len(shares) == pytest.approx(LENGTH, abs=0.15)


# --- windows --------------------------------------------------------------------------------------------------------------


@given(st.lists(st.integers(1, 60), min_size=1, max_size=60), st.integers(40, 300))
def test_windows_hold_every_sentence_overlap_and_keep_to_the_budget(lengths, budget):
    article = Article("\n\n".join("Word" + " word" * (length - 1) + "." for length in lengths))
    sentences = article.sentences

    def tokens(text):
        return len(text.split())

    longest = max(tokens(f"[{sentence.number}] {sentence.text}") + 1 for sentence in sentences)
    if longest > budget:
        with pytest.raises(ContextTooLongError, match="--max-input-tokens"):
            split(sentences, budget, tokens)
        return
    windows = split(sentences, budget, tokens)
    assert {sentence.number for window in windows for sentence in window} == {sentence.number for sentence in sentences}
    for window in windows:
        assert [sentence.number for sentence in window] == list(range(window[0].number, window[-1].number + 1))
        assert sum(tokens(f"[{sentence.number}] {sentence.text}") + 1 for sentence in window) <= budget
    for window, following in pairwise(windows):
        assert window[0].number < following[0].number <= window[-1].number + 1
        assert window[-1].number < following[-1].number


def test_windows_overlap_where_there_is_room():
    windows = split(Article(LONG).sentences, 400, lambda text: len(text.split()))
    assert len(windows) > 2
    assert all(following[0].number <= window[-1].number for window, following in pairwise(windows))


def engine(**options):
    return ChatEngine(destination("openai/m", "http://127.0.0.1:9/v1", {}), ModelOptions(**options))


def test_a_short_article_is_one_request():
    assert engine(max_input_tokens=50_000).estimate(Article(LONG)).requests == 1
    assert engine().estimate(Article(LONG)).requests == 1


def test_a_context_leaves_room_for_the_answer():
    whole = engine().estimate(Article(LONG)).input_tokens
    assert engine(context=whole * 2).estimate(Article(LONG)).requests == 1
    assert engine(context=whole).estimate(Article(LONG)).requests > 1
    assert engine(context=whole + 100, max_output_tokens=50).estimate(Article(LONG)).requests == 1


def test_a_limit_below_the_instructions_says_so():
    with pytest.raises(ContextTooLongError, match=r"the instructions alone are estimated at \d+ tokens, and the limit is 300"):
        engine(max_input_tokens=300).estimate(Article(LONG))


def test_an_article_of_boilerplate_alone_is_nothing_to_summarize():
    article = Article("Read more: Ten lakes to see")
    assert {sentence.part for sentence in article.sentences} <= {"boilerplate"}
    with pytest.raises(InputError, match="nothing to summarize"):
        engine().estimate(article)


@pytest.fixture(scope="module")
def server():
    with ModelServer(latency=0.05) as server:
        yield server


def test_windows_are_asked_at_the_same_time_and_at_most_so_many(server):
    server.reset()
    server.play("m", {"replies": [{"draft": EMPTY}], "repeat": True})
    options = ModelOptions(max_input_tokens=3_000, windows_at_once=2)
    summary = summarize(LONG, model="openai/m", base_url=server.base_url, options=options)
    assert len(summary.provenance.windows) == summary.provenance.calls > 2
    assert server.counters["in_flight_max"] == 2


def test_when_one_window_fails_the_article_does_and_what_was_spent_is_told(server):
    server.reset()
    busy = {"status": 429, "headers": {"Retry-After": "0"}, "error": {"message": "busy"}, "when": "\n[60] "}
    server.play("m", {"replies": [busy, *[{"draft": EMPTY}] * 9]})
    options = ModelOptions(max_input_tokens=3_000, tries=1)
    with pytest.raises(BusyError) as caught:
        summarize(LONG, model="openai/m", base_url=server.base_url, options=options)
    assert caught.value.spent.calls >= 1
    assert caught.value.spent.faults == {"429": 1}


# --- merging --------------------------------------------------------------------------------------------------------------

STORY = Article(
    "TARN, May 3 — Mayor Ida Brandt said on Monday that at least 12 people were hurt in a fire at the mill. The National Rail Board (NRB) "
    "was closed. “We heard a bang,” said Ada Lund, a neighbour. Brandt said the fire was probably arson. The NRB declined to comment."
)


def test_one_draft_stays_as_it_is():
    only = draft(actors=[actor("Ida Brandt", id="a7")])
    assert merge([only], STORY) is only


def test_the_same_actor_under_two_names_is_one():
    first = draft(actors=[actor("Ida Brandt", description="Mayor"), actor("National Rail Board", id="a2", kind="organization")])
    second = draft(actors=[actor("Brandt"), actor("NRB", id="a2", kind="organization"), actor("Ada Lund", id="a3")])
    merged = merge([first, second], STORY)
    assert [(item.id, item.name) for item in merged.actors] == [("a1", "Ida Brandt"), ("a2", "National Rail Board"), ("a3", "Ada Lund")]
    assert merged.actors[0].aliases == ["Brandt"]
    assert merged.actors[0].description == "Mayor"


def test_a_person_and_a_place_of_one_name_stay_two():
    merged = merge([draft(actors=[actor("Brandt")]), draft(actors=[actor("Brandt", kind="place")])], STORY)
    assert [item.kind for item in merged.actors] == ["person", "place"]


def test_ids_fit_together_afterwards():
    hurt = claim("At least 12 people were hurt", 1, source="Ida Brandt")
    first = draft(
        actors=[actor("Ida Brandt")], claims=[hurt], uncertainties=[uncertainty("at least 12", "at least", 1, holder="a1", claims=["c1"])]
    )
    second = draft(
        actors=[actor("Ada Lund"), actor("Brandt", id="a2")],
        claims=[claim("The fire was probably arson", 4, source="Brandt", certainty="probable")],
        quotes=[quote("We heard a bang", "Ada Lund", 3, claim="c1")],
        uncertainties=[uncertainty("probably arson", "probably", 4, holder="a2", claims=["c1"])],
    )
    merged = merge([first, second], STORY)
    assert [item.id for item in merged.claims] == ["c1", "c2"]
    assert [(item.id, item.claim) for item in merged.quotes] == [("q1", "c2")]
    assert [(item.id, item.holder, item.claims) for item in merged.uncertainties] == [("u1", "a1", ["c1"]), ("u2", "a1", ["c2"])]
    grounded = ground(merged, STORY)
    assert grounded.rejected == []


def test_what_the_overlap_gives_twice_is_kept_once():
    one = draft(
        gist=[point("The mayor spoke of at least 12 hurt", 1)],
        claims=[claim("At least 12 people were hurt", 1, source="the mayor"), claim("The mill burned", 1, source="the mayor", id="c2")],
        quotes=[quote("We heard a bang", "Ada Lund", 3)],
        uncertainties=[uncertainty("probably arson", "probably", 4)],
    )
    again = {
        "claims": [
            claim("At least 12 were hurt", 1, source="Mayor"),
            claim("A fire broke out at the mill", 1, source="the mayor", id="c2"),
        ],
        "quotes": [quote("we heard a bang,", "Lund", 3)],
        "uncertainties": [uncertainty("The fire was probably arson", "probably", 4)],
    }
    merged = merge([one, one.model_copy(update=again)], STORY)
    texts = [item.text for item in merged.claims]
    assert texts == ["At least 12 people were hurt", "The mill burned", "A fire broke out at the mill"]
    assert len(merged.gist) == len(merged.quotes) == len(merged.uncertainties) == 1


def test_every_window_has_its_first_sentence_in_the_gist():
    windows = [draft(gist=[point(f"Window {at} point {number}", at * 5 + number) for number in range(1, 5)]) for at in range(3)]
    gist = merge(windows, STORY).gist
    assert len(gist) == GIST
    assert {item.text.split(" point")[0] for item in gist} == {"Window 0", "Window 1", "Window 2"}
    assert [item.sentences for item in gist] == sorted(item.sentences for item in gist)


def test_an_engine_serves_one_article_after_the_other_in_one_loop(server):
    server.reset()
    server.play("m", {"replies": [{"draft": EMPTY}], "repeat": True})

    async def both():
        async with ChatEngine(destination("openai/m", server.base_url, {}), ModelOptions()) as chat:
            return [await chat.draft(Article(text)) for text in ("One thing happened.", "Another thing happened.")]

    assert [drafted.provenance.calls for drafted in asyncio.run(both())] == [1, 1]


# --- what must stay apart -------------------------------------------------------------------------------------------------

TARN = Article(
    "TARN, May 3 — John Smith, the mayor, said the bridge was not safe. "
    "Jane Smith, of the rail union, said at least forty trains crossed it. "
    "Lund accused Osei of theft. Mary Jones denied that the bridge was closed. “It is safe,” Jane Smith said."
)


def claims_of(one, two):
    return [item.text for item in merge([draft(claims=[one]), draft(claims=[two])], TARN).claims]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (claim("the bridge was safe", 1, source="Smith"), claim("the bridge was not safe", 1, source="Smith")),
        (claim("Osei accused Lund of theft", 3), claim("Lund accused Osei of theft", 3)),
        (claim("at most forty trains crossed it", 2), claim("at least forty trains crossed it", 2)),
        (claim("forty-one trains crossed it", 2), claim("forty trains crossed it", 2)),
        (claim("the bridge will close", 1), claim("the bridge will probably close", 1)),
        (claim("the bridge will close", 1), claim("the bridge will close", 1, certainty="possible")),
        (claim("the bridge will close", 1, via=["a report"]), claim("the bridge will close", 1)),
        (claim("the bridge was safe", 1, source="John Smith"), claim("the bridge was safe", 1, source="Mary Jones")),
        (claim("the court fined Norvik on Monday", 3), claim("the court fined Sorvik on Monday", 3)),
        (claim("profit rose sharply in Norway on Monday", 3), claim("profit fell sharply in Norway on Monday", 3)),
    ],
    ids=["negation", "order", "bound", "number", "doubt", "certainty", "via", "source", "name", "verb"],
)
def test_statements_that_differ_stay_two(one, two):
    assert claims_of(one, two) == [one.text, two.text]


def test_the_fuller_of_two_wordings_is_kept():
    assert claims_of(claim("Lund accused Osei", 3), claim("Lund accused Osei of theft", 3)) == ["Lund accused Osei of theft"]


def test_a_denial_and_all_evidence_of_either_window_are_kept():
    plain = claim("the bridge was closed", 4)
    denied = claim("the bridge was closed", 4, 1, positions=[position("Mary Jones", "denies", 4)])
    [merged] = merge([draft(claims=[plain]), draft(claims=[denied])], TARN).claims
    assert ([found.stance for found in merged.positions], merged.sentences) == (["denies"], [1, 4])


def test_the_speaker_of_either_window_is_kept():
    [merged] = merge([draft(quotes=[quote("It is safe", "", 5)]), draft(quotes=[quote("It is safe", "Jane Smith", 5, 2)])], TARN).quotes
    assert (merged.speaker, merged.sentences) == ("Jane Smith", [2, 5])


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (actor("John Smith", "Smith"), actor("Jane Smith", "Smith")),
        (actor("Georgia", kind="country"), actor("Georgia Tech", "Georgia", kind="organization")),
        (actor("Brandt", "the minister"), actor("Osei", "the minister")),
        (actor("Bank of Tarn", "the bank", kind="organization"), actor("Tarn Bank of Commerce", "the bank", kind="organization")),
    ],
    ids=["surname", "kinds", "office", "banks"],
)
def test_two_who_share_a_short_name_stay_two(one, two):
    assert [item.name for item in merge([draft(actors=[one]), draft(actors=[two])], TARN).actors] == [one.name, two.name]


def test_an_engine_in_another_event_loop_says_so(server):
    server.reset()
    server.play("m", {"replies": [{"draft": EMPTY}], "repeat": True})
    chat = ChatEngine(destination("openai/m", server.base_url, {}), ModelOptions())
    first = asyncio.new_event_loop()
    first.run_until_complete(chat.draft(Article("Something happened.")))
    with pytest.raises(InputError, match="another event loop"):
        asyncio.run(chat.draft(Article("Something happened.")))
    first.run_until_complete(chat.aclose())
    first.close()


def test_what_siblings_of_a_failed_window_took_is_not_called_free(server):
    server.reset()
    slow = [{"draft": EMPTY, "latency": 0.5}] * 9
    server.play("m", {"replies": [{"refusal": "no", "when": "\n[60] "}, *slow]})
    options = ModelOptions(max_input_tokens=3_000)
    with pytest.raises(RefusalError) as caught:
        summarize(LONG, model="openai/m", base_url=server.base_url, options=options, tariff=Tariff(1, 1))
    assert caught.value.spent.cost is None
