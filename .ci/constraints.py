"""Makes constraints.txt anew: what `pip install -e '.[dev]'` brings into a fresh virtual environment of each supported Python.

Run by `make constraints`. A pin that all Pythons share stands alone; one that differs carries an environment marker.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from pythons import SUPPORTED, pythons

__all__ = ["merge"]

ROOT = Path(__file__).resolve().parent.parent
HEADING = """\
# What the tests run with, exactly. Made by `make constraints`; use it as `pip install -c constraints.txt …`.
"""


def freeze(python: str, folder: Path) -> list[str]:
    """The pins of the development environment of `python`, the project itself left out, newest releases that fit together."""
    subprocess.run([python, "-m", "venv", str(folder)], check=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip"]
    subprocess.run([*pip, "install", "--quiet", "--editable", f"{ROOT}[dev]"], check=True)
    done = subprocess.run([*pip, "freeze", "--exclude-editable"], check=True, capture_output=True, text=True)
    return done.stdout.split()


def merge(pins: dict[str, list[str]]) -> list[str]:
    """One list of lines out of the pins of each Python version, in order of name.

    A package that only some Pythons need is pinned for all: a constraint installs nothing by itself.
    """
    versions: dict[str, dict[str, str]] = {}
    for python, lines in pins.items():
        for line in lines:
            name, _, version = line.partition("==")
            versions.setdefault(name, {})[python] = version
    merged: list[str] = []
    for name in sorted(versions, key=str.lower):
        found = versions[name]
        if len(set(found.values())) == 1:
            merged.append(f"{name}=={next(iter(found.values()))}")
        else:
            merged += [f'{name}=={version} ; python_version == "{python}"' for python, version in found.items()]
    return merged


def main() -> None:
    """Write constraints.txt; every supported Python must be there, or a pin could be lost for one of them."""
    found = pythons()
    if missing := [version for version in SUPPORTED if version not in found]:
        sys.exit(f"constraints are made with all supported Pythons; not found: {', '.join(missing)}")
    with tempfile.TemporaryDirectory() as folder:
        pins = {version: freeze(python, Path(folder) / version) for version, python in found.items()}
    (ROOT / "constraints.txt").write_text(HEADING + "".join(f"{line}\n" for line in merge(pins)), encoding="utf-8")


if __name__ == "__main__":
    main()
