"""Numbers that a text names in order to say that they are not so."""

import pytest

from summarizer.article import Article, Part
from summarizer.reading.read import read


def denied(text: str) -> list[str]:
    reading = read(Article(text, language="en", parts=(Part(0, len(text), "body"),)))
    return [text[number.start : number.end] for number in reading.quantities_in[0] if number.start in reading.denied_in[0]]


DENIED = {
    "not, behind": ("The toll was 35, not 37, the ministry said.", ["37"]),
    "not, in the middle": ("Eight people, not 12, were hurt.", ["12"]),
    "not, spelled": ("Eight people, not twelve, were hurt.", ["twelve"]),
    "not … but": ("It was not 12 but 14 boats.", ["12"]),
    "not the": ("They paid $4 million, not the $3 million agreed.", ["$3 million"]),
    "rather than": ("The club sold 40 seats rather than 60.", ["60"]),
    "instead of": ("The dam has 40 gates instead of 60.", ["60"]),
    "not, and a bound": ("It was 30, not about 50.", ["50"]),
    "denied that": ("Osei denied that 30 people were killed.", ["30"]),
    "denied claims": ("Osei rejected the union’s claims that 30 people were killed.", ["30"]),
    "denied doing": ("Osei denied taking $3 million from the fund.", ["$3 million"]),
    "did not say that": ("Osei did not say that 30 people died.", ["30"]),
    "did not say, bare": ("Osei didn’t say 30 people died.", ["30"]),
    "up to a contrast": ("Osei denied that 30 people died, but the clinic counted 40.", ["30"]),
}


@pytest.mark.parametrize(("text", "numbers"), DENIED.values(), ids=DENIED.keys())
def test_a_number_that_is_said_not_to_be_so_is_denied(text, numbers):
    assert denied(text) == numbers


ASSERTED = {
    "a bound": "Not more than 30 people died.",
    "an event that did not happen": "The mine did not pay its 30 workers.",
    "a thing rejected": "The board rejected the bid of $30 million.",
    "requests denied": "The court denied 30 requests.",
    "a denial that is itself denied": "Osei did not deny that 30 people died.",
    "how something happened": "Osei did not say how 30 people died.",
    "no number": "Osei denied it.",
}


@pytest.mark.parametrize("text", ASSERTED.values(), ids=ASSERTED.keys())
def test_a_number_beside_another_denial_is_not(text):
    assert denied(text) == []
