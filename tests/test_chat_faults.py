"""Each fault has one owner: how many requests it takes, how many are paid, which error it is, and the exit status; the server counts."""

from __future__ import annotations

import contextlib
import functools
import http.client
import json
import logging
import random
import socketserver
import threading
import traceback
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from stories import answer_set

from summarizer import Article, Tariff, errors, summarize
from summarizer.cli import main
from summarizer.cli.model import Choice, ModelRun
from summarizer.engines.chat import ModelOptions, wire
from summarizer.settings import Settings

KEY = "sk-test-0123456789abcdefghij"
SECRET = "Brackenford Rowing Club"  # noqa: S105 - a name in the article, to be looked for where it has no business
ARTICLE = f"TARN, May 3 — At least 12 people were hurt in a fire at the {SECRET}, police said.\n"
ECHO = f"You sent: {ARTICLE} with the key {KEY}"
_, DRAFT = answer_set("invented-bridge-closed")
EMPTY = {kind: [] for kind in DRAFT}
SERVED = {"draft": EMPTY}
TRIES = 5


def error(status, message=ECHO, *, code=None, kind="x", param=None, **headers):
    return {"status": status, "headers": headers, "error": {"message": message, "type": kind, "param": param, "code": code}}


@dataclass(frozen=True)
class Case:
    id: str
    reply: dict
    calls: int
    paid: int
    error: type | None
    counted: dict = field(default_factory=dict)
    story: dict = field(default_factory=dict)
    options: dict = field(default_factory=dict)
    then: tuple = ()

    @property
    def status(self):
        return 0 if self.error is None else 4


