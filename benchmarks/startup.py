"""What starting costs: whole processes against `python -c "from pydantic import BaseModel"`: `python benchmarks/startup.py [ROUNDS]`.

The commands take turns in one go, so that a busy moment hits them alike. Ratios are of the least and of the median times; CPU is that of
the child process. Byte code is compiled beforehand into a folder of its own, as an installation would have it.
Targets: `--version` at most 1.0, the extractive summary of the 3.6 kB sample article at most 2.5 times the floor.
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
    "summary, text": Subject([SUMMARIZE, str(ROOT / "seeds" / "000_054aa509588926c1.txt")], 2.5),
    "summary, JSON": Subject([SUMMARIZE, str(ROOT / "seeds" / "000_054aa509588926c1.txt"), "--format", "json"], 2.5),
}


def run(command: list[str], environment: dict[str, str]) -> Measured:
    """Run once, output thrown away; a command that fails ends the benchmark."""
    began = time.perf_counter()
    child = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
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
        for subject in SUBJECTS.values():
            run(subject.command, environment)
        found: dict[str, list[Measured]] = {name: [] for name in SUBJECTS}
        for _ in range(rounds):
            for name, subject in SUBJECTS.items():
                found[name].append(run(subject.command, environment))

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
