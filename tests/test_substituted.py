"""A statement that copies its evidence but for one name or number; and other nonsense that shares most words with its evidence."""

from __future__ import annotations

import pytest
from drafts import actor, claim, draft, point

from summarizer import Article
from summarizer.grounding import ground

ARTICLE = Article(
    "TARN, May 3 — Her chief of staff, Edvin Marsh, confirmed on Wednesday that Solveig Rask had called the Tarn Rail Agency (TRA) once. "
    "The coalition holds 61 of the 120 seats, and 34 of them are in the north. "
    "Russia signed a treaty with North Korea on Monday, and Moscow said that ties with Pyongyang were strong. "
    "Some 6,000 supporters are expected at a parade on Sunday, the club said. The depth had fallen by 2.3 meters in the north. "
    "Ice fell by 1.1 in the south. Nothing is known about 2050 so far."
)


def codes(text, *sentences, **options):
    result = ground(draft(claims=[claim(text, *sentences, **options)]), ARTICLE)
    return [problem.code for item in result.rejected for problem in item.problems]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Her chief of staff, Solveig Rask, confirmed on Wednesday that he had called once", 1),
        ("Her chief of staff, Russia, confirmed on Wednesday", 1),
        ("Russia signed a treaty with Tarn on Monday", 3),
        ("Russia signed a treaty with This on Monday", 3),
        ("The coalition holds 34 of the 120 seats", 2),
        ("The coalition holds 61 of the 34 seats, and", 2),
        ("The coalition holds Tarn of the 120 seats", 2),
        ("Her chief of staff, Edvin Rask, confirmed on Wednesday", 1),
        ("Russia signed a treaty with South Korea on Monday", 3),
        ("Her chief of staff, May, confirmed on Wednesday that", 1),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_a_name_or_number_in_the_place_of_another_is_a_problem(text, sentence):
    assert set(codes(text, sentence, source="Edvin Marsh" if sentence == 1 else "")) & {
        "changed-name",
        "misplaced-number",
        "unsupported-number",
    }


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Her chief of staff, Marsh, confirmed on Wednesday that Rask had called the agency", 1),
        ("Her chief of staff, Mr Edvin Marsh, confirmed on Wednesday that Rask had called the TRA once", 1),
        ("Moscow signed a treaty with Pyongyang on Monday", 3),
        ("Her chief of staff, Chief Marsh, confirmed on Wednesday that Rask had called the TRA once", 1),
        ("Her chief of staff, Edvin Marsh, confirmed on May 3 that Solveig Rask had called", 1),
        ("The Russians signed a treaty with North Korea on Monday", 3),
        ("The coalition holds 61 of the 120 seats", 2),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_another_name_of_the_same_is_none(text, sentence):
    found = codes(text, sentence, source="Edvin Marsh" if sentence == 1 else "")
    assert set(found).isdisjoint({"changed-name", "misplaced-number"})


@pytest.mark.parametrize(
    "text", ["The 6,000 supporters are expected at a parade, the club said", "Some 2 supporters are expected on Sunday, the club said"]
)
def test_a_clause_behind_a_comma_is_no_list(text):
    assert codes(text, 4) != []


@pytest.mark.parametrize("text", ["MarshMarsh confirmed on Wednesday that Rask had called", "RaskTies confirmed that Rask had called"])
def test_a_first_word_with_something_stuck_to_it_is_no_ordinary_one(text):
    assert "unsupported-claim" in codes(text, 1, source="Edvin Marsh")


@pytest.mark.parametrize("name", ["MarshThe", "RaskJan", "Rask떥", "Raskȸ"])
def test_a_name_with_something_stuck_to_it_is_not_the_articles(name):
    assert "unsupported-claim" in codes(
        f"Her chief of staff confirmed on Wednesday that {name} had called the agency", 1, source="Edvin Marsh"
    )


def test_digits_stuck_to_a_word_that_is_read_are_not_overlooked():
    assert "unsupported-number" in codes("Russia signed a treaty with North Korea on Monday52", 3)


@pytest.mark.parametrize("text", ["not", "It is not over.", "twice", "48"])
def test_what_says_nothing_is_no_statement(text):
    assert "unsupported-claim" in codes(text, 2)


@pytest.mark.parametrize("text", ["Edvin Marsh said", "Marsh confirmed", "it was said by Edvin Marsh"])
def test_who_speaks_without_what_is_no_claim(text):
    assert "unsupported-claim" in codes(text, 1, source="Edvin Marsh")


