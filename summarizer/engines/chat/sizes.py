"""How large an answer may be: a server, or what poses as one, must not fill the memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx2

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

__all__ = ["TooLargeError", "bounded"]

_PLAIN = 32_000_000
"""Bytes of an answer. The longest that models give (128,000 tokens) has about half a megabyte."""
_PACKED = 250_000
"""Bytes of a compressed answer, which nobody asked for: they can become a thousand times as many."""


class TooLargeError(Exception):
    """An answer is larger than any that a model gives."""


class _Bounded(httpx2.AsyncByteStream):
    """A stream that ends in an error where it becomes too long."""

    def __init__(self, stream: httpx2.AsyncByteStream, most: int) -> None:
        self._stream = stream
        self._left = most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            self._left -= len(chunk)
            if self._left < 0:
                raise TooLargeError
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


def bounded(response: httpx2.Response) -> None:
    """Bound what will be read of `response`."""
    stream = response.stream
    if isinstance(stream, httpx2.AsyncByteStream):
        response.stream = _Bounded(stream, _PACKED if response.headers.get("content-encoding", "identity") != "identity" else _PLAIN)
