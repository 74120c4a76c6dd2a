"""How long a check of free text takes: `python benchmarks/check.py`.

A summary of 100 words, dense with names, numbers and quotations, against an article of 5 kB, first with reading the article and then
with one that is read already, and the exponent
over both sizes, 4 kB to 256 kB, for varied text and for a summary full of scores against an article that repeats them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from measure import cpu, exponent, unread
from summarizer import Article
from summarizer.grounding.check import check_text
from texts import varied

RUNS = 15
FIRST, FURTHER, EXPONENT = 8.0, 1.5, 1.1
WORDS = 100
SIZES = [4_000 * 4**power for power in range(4)]


def article(size: int) -> Article:
    """A varied article that nothing has read yet."""
    return Article(unread(varied(size)))


def read_article(summary: str, size: int) -> Article:
    """A varied article that the same summary has been checked against: everything that it needs is read."""
    made = article(size)
    check_text(unread(summary), made)
    return made


def scores(size: int) -> str:
    """A text of scores."""
    return "The score was 2-1, and 3-2 in May. " * (size // 35)


def main() -> None:
    """Print the table."""
    summary = " ".join(varied(2_000).split()[20 : 20 + WORDS]).replace(" said", " claimed")
    first = cpu(lambda made: check_text(unread(summary), made), partial(article, 5_000), RUNS)[0]
    further = cpu(lambda made: check_text(unread(summary), made), partial(read_article, summary, 5_000), RUNS)[0]
    print(f"{'100 words against 5 kB, ms':34}{first:8.2f}  at most {FIRST}")
    print(f"{'a further one, ms':34}{further:8.2f}  at most {FURTHER}")
    texts: dict[str, Callable[[int], str]] = {"varied": varied, "scores": scores}
    for name, make in texts.items():
        times: list[float] = []
        for size in SIZES:
            text = make(size)
            times.append(cpu(partial(check_text, text), lambda text=text: Article(unread(text)), 1)[0])  # type: ignore[misc]
        print(f"{name + ', both sides, exponent':34}{exponent(SIZES, times):8.2f}  at most {EXPONENT}")


if __name__ == "__main__":
    main()
