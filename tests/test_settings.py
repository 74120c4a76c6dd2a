"""The configuration files: what they may say, and one line for what they may not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer import InputError, settings


@pytest.fixture(name="files")
def _files(tmp_path, monkeypatch):
    """The user's own file and the one in the working folder."""
    own, here = tmp_path / "own" / "config.toml", tmp_path / "work" / "summarizer.toml"
    own.parent.mkdir()
    here.parent.mkdir()
    monkeypatch.setattr(settings, "user_file", lambda: own)
    monkeypatch.chdir(here.parent)
    return own, here


def test_without_files_nothing_is_set(files):
    loaded = settings.load()
    assert (dict(loaded.user), dict(loaded.project), loaded.ignored) == ({}, {}, ())


def test_the_users_file_is_in_the_folder_for_configurations(monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", "/somewhere")
    assert settings.user_file().parts[-2:] == ("summarizer", "config.toml")


def test_what_is_nearer_to_the_work_goes_first(files):
    own, here = files
    own.write_text('format = "json"\nrepairs = 1\n')
    here.write_text('format = "markdown"\n')
    loaded = settings.load()
    assert (loaded.get("format"), loaded.get("repairs"), loaded.get("timeout")) == ("markdown", 1, None)


def test_prices_are_exact(files):
    files[0].write_text('[models."openai/m"]\ncontext = 8000\ninput = 0.15\noutput = 0.6\n')
    assert settings.load().of_model("openai/m") == {"context": 8000, "input": Decimal("0.15"), "output": Decimal("0.6")}
    assert settings.load().of_model("openai/other") == {}


def test_prompts_are_taken_from_the_folder_of_their_file(files):
    own, here = files
    own.write_text('prompts = ["mine.md"]')
    assert settings.load().get("prompts") == [own.parent / "mine.md"]
    here.write_text('prompts = ["prompts/ours.md"]')
    assert [path.resolve() for path in settings.load().get("prompts")] == [here.parent / "prompts" / "ours.md"]


@pytest.mark.parametrize("name", ["../own/secret.md", "/etc/passwd", "link.md"])
def test_prompts_of_the_working_folder_lie_in_it(files, name):
    own, here = files
    (here.parent / "link.md").symlink_to(own.parent / "secret.md")
    here.write_text(f'prompts = ["{name}"]')
    with pytest.raises(InputError, match="outside its folder"):
        settings.load()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("format = 'pdf'", "format: input should be"),
        ("formt = 'json'", "formt: unknown; there may be: .*format"),
        ("repairs = 99", "repairs: input should be less"),
        ("repairs = '2'", "repairs: input should be a valid integer"),
        ("models = 3", "models: input should be a valid dict"),
        ("[models.m]\nprice = 3", r"models\.m\.price: unknown; there may be: context, input, cached, output"),
        ("[models.m]\ninput = -1", r"models\.m\.input: input should be greater"),
        ("api_key = 'sk-secret", "is not TOML: look at end of document"),
        (b"\xff\xfe\xfa", "is not UTF-8"),
    ],
    ids=str,
)
def test_what_a_file_may_not_say_is_one_line_without_its_words(files, text, message):
    files[0].write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(InputError, match=message) as caught:
        settings.load()
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read_is_named(files):
    files[1].mkdir()
    with pytest.raises(InputError, match=r"summarizer\.toml' cannot be read"):
        settings.load()
