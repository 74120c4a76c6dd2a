"""The cassettes themselves: no secrets, none that nobody plays, and a request that none has fails loudly."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
import yaml
from conftest import ROOT
from model_server import ModelServer
from recording import KEY_SHAPES, CassetteMissed, Readable

from summarizer import summarize

CASSETTES = sorted((ROOT / "cassettes").rglob("*.yaml"))
SECRET_HEADERS = {
    "authorization",
    "cookie",
    "set-cookie",
    "host",
    "date",
    "user-agent",
    "x-request-id",
    "openai-organization",
    "openai-project",
}


def headers(cassette):
    for played in cassette["interactions"]:
        yield from ({name.lower() for name in side["headers"]} for side in (played["request"], played["response"]))


@pytest.fixture(scope="module", params=CASSETTES, ids=lambda path: path.stem)
def path(request):
    return request.param


def test_no_cassette_holds_a_key_or_a_header_that_could(path):
    text = path.read_text(encoding="utf-8")
    assert KEY_SHAPES.search(text) is None
    for found in headers(yaml.safe_load(text)):
        assert found.isdisjoint(SECRET_HEADERS)
        assert not any(name.startswith("x-stainless") for name in found)


def test_a_cassette_names_no_address(path):
    cassette = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert {played["request"]["uri"] for played in cassette["interactions"]} == {"http://model.invalid/v1/chat/completions"}


def test_a_cassette_is_stored_as_it_is_written(path):
    text = path.read_text(encoding="utf-8")
    assert Readable.serialize(Readable.deserialize(text)) == text


def test_every_cassette_belongs_to_a_test():
    modules = sorted({path.parent.name for path in CASSETTES})
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--collect-only",
        "-q",
        "-o",
        "addopts=--import-mode=importlib",
        *(f"tests/{module}.py" for module in modules),
    ]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.splitlines()
    tests = {tuple(line.removeprefix("tests/").split(".py::", 1)) for line in listed if ".py::" in line}
    assert {(path.parent.name, path.stem) for path in CASSETTES} <= tests


def test_a_recording_with_a_model_asks_that_model_with_its_key_and_keeps_no_key(tmp_path):
    test = "tests/test_answers.py::test_a_models_summary_keeps_the_promises[invented-bridge-closed]"
    key = "sk-vendor-0123456789"
    with ModelServer() as vendor:
        chosen = {"MODEL": "openai/vendors-own", "KEY": key, "URL": vendor.base_url, "INTO": str(tmp_path)}
        environment = os.environ | {f"SUMMARIZER_RECORD_{name}": value for name, value in chosen.items()}
        command = [sys.executable, "-m", "pytest", "--record-mode=rewrite", test]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
        [request] = vendor.requests
    assert (request["json"]["model"], request["headers"]["authorization"]) == ("vendors-own", f"Bearer {key}")
    [cassette] = tmp_path.rglob("*.yaml")
    text = cassette.read_text(encoding="utf-8")
    assert "model: vendors-own" in text
    assert key not in text


@pytest.mark.parametrize(
    "text",
    ["Incorrect API key provided: sk-proj-abcd********wxyz.", "Authorization: Bearer abc", "AKIAABCDEFGHIJKLMNOP", "ghp_" + "a" * 36],
    ids=["echoed", "bearer", "aws", "github"],
)
def test_what_looks_like_a_key_is_known(text):
    assert KEY_SHAPES.search(text)


@pytest.mark.vcr("test_answers/test_a_models_summary_keeps_the_promises[invented-bridge-closed].yaml", record_mode="none")
@pytest.mark.half_played
def test_a_request_that_no_cassette_has_fails_loudly():
    with pytest.raises(CassetteMissed):
        summarize("TARN, May 3 — At least 12 people were hurt in a fire, police said.", model="openai/x", base_url="http://127.0.0.1:9/v1")
