"""Kill -9 at moments that a seed chooses: a batch against the loopback server is killed again and again, then run to its end.

`python tests/faults/kill.py [--kills 20] [--articles 60] [--seed 1]`; a shorter run of it is in `test_kill.py`. Afterwards every article
has its summary once, no more was paid for than what was finished and what was in flight at each kill, the ledger is whole, and nothing
lies about: no file beside the ledger, none in the folder for temporary files, no process.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]

from batches import SERVED, command, fill, ledger_rows
from model_server import ModelServer

__all__ = ["Outcome", "survive"]

CONCURRENCY = 4


class Outcome:
    """What stood in the ledger and in the server's counters when all was over."""

    def __init__(self, folder, server, kills):
        out = folder / "out"
        self.kills = kills
        self.served = server.counters
        ((self.files, self.done),) = ledger_rows(out, "SELECT count(*), sum(state = 'done') FROM article_list")
        ((self.summaries, self.texts),) = ledger_rows(out, "SELECT count(*), count(DISTINCT article_id) FROM summaries")
        ((self.calls, self.input, self.output),) = ledger_rows(out, "SELECT count(*), sum(input), sum(output) FROM calls")
        ((self.finished, self.cut_off),) = ledger_rows(out, "SELECT sum(outcome = 'done'), sum(outcome = 'cut-off') FROM attempts")
        self.beside = sorted(path.name for path in out.iterdir())
        self.temporary = sorted(path.name for path in (folder / "tmp").iterdir())

    def faults(self, articles):
        """What does not hold, in words."""
        lost = self.served["requests"] - self.calls
        rules = {
            "every article once": (self.files, self.done, self.summaries, self.texts, self.finished) == (articles,) * 5,
            "paid for what was finished or in flight": self.served["paid"] <= articles + CONCURRENCY * self.kills,
            "calls of which nothing is known were in flight": 0 <= lost <= CONCURRENCY * self.kills,
            "attempts that were cut off were in flight": self.cut_off <= CONCURRENCY * self.kills,
            "nothing lies about": (self.beside, self.temporary) == (["summaries.db"], []),
        }
        return [rule for rule, holds in rules.items() if not holds]


def survive(folder, server, *, kills, articles, seed):
    """Run a batch, kill it `kills` times, run it to its end; what came of it."""
    chance = random.Random(seed)
    server.play("some", {"replies": [SERVED], "repeat": True})
    fill(folder / "in", articles)
    (folder / "tmp").mkdir()
    for _ in range(kills):
        _killed(folder, server, lines=chance.randrange(1, max(articles // kills, 2)))
    process = _start(folder, server)
    process.communicate()
    if process.returncode != 0:  # set aside, for it was alone in flight at three kills
        _start(folder, server, "--retry-failed").communicate()
    return Outcome(folder, server, kills)


def _start(folder, server, *more):
    model = ["--model", "openai/some", "--base-url", server.base_url, "--concurrency", CONCURRENCY, "--processes", 2]
    environment = os.environ | {"TMPDIR": str(folder / "tmp")}
    return command(folder / "in", "-o", folder / "out", *model, "--log-file", "/dev/stdout", *more, env=environment, start_new_session=True)


def _killed(folder, server, *, lines):
    """Start a run and kill it when it has told of so many articles."""
    told = 0
    with _start(folder, server) as process:
        for line in process.stdout:
            told += '"event": "done"' in line
            if told >= lines:
                break
        process.send_signal(signal.SIGKILL)
        process.stderr.read()  # ends when the processes of the pool have ended too


def main():
    """Run it, and print what holds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, ModelServer(latency=0.02) as server:
        outcome = survive(Path(folder), server, kills=options.kills, articles=options.articles, seed=options.seed)
    print({name: value for name, value in vars(outcome).items() if name != "served"} | outcome.served)  # noqa: T201 - a script
    faults = outcome.faults(options.articles)
    print("; ".join(faults) or "all holds")  # noqa: T201
    return len(faults)


if __name__ == "__main__":
    sys.exit(main())
