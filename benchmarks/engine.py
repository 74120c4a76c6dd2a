"""CPU time of the extractive engine and the grounding on one article, stage by stage: `python benchmarks/engine.py [ARTICLE]`.

Each run gets an article that nothing has looked at yet, and stands between two runs of a reference loop over the same text: the multiple
of that loop is what can be compared between machines and minutes; milliseconds here go up by half when a neighbor is busy. Target: engine
and grounding together at most 12 ms on the 3.6 kB sample article, once warm, where the loop takes 2 ms: 6 times the loop. The last two rows
are the whole pipeline, `summarize(article)`, on that article and on the first 5 kB of a longer one (target: 18 ms). Python looks for cycles
as seldom as in the command `summarize`.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path

from measure import beside, cpu, reference, unread
from summarizer import Article, summarize
from summarizer.cli import COLLECTED
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.grounding import ground
from summarizer.reading.entities import entities
from summarizer.reading.quantities import quantities
from summarizer.reading.quotations import quotations
from summarizer.reading.read import read

SEED = Path(__file__).parent.parent / "seeds" / "000_054aa509588926c1.txt"
LONGER = SEED.with_name("invented-water-company-long.txt")
LENGTH = 5_000
"""Characters of the second text: the first ones of a longer sample."""
TARGET = 6.0
WARM, RUNS = 10, 60


def main() -> None:
    """Print the table."""
    source = Article.from_file(sys.argv[1] if len(sys.argv) > 1 else SEED)
    engine = ExtractiveEngine()

    gc.set_threshold(*COLLECTED)

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
        ("sentences", lambda article: article.sentences, new),
        ("quantities", lambda article: quantities(article.text), segmented),
        ("entities", entities, segmented),
        ("quotations", quotations, segmented),
        ("quotations and attributions", lambda article: read(article).attributions, segmented),
        ("draft, with all of the above", engine.draft_now, new),
        ("ground, of an article not read", lambda article: ground(draft, article), segmented),
        ("draft and ground", both, new),
    ]
    for _, work, prepare in stages:
        cpu(work, prepare, WARM)

    print(f"{len(source.text):,} characters, {len(source.sentences)} sentences; CPU of {RUNS} runs")
    print(f"{'stage':32}{'least ms':>10}{'median ms':>11}{'x reference':>13}")
    multiple = 0.0
    for name, work, prepare in stages:
        found = beside(work, prepare, lambda: reference(source.text), RUNS)
        multiple = found.multiple
        print(f"{name:32}{found.least:10.2f}{found.median:11.2f}{multiple:13.1f}", flush=True)
    longer = Article.from_file(LONGER).text[:LENGTH]
    for name, text in ((f"summarize, {len(source.text):,}", source.text), (f"summarize, {len(longer):,}", longer)):
        pipeline = beside(summarize, lambda text=text: Article(unread(text)), lambda text=text: reference(text), RUNS)  # type: ignore[misc]
        print(f"{name + ' characters':32}{pipeline.least:10.2f}{pipeline.median:11.2f}{pipeline.multiple:13.1f}")
    print(f"target: at most {TARGET:.0f} times the reference loop: {'met' if multiple <= TARGET else 'MISSED'} ({multiple:.1f})")


if __name__ == "__main__":
    main()
