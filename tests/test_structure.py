"""Headline, body, captions and boilerplate told apart in plain text; datelines and bylines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import structure

ARTICLE = """\
Harbor vote put off again

Council wants more time to study the costs

By Ann Example and Bo van Sample

Published: Jan. 24, 2025 10:15 GMT

OSLO, Jan. 24 (AP) — The council put off the vote. It will meet on Monday.

(Photo by Bo Sample/Getty Images)

Read more: Why the harbor matters

“Follow us,” the mayor said.

Follow us on example.org

He gave no date. (Reporting by Ann Example; editing by Bo Sample)

© 2025 Example News. All rights reserved.
"""


def told_apart(text: str) -> list[tuple[str, str]]:
    return [(kind, text[start:end]) for start, end, kind in structure.parts(text)]


def kinds(text: str) -> list[str]:
    return [kind for _, _, kind in structure.parts(text)]


def test_all_parts_of_an_article_are_told_apart() -> None:
    assert told_apart(ARTICLE) == [
        ("headline", "Harbor vote put off again"),
        ("headline", "Council wants more time to study the costs"),
        ("boilerplate", "By Ann Example and Bo van Sample"),
        ("boilerplate", "Published: Jan. 24, 2025 10:15 GMT"),
        ("body", "OSLO, Jan. 24 (AP) — The council put off the vote. It will meet on Monday."),
        ("caption", "(Photo by Bo Sample/Getty Images)"),
        ("boilerplate", "Read more: Why the harbor matters"),
        ("body", "“Follow us,” the mayor said."),
        ("boilerplate", "Follow us on example.org"),
        ("body", "He gave no date."),
        ("boilerplate", "(Reporting by Ann Example; editing by Bo Sample)"),
        ("boilerplate", "© 2025 Example News. All rights reserved."),
    ]


BODY = "The council put off the vote. It will meet on Monday."


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Rates hold", id="two words"),
        pytest.param("Will the harbor hold? A look back", id="question inside"),
        pytest.param("‘We will win’: mayor on the vote", id="begins with a quotation"),
        pytest.param("Mayor: “We will win”", id="ends with a quotation"),
        pytest.param("港で投票延期", id="no small letters"),
    ],
)
@pytest.mark.parametrize(
    "gap", [pytest.param("\n\n", id="blank line"), pytest.param("\n", id="next line"), pytest.param("\r\n", id="CRLF")]
)
def test_a_short_first_line_without_a_stop_is_the_headline(line: str, gap: str) -> None:
    assert told_apart(f"{line}{gap}{BODY}") == [("headline", line), ("body", BODY)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BODY, id="one paragraph"),
        pytest.param("The council met.\n\nIt left.", id="first line is a sentence"),
        pytest.param("Only a line without a stop", id="nothing behind it"),
        pytest.param("one\n\ntwo\n\nthree\n\nfour five six.", id="list"),
        pytest.param("OSLO (AP) — The council met and\n\nit left.", id="dateline"),
        pytest.param(f"{'Many words ' * 20}\n\n{BODY}", id="too long"),
        pytest.param("The mayor named these:\n\nAnn Lund and Bo Holm.", id="colon"),
        pytest.param(f"{BODY}\n\nWhat happens next\n\n{BODY}", id="heading inside the body"),
        pytest.param(f"{BODY}\n\nRead more books, the mayor said.", id="sentence that begins like boilerplate"),
        pytest.param(f"{BODY}\n\nBy Monday Night all had voted\n\n{BODY}", id="sentence that begins like a byline"),
        pytest.param(f"{BODY}\n\n“Click here,” the page told him.", id="quoted boilerplate"),
        pytest.param(f"{BODY}\n\nPhotographs of the harbor were found.", id="sentence on pictures"),
        pytest.param(f"{BODY}\n\nJan. 24", id="date inside the body"),
        pytest.param(f"{BODY}\n\nShe was born by the sea/lake.", id="slash at the end"),
    ],
)
def test_what_is_in_doubt_is_body(text: str) -> None:
    assert set(kinds(text)) == {"body"}


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ann Example",
        "File photo",
        "FILE - The mayor speaks in Oslo on Jan. 3. (AP Photo/Ann Example)",
        "A crane in the port of Oslo. Ann Example/Reuters",
        "A crane in the port. REUTERS/Ann Example",
        "A crane in the port. Photo by Bo Sample/UPI | License Photo",
        "Image: Ann Example",
        "Credit: Example Pictures",
    ],
)
def test_captions_and_credits(line: str) -> None:
    assert kinds(f"{BODY}\n\n{line}\n\n{BODY}") == ["body", "caption", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: The harbor’s past",
        "Related",
        "Sign up for our newsletter",
        "Advertisement",
        "Lire aussi : le port et son passé",
        "Cet article est inventé ; il a été écrit à titre d’exemple.",
        "Dieser Artikel ist erfunden; er wurde als Beispiel geschrieben.",
        "Share this article",
        "Click here to read on",
        "— Reporting by Ann Example; editing by Bo Sample",
        "Additional reporting by Bo Sample in Oslo",
        "ENDS",
        "-30-",
        "###",
        "|---|:---:|",
        "----------",
        "+====+====+",
        "This is a developing story. Please check back.",
        "This story has been updated with a statement.",
        "All times are Central; the newest entries come first.",
        "This article is invented; it was written as a sample.",
        "Copyright 2025 Example News",
        "Example News. All Rights Reserved.",
        "Example News writer Ann Sample contributed to this report.",
    ],
)
def test_boilerplate(line: str) -> None:
    assert kinds(f"{BODY}\n\n{line}") == ["body", "boilerplate"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SEOUL, Jan. 24 (UPI) — North of the river", "SEOUL, Jan. 24 (UPI) —"),
        ("OSLO (AP) -- The council met.", "OSLO (AP) --"),
        ("WASHINGTON—The council met.", "WASHINGTON—"),
        ("WASHINGTON, D.C. – The council met.", "WASHINGTON, D.C. –"),
        ("NEW YORK, Jan. 24, 2025 /PRNewswire/ -- Acme grew.", "NEW YORK, Jan. 24, 2025 /PRNewswire/ --"),
        ("St. Petersburg, Russia (Reuters) - Two ships left.", "St. Petersburg, Russia (Reuters) -"),
        ("PARIS, le 3 mai (AFP) – Le maire est parti.", "PARIS, le 3 mai (AFP) –"),
        ("KYIV — “We will go,” she said.", "KYIV —"),
        ("London — The bank held its rate.", None),
        ("NATO — which met — left.", None),
        ("BREAKING — The council met.", None),
        ("The council — or what is left of it — met.", None),
        ("Lund — He left.", None),
        ("The council met.", None),
        ("SEOUL (UPI) —", None),
        ("", None),
    ],
)
def test_datelines(text: str, expected: str | None) -> None:
    found = structure.dateline(text, 0, len(text))
    assert (text[found[0] : found[1]] if found else None) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ann Example", "Ann Example"),
        ("BY ANN EXAMPLE, STAFF WRITER", "ANN EXAMPLE, STAFF WRITER"),
        ("By Ann Example and Bo van Sample", "Ann Example and Bo van Sample"),
        ("By The Numbers", None),
        ("By Monday the council had voted", None),
        ("By Ann Example.", None),
    ],
)
def test_bylines_stand_before_the_body(line: str, expected: str | None) -> None:
    text = f"Vote put off\n\n{line}\n\n{BODY}\n\n{BODY}\n\n{BODY}"
    found = structure.byline(text, structure.parts(text))
    assert (text[found[0] : found[1]] if found else None) == expected


BODIES = {
    "fr": "Le conseil a reporté le vote. Il se réunira lundi, a dit le maire de la ville, mais pas pour voter.",
    "de": "Der Rat hat die Abstimmung verschoben. Er tagt am Montag, sagte der Bürgermeister, aber nicht öffentlich.",
    "es": "El consejo aplazó la votación. Se reunirá el lunes, dijo el alcalde de la ciudad, pero no para votar.",
    "pt": "O conselho adiou a votação. Vai reunir na segunda-feira, disse o presidente da câmara, mas não para votar.",
    "it": "Il consiglio ha rinviato il voto. Si riunirà lunedì, ha detto il sindaco della città, ma non per votare.",
    "nl": "De raad heeft de stemming uitgesteld. Hij komt maandag bijeen, zei de burgemeester van de stad, maar niet om te stemmen.",
    "en": BODY,
}


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("fr", "Par Maëlys Example", "Maëlys Example"),
        ("fr", "Par Maëlys Example et Bo de Sample, à Lyon", "Maëlys Example et Bo de Sample, à Lyon"),
        ("fr", "Par Le Monde avec AFP", "Le Monde avec AFP"),
        ("de", "Von Annegret Example und Bo von Sample", "Annegret Example und Bo von Sample"),
        ("de", "VON ANNEGRET EXAMPLE", "ANNEGRET EXAMPLE"),
        ("es", "Por Ana Example", "Ana Example"),
        ("pt", "Por Ana Example", "Ana Example"),
        ("it", "Di Anna Example", "Anna Example"),
        ("nl", "Door Anna van Example", "Anna van Example"),
        ("fr", "By Ann Example", "Ann Example"),
        ("de", "Von Mäusen und Menschen", None),
        ("de", "Von Annegret Example kommt Kritik", None),
        ("en", "Von Der Leyen Wins Second Term", None),
        ("en", "Di Maria Scores Late Winner", None),
        ("de", "Par Maëlys Example", None),
    ],
)
def test_bylines_of_other_languages(language: str, line: str, expected: str | None) -> None:
    text = f"Example 2025\n\n{line}\n\n{BODIES[language]}\n\n{BODIES[language]}"
    found = structure.byline(text, structure.parts(text))
    assert (text[found[0] : found[1]] if found else None) == expected


@given(st.text(max_size=200) | st.lists(st.sampled_from(ARTICLE.split("\n")), max_size=12).map("\n".join))
def test_parts_are_ordered_and_leave_out_blanks_only(text: str) -> None:
    found = structure.parts(text)
    covered = "".join(text[start:end] for start, end, _ in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert all(start < end for start, end, _ in found)
    assert not any(char.isalnum() for char in text) or any(char.isalnum() for char in covered)
    assert sum(char.isalnum() for char in covered) == sum(char.isalnum() for char in text)
