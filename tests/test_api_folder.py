from __future__ import annotations

import asyncio
import threading
from contextlib import aclosing
from dataclasses import fields

import pytest
from batches import SERVED, fill, ledger_rows

from summarizer import EngineError, FolderOptions, InputError, asummarize_folder, summarize, summarize_folder
from summarizer.article import Article

ONE = FolderOptions(processes=1)


def test_results_come_with_their_summaries_and_again_from_the_ledger(tmp_path):
    folder, out = fill(tmp_path / "in", 3), tmp_path / "out"
    (folder / "empty.txt").write_bytes(b"")
    first = {result.path: result for result in summarize_folder(folder, out, how=ONE)}
    assert {path: result.state for path, result in first.items()} == {
        "00000.txt": "done",
        "00001.txt": "done",
        "00002.txt": "done",
        "empty.txt": "failed",
    }
    assert first["empty.txt"].kind == "unreadable"
    alone = summarize(Article.from_file(folder / "00000.txt"))
    assert first["00000.txt"].summary.claims == alone.claims
    assert first["00000.txt"].summary.article.path == "00000.txt"
    again = {result.path: result for result in summarize_folder(folder, out, how=ONE)}
    assert again["00000.txt"].cached
    assert again["00000.txt"].summary == first["00000.txt"].summary


def test_a_feed_that_has_not_changed_gives_all_its_articles_again(tmp_path):
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "feed.jsonl").write_text('{"id": "a", "text": "Three people were hurt, police said."}\n{"text": "It rained in Osk."}\n')
    for _ in range(2):
        assert [(result.item, result.summary.article.key) for result in summarize_folder(folder, out, how=ONE)] == [
            (1, "a"),
            (2, "feed.jsonl#2"),
        ]


def test_it_works_inside_a_running_loop_and_may_be_left_early(tmp_path):
    folder, out = fill(tmp_path / "in", 40), tmp_path / "out"

    async def two():
        async with aclosing(asummarize_folder(folder, out, how=ONE)) as results:
            return [result async for _, result in _few(results, 2)]

    assert len(asyncio.run(two())) == 2
    assert ledger_rows(out, "SELECT outcome FROM runs") == [("broken off",)]
    assert len(list(summarize_folder(folder, out, how=ONE))) == 40
    assert ledger_rows(out, "SELECT count(*) FROM summaries") == [(40,)]


async def _few(results, count):
    taken = 0
    async for result in results:
        taken += 1
        yield taken, result
        if taken == count:
            return


def test_a_plain_iterator_that_is_left_early_ends_the_run(tmp_path):
    folder, out = fill(tmp_path / "in", 5), tmp_path / "out"
    results = summarize_folder(folder, out, how=ONE)
    assert next(results).state == "done"
    results.close()
    assert len(list(summarize_folder(folder, out, how=ONE))) == 5  # the lock is free


def test_a_model_is_asked_for_each_text_once(server, tmp_path):
    folder, out = fill(tmp_path / "in", 3), tmp_path / "out"
    server.play("some", {"replies": [SERVED], "repeat": True})
    for _ in range(2):
        results = list(summarize_folder(folder, out, model="openai/some", base_url=server.base_url, how=ONE))
        assert [result.state for result in results] == ["done"] * 3
        assert all(result.summary.provenance.model == "some" for result in results)
    assert server.counters["requests"] == 3


@pytest.mark.parametrize("option", [{"base_url": "http://127.0.0.1:1/v1"}, {"api_key": "k"}, {"how": FolderOptions(rpm=1)}], ids=str)
def test_what_is_for_a_model_is_refused_without_one(tmp_path, option):
    with pytest.raises(InputError, match="the extractive engine calls nobody"):
        list(summarize_folder(tmp_path, tmp_path / "out", **option))


def test_faults_of_the_call_are_raised_where_the_results_are_taken(tmp_path):
    with pytest.raises(InputError, match="there is no folder"):
        list(summarize_folder(tmp_path / "nowhere", tmp_path / "out"))
    with pytest.raises((EngineError, InputError)):
        list(summarize_folder(tmp_path, tmp_path / "out", model="openai/some"))


def test_every_option_has_a_default():
    assert FolderOptions() == FolderOptions(**{field.name: field.default for field in fields(FolderOptions)})


# --- a model that stops, or hangs


def folder_by_model(server, tmp_path, *replies, articles=8, **how):
    """The results of a folder of articles by a model that plays a story, one article after another."""
    server.play("some", {"replies": list(replies), "repeat": True})
    folder = fill(tmp_path / "in", articles)
    options = FolderOptions(**{"processes": 1, "concurrency": 1} | how)
    return summarize_folder(folder, tmp_path / "out", model="openai/some", base_url=server.base_url, how=options)


def test_who_leaves_while_a_request_hangs_need_not_wait_for_it(server, tmp_path):
    results = folder_by_model(server, tmp_path, SERVED, {"hang": 30} | SERVED, concurrency=2)
    assert next(results).state == "done"
    left = threading.Event()

    def leave():
        results.close()
        left.set()

    threading.Thread(target=leave, daemon=True).start()
    assert left.wait(10)
    assert ledger_rows(tmp_path / "out", "SELECT count(*) FROM attempts WHERE outcome IS NULL") == [(0,)]
    assert ledger_rows(tmp_path / "out", "SELECT outcome FROM runs") == [("broken off",)]


WRONG_KEY = {"status": 401, "error": {"message": "no", "type": "x"}}


@pytest.mark.parametrize(
    ("replies", "how", "message"),
    [([SERVED, WRONG_KEY], {}, "what was not done is pending"), ([SERVED], {"max_tokens": 8_000}, "--max-tokens would be passed")],
    ids=["a wrong key", "max_tokens"],
)
def test_a_run_that_has_to_stop_raises_behind_its_last_result(server, tmp_path, replies, how, message):
    taken = []
    with pytest.raises(EngineError, match=message):
        taken.extend(folder_by_model(server, tmp_path, *replies, **how))
    assert {result.state for result in taken} == {"done", "left"}


def test_a_limit_of_articles_is_no_error(server, tmp_path):
    assert [result.state for result in folder_by_model(server, tmp_path, SERVED, limit=2)] == ["done", "done"]


def test_a_list_and_metadata_may_be_named_by_strings(tmp_path):
    folder, names, table = fill(tmp_path / "in", 3), tmp_path / "names", tmp_path / "more.csv"
    names.write_text("00001.txt\n", encoding="utf-8")
    table.write_text("path,publisher\n00001.txt,ACME\n", encoding="utf-8")
    how = FolderOptions(processes=1, from_file=str(names), metadata=str(table))
    (result,) = summarize_folder(str(folder), str(tmp_path / "out"), how=how)
    assert (result.path, result.summary.article.publisher) == ("00001.txt", "ACME")
