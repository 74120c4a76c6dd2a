"""How cassettes are kept: scrubbed of everything that is not needed to play them, and readable, so that a person can review a change.

A body of JSON is stored as what it says, not as a string; so is the JSON that a model answers with, where it comes back to the same string.
Headers are kept by a list of those that matter, not dropped by a list of those that are secret: a new secret header is left out as well.
"""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit, urlunsplit

import vcr.errors
import yaml
from vcr.stubs import aiohttp_stubs, httpx_stubs

__all__ = ["CONFIG", "KEY_SHAPES", "CassetteMissed", "Readable", "misses_are_loud", "recorded_model"]

KEY_SHAPES = re.compile(
    r"\b(?:sk|pk|rk|gsk|xai|key)-[A-Za-z0-9_*-]{8,}|\bBearer\s+\S+|\bAKIA[0-9A-Z]{12,}|\bgh[pousr]_\w{20,}|\bAIza[\w-]{20,}|\beyJ[\w-]{10,}\.[\w-]{10,}"
)
"""What keys look like: OpenAI's and those in its form (with asterisks too, as errors echo them), AWS, GitHub, Google, JWT."""

_KEPT_OF_REQUEST = frozenset({"accept", "content-type"})
_KEPT_OF_RESPONSE = frozenset({"content-type", "retry-after"})
_JSON = "json"
_ANSWER = "content as json"


class CassetteMissed(BaseException):
    """A request that the cassette does not have.

    No `Exception`: inside httpx openai would take it for a dropped connection, retry it and raise its own error, and a test that expects
    that error would pass for the wrong reason.
    """

    def __init__(self, cassette, failed_request):
        asked = len(cassette.requests)
        super().__init__(
            f"the cassette has {asked} requests, and not this one or it was played: {failed_request.uri}; see cassettes/README.md"
        )
        self.failed_request = failed_request


def misses_are_loud(patch):
    """Make vcrpy raise `CassetteMissed`."""
    for module in (aiohttp_stubs, httpx_stubs, vcr.errors):
        patch.setattr(module, "CannotOverwriteExistingCassetteException", CassetteMissed)


def _scrub_request(request):
    """Without host and port, so that a recording against one server plays for any; only the headers that matter."""
    parts = urlsplit(request.uri)
    request.uri = urlunsplit((parts.scheme, "model.invalid", parts.path, parts.query, ""))
    request.headers = {name: value for name, value in request.headers.items() if name.lower() in _KEPT_OF_REQUEST}
    return request


def _scrub_response(response):
    kept = {name: value for name, value in response["headers"].items() if name.lower() in _KEPT_OF_RESPONSE}
    body = (response["body"].get("string") or b"").decode()
    return response | {"headers": kept, "body": {"string": KEY_SHAPES.sub("[scrubbed]", body).encode()}}


CONFIG = {
    "match_on": ["method", "path", "body"],
    "decode_compressed_response": True,
    "before_record_request": _scrub_request,
    "before_record_response": _scrub_response,
}


class _Dumper(yaml.SafeDumper):
    """YAML in which texts of several lines are blocks."""


def _text(dumper, value):
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_representer(str, _text)


class Readable:
    """vcrpy's serializer: YAML, with bodies of JSON as structures."""

    @staticmethod
    def serialize(cassette):
        for played in cassette["interactions"]:
            played["request"]["body"] = _opened(played["request"]["body"])
            played["response"]["body"] = _opened(played["response"]["body"]["string"])
        return yaml.dump(cassette, Dumper=_Dumper, allow_unicode=True, width=1_000, sort_keys=False)

    @staticmethod
    def deserialize(text):
        cassette = yaml.safe_load(text)
        for played in cassette["interactions"]:
            played["request"]["body"] = _closed(played["request"]["body"])
            played["response"]["body"] = {"string": _closed(played["response"]["body"])}
        return cassette


def _opened(body):
    """A body as it is stored."""
    try:
        said = json.loads(body)
    except (TypeError, ValueError):
        return body
    return {_JSON: _each_message(said, _open_message)}


def _closed(stored):
    """A body as it was sent, but for white space."""
    return json.dumps(_each_message(stored[_JSON], _close_message), ensure_ascii=False) if isinstance(stored, dict) else stored


def _each_message(said, change):
    messages = [choice.get("message") for choice in said.get("choices") or []] if isinstance(said, dict) else []
    for message in messages:
        if isinstance(message, dict):
            change(message)
    return said


def _open_message(message):
    try:
        answer = json.loads(message["content"])
    except (KeyError, TypeError, ValueError):
        return
    if _compact(answer) == message["content"]:
        message[_ANSWER] = answer
        del message["content"]


def _close_message(message):
    if _ANSWER in message:
        message["content"] = _compact(message.pop(_ANSWER))


def _compact(answer):
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))


def recorded_model(path):
    """The model that a cassette was recorded with; `scripted` when there is none yet."""
    if not path.exists():
        return "scripted"
    return (
        Readable.deserialize(path.read_text(encoding="utf-8"))["interactions"][0]["request"]["body"]
        .partition('"model": "')[2]
        .partition('"')[0]
    )
