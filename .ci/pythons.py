"""The Python interpreters on this machine that the project supports, one path a line: `python3 .ci/pythons.py`.

Looked for on the path, then among pyenv's; a pyenv shim whose version is not active exists but does not run, so each is tried.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

__all__ = ["SUPPORTED", "pythons"]

SUPPORTED = ("3.11", "3.12", "3.13")


def _candidates(version: str) -> list[str]:
    found = shutil.which(f"python{version}")
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    return [*([found] if found else []), *(str(path) for path in sorted(pyenv.glob(f"versions/{version}.*/bin/python")))]


def _runs(python: str, version: str) -> bool:
    asked = [python, "-c", "import sys, venv; print('%d.%d' % sys.version_info[:2])"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    return done.returncode == 0 and done.stdout.strip() == version


def pythons() -> dict[str, str]:
    """Version (`3.12`) to the path of an interpreter that runs; versions that are not there are left out."""
    found = {version: next((path for path in _candidates(version) if _runs(path, version)), None) for version in SUPPORTED}
    return {version: path for version, path in found.items() if path}


if __name__ == "__main__":
    sys.stdout.write("".join(f"{path}\n" for path in pythons().values()))
