"""The gate on what the built-in engine finds in the sample articles, against gold files that were written by reading them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from quality.gold import GoldError, gold_files, load
from quality.gold_gate import KINDS, Score, evaluate

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
FEWEST = 12
# A little below what was measured (`make quality` prints it), so that a change that costs more than one item is seen.
FLOORS = {
    "quotes": 0.975,
    "speakers": 0.94,
    "attribution": 0.975,
    "actors": 0.95,
    "claims": 0.755,
    "certainty": 0.9,
    "positions": 0.55,
    "figures": 0.9,
    "counted": 0.845,
    "roles": 0.975,
    "uncertainties": 0.95,
    "doubt kinds": 0.975,
    "conflicts": 0.9,
}
LOWEST = {"quotes": 0.95, "speakers": 0.94, "actors": 0.9, "figures": 0.9, "uncertainties": 0.9, "conflicts": 0.9}


@pytest.fixture(scope="module")
def score() -> Score:
    measured = evaluate(map(load, gold_files(SEEDS)))
    for kind in KINDS:
        print(f"\n{kind:14} F1 {measured.f1(kind):.3f}   {measured.right[kind]} of {measured.wanted[kind]}", end="")  # noqa: T201 - `make quality` shows it
    return measured


def test_there_is_gold_for_articles_of_enough_kinds():
    assert len(gold_files(SEEDS)) >= FEWEST


@pytest.mark.parametrize("kind", FLOORS)
def test_the_engine_stays_above_its_floors(score, kind):
    assert score.f1(kind) >= FLOORS[kind]
    assert FLOORS[kind] >= LOWEST.get(kind, 0) or os.environ.get("SUMMARIZER_LOWER_FLOORS") == "1"


@pytest.mark.parametrize("path", gold_files(SEEDS), ids=lambda path: path.name.removesuffix(".gold.json"))
def test_what_gold_says_stands_in_the_article(path):
    gold = load(path)
    for quote in gold.of("quotes"):
        gold.pieces(quote)
    for kind, key in (("claims", "text"), ("figures", "text"), ("uncertainties", "cue"), ("actors", "name")):
        for item in gold.of(kind):
            gold.place(item[key], item.get("in"))
    for actor in gold.of("actors"):
        for words in (*actor.get("aliases", []), *filter(None, [actor.get("description")])):
            assert gold.places(words), words
    for item in gold.of("uncertainties"):
        assert not item.get("holder") or item["holder"] in gold.forms or gold.places(item["holder"]), item["holder"]


def test_gold_that_the_article_does_not_have_is_named(tmp_path):
    (tmp_path / "a.txt").write_text("Ida Brandt said nothing.", encoding="utf-8")
    (tmp_path / "a.gold.json").write_text("{}", encoding="utf-8")
    with pytest.raises(GoldError, match="'Karl Holm' does not stand"):
        load(tmp_path / "a.gold.json").place("Karl Holm")
