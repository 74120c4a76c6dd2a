"""What the built-in engine makes of the real wire story, end to end through grounding, and of small invented ones.

The expectations for the story were written by reading it.
"""

from pathlib import Path

import pytest

from summarizer import Article, summarize

SEED = Path(__file__).parent.parent / "seeds" / "000_054aa509588926c1.txt"


@pytest.fixture(scope="module")
def summary():
    return summarize(Article.from_file(SEED))


def names(summary, source):
    return [next(actor.name for actor in summary.actors if actor.id == actor_id) for actor_id in source.actors]


def figures(summary):
    """Every figure as (value, bound, who gave it, through whom)."""
    return [
        (figure.value, figure.bound, names(summary, claim.source), [name for via in claim.via for name in names(summary, via)])
        for claim in summary.claims
        for figure in claim.figures
    ]


def test_six_quotations_with_their_speakers(summary):
    found = [(quote.text.split()[0], quote.text.split()[-1], names(summary, quote.speaker)) for quote in summary.quotes]
    assert found == [
        ("With", "war", ["Joint Chiefs of Staff"]),
        ("lack", "warfare", ["National Intelligence Service"]),
        ("pointless", "pointless", ["National Intelligence Service"]),
        ("I", "training", ["captured North Korean soldier"]),
        ("The", "combat", ["Kim Il-hoon"]),
        ("Many", "regime", ["Kim Il-hoon"]),
    ]


def test_the_speakers_are_given_as_the_article_writes_them(summary):
    written = [(quote.speaker.as_written, quote.attribution) for quote in summary.quotes]
    assert written[3:] == [
        ("he", "inferred"),
        ("Kim Il-hoon, South Korea’s deputy permanent representative to the U.N. in Geneva", "explicit"),
        ("Kim", "explicit"),
    ]


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param(("12000", "about", ["United States"], []), id="12,000 deployed"),
        pytest.param(("300", "at-least", ["National Intelligence Service"], []), id="300 killed"),
        pytest.param(("2700", "about", ["National Intelligence Service"], []), id="2,700 wounded"),
        pytest.param(("1000", "at-most", ["BBC"], []), id="as high as 1,000 killed"),
        pytest.param(("4000", "exact", ["BBC"], ["unnamed Western officials"]), id="4,000 casualties"),
        pytest.param(("1000", "about", ["BBC"], ["unnamed Western officials"]), id="around 1,000 killed"),
    ],
)
def test_each_figure_with_who_gave_it_through_whom_and_its_bound(summary, expected):
    assert expected in figures(summary)


def test_what_is_counted_is_resolved(summary):
    counted = {figure.as_written: figure.counted for claim in summary.claims for figure in claim.figures}
    assert counted["at least 300"] == "North Korean troops killed"
    assert counted["some 2,700"] == "North Korean troops wounded"
    assert counted["around 1,000"] == "North Korean troops killed"


def test_the_two_tolls_are_brought_together_as_compatible_bounds(summary):
    by_id = {figure.id: figure for claim in summary.claims for figure in claim.figures}
    together = [({by_id[id_].value for id_ in conflict.figures}, conflict.relation) for conflict in summary.conflicts]
    assert together == [({"300", "1000"}, "compatible-bounds")]


def test_the_cues_of_doubt(summary):
    cues = {uncertainty.cue for uncertainty in summary.uncertainties}
    assert {"likely", "presumed", "claims", "at least", "may be", "believed", "unnamed"} <= cues


def test_no_actor_is_a_sentence_opener_or_a_weekday(summary):
    forms = {form for actor in summary.actors for form in (actor.name, *actor.aliases)}
    assert not forms & {
        "Many",
        "Tensions",
        "Footage",
        "Citing",
        "However",
        "Earlier",
        "When",
        "Of",
        "Friday",
        "Monday",
        "Tuesday",
        "Thursday",
    }


def test_the_two_kims_stay_two(summary):
    kims = {actor.name: actor.aliases for actor in summary.actors if "Kim" in actor.name}
    assert "Kim" in kims["Kim Il-hoon"]
    assert "Kim" not in kims["Kim Jong Un"]


def test_the_wrong_apostrophe_opens_no_quotation(summary):
    assert not any("inauguration" in quote.text for quote in summary.quotes)


