"""The Python API."""

import asyncio
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import summarizer
from summarizer import Article, EngineError, InputError, Summary, asummarize, summarize

TEXT = "TARN, May 3 — At least 12 people were hurt in a fire, police said."


def test_a_string_is_the_text_and_never_a_path(tmp_path, monkeypatch):
    (tmp_path / "story.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    assert summarize("story.txt").article.characters == len("story.txt")


def test_a_path_is_read(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(TEXT)
    assert summarize(path).article.path == str(path)


def test_an_article_keeps_its_metadata():
    article = Article(TEXT, title="Fire", publisher="The Tarn Times", published="2031-05-03", key="tarn-1")
    info = summarize(article).article
    assert (info.title, info.publisher, info.published, info.key, info.id) == ("Fire", "The Tarn Times", "2031-05-03", "tarn-1", article.id)


def test_async_and_sync_give_the_same():
    assert asyncio.run(asummarize(TEXT)) == summarize(TEXT)


def test_the_sync_call_works_inside_a_running_event_loop():
    async def cell():
        return summarize(TEXT)

    assert asyncio.run(cell()) == summarize(TEXT)


@pytest.mark.parametrize("text", ["", " \r\n\t", "\ufeff", "\u00a0"], ids=repr)
def test_nothing_to_summarize_is_an_error(text):
    with pytest.raises(InputError, match="empty"):
        summarize(text)


@pytest.mark.parametrize("value", [None, 5, b"text"], ids=repr)
def test_what_is_no_article_is_an_error_that_says_what_one_is(value):
    with pytest.raises(InputError, match=type(value).__name__):
        summarize(value)


@pytest.mark.parametrize("value", [None, 5, b"text", ["text"]], ids=repr)
def test_what_is_no_text_to_be_checked_is_an_error_that_says_so(value):
    with pytest.raises(InputError, match=f"^a summary to be checked is its text, a str, not {type(value).__name__}$"):
        summarizer.check(value, source=TEXT)


def test_an_unknown_model_is_an_error_of_the_engine():
    with pytest.raises(EngineError, match="no such engine: 'lab/small'"):
        summarize(TEXT, model="lab/small")
    with pytest.raises(EngineError, match="no such engine: '5'"):
        summarize(TEXT, model=5)


def test_a_key_in_the_environment_selects_no_model(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "not-a-key")
    assert summarize(TEXT).provenance.engine == "extractive"


def test_a_summary_survives_its_own_json():
    summary = summarize(TEXT)
    assert Summary.model_validate_json(summary.model_dump_json()) == summary


def test_the_same_article_gives_the_same_bytes():
    assert summarize(TEXT).model_dump_json() == summarize(TEXT).model_dump_json()


def test_lone_surrogates_become_replacement_characters_one_for_one():
    summary = summarize(f"{TEXT} \ud800 It said “so\udfff”, she added.")
    assert summary.article.characters == len(TEXT) + 28
    summary.model_dump_json().encode()


def test_all_public_names_exist_and_are_listed():
    assert all(hasattr(summarizer, name) for name in summarizer.__all__)
    assert all(inspect.getdoc(getattr(summarizer, name)) for name in summarizer.__all__ if name != "__version__")


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nonsense"):
        summarizer.nonsense  # noqa: B018


def test_neither_openai_nor_instructor_nor_asyncio_is_imported_for_the_extractive_engine():
    seed = Path(__file__).parent.parent / "seeds" / "000_054aa509588926c1.txt"
    code = (
        "import sys; from summarizer import summarize, Article; from pathlib import Path; "
        f"summarize(Article.from_file(Path({str(seed)!r}))).model_dump_json(); "
        "print([name for name in ('openai', 'instructor', 'asyncio', 'httpx', 'rich', 'trafilatura', 'pypdfium2') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
