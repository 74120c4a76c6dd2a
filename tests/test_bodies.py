"""Organizations and people that are described and not named. All articles are invented; the expectations were written by reading."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.reading.model import Entity
from summarizer.reading.read import read


def actors(text: str) -> dict[str, str]:
    """From the names of all actors, those whom the text only reports included, to their kinds."""
    return {entity.name: entity.kind for entity in read(Article(text)).entities}


def called(text: str, form: str) -> Entity | None:
    """The actor that is called `form`."""
    return next((entity for entity in read(Article(text)).entities if form in (entity.name, *entity.aliases)), None)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The nurses' federation rejected the offer.", "nurses' federation", "organization"),
        ("The mayor’s office declined to comment.", "mayor’s office", "organization"),
        ("Ms Lund’s office withdrew a statement.", "Ms Lund’s office", "organization"),
        ("Norway’s research council paid.", "Norway’s research council", "organization"),
        ("The work was paid for by Norway’s research council.", "Norway’s research council", "organization"),
        ("He told state television that it rained.", "state television", "organization"),
        ("She told a committee of the national assembly that it rained.", "committee of the national assembly", "organization"),
        ("The town council of Arvik put off a vote.", "town council of Arvik", "organization"),
        ("The regional government’s figure is 71.", "regional government", "organization"),
        ("The harbour authority had ignored warnings.", "harbour authority", "organization"),
        ("The union that represents 700 workers has called for help.", "union", "organization"),
        ("Police arrested two men.", "Police", "organization"),
        ("The jury retired at noon.", "jury", "group"),
        ("A jury on Thursday convicted the treasurer.", "jury", "group"),
        ("The defence said that he slept.", "defence", "group"),
        ("Analysts were not so sure.", "Analysts", "group"),
        ("Traders expect a cut.", "Traders", "group"),
        ("Farmers in the valley fear a dry year.", "Farmers", "group"),
        ("Relatives of the miners gathered at the gate.", "Relatives of the miners", "group"),
        ("Rights groups had called for help.", "Rights groups", "group"),
        ("Several political experts say so.", "political experts", "group"),
        ("A lawyer for the union did not return calls.", "lawyer for the union", "person"),
        ("A ministry spokesman would not say whether it was true.", "ministry spokesman", "person"),
        ("A clerk at the registry said the file was lost.", "clerk at the registry", "person"),
        ("Two officials at the Arvik Safety Agency said so.", "Two officials at the Arvik Safety Agency", "group"),
        (
            "A senior engineer at Kolvar Turbines, who asked not to be named, said that the blades had cracked.",
            "senior engineer at Kolvar Turbines",
            "person",
        ),
        ("My sister says that it rains.", "My sister", "person"),
        ("The council voted 5-2 to sell the hall.", "council", "organization"),
        ("Its lifeguard service said the flags were up.", "lifeguard service", "organization"),
        ("He was being held by the police.", "police", "organization"),
        ("It rained. The bank’s founding family was selling its share.", "bank’s founding family", "group"),
        ("Ms Orrin’s family have left the village.", "Orrin’s family", "group"),
        ("A senior Norwegian official, asked whether it was true, said only that it rained.", "senior Norwegian official", "person"),
        ("In Arvik, one shop worker, who did not want to be named, said the doors were shut.", "shop worker", "person"),
        ("It rained. The village’s fire chief said the pond was dry.", "village’s fire chief", "person"),
        ("Two drivers who had seen it disagreed.", "Two drivers", "group"),
        ("Analysts at the bank Orlo Fane expect a cut.", "Analysts at the bank Orlo Fane", "group"),
        ("It rained, although two envoys briefed on the talks said it would stop.", "two envoys briefed on the talks", "group"),
        ("They paid a plumber to look at it. The plumber’s report has nine pages.", "plumber", "person"),
        ("The club has dismissed the timekeeper, whom it did not name.", "timekeeper", "person"),
        ("She worked for a lawyer with the regional harbour committee.", "regional harbour committee", "organization"),
    ],
)
def test_who_acts_or_speaks_is_an_actor_without_a_name(text, name, kind):
    assert actors(text).get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "They met at a school near the court.",
        "The days said nothing to her.",
        "She runs a small charity.",
        "The mayor’s days in office are over.",
        "It is a question for the board of the company.",
    ],
)
def test_what_is_mentioned_in_passing_is_no_actor(text):
    assert actors(text) == {}


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("The National Water Office met. The water office said no.", "water office", "National Water Office"),
        ("Rivermouth Rovers won. The club said that it was glad.", "club", "Rivermouth Rovers"),
        ("The Harbor Workers Alliance met. The union says no.", "union", "Harbor Workers Alliance"),
        ("Green Coast, a charity that plants trees, met. The charity said no.", "charity", "Green Coast"),
        ("The town council of Arvik met. The council voted.", "council", "town council of Arvik"),
        ("The Department of Ports met. The agency said no.", "agency", "Department of Ports"),
        ("Shares in Ambrova Biologics rose. The Swiss company said no.", "company", "Ambrova Biologics"),
        ("A council inspector told them. The inspector, Ivo Lund, said so.", "council inspector", "Ivo Lund"),
        ("The transport minister of the Orr Isles denied it. The minister, Ida Brandt, left.", "transport minister", "Ida Brandt"),
        ("The mayor said no. It rained. The mayor, Ida Brandt, left.", "mayor", "Ida Brandt"),
        ("A trade minister was blamed. It rained. Ida Brandt, the minister for trade, left.", "trade minister", "Ida Brandt"),
        ("Mr Justice Orrin sat. The judge asked why.", "judge", "Orrin"),
        (
            "The union that runs it called. The Arvik Alliance of Harbour Workers was founded in May.",
            "union",
            "Arvik Alliance of Harbour Workers",
        ),
        ("The Pell County Sheriff's Office sent boats. The sheriff's office said so.", "sheriff's office", "Pell County Sheriff's Office"),
        ("West Pell Police sent boats. The force said so.", "force", "West Pell Police"),
        ("The Pell Bay Sentinel has closed. The newspaper was founded in May.", "newspaper", "Pell Bay Sentinel"),
        ("The singer Maria Vasca Quesne left. Vasca Quesne said it rained.", "Vasca Quesne", "Maria Vasca Quesne"),
        ("The retailer Wartal lost money. The company said so.", "company", "Wartal"),
        ("It was debated in the Commons. The House rose at noon.", "House", "Commons"),
        ("Researchers weighed the fish. The authors said so.", "authors", "Researchers"),
        ("Arvik Gov. Ida Brandt met them. She left. The Arvik governor said no.", "Arvik governor", "Ida Brandt"),
    ],
)
def test_a_description_means_whom_the_text_named(text, form, name):
    found = called(text, form)
    assert found is not None
    assert found.name == name


def test_an_office_of_somebody_else_is_not_called_again():
    text = "Labour nominee Ivo Lund spoke. He left. The Green nominee said no."
    assert called(text, "Green nominee") is not called(text, "Ivo Lund")
    assert "nominee" not in next(entity.aliases for entity in read(Article(text)).entities if entity.name == "Ivo Lund")


def test_what_is_described_before_a_title_is_one_with_the_name():
    text = "It sank, according to a spokeswoman, Lt. Cmdr. Ida Brandt. She left."
    assert actors(text) == {"Ida Brandt": "person"}


@pytest.mark.parametrize(
    "text",
    [
        "She and her colleagues believe that it rains.",
        "He was hurt by police violence.",
        "They want police supported.",
        "Orsund won. The club said it was glad.",
    ],
)
def test_who_only_stands_for_somebody_named_is_no_actor(text):
    assert actors(text).keys() <= {"Orsund"}


def test_a_name_that_stands_alone_before_a_longer_one_is_its_own():
    text = "It rained. Shares in Wartal fell. Wartal cut its forecast. The family’s holding firm, Wartal Invest, said no."
    assert {"Wartal", "Wartal Invest"} <= actors(text).keys()


def test_one_name_is_one_actor():
    text = "A source said no. Another source said yes. The source left. Sources said so."
    names = [entity.name for entity in read(Article(text)).entities]
    assert len(names) == len(set(names))


def test_a_relative_clause_does_not_name_the_speaker():
    text = "The Arvik Court sat. A former officer, who was told by the Arvik Court to wait, said that it rained."
    assert actors(text).get("former officer") == "person"