def test_nothing_that_the_engine_copies_is_rejected(summary):
    assert summary.rejected == []


def test_the_gist_is_two_to_four_sentences_of_the_article(summary):
    text = SEED.read_bytes().decode()
    assert 2 <= len(summary.gist) <= 4
    assert all(point.text in text for point in summary.gist)


# --- invented ---


def test_a_denial_is_a_position_and_not_a_claim_of_the_denier():
    summary = summarize(
        "Halden Corp denied on Monday that it had dumped 40 tons of waste. The ministry said 40 tons were found in the river."
    )
    denials = [
        (names(summary, claim.source), [position.stance for position in claim.positions]) for claim in summary.claims if claim.positions
    ]
    assert denials == [([], ["denies"])]


def test_two_sources_that_give_different_tolls_contradict_each_other():
    summary = summarize(
        "The fire in Tarn killed 12 people, police said on Monday. But the mayor, Ada Brandt, said 19 people were killed in the fire."
    )
    assert [conflict.relation for conflict in summary.conflicts] == ["contradicts"]


def test_each_source_of_a_contrast_has_its_own_figure_and_none_is_told_by_the_article():
    summary = summarize("At least 14 miners were killed, the energy ministry said Tuesday, but the union put the toll at 19.")
    assert [(claim.text, claim.source.as_written, [figure.as_written for figure in claim.figures]) for claim in summary.claims] == [
        ("At least 14 miners were killed", "the energy ministry", ["At least 14"]),
        ("the union put the toll at 19", "the union", ["19"]),
    ]


def test_figures_in_a_quotation_are_its_speakers():
    summary = summarize("“We lost 14 paintings and 3 frames in an hour. It was raining,” said Ana Ruiz, the museum's director.")
    assert [(claim.text, names(summary, claim.source), [f.as_written for f in claim.figures]) for claim in summary.claims] == [
        ("We lost 14 paintings and 3 frames in an hour.", ["Ana Ruiz"], ["14", "3"])
    ]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The minister vowed to close 40 mines.", "The minister vowed to close 40 mines"),
        ("Ida Brandt urged that 12 bridges be closed.", "Ida Brandt urged that 12 bridges be closed"),
        ("Engineers put the cost at £48 million.", "Engineers put the cost at £48 million"),
    ],
)
def test_what_says_nothing_without_its_verb_keeps_it(text, claim):
    assert [claim.text for claim in summarize(text).claims] == [claim]


def test_whom_the_article_only_reports_is_an_actor_who_can_deny():
    summary = summarize(
        "Workers in Tarn said 40 jobs would go. The company denied that any job would go. Two residents wept, said a neighbor."
    )
    assert {(actor.name, actor.kind) for actor in summary.actors} >= {("company", "organization"), ("neighbor", "person")}
    assert next(names(summary, claim.source) for claim in summary.claims) == ["Workers in Tarn"]
    assert [position.stance for claim in summary.claims for position in claim.positions] == ["denies"]


def test_a_figure_in_brackets_says_the_one_before_it_in_another_currency():
    (claim,) = summarize("Halden Corp said sales rose to $1.13bn (£900m) from $940m.").claims
    assert [(figure.as_written, figure.restates, figure.role) for figure in claim.figures] == [
        ("$1.13bn", None, "level"),
        ("£900m", claim.figures[0].id, "level"),
        ("$940m", None, "previous"),
    ]


def test_the_time_of_an_earlier_count_is_not_the_time_of_the_claim():
    (claim,) = summarize("The ministry said 31 people had been killed, up from 19 on Wednesday.").claims
    assert (claim.when, [(figure.role, figure.as_of and figure.as_of.as_written) for figure in claim.figures]) == (
        None,
        [("level", None), ("previous", "Wednesday")],
    )


def test_two_words_with_a_figure_are_what_a_source_says():
    summary = summarize("Police in Tarn said 14 people died on Monday, while the fire service said 19 died.")
    assert [(claim.text, claim.source.as_written) for claim in summary.claims][1] == ("19 died", "the fire service")


@pytest.mark.parametrize("verb", ["estimated", "predicted"])
def test_who_estimates_has_not_counted(verb):
    summary = summarize(f"A nurse in Tarn {verb} that 80 people would fall ill.")
    assert [(claim.source.as_written, claim.certainty) for claim in summary.claims] == [("A nurse in Tarn", "probable")]


