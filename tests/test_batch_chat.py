"""The flow of a model, and one test for each fault of a provider: the server's own counters are the witness."""

from __future__ import annotations

import asyncio
import time
from decimal import Decimal

import pytest
from batches import SERVED, fill, ledger_rows, names, ran

from summarizer import errors
from summarizer.batch.breaker import STRAIGHT
from summarizer.batch.chat import Chat
from summarizer.batch.events import Cached, Done, Failed, Left, SetAside, Stopped
from summarizer.batch.plan import Plan
from summarizer.batch.run import Batch
from summarizer.batch.turnstile import Limits, Turnstile
from summarizer.engines.chat import ModelOptions, Tariff, destination, wire
from summarizer.ledger import Ledger

ARTICLES = 8


def fault(status, code=None, **headers):
    return {"status": status, "headers": headers, "error": {"message": "no", "type": "x", "code": code}}


@pytest.fixture
def served(running, monkeypatch):
    running.reset()
    monkeypatch.setattr(wire, "backoff", lambda _: 0.0)
    return running


@pytest.fixture
def asked(served, tmp_path):
    """Run a batch over `articles` invented articles with the replies of a story, the last of which is repeated; its events and tally."""

    def run(*replies, articles=ARTICLES, options=None, plan=None, model="some", **more):
        served.play(model, {"replies": list(replies), "repeat": True})
        folder = fill(tmp_path / "in", articles)
        to = destination(f"openai/{model}", served.base_url, {}, api_key="sk-test-0123456789")
        chat = Chat(to, options or ModelOptions(), Tariff(1, 2), **{"concurrency": 4} | more)
        return ran(folder, tmp_path / "out", chat, **plan or {})

    return run


@pytest.fixture
def ask(asked):
    """`asked`; its events."""
    return lambda *replies, **more: asked(*replies, **more)[0]


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


def assert_usage_is_the_servers(out, server):
    """What the ledger holds of calls is what the server counted, to the token."""
    counted = server.counters
    query = "SELECT count(*), sum(status = 'ok'), coalesce(sum(input), 0), coalesce(sum(output), 0) FROM calls"
    ((calls, _, put_in, put_out),) = ledger_rows(out, query)
    assert (calls, put_in, put_out) == (counted["requests"], counted["input_tokens"], counted["output_tokens"])


def states(out):
    return dict(ledger_rows(out, "SELECT state, count(*) FROM works GROUP BY state"))


def test_every_article_is_asked_for_once_and_never_again(ask, served, out):
    assert len(names(ask(SERVED), Done)) == ARTICLES
    assert len(names(ask(SERVED), Cached)) == ARTICLES
    assert served.counters["requests"] == ARTICLES
    assert served.counters["in_flight_max"] <= 4
    assert_usage_is_the_servers(out, served)


def test_the_same_text_under_two_names_is_asked_for_once(ask, served, out, tmp_path):
    folder = fill(tmp_path / "in", 1)
    for name in ("copy.txt", "other.txt"):
        (folder / name).write_bytes((folder / "00000.txt").read_bytes())
    events = ask(SERVED, articles=1)
    assert (len(names(events, Done)), len(names(events, Cached))) == (1, 2)
    assert served.counters["requests"] == 1
    assert_usage_is_the_servers(out, served)


@pytest.mark.parametrize(
    "other",
    [{"model": "other"}, {"options": ModelOptions(temperature=0.5)}, {"options": ModelOptions(seed=1)}, {"repairs": 1}],
    ids=["model", "temperature", "seed", "repairs"],
)
def test_another_model_or_option_is_new_work(ask, served, other):
    ask(SERVED, articles=1)
    assert len(names(ask(SERVED, articles=1, **other), Done)) == 1
    assert served.counters["requests"] == 2


def test_another_timeout_or_number_of_tries_is_not(ask, served):
    ask(SERVED, articles=1)
    assert len(names(ask(SERVED, articles=1, options=ModelOptions(timeout=9, tries=2)), Cached)) == 1


