"""A stored summary as the rows of the item tables. Pure: JSON values in, rows out.

Every item is one row of its table, and every span of it one row of `spans`. A quotation and a figure carry their source, through whom it
has it, and what others say of it, so that no row leaves without its denial.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer.ledger.plain import dumped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["COLUMNS", "Row", "Rows", "flatten", "words"]

Row = dict[str, Any]
Rows = dict[str, list[Row]]

_SOURCE = (
    *"source_kind source source_as_written source_actors source_cue source_start_at source_end_at".split(),
    *"via via_json positions positions_json".split(),
)
_WHERE = "start_at end_at sentence part".split()
COLUMNS: dict[str, tuple[str, ...]] = {
    "gist": ("n", "text", *_WHERE, "evidence"),
    "actors": (*"id n name kind description aliases mentions".split(), *_WHERE),
    "claims": (*"id n text certainty".split(), *_SOURCE, "when_as_written", "when_date", *_WHERE, "evidence"),
    "quotes": (*"id n text match fragment attribution cue claim".split(), *_SOURCE, *_WHERE),
    "figures": (
        *"id n claim kind value upper bound unit counted role as_of as_of_date restates as_written certainty".split(),
        *_SOURCE,
        *_WHERE,
    ),
    "conflicts": tuple("n figure_a figure_b relation stated_by".split()),
    "uncertainties": (*"id n text cue kind holder holder_name claims".split(), *_WHERE, "evidence"),
    "rejected": tuple("n item text withdrawn".split()),
    "problems": tuple(
        "n item accepted code severity message path text start_at end_at nearest nearest_start_at nearest_end_at".split(),
    ),
    "spans": ("n", "item", "role", "text", *_WHERE),
}
"""The columns of each item table but `summary_id`, in order."""

_KINDS = {"gist": "gist", "actors": "actor", "claims": "claim", "quotes": "quote", "uncertainties": "uncertainty"}
"""How an item of each list is called in `problems.item` and `spans.item`, as in `rejected`: `claim:c3`."""


def flatten(summary: dict[str, Any]) -> Rows:
    """The rows of each item table; `n` counts them from 1."""
    names = {actor["id"]: actor["name"] for actor in summary["actors"]}
    rows: Rows = {
        "gist": [_point(item) for item in summary["gist"]],
        "actors": [_actor(item) for item in summary["actors"]],
        "claims": [_claim(item, names) for item in summary["claims"]],
        "quotes": [_quote(item, names) for item in summary["quotes"]],
        "figures": [_figure(figure, claim, names) for claim in summary["claims"] for figure in claim["figures"]],
        "conflicts": [_conflict(item) for item in summary["conflicts"]],
        "uncertainties": [_uncertainty(item, names) for item in summary["uncertainties"]],
        "rejected": [{name: item[name] for name in ("item", "text", "withdrawn")} for item in summary["rejected"]],
        "problems": list(_problems(summary)),
        "spans": [_span(label, role, span) for label, role, span in _spans(summary)],
    }
    for listed in rows.values():
        for n, row in enumerate(listed, 1):
            row["n"] = n
    return rows


def words(summary: dict[str, Any]) -> str:
    """What of a summary is searched: a statement a line, names of actors and sources included. Nothing that the summary does not hold."""
    statements = [item["text"] for kind in ("gist", "claims", "quotes", "uncertainties") for item in summary[kind]]
    people = [name for actor in summary["actors"] for name in (actor["name"], *actor["aliases"], actor["description"] or "")]
    sources = [source["as_written"] for claim in summary["claims"] for source in (claim["source"], *claim["via"]) if source["as_written"]]
    return "\n".join(dict.fromkeys([*statements, *filter(None, people), *sources]))


def _point(item: Row) -> Row:
    return {"text": item["text"]} | _where(item["evidence"]) | _evidence(item)


def _actor(item: Row) -> Row:
    plain = {name: item[name] for name in ("id", "name", "kind", "description")}
    return plain | {"aliases": dumped(item["aliases"]), "mentions": len(item["mentions"])} | _where(item["mentions"])


def _claim(item: Row, names: dict[str, str]) -> Row:
    plain = {name: item[name] for name in ("id", "text", "certainty")}
    return (
        plain
        | _said(item, item["source"], names)
        | _when(item["when"], "when_as_written", "when_date")
        | _where(item["evidence"])
        | _evidence(item)
    )


def _quote(item: Row, names: dict[str, str]) -> Row:
    plain = {name: item[name] for name in ("id", "text", "match", "fragment", "attribution", "cue", "claim")}
    return plain | _said(item, item["speaker"], names) | _where(item["pieces"])


def _figure(item: Row, claim: Row, names: dict[str, str]) -> Row:
    plain = {name: item[name] for name in "id kind value upper bound unit counted role restates as_written".split()}
    beside = {"claim": claim["id"], "certainty": claim["certainty"]} | _said(claim, claim["source"], names)
    return plain | beside | _when(item["as_of"], "as_of", "as_of_date") | _where([item["span"]])


def _conflict(item: Row) -> Row:
    one, other = item["figures"]
    return {"figure_a": one, "figure_b": other, "relation": item["relation"], "stated_by": item["stated_by"]}


def _uncertainty(item: Row, names: dict[str, str]) -> Row:
    plain = {name: item[name] for name in ("id", "text", "cue", "kind", "holder")}
    beside = {"holder_name": names.get(item["holder"] or ""), "claims": dumped(item["claims"])}
    return plain | beside | _where(item["evidence"]) | {"evidence": _joined(item["evidence"][1:])}


def _said(item: Row, source: Row | None, names: dict[str, str]) -> Row:
    """Who says it, through whom, and what others say of it: to read, and as JSON."""
    span = (source or {}).get("span") or {}
    return {
        "source_kind": source and source["kind"],
        "source": source and _called(source, names),
        "source_as_written": source and source["as_written"],
        "source_actors": dumped(source["actors"]) if source else None,
        "source_cue": source and source["cue"],
        "source_start_at": span.get("start"),
        "source_end_at": span.get("end"),
        "via": "; ".join(_called(one, names) for one in item["via"]) or None,
        "via_json": dumped(item["via"]),
        "positions": "; ".join(f"{one['stance']}: {names.get(one['actor'], one['actor'])}" for one in item["positions"]) or None,
        "positions_json": dumped([one | {"name": names.get(one["actor"])} for one in item["positions"]]),
    }


def _called(source: Row, names: dict[str, str]) -> str:
    """A source by the names of its actors, else as written, else by its kind."""
    return " and ".join(names.get(actor, actor) for actor in source["actors"]) or source["as_written"] or str(source["kind"])


def _when(when: Row | None, written: str, date: str) -> Row:
    return {written: when and when["as_written"], date: when and when["date"]}


def _where(spans: list[Row]) -> Row:
    """Where the first of `spans` stands."""
    first = spans[0] if spans else {}
    return {"start_at": first.get("start"), "end_at": first.get("end"), "sentence": first.get("sentence"), "part": first.get("part")}


def _evidence(item: Row) -> Row:
    return {"evidence": _joined(item["evidence"])}


def _joined(spans: list[Row]) -> str:
    return " […] ".join(span["text"] for span in spans)


def _problems(summary: Row) -> Iterator[Row]:
    """Those of accepted items, which are warnings, and those for which items were rejected."""
    for label, item in _labelled(summary):
        yield from (_problem(label, problem, accepted=True) for problem in item.get("problems", []))
    for item in summary["rejected"]:
        yield from (_problem(item["item"], problem, accepted=False) for problem in item["problems"])


def _problem(label: str, problem: Row, *, accepted: bool) -> Row:
    nearest = problem["nearest"] or {}
    plain = {name: problem[name] for name in ("code", "severity", "message", "path", "text")}
    offsets = {"start_at": problem["start"], "end_at": problem["end"]}
    near = {"nearest": nearest.get("text"), "nearest_start_at": nearest.get("start"), "nearest_end_at": nearest.get("end")}
    return {"item": label, "accepted": accepted} | plain | offsets | near


def _labelled(summary: Row) -> Iterator[tuple[str, Row]]:
    """Every accepted item with its label; a sentence of the gist has its number."""
    for kind, called in _KINDS.items():
        for n, item in enumerate(summary[kind], 1):
            yield f"{called}:{item.get('id', n)}", item


def _span(label: str, role: str, span: Row) -> Row:
    where = {"start_at": span["start"], "end_at": span["end"], "sentence": span["sentence"], "part": span["part"]}
    return {"item": label, "role": role, "text": span["text"]} | where


def _spans(summary: Row) -> Iterator[tuple[str, str, Row]]:
    """Every span of the accepted items: whose it is, and what it is there for."""
    for label, item in _labelled(summary):
        for name, role in (("evidence", "evidence"), ("mentions", "mention"), ("pieces", "piece")):
            yield from ((label, role, span) for span in item.get(name, []))
        yield from ((label, role, span) for role, span in _beside(item))
        for figure in item.get("figures", []):
            called = f"figure:{figure['id']}"
            yield called, "figure", figure["span"]
            if figure["as_of"]:
                yield called, "as-of", figure["as_of"]["span"]


def _beside(item: Row) -> Iterator[tuple[str, Row]]:
    """The spans of a claim or a quotation that name sources, positions and times."""
    sources: Iterable[Row | None] = (item.get("source"), item.get("speaker"))
    yield from (("source", source["span"]) for source in sources if source and source["span"])
    yield from (("via", source["span"]) for source in item.get("via", []) if source["span"])
    yield from (("position", position["span"]) for position in item.get("positions", []))
    if item.get("when"):
        yield "when", item["when"]["span"]
