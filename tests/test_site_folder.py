from __future__ import annotations

import errno

import pytest

from summarizer.errors import InputError
from summarizer.site.folder import MARKER, whole_folder


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


def test_a_site_into_which_somebody_put_a_file_is_refused(tmp_path):
    site = tmp_path / "site"
    fill(site)
    (site / "notes.txt").write_text("mine")
    with pytest.raises(InputError, match=r"'notes\.txt' in it is not"):
        fill(site)
    assert (site / "notes.txt").read_text() == "mine"


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
