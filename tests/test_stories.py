"""What happens when a model errs: each story is an answer set with one thing wrong, played by the loopback server into a cassette."""

from __future__ import annotations

import pytest
from asking import asked_fixture  # noqa: F401 - a fixture
from promises import assert_promises
from stories import STORIES

from summarizer.errors import RefusalError, TruncatedError


@pytest.fixture(name="tell")
def _tell(ask):
    """Tell a story: its article and summary."""

    def tell(name, **options):
        story = STORIES[name]()
        ask.play(name, story)
        asked = ask(story["article"], **options)
        assert_promises(asked.summary, asked.article)
        return asked.summary

    return tell


def repairs(summary):
    return [(repair.item.partition(":")[0], repair.codes, repair.round, repair.outcome) for repair in summary.provenance.repairs]


@pytest.mark.vcr
def test_an_unsupported_number_is_repaired(tell):
    summary = tell("unsupported-number-repaired")
    assert repairs(summary) == [("claim", ["unsupported-number"], 1, "repaired")]
    assert not any("900" in claim.text for claim in summary.claims)
    assert any(figure.bound == "at-least" and figure.value == "300" for claim in summary.claims for figure in claim.figures)
    assert summary.rejected == []


@pytest.mark.vcr
def test_an_altered_quote_is_repaired(tell):
    summary = tell("altered-quote-repaired")
    assert repairs(summary) == [("quote", ["altered-quote"], 1, "repaired")]
    assert "I was told we were going to do training" in {quote.text for quote in summary.quotes}


@pytest.mark.vcr
def test_a_wrong_speaker_is_repaired(tell):
    summary = tell("wrong-speaker-repaired")
    assert repairs(summary) == [("quote", ["misattributed-quote"], 1, "repaired")]
    [quote] = [quote for quote in summary.quotes if quote.text.startswith("We misjudged")]
    assert "Beatrix Lowell" in quote.speaker.as_written


@pytest.mark.vcr
def test_a_dropped_hedge_is_repaired(tell):
    summary = tell("dropped-hedge-repaired")
    assert repairs(summary) == [("claim", ["dropped-hedge"], 1, "repaired")]
    assert any("likely" in claim.text and claim.certainty == "probable" for claim in summary.claims)


@pytest.mark.vcr
def test_a_claim_that_cannot_be_repaired_is_withdrawn_and_still_listed(tell):
    summary = tell("item-withdrawn")
    assert repairs(summary) == [("claim", ["unsupported-claim"], 1, "withdrawn")]
    assert [(item.item, item.withdrawn) for item in summary.rejected] == [("claim:c99", True)]
    assert not any("mayor" in claim.text for claim in summary.claims)


@pytest.mark.vcr
def test_an_item_is_rejected_after_two_repairs(tell):
    summary = tell("rejected-after-two-repairs")
    assert repairs(summary) == [("claim", ["unsupported-number"], 2, "rejected")]
    assert [(item.item.partition(":")[0], item.withdrawn) for item in summary.rejected] == [("claim", False)]
    assert summary.provenance.calls == 3


@pytest.mark.vcr
def test_a_broken_answer_is_asked_for_again_as_a_whole(tell):
    summary = tell("malformed-json-asked-again")
    assert summary.provenance.faults == {"invalid-answer": 2}
    assert (summary.provenance.calls, summary.provenance.repairs) == (3, [])


@pytest.mark.vcr
def test_a_busy_server_is_asked_again(tell):
    summary = tell("busy-then-served")
    assert (summary.provenance.calls, summary.provenance.faults) == (2, {"429": 1})


@pytest.mark.vcr
def test_tools_are_used_where_schemas_are_refused(tell):
    summary = tell("tools-where-schemas-are-refused")
    assert summary.provenance.options["mode"] == "tools"
    assert summary.provenance.faults == {"no-response-format": 1}


@pytest.mark.vcr
def test_a_refusal_is_an_error_after_one_call(tell):
    with pytest.raises(RefusalError, match="declined") as caught:
        tell("refusal")
    assert caught.value.spent.calls == 1


@pytest.mark.vcr
def test_a_truncated_answer_is_an_error_after_one_call(tell):
    with pytest.raises(TruncatedError, match="--max-output-tokens") as caught:
        tell("truncation")
    assert caught.value.spent.calls == 1
    assert caught.value.spent.output > 0


@pytest.mark.vcr
def test_two_windows_are_merged(tell):
    summary = tell("two-windows-merged", max_input_tokens=3_900)
    first, second = summary.provenance.windows
    assert first.first == 1
    assert second.first <= first.last < second.last  # they overlap
    assert max(first.estimated_tokens, second.estimated_tokens) <= 3_900
    assert len({quote.pieces[0].start for quote in summary.quotes}) == len(summary.quotes)
    assert len({actor.name for actor in summary.actors}) == len(summary.actors)
    assert len({(claim.text, claim.source.as_written) for claim in summary.claims}) == len(summary.claims)
    assert {claim.evidence[0].sentence > first.last for claim in summary.claims} == {True, False}
