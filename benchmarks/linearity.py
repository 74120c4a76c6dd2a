"""Whether engine and grounding take time in proportion to the text: `python benchmarks/linearity.py [TEXT…]`.

Fits CPU time over size, 4 kB to 1 MB, for the sample article repeated, for varied text (which repetition would flatter) and for hostile
texts. Target: an exponent of at most 1.1. Hostile texts are fitted from 64 kB, below which fixed costs hide the slope.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from measure import cpu, exponent, unread
from summarizer import Article
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.grounding import ground
from texts import HOSTILE, repeated, varied

SEED = Path(__file__).parent.parent / "seeds" / "000_054aa509588926c1.txt"
TARGET = 1.1
SIZES = [4_000 * 2**power for power in range(9)]
HOSTILE_SIZES = [64_000, 256_000, 1_024_000]
SMALL = 100_000
FEW, MANY = 1, 5


def read(text: str) -> object:
    """Draft and ground, as the pipeline does."""
    article = Article(text)
    return ground(ExtractiveEngine().draft_now(article), article)


def series(make: Callable[[int], str], sizes: list[int]) -> list[float]:
    """Least CPU milliseconds for each size; small ones are run more often, for they are noisier."""
    times: list[float] = []
    for size in sizes:
        text = make(size)
        times.append(cpu(read, partial(unread, text), MANY if size < SMALL else FEW)[0])
    return times


def row(name: str, sizes: list[int], times: list[float]) -> None:
    """Print one line of the table."""
    fit = exponent(sizes, times)
    print(
        f"{name:18}{times[0]:10.1f}{times[-1]:11.1f}{times[-1] / sizes[-1] * 1e3:11.2f}{fit:10.2f}  {'met' if fit <= TARGET else 'MISSED'}",
        flush=True,
    )


def main() -> None:
    """Print the table, line by line as it comes."""
    seed = Article.from_file(SEED).text
    read(seed)
    print(f"{'text':18}{'smallest':>10}{'1 MB, ms':>11}{'us/char':>11}{'exponent':>10}  at most {TARGET}")
    news: dict[str, Callable[[int], str]] = {"sample, repeated": partial(repeated, seed), "varied": varied}
    for name in sys.argv[1:] or [*news, *HOSTILE]:
        sizes = SIZES if name in news else HOSTILE_SIZES
        row(name, sizes, series((news | HOSTILE)[name], sizes))


if __name__ == "__main__":
    main()