def test_a_storm_of_429_is_waited_out_and_everything_is_done(ask, served, out):
    events = ask(*[fault(429, **{"retry-after": "0"})] * 10, SERVED)
    assert len(names(events, Done)) == ARTICLES
    assert served.counters["by_status"] == {"429": 10, "200": ARTICLES}
    assert_usage_is_the_servers(out, served)


ONE_TRY = ModelOptions(tries=1)
STORMS = {
    "500": (fault(500), "server", True),
    "dropped": ({"drop": True}, "unreachable", True),
    "a web page": ({"html": "<html>Log in</html>"}, "not-an-api", True),
    "refused": (fault(418), "request-refused", True),
    "no choices": ({"choices": []}, "no-answer", False),
}


@pytest.mark.parametrize(("reply", "kind", "is_left"), STORMS.values(), ids=STORMS.keys())
def test_a_provider_that_fails_again_and_again_is_asked_no_more(ask, served, out, reply, kind, is_left):  # noqa: PLR0917 - fixtures and a case
    events = ask(reply, articles=40, options=ONE_TRY)
    assert events[-1].outcome == "provider"
    assert events[-1].message.startswith(f"{STRAIGHT} faults in a row, the last: ")
    assert STRAIGHT <= served.counters["requests"] <= STRAIGHT + 3
    assert {event.kind for event in events if isinstance(event, (Left, Failed))} == {kind}
    failed = 0 if is_left else served.counters["requests"]  # an answer that is none is the article's try, no answer is nobody's
    assert states(out).get("failed", 0) == failed
    assert_usage_is_the_servers(out, served)
    served.play("some", {"replies": [SERVED], "repeat": True})
    assert len(names(ask(SERVED, articles=40), Done)) == 40
    assert states(out) == {"done": 40}


def test_a_few_faults_among_answers_stop_nothing(ask, served, out):
    events = ask(*[reply for _ in range(25) for reply in (fault(500), SERVED)], articles=50, options=ONE_TRY, concurrency=1)
    assert events[-1].outcome == "incomplete"
    assert (len(names(events, Done)), len(names(events, Left))) == (25, 25)
    assert_usage_is_the_servers(out, served)


@pytest.mark.parametrize(("reply", "kind"), [(fault(401), "authentication"), (fault(429, "insufficient_quota"), "quota")])
def test_a_key_or_quota_that_ends_half_way_stops_at_once_and_leaves_the_rest(ask, served, out, reply, kind):
    events = ask(*[SERVED] * 5, reply, articles=30)
    assert len(names(events, Done)) == 5
    assert events[-1].outcome == "provider"
    assert {event.kind for event in events if isinstance(event, Left)} == {kind}
    assert served.counters["requests"] <= 5 + 4
    assert "failed" not in states(out)
    assert_usage_is_the_servers(out, served)
    assert len(names(ask(SERVED, articles=30), Done)) == 25


def test_an_answer_that_hangs_is_a_try_of_its_article_and_the_rest_is_done(ask, served, out, tmp_path):
    hanging = {"hang": 30, "when": "number 1003"} | SERVED
    events = ask(hanging, SERVED, options=ModelOptions(timeout=0.5))
    assert names(events, Failed) == ["00003.txt"]
    assert len(names(events, Done)) == ARTICLES - 1
    ((uncounted,),) = ledger_rows(out, "SELECT count(*) FROM calls WHERE status = 'timeout' AND cost IS NULL")
    assert uncounted == 1
    assert served.counters["requests"] == ARTICLES


def test_a_stream_that_is_cut_is_a_try_of_its_article(ask, served, out):
    events = ask({"cut": True, "when": "number 1002"} | SERVED, SERVED)
    assert [(event.place.path, event.kind) for event in events if isinstance(event, Failed)] == [("00002.txt", "cut-off")]
    assert ledger_rows(out, "SELECT count(*) FROM calls WHERE status = 'cut-off'") == [(1,)]
    assert served.counters["requests"] == ARTICLES


