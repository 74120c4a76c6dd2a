"""The Content-Security-Policy of our pages: what a browser may load and run there, whatever got into the text.

Owns the wording of the policy. It forbids attributes with style or script too, so no template has any.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

__all__ = ["alone", "of_site"]

_NOTHING_ELSE = "base-uri 'none'; form-action 'none'"


def alone(style: str, script: str) -> str:
    """The policy of a page that loads nothing: this very style and script, which stand in it, and no other."""
    return f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; {_NOTHING_ELSE}"


def of_site() -> str:
    """The policy of a page that loads style and script from files beside it."""
    return f"default-src 'none'; style-src 'self'; script-src 'self'; {_NOTHING_ELSE}"


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
