"""Who and what an article names. All articles are invented; the expected actors were written before the first run."""

from __future__ import annotations

import sys
from pathlib import Path
from time import process_time
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.article import Article
from summarizer.reading.entities import entities
from summarizer.reading.model import Entity


def cast(text: str) -> dict[str, Entity]:
    """The entities of a text by name."""
    return {entity.name: entity for entity in entities(Article(text))}


def called(text: str, form: str) -> Entity | None:
    """The entity that is called `form`."""
    return next((entity for entity in entities(Article(text)) if form == entity.name or form in entity.aliases), None)


class Case(NamedTuple):
    """An article and its actors: name to kind, and the short forms that must be theirs."""

    text: str
    actors: dict[str, str]
    aliases: dict[str, tuple[str, ...]]


COURT = Case(
    """\
A former accountant was jailed for six years on Tuesday for stealing £2.3m from a children's charity in Leeds.

Marian Thorley, 54, of Harrow Lane, took the money from the Bright Steps Foundation between 2016 and 2021, Leeds Crown Court heard.

"You betrayed people who trusted you," Judge Alan Prewitt told her. Thorley showed no emotion as she was led away.

Prosecutor Denise Oyelaran said the charity had to close two nurseries. Her client was sorry, said Colin Baptiste, defending.

Detective Sergeant Rhona Muir, of West Yorkshire Police, said: "This was greed." The Crown Prosecution Service (CPS) will seek the money.
The CPS declined to comment further. Muir thanked the witnesses.
""",
    {
        "Marian Thorley": "person",
        "Bright Steps Foundation": "organization",
        "Leeds Crown Court": "organization",
        "Alan Prewitt": "person",
        "Denise Oyelaran": "person",
        "Colin Baptiste": "person",
        "Rhona Muir": "person",
        "West Yorkshire Police": "organization",
        "Crown Prosecution Service": "organization",
        "Leeds": "place",
        "Harrow Lane": "place",
    },
    {"Marian Thorley": ("Thorley",), "Rhona Muir": ("Muir",), "Crown Prosecution Service": ("CPS",)},
)

SPORT = Case(
    """\
Late Eklund strike sinks Harborough

Torvald Eklund scored in stoppage time as Norrby Rovers beat Harborough Athletic 2-1 on Saturday.

Substitute Paulo Mendes had levelled for Harborough after Eklund opened the scoring. Manager Greta Solheim praised her players.

"Torvald never stops," Solheim said. Harborough captain Dele Ajayi was sent off. "It was harsh," Ajayi said.

Rovers travel to Lisbon on Thursday in the Champions League.
""",
    {
        "Torvald Eklund": "person",
        "Norrby Rovers": "organization",
        "Harborough Athletic": "organization",
        "Paulo Mendes": "person",
        "Greta Solheim": "person",
        "Dele Ajayi": "person",
        "Lisbon": "place",
        "Champions League": "organization",
    },
    {
        "Torvald Eklund": ("Eklund", "Torvald"),
        "Harborough Athletic": ("Harborough",),
        "Greta Solheim": ("Solheim",),
        "Norrby Rovers": ("Rovers",),
    },
)

MARKETS = Case(
    """\
OSLO (Reuters) - Shares in Brenna Steel ASA fell 8% on Monday after the company cut its forecast, while Kvist Holdings Ltd rose.

Brenna, Norway's largest steelmaker, blamed weak demand in China. Analysts had expected a profit of 3.1 billion crowns.

"The outlook is poor," said Sigrid Aune, an analyst at Tern Capital. The Bank of Norway kept rates at 4.5%. The central bank said inflation
remained too high. Kvist said it would buy back shares. The European Union is weighing tariffs; the EU declined to comment.
""",
    {
        "Brenna Steel ASA": "organization",
        "Kvist Holdings Ltd": "organization",
        "Norway": "country",
        "China": "country",
        "Sigrid Aune": "person",
        "Tern Capital": "organization",
        "Bank of Norway": "organization",
        "European Union": "organization",
    },
    {
        "Brenna Steel ASA": ("Brenna",),
        "Kvist Holdings Ltd": ("Kvist",),
        "Bank of Norway": ("central bank",),
        "European Union": ("EU",),
    },
)

