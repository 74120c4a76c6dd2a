"""Scores the built-in engine against the gold files beside the sample articles, and lists what differs; as a script and for the gate.

    python tests/quality/gold_gate.py [FOLDER] [--errors] [--kind KIND] [--only SLUG]

Conventions, kind by kind (docs/gold.md says what stands in a gold file; items marked optional are never counted):
quotes        the quoted characters share .8 of their union; "speaker" is right when that and the speaker are
actors        the name is one of the gold forms, or the other way round, and the kind is the same; descriptions ("two Western diplomats",
              "Western diplomats") have no one form: the noun is the same and half of the words
claims        of those with a source: the words share half of their union, and the source is the same; of those right, "certainty" is
positions     of claims and quotations that were found: who denies, confirms, withdraws or declines to comment
figures       value, upper end, bound and unit are the same, and so are the source and those through whom it came; of those found,
              "counted" is right when the words of what is counted share half, "roles" when the role is the same
uncertainties the cues overlap
conflicts     the two figures are set side by side, directly or by a third one
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # as a script; the tests have it by pythonpath

from quality.gold import Gold, Range, folded, gold_files, load, shared, words_of

from summarizer import summarize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer import Summary
    from summarizer.schema import Actor, Claim, Figure, Quote, Source

__all__ = ["KINDS", "Score", "evaluate"]

KINDS = (
    "quotes",
    "speakers",
    "attribution",
    "actors",
    "claims",
    "certainty",
    "positions",
    "figures",
    "counted",
    "roles",
    "uncertainties",
    "doubt kinds",
    "conflicts",
)
_MOMENTS = frozenset({"date", "time", "duration", "ordinal", "age"})
"""Kinds of number that are no figures in a gold file: found or not, they are not counted."""
_OVERLAP = 0.8
_HALF = 0.5


@dataclass
class Score:
    """Right, wanted and found items of each kind, and what differs."""

    right: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    differences: list[tuple[str, str, str]] = field(default_factory=list)

    def f1(self, kind: str) -> float:
        """Harmonic mean of precision and recall; 1 where nothing is wanted and nothing found."""
        both = self.wanted[kind] + self.found[kind]
        return 2 * self.right[kind] / both if both else 1.0

    def count(self, kind: str, *, right: int = 0, wanted: int = 0, found: int = 0) -> None:
        """Add to the counts of a kind."""
        self.right[kind] += right
        self.wanted[kind] += wanted
        self.found[kind] += found


def evaluate(golds: Iterable[Gold]) -> Score:
    """The built-in engine's score over the articles of `golds`."""
    score = Score()
    for gold in golds:
        summary = summarize(gold.article)
        judge = _Judge(gold, summary, score)
        for kind in gold.scored:
            getattr(judge, kind)()
    return score


