"""The JSON of `summarize check`, from the real checks, has the shape that `summarize schema report` prints."""

from __future__ import annotations

import json

import pytest

from summarizer.cli import main
from summarizer.render.checked import Checked

ARTICLE = (
    "The dam at Tarn Vale held 946 million litres on Monday, the water board said. At least 300 homes were evacuated in Harrow and Marlow. "
    "“We will not leave before the rain is over,” the mayor, Ana Ruiz, told reporters on Tuesday.\n"
)
WRONG = (
    "At least 900 homes were evacuated in two towns, Harrow and Marlow. "
    'Ana Ruiz said: "We  will not leave before the rain is over." Perhaps.\n\n'
    "```\ncode\n```\n\nAna Ruiz said: “We will leave before the rain is over.” The dam held 946 million litres on Monday, Ben Otto said.\n"
)


@pytest.fixture(name="schema")
def _schema(capsys):
    assert main(["schema", "report"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.fixture(name="report")
def _report(tmp_path, monkeypatch, capsys, request):
    """The output for a summary with a finding of most kinds; `request.param` are further arguments."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "wrong.md").write_text(WRONG, encoding="utf-8")
    (tmp_path / "p.jsonl").write_text(json.dumps({"id": 1, "article": ARTICLE, "summary": WRONG}), encoding="utf-8")
    main(["check", "wrong.md", "-s", "article.txt", "--write-baseline", "b.toml", "-q"])
    accepted = (tmp_path / "b.toml").read_text(encoding="utf-8").replace("not reviewed yet", "the desk knows", 1)
    (tmp_path / "b.toml").write_text(accepted, encoding="utf-8")
    capsys.readouterr()
    main(["check", *request.param, "-f", "json", "--baseline", "b.toml", "--ignore", "misattributed-claim"])
    return capsys.readouterr().out


def unlike(value, shape, definitions, path="report"):
    """Where `value` differs from its JSON Schema in keys, types or choices: as much of the standard as pydantic's schemas use."""
    if "$ref" in shape:
        shape = definitions[shape["$ref"].rpartition("/")[2]]
    if "anyOf" in shape:
        tried = [list(unlike(value, one, definitions, path)) for one in shape["anyOf"]]
        yield from () if [] in tried else min(tried, key=len)
        return
    if "const" in shape or "enum" in shape:
        yield from () if value in shape.get("enum", [shape.get("const")]) else (f"{path}: {value!r}",)
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None)}
    if "type" in shape and not isinstance(value, kinds[shape["type"]]):
        yield f"{path}: {value!r} is no {shape['type']}"
    elif shape.get("type") == "object":
        yield from (f"{path} lacks {key}" for key in shape.get("required", ()) if key not in value)
        for key, inner in value.items():
            if key in shape["properties"]:
                yield from unlike(inner, shape["properties"][key], definitions, f"{path}.{key}")
            else:
                yield f"{path}.{key} is in no schema"
    elif shape.get("type") == "array":
        for at, inner in enumerate(value):
            yield from unlike(inner, shape["items"], definitions, f"{path}[{at}]")


ARGUMENTS = pytest.mark.parametrize(
    "report", [["wrong.md", "-s", "article.txt"], ["--pairs", "p.jsonl"]], indirect=True, ids=["file", "pairs"]
)


@ARGUMENTS
def test_a_report_has_the_shape_of_its_schema(report, schema):
    found = json.loads(report)
    assert all(found[kind] for kind in ("problems", "accepted", "verified", "derived", "unchecked", "notes"))
    assert {item["match"] for item in found["verified"]} == {"typographic", None}
    assert not list(unlike(found, schema, schema["$defs"]))
    assert not [one for one in (*schema["$defs"].values(), schema) if one["type"] == "object" and one["additionalProperties"] is not False]


@ARGUMENTS
def test_a_report_is_read_back_as_it_was_written(report):
    read = Checked.model_validate_json(report)
    assert json.loads(read.model_dump_json()) == json.loads(report)


@pytest.mark.parametrize(
    "change",
    [{"more": 1}, {"notes": [1]}, {"schema_version": "2"}, {"problems": [{}]}, {"id": 1.5}],
    ids=["key", "item", "constant", "lacking", "choice"],
)
@pytest.mark.parametrize("report", [["wrong.md", "-s", "article.txt"]], indirect=True, ids=["file"])
def test_another_shape_is_told_from_the_schema(report, schema, change):
    assert list(unlike(json.loads(report) | change, schema, schema["$defs"]))
