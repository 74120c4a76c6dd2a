"""What a person gets who installs the project: its version, its files, and a start that loads nothing it does not need."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib

import pytest

import summarizer
from summarizer.__about__ import __version__

PROVIDERS = {"openai", "instructor", "tenacity", "httpx", "httpx2", "aiohttp"}
"""`openai` and `instructor` take one to three seconds each to import: only a call of a model may load them."""

FORMATS = {"trafilatura", "lxml", "pypdfium2"}
RUN = """
import json, sys
sys.argv = json.loads(sys.argv[1])
from summarizer.cli import main
try:
    status = main()
except SystemExit as exit:
    status = exit.code
sys.stdout.flush()
print(json.dumps([status or 0, sorted(name for name in sys.modules if "." not in name)]), file=sys.stderr)
"""


def loaded_by(*arguments: str) -> tuple[str, set[str]]:
    """Run the command line in a fresh process: what it prints and the top-level modules that it has loaded at its end."""
    command = [sys.executable, "-c", RUN, json.dumps(["summarize", *arguments])]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    status, modules = json.loads(done.stderr.splitlines()[-1])
    assert status == 0, done.stderr
    return done.stdout, set(modules)


@pytest.fixture(scope="module")
def pyproject(root) -> dict:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


def test_version_is_printed_without_models_of_any_kind():
    printed, modules = loaded_by("--version")
    assert __version__ in printed
    assert not modules & (PROVIDERS | FORMATS | {"pydantic", "asyncio", "rich"})


@pytest.mark.parametrize("arguments", [["--help"], ["batch", "--help"]], ids=" ".join)
def test_help_loads_no_loop_no_database_and_no_models(arguments):
    printed, modules = loaded_by(*arguments)
    assert "batch" in printed
    assert not modules & (PROVIDERS | FORMATS | {"pydantic", "asyncio", "sqlite3", "multiprocessing"})


def test_extractive_summary_loads_no_provider_and_no_other_format(seed_path):
    printed, modules = loaded_by(str(seed_path))
    assert printed
    assert "pydantic" in modules
    assert not modules & (PROVIDERS | FORMATS | {"rich", "jinja2"})


@pytest.mark.parametrize("module", ["summarizer", "summarizer.errors", "summarizer.article"])
def test_importing_a_light_module_loads_no_pydantic(module):
    command = [sys.executable, "-c", f"import sys, {module}; sys.exit('pydantic' in sys.modules)"]
    assert subprocess.run(command, check=False).returncode == 0


def test_public_names_are_listed_and_there():
    assert {"Article", "Summary", "SummarizerError", "summarize", "asummarize"} <= set(summarizer.__all__)
    assert [name for name in summarizer.__all__ if not hasattr(summarizer, name)] == []
    assert set(summarizer.__all__) <= set(dir(summarizer))


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nonsense"):
        _ = summarizer.nonsense


def test_the_changelog_opens_with_this_version_or_what_is_unreleased(root):
    headings = [line for line in (root / "CHANGELOG.md").read_text(encoding="utf-8").splitlines() if line.startswith("## ")]
    assert headings[0].startswith(("## Unreleased", f"## {__version__}"))


def test_constraints_pin_exactly_and_name_no_address(root):
    lines = [line for line in (root / "constraints.txt").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert [line for line in lines if "==" not in line or "/" in line or "@" in line or "--" in line] == []
    assert not any(line.startswith("grounded-summarizer") for line in lines)


def test_every_dependency_has_a_floor_and_a_pin(root, pyproject):
    project = pyproject["project"]
    asked = [*project["dependencies"], *[item for extra in project["optional-dependencies"].values() for item in extra]]
    ours = [item for item in asked if not item.startswith("grounded-summarizer")]
    assert [item for item in ours if ">=" not in item] == []
    pinned = {line.partition("==")[0].lower() for line in (root / "constraints.txt").read_text(encoding="utf-8").splitlines()}
    assert {item.partition(">=")[0].partition("[")[0].lower() for item in ours} <= pinned


def test_the_typing_marker_and_the_prompts_are_in_the_checkout(root, pyproject):
    assert (root / "summarizer" / "py.typed").is_file()
    assert pyproject["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"] == {"prompts": "summarizer/_prompts"}
    assert (root / "prompts").is_dir()


@pytest.fixture
def ci_scripts(root, monkeypatch):
    monkeypatch.syspath_prepend(str(root / ".ci"))


MARKED = "text\n<!-- ci: one -->\n\n```bash\na\nb\n```\n"


@pytest.mark.usefixtures("ci_scripts")
def test_the_marked_block_is_read_out_of_a_document():
    from blocks import block

    assert block(MARKED, "one") == "a\nb\n"


@pytest.mark.usefixtures("ci_scripts")
@pytest.mark.parametrize(
    ("document", "complaint"),
    [
        pytest.param("", "0 blocks", id="no marker"),
        pytest.param(MARKED * 2, "2 blocks", id="two of the same name"),
        pytest.param("<!-- ci: one -->\ntext\n```bash\na\n```\n", "not followed", id="text between"),
        pytest.param("<!-- ci: one -->\n```python\na\n```\n", "not followed", id="another language"),
        pytest.param("<!-- ci: one -->\n```bash\na\n", "not closed", id="no end"),
    ],
)
def test_a_marker_without_exactly_one_block_is_refused(document, complaint):
    from blocks import block

    with pytest.raises(ValueError, match=complaint):
        block(document, "one")


@pytest.mark.usefixtures("ci_scripts")
def test_pins_that_differ_between_pythons_carry_a_marker():
    from constraints import merge

    pins = {"3.11": ["b==1", "A==2", "old==3"], "3.12": ["b==1", "A==3"]}
    assert merge(pins) == ['A==2 ; python_version == "3.11"', 'A==3 ; python_version == "3.12"', "b==1", "old==3"]
