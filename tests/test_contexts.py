"""What stands around a name and tells its kind. All articles are invented; the expectations were written by reading."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.reading.entities import entities


def kind(text: str, name: str) -> str | None:
    """The kind of the actor that is called `name`."""
    return next((entity.kind for entity in entities(Article(text)) if name in (entity.name, *entity.aliases)), None)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("A survey by the consultancy Orlo Fane put it at one in three.", "Orlo Fane", "organization"),
        ("Officials cited by the newspaper El Eco del Sur said so.", "El Eco del Sur", "organization"),
        ("It has a contract with bus builder Wartal.", "Wartal", "organization"),
        ("The operator, Norlund, has always denied it.", "Norlund", "organization"),
        ("The company that runs it, Hidra Lund, said no.", "Hidra Lund", "organization"),
        ("Pellagen, which reports next week, fell.", "Pellagen", "organization"),
        ("An economist at Manulund said so.", "Manulund", "organization"),
        ("Bastable, who had played for years, left.", "Bastable", "person"),
        ("Castlebray, who had won 11 of their 12 matches, lost.", "Castlebray", "organization"),
        ("Rivermouth Athletic beat Garrow Town 2-0.", "Garrow Town", "organization"),
        ("A resident of Lower Pell left.", "Lower Pell", "place"),
        ("A doctor at the hospital in Tres Vados, who was not named, said so.", "Tres Vados", "place"),
        ("The health ministry of Marovia said no.", "Marovia", "country"),
        ("The prime minister of the Orr Isles said no.", "Orr Isles", "country"),
        ("Scotland voted.", "Scotland", "country"),
        ("The tents were given by Wartal, which sells rope.", "Wartal", "organization"),
        ("They will meet Costa Brenna, which won the other match.", "Costa Brenna", "organization"),
        ("A spokesman for Wartal left.", "Wartal", "organization"),
        ("They had to drive to Pellin.", "Pellin", "place"),
        ("He lives in Mill Lane, Pellin.", "Pellin", "place"),
        ("Statistics Norway counted them.", "Statistics Norway", "organization"),
        ("The woman, who gave her name only as Runa, left.", "Runa", "person"),
    ],
)
def test_the_surroundings_tell_the_kind(text, name, expected):
    assert kind(text, name) == expected


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("British shares fell.", "British", None),
        ("She is a Slovenian model.", "Slovenian", None),
        ("The British government said no.", "British", "country"),
        ("Norway voted. Norwegian shares fell.", "Norwegian", "country"),
        ("The Germans fear a cut.", "Germans", "group"),
        ("The Paris attacks were in May.", "Paris", "place"),
    ],
)
def test_an_adjective_alone_is_a_country_where_it_stands_for_those_who_govern(text, form, expected):
    assert kind(text, form) == expected


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Madrid, which helped to broker it along with Chile, urged restraint.", "Madrid", "country"),
        ("Oslo, a neighbour of both, said nothing.", "Oslo", "country"),
        ("Oslo rejected it. He told reporters in Oslo that it rained.", "Oslo", "country"),
        ("Jobs will go, with Oslo and Madrid worst hit.", "Oslo", "place"),
        ("He told reporters in Oslo that it rained.", "Oslo", "place"),
    ],
)
def test_a_capital_is_the_government_or_the_city(text, form, expected):
    assert kind(text, form) == expected


def test_the_town_of_the_dateline_is_a_place_where_the_text_goes_on_about_it():
    dateline = "PELL FALLS, Ohio — It rained on Tuesday in May. "
    assert kind(dateline + "Many have left this quiet timber town.", "PELL FALLS") == "place"
    assert kind(dateline + "Many have left.", "PELL FALLS") is None


def test_the_short_name_of_a_region_is_the_regions():
    assert kind("They fought in Kursk Oblast. In Kursk it rained.", "Kursk") == "place"
    assert [entity.name for entity in entities(Article("They fought in Kursk Oblast. In Kursk it rained."))] == ["Kursk Oblast"]


def test_a_firm_that_is_called_like_a_place_is_the_firm():
    text = "Sarrow Vale Water lost water. Sarrow Vale said no."
    assert [(entity.name, entity.kind) for entity in entities(Article(text))] == [("Sarrow Vale Water", "organization")]


def test_a_surname_in_the_plural_that_stands_once_is_nobody():
    text = "Delia Prus left. Paul Prus stayed. It rains, both Pruses said. Both Prus cousins left."
    assert kind(text, "Pruses") is None