def test_an_article_that_fails_three_times_is_set_aside_until_it_is_asked_for(ask, served, out):
    declined = {"refusal": "no", "when": "number 1001"}
    kinds = []
    for _ in range(4):
        events = ask(*[declined] * 9, SERVED)
        kinds.append({type(event).__name__: event.kind for event in events if isinstance(event, (Failed, SetAside))})
    assert kinds == [{"Failed": "refusal"}, {"Failed": "refusal"}, {"SetAside": "refusal"}, {"SetAside": "refusal"}]
    assert served.counters["requests"] == ARTICLES - 1 + 3
    events = ask(SERVED, plan={"retry_failed": True})
    assert names(events, Done) == ["00001.txt"]
    assert states(out) == {"done": ARTICLES}
    assert_usage_is_the_servers(out, served)


def test_the_built_in_engine_stands_in_for_a_provider_that_cannot_serve_and_says_so(ask, served, out):
    events = ask(*[SERVED] * 3, fault(429, "insufficient_quota"), fallback=True, concurrency=1)
    done = [event for event in events if isinstance(event, Done)]
    assert [event.fallback is None for event in done] == [True] * 3 + [False] * (ARTICLES - 3)
    assert events[-1] == Stopped("finished")
    assert served.counters["requests"] == 4
    notes = ledger_rows(out, "SELECT json FROM summaries WHERE json LIKE '%drafted by the built-in engine, for the model could not serve%'")
    assert len(notes) == ARTICLES - 3
    assert_usage_is_the_servers(out, served)
    events = ask(SERVED)  # and the next run asks the model for what it owes
    assert (len(names(events, Done)), len(names(events, Cached))) == (ARTICLES - 3, 3)


def test_a_limit_of_tokens_stops_before_it_and_leaves_the_rest(ask, served, out):
    events = ask(SERVED, articles=30, limits=Limits(max_tokens=20_000))
    counted = served.counters
    assert events[-1].outcome == "max-tokens"
    assert 10_000 < counted["input_tokens"] + counted["output_tokens"] <= 20_000
    assert set(states(out)) == {"done", "pending"}
    assert_usage_is_the_servers(out, served)


def test_a_limit_of_cost_stops_before_it(ask, served, out):
    limit = Decimal("0.02")
    events = ask(SERVED, articles=30, limits=Limits(max_cost=limit))
    assert events[-1].outcome == "max-cost"
    costs = [Decimal(cost) for (cost,) in ledger_rows(out, "SELECT cost FROM calls")]
    assert limit / 2 < sum(costs) <= limit


def test_a_limit_too_small_for_one_article_asks_for_nothing(ask, served):
    events = ask(SERVED, limits=Limits(max_tokens=100))
    assert events[-1].outcome == "max-tokens"
    assert served.counters["requests"] == 0


def test_a_limit_of_cost_without_prices_is_refused(served):
    to = destination("openai/some", served.base_url, {})
    with pytest.raises(errors.InputError, match="--max-cost needs prices"):
        Chat(to, ModelOptions(), None, limits=Limits(max_cost=Decimal(1)))


def test_a_jump_of_the_clock_changes_nothing(ask, served, out, monkeypatch):
    jumps = iter([0, 86_400 * 365, -86_400 * 30] * 1_000)
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() + next(jumps, 0))
    events = ask(fault(503, **{"retry-after": "0"}), SERVED, limits=Limits(rpm=100_000, tpm=100_000_000))
    assert len(names(events, Done)) == ARTICLES
    assert_usage_is_the_servers(out, served)


# --- a run that ends early


