"""What our pipeline costs over the bare client: `python benchmarks/pipeline.py [ROUNDS] [--peers PYTHON]`.

All subjects send to the same process of `tests/model_server.py`, on the loopback address, with 200 ms of latency: 200 articles each, in
turns, in each round. The articles are the 3.6 kB wire story with a last sentence of their own; all get the answer set of that story, which
grounding accepts, so nobody repairs. The bare client sends the very requests that the pipeline sent. What the package remembers of
statements is forgotten for each article, for these have one draft where real ones have each their own.

"Grounding elsewhere" grounds in as many other processes as there are cores, which share them with the client and the server; its CPU is
without theirs. CPU is that of the process of the client. Ratios are to the bare client in the same round, medians over the rounds;
trust them rather than the milliseconds. Targets: CPU at most 2.5 times the bare client's with 100 requests in flight; articles a second
at least 0.9 of its with 20 in flight and 0.4 with all 200; and at least 5 times langextract's, which is run when `--peers` names an
interpreter that has it. Python looks for cycles as seldom as in the command `summarize`, for every subject here.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, NamedTuple, cast

from openai import AsyncOpenAI

import peers
from summarizer import Article
from summarizer.cli import COLLECTED
from summarizer.engines.chat import ChatEngine, ModelOptions, destination
from summarizer.engines.port import Drafted
from summarizer.grounding import Grounded, ground
from summarizer.pipeline import REPAIRS, summarize_article
from summarizer.reading.statement import statement
from summarizer.schema import Draft, Summary
from summarizer.workers import Workers

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "000_054aa509588926c1.txt"
ANSWER = ROOT / "tests" / "answers" / "000_054aa509588926c1.json"
STORY = "draft"
ARTICLES, LATENCY = 200, 0.2
LOADS = (100, 20, ARTICLES)
"""Requests in flight at most."""
PATIENCE = 30
"""Seconds that the server may take to say what it received, and to end."""

BARE, VALIDATED, WHOLE, SPREAD = "bare AsyncOpenAI", "and its draft validated", "our pipeline", "and grounding elsewhere"
CALL, GROUNDING = "our call alone", "grounding alone"


class Measured(NamedTuple):
    """One run: articles by the second, and CPU milliseconds each."""

    per_second: float
    cpu: float


class Subject(NamedTuple):
    """What is measured: `work` on each of what `inputs` makes anew for every run, which is not counted."""

    name: str
    inputs: Callable[[], Sequence[Any]]
    work: Callable[[Any], Awaitable[object]]


class Target(NamedTuple):
    """The ratio to the bare client that a subject may have at a load, of its articles a second or of its CPU."""

    of: str
    bound: float

    def verdict(self, ratios: Measured) -> str:
        """The target and whether it is met."""
        if self.of == "CPU":
            return f"CPU at most {self.bound}: {'met' if ratios.cpu <= self.bound else 'MISSED'}"
        return f"articles/s at least {self.bound}: {'met' if ratios.per_second >= self.bound else 'MISSED'}"


TARGETS = {(WHOLE, 100): Target("CPU", 2.5), (WHOLE, 20): Target("articles/s", 0.9), (WHOLE, ARTICLES): Target("articles/s", 0.4)}
TIMES_LANGEXTRACT = 5.0

Key = tuple[str, int]
"""A subject, and how many of its requests are in flight."""


class Forgetful(ChatEngine):
    """Ours, with nothing remembered of the statements of the draft before: grounding follows at once, before any other article."""

    async def draft(self, article: Article) -> Drafted:
        """Draft, and forget."""
        drafted = await super().draft(article)
        statement.cache_clear()
        return drafted


class ForgetfulWorkers(Workers):
    """Processes that remember no statements either."""

    @staticmethod
    def work(draft: Draft, stated: dict[str, Any]) -> Grounded:
        """Forget, and ground."""
        statement.cache_clear()
        return Workers.work(draft, stated)


def articles() -> list[str]:
    """Texts of which no two are the same."""
    text = SEED.read_text(encoding="utf-8").rstrip()
    return [f"{text}\nThe archive keeps this report under the letters {_letters(number)}.\n" for number in range(ARTICLES)]


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}")


def write(folder: Path, texts: Sequence[str]) -> Path:
    """Write the stories that the server plays, and the texts as JSON, the path of which is given."""
    draft = json.loads(ANSWER.read_text(encoding="utf-8"))["draft"]
    sentences = [sentence.text for sentence in Article(texts[0]).sentences]
    replies: dict[str, object] = {STORY: {"draft": draft}}
    for story, overlapping in peers.STORIES.items():
        replies[story] = {"text": peers.reply(draft, texts[0], sentences, overlapping=overlapping)}
    stories = folder / "answers" / "stories"
    stories.mkdir(parents=True)
    for story, reply in replies.items():
        (stories / f"{story}.json").write_text(json.dumps({"replies": [reply], "repeat": True}), encoding="utf-8")
    file = folder / "texts.json"
    file.write_text(json.dumps(texts), encoding="utf-8")
    return file


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The base URL of a server that plays the stories in `folder`."""
    command = [sys.executable, "-m", "tests.model_server", "--latency", str(LATENCY), "--answers", str(folder / "answers")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            base_url = process.stdout.readline().strip() if process.stdout else ""
            if not base_url:
                raise RuntimeError("the server did not start")
            yield base_url
        finally:
            process.terminate()
            try:
                process.wait(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()


async def measured(subject: Subject, in_flight: int) -> Measured:
    """Run a subject over its inputs, at most `in_flight` at once."""
    gate = asyncio.Semaphore(in_flight)

    async def one(of: object) -> None:
        async with gate:
            await subject.work(of)

    inputs = subject.inputs()
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*map(one, inputs))
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return Measured(len(inputs) / wall, cpu * 1000 / len(inputs))


def received(base_url: str) -> list[dict[str, Any]]:
    """The chat requests that the server got so far."""
    with urllib.request.urlopen(base_url.removesuffix("/v1") + "/requests", timeout=PATIENCE) as answer:  # noqa: S310 - our own server
        return [request["json"] for request in json.load(answer)]


def prepared(texts: Sequence[str]) -> list[Article]:
    """Articles whose sentences are known."""
    found = [Article(text) for text in texts]
    for article in found:
        _ = article.sentences
    return found


@asynccontextmanager
async def clients(base_url: str) -> AsyncIterator[tuple[ChatEngine, Callable[..., Awaitable[Any]]]]:
    """Our engine, and the call of the bare client."""
    to = destination(f"openai/{STORY}", base_url, {})
    async with Forgetful(to, ModelOptions()) as engine, AsyncOpenAI(base_url=base_url, api_key="none") as bare:
        yield engine, cast("Callable[..., Awaitable[Any]]", bare.chat.completions.create)


def of_ours(engine: ChatEngine, workers: Workers, texts: Sequence[str]) -> list[Subject]:
    """Our pipeline in one process and with others, and its two parts."""
    draft = Draft.model_validate(json.loads(ANSWER.read_text(encoding="utf-8"))["draft"])

    async def whole(text: str) -> None:
        accepted(await summarize_article(Article(text), engine, repairs=REPAIRS))

    async def spread(text: str) -> None:
        accepted(await summarize_article(Article(text), engine, repairs=REPAIRS, grounder=workers.ground))

    def accepted(summary: Summary) -> None:
        if summary.rejected or summary.provenance.calls != 1:
            raise RuntimeError("the draft was not accepted, or not after one call: another thing was measured")

    async def grounding(text: str) -> None:
        statement.cache_clear()
        ground(draft, Article(text))

    return [
        Subject(WHOLE, lambda: texts, whole),
        Subject(SPREAD, lambda: texts, spread),
        Subject(CALL, lambda: prepared(texts), engine.draft),
        Subject(GROUNDING, lambda: texts, grounding),
    ]


def of_bare(create: Callable[..., Awaitable[Any]], requests: Sequence[dict[str, Any]]) -> list[Subject]:
    """The bare client, without and with making a draft of its answer."""

    async def bare(request: dict[str, Any]) -> None:
        await create(**request)

    async def validated(request: dict[str, Any]) -> None:
        completion = await create(**request)
        Draft.model_validate_json(completion.choices[0].message.content)

    return [Subject(BARE, lambda: requests, bare), Subject(VALIDATED, lambda: requests, validated)]


async def one_round(base_url: str, texts: Sequence[str], *, backwards: bool) -> dict[Key, Measured]:
    """All subjects at all loads, each warmed up once."""
    async with clients(base_url) as (engine, create):
        with ForgetfulWorkers() as workers:
            return await all_subjects(create, of_ours(engine, workers, texts), base_url, backwards=backwards)


async def all_subjects(
    create: Callable[..., Awaitable[Any]], ours: Sequence[Subject], base_url: str, *, backwards: bool
) -> dict[Key, Measured]:
    """Each subject at each load."""
    found: dict[Key, Measured] = {}
    await measured(ours[0], max(LOADS))
    subjects = [*of_bare(create, received(base_url)), *ours]
    for subject in subjects:
        if subject.name != WHOLE:
            await measured(subject, max(LOADS))
    for load in LOADS:
        for subject in reversed(subjects) if backwards else subjects:
            if subject.name != GROUNDING or load == LOADS[0]:
                found[subject.name, load] = await measured(subject, load)
    return found


def median(of: Sequence[Measured]) -> Measured:
    """The median of each."""
    return Measured(statistics.median(one.per_second for one in of), statistics.median(one.cpu for one in of))


def ratios(own: Sequence[Measured], floor: Sequence[Measured]) -> Measured:
    """The medians of the ratios in each round."""
    return median([Measured(one.per_second / base.per_second, one.cpu / base.cpu) for one, base in zip(own, floor, strict=True)])


def print_ours(rounds: Sequence[dict[Key, Measured]]) -> None:
    """Print the table, by load."""
    print(f"{'subject':26}{'in flight':>10}{'articles/s':>12}{'x bare':>8}{'CPU ms':>9}{'x bare':>8}  target")
    for name, load in sorted(rounds[0], key=lambda key: LOADS.index(key[1])):
        own = [found[name, load] for found in rounds]
        of_all, to_bare = median(own), ratios(own, [found[BARE, load] for found in rounds])
        target = TARGETS.get((name, load))
        verdict = target.verdict(to_bare) if target else ""
        speed = f"{'-':>10}{'-':>12}{'-':>8}" if name == GROUNDING else f"{load:10}{of_all.per_second:12.1f}{to_bare.per_second:8.2f}"
        print(f"{name:26}{speed}{of_all.cpu:9.1f}{to_bare.cpu:8.2f}  {verdict}".rstrip())


def print_peers(runs: Sequence[Sequence[peers.PeerRun]], rounds: Sequence[dict[Key, Measured]]) -> None:
    """Print langextract's lines, and how many times as fast our pipeline is."""
    floor, ours = ([found[name, LOADS[0]] for found in rounds] for name in (BARE, WHOLE))
    for number, first in enumerate(runs[0]):
        own = [Measured(run[number].per_second, run[number].cpu) for run in runs]
        of_all, to_bare, times = median(own), ratios(own, floor), ratios(ours, own).per_second
        verdict = f"ours is {times:.1f} times as fast, at least {TIMES_LANGEXTRACT}: {'met' if times >= TIMES_LANGEXTRACT else 'MISSED'}"
        name = f"langextract {first.version} {'abc'[number]}"
        speed = f"{ARTICLES:10}{of_all.per_second:12.1f}{to_bare.per_second:8.2f}"
        print(f"{name:26}{speed}{of_all.cpu:9.1f}{to_bare.cpu:8.2f}  {verdict}")
    for number, first in enumerate(runs[0]):
        how = "may overlap" if peers.STORIES[first.story] else "do not overlap"
        print(f"  {'abc'[number]}: {first.spans:.0f} spans an article, which {how}; {first.exact:.0f} found as they are", end="")
        print(f", {first.aligned - first.exact:.0f} by its fuzzy alignment")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Our pipeline beside the bare client and langextract.")
    parser.add_argument("rounds", nargs="?", type=int, default=3, help="rounds (default: 3)")
    parser.add_argument("--peers", metavar="PYTHON", help="an interpreter that has langextract[openai]")
    options = parser.parse_args()
    if options.peers and not peers.is_ready(options.peers):
        parser.error(f"{options.peers} does not run langextract; make one that does: {peers.INSTALL}")
    gc.set_threshold(*COLLECTED)
    texts = articles()
    rounds: list[dict[Key, Measured]] = []
    runs: list[list[peers.PeerRun]] = []
    with tempfile.TemporaryDirectory() as name:
        file = write(Path(name), texts)
        for number in range(max(options.rounds, 1)):
            with serving(Path(name)) as base_url:
                rounds.append(asyncio.run(one_round(base_url, texts, backwards=number % 2 == 1)))
                if options.peers:
                    runs.append(peers.run(options.peers, base_url, file))
    print(f"{len(rounds)} rounds of {ARTICLES} articles, {LATENCY * 1000:.0f} ms latency; medians; ratios to {BARE} in the same round")
    print_ours(rounds)
    if runs:
        print_peers(runs, rounds)
    else:
        print(f"langextract is left out: {peers.INSTALL}")


if __name__ == "__main__":
    main()
