"""Cutting a text into words gives what matching the whole text gives."""

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.splitter import splitter

PACKAGE = Path(__file__).resolve().parent.parent / "summarizer"
PATTERNS = {
    "letters and digits": r"[^\W_]+(?:['’][^\W\d_]+)?",
    "compounds and signs": r"\w+(?:[.\-&]\w+)*|[^\w\s]",
    "abbreviations": r"(?:[^\W\d_]\.){2,6}(?!\w)|\w+",
}
TEXTS = st.text(alphabet=st.sampled_from("abZé日5٣½ \t\n\u00a0\u2028._-'’&“”İ\u0301"), max_size=60) | st.text(max_size=40)


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
@given(text=TEXTS)
def test_words_and_offsets_are_those_of_the_pattern(pattern: str, text: str) -> None:
    expected = [(match.start(), match.end(), match[0]) for match in re.finditer(pattern, text)]
    assert list(zip(*splitter(pattern)(text), strict=True)) == expected


def test_lists_are_new_for_every_caller() -> None:
    split = splitter(r"\w+")
    split("Lund said 5 things")[2].clear()
    assert split("Lund said 5 things")[2] == ["Lund", "said", "5", "things"]
    letters = split("only letters")
    letters[0].append(99)
    assert split("only letters")[0] == [0, 5]


def test_no_pattern_of_the_package_repeats_a_group_possessively() -> None:
    """Python before 3.11.4 takes half a turn of such a group ("1," for "1" in "1, 2"), and gives other summaries than later ones."""
    group = re.compile(r"\)(?:[*+?]|\{[0-9,]+\})\+|\(\?>")
    found = [
        (path.name, node.lineno)
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "\n" not in node.value.strip() and group.search(node.value)
    ]
    assert found == []