@pytest.fixture
def act(served, tmp_path):
    """Run a batch and have something done at its first article."""

    def run(deed, *replies, articles=ARTICLES, **more):
        served.play("some", {"replies": list(replies) or [SERVED], "repeat": True})
        folder = fill(tmp_path / "in", articles)
        batch = Batch(
            Plan(folder=folder, out=tmp_path / "out", processes=1),
            Chat(destination("openai/some", served.base_url, {}), ModelOptions(), **{"concurrency": 2} | more),
        )

        async def events():
            found = []
            async for event in batch.events():
                if isinstance(event, Done) and not any(isinstance(one, Done) for one in found):
                    deed(batch, folder)
                found.append(event)
            return found

        return asyncio.run(events())

    return run


def test_asked_to_stop_it_finishes_what_is_in_flight_and_goes_on_later(act, ask, served, out):
    events = act(lambda batch, _: batch.stop.ask())
    assert events[-1].outcome == "interrupted"
    assert 1 <= len(names(events, Done)) == served.counters["requests"] <= 3
    assert ledger_rows(out, "SELECT count(*) FROM attempts WHERE outcome <> 'done'") == [(0,)]
    assert len(names(ask(SERVED), Done)) + len(names(events, Done)) == ARTICLES
    assert served.counters["requests"] == ARTICLES


def test_asked_twice_it_gives_up_what_is_in_flight_which_is_no_try(act, ask, served, out):
    def twice(batch, _):
        batch.stop.ask()
        batch.stop.ask()

    hanging = {"hang": 30} | SERVED
    events = act(twice, SERVED, hanging)
    assert events[-1].outcome == "interrupted"
    assert len(names(events, Done)) == 1
    assert dict(ledger_rows(out, "SELECT outcome, count(*) FROM attempts GROUP BY outcome"))["abandoned"] >= 1
    assert ledger_rows(out, "SELECT count(*) FROM attempts WHERE outcome IS NULL") == [(0,)]
    assert len(names(ask(SERVED), Done)) == ARTICLES - 1


def test_files_that_vanish_or_change_meanwhile_are_told_and_found_anew(act, ask, out):
    def change(_, folder):
        for at in range(ARTICLES):
            place = folder / f"{at:05}.txt"
            if not ledger_rows(out, f"SELECT 1 FROM files WHERE path = '{place.name}'"):
                place.unlink() if at % 2 else place.write_text("Three people were hurt at Osk, the mayor said.\n" * (at + 1))

    events = act(change, concurrency=1)
    assert len(names(events, Done)) + len(names(events, Failed)) + len(names(events, Cached)) <= ARTICLES
    assert {event.kind for event in events if isinstance(event, Failed)} <= {"unreadable"}
    assert "failed" not in states(out)
    assert not names(ask(SERVED, articles=0), Failed)


def test_a_full_disk_ends_the_run_with_a_line_and_a_whole_ledger(ask, served, out, monkeypatch):
    opened = Ledger.create_or_open

    def small(folder, **more):
        ledger = opened(folder, **more)
        ledger.database.execute(f"PRAGMA max_page_count = {ledger.database.execute('PRAGMA page_count').fetchone()[0] + 12}")
        return ledger

    monkeypatch.setattr(Ledger, "create_or_open", small)
    with pytest.raises(errors.InputError, match="cannot be used: database or disk is full"):
        ask(SERVED, articles=60)
    monkeypatch.undo()
    done = states(out).get("done", 0)
    assert 0 < done < 60
    before = served.counters["requests"]
    assert len(names(ask(SERVED, articles=60), Done)) == 60 - done
    assert before - done <= 4


def test_a_folder_that_cannot_be_written_ends_before_anything_is_sent(ask, served, out, monkeypatch):
    import os

    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(errors.InputError, match="permission denied"):
        ask(SERVED)
    assert served.counters["requests"] == 0


