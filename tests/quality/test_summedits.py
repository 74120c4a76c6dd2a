"""The gate on the check of free text: edits caught and clean summaries left alone, domain by domain (summedits_dev.jsonl), with floors.

The files are development data; nothing of them is copied here. `FLOORS` belong to the files with `DIGEST`. They only go up: one below
`LOWEST` fails unless SUMMARIZER_LOWER_FLOORS=1 says that this is meant.

One row that is labelled consistent is not: summedits:ectsum:ectsum_COF_q3_2021_6 gives earnings per share that its source does not have.
"""

import hashlib
import os
from pathlib import Path

import pytest
from quality.summedits_gate import Result, evaluate, table

FOLDER = Path(os.environ.get("SUMMARIZER_DATA", Path(__file__).resolve().parents[2].parent / "shared" / "data"))
FILES = ("summedits_dev.jsonl", "summedits_sources.jsonl")
DIGEST = "82087d7ae7799a66ba6990514caa91fab9e5847f1b1009d8880fe1ecd753eee5"
# Shares caught: (edits that change a number, added negations). A floor lies at most two cases below what was measured.
FLOORS = {
    "ectsum": (0.89, 0.92),
    "podcast": (0.48, 0.41),
    "qmsumm": (0.59, 0.58),
    "sales_call": (0.81, 0.86),
    "sales_email": (0.93, 0.72),
    "samsum": (0.64, 0.47),
    "scitldr": (0.33, 0.72),
}
# What the task asked for when the floors were first set, to make a quiet lowering visible.
LOWEST = {"ectsum": (0.88, 0.80), "sales_call": (0.0, 0.85)}
MOST_FLAGGED = 0.01
MISLABELLED = "summedits:ectsum:ectsum_COF_q3_2021_6"


@pytest.fixture(scope="module")
def result() -> Result:
    missing = [name for name in FILES if not (FOLDER / name).is_file()]
    if missing:
        pytest.skip(f"no {missing[0]} in {FOLDER}: set SUMMARIZER_DATA to the folder that holds it")
    digest = hashlib.sha256(b"".join((FOLDER / name).read_bytes() for name in FILES)).hexdigest()
    assert digest == DIGEST, "other data than the floors were measured on: measure anew, then set DIGEST and FLOORS together"
    measured = evaluate(FOLDER)
    print("\n" + table(measured))  # noqa: T201 - `make quality` shows the table
    return measured


def test_floors_are_not_lowered():
    kept = all(FLOORS[domain][at] >= lowest for domain, pair in LOWEST.items() for at, lowest in enumerate(pair))
    assert kept or os.environ.get("SUMMARIZER_LOWER_FLOORS") == "1"


@pytest.mark.parametrize("domain", FLOORS)
def test_edits_that_change_a_number_are_caught(result, domain):
    assert result.share(domain, "numbers caught", "numbers") >= FLOORS[domain][0]


@pytest.mark.parametrize("domain", FLOORS)
def test_added_negations_are_caught(result, domain):
    assert result.share(domain, "negations caught", "negations") >= FLOORS[domain][1]


@pytest.mark.parametrize("domain", FLOORS)
def test_clean_summaries_are_left_alone(result, domain):
    assert result.share(domain, "flagged", "clean") <= MOST_FLAGGED


def test_no_clean_summary_of_an_earnings_call_is_flagged_but_the_mislabelled_one(result):
    flagged = [row.data["id"] for row in result.rows if row.data["consistent"] and row.errors and row.data["domain"] == "ectsum"]
    assert flagged == [MISLABELLED]