class _Judge:
    """Compares one summary with its gold file."""

    def __init__(self, gold: Gold, summary: Summary, score: Score) -> None:
        self._gold = gold
        self._summary = summary
        self._score = score
        self._actors = {actor.id: actor for actor in summary.actors}

    def _differs(self, kind: str, what: str) -> None:
        self._score.differences.append((kind, self._gold.slug, what))

    # --- who ---

    def _is(self, actor: Actor, name: str) -> bool:
        """Whether a found actor is the gold actor of that name."""
        ours = {folded(actor.name), *map(folded, actor.aliases)}
        if folded(actor.name) in self._gold.forms[name] or folded(name) in ours:
            return True
        theirs = [*self._gold.forms[name]]
        return _describes(actor.name) and _describes(name) and any(_same_description(folded(actor.name), form) for form in theirs)

    def _same_source(self, source: Source | None, name: str | None, as_written: str | None) -> bool:
        written = None if source is None or source.kind == "article" else source.as_written or ""
        if name is None or written is None or source is None:
            return name is None and written is None
        if name in self._gold.forms and source.actors:
            return any(self._is(self._actors[found], name) for found in source.actors if found in self._actors)
        forms = [name, *([as_written] if as_written else []), *self._gold.forms.get(name, ())]
        heads = [written, written.partition(",")[0]]  # an apposition or a relative clause behind the phrase describes whom it names
        return any(shared(words_of(head), words_of(form)) >= _HALF for head in heads for form in forms)

    def _same_sources(self, source: Source | None, via: list[Source], item: dict[str, Any], key: str) -> bool:
        names = item.get(key)
        joint = names if isinstance(names, list) else [names]
        wanted = item.get("via", [])
        return all(self._same_source(source, name, item.get("as_written")) for name in joint) and (
            len(wanted) == len(via) and all(any(self._same_source(found, name, None) for found in via) for name in wanted)
        )

    def actors(self) -> None:
        """People, organizations, countries, places and groups."""
        free = list(self._summary.actors)
        for item in self._gold.of("actors"):
            candidates = [actor for actor in free if self._is(actor, item["name"])]
            actor = next((found for found in candidates if found.kind == item["kind"]), candidates[0] if candidates else None)
            if actor is not None:
                free.remove(actor)
            if item.get("optional"):
                continue
            right = actor is not None and actor.kind == item["kind"]
            self._score.count("actors", wanted=1, found=actor is not None, right=right)
            if actor is None:
                self._differs("actors", f"missed: {item['kind']} {item['name']!r}")
            elif not right:
                self._differs("actors", f"{item['name']!r} is a {item['kind']}, not a {actor.kind}")
        for actor in free:
            self._score.count("actors", found=1)
            self._differs("actors", f"none: {actor.kind} {actor.name!r} {actor.aliases}")

    # --- quotations ---

    def quotes(self) -> None:
        """Quotations, their speakers, and how the speaker was found."""
        free = [(quote, [(piece.start, piece.end) for piece in quote.pieces]) for quote in self._summary.quotes]
        for item in self._gold.of("quotes"):
            wanted = self._gold.pieces(item)
            match = next((pair for pair in free if _union(pair[1], wanted) >= _OVERLAP), None)
            if match is not None:
                free.remove(match)
            if item.get("optional"):
                continue
            said = " … ".join(item.get("pieces") or [item["text"]])
            right = match is not None and self._same_sources(match[0].speaker, match[0].via, item, "speaker")
            self._score.count("quotes", wanted=1, found=match is not None, right=match is not None)
            self._score.count("speakers", wanted=1, found=match is not None, right=right)
            if match is not None:
                self._positions(said, match[0], item)
            if match is None:
                near = [quote.text for quote, pieces in free if _union(pieces, wanted) > 0]
                self._differs("quotes", f"missed: {said!r} ({item.get('speaker')!r}); near: {near}")
                continue
            if not right:
                ours = match[0].speaker.as_written if match[0].speaker else None
                via = [source.as_written for source in match[0].via]
                self._differs("speakers", f"{said!r}: {item.get('speaker')!r} via {item.get('via', [])}, not {ours!r} via {via}")
            elif item.get("speaker") is not None:
                same = match[0].attribution == item.get("attribution", "explicit")
                self._score.count("attribution", wanted=1, found=1, right=same)
                if not same:
                    self._differs("attribution", f"{said!r}: {item.get('attribution', 'explicit')}, not {match[0].attribution}")
        for quote, _ in free:
            self._score.count("quotes", found=1)
            self._score.count("speakers", found=1)
            self._differs("quotes", f"none: {quote.text!r} ({quote.speaker.as_written if quote.speaker else None!r})")

    # --- claims and figures ---

    def _place_of(self, claim: Claim) -> Range | None:
        for span in claim.evidence:
            found = self._gold.places(claim.text, (span.start, span.end))
            if found:
                return found[0]
        return None

    def claims(self) -> None:
        """What a source is reported to say; what the reporter says has no gold."""
        free = [(claim, self._place_of(claim)) for claim in self._summary.claims if claim.source.kind != "article"]
        for item in self._gold.of("claims"):
            wanted = [self._gold.place(item["text"], item.get("in"))]
            overlapping = [pair for pair in free if pair[1] is not None and _union([pair[1]], wanted) >= _HALF]
            match = overlapping[0] if overlapping else None
            if match is not None:
                free.remove(match)
            if item.get("optional"):
                continue
            if item.get("source") is None:  # what somebody denies is nobody's claim
                place = (claim for claim in self._summary.claims if (own := self._place_of(claim)) and _union([own], wanted) >= _HALF)
                denial = next(place, None)
                if denial is not None:
                    self._positions(item["text"], denial, item)
                continue
            right = match is not None and self._same_sources(match[0].source, match[0].via, item, "source")
            self._score.count("claims", wanted=1, found=match is not None, right=right)
            if match is None:
                near = [claim.text for claim, place in free if place is not None and _union([place], wanted) > 0]
                self._differs("claims", f"missed: {item['text']!r} ({item.get('source')!r}); near: {near}")
            elif not right:
                ours = (match[0].source.as_written, [source.as_written for source in match[0].via])
                self._differs("claims", f"{item['text']!r}: {item.get('source')!r} via {item.get('via', [])}, not {ours}")
            else:
                same = match[0].certainty == item.get("certainty", "unhedged")
                self._score.count("certainty", wanted=1, found=1, right=same)
                if not same:
                    self._differs("certainty", f"{item['text']!r}: {item.get('certainty')}, not {match[0].certainty}")
                self._positions(item["text"], match[0], item)
        for claim, _ in free:
            self._score.count("claims", found=1)
            self._differs("claims", f"none: {claim.text!r} ({claim.source.as_written!r})")

    def _positions(self, label: str, ours: Claim | Quote, item: dict[str, Any]) -> None:
        """Who takes which stance to a claim or a quotation that was found."""
        free = [(position.stance, self._actors[position.actor].name) for position in ours.positions]
        for wanted in item.get("positions", []):
            met = next((taken for taken in free if taken == (wanted["stance"], taken[1]) and self._takes(taken[1], wanted["actor"])), None)
            self._score.count("positions", wanted=1, found=met is not None, right=met is not None)
            if met is None:
                self._differs("positions", f"{label!r}: missed: {wanted['actor']} {wanted['stance']}; near: {free}")
            else:
                free.remove(met)
        for stance, name in free:
            self._score.count("positions", found=1)
            self._differs("positions", f"{label!r}: none: {name} {stance}")

    def _takes(self, actor: str, name: str) -> bool:
        ours = next(found for found in self._actors.values() if found.name == actor)
        return self._is(ours, name) if name in self._gold.forms else shared(words_of(actor), words_of(name)) >= _HALF

    def _figures(self) -> list[tuple[Figure, Claim]]:
        return [(figure, claim) for claim in self._summary.claims for figure in claim.figures]

    def figures(self) -> None:
        """Figures with their source, and what they count."""
        free = self._figures()
        for item in self._gold.of("figures"):
            place = self._gold.place(item["text"], item.get("in"))
            here = [pair for pair in free if pair[0].span.start < place[1] and place[0] < pair[0].span.end]
            free = [pair for pair in free if pair not in here]
            if item.get("optional"):
                continue
            wrong = [list(self._wrong(figure, claim, item)) for figure, claim in here]
            best = min(wrong, key=len, default=None)
            self._score.count("figures", wanted=1, found=best is not None, right=best == [])
            label = f"{item['text']!r} in {item.get('in', '')!r}"
            if best is None:
                self._differs("figures", f"missed: {label} ({item.get('source')!r})")
            elif best:
                self._differs("figures", f"{label}: " + "; ".join(best))
            if best is not None:
                self._roles(label, item, [figure for figure, _ in here])
        for figure, claim in free:
            if figure.kind not in _MOMENTS and figure.unit != "times":  # multiples are optional
                self._score.count("figures", found=1)
                self._differs("figures", f"none: {figure.as_written!r} in {claim.text!r}")

    def _roles(self, label: str, item: dict[str, Any], figures: list[Figure]) -> None:
        """The role of a figure that was found, and what it counts."""
        role = item.get("role", "level")
        same = any(figure.role == role for figure in figures)
        self._score.count("roles", wanted=1, found=1, right=same)
        if not same:
            self._differs("roles", f"{label}: {role}, not {figures[0].role}")
        if item.get("counted"):
            ours = [figure.counted or "" for figure in figures]
            same = any(_counts_same(words, item["counted"]) for words in ours)
            self._score.count("counted", wanted=1, found=1, right=same)
            if not same:
                self._differs("counted", f"{label}: {item['counted']!r}, not {ours}")

    def _wrong(self, figure: Figure, claim: Claim, item: dict[str, Any]) -> Iterator[str]:
        """What of a figure differs from the gold item at its place."""
        if figure.kind not in {"vague", "score"} and not _same_number(figure.value, item.get("value")):
            yield f"value {item.get('value')}, not {figure.value}"
        if item.get("upper") and not _same_number(figure.upper, item["upper"]):
            yield f"upper {item['upper']}, not {figure.upper}"
        if figure.bound != item.get("bound", "exact"):
            yield f"{item.get('bound', 'exact')}, not {figure.bound}"
        if item.get("unit") and figure.unit and not _same_unit(item["unit"], figure.unit):
            yield f"unit {item['unit']}, not {figure.unit}"
        if not self._same_sources(claim.source, claim.via, item, "source"):
            ours = (claim.source.as_written, [source.as_written for source in claim.via])
            yield f"source {item.get('source')!r} via {item.get('via', [])}, not {ours}"

    # --- doubts and conflicts ---

    def uncertainties(self) -> None:
        """Cues of doubt."""
        free = list(self._summary.uncertainties)
        for item in self._gold.of("uncertainties"):
            start, end = self._gold.place(item["cue"], item.get("in"))
            here = [found for found in free if found.evidence[0].start < end and start < found.evidence[0].end]
            free = [found for found in free if found not in here]
            if item.get("optional"):
                continue
            self._score.count("uncertainties", wanted=1, found=bool(here), right=bool(here))
            if not here:
                self._differs("uncertainties", f"missed: {item['cue']!r} in {item.get('in', '')!r} ({item['kind']})")
                continue
            same = any(found.kind == item["kind"] for found in here)
            self._score.count("doubt kinds", wanted=1, found=1, right=same)
            if not same:
                self._differs("doubt kinds", f"{item['cue']!r} in {item.get('in', '')!r}: {item['kind']}, not {here[0].kind}")
        for found in free:
            self._score.count("uncertainties", found=1)
            self._differs("uncertainties", f"none: {found.cue!r} ({found.kind}) in {found.text[:100]!r}")

    def conflicts(self) -> None:
        """Figures that differ for the same thing. Of three that differ, two pairs tell it all."""
        ours = {figure.id: (figure.span.start, figure.span.end) for figure, _ in self._figures()}
        found = [(ours[one], ours[two]) for one, two in (conflict.figures for conflict in self._summary.conflicts)]
        wanted = list[tuple[Range, Range]]()
        for item in self._gold.of("conflicts"):
            contexts = item.get("in") or [None, None]
            pair = tuple(self._gold.place(words, context) for words, context in zip(item["figures"], contexts, strict=True))
            wanted.append((pair[0], pair[1]))
            if item.get("optional"):
                continue
            met = _joined(pair[0], pair[1], found)
            self._score.count("conflicts", wanted=1, found=met, right=met)
            if not met:
                self._differs("conflicts", f"missed: {item['figures']} {item.get('in', '')} ({item['relation']})")
        for one, two in found:
            if not _joined(one, two, wanted):
                self._score.count("conflicts", found=1)
                texts = [self._gold.article.text[max(start - 30, 0) : end + 30] for start, end in (one, two)]
                self._differs("conflicts", f"none: {texts}")


