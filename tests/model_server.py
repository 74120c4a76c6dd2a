"""A chat server on this machine that speaks OpenAI's protocol, for tests and benchmarks.

It is no model. It understands nothing and writes nothing: it plays answers that were written for the tests, and what comes out says
nothing about what a model would have said. It listens on 127.0.0.1 only.

The `model` of a request says what is played. A *story*, from `answers/stories/<name>.json` or from `ModelServer.play`, has replies that
are played in order, one a request. Any other name gets the *answer set* of its article, `answers/<slug>.json`, recognized by the code of
the article (16 hex digits of its digest) in a message of the user. `tests/test_model_server.py` has an example of every reply.

In a test `with ModelServer() as server:`; as a process `python -m tests.model_server --port 8080 --latency 0.2`.
"""

from __future__ import annotations

import argparse
import asyncio
import copy
import hashlib
import json
import re
import signal
import socket
import sys
import threading
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from aiohttp import web

__all__ = ["ModelServer"]

CHECKOUT = Path(__file__).resolve().parent.parent
ANSWERS = CHECKOUT / "tests" / "answers"
HOST = "127.0.0.1"
LONGEST_HANG = 30.0

# What a body that is no chat request runs into while it is read.
NOT_A_CALL = (AttributeError, IndexError, KeyError, TypeError)

MODES = ("json_schema", "tools", "json_object")
STORY_KEYS = frozenset("about article accepts unsupported replies repeat".split())
# What a reply is. Without one of these (a bare `hang`, say) it is an answer without words.
REPLY_KINDS = frozenset("draft answer text text_content status refusal choices html drop".split())
# What any reply may say besides. `error`, `body` and `content_type` belong to `status`.
REPLY_OPTIONS = frozenset("about when headers error body content_type finish cut hang usage latency".split())

_TOKEN = re.compile(r"\w{1,4}|[^\w\s]")


@lru_cache(maxsize=1024)
def count_tokens(text):
    """A made-up but constant count. Remembered, because a benchmark sends the same messages again and again."""
    return len(_TOKEN.findall(text))


class Call:
    """A chat request, read: what it asks for, and its messages as text. One of `NOT_A_CALL` when it is none."""

    def __init__(self, body):
        messages = body["messages"]
        self.body = body
        self.model = str(body.get("model"))
        self.asked = ["tools"] if body.get("tools") else []
        wanted = (body.get("response_format") or {}).get("type")
        self.asked += [wanted] if wanted in MODES else []
        self.mode = self.asked[0] if self.asked else "none"
        self.tool = body["tools"][0]["function"]["name"] if self.mode == "tools" else None
        contents = [_content(message) for message in messages]
        self.text = "\n".join(contents)
        self.user_text = "\n".join(text for text, message in zip(contents, messages, strict=True) if message.get("role") == "user")
        called = [call["function"]["arguments"] for message in messages for call in message.get("tool_calls") or ()]
        self.tokens = sum(count_tokens(text) for text in contents + called)


def _content(message):
    content = message.get("content") or ""
    return content if isinstance(content, str) else "\n".join(part.get("text", "") for part in content)


class Story:
    """Replies in order, and how far they were played. `ValueError` for a key that no story or reply has, which is a typing mistake."""

    def __init__(self, name, story):
        _known(f"story {name!r}", story, STORY_KEYS)
        for number, reply in enumerate(story["replies"], 1):
            _known(f"reply {number} of story {name!r}", reply, REPLY_KINDS | REPLY_OPTIONS)
            if len(REPLY_KINDS.intersection(reply)) > 1:
                raise ValueError(f"reply {number} of story {name!r} is of two kinds: {', '.join(sorted(REPLY_KINDS.intersection(reply)))}")
        self.accepts = story.get("accepts", MODES)
        self.unsupported = story.get("unsupported", ())
        self.replies = story["replies"]
        self.repeat = story.get("repeat", False)
        self.rewind()

    def rewind(self):
        """Start over with the first reply."""
        self.left = list(self.replies)

    def refusal(self, call):
        """The reply to a request that this story's model does not take, or `None`. It uses up nothing."""
        for mode in call.asked:
            if mode not in self.accepts:
                param = "tools" if mode == "tools" else "response_format"
                of_type = "" if mode == "tools" else f" of type '{mode}'"
                return _fault(400, f"Invalid parameter: '{param}'{of_type} is not supported with this model.", param=param)
        for param in self.unsupported:
            if call.body.get(param) is not None:
                message = f"Unsupported parameter: '{param}' is not supported with this model."
                return _fault(400, message, param=param, code="unsupported_parameter")
        return None

    def next(self, call):
        """The reply to play now: one whose `when` is in the request, else one without. `None` when the story is over."""
        places = [place for place, reply in enumerate(self.left) if "when" in reply and reply["when"] in call.text]
        places += [place for place, reply in enumerate(self.left) if "when" not in reply]
        if places:
            return self.left.pop(places[0])
        fitting = [reply for reply in self.replies if reply.get("when", "") in call.text]
        return fitting[-1] if self.repeat and fitting else None


