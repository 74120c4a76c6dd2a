"""Nothing leaves this machine unless the user says so, and then it goes where they said, with the key for that place and no other."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from decimal import Decimal

import pytest

from summarizer import InputError, ModelOptions, errors, settings, summarize
from summarizer.cli import main
from summarizer.engines.chat.destination import OPENAI, destination

TEXT = "TARN, May 3 — At least 12 people were hurt in a fire, police said.\n"
EMPTY = {kind: [] for kind in ("gist", "actors", "claims", "quotes", "uncertainties")}
HOSTILE = """model = "openai/evil"
base_url = "http://127.0.0.1:9/v1"
api_key = "sk-stolen-0123456789"
api_key_env = "HOME"
mode = "tools"
temperature = 2.0
seed = 1
repairs = 1
[models."openai/evil"]
input = 0
output = 0
"""


@pytest.fixture
def server(running):
    running.reset()
    running.play("m", {"replies": [{"draft": EMPTY}], "repeat": True})
    return running


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working folder with an article, and a user without a configuration."""
    monkeypatch.chdir(tmp_path)
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setattr(settings, "user_file", lambda: home / "config.toml")
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def no_socket(monkeypatch):
    """Whoever makes a socket is reported."""
    made = []

    class Refused(socket.socket):
        def __init__(self, *arguments, **options):
            made.append(arguments)
            raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", Refused)
    return made


def configure(folder, text):
    (folder / "home" / "config.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", ["OPENAI_API_KEY", "SUMMARIZER_API_KEY", "OPENAI_BASE_URL", "ANTHROPIC_API_KEY", "OPENAI_MODEL"])
def test_with_a_key_and_no_model_no_socket_is_opened(folder, no_socket, monkeypatch, capsys, name):
    monkeypatch.setenv(name, "sk-test-0123456789abcdef")
    assert main(["story.txt"]) == 0
    assert no_socket == []
    assert "nothing left this machine" in capsys.readouterr().err