DISASTER = Case(
    """\
At least 14 people were killed when a ferry capsized off the coast of Samar, Philippine officials said on Sunday.

The vessel, the Santa Elena, left Catbalogan before dawn. Rescuers pulled 61 survivors from the water, the Philippine Coast Guard said.

"We heard a bang," said Jun Abayan, 33, a fisherman. Coast guard spokeswoman Lorna Villareal said the search would go on.

Villareal said the captain was missing.

Survivors blamed the crew. Earlier, the National Weather Service warned of high waves. President Ramon Ilagan ordered an inquiry.
""",
    {
        "Philippine officials": "group",
        "Philippine Coast Guard": "organization",
        "Jun Abayan": "person",
        "Lorna Villareal": "person",
        "National Weather Service": "organization",
        "Ramon Ilagan": "person",
    },
    {"Lorna Villareal": ("Villareal",)},
)

POLITICS = Case(
    """\
Interior Minister Anna Halvorsen resigned on Friday after her brother, the lobbyist Erik Halvorsen, was charged with bribery.

"I have done nothing wrong," Anna Halvorsen told parliament. Mr. Halvorsen denied the charges. He was arrested in Bergen on Wednesday.

Opposition leader Jonas Vik of the Labour Party said the minister should have gone sooner. "It is a sad day," Vik said.

Mrs. Halvorsen will be replaced by Kari Nygaard, the deputy foreign minister. Danish Prime Minister Lise Holm sent her regards.
Republicans and Democrats in Washington took note.
""",
    {
        "Anna Halvorsen": "person",
        "Erik Halvorsen": "person",
        "Jonas Vik": "person",
        "Labour Party": "organization",
        "Kari Nygaard": "person",
        "Lise Holm": "person",
        "Bergen": "place",
        "Denmark/Danish": "country",
    },
    {"Jonas Vik": ("Vik",)},
)

DIPLOMACY = Case(
    """\
The North has moved artillery to the border, South Korea's spy agency said Monday. Unnamed Western officials confirmed the move.

Many residents fled. Tensions remain high. Footage showed trucks near Kaesong. However, Pyongyang denied the report.

The spy agency told lawmakers that North Korea had 40 guns there. The National Intelligence Service (NIS) gave no details.

The NIS said more would come.
""",
    {
        "North Korea": "country",
        "South Korea": "country",
        "National Intelligence Service": "organization",
        "Unnamed Western officials": "group",
        "lawmakers": "group",
        "Kaesong": "place",
    },
    {
        "North Korea": ("Pyongyang",),
        "National Intelligence Service": ("South Korea's spy agency", "spy agency", "NIS"),
    },
)

CASES = {"court": COURT, "sport": SPORT, "markets": MARKETS, "disaster": DISASTER, "politics": POLITICS, "diplomacy": DIPLOMACY}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_actors_of_an_article_are_found_with_their_kind(case):
    found = {entity.name: entity.kind for entity in entities(Article(case.text))}
    expected = {name.rpartition("/")[2]: kind for name, kind in case.actors.items()}
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_short_forms_belong_to_the_full_name(case):
    found = cast(case.text)
    missing = [(name, alias) for name, aliases in case.aliases.items() for alias in aliases if alias not in found[name].aliases]
    assert not missing


SEED = Path(__file__).parent.parent / "seeds" / "000_054aa509588926c1.txt"


def test_the_actors_of_the_wire_story():
    article = Article(SEED.read_bytes().decode())
    found = {entity.name: entity for entity in entities(article)}
    kinds = {name: entity.kind for name, entity in found.items()}
    assert {name for name, kind in kinds.items() if kind == "country"} == {
        "North Korea",
        "Russia",
        "Ukraine",
        "South Korea",
        "United States",
    }
    assert {name for name, entity in found.items() if entity.kind == "person"} == {
        "Donald Trump",
        "Volodymyr Zelensky",
        "captured North Korean soldier",
        "Kim Jong Un",
        "Kim Il-hoon",
    }
    assert {name for name, kind in kinds.items() if kind == "organization"} == {
        "Joint Chiefs of Staff",
        "National Intelligence Service",
        "BBC",
        "U.N.",
    }
    assert {name for name, kind in kinds.items() if kind == "place"} == {"Korean Peninsula", "Kursk Oblast", "Geneva"}
    assert found["Kim Il-hoon"].aliases == ("South Korean official", "Kim")
    assert "spy agency" in found["National Intelligence Service"].aliases
    assert "JCS" in found["Joint Chiefs of Staff"].aliases
    assert {"Pyongyang", "North"} <= set(found["North Korea"].aliases)
    assert "Moscow" in found["Russia"].aliases
    assert "Seoul" in found["South Korea"].aliases