MAY_PASS = (408, 409, 429, 500, 502, 503, 529)
NO_JSON = {"status": 200, "body": ECHO, "content_type": "application/json"}
OTHER_JSON = {"status": 200, "body": "[1, 2]", "content_type": "application/json"}
NO_LIMIT = {"unsupported": ["max_tokens"]}
PASSING = [Case(f"{status}, then served", error(status), 2, 1, None, {str(status): 1}, then=(SERVED,)) for status in MAY_PASS]
STAYING = [
    Case(f"{status} each time", error(status), TRIES, 0, kind, {str(status): TRIES})
    for status, kind in {
        408: errors.BusyError,
        409: errors.BusyError,
        429: errors.BusyError,
        500: errors.ServerError,
        503: errors.ServerError,
    }.items()
]
ONCE = [
    Case("no valid key", error(401, code="invalid_api_key"), 1, 0, errors.AuthenticationError, {"401": 1}),
    Case("not allowed", error(403), 1, 0, errors.AuthenticationError, {"403": 1}),
    Case("no such model", error(404, code="model_not_found"), 1, 0, errors.UnknownModelError, {"404": 1}),
    Case("no quota", error(429, code="insufficient_quota", **{"Retry-After": "1"}), 1, 0, errors.QuotaError, {"quota": 1}),
    Case("no credit", error(402), 1, 0, errors.QuotaError, {"quota": 1}),
    Case("too long, by code", error(400, code="context_length_exceeded"), 1, 0, errors.ContextTooLongError, {"context-too-long": 1}),
    Case(
        "too long, by words",
        error(400, "This model's maximum context length is 8192 tokens, and you asked for 9000"),
        1,
        0,
        errors.ContextTooLongError,
        {"context-too-long": 1},
    ),
    Case("a bad request", error(400), 1, 0, errors.RequestRefusedError, {"400": 1}),
    Case("sent elsewhere", error(307, Location="http://127.0.0.1:9/v1/chat/completions"), 1, 0, errors.RequestRefusedError, {"307": 1}),
    Case("prompt filtered", error(400, code="content_filter"), 1, 0, errors.ContentFilterError, {"content-filter": 1}),
    Case("declined", {"refusal": f"I will not write about the {SECRET}."}, 1, 1, errors.RefusalError, {"refusal": 1}),
    Case("answer filtered", {"finish": "content_filter", "text": SECRET}, 1, 1, errors.ContentFilterError, {"content-filter": 1}),
    Case("truncated", {"finish": "length", "text": f'{{"gist": "{SECRET}'}, 1, 1, errors.TruncatedError, {"truncated": 1}),
    Case("no choices", {"choices": []}, 1, 1, errors.NoAnswerError, {"no-answer": 1}),
    Case("a web page", {"html": f"<html>{ECHO}</html>"}, 1, 0, errors.NotAnApiError, {"no-api": 1}),
    Case(
        "a body that is no JSON",
        {"status": 200, "body": ECHO, "content_type": "application/json"},
        1,
        0,
        errors.NotAnApiError,
        {"no-api": 1},
    ),
    Case(
        "another kind of JSON",
        {"status": 200, "body": "[1, 2]", "content_type": "application/json"},
        1,
        0,
        errors.NotAnApiError,
        {"no-api": 1},
    ),
    Case("cut half-way", {"cut": True, "draft": DRAFT}, 1, 1, errors.CutOffError, {"cut-off": 1}),
]
OTHERS = [
    Case("dropped, then served", {"drop": True}, 2, 1, None, {"dropped": 1}, then=(SERVED,)),
    Case("dropped each time", {"drop": True}, TRIES, 0, errors.UnreachableError, {"dropped": TRIES}),
    Case("broken JSON, then served", {"text": "{"}, 2, 2, None, {"invalid-answer": 1}, then=(SERVED,)),
    Case("broken JSON each time", {"text": f'{{"gist": "{SECRET}"}}'}, 3, 3, errors.InvalidAnswerError, {"invalid-answer": 3}),
    Case("no tool called", {"text_content": SECRET}, 3, 3, errors.InvalidAnswerError, {"invalid-answer": 3}, options={"mode": "tools"}),
    Case("declined, as a tool", {"refusal": SECRET}, 1, 1, errors.RefusalError, {"refusal": 1}, options={"mode": "tools"}),
    Case("schemas refused", SERVED, 2, 1, None, {"no-response-format": 1}, story={"accepts": ["tools"]}),
    Case(
        "schemas refused that the user chose",
        SERVED,
        1,
        0,
        errors.RequestRefusedError,
        {"no-response-format": 1},
        story={"accepts": ["tools"]},
        options={"mode": "json-schema"},
    ),
    Case("nothing accepted", SERVED, 2, 0, errors.RequestRefusedError, {"no-response-format": 1, "no-tools": 1}, story={"accepts": []}),
    Case("temperature refused", SERVED, 2, 1, None, {"no-temperature": 1}, story={"unsupported": ["temperature"]}),
    Case(
        "temperature refused that the user chose",
        SERVED,
        1,
        0,
        errors.RequestRefusedError,
        {"no-temperature": 1},
        story={"unsupported": ["temperature"]},
        options={"temperature": 0.5},
    ),
    Case(
        "max_tokens refused",
        SERVED,
        2,
        1,
        None,
        {"no-max-tokens": 1},
        story={"unsupported": ["max_tokens"]},
        options={"max_output_tokens": 9_000},
    ),
    Case("too slow", {"hang": 30} | SERVED, 1, 1, errors.SlowAnswerError, {"timeout": 1}, options={"timeout": 0.2}),
]
CASES = [*PASSING, *STAYING, *ONCE, *OTHERS]


@pytest.fixture
def server(running, monkeypatch):
    running.reset()
    monkeypatch.setattr(wire, "backoff", lambda _: 0.0)
    return running


@pytest.fixture(params=CASES, ids=lambda case: case.id)
def case(request, server):
    case = request.param
    replies = [case.reply, *case.then]
    server.play("faulty", {"replies": replies, "repeat": not case.then} | case.story)
    return case


