"""What docs/checks.md says of unusual input to a check is what happens."""

from __future__ import annotations

import pytest

from summarizer import Article, check

ARTICLE = Article(
    "The dam at Tarn Vale held 946 million litres on Monday, the water board said. At least 300 homes were evacuated and 12 people were "
    "hurt. The pool measures 25 m²."
)
VERIFIED, WRONG, UNCHECKED = "verified", "unsupported-number", "unchecked"
TEXTS = {
    "Arabic digits": ("At least ٣٠٠ homes were evacuated.", VERIFIED),
    "other Arabic digits": ("At least ٩٠٠ homes were evacuated.", WRONG),
    "Devanagari digits": ("At the dam १२ people were hurt.", VERIFIED),
    "full width": ("At the dam １２ people were hurt.", VERIFIED),
    "another in full width": ("At the dam １３ people were hurt.", WRONG),
    "mathematical digits": ("At least 𝟛𝟘𝟘 homes were evacuated.", VERIFIED),
    "Chinese number words": ("At least 三百 homes were evacuated.", UNCHECKED),
    "circled": ("At least ③ homes were evacuated.", UNCHECKED),
    "subscripts": ("At least ₃₀₀ homes were evacuated.", UNCHECKED),
    "power of ten": ("At least 3e2 homes were evacuated.", VERIFIED),
    "high power of ten": ("At least 1e999 homes were evacuated.", WRONG),
    "higher power of ten": ("At least 1e1000 homes were evacuated.", UNCHECKED),
    "unit with a superscript": ("The pool measures 25 m².", VERIFIED),
    "another unit": ("The pool measures 25 m³.", "misplaced-number"),
    "superscripts alone": ("At least ² ³ homes were evacuated.", UNCHECKED),
    "number with a superscript": ("At least 300² homes were evacuated.", VERIFIED),
    "thirty digits": (f"At least {'7' * 30} homes were evacuated.", UNCHECKED),
    "a hundred thousand digits": (f"At least {'7' * 100_000} homes were evacuated.", UNCHECKED),
    "a long fraction": (f"At least 3.{'0' * 100_000} homes were evacuated.", UNCHECKED),
    "many groups of digits": (f"At least {',777' * 25_000} homes were evacuated.", UNCHECKED),
    "longer than the article": ("The water board said on Monday that the dam held 946 million litres. " * 20, VERIFIED),
    "another language": ("Au moins 900 maisons ont été évacuées.", WRONG),
}


@pytest.mark.parametrize(("text", "outcome"), TEXTS.values(), ids=TEXTS)
def test_unusual_numbers_get_what_the_page_says(text, outcome):
    report = check(text, source=ARTICLE)
    codes = {found.code for found in report.problems if found.code.endswith("-number")}
    if outcome in (VERIFIED, UNCHECKED):
        assert not codes
        assert getattr(report, outcome)
        assert outcome == VERIFIED or not report.verified
    else:
        assert codes == {outcome}


def test_an_article_in_another_language_is_noted():
    source = "Le barrage de Tarn Vale contenait 946 millions de litres lundi. Au moins 300 maisons ont été évacuées, selon la mairie."
    assert "in another language than English" in check("Au moins 300 maisons ont été évacuées.", source=source).notes[0]