@pytest.mark.parametrize(
    "opener",
    [
        "Many",
        "Tensions",
        "Footage",
        "Citing",
        "However",
        "Earlier",
        "Monday",
        "March",
        "Critics",
        "Shocked",
        "Unfortunately",
        "Police",
        "Nobody",
    ],
)
def test_a_word_with_a_capital_for_its_place_alone_is_no_actor(opener):
    assert called(f"{opener} residents of Tromsø left. {opener} was quiet in the town. The mayor waited.", opener) is None


@pytest.mark.parametrize("word", ["Friday", "January", "Sept. 3", "Ramadan"])
def test_days_months_and_feasts_are_no_actors(word):
    assert not [name for name in cast(f"The talks in Oslo ended on {word}. Ann Osei left after {word}.") if name in word]


@pytest.mark.parametrize(("word", "is_name"), [("Theresa May", True), ("May", False)], ids=["surname", "month"])
def test_the_month_of_may_is_told_from_the_surname(word, is_name):
    assert (word in cast("Theresa May spoke in London." if is_name else "The vote is in May. It may rain in May 2031.")) is is_name


def test_words_of_a_title_case_headline_are_no_names_but_known_ones_are_mentions():
    text = "Harbor Workers Cheer As Ann Osei Quits Norway Deal\n\nAnn Osei left the talks on Monday. Osei said the deal was dead.\n"
    found = cast(text)
    assert set(found) == {"Ann Osei", "Norway"}
    assert found["Ann Osei"].mentions[0] == (text.index("Ann Osei"), text.index("Ann Osei") + 8)


def test_a_dateline_names_nobody():
    assert set(cast("TROMSØ, Jan. 24 (UPI) — Ivo Lund resigned on Friday, a spokesman said.")) == {"Ivo Lund", "spokesman"}


@pytest.mark.parametrize("mark", ["’s", "'s", "‘s"], ids=["curly", "straight", "wrong-way"])
def test_a_possessive_ending_belongs_to_no_mention(mark):
    text = f"The speech came before President Ivo Lund{mark} visit to Peru."
    person = cast(text)["Ivo Lund"]
    assert [text[start:end] for start, end in person.mentions] == ["Ivo Lund"]
    assert person.description == "President"


@pytest.mark.parametrize(
    ("text", "name", "description"),
    [
        ("Peruvian President Ivo Lund met aides.", "Ivo Lund", "Peruvian President"),
        (
            "Aides met Ivo Lund, Peru’s deputy envoy to the U.N. in Geneva, on Monday.",
            "Ivo Lund",
            "Peru’s deputy envoy to the U.N. in Geneva",
        ),
        ("The bank’s chief economist, Ivo Lund, left.", "Ivo Lund", "The bank’s chief economist"),
        ("Rescuers freed striker Ivo Lund at dawn.", "Ivo Lund", "striker"),
        ("Secretary of State Ann Osei spoke.", "Ann Osei", "Secretary of State"),
        ("They thanked Lt. Gov. Ann Osei.", "Ann Osei", "Lt. Gov."),
        ("In Geneva, the minister said little to Ann Osei.", "Ann Osei", ""),
    ],
    ids=["title", "apposition-behind", "apposition-ahead", "lower-case", "of-title", "abbreviated", "no-apposition"],
)
def test_the_description_is_the_title_or_apposition_as_written(text, name, description):
    assert cast(text)[name].description == description


def test_two_people_with_a_surname_stay_two_and_the_short_form_goes_to_the_one_who_speaks():
    text = (
        "The plan angered leader Kim Tae Un. “We will stay,” Kim Sol-bin, a deputy envoy in Geneva, said. “It is late,” Kim said. "
        "Observers doubt that Kim Tae Un will give in."
    )
    found = cast(text)
    assert found["Kim Sol-bin"].aliases == ("Kim",)
    assert [text[slice(*mention)] for mention in found["Kim Tae Un"].mentions] == ["Kim Tae Un"] * 2


