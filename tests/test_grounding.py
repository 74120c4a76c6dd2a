"""What grounding lets into a summary and what it turns away, item by item."""

import pytest

from summarizer.article import Article
from summarizer.grounding import ground
from tests.drafts import actor, claim, draft, point, position, quote, uncertainty

# Invented: the place, the people and the events.
TEXT = (
    "TARN, May 3 — At least 300 miners have been killed in the collapse of the Orrin pit, the safety board said Friday.\n"
    "The pit is likely to close, according to Mara Velden, the board’s director.\n"
    "“We did not know the shaft was cracked, and nobody told us,” Velden said.\n"
    "The owner, Halden Corp, denied that it had ignored a warning.\n"
    "Halden employs 1,946 people and paid $2.5 million in fines last year.\n"
    "“Wait,” said Ivo Lund, a miner. “There is more.”\n"
    "Lund called the inquiry “pointless”.\n"
    "Read more: Inside the Orrin pit"
)
ARTICLE = Article(TEXT)
PEOPLE = [
    actor("Mara Velden", "Velden", id="a1"),
    actor("safety board", id="a2", kind="organization"),
    actor("Halden Corp", "Halden", id="a3", kind="organization"),
    actor("Ivo Lund", "Lund", id="a4"),
]


def codes(problems):
    return [(problem.code, problem.severity) for problem in problems]


def grounded(**parts):
    return ground(draft(actors=PEOPLE, **parts), ARTICLE)


def rejected(result):
    """The codes of the only item turned away."""
    assert len(result.rejected) == 1, result.rejected
    return [problem.code for problem in result.rejected[0].problems if problem.severity == "error"]


# --- numbers ---


@pytest.mark.parametrize(
    ("text", "sentences", "code"),
    [
        pytest.param("At least 900 miners have been killed.", [1], "unsupported-number", id="another value"),
        pytest.param("300 miners have been killed.", [1], "dropped-hedge", id="the bound left out"),
        pytest.param("More than 300 miners have been killed.", [1], "unsupported-number", id="a stronger bound"),
        pytest.param("Halden employs about 1,800 people.", [5], "unsupported-number", id="rounded to something else"),
        pytest.param("Halden employs 1,900 people.", [5], "unsupported-number", id="rounded without a cue"),
        pytest.param("Halden paid €2.5 million in fines last year.", [5], "misplaced-number", id="another currency"),
        pytest.param("Halden paid $1,946 in fines last year.", [5], "misplaced-number", id="another kind"),
        pytest.param(
            "The pit at Orrin, with 300 miners, is likely to close.",
            [2],
            "unsupported-number",
            id="a number of a sentence that is not cited",
        ),
    ],
)
def test_a_claim_with_a_number_that_its_evidence_does_not_support_is_rejected(text, sentences, code):
    assert code in rejected(grounded(claims=[claim(text, *sentences, source="the safety board" if sentences == [1] else "")]))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("At least 300 miners have been killed in the collapse.", [1], id="as written"),
        pytest.param("Halden employs 1,946 people.", [5], id="exact"),
        pytest.param("Halden employs nearly 2,000 people.", [5], id="rounded up with a cue"),
        pytest.param("Halden employs more than 1,900 people.", [5], id="rounded down with a cue"),
        pytest.param("Halden employs about 1,900 people.", [5], id="rounded with a cue"),
        pytest.param("Halden paid 2,500,000 dollars in fines last year.", [5], id="another way of writing it"),
    ],
)
def test_a_claim_with_supported_numbers_is_accepted(text, sentences):
    result = grounded(claims=[claim(text, *sentences, source="the safety board" if sentences == [1] else "")])
    assert not result.rejected
    assert result.claims[0].figures


def test_a_figure_is_the_articles_number_with_its_bound_and_what_it_counts():
    figure = grounded(claims=[claim("At least 300 miners have been killed.", 1, source="the safety board")]).claims[0].figures[0]
    assert (figure.kind, figure.value, figure.bound, figure.counted, figure.as_written) == (
        "count",
        "300",
        "at-least",
        "miners killed",
        "At least 300",
    )
    assert TEXT[figure.span.start : figure.span.end] == "At least 300"


