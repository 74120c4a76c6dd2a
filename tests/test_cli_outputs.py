from __future__ import annotations

import os
import stat

import pytest

from summarizer.cli import outputs
from summarizer.cli.outputs import write_whole
from summarizer.errors import InputError


def test_a_new_file_has_the_usual_permissions(tmp_path):
    mask = os.umask(0o027)
    try:
        write_whole(tmp_path / "new", "text — ok\n")
    finally:
        os.umask(mask)
    assert (tmp_path / "new").read_text(encoding="utf-8") == "text — ok\n"
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_an_existing_file_keeps_its_permissions(tmp_path):
    old = tmp_path / "old"
    old.write_text("before")
    old.chmod(0o604)
    write_whole(old, "after")
    assert (old.read_text(), stat.S_IMODE(old.stat().st_mode)) == ("after", 0o604)


def test_a_link_stays_and_its_target_is_replaced(tmp_path):
    (tmp_path / "real").write_text("before")
    (tmp_path / "link").symlink_to("real")
    write_whole(tmp_path / "link", "after")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "after"


def test_links_in_a_circle_are_an_error(tmp_path):
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    with pytest.raises(InputError, match=r"cannot write .*symbolic links"):
        write_whole(tmp_path / "one", "text")


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=["disk-full", "interrupt"])
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_half_written(tmp_path, monkeypatch, fault, step):
    old = tmp_path / "old"
    old.write_text("before")

    def fail(*_):
        raise fault

    target = outputs.os if step == "fsync" else outputs.Path
    monkeypatch.setattr(target, step, fail)
    with pytest.raises((InputError, KeyboardInterrupt)):
        write_whole(old, "after")
    monkeypatch.undo()
    assert [path.name for path in tmp_path.iterdir()] == ["old"]
    assert old.read_text() == "before"


def test_a_read_only_file_is_not_replaced(tmp_path, monkeypatch):
    old = tmp_path / "old"
    old.write_text("before")
    monkeypatch.setattr(outputs.os, "access", lambda *_: False)  # what it answers to anyone but root
    with pytest.raises(InputError, match="read-only"):
        write_whole(old, "after")


def test_a_device_is_written_to_and_not_replaced():
    write_whole(outputs.Path(os.devnull), "text")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)  # noqa: PTH116


def test_a_full_device_says_so():
    full = outputs.Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(InputError, match="cannot write '/dev/full': No space left on device"):
        write_whole(full, "text")


def test_a_lone_surrogate_does_not_stop_the_writing(tmp_path):
    write_whole(tmp_path / "new", "a\ud800b")
    assert (tmp_path / "new").read_text() == "a?b"


def test_a_folder_that_takes_no_files_is_not_said_to_be_absent():
    if not outputs.Path("/proc/self").exists():
        pytest.skip("this system has no /proc")
    with pytest.raises(InputError, match=r"cannot write '/proc/summary\.txt': no file can be made in its folder"):
        write_whole(outputs.Path("/proc/summary.txt"), "text")


@pytest.mark.parametrize(
    ("sources", "written"),
    [
        (["A.txt", "x/a.txt"], ["A.summary.json", "a-2.summary.json"]),
        (["a.txt", "x/A.txt"], ["A-2.summary.json", "a.summary.json"]),
        (["a.txt", "a.txt"], ["a.summary.json"]),
    ],
    ids=["capital-first", "small-first", "twice"],
)
def test_names_that_differ_in_case_only_get_a_number(tmp_path, sources, written):
    sink = outputs.outputs(f"{tmp_path}{os.sep}", sources, "json")
    for source in sources:
        sink.put(source, source)
    assert sorted(path.name for path in tmp_path.iterdir()) == written


def test_a_second_run_replaces_the_results_of_the_first(tmp_path):
    for text in ('{"tool":"grounded-summarizer 1"}', '{"tool":"grounded-summarizer 2"}'):
        outputs.outputs(str(tmp_path), ["a.txt", "b.txt"], "json").put("a.txt", text)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.summary.json", text)]


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match=r"cannot make the folder .*file'"):
        outputs.outputs(f"{tmp_path}/file/", ["a.txt"], "json").put("a.txt", "x")
