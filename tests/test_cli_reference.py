from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.cli.group import COMMANDS
from summarizer.cli.reference import reference

PAGE = Path(__file__).parents[1] / "docs" / "cli.md"


def test_the_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == reference(), "run: python -m summarizer.cli.reference > docs/cli.md"


@pytest.mark.parametrize("columns", ["40", "200"])
def test_the_page_does_not_depend_on_the_terminal(columns, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert PAGE.read_text(encoding="utf-8") == reference()


@pytest.mark.parametrize("command", COMMANDS)
def test_the_page_has_every_command(command):
    assert f"\n## summarize {command}\n" in reference()