# --- hedges, attributions, negations, words ---


@pytest.mark.parametrize(
    ("text", "source", "sentences", "code"),
    [
        pytest.param("The pit will close.", "Mara Velden", [2], "dropped-hedge", id="hedge dropped"),
        pytest.param(
            "At least 300 miners have been killed in the collapse of the pit.", "", [1], "dropped-attribution", id="attribution dropped"
        ),
        pytest.param("Halden employs no people and paid fines.", "", [5], "changed-negation", id="negation added"),
        pytest.param("The mayor of Rivenhall resigned over a bridge.", "", [5], "unsupported-claim", id="about something else"),
        pytest.param("Halden paid $2.5 million to Brannock last year.", "", [5], "unsupported-claim", id="a name that the article lacks"),
        pytest.param("", "", [5], "unsupported-claim", id="empty"),
    ],
)
def test_a_claim_that_says_something_else_than_its_evidence_is_rejected(text, source, sentences, code):
    assert code in rejected(grounded(claims=[claim(text, *sentences, source=source)]))


def test_a_dropped_negation_is_rejected():
    article = Article("The ministry did not know of the leak. It plans a review of the dam.")
    result = ground(draft(claims=[claim("The ministry did know of the leak.", 1)]), article)
    assert rejected(result) == ["changed-negation"]


def test_a_hedged_and_attributed_claim_keeps_its_source_and_certainty():
    kept = grounded(claims=[claim("The pit is likely to close.", 2, source="Mara Velden", certainty="probable")]).claims[0]
    assert (kept.source.kind, kept.source.actors, kept.source.as_written, kept.certainty) == ("named", ["a1"], "Mara Velden", "probable")
    assert TEXT[kept.source.span.start : kept.source.span.end] == "Mara Velden"


def test_a_source_that_the_article_does_not_have_is_rejected():
    assert rejected(grounded(claims=[claim("The pit is likely to close.", 2, source="Dana Orme", certainty="probable")])) == [
        "unknown-speaker"
    ]


def test_the_same_rules_hold_for_the_gist():
    assert rejected(grounded(gist=[point("At least 900 miners have been killed, the safety board said.", 1)])) == ["unsupported-number"]


# --- evidence ---


@pytest.mark.parametrize(
    "numbers", [pytest.param([99], id="beyond the last"), pytest.param([], id="none"), pytest.param([9], id="boilerplate")]
)
def test_evidence_that_cannot_serve_is_rejected(numbers):
    assert "bad-evidence" in rejected(grounded(claims=[claim("Halden employs 1,946 people.", *numbers)]))


def test_a_sentence_cited_twice_is_given_once():
    assert len(grounded(claims=[claim("Halden employs 1,946 people.", 5, 5)]).claims[0].evidence) == 1


# --- quotations ---


@pytest.mark.parametrize(
    ("text", "speaker", "sentences", "match"),
    [
        pytest.param("We did not know the shaft was cracked, and nobody told us", "Mara Velden", [3], "exact", id="letter for letter"),
        pytest.param("“We did not know the shaft was cracked, and nobody told us,”", "Velden", [3], "exact", id="with its marks"),
        pytest.param("Wait There is more.", "Ivo Lund", [6, 7], "exact", id="interrupted"),
        pytest.param("pointless", "Lund", [8], "exact", id="fragment"),
    ],
)
def test_a_verbatim_quotation_is_accepted_with_its_speaker(text, speaker, sentences, match):
    result = grounded(quotes=[quote(text, speaker, *sentences)])
    assert not result.rejected
    kept = result.quotes[0]
    assert kept.match == match
    assert kept.speaker.actors == ["a1" if "Velden" in speaker else "a4"]
    assert all(TEXT[piece.start : piece.end] == piece.text for piece in kept.pieces)


def test_an_interrupted_quotation_has_its_pieces():
    assert [piece.text for piece in grounded(quotes=[quote("Wait There is more.", "Lund", 6, 7)]).quotes[0].pieces] == [
        "Wait",
        "There is more.",
    ]


