"""Which figures are set side by side, what the difference means, and which are left alone. All sentences are invented."""

import time

import pytest

from summarizer import summarize


def conflicts(text):
    """The conflicts of `text` as (figures as written, relation, who states it)."""
    summary = summarize(text)
    by_id = {figure.id: figure.as_written for claim in summary.claims for figure in claim.figures}
    return [({by_id[found] for found in conflict.figures}, conflict.relation, conflict.stated_by) for conflict in summary.conflicts]


@pytest.mark.parametrize(
    ("text", "pair", "relation"),
    [
        pytest.param(
            "Police said nine people were killed in the blast. A hospital official put the death toll at 14.",
            {"nine", "14"},
            "contradicts",
            id="toll, another source",
        ),
        pytest.param(
            "At least 12 people died in the crash, police said. State television later reported 15 deaths.",
            {"At least 12", "15"},
            "compatible-bounds",
            id="a bound that permits the other",
        ),
        pytest.param(
            "Officials said 17 people were missing, but relatives said the number was closer to 30.",
            {"17", "closer to 30"},
            "contradicts",
            id="the number",
        ),
        pytest.param(
            "The ministry has recorded 410 cases of cholera. Aid groups have counted more than 700.",
            {"410", "more than 700"},
            "contradicts",
            id="a bare number that is counted",
        ),
        pytest.param(
            "The union said 3,000 workers joined the walkout on Monday. The company said only 900 took part.",
            {"3,000", "900"},
            "contradicts",
            id="only so many",
        ),
        pytest.param(
            "Organisers said 50,000 people took part in the march. Police put the crowd at 12,000.",
            {"50,000", "12,000"},
            "contradicts",
            id="a crowd",
        ),
        pytest.param(
            "The city says the tunnel will cost €2 billion. Auditors put the cost at €3.1 billion.",
            {"€2 billion", "€3.1 billion"},
            "contradicts",
            id="a cost",
        ),
        pytest.param(
            "Prosecutors say the car was travelling at 90 miles per hour. The defence put its speed at 55 miles per hour.",
            {"90 miles per hour", "55 miles per hour"},
            "contradicts",
            id="a speed",
        ),
        pytest.param(
            "The owner values the painting at £4 million. Two auctioneers put it at £1.5 million.",
            {"£4 million", "£1.5 million"},
            "contradicts",
            id="it",
        ),
        pytest.param(
            "The statistics office said unemployment rose to 6.1 per cent in May. A private survey put the rate at 7.4 per cent.",
            {"6.1 per cent", "7.4 per cent"},
            "contradicts",
            id="a rate",
        ),
        pytest.param(
            "The company said 40 tons of oil had leaked. Environmental officials estimated the spill at 300 tons.",
            {"40 tons", "300 tons"},
            "contradicts",
            id="a new word for it",
        ),
        pytest.param(
            "The drug cut deaths by 30 per cent, its maker said. Independent researchers found a reduction of 12 per cent.",
            {"30 per cent", "12 per cent"},
            "contradicts",
            id="two changes",
        ),
        pytest.param(
            "The governor said 250 homes were destroyed. The Red Cross said 600 homes had been destroyed in the fire.",
            {"250", "600"},
            "contradicts",
            id="things that suffered the same",
        ),
        pytest.param(
            "At first the ministry reported 200 cases. It later corrected the figure to 320.", {"200", "320"}, "revision", id="corrected"
        ),
        pytest.param(
            "The agency revised its estimate of job losses from 4,000 to 2,600.", {"4,000", "2,600"}, "revision", id="revised in a sentence"
        ),
        pytest.param(
            "The retailer now expects a profit of $40 million, down from the $55 million it forecast in May.",
            {"$40 million", "$55 million"},
            "revision",
            id="a forecast",
        ),
        pytest.param(
            "The quake measured 6.4, the institute said. It had earlier given the magnitude as 6.1.",
            {"6.4", "6.1"},
            "revision",
            id="given earlier",
        ),
        pytest.param(
            "Officials said on Tuesday that 18 people had died. By Thursday the toll had risen to 27.",
            {"18", "27"},
            "different-dates",
            id="a toll that rises",
        ),
        pytest.param(
            "Some 1,900 homes are without power, down from 2,400 on Friday.", {"Some 1,900", "2,400"}, "different-dates", id="down from"
        ),
        pytest.param("The guild said 120 taxis joined in. City hall gave a figure of 35.", {"120", "35"}, "contradicts", id="a figure of"),
        pytest.param(
            "The navy says 90 people have been rescued; the coast guard says at least 82.",
            {"90", "at least 82"},
            "compatible-bounds",
            id="says so many",
        ),
        pytest.param(
            "An early report said 30 cars had been damaged. The final report says 44 were.", {"30", "44"}, "contradicts", id="an ellipsis"
        ),
        pytest.param(
            "Witnesses said at least 30 people were on the pier. The owner insisted there were no more than 12.",
            {"at least 30", "no more than 12"},
            "contradicts",
            id="there were",
        ),
        pytest.param(
            "Norland said its neighbour had sent 2,000 troops to the pass. Sudland rejected that. Its army said no more than 600 troops "
            "were in the hills.",
            {"2,000", "no more than 600"},
            "contradicts",
            id="a count that is rejected",
        ),
        pytest.param(
            "Inspectors found 14 cracks in the dam, a leaked report said. The operator acknowledges only three cracks.",
            {"14", "three"},
            "contradicts",
            id="a source's own count",
        ),
        pytest.param(
            "The council reported the loss of 80 houses. The forest service said 110 homes had been destroyed.",
            {"80", "110"},
            "contradicts",
            id="lost and destroyed",
        ),
        pytest.param(
            "The plan would cut 900 jobs, a memo says. A trade paper put the number of proposed cuts at 1,400.",
            {"900", "1,400"},
            "contradicts",
            id="jobs cut",
        ),
        pytest.param(
            "The operator said 400 homes had no electricity. Residents said 2,500 homes were without power.",
            {"400", "2,500"},
            "contradicts",
            id="homes without",
        ),
        pytest.param(
            "The mayor said four bridges had been shut. The drivers' club listed nine closed bridges.",
            {"four", "nine"},
            "contradicts",
            id="a participle before the noun",
        ),
        pytest.param(
            "Repairs would cost £6 million, the mayor said. An engineer put the job at £2 million.",
            {"£6 million", "£2 million"},
            "contradicts",
            id="work that costs",
        ),
        pytest.param(
            "The central bank expects growth of 1.2 per cent. The treasury forecast that the economy would grow by 2 per cent.",
            {"1.2 per cent", "2 per cent"},
            "contradicts",
            id="forecasts of two bodies",
        ),
        pytest.param(
            "The ruling party says it won 58 per cent of the vote. The commission gave it 41 per cent.",
            {"58 per cent", "41 per cent"},
            "contradicts",
            id="a share that is given",
        ),
        pytest.param(
            "The slick covers 15 square miles, the owner said. Researchers said it covered 40 square miles.",
            {"15 square miles", "40 square miles"},
            "contradicts",
            id="a size",
        ),
        pytest.param(
            "The firm did not say how many posts would go. Some 300 posts are at risk, a memo says. It did not say how many posts would be "
            "spared. A manager said the number was 120.",
            {"Some 300", "120"},
            "contradicts",
            id="how many",
        ),
        pytest.param(
            "The harbour board said 40 boats were destroyed. On Monday, the board put the number at 70.",
            {"40", "70"},
            "revision",
            id="put at another time",
        ),
        pytest.param("The clinic reported 23 dead. It later brought the number down to 19.", {"23", "19"}, "different-dates", id="dead"),
        pytest.param(
            "The harbour took 36 million euros ($39 million), down from 52 million in the year before.",
            {"36 million euros", "52 million"},
            "different-dates",
            id="a conversion between",
        ),
    ],
)
def test_two_values_of_one_thing_are_set_side_by_side(text, pair, relation):
    assert [(found, how) for found, how, _ in conflicts(text)] == [(pair, relation)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Police said nine people were killed in Lanor. In Besk, officials said 14 people were killed.", id="two places"),
        pytest.param("Officials said 31 people died in the 2011 flood. Aid groups said 90 died in the 2019 flood.", id="two years"),
        pytest.param(
            "More than 80 people were killed in May, the army said. Last week's attack killed 15 people, it said.", id="two times"
        ),
        pytest.param("Police said 12 people were killed. Doctors said 30 were injured.", id="two outcomes"),
        pytest.param("Police said 30 officers were injured. Organisers said 12 protesters were injured.", id="two classes of people"),
        pytest.param("Police said 12 people were killed. Two of them were children, a doctor said.", id="a part"),
        pytest.param("Police said 12 people died on Monday. Officials said another four people died in hospital.", id="more of them"),
        pytest.param("Lund named five advisers, while Vogt named six.", id="two deeds"),
        pytest.param("The Reds won 40 seats, and the Blues won 52.", id="two parties"),
        pytest.param("She has 1,200 delegates, her campaign said. It takes 2,383 to win.", id="an it of nothing"),
        pytest.param("A survey found that 60 per cent of men back the plan. Among women, the figure is 45 per cent.", id="other people"),
        pytest.param("The firm made a profit of £3 million, its chief said. A rival said its own profit was £5 million.", id="two owners"),
        pytest.param("Officials said 900 applied. Organisers said the town sold 40 to 60 tickets an hour.", id="a rate and a count"),
        pytest.param("Salaries range from $15 to $26 an hour, the union said.", id="a range"),
        pytest.param("Ana Ruiz said she had sold 40 books. Tom Ash said he had sold 60 books.", id="two sellers"),
        pytest.param("Amadou estimated he had sold 40 bottles. Only three remained.", id="the rest"),
        pytest.param("The tax would raise $220 million, a study found. Last year it raised $50 million.", id="raised, not rose"),
        pytest.param("The ministry said 12 people were killed. It said 14 people were killed in an earlier attack.", id="one voice"),
        pytest.param("The union said 40 ferries sail daily. The operator confirmed 12 ferries had left.", id="confirmed a deed"),
        pytest.param("Police listed nine suspects, and the county listed four suspects.", id="two lists"),
        pytest.param("The society has 9,000 members, its chief said. A rival society counts 4,000 members.", id="two owners who count"),
        pytest.param("The first tank holds 900 litres. The second tank holds 400 litres, its maker said.", id="a second one"),
        pytest.param("The trust says repairs will cost £4 million. The council put the new roof at £900,000.", id="a part of the work"),
        pytest.param("The bank expects growth of 2 per cent this year. A fund forecast growth of 3 per cent next year.", id="next year"),
        pytest.param("The fund said Norland would see growth of 2 per cent. An aide in Sudland forecast growth of 5 per cent.", id="lands"),
        pytest.param("The poll gave her 41 per cent. A poll of women gave her 33 per cent.", id="a poll of some"),
        pytest.param("A count found 400 otters. An earlier survey of foxes counted 90.", id="a survey of others"),
        pytest.param("In the east, 40 roads were cut, drivers said. In the west, officials said 70 roads were cut.", id="directions"),
        pytest.param("Inflation in Norland is 4 per cent, the bank said. In nearby Sudland the rate is 9 per cent.", id="nearby"),
        pytest.param("Police said 40 people were arrested on Friday. They said 25 people were arrested on Sunday.", id="two days"),
        pytest.param("Margins were 6% in May, compared with 7% in June for its rival.", id="a rival's"),
        pytest.param("The council said 200 flats would be built. The builder said only 40 flats were sold.", id="only, of another deed"),
        pytest.param("A study says oil would have to cost $350. Last year, it averaged $50.", id="what would be"),
        pytest.param("Revenue rose to €6.1 billion, the firm said. Analysts had expected €6.4 billion.", id="what had been expected"),
        pytest.param("Norland pledged $5m in aid. Sudland promised $2m and Estland $3m.", id="three who give"),
        pytest.param(
            "Police put the death toll of the sinking at 52. In a separate accident, 12 people died, the army said.", id="a separate event"
        ),
        pytest.param(
            "The first blast killed 12 people, police said. The second blast killed 7 people, the army said.", id="a second event"
        ),
        pytest.param(
            "Rebels said 3,500 people had been killed. In the province of Teln, 310 people were killed, police said.", id="a part"
        ),
        pytest.param("The army said 15 of its soldiers were killed. The rebels said 40 of their fighters were killed.", id="each its own"),
    ],
)
def test_figures_of_two_things_are_left_alone(text):
    assert conflicts(text) == []


