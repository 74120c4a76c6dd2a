"""The server that plays written answers: every reply, their order, what is refused, what is counted, and the server as a process."""

from __future__ import annotations

import asyncio
import hashlib
import json
import signal
import subprocess
import sys
import urllib.error
import urllib.request

import httpx2
import openai
import pytest

from summarizer import Article
from tests.model_server import ModelServer

ASKED = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "What did the harbour board decide?"}]
DRAFT = {"gist": [{"text": "The board said “no” — twice.", "sentences": [1]}]}
COMPACT = '{"gist":[{"text":"The board said “no” — twice.","sentences":[1]}]}'
SCHEMA = {"type": "json_schema", "json_schema": {"name": "Draft", "schema": {"type": "object"}}}
TOOLS = [{"type": "function", "function": {"name": "Draft", "parameters": {"type": "object"}}}]
MODES = {
    "json_schema": {"response_format": SCHEMA},
    "tools": {"tools": TOOLS},
    "json_object": {"response_format": {"type": "json_object"}},
    "none": {},
}
HARBOUR = "seeds/invented-harbour-vote.md"
RAIL = "seeds/invented-rail-inquiry.json"


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """One server for the module, with two answer sets and a story in its folder."""
    folder = tmp_path_factory.mktemp("answers")
    (folder / "stories").mkdir()
    for slug, article in {"harbour": HARBOUR, "rail": RAIL}.items():
        (folder / f"{slug}.json").write_text(json.dumps({"about": "", "article": article, "draft": {"slug": slug}}))
    (folder / "stories" / "told.json").write_text(json.dumps({"about": "", "replies": [{"text": "once"}]}))
    with ModelServer(answers=folder) as server:
        yield server


@pytest.fixture
def server(running):
    running.reset()
    return running


@pytest.fixture
def client(server):
    with openai.OpenAI(base_url=server.base_url, api_key="x", max_retries=0) as client:
        yield client


@pytest.fixture
def ask(client):
    """Sends one request; parameters of the request as keywords."""

    def ask(model="m", **parameters):
        return client.chat.completions.create(**({"model": model, "messages": ASKED} | parameters))

    return ask


def play(server, *replies, **story):
    server.play("m", {"about": "a test", "replies": list(replies)} | story)


def content(completion):
    return completion.choices[0].message.content


def post(server, body):
    """One raw request, as the answer of httpx2."""
    return httpx2.post(server.base_url + "/chat/completions", content=body)


def get(server, path):
    with urllib.request.urlopen(server.base_url.removesuffix("/v1") + path) as answer:  # noqa: S310 - http, to this machine
        return json.load(answer)


def test_an_answer_looks_like_openais(server):
    play(server, {"text": "No."})
    answer = post(server, json.dumps({"model": "m", "messages": ASKED}))
    assert (answer.status_code, answer.headers["content-type"], answer.headers["x-request-id"]) == (200, "application/json", "req_1")
    assert answer.json() == {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 0,
        "model": "m",
        "choices": [
            {"index": 0, "message": {"role": "assistant", "content": "No.", "refusal": None}, "finish_reason": "stop", "logprobs": None}
        ],
        "usage": {"prompt_tokens": 14, "completion_tokens": 2, "total_tokens": 16, "prompt_tokens_details": {"cached_tokens": 0}},
    }


@pytest.mark.parametrize("kind", ["draft", "answer"])
@pytest.mark.parametrize("mode", ["json_schema", "json_object", "none"])
def test_a_draft_is_the_content_as_compact_json(server, ask, kind, mode):
    play(server, {kind: DRAFT})
    assert content(ask(**MODES[mode])) == COMPACT


@pytest.mark.parametrize(("reply", "arguments"), [({"draft": DRAFT}, COMPACT), ({"text": "{oops"}, "{oops")], ids=["draft", "text"])
def test_with_tools_the_answer_is_a_call_of_the_first(server, ask, reply, arguments):
    play(server, reply)
    choice = ask(tools=[*TOOLS, {"type": "function", "function": {"name": "Other"}}]).choices[0]
    (call,) = choice.message.tool_calls
    assert (call.function.name, call.function.arguments) == ("Draft", arguments)
    assert (choice.finish_reason, choice.message.content) == ("tool_calls", None)


def test_a_model_may_talk_where_it_should_call_the_tool(server, ask):
    play(server, {"text_content": "Sure!"})
    choice = ask(tools=TOOLS).choices[0]
    assert (choice.message.content, choice.message.tool_calls, choice.finish_reason) == ("Sure!", None, "stop")


