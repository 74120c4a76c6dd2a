"""Which words make one name. All names are invented; the expectations were written by reading."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.reading.entities import entities


def kinds(text: str) -> dict[str, str]:
    """From the names that the text has to their kinds."""
    return {entity.name: entity.kind for entity in entities(Article(text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Singer Mikael “Buster” Lindahl said no.", "Mikael “Buster” Lindahl"),
        ('Peter "Tug" Moreau said no.', 'Peter "Tug" Moreau'),
        ("Elena (Lena) Prus said no.", "Elena (Lena) Prus"),
        ("The writer Jeanne d’Arvor said no.", "Jeanne d’Arvor"),
        ("Pieter van der Linde said no.", "Pieter van der Linde"),
        ("Sophie in ’t Hout said no.", "Sophie in ’t Hout"),
        ("Ivo Lund Jr. said no.", "Ivo Lund Jr"),
        ("Ivo Carrick KC, for the family, said no.", "Ivo Carrick"),
        ("Ulla Bright MP said no.", "Ulla Bright"),
        ("Howard Dean said no.", "Howard Dean"),
        ("Dean Barrow said no.", "Dean Barrow"),
        ("Mr Gold said no.", "Gold"),
    ],
)
def test_a_persons_name_is_one(text, name):
    assert kinds(text) == {name: "person"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Norwegian Bakers’ League said no.", "Norwegian Bakers’ League", "organization"),
        ("The Seamen's Union said no.", "Seamen's Union", "organization"),
        ("She walked over the Fowler’s Steps bridge.", "Fowler’s Steps bridge", "place"),
        ("The Institute for Quiet Cities said no.", "Institute for Quiet Cities", "organization"),
        ("Friends of the Lode said no.", "Friends of the Lode", "organization"),
        ("The Torrin river burst its banks.", "Torrin river", "place"),
        ("They searched the Veske reservoir.", "Veske reservoir", "place"),
        ("A train left the Kallmark viaduct.", "Kallmark viaduct", "place"),
        ("The bridge over the Orrin was closed.", "Orrin", "place"),
        ("She has fished the Orrin since May.", "Orrin", "place"),
        ("The river Hask rose on Sunday.", "Hask", "place"),
        ("Tavi Moor said no.", "Tavi Moor", "person"),
        ("Weimar Austria is gone.", "Weimar Austria", "place"),
        ("The Arvik GOP said no.", "Arvik GOP", "organization"),
        ("He sat in the Old Courts of Justice.", "Old Courts of Justice", "place"),
        ("She went to the Court of Arbitration for Sport.", "Court of Arbitration for Sport", "organization"),
        ("The Nordic Tech and Services Union said no.", "Nordic Tech and Services Union", "organization"),
        ("The Pell County Sheriff’s Office said no.", "Pell County Sheriff’s Office", "organization"),
        ("They closed the Mill Lane pool.", "Mill Lane pool", "place"),
        ("The Department of Justice said no.", "Department of Justice", "organization"),
    ],
)
def test_what_belongs_to_the_name_of_something_else(text, name, kind):
    assert kinds(text) == {name: kind}


@pytest.mark.parametrize(
    "text",
    [
        "We'll see. They've gone.",
        "The price of freight rose. Freight had added to it.",
        "She saw “Quiet Hills” twice.",
        "He owns a Lund-style house.",
        "Prices rose to NOK 400 million.",
        "UPDATE at noon: it rains.",
        "It was a North African dish.",
    ],
)
def test_what_names_nobody(text):
    assert kinds(text) == {}


def test_a_person_owns_what_follows_and_is_no_part_of_it():
    assert kinds("Ivo Lund’s Harbour Party said no.") == {"Ivo Lund": "person", "Harbour Party": "organization"}


def test_the_credit_of_a_photograph_names_nobody():
    text = "A short headline about ships\n\nShips lay in Arvik for a week.\n\n(Photo: Ships. Tomas Eriksen/Quill Wire)\n\nNobody came."
    assert kinds(text) == {"Arvik": "place"}


def test_a_dateline_inside_the_text_names_nobody():
    assert kinds("Talks fail again over water.\n\nNEW ARVIK (AP) — Ivo Lund said no.") == {"Ivo Lund": "person"}
