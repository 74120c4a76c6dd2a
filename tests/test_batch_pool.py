"""The flow of the built-in engine, in processes of its own."""

from __future__ import annotations

import json
import os
import signal

import pytest
from batches import TEXTS, draft_but_die_of_poison, draft_the_same, fill, happened, ledger_rows, names, ran
from ledgers import FIRE, FLOOD

from summarizer.batch import drafting
from summarizer.batch.events import Cached, Done, Failed, Left, SetAside, Skipped, Started, Stopped
from summarizer.batch.run import BuiltIn
from summarizer.ledger import Ledger
from summarizer.ledger.reading import summaries


def states(out):
    return dict(ledger_rows(out, "SELECT path || CASE item WHEN 0 THEN '' ELSE '#' || item END, state FROM article_list"))


def test_every_article_is_done_once_and_a_second_run_does_nothing(tmp_path):
    folder, out = fill(tmp_path / "in", 7), tmp_path / "out"
    first = happened(folder, out)
    assert isinstance(first[0], Started)
    assert first[-1] == Stopped("finished")
    assert len(names(first, Done)) == 7
    second = happened(folder, out)
    assert [type(event) for event in second[1:-1]] == [Cached] * 7
    assert ledger_rows(out, "SELECT count(*), min(outcome), max(outcome) FROM attempts") == [(7, "done", "done")]
    assert ledger_rows(out, "SELECT outcome FROM runs") == [("finished",), ("finished",)]


def test_the_summary_in_the_ledger_is_the_one_that_the_article_has_alone(tmp_path):
    from summarizer import Article, summarize

    folder, out = fill(tmp_path / "in", 1), tmp_path / "out"
    happened(folder, out)
    with Ledger.read_only(out) as ledger:
        (stored,) = summaries(ledger.database, text=True)
    article = Article.from_file(folder / "00000.txt")
    alone = json.loads(summarize(article).model_dump_json())
    assert stored.text == article.text
    assert stored.summary == alone | {"article": alone["article"] | {"path": "00000.txt", "key": "00000.txt"}}


def test_the_same_text_under_another_name_is_summarized_once(tmp_path):
    folder, out = fill(tmp_path / "in", 1), tmp_path / "out"
    for name in ("copy.txt", "other.txt"):
        (folder / name).write_bytes((folder / "00000.txt").read_bytes())
    events = happened(folder, out)
    assert len(names(events, Done)) == 1
    assert len(names(events, Cached)) == 2
    assert ledger_rows(out, "SELECT count(*) FROM attempts") == [(1,)]
    assert set(states(out).values()) == {"done"}


def test_a_changed_article_is_new_work_and_its_old_version_stays(tmp_path):
    folder, out = fill(tmp_path / "in", 2), tmp_path / "out"
    happened(folder, out)
    (folder / "00000.txt").write_text(FLOOD + "More people left later.\n", encoding="utf-8")
    events = happened(folder, out)
    assert names(events, Done) == ["00000.txt"]
    assert names(events, Cached) == ["00001.txt"]
    query = "SELECT version, current FROM files WHERE key = '00000.txt' ORDER BY version"
    assert ledger_rows(out, query) == [(1, 0), (2, 1)]


def test_a_feed_has_an_article_a_line_and_its_bad_lines_fail_alone(tmp_path):
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    entries = [json.dumps({"id": f"k{at}", "title": f"T{at}", "text": TEXTS[at % 3] + str(at)}) for at in range(5)]
    (folder / "feed.jsonl").write_text("\n".join([*entries[:2], "{broken", *entries[2:]]), encoding="utf-8")
    events = happened(folder, out)
    assert len(names(events, Done)) == 5
    (failed,) = (event for event in events if isinstance(event, Failed))
    assert (failed.place.path, failed.place.item, failed.kind) == ("feed.jsonl", 3, "unreadable")
    assert events[-1].outcome == "incomplete"
    assert ledger_rows(out, "SELECT key FROM files WHERE article_id IS NOT NULL ORDER BY item") == [(f"k{at}",) for at in range(5)]


def test_a_feed_that_has_not_changed_is_not_read_again(tmp_path):
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    feed = [{"id": f"k{at}", "text": TEXTS[at % 3] + str(at)} for at in range(3)]
    (folder / "feed.json").write_text(json.dumps(feed), encoding="utf-8")
    (folder / "single.json").write_text(json.dumps(feed[0] | {"id": "single"}), encoding="utf-8")
    assert len(names(happened(folder, out), Done)) == 3
    assert {(event.place.path, event.articles) for event in happened(folder, out) if isinstance(event, Cached)} == {
        ("feed.json", 3),
        ("single.json", 1),
    }
    assert set(states(out)) == {"feed.json#1", "feed.json#2", "feed.json#3", "single.json"}