def _known(what, value, keys):
    if unknown := sorted(set(value) - keys):
        raise ValueError(f"{what} has no {', '.join(unknown)}; it may have {', '.join(sorted(keys))}")


def _fault(status, message, *, kind="invalid_request_error", param=None, code=None):
    """A reply that is an error, as OpenAI words them."""
    return {"status": status, "error": {"message": message, "type": kind, "param": param, "code": code}}


class Book:
    """The answers of a folder, and the stories registered besides. Files are read once, when the book is made."""

    def __init__(self, folder):
        self.told = {path.stem: Story(path.stem, _load(path)) for path in sorted((folder / "stories").glob("*.json"))}
        self.sets = [_load(path) for path in sorted(folder.glob("*.json"))]
        self.codes = None
        self.stories = dict(self.told)

    @property
    def names(self):
        """The models that `/v1/models` lists."""
        return sorted(self.stories) + (["scripted"] if self.sets else [])

    def reset(self):
        """Forget what was registered; every story from its first reply."""
        self.stories = dict(self.told)
        for story in self.stories.values():
            story.rewind()

    def reply(self, call):
        """What to play for a request."""
        story = self.stories.get(call.model)
        if story is not None:
            over = _fault(500, f"The story `{call.model}` is over", kind="server_error", code="story_over")
            return story.refusal(call) or story.next(call) or over
        if self.codes is None:
            self.codes = [_article_code(answers["article"]) for answers in self.sets]
        for code, answers in zip(self.codes, self.sets, strict=True):
            if code in call.user_text:
                return {"draft": answers["draft"]}
        return _fault(404, f"The model `{call.model}` does not exist", code="model_not_found")


def _load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def _article_code(name):
    """The code of an article, or of none where reading it needs a library that is not installed: nobody can ask for it there."""
    from summarizer import Article  # a benchmark that plays stories need not load it
    from summarizer.errors import MissingExtraError

    try:
        text = Article.from_file(CHECKOUT / name).text
    except MissingExtraError:
        return "\0"
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass
class Answer:
    """What goes back over the wire, and how."""

    status: int
    body: bytes
    content_type: str = "application/json"
    headers: dict = field(default_factory=dict)
    usage: dict | None = None
    end: str = "whole"
    """`whole`, `cut` (half the body, then the connection is gone) or `drop` (gone before any answer)."""
    wait: float = 0.0
    code: str | None = None

    @property
    def counted_as(self):
        """Its key in `by_status`."""
        return "dropped" if self.end == "drop" else str(self.status)


def compose(reply, call, number, latency=0.0):
    """The answer that a reply is to a call, which may be `None` for an error."""
    if "status" in reply:
        answer = _error_answer(reply)
    elif "html" in reply:
        answer = Answer(200, reply["html"].encode(), "text/html")
    elif "drop" in reply:
        answer = Answer(0, b"", end="drop")
    else:
        answer = _completion(reply, call, number)
    answer.headers |= reply.get("headers", {}) | {"x-request-id": f"req_{number}"}
    answer.wait = reply.get("latency", latency) + min(reply.get("hang", 0.0), LONGEST_HANG)
    if reply.get("cut"):
        answer.end = "cut"
    return answer


def _error_answer(reply):
    if "body" in reply:
        return Answer(reply["status"], reply["body"].encode(), reply.get("content_type", "text/plain"))
    error = {"message": "An error written for a test", "type": "server_error", "param": None, "code": None} | reply.get("error", {})
    return Answer(reply["status"], json.dumps({"error": error}).encode(), code=error["code"])


