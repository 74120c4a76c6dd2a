from __future__ import annotations

from decimal import Decimal

import pytest
from ledgers import DENIAL, FIRE, FIRE_LATER, FLOOD, KIND, PAID, batch, noted

from summarizer import Article, summarize
from summarizer.errors import InputError
from summarizer.ledger import CallNote, Ledger
from summarizer.ledger.plain import stored
from summarizer.ledger.reading import status, summaries
from summarizer.ledger.versions import compare, pair, versions


@pytest.fixture
def ledger(tmp_path):
    with Ledger.create_or_open(tmp_path) as opened:
        yield opened


def test_an_empty_ledger_has_a_status(ledger):
    found = status(ledger.database, written=False)
    assert (found.files, found.done, found.cost, found.runs) == (0, 0, Decimal(0), ())


def test_each_state_is_counted_and_each_kind_of_failure_has_an_example(ledger):
    batch(ledger, [("a.txt", FIRE), ("b.txt", FIRE), ("c.txt", FLOOD)])
    run = ledger.begin_run(KIND, "")
    notes = [noted(f"{at}.txt", f"{DENIAL}{at}")[1] for at in range(4)]
    for note in notes:
        ledger.note_file(note)
    ledger.start([note.work_key for note in notes[:3]], run)
    ledger.fail(notes[0].work_key, "refusal", "the model declined", set_aside=True)
    ledger.fail(notes[1].work_key, "refusal", "the model declined too", set_aside=False)
    ledger.note_unreadable("x.pdf", 0, "encrypted", "'x.pdf' is encrypted")
    found = status(ledger.database, written=True)
    assert (found.files, found.done, found.from_cache, found.pending, found.under_way) == (8, 3, 1, 2, 1)
    assert (found.failed, found.set_aside, found.unreadable, found.summaries) == (1, 1, 1, 2)
    assert [tuple(failure) for failure in found.failures] == [
        ("refusal", 2, "0.txt", "the model declined"),
        ("encrypted", 1, "x.pdf", "'x.pdf' is encrypted"),
    ]
    assert [one.state for one in found.runs] == ["running", "ended"]
    assert [one.state for one in status(ledger.database, written=False).runs] == ["died", "ended"]


def test_costs_are_added_up_exactly(ledger):
    calls = [
        CallNote("", "ok", "m", 3, 2, 1, Decimal("0.1")),
        CallNote("", "429", "m"),
        CallNote("", "ok", "m", 2**53, 0, 1, Decimal("1E-20")),
    ]
    batch(ledger, [("a.txt", FIRE), ("b.txt", FLOOD)], work=PAID, calls=calls)
    found = status(ledger.database, written=False)
    assert found.cost == Decimal("0.20000000000000000002")
    assert (found.calls, found.input, found.cached, found.output, found.calls_of_unknown_cost) == (6, 2**54 + 6, 4, 4, 2)


def test_summaries_come_with_their_file_in_order_of_path(ledger):
    batch(ledger, [noted("b.txt", FIRE, title="B"), noted("a.txt", FIRE, title="A")])
    assert [(one.file["path"], one.summary["article"]["title"], one.text) for one in summaries(ledger.database)] == [
        ("a.txt", "A", None),
        ("b.txt", "B", None),
    ]
    assert [one.text for one in summaries(ledger.database, text=True)] == [FIRE, FIRE]


# --- versions


@pytest.fixture
def versioned(ledger):
    for mtime, text in enumerate((FIRE, FIRE_LATER), 1):
        batch(ledger, [noted("fire.txt", text, key="k", mtime_ns=mtime)])
    return ledger.database


@pytest.mark.parametrize("called", ["k", "fire.txt"])
def test_versions_are_found_by_key_or_path(versioned, called):
    assert [(one.number, one.path, one.made_by) for one in versions(versioned, called)] == [
        (1, "fire.txt", "extractive"),
        (2, "fire.txt", "extractive"),
    ]


def test_the_last_version_is_compared_with_the_one_before(versioned):
    found = versions(versioned, "k")
    assert [one.number for one in pair(found, "k", None, None)] == [1, 2]
    assert [one.number for one in pair(found, "k", 2, 1)] == [2, 1]


@pytest.mark.parametrize(
    ("old", "new", "said"), [(None, 1, "no version before version 1"), (1, 3, "no version 3; it has: 1, 2"), (7, 2, "no version 7")]
)
def test_versions_that_are_not_there_are_named(versioned, old, new, said):
    with pytest.raises(InputError, match=said):
        pair(versions(versioned, "k"), "k", old, new)


def test_a_version_without_a_summary_is_named(ledger):
    batch(ledger, [("a.txt", FIRE)])
    ledger.begin_run(KIND, "")
    ledger.note_file(noted("a.txt", FIRE_LATER)[1])
    with pytest.raises(InputError, match=r"version 2 of 'a\.txt' has no summary yet"):
        pair(versions(ledger.database, "a.txt"), "a.txt", None, None)


def test_an_unknown_key_is_said(versioned):
    with pytest.raises(InputError, match="no article has the key 'K'"):
        versions(versioned, "K")


def value(text):
    return stored(summarize(Article(text)))


def test_the_same_text_has_no_changes():
    found = compare(value(FIRE), value(FIRE))
    assert all(not (change.added or change.removed or change.changed) for change in (found.claims, found.quotes, found.figures))


def test_offsets_alone_are_no_change():
    found = compare(value(FIRE), value(FIRE.replace("Fire at", "Big fire at")))
    assert all(not (change.added or change.removed or change.changed) for change in (found.claims, found.quotes, found.figures))


def test_figures_are_matched_by_what_they_count_and_their_source():
    found = compare(value(FIRE), value(FIRE_LATER))
    assert [(one["value"], other["value"], other["source"]) for one, other in found.figures.changed] == [
        ("12", "19", "officials"),
        ("300", "340", "harbour union"),
    ]
    assert found.figures.added == found.figures.removed == []
    assert [row["text"] for row in found.quotes.removed] == [value(FIRE)["quotes"][0]["text"]]
    assert len(found.claims.added) == len(found.claims.removed) == 2


def test_a_quote_that_is_denied_now_has_changed():
    old, new = value(FIRE), value(FIRE)
    span = new["quotes"][0]["pieces"][0]
    new["quotes"][0]["positions"] = [{"actor": new["actors"][0]["id"], "stance": "denies", "span": span}]
    found = compare(old, new)
    ((before, after),) = found.quotes.changed
    assert (before["positions"], after["positions"]) == (None, f"denies: {new['actors'][0]['name']}")
    assert found.quotes.added == found.quotes.removed == []


def test_figures_that_count_nothing_are_not_paired_by_chance():
    old, new = value(FIRE), value(FIRE)
    for summary, values in ((old, ["1", "2"]), (new, ["3", "4"])):
        figure = summary["claims"][0]["figures"][0]
        summary["claims"][0]["figures"] = [figure | {"counted": None, "value": one} for one in values]
    found = compare(old, new)
    assert [row["value"] for row in found.figures.added] == ["3", "4"]
    assert [row["value"] for row in found.figures.removed] == ["1", "2"]
