"""Every sample article, drafted by a model: whatever that model answered, the summary keeps the promises.

The cassettes hold answers that were written for these tests; see cassettes/README.md. The tests hold for any model, and can be recorded
with one: nothing here depends on what was answered.
"""

from __future__ import annotations

import pytest
from asking import asked_fixture  # noqa: F401 - a fixture
from promises import assert_promises
from stories import ANSWERS, answer_set

SLUGS = sorted(path.stem for path in ANSWERS.glob("*.json"))
ENOUGH = 8


@pytest.mark.vcr
@pytest.mark.any_model
@pytest.mark.parametrize("slug", SLUGS)
def test_a_models_summary_keeps_the_promises(ask, slug):
    article, summary = ask(answer_set(slug)[0])
    assert_promises(summary, article)
    assert summary.gist
    assert summary.claims
    assert (summary.provenance.engine, summary.provenance.model) == ("chat", ask.model)
    assert summary.provenance.tokens.input > 0
    assert summary.provenance.prompts[0].name == "summary"


def test_there_are_articles_of_enough_kinds():
    assert len(SLUGS) >= ENOUGH
