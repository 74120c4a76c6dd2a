"""openai's client, bound to one address: nothing of the environment decides where it sends, what with, or how much it reads."""

from __future__ import annotations

from contextvars import ContextVar

import httpx2
import openai

from summarizer.__about__ import __version__
from summarizer.engines.chat.destination import Destination, is_loopback
from summarizer.engines.chat.sizes import bounded

__all__ = ["STATUS", "client"]

_CONNECTING = 15.0
"""Seconds for a connection to be made."""
_CONNECTIONS = 1_000
"""Connections at most: how many requests run at once is for the caller to say."""

STATUS: ContextVar[list[tuple[int, dict[str, str]]]] = ContextVar("summarizer_status")
"""Where status and headers of an answer are put as soon as it begins: one that breaks off is paid for, a connection that drops is not."""


def client(to: Destination, timeout: float) -> openai.AsyncOpenAI:
    """A client that sends to `to` and nowhere else, whatever the environment says.

    Over aiohttp, which takes less CPU (benchmarks/pipeline.py); redirections are not followed, for the article would go along.
    """

    async def began(response: httpx2.Response) -> None:
        STATUS.get().append((response.status_code, dict(response.headers)))
        bounded(response)

    http = openai.DefaultAioHttpClient(
        timeout=httpx2.Timeout(timeout, connect=min(timeout, _CONNECTING)),
        limits=httpx2.Limits(max_connections=_CONNECTIONS, max_keepalive_connections=_CONNECTIONS),
        follow_redirects=False,
        trust_env=not is_loopback(to.base_url),  # a proxy for this machine itself would see what never had to leave it
        event_hooks={"response": [began]},
    )
    return _Client(api_key=to.key or "none", base_url=to.base_url, max_retries=0, http_client=http)


class _Client(openai.AsyncOpenAI):
    """openai's client without what it takes from the environment by itself: organization, project, headers, a second key."""

    @property
    def default_headers(self) -> dict[str, str | openai.Omit]:
        """What every request has."""
        return {
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "Content-Type": "application/json",
            "User-Agent": f"grounded-summarizer/{__version__}",
        }
