"""The gate on the number reader: shares of cases right on phrases from other libraries' test suites (numbers_dev.jsonl), with floors.

The file is development data; nothing of it is copied here. `FLOORS` belong to the file with `DIGEST`. They only go up: one below `LOWEST`
fails unless SUMMARIZER_LOWER_FLOORS=1 says that this is meant.
"""

import hashlib
import os
from pathlib import Path

import pytest
from quality.numbers_conventions import CONVENTIONS
from quality.numbers_gate import Result, evaluate, table

FOLDER = Path(os.environ.get("SUMMARIZER_DATA", Path(__file__).resolve().parents[2].parent / "shared" / "data"))
FILE = FOLDER / "numbers_dev.jsonl"
DIGEST = "8503ecc82adefb10b6194b5daff1647aa74db8be9d85e320f8055ac4a46dc0b6"
# Measured: .952 of all. A floor lies at most two cases below what was measured.
FLOORS: dict[tuple[str, str] | None, float] = {
    None: 0.955,
    ("quantulum3", "quantity"): 0.931,
    ("recognizers", "Age"): 1.0,
    ("recognizers", "Currency"): 0.957,
    ("recognizers", "Dimension"): 0.96,
    ("recognizers", "Number"): 0.925,
    ("recognizers", "NumberRange"): 0.872,
    ("recognizers", "Ordinal"): 0.933,
    ("recognizers", "Percent"): 0.875,
    ("recognizers", "Temperature"): 0.916,
    ("text2num", "alpha2digit"): 0.8,
    ("text2num", "text2num"): 1.0,
}
# What the floors were when they were first set, to make a quiet lowering visible. Precision: expected among all of the set's own kind.
LOWEST = {None: 0.950, "precision": 0.955}
MOST_LEFT_OUT = 155


@pytest.fixture(scope="module")
def result() -> Result:
    if not FILE.is_file():
        pytest.skip(f"no {FILE.name} in {FOLDER}: set SUMMARIZER_DATA to the folder that holds it")
    digest = hashlib.sha256(FILE.read_bytes()).hexdigest()
    assert digest == DIGEST, "other data than the floors were measured on: measure anew, then set DIGEST and FLOORS together"
    measured = evaluate(FILE)
    print("\n" + table(measured))  # noqa: T201 - `make quality` shows the table
    return measured


def test_floors_are_not_lowered():
    assert FLOORS[None] >= LOWEST[None] or os.environ.get("SUMMARIZER_LOWER_FLOORS") == "1"


@pytest.mark.parametrize("key", FLOORS, ids=lambda key: "all" if key is None else "-".join(key))
def test_share_of_cases_right_holds_its_floor(result, key):
    assert result.share(key) >= FLOORS[key]


def test_what_is_found_beyond_the_expected_stays_rare(result):
    assert 1 - sum(result.spurious.values()) / sum(result.found.values()) >= LOWEST["precision"]


def test_conventions_leave_out_no_more_than_they_did(result):
    assert sum(bool(o.rejected) for o in result.outcomes) <= MOST_LEFT_OUT


def test_every_convention_is_needed_and_says_why(result):
    used = {o.rejected.partition(":")[0] for o in result.outcomes if o.rejected}
    assert used == {convention.name for convention in CONVENTIONS}
    assert all(convention.why for convention in CONVENTIONS)
