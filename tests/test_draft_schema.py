"""What an engine is asked to fill lies inside the strictest subset that vendors enforce, and a constrained decoder takes it as it is.

The rules are those of OpenAI's guide "Structured model outputs", section "Supported schemas"
(https://platform.openai.com/docs/guides/structured-outputs#supported-schemas). They were read in November 2026 in a list made from it:
https://jsonschemaprofiles.unitvectorylabs.com/schemas/openai (baseline of February 2026):

- the root is an object and no `anyOf`; every object requires all of its properties and has `additionalProperties: false`;
- at most 5,000 properties, 10 levels of nesting, 1,000 values of enums, 120,000 characters of names of properties and definitions and of
  values of enums and `const`; the values of an enum of more than 250 have at most 15,000 characters;
- `allOf`, `not`, `dependentRequired`, `dependentSchemas`, `if`, `then`, `else` are not supported; `default` is refused with status 400.

Stricter here than there: `format`, `pattern`, lengths of strings and lists, and `anyOf`, which are allowed in part, or not for fine-tuned
models, or not elsewhere. We need none of them. Integers have both bounds, or a constrained decoder writes numbers without end. Lists count
as levels, because the guide does not say how it counts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from llguidance import LLMatcher, LLTokenizer

from summarizer.schema import Draft
from summarizer.schema.repair import Replacements

SHAPES = [Draft, Replacements]
ANSWERS = sorted((Path(__file__).parent / "answers").glob("*.json"))

KEYWORDS = {
    "object": {"properties", "required", "additionalProperties"},
    "array": {"items"},
    "string": {"enum", "const"},
    "integer": {"minimum", "maximum", "enum", "const"},
    "boolean": set(),
}
ANYWHERE = {"type", "title", "description"}
MOST_PROPERTIES, MOST_LEVELS, MOST_VALUES, MOST_CHARACTERS = 5_000, 10, 1_000, 120_000
LONG_ENUM, MOST_CHARACTERS_OF_ENUM = 250, 15_000

Schema = dict[str, Any]


def faults(schema: Schema) -> list[str]:
    """What keeps a schema out of the subset."""
    definitions = schema.get("$defs", {})
    root = {key: value for key, value in schema.items() if key != "$defs"}
    if root.get("type") != "object":
        return ["the root is no object"]
    if "anyOf" in root:
        return ["the root is anyOf"]
    found = [*_keywords(root, "#"), *(fault for name, one in definitions.items() for fault in _keywords(one, name))]
    return found or [*_levels(root, definitions, 1, ()), *_sizes(root, definitions)]


def _keywords(schema: Schema, at: str) -> Iterator[str]:
    """Faults of a schema and of those in it, each by itself."""
    if "$ref" in schema:
        yield from (f"{at}: {key} beside $ref" for key in schema.keys() - {"$ref", "description", "title"})
        if not schema["$ref"].startswith("#/$defs/"):
            yield f"{at}: a reference that leads out"
        return
    if str(schema.get("type")) not in KEYWORDS:
        yield f"{at}: type {schema.get('type')!r}"
        return
    yield from (f"{at}: {key} is not allowed" for key in sorted(schema.keys() - ANYWHERE - KEYWORDS[schema["type"]]))
    if schema["type"] == "object":
        properties = schema.get("properties", {})
        if schema.get("additionalProperties") is not False:
            yield f"{at}: additionalProperties is not false"
        if sorted(schema.get("required", [])) != sorted(properties):
            yield f"{at}: not every property is required"
        for name, value in properties.items():
            yield from _keywords(value, f"{at}/{name}")
    elif schema["type"] == "array":
        yield from _keywords(schema["items"], f"{at}[]") if "items" in schema else [f"{at}: a list of anything"]
    elif schema["type"] == "integer" and not schema.keys() & {"enum", "const"} and not {"minimum", "maximum"} <= schema.keys():
        yield f"{at}: an integer without bounds"


def _levels(schema: Schema, definitions: dict[str, Schema], level: int, within: tuple[str, ...]) -> Iterator[str]:
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        if name in within or name not in definitions:
            yield f"{name} is recursive" if name in within else f"{name} is not defined"
        else:
            yield from _levels(definitions[name], definitions, level, (*within, name))
    elif schema["type"] in {"object", "array"}:
        if level > MOST_LEVELS:
            yield f"more than {MOST_LEVELS} levels"
            return
        inner = schema["properties"].values() if schema["type"] == "object" else [schema["items"]]
        for one in inner:
            yield from _levels(one, definitions, level + 1, within)


def _sizes(root: Schema, definitions: dict[str, Schema]) -> Iterator[str]:
    every = [one for top in (root, *definitions.values()) for one in _parts(top)]
    names = [name for one in every for name in one.get("properties", {})]
    enums = [[str(value) for value in (*one.get("enum", []), *([one["const"]] if "const" in one else []))] for one in every]
    values = [value for enum in enums for value in enum]
    if len(names) > MOST_PROPERTIES:
        yield f"more than {MOST_PROPERTIES} properties"
    if len(values) > MOST_VALUES:
        yield f"more than {MOST_VALUES} values of enums"
    if sum(map(len, [*names, *definitions, *values])) > MOST_CHARACTERS:
        yield f"more than {MOST_CHARACTERS} characters of names and values"
    if any(len(enum) > LONG_ENUM and sum(map(len, enum)) > MOST_CHARACTERS_OF_ENUM for enum in enums):
        yield f"an enum of more than {MOST_CHARACTERS_OF_ENUM} characters"


def _parts(schema: Schema) -> Iterator[Schema]:
    yield schema
    for one in [*schema.get("properties", {}).values(), *([schema["items"]] if "items" in schema else [])]:
        yield from _parts(one)


def thing(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def nested(levels: int) -> Schema:
    return thing(a=nested(levels - 1)) if levels > 1 else thing(a=TEXT)


TEXT = {"type": "string"}
NUMBER = {"type": "integer", "minimum": 1, "maximum": 9}
BAD = {
    "a list as its root": ({"type": "array", "items": TEXT}, "the root is no object"),
    "a choice as its root": ({**thing(a=TEXT), "anyOf": [thing(b=TEXT)]}, "the root is anyOf"),
    "a property that is not required": ({**thing(a=TEXT, b=TEXT), "required": ["a"]}, "not every property is required"),
    "required without a property": ({**thing(a=TEXT), "required": ["a", "b"]}, "not every property is required"),
    "more properties": ({**thing(a=TEXT), "additionalProperties": True}, "additionalProperties is not false"),
    "nothing said of more properties": ({"type": "object", "properties": {}, "required": []}, "additionalProperties is not false"),
    "an open object in a list": (thing(a={"type": "array", "items": {**thing(b=TEXT), "additionalProperties": {}}}), "#/a[]: additional"),
    "an open object in a definition": ({**thing(a=TEXT), "$defs": {"B": {"type": "object"}}}, "B: additionalProperties is not false"),
    "a default": (thing(a={**TEXT, "default": ""}), "default is not allowed"),
    "a least length": (thing(a={**TEXT, "minLength": 1}), "minLength is not allowed"),
    "a format": (thing(a={**TEXT, "format": "date"}), "format is not allowed"),
    "a pattern": (thing(a={**TEXT, "pattern": "^a"}), "pattern is not allowed"),
    "a fewest items": (thing(a={"type": "array", "items": TEXT, "minItems": 1}), "minItems is not allowed"),
    "patterns of properties": ({**thing(a=TEXT), "patternProperties": {}}, "patternProperties is not allowed"),
    "all of": (thing(a={"type": "string", "allOf": [TEXT]}), "allOf is not allowed"),
    "one of": (thing(a={"oneOf": [TEXT, NUMBER]}), "type None"),
    "not": (thing(a={**TEXT, "not": {"const": "b"}}), "not is not allowed"),
    "an optional value": (thing(a={"anyOf": [TEXT, {"type": "null"}]}), "type None"),
    "two types": (thing(a={"type": ["string", "null"]}), "type ['string', 'null']"),
    "anything": (thing(a={}), "type None"),
    "a list of anything": (thing(a={"type": "array"}), "a list of anything"),
    "an integer without bounds": (thing(a={"type": "integer"}), "an integer without bounds"),
    "an integer with one bound": (thing(a={"type": "integer", "minimum": 1}), "an integer without bounds"),
    "a default beside a reference": ({**thing(a={"$ref": "#/$defs/B", "default": 1}), "$defs": {"B": NUMBER}}, "default beside $ref"),
    "a reference that leads out": (thing(a={"$ref": "https://example.org/b"}), "a reference that leads out"),
    "a reference to nothing": (thing(a={"$ref": "#/$defs/B"}), "B is not defined"),
    "itself inside": ({**thing(a={"$ref": "#/$defs/B"}), "$defs": {"B": thing(b={"$ref": "#/$defs/B"})}}, "B is recursive"),
    "eleven levels": (nested(11), "more than 10 levels"),
    "too many properties": (thing(**{f"p{number}": TEXT for number in range(5_001)}), "more than 5000 properties"),
    "names that are too long": (thing(**{f"{number:0300}": TEXT for number in range(401)}), "more than 120000 characters"),
    "too many values": (thing(a={**TEXT, "enum": [str(n) for n in range(1_001)]}), "more than 1000 values"),
    "a long enum of long values": (thing(a={**TEXT, "enum": [f"{n:0100}" for n in range(251)]}), "an enum of more than 15000"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_what_an_engine_fills_lies_inside_the_strict_subset(shape):
    assert faults(shape.model_json_schema()) == []


@pytest.mark.parametrize(("schema", "fault"), BAD.values(), ids=BAD)
def test_a_schema_outside_the_subset_is_told_from_one_inside(schema, fault):
    assert any(fault in found for found in faults(schema)), faults(schema)


@pytest.mark.parametrize("schema", [thing(), thing(a=TEXT, b=NUMBER), nested(10), thing(a={"type": "array", "items": NUMBER})], ids=str)
def test_a_schema_inside_the_subset_has_no_fault(schema):
    assert faults(schema) == []


@pytest.mark.parametrize("shape", SHAPES)
def test_llguidance_compiles_it_without_error_or_warning(shape):
    grammar = LLMatcher.grammar_from_json_schema(shape.model_json_schema())
    assert LLMatcher.validate_grammar_with_warnings(grammar) == (False, [])
    matcher = LLMatcher(LLTokenizer("byte"), grammar, log_level=0)
    assert (matcher.is_error(), matcher.get_grammar_warnings()) == (False, [])


@pytest.mark.parametrize("path", ANSWERS, ids=[path.stem for path in ANSWERS])
def test_llguidance_lets_a_careful_answer_pass(path):
    tokenizer = LLTokenizer("byte")
    matcher = LLMatcher(tokenizer, LLMatcher.grammar_from_json_schema(Draft.model_json_schema()), log_level=0)
    answer = json.dumps(json.loads(path.read_text(encoding="utf-8"))["draft"], ensure_ascii=False)
    assert matcher.consume_tokens(tokenizer.tokenize_str(answer)), matcher.get_error()
    assert matcher.is_accepting()


@pytest.mark.parametrize("keyword", ["not", "unevaluatedProperties"])
def test_llguidance_says_which_keyword_it_does_not_know(keyword):
    grammar = LLMatcher.grammar_from_json_schema({**thing(a=TEXT), keyword: {}})
    failed, messages = LLMatcher.validate_grammar_with_warnings(grammar)
    assert failed
    assert keyword in messages[0]
