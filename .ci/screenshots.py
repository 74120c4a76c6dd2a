"""Makes the pictures of the documents, out of the samples in `seeds/`: `make screenshots`.

A picture is what the system's Chromium shows of a page that this version writes; its driver has to be there too. The terminal is the text
with its codes of color, set in a page that looks like a terminal. Everything else is made in a temporary folder.
"""

from __future__ import annotations

import base64
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from palette import reduced

__all__ = ["main"]

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
STORY = "invented-flood-tolls.txt"
LINES = 44
"""Lines of the terminal that are shown."""
MOST = 200_000
"""Bytes of a picture; more would make the documents slow to open."""

OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-lcd-text",
)
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 24px; background: #fff; }
pre { display: inline-block; margin: 0; padding: 40px 24px 24px; border-radius: 10px; background: #1b1c1f; color: #d8d8d4;
  font: 14px/1.38 "Liberation Mono", "DejaVu Sans Mono", monospace; position: relative; }
pre::before { content: ""; position: absolute; top: 15px; left: 18px; width: 11px; height: 11px; border-radius: 50%; background: #e06b5f;
  box-shadow: 18px 0 #e0b050, 36px 0 #69b06a; }
.b { font-weight: 700; color: #fff; } .u { text-decoration: underline; } .d { opacity: .62; } .m { color: #d59be8; } .r { color: #f08a80; }
.g { color: #8fce8f; }
</style><pre>"""
POINT = """
document.querySelector("#summary").scrollTop = arguments[0];
const box = document.querySelector(arguments[1]).getBoundingClientRect();
return [box.left + box.width / 2, box.top + box.height / 2];
"""
STYLES = {"1": "b", "2": "d", "4": "u", "31": "r", "32": "g", "35": "m"}
_CODE = re.compile("\x1b\\[([0-9;]*)m")


class Picture(NamedTuple):
    """A picture: the page, the size of the screen, whether it is dark, how far the summary is scrolled, and what is pointed at."""

    name: str
    page: Path
    scrolled: int = 0
    at: str = ""
    size: tuple[int, int] = (1280, 860)
    dark: bool = False
    scale: float = 1


def run(folder: Path, *arguments: str, **variables: str) -> str:
    """What `summarize` prints with these arguments, run in `folder`."""
    command = [str(Path(sys.executable).with_name("summarize")), *arguments]
    done = subprocess.run(command, cwd=folder, env=os.environ | variables, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    return done.stdout


def terminal(text: str, lines: int) -> str:
    """The first `lines` of `text`, which has codes of color, as a page."""
    out, opened = [TERMINAL], False
    shown = "$ summarize story.txt\n\n" + "\n".join(text.split("\n")[:lines])
    at = 0
    for code in _CODE.finditer(shown):
        out += [html.escape(shown[at : code.start()]), "</span>" if opened else ""]
        names = [STYLES[one] for one in code[1].split(";") if one in STYLES]
        opened = bool(names)
        out.append(f'<span class="{" ".join(names)}">' if names else "")
        at = code.end()
    return "".join([*out, html.escape(shown[at:]), "</span>" if opened else "", "</pre>"])


def pictures(folder: Path) -> list[Picture]:
    """Write the pages into `folder`; what is to be shown of them."""
    shutil.copy(ROOT / "seeds" / STORY, folder / "story.txt")
    run(folder, "story.txt", "-q", "-f", "html", "-o", "story.html")
    (folder / "terminal.html").write_text(terminal(run(folder, "story.txt", "-q", FORCE_COLOR="1", COLUMNS="88"), LINES), encoding="utf-8")
    shutil.copytree(ROOT / "seeds", folder / "seeds", ignore=shutil.ignore_patterns("*.gold.json"))
    run(folder, "batch", "seeds", "-o", "batch", "-q")
    run(folder, "report", "batch", "-o", "site")
    return [
        Picture("article", folder / "story.html", scrolled=290, at=".sides li:nth-child(4)"),
        Picture("article-dark", folder / "story.html", scrolled=1970, at="#q1", dark=True),
        Picture("article-phone", folder / "story.html", size=(390, 844), scale=1.5),
        Picture("terminal", folder / "terminal.html", size=(850, 960)),
        Picture("figures", folder / "site" / "figures.html"),
    ]


def taken(driver: webdriver.Chrome, picture: Picture) -> bytes:
    """The picture as PNG."""
    width, height = picture.size
    metrics = {"width": width, "height": height, "deviceScaleFactor": picture.scale, "mobile": width < 500}  # noqa: PLR2004 - a phone
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    features = [{"name": "prefers-color-scheme", "value": "dark" if picture.dark else "light"}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [*features, {"name": "prefers-reduced-motion", "value": "reduce"}]})
    driver.get("about:blank")
    driver.get(picture.page.as_uri())
    if picture.at:
        x, y = driver.execute_script(POINT, picture.scrolled, picture.at)
        driver.execute_cdp_cmd("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": x, "y": y})
    return base64.b64decode(driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"])


def main() -> None:
    """Take every picture; fails when one is too large."""
    binary, server = shutil.which("chromium"), shutil.which("chromedriver")
    if not binary or not server:
        sys.exit("no chromium and chromedriver here (Debian: apt-get install chromium chromium-driver)")
    IMAGES.mkdir(exist_ok=True)
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    with tempfile.TemporaryDirectory() as name:
        for option in (*OPTIONS, f"--user-data-dir={name}/profile"):
            options.add_argument(option)
        wanted = pictures(Path(name))
        driver = webdriver.Chrome(options=options, service=Service(server))
        try:
            for picture in wanted:
                png = reduced(driver, taken(driver, picture))
                (IMAGES / f"{picture.name}.png").write_bytes(png)
                sys.stdout.write(f"docs/images/{picture.name}.png {len(png):,} bytes\n")
                if len(png) > MOST:
                    sys.exit(f"docs/images/{picture.name}.png is larger than {MOST:,} bytes")
        finally:
            driver.quit()


if __name__ == "__main__":
    main()
