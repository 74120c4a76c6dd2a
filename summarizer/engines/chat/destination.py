"""Where requests go: the address, which is checked, and the key that goes there and nowhere else.

A key in the environment selects nothing. `OPENAI_API_KEY` goes to OpenAI's own address only; any other server gets the key that was given
for it, or none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from summarizer.errors import AuthenticationError, EngineError, InputError
from summarizer.printable import printable

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["OPENAI", "OTHER_KEY", "Destination", "destination", "is_loopback"]

OPENAI = "https://api.openai.com/v1"
OPENAI_KEY = "OPENAI_API_KEY"
OTHER_KEY = "SUMMARIZER_API_KEY"

_PREFIX = "openai/"
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Destination:
    """A model on a server. `key_name` is where the key came from, for messages; the key itself is in no representation."""

    model: str
    base_url: str
    key: str | None = field(default=None, repr=False)
    key_name: str = OTHER_KEY
    proxy: str | None = None
    """The proxy that the environment names for this address, without its password; none for this machine itself."""

    @property
    def is_openai(self) -> bool:
        """Whether this is OpenAI's own server, which knows options that others do not."""
        return self.base_url == OPENAI

    @property
    def host(self) -> str:
        """The server, for messages: `api.openai.com`, `127.0.0.1:8000`."""
        return urlsplit(self.base_url).netloc

    def described(self) -> str:
        """Where the text goes, for a person: model, address, whether a key goes along and whether it is encrypted."""
        parts = urlsplit(self.base_url)
        open_wire = parts.scheme == "http" and parts.hostname not in _LOOPBACK
        key = f"with the key in {self.key_name}" if self.key else "without a key"
        through = f", through the proxy {self.proxy}" if self.proxy else ""
        return f"{self.base_url} (model {printable(self.model)}, {key}{through}{', NOT ENCRYPTED' if open_wire else ''})"


def destination(  # noqa: PLR0913 - what decides where text goes, all of it
    model: str,
    base_url: str | None,
    environment: Mapping[str, str],
    *,
    api_key: str | None = None,
    key_name: str = "the call",
    needs_key: bool = True,
) -> Destination:
    """The destination of `model`, which is `openai/NAME`; at OpenAI unless `base_url` says where else.

    `api_key` goes before the environment; `key_name` says where it is from. Without `needs_key` nothing will be sent.
    Raises `EngineError` when there is no such kind of model, `AuthenticationError` when OpenAI is meant and there is
    no key, `InputError` when the address or the key is none.
    """
    if not isinstance(model, str) or not model.startswith(_PREFIX) or not model.removeprefix(_PREFIX).strip():
        raise EngineError(f"no such engine: {str(model)[:80]!r}; there are: extractive, and openai/NAME for a model on a server")
    address = OPENAI if base_url is None else _address(base_url)
    name = OPENAI_KEY if address == OPENAI else OTHER_KEY
    if api_key is not None and not isinstance(api_key, str):
        raise InputError(f"a key is a str, not {type(api_key).__name__}")
    key = (environment.get(name) or None) if api_key is None else (api_key or None)
    if key is not None and not (key.isascii() and key.isprintable() and " " not in key.strip()):
        raise InputError(f"the key{'' if api_key else f' in {name}'} has characters that no key has: copy it again")
    name = name if api_key is None else key_name
    if key is None and address == OPENAI and needs_key:
        raise AuthenticationError(f"OpenAI wants a key: set {OPENAI_KEY}, or name another server with --base-url")
    return Destination(model.removeprefix(_PREFIX).strip(), address, key.strip() if key else None, name, _proxy(address))


def is_loopback(address: str) -> bool:
    """Whether an address is this machine itself."""
    return urlsplit(address).hostname in _LOOPBACK


def _proxy(address: str) -> str | None:
    """The proxy that the environment names for an address, as `host:port`."""
    parts = urlsplit(address)
    if is_loopback(address) or not parts.hostname or proxy_bypass(parts.hostname):
        return None
    named = getproxies()
    proxy = named.get(parts.scheme) or named.get("all")
    return printable(proxy.rpartition("//")[2].rpartition("@")[2].strip("/")) if proxy else None


def _address(base_url: str) -> str:
    """The address without a final slash. Raises `InputError` for what is no address of a server, never repeating a password in it."""
    try:
        parts = urlsplit(base_url)
        port = parts.port
    except ValueError as error:
        raise InputError("the base URL is no address; it looks like http://127.0.0.1:8000/v1") from error
    if parts.username is not None or parts.password is not None:
        raise InputError(f"the base URL holds a user or password: give the key in {OTHER_KEY} instead")
    if parts.query or parts.fragment:
        raise InputError("the base URL ends behind its path: leave out what begins with ? or #")
    clean = base_url.isascii() and base_url.isprintable() and " " not in base_url
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0 or not clean:
        raise InputError(f"{printable(base_url[:200])!r} is no base URL; it looks like http://127.0.0.1:8000/v1")
    return base_url.rstrip("/")