def test_an_error_has_the_status_headers_and_fields_that_were_written(server, ask):
    error = {"message": "Slow down", "type": "requests", "code": "rate_limit_exceeded", "param": None}
    play(server, {"status": 429, "headers": {"Retry-After": "0"}, "error": error})
    with pytest.raises(openai.RateLimitError) as caught:
        ask()
    assert caught.value.body == error
    assert caught.value.response.headers["retry-after"] == "0"
    assert caught.value.request_id == "req_1"


def test_an_error_may_be_a_page(server, ask):
    play(server, {"status": 502, "body": "<h1>Bad gateway</h1>", "content_type": "text/html"})
    with pytest.raises(openai.InternalServerError) as caught:
        ask()
    assert caught.value.response.headers["content-type"] == "text/html"
    assert caught.value.response.text == "<h1>Bad gateway</h1>"


@pytest.mark.parametrize("mode", ["json_schema", "tools"])
def test_a_refusal_is_said_in_its_own_field(server, ask, mode):
    play(server, {"refusal": "I can't help with that."})
    choice = ask(**MODES[mode]).choices[0]
    assert (choice.message.refusal, choice.message.content, choice.finish_reason) == ("I can't help with that.", None, "stop")


@pytest.mark.parametrize(
    "reply", [{"finish": "length", "text": '{"gi'}, {"finish": "content_filter", "text": ""}], ids=lambda r: r["finish"]
)
def test_an_answer_may_end_early(server, ask, reply):
    play(server, reply)
    choice = ask().choices[0]
    assert (choice.finish_reason, choice.message.content) == (reply["finish"], reply["text"])


def test_a_call_of_a_tool_may_end_early_but_filtered_content_is_no_call(server, ask):
    play(server, {"finish": "length", "text": '{"gi'}, {"finish": "content_filter", "text": ""})
    cut, filtered = (ask(tools=TOOLS).choices[0] for _ in range(2))
    assert (cut.finish_reason, cut.message.tool_calls[0].function.arguments) == ("length", '{"gi')
    assert (filtered.finish_reason, filtered.message.content, filtered.message.tool_calls) == ("content_filter", "", None)


def test_an_answer_may_have_no_choices_and_still_costs(server, ask):
    play(server, {"choices": []})
    answer = ask()
    assert (answer.choices, answer.usage.prompt_tokens) == ([], 14)
    assert server.counters["paid"] == 1


def test_a_page_of_status_200_is_no_paid_answer(server, client):
    play(server, {"html": "<html>Log in</html>"})
    answer = client.chat.completions.with_raw_response.create(model="m", messages=ASKED)
    assert (answer.status_code, answer.headers["content-type"], answer.text) == (200, "text/html", "<html>Log in</html>")
    assert server.counters["paid"] == 0


def test_a_cut_answer_stops_halfway_and_is_paid(server):
    play(server, {"cut": True, "draft": DRAFT})
    with httpx2.stream("POST", server.base_url + "/chat/completions", json={"model": "m", "messages": ASKED}) as answer:
        assert answer.status_code == 200
        pieces = []
        with pytest.raises(httpx2.RemoteProtocolError):
            pieces.extend(answer.iter_raw())
        assert len(b"".join(pieces)) == int(answer.headers["content-length"]) // 2
    assert (server.counters["paid"], server.counters["by_status"]) == (1, {"200": 1})


@pytest.mark.parametrize("reply", [{"drop": True}, {"cut": True, "draft": DRAFT}], ids=["drop", "cut"])
def test_a_lost_connection_is_one_for_the_client_too(server, ask, reply):
    play(server, reply, {"text": "again"})
    with pytest.raises(openai.APIConnectionError):
        ask()
    assert content(ask()) == "again"


def test_a_dropped_request_has_no_status(server, ask):
    play(server, {"drop": True})
    with pytest.raises(openai.APIConnectionError):
        ask()
    assert (server.counters["paid"], server.counters["by_status"]) == (0, {"dropped": 1})


def test_a_reply_may_hang_longer_than_the_client_waits(server, client):
    play(server, {"hang": 30, "text": "late"})
    with pytest.raises(openai.APITimeoutError):
        client.with_options(timeout=0.05).chat.completions.create(model="m", messages=ASKED)


def test_a_reply_comes_after_its_wait(server, ask):
    play(server, {"hang": 0.001, "latency": 0.001, "text": "now"})
    assert content(ask()) == "now"


def test_a_reply_may_state_what_it_used(server, ask):
    play(server, {"text": "No.", "usage": {"prompt_tokens": 900, "prompt_tokens_details": {"cached_tokens": 800}}})
    usage = ask().usage
    assert (usage.prompt_tokens, usage.completion_tokens, usage.total_tokens) == (900, 2, 902)
    assert usage.prompt_tokens_details.cached_tokens == 800
    assert (server.counters["input_tokens"], server.counters["output_tokens"]) == (900, 2)


