"""Where sentences end, and that their offsets hold."""

from __future__ import annotations

import time

import pytest

from summarizer import structure
from summarizer.paragraphs import paragraphs
from summarizer.segment import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end, _, _ in sentences(text, structure.parts(text))]


ONE_SENTENCE = {
    "quoted sentences and who said them": "“We will win. We must win,” she said.",
    "straight marks": '"We will win. We must win," she said.',
    "single marks typed for double ones": "''We will win. We must win,'' she said.",
    "ellipsis that begins a quotation": "“… There is more,” she said.",
    "british marks": "‘We will win. We must win,’ she said.",
    "quotation behind a colon": "Osei said: “We will win. We must win.”",
    "question and its asker": "“Will it hold? It must!” Ivo Lund asked.",
    "full stop typed for a comma": "“We won.” Lund said.",
    "question, small letter": "“Will it hold?” the minister asked.",
    "chinese attribution": "“我们会赢。我们必须赢。”她说。",
    "japanese attribution": "「勝った。」と述べた。",
    "dateline": "SEOUL, Jan. 24 (UPI) — The council met.",
    "month and day": "It opened on Jan. 24 and closed on Sept. 3.",
    "organization": "The envoy to the U.N. in Geneva spoke.",
    "country and title": "It was U.S. President Lund who spoke.",
    "titles": "Mr. Lund, Gen. Pell, Dr. Osei and Sen. Ruiz met Lt. Col. Holm.",
    "initials": "J. K. Osei met Kim J. Holm.",
    "number": "He lives at No. 5 and paid 3.5 per cent.",
    "company": "Acme Inc. Chairman Ivo Lund and Example Corp. Director Ann Holm left.",
    "saint": "They met in St. Petersburg.",
    "latin": "Fruit, e.g. Bramley apples, vs. Conference pears.",
    "clock and weekday": "It begins at 5 p.m. Monday.",
    "clock and zone": "It begins at 5 a.m. EST today.",
    "name with a mark": "Yahoo! said that Yahoo! Inc. grew.",
    "ellipsis in a clause": "He went … and left... or so we heard.",
    "spaced ellipsis": "He went . . . and left.",
    "ellipsis before I": "Well... I think so.",
    "unpronounceable abbreviation": "The Cmdr. Holm inquiry and the Hwy. Patrol.",
    "address on the net": "See example.org/a.html for more.",
    "german day": "Am 24. Januar kam er.",
    "bracket in a clause": "He left (why?) and stayed away.",
    "list marker": "1. First of all.",
    "list letter": "a. First of all.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in ONE_SENTENCE.items()])
def test_one_sentence_stays_one(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“Wait.”|She left.", id="quotation, then narration"),
        pytest.param('"We won."|He left.', id="the same in straight marks"),
        pytest.param("‘We won.’|He left.", id="the same in single marks"),
        pytest.param("“Why?”|He left.", id="question, then a pronoun"),
        pytest.param("“Why?”|The minister asked nothing.", id="question, then an article"),
        pytest.param("“Wait,” she said.|“There is more,” she added.", id="interrupted quotation"),
        pytest.param("''One is done.|Two is not.''|Three was.", id="quotation in doubled marks"),
        pytest.param("It was at $1.31.|Traders left.", id="amount"),
        pytest.param("“… There is more.|He left.”", id="ellipsis first"),
        pytest.param("“One is done.|Two is not.|Three never was.”", id="quotation that fills its paragraph"),
        pytest.param("He stopped.|“One is done.|Two is not.”|Then he left.", id="quotation without attribution"),
        pytest.param("Osei said: “One. Two.”|Then he left.", id="quotation behind a colon"),
        pytest.param("He lives in the U.S.|The next day he left.", id="country at the end"),
        pytest.param("She chose plan B.|He did not.", id="single letter at the end"),
        pytest.param("It opened in Jan.|The next was in May.", id="month at the end"),
        pytest.param("They came at 6 p.m.|Police said so.", id="clock at the end"),
        pytest.param("He works for Acme Inc.|The firm is old.", id="company at the end"),
        pytest.param("Acme Inc. fell.|(It rose later.)|Then it fell.", id="sentence in brackets"),
        pytest.param("It ended in 2019.|The next began.|5 people came.", id="numbers on both sides"),
        pytest.param("He was ill.|Police let him go on.|Doctors said no.|Guards ate en masse.", id="words that are also abbreviations"),
        pytest.param("Really?!|Yes!|No…|Perhaps.", id="other stops"),
        pytest.param("He ran for the BBC.|Lund did not.", id="capitals without stops"),
        pytest.param("Great news! |🎉 We won.|👩‍👩‍👧 came.", id="emoji"),
        pytest.param("iPhones sold.|eBay did not.", id="brand in small letters"),
        pytest.param("他走了。|她没走！|为什么？|好。", id="chinese"),
        pytest.param("هل جاء؟|نعم.|ذهب۔|ثم عاد.", id="arabic"),
        pytest.param("वह गया।|फिर आया।", id="hindi"),
        pytest.param("¿Qué pasó?|¡Nada!|Él se fue.", id="spanish"),
        pytest.param("The lives of the soldiers’.|Next one.", id="possessive before the stop"),
        pytest.param("Ann\u00a0left.|\u00a0Bo\u00a0stayed.", id="no-break space"),
        pytest.param("Cafe\u0301.|E\u0301mile left.", id="combining marks"),
    ],
)
def test_sentences_end_where_the_bar_stands(text: str) -> None:
    joined = text.replace("|", " ") if "。" not in text else text.replace("|", "")
    expected = [piece.strip() for piece in text.split("|")]
    assert split(joined) == expected


