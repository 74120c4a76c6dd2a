"""What is quoted, in how many pieces, and who says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article import Article, Part
from summarizer.reading.model import Quotation
from summarizer.reading.quotations import quotations
from summarizer.reading.words import split


def read(text: str) -> tuple[Quotation, ...]:
    return quotations(Article(text, language="en", parts=(Part(0, len(text), "body"),)))


def told(text: str) -> list[tuple[str, str | None]]:
    """Each quotation (pieces joined by a bar) and its speaker."""
    return [
        (" | ".join(text[a:b] for a, b in found.pieces), text[slice(*found.speaker)] if found.speaker else None) for found in read(text)
    ]


SPEAKERS = {
    "inversion before the mark": (
        "Rates will rise, said Ivo Lund, the mayor of Tarn, “and nobody will notice.”",
        "Ivo Lund, the mayor of Tarn",
    ),
    "inversion before the mark, with a relative clause": (
        "Both face elections, said Dana Osei, who has written a history, “and a standoff costs nothing.”",
        "Dana Osei, who has written a history",
    ),
    "a comment on what was reported": ("The minister said demand was low, a remark that Ivo Lund called “beneath him”.", "Ivo Lund"),
    "a letter in which somebody says it": (
        "Osei said that he had seen a letter in which the valuer called it “not one of ours”.",
        "the valuer",
    ),
    "insertions with a clause": (
        "Ivo Lund, the captain, whose goal it was, his fourth of the night, wrote that he would play “tomorrow, in the sea”.",
        "Ivo Lund, the captain, whose goal it was, his fourth of the night",
    ),
    "subject and verb": ("“We will rebuild,” Osei said.", "Osei"),
    "pronoun": ("“We will rebuild,” she said.", "she"),
    "inversion with a description before the name": ("“He lied,” said the minister's lawyer, Ivo Lund.", "the minister's lawyer, Ivo Lund"),
    "inversion": ("“We will rebuild,” said Ivo Lund.", "Ivo Lund"),
    "inversion keeps the apposition and stops at the time": (
        "“Rates hold,” said Ivo Lund, the bank's deputy head, on Monday.",
        "Ivo Lund, the bank's deputy head",
    ),
    "inversion stops at the place": ("“Rates hold,” said Ivo Lund at a rally in Bern.", "Ivo Lund"),
    "apposition before the verb": ("“Rates hold,” Ivo Lund, the bank's deputy head, said.", "Ivo Lund, the bank's deputy head"),
    "relative clause before the verb": ("“I owe them,” said Pell, who has led the club since May.", "Pell, who has led the club since May"),
    "time between subject and verb": ("“Rates hold,” Lund on Tuesday told the committee.", "Lund"),
    "adverb and auxiliary": ("“Rates hold,” Lund has also said.", "Lund"),
    "descriptive head": ("“No one was hurt,” the coast guard said.", "the coast guard"),
    "document": ("“Costs doubled,” the report said in its summary.", "the report"),
    "document with its author": ("“Costs doubled,” a study by Osei Labs found.", "a study by Osei Labs"),
    "joint": ("“We are ready,” Osei and Lund said.", "Osei and Lund"),
    "according to": ("“Costs doubled,” according to Dana Osei.", "Dana Osei"),
    "party and state in brackets": ("“It is late,” Rep. Dana Osei (R-Ohio) said.", "Rep. Dana Osei (R-Ohio)"),
    "verb that no table knows": ("“How lovely,” Osei deadpanned.", "Osei"),
    "question": ("“Who pays?” asked Ivo Lund.", "Ivo Lund"),
    "colon": ("Osei said: “We will rebuild.”", "Osei"),
    "colon after a participle": ("Osei thanked donors, adding: “We are solvent.”", "Osei"),
    "participle whose clause starts with a phrase": (
        "In a letter to donors, Dana Osei called for calm, saying, “We are solvent.”",
        "Dana Osei",
    ),
    "participle of its own subject": ("The crowd cheered, with Lund promising: “We will be back.”", "Lund"),
    "according to, in front": ("According to Dana Osei, “the mine is safe and will stay open.”", "Dana Osei"),
    "verb in front": ("Said Dana Osei: “We are solvent.”", "Dana Osei"),
    "dateline and a clause before a subject with an apposition": (
        "BERN, Oct. 9 (Example) — Shares fell on Monday after Lund Stores, a grocer, warned that sales were “a good deal lower” in May.",
        "Lund Stores, a grocer",
    ),
    "transcript": ("OSEI: “We are solvent.”", "OSEI"),
    "joined verb": ("Osei praised the crew and said, “We are solvent.”", "Osei"),
    "subject of the main clause, not of the reported one": ("Osei said it was too early to rejoice but added, “We are solvent.”", "Osei"),
    "who stands behind the thing": ("Footage reviewed by the coast guard showed a “reckless” turn.", "the coast guard"),
    "signature": ("“I would do it again.”\n\n— Dana Osei, of Lund.", "Dana Osei"),
    "signature behind a hyphen": ("“I would do it again.”\n\n- Dana Osei, of Lund.", "Dana Osei"),
    "single marks": ("‘We will rebuild,’ Osei said.", "Osei"),
    "comma behind the mark": ("‘We will rebuild’, said Ivo Lund.", "Ivo Lund"),
    "two single marks for a double one": ("''We will rebuild,'' said Ivo Lund.", "Ivo Lund"),
    "guillemets": ("«We will rebuild», said Ivo Lund.", "Ivo Lund"),
    "German marks": ("„We will rebuild“, said Ivo Lund.", "Ivo Lund"),
    "single marks and apostrophes": ("'It's the players' mess, isn't it,' said Ivo Lund.", "Ivo Lund"),
    "curly single marks and apostrophes": ("‘I’m not sure the players’ union will have it,’ said Ivo Lund.", "Ivo Lund"),
    "double marks in single ones": ("‘He told me “go home” and left,’ Ruiz recalled.", "Ruiz"),
    "occasion before the verb": ("Dana Osei is tired, and in a later interview said: “We are solvent.”", "Dana Osei"),
    "time before the verb": ("The ministry less than two weeks ago said: “We are solvent.”", "The ministry"),
    "quantifier that floats": ("“We are ready,” the mayor and her aides all said.", "the mayor and her aides"),
    "age and place in appositions": ("Osei, 22, of Lund, Mich., said: “We are ready.”", "Osei, 22, of Lund, Mich."),
    "occasion and place in an insertion": ("Osei, during a rally in Lund, Ohio, said: “We are ready.”", "Osei"),
    "place in front of a name with an apposition": (
        "In Lund, Ivo Berg, a clerk of the court, said: “We are ready.”",
        "Ivo Berg, a clerk of the court",
    ),
    "apposition with a possessor": ("Ivo Lund, Dana Osei's fired aide, said: “We are ready.”", "Ivo Lund, Dana Osei's fired aide"),
    "description in front of the name": (
        "The head of the Lund league, Ivo Berg, said: “We are ready.”",
        "The head of the Lund league, Ivo Berg",
    ),
    "participle that describes the object": ("He spoke about the proposed mine, saying: “We are ready.”", "He"),
    "verb that only its ending tells": ("His chief aide doubled down on the mine, saying, “We are ready.”", "His chief aide"),
    "a number, and a verb that only its ending tells": (
        "Outside the arena, about 200 protesters gathered in the rain, chanting, “We are ready.”",
        "200 protesters",
    ),
    "clause with when": ("Osei denied it when she gave evidence, calling the claim “a wicked fiction” of his.", "Osei"),
    "accounts that speak, and what they say": (
        "In May, according to its published accounts, the figure was “a little lower” again.",
        "its published accounts",
    ),
    "clause with after": ("Osei regretted the letters after they came out, saying: “We were wrong.”", "Osei"),
    "joined verb behind somebody else and a month": ("Osei met with Lund in May and said: “We are ready.”", "Osei"),
    "part of ten": ("About four in ten said: “We are ready.”", "About four in ten"),
    "insertion before a plural verb": ("The two clerks, however, say: “We are ready.”", "The two clerks"),
    "time that belongs to the noun": ("“Costs doubled,” reads a Monday editorial in the Lund Post.", "a Monday editorial in the Lund Post"),
    "title inside the subject": ("The ad, titled “Dawn,” said: “We are ready.”", "The ad"),
    "what a sign says": ("Osei held up a sign saying: “We are ready.”", "a sign"),
    "statement, which is its author's": ("Osei issued a statement saying: “We are ready.”", "Osei"),
    "verb that no table knows, behind an exclamation": ("“How lovely!” beamed Ivo Lund.", "Ivo Lund"),
    "behind the clause that the quotation begins": ("“We are so happy” with the plan, said Ivo Lund.", "Ivo Lund"),
    "what goes on behind and is no attribution": ("“We were all wrong,” and so Osei said nothing.", None),
    "somebody else who goes on": ("Osei cried, “Ladies and gentlemen, Mr. Ivo Berg,” who began to sing.", "Osei"),
    "quoted by the writer": ("No wonder that Osei said, and I quote, “We are ready.”", "Osei"),
    "one word": ("“Yes,” said Ivo Lund.", "Ivo Lund"),
    "one word and a verb that no table knows": ("“Yes,” Osei deadpanned.", "Osei"),
    "cries from somewhere": ("“Call the roll,” came shouts from the crowd.", "the crowd"),
    "question put to somebody": ("Asked a direct question about the mine, Osei said: “We are ready.”", "Osei"),
    "who is quoted in a clause with when": ("When someone in the hall shouted, “Lund!” Berg laughed.", "someone in the hall"),
    "verb between commas before the mark": ("In other words, explained Ivo Berg: “We are ready.”", "Ivo Berg"),
    "verb alone in the paragraph before": ("Stated Berg:\n\n“We are ready, and we will not wait.”", "Berg"),
    "participle alone before the mark": ("Berg told the court that it rained. Adding, “Now we are ready, and we will not wait.”", "Berg"),
}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_the_speaker_is_the_noun_phrase_that_says_it(text, speaker):
    assert [who for _, who in told(text)] == [speaker]


PIECES = {
    "the comma before the mark is left out": ("“We will rebuild,” Osei said.", ["We will rebuild"]),
    "interrupted in mid-sentence": ("“We will,” Osei said, “rebuild it all.”", ["We will | rebuild it all."]),
    "continued in the next sentence": ("“Wait,” she said. “There is more to come.”", ["Wait | There is more to come."]),
    "a second attribution is a second quotation": (
        "“I think he will do it,” said Osei. “He has the time,” said Lund.",
        ["I think he will do it", "He has the time"],
    ),
    "goes on in the next paragraph": (
        "“We were wrong,” Osei said.\n\n“And it has become sad that we never owned up to it.”",
        ["We were wrong | And it has become sad that we never owned up to it."],
    ),
    "several paragraphs, closed once": (
        "Osei said: “We were wrong about the dam.\n\n“We were wrong about the mine.”",
        ["We were wrong about the dam. | We were wrong about the mine."],
    ),
    "a fragment inside the attribution does not part it": (
        "“We were wrong,” Osei said on “Morning in Lund.” “And we are sorry for it.”",
        ["We were wrong | And we are sorry for it."],
    ),
    "two single marks for a double one": ("''We will,'' she said. ''We must not wait.''", ["We will | We must not wait."]),
    "a new report behind it is no attribution": (
        "“It looks safe,” said Ivo Lund. “I would bet on it.” Two clients, who asked for silence, said they had left.",
        ["It looks safe | I would bet on it."],
    ),
    "what somebody does next is no attribution": (
        "“You cannot stay,” Osei said. “You can go.” Lund laughed.",
        ["You cannot stay | You can go."],
    ),
    "nested, at its end": (
        "'We lost it,' said Osei. 'I told them: \"They will tire.\"'",
        ['We lost it | I told them: "They will tire."'],
    ),
    "nested in single marks, alone in its paragraph": (
        "'He rang me twice. He said, \"Get it done, Dana.\"'",
        ['He rang me twice. He said, "Get it done, Dana."'],
    ),
    "a lower-case beginning": (
        "Yet, “it is hard to see a way out of it,” said Osei. “The mine is what it is.”",
        ["it is hard to see a way out of it | The mine is what it is."],
    ),
    "an answer is a second quotation": (
        "Lund asked her, “Why now?” Osei then wrote back, “You look tired.”",
        ["Why now?", "You look tired."],
    ),
    "a hearer in marks is no piece": ("“We were wrong,” Osei told “Lund and Friends,” smiling.", ["We were wrong"]),
    "several paragraphs in single marks": (
        "Osei said: ‘We were wrong about the dam.\n\n‘We were wrong about the players’ mine too.’",
        ["We were wrong about the dam. | We were wrong about the players’ mine too."],
    ),
    "continued in single marks with apostrophes": (
        "'It's not the '90s any more,' said Osei. 'The workers' union won't have it.'",
        ["It's not the '90s any more | The workers' union won't have it."],
    ),
    "Danish marks": ("»We are ready,« said Osei. »And we will go now.«", ["We are ready | And we will go now."]),
    "nested": ("“He told me ‘go home’ and left,” Ruiz recalled.", ["He told me ‘go home’ and left"]),
}


@pytest.mark.parametrize(("text", "pieces"), PIECES.values(), ids=PIECES.keys())
def test_pieces_of_one_quotation_are_joined(text, pieces):
    assert [words for words, _ in told(text)] == pieces


LEFT_OUT = {
    "programme": "Osei appeared on “Morning in Lund” with her dog.",
    "title": "Lund wrote the novel “The Long Road Home” in a year.",
    "nickname": "Earl “Bud” Lund opened the fair.",
    "irony": "The so-called “reform” left the mine as it was.",
    "wrong apostrophe": "Osei‘s mine and Lund‘s dam were sold.",
    "subheading in single marks": "The mine was sold.\n\n'There is hope'\n\nThe dam was not.",
    "no marks at all": "Osei said the mine was sold.",
    "empty marks": "Osei said “” and left.",
    "what a thing is called": "They left the law, known as “the leash,” as it was.",
    "what a thing is called, as an object": "Osei said she read a book called “the long road home” in a day.",
    "film with a number": "Osei acted in the film “Dawn 3: Oh Hell No!” in May.",
    "list of titles": "Osei had roles in “The Long Road,” “Dawn” and “Lund: A Life,” and sold well.",
    "what a thing would give": "A deal with a grocer would give the mine “scale,” which is all that counts.",
    "title at the start of a sentence": "“The Long Dawn,” which opens in May, is a film about a mine.",
    "what nobody says, though it names somebody": "In the old days, “Here in Lund, they ran the mine alone. We all knew it.”",
    "programme before its host": "“Dawn Report” host Ivo Berg showed the clip again.",
}


@pytest.mark.parametrize("text", LEFT_OUT.values(), ids=LEFT_OUT.keys())
def test_marks_without_a_quotation_give_none(text):
    assert read(text) == ()


FRAGMENTS = {
    "called": ("Osei called the plan “reckless” in May.", "Osei"),
    "said that": ("Lund said the mine was “as good as dead” by May.", "Lund"),
    "what is reported of another's view": ("Lund told reporters that he considers the mine “as good as dead” by now.", "Lund"),
    "attribution at the end": ("The mine lost its “social licence” in May, the ministry said.", "the ministry"),
    "according to, at the end": ("The mine lost its “social licence” in May, according to Dana Osei.", "Dana Osei"),
    "owner of the words": ("Osei's warning of a “lost year” went unheard.", "Osei's"),
    "view inside a report": ("Osei said in Bern that for years some critics had called it “a slow death” there.", "Osei"),
    "what somebody is called by somebody": ("Osei called Lund “The Boss of Bern” in May.", "Osei"),
    "attribution with an occasion behind the clause": ("The crew had “put a crack” in the wall, she said in a message to the town.", "she"),
    "half of the voters": ("Half of the voters in the state say the plans are “about right” for them.", "Half of the voters in the state"),
    "British marks, and apostrophes around": ("Osei said the fans’ trust was ‘gone for good’ by May.", "Osei"),
    "British marks in front": ("The clerk's plan was 'dead on arrival', said Osei, who runs the club.", "Osei, who runs the club"),
    "view inside a report, far from its verb": (
        "Osei said on Monday that after all the years of talk and of delay, some critics had called it “a slow death” there.",
        "Osei",
    ),
    "a source at the end before what shows something": (
        "The vote signals “the beginning of the end” for the mine, said Ivo Lund.",
        "Ivo Lund",
    ),
    "promise": ("On his website, Osei promises to “end it all” in May.", "Osei"),
    "in the words of": ("She does not like “loud rooms,” in the words of a former clerk.", "a former clerk"),
    "cause before the mark": ("The delay is due to a “lack of care,” the coast guard said on Friday.", "the coast guard"),
}


@pytest.mark.parametrize(("text", "speaker"), FRAGMENTS.values(), ids=FRAGMENTS.keys())
def test_a_fragment_counts_where_its_sentence_says_whose_words_it_holds(text, speaker):
    (found,) = read(text)
    assert found.fragment
    assert text[slice(*found.speaker)] == speaker


SEVERAL = {
    "a verb joined behind a fragment": (
        "The ad blames Lund for his “waste” and claims that it “never ends.”",
        [("waste", "The ad"), ("never ends.", "The ad")],
    ),
    "a participle behind a fragment that names places": (
        "Osei gave a defense of “Lund values,” saying the town had “heart and soul” to it.",
        [("Lund values", "Osei"), ("heart and soul", "Osei")],
    ),
    "a colon inside a fragment": (
        "Berg told the girls to join the “two-H club: hope and humility,” and told the boys, “You are too big for it.”",
        [("two-H club: hope and humility", "Berg"), ("You are too big for it.", "Berg")],
    ),
    "a verb inside a fragment": (
        "Osei called the “clerk who told her” a “liar” in May.",
        [("clerk who told her", "Osei"), ("liar", "Osei")],
    ),
    "a title behind a quotation": (
        "“We are ready,” Osei said. “The Long Dawn,” which opens in May, is a film.",
        [("We are ready", "Osei")],
    ),
    "what somebody else calls it": (
        "Osei said the plan was “dead,” but Lund called it “alive and well” in May.",
        [("dead", "Osei"), ("alive and well", "Lund")],
    ),
}


@pytest.mark.parametrize(("text", "found"), SEVERAL.values(), ids=SEVERAL.keys())
def test_each_fragment_of_a_sentence_has_its_own_speaker(text, found):
    assert told(text) == found


def test_a_speaker_beside_is_explicit_and_the_cue_is_kept():
    text = "“We will rebuild,” said Ivo Lund."
    (found,) = read(text)
    assert (found.attribution, text[slice(*found.cue)], found.fragment) == ("explicit", "said", False)
    assert text[slice(*found.outer)] == "“We will rebuild,”"


def test_a_pronoun_keeps_its_own_range_and_is_marked_as_inferred():
    text = "Osei came late. “I was told to wait,” she said."
    (found,) = read(text)
    assert (text[slice(*found.speaker)], found.attribution) == ("she", "inferred")


VIA = {
    "according to, behind the speaker": ("“They knew,” Osei said, according to the Lund Post.", "Osei", ["the Lund Post"]),
    "citing": ("“They knew,” the report said, citing two officials.", "the report", ["two officials"]),
    "the only source is the speaker": ("“They knew,” according to the Lund Post.", "the Lund Post", []),
}


@pytest.mark.parametrize(("text", "speaker", "via"), VIA.values(), ids=VIA.keys())
def test_through_whom_the_words_came_stands_beside_the_speaker(text, speaker, via):
    (found,) = read(text)
    assert text[slice(*found.speaker)] == speaker
    assert [text[slice(*part)] for part in found.via] == via


CARRIED = {
    "sentence with a colon in the paragraph before": ("Pell issued this reply:\n\n“I will stay where I am.”", "Pell"),
    "sentence before": ("Lund wasted no time in answering. “I never said that to anybody.”", "Lund"),
    "a thing between is nobody": ("“We were wrong,” Osei said. The Lund Mine closed in May. “We are so sorry for it all.”", "Osei"),
    "quotation before": ("“We were wrong,” Osei said. The room fell silent. “We are so sorry for it all.”", "Osei"),
}


@pytest.mark.parametrize(("text", "speaker"), CARRIED.values(), ids=CARRIED.keys())
def test_a_speaker_is_carried_over_from_what_stands_before(text, speaker):
    found = read(text)[-1]
    assert (text[slice(*found.speaker)], found.attribution) == (speaker, "carried")


def test_a_full_stop_before_a_verb_that_only_reports_stands_for_a_comma():
    assert told("“The dam will hold.” Osei said.") == [("The dam will hold.", "Osei")]


NEW_SUBJECTS = {
    "with a description": ("The new coach Ivo Berg was less pleased.", "The new coach Ivo Berg"),
    "with a title": ("Lund coach Ivo Berg was less pleased.", "Lund coach Ivo Berg"),
    "in apposition": ("Her rival, Ivo Berg, shook his head.", "Ivo Berg"),
    "kin": ("Her daughter, Ida Osei, watched from the stand.", None),
    "a full name and a verb that no table knows": ("Ivo Berg, the coach, watched from the stand.", None),
    "kin, by the surname": ("Ida Osei was less pleased.", None),
    "who asks": ("Lund coach Ivo Berg asked the referee for help.", None),
    "a bare name, that may be a town": ("Berg shook his head.", None),
}


@pytest.mark.parametrize(("between", "speaker"), NEW_SUBJECTS.values(), ids=NEW_SUBJECTS.keys())
def test_a_sentence_about_somebody_else_ends_what_is_carried_over(between, speaker):
    assert told(f"“We won it,” Osei said.\n\n{between} “It was never a goal.”")[-1] == ("It was never a goal.", speaker)


STAMPED = {
    "24 hours": "17:30 The mayor of Lund, Dana Osei: “We are moving them all.”",
    "12 hours": "2:10 PM The mayor of Lund, Dana Osei: “We are moving them all.”",
    "a zone and a dash": "18:20 BST – The mayor of Lund, Dana Osei, said: “We are moving them all.”",
    "an hour and a dash": "It rained.\n\n6 p.m. — The mayor of Lund, Dana Osei, said: “We are moving them all.”",
}


@pytest.mark.parametrize("text", STAMPED.values(), ids=STAMPED.keys())
def test_the_clock_time_of_an_entry_is_no_part_of_a_speaker(text):
    assert [who for _, who in told(text)] == ["The mayor of Lund, Dana Osei"]


def test_whom_a_question_names_is_not_who_answers_it():
    text = "Lund met Ivo Berg.\n\nDid the mayor, Dana Osei, warn you?\n\n“She did not. We had no idea that it would fail.”"
    assert told(text) == [("She did not. We had no idea that it would fail.", None)]


def test_an_interview_goes_on_with_who_answered_before():
    text = "“We had no idea of it,” Berg said.\n\nDid Dana Osei warn you?\n\n“She did not. We never met.”"
    assert told(text) == [("We had no idea of it", "Berg"), ("She did not. We never met.", "Berg")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Unions said no. “We must help,” said Jan Lund, head of the council.", "Jan Lund, head of the council", id="Jan"),
        pytest.param("“We must win,” said April Osei.", "April Osei", id="April"),
        pytest.param("“We must win,” said Ida May. “It is late,” May said on May 3.", "Ida May", id="a surname"),
        pytest.param("“We must win,” Osei said in June.", "Osei", id="the month"),
    ],
)
def test_a_month_may_be_a_name(text, speaker):
    assert told(text)[0][1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“The deal is dead,” Tern Wire quoted Ivo Lund as saying.", id="behind, active"),
        pytest.param("“The deal is dead,” Ivo Lund was quoted by Tern Wire as saying.", id="behind, passive"),
        pytest.param("Tern Wire quoted Ivo Lund as saying: “The deal is dead.”", id="in front, active"),
        pytest.param("“The deal is dead,” Ivo Lund was quoted as saying by Tern Wire.", id="the agency last"),
    ],
)
def test_who_is_quoted_by_another_speaks_through_the_other(text):
    (found,) = read(text)
    assert found.speaker is not None
    assert (text[slice(*found.speaker)], [text[slice(*place)] for place in found.via]) == ("Ivo Lund", ["Tern Wire"])


def test_nobody_is_carried_over_where_the_sentence_names_another_who_is_not_read():
    assert told("Unions said no. “We must help at once,” said on Monday the council.")[0][1] is None


def test_a_quotation_that_nobody_says_has_no_speaker():
    (found,) = read("“We never asked for any of this.”")
    assert (found.speaker, found.cue, found.attribution) == (None, None, None)


def test_a_pronoun_of_nobody_is_not_carried_over():
    text = "It rained. “We never asked for any of this.”"
    assert [found.speaker for found in read(text)] == [None]


def test_a_space_before_the_comma_of_a_quotation_is_not_quoted():
    text = "Osei said: “We won , ” and left."
    assert [text[slice(*piece)] for found in read(text) for piece in found.pieces] == ["We won"]


WORDS = st.sampled_from(
    ["Osei", "said", "“", "”", '"', "‘", "’", ",", ".", "?", ":", "the mayor", "who", "that", "she", "on Monday", "\n", "\r\n", "\n\n",
     "according to", "adding", "(", ")", "—", "é", "e\u0301", "😀", "他说", "「", "」", "«", "»", "\u00a0", "and", "mine"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=60))
def test_every_range_lies_in_the_text_in_order_and_not_in_white_space(words):
    text = " ".join(words)
    for found in read(text):
        assert found.pieces
        for start, end in found.pieces:
            assert found.outer[0] < start < end <= found.outer[1] <= len(text)
            assert text[start:end].strip() == text[start:end]
        assert list(found.pieces) == sorted(found.pieces)
        for part in (found.speaker, found.cue):
            assert part is None or (0 <= part[0] < part[1] <= len(text) and text[slice(*part)].strip() == text[slice(*part)])
        assert (found.attribution is None) == (found.speaker is None)


@given(st.text(alphabet="ab Z“”\"'’.,\n-&@1٣İ😀"))
def test_tokens_are_slices_of_the_text_and_leave_nothing_visible_out(text):
    words = split(text)
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == words.written
    assert "".join(words.written) == "".join(text.split())
    assert len(words.low) == len(words.written)


@pytest.mark.parametrize("unit", ["“", "“a” ", "he said, adding, “b c” ", "(", "who said ", "“Yes,” he said. ", "on Monday "])
def test_hostile_text_is_read_in_steps_that_grow_with_its_length(unit, monkeypatch):
    steps = 0
    from summarizer.reading import verbs

    real = verbs.is_verb

    def counted(*args):
        nonlocal steps
        steps += 1
        return real(*args)

    for module in ("ahead", "behind", "beside", "pieces", "speakers", "verbs", "attribution"):
        monkeypatch.setattr(f"summarizer.reading.{module}.is_verb", counted)
    counts = []
    for size in (4_000, 16_000):
        steps = 0
        read(unit * (size // len(unit)))
        counts.append(steps)
    assert counts[1] <= 5 * counts[0] + 100
