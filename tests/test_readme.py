"""What the README, the documents and the docstrings show is so: Python runs, the output shown is the output, links lead somewhere.

Shell blocks are never run here; the two marked `ci:` are run by .ci/run, each in a fresh clone.
"""

from __future__ import annotations

import doctest
import importlib
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = re.compile(r"^<!-- output: (.+?) -->\n+```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MARKED = re.compile(r"^<!-- ci: (\w+) -->\n+```bash\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
PLACEHOLDER = "…\n"


def fenced(language: str) -> list:
    """Each block of that language, with its document and line as its id."""
    found = []
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        for match in FENCED.finditer(text):
            if match[1] == language:
                line = text.count("\n", 0, match.start()) + 1
                found.append(pytest.param(match[2], id=f"{document.relative_to(ROOT)}:{line}"))
    return found


def modules_with_examples() -> list[str]:
    """Each module of the package with `>>>` in it."""
    sources = sorted((ROOT / "summarizer").rglob("*.py"))
    with_examples = [path.relative_to(ROOT).with_suffix("") for path in sources if ">>> " in path.read_text(encoding="utf-8")]
    return [".".join(path.parts).removesuffix(".__init__") for path in with_examples]


def shown() -> list:
    """Each command whose output a document shows, with that output."""
    return [
        pytest.param(match[1], match[2], id=f"{document.relative_to(ROOT)}: {match[1]}")
        for document in DOCUMENTS
        for match in SHOWN.finditer(document.read_text(encoding="utf-8"))
    ]


def links() -> list:
    """Each link to a file, with the document that it stands in."""
    return [
        pytest.param(document, match[1], id=f"{document.relative_to(ROOT)}: {match[1]}")
        for document in DOCUMENTS
        for match in LINK.finditer(document.read_text(encoding="utf-8"))
        if ":" not in match[1]
    ]


@pytest.mark.parametrize("block", fenced("python"))
def test_python_block_runs_in_the_checkout(block, monkeypatch):
    monkeypatch.chdir(ROOT)
    exec(compile(block, "<block>", "exec"), {"__name__": "__example__"})  # noqa: S102 - our own documents


@pytest.mark.parametrize("module", modules_with_examples())
def test_examples_in_docstrings_give_what_they_show(module, monkeypatch):
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testmod(importlib.import_module(module))
    assert tried
    assert failed == 0


@pytest.mark.parametrize(("command", "output"), shown())
def test_shown_output_is_what_the_command_prints(command, output):
    if output == PLACEHOLDER:
        pytest.skip("the output is not filled in yet")
    program, *arguments = shlex.split(command)
    assert program in {"summarize", "python"}
    main = ["-c", "import sys; from summarizer.cli import main; sys.exit(main())"] if program == "summarize" else []
    run = [sys.executable, *main, *arguments]
    environment = {**os.environ, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)
    assert done.returncode in ({0, 1} if arguments[0] == "check" else {0}), done.stderr
    assert done.stdout.strip() == output.strip()


@pytest.mark.parametrize(("document", "target"), links())
def test_link_to_a_file_leads_to_one(document, target):
    assert (document.parent / target).exists()


def test_readme_has_the_two_commands_that_are_run_in_a_fresh_clone():
    blocks = dict(MARKED.findall((ROOT / "README.md").read_text(encoding="utf-8")))
    assert list(blocks) == ["first", "tests"]
    assert blocks["first"].splitlines()[-1].endswith("summarize seeds/000_054aa509588926c1.txt")
    assert blocks["tests"].splitlines()[-1].endswith("pytest")
    assert all(block.startswith("python3 -m venv .venv\n") and "-c constraints.txt" in block for block in blocks.values())
