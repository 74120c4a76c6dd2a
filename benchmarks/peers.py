"""langextract beside our pipeline: what it is answered, and the script that runs it, under an interpreter that has it.

It is no dependency of this project: `pipeline.py --peers PYTHON` names the interpreter of a virtual environment made for it. This file is
imported by `pipeline.py` and run by that interpreter, so it imports nothing but the standard library until it is run.

langextract gets one request an article, as we do (`max_char_buffer` above the length of the article, default 1,000), all articles in one
batch and a thread for each (`batch_length` and `max_workers`, both 10 by default). 10, 20, 100 and 200 threads gave 23, 30, 33 and 38
articles a second; leaving out the schema, difflib for its exact alignment and no fuzzy alignment did not change that.
"""

from __future__ import annotations

import gc
import importlib
import json
import subprocess
import sys
import time
import warnings
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

__all__ = ["INSTALL", "STORIES", "PeerRun", "is_ready", "reply", "run"]

INSTALL = 'python -m venv PEERS && PEERS/bin/pip install "langextract[openai]", then give --peers PEERS/bin/python'
STORIES = {"langextract": False, "langextract-overlapping": True}
"""Names of the stories that are played to it, and whether their spans overlap."""
WARM, LONGEST = 20, 900
_WHOLE = 100_000


class PeerRun(NamedTuple):
    """One run: articles by the second, CPU milliseconds each, and what was found in the article, of how many spans each."""

    version: str
    story: str
    per_second: float
    cpu: float
    exact: float
    aligned: float
    spans: float


class _Span(NamedTuple):
    kind: str
    text: str
    attributes: dict[str, str]


def reply(draft: dict[str, Any], article: str, sentences: Sequence[str], *, overlapping: bool) -> str:
    """An answer in langextract's own format with the items of `draft` as spans that stand in `article` as they are, in order.

    Its prompts ask for spans that do not overlap. A quotation inside the sentence of a claim does, and what overlaps is sought by its fuzzy
    alignment, which takes most of its time. So there is an answer for either: without the spans that overlap (their items are attributes
    then, which leaves the answer as long as it was), and with all.
    """
    spans = [
        _Span("actor", actor["name"], {name: str(actor[name]) for name in ("kind", "description", "aliases")}) for actor in draft["actors"]
    ]
    spans += [
        _Span("claim", sentences[claim["sentences"][0] - 1], {"source": claim["source"], "claim": claim["text"]})
        for claim in draft["claims"]
    ]
    spans += [_Span("quote", quote["text"], {"speaker": quote["speaker"], "cue": quote["cue"]}) for quote in draft["quotes"]]
    spans += [_Span("doubt", doubt["text"], {"cue": doubt["cue"], "kind": doubt["kind"]}) for doubt in draft["uncertainties"]]
    spans = sorted((span for span in spans if span.text in article), key=lambda span: article.index(span.text))
    kept = spans if overlapping else _apart(spans, article)
    others = [span for span in spans if span not in kept]
    extractions: list[dict[str, Any]] = [{span.kind: span.text, f"{span.kind}_attributes": span.attributes} for span in kept]
    extractions[-1][f"{kept[-1].kind}_attributes"] |= {
        f"{span.kind} {number}": f"{span.text} ({'; '.join(span.attributes.values())})" for number, span in enumerate(others)
    }
    return json.dumps({"extractions": extractions}, ensure_ascii=False, separators=(",", ":"))


def _apart(spans: Sequence[_Span], article: str) -> list[_Span]:
    """As many spans as do not overlap: of two that do, the one that ends first."""
    kept: list[_Span] = []
    end = 0
    for span in sorted(spans, key=lambda span: article.index(span.text) + len(span.text)):
        start = article.index(span.text)
        if start >= end:
            kept.append(span)
            end = start + len(span.text)
    return kept


def is_ready(python: str) -> bool:
    """Whether `python` is an interpreter that has langextract and the library for its provider."""
    try:
        return (
            subprocess.run([python, "-c", "import langextract, openai"], check=False, capture_output=True, timeout=LONGEST).returncode == 0
        )
    except OSError:
        return False


def run(python: str, base_url: str, texts: Path) -> list[PeerRun]:
    """Run langextract under `python` over the articles in the JSON file `texts`, once for each story."""
    command = [python, __file__, base_url, str(texts), *STORIES]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=LONGEST)
    return [PeerRun(*json.loads(line)) for line in done.stdout.splitlines()]


def _examples(lx: Any) -> list[Any]:  # noqa: ANN401 - a library that is not installed here
    of = lx.data.Extraction
    spans = [
        of("quote", "It is closed", attributes={"speaker": "Anna Lindt", "cue": "said"}),
        of("actor", "Anna Lindt", attributes={"kind": "person", "description": "the mayor"}),
    ]
    return [lx.data.ExampleData(text="“It is closed,” the mayor, Anna Lindt, said.", extractions=spans)]


def _extracted(lx: Any, story: str, base_url: str, texts: Sequence[str]) -> list[Any]:  # noqa: ANN401 - as above
    model = lx.factory.ModelConfig(
        model_id=story,
        provider="OpenAILanguageModel",
        provider_kwargs={"api_key": "none", "base_url": base_url, "max_workers": len(texts), "temperature": 0.0},
    )
    found = lx.extract(
        [lx.data.Document(text=text) for text in texts],
        prompt_description="Extract actors, claims, quotes and doubts in order of appearance. Use exact text. Do not overlap.",
        examples=_examples(lx),
        config=model,
        max_char_buffer=_WHOLE,
        batch_length=len(texts),
        max_workers=len(texts),
        show_progress=False,
        prompt_validation_level=lx.prompt_validation.PromptValidationLevel.OFF,
    )
    return list(found)


def main() -> None:
    """Run each story once, after a warm-up, and print a line of JSON for each."""
    base_url, file, *stories = sys.argv[1:]
    lx = importlib.import_module("langextract")
    importlib.import_module("langextract.factory")
    texts = json.loads(Path(file).read_text(encoding="utf-8"))
    warnings.simplefilter("ignore")  # it warns that a schema is applied
    for story in stories:
        _extracted(lx, story, base_url, texts[:WARM])
        gc.collect()
        began, cpu = time.perf_counter(), time.process_time()
        documents = _extracted(lx, story, base_url, texts)
        wall, cpu = time.perf_counter() - began, time.process_time() - cpu
        spans = [span for document in documents for span in document.extractions]
        exact = sum(span.alignment_status == lx.data.AlignmentStatus.MATCH_EXACT for span in spans)
        aligned = sum(span.char_interval is not None for span in spans)
        counts = (exact, aligned, len(spans))
        line = [version("langextract"), story, len(texts) / wall, cpu * 1000 / len(texts), *(count / len(texts) for count in counts)]
        print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