def test_a_surname_of_two_relatives_is_the_ones_whom_the_pronoun_behind_it_fits():
    text = "Sir Edmund Vale has died. His daughter, Clara Vale, said he died at home. Vale said in 1990 that he would not retire."
    found = cast(text)
    assert (found["Edmund Vale"].aliases, found["Clara Vale"].aliases) == (("Vale",), ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Ivo Vale has pleaded not guilty. Vale's brother, Karl Vale, is not accused. Karl Vale spoke in court. “I knew,” Vale said.",
            "Karl Vale",
            id="a relative named twice",
        ),
        pytest.param(
            "Dr. Ida Vale led the study. Work by Vale's husband, Karl Vale, was retracted. Vale said he stood by it.",
            "Karl Vale",
            id="the other only as an owner",
        ),
        pytest.param(
            "Ida Vale joined in May. Karl Vale, who is not related to her, was there. “We will not pay,” Vale told analysts.",
            "Karl Vale",
            id="no relatives",
        ),
        pytest.param(
            "Ida Vale won. Vale spoke late. Vale was glad. Vale left. Karl Vale sang. Karl Vale danced. “We won,” Vale said.",
            "Ida Vale",
            id="who is called so throughout",
        ),
    ],
)
def test_a_surname_of_two_is_that_of_the_one_last_named_in_full_unless_another_keeps_it(text, name):
    article = Article(text)
    last = text.rindex("Vale")
    assert [found.name for found in entities(article) if (last, last + 4) in found.mentions] == [name]


def test_a_surname_stays_with_the_one_who_was_called_so_before_another_was_named():
    text = "Dana Vale left. Vale said she was tired. Her brother, Ivo Vale, said he was glad. Vale said the mine was safe."
    found = cast(text)
    assert (found["Dana Vale"].aliases, found["Ivo Vale"].aliases) == (("Vale",), ())


COMPANIES = {
    "of metals": ("Shares in Quill Metals rose.", "Quill Metals"),
    "of homes": ("Hanover Homes said profit fell.", "Hanover Homes"),
    "of foods": ("It sold Lowe Foods.", "Lowe Foods"),
    "radio, first": ("Radio Meridian said so.", "Radio Meridian"),
    "plc": ("They sold Brightwater plc on Monday.", "Brightwater plc"),
    "Corp": ("Orrin Corp. said so.", "Orrin Corp"),
    "and company": ("She works for Calder & Co.", "Calder & Co"),
    "two owners": ("Lund & Berg said so.", "Lund & Berg"),
    "a saint’s hospital": ("St. Mary's Hospital said so.", "St. Mary's Hospital"),
    "a saint’s school, curly": ("It is near St Anne’s School in Lund.", "St Anne’s School"),
}


@pytest.mark.parametrize(("text", "name"), COMPANIES.values(), ids=COMPANIES.keys())
def test_a_name_that_tells_is_one_organization(text, name):
    found = cast(text)
    assert found[name].kind == "organization"
    assert not any(other in name for other in found if other != name)


def test_an_ampersand_between_two_people_makes_no_firm():
    assert set(cast("They met Ann Lee & Ivo Berg in Bern.")) >= {"Ann Lee", "Ivo Berg"}


def test_an_ampersand_in_the_name_of_a_country_makes_no_firm():
    assert cast("She lives in Antigua & Barbuda now.")["Antigua & Barbuda"].kind == "country"


def test_what_a_company_makes_is_no_name_alone():
    assert cast("Homes were lost. Metals rose. Radio is dead.") == {}


def test_a_form_of_address_chooses_between_two_people_with_a_surname():
    text = "Anna Holm and Erik Holm own the farm. Mrs. Holm keeps bees. Mr. Holm mends fences."
    found = cast(text)
    assert found["Anna Holm"].mentions[-1] == (text.index("Holm keeps"), text.index("Holm keeps") + 4)
    assert found["Erik Holm"].mentions[-1] == (text.index("Holm mends"), text.index("Holm mends") + 4)


def test_a_person_described_first_and_named_in_the_next_sentence_is_one_actor():
    text = "A Peruvian official on Tuesday condemned the raid. “It was a crime,” Ivo Lund, Peru’s deputy envoy in Geneva, said."
    assert cast(text)["Ivo Lund"].aliases == ("Peruvian official",)


def test_a_source_that_stays_unnamed_is_not_taken_for_the_next_speaker():
    text = "A Peruvian official said the raid had failed. “It was a crime,” Ivo Lund, Peru’s envoy in Geneva, said."
    assert {"Peruvian official", "Ivo Lund"} <= set(cast(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lima’s spy agency denied it. Peru is calm.", "country"),
        ("Lima and Quito have grown closer. Peru is calm. Ecuador too.", "country"),
        ("Lima intends to sign. Peru is calm.", "country"),
        ("Crowds gathered in Lima. Peru is calm.", "place"),
    ],
    ids=["possessive", "coordinated", "state-verb", "city"],
)
def test_a_capital_stands_for_its_country_when_it_acts(text, kind):
    entity = called(text, "Lima")
    assert entity is not None
    assert entity.kind == kind
    assert (entity.name == "Peru") is (kind == "country")