def test_the_ampersand_of_a_firm_joins_nobody():
    summary = summarize("“We will not sell,” said Priya Raman, chief strategist at Calder & Co.")
    assert [names(summary, quote.speaker) for quote in summary.quotes] == [["Priya Raman"]]


def test_the_clock_time_of_an_entry_is_no_part_of_a_claim():
    assert [claim.text for claim in summarize("17:30 In all 40 homes in Tarn are gone and 300 people sleep in the school.").claims] == [
        "In all 40 homes in Tarn are gone and 300 people sleep in the school."
    ]


NESTED = {
    "single marks in double": '"We lost it," said Osei. "I told them: \'They will tire.\'"',
    "double marks in single": "'We lost it,' said Osei. 'I told them: \"They will tire.\"'",
    "curly": "“We lost it,” said Osei. “I told them: ‘They will tire.’”",
    "in front": "“‘They will tire,’ I told them,” said Osei. “They did.”",
}


@pytest.mark.parametrize("text", NESTED.values(), ids=NESTED.keys())
def test_a_quotation_that_quotes_is_not_rejected(text):
    summary = summarize(text)
    assert summary.rejected == []
    assert [len(quote.pieces) for quote in summary.quotes] == [2]


CERTAIN = {
    "likely voters": "46% of likely voters in Tarn want a new mayor.",
    "the estimate": "Sales in Tarn were nearly three times the estimate of $4 million.",
    "a forecast raised": "Orrin Corp raised its revenue forecast to $40 million.",
    "not ruled out": "Police in Tarn have not ruled out arson after 14 people died.",
    "a denial of claims": "Halden Corp denied claims that 30 people were killed.",
}


@pytest.mark.parametrize("text", CERTAIN.values(), ids=CERTAIN.keys())
def test_a_claim_is_not_made_unsure_by_a_word_that_doubts_something_else(text):
    assert [claim.certainty for claim in summarize(text).claims] == ["unhedged"]


POSITIONS = {
    "a bid rejected": ("Halden Corp, led by Ida Fox, rejected the first bid of $40 million.", []),
    "a board": ("Halden's board, led by Ida Fox, rejected the claim that 40 jobs would go.", [("Halden's board", "denies")]),
    "a payment refused": ("Halden Corp refused to pay $40 million.", []),
    "a comment refused": ("Halden Corp refused to say whether 40 jobs would go.", [("Halden Corp", "declines-comment")]),
    "workers dismissed": ("Halden Corp dismissed 40 workers.", []),
    "troops withdrawn": ("Halden Corp withdrew 40 trucks.", []),
    "a claim rejected": ("Halden Corp rejected the union's claim that 40 jobs would go.", [("Halden Corp", "denies")]),
    "a statement taken back": ("Halden Corp withdrew its statement that 40 jobs would go.", [("Halden Corp", "withdraws")]),
    "the second source of the sentence": (
        "Ada Brandt said the mine was safe, but Halden Corp denied that 40 jobs would go.",
        [("Halden Corp", "denies")],
    ),
}


@pytest.mark.parametrize(("text", "positions"), POSITIONS.values(), ids=POSITIONS.keys())
def test_a_position_is_taken_on_a_statement_by_the_subject_of_the_verb(text, positions):
    summary = summarize(text)
    by_id = {actor.id: actor.name for actor in summary.actors}
    assert [(by_id[position.actor], position.stance) for claim in summary.claims for position in claim.positions] == positions


def test_figures_of_different_things_are_no_conflict():
    summary = summarize("Police said 12 people were killed in the fire. The mayor said 19 people were injured, and 30 cars were burned.")
    assert summary.conflicts == []


def test_a_headline_is_no_evidence_for_a_claim_that_the_body_makes():
    summary = summarize("Fire kills 12 in Tarn\n\nA fire killed 12 people in Tarn on Monday, police said. It began in a kitchen.\n")
    assert {span.part for claim in summary.claims for span in claim.evidence} == {"body"}


@pytest.mark.parametrize("text", ["Yes.", "12", "“”", "…", "(((", "\ufeffA.", "Nothing happened"], ids=repr)
def test_hardly_any_text_gives_hardly_any_summary_and_no_error(text):
    assert summarize(text).article.characters == len(text)