def test_the_last_of_a_multi_paragraph_quotation_keeps_its_attribution() -> None:
    text = "“One is done. Two is not.\n\n“Three is. Four is,” she said."
    assert split(text) == ["“One is done.", "Two is not.", "“Three is. Four is,” she said."]


WRAPPED = """\
The council of the harbor town has put off its vote on the new
quay until Monday, a spokesman said. It will meet behind closed
doors.

“We need more time,” said Ivo Lund, who has led the council for
nine years and wants to go on. He gave no date.
"""


def test_line_breaks_of_a_wrapped_file_are_spaces() -> None:
    assert len(paragraphs(WRAPPED)) == 2
    assert [sentence[-10:] for sentence in split(WRAPPED)] == ["sman said.", "sed\ndoors.", " to go on.", "e no date."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The first paragraph.\nThe second one.\nThe third.", 3, id="short paragraphs on a line each"),
        pytest.param("A headline without a stop\nThe first paragraph.\nThe second.", 3, id="headline on its line"),
        pytest.param(f"{'Long words of a line. ' * 20}\n{'and more. ' * 30}", 2, id="long lines are paragraphs"),
        pytest.param(
            WRAPPED + "The wall was first proposed eight years ago by the engineer Ann\nLund. It was put off twice.",
            3,
            id="name on the next line",
        ),
        pytest.param(WRAPPED.replace("\n", "\r\n"), 2, id="carriage returns"),
        pytest.param(WRAPPED.replace("\n", "\n   "), 2, id="indented"),
        pytest.param("One.\u2029Two.\u2028Three.", 3, id="unicode separators"),
        pytest.param("Points made in the long talk of the\n- first of them is this one\n- second of them is that", 3, id="bullets"),
        pytest.param("\ufeff\n\n One. \n \n", 1, id="byte order mark and blanks"),
        pytest.param(" \x00\n\t", 0, id="nothing but blanks"),
    ],
)
def test_paragraphs_are_lines_or_blocks_as_the_file_has_it(text: str, expected: int) -> None:
    found = paragraphs(text)
    assert len(found) == expected
    assert all(text[start:end].strip() == text[start:end] for start, end in found)


def test_parts_are_kept_apart_and_paragraphs_are_numbered() -> None:
    text = "Vote put off\n\nThe council met. It left.\n\nRead more: The harbor"
    assert [(text[s:e], kind, number) for s, e, kind, number in sentences(text, structure.parts(text))] == [
        ("Vote put off", "headline", 0),
        ("The council met.", "body", 1),
        ("It left.", "body", 1),
        ("Read more: The harbor", "boilerplate", 2),
    ]


def test_a_part_that_begins_inside_a_paragraph_begins_a_sentence() -> None:
    text = "OSLO — The council met. It left."
    found = sentences(text, [(0, 6, "boilerplate"), (6, len(text), "body")])
    assert [(text[s:e], kind) for s, e, kind, _ in found] == [
        ("OSLO —", "boilerplate"),
        ("The council met.", "body"),
        ("It left.", "body"),
    ]


HOSTILE = {
    "opening marks": "“",
    "opening marks with words": "“a b ",
    "single marks": "‘a ",
    "brackets": "(",
    "stops": ". ",
    "initials": "A. ",
    "quoted sentences": "“A b. C ",
    "stops that end nothing": 'a b. c "a" ',
    "closing marks": "a.”””” ",
    "one word": "a",
    "lines": "a\n",
    "blank lines": "\n \n",
    "spaces": ".     ",
    "chinese": "」。",
    "sign-offs": "(reporting by ",
}


@pytest.mark.parametrize("pattern", [pytest.param(pattern, id=name) for name, pattern in HOSTILE.items()])
def test_time_is_linear_on_hostile_text(pattern: str) -> None:
    def cost(size: int) -> float:
        text = (pattern * size)[:size]
        best = float("inf")
        for _ in range(2):
            begin = time.process_time()
            sentences(text, structure.parts(text))
            best = min(best, time.process_time() - begin)
        return best

    # Four times the text takes four times as long, sixteen times if it were quadratic; small absolute times are noise.
    assert cost(40_000) < 9 * cost(10_000) + 0.05