def test_a_reply_may_leave_out_what_it_used(server, ask):
    play(server, {"text": "No.", "usage": None})
    assert ask().usage is None
    assert server.counters["paid"] == 0


def test_replies_are_played_in_order_and_then_the_story_is_over(server, ask):
    play(server, *[{"text": "same"}] * 2, {"text": "last"})
    assert [content(ask()) for _ in range(3)] == ["same", "same", "last"]
    with pytest.raises(openai.InternalServerError) as caught:
        ask()
    assert caught.value.code == "story_over"
    assert (server.counters["by_status"], server.counters["story_over"]) == ({"200": 3, "500": 1}, 1)


def test_a_story_that_repeats_plays_its_last_reply_again(server, ask):
    play(server, {"text": "first"}, {"text": "last"}, repeat=True)
    assert [content(ask()) for _ in range(4)] == ["first", "last", "last", "last"]


def test_a_reply_with_when_is_for_the_first_request_that_has_the_words(server, ask):
    play(server, {"text": "one"}, {"text": "two"}, {"when": "be kind", "text": "for kindness"})
    kind = [{"role": "user", "content": [{"type": "text", "text": "Please be kind."}]}]
    assert [content(ask()), content(ask(messages=kind)), content(ask(messages=kind))] == ["one", "for kindness", "two"]


def test_a_reply_with_when_is_for_no_other_request(server, ask):
    play(server, {"when": "be kind", "text": "for kindness"}, repeat=True)
    with pytest.raises(openai.InternalServerError, match="is over"):
        ask()


@pytest.mark.parametrize("mode", ["json_schema", "tools", "json_object"])
def test_a_mode_that_the_story_does_not_accept_is_refused_and_uses_up_no_reply(server, ask, mode):
    play(server, {"text": "No."}, accepts=[])
    with pytest.raises(openai.BadRequestError) as caught:
        ask(**MODES[mode])
    param = "tools" if mode == "tools" else "response_format"
    of_type = "" if mode == "tools" else f" of type '{mode}'"
    message = f"Invalid parameter: '{param}'{of_type} is not supported with this model."
    assert caught.value.body == {"message": message, "type": "invalid_request_error", "param": param, "code": None}
    assert content(ask()) == "No."


def test_an_accepted_mode_is_answered(server, ask):
    play(server, {"text": "No."}, accepts=["json_object"])
    assert content(ask(**MODES["json_object"])) == "No."


def test_an_unsupported_parameter_is_refused_and_uses_up_no_reply(server, ask):
    play(server, {"text": "No."}, unsupported=["temperature"])
    with pytest.raises(openai.BadRequestError) as caught:
        ask(temperature=0)
    message = "Unsupported parameter: 'temperature' is not supported with this model."
    error = {"message": message, "type": "invalid_request_error", "param": "temperature", "code": "unsupported_parameter"}
    assert caught.value.body == error
    assert content(ask()) == "No."


@pytest.mark.parametrize("model", ["scripted", "anything/else"])
@pytest.mark.parametrize(("article", "slug"), [(HARBOUR, "harbour"), (RAIL, "rail")], ids=["harbour", "rail"])
def test_another_model_plays_the_set_of_the_article(root, ask, model, article, slug):
    code = hashlib.sha256(Article.from_file(root / article).text.encode()).hexdigest()[:16]
    assert content(ask(model, messages=[{"role": "user", "content": f"<article {code}>"}])) == f'{{"slug":"{slug}"}}'


def test_a_model_without_an_answer_does_not_exist(ask):
    with pytest.raises(openai.NotFoundError) as caught:
        ask("x")
    message = "The model `x` does not exist"
    assert caught.value.body == {"message": message, "type": "invalid_request_error", "param": None, "code": "model_not_found"}


def test_models_are_listed_with_the_stories_of_the_folder_and_of_the_test(server, client, ask):
    play(server, {"text": "No."})
    assert [model.id for model in client.models.list()] == ["m", "told", "scripted"]
    assert content(ask("told")) == "once"


def test_reset_rewinds_the_folder_and_forgets_the_rest(server, ask):
    play(server, {"text": "No."})
    ask("told")
    server.reset()
    assert (server.requests, server.counters["requests"]) == ([], 0)
    assert content(ask("told")) == "once"
    with pytest.raises(openai.NotFoundError):
        ask("m")


def test_everything_is_counted(server, ask):
    play(server, {"text": "No."}, {"refusal": "No."}, {"finish": "length", "text": "No"}, {"status": 503})
    for mode in ("json_schema", "tools", "none"):
        ask(**MODES[mode])
    with pytest.raises(openai.InternalServerError):
        ask(**MODES["json_object"])
    counted = {
        "requests": 4,
        "paid": 3,
        "by_status": {"200": 3, "503": 1},
        "input_tokens": 42,
        "output_tokens": 5,
        "by_mode": {"json_schema": 1, "tools": 1, "json_object": 1, "none": 1},
        "in_flight_max": 1,
        "story_over": 0,
    }
    assert server.counters == counted
    assert get(server, "/counters") == counted


