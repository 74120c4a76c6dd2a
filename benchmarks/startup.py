"""What starting costs: whole processes against `python -c "from pydantic import BaseModel"`: `python benchmarks/startup.py [ROUNDS]`.

The commands take turns in one go, so that a busy moment hits them alike. Ratios are of the least and of the median times; CPU is that of
the child process. Byte code is compiled beforehand into a folder of its own, as an installation would have it.
Targets: `--version` at most 1.0, the extractive summary of the 3.6 kB sample article, and a check of a summary of it, at most 2.5 times
the floor.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
SUMMARIZE = str(Path(sys.executable).with_name("summarize"))
ARTICLE = str(ROOT / "seeds" / "000_054aa509588926c1.txt")
FLOOR = "pydantic alone"


class Measured(NamedTuple):
    """One run of a command: seconds by the clock, seconds of CPU."""

    wall: float
    cpu: float


class Subject(NamedTuple):
    """A command to measure; `target` is the ratio to the floor that it may have, `None` where it is shown for comparison."""

    command: list[str]
    target: float | None


SUBJECTS = {
    FLOOR: Subject([sys.executable, "-c", "from pydantic import BaseModel"], None),
    "python -c pass": Subject([sys.executable, "-c", "pass"], None),
    "our models": Subject([sys.executable, "-c", "import summarizer.schema"], None),
    "--version": Subject([SUMMARIZE, "--version"], 1.0),
    "--help": Subject([SUMMARIZE, "--help"], None),
    "summary, text": Subject([SUMMARIZE, ARTICLE], 2.5),
    "summary, JSON": Subject([SUMMARIZE, ARTICLE, "--format", "json"], 2.5),
    "check, text": Subject([SUMMARIZE, "check", "WRITTEN.txt", "--source", ARTICLE], 2.5),
    "check, JSON": Subject([SUMMARIZE, "check", "WRITTEN.txt", "--source", ARTICLE, "--format", "json"], 2.5),
    "check, own JSON": Subject([SUMMARIZE, "check", "OWN.json", "--source", ARTICLE], 2.5),
}
WRITTEN = (
    "At least 300 North Korean soldiers have been killed, Seoul’s spy agency told lawmakers last week. The United States claims that some "
    "12,000 have been deployed to Russia. “I was told we were going to do training,” a captured soldier said.\n"
)


def run(command: list[str], folder: str, environment: dict[str, str]) -> Measured:
    """Run once in `folder`, output thrown away; a command that fails ends the benchmark."""
    began = time.perf_counter()
    child = subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"exit status {child.returncode}: {' '.join(command)}")
    return Measured(wall, usage.ru_utime + usage.ru_stime)


def main() -> None:
    """Print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as compiled:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**kept, "PYTHONPYCACHEPREFIX": compiled}
        Path(compiled, "WRITTEN.txt").write_text(WRITTEN, encoding="utf-8")
        run([SUMMARIZE, ARTICLE, "--format", "json", "--output", "OWN.json"], compiled, environment)
        for subject in SUBJECTS.values():
            run(subject.command, compiled, environment)
        found: dict[str, list[Measured]] = {name: [] for name in SUBJECTS}
        for _ in range(rounds):
            for name, subject in SUBJECTS.items():
                found[name].append(run(subject.command, compiled, environment))

    def least(name: str) -> Measured:
        return Measured(min(one.wall for one in found[name]), min(one.cpu for one in found[name]))

    def median(name: str) -> float:
        return statistics.median(one.wall for one in found[name])

    print(f"{rounds} rounds; milliseconds; ratios to {FLOOR!r}")
    print(f"{'process':18}{'least':>8}{'median':>8}{'CPU':>8}{'least x':>9}{'median x':>10}{'CPU x':>8}{'target':>8}")
    for name, subject in SUBJECTS.items():
        own, floor = least(name), least(FLOOR)
        ratios = (own.wall / floor.wall, median(name) / median(FLOOR), own.cpu / floor.cpu)
        verdict = "" if subject.target is None else f"{subject.target:8.1f}  {'met' if ratios[1] <= subject.target else 'MISSED'}"
        times = f"{own.wall * 1000:8.0f}{median(name) * 1000:8.0f}{own.cpu * 1000:8.0f}"
        print(f"{name:18}{times}{ratios[0]:9.2f}{ratios[1]:10.2f}{ratios[2]:8.2f}{verdict}")


if __name__ == "__main__":
    main()
