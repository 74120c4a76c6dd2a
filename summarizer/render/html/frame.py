"""What surrounds a page: nothing, or a site whose style, script and other pages it links to.

Owns our static files, and the head that goes with a frame. The files are trusted, so they are the one thing that is not escaped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from summarizer.render.html import policy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["ALONE", "ASSETS", "Frame", "Head", "Link", "asset"]

ASSETS = ("base.css", "article.css", "article.js")
"""The static files of this package. A site writes them into the folder that `Frame.assets` names."""


class Link(NamedTuple):
    """A link to another page: what it says, and the relative address."""

    label: str
    href: str


class Head(NamedTuple):
    """What the head of a page holds: a policy, and style and script in it or linked to."""

    policy: str
    style: Markup | None
    script: Markup | None
    styles: tuple[str, ...]
    scripts: tuple[str, ...]


@dataclass(frozen=True)
class Frame:
    """What surrounds a page.

    `assets` is the relative address of the folder with the style and script of a site, without a slash at its end; `None` puts them into
    the page. `links` lead to other pages, the widest first. `actors` are the addresses of pages about the actors of the article, by
    the identifiers of the summary. `note` is what a reader has to know before the article.
    """

    assets: str | None = None
    links: tuple[Link, ...] = ()
    actors: Mapping[str, str] = field(default_factory=dict)
    note: str = ""

    def head(self, names: Sequence[str]) -> Head:
        """The head of a page that uses the static files `names`: our own (`ASSETS`), or, in a site, any files of its folder."""
        styles = [name for name in names if name.endswith(".css")]
        scripts = [name for name in names if not name.endswith(".css")]
        if self.assets is not None:
            return Head(policy.of_site(), None, None, *(tuple(f"{self.assets}/{name}" for name in kind) for kind in (styles, scripts)))
        style, script = "".join(map(_tight, styles)), "".join(map(_tight, scripts))
        return Head(policy.alone(style, script), Markup(style), Markup(script), (), ())  # noqa: S704 - files of this package


ALONE = Frame()


_SPACE_IN_STYLE = re.compile(r"/\*.*?\*/|(?<=[{};,:>])\s+|\s+(?=[{}>])|;\s*(?=})", re.DOTALL)
_SPACE_IN_SCRIPT = re.compile(r"^(?:\s*//.*)?\s+", re.MULTILINE)
"""What a file of ours holds for readers alone. No line of a script depends on the space that it begins with."""


@cache
def _tight(name: str) -> str:
    """The text of a static file without comments and indentation, a fifth of it: a page that holds it is sent around."""
    return (_SPACE_IN_STYLE if name.endswith(".css") else _SPACE_IN_SCRIPT).sub("", asset(name))


@cache
def asset(name: str) -> str:
    """The text of the static file `name` of this package."""
    return files(__package__).joinpath("static", name).read_text(encoding="utf-8")
