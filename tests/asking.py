"""A fixture for tests that ask a model: the loopback server when they are recorded, the cassette when they are played."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import pytest
from model_server import ModelServer
from recording import recorded_model

from summarizer import Article, Summary, summarize
from summarizer.engines.chat import ModelOptions

__all__ = ["Asked", "asked_fixture"]

ROOT = Path(__file__).resolve().parent.parent
NOWHERE = "http://127.0.0.1:9/v1"
"""The address in a replay: nobody listens there, and nothing is sent."""


class Asked(NamedTuple):
    """An article and its summary."""

    article: Article
    summary: Summary


class Asking:
    """Asks the model that this test is recorded with."""

    def __init__(self, base_url, model, server, key):
        self.base_url, self.model, self.server, self.key = base_url, model, server, key
        self.told = []

    def play(self, name, story):
        """Have the loopback server, where there is one, play this story."""
        self.model = name
        if self.server is not None:
            self.server.play(name, story)

    def __call__(self, article, *, repairs=2, **options):
        read = Article.from_file(ROOT / article)
        chosen = ModelOptions(**options)
        return Asked(
            read, summarize(read, model=f"openai/{self.model}", base_url=self.base_url, api_key=self.key, options=chosen, repairs=repairs)
        )


@pytest.fixture(name="ask")
def asked_fixture(request, record_mode, vcr_cassette_dir, default_cassette_name):
    """`ask(article)`; `ask.play(name, story)` before it for a story.

    A recording is made against the loopback server, or, where `SUMMARIZER_RECORD_MODEL` names a model and the test is no story, against
    that model, with the key and the address of the environment.
    """
    if record_mode == "none":
        yield Asking(NOWHERE, recorded_model(Path(vcr_cassette_dir) / f"{default_cassette_name}.yaml"), None, None)
        return
    vendor = os.environ.get("SUMMARIZER_RECORD_MODEL")
    if vendor and request.node.get_closest_marker("any_model"):
        yield Asking(os.environ.get("SUMMARIZER_RECORD_URL"), vendor.removeprefix("openai/"), None, os.environ.get("SUMMARIZER_RECORD_KEY"))
        return
    with ModelServer() as server:
        yield Asking(server.base_url, "scripted", server, None)
