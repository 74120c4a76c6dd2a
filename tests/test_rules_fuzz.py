"""Whatever an article and a statement hold, the rules neither fail nor point at characters that are not there."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer import Article
from summarizer.grounding import ground
from summarizer.grounding.check import check_text
from tests.drafts import actor, claim, draft, point, quote, uncertainty

# Words that the rules look for, names, numbers in many forms, marks, and characters that are none of these.
WORDS = (
    "the a of in to from but and while not no few former if unless accused of stealing Ana Soto Ivo Lund Vega’s lawyer said told denied "
    "reported “We won” 300 3,400 $5m £2.5bn 12% half a dozen twice tripled 2-1 7-2 ½ ² III May Monday 2019 2007-08 at least about up to "
    "more than rose fell before after won lost was were killed people troops miners mine . , ; : — ( ) ? ! … ‘ ’ ' \" « » „ - – 🙂 é 中文 "
    "١٢ １２ 1e999 999999999999999999999999999999 -5 1.2.3 °C km/h p.m. U.S. Mr. Q2 BBC citing officials who that which he she they it "
    "report according likely may could"
)
TOKENS = [*WORDS.split(), "\n\n", "\u202e", "\x01"]
TEXTS = st.lists(st.sampled_from(TOKENS), min_size=1, max_size=60).map(" ".join).filter(str.strip)
NAMES = st.lists(st.sampled_from(TOKENS), max_size=3).map(" ".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, TEXTS)
def test_every_place_in_a_report_is_where_it_says(article, text):
    report = check_text(text, Article(article))
    for found in [*report.problems, *report.verified, *report.derived, *report.unchecked]:
        assert text[found.start : found.end] == found.text
    for evidence in [span for found in [*report.verified, *report.derived] for span in found.evidence]:
        assert article[evidence.start : evidence.end] == evidence.text
    for found in report.problems:
        assert found.nearest is None or article[found.nearest.start : found.nearest.end] == found.nearest.text


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, TEXTS, NAMES, NAMES, st.lists(st.integers(1, 6), max_size=3))
def test_every_span_of_what_is_kept_of_any_draft_is_the_articles(article, text, name, other, sentences):
    made = draft(
        gist=[point(text, *sentences)],
        actors=[actor(name, other), actor("Ana Soto", "Soto", id="a2")],
        claims=[claim(text, *sentences, source=name, via=[other])],
        quotes=[quote(text, other, *sentences)],
        uncertainties=[uncertainty(text, other, *sentences, holder="a1")],
    )
    kept = ground(made, Article(article))
    spans = [span for item in [*kept.gist, *kept.claims, *kept.uncertainties] for span in item.evidence]
    spans += [span for one in kept.actors for span in one.mentions] + [piece for one in kept.quotes for piece in one.pieces]
    for span in spans:
        assert article[span.start : span.end] == span.text
