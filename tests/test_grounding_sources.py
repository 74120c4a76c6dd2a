"""Who backs an item, and who an actor is: what grounding asks of the people in a draft."""

import pytest

from summarizer import summarize
from summarizer.article import Article
from summarizer.grounding import ground
from tests.drafts import actor, claim, draft, position, quote, uncertainty

# Invented: the place, the people and the events.
ARTICLE = Article(
    "MARL — At least 14 miners were killed at the Orrin mine, the energy ministry said on Tuesday.\n"
    "Production fell 12% to 3,400 tonnes last year, company accounts show.\n"
    "“We inspected every shaft in January,” said Rosa Quispe, the owner.\n"
    "Nobody came here since August, Hector Mamani, a union leader, said.\n"
    "The BBC, citing two unnamed officials, reported that the mine will probably close.\n"
    "Mamani said Quispe had told him that fewer than 10 inspectors worked in Marl.\n"
    "Luis Vega, a former manager, allegedly ignored warnings.\n"
    "Ana Soto resigned."
)
CAST = [
    actor("Hector Mamani", "Mamani", id="a1"),
    actor("Rosa Quispe", "Quispe", id="a2"),
    actor("BBC", id="a3", kind="organization"),
    actor("energy ministry", id="a4", kind="organization"),
    actor("Luis Vega", id="a5"),
    actor("Ana Soto", id="a6"),
    actor("two unnamed officials", "officials", id="a7", kind="group"),
]
CLOSE = ("the mine will probably close", 5)
TOLD = ("Quispe had told him that fewer than 10 inspectors worked in Marl", 6)
INSPECTORS = ("fewer than 10 inspectors worked in Marl", 6)


def codes(result):
    return [found.code for item in result.rejected for found in item.problems if found.severity == "error"]


def claimed(text, *sentences, **fields):
    return ground(draft(actors=CAST, claims=[claim(text, *sentences, **fields)]), ARTICLE)


@pytest.mark.parametrize(
    ("given", "source", "via", "code"),
    [
        pytest.param(("Production fell 12% to 3,400 tonnes last year", 2, 4), "Hector Mamani", [], "misattributed-claim", id="beside"),
        pytest.param(("We inspected every shaft in January", 3, 4), "Hector Mamani", [], "misattributed-claim", id="another’s quotation"),
        pytest.param(("Nobody came here since August", 3, 4), "Rosa Quispe", [], "misattributed-claim", id="another’s report"),
        pytest.param(CLOSE, "BBC", [], "dropped-attribution", id="whom the source cites is left out"),
        pytest.param(INSPECTORS, "Rosa Quispe", [], "dropped-attribution", id="who tells it is left out"),
        pytest.param(TOLD, "Rosa Quispe", [], "dropped-attribution", id="who tells it is left out, with the words of who told them"),
    ],
)
def test_a_claim_of_somebody_else_is_rejected(given, source, via, code):
    result = claimed(*given, source=source, via=via, certainty="probable" if "probably" in given[0] else "unhedged")
    assert result.claims == []
    assert code in codes(result)


@pytest.mark.parametrize(
    ("given", "source", "via"),
    [
        pytest.param(CLOSE, "BBC", ["two unnamed officials"], id="cited"),
        pytest.param(INSPECTORS, "Hector Mamani", ["Rosa Quispe"], id="told"),
        pytest.param(INSPECTORS, "Rosa Quispe", ["Hector Mamani"], id="told, from its other end: both are named"),
        pytest.param(TOLD, "Hector Mamani", [], id="told in the text"),
        pytest.param(TOLD, "Rosa Quispe", ["Hector Mamani"], id="told in the text, from its other end"),
        pytest.param(("The owner inspected every shaft in January", 3), "Rosa Quispe", [], id="out of a quotation"),
        pytest.param(("at least 14 miners were killed at the Orrin mine", 1), "energy ministry", [], id="plain"),
    ],
)
def test_a_claim_keeps_its_chain_of_sources(given, source, via):
    result = claimed(*given, source=source, via=via, certainty="probable" if "probably" in given[0] else "unhedged")
    (kept,) = result.claims
    assert len(kept.via) == len(via)


def test_a_sentence_in_the_middle_of_a_quotation_belongs_to_its_speaker():
    article = Article("Ivo Lund spoke in Tarn. “We came early. The gate was shut. Nobody answered,” Lund said. Mara Velden left.")
    cast = [actor("Ivo Lund", "Lund", id="a1"), actor("Mara Velden", id="a2")]
    (kept,) = ground(draft(actors=cast, claims=[claim("The gate was shut", 3, 2, source="Ivo Lund")]), article).claims
    assert kept.source.actors == ["a1"]


@pytest.mark.parametrize("name", ["Nobody", "killed", "Production"])
def test_a_word_that_names_nobody_is_no_actor(name):
    result = ground(draft(actors=[actor(name)]), ARTICLE)
    assert result.actors == []
    assert codes(result) == ["unknown-actor"]


