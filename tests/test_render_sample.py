"""A summary filled in by hand from an invented article, on which rendering and the command line are tried out."""

from __future__ import annotations

from decimal import Decimal

from summarizer.schema import (
    Actor,
    ArticleInfo,
    Claim,
    Conflict,
    Figure,
    Point,
    Position,
    Problem,
    Provenance,
    Quote,
    Rejected,
    Source,
    SpanInfo,
    Summary,
    Tokens,
    Uncertainty,
    When,
)

TITLE = "Ferry capsizes off Marrow Point"
SENTENCES = [
    "PORT ELSING, May 4 (CN) — A ferry with some 90 people aboard capsized off Marrow Point on Monday, Velland’s coast guard said.",
    "At least 12 passengers drowned, the coast guard told reporters.",
    "The number of dead may be as high as 31, according to the newspaper Harbour Record, citing unnamed crew members.",
    "“The doors were open when we left,” Ivo Lund, the ferry’s second officer, said.",
    "“I warned them,” he said.",
    "The owner, Tidewater Lines, denied that the doors had been open.",
    "Repairs in March cost Tidewater 2.4 million crowns, up from 1.9 million a year earlier.",
    "The crossing will probably stay closed until June, the port’s director, Mara Quill, said.",
]
TEXT = TITLE + "\n\n" + "\n".join(SENTENCES)


def span(words: str, sentence: int) -> SpanInfo:
    """The span of `words` in the numbered sentence of the sample (the title is the first one)."""
    sentences = [TITLE, *SENTENCES]
    start = TEXT.index(words, TEXT.index(sentences[sentence - 1]))
    return SpanInfo(start=start, end=start + len(words), text=words, sentence=sentence, part="headline" if sentence == 1 else "body")


def whole(sentence: int) -> SpanInfo:
    """The span of a whole sentence."""
    return span([TITLE, *SENTENCES][sentence - 1], sentence)


def source(kind: str, as_written: str | None, sentence: int | None, *actors: str, cue: str | None = None) -> Source:
    where = span(as_written, sentence) if as_written and sentence else None
    return Source(kind=kind, actors=list(actors), as_written=as_written, cue=cue, span=where)


def figure(identifier: str, value: str, as_written: str, sentence: int, bound: str, **more: object) -> Figure:
    given = {"kind": "count", "upper": None, "unit": None, "counted": None, "role": "level", "as_of": None, "restates": None} | more
    return Figure(id=identifier, value=value, bound=bound, as_written=as_written, span=span(as_written, sentence), **given)


