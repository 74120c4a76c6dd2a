"""What a batch costs over its articles: `python benchmarks/batch.py [--memory] [--articles N] [--peers PYTHON]`.

Throughput of the built-in engine: the CPU of `summarize batch`, all its processes together and less that of a batch of one article, over
that of engine and grounding alone on the same texts (target: at most 1.3 times), and how much faster two processes are than one (at least
1.5 times, where there are two cores to be had). The articles are the wire story and the invented ones of seeds/, each with a last
sentence of its own.

A model: articles a second against the loopback server with 200 ms of latency and 100 in flight, over those of bare AsyncOpenAI with the
same requests (at least 0.4), and over langextract's (at least 4 times) when `--peers` names an interpreter that has it; it gets the same
articles and answers of the same items in its own format (`peers.py`), keeps nothing on a disk, and its start is not counted. Memory, with
`--memory`, which takes ten minutes: the peak of the largest process on 100,000 short files over that on 1,000 (at most 1.3). Trust ratios:
the cores are shared.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any, NamedTuple

import peers
from summarizer import Article

ROOT = Path(__file__).parent.parent
SCRIPT = "from summarizer.cli import program; program()"
SHORT = "At least {} people were hurt at the port of Velmora, police said."
SEED = "000_054aa509588926c1"
LATENCY, IN_FLIGHT = 0.2, 100


class Took(NamedTuple):
    """A process and its children: seconds, seconds of CPU, and the peak of the largest in MB."""

    seconds: float
    cpu: float
    peak: float


def main() -> None:
    """Measure, and print ratios with their targets."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--peers", metavar="PYTHON", help="an interpreter that has langextract")
    options = parser.parse_args()
    if options.peers and not peers.is_ready(options.peers):
        parser.error(f"{options.peers} does not run langextract; make one that does: {peers.INSTALL}")
    with tempfile.TemporaryDirectory() as folder:
        throughput(Path(folder), options.articles)
        model(Path(folder), options.articles, options.peers)
        if options.memory:
            memory(Path(folder))