# --- comparing ---------------------------------------------------------------------------------------------------------------


def _union(ours: list[Range], theirs: list[Range]) -> float:
    """Shared characters over those of either."""
    both = sum(max(min(b, d) - max(a, c), 0) for a, b in ours for c, d in theirs)
    return both / max(sum(b - a for a, b in ours) + sum(b - a for a, b in theirs) - both, 1)


def _meets(one: Range, two: Range) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def _joined(one: Range, two: Range, edges: list[tuple[Range, Range]]) -> bool:
    """Whether `edges` lead from one place to the other."""
    reached, frontier = list[Range](), [one]
    while frontier:
        at = frontier.pop()
        if _meets(at, two):
            return True
        reached.append(at)
        for left, right in edges:
            for near, far in ((left, right), (right, left)):
                if _meets(at, near) and far not in reached and far not in frontier:
                    frontier.append(far)
    return False


def _same_number(ours: str | None, theirs: str | None) -> bool:
    if theirs is None:
        return True
    try:
        return ours is not None and round(Decimal(ours), 4) == round(Decimal(theirs), 4)
    except InvalidOperation:
        return ours == theirs


_UNITS = {
    "pp": "percentage point",
    "crown": "krona",
    "foot": "feet",
    "inche": "inch",
    "mph": "mile per hour",
    "centimetre": "centimeter",
    "penny": "pence",
    "metre": "meter",
    "litre": "liter",
    "kilometre": "kilometer",
    "tonne": "ton",
}
"""Names of one unit: the canonical one and that of a reader."""


