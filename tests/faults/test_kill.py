from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from kill import survive

ARTICLES = 24


def test_a_batch_that_is_killed_loses_nothing_and_pays_nothing_twice(server, tmp_path):
    assert survive(tmp_path, server, kills=2, articles=ARTICLES, seed=1).faults(ARTICLES) == []
