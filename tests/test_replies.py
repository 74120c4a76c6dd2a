"""Who denies, confirms or does not comment on what was said before, and where that is found out from more than a pronoun."""

import time

import pytest

from summarizer import summarize
from summarizer.article import Article
from summarizer.reading.read import read

# Invented: the places, the people and the events.
SAID = "Ida Brandt, a former clerk, said that the council had hidden 40 letters."


def positions(text):
    summary = summarize(text)
    names = {actor.id: actor.name for actor in summary.actors}
    claim = next(claim for claim in summary.claims if "hidden" in claim.text)
    return [(names[position.actor], position.stance, position.span.text) for position in claim.positions]


@pytest.mark.parametrize(
    ("reply", "actor", "stance"),
    [
        ("The council denied it.", "council", "denies"),
        ("Karl Holm, the mayor, denied that when he gave evidence.", "Karl Holm", "denies"),
        ("The mayor of Arvik, Karl Holm, rejected the allegation.", "Karl Holm", "denies"),
        ("Karl Holm denied having done anything of the kind.", "Karl Holm", "denies"),
        ("Karl Holm disputed the number.", "Karl Holm", "denies"),
        ("A spokeswoman for the council said that was “simply untrue”.", "spokeswoman for the council", "denies"),
        ("Karl Holm called the claim baseless.", "Karl Holm", "denies"),
        ("Karl Holm confirmed that on Tuesday.", "Karl Holm", "confirms"),
        ("Karl Holm declined to comment.", "Karl Holm", "declines-comment"),
        ("Karl Holm declined to comment on the letters.", "Karl Holm", "declines-comment"),
    ],
)
def test_a_reply_is_a_position_on_the_statement_before(reply, actor, stance):
    assert positions(f"{SAID} {reply}") == [(actor, stance, reply)]


def test_joint_replies_are_the_position_of_each():
    said = positions(f"{SAID} The council and its chief executive, Karl Holm, denied it.")
    assert [(actor, stance) for actor, stance, _ in said] == [("council", "denies"), ("Karl Holm", "denies")]


def test_two_who_reply_reply_to_the_same():
    said = positions(f"{SAID} The council denied it. Karl Holm, the mayor, declined to comment.")
    assert [(actor, stance) for actor, stance, _ in said] == [("council", "denies"), ("Karl Holm", "declines-comment")]


@pytest.mark.parametrize(
    "reply",
    [
        "Karl Holm did not deny it.",
        "Karl Holm denied that a bridge had been closed.",
        "Karl Holm rejected calls to resign.",
        "Karl Holm rejected the offer.",
        "Karl Holm declined to comment on the bridge.",
        "Karl Holm declined to say how old he was.",
        "Karl Holm said that it was not a lie.",
        "Brandt denied it.",
        "It rained. Karl Holm denied that.",
    ],
)
def test_what_is_no_reply_to_the_statement_before_is_none(reply):
    assert positions(f"{SAID} {reply}") == []


def test_a_reply_without_a_figure_is_no_claim_of_its_own():
    assert [claim.text for claim in summarize(f"{SAID} The council denied it.").claims] == ["the council had hidden 40 letters"]


def test_a_reply_that_goes_on_with_a_figure_stays_a_claim():
    summary = summarize("The union said that 900 people marched. Police disputed the figure, saying 300 had.")
    assert any("300" in claim.text for claim in summary.claims)


def test_a_quotation_never_leaves_without_its_denial():
    text = (
        "Ida Brandt claimed that Karl Holm, the mayor, had called the walkers “a nuisance”. Holm denies having said anything of the kind."
    )
    (quote,) = summarize(text).quotes
    assert [position.stance for position in quote.positions] == ["denies"]


def quoted_positions(text):
    summary = summarize(text)
    names = {actor.id: actor.name for actor in summary.actors}
    return [(names[position.actor], position.stance) for quote in summary.quotes for position in quote.positions]


@pytest.mark.parametrize(
    "denial",
    [
        "Holm denied saying so.",
        "Holm denied having said it.",
        "Holm denied having said that when asked.",
        "Holm denied making the remark.",
        "Holm denied the remark.",
    ],
)
def test_who_denies_having_said_it_denies_the_quotation(denial):
    text = f"“The dam is safe for a hundred years,” Karl Holm, the engineer, told the paper, two guests said. {denial}"
    assert ("Karl Holm", "denies") in quoted_positions(text)


def test_a_denial_that_stands_beside_the_quotation_is_no_claim_of_its_own():
    summary = summarize("“The dam is safe,” Karl Holm, the engineer, told the paper. Holm denied saying so.")
    assert not any("denied" in claim.text for claim in summary.claims)


@pytest.mark.parametrize("reply", ["Holm denied saying it was old.", "Holm denied having said it would burst."])
def test_who_denies_having_said_something_else_does_not_deny_the_quotation(reply):
    assert quoted_positions(f"“The dam is safe,” Karl Holm, the engineer, said. {reply}") == []


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Holm withdrew the remark on Tuesday.", [("Karl Holm", "withdraws")]),
        ("Odd Brun later retracted the statement.", []),
    ],
    ids=["the speaker", "somebody else"],
)
def test_a_quotation_is_withdrawn_by_its_speaker_only(reply, expected):
    assert quoted_positions(f"“We lost 40 men,” Karl Holm said on Monday. {reply}") == expected


def test_who_dismisses_something_as_a_fiction_says_the_quoted_words():
    (quote,) = summarize(
        "Ida Brandt wants the bridge closed. Karl Holm, the mayor, dismissed that as “a fiction from start to end”."
    ).quotes
    assert quote.positions == []


def test_replies_take_time_in_proportion():
    def seconds(count):
        taken = []
        for run in range(3):
            reading = read(Article(f"{SAID} Karl Holm denied it. " * count + " " * run))
            assert len(reading.attributions) == 2 * count
            start = time.process_time()
            assert len(reading.replies) == count
            taken.append(time.process_time() - start)
        return min(taken)

    assert seconds(2000) < 10 * max(seconds(500), 0.005)  # four times as many; sixteen would be the square
