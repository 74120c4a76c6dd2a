from __future__ import annotations

import pytest
from samples import SEEDS

from summarizer import Article, Summary, summarize
from summarizer.grounding.recheck import recheck
from summarizer.schema import Rejected

STORY = (
    "TARN VALE, May 3 — The dam may have to be opened on Friday, Ana Ruiz, the mayor, said. “We have no choice,” Ruiz said. "
    "At least 300 homes were evacuated, according to the water board."
)


def changed(change):
    """The summary of the story after `change`, and what is wrong with it: (code, path) of each error."""
    article = Article(STORY)
    summary = Summary.model_validate_json(summarize(article).model_dump_json())
    change(summary)
    return [(found.code, found.path) for found in recheck(summary, article) if found.severity == "error"]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_summary_of_a_sample_article_passes(path):
    article = Article.from_file(path)
    assert [found for found in recheck(summarize(article), article) if found.severity == "error"] == []


def test_an_unchanged_summary_passes():
    assert changed(dict) == []


def test_a_changed_number_of_a_claim_is_found_at_its_text():
    def change(summary):
        claim = next(claim for claim in summary.claims if "300" in claim.text)
        claim.text = claim.text.replace("300", "900")

    [(code, path)] = changed(change)
    assert code == "unsupported-number"
    assert path.startswith("claims[")
    assert path.endswith("].text")


def test_a_changed_quotation_is_found():
    def change(summary):
        summary.quotes[0].text = "We have every choice,"

    assert ("altered-quote", "quotes[0].text") in changed(change)


@pytest.mark.parametrize("field", ["start", "end", "text"])
def test_a_changed_span_is_bad_evidence_once(field):
    def change(summary):
        span = summary.gist[0].evidence[0]
        setattr(span, field, {"start": span.start + 1, "end": 10**9, "text": "other"}[field])

    assert [code for code, _ in changed(change)] == ["bad-evidence"]


def test_a_sentence_that_does_not_exist_is_bad_evidence_under_the_name_of_the_summary():
    def change(summary):
        summary.claims[0].evidence = []

    assert ("bad-evidence", "claims[0].evidence") in changed(change)


def test_what_was_rejected_is_not_looked_at():
    def change(summary):
        summary.rejected.append(Rejected(item="claim:c9", text="At least 900 homes were evacuated.", problems=[]))

    assert changed(change) == []
