"""The gist of the built-in engine: copied sentences that can be read on their own. All texts are invented."""

import pytest

from summarizer import summarize

LEAD = "The council of Tarn voted on Monday to close the bridge over the Lode after an engineer found cracks in three of its piers."
PLAIN = "Repairs to the bridge will cost about £2.3 million and take until next spring, according to the council's engineer, Ida Brandt."


def gist(*sentences):
    """The sentences of the gist behind the lead."""
    text = "\n\n".join((LEAD, *sentences, PLAIN))
    return [point.text for point in summarize(text).gist[1:]]


LEANING = {
    "a pronoun": "He has asked the government for £4 million to repair the bridge and the road in Tarn.",
    "a contraction": "She’ll ask the government for £4 million to repair the bridge and the road in Tarn.",
    "a pronoun before its name": "In his report he wrote that the bridge in Tarn was 90 years old and that 400 lorries crossed it.",
    "a thing known from before": "The plan would cost the bridge council £4 million and the engineer £3 million.",
    "another one": "A second report found that the bridge in Tarn had cracks in 14 places and lacked 12 bolts.",
    "a connective": "However, the bridge council in Tarn has spent £4 million on the piers of the bridge.",
    "a question": "Asked about the bridge, the engineer in Tarn said that 400 lorries crossed the bridge.",
    "silence": "A spokesman for the engineer of the bridge in Tarn declined to comment on 14 cracks.",
    "a list that follows": "The council of Tarn found that the bridge had 14 cracks in these three piers",
    "a turn of an interview": "Q: Did the council of Tarn know that the bridge had 14 cracks in three of its piers?",
    "the first person": "For 14 years I have crossed the bridge in Tarn and told the council of its cracks.",
}


@pytest.mark.parametrize("leaning", LEANING.values(), ids=LEANING.keys())
def test_a_sentence_that_leans_on_another_is_not_chosen(leaning):
    assert gist(leaning) == [PLAIN]


STANDING = {
    "a thing that says which": "The bridge over the Lode carries 400 lorries a day, and closing it would cost the council £4 million.",
    "a name": "Tarn council has spent £4 million on the bridge since the engineer found cracks in its piers.",
    "a pronoun behind its name": "Karl Holm, whose lorries cross the bridge, said that he would lose £4 million if the council closed it.",
}


@pytest.mark.parametrize("standing", STANDING.values(), ids=STANDING.keys())
def test_a_sentence_that_can_be_read_alone_is_chosen(standing):
    assert [point.text for point in summarize(f"{LEAD}\n\n{standing}").gist] == [LEAD, standing]


def test_a_note_at_the_top_is_no_lead():
    summary = summarize(f"This page is no longer being updated.\n\n{LEAD}\n\n{PLAIN}")
    assert [point.text for point in summary.gist] == [LEAD, PLAIN]


def test_a_sentence_without_end_is_no_lead():
    assert [point.text for point in summarize(f"The dam {'and the bridge ' * 60}broke.\n\n{LEAD}").gist] == [LEAD]


def test_a_sentence_that_comes_twice_is_told_once():
    assert [point.text for point in summarize(f"{LEAD}\n\n{PLAIN}\n\n{LEAD}\n\n{PLAIN}").gist] == [LEAD, PLAIN]


def test_a_reply_to_what_only_another_sentence_tells_is_not_chosen():
    reply = "Karl Holm of the council of Tarn disputed the figure, saying the bridge had 14 cracks and carried 400 lorries."
    said = "The engineer in Tarn said 30 lorries."
    assert reply not in [point.text for point in summarize(f"{LEAD}\n\n{said} {reply}\n\n{PLAIN}").gist]
