"""`summarize report DIR -o SITE`, as somebody calls it."""

from __future__ import annotations

import pytest
from ledgers import FIRE, FLOOD, batch
from sites import ledger_of

from summarizer.cli import main
from summarizer.ledger import Ledger


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return ledger_of(tmp_path_factory.mktemp("batch") / "out", lambda ledger: batch(ledger, [("a.txt", FIRE), ("b.txt", FLOOD)]))


@pytest.fixture
def empty(tmp_path, monkeypatch):
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def report(*arguments):
    return main(["report", *map(str, arguments)])


def test_a_site_is_written_and_one_line_says_where(folder, tmp_path, capsys):
    assert report(folder, "-o", tmp_path / "site") == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert err.startswith("summarize: 2 articles, ")
    assert err.endswith(f"open {tmp_path}/site/index.html\n")
    assert "Velmora" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_a_second_time_gives_the_same_files(folder, tmp_path):
    def written():
        assert report(folder, "-o", tmp_path / "site", "-q") == 0
        return {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    assert written() == written()


def test_quiet_says_nothing(folder, tmp_path, capsys):
    assert report(folder, "-o", tmp_path / "site", "-q") == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("more", "says"),
    [
        pytest.param([], "a site is a folder: give -o one", id="no place"),
        pytest.param(["-o", "-"], "a site is a folder: give -o one", id="standard output"),
        pytest.param(["-o", "site", "--source", "a.txt"], "--source goes with the JSON of one summary", id="a source"),
    ],
)
def test_what_does_not_fit_is_refused_in_one_line(folder, more, says, capsys, empty):
    assert report(folder, *more) == 2
    err = capsys.readouterr().err
    assert says in err
    assert len(err.splitlines()) == 1
    assert list(empty.iterdir()) == []


def test_the_folder_of_the_ledger_is_not_replaced(folder, capsys):
    assert report(folder, "-o", folder) == 2
    assert "no site of this tool" in capsys.readouterr().err
    assert (folder / "summaries.db").is_file()


def test_a_folder_without_a_ledger_or_without_summaries_is_refused(tmp_path, capsys):
    assert report(tmp_path, "-o", tmp_path / "site") == 2
    assert "there is no ledger in" in capsys.readouterr().err
    with Ledger.create_or_open(tmp_path / "out"):
        pass
    assert report(tmp_path / "out", "-o", tmp_path / "site") == 2
    assert "holds no summaries yet" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_an_interrupt_leaves_the_former_site(folder, tmp_path, monkeypatch, capsys):
    assert report(folder, "-o", tmp_path / "site") == 0
    before = (tmp_path / "site" / "index.html").read_bytes()
    capsys.readouterr()

    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("summarizer.site.building.search_parts", interrupted)
    assert report(folder, "-o", tmp_path / "site") == 130
    assert capsys.readouterr() == ("", "")
    assert (tmp_path / "site" / "index.html").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
