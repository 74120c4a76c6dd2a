"""What instructor is given of a shape, and what the server is: its JSON Schema, made once, and `strict`."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from instructor.function_calls import response_schema
from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Collection

    from summarizer.schema.base import Shape

__all__ = ["answer_model", "strict"]


def strict(request: dict[str, Any]) -> dict[str, Any]:
    """The request with `strict` where its mode has it, which instructor leaves out."""
    form = request.get("response_format") or {}
    if form.get("type") == "json_schema":
        request = {**request, "response_format": {**form, "json_schema": {**form["json_schema"], "strict": True}}}
    if "tools" in request:
        tools = [{**tool, "function": {**tool["function"], "strict": True}} for tool in request["tools"]]
        request = {**request, "tools": tools}
    return request


_ENOUGH = 2
_TRIED = 64
"""Braces in the words around a JSON at which one is looked for."""


def _json_in(answer: str | bytes | bytearray, fields: Collection[str]) -> str | bytes | bytearray:
    """The JSON of an answer that has words, thoughts or a fence of Markdown around it, as small models write; else the answer as it is.

    It is the first object in the answer that has some of the `fields`.
    """
    if not isinstance(answer, str):
        return answer
    decoder = json.JSONDecoder()
    start = answer.find("{")
    for _ in range(_TRIED):
        if start < 0:
            break
        try:
            found, end = decoder.raw_decode(answer, start)
        except (ValueError, RecursionError):
            end = start + 1
        else:
            if isinstance(found, dict) and len(found.keys() & set(fields)) >= _ENOUGH:
                return answer[start:end]
        start = answer.find("{", end)
    return answer


@cache
def answer_model(shape: type[Shape]) -> type[BaseModel]:
    """`shape` as instructor wants it, made once.

    instructor derives a class and its JSON Schema anew for every call (4 of 10 ms), and walks through all fields of it four times in
    search of validators that `shape` does not have (1.3 ms). So it gets a class without fields that answers as `shape` does.
    """
    schema = shape.model_json_schema()
    validate = shape.model_validate_json

    class Answer(BaseModel):
        @classmethod
        def model_json_schema(cls, *_: object, **__: object) -> dict[str, Any]:
            return schema

        @classmethod
        def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Any:  # noqa: ANN401 - a `shape`
            return validate(_json_in(json_data, shape.__pydantic_fields__), **options)

    Answer.__name__, Answer.__qualname__, Answer.__doc__ = shape.__name__, shape.__qualname__, shape.__doc__
    return response_schema(Answer)