def test_what_cannot_be_read_fails_and_the_rest_is_done(tmp_path):
    folder, out = fill(tmp_path / "in", 3), tmp_path / "out"
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 4)
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    events = happened(folder, out)
    assert names(events, Failed) == ["empty.txt", "noise.txt"]
    assert names(events, Skipped) == ["picture.png"]
    assert len(names(events, Done)) == 3
    assert all(str(tmp_path) not in event.message for event in events if isinstance(event, Failed))


def test_a_name_that_is_no_text_is_done_and_found_again(tmp_path):
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    name = os.fsdecode(b"caf\xe9.txt")
    (folder / name).write_text(FIRE, encoding="utf-8")
    assert names(happened(folder, out), Done) == [name]
    assert names(happened(folder, out), Cached) == [name]


def test_a_file_that_kills_its_process_is_found_and_set_aside_and_the_rest_is_done(tmp_path):
    folder, out = fill(tmp_path / "in", 6), tmp_path / "out"
    (folder / "poison.txt").write_text(FIRE, encoding="utf-8")
    drafter = BuiltIn(draft_but_die_of_poison)
    events = happened(folder, out, drafter)
    assert names(events, SetAside) == ["poison.txt"]
    assert len(names(events, Done)) == 6
    assert names(happened(folder, out, drafter), SetAside) == ["poison.txt"]  # without being tried
    assert names(happened(folder, out, retry_failed=True), Done) == ["poison.txt"]
    assert set(states(out).values()) == {"done"}


def test_two_processes_do_the_same_as_one(tmp_path):
    folder, out = fill(tmp_path / "in", 40), tmp_path / "out"
    assert len(names(happened(folder, out, processes=2), Done)) == 40
    assert ledger_rows(out, "SELECT count(DISTINCT path), count(*) FROM article_list WHERE state = 'done'") == [(40, 40)]


def test_a_list_of_files_takes_the_place_of_the_walk(tmp_path):
    folder, out = fill(tmp_path / "in", 3), tmp_path / "out"
    (tmp_path / "list").write_text("00002.txt\ngone.txt\n../list\n", encoding="utf-8")
    events = happened(folder, out, from_file=tmp_path / "list")
    assert names(events, Done) == ["00002.txt"]
    assert names(events, Failed) == ["gone.txt"]
    assert names(events, Skipped) == ["../list"]


def test_metadata_is_joined_by_path_and_read_anew_in_each_run(tmp_path):
    folder, out = fill(tmp_path / "in", 2), tmp_path / "out"
    table = tmp_path / "more.csv"
    table.write_text("path;publisher;date;address;key;title\n./00001.txt;Osk Post;2025-03-04;http://osk.example/1;osk-1;Fire\n")
    happened(folder, out, metadata=table)
    query = "SELECT path, publisher, published, url, key, title FROM files WHERE current ORDER BY path"
    plain, joined = ledger_rows(out, query)
    assert plain[:5] == ("00000.txt", None, None, None, "00000.txt")
    assert joined == ("00001.txt", "Osk Post", "2025-03-04", "http://osk.example/1", "osk-1", "Fire")
    table.write_text("path,publisher\n00001.txt,Brennau Echo\n")
    events = happened(folder, out, metadata=table)
    assert names(events, Cached) == ["00000.txt", "00001.txt"]
    assert ledger_rows(out, query)[1][1] == "Brennau Echo"


def test_a_key_that_comes_with_a_new_text_is_a_new_version(tmp_path):
    folder, out = fill(tmp_path / "in", 2), tmp_path / "out"
    table = tmp_path / "more.csv"
    table.write_text("path,key\n00000.txt,k\n00001.txt,k\n")
    happened(folder, out, metadata=table)
    assert ledger_rows(out, "SELECT version FROM files WHERE key = 'k' AND summary_key IS NOT NULL ORDER BY version") == [(1,), (2,)]


def test_of_ten_thousand_files_one_in_a_hundred_is_junk_and_all_others_are_done(tmp_path):
    folder, out = tmp_path / "in", tmp_path / "out"
    junk = [b"", b"\x81\x00\xff" * 20, b"\x89PNG\r\n\x1a\n", b"PK\x03\x04word/"]
    for at in range(10_000):
        place = folder / str(at % 50) / f"{at}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(junk[at // 100 % 4] if at % 100 == 7 else b"At least %d people were hurt, police said." % at)
    events = happened(folder, out, BuiltIn(draft_the_same))
    assert (len(names(events, Done)), len(names(events, Failed))) == (9_900, 100)
    assert {event.kind for event in events if isinstance(event, Failed)} == {"unreadable"}
    assert ledger_rows(out, "SELECT count(*), count(DISTINCT article_id) FROM files WHERE summary_key IS NOT NULL") == [(9_900, 9_900)]


