"""The sample articles in `seeds/`: every file there but the gold files that stand beside them, and a README."""

from __future__ import annotations

from pathlib import Path

__all__ = ["FOLDER", "SEEDS"]

FOLDER = Path(__file__).resolve().parent.parent / "seeds"
SEEDS = sorted(path for path in FOLDER.iterdir() if not path.name.endswith(".gold.json") and path.name != "README.md")
