from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.render.faults import faulted, in_stretch
from summarizer.schema import Problem, Rejected, SpanInfo

WORDS = st.text(alphabet="ab 12.,'’not", max_size=50)


def rejected(text, *problems):
    return Rejected(item="claim:c1", text=text, problems=list(problems))


def problem(text, fault=None, nearest=None, code="unsupported-number", path="claims[0].text"):
    """A problem of the words `fault` of `text` (all of it by default)."""
    at = text.index(fault) if fault and fault in text else 0
    fault = text if fault is None else fault
    near = nearest and SpanInfo(start=9, end=9 + len(nearest), text=nearest, sentence=3, part="body")
    return Problem(code=code, severity="error", message="why", path=path, text=fault, start=at, end=at + len(fault), nearest=near or None)


def marked(pieces):
    return "".join(f"[{piece.text}]" if piece.differs else piece.text for piece in pieces)


CASES = {
    "number": ("at least [900] homes were lost, the board said", "at least 900", "At least [300]", "unsupported-number"),
    "number in a sentence": (
        "at least [40] people drowned",
        "40",
        "At least [12] people drowned, the coast guard told reporters.",
        "unsupported-number",
    ),
    "hedge before a number": ("it cost [£640m] a year", "£640m", "[about] £640m", "dropped-hedge"),
    "word": ("Profit [rose] in May", "rose", "[fell]", "changed-direction"),
    "name": ("a Boeing [777] slid off", "Boeing 777", "Boeing [737]", "changed-name"),
    "quotation": ("We will [never] sign", None, "We will [not] sign", "altered-quote"),
    "hedge left out": ("The mill at Harrow will close in June", None, "[may]", "dropped-hedge"),
    "denial left out": ("She would not resign, as he wanted", None, "[not]", "changed-negation"),
    "source left out": ("Vera Lund set up the company", None, "[His barrister, Julian Oake]", "dropped-attribution"),
    "nothing alike": ("Farmers blocked motorways", None, "The ferry sank on Monday.", "unsupported-claim"),
    "not alike, a part at fault": ("It had [no] check-ins", "no", "I will be here checking in for all of you.", "changed-negation"),
    "the same words": ("the [first] proof", "first", "first", "misplaced-number"),
}


@pytest.mark.parametrize(("ours", "fault", "theirs", "code"), CASES.values(), ids=CASES)
def test_what_is_marked_on_either_side(ours, fault, theirs, code):
    text, passage = (side.replace("[", "").replace("]", "") for side in (ours, theirs))
    found = faulted(rejected(text, problem(text, fault, passage, code)))
    [one] = found.faults
    assert (marked(found.text), marked(one.theirs)) == (ours, theirs)
    assert (one.field, one.ours) == ("", [])


@pytest.mark.parametrize(
    ("field", "given", "passage", "shown"),
    [
        ("claims[2].source", "Ana Ruiz", "a BBC report", ("source", "[Ana Ruiz]", "[a BBC report]")),
        ("claims[2].source", "article", "the board", ("source", "[the article, in its own voice]", "[the board]")),
        ("quotes[0].speaker", "Gwen Tarrant", "Tarrant", ("speaker", "[Gwen] Tarrant", "Tarrant")),
        ("claims[2].via[1]", "the board", None, ("via", "[the board]", "")),
        ("claims[2].positions[0].actor", "a9", None, ("position of", "[a9]", "")),
        ("claims[2].sentences", "99", None, ("sentence", "[99]", "")),
    ],
    ids=["source", "own voice", "partly the same", "via", "position", "sentence"],
)
def test_a_fault_of_another_field_is_shown_beside_the_text(field, given, passage, shown):
    found = faulted(rejected("rain fell", problem("rain fell", given, passage, "misattributed-claim", field)))
    [one] = found.faults
    assert marked(found.text) == "rain fell"
    assert (one.field, marked(one.ours), marked(one.theirs)) == shown


def test_the_marks_of_several_problems_stand_in_one_text():
    text = "a net profit of $9.2m or $0.22 a share"
    found = faulted(rejected(text, problem(text, "$9.2m", "$8.2m"), problem(text, "$0.22", "$0.19"), problem(text)))
    assert marked(found.text) == "a net profit of [$9.2m] or [$0.22] a share"
    assert [marked(one.theirs) for one in found.faults] == ["[$8.2m]", "[$0.19]", ""]


STRETCH = SpanInfo(start=5, end=42, text="She would not resign, the board said.", sentence=3, part="body")


@pytest.mark.parametrize(
    ("text", "fault", "code", "near", "shown"),
    [
        ("She would resign", None, "changed-negation", "not", "She would [not] resign, the board said."),
        ("She will resign", "will", "changed-direction", "would", "She [would] not resign, the board said."),
        ("the board", "board", "misplaced-number", "board", "She would not resign, the [board] said."),
        ("She would go", None, "unsupported-claim", STRETCH.text, "She would [not resign], the board said."),
    ],
    ids=["left out", "another word", "the same word", "the whole stretch"],
)
def test_a_phrase_is_shown_in_the_stretch_that_holds_it(text, fault, code, near, shown):
    found = problem(text, fault, near, code)
    start = STRETCH.start + STRETCH.text.index(near)
    found.nearest = SpanInfo(start=start, end=start + len(near), text=near, sentence=3, part="body")
    [one] = faulted(rejected(text, found)).faults
    assert marked(in_stretch(one, STRETCH)) == shown


def test_a_phrase_is_not_put_into_a_sentence_that_does_not_have_it():
    [one] = faulted(rejected("it rose", problem("it rose", "rose", "fell"))).faults
    assert marked(in_stretch(one, STRETCH)) == "[fell]"


def test_a_fault_without_a_passage_has_nothing_to_show_in_a_stretch():
    [one] = faulted(rejected("rain fell", problem("rain fell"))).faults
    assert in_stretch(one, STRETCH) == []


@given(WORDS, st.data())
def test_the_pieces_joined_are_the_texts(text, data):
    faults = []
    for _ in range(data.draw(st.integers(0, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        path = data.draw(st.sampled_from(["text", "claims[0].text", "claims[0].source", "name", "x"]))
        code = data.draw(st.sampled_from(["unsupported-number", "dropped-hedge"]))
        faults.append(problem(text, text[start:end], data.draw(WORDS), code, path).model_copy(update={"start": start, "end": end}))
    found = faulted(rejected(text, *faults))
    assert "".join(piece.text for piece in found.text) == text
    for fault, drafted in zip(found.faults, faults, strict=True):
        assert fault.problem is drafted
        assert "".join(piece.text for piece in fault.theirs) == (drafted.nearest.text if drafted.nearest else "")
        assert "".join(piece.text for piece in fault.ours) == (drafted.text if fault.field else "")