def _completion(reply, call, number):
    """An answer of status 200 in the form of a `chat.completion`."""
    said = _said(reply)
    message = _message(reply, said, call.tool, number)
    finish = reply.get("finish") or ("tool_calls" if "tool_calls" in message else "stop")
    usage = _usage(reply, call.tokens, count_tokens(said))
    completion = {
        "id": f"chatcmpl-{number}",
        "object": "chat.completion",
        "created": 0,
        "model": call.model,
        "choices": reply.get("choices", [{"index": 0, "message": message, "finish_reason": finish, "logprobs": None}]),
        "usage": usage,
    }
    return Answer(200, json.dumps(completion).encode(), usage=usage)


def _said(reply):
    """The words of a reply, wherever they go: into the content, the tool call or the refusal."""
    for key in ("draft", "answer"):
        if key in reply:
            return json.dumps(reply[key], ensure_ascii=False, separators=(",", ":"))
    return next((reply[key] for key in ("text", "text_content", "refusal") if key in reply), "")


def _message(reply, said, tool, number):
    message = {"role": "assistant", "content": None, "refusal": None}
    if "refusal" in reply:
        message["refusal"] = said
    elif tool is None or "text_content" in reply or reply.get("finish") == "content_filter":
        message["content"] = said
    else:
        message["tool_calls"] = [{"id": f"call_{number}", "type": "function", "function": {"name": tool, "arguments": said}}]
    return message


def _usage(reply, prompt, completion):
    """What the reply states, over what was counted. `"usage": null` is an answer that does not say what it used."""
    stated = reply.get("usage", {})
    if stated is None:
        return None
    usage = {"prompt_tokens": prompt, "completion_tokens": completion, "prompt_tokens_details": {"cached_tokens": 0}} | stated
    return {"total_tokens": usage["prompt_tokens"] + usage["completion_tokens"]} | usage


class Ledger:
    """What came in and what went out."""

    def __init__(self):
        self.requests = []
        self.statuses = Counter()
        self.modes = dict.fromkeys((*MODES, "none"), 0)
        self.paid = self.input_tokens = self.output_tokens = self.over = 0
        self.in_flight = self.in_flight_max = 0

    def enter(self, request, body):
        """Note a request down. Returns its number, from 1, and its parsed body."""
        try:
            parsed = json.loads(body)
        except ValueError:
            parsed = None
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.requests.append({"path": request.path, "headers": headers, "body": body, "json": parsed})
        self.in_flight += 1
        self.in_flight_max = max(self.in_flight_max, self.in_flight)
        return len(self.requests), parsed

    def choose(self, answer):
        """Count an answer. It counts from when it is chosen: a client that gives up waiting has to pay as well."""
        self.statuses[answer.counted_as] += 1
        self.over += answer.code == "story_over"
        if answer.usage is not None:
            self.paid += 1
            self.input_tokens += answer.usage["prompt_tokens"]
            self.output_tokens += answer.usage["completion_tokens"]

    def counters(self):
        """The counts as a new dictionary."""
        return {
            "requests": len(self.requests),
            "paid": self.paid,
            "by_status": dict(self.statuses),
            "input_tokens": self.input_tokens,
            "output_tokens": self.output_tokens,
            "by_mode": dict(self.modes),
            "in_flight_max": self.in_flight_max,
            "story_over": self.over,
        }


