"""What a count counts."""

import pytest

from summarizer import Article
from summarizer.reading.read import read


def counted(text):
    """What each count of `text` counts, in order."""
    reading = read(Article(text))
    return [found.words(text) for _, found in sorted(reading.counted.items()) if found.noun is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("At least 40 miners have been killed.", ["miners killed"], id="noun, then what happened"),
        pytest.param(
            "At least 40 Norland troops were killed, while some 70 were wounded.",
            ["Norland troops killed", "Norland troops wounded"],
            id="carried within",
        ),
        pytest.param("Police said 12 were killed in Norland.", [], id="a source is not what it counts"),
        pytest.param("Police said 12 (mostly elderly) were killed.", [], id="nor behind a bracket"),
        pytest.param("Norland troops suffered 90 losses. Some 400 villagers fled.", ["losses", "villagers"], id="nothing known happened"),
        pytest.param(
            "Norland soldiers suffered 90 casualties. Of these, around 30 were killed.",
            ["casualties (Norland soldiers)", "Norland soldiers killed"],
            id="of these",
        ),
        pytest.param(
            "The number of Norland soldiers killed may be as high as 300.", ["Norland soldiers killed"], id="noun before the number"
        ),
        pytest.param(
            "The fire killed 12 people and injured at least 30.", ["people killed", "people injured"], id="verb before the number"
        ),
        pytest.param("It sank, killing at least 40 people.", ["people killed"], id="participle before the number"),
        pytest.param("United lost five of six games and left the top four.", ["games", "games"], id="a bare number counts nothing"),
        pytest.param("The council says 140 of the town's 212 wells are dry.", ["wells", "wells"], id="some of somebody's"),
        pytest.param("It spoke to 23 current and former clerks.", ["current and former clerks"], id="two adjectives"),
        pytest.param("It found 140 faults, against 60 or so two years before.", ["faults", "faults"], id="earlier, without a noun"),
        pytest.param("They played before a crowd of 23,418 at Lanor.", ["crowd"], id="of"),
        pytest.param("The governor, Ana Ruiz, put the number of dead at 44.", ["dead"], id="put at"),
        pytest.param("Its lowest hourly rate is £12.21, the firm said.", ["lowest hourly rate"], id="is"),
        pytest.param("The chain's sales fell 9 per cent in June.", ["chain's sales"], id="fell by so much"),
        pytest.param("Margins widened to 14.2 per cent from 11.7 per cent.", ["Margins", "Margins"], id="to and from"),
        pytest.param("The post was cut from nine to four.", ["post", "post"], id="from and to"),
        pytest.param("The fleet has 90 ferries. A list counts 84.", ["ferries", "ferries"], id="a bare number that is counted"),
        pytest.param("It lost 14 boats in 2021, 20 in 2022 and 35 in 2023.", ["boats", "boats", "boats"], id="a list"),
        pytest.param("The report listed 17 defects, two of them serious.", ["defects", "defects"], id="of them"),
        pytest.param("It approved a loan of $40 million (£31 million).", ["loan", "loan"], id="in another currency"),
        pytest.param("The number of injured is disputed. The inquiry counted 64.", ["injured"], id="announced"),
        pytest.param("The clinic reported 23 dead and 40 injured.", ["dead", "injured"], id="no noun but what happened"),
        pytest.param("Takings came in at 40 million crowns.", ["Takings"], id="came in at"),
        pytest.param("The bonds were 4.5% lower at 188 euros.", ["bonds", "bonds"], id="lower at"),
        pytest.param("The slick covers 15 square miles.", ["slick"], id="covers"),
        pytest.param("A paper put the number of proposed cuts at 900.", ["proposed cuts"], id="a noun like a verb"),
        pytest.param("The group raised $40,000 in March.", [], id="who raises money is not counted"),
        pytest.param("Sales in May 2024 rose by 12%.", ["Sales"], id="a month that is no verb"),
        pytest.param("It cut its full-year profit forecast to £3bn.", ["full-year profit forecast"], id="a hyphen before a time"),
        pytest.param("It paid £3bn on top of £1.1bn.", [], id="on top of"),
        pytest.param("A magnitude 6.8 earthquake struck Tarn.", ["magnitude"], id="magnitude"),
        pytest.param("Prices rose 30 points.", [], id="no people, no count"),
    ],
)
def test_the_thing_counted(text, expected):
    found = counted(text)
    assert found == expected or (not expected and not any("killed" in words for words in found))


def roles(text):
    """The numbers of `text` that are no level, with their roles."""
    article = Article(text)
    reading = read(article)
    places = {quantity.start: quantity for found in reading.quantities_in for quantity in found}
    parts = [part for at in range(len(article.sentences)) for part in reading.parts_in[at].items()]
    return {text[places[start].start : places[start].end]: part.role for start, part in parts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Sales rose 11 per cent to £40m from £36m.", {"11 per cent": "change", "£36m": "previous"}, id="rose to from"),
        pytest.param("It fell by 12 per cent.", {"12 per cent": "change"}, id="by"),
        pytest.param("It reported a rise of 0.5 per cent.", {"0.5 per cent": "change"}, id="a rise of"),
        pytest.param("Shares closed 11.4 per cent lower.", {"11.4 per cent": "change"}, id="lower"),
        pytest.param("It took 15 per cent more than the limit.", {}, id="more than is no change"),
        pytest.param("It fell 9 per cent in May and a further 11 per cent in June.", {"9 per cent": "change", "11 per cent": "change"}),
        pytest.param("It thinned by 2.3 meters, against 1.1 meters a year earlier.", {"1.1 meters": "previous"}, id="against, earlier"),
        pytest.param("The rate was 6% in May, compared with 7% in April.", {"7%": "previous"}, id="in a month"),
        pytest.param("Cyclists made up 12% of traffic against 9% a year ago.", {"9%": "previous"}, id="made up"),
        pytest.param("Profit was 41m crowns ($6m), down from 50m.", {"50m": "previous"}, id="a conversion before"),
        pytest.param("It won by 2.3 meters, against 1.1 meters for Osei.", {}, id="against somebody"),
        pytest.param("The toll was cut from 13 to 11.", {"13": "previous"}, id="from to"),
        pytest.param("It sells lamps from 13 to 40 crowns.", {}, id="a range"),
        pytest.param("Bastable scored from 25 metres.", {}, id="a distance"),
        pytest.param("Some 80 are dead, down from the 94 or so that it gave.", {"94": "previous"}, id="down from the"),
        pytest.param("Seven have left. A week ago it had counted four.", {"four": "previous"}, id="had counted"),
        pytest.param("Seven have left. It said that it had counted four.", {}, id="is said to have counted"),
    ],
)
def test_levels_before_and_changes(text, expected):
    assert roles(text) == expected