def test_names_inside_descriptions_count_and_names_inside_names_do_not():
    text = "Peruvian troops left. The Bank of Peru is shut. Peru-led talks failed."
    found = cast(text)
    assert [text[slice(*mention)] for mention in found["Peru"].mentions] == ["Peruvian", "Peru"]
    assert found["Peru"].mentions[1][0] == text.index("Peru-led")
    assert found["Bank of Peru"].kind == "organization"


def test_mentions_of_a_hyphenated_pair_are_two():
    assert set(cast("The Peru-Chile border is shut.")) == {"Peru", "Chile"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Der Minister traf Erik Brandt nicht. Die Zeitung meldete am Montag, dass die Behörde mit der Zeitung einig ist. "
                "In Zeitungen steht, dass die Regierung eine Lösung sucht."
            ),
            {"Erik Brandt"},
        ),
        ("السفير قال إن الوضع صعب.", set()),
        ("外相は月曜日に述べた。", set()),
        ("", set()),
        (" \r\n\r\n ", set()),
    ],
    ids=["german-nouns", "arabic", "japanese", "empty", "blank"],
)
def test_what_other_languages_do_not_tell_is_left_out(text, names):
    assert set(cast(text)) == names


_PIECES = st.sampled_from(
    [
        *(
            "Ivo Lund",
            "Mr. Lund",
            "Lund’s",
            "Kim",
            "Kim Il",
            "U.S.",
            "a.b.c.",
            "the North’s",
            "Peru",
            "Lima",
            "said",
            "told",
            "the soldier",
            "Foo’",
        ),
        *(
            "a captured soldier",
            "two Peruvian soldiers",
            "Bank of",
            "and",
            "of the",
            "President",
            "Ministry",
            "(JCS)",
            "May",
            "in",
            "McX-y",
            "spy agency",
        ),
        *(
            "“",
            "”",
            '"',
            "‘s",
            ",",
            ". ",
            "—",
            "\r\n",
            "\n\n",
            "\u00a0",
            "e\u0301",
            "🙂",
            "ﬁ",
            "ǅ",
            "شاهد",
            "東京",
            "\ufeff",
            "\ud800",
            "1,000",
            "_",
            "-",
        ),
        *("A-B", "I’m"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=40).flatmap(lambda pieces: st.sampled_from([" ", ""]).map(lambda glue: glue.join(pieces))))
def test_every_string_of_an_entity_stands_in_the_text_and_mentions_are_in_order(text):
    article = Article(text)
    for entity in entities(article):
        forms = [article.text[start:end] for start, end in entity.mentions]
        assert entity.name in forms
        assert set(entity.aliases) <= set(forms)
        assert entity.description in article.text
        assert list(entity.mentions) == sorted(set(entity.mentions))
        assert all(form and form == form.strip() for form in forms)


@settings(max_examples=40, deadline=None)
@given(st.lists(_PIECES, max_size=30))
def test_the_same_text_gives_the_same_entities(pieces):
    text = " ".join(pieces)
    assert entities(Article(text)) == entities(Article(text))


@pytest.mark.parametrize(
    "unit",
    [
        "Kim said. ",
        "Ann Lee, a spokesman, ",
        "the captured soldier ",
        "Abc Bcd (AB) ",
        "A.",
        "“",
        "Bank of ",
        "Bo’s ",
        "President ",
        "Mr. ",
        "young ",
        "U.S.-led ",
    ],
)
def test_hostile_repetition_costs_no_more_than_its_length(unit):
    counts = []
    for times in (300, 1200):
        steps = 0

        def count(_frame, event, _argument):
            nonlocal steps
            steps += event == "call"

        article = Article(unit * times)
        _ = article.sentences
        sys.setprofile(count)
        try:
            entities(article)
        finally:
            sys.setprofile(None)
        counts.append(steps)
    assert counts[1] < 6 * counts[0] + 500


def test_thousands_of_people_with_one_surname_cost_no_more_than_their_number():
    def seconds(times: int) -> float:
        people = " ".join(
            f"Kim Q{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676 % 26)} left. Kim said no." for i in range(times)
        )
        article = Article(people)
        _ = article.sentences
        begin = process_time()
        entities(article)
        return process_time() - begin

    small = sorted(seconds(500) for _ in range(5))[2]
    assert seconds(10_000) < 50 * small  # 20 times the text; each looking at all others would be 400 times the work
