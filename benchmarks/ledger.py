"""What the ledger adds to an article: `python benchmarks/ledger.py [ARTICLES]`.

CPU time of noting, starting and finishing an article beside that of summarizing it with the built-in engine; whether it stays the same as
the ledger grows; what looking at an unchanged file and asking for the status take. Targets: at most half of the engine's time; the last
quarter at most 1.3 times the first.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from summarizer import Article, summarize
from summarizer.ledger import FileNote, Ledger, WorkKind
from summarizer.ledger.reading import status

SEED = Path(__file__).parent.parent / "seeds" / "000_054aa509588926c1.txt"
KIND = WorkKind(engine="extractive", schema_version="1", tool="benchmark")
QUARTERS = 4
MOST, GROWTH = 0.5, 1.3


def note_of(article: Article) -> FileNote:
    """What a batch says of a file."""
    path = str(article.path)
    return FileNote(path=path, article_id=article.id, work_key=KIND.key(article.id), size=1, mtime_ns=1, characters=len(article.text))


def write(ledger: Ledger, run: int, articles: list[Article]) -> tuple[float, float]:
    """CPU milliseconds for each article: of the engine, of the ledger."""
    engine = written = 0.0
    for article in articles:
        began = time.process_time()
        summary = summarize(article)
        drafted = time.process_time()
        note = note_of(article)
        ledger.note_file(note)
        ledger.start([note.work_key], run)
        ledger.finish(note.work_key, article, summary)
        engine, written = engine + drafted - began, written + time.process_time() - drafted
    return engine / len(articles) * 1000, written / len(articles) * 1000


def verdict(ratio: float, target: float) -> str:
    """A ratio and its target."""
    return f"{ratio:.2f} (target {target}: {'met' if ratio <= target else 'MISSED'})"


def main() -> None:
    """Print what it takes."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    text = SEED.read_text(encoding="utf-8")
    articles = [Article(f"{text}\nNumber {at}.\n", path=f"{at:06}.txt") for at in range(number)]
    step = max(number // QUARTERS, 1)
    with tempfile.TemporaryDirectory() as folder, Ledger.create_or_open(Path(folder)) as ledger:
        run = ledger.begin_run(KIND, "benchmark")
        found = [write(ledger, run, articles[at : at + step]) for at in range(0, number, step)]
        engine, written = (sum(one[at] for one in found) / len(found) for at in (0, 1))
        print(f"{number} articles of {len(text):,} characters; CPU milliseconds each: engine {engine:.1f}, ledger {written:.1f}")
        print(f"ledger to engine: {verdict(written / engine, MOST)}; last quarter to first: {verdict(found[-1][1] / found[0][1], GROWTH)}")
        began = time.process_time()
        same = sum(ledger.unchanged(str(article.path), 1, 1, KIND) for article in articles)
        looked = time.process_time()
        status(ledger.database, written=True)
        print(
            f"{same} unchanged files: {(looked - began) / number * 1e6:.0f} µs each; status: {(time.process_time() - looked) * 1000:.1f} ms"
        )
        print(f"{Path(folder, 'summaries.db').stat().st_size / number / len(text):.0f} bytes for each character of text")


if __name__ == "__main__":
    main()