INTERRUPTED = Article(
    "TARN, May 3 — “The results do not measure the same ice,” the authority said, “and neither is wrong. Both stand.” “We wait.”"
)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("The results do not measure the same ice and neither is wrong. Both stand", 2),
        ("The results do not measure the same ice, and neither is wrong. Both stand.", 2),
        ("The results do not measure the same ice,  and neither is wrong. Both stand, We wait", 3),
        ("and neither is wrong. Both stand. We wait.", 2),
    ],
    ids=["none", "comma and stop", "three pieces", "from the second on"],
)
def test_stops_between_the_pieces_of_a_quotation_may_be_there_or_not(text, pieces):
    [kept] = ground(draft(quotes=[quote(text, "the authority", 1)]), INTERRUPTED).quotes
    assert len(kept.pieces) == pieces
    assert kept.text == " ".join(INTERRUPTED.text[piece.start : piece.end] for piece in kept.pieces)


@pytest.mark.parametrize(
    "text",
    ["The results do not measure the same ice. and neither is right", "The results do not measure the same ice! and neither is wrong"],
)
def test_other_words_or_marks_between_the_pieces_are_altered(text):
    assert rejected(ground(draft(quotes=[quote(text, "the authority", 1)]), INTERRUPTED)) == ["altered-quote"]


CLOSE = Article(
    "A person close to the cabinet said the plan was dead. “It was a mistake,” the person said. “Not so,” said a doctor in Tarn."
)


def test_who_is_described_by_a_noun_for_people_is_an_actor_and_no_name():
    actors = [actor("A person close to the cabinet"), actor("a doctor in Tarn", id="a2")]
    quotes = [quote("It was a mistake", "A person close to the cabinet", 1, 2), quote("Not so", "a doctor in Tarn", 3, id="q2")]
    result = ground(draft(actors=actors, quotes=quotes), CLOSE)
    assert result.rejected == []
    assert [kept.speaker.kind for kept in result.quotes] == ["unnamed", "unnamed"]


def test_a_definite_noun_takes_up_nobody_of_another_description():
    assert rejected(ground(draft(quotes=[quote("It was a mistake", "a doctor in Tarn", 2, 3)]), CLOSE)) == ["misattributed-quote"]


def test_a_quotation_that_differs_in_typography_is_the_articles_own_characters():
    article = Article("“We’re done – for now,” Ann Osei said.")
    kept = ground(draft(actors=[actor("Ann Osei")], quotes=[quote("We're done - for now", "Ann Osei", 1)]), article).quotes[0]
    assert (kept.text, kept.match) == ("We’re done – for now", "typographic")


def test_a_changed_word_is_an_altered_quotation_that_shows_the_words_that_differ():
    result = grounded(quotes=[quote("We did not know the shaft was closed, and nobody told us", "Velden", 3)])
    assert rejected(result) == ["altered-quote"]
    found = result.rejected[0].problems[0]
    assert found.nearest.text.startswith("We did not know")
    assert '"cracked," for "closed,"' in found.message


def test_words_that_stand_outside_marks_are_no_quotation():
    assert rejected(grounded(quotes=[quote("The pit is likely to close", "Mara Velden", 2)])) == ["altered-quote"]


def test_a_quotation_given_to_somebody_else_is_rejected():
    assert rejected(grounded(quotes=[quote("pointless", "Mara Velden", 8)])) == ["misattributed-quote"]


def test_a_quotation_given_to_nobody_the_article_knows_is_rejected():
    assert rejected(grounded(quotes=[quote("pointless", "Dana Orme", 8)])) == ["unknown-speaker"]


def test_a_quotation_that_stands_elsewhere_than_cited_is_kept_with_a_warning():
    kept = grounded(quotes=[quote("pointless", "Lund", 1)]).quotes[0]
    assert kept.pieces[0].sentence == 8
    assert codes(kept.problems) == [("bad-evidence", "warning")]


def test_an_empty_quotation_is_rejected():
    assert rejected(grounded(quotes=[quote("  ", "Lund", 8)])) == ["altered-quote"]


# --- actors, positions, uncertainties ---


def test_a_name_that_the_article_does_not_have_is_rejected():
    assert rejected(ground(draft(actors=[actor("Dana Orme")]), ARTICLE)) == ["unknown-actor"]


