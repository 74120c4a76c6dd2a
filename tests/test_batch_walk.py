from __future__ import annotations

import os
import socket

import pytest

from summarizer.batch.walk import Found, Passed, lines, listed, matcher, walk
from summarizer.errors import InputError


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "in"
    made.mkdir()
    return made


def put(folder, name, text="text"):
    place = folder / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")
    return place


def found(steps):
    return sorted(step.path for step in steps if isinstance(step, Found))


def passed(steps):
    return {step.path: step.why for step in steps if isinstance(step, Passed)}


def test_files_of_all_formats_are_found_below_the_folder_by_their_relative_paths(folder):
    expected = ["a.txt", "b/c.HTML", "b/d/e.jsonl", "f.md", "g.pdf", "no ending", "ä ö.txt", "two\nlines.txt", "- -.txt"]
    for name in expected:
        put(folder, name)
    assert found(walk(folder)) == sorted(expected)


def test_size_and_time_of_change_come_with_a_file(folder):
    place = put(folder, "a.txt", "four")
    assert list(walk(folder)) == [Found("a.txt", 4, place.stat().st_mtime_ns)]


def test_other_endings_and_hidden_names_are_passed_over(folder):
    for name in ["a.jpg", ".hidden.txt", ".git/config.txt", "b.CSS"]:
        put(folder, name)
    assert passed(walk(folder)) == {"a.jpg": ".jpg", ".hidden.txt": "hidden", ".git": "hidden", "b.CSS": ".css"}


def test_no_link_leads_out_of_the_folder(folder, tmp_path):
    outside = put(tmp_path, "elsewhere/secret.txt")
    (folder / "file.txt").symlink_to(outside)
    (folder / "dir").symlink_to(outside.parent)
    (folder / "up.txt").symlink_to("../elsewhere/secret.txt")
    (folder / "nothing.txt").symlink_to("nowhere")
    (folder / "self").symlink_to(".")
    (folder / "circle.txt").symlink_to("circle.txt")
    steps = list(walk(folder))
    assert found(steps) == []
    assert passed(steps) == {
        "file.txt": "a link out of the folder",
        "dir": "a link out of the folder",
        "up.txt": "a link out of the folder",
        "nothing.txt": "a link to nothing",
        "self": "a link to a folder",
        "circle.txt": "a link to nothing",
    }


def test_a_link_to_a_file_inside_is_a_file(folder):
    put(folder, "a.txt")
    (folder / "b.txt").symlink_to("a.txt")
    assert found(walk(folder)) == ["a.txt", "b.txt"]


def test_a_folder_that_begins_like_the_root_is_outside(folder, tmp_path):
    outside = put(tmp_path, "in2/a.txt")
    (folder / "a.txt").symlink_to(outside)
    assert passed(walk(folder)) == {"a.txt": "a link out of the folder"}


def test_a_name_that_is_no_text_is_found(folder):
    name = os.fsdecode(b"caf\xe9.txt")
    put(folder, name)
    assert found(walk(folder)) == [name]


def test_pipes_and_sockets_are_not_waited_for(folder, monkeypatch):
    os.mkfifo(folder / "pipe.txt")
    monkeypatch.chdir(folder)  # the address of a socket is short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        assert passed(walk(folder)) == {"pipe.txt": "no file", "socket.txt": "no file"}


def test_the_folder_of_the_results_is_left_out(folder):
    put(folder, "out/old.txt")
    put(folder, "a.txt")
    assert found(walk(folder, leave_out=[folder / "out"])) == ["a.txt"]


def test_a_pattern_is_for_names_and_with_a_slash_for_paths(folder):
    for name in ["a.txt", "b/a.txt", "b/b.txt"]:
        put(folder, name)
    assert found(walk(folder, fits=matcher("a.*"))) == ["a.txt", "b/a.txt"]
    assert found(walk(folder, fits=matcher("b/*"))) == ["b/a.txt", "b/b.txt"]


def test_a_folder_that_cannot_be_read_is_passed_over_and_the_root_is_an_error(folder, monkeypatch):
    put(folder, "a/b.txt")
    put(folder, "c.txt")
    listed_by_system = os.scandir

    def refused(path):
        if str(path).endswith("a/"):
            raise PermissionError(13, "Permission denied")
        return listed_by_system(path)

    monkeypatch.setattr(os, "scandir", refused)
    steps = list(walk(folder))
    assert found(steps) == ["c.txt"]
    assert passed(steps) == {"a": "a folder that cannot be read: Permission denied"}
    with pytest.raises(InputError, match=r"the folder '.*nowhere' cannot be read: No such file"):
        list(walk(folder / "nowhere"))


def test_the_walk_goes_as_far_as_it_is_asked(folder):
    for at in range(50):
        put(folder, f"{at}/a.txt")
    assert isinstance(next(walk(folder)), Found)


def test_a_list_names_files_relative_or_absolute_and_none_outside(folder, tmp_path):
    put(folder, "a.txt")
    put(folder, "b/c.txt")
    outside = put(tmp_path, "secret.txt")
    (folder / "link").symlink_to(tmp_path)
    named = ["a.txt", str(folder / "b" / "c.txt"), "../secret.txt", str(outside), "link/secret.txt", "gone.txt", "a\0.txt"]
    steps = list(listed(folder, named))
    assert found(steps) == ["a.txt", "b/c.txt", "gone.txt"]
    assert set(passed(steps).values()) == {"outside the folder"}


def test_a_list_is_read_by_lines_whatever_their_ends_are(tmp_path):
    place = tmp_path / "list"
    place.write_bytes(b"a.txt\r\n\nb c.txt\ncaf\xe9.txt")
    assert list(lines(place)) == ["a.txt", "b c.txt", os.fsdecode(b"caf\xe9.txt")]
    with pytest.raises(InputError, match="cannot be read"):
        list(lines(tmp_path / "nowhere"))