def throughput(folder: Path, count: int) -> None:
    """The built-in engine."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    articles = [f"{texts[at % len(texts)]}\nThe inquiry has the number {at + 1000}.\n" for at in range(count)]
    fill(folder / "in", articles)
    fill(folder / "one", articles[:1])
    alone = engine_alone(articles)
    start = batch(folder / "one", folder / "out-start", "--processes", "1")
    one = batch(folder / "in", folder / "out-one", "--processes", "1")
    two = batch(folder / "in", folder / "out-two", "--processes", "2")
    print(f"engine and grounding alone: {alone / count * 1000:.1f} ms CPU an article; a batch: {(one.cpu - start.cpu) / count * 1000:.1f}")
    print(f"batch over alone: {(one.cpu - start.cpu) / alone:.2f} (at most 1.30)")
    print(f"two processes over one: {(one.seconds - start.seconds) / (two.seconds - start.seconds):.2f} (at least 1.50)")
    start, again = batch(folder / "one", folder / "out-start"), batch(folder / "in", folder / "out-two")
    print(f"a second run, in which nothing is read: {(again.seconds - start.seconds) / count * 1000:.2f} ms an article")


def fill(folder: Path, texts: list[str]) -> None:
    """A file for each text, a thousand in a folder."""
    for at, text in enumerate(texts):
        place = folder / f"{at // 1000:03}" / f"{at:06}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")


def engine_alone(articles: list[str]) -> float:
    """Seconds of CPU that engine and grounding take, in a process whose collector of cycles runs as seldom as in a batch."""
    import gc  # noqa: PLC0415

    from summarizer import summarize  # noqa: PLC0415
    from summarizer.cli import COLLECTED  # noqa: PLC0415

    gc.set_threshold(*COLLECTED)
    summarize(articles[0])
    began = time.process_time()
    for text in articles:
        summarize(text)
    return time.process_time() - began


def batch(folder: Path, out: Path, *more: str) -> Took:
    """`summarize batch`, as a process of its own."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", SCRIPT, "batch", str(folder), "-o", str(out), "-q", *more])
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"the batch ended with {process.returncode}")
    return Took(time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def model(folder: Path, count: int, python: str | None) -> None:
    """A model behind the loopback server, and the bare client with the requests that the batch sent."""
    stories = folder / "answers" / "stories"
    stories.mkdir(parents=True)
    draft = json.loads((ROOT / "tests" / "answers" / f"{SEED}.json").read_text("utf-8"))["draft"]
    (stories / "draft.json").write_text(json.dumps({"replies": [{"draft": draft}], "repeat": True}), "utf-8")
    story = (ROOT / "seeds" / f"{SEED}.txt").read_text("utf-8")
    texts = [f"{story}\nThe inquiry has the number {at + 1000}.\n" for at in range(count)]
    for name, overlapping in peers.STORIES.items():
        text = peers.reply(draft, texts[0], [sentence.text for sentence in Article(texts[0]).sentences], overlapping=overlapping)
        (stories / f"{name}.json").write_text(json.dumps({"replies": [{"text": text}], "repeat": True}), "utf-8")
    command = [sys.executable, "-m", "tests.model_server", "--latency", str(LATENCY), "--answers", str(folder / "answers")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None  # noqa: S101 - for the type
        base_url = server.stdout.readline().strip()
        fill(folder / "stories", texts)
        asked = ["--model", "openai/draft", "--base-url", base_url, "--concurrency", str(IN_FLIGHT)]
        start = batch(folder / "one", folder / "out-first", *asked)
        took = batch(folder / "stories", folder / "out-model", *asked)
        origin = base_url.removesuffix("/v1")
        with urllib.request.urlopen(f"{origin}/requests") as answer:  # noqa: S310 - our own server
            bodies = [request["json"] for request in json.load(answer)][-count:]
        bare = asyncio.run(bare_client(base_url, bodies))
        (folder / "texts.json").write_text(json.dumps(texts), "utf-8")
        runs = peers.run(python, base_url, folder / "texts.json") if python else []
        server.terminate()
    mine = count / (took.seconds - start.seconds)
    print(f"a model at {LATENCY * 1000:.0f} ms, {IN_FLIGHT} in flight: {mine:.0f} articles/s, {took.cpu / count * 1000:.0f} ms CPU each")
    print(f"over bare AsyncOpenAI ({count / bare:.0f}/s): {mine / (count / bare):.2f} (at least 0.40)")
    for run in runs:
        how = "may overlap" if peers.STORIES[run.story] else "do not overlap"
        print(f"over langextract {run.version}, spans that {how} ({run.per_second:.0f}/s): {mine / run.per_second:.2f} (at least 4.00)")


async def bare_client(base_url: str, bodies: list[Any]) -> float:
    """Seconds in which the bare client sends the same requests."""
    from openai import AsyncOpenAI  # noqa: PLC0415 - seconds

    places = asyncio.Semaphore(IN_FLIGHT)
    async with AsyncOpenAI(api_key="none", base_url=base_url, max_retries=0) as client:

        async def ask(body: Any) -> None:  # noqa: ANN401 - a request
            async with places:
                await client.chat.completions.create(**body)

        await ask(bodies[0])
        began = time.perf_counter()
        await asyncio.gather(*(ask(body) for body in bodies))
        return time.perf_counter() - began


def memory(folder: Path) -> None:
    """The peak of the largest process."""
    peaks = []
    for count in (1_000, 100_000):
        fill(folder / f"short-{count}", [SHORT.format(at + 10) for at in range(count)])
        took = batch(folder / f"short-{count}", folder / f"out-{count}")
        peaks.append(took.peak)
        print(f"{count:,} short files: {took.peak:.0f} MB, {count / took.seconds:.0f}/s")
    print(f"memory of 100,000 over 1,000: {peaks[1] / peaks[0]:.2f} (at most 1.30)")


if __name__ == "__main__":
    main()