def test_what_is_given_for_another_year_does_not_contradict():
    ((_, relation, _),) = conflicts("Turnout was 61%, the commission said. In 2020 it was 66%.")
    assert relation == "different-dates"


def test_people_of_one_name_are_two_voices():
    text = (
        "Dan Orsk, the mayor, said 40 trees were felled. Gina Orsk, who runs the bakery, said 90 trees were felled. Dan Orsk denied that. "
        "Gina Orsk did not."
    )
    assert [relation for _, relation, _ in conflicts(text)] == ["contradicts"]


def test_the_article_states_what_it_sets_side_by_side_in_a_sentence():
    together = "The hospital confirmed 16 deaths, while the health ministry put the toll at 22."
    apart = "The hospital confirmed 16 deaths. The weather was fine. The health ministry put the toll at 22."
    assert [stated_by for text in (together, apart) for _, _, stated_by in conflicts(text)] == ["article", "tool"]


def test_of_three_values_each_further_one_is_set_beside_one_before():
    text = (
        "The inquiry said 64 people were injured. Hospitals had treated more than 80. The government's figure stands at 71, down from 76."
    )
    pairs = [pair for pair, _, _ in conflicts(text)]
    assert {figure for pair in pairs for figure in pair} == {"64", "more than 80", "71", "76"}
    assert len(pairs) == 3


def test_a_list_of_many_numbers_takes_time_in_proportion():
    def seconds(count):
        text = "The union put it at " + ", ".join(f"{n} from {n + 7}" for n in range(100, 100 + count)) + "."
        taken = []
        for run in range(3):
            start = time.process_time()
            summarize(text + " " * run)
            taken.append(time.process_time() - start)
        return min(taken)

    assert seconds(2000) < 10 * max(seconds(500), 0.02)  # four times as many; sixteen would be the square