@pytest.mark.parametrize(
    ("name", "kind"), [("energy ministry", "organization"), ("miners", "group"), ("inspectors", "group"), ("owner", "person")]
)
def test_a_description_in_small_letters_can_name_somebody(name, kind):
    assert [found.name for found in ground(draft(actors=[actor(name, kind=kind)]), ARTICLE).actors] == [name]


@pytest.mark.parametrize("alias", ["Ana Soto", "him", "the owner’s"])
def test_an_alias_of_somebody_else_is_left_out_with_a_warning(alias):
    (kept,) = ground(draft(actors=[actor("Luis Vega", alias)]), ARTICLE).actors
    assert kept.aliases == []
    assert [(found.code, found.severity) for found in kept.problems] == [("unknown-actor", "warning")]


@pytest.mark.parametrize(("description", "kept"), [("a former manager", "a former manager"), ("a union leader", None)])
def test_a_description_is_kept_where_the_article_gives_it_to_the_actor(description, kept):
    (found,) = ground(draft(actors=[actor("Luis Vega", description=description)]), ARTICLE).actors
    assert found.description == kept


def test_a_doubt_about_one_person_is_not_told_of_another():
    result = ground(draft(actors=CAST, uncertainties=[uncertainty("Ana Soto allegedly ignored warnings", "allegedly", 7, 8)]), ARTICLE)
    assert result.uncertainties == []
    assert "unsupported-claim" in codes(result)


def test_a_doubt_is_held_by_nobody_of_whom_its_evidence_does_not_speak():
    given = uncertainty("The BBC reported that the mine will probably close", "probably", 5, holder="a1")
    (kept,) = ground(draft(actors=CAST, uncertainties=[given]), ARTICLE).uncertainties
    assert kept.holder is None
    assert [found.code for found in kept.problems] == ["unknown-actor"]


def test_a_report_of_what_somebody_said_keeps_both():
    article = Article("A witness said the bridge was open, the report said. The weather was fine.")
    given = claim("A witness said the bridge was open", 1, source="the report")
    (kept,) = ground(draft(claims=[given]), article).claims
    assert kept.source.as_written == "the report"


@pytest.mark.parametrize(
    ("article", "figures"),
    [
        ("The toll was 35, not 37, the ministry said on Monday in Marl.", ["35"]),
        ("Soto denied that 30 people were killed in Marl on Monday.", []),
    ],
)
def test_a_number_that_the_article_denies_is_no_figure(article, figures):
    source = "the ministry" if "ministry" in article else ""
    text = article.partition(", the ministry")[0].rstrip(".")
    (kept,) = ground(draft(claims=[claim(text, 1, source=source)]), Article(article)).claims
    assert [figure.as_written for figure in kept.figures] == figures


QUOTED = Article(
    "Piet Vega denied saying “Soto is a liar” at the meeting. Ana Soto wrote the book “Never Again” in 1990. “We won,” Soto said."
)
SPEAKERS = [actor("Piet Vega", "Vega", id="a1"), actor("Ana Soto", "Soto", id="a2")]


def test_a_quotation_that_its_speaker_denies_goes_with_the_denial():
    bare = ground(draft(actors=SPEAKERS, quotes=[quote("Soto is a liar", "Vega", 1, cue="saying")]), QUOTED)
    assert codes(bare) == ["changed-negation"]
    given = quote("Soto is a liar", "Vega", 1, cue="saying", positions=[position("a1", "denies", 1)])
    (kept,) = ground(draft(actors=SPEAKERS, quotes=[given]), QUOTED).quotes
    assert [(one.actor, one.stance) for one in kept.positions] == [("a1", "denies")]


def test_the_built_in_engine_gives_the_denial_with_the_quotation():
    (kept, _) = summarize(QUOTED).quotes
    assert [(one.stance, one.span.sentence) for one in kept.positions] == [("denies", 1)]


def test_a_title_in_marks_is_said_by_nobody():
    result = ground(draft(actors=SPEAKERS, quotes=[quote("Never Again", "Soto", 2)]), QUOTED)
    assert codes(result) == ["misattributed-quote"]


@pytest.mark.parametrize(("others", "accepted"), [((), True), (("Harbour Inquiry",), False)], ids=["one inquiry", "two inquiries"])
def test_the_name_of_an_organization_is_the_source_where_the_evidence_has_its_last_word(others, accepted):
    article = Article(
        "The Rail Safety Inquiry met on Monday, as did the Harbour Inquiry. The inquiry said it could confirm one report of a fault."
    )
    cast = [actor(name, id=f"a{at}", kind="organization") for at, name in enumerate(("Rail Safety Inquiry", *others), 1)]
    said = claim("it could confirm one report of a fault", 2, source="Rail Safety Inquiry", certainty="possible")
    assert bool(ground(draft(actors=cast, claims=[said]), article).claims) == accepted


def test_what_a_source_says_by_two_verbs_may_be_given_as_one():
    article = Article("Lund Relief said its teams had recorded 52 deaths but cautioned that it had not been able to confirm them.")
    said = claim("Its teams recorded 52 deaths but had not been able to confirm them", 1, source="Lund Relief")
    assert codes(ground(draft(actors=[actor("Lund Relief", id="a1", kind="organization")], claims=[said]), article)) == []
