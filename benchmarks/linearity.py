"""Whether engine and grounding take time in proportion to the text: `python benchmarks/linearity.py [TEXT…]`.

Fits CPU time over size, 4 kB to 1 MB, for the sample article repeated, for varied text (which repetition would flatter; every run gets
names that no run before it had) and for hostile texts. Target: an exponent of at most 1.1. Hostile texts are fitted from 64 kB, below which
fixed costs hide the slope. Python looks for cycles as seldom as in the command `summarize`; the last column is the exponent with Python's
own setting, which a program that calls the API has unless it says otherwise.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from measure import cpu, exponent, unread
from summarizer import Article
from summarizer.cli import COLLECTED
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.grounding import ground
from texts import HOSTILE, repeated, varied

SEED = Path(__file__).parent.parent / "seeds" / "000_054aa509588926c1.txt"
TARGET = 1.1
SIZES = [4_000 * 2**power for power in range(9)]
HOSTILE_SIZES = [64_000, 256_000, 1_024_000]
SMALL = 100_000
FEW, MANY = 2, 7
NUMBER = count()


def read(text: str) -> object:
    """Draft and ground, as the pipeline does."""
    article = Article(text)
    return ground(ExtractiveEngine().draft_now(article), article)


def new_each_time(size: int) -> str:
    """Varied text with other names at each call."""
    return varied(size, seed=next(NUMBER))


def series(make: Callable[[int], str], sizes: list[int]) -> list[float]:
    """Least CPU milliseconds for each size; small ones are run more often, for they are noisier."""
    times: list[float] = []
    for size in sizes:
        gc.collect()
        times.append(cpu(read, lambda size=size: unread(make(size)), MANY if size < SMALL else FEW)[0])  # type: ignore[misc]
    return times


def row(name: str, make: Callable[[int], str], sizes: list[int]) -> None:
    """Print one line of the table."""
    own = gc.get_threshold()
    gc.set_threshold(*COLLECTED)
    times = series(make, sizes)
    gc.set_threshold(*own)
    fit, plain = exponent(sizes, times), exponent(sizes, series(make, sizes))
    verdict = "met" if fit <= TARGET else "MISSED"
    print(f"{name:18}{times[0]:10.1f}{times[-1]:11.1f}{times[-1] / sizes[-1] * 1e3:11.2f}{fit:10.2f}  {verdict:8}{plain:6.2f}", flush=True)


def main() -> None:
    """Print the table, line by line as it comes."""
    seed = Article.from_file(SEED).text
    read(seed)
    print(f"{'text':18}{'smallest':>10}{'1 MB, ms':>11}{'us/char':>11}{'exponent':>10}  at most {TARGET}; with Python's own collector")
    news: dict[str, Callable[[int], str]] = {"sample, repeated": partial(repeated, seed), "varied": new_each_time}
    for name in sys.argv[1:] or [*news, *HOSTILE]:
        row(name, (news | HOSTILE)[name], SIZES if name in news else HOSTILE_SIZES)


if __name__ == "__main__":
    main()
