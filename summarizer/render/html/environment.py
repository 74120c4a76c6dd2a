"""The one Jinja environment: everything is escaped, nothing undefined is passed over, templates come from files of our packages.

Refuses to make templates of text: an article, a model's answer or a file name is only ever a value.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

__all__ = ["environment", "shown"]

_HERE = "summarizer.render.html"

# What no page should hold: control characters, which a browser drops or takes for others, so that a word would read otherwise than it
# is written; surrogates, which no encoder accepts; overrides of the direction, by which "13" is read as "31". Marks and embeddings stay:
# Arabic and Hebrew are written with them, and they reorder nothing by force.
_CONTROLS = (*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0))
_UNSHOWN = dict.fromkeys([*_CONTROLS, 0x202D, 0x202E, *range(0xD800, 0xE000)], "\ufffd") | dict.fromkeys([0x0B, 0x0C, 0x85], " ")


def shown(value: Any) -> Any:  # noqa: ANN401 - whatever a template puts out
    """`value` as a page shows it: in a string each character that no page should hold is U+FFFD, or a space, one for one."""
    return value.translate(_UNSHOWN) if value.__class__ is str and not value.isprintable() else value


@cache
def environment(*packages: str) -> Environment:
    """The environment with the templates of `packages`, each a package with a folder `templates`, before those of this one."""
    return Environment(
        loader=ChoiceLoader([PackageLoader(name, "templates") for name in (*packages, _HERE)]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
