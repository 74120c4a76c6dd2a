"""The command line with a model, against the loopback server: the whole program, real HTTP, real signals."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys

import pytest
from promises import assert_promises
from stories import answer_set

from summarizer import Article, ModelOptions, Summary, api, asummarize, settings, summarize, workers
from summarizer.cli import COLLECTED, main
from summarizer.cli import model as cli_model
from summarizer.engines.chat.options import MODES

PROGRAM = [sys.executable, "-c", "from summarizer.cli import program; program()"]
STORY = "TARN, May 3 — At least 12 people were hurt in a fire, police said.\n"
EMPTY = {kind: [] for kind in ("gist", "actors", "claims", "quotes", "uncertainties")}
WRONG = EMPTY | {"gist": [{"text": "At least 90 people were hurt, police said", "sentences": [1]}]}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(settings, "user_file", lambda: tmp_path / "none" / "config.toml")
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def with_model(server, name="scripted"):
    return ["--model", f"openai/{name}", "--base-url", server.base_url]


def test_a_model_fills_the_whole_summary(server, seed_path, capsys):
    assert main([str(seed_path), *with_model(server)]) == 0
    out = capsys.readouterr().out
    for heading in ("GIST", "CLAIMS", "QUOTES", "FIGURES", "DOUBTS THE ARTICLE STATES", "WHO AND WHAT"):
        assert f"\n{heading}" in out
    assert " ".join(out.split()).endswith(
        f"chat engine; model scripted at {server.base_url}; prompt summary v1 ({out.split('v1 (')[1][:8]}); "
        f"1 call, {server.counters['input_tokens']} tokens in, {server.counters['output_tokens']} out; "
        f"article {Article.from_file(seed_path).id[7:19]}"
    )


def test_python_gives_the_same_sync_async_and_inside_a_loop(server, seed_path):
    article = Article.from_file(seed_path)
    choices = {"model": "openai/scripted", "base_url": server.base_url}

    async def cell():
        return summarize(article, **choices)

    summaries = [summarize(article, **choices), asyncio.run(asummarize(article, **choices)), asyncio.run(cell())]
    assert summaries[0] == summaries[1] == summaries[2]
    assert_promises(summaries[0], article)
    assert summaries[0].claims
    assert Summary.model_validate_json(summaries[0].model_dump_json()) == summaries[0]


def test_several_articles_go_over_one_connection(server, root, capsys):
    files = [str(root / answer_set(slug)[0]) for slug in ("invented-cup-final", "invented-court-verdict")]
    assert main([*files, *with_model(server), "-f", "json"]) == 0
    assert [json.loads(line)["provenance"]["calls"] for line in capsys.readouterr().out.splitlines()] == [1, 1]


def test_a_file_that_needs_an_extra_says_so(folder, server, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (folder / "story.html").write_text(f"<html><body><p>{STORY}</p></body></html>", encoding="utf-8")
    assert main(["story.html", *with_model(server)]) == 2
    assert capsys.readouterr().err.startswith("summarize: Reading HTML needs an optional extra")


def test_a_file_that_cannot_be_read_is_named_before_anything_is_sent(folder, server, capsys):
    assert main(["nowhere.txt", *with_model(server)]) == 2
    assert "nowhere.txt" in capsys.readouterr().err
    assert server.requests == []


def test_what_was_rejected_ends_a_strict_run_with_1(folder, server, capsys):
    server.play("m", {"replies": [{"draft": WRONG}, {"answer": EMPTY | {"withdrawn": []}}]})
    assert main(["story.txt", *with_model(server, "m"), "--strict"]) == 1
    out = capsys.readouterr().out
    assert "TURNED AWAY" in out
    assert "90" in out


def test_withdrawn_items_are_shown_as_such(folder, server, capsys):
    server.play("m", {"replies": [{"draft": WRONG}, {"answer": EMPTY | {"withdrawn": [1]}}]})
    main(["story.txt", *with_model(server, "m"), "-f", "markdown"])
    assert "withdrawn by the model" in capsys.readouterr().out


@pytest.mark.parametrize("rounds", ["0", "1"])
def test_repairs_are_as_many_as_asked_for(folder, server, rounds):
    server.play("m", {"replies": [{"draft": WRONG}, {"answer": EMPTY | {"withdrawn": []}}]})
    main(["story.txt", *with_model(server, "m"), "--repairs", rounds])
    assert server.counters["requests"] == 1 + int(rounds)


def test_a_prompt_of_the_users_own_is_sent_and_named(folder, server, capsys):
    server.play("m", {"replies": [{"draft": EMPTY}]})
    header = '+++\nname = "mine"\nversion = "7"\ntask = "summary"\nabout = "Mine."\n+++\n'
    (folder / "mine.md").write_text(header + "# user\nSay what this says: {{article}}\n", encoding="utf-8")
    assert main(["story.txt", *with_model(server, "m"), "--prompt", "mine.md", "-f", "json"]) == 0
    [message] = server.requests[0]["json"]["messages"]
    assert message["content"].startswith("Say what this says: <article-")
    [prompt] = json.loads(capsys.readouterr().out)["provenance"]["prompts"]
    assert (prompt["name"], prompt["version"]) == ("mine", "7")


@pytest.mark.parametrize(("mode", "kind"), [("json-schema", "json_schema"), ("tools", "tools"), ("json", "json_object")])
def test_the_mode_is_the_one_asked_for_and_strict(folder, server, mode, kind):
    server.play("m", {"replies": [{"draft": EMPTY}]})
    assert main(["story.txt", *with_model(server, "m"), "--mode", mode]) == 0
    assert server.counters["by_mode"][kind] == 1
    body = server.requests[0]["json"]
    if mode == "json-schema":
        assert body["response_format"]["json_schema"]["strict"] is True
    if mode == "tools":
        assert body["tools"][0]["function"]["strict"] is True


def test_the_same_article_gives_the_same_request(folder, server):
    server.play("m", {"replies": [{"draft": EMPTY}], "repeat": True})
    for _ in range(2):
        main(["story.txt", *with_model(server, "m")])
    assert server.requests[0]["body"] == server.requests[1]["body"]


def test_an_interrupt_while_the_model_thinks_ends_quietly_with_130(folder, server):
    server.play("m", {"replies": [{"hang": 30, "draft": EMPTY}]})
    command = [*PROGRAM, "story.txt", *with_model(server, "m"), "-o", "out.txt"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ | {"HOME": str(folder)})
    try:
        while not server.requests and process.poll() is None:
            pass
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode == 130
    assert b"Traceback" not in said
    assert not (folder / "out.txt").exists()


REFUSED = {"refusal": "I would rather not."}


def test_an_article_that_is_declined_is_named_and_the_others_are_done(folder, server, capsys):
    (folder / "again.txt").write_text("Again. " + STORY, encoding="utf-8")
    (folder / "last.txt").write_text("At last. " + STORY, encoding="utf-8")
    server.play("m", {"replies": [{"draft": EMPTY}, REFUSED, {"draft": EMPTY}]})
    assert main(["story.txt", "again.txt", "last.txt", *with_model(server, "m"), "-f", "json"]) == 4
    out, err = capsys.readouterr()
    assert [json.loads(line)["article"]["path"] for line in out.splitlines()] == ["story.txt", "last.txt"]
    assert "again.txt: the model 'm' declined" in err
    assert "(spent: 1 call, " in err


def test_a_model_that_cannot_be_used_ends_the_run_and_says_what_was_not_tried(folder, server, capsys):
    (folder / "again.txt").write_text("Again. " + STORY, encoding="utf-8")
    server.play("m", {"replies": [{"status": 401, "error": {"message": "no", "code": "invalid_api_key"}}]})
    assert main(["story.txt", "again.txt", *with_model(server, "m")]) == 4
    assert capsys.readouterr().err.endswith("set SUMMARIZER_API_KEY; not tried: 1 more\n")
    assert server.counters["requests"] == 1


FENCED = {
    "a fence": "```json\n{}\n```",
    "words": "Here is the summary:\n{}\nI hope that helps.",
    "thoughts": "<think>Is it {this}? No.</think>\n\n{}",
    "nothing": "{}",
    "words behind": "{}\nHope this helps!",
    "a fence behind": "{}\n```",
    "a note with braces": "```json\n{}\n```\nNote: {x}",
    "braces before": "The item {c1} is fine: {}",
    "a thought with braces": "{hmm}</think>{}",
}


@pytest.mark.parametrize("mode", ["json-schema", "tools", "json"])
@pytest.mark.parametrize("around", FENCED.values(), ids=FENCED.keys())
def test_what_stands_around_the_json_of_an_answer_is_left_aside(folder, server, mode, around):
    answer = json.dumps(EMPTY | {"gist": [{"text": "At least 12 people were hurt, police said", "sentences": [1]}]})
    server.play("m", {"replies": [{"text": around.replace("{}", answer)}]})
    summary = summarize(STORY, model="openai/m", base_url=server.base_url, options=ModelOptions(mode=mode))
    assert len(summary.gist) == 1
    assert summary.provenance.calls == 1


def test_an_empty_draft_says_that_it_is(folder, server, capsys):
    server.play("m", {"replies": [{"draft": EMPTY}]})
    main(["story.txt", *with_model(server, "m")])
    assert "the model recorded nothing of this article" in " ".join(capsys.readouterr().out.split())


def test_a_dry_run_needs_no_key(folder, capsys):
    assert main(["story.txt", "-m", "openai/m", "--dry-run"]) == 0
    assert "1 request, about" in capsys.readouterr().out


def test_what_is_too_long_is_found_before_anything_is_said_to_be_sent(folder, server, capsys):
    assert main(["story.txt", *with_model(server, "m"), "--max-input-tokens", "500"]) == 4
    assert "sending" not in capsys.readouterr().err
    assert server.requests == []


def test_what_is_written_twice_for_a_quick_start_is_the_same():
    assert cli_model._MODES == MODES  # noqa: SLF001 - its equal is loaded with asyncio
    assert cli_model.BUILT_IN == api.EXTRACTIVE
    assert workers._COLLECTED == COLLECTED  # noqa: SLF001
