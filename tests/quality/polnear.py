"""Quotations and speakers against the training split of PolNeAR (840 political news articles), as a script and as a gate.

    python tests/quality/polnear.py [--errors KIND] [--limit N]

The converted split is named by SUMMARIZER_POLNEAR (JSON lines: id, text, quotes). The corpus states no licence: it is read where it is, and
nothing of it is kept. Without it the gate skips and says so.

Conventions. Gold are the annotations whose every part stands in marks ("direct"). A predicted quotation is right when its outer span and a
gold span share at least .8 of their union. One that is no direct quotation but lies in a mixed or indirect annotation is set aside: those
are not annotated as quotations. A speaker is right when the predicted and the gold range overlap with a token F1 of .5 or share the head.

Beside these strict figures stand some with other conventions, each in addition to the one before:
    span_f1_whole    a predicted fragment that matches no direct annotation is set aside: it claims no direct quotation
    span_f1_free     a prediction that no annotation of any kind touches is set aside: the annotators left quotations out
    span_f1_parts    an annotation of several quoted parts ("x" and "y") is found where its parts are predicted one by one
    mixed_antecedent where the annotated speaker is "who" or "which", the noun phrase right before it is right as well
    mixed_nested     where annotations nest (he says that she says), the speaker of each one that holds the quoted part is right
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from summarizer.article import Article, Part
from summarizer.reading.model import Quotation
from summarizer.reading.quotations import quotations

PRONOUNS = {"he", "she", "they", "it", "i", "we", "you", "who"}
MARKS = "\"“”„«»‘’'"
# Floors lie a little below what was measured, so that a change that costs more than noise is seen.
FLOORS = {
    "span_f1": 0.942,
    "exact_f1": 0.94,
    "span_f1_whole": 0.952,
    "span_f1_free": 0.956,
    "span_f1_parts": 0.97,
    "words_f1": 0.963,
    "speaker": 0.97,
    "speaker_named": 0.978,
    "speaker_nominal": 0.83,
    "speaker_pronoun": 0.983,
    "both": 0.931,
    "mixed_speaker": 0.783,
    "mixed_nested": 0.794,
}


def harmonic(precision: float, recall: float) -> float:
    """F1."""
    return 2 * precision * recall / max(precision + recall, 1e-9)


@dataclass
class Score:
    """Counts, and the cases that went wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[tuple[str, str]] = field(default_factory=list)

    def ratio(self, right: str, of: str) -> float:
        return self.counts[right] / max(self.counts[of], 1)

    def f1(self, right: str) -> float:
        return harmonic(self.ratio(right, "predicted"), self.ratio(right, "gold"))

    def f1_without(self, *aside: str, parts: bool = False) -> float:
        """F1 of the spans when the predictions counted under `aside` make no claim, and parts stand for their whole."""
        counts = self.counts
        found = counts["span"] + parts * counts["in_parts"]
        predicted = counts["predicted"] - sum(counts[kind] for kind in aside) - parts * (counts["parts"] - counts["in_parts"])
        return harmonic(found / max(predicted, 1), found / max(counts["gold"], 1))

    def figures(self) -> dict[str, float]:
        kinds = {f"speaker_{kind}": self.ratio(f"speaker_{kind}_right", f"speaker_{kind}") for kind in ("named", "nominal", "pronoun")}
        return {
            "span_f1": self.f1("span"),
            "exact_f1": self.f1("exact"),
            "span_f1_whole": self.f1_without("fragments"),
            "span_f1_free": self.f1_without("fragments", "untouched"),
            "span_f1_parts": self.f1_without("fragments", "untouched", parts=True),
            "speaker": self.ratio("speaker_right", "speaker_gold"),
            **kinds,
            "both": self.ratio("both", "gold_with_speaker"),
            "mixed_speaker": self.ratio("mixed_right", "mixed"),
            "mixed_antecedent": self.ratio("mixed_antecedent", "mixed"),
            "mixed_nested": self.ratio("mixed_nested", "mixed"),
            "mixed_found": self.ratio("mixed_found", "mixed"),
            "words_f1": harmonic(self.ratio("words_right", "words_predicted"), self.ratio("words_found", "words_gold")),
        }


