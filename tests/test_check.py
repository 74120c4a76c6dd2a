"""The check of free text: what is wrong, what is verified and where, what no rule covers."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import SEEDS

from summarizer.article import Article
from summarizer.grounding.check import check_text
from summarizer.readers import read_file

HARBOR = (
    "PORT MARLOW, May 3 — The council of Port Marlow may close the fish market in June, the mayor, Ana Ruiz, said on Tuesday. "
    "It did not consult the 43 traders. “We have asked for patience, and we have not had an answer,” said Ivo Lund, who "
    "speaks for them.\n\n"
    "Profit at Marlow Foods fell 8 percent to $4 million in the second quarter of 2020. The company bought a Boeing 737 in March."
)


def problems(text, article=HARBOR, severity="error"):
    return [found.code for found in check_text(text, Article(article)).problems if severity in {found.severity, "any"}]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_a_sentence_of_the_article_has_no_error(path):
    article = read_file(path)
    for sentence in article.sentences:
        report = check_text(sentence.text, article)
        assert [found for found in report.problems if found.severity == "error"] == []


def test_a_copied_sentence_is_verified_whole_with_its_place():
    article = Article(HARBOR)
    (verified,) = check_text("It did not consult the 43 traders.", article).verified
    (evidence,) = verified.evidence
    assert verified.kind == "statement"
    assert article.text[evidence.start : evidence.end] == evidence.text == "It did not consult the 43 traders."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The mayor, Ana Ruiz, said 44 traders had asked for patience.", "unsupported-number"),
        ("The fish market will close in June, Ana Ruiz said.", "dropped-hedge"),
        ("The council consulted the 43 traders.", "changed-negation"),
        ("Marlow Foods did not buy a Boeing 737 in March.", "changed-negation"),
        ("Profit at Marlow Foods rose 8 percent to $4 million.", "changed-direction"),
        ("Marlow Foods bought a Boeing 777 in March.", "changed-name"),
        ("Petra Holm, the mayor, said the fish market may close.", "unknown-actor"),
        ("Ivo Lund said: “We have asked for money, and we have not had an answer.”", "altered-quote"),
        ("“We have asked for patience,” said Ana Ruiz.", "misattributed-quote"),
        ("Angry farmers blocked motorways with tractors overnight.", "unsupported-claim"),
        ("Profit fell 8 percent in the second quarter of 2019.", "misplaced-number"),
        ("Profit fell 8 percent in the third quarter of 2020.", "unsupported-number"),
    ],
)
def test_a_changed_statement_is_an_error(text, code):
    assert code in problems(text)


@pytest.mark.parametrize(
    "text",
    [
        "The fish market in Port Marlow could close in June, the mayor said.",
        "The traders were not consulted by the council.",
        "Marlow Foods' profit declined by 8% to $4m.",
        "Ivo Lund said the traders “have asked for patience”.",
        "The company has a Boeing 737.",
        "More than 40 traders were affected.",
        "Mayor Ruiz said that the market may be closed.",
    ],
)
def test_a_faithful_paraphrase_has_no_error(text):
    assert problems(text) == []


def test_a_statement_of_a_source_told_as_a_fact_is_a_dropped_attribution():
    article = "The bridge over the Marrow is safe for lorries, the road agency said on Thursday. It was inspected in May."
    assert problems("The bridge over the Marrow is safe for lorries.", article) == ["dropped-attribution"]
    assert problems("The bridge is safe for lorries, the road agency said.", article) == []


def test_a_statement_given_to_another_source_is_misattributed():
    article = "The reservoir is half empty, the water board said. Rain is expected on Sunday, said Petra Holm, a forecaster."
    assert "misattributed-claim" in problems("The water board said that rain is expected on Sunday.", article)


def test_what_no_rule_covers_is_listed():
    report = check_text("The weather was mild.", Article(HARBOR))
    assert [found.text for found in report.unchecked] == ["The weather was mild."]


@pytest.mark.parametrize(
    ("quoted", "match"),
    [
        ("The ferry — all of it — wasn't ours", "exact"),
        ("The ferry — all of it — wasn’t ours", "typographic"),
        ("The ferry - all of it - wasn't ours", "typographic"),
        ("The ferry — all of  it — wasn't ours", "typographic"),
        ("the ferry — all of it — wasn't ours", "typographic"),
    ],
    ids=["same", "apostrophe", "dash", "space", "capital"],
)
def test_a_quotation_says_whether_its_very_characters_stand_in_the_article(quoted, match):
    article = Article("“The ferry — all of it — wasn't ours,” Ivo Lund said on Monday. It rained.")
    verified = check_text(f"“{quoted}”, Lund told the court, nobody else.", article).verified
    assert [found.match for found in verified if found.kind == "quotation"] == [match]
    assert {found.match for found in verified if found.kind != "quotation"} == {None}


def test_nobody_speaks_of_a_sentence_twice_when_it_is_verified_and_unchecked():
    report = check_text("It did not consult the 43 traders. Nothing else happened.", Article(HARBOR))
    verified, unchecked = ({(found.start, found.end) for found in group} for group in (report.verified, report.unchecked))
    assert not verified & unchecked


GERMAN = Article(
    "Der Rat der Stadt hat am Montag über den Markt und seine 40 Stände beraten. Die Händler wurden nicht gefragt, und das ist ein Fehler.",
    language="de",
)


def test_in_another_language_digits_are_compared_and_a_note_says_what_was_not():
    report = check_text("Die 40 Händler wurden gefragt, und 50 waren dafür.", GERMAN)
    assert [(found.code, found.text, found.severity) for found in report.problems] == [("unsupported-number", "50", "error")]
    assert [(found.kind, found.text) for found in report.verified] == [("number", "40")]
    (note,) = report.notes
    assert "the checks of numbers" in note
    assert "did not run" in note


def test_a_sentence_in_another_language_without_digits_is_unchecked():
    report = check_text("Die Händler wurden gefragt.", GERMAN)
    assert report.problems == []
    assert [found.text for found in report.unchecked] == ["Die Händler wurden gefragt."]


def test_between_two_languages_digits_are_compared_with_a_warning():
    report = check_text("Le conseil n’a pas consulté les 44 marchands, et il ne les a pas entendus.", Article(HARBOR))
    assert [(found.code, found.text, found.severity) for found in report.problems] == [("unsupported-number", "44", "warning")]
    assert "another language than its article" in report.notes[0]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "9" * 100_000,
        "1e999",
        "٣٠٠ traders",
        "１２ traders",
        "x² + y²",
        "zero times",
        "“”",
        "“[…]”",
        "\ud800",
        "(" * 1000,
        "0 out of 0",
    ],
    ids=[
        "empty",
        "blank",
        "digits",
        "exponent",
        "arabic",
        "full-width",
        "superscript",
        "zero",
        "no-quote",
        "gap",
        "surrogate",
        "open",
        "ratio",
    ],
)
def test_unusual_text_is_no_crash(text):
    for article in (HARBOR, "x", "0 0% 5 times"):
        check_text(text, Article(article))


def test_digits_of_other_scripts_are_numbers():
    assert problems("٤٣ traders were affected.") == []
    assert "unsupported-number" in problems("٩٠٠ traders were affected.")


PIECES = (
    "Profit rose 8 percent.",
    "At least 43 traders did not wait.",
    "“We may go,” said Ana Ruiz.",
    "Boeing 777 and League Two met.",
    "It fell before May 3.",
    "Nobody, she said, knew.",
)
SENTENCES = st.lists(st.sampled_from(PIECES) | st.text(max_size=40), max_size=6).map(" ".join)


@given(SENTENCES)
@settings(max_examples=80, deadline=None)
def test_every_span_is_exact(text):
    article = Article(HARBOR)
    report = check_text(text, article)
    said = Article(text).text  # lone surrogates are replaced, one for one
    for found in (*report.problems, *report.verified, *report.derived, *report.unchecked):
        assert said[found.start : found.end] == found.text
    nearest = [found.nearest for found in report.problems if found.nearest is not None]
    evidence = [span for found in (*report.verified, *report.derived) for span in found.evidence]
    for span in nearest + evidence:
        assert article.text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("The score was 2-1. ", "It ended 2-1, and 3-2 in May. "),
        ("The plan did not close the bridge. ", "The plan may close the bridge. "),
        ("“We will not sign,” said Ann Osei. ", "“We will not sign,” said Ann Osei, the mayor. "),
        ("It rose 5 percent to Boeing 777. ", "It fell 5 percent to Boeing 737. "),
    ],
    ids=["scores", "negations", "quotations", "directions"],
)
def test_time_is_linear_in_both_texts(text, article):
    def seconds(copies):
        source = Article(article * copies)
        began = time.process_time()
        check_text(text * copies, source)
        return time.process_time() - began

    seconds(200)
    assert seconds(1600) < 8 * 3 * max(seconds(200), 0.02)
