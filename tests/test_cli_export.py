from __future__ import annotations

import csv
import json
import subprocess
import sys

import pytest
from ledgers import FIRE, FLOOD, KIND, batch, noted

from summarizer import Summary
from summarizer.cli import main
from summarizer.cli.export import command
from summarizer.export import TABLES
from summarizer.ledger import Ledger


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    out = tmp_path_factory.mktemp("batch") / "out"
    with Ledger.create_or_open(out) as ledger:
        batch(ledger, [("a.txt", FIRE), noted("b.txt", FLOOD, title="=1+1")])
    return out


@pytest.fixture
def empty(tmp_path, monkeypatch):
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def export(folder, *arguments):
    return main(["export", str(folder), *map(str, arguments)])


def test_json_lines_go_to_standard_output(folder, capsys):
    assert export(folder, "-f", "jsonl", "-o", "-") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [Summary.model_validate_json(line).article.path for line in lines] == ["a.txt", "b.txt"]


def test_rows_of_one_table_go_to_standard_output(folder, capsys):
    assert export(folder, "-f", "jsonl", "--table", "quotes") == 0
    assert {json.loads(line)["source"] for line in capsys.readouterr().out.splitlines()} == {"Ana Torvald", "Miro Hansen", "Ilse Karn"}
    assert export(folder, "-f", "csv", "--table", "quotes") == 0
    assert capsys.readouterr().out.startswith("summary_id,article_id,key,path,")


def test_several_tables_go_to_a_folder_and_a_former_export_is_replaced(folder, tmp_path, capsys):
    for _ in range(2):
        assert export(folder, "-f", "csv", "-o", tmp_path / "tables") == 0
    assert sorted(path.name for path in (tmp_path / "tables").iterdir()) == sorted(f"{table}.csv" for table in TABLES)
    with (tmp_path / "tables" / "articles.csv").open(encoding="utf-8", newline="") as file:
        assert [row["title"] for row in csv.DictReader(file)] == ["", "'=1+1"]
    assert capsys.readouterr() == ("", "")


def test_one_table_goes_to_a_file(folder, tmp_path):
    assert export(folder, "-f", "csv", "--table", "figures", "-o", tmp_path / "figures.csv") == 0
    assert (tmp_path / "figures.csv").read_text(encoding="utf-8").startswith("summary_id,")


@pytest.mark.parametrize("form", ["jsonl", "labelstudio"])
def test_a_former_export_is_replaced_and_another_file_is_not(folder, tmp_path, form, capsys):
    out = tmp_path / "out.json"
    for _ in range(2):
        assert export(folder, "-f", form, "-o", out) == 0
    before = out.read_bytes()
    assert before
    out.write_text("my notes")
    assert export(folder, "-f", form, "-o", out) == 2
    assert "exists and is no export of this tool" in capsys.readouterr().err
    assert out.read_text() == "my notes"


def test_somebodys_file_in_the_folder_stops_the_export_before_anything_is_written(folder, tmp_path, capsys):
    (tmp_path / "quotes.csv").write_text("a,b\n1,2\n")
    assert export(folder, "-f", "csv", "-o", tmp_path) == 2
    assert "quotes.csv' exists and is no export" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["quotes.csv"]


def test_the_ledger_itself_is_never_overwritten(folder, capsys):
    before = (folder / "summaries.db").read_bytes()
    assert export(folder, "-f", "jsonl", "-o", folder / "summaries.db") == 2
    assert "is no export" in capsys.readouterr().err
    assert (folder / "summaries.db").read_bytes() == before


def test_an_export_that_fails_leaves_the_former_one(folder, tmp_path, monkeypatch):
    out = tmp_path / "out.jsonl"
    assert export(folder, "-f", "jsonl", "-o", out) == 0
    before = out.read_bytes()

    def broken(*_, **__):
        yield "half"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("summarizer.export.summary_lines", broken)
    assert export(folder, "-f", "jsonl", "-o", out) == 2
    assert out.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-f", "csv"], "several tables need a folder"),
        (["-f", "csv", "-o", "-"], "several tables need a folder"),
        (["-f", "parquet", "--table", "quotes"], "Parquet is no text"),
        (["-f", "csv", "--table", "quotes", "--with-text", "-o", "x.csv"], "--with-text goes with -f jsonl"),
        (["-f", "labelstudio", "--table", "quotes"], "--table goes with csv, parquet and jsonl"),
        (["-f", "jsonl", "-o", ""], "the name given to -o is empty"),
        (["-f", "jsonl", "-o", "."], "is a folder; name a file in it"),
        (["-f", "csv", "-o", sys.executable], "cannot make the folder"),
        (["-f", "xlsx"], "option '--format'"),
        ([], "option '--format' is missing"),
    ],
)
def test_what_does_not_go_together_is_one_line(folder, arguments, said, capsys, empty):
    assert export(folder, *arguments) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err
    assert list(empty.iterdir()) == []


def test_without_pyarrow_the_extra_is_named_and_nothing_is_made(folder, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("summarizer.export.as_parquet.find_spec", lambda _: None)
    assert export(folder, "-f", "parquet", "-o", tmp_path / "tables") == 2
    assert "pip install 'grounded-summarizer[parquet]'" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_parquet_goes_to_a_folder_and_a_former_export_is_replaced(folder, tmp_path, capsys):
    parquet = pytest.importorskip("pyarrow.parquet")
    for _ in range(2):
        assert export(folder, "-f", "parquet", "-o", tmp_path / "tables") == 0
    assert parquet.read_table(tmp_path / "tables" / "quotes.parquet").num_rows == 3
    (tmp_path / "tables" / "quotes.parquet").write_bytes(b"PAR1 of somebody else PAR1")
    assert export(folder, "-f", "parquet", "-o", tmp_path / "tables") == 2
    assert "is no export" in capsys.readouterr().err


def test_texts_that_are_not_kept_are_said_to_be_missing(tmp_path, capsys):
    with Ledger.create_or_open(tmp_path, keep_text=False) as ledger:
        batch(ledger, [("a.txt", FIRE)])
    for arguments in (["-f", "labelstudio"], ["-f", "jsonl", "--with-text"]):
        assert export(tmp_path, *arguments) == 2
        assert "keeps no texts" in capsys.readouterr().err
    assert export(tmp_path, "-f", "jsonl") == 0


def test_an_export_runs_beside_a_writer(folder, capsys):
    with Ledger.create_or_open(folder) as ledger:
        ledger.begin_run(KIND, "")
        with ledger.transaction():
            ledger.note_file(noted("c.txt", f"{FLOOD}!")[1])
            assert export(folder, "-f", "jsonl") == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_reader_that_goes_away_ends_the_export_quietly(folder):
    program = "from summarizer.cli import program; program()"
    command = [sys.executable, "-c", program, "export", str(folder), "-f", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_every_table_can_be_named():
    (option,) = [parameter for parameter in command.params if parameter.name == "table"]
    assert sorted(option.type.choices) == sorted(TABLES)
