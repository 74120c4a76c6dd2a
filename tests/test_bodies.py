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


def test_one_name_is_one_actor():
    text = "A source said no. Another source said yes. The source left. Sources said so."
    names = [entity.name for entity in read(Article(text)).entities]
    assert len(names) == len(set(names))


def test_a_relative_clause_does_not_name_the_speaker():
    text = "The Arvik Court sat. A former officer, who was told by the Arvik Court to wait, said that it rained."
    assert actors(text).get("former officer") == "person"