def corpus() -> Path | None:
    """Where the converted split is, if the environment says so."""
    path = os.environ.get("SUMMARIZER_POLNEAR")
    return Path(path) if path and Path(path).is_file() else None


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without marks, white space and a comma at its ends."""
    while start < end and (text[start].isspace() or text[start] in MARKS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in MARKS + ","):
        end -= 1
    return start, end


def kind_of(speaker: str) -> str:
    """Pronoun, named (a capital behind the first word, or a bare name) or nominal."""
    if speaker.lower() in PRONOUNS:
        return "pronoun"
    words = speaker.split(",", maxsplit=1)[0].split()
    return "named" if any(word[0].isupper() for word in words[1:]) or (words[0][0].isupper() and len(words) == 1) else "nominal"


def tokens(text: str, start: int, end: int) -> list[int]:
    return [match.start() + start for match in re.finditer(r"\w+(?:['’.-]\w+)*", text[start:end])]


def head(text: str, start: int, end: int) -> int:
    """Offset of the last word of the phrase before a comma, a preposition or a relative."""
    core = re.split(r",|\s(?:of|for|in|at|from|with|who|on|to|by|and|that)\s|\(", text[start:end], maxsplit=1)[0]
    found = tokens(text, start, start + len(core))
    return found[-1] if found else start


def same_speaker(text: str, gold: tuple[int, int], mine: tuple[int, int] | None) -> bool:
    if mine is None:
        return False
    a, b = set(tokens(text, *gold)), set(tokens(text, *mine))
    return 2 * len(a & b) >= 0.5 * (len(a) + len(b)) > 0 or head(text, *gold) == head(text, *mine)


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0


def shown(text: str, start: int, end: int) -> str:
    words = text[start:end]
    return f"{text[max(start - 150, 0) : start]!r}\n   << {words[:90]!r} … {words[-40:]!r} >>\n   {text[end : end + 110]!r}"


def evaluate(rows: list[dict[str, Any]]) -> Score:
    score = Score()
    for row in rows:
        text = row["text"]
        article = Article(text, language="en", parts=(Part(0, len(text), "body"),))
        found = list(quotations(article))
        _direct(score, row, found)
        _covered(score, row, found)
        _mixed(score, row, found)
    return score


def _covered(score: Score, row: dict[str, Any], found: list[Quotation]) -> None:
    """Quoted words, however joined to quotations: a gold span is found when .8 of its words in marks lie in predicted pieces.

    Where a quotation goes on behind a sentence of the reporter's, the annotators join and part at will; this figure does not see it.
    """
    direct = [(quote["start"], quote["end"]) for quote in row["quotes"] if quote["kind"] == "direct"]
    others = [(quote["start"], quote["end"]) for quote in row["quotes"] if quote["kind"] != "direct"]
    for mine in found:
        inside = [sum(max(min(b, end) - max(a, start), 0) for a, b in mine.pieces) for start, end in direct]
        length = sum(b - a for a, b in mine.pieces)
        right = sum(inside) >= 0.8 * length
        aside = any(min(mine.outer[1], b) - max(mine.outer[0], a) > 0.5 * (mine.outer[1] - mine.outer[0]) for a, b in others)
        score.counts.update({"words_predicted": right or not aside, "words_right": right})
    for start, end in direct:
        spans = [match.span() for match in re.finditer(r"[“\"][^“”\"]+[”\"]?", row["text"][start:end])]
        gold = [(start + a, start + b) for a, b in spans] or [(start, end)]
        met = sum(max(min(b, d) - max(a, c), 0) for a, b in gold for mine in found for c, d in mine.pieces)
        score.counts.update({"words_gold": 1, "words_found": met >= 0.8 * sum(b - a for a, b in gold)})


def _direct(score: Score, row: dict[str, Any], found: list[Quotation]) -> None:
    name, text = row["id"], row["text"]
    direct = [quote for quote in row["quotes"] if quote["kind"] == "direct"]
    others = [(quote["start"], quote["end"]) for quote in row["quotes"] if quote["kind"] != "direct"]
    counts, free = score.counts, list(found)
    for quote in direct:
        span = (quote["start"], quote["end"])
        counts["gold"] += 1
        mine = next((other for other in free if overlap(other.outer, span) >= 0.8), None)
        gold_speaker = (quote["speaker_start"], quote["speaker_end"]) if quote["speaker_start"] is not None else None
        counts["gold_with_speaker"] += gold_speaker is not None
        if mine is None:
            counts["in_parts"] += _in_parts(text, span, free, counts)
            near = [text[slice(*other.outer)] for other in found if overlap(other.outer, span) > 0]
            kind = "split" if near else "missed"
            score.errors.append((kind, f"{name} speaker={quote['speaker']!r} cue={quote['cue']!r} mine={near}\n   {shown(text, *span)}"))
            continue
        free.remove(mine)
        counts["span"] += 1
        counts["predicted"] += 1
        exact = stripped(text, *mine.outer) == stripped(text, *span)
        counts["exact"] += exact
        if not exact:
            score.errors.append(("inexact", f"{name} mine={text[slice(*mine.outer)]!r}\n   gold={text[slice(*span)]!r}"))
        if gold_speaker is None:
            continue
        kind = kind_of(quote["speaker"])
        right = same_speaker(text, gold_speaker, mine.speaker)
        counts.update({"speaker_gold": 1, f"speaker_{kind}": 1, "speaker_right": right, f"speaker_{kind}_right": right, "both": right})
        if not right:
            said = text[slice(*mine.speaker)] if mine.speaker else None
            message = f"{name} mine={said!r} ({mine.attribution}) gold={quote['speaker']!r} cue={quote['cue']!r}\n   {shown(text, *span)}"
            score.errors.append((f"speaker_{kind}", message))
    for mine in free:
        inside = any(min(mine.outer[1], b) - max(mine.outer[0], a) > 0.5 * (mine.outer[1] - mine.outer[0]) for a, b in others)
        if inside:
            counts["set_aside"] += 1
            continue
        counts["predicted"] += 1
        if mine.fragment and not any(overlap(mine.outer, (quote["start"], quote["end"])) for quote in direct):
            counts["fragments"] += 1
        elif not any(overlap(mine.outer, (quote["start"], quote["end"])) for quote in row["quotes"]):
            counts["untouched"] += 1
        said = text[slice(*mine.speaker)] if mine.speaker else None
        score.errors.append(("spurious", f"{name} mine={said!r} fragment={mine.fragment}\n   {shown(text, *mine.outer)}"))


def _in_parts(text: str, span: tuple[int, int], free: list[Quotation], counts: Counter[str]) -> bool:
    """Whether the annotation at `span` holds several quoted parts, each of which is a prediction of its own. Counts the parts."""
    quoted = [(span[0] + found.start(), span[0] + found.end()) for found in re.finditer(r"[“\"][^“”\"]+[”\"]", text[slice(*span)])]
    inside = [mine for mine in free if overlap(mine.outer, span)]
    met = len(inside) == len(quoted) > 1 and all(any(overlap(mine.outer, part) >= 0.8 for mine in inside) for part in quoted)
    counts["parts"] += len(quoted) * met
    return met


def _antecedent(text: str, gold: tuple[int, int], mine: tuple[int, int]) -> bool:
    """Whether the annotated speaker is a relative pronoun and the predicted one the phrase that it stands for."""
    return text[slice(*gold)].lower() in {"who", "which", "that"} and text[mine[1] : gold[0]].strip() in {"", ",", "-", "—", "–"}


def _right_for_another(row: dict[str, Any], mine: Quotation) -> bool:
    """Whether an annotation that holds all of the predicted quotation has the predicted speaker."""
    holding = [quote for quote in row["quotes"] if quote["start"] <= mine.outer[0] + 1 and mine.outer[1] - 1 <= quote["end"]]
    speakers = [(quote["speaker_start"], quote["speaker_end"]) for quote in holding if quote["speaker_start"] is not None]
    return any(same_speaker(row["text"], gold, mine.speaker) for gold in speakers)


def _mixed(score: Score, row: dict[str, Any], found: list[Quotation]) -> None:
    """Of every mixed annotation with a speaker and a closed pair of marks in it: the speaker of the first quoted part."""
    name, text = row["id"], row["text"]
    for quote in row["quotes"]:
        if quote["kind"] != "mixed":
            continue
        if quote["speaker_start"] is None or not re.search(r"[“\"][^“”\"\n]+[”\"]", quote["text"]):
            continue
        score.counts["mixed"] += 1
        mine = next((other for other in found if other.outer[0] >= quote["start"] - 1 and other.outer[0] < quote["end"]), None)
        gold = (quote["speaker_start"], quote["speaker_end"])
        score.counts["mixed_found"] += mine is not None
        if mine is not None and same_speaker(text, gold, mine.speaker):
            score.counts.update({"mixed_right": 1, "mixed_antecedent": 1, "mixed_nested": 1})
            continue
        antecedent = mine is not None and mine.speaker is not None and _antecedent(text, gold, mine.speaker)
        score.counts["mixed_antecedent"] += antecedent
        score.counts["mixed_nested"] += antecedent or (mine is not None and _right_for_another(row, mine))
        said = text[slice(*mine.speaker)] if mine and mine.speaker else None
        message = f"{name} mine={said!r} gold={quote['speaker']!r} cue={quote['cue']!r}\n   {shown(text, quote['start'], quote['end'])}"
        score.errors.append(("mixed" if mine else "mixed_missed", message))


def load(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_quotations_and_speakers_stay_above_their_floors_on_the_training_news() -> None:
    path = corpus()
    if path is None:
        pytest.skip("SUMMARIZER_POLNEAR does not name the converted training split of PolNeAR")
    figures = evaluate(load(path)).figures()
    assert {name: figures[name] for name, floor in FLOORS.items() if figures[name] < floor} == {}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", help="print cases of this kind (missed, spurious, inexact, speaker_named, mixed, …)")
    parser.add_argument("--limit", type=int, default=20, help="how many cases")
    options = parser.parse_args()
    path = corpus()
    if path is None:
        sys.exit("SUMMARIZER_POLNEAR does not name the converted training split")
    score = evaluate(load(path))
    write = sys.stdout.write
    for name, value in score.figures().items():
        write(f"{name:18} {value:.3f}\n")
    write(f"{dict(score.counts)}\n{dict(Counter(kind for kind, _ in score.errors))}\n")
    if options.errors:
        cases = [message for kind, message in score.errors if kind == options.errors]
        random.Random(7).shuffle(cases)
        write("\n".join(cases[: options.limit]) + "\n")


if __name__ == "__main__":
    main()