def sample_summary() -> Summary:
    """One of everything that a summary can hold."""
    coast_guard = source("named", "Velland’s coast guard", 2, "a1", cue="said")
    return Summary(
        article=ArticleInfo(
            id="sha256:" + "0" * 64,
            key=None,
            path="ferry.txt",
            url=None,
            publisher="Coastline News",
            title=TITLE,
            byline=None,
            dateline="PORT ELSING, May 4",
            published="2026-05-04",
            language="en",
            characters=len(TEXT),
            sentences=len(SENTENCES) + 1,
        ),
        gist=[Point(text="A ferry with some 90 people aboard capsized off Marrow Point on Monday.", evidence=[whole(2)])],
        actors=[
            Actor(
                id="a1",
                name="coast guard",
                kind="organization",
                description="Velland’s coast guard",
                aliases=[],
                mentions=[span("coast guard", 2), span("coast guard", 3)],
            ),
            Actor(
                id="a2",
                name="Ivo Lund",
                kind="person",
                description="the ferry’s second officer",
                aliases=[],
                mentions=[span("Ivo Lund", 5)],
            ),
            Actor(
                id="a3",
                name="Tidewater Lines",
                kind="organization",
                description="The owner",
                aliases=["Tidewater"],
                mentions=[span("Tidewater Lines", 7), span("Tidewater", 8)],
            ),
            Actor(id="a4", name="Harbour Record", kind="organization", description=None, aliases=[], mentions=[span("Harbour Record", 4)]),
            Actor(
                id="a5", name="Mara Quill", kind="person", description="the port’s director", aliases=[], mentions=[span("Mara Quill", 9)]
            ),
        ],
        claims=[
            Claim(
                id="c1",
                text="At least 12 passengers drowned.",
                source=source("named", "the coast guard", 3, "a1", cue="told"),
                via=[],
                certainty="unhedged",
                positions=[],
                when=When(as_written="Monday", date="2026-05-04", span=span("Monday", 2)),
                figures=[figure("f1", "12", "12", 3, "at-least", counted="passengers drowned")],
                evidence=[whole(3)],
            ),
            Claim(
                id="c2",
                text="The number of dead may be as high as 31.",
                source=source("document", "the newspaper Harbour Record", 4, "a4", cue="according to"),
                via=[source("unnamed", "unnamed crew members", 4, cue="citing")],
                certainty="possible",
                positions=[],
                when=None,
                figures=[figure("f2", "31", "31", 4, "at-most", counted="dead")],
                evidence=[whole(4)],
            ),
            Claim(
                id="c3",
                text="A ferry with some 90 people aboard capsized.",
                source=coast_guard,
                via=[],
                certainty="unhedged",
                positions=[],
                when=None,
                figures=[figure("f3", "90", "90", 2, "about", counted="people aboard")],
                evidence=[whole(2)],
            ),
            Claim(
                id="c4",
                text="Repairs in March cost Tidewater 2.4 million crowns.",
                source=source("article", None, None),
                via=[],
                certainty="unhedged",
                positions=[],
                when=None,
                figures=[
                    figure("f4", "2400000", "2.4 million crowns", 8, "exact", kind="money", unit="SEK"),
                    figure("f5", "1900000", "1.9 million", 8, "exact", kind="money", unit="SEK", role="previous"),
                ],
                evidence=[whole(8)],
            ),
        ],
        quotes=[
            Quote(
                id="q1",
                text="The doors were open when we left",
                match="exact",
                pieces=[span("The doors were open when we left", 5)],
                speaker=source("named", "Ivo Lund", 5, "a2", cue="said"),
                attribution="explicit",
                via=[],
                cue="said",
                fragment=False,
                positions=[Position(actor="a3", stance="denies", span=whole(7))],
                claim=None,
            ),
            Quote(
                id="q2",
                text="I warned them",
                match="exact",
                pieces=[span("I warned them", 6)],
                speaker=source("named", "Ivo Lund", 5, "a2", cue="said"),
                attribution="inferred",
                via=[],
                cue="said",
                fragment=True,
                positions=[],
                claim=None,
            ),
        ],
        conflicts=[Conflict(figures=["f1", "f2"], relation="compatible-bounds", stated_by="tool")],
        uncertainties=[
            Uncertainty(
                id="u1",
                text="The crossing will probably stay closed until June",
                cue="probably",
                kind="prediction",
                holder="a5",
                claims=[],
                evidence=[whole(9)],
            )
        ],
        rejected=[
            Rejected(
                item="claim:c9",
                text="At least 40 passengers drowned.",
                problems=[
                    Problem(
                        code="unsupported-number",
                        severity="error",
                        message="40 is not in the evidence, which says at least 12",
                        path="text",
                        text="40",
                        start=9,
                        end=11,
                        nearest=whole(3),
                    )
                ],
            )
        ],
        provenance=Provenance(
            tool="summarizer 0.1.0",
            engine="chat",
            model="lab/small-1",
            base_url="http://127.0.0.1:8000/v1",
            calls=2,
            tokens=Tokens(input=1200, output=300),
            cost=Decimal("0.0012"),
        ),
    )


def test_every_span_of_the_sample_is_exact():
    def spans(value):
        if isinstance(value, SpanInfo):
            yield value
        elif isinstance(value, list):
            for item in value:
                yield from spans(item)
        elif hasattr(value, "model_fields_set"):
            for name in type(value).model_fields:
                yield from spans(getattr(value, name))

    found = list(spans(sample_summary()))
    assert len(found) > 20
    assert all(TEXT[one.start : one.end] == one.text for one in found)
