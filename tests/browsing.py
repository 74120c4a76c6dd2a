"""A real browser for tests: Chromium of the system, headless, driven over its own protocol.

Owns what a test may ask of a page, and what is noted without being asked: words on the console, requests, dialogs, breaches of the policy.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

__all__ = ["PHONE", "WIDE", "Browser", "Noted", "axe", "started"]

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--force-color-profile=srgb",
)
WIDE, PHONE = (1280, 900), (390, 844)
LOCAL = ("file:", "data:", "about:", "blob:", "chrome:", "devtools:")

# Runs before anything of a page does. It notes what must not happen, and replaces the dialogs, which would stop the driver.
WITNESS = """
window.seen = {dialogs: [], breaches: []};
for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = (text) => { window.seen.dialogs.push(`${name}: ${text}`); };
addEventListener("securitypolicyviolation", (event) => window.seen.breaches.push(`${event.violatedDirective}: ${event.blockedURI}`));
"""


class Noted(NamedTuple):
    """What was noted since a page was opened. All of it is empty for a page that behaves."""

    console: list[str]
    requests: list[str]
    dialogs: list[str]
    breaches: list[str]


class Browser:
    """One browser, to be used by one test after the other."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        """Take a driver, and have the witness run on every page."""
        self.driver = driver
        self.command("Page.addScriptToEvaluateOnNewDocument", source=WITNESS)

    def command(self, method: str, **parameters: Any) -> Any:
        """Send a command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(method, parameters)

    def open(
        self, page: Path | str, *, size: tuple[int, int] = WIDE, scheme: str = "light", script: bool = True, media: str = "screen"
    ) -> None:
        """Open the file `page`, or an address, with a screen of `size`; `script=False` lets no script of the page run."""
        width, height = size
        features = [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=size == PHONE)
        self.command("Emulation.setEmulatedMedia", media=media, features=features)
        self.driver.get("about:blank")  # the same address with another fragment would not be loaded again
        self.forget()
        self.command("Emulation.setScriptExecutionDisabled", value=not script)
        self.driver.get(page.as_uri() if isinstance(page, Path) else page)
        self.command("Emulation.setScriptExecutionDisabled", value=False)

    def forget(self) -> None:
        """Drop what was noted."""
        for log in ("browser", "performance"):
            self.driver.get_log(log)

    def noted(self) -> Noted:
        """What was noted since the page was opened; a second call has only what came since."""
        console = [entry["message"] for entry in self.driver.get_log("browser")]
        seen = self.run("return window.seen || {dialogs: [], breaches: []}")
        return Noted(console, self._requests(), seen["dialogs"], seen["breaches"])

    def _requests(self) -> list[str]:
        """The addresses that were asked for; what the policy stopped is no request, though the protocol announces it as one."""
        messages = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        stopped = {one["params"]["requestId"] for one in messages if one["params"].get("blockedReason") == "csp"}
        sent = [one["params"] for one in messages if one["method"] == "Network.requestWillBeSent"]
        every = [one["request"]["url"] for one in sent if one["requestId"] not in stopped]
        return [url for url in every if not url.startswith(LOCAL)]

    def run(self, script: str, *arguments: Any) -> Any:
        """The value that the body of a function returns."""
        return self.driver.execute_script(script, *arguments)

    def one(self, selector: str) -> WebElement:
        """The first element of `selector`."""
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def every(self, selector: str) -> list[WebElement]:
        """The elements of `selector`."""
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def texts(self, selector: str) -> list[str]:
        """The text of each element of `selector`, white space as one space, hidden or not."""
        return self.run(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.trim().replace(/\\s+/g, ' '))", selector
        )

    def press(self, *keys: str) -> None:
        """Press keys, one after another, wherever the focus is."""
        actions = ActionChains(self.driver, duration=0)
        for key in keys:
            actions.send_keys(key)
        actions.perform()

    def hover(self, element: WebElement) -> None:
        """Bring the pointer over `element`."""
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        ActionChains(self.driver, duration=0).move_to_element(element).perform()

    def click(self, element: WebElement) -> None:
        """Click into the middle of `element`."""
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        ActionChains(self.driver, duration=0).move_to_element(element).click().perform()

    @property
    def fragment(self) -> str:
        """The part of the address behind `#`, with it, or nothing."""
        return self.run("return location.hash")

    @property
    def focused(self) -> WebElement:
        """Where the focus is."""
        return self.driver.switch_to.active_element

    def wider_than_the_screen(self) -> list[str]:
        """What makes the page scroll sideways: nothing, or a word for each element that reaches too far."""
        return self.run(
            "const far = document.documentElement.scrollWidth > innerWidth;"
            "return far ? [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
            ".map(e => e.outerHTML.slice(0, 80)) : []"
        )

    def violations(self, source: str, *, impacts: tuple[str, ...] = ("serious", "critical")) -> list[str]:
        """What axe-core (its `source`) finds on the page of the given impacts, a line each."""
        self.run(source)
        found = self.driver.execute_async_script(
            "const done = arguments[0]; axe.run({preload: false}).then(done, (error) => done({error: String(error)}))"
        )
        assert "violations" in found, found
        return [
            f"{rule['id']}: {node['html'][:120]} ({node['any'][0]['message'][:160] if node['any'] else rule['help']})"
            for rule in found["violations"]
            if rule["impact"] in impacts
            for node in rule["nodes"]
        ]


def started(folder: Path) -> Iterator[Browser]:
    """A browser with its profile in `folder`. Skips where there is no Chromium or no chromedriver."""
    binary = next(filter(None, map(shutil.which, CHROMIUM)), None)
    driver = shutil.which("chromedriver")
    if not binary or not driver:
        pytest.skip("no chromium and chromedriver here (Debian: apt-get install chromium chromium-driver)")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for option in (*OPTIONS, f"--user-data-dir={folder}"):
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = webdriver.Chrome(options=options, service=Service(driver))
    try:
        started.set_script_timeout(30)
        yield Browser(started)
    finally:
        started.quit()


def axe() -> str:
    """The source of axe-core: the file that `SUMMARIZER_AXE` names, or that of node_modules. Skips where there is none."""
    stated = os.environ.get("SUMMARIZER_AXE")
    path = Path(stated) if stated else ROOT / "node_modules" / "axe-core" / "axe.min.js"
    if stated and not path.is_file():
        pytest.fail(f"SUMMARIZER_AXE is no file: {stated}")
    if not path.is_file():
        pytest.skip("no axe-core here; npm pack axe-core, and set SUMMARIZER_AXE to its axe.min.js")
    return path.read_text(encoding="utf-8")
