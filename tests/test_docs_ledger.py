"""docs/ledger.md: its SQL runs, and it names every table, view and column that there is."""

from __future__ import annotations

import re

import pytest
from ledgers import DENIAL, FIRE, FIRE_LATER, FLOOD, batch, noted
from samples import SEEDS

from summarizer.export import TABLES
from summarizer.export.as_label_studio import LABELS
from summarizer.ledger import CallNote, Ledger, shape


@pytest.fixture(scope="module")
def page(root):
    return (root / "docs" / "ledger.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    with Ledger.create_or_open(tmp_path_factory.mktemp("out")) as ledger:
        batch(ledger, [noted("fire.txt", FIRE, title="Fire"), ("flood.txt", FLOOD), ("denial.txt", DENIAL)])
        batch(ledger, [noted("fire.txt", FIRE_LATER, title="Fire", mtime_ns=2)])
        batch(
            ledger,
            [(path.name, path.read_text(encoding="utf-8")) for path in SEEDS if path.suffix == ".txt"],
            calls=[CallNote("", "ok", "m")],
        )
        yield ledger.database


def test_every_query_runs_and_most_find_something(page, database):
    queries = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    found = [len(database.execute(query).fetchall()) for query in queries]
    assert len(queries) >= 9
    assert sum(map(bool, found)) >= len(queries) - 2, found


def test_every_table_view_and_column_is_explained(page, database):
    named = set(re.findall(r"`(\w+)`", page))
    every = [row["name"] for row in database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    tables = [name for name in every if "_fts_" not in name]
    assert [table for table in tables if table not in named] == []
    for table in tables:
        if not table.endswith("_fts"):
            columns = [row["name"] for row in database.execute(f"PRAGMA table_info({table})")]
            assert [column for column in columns if column not in named] == [], table


@pytest.mark.parametrize("table", TABLES)
def test_the_columns_of_an_export_are_listed_in_order(page, table):
    groups = {
        "where": "`start_at`, `end_at`, `sentence`, `part`",
        "who": "`source_kind`, `source`, `source_as_written`, `source_cue`, `via`, `via_json`, `positions`, `positions_json`",
    }
    exports = page.partition("\n## Exports\n")[2]
    row = re.search(rf"^\| `{table}` \| (.*) \|$", exports, re.MULTILINE)[1]
    for name, columns in groups.items():
        row = row.replace(f"*{name}*", columns)
    listed = re.findall(r"`(\w+)`", row)
    columns = [column.name for column in TABLES[table].columns][6:]
    if table == "conflicts":
        plain = listed[4:]
        assert listed[2:4] == ["_a", "_b"]
        listed = [*listed[:2], *(f"{name}_{side}" for side in "ab" for name in plain)]
    assert listed == columns


def test_the_numbers_of_the_file_are_right(page):
    assert f"is the version, now {shape.VERSION}; `PRAGMA application_id` is `{shape.APPLICATION:#x}`" in page


def test_the_labels_of_label_studio_are_in_the_interface(page):
    assert re.findall(r'<Label value="(\w+)"/>', page) == list(LABELS)
