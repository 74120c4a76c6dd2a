from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ledgers import DENIAL, FIRE, FLOOD, KIND, noted
from samples import SEEDS

from summarizer import Article, Summary, summarize
from summarizer.ledger import Ledger
from summarizer.ledger.flatten import COLUMNS, flatten, words
from summarizer.ledger.plain import STATED, dumped, stored, with_file

TEXTS = [FIRE, FLOOD, DENIAL, *(path.read_text(encoding="utf-8", errors="replace") for path in SEEDS if path.suffix == ".txt")]
LISTS = {
    "gist": "gist",
    "actors": "actors",
    "claims": "claims",
    "quotes": "quotes",
    "conflicts": "conflicts",
    "uncertainties": "uncertainties",
}
SPAN = {"start", "end", "text", "sentence", "part"}


def spans(value):
    if isinstance(value, dict):
        if value.keys() == SPAN:
            yield value["start"], value["end"], value["text"], value["sentence"], value["part"]
        for name, item in value.items():
            if name not in {"nearest", "rejected"}:
                yield from spans(item)
    elif isinstance(value, list):
        for item in value:
            yield from spans(item)


def assert_whole(summary, text):
    """Every item is one row; every span is one row of `spans` and says what stands there; no row has other columns than its table."""
    value = stored(summary)
    rows = flatten(value)
    for kind, table in LISTS.items():
        assert [row["n"] for row in rows[table]] == list(range(1, len(value[kind]) + 1))
        if kind not in {"gist", "conflicts"}:
            assert [row["id"] for row in rows[table]] == [item["id"] for item in value[kind]]
    figures = [(claim["id"], figure["id"]) for claim in value["claims"] for figure in claim["figures"]]
    assert [(row["claim"], row["id"]) for row in rows["figures"]] == figures
    assert [row["item"] for row in rows["rejected"]] == [item["item"] for item in value["rejected"]]
    found = [tuple(row[name] for name in ("start_at", "end_at", "text", "sentence", "part")) for row in rows["spans"]]
    assert sorted(found) == sorted(spans(value))
    for row in rows["spans"]:
        assert text[row["start_at"] : row["end_at"]] == row["text"]
    for table, listed in rows.items():
        assert all(row.keys() == set(COLUMNS[table]) for row in listed), table
    problems = sum(len(item.get("problems", [])) for kind in LISTS for item in value[kind])
    assert len(rows["problems"]) == problems + sum(len(item["problems"]) for item in value["rejected"])


@pytest.mark.parametrize("text", TEXTS)
def test_every_item_of_a_summary_is_one_row_with_its_offsets(text):
    assert_whole(summarize(Article(text)), text)


PIECES = [
    "“We will win,”",
    "Ana Torvald said",
    "\r\n\r\n",
    "at least 300",
    "about $2.5 million",
    '"',
    "denied",
    "🙂",
    "\0",
    "may",
    ". ",
    "\u202e",
    "Brandt",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), min_size=1, max_size=40).map(" ".join))
def test_odd_texts_are_flattened_whole(text):
    article = Article(text + ".")
    assert_whole(summarize(article), article.text)


@pytest.mark.parametrize("text", TEXTS[:6])
def test_what_is_stored_and_put_together_with_its_file_is_the_summary_again(text):
    article = Article(text, key="k", path="p.txt", title="T", publisher="P", published="2026-01-02", url="https://x.example/", byline="B")
    summary = summarize(article)
    value = json.loads(dumped(with_file(stored(summary), {name: getattr(article, name) for name in STATED})))
    assert Summary.model_validate(value) == Summary.model_validate_json(summary.model_dump_json())


def test_a_denied_quotation_and_its_figures_carry_the_denial():
    value = stored(summarize(Article(FIRE)))
    denied = {"actor": "a1", "stance": "denies", "span": {"start": 0, "end": 4, "text": "Fire", "sentence": 1, "part": "headline"}}
    value["actors"][0] |= {"id": "a1", "name": "The port"}
    value["quotes"][0]["positions"] = value["claims"][0]["positions"] = [denied]
    rows = flatten(value)
    assert rows["quotes"][0]["positions"] == "denies: The port"
    assert json.loads(rows["quotes"][0]["positions_json"]) == [denied | {"name": "The port"}]
    figures = [row["positions"] for row in rows["figures"] if row["claim"] == value["claims"][0]["id"]]
    assert figures
    assert set(figures) == {"denies: The port"}


def test_lone_surrogates_of_a_model_reach_no_row(tmp_path):
    article, note = noted("a.txt", FIRE)
    summary = summarize(article)
    summary.claims[0].text = "a\ud800b"
    with Ledger.create_or_open(tmp_path) as ledger:
        run = ledger.begin_run(KIND, "")
        ledger.note_file(note)
        ledger.start([note.work_key], run)
        ledger.finish(note.work_key, article, summary, [])
        assert ledger.database.execute("SELECT text FROM claims WHERE n = 1").fetchone()[0] == "a\ufffdb"


def test_what_is_searched_is_what_the_summary_says():
    value = stored(summarize(Article(FLOOD)))
    found = words(value)
    assert all(quote["text"] in found for quote in value["quotes"])
    assert all(line in dumped(value) for line in found.replace('"', '\\"').split("\n"))


def test_the_tables_have_the_columns_that_are_written(tmp_path):
    with Ledger.create_or_open(tmp_path) as ledger:
        for table, columns in COLUMNS.items():
            there = [row["name"] for row in ledger.database.execute(f"PRAGMA table_info({table})")]
            assert there == ["summary_id", *columns], table