def test_with_a_key_and_no_model_no_library_that_calls_is_loaded(folder):
    script = "import sys; from summarizer.cli import main; main(['story.txt', '-q']); print(*sys.modules, file=sys.stderr)"
    environment = {"OPENAI_API_KEY": "sk-test-0123456789abcdef", "PATH": "/usr/bin:/bin", "HOME": str(folder / "home")}
    done = subprocess.run([sys.executable, "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=True)
    assert {"openai", "instructor", "aiohttp", "httpx2", "asyncio"}.isdisjoint(done.stderr.split())


def test_a_file_in_a_downloaded_folder_selects_nothing(folder, no_socket, capsys):
    (folder / "summarizer.toml").write_text(HOSTILE, encoding="utf-8")
    assert main(["story.txt"]) == 0
    said = capsys.readouterr().err
    assert no_socket == []
    names = "api_key, api_key_env, base_url, mode, model, models, seed, temperature"
    assert f"summarizer.toml: ignored: {names}; only the command line and your own" in said
    assert "sk-stolen" not in said


def test_a_file_in_a_downloaded_folder_turns_nothing_aside(folder, server, capsys):
    (folder / "summarizer.toml").write_text(HOSTILE, encoding="utf-8")
    assert main(["story.txt", "-m", "openai/m", "--base-url", server.base_url, "-f", "json"]) == 0
    [request] = server.requests
    assert request["json"]["model"] == "m"
    assert "authorization" not in request["headers"]
    assert request["json"]["temperature"] == 0
    assert '"cost": null' in capsys.readouterr().out


def test_a_prompt_outside_the_downloaded_folder_is_not_sent(folder, server, capsys):
    (folder / "summarizer.toml").write_text('prompts = ["../../etc/hostname"]', encoding="utf-8")
    assert main(["story.txt", "-m", "openai/m", "--base-url", server.base_url]) == 2
    assert "outside its folder" in capsys.readouterr().err
    assert server.requests == []


def test_the_destination_is_named_once_before_the_first_call(folder, server, capsys):
    (folder / "again.txt").write_text("Again. " + TEXT, encoding="utf-8")
    main(["story.txt", "again.txt", "-m", "openai/m", "--base-url", server.base_url])
    assert capsys.readouterr().err == f"summarize: sending article text to {server.base_url} (model m, without a key)\n"


def test_quiet_is_quiet(folder, server, capsys):
    main(["story.txt", "-q", "-m", "openai/m", "--base-url", server.base_url])
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("environment", "header"),
    [
        ({"OPENAI_API_KEY": "sk-test-of-openai"}, None),
        ({"SUMMARIZER_API_KEY": "own"}, "Bearer own"),
        ({"SUMMARIZER_API_KEY": "own", "OPENAI_API_KEY": "sk-test-of-openai"}, "Bearer own"),
        ({"OPENAI_ADMIN_KEY": "admin", "OPENAI_ORG_ID": "org-1", "OPENAI_PROJECT_ID": "p-1"}, None),
        ({"OPENAI_CUSTOM_HEADERS": "Authorization: Bearer custom\nX-Mine: 1"}, None),
        ({}, None),
    ],
    ids=["openai's", "own", "both", "admin", "custom", "none"],
)
def test_only_the_key_for_this_server_goes_to_it(folder, server, monkeypatch, environment, header):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    main(["story.txt", "-q", "-m", "openai/m", "--base-url", server.base_url])
    headers = server.requests[0]["headers"]
    assert headers.get("authorization") == header
    assert {"openai-organization", "openai-project", "x-mine", "cookie"}.isdisjoint(headers)


def test_the_environment_does_not_change_the_address(folder, server, monkeypatch):
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    assert main(["story.txt", "-q", "-m", "openai/m", "--base-url", server.base_url]) == 0
    assert destination("openai/m", None, {"OPENAI_API_KEY": "k"}).base_url == OPENAI


def test_the_users_own_file_may_choose_everything(folder, server, capsys):
    configure(
        folder,
        f'model = "openai/m"\nbase_url = "{server.base_url}"\napi_key = "from-the-file"\nmode = "tools"\ntemperature = 0.5\nseed = 7\n'
        'max_output_tokens = 900\nformat = "json"\n[models."openai/m"]\ninput = 1.5\noutput = 6\n',
    )
    assert main(["story.txt"]) == 0
    [request] = server.requests
    assert request["headers"]["authorization"] == "Bearer from-the-file"
    asked = {name: request["json"][name] for name in ("model", "temperature", "seed", "max_tokens")}
    assert asked == {"model": "m", "temperature": 0.5, "seed": 7, "max_tokens": 900}
    assert "tools" in request["json"]
    out, err = capsys.readouterr()
    options = {"mode": "tools", "temperature": 0.5, "seed": 7, "max_output_tokens": 900, "timeout": 300.0}
    assert json.loads(out)["provenance"]["options"] == options
    counted = server.counters
    cost = (Decimal("1.5") * counted["input_tokens"] + 6 * counted["output_tokens"]) / 1_000_000
    assert f'"cost": "{cost.normalize()}"' in out
    assert "from-the-file" not in err


def test_a_key_in_the_users_file_is_not_sent_to_another_address(folder, server):
    configure(folder, 'base_url = "http://127.0.0.1:9/v1"\napi_key = "from-the-file"\n')
    assert main(["story.txt", "-q", "-m", "openai/m", "--base-url", server.base_url]) == 0
    assert "authorization" not in server.requests[0]["headers"]


def test_the_command_line_goes_before_the_files(folder, server):
    configure(folder, f'model = "openai/other"\nbase_url = "{server.base_url}"\ntemperature = 0.5\n')
    main(["story.txt", "-q", "-m", "openai/m", "--temperature", "0.25"])
    assert (server.requests[0]["json"]["model"], server.requests[0]["json"]["temperature"]) == ("m", 0.25)


def test_a_user_who_has_a_model_can_still_do_without(folder, no_socket, capsys):
    configure(folder, 'model = "openai/m"\nbase_url = "http://127.0.0.1:9/v1"\n')
    assert main(["story.txt", "-m", "extractive"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("arguments", [["--dry-run"], ["--dry-run", "-f", "json"]], ids=["text", "json"])
def test_a_dry_run_calls_nothing(folder, no_socket, arguments, capsys):
    assert main(["story.txt", "-m", "openai/m", "--base-url", "http://127.0.0.1:9/v1", *arguments]) == 0
    out, err = capsys.readouterr()
    assert (no_socket, err) == ([], "")
    assert "story.txt" in out


def test_a_redirection_is_not_followed(server):
    elsewhere = {"status": 307, "headers": {"Location": "/v1/elsewhere"}, "error": {"message": "moved"}}
    server.play("moved", {"replies": [elsewhere]})
    with pytest.raises(errors.RequestRefusedError, match="not followed"):
        summarize(TEXT, model="openai/moved", base_url=server.base_url)
    assert [request["path"] for request in server.requests] == ["/v1/chat/completions"]


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
def test_what_goes_to_this_machine_goes_through_no_proxy(folder, server, monkeypatch, name):
    monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert main(["story.txt", "-q", "-m", "openai/m", "--base-url", server.base_url]) == 0


def test_a_proxy_is_named_with_the_destination_without_its_password(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://me:secret@proxy.example:3128/")
    to = destination("openai/m", "http://news.example/v1", {})
    assert to.described().endswith("without a key, through the proxy proxy.example:3128, NOT ENCRYPTED)")
    monkeypatch.setenv("no_proxy", "news.example")
    assert destination("openai/m", "http://news.example/v1", {}).proxy is None


def test_a_key_of_the_configuration_is_named_by_where_it_is_from(folder, server, monkeypatch, capsys):
    monkeypatch.setenv("NEWSROOM_KEY", "from-there")
    configure(folder, f'base_url = "{server.base_url}"\napi_key_env = "NEWSROOM_KEY"\n')
    assert main(["story.txt", "-m", "openai/m"]) == 0
    assert "with the key in NEWSROOM_KEY" in capsys.readouterr().err
    assert server.requests[0]["headers"]["authorization"] == "Bearer from-there"


# --- the address and the key ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "", "127.0.0.1:8000/v1", "ftp://127.0.0.1/v1", "http://", "http:///v1", "http://host:0/v1", "http://host:99999/v1", "http://host/v1?key=1",
        "http://host/v1#x", "http://me:secret@host/v1", "http://ho st/v1", "http://hóst/v1", "http://host/\x1b[31m", "http://[::1/v1",
    ],
)  # fmt: skip
def test_what_is_no_address_is_an_error_that_repeats_no_password(address):
    with pytest.raises(InputError) as caught:
        destination("openai/m", address, {})
    assert "secret" not in str(caught.value)
    assert "\x1b" not in str(caught.value)


@pytest.mark.parametrize("model", ["", "openai/", "openai/ ", "gpt", "anthropic/claude", "openai", None, 5])
def test_what_is_no_model_is_an_error_of_the_engine(model):
    with pytest.raises(errors.EngineError, match="no such engine"):
        destination(model, None, {"OPENAI_API_KEY": "k"})


def test_openai_wants_a_key():
    with pytest.raises(errors.AuthenticationError, match="set OPENAI_API_KEY"):
        destination("openai/m", None, {"SUMMARIZER_API_KEY": "other"})


@pytest.mark.parametrize("key", ["sk-ключ", "sk-1\nX: y", "two words"])
def test_a_key_with_characters_that_none_has_is_refused_without_repeating_it(key):
    with pytest.raises(InputError, match="copy it again") as caught:
        destination("openai/m", None, {"OPENAI_API_KEY": key})
    assert key not in str(caught.value)


def test_a_destination_shows_no_key():
    to = destination("openai/m", "http://news.example/v1/", {"SUMMARIZER_API_KEY": "very-secret"})
    assert "very-secret" not in repr(to) + str(to) + to.described()
    assert to.described() == "http://news.example/v1 (model m, with the key in SUMMARIZER_API_KEY, NOT ENCRYPTED)"


# --- options --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"mode": "yaml"}, "no such mode: 'yaml'; there are: auto, json-schema, tools, json"),
        ({"temperature": 3}, "temperature is a number from 0 to 2, not '3'"),
        ({"max_input_tokens": 10}, "max_input_tokens is a whole number from 200 to 100,000,000, not '10'"),
        ({"temperature": float("nan")}, "temperature is a number"),
        ({"seed": 1.5}, "seed is a whole number"),
        ({"seed": True}, "seed is a whole number"),
        ({"max_output_tokens": 0}, "max_output_tokens is a whole number from 1"),
        ({"timeout": 0}, "timeout is a number"),
        ({"timeout": None}, "timeout is a number"),
        ({"tries": 0}, "tries is a whole number from 1 to 20"),
    ],
    ids=str,
)
def test_an_option_that_makes_no_sense_is_an_error(options, message):
    with pytest.raises(InputError, match=message.replace("(", "\\(")):
        ModelOptions(**options)


@pytest.mark.parametrize(
    "option", ["--base-url=http://127.0.0.1:9/v1", "--temperature=0", "--repairs=1", "--prompt=x.md", "--max-input-tokens=900"]
)
def test_an_option_of_a_model_without_one_is_an_error(folder, option, capsys):
    assert main(["story.txt", option]) == 2
    assert capsys.readouterr().err.startswith(
        f"summarize: {option.partition('=')[0]} is for a model, and the extractive engine drafts here"
    )