class ModelServer:
    """The server. As a context manager it runs in a thread with a loop of its own, on a free port unless one is given.

    `answers` is the folder of answers (default `tests/answers`), `latency` the seconds before each answer to a chat request.
    """

    def __init__(self, answers=ANSWERS, latency=0.0, port=0):
        self.base_url = None
        self._latency = latency
        self._port = port
        self._book = Book(Path(answers))
        self._ledger = Ledger()
        self._lock = threading.Lock()

    @property
    def counters(self):
        """What was counted so far; a copy."""
        with self._lock:
            return self._ledger.counters()

    @property
    def requests(self):
        """What came in so far, in order: `path`, `headers` (names in lower case), `body` (bytes), `json` (`None` when it is none)."""
        with self._lock:
            return list(self._ledger.requests)

    def play(self, name, story):
        """Play a story to the requests for the model `name`, from its first reply."""
        with self._lock:
            self._book.stories[name] = Story(name, copy.deepcopy(story))

    def reset(self):
        """As just started: nothing counted, the stories of the folder from their first reply, those of `play` forgotten."""
        with self._lock:
            in_flight = self._ledger.in_flight
            self._ledger = Ledger()
            self._ledger.in_flight = in_flight
            self._book.reset()

    def __enter__(self):
        ready = threading.Event()
        listener = self.listen()
        self._thread = threading.Thread(target=asyncio.run, args=(self._serve_in_thread(listener, ready),), daemon=True)
        self._thread.start()
        if not ready.wait(timeout=30):
            raise RuntimeError("the server did not start")
        return self

    def __exit__(self, *exception):
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    async def _serve_in_thread(self, listener, ready):
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        await self.serve(listener, self._stop, ready.set)

    def listen(self):
        """Take the port, so that `base_url` is known. `OSError` when it is not free."""
        listener = socket.create_server((HOST, self._port), backlog=1024)
        self.base_url = f"http://{HOST}:{listener.getsockname()[1]}/v1"
        return listener

    async def serve(self, listener, stop, ready):
        """Answer requests until `stop` is set; those still waiting are then broken off. Calls `ready` once it answers."""
        server = web.Server(self._handle, access_log=None, handler_cancellation=True)
        # Zero would mean to wait without end for replies that hang.
        runner = web.ServerRunner(server, shutdown_timeout=0.01)
        await runner.setup()
        try:
            await web.SockSite(runner, listener).start()
            ready()
            await stop.wait()
        finally:
            await runner.cleanup()

    async def _handle(self, request):
        # Not request.read(), which refuses more than a megabyte.
        body = await request.content.read()
        if request.method == "GET" and request.path in {"/counters", "/requests"}:
            return self._report(request.path)
        with self._lock:
            number, parsed = self._ledger.enter(request, body)
        try:
            with self._lock:
                answer = self._answer(request, parsed, number)
                self._ledger.choose(answer)
            if answer.wait > 0:
                await asyncio.sleep(answer.wait)
            return await _send(request, answer)
        finally:
            # Perhaps of another ledger than at first: `reset` carries over what is in flight.
            with self._lock:
                self._ledger.in_flight -= 1

    def _report(self, path):
        if path == "/counters":
            return web.json_response(self.counters)
        return web.json_response([{"path": request["path"], "json": request["json"]} for request in self.requests])

    def _answer(self, request, parsed, number):
        """The answer to a request, whatever it is."""
        asked = (request.method, request.path)
        if asked == ("GET", "/v1/models"):
            models = [{"id": name, "object": "model", "created": 0, "owned_by": "tests"} for name in self._book.names]
            return Answer(200, json.dumps({"object": "list", "data": models}).encode(), headers={"x-request-id": f"req_{number}"})
        if asked != ("POST", "/v1/chat/completions"):
            return compose(_fault(404, f"Invalid URL ({request.method} {request.path})"), None, number)
        try:
            call = Call(parsed)
        except NOT_A_CALL as error:
            return compose(_fault(400, f"This is no chat request: {error!r}"), None, number)
        self._ledger.modes[call.mode] += 1
        return compose(self._book.reply(call), call, number, self._latency)


async def _send(request, answer):
    """Send an answer as far as it goes, and then cut the connection if that is what was written."""
    headers = answer.headers | {"Content-Type": answer.content_type}
    if answer.end == "whole":
        return web.Response(status=answer.status, body=answer.body, headers=headers)
    response = web.StreamResponse(status=answer.status or 500, headers=headers)
    if answer.end == "cut":
        response.content_length = len(answer.body)
        await response.prepare(request)
        await response.write(answer.body[: len(answer.body) // 2])
    if request.transport is not None:
        request.transport.abort()
    return response


async def _serve_until_signal(server, listener):
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await server.serve(listener, stop, lambda: print(server.base_url, flush=True))  # noqa: T201 - the one line that a caller waits for


def main(arguments=None):
    """Serve until SIGINT or SIGTERM. Prints the base URL once requests are answered."""
    parser = argparse.ArgumentParser(prog="python -m tests.model_server", description="Play written answers over OpenAI's chat protocol.")
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1 (default: a free one)")
    parser.add_argument("--latency", type=float, default=0.0, metavar="SECONDS", help="wait before each answer (default: 0)")
    parser.add_argument("--answers", type=Path, default=ANSWERS, metavar="FOLDER", help="folder of answers (default: tests/answers)")
    options = parser.parse_args(arguments)
    if options.answers != ANSWERS and not options.answers.is_dir():
        parser.error(f"no such folder: {options.answers}")
    server = ModelServer(options.answers, options.latency, options.port)
    try:
        listener = server.listen()
    except OSError as error:
        parser.error(f"port {options.port}: {error.strerror}")
    asyncio.run(_serve_until_signal(server, listener))


if __name__ == "__main__":
    sys.exit(main())
