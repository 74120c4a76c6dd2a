"""CPU time of the extractive engine and the grounding on one article, stage by stage: `python benchmarks/engine.py [ARTICLE]`.

Milliseconds of CPU and multiples of a reference loop over the same text, timed beside it. Each run gets an article that nothing has
looked at yet. Target: engine and grounding together at most 12 ms on the 3.6 kB sample article, once warm.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable
from pathlib import Path

from measure import cpu, reference, unread
from summarizer import Article
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.grounding import ground
from summarizer.reading.attribution import attributions
from summarizer.reading.entities import entities
from summarizer.reading.quantities import quantities
from summarizer.reading.quotations import quotations

SEED = Path(__file__).parent.parent / "seeds" / "000_054aa509588926c1.txt"
TARGET = 12.0
WARM, RUNS = 10, 40


def main() -> None:
    """Print the table."""
    source = Article.from_file(sys.argv[1] if len(sys.argv) > 1 else SEED)
    engine = ExtractiveEngine()

    def new() -> Article:
        return Article(unread(source.text))

    def segmented() -> Article:
        article = new()
        _ = article.sentences
        return article

    def both(article: Article) -> object:
        return ground(engine.draft_now(article), article)

    draft = engine.draft_now(source)
    stages: list[tuple[str, Callable[[Article], object], Callable[[], Article]]] = [
        ("reference loop", lambda article: reference(article.text), new),
        ("sentences", lambda article: article.sentences, new),
        ("quantities", lambda article: quantities(article.text), segmented),
        ("entities", entities, segmented),
        ("quotations", quotations, segmented),
        ("attributions", attributions, segmented),
        ("draft, with all of the above", engine.draft_now, new),
        ("ground, of an article not read", lambda article: ground(draft, article), segmented),
        ("draft and ground", both, new),
    ]
    for _, work, prepare in stages:
        cpu(work, prepare, WARM)
    times = {name: cpu(work, prepare, RUNS) for name, work, prepare in stages}
    floor = times["reference loop"][0]

    print(f"{len(source.text):,} characters, {len(source.sentences)} sentences; CPU of {RUNS} runs")
    print(f"{'stage':32}{'least ms':>10}{'median ms':>11}{'x reference':>13}")
    for name, found in times.items():
        print(f"{name:32}{found[0]:10.2f}{statistics.median(found):11.2f}{found[0] / floor:13.1f}")
    total = times["draft and ground"][0]
    print(f"target: draft and ground at most {TARGET:.0f} ms: {'met' if total <= TARGET else 'MISSED'} ({total:.1f} ms)")


if __name__ == "__main__":
    main()
