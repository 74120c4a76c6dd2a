"""One browser for all tests of this folder, and after each test a look at what its pages did unasked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsing import Browser, Noted, axe, started


@pytest.fixture(scope="session")
def _browser(tmp_path_factory) -> Iterator[Browser]:
    yield from started(tmp_path_factory.mktemp("browser"))


@pytest.fixture
def browser(_browser) -> Iterator[Browser]:
    """The browser. A page that writes to the console, asks for anything, opens a dialog or breaks its policy fails the test."""
    _browser.driver.get("about:blank")
    _browser.forget()
    yield _browser
    assert _browser.noted() == Noted([], [], [], [])


@pytest.fixture(scope="session")
def axe_source() -> str:
    """The source of axe-core."""
    return axe()
