"""Tasks for Label Studio: the text, and what was found in it as predictions, to be corrected by people.

Label Studio counts as browsers do: UTF-16 units, after CR LF has become one line feed. So the text is given with line feeds alone and the
offsets are converted; `meta.start` and `meta.end` of each region are ours, code points into the text as it was read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from summarizer.render import json_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.ledger.reading import Stored

__all__ = ["LABELS", "tasks"]

LABELS = ("Actor", "Claim", "Quote", "Speaker", "Position", "Figure", "Uncertainty")
_LINE_END = re.compile("\r\n")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_STATED = ("key", "path", "title", "publisher", "published", "url")

_Region = dict[str, Any]


def tasks(summaries: Iterable[Stored], *, ascii_only: bool = False) -> Iterator[str]:
    """The pieces of a JSON array of tasks, one for each summary whose text is there."""
    yield "["
    between = "\n"
    for stored in summaries:
        if stored.text is not None:
            yield between + json_line(_task(stored, stored.text), ascii_only=ascii_only).rstrip("\n")
            between = ",\n"
    yield "\n]\n"


def _task(stored: Stored, text: str) -> dict[str, Any]:
    summary = stored.summary
    about = {"summary_id": stored.work_id, "article_id": summary["article"]["id"]} | {name: stored.file[name] for name in _STATED}
    made = summary["provenance"]
    prediction = {
        "model_version": " ".join(filter(None, (made["tool"], made["model"] or made["engine"]))),
        "result": _Task(text).regions(summary),
    }
    return {"data": about | {"text": _LINE_END.sub("\n", text)}, "predictions": [prediction]}


class _Task:
    """The regions of one text."""

    def __init__(self, text: str) -> None:
        self._pairs = [found.start() for found in _LINE_END.finditer(text)]
        self._astral = [found.start() for found in _ASTRAL.finditer(text)]
        self._found: list[_Region] = []

    def regions(self, summary: dict[str, Any]) -> list[_Region]:
        """All regions, and the relations between them."""
        names = {actor["id"]: actor["name"] for actor in summary["actors"]}
        for actor in summary["actors"]:
            self._all("Actor", actor["id"], actor["mentions"], [actor["name"], actor["kind"]])
        for claim in summary["claims"]:
            self._all("Claim", claim["id"], claim["evidence"], [claim["text"], claim["certainty"]])
            self._beside(claim, claim["source"], f"{claim['id']}.0", names)
            for figure in claim["figures"]:
                self._all(
                    "Figure", figure["id"], [figure["span"]], list(filter(None, (figure["bound"], figure["value"], figure["counted"])))
                )
        for quote in summary["quotes"]:
            self._all("Quote", quote["id"], quote["pieces"], [])
            self._beside(quote, quote["speaker"], f"{quote['id']}.0", names)
        for doubt in summary["uncertainties"]:
            self._all("Uncertainty", doubt["id"], doubt["evidence"][:1], [doubt["kind"]])
        return self._found

    def _beside(self, item: dict[str, Any], source: dict[str, Any] | None, whose: str, names: dict[str, str]) -> None:
        """Who says it, and what others say of it, tied to the item: a denial goes with what is denied."""
        if source and source["span"]:
            self._tie(whose, f"{item['id']}.source", "Speaker", source["span"], source["cue"] or "says")
        for n, position in enumerate(item["positions"]):
            place = f"{item['id']}.position{n}"
            self._tie(whose, place, "Position", position["span"], position["stance"], names.get(position["actor"], position["actor"]))

    def _tie(self, whose: str, place: str, label: str, span: dict[str, Any], relation: str, *more: str) -> None:
        self._region(label, place, span, [relation, *more])
        self._found.append({"type": "relation", "from_id": whose, "to_id": place, "direction": "right", "labels": [relation]})

    def _all(self, label: str, item: str, spans: list[dict[str, Any]], said: list[str]) -> None:
        for n, span in enumerate(spans):
            self._region(label, f"{item}.{n}", span, said)

    def _region(self, label: str, place: str, span: dict[str, Any], said: list[str]) -> None:
        value = {
            "start": self._at(span["start"]),
            "end": self._at(span["end"]),
            "text": _LINE_END.sub("\n", span["text"]),
            "labels": [label],
        }
        meta = {"text": said, "start": span["start"], "end": span["end"]}
        self._found.append({"id": place, "from_name": "label", "to_name": "text", "type": "labels", "value": value, "meta": meta})

    def _at(self, offset: int) -> int:
        """A code point of the text as read, in UTF-16 units of the text as given."""
        return offset + bisect_left(self._astral, offset) - bisect_left(self._pairs, offset)
