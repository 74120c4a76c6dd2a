"""What the pages of a site are called: names that we derive, never a path or a title as it is given.

A name is a few letters to recognize it by and a digest of what it stands for, so that it stays the same whatever else the site holds, no
two things share one, and every file system takes it: lower-case ASCII letters, digits and hyphens, at most 70 of them.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b32encode
from unicodedata import combining, normalize

__all__ = ["actor_page", "article_page", "named_once", "plain"]

_MOST = 40
_DIGEST = 20
"""Letters of five bits each: a hundred bits, which nobody makes collide by choosing names."""
_OTHERS = re.compile(r"[^a-z0-9]+")
_SPACES = re.compile(r"\s+")


def article_page(path: str, item: int, title: str | None) -> str:
    """The address, from the folder of the site, of the page of what stands in a file of the batch, or in a place of a feed."""
    return f"articles/{_slug(title or path)}-{_digest('article', path, str(item))}.html"


def actor_page(kind: str, name: str) -> str:
    """The address of the page of an actor, which is its kind and its name in full."""
    return f"actors/{_slug(name)}-{_digest('actor', kind, named_once(name))}.html"


def named_once(name: str) -> str:
    """The same for two ways to write one name: other spaces, marks or capitals. No part of a name is left out."""
    straight = name.replace("’", "'").replace("‘", "'").replace("‐", "-").replace("‑", "-")
    return _SPACES.sub(" ", normalize("NFC", straight)).strip().casefold()


def plain(text: str) -> str:
    """`text` without capitals and accents, as it is searched for and sorted."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    return "".join(letter for letter in normalize("NFKD", folded) if not combining(letter)).casefold()


def _slug(text: str) -> str:
    words = _OTHERS.sub("-", plain(text[: 4 * _MOST])).strip("-")
    cut = words[:_MOST]
    return (cut.rpartition("-")[0] if len(words) > _MOST and "-" in cut[_MOST // 2 :] else cut).strip("-") or "page"


def _digest(*parts: str) -> str:
    joined = "\0".join(part.replace("\0", "\ufffd") for part in parts)
    made = hashlib.sha256(joined.encode("utf-8", "replace")).digest()
    return b32encode(made).decode().lower()[:_DIGEST]