def test_an_alias_that_the_article_does_not_have_is_left_out_with_a_warning():
    kept = ground(draft(actors=[actor("Ivo Lund", "Lund", "Ivo the Brave")]), ARTICLE).actors[0]
    assert kept.aliases == ["Lund"]
    assert codes(kept.problems) == [("unknown-actor", "warning")]


def test_mentions_are_every_place_that_names_the_actor_once():
    kept = ground(draft(actors=[actor("Ivo Lund", "Lund")]), ARTICLE).actors[0]
    assert [span.text for span in kept.mentions] == ["Ivo Lund", "Lund"]


def test_a_name_inside_a_word_is_no_mention():
    article = Article("Ann Lund met the Lundgren family. Lund left.")
    assert [span.text for span in ground(draft(actors=[actor("Ann Lund", "Lund")]), article).actors[0].mentions] == ["Ann Lund", "Lund"]


def test_a_position_is_tied_to_its_sentence():
    kept = grounded(claims=[claim("Halden Corp denied that it had ignored a warning.", 4, positions=[position("a3", "denies", 4)])]).claims[
        0
    ]
    assert [(found.actor, found.stance, found.span.sentence) for found in kept.positions] == [("a3", "denies", 4)]


def test_a_position_of_somebody_unknown_is_rejected():
    result = grounded(claims=[claim("Halden Corp denied that it had ignored a warning.", 4, positions=[position("a9", "denies", 4)])])
    assert rejected(result) == ["unknown-actor"]


def test_an_uncertainty_points_at_its_cue():
    kept = grounded(uncertainties=[uncertainty("The pit is likely to close", "likely", 2, holder="a1")]).uncertainties[0]
    assert (kept.evidence[0].text, kept.holder) == ("likely", "a1")


def test_a_cue_that_stands_twice_is_found_twice():
    article = Article("The dam may break and the road may close.")
    found = [uncertainty(article.text, "may", 1, id="u1"), uncertainty(article.text, "may", 1, id="u2")]
    assert [kept.evidence[0].start for kept in ground(draft(uncertainties=found), article).uncertainties] == [8, 31]


def test_an_uncertainty_without_its_cue_is_rejected():
    assert rejected(grounded(uncertainties=[uncertainty("The pit is likely to close", "perhaps", 2)])) == ["bad-evidence"]


# --- the whole ---


def test_nothing_is_lost_between_a_draft_and_what_is_made_of_it():
    result = grounded(
        gist=[point("At least 900 died.", 1), point("Lund called the inquiry “pointless”.", 8)],
        claims=[claim("Halden employs 1,946 people.", 5), claim("Halden employs 7 people.", 5, id="c2")],
        quotes=[quote("pointless", "Lund", 8), quote("useless", "Lund", 8, id="q2")],
    )
    kept = len(result.gist) + len(result.claims) + len(result.quotes)
    assert (kept, [item.item for item in result.rejected]) == (3, ["gist:1", "claim:c2", "quote:q2"])
    assert all(item.problems for item in result.rejected)


def test_in_another_language_numbers_are_compared_as_written_and_a_note_says_so():
    article = Article("Bei dem Unglück in der Grube sind nach Angaben der Polizei 300 Menschen getötet worden.", language="de")
    good = ground(draft(claims=[claim("Nach Angaben der Polizei sind 300 Menschen getötet worden.", 1)]), article)
    bad = ground(draft(claims=[claim("Nach Angaben der Polizei sind 900 Menschen getötet worden.", 1)]), article)
    assert not good.rejected
    assert rejected(bad) == ["unsupported-number"]
    assert "another language" in good.notes[0]


SCHOOL = Article(
    "The school at Harrow stays shut to pupils until the roof is mended in June, the council said. It lacks teachers for two classes. "
    "Parents did not reply to the letter."
)


