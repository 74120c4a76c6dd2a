from __future__ import annotations

import io
from decimal import Decimal

import pytest

from summarizer.batch.events import Cached, Done, Failed, Left, Place, SetAside, Skipped, Stopped, Tally
from summarizer.cli.progress import Log, Progress, closing
from summarizer.spent import Spent


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def shown(monkeypatch):
    """What a terminal is sent by a run in which each event takes a second."""

    def show(events, *, terminal=True, total=None, **more):
        stream = Terminal() if terminal else io.StringIO()
        monkeypatch.setattr("sys.stderr", stream)
        monkeypatch.setenv("COLUMNS", "90")
        seconds = iter(range(1_000))
        progress = Progress(**{"quiet": False, "total": lambda: total, "clock": lambda: float(next(seconds))} | more)
        tally = Tally()
        for event in events:
            tally.count(event)
            if isinstance(event, Done):
                tally.spend(Spent(1, 100, 0, 10, Decimal("0.01")))
            progress.show(event, tally)
        progress.clear()
        return stream.getvalue()

    return show


def done(at, rejected=0):
    return Done(Place(f"{at}.txt"), "k", rejected)


def test_a_terminal_has_one_line_that_is_written_over(shown):
    sent = shown([done(at, rejected=at) for at in range(3)], total=10)
    assert "\n" not in sent
    lines = [line.rstrip() for line in sent.split("\r") if line.strip()]
    assert lines[-1].startswith("3 done, 3 items rejected, 0.")
    assert "330 tokens, $0.03" in lines[-1]
    assert lines[-1].endswith(" s left")
    assert sent.endswith("\r")


def test_elsewhere_there_is_a_line_now_and_then_and_one_for_each_failure(shown):
    events = [done(at) for at in range(15)] + [Failed(Place("b.jsonl", 7), "refusal", "the model declined")]
    lines = shown(events, terminal=False).splitlines()
    assert lines[-1] == "summarize: b.jsonl#7: failed, refusal: the model declined"
    assert all(line.startswith("summarize: ") for line in lines)
    assert 2 <= len(lines) <= 4


def test_after_twenty_failures_the_table_has_the_rest(shown):
    lines = shown([Failed(Place("a"), "bug", "m")] * 30, terminal=False).splitlines()
    assert sum("failed, bug" in line for line in lines) == 20
    assert "summarize: more failures: see the table at the end, and the ledger" in lines


def test_quiet_shows_nothing(shown):
    assert shown([done(1), Failed(Place("a"), "bug", "m")], quiet=True) == ""


def test_control_characters_of_a_name_never_reach_the_terminal(shown):
    sent = shown([Failed(Place("a\x1b[2Jb"), "unreadable", "a\x1b[2Jb is empty")], terminal=False)
    assert "\x1b" not in sent


def test_the_table_says_what_was_done_what_not_what_it_took_and_where_to_look():
    tally = Tally()
    for event in [
        done(1, rejected=2),
        Done(Place("2"), "k", fallback="no quota"),
        Cached(Place("f.jsonl"), articles=1_000),
        Failed(Place("x"), "refusal", "declined"),
        SetAside(Place("y"), "truncated", "cut off"),
        Left(Place("z"), "quota", "no quota"),
        *[Skipped("p", ".jpg")] * 3,
    ]:
        tally.count(event)
    tally.spend(Spent(2, 1_500, 500, 70, Decimal("0.0021")))
    assert closing(tally, Stopped("provider", "no quota; what was not done is pending"), "my out").splitlines() == [
        "        2  done, 1 of them by the built-in engine in place of the model",
        "           no quota",
        "    1,000  from cache",
        "        1  failed: refusal, for example x",
        "           declined",
        "        1  set aside: truncated, for example y",
        "           cut off",
        "        1  left pending: quota, for example z",
        "           no quota",
        "        3  skipped: 3 .jpg",
        "        2  items rejected",
        "2 calls, 1,500 tokens in (500 cached), 70 out; $0.0021",
        "stopped (provider): no quota; what was not done is pending",
        "what is left: summarize batch FOLDER -o 'my out'",
        "once more what failed: summarize batch FOLDER -o 'my out' --retry-failed",
        "results: 'my out'/summaries.db; see: summarize report 'my out' -o SITE/, summarize export 'my out' -f csv -o TABLES/",
    ]


def test_a_log_takes_names_that_are_no_text(tmp_path):
    place = tmp_path / "log"
    for _ in range(2):
        with Log(str(place)) as log:
            log.take(Skipped("caf\udce9", ".jpg"))
    assert len(place.read_text(encoding="utf-8").splitlines()) == 2


def test_the_example_of_a_kind_is_of_that_kind():
    tally = Tally()
    for event in (Failed(Place("x"), "refusal", "first"), SetAside(Place("y"), "refusal", "for good"), Left(Place("z"), "refusal", "left")):
        tally.count(event)
    lines = closing(tally, Stopped("incomplete"), "out").splitlines()
    assert lines[1:7] == [
        "        1  failed: refusal, for example x",
        "           first",
        "        1  set aside: refusal, for example y",
        "           for good",
        "        1  left pending: refusal, for example z",
        "           left",
    ]


def test_the_table_tells_what_was_not_begun_and_what_is_gone():
    tally = Tally(done=1, not_begun=1, gone=1_234)
    lines = closing(tally, Stopped("interrupted", "the same command goes on"), "out").splitlines()
    assert lines[1:3] == [
        "        1  file not begun",
        "    1,234  gone: their files are not there any more; export --all-versions has their summaries",
    ]
    assert "what is left: summarize batch FOLDER -o out" in lines
