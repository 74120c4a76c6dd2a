"""Which quotation marks pair with which, and which marks are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.marks import MARKS, pairs


def quoted(text: str) -> list[str]:
    return [text[pair.open : pair.close + 1] for pair in pairs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We will win. We must win,” she said.", ["“We will win. We must win,”"], id="curly"),
        pytest.param('"Wait," Osei said. "There is more."', ['"Wait,"', '"There is more."'], id="straight"),
        pytest.param("Elle a dit « Bonjour » hier.", ["« Bonjour »"], id="french spaced guillemets"),
        pytest.param("Elle a dit «Bonjour» hier.", ["«Bonjour»"], id="tight guillemets"),
        pytest.param("»Ja«, sagte er.", ["»Ja«"], id="german guillemets"),
        pytest.param("Hän sanoi: »Kyllä», ja lähti.", ["»Kyllä»"], id="guillemets that point one way"),
        pytest.param("„Nein“, sagte sie. „Doch”, rief er.", ["„Nein“", "„Doch”"], id="low opening marks"),
        pytest.param("Hon sade ”ja” och ”nej”.", ["”ja”", "”nej”"], id="swedish"),
        pytest.param("「好」と言った。『本』", ["「好」", "『本』"], id="corner brackets"),
        pytest.param("他说：“我们会赢。”她走了。", ["“我们会赢。”"], id="curly without spaces"),
        pytest.param('他说:"我们会赢。"她走了。', ['"我们会赢。"'], id="straight without spaces"),
        pytest.param("‘We won,’ he said. ‘At last.’", ["‘We won,’", "‘At last.’"], id="british curly"),
        pytest.param("'We won,' he said. 'At last.'", ["'We won,'", "'At last.'"], id="british straight"),
        pytest.param("I was—“no”—there, (“yes”) and [“maybe”].", ["“no”", "“yes”", "“maybe”"], id="dashes and brackets"),
        pytest.param('"I was—" she said, "...and then" left.', ['"I was—"', '"...and then"'], id="broken off and taken up"),
        pytest.param('<p>"Hello," he said.</p>', ['"Hello,"'], id="markup beside a mark"),
        pytest.param('He spoke of"joint work" twice.', ['"joint work"'], id="space forgotten before a letter"),
        pytest.param('He said:"We will go."', ['"We will go."'], id="space forgotten before"),
        pytest.param('"Hello,"she said. "Bye."', ['"Hello,"', '"Bye."'], id="space forgotten behind"),
    ],
)
def test_a_quotation_reaches_from_its_opening_to_its_closing_mark(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert all(pair.closed and pair.depth == 0 for pair in pairs(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He didn't, they don’t, and she won‘t.", id="contractions"),
        pytest.param("Ahead of President Lund‘s inauguration, O‘Brien spoke.", id="opening mark typed for an apostrophe"),
        pytest.param("The soldiers’ lives and the officers' mess.", id="plural possessives"),
        pytest.param("The U.N.’s man met the Corp.'s chief.", id="possessive of an abbreviation"),
        pytest.param("Back in the ’90s and the '80s and the ‘70s.", id="decades"),
        pytest.param("The class of '98 met; she joined in ’03 and left.", id="years"),
        pytest.param("Osei said in ‘08 that she had been there since ‘07, in the players’ mess.", id="years behind an opening mark"),
        pytest.param("Rock ’n’ roll, rock 'n' roll and rock ‘n’ roll.", id="elision on both sides"),
        pytest.param("’Tis late. Get ’em out, 'cause it is ‘bout time.", id="elisions"),
        pytest.param("He is 6'2\" tall.", id="feet and inches"),
        pytest.param('A 5" pipe and a 12" one.', id="inches"),
        pytest.param("At 40°26′46″ north.", id="primes"),
        pytest.param('דובר צה"ל אמר', id="hebrew acronym"),
        pytest.param("l'uomo dell’anno", id="italian elision"),
        pytest.param("“““““““““““““““", id="row of ornaments"),
        pytest.param('She left." He stayed.', id="closing mark that closes nothing"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_quotation_mark_opens_nothing(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“He told me ‘go home’ and left,” she said.", ["“He told me ‘go home’ and left,”", "‘go home’"], id="alternating"),
        pytest.param("“He told me “go home” and left,” Ruiz said.", ["“He told me “go home” and left,”", "“go home”"], id="same marks"),
        pytest.param('"He told me "go home" and left," Ruiz said.', ['"He told me "go home" and left,"', '"go home"'], id="straight"),
        pytest.param("‘He told me “go home” and left,’ Ruiz said.", ["‘He told me “go home” and left,’", "“go home”"], id="british"),
        pytest.param("“‘Go,’ he said to me,” she said.", ["“‘Go,’ he said to me,”", "‘Go,’"], id="opening together"),
        pytest.param("“She said, ‘Go.’” He left.", ["“She said, ‘Go.’”", "‘Go.’"], id="closing together"),
        pytest.param("« Il a dit “non” hier », dit-elle.", ["« Il a dit “non” hier »", "“non”"], id="guillemets outside"),
    ],
)
def test_a_quotation_in_a_quotation_is_one_deeper(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert [pair.depth for pair in pairs(text)] == [0, 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('“Wait," he said.', ['“Wait,"'], id="curly closed by straight"),
        pytest.param('"Wait,” he said.', ['"Wait,”'], id="straight closed by curly"),
        pytest.param("”Wait,” he said.", ["”Wait,”"], id="closing mark typed for an opening one"),
        pytest.param("“Wait,“ he said. “Go.“", ["“Wait,“", "“Go.“"], id="opening mark typed for a closing one"),
        pytest.param("“First quote, he said. “Second,” she said.", ["“Second,”"], id="closing mark forgotten before the next quotation"),
        pytest.param("Say ‘The soldiers’ lives matter,’ he said.", ["‘The soldiers’ lives matter,’"], id="possessive inside single marks"),
        pytest.param("They are ‘heroes’ and it is the officers’ mess.", ["‘heroes’"], id="possessive behind single marks"),
        pytest.param("‘We’re goin’ home,’ he said.", ["‘We’re goin’ home,’"], id="clipped word inside single marks"),
        pytest.param('"We cut a 5" pipe," he said.', ['"We cut a 5" pipe,"'], id="inches inside"),
        pytest.param('"It was 1999" and "it was 42" too.', ['"It was 1999"', '"it was 42"'], id="number at the end"),
        pytest.param("“I love rock ‘n’ roll,” he said.", ["“I love rock ‘n’ roll,”"], id="elision inside"),
        pytest.param("““Wait,” he said.", ["“Wait,”"], id="opening mark typed twice"),
        pytest.param('Write <a href="x">"Go," he said</a>.', ['"Go,"'], id="value in markup"),
        pytest.param("‘The U.N.’s man left,’ he said.", ["‘The U.N.’s man left,’"], id="possessive of an abbreviation inside"),
        pytest.param("“Get ‘im out,” he said.", ["“Get ‘im out,”"], id="unclosed single mark inside"),
    ],
)
def test_mistyped_and_ambiguous_marks_are_read_by_what_stands_beside_them(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_two_single_marks_typed_for_a_double_one_are_one_mark() -> None:
    text = "''We won't go,'' she said. ''He told me 'go home.'''"
    found = pairs(text)
    assert [text[pair.open + 1 : pair.close] for pair in found] == ["We won't go,", "He told me 'go home.'", "go home."]
    assert [pair.depth for pair in found] == [0, 0, 1]


def test_a_quotation_of_several_paragraphs_is_open_in_all_but_the_last() -> None:
    text = "“One thing.\n\n“Another thing.\n\n“That is all,” she said."
    found = pairs(text)
    assert [text[pair.open + 1 : pair.close] for pair in found] == ["One thing.", "Another thing.", "That is all,"]
    assert [pair.closed for pair in found] == [False, False, True]


def test_single_marks_stay_open_only_when_the_next_paragraph_opens_again() -> None:
    assert [pair.closed for pair in pairs("‘One thing.\n\n‘That is all,’ she said.")] == [False, True]
    assert pairs("‘One thing.\n\nThat is all.") == ()


def test_a_nested_quotation_keeps_its_depth_in_an_open_one() -> None:
    text = "“He said ‘no’ to me.\n\n“That is all,” she said."
    assert [(pair.depth, pair.closed) for pair in pairs(text)] == [(0, False), (1, True), (0, True)]


def test_a_stray_mark_swallows_no_more_than_its_paragraph() -> None:
    text = "A stray “mark stands here.\n\nThen she said: “Yes.”\n\nThe end."
    found = pairs(text)
    assert [text[pair.open + 1 : pair.close] for pair in found] == ["mark stands here.", "Yes."]


@given(
    st.text(alphabet=st.sampled_from([*sorted(MARKS), "a", "s", "1", " ", " ", ".", ",", "—", "\n", "他", "é", "(", "\u0301"]), max_size=80)
)
def test_pairs_are_ordered_and_properly_nested_whatever_the_marks(text: str) -> None:
    found = pairs(text)
    assert [pair.open for pair in found] == sorted({pair.open for pair in found})
    enclosing: list[int] = []
    for pair in found:
        assert text[pair.open] in MARKS
        assert pair.open < pair.close <= len(text)
        assert not pair.closed or text[pair.close] in MARKS
        while enclosing and enclosing[-1] < pair.open:
            enclosing.pop()
        assert not enclosing or pair.close <= enclosing[-1]
        assert pair.depth == len(enclosing)
        enclosing.append(pair.close)
