from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ledgers import DENIAL, FIRE, FIRE_LATER, FLOOD, KIND, batch, noted

from summarizer import Article, Summary, render, summarize
from summarizer.errors import MissingExtraError
from summarizer.export import TABLES, csv_lines, row_lines, rows_of, summary_lines, tasks, write_parquet
from summarizer.export.as_csv import neutral
from summarizer.export.as_label_studio import LABELS
from summarizer.ledger import Ledger
from summarizer.ledger.plain import STATED, stored, with_file
from summarizer.ledger.reading import Stored, summaries
from summarizer.schema import Conflict, Position, Problem, Rejected

HOSTILE = {"title": "=cmd|' /C calc'!A0", "publisher": '@SUM("x")', "key": "+1\n\t"}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    with Ledger.create_or_open(tmp_path_factory.mktemp("out")) as opened:
        batch(opened, [("fire.txt", FIRE), noted("flood.txt", FLOOD, **HOSTILE), ("copy.txt", FLOOD), ("denial.txt", DENIAL)])
        batch(opened, [noted("fire.txt", FIRE_LATER, mtime_ns=2)])
        opened.note_unreadable("x.pdf", 0, "unreadable", "'x.pdf' is encrypted")
        yield opened


@pytest.fixture(scope="module")
def faulty(tmp_path_factory):
    """A ledger of one summary with a warning, something rejected and figures in conflict."""
    article, note = noted("a.txt", FIRE)
    summary = summarize(article)
    problem = Problem.model_construct(
        code="dropped-hedge", severity="warning", message="m", path="text", text="t", start=0, end=1, nearest=summary.claims[0].evidence[0]
    )
    summary.claims[0].problems = [problem]
    summary.rejected = [
        Rejected.model_construct(item="claim:c9", text="=not so", problems=[problem.model_copy(update={"severity": "error"})])
    ]
    pair = [figure.id for claim in summary.claims for figure in claim.figures][:2]
    summary.conflicts = [Conflict.model_construct(figures=pair, relation="contradicts", stated_by="tool")]
    with Ledger.create_or_open(tmp_path_factory.mktemp("faulty")) as opened:
        run = opened.begin_run(KIND, "")
        opened.note_file(note)
        opened.start([note.work_key], run)
        opened.finish(note.work_key, article, summary)
        yield opened


def objects(ledger, table, **options):
    return [json.loads(line) for line in row_lines(TABLES[table], rows_of(ledger.database, table, **options))]


# --- tables


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_the_columns_of_its_table_in_order(ledger, table):
    names = [column.name for column in TABLES[table].columns]
    assert names[:6] == ["summary_id", "article_id", "key", "path", "title", "published"]
    assert len(set(names)) == len(names)
    for row in objects(ledger, table):
        assert list(row) == names


@pytest.mark.parametrize("table", TABLES)
def test_a_column_holds_what_it_says(ledger, faulty, table):
    kinds = {"text": str, "integer": int, "boolean": bool}
    rows = [*rows_of(ledger.database, table), *rows_of(faulty.database, table)]
    assert rows
    for row in rows:
        for value, column in zip(row, TABLES[table].columns, strict=True):
            assert value is None or type(value) is kinds[column.type], column


def test_every_file_is_an_article_and_says_how_it_stands(ledger):
    rows = objects(ledger, "articles")
    assert [(row["path"], row["state"], row["version"], row["from_cache"]) for row in rows] == [
        ("copy.txt", "done", 1, True),
        ("denial.txt", "done", 1, False),
        ("fire.txt", "done", 2, False),
        ("flood.txt", "done", 1, False),
        ("x.pdf", "unreadable", 0, False),
    ]
    assert rows[0]["summary_id"] == rows[3]["summary_id"]
    assert rows[2]["gist"].startswith("At least 19 people")


@pytest.mark.parametrize("table", ["actors", "claims", "quotes", "figures", "uncertainties", "conflicts", "problems"])
def test_items_of_a_text_with_two_names_stand_once(ledger, table):
    expected = {text: stored(summarize(Article(text))) for text in (FIRE_LATER, FLOOD, DENIAL)}
    counted = {
        "figures": lambda value: sum(len(claim["figures"]) for claim in value["claims"]),
        "problems": lambda value: sum(len(item["problems"]) for item in value["rejected"]),
    }.get(table, lambda value: len(value[table]))
    assert len(objects(ledger, table)) == sum(counted(value) for value in expected.values())