def test_the_provenance_says_what_is_left_out_in_another_language():
    german, finnish, english = (
        " ".join(summarize(Article("„Das reicht uns nicht“, sagte Ines Vogt.", language=language)).provenance.notes)
        for language in ("de", "fi", "en")
    )
    assert "what sources say without quotation marks and most uncertainties were left out" in german
    assert "who says a quotation" in finnish
    assert "who says a quotation" not in german
    assert "left out" not in english


def told(text):
    return [(claim.text, claim.source.as_written) for claim in summarize(text).claims]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param(
            '"We need a boat," said Ana Ruiz. "With this, we will have 40 boats by June."',
            [("With this, we will have 40 boats by June.", "Ana Ruiz")],
            id="a quotation that goes on in the next sentence",
        ),
        pytest.param("The insurer said the flood cost $3 million.", [("the flood cost $3 million", "The insurer")], id="cost"),
        pytest.param("Police said the toll stands at 60.", [("the toll stands at 60", "Police")], id="stands at"),
        pytest.param(
            "Judge Ana Ruiz told the jury to disregard a letter that said Lund had confessed.",
            [("Lund had confessed", "a letter")],
            id="said by what is told of",
        ),
        pytest.param(
            "Asked about reports that 40 alarms were off, Lund Mining said in an email that the mine was safe.",
            [("the mine was safe", "Lund Mining")],
            id="what was asked",
        ),
        pytest.param("The army, contradicting police, said nobody was killed.", [("nobody was killed", "The army")], id="contradicting"),
        pytest.param(
            "The party claimed that more than 30 had died and accused the mayor of hiding it.",
            [("more than 30 had died", "The party")],
            id="what the source does next",
        ),
        pytest.param("The minister, who is 51, said taxes would rise.", [("taxes would rise", "The minister, who is 51")], id="an age"),
        pytest.param(
            "According to a report seen by the Lanor Post, 300 people fled.",
            [("300 people fled", "a report seen by the Lanor Post")],
            id="seen by",
        ),
        pytest.param(
            "According to the Lanor Post, which cited three clerks, Ana Ruiz told aides she would quit in March.",
            [("she would quit in March", "Ana Ruiz")],
            id="which cited",
        ),
    ],
)
def test_what_is_reported_is_told_once_and_as_its_sources_words(text, claims):
    assert told(text) == claims


def test_a_denial_ends_where_its_source_says_what_is_so():
    summary = summarize("Police said three boats sank. Ana Ruiz disputed the figure, saying it was no more than two boats.")
    assert [(claim.text, [position.stance for position in claim.positions]) for claim in summary.claims] == [
        ("three boats sank", ["denies"]),
        ("it was no more than two boats", []),
    ]


def test_a_claim_has_the_day_of_its_own_clause():
    claims = summarize("The bank said on Monday it would cut 900 jobs; on Friday it said 1,200 would go.").claims
    assert [claim.when and claim.when.as_written for claim in claims] == ["Monday", "Friday"]


def test_a_story_told_twice_makes_each_claim_once():
    assert len(summarize("Police in Tarn said 30 people died on Monday. " * 3).claims) == 1


def test_what_goes_on_for_pages_is_no_claim():
    assert summarize(f"Police said 30 people {'and the mayor ' * 300}died.").claims == []


def test_that_something_could_not_be_confirmed_is_told_as_a_fact():
    (claim,) = summarize("Lund Relief said it had not been able to confirm 40 deaths.").claims
    assert claim.certainty == "unhedged"


def test_a_quarter_is_no_figure():
    (claim,) = summarize("Lund Mining said third-quarter sales fell 3%.").claims
    assert [figure.as_written for figure in claim.figures] == ["3%"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Sales rose to €6.1 billion. Analysts had expected €6.4 billion.", ["level", "level"]),
        ("The toll stands at 60, the army said, correcting its earlier figure of 65.", ["level", "previous"]),
        ("As many as 300 people died, the army said, revising an earlier estimate of 500.", ["level", "previous"]),
    ],
    ids=["expected", "an earlier figure", "an earlier estimate"],
)
def test_an_earlier_value_is_one_that_was_given_and_not_awaited(text, roles):
    assert [figure.role for claim in summarize(text).claims for figure in claim.figures] == roles