# --- a limit


def test_a_limit_ends_the_run_and_the_next_one_goes_on(tmp_path):
    folder, out = fill(tmp_path / "in", 5), tmp_path / "out"
    events = happened(folder, out, limit=2)
    assert len(names(events, Done)) == 2
    assert events[-1].outcome == "limit"
    events = happened(folder, out, limit=3)
    assert len(names(events, Done)) == 3
    assert events[-1].outcome == "finished"


def feed_of(folder, count, name="feed.jsonl"):
    """Write a feed of so many articles."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps({"id": f"k{at}", "text": f"{TEXTS[at % 3]} The file has the number {at}."}) for at in range(count)]
    (folder / name).write_text("\n".join(lines), encoding="utf-8")
    return folder


def until_all_is_done(folder, out, drafter=None, **plan):
    """Run after run with a limit of 3, up to the first that is not ended by it: how many were done in each, and how the last one ended."""
    done = []
    for _ in range(12):
        events = happened(folder, out, drafter, limit=3, **plan)
        done.append(len(names(events, Done)))
        if events[-1].outcome != "limit":
            break
    return done, events[-1].outcome


def test_a_limit_goes_on_run_after_run_with_metadata(tmp_path):
    folder, table = fill(tmp_path / "in", 7), tmp_path / "more.csv"
    table.write_text("path,publisher\n" + "".join(f"{at:05}.txt,ACME\n" for at in range(7)))
    assert until_all_is_done(folder, tmp_path / "out", metadata=table) == ([3, 3, 1], "finished")


def test_a_limit_goes_on_run_after_run_in_a_feed(tmp_path):
    assert until_all_is_done(feed_of(tmp_path / "in", 7), tmp_path / "out") == ([3, 3, 1], "finished")


def test_a_limit_does_not_count_what_cannot_be_read(tmp_path):
    folder = fill(tmp_path / "in", 5)
    for at in range(8):
        (folder / f"empty{at}.txt").write_bytes(b"")
    (tmp_path / "list").write_text("".join(f"empty{at}.txt\n" for at in range(8)) + "".join(f"{at:05}.txt\n" for at in range(5)))
    assert until_all_is_done(folder, tmp_path / "out", from_file=tmp_path / "list") == ([3, 2], "incomplete")


def test_a_limit_does_not_count_another_name_of_the_same_text(tmp_path):
    folder = fill(tmp_path / "in", 4)
    for at in range(9):
        (folder / f"copy{at}.txt").write_bytes((folder / "00000.txt").read_bytes())
    (tmp_path / "list").write_text("".join(f"copy{at}.txt\n" for at in range(9)) + "".join(f"{at:05}.txt\n" for at in range(4)))
    assert until_all_is_done(folder, tmp_path / "out", from_file=tmp_path / "list") == ([3, 1], "finished")


def test_a_limit_that_is_just_enough_has_finished(tmp_path):
    assert happened(fill(tmp_path / "in", 3), tmp_path / "out", limit=3)[-1] == Stopped("finished")


def test_a_limit_holds_with_several_processes(tmp_path):
    assert len(names(happened(fill(tmp_path / "in", 30), tmp_path / "out", limit=10, processes=2), Done)) == 10


@pytest.mark.parametrize("limit", [1, 3])
def test_what_a_limit_left_unbegun_is_counted(tmp_path, limit):
    folder, out = fill(tmp_path / "in", 5), tmp_path / "out"
    events, tally = ran(folder, out, limit=limit)
    assert (events[-1].outcome, tally.not_begun) == ("limit", 5 - limit)
    assert ledger_rows(out, "SELECT not_begun FROM runs") == [(5 - limit,)]
    ran(folder, out)
    assert ledger_rows(out, "SELECT not_begun FROM runs") == [(5 - limit,), (0,)]


# --- what kills the process that drafts, in a feed


def draft_but_die_of_the_second(folder, out, jobs):
    """What a process of the pool does, but that the second item of a feed kills it."""
    if any(job.item and job.item.note.item == 2 for job in jobs):
        os.kill(os.getpid(), signal.SIGKILL)
    return drafting.draft(folder, out, jobs)


def test_an_item_of_a_feed_that_kills_its_process_is_not_tried_in_the_next_run_and_the_others_are_done(tmp_path):
    folder, out = feed_of(tmp_path / "in", 4), tmp_path / "out"
    drafter = BuiltIn(draft_but_die_of_the_second)
    first = happened(folder, out, drafter)
    assert [(event.place.item, event.kind) for event in first if isinstance(event, SetAside)] == [(2, "kills-the-process")]
    assert len(names(first, Done)) == 3
    second = happened(folder, out)  # it would do no harm any more, and is not tried
    assert [event.place.item for event in second if isinstance(event, SetAside)] == [2]
    assert not names(second, Done)
    assert names(happened(folder, out, retry_failed=True), Done) == ["feed.jsonl"]
    assert set(states(out).values()) == {"done"}


# --- what is not there any more


def test_a_file_that_is_gone_is_current_no_more_after_a_whole_run(tmp_path):
    folder, out = fill(tmp_path / "in", 4), tmp_path / "out"
    happened(folder, out)
    (folder / "00000.txt").unlink()
    (folder / "00001.txt").rename(folder / "renamed.txt")
    _, tally = ran(folder, out)
    assert tally.gone == 2
    assert set(states(out)) == {"00002.txt", "00003.txt", "renamed.txt"}


@pytest.mark.parametrize("part", ["limit", "glob", "list", "retry"])
def test_a_run_over_a_part_of_the_folder_takes_nothing_for_gone(tmp_path, part):
    folder, out = fill(tmp_path / "in", 3), tmp_path / "out"
    happened(folder, out)
    (folder / "00000.txt").unlink()
    fill(folder, 2, start=3)
    (tmp_path / "list").write_text("00001.txt\n")
    plan = {"limit": {"limit": 1}, "glob": {"glob": "*"}, "list": {"from_file": tmp_path / "list"}, "retry": {"retry_failed": True}}[part]
    assert ran(folder, out, **plan)[1].gone == 0
    assert "00000.txt" in states(out)


def test_nothing_is_taken_for_gone_in_a_ledger_of_two_folders(tmp_path):
    out = tmp_path / "out"
    happened(fill(tmp_path / "one", 2), out)
    assert ran(fill(tmp_path / "two", 1, start=7), out)[1].gone == 0
    assert ran(tmp_path / "one", out)[1].gone == 0
    assert set(states(out)) == {"00000.txt", "00001.txt", "00007.txt"}


def test_what_a_mistaken_list_named_is_forgotten_by_the_next_whole_run(tmp_path):
    folder, out = fill(tmp_path / "in", 1), tmp_path / "out"
    (tmp_path / "list").write_text("in/00000.txt\n")
    assert names(happened(folder, out, from_file=tmp_path / "list"), Failed) == ["in/00000.txt"]
    assert happened(folder, out)[-1] == Stopped("finished")
    assert states(out) == {"00000.txt": "done"}


def test_a_feed_that_was_empty_for_a_while_is_whole_again(tmp_path):
    folder, out = feed_of(tmp_path / "in", 2), tmp_path / "out"
    feed = (folder / "feed.jsonl").read_bytes()
    happened(folder, out)
    (folder / "feed.jsonl").write_bytes(b"")
    assert names(happened(folder, out), Failed) == ["feed.jsonl"]
    (folder / "feed.jsonl").write_bytes(feed)
    assert happened(folder, out)[-1] == Stopped("finished")
    assert set(states(out)) == {"feed.jsonl#1", "feed.jsonl#2"}


# --- what is not read


def test_a_log_that_is_written_into_the_folder_is_not_read(tmp_path):
    folder, out = fill(tmp_path / "in", 2), tmp_path / "out"
    log = folder / "log.jsonl"
    log.write_text('{"text": "At least 12 people were killed, officials said."}\n')
    assert names(happened(folder, out, log=log), Done) == ["00000.txt", "00001.txt"]


def test_a_pattern_holds_for_a_list_too(tmp_path):
    folder, out = fill(tmp_path / "in", 3), tmp_path / "out"
    (tmp_path / "list").write_text("00000.txt\n00001.txt\n")
    assert names(happened(folder, out, from_file=tmp_path / "list", glob="*1.txt"), Done) == ["00001.txt"]


def test_a_folder_that_cannot_be_read_is_left_and_named(tmp_path, monkeypatch):
    folder, out = fill(tmp_path / "in", 1), tmp_path / "out"
    fill(folder / "locked", 2, start=5)
    listed = os.scandir

    def refused(path):
        if str(path).endswith("locked/"):
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", refused)
    events = happened(folder, out)
    (left,) = (event for event in events if isinstance(event, Left))
    assert (left.place.path, left.message) == ("locked", "a folder that cannot be read: Permission denied")
    assert events[-1].outcome == "incomplete"