def test_earlier_versions_are_there_when_they_are_asked_for(ledger):
    assert [row["version"] for row in objects(ledger, "articles", every_version=True) if row["path"] == "fire.txt"] == [1, 2]
    assert len(objects(ledger, "claims", every_version=True)) > len(objects(ledger, "claims"))


@pytest.mark.parametrize("table", ["quotes", "figures", "claims"])
def test_source_via_and_positions_stand_beside_every_statement(table):
    assert {"source_kind", "source", "via", "via_json", "positions", "positions_json"} <= {column.name for column in TABLES[table].columns}


def test_both_figures_of_a_conflict_have_their_source_and_their_denials():
    names = {column.name for column in TABLES["conflicts"].columns}
    assert {f"{name}_{side}" for name in ("source", "via", "positions", "value", "bound") for side in "ab"} <= names


def test_what_was_rejected_and_what_was_accepted_with_a_warning_are_told_apart(faulty):
    warned, rejected = objects(faulty, "problems")
    assert (warned["item"], warned["accepted"], warned["severity"], warned["item_text"]) == ("claim:c1", True, "warning", None)
    assert (rejected["item"], rejected["accepted"], rejected["severity"], rejected["item_text"]) == ("claim:c9", False, "error", "=not so")
    assert rejected["nearest"].startswith("VELMORA")
    assert "'=not so" in "".join(csv_lines(TABLES["problems"], rows_of(faulty.database, "problems")))


def test_a_conflict_has_both_its_figures(faulty):
    (found,) = objects(faulty, "conflicts")
    assert (found["relation"], found["value_a"], found["source_a"], found["value_b"], found["source_b"]) == (
        "contradicts",
        "12",
        "officials",
        "300",
        "harbour union",
    )
    assert faulty.database.execute("SELECT figure_a, source_b FROM figures_in_conflict").fetchone()[:] == ("At least 12", "harbour union")


def test_a_denied_quote_leaves_with_its_denial(tmp_path):
    article, note = noted("a.txt", FIRE)
    summary = summarize(article)
    denial = {"actor": summary.actors[0].id, "stance": "denies", "span": summary.quotes[0].pieces[0]}
    summary.quotes[0].positions = [Position.model_construct(**denial)]
    with Ledger.create_or_open(tmp_path) as ledger:
        run = ledger.begin_run(KIND, "")
        ledger.note_file(note)
        ledger.start([note.work_key], run)
        ledger.finish(note.work_key, article, summary)
        said = f"denies: {summary.actors[0].name}"
        assert objects(ledger, "quotes")[0]["positions"] == said
        assert said in "".join(csv_lines(TABLES["quotes"], rows_of(ledger.database, "quotes")))
        task = json.loads("".join(tasks(summaries(ledger.database, text=True))))[0]
        regions = task["predictions"][0]["result"]
        assert {"type": "relation", "from_id": "q1.0", "to_id": "q1.position0", "direction": "right", "labels": ["denies"]} in regions


# --- JSON lines


def test_each_line_is_a_summary_with_what_its_own_file_states(ledger):
    lines = list(summary_lines(summaries(ledger.database)))
    assert all(line.count("\n") == 1 and line.endswith("\n") for line in lines)
    found = [Summary.model_validate_json(line) for line in lines]
    assert [summary.article.path for summary in found] == ["copy.txt", "denial.txt", "fire.txt", "flood.txt"]
    assert found[3].article.title == HOSTILE["title"]
    assert found[0].article.title is None
    assert found[0].claims == found[3].claims
    assert found[0].article.text is None


def test_a_line_is_what_the_command_for_one_article_prints(tmp_path):
    article, note = noted("a.txt", FIRE, key="k", title="T")
    with Ledger.create_or_open(tmp_path) as ledger:
        batch(ledger, [(article, note)])
        assert list(summary_lines(summaries(ledger.database))) == [render.json(summarize(article), indent=False)]