@pytest.mark.parametrize(
    ("text", "sentence", "kept"),
    [
        pytest.param(
            "The school at Harrow will not open to pupils until the roof is mended in June, the council said.", 1, True, id="opposite"
        ),
        pytest.param("It does not have teachers for two classes.", 2, True, id="a word that says no put otherwise"),
        pytest.param("Parents failed to reply to the letter.", 3, True, id="a negation put otherwise"),
        pytest.param("Parents did reply to the letter.", 3, False, id="a negation left out"),
        pytest.param("The school stays shut until the roof is not mended in June.", 1, False, id="of a word of the evidence"),
        pytest.param("The school at Harrow did not reply until the roof is mended in June, the council said.", 1, False, id="elsewhere"),
        pytest.param("It lacks teachers for two classes and did not reply.", 2, False, id="beside a word that says no"),
    ],
)
def test_a_negation_of_what_another_sentence_says_is_added(text, sentence, kept):
    result = ground(draft(claims=[claim(text, sentence, source="council" if sentence == 1 else "")]), SCHOOL)
    assert bool(result.claims) == kept
    assert kept or "changed-negation" in rejected(result)


def test_a_word_that_is_said_twice_is_borne_out_no_better():
    result = grounded(claims=[claim("Halden paid, Halden paid and Halden paid brave divers to mend broken pumps.", 5)])
    assert "unsupported-claim" in rejected(result)


# --- drafts made to slip through ---

HOSTILE = Article(
    "Halden Corp denied that it had ignored a warning.\n"
    "Halden employs 1,946 people and paid $2.5 million in fines last year.\n"
    "Police have not arrested anyone, and there is no evidence of sabotage.\n"
    "Union leader Petra Skov said the company may have hidden reports.\n"
    "“We did not know the shaft was cracked,” Skov said.\n"
    "At least 300 miners have been killed, the safety board said."
)
CAST = [
    actor("Halden Corp", "Halden", id="a1", kind="organization"),
    actor("Petra Skov", "Skov", id="a2"),
    actor("safety board", id="a3", kind="organization"),
]


@pytest.mark.parametrize(
    ("item", "code"),
    [
        pytest.param(claim("Halden Corp ignored a warning.", 1), "changed-negation", id="a denial told as a fact"),
        pytest.param(claim("It had ignored a warning.", 1, source="Halden Corp"), "changed-negation", id="a denial given to the denier"),
        pytest.param(
            claim("Halden Corp confirmed that it had ignored a warning.", 1), "changed-negation", id="a denial told as an admission"
        ),
        pytest.param(
            claim("There is evidence of sabotage, and police have not arrested anyone.", 3), "changed-negation", id="one of two negations"
        ),
        pytest.param(claim("Police have arrested someone, and there is no evidence.", 3), "changed-negation", id="the other of two"),
        pytest.param(
            claim("The company may have hidden reports.", 4, source="Petra Skov"), "dropped-hedge", id="certainty above the words"
        ),
        pytest.param(
            claim("Halden employs 1,946 people.", 2, source="Petra Skov"), "misattributed-claim", id="the reporter's fact given to a source"
        ),
        pytest.param(claim("Halden employs 1,946 people.", 2, source="fines"), "misattributed-claim", id="a source that is any word"),
        pytest.param(
            claim("At least 300 miners have been killed.", 6, source="safety board", via=["Halden Corp"]),
            "misattributed-claim",
            id="via not in it",
        ),
        pytest.param(
            claim("Halden Corp denied that it had ignored a warning.", 1, positions=[position("a1", "confirms", 1)]),
            "misattributed-claim",
            id="a stance that nobody takes",
        ),
        pytest.param(
            claim("Halden Corp denied that it had ignored a warning.", 1, positions=[position("a2", "denies", 1)]),
            "misattributed-claim",
            id="a stance of somebody else",
        ),
        pytest.param(
            claim("At least 300 miners have been wounded.", 6, source="safety board"), "misplaced-number", id="killed told as wounded"
        ),
        pytest.param(claim("Halden employs 1946000people.", 2), "unsupported-number", id="digits glued to a word"),
        pytest.param(claim("Halden employs ²³⁴⁵ people.", 2), "unsupported-number", id="superscripts"),
        pytest.param(claim("Brannock employs 1,946 people.", 2), "unsupported-claim", id="a first word that names somebody else"),
        pytest.param(claim("It is what it is.", 2), "unsupported-claim", id="no words of content"),
        pytest.param(claim("🙂 …", 2), "unsupported-claim", id="no words at all"),
        pytest.param(claim("Halden employs \ud800 1,946 people.", 2), "unsupported-claim", id="half a character"),
        pytest.param(quote("know the shaft was cracked", "Skov", 5), "changed-negation", id="a quotation cut behind its negation"),
        pytest.param(quote("We did ... know the shaft was cracked", "Skov", 5), "changed-negation", id="a negation left out with dots"),
        pytest.param(quote("We did not know the shaft was cracked", "shaft", 5), "misattributed-quote", id="a speaker that is any word"),
        pytest.param(uncertainty("Halden employs 1,946 people", "people", 2), "bad-evidence", id="a cue that states no doubt"),
        pytest.param(actor("Friday", id="a9"), "unknown-actor", id="a day as an actor"),
    ],
)
def test_a_draft_made_to_slip_through_does_not(item, code):
    kinds = {"DraftClaim": "claims", "DraftQuote": "quotes", "DraftUncertainty": "uncertainties", "DraftActor": "actors"}
    parts = {"actors": CAST}
    parts[kinds[type(item).__name__]] = [*parts.get(kinds[type(item).__name__], []), item]
    result = ground(draft(**parts), HOSTILE)
    assert code in rejected(result)


