"""How long a check of free text takes: `python benchmarks/check.py`.

Summaries of 100 words against articles of 5 kB, first with reading the article and then with one that is read already: plain prose with a
number in every third sentence; invented news in which every sentence has names, numbers or quotations; the sample wire story with a
summary that leans on pronouns and chains of sources. Milliseconds of CPU, and multiples of a reference loop of the same moment that takes
2 ms on the machine where the targets were set (8 and 1.5 ms). Then the exponent over both sizes, 4 kB to 1 MB, for varied text and for a
summary full of scores against an article that repeats them.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from measure import Beside, beside, cpu, exponent, reference, unread
from summarizer import Article
from summarizer.cli import COLLECTED
from summarizer.grounding.check import check_text
from texts import plain, varied

RUNS = 40
FIRST, FURTHER, EXPONENT = 4.0, 0.75, 1.1
WORDS, LENGTH = 100, 5_000
SIZES = [4_000 * 4**power for power in range(5)]
SEED = Path(__file__).parent.parent / "seeds" / "000_054aa509588926c1.txt"
OF_THE_SEED = (
    "South Korea’s military said on Friday that North Korea is likely preparing to send more troops to Russia after heavy losses against "
    "Ukraine. According to the United States, some 12,000 North Korean soldiers have been deployed, and Seoul’s spy agency says at least "
    "300 have been killed and some 2,700 wounded. The BBC, citing unnamed Western officials, put casualties at 4,000, including around "
    "1,000 killed by mid-January. “I was told we were going to do training,” one captured soldier said. Kim Il-hoon told the U.N. that "
    "“many young soldiers’ lives are being compromised.” President Trump has not commented on the report so far."
)


class Pair(NamedTuple):
    """A summary and its article."""

    summary: str
    article: str


def excerpt(text: str) -> str:
    """Words of a text that are none of its sentences as they stand."""
    return " ".join(text.split()[20 : 20 + WORDS]).replace(" said", " claimed").replace(" was ", " has been ")


def scores(size: int) -> str:
    """A text of scores."""
    return "The score was 2-1, and 3-2 in May. " * (size // 35)


def measured(pair: Pair) -> tuple[Beside, Beside]:
    """A check with an article that nothing has read, and one with an article that the same summary has been checked against."""

    def check(article: Article) -> None:
        check_text(unread(pair.summary), article)

    def new() -> Article:
        return Article(unread(pair.article))

    def read() -> Article:
        article = new()
        check(article)
        return article

    yardstick = partial(reference, "x" * 3_500)
    return beside(check, new, yardstick, RUNS), beside(check, read, yardstick, RUNS)


def main() -> None:
    """Print the table."""
    gc.set_threshold(*COLLECTED)
    pairs = {
        "plain prose": Pair(excerpt(plain(LENGTH)), plain(LENGTH)),
        "dense news": Pair(excerpt(varied(LENGTH)), varied(LENGTH)),
        "wire story": Pair(OF_THE_SEED, (Article.from_file(SEED).text + "\n\n" + varied(LENGTH))[:LENGTH]),
    }
    print(f"{'100 words, 5 kB':16}{'first ms':>10}{'x':>6}  <= {FIRST}  {'further ms':>12}{'x':>6}  <= {FURTHER}")
    for name, pair in pairs.items():
        first, further = measured(pair)
        verdicts = ["met" if found.multiple <= most else "MISSED" for found, most in ((first, FIRST), (further, FURTHER))]
        left = f"{name:16}{first.least:10.2f}{first.multiple:6.2f}  {verdicts[0]:6}"
        print(f"{left}{further.least:12.2f}{further.multiple:6.2f}  {verdicts[1]}", flush=True)
    texts: dict[str, Callable[[int], str]] = {"varied": varied, "scores": scores}
    for name, make in texts.items():
        times: list[float] = []
        for size in SIZES:
            text = make(size)
            times.append(cpu(partial(check_text, text), lambda text=text: Article(unread(text)), 2)[0])  # type: ignore[misc]
        fit = exponent(SIZES, times)
        print(f"{name + ', both sides, exponent':34}{fit:8.2f}  at most {EXPONENT}  {'met' if fit <= EXPONENT else 'MISSED'}", flush=True)


if __name__ == "__main__":
    main()
