from __future__ import annotations

import errno
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.errors import InputError
from summarizer.site.folder import whole_folder
from summarizer.site.listing import MARKER


def fill(site, text="new"):
    with whole_folder(site) as folder:
        folder.write("index.html", text)
        folder.write("articles/one.html", text)


def there(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_site_is_there_when_all_of_it_is_written(tmp_path):
    site = tmp_path / "deep" / "site"
    fill(site)
    assert there(site) == [MARKER, "articles/one.html", "index.html"]
    assert beside(site) == ["site"]


def test_a_former_site_is_replaced_and_its_pages_are_gone(tmp_path):
    site = tmp_path / "site"
    fill(site)
    with whole_folder(site) as folder:
        folder.write("index.html", "newer")
    assert there(site) == [MARKER, "index.html"]
    assert (site / "index.html").read_text() == "newer"
    assert beside(site) == ["site"]


def test_an_empty_folder_is_used_and_keeps_its_permissions(tmp_path):
    site = tmp_path / "site"
    site.mkdir(mode=0o700)
    fill(site)
    assert site.stat().st_mode & 0o777 == 0o700


def beside(site):
    return sorted(path.name for path in site.parent.iterdir())


@pytest.mark.parametrize("stop", [KeyboardInterrupt, ValueError, OSError(errno.ENOSPC, "No space left on device")], ids=repr)
def test_what_is_interrupted_leaves_the_former_site_as_it_was(tmp_path, stop):
    site = tmp_path / "site"
    fill(site, "old")

    def interrupted():
        with whole_folder(site) as folder:
            folder.write("index.html", "half")
            raise stop

    with pytest.raises((KeyboardInterrupt, ValueError, InputError)) as caught:
        interrupted()
    if isinstance(stop, OSError):
        assert str(caught.value) == f"cannot write the site '{site}': No space left on device"
    assert (site / "index.html").read_text() == "old"
    assert beside(site) == ["site"]


def test_a_folder_of_something_else_is_refused(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(InputError, match="no site of this tool"):
        fill(tmp_path)
    assert there(tmp_path) == ["notes.txt"]


@pytest.mark.parametrize("name", ["notes.txt", "articles/my-notes.txt", "articles/two.html", "actors/"])
def test_a_site_into_which_somebody_put_something_is_refused(tmp_path, name):
    site = tmp_path / "site"
    fill(site)
    put(site / name, "folder" if name.endswith("/") else "mine")
    before = there(site)
    with pytest.raises(InputError, match=f"'{name}' in it is not"):
        fill(site, "newer")
    assert (site / name).exists()
    assert there(site) == before
    assert (site / "index.html").read_text() == "new"
    assert beside(site) == ["site"]


def put(path, text):
    if text == "folder":
        path.mkdir()
    else:
        path.write_text(text)


def test_a_page_that_somebody_has_changed_is_not_replaced(tmp_path):
    site = tmp_path / "site"
    fill(site)
    (site / "articles/one.html").write_text("new, and mine")
    with pytest.raises(InputError, match=r"'articles/one\.html' in it is not part of it, or was changed"):
        fill(site)
    assert (site / "articles/one.html").read_text() == "new, and mine"


def test_a_link_in_place_of_a_page_is_not_replaced_though_it_leads_to_the_same(tmp_path):
    site = tmp_path / "site"
    fill(site)
    (site / "articles/one.html").rename(tmp_path / "mine.html")
    (site / "articles/one.html").symlink_to(tmp_path / "mine.html")
    with pytest.raises(InputError, match="was changed"):
        fill(site)


def test_a_site_without_some_of_its_pages_is_replaced(tmp_path):
    site = tmp_path / "site"
    fill(site)
    (site / "articles/one.html").unlink()
    fill(site, "newer")
    assert there(site) == [MARKER, "articles/one.html", "index.html"]


@pytest.mark.parametrize("former", [False, True], ids=["no site before", "a site before"])
@pytest.mark.parametrize("name", ["precious.txt", "articles/precious.txt"])
def test_what_comes_into_the_place_while_a_site_is_made_stays(tmp_path, name, former):
    site = tmp_path / "site"
    if former:
        fill(site)

    def meanwhile():
        with whole_folder(site) as folder:
            folder.write("index.html", "newer")
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text("mine")

    with pytest.raises(InputError, match="precious" if former else "no site of this tool"):
        meanwhile()
    assert (site / name).read_text() == "mine"
    assert beside(site) == ["site"]


def test_what_comes_in_between_the_last_look_and_the_swap_is_kept_and_its_place_is_said(tmp_path, monkeypatch):
    site = tmp_path / "site"
    fill(site)
    rename = Path.rename

    def just_before(path, target):
        if path == site:
            (path / "precious.txt").write_text("mine")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", just_before)
    with pytest.raises(
        InputError, match=r"the site is written; what came into the former one at the last moment is in '.*\.old'$"
    ) as caught:
        fill(site, "newer")
    assert (site / "index.html").read_text() == "newer"
    kept = Path(str(caught.value).split("'")[-2])
    assert there(kept) == [MARKER, "precious.txt"]
    monkeypatch.undo()
    fill(site, "newest")
    assert (kept / "precious.txt").read_text() == "mine"


KILLED = """
import os, signal, sys
from pathlib import Path
from summarizer.site import folder

def killed(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

rename = Path.rename
times = 0

def renamed(path, target):
    global times
    times += 1
    killed() if times == 2 else rename(path, target)

if sys.argv[2] == "between the renames":
    Path.rename = renamed
elif sys.argv[2] == "before the former site is removed":
    folder.remove = killed
with folder.whole_folder(Path(sys.argv[1])) as made:
    made.write("index.html", "newer")
    if sys.argv[2] == "while pages are written":
        killed()
"""


def kill(site, moment):
    run = subprocess.run([sys.executable, "-c", KILLED, str(site), moment], check=False, capture_output=True, timeout=60)
    assert run.returncode == -signal.SIGKILL, run.stderr


@pytest.mark.parametrize(
    ("moment", "has"),
    [("while pages are written", "old"), ("between the renames", None), ("before the former site is removed", "newer")],
)
def test_a_run_that_is_killed_loses_no_site_and_the_next_one_tidies_up(tmp_path, moment, has):
    site = tmp_path / "site"
    fill(site, "old")
    kill(site, moment)
    assert ((site / "index.html").read_text() if has else None) == has
    assert len(beside(site)) == 2

    def interrupted():
        with whole_folder(site):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert (site / "index.html").read_text() == (has or "old")
    assert beside(site) == ["site"]


def test_what_somebody_put_into_a_site_that_was_moved_away_comes_back_with_it(tmp_path):
    site = tmp_path / "site"
    fill(site, "old")
    kill(site, "between the renames")
    away = next(tmp_path.glob(".site.*.old"))
    (away / "mine.txt").write_text("mine")
    with pytest.raises(InputError, match=r"'mine\.txt' in it is not"):
        fill(site)
    assert (site / "mine.txt").read_text() == "mine"
    assert beside(site) == ["site"]


def test_folders_of_others_beside_a_site_stay(tmp_path):
    for name in (".site.0123456789ab.old", ".site.mine.old", ".site.0123456789ab.new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mine.txt").write_text("mine")
    fill(tmp_path / "site")
    assert len(list(tmp_path.glob(".site.*/mine.txt"))) == 3


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "site").write_text("mine")
    with pytest.raises(InputError, match="is a file"):
        fill(tmp_path / "site")


def test_a_link_is_followed_and_stays(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to("real")
    fill(tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert there(tmp_path / "real") == [MARKER, "articles/one.html", "index.html"]


def test_no_file_is_written_twice(tmp_path):
    with pytest.raises(InputError, match="File exists"), whole_folder(tmp_path / "site") as folder:  # noqa: PT012 - the second write fails
        folder.write("index.html", "one")
        folder.write("index.html", "two")


def test_what_a_killed_run_left_is_swept_and_what_is_being_written_is_not(tmp_path):
    site = tmp_path / "site"
    left = tmp_path / ".site.0123456789ab.new"
    left.mkdir()
    (left / MARKER).write_text("")
    with whole_folder(site) as first:
        assert not left.exists()
        fill(site, "second")
        first.write("index.html", "first")
    assert (site / "index.html").read_text() == "first"
    assert beside(site) == ["site"]