@pytest.mark.parametrize("text", ["1," * 20_000, "12 " * 20_000, "May 3 " * 20_000, "A.B." * 20_000], ids=lambda text: text[:4])
def test_an_endless_statement_is_none(text):
    assert codes(text, 1) == ["unsupported-claim"]


def test_an_alias_with_a_title_is_still_somebody_elses():
    article = Article("Mayor Ann Osei spoke on Monday. Bo Lund, a farmer, listened to Ann Osei.")
    [bo, _] = ground(draft(actors=[actor("Bo Lund", "Mayor Ann Osei"), actor("Ann Osei", id="a2")]), article).actors
    assert bo.aliases == []


@pytest.mark.parametrize("text", ["In 2018-2023 the mill lost 300 jobs", "Between 2018 and 2023 the mill lost 300 jobs"])
@pytest.mark.parametrize("article", ["The mill lost 300 jobs between 2018 and 2023.", "In 2018–2023 the mill lost 300 jobs in Tarn."])
def test_a_range_may_be_written_in_another_way(text, article):
    assert ground(draft(gist=[point(text, 1)]), Article(article)).rejected == []


def test_a_unit_is_the_evidences_or_stands_before_it():
    assert codes("Ice fell by 1.1 meters in the south", 6) == []
    assert "misplaced-number" in codes("Nothing is known about 2050 square kilometers so far", 7)


# --- actors ---------------------------------------------------------------------------------------------------------------


def test_an_actor_that_is_drafted_twice_is_kept_once():
    result = ground(draft(actors=[actor("Edvin Marsh"), actor(" Edvin Marsh ", id="a2"), actor("Marsh", id="a3")]), ARTICLE)
    assert [kept.name for kept in result.actors][:1] == ["Edvin Marsh"]
    assert all(kept.mentions for kept in result.actors)
    assert ("actor:a2", "another actor is called so") in [(item.item, item.problems[0].message) for item in result.rejected]


def test_a_place_that_a_company_is_called_after_has_its_own_mentions():
    article = Article(
        "Sallow Vale Water was fined on Monday. Sallow did not comment. Gwen Tarrant has fished the Sallow since she was nine."
    )
    actors = [actor("Sallow Vale Water", kind="organization"), actor("Sallow", id="a2", kind="place")]
    result = ground(draft(actors=actors, gist=[point("Sallow Vale Water was fined on Monday", 1)]), article)
    assert result.rejected == []
    assert all(kept.mentions for kept in result.actors)


# --- faithful: what stands beside a name is left out ----------------------------------------------------------------------

FAITHFUL = [
    ("Ana Ruiz, the mayor of Tarn, said the fire had begun in the boiler room.", "Ana Ruiz said the fire had begun in the boiler room."),
    ("Ana Ruiz, the mayor of Tarn, said the fire had begun in the boiler room.", "Mayor Ruiz said the fire had begun in the boiler room."),
    ("Harald Voss, head of Norvik, resigned on Tuesday.", "Harald Voss resigned on Tuesday."),
    ("Paul Ortega, who worked for the World Bank, told reporters the deal was dead.", "Ortega told reporters the deal was dead."),
    ("Ida Brandt from Lund won the race in Tarn on Monday.", "Ida Brandt won the race in Tarn on Monday."),
    ("France, Spain and Italy will send troops to Tarn.", "Spain will send troops to Tarn."),
    ("Lund, who lives in the Netherlands, said Dutch courts were slow.", "Lund said Dutch courts were slow."),
    ("U.K. ministers met on Monday in Leeds.", "UK ministers met on Monday in Leeds."),
    ("U.S. officials said the deal was close to collapse.", "US officials said the deal was close to collapse."),
    ("Police arrested 12 men and 12 women in Tarn on Monday night.", "Police arrested 12 men in Tarn on Monday night."),
]


@pytest.mark.parametrize(("article", "text"), FAITHFUL, ids=[case[1] for case in FAITHFUL])
def test_a_statement_that_leaves_something_out_is_kept(article, text):
    assert ground(draft(gist=[point(text, 1)]), Article(article)).rejected == []


@pytest.mark.parametrize(("article", "text"), [("½", "²½"), ("Tarn grew by ½ percent.", "It grew ²½"), ("Tarn ²½", "½")], ids=repr)
def test_numbers_stuck_to_each_other_do_no_harm(article, text):
    ground(draft(gist=[point(text, 1)]), Article(article))