def test_an_article_that_was_cut_off_twice_runs_alone_and_three_times_is_set_aside(ask, served, out, tmp_path):
    ask(SERVED, articles=3)
    with Ledger.create_or_open(out) as ledger:
        ledger.database.execute("UPDATE works SET state = 'pending'")
        ledger.database.execute("UPDATE files SET summary_key = NULL")
        for at, times in enumerate((1, 2, 3), 1):
            for _ in range(times):
                ledger.database.execute("INSERT INTO attempts (work_id, run_id, started, outcome) VALUES (?, 1, '', 'cut-off')", (at,))
    events = ask(SERVED, articles=3)
    (aside,) = (event for event in events if isinstance(event, SetAside))
    assert aside.kind == "kills-the-process"
    assert len(names(events, Done)) == 2
    assert served.counters["requests"] == 3 + 2


# --- a limit of articles, and doing again what failed


def test_a_limit_of_articles_goes_on_run_after_run(ask, served):
    runs = [ask(SERVED, plan={"limit": 3}) for _ in range(3)]
    assert [len(names(events, Done)) for events in runs] == [3, 3, 2]
    assert [events[-1].outcome for events in runs] == ["limit", "limit", "finished"]
    assert served.counters["requests"] == ARTICLES


def test_a_limit_of_articles_counts_those_that_fail(ask, served):
    events = ask({"refusal": "no"}, plan={"limit": 3})
    assert (len(names(events, Failed)), events[-1].outcome) == (3, "limit")
    assert served.counters["requests"] == 3


def test_a_limit_of_articles_goes_on_with_what_another_run_left_pending(ask):
    ask(fault(401), articles=6, concurrency=6)  # so that all are known, and none is done
    runs = [ask(SERVED, articles=6, plan={"limit": 4}) for _ in range(2)]
    assert [len(names(events, Done)) for events in runs] == [4, 2]
    assert [events[-1].outcome for events in runs] == ["limit", "finished"]


def test_a_limit_of_articles_goes_on_with_another_model(ask):
    ask(SERVED, articles=5)
    runs = [ask(SERVED, articles=5, model="other", plan={"limit": 3}) for _ in range(2)]
    assert [len(names(events, Done)) for events in runs] == [3, 2]
    assert [events[-1].outcome for events in runs] == ["limit", "finished"]


AGAIN = {"retry_failed": True}


def test_what_is_to_be_done_again_and_a_limit_cut_short_goes_on_when_it_is_asked_for_again(ask):
    ask({"refusal": "no"}, articles=5)
    runs = [ask(SERVED, articles=5, plan=AGAIN | {"limit": 2}) for _ in range(3)]
    assert [len(names(events, Done)) for events in runs] == [2, 2, 1]
    assert [events[-1].outcome for events in runs] == ["limit", "limit", "finished"]


def test_what_is_to_be_done_again_and_the_provider_cut_short_goes_on_when_it_is_asked_for_again(ask):
    ask({"refusal": "no"}, articles=5)
    assert len(names(ask(SERVED, fault(401), articles=5, plan=AGAIN, concurrency=1), Done)) == 1
    assert len(names(ask(SERVED, articles=5, plan=AGAIN), Done)) == 4


def test_what_is_to_be_done_again_and_was_cut_short_is_done_by_a_plain_run_too(ask, out):
    for _ in range(3):
        ask({"refusal": "no"}, articles=5)
    assert states(out) == {"set-aside": 5}
    ask(SERVED, articles=5, plan=AGAIN | {"limit": 2})
    assert len(names(ask(SERVED, articles=5), Done)) == 3


def test_only_what_failed_is_done_again(ask, served):
    ask({"refusal": "no"}, articles=2)
    ask({"refusal": "no"}, articles=2)
    events = ask(SERVED, articles=6, plan=AGAIN)
    assert names(events, Done) == ["00000.txt", "00001.txt"]
    assert served.counters["requests"] == 4 + 2


# --- what was not begun