def test_an_id_that_comes_twice_is_rejected_and_nothing_is_lost():
    people = [actor("Petra Skov", id="a1"), actor("Halden Corp", id="a1", kind="organization")]
    claims = [claim("Halden employs 1,946 people.", 2), claim("Halden paid $2.5 million in fines last year.", 2)]
    result = ground(draft(actors=people, claims=claims), HOSTILE)
    assert [item.item for item in result.rejected] == ["actor:a1", "claim:c1"]
    assert [kept.name for kept in result.actors] == ["Petra Skov"]


def test_words_left_out_of_a_quotation_show_as_an_ellipsis():
    article = Article("“We came early, we worked hard and we won,” Ann Osei said.")
    kept = ground(draft(actors=[actor("Ann Osei")], quotes=[quote("We came early ... and we won", "Ann Osei", 1)]), article).quotes[0]
    assert (kept.text, [piece.text for piece in kept.pieces], kept.fragment) == (
        "We came early … and we won",
        ["We came early", "and we won"],
        True,
    )


# --- a draft's number rests on its own evidence ---

LISTED = Article(
    "Five changes are planned at the invented port of Tarn:\n"
    "1. A second crane.\n2. A longer quay.\n3. A new road.\n4. A rail yard.\n5. A ferry pier.\n\n"
    "People died when the old crane fell, the harbour office said.\n"
)


def test_a_list_elsewhere_in_the_article_bears_out_no_count_of_a_draft():
    number = next(sentence.number for sentence in LISTED.sentences if "died" in sentence.text)
    claimed = claim("5 people died when the old crane fell, the harbour office said.", number, source="the harbour office")
    assert "unsupported-number" in rejected(ground(draft(actors=[actor("harbour office", kind="organization")], claims=[claimed]), LISTED))


@pytest.mark.parametrize(
    ("text", "is_kept"),
    [
        ("In Tarn 50 of the 200 invented tests failed, the board said.", True),
        ("In Tarn 50 divers came, the board said, and years later, after the flood and a very long inquiry, 200 tests failed.", False),
    ],
    ids=["told together", "far apart"],
)
def test_a_share_follows_from_two_counts_only_when_they_are_told_together(text, is_kept):
    claimed = claim("About a quarter of the tests failed, the board said.", 1, source="the board")
    result = ground(draft(actors=[actor("board", kind="organization")], claims=[claimed]), Article(text))
    assert bool(result.claims) is is_kept


# --- an altered quotation of any length ---


@pytest.mark.parametrize("text", ['"' * 200_000, "pit " * 50_000, "‘“" * 100_000 + "pit"], ids=["marks", "one word", "nested marks"])
def test_a_quotation_of_any_length_is_turned_away(text):
    assert rejected(grounded(quotes=[quote(text, "Mara Velden", 3)])) == ["altered-quote"]