def test_texts_are_in_the_lines_when_they_are_asked_for(ledger):
    found = [Summary.model_validate_json(line) for line in summary_lines(summaries(ledger.database, text=True))]
    assert found[2].article.text == FIRE_LATER


# --- CSV


def test_no_cell_is_a_formula(ledger):
    for table in TABLES:
        written = "".join(csv_lines(TABLES[table], rows_of(ledger.database, table)))
        for row in csv.reader(io.StringIO(written, newline="")):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@given(st.text(alphabet="=+-@\t\r\n'\"ab,;|\0🙂", max_size=8))
def test_a_cell_is_the_text_or_the_text_behind_an_apostrophe(text):
    line = list(csv_lines(TABLES["actors"]._replace(columns=TABLES["actors"].columns[:2]), [(1, text)]))[1]
    ((number, cell),) = csv.reader(io.StringIO(line, newline=""))
    assert number == "1"
    assert cell == (f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) else text)


@pytest.mark.parametrize(("value", "cell"), [(None, None), (True, "true"), (-3, -3), ("-3", "'-3"), ("a=b", "a=b"), ("", "")])
def test_cells(value, cell):
    assert neutral(value) == cell


# --- Parquet


def test_without_pyarrow_the_extra_is_named(monkeypatch):
    monkeypatch.setattr("summarizer.export.as_parquet.find_spec", lambda _: None)
    with pytest.raises(MissingExtraError, match=r"pip install 'grounded-summarizer\[parquet\]'"):
        write_parquet(TABLES["quotes"], [], io.BytesIO())


@pytest.mark.parametrize("table", TABLES)
def test_parquet_holds_the_same_rows(ledger, faulty, table, monkeypatch):
    parquet = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr("summarizer.export.as_parquet._BATCH", 2)
    for one in (ledger, faulty):
        file = io.BytesIO()
        write_parquet(TABLES[table], rows_of(one.database, table), file)
        assert parquet.read_table(io.BytesIO(file.getvalue())).to_pylist() == objects(one, table)


# --- Label Studio


def utf16(text, start, end):
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def task_of(text):
    value = stored(summarize(Article(text)))
    file = dict.fromkeys([*STATED, "title"])
    (task,) = json.loads("".join(tasks([Stored(file, 1, with_file(value, file), text)])))
    return task


def assert_regions(text):
    task = task_of(text)
    shown = task["data"]["text"]
    assert "\r\n" not in shown
    regions = [region for region in task["predictions"][0]["result"] if region["type"] == "labels"]
    for region in regions:
        value = region["value"]
        assert utf16(shown, value["start"], value["end"]) == value["text"]
        assert text[region["meta"]["start"] : region["meta"]["end"]].replace("\r\n", "\n") == value["text"]
        assert set(value["labels"]) <= set(LABELS)
    ids = [region["id"] for region in regions]
    assert len(set(ids)) == len(ids)
    ties = [region for region in task["predictions"][0]["result"] if region["type"] == "relation"]
    assert {tie[end] for tie in ties for end in ("from_id", "to_id")} <= set(ids)


@pytest.mark.parametrize(
    "text", [FIRE, FIRE.replace("\n", "\r\n"), FIRE.replace("port", "🙂 port"), ("🙂\r\n" + FLOOD).replace("Osk", "Osk🙂")]
)
def test_regions_stand_where_a_browser_counts_them(text):
    assert_regions(text)


@given(
    st.lists(
        st.sampled_from(["🙂", "\r\n\r\n", '"We won," Ana Torvald said.', "At least 12 people died.", "It may rain. "]),
        min_size=1,
        max_size=12,
    )
)
def test_odd_texts_have_exact_regions(pieces):
    assert_regions(" ".join(pieces) + " x")


def test_tasks_without_summaries_are_an_empty_list():
    assert json.loads("".join(tasks([]))) == []


def test_what_has_no_text_is_no_task(ledger):
    assert json.loads("".join(tasks(summaries(ledger.database)))) == []
    assert len(json.loads("".join(tasks(summaries(ledger.database, text=True))))) == 4