def test_a_fault_takes_so_many_calls_of_which_so_many_are_paid(case, server):
    options = ModelOptions(**case.options)
    if case.error is None:
        spent = summarize(ARTICLE, model="openai/faulty", base_url=server.base_url, options=options).provenance
        tokens = spent.tokens.input, spent.tokens.output
    else:
        with pytest.raises(errors.EngineError) as caught:
            summarize(ARTICLE, model="openai/faulty", base_url=server.base_url, options=options, api_key=KEY)
        assert type(caught.value) is case.error
        spent = caught.value.spent
        tokens = spent.input, spent.output
    assert (spent.calls, dict(spent.faults)) == (case.calls, case.counted)
    counted = server.counters
    assert (counted["requests"], counted["paid"]) == (case.calls, case.paid)
    if case.error not in {errors.CutOffError, errors.SlowAnswerError}:  # which never told how many tokens they had
        assert tokens == (counted["input_tokens"], counted["output_tokens"])


def test_the_exit_status_says_whether_the_model_could_be_used(case, server, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("SUMMARIZER_API_KEY", KEY)
    story = tmp_path / "story.txt"
    story.write_text(ARTICLE, encoding="utf-8")
    options = [part for name, value in case.options.items() for part in (f"--{name.replace('_', '-')}", str(value))]
    status = main([str(story), "-m", "openai/faulty", "--base-url", server.base_url, *options])
    said = capsys.readouterr().err
    assert status == case.status
    assert said.splitlines()[0].startswith(f"summarize: sending article text to {server.base_url} (model faulty, with the key in ")
    assert KEY not in said
    assert SECRET not in said
    if case.error is not None:
        assert len([line for line in said.splitlines() if "waiting" not in line]) == 2


def test_neither_key_nor_article_is_in_an_error_a_log_line_or_a_traceback(case, server, caplog, monkeypatch):
    monkeypatch.setenv("OPENAI_LOG", "debug")
    caplog.set_level(logging.DEBUG)
    try:
        summarize(ARTICLE, model="openai/faulty", base_url=server.base_url, options=ModelOptions(**case.options), api_key=KEY)
    except errors.EngineError as error:
        found, told = error, "".join(traceback.format_exception(error))
    else:
        found, told = None, ""
    assert found is None or (found.__cause__, found.__context__) == (None, None)
    for text in (told, caplog.text, json.dumps([str(record.__dict__) for record in caplog.records])):
        assert KEY not in text
        assert SECRET not in text


def test_the_message_of_every_error_says_what_to_do():
    assert {case.error for case in CASES} - {None} == set(errors.EngineError.__subclasses__())


def test_the_right_mode_is_remembered_for_the_next_article(server):
    server.play("old", {"replies": [SERVED], "repeat": True, "accepts": ["tools"]})
    nothing = dict.fromkeys(Choice._fields)
    choice = Choice(**nothing | {"model": "openai/old", "base_url": server.base_url, "prompts": (), "dry_run": False})
    with ModelRun("openai/old", choice, Settings({}, {}), quiet=True) as run:
        for text in (ARTICLE, "Again. " + ARTICLE, "And again. " + ARTICLE):
            run.summarize(Article(text))
    assert server.counters["by_mode"] == {"json_schema": 1, "tools": 3, "json_object": 0, "none": 0}


# --- servers that do not behave -------------------------------------------------------------------------------------------

HEAD = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\n"
CHUNK = b"10000\r\n" + b" " * 65_536 + b"\r\n"


def sized(body, *headers):
    return HEAD + b"".join(header + b"\r\n" for header in headers) + b"Content-Length: %d\r\n\r\n" % len(body) + body


def completion(**fields):
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": json.dumps(EMPTY)}}
    return sized(json.dumps({"id": "x", "object": "chat.completion", "created": 0, "model": "m", "choices": [choice]} | fields).encode())


def message(**fields):
    return completion(choices=[{"index": 0, "finish_reason": "stop", "message": {"role": "assistant"} | fields}])


MISBEHAVED = {
    "an endless body": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + CHUNK * 600, errors.NotAnApiError),
    "a packed body that is none": (sized(b"hello", b"Content-Encoding: gzip"), errors.CutOffError),
    "a large packed body": (sized(zlib.compress(random.Random(1).randbytes(300_000)), b"Content-Encoding: deflate"), errors.NotAnApiError),
    "a chunk that is cut": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n{", errors.CutOffError),
    "a hundred thousand brackets": (sized(b"[" * 100_000), errors.NotAnApiError),
    "nothing": (b"HTTP/1.1 204 No Content\r\n\r\n", errors.NotAnApiError),
    "null": (sized(b"null"), errors.NotAnApiError),
    "choices of another kind": (completion(choices="abc"), errors.NoAnswerError),
    "a choice without a message": (completion(choices=[{"index": 0}]), errors.NoAnswerError),
    "an empty message in parts": (message(content=[{"type": "text"}]), errors.InvalidAnswerError),
    "a refusal in parts": (message(content=[{"type": "refusal", "refusal": "no"}]), errors.RefusalError),
    "a tool called with an object": (
        message(content=None, tool_calls=[{"id": "1", "type": "function", "function": {"name": "Draft", "arguments": {"gist": ECHO}}}]),
        errors.NotAnApiError,
    ),
    "a content that is a number": (message(content=5), errors.NotAnApiError),
}


@pytest.fixture
def raw(monkeypatch):
    """A server that answers every request with the same bytes and closes; `raw(bytes)` is its address."""
    monkeypatch.setattr(wire, "backoff", lambda _: 0.0)
    with contextlib.ExitStack() as stack:

        def serve(data):
            server = stack.enter_context(socketserver.ThreadingTCPServer(("127.0.0.1", 0), functools.partial(_Raw, data)))
            server.daemon_threads = True
            threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
            stack.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_address[1]}/v1"

        yield serve


