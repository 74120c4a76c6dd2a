"""What evidence has the other way round, denied or open, and a statement tells as a fact: in drafts and in anybody's text alike."""

import pytest

from summarizer import Article, check
from summarizer.grounding import ground
from tests.drafts import draft, point

# Invented: the people, the firms and the events. The second sentence keeps every article from being one sentence.
MORE = " The weather in Marl was fine on Sunday."
TURNED = [
    ("changed-negation", "There is no evidence that Soto lied.", "Soto lied."),
    ("changed-negation", "It is not true that Soto lied.", "Soto lied."),
    ("changed-negation", "The court refused to release Vega.", "The court released Vega."),
    ("changed-negation", "Acme failed to pay the fine.", "Acme paid the fine."),
    ("changed-negation", "Norland has yet to sign the treaty.", "Norland signed the treaty."),
    ("changed-negation", "The minister ruled out a tax rise.", "The minister plans a tax rise."),
    ("changed-negation", "Soto declined to comment on the cause.", "Soto commented on the cause."),
    ("changed-negation", "Andes was not aware of more than 16 missing workers.", "More than 16 workers were missing."),
    ("changed-negation", "Soto nearly won the race.", "Soto won the race."),
    ("changed-negation", "Soto won nothing.", "Soto won."),
    ("changed-negation", "Few doctors support the plan.", "Doctors support the plan."),
    ("dropped-hedge", "The plant will close only if the talks fail.", "The plant will close."),
    ("dropped-hedge", "The plant will close unless the talks succeed.", "The plant will close."),
    ("dropped-hedge", "If Soto lied, she will resign.", "Soto lied."),
    ("dropped-hedge", "Asked if Soto lied, the mayor smiled.", "Soto lied."),
    ("dropped-hedge", "Rumours that Soto lied spread fast.", "Soto lied."),
    ("dropped-hedge", "Vega is accused of stealing £2m from the bank.", "Vega stole £2m from the bank."),
    ("dropped-hedge", "Ministers hope to cut waiting times by 20%.", "Ministers cut waiting times by 20%."),
    ("dropped-hedge", "The union threatened to sue the firm.", "The union sued the firm."),
    ("dropped-hedge", "Vega died in an apparent suicide.", "Vega died in a suicide."),
    ("dropped-hedge", "Former president Soto spoke in Marl.", "President Soto spoke in Marl."),
    ("changed-direction", "The fund lost $5 million.", "The fund gained $5 million."),
    ("changed-direction", "Soto lost the vote.", "Soto won the vote."),
    ("changed-direction", "Vega was acquitted of murder.", "Vega was convicted of murder."),
    ("changed-direction", "Production fell 12% to 3,400 tonnes.", "Production rose 12% to 3,400 tonnes."),
    ("changed-direction", "The ferry passed an inspection in May.", "The ferry failed an inspection in May."),
    ("changed-direction", "The engines stopped twice on Monday.", "The engines started twice on Monday."),
    ("changed-direction", "Hane blamed the referee for the penalty.", "Hane praised the referee for the penalty."),
    ("changed-direction", "Some 30 fans were detained in Marl.", "Some 30 fans were released in Marl."),
    ("changed-direction", "The bank will cut about 800 jobs.", "The bank will create about 800 jobs."),
    ("changed-direction", "Branches in rural areas will stay.", "Branches in urban areas will stay."),
    ("changed-direction", "The firm sued the union.", "The union sued the firm."),
    ("changed-direction", "Poland beat Spain 3-1.", "Spain beat Poland 3-1."),
    ("changed-direction", "Ana Soto’s husband died.", "Ana Soto died."),
    ("changed-direction", "Ana Soto’s lawyer admitted the theft.", "Ana Soto admitted the theft."),
    ("changed-name", "The airline bought a Boeing 737 in March.", "In March the airline bought a Boeing 777."),
]
KEPT = [
    ("The court refused to release Vega.", "The court kept Vega and would not release him."),
    ("Acme failed to pay the fine.", "Acme did not pay the fine."),
    ("A few doctors support the plan.", "Doctors support the plan."),
    ("Ministers hope to cut waiting times by 20%.", "Ministers would cut waiting times by 20%."),
    ("Ministers hope to cut waiting times by 20%.", "Ministers plan to cut waiting times by 20%."),
    ("The plant will close only if the talks fail.", "The plant will close if the talks fail."),
    ("Soto was sorry if anybody was hurt.", "Soto was sorry."),
    ("Acme tried to sell the plant and sold the plant in May.", "Acme sold the plant in May."),
    ("The firm was sued by the union.", "The union sued the firm."),
    ("The firm met the union.", "The union met the firm."),
    ("Ana Soto’s lawyer admitted the theft.", "A lawyer of Ana Soto admitted the theft."),
    ("Ana Soto resigned. Ana Soto’s husband died.", "Ana Soto resigned."),
]


@pytest.mark.parametrize(("code", "article", "text"), TURNED, ids=[case[1] for case in TURNED])
def test_what_is_turned_round_is_an_error(code, article, text):
    found = check(text, source=Article(article + MORE)).problems
    assert (code, "error") in [(problem.code, problem.severity) for problem in found]
    assert all(problem.nearest.text in article for problem in found if problem.code == code)


@pytest.mark.parametrize(("code", "article", "text"), TURNED, ids=[case[1] for case in TURNED])
def test_a_draft_that_turns_it_round_is_rejected(code, article, text):
    grounded = ground(draft(gist=[point(text, 1)]), Article(article + MORE))
    assert grounded.gist == []
    assert code in [problem.code for problem in grounded.rejected[0].problems if problem.severity == "error"]


@pytest.mark.parametrize(("article", "text"), KEPT, ids=[case[1] for case in KEPT])
def test_what_says_the_same_is_left_alone(article, text):
    assert [found.code for found in check(text, source=Article(article + MORE)).problems if found.severity == "error"] == []


def test_a_stretch_of_the_evidence_that_leaves_out_its_denial_is_rejected():
    grounded = ground(draft(gist=[point("the dam broke", 1)]), Article("Engineers found no evidence that the dam broke." + MORE))
    assert "changed-negation" in [problem.code for problem in grounded.rejected[0].problems]
