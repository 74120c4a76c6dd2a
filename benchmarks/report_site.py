"""What a site costs beside its ledger, and how fast its search is: `python benchmarks/report_site.py [--articles N]`.

CPU and seconds of `summarize report DIR -o SITE` over those of reading the ledger into summaries and writing the same files (target: at
most 1.5 times), once in one process and once in as many as there are cores; the peak of its memory; and in a browser the milliseconds from
a word that was typed to the first result (target: 300), over pages just opened. Half of the articles are those of seeds/ with a last
sentence of their own, the other half speak of ever new people. Trust ratios: the cores are shared.
"""

from __future__ import annotations

import argparse
import gc
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from summarizer.cli import COLLECTED
from summarizer.ledger import Ledger
from summarizer.ledger.reading import summaries
from summarizer.schema import Summary
from summarizer.site import Crew, build, whole_folder
from texts import varied

ROOT = Path(__file__).parent.parent
SCRIPT = "from summarizer.cli import program; program()"
MOST, SOON = 1.5, 300
WORDS = ("korea", "council den", "ba", "12000 north", "resigned")


class Took(NamedTuple):
    """Seconds, and seconds of CPU of this process and its children."""

    seconds: float
    cpu: float


def took(what: Callable[[], object]) -> Took:
    """What a call takes."""
    began, used = time.perf_counter(), _cpu()
    what()
    return Took(time.perf_counter() - began, _cpu() - used)


def _cpu() -> float:
    return sum(usage.ru_utime + usage.ru_stime for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))


def fill(folder: Path, count: int) -> Path:
    """The ledger of `count` articles."""
    seeds = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    for at in range(count):
        place = folder / "in" / f"{at // 1000:03}" / f"{at:06}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        own = f"{seeds[at // 2 % len(seeds)]}\nThe inquiry has the number {at + 1000}.\n"
        place.write_text(own if at % 2 else f"Number {at}\n\n{varied(3_000, seed=at)}", "utf-8")
    command = [sys.executable, "-c", SCRIPT, "batch", str(folder / "in"), "-o", str(folder / "out"), "-q"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder / "out"


def read(ledger: Path) -> None:
    """Read every summary, as a site has to."""
    with Ledger.read_only(ledger) as opened:
        for stored in summaries(opened.database, text=True):
            Summary.model_validate(stored.summary)


def write(site: Path, ledger: Path, processes: int | None) -> None:
    """Write the site."""
    with Ledger.read_only(ledger) as opened, whole_folder(site) as folder:
        total = opened.database.execute("SELECT count(*) FROM article_list").fetchone()[0]
        with Crew(total, processes) as crew:
            build(summaries(opened.database, text=True), folder.write, each=crew.each)


def copy(site: Path, to: Path) -> None:
    """Write the bytes of `site`, which are in memory, to new files."""
    files = {
        str(path.relative_to(site)): path.read_text("utf-8") for path in sorted(site.rglob("*.*")) if path.parent != site or path.suffix
    }
    print(f"{len(files):,} files of {sum(map(len, files.values())) / 1e6:,.0f} MB")
    began = took(lambda: _copy(to, files))
    _WRITING.append(began)


_WRITING: list[Took] = []


def _copy(to: Path, files: dict[str, str]) -> None:
    with whole_folder(to) as folder:
        for name, text in files.items():
            folder.write(name, text)


def verdict(value: float, target: float, unit: str = "") -> str:
    """A value and its target."""
    return f"{value:,.2f}{unit} (target {target}{unit}: {'met' if value <= target else 'MISSED'})"


def cost(folder: Path, ledger: Path, count: int) -> Path:
    """Print what the site costs; where it is."""
    site = folder / "site"
    reading = took(lambda: read(ledger))
    one = took(lambda: write(site, ledger, 1))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    copy(site, folder / "copy")
    writing = _WRITING[-1]
    shutil.rmtree(folder / "copy")
    several = took(lambda: write(site, ledger, None))
    each = 1000 / count
    floor = Took(reading.seconds + writing.seconds, reading.cpu + writing.cpu)
    print(
        f"milliseconds of CPU an article: reading {reading.cpu * each:.1f}, writing {writing.cpu * each:.1f}, a site {one.cpu * each:.1f}"
    )
    print(f"a site over reading and writing, CPU: {verdict(one.cpu / floor.cpu, MOST)}")
    print(f"the same in seconds: in one process {one.seconds / floor.seconds:.2f}, in several {several.seconds / floor.seconds:.2f}")
    print(f"peak of memory in one process: {peak:,.0f} MB")
    return site


TYPED = """
const [word, done] = arguments;
const query = document.querySelector("#query"), results = document.querySelector("#results"), found = document.querySelector("#found");
const began = performance.now();
const watch = new MutationObserver(() => {
  if (!results.children.length && found.textContent !== "0 articles") return;
  watch.disconnect();
  done([performance.now() - began, found.textContent]);
});
for (const one of [results, found]) watch.observe(one, {childList: true});
query.value = word;
query.dispatchEvent(new Event("input"));
"""


def search(folder: Path, site: Path) -> None:
    """Print how long the first result takes."""
    sys.path.insert(0, str(ROOT / "tests"))
    for browser in import_module("browsing").started(folder / "browser"):
        for words in WORDS:
            browser.open(site / "index.html")
            milliseconds, found = browser.driver.execute_async_script(TYPED, words)
            print(f"search for “{words}”: first of {found} after {verdict(milliseconds, SOON, ' ms')}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--ledger", type=Path, help="a ledger that is there already")
    options = parser.parse_args()
    gc.set_threshold(*COLLECTED)  # as the command line does
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ledger = options.ledger or fill(folder, options.articles)
        with Ledger.read_only(ledger) as opened:
            count = opened.database.execute("SELECT count(*) FROM article_list WHERE summary_id IS NOT NULL").fetchone()[0]
        print(f"{count:,} articles")
        search(folder, cost(folder, ledger, count))


if __name__ == "__main__":
    main()