class _Raw(socketserver.StreamRequestHandler):
    def __init__(self, data, *arguments):
        self.data = data
        super().__init__(*arguments)

    def handle(self):
        headers = http.client.parse_headers(self.rfile) if self.rfile.readline() else {}
        self.rfile.read(int(headers.get("Content-Length", 0)))
        with contextlib.suppress(OSError):
            for part in self.data if isinstance(self.data, Iterator) else [self.data]:
                self.wfile.write(part)


@pytest.mark.parametrize(("data", "kind"), MISBEHAVED.values(), ids=MISBEHAVED.keys())
def test_whatever_a_server_sends_is_an_error_of_ours(raw, data, kind):
    with pytest.raises(errors.EngineError) as caught:
        summarize(ARTICLE, model="openai/m", base_url=raw(data), options=ModelOptions(tries=1))
    assert type(caught.value) is kind
    assert caught.value.__context__ is None


def test_an_answer_in_parts_is_put_together(raw):
    parts = [{"type": "text", "text": part} for part in (json.dumps(EMPTY)[:20], json.dumps(EMPTY)[20:])]
    assert summarize(ARTICLE, model="openai/m", base_url=raw(message(content=parts))).provenance.calls == 1


def test_halves_of_characters_in_an_answer_are_replaced(raw):
    gist = [{"text": "At least 12 people were hurt \ud800, police said", "sentences": [1]}]
    answer = json.dumps(EMPTY | {"gist": gist}, ensure_ascii=False)
    assert summarize(ARTICLE, model="openai/m", base_url=raw(message(content=answer)), repairs=0).provenance.calls == 1


def test_an_answer_that_comes_in_drips_ends_at_the_time_out(raw):
    stop = threading.Event()

    def drips():
        yield HEAD + b"Content-Length: 100000\r\n\r\n"
        while not stop.wait(0.02):  # far below the time-out: the time from one drip to the next never reaches it
            yield b" "

    with pytest.raises(errors.SlowAnswerError):
        summarize(ARTICLE, model="openai/m", base_url=raw(drips()), options=ModelOptions(timeout=0.3))
    stop.set()


@pytest.mark.parametrize("usage", [None, {}, {"prompt_tokens": "many"}, {"prompt_tokens": -1, "completion_tokens": True}], ids=repr)
def test_tokens_that_are_none_are_not_counted_and_the_summary_says_so(raw, usage):
    made = summarize(ARTICLE, model="openai/m", base_url=raw(completion(usage=usage)), tariff=Tariff(1, 1)).provenance
    assert (made.tokens.input, made.tokens.output, made.cost) == (0, 0, None)
    assert "the server did not say how many tokens its answers had" in made.notes
    assert "the model recorded nothing of this article" in made.notes
