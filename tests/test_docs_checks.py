"""docs/checks.md and docs/ci.md keep what they say: every code has a failing and a passing example, and what they name exists."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest
from drafts import claim, draft

from summarizer import Article, check
from summarizer.cli.baseline import read_baseline
from summarizer.cli.group import group
from summarizer.grounding import ground
from summarizer.grounding.problems import CODES

ROOT = Path(__file__).resolve().parent.parent
CHECKS = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
CI = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
SECTION = re.compile(r"^## ([a-z]+-[a-z]+)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
TOML = re.compile(r"^```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SECTIONS = dict(SECTION.findall(CHECKS))


def examples() -> list:
    """Each example with the code whose section it stands in; its id says which it is."""
    found = []
    for code, section in SECTIONS.items():
        for block in TOML.findall(section):
            example = tomllib.loads(block)
            found.append(pytest.param(example, id=f"{code}-{'fails' if example['finds'] else 'passes'}"))
    return found


def found_in(example) -> list:
    """The problems of an example: of a text that anybody wrote, or of the claim of a draft."""
    article = Article(example["article"])
    if "text" in example:
        return check(example["text"], source=article).problems
    stated = example["claim"]
    grounded = ground(draft(claims=[claim(stated["text"], *stated["sentences"], source=stated["source"])]), article)
    return [found for item in (*grounded.rejected, *grounded.claims) for found in item.problems]


def test_every_code_has_its_section_in_the_order_of_the_table():
    assert sorted(SECTIONS) == sorted(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_failing_and_passing_examples_by_turns(code):
    found = [tomllib.loads(block)["finds"] for block in TOML.findall(SECTIONS[code])]
    assert found
    assert found == [[code], []] * (len(found) // 2)


@pytest.mark.parametrize("example", examples())
def test_an_example_finds_what_it_says(example):
    found = found_in(example)
    assert sorted({problem.code for problem in found}) == example["finds"], [problem.message for problem in found]


@pytest.mark.parametrize("example", examples())
def test_an_example_that_fails_fails_with_the_usual_severity(example):
    for found in found_in(example):
        assert found.severity == CODES[found.code][0]


def commands() -> list[str]:
    """Every command line with `summarize check` in the documents and the hook."""
    text = f"{CHECKS}\n{CI}\n{HOOKS}"
    return [line.partition("||")[0] for line in re.findall(r"summarize check[^`\n]*", text)]


@pytest.mark.parametrize("line", commands())
def test_the_options_that_the_documents_use_exist(line):
    with group.make_context("summarize", ["--help"], resilient_parsing=True) as context:
        options = {name for option in group.get_command(context, "check").get_params(context) for name in option.opts}
    assert {word.strip("'\"") for word in shlex.split(line, posix=False) if re.fullmatch(r"--?[a-z][a-z-]*", word)} <= options


def test_the_hook_is_one_entry_that_starts_the_check():
    fields = dict(re.findall(r"^[- ] ([a-z_]+): (.+)$", HOOKS, re.MULTILINE))
    assert (fields["id"], fields["entry"], fields["language"]) == ("summarize-check", "summarize check", "python")
    assert f"id: {fields['id']}" in CI


def test_the_baseline_that_is_shown_can_be_read(tmp_path):
    [shown] = TOML.findall(CI)
    path = tmp_path / "accepted.toml"
    path.write_text(shown, encoding="utf-8")
    [entry] = read_baseline(str(path))
    assert entry.reason.startswith("confirmed")
