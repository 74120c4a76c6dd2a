"""What reports weigh and how long they take: `python benchmarks/report.py`.

The page of each sample in `seeds/`: bytes beyond the article's own text (60,000 at most), and milliseconds of CPU for setting it, first
with the templates still to be loaded. Then the exponent over articles of 4 to 256 kB.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from measure import cpu, exponent
from summarizer import Article, Summary, summarize
from summarizer.render.html import page
from texts import varied

RUNS = 10
MOST, EXPONENT = 60_000, 1.1
SIZES = [4_000 * 4**power for power in range(4)]
SEEDS = Path(__file__).parent.parent / "seeds"


def pages() -> None:
    """Print a line for each sample."""
    print(f"{'page of':36} {'article':>8} {'beyond it':>10} {'items':>6} {'ms':>6}")
    first = True
    for path in sorted(SEEDS.iterdir()):
        if path.name.endswith(".gold.json"):
            continue
        article = Article.from_file(path)
        summary = summarize(article)
        times = cpu(lambda pair: page(*pair), partial(_pair, summary, article), 1 if first else RUNS)
        own = len(article.text.encode())
        beyond = len(page(summary, article).encode()) - own
        told = " (loads templates)" if first else ""
        print(f"{path.stem:36} {own:8,} {beyond:10,} {items(summary):6} {times[0]:6.1f}{told}{'  TOO LARGE' if beyond > MOST else ''}")
        first = False


def _pair(summary: Summary, article: Article) -> tuple[Summary, Article]:
    return summary, article


def items(summary: Summary) -> int:
    """How many items a page shows."""
    figures = sum(len(claim.figures) for claim in summary.claims)
    said = len(summary.gist) + len(summary.claims) + len(summary.quotes)
    return figures + said + len(summary.actors) + len(summary.uncertainties) + len(summary.rejected)


def growth() -> None:
    """Print how the time of a page grows with its article."""
    times = []
    for size in SIZES:
        article = Article(varied(size))
        times.append(cpu(lambda pair: page(*pair), partial(_pair, summarize(article), article), 3)[0])
    told = ", ".join(f"{size // 1000} kB {time:.0f} ms" for size, time in zip(SIZES, times, strict=True))
    print(f"a page grows with the exponent {exponent(SIZES, times):.2f} (target {EXPONENT}): {told}")


if __name__ == "__main__":
    pages()
    growth()
