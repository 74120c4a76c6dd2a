from __future__ import annotations

import json

import pytest
from ledgers import FIRE, FIRE_LATER, PAID, batch, noted

from summarizer.cli import main
from summarizer.ledger import Ledger


@pytest.fixture
def folder(tmp_path):
    with Ledger.create_or_open(tmp_path) as ledger:
        for mtime, text in enumerate((FIRE, FIRE_LATER, f"{FIRE_LATER}\nThe weather held.\n"), 1):
            batch(ledger, [noted("fire.txt", text, key="k", mtime_ns=mtime)])
    return tmp_path


def test_text_shows_what_came_went_and_changed(folder, capsys):
    assert main(["diff", str(folder), "k", "--to", "2"]) == 0
    assert capsys.readouterr().out == (
        "k: version 1 to version 2\n"
        "\n"
        "figures\n"
        "  ~ At least 12 people killed (officials) → At least 19 people killed (officials)\n"
        "  ~ Some 300 workers (harbour union; possible) → Some 340 workers (harbour union; possible)\n"
        "\n"
        "claims\n"
        "  + At least 19 people were killed when a fire broke out at the port of Velmora on Monday (officials)\n"
        "  + Some 340 workers may have been on the site (harbour union; possible)\n"
        "  - At least 12 people were killed when a fire broke out at the port of Velmora on Monday (officials)\n"
        "  - Some 300 workers may have been on the site (harbour union; possible)\n"
        "\n"
        "quotes\n"
        "  + “We were told to wait inside Nobody came for three hours.” (Ana Torvald)\n"
        "  - “We were told to wait inside Nobody came for two hours.” (Ana Torvald)\n"
    )


def test_a_change_that_touches_none_of_them_is_said(folder, capsys):
    assert main(["diff", str(folder), "fire.txt"]) == 0
    assert capsys.readouterr().out == "fire.txt: version 2 to version 3\nno claim, figure or quote changed\n"


def test_json_has_both_sides_of_every_change(folder, capsys):
    assert main(["diff", str(folder), "k", "--from", "1", "--to", "2", "-f", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["key"], found["from"]["version"], found["to"]["version"]) == ("k", 1, 2)
    assert [(pair["from"]["value"], pair["to"]["value"]) for pair in found["figures"]["changed"]] == [("12", "19"), ("300", "340")]
    assert [len(found[kind][what]) for kind in ("claims", "figures", "quotes") for what in ("added", "removed")] == [2, 2, 0, 0, 1, 1]


def test_that_another_engine_drafted_is_said(folder, capsys):
    with Ledger.create_or_open(folder) as ledger:
        batch(ledger, [noted("fire.txt", FIRE, key="k", work=PAID, mtime_ns=4)], work=PAID)
    assert main(["diff", str(folder), "k", "--from", "1", "--to", "2"]) == 0
    assert "drafted by openai/some, then by extractive" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing"], "no article has the key 'nothing'"),
        (["k", "--from", "9"], "'k' has no version 9; it has: 1, 2, 3"),
        (["k", "--to", "1"], "no version before version 1"),
        (["k", "--from", "0"], "option '--from'"),
    ],
)
def test_versions_that_are_not_there_are_one_line(folder, arguments, said, capsys):
    assert main(["diff", str(folder), *arguments]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err


def test_the_dates_of_both_versions_are_shown_where_they_are_known_and_decide_their_order(tmp_path, capsys):
    with Ledger.create_or_open(tmp_path) as ledger:
        later = noted("1200.txt", FIRE_LATER, key="k", published="2026-03-02T12:00:00Z")
        batch(ledger, [later, noted("0900.txt", FIRE, key="k", published="2026-03-02T09:00:00Z")])
    assert main(["diff", str(tmp_path), "k"]) == 0
    first, *others = capsys.readouterr().out.splitlines()
    assert first == "k: version 1 (2026-03-02T09:00:00Z) to version 2 (2026-03-02T12:00:00Z)"
    assert "  ~ At least 12 people killed (officials) → At least 19 people killed (officials)" in others
