"""What every test can rely on: no network, no keys, no configuration of the person who runs the tests, and where the data is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import recording
from hypothesis import settings
from model_server import ModelServer

ROOT = Path(__file__).resolve().parent.parent
KEPT_VARIABLES = {
    "SUMMARIZER_DATA",
    "SUMMARIZER_POLNEAR",
    "SUMMARIZER_AXE",
    *(f"SUMMARIZER_RECORD_{what}" for what in ("MODEL", "KEY", "URL", "INTO")),
}

# Shared cores make deadlines flaky, and a failure in CI must come back when it is looked into.
settings.register_profile("local", deadline=None, print_blob=True)
settings.register_profile("ci", deadline=None, print_blob=True, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_report_header() -> str:
    """Say where the data of the quality gates is read from, so that a log shows why a gate was skipped."""
    data = os.environ.get("SUMMARIZER_DATA", "SUMMARIZER_DATA is not set, ../shared/data is tried")
    return f"data of the quality gates: {data}"


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    """Say what cassettes were recorded with."""
    if config.getoption("--record-mode") not in {None, "none"}:
        recorded = os.environ.get("SUMMARIZER_RECORD_MODEL", "the answers of the tests, by their own server")
        terminalreporter.write_line(f"cassettes were recorded with: {recorded}")


@pytest.fixture(scope="session", autouse=True)
def _nobodys_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """An environment without keys, models, terminal settings or a user's configuration file.

    Session-wide, because hypothesis refuses fixtures that are renewed for each test.
    """
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            ours = name.startswith("SUMMARIZER_") and name not in KEPT_VARIABLES
            if ours or name.endswith("_API_KEY") or name in {"OPENAI_BASE_URL", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"}:
                patch.delenv(name)
        for name, folder in {
            "HOME": home,
            "USERPROFILE": home,
            "XDG_CONFIG_HOME": home / ".config",
            "XDG_CACHE_HOME": home / ".cache",
        }.items():
            patch.setenv(name, str(folder))
        yield


@pytest.fixture(scope="module")
def running() -> Iterator[ModelServer]:
    """The loopback server, once for a module."""
    with ModelServer() as server:
        yield server


@pytest.fixture
def server(running) -> ModelServer:
    """The loopback server, with nothing counted and no stories but those in `tests/answers`."""
    running.reset()
    return running


# --- cassettes: see cassettes/README.md -----------------------------------------------------------------------------------


def pytest_recording_configure(config, vcr) -> None:
    """Keep cassettes readable."""
    vcr.register_serializer("yaml", recording.Readable)


@pytest.fixture(scope="session", autouse=True)
def _misses_are_loud() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        recording.misses_are_loud(patch)
        yield


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    """`cassettes/<test module>`, or the same in the folder that `SUMMARIZER_RECORD_INTO` names."""
    return str(Path(os.environ.get("SUMMARIZER_RECORD_INTO", ROOT / "cassettes")) / request.node.path.stem)


@pytest.fixture(scope="session")
def vcr_config() -> dict[str, object]:
    """What is recorded, and what has to match."""
    return recording.CONFIG


@pytest.fixture(autouse=True)
def _played_to_its_end(request, vcr, record_mode) -> Iterator[None]:
    """A cassette of which a part is never played says that the test no longer does what was recorded."""
    yield
    if vcr is not None and record_mode == "none" and request.node.get_closest_marker("half_played") is None:
        assert vcr.all_played, f"{vcr.play_count} of the {len(vcr)} requests of the cassette were made"


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def seed_path(root: Path) -> Path:
    """The one sample article that is a real wire story."""
    return root / "seeds" / "000_054aa509588926c1.txt"


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The folder of evaluation data. Skips where there is none; a variable that points nowhere is a mistake and fails."""
    stated = os.environ.get("SUMMARIZER_DATA")
    folder = Path(stated) if stated else ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        if stated:
            pytest.fail(f"SUMMARIZER_DATA is no folder: {stated}")
        pytest.skip("evaluation data is not part of the project; set SUMMARIZER_DATA to its folder to run this quality gate")
    return folder


@pytest.fixture(scope="session")
def desk_site(tmp_path_factory) -> dict[str, str]:
    """The files of the site of the invented desk, by their names. Not to be changed."""
    import desk
    import sites

    return sites.site_of(sites.ledger_of(tmp_path_factory.mktemp("desk") / "out", desk.write))[0]