def _same_unit(ours: str, theirs: str) -> bool:
    """Whether one unit is the other's plural or spelling ("metres", "meter")."""
    a, b = (" ".join(_UNITS.get(word.rstrip("s"), word.rstrip("s")) for word in re.split("[ -]", unit.lower())) for unit in (ours, theirs))
    return a == b or a.startswith(f"{b} per ") or b.startswith(f"{a} per ")


def _describes(name: str) -> bool:
    """Whether a name is a description: its noun is written small."""
    return name.rsplit(maxsplit=1)[-1].islower()


def _same_description(ours: str, theirs: str) -> bool:
    """Whether two descriptions have the same noun and half of their words."""
    return ours.rsplit(maxsplit=1)[-1] == theirs.rsplit(maxsplit=1)[-1] and shared(words_of(ours), words_of(theirs)) >= _HALF


def _counts_same(ours: str, theirs: str) -> bool:
    a, b = words_of(ours), words_of(theirs)
    return shared(a, b) >= _HALF or (bool(a) and bool(b) and (a <= b or b <= a))


def main() -> None:
    """Print the score, and with --errors what differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).resolve().parents[2] / "seeds")
    parser.add_argument("--errors", action="store_true", help="list what differs, item by item")
    parser.add_argument("--kind", choices=KINDS, help="only this kind of item")
    parser.add_argument("--only", help="only articles whose name holds this")
    options = parser.parse_args()
    golds = [gold for gold in map(load, gold_files(options.folder)) if not options.only or options.only in gold.slug]
    score = evaluate(golds)
    write = sys.stdout.write
    if options.errors:
        at = ""
        for kind, slug, what in sorted(score.differences, key=lambda found: (found[1], KINDS.index(found[0]))):
            if options.kind in {None, kind}:
                write(f"\n{slug}\n" if slug != at else "")
                write(f"  {kind}: {what}\n")
                at = slug
        write("\n")
    for kind in KINDS:
        write(f"{kind:14} F1 {score.f1(kind):.3f}   right {score.right[kind]}, wanted {score.wanted[kind]}, found {score.found[kind]}\n")


if __name__ == "__main__":
    main()