@pytest.mark.parametrize(
    ("replies", "more", "outcome"),
    [
        ([SERVED], {"limits": Limits(max_tokens=8_000)}, "max-tokens"),
        ([SERVED], {"plan": {"limit": 4}}, "limit"),
        ([SERVED, SERVED, fault(401)], {}, "provider"),
    ],
    ids=["max-tokens", "limit", "a wrong key"],
)
def test_what_was_not_begun_is_counted_when_a_run_stops(asked, out, replies, more, outcome):
    events, tally = asked(*replies, articles=20, concurrency=2, **more)
    assert events[-1].outcome == outcome
    told = len(names(events, Done)) + len(names(events, Left))
    assert 0 < told < 20
    assert tally.not_begun == 20 - told
    assert ledger_rows(out, "SELECT not_begun FROM runs") == [(20 - told,)]


def test_what_was_not_begun_is_counted_after_an_interrupt(act, out):
    events = act(lambda batch, _: batch.stop.ask())
    assert ledger_rows(out, "SELECT not_begun FROM runs") == [(ARTICLES - len(names(events, Done)),)]


# --- one text under several names


def test_a_text_that_fails_is_asked_for_once_a_run_under_all_its_names(ask, served, tmp_path):
    folder = fill(tmp_path / "in", 1)
    for at in range(3):
        (folder / f"copy{at}.txt").write_bytes((folder / "00000.txt").read_bytes())
    kinds = [
        {type(event).__name__ for event in ask({"refusal": "no"}, articles=1, concurrency=1) if isinstance(event, (Failed, SetAside))}
        for _ in range(4)
    ]
    assert kinds == [{"Failed"}, {"Failed"}, {"SetAside"}, {"SetAside"}]
    assert served.counters["requests"] == 3


# --- time-outs


@pytest.mark.parametrize(
    "reply", [{"hang": 30} | SERVED, {"cut": True} | SERVED, {"choices": []}], ids=["hangs", "cuts off", "says nothing"]
)
def test_a_provider_that_serves_nobody_sets_nothing_aside(ask, out, reply):
    for _ in range(4):
        ask(reply, articles=2, options=ModelOptions(timeout=0.2, tries=1))
    assert states(out) == {"failed": 2}
    assert len(names(ask(SERVED, articles=2), Done)) == 2


@pytest.mark.parametrize("reply", [{"hang": 30} | SERVED, {"cut": True} | SERVED], ids=["hangs", "cuts off"])
def test_an_article_that_alone_comes_to_nothing_while_others_are_served_is_set_aside_after_three_runs(ask, out, reply):
    options = ModelOptions(timeout=0.5, tries=1)
    kinds = []
    for run in range(1, 4):
        events = ask(*[reply | {"when": "number 1000"}] * 2, SERVED, articles=1 + run, options=options)
        kinds.append([type(event).__name__ for event in events if isinstance(event, (Failed, SetAside))])
    assert kinds == [["Failed"], ["Failed"], ["SetAside"]]
    assert states(out) == {"done": 3, "set-aside": 1}


# --- commits


def test_articles_that_come_together_are_committed_together(ask, monkeypatch):
    commits = []
    opened = Ledger.create_or_open

    def counted(folder, **more):
        ledger = opened(folder, **more)
        ledger.database.set_trace_callback(lambda statement: commits.append(statement) if statement == "COMMIT" else None)
        return ledger

    monkeypatch.setattr(Ledger, "create_or_open", counted)
    assert len(names(ask(SERVED, articles=50, concurrency=25), Done)) == 50
    assert 0 < len(commits) < 50


def test_what_is_begun_is_on_the_disk_before_it_is_sent(ask, served, out, monkeypatch):
    seen = []
    entered = Turnstile.enter

    async def look(self, *amounts):
        await entered(self, *amounts)
        seen.append(ledger_rows(out, "SELECT count(*) FROM attempts")[0][0])

    monkeypatch.setattr(Turnstile, "enter", look)
    ask(SERVED, articles=5, concurrency=1)
    assert seen == [1, 2, 3, 4, 5]