def test_arguments_of_calls_in_the_messages_are_tokens_of_the_prompt(server, ask):
    called = {"id": "1", "type": "function", "function": {"name": "Draft", "arguments": '{"a":1}'}}
    turns = [{"role": "assistant", "content": None, "tool_calls": [called]}, {"role": "tool", "tool_call_id": "1", "content": "Again"}]
    play(server, {"text": ""})
    assert ask(messages=[*ASKED, *turns]).usage.prompt_tokens == 14 + 7 + 2


def test_requests_are_kept(server, ask):
    play(server, {"text": "No."})
    ask()
    (request,) = server.requests
    assert (request["path"], request["headers"]["authorization"]) == ("/v1/chat/completions", "Bearer x")
    assert request["json"] == json.loads(request["body"]) == {"model": "m", "messages": ASKED}
    assert get(server, "/requests") == [{"path": request["path"], "json": request["json"]}]


@pytest.mark.parametrize("body", ["{", "[]", "{}", '{"messages": ["hello"]}', '{"messages": [], "tools": [1]}'])
def test_what_is_no_chat_request_is_answered_with_a_400(server, body):
    answer = post(server, body)
    assert (answer.status_code, answer.json()["error"]["type"]) == (400, "invalid_request_error")
    assert server.requests[0]["body"] == body.encode()


def test_what_is_not_json_is_kept_as_bytes(server):
    post(server, b"\xff")
    assert (server.requests[0]["body"], server.requests[0]["json"]) == (b"\xff", None)


def test_another_address_is_not_found(server):
    with pytest.raises(urllib.error.HTTPError) as caught:
        get(server, "/v1/responses")
    with caught.value as answer:
        assert (answer.code, json.load(answer)["error"]["message"]) == (404, "Invalid URL (GET /v1/responses)")


def test_a_request_of_more_than_a_megabyte_is_answered(server, ask):
    play(server, {"text": "No."})
    assert content(ask(messages=[{"role": "user", "content": "word " * 300_000}])) == "No."


async def ask_twice(server):
    """Two requests at once; the answer of the one that does not hang."""
    async with openai.AsyncOpenAI(base_url=server.base_url, api_key="x", max_retries=0) as client:
        asked = {asyncio.create_task(client.chat.completions.create(model="m", messages=ASKED)) for _ in range(2)}
        (done,), (waiting,) = await asyncio.wait(asked, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        await asyncio.wait([waiting])
        return content(done.result())


def test_a_request_that_hangs_does_not_hold_up_another(server):
    play(server, {"hang": 30, "text": "late"}, {"text": "at once"})
    assert asyncio.run(ask_twice(server)) == "at once"
    assert server.counters["in_flight_max"] == 2


@pytest.mark.parametrize(
    ("story", "message"),
    [
        ({"replies": [], "repeats": True}, "story 'm' has no repeats"),
        ({"replies": [{"text": ""}, {"finsh": "length"}]}, "reply 2 of story 'm' has no finsh"),
        ({"replies": [{"text": "", "draft": {}}]}, "reply 1 of story 'm' is of two kinds: draft, text"),
    ],
    ids=["story", "reply", "kinds"],
)
def test_a_mistake_in_a_story_is_an_error_where_it_is_registered(server, story, message):
    with pytest.raises(ValueError, match=message):
        server.play("m", story)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
def test_as_a_process_it_says_where_it_is_and_ends_quietly_on_a_signal(root, tmp_path, number):
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "m.json").write_text(json.dumps({"about": "", "replies": [{"text": "No."}]}))
    command = [sys.executable, "-m", "tests.model_server", "--answers", str(tmp_path), "--latency", "0.001"]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        url = process.stdout.readline().strip()
        with openai.OpenAI(base_url=url, api_key="x", max_retries=0) as client:
            assert content(client.chat.completions.create(model="m", messages=ASKED)) == "No."
        process.send_signal(number)
        assert process.communicate(timeout=30) == ("", "")
    assert url.startswith("http://127.0.0.1:")
    assert process.returncode == 0


@pytest.mark.parametrize("option", [["--answers", "/no/such/folder"], ["--port", "{taken}"]], ids=["folder", "port"])
def test_as_a_process_it_says_in_one_line_what_is_wrong(root, server, option):
    taken = server.base_url.removesuffix("/v1").rpartition(":")[2]
    command = [sys.executable, "-m", "tests.model_server", *(word.format(taken=taken) for word in option)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=30)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
