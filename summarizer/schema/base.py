"""What the shapes share: the base class, and the words that a field can hold."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Literal, Self, cast

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "SCHEMA_VERSION",
    "ActorKind",
    "Bound",
    "Certainty",
    "FigureKind",
    "Outcome",
    "ProblemCode",
    "Role",
    "Severity",
    "Shape",
    "SourceKind",
    "Stance",
    "UncertaintyKind",
]

SCHEMA_VERSION: Literal["1"] = "1"

ActorKind = Literal["person", "organization", "country", "place", "group", "other"]
Certainty = Literal["unhedged", "probable", "possible"]
Stance = Literal["asserts", "denies", "confirms", "declines-comment", "withdraws"]
UncertaintyKind = Literal["hedge", "estimate", "anonymous-source", "unverified", "prediction"]
SourceKind = Literal["article", "named", "unnamed", "document", "unknown"]
FigureKind = Literal["count", "money", "percent", "date", "duration", "time", "age", "score", "ordinal", "measure", "fraction", "vague"]
Bound = Literal["exact", "about", "at-least", "more-than", "at-most", "less-than", "range"]
Role = Literal["level", "previous", "change"]
Severity = Literal["error", "warning"]
Outcome = Literal["repaired", "withdrawn", "rejected"]
ProblemCode = Literal[
    "unsupported-number",
    "misplaced-number",
    "changed-direction",
    "changed-name",
    "altered-quote",
    "misattributed-quote",
    "unknown-actor",
    "unknown-speaker",
    "dropped-hedge",
    "dropped-attribution",
    "changed-negation",
    "unsupported-claim",
    "misattributed-claim",
    "bad-evidence",
]


# Validators are built on first use, and what our own rules make is put together with `model_construct`, whose arguments mypy checks:
# a summary by the built-in engine then needs no validator, which is a third of the time that the whole command would take.


_FIELDS: dict[type[BaseModel], set[str]] = {}
"""The fields of each shape. Its instances share the one set of those that were set: every field is, so nothing is ever added to it."""
_new = object.__new__
_set_values, _set_fields, _set_extra, _set_private = (
    BaseModel.__dict__[name].__set__ for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)
"""What an instance holds, set without looking the names up each time."""


_DEFAULTS: dict[type[BaseModel], list[tuple[str, Callable[[], Any]]]] = {}


def _defaults(cls: type[BaseModel]) -> list[tuple[str, Callable[[], Any]]]:
    """What makes the default of each field that has one; pydantic looks at the signature of a factory each time that it is called."""
    if cls not in _DEFAULTS:
        made = _DEFAULTS[cls] = []
        for name, field in cls.__pydantic_fields__.items():
            if not field.is_required():
                made.append(
                    (name, cast("Callable[[], Any]", field.default_factory) if field.default_factory else partial(_same, field.default))
                )
    return _DEFAULTS[cls]


def _same(value: object) -> object:
    return value


class Shape(BaseModel):
    """Base of all shapes: nothing extra."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:  # type: ignore[override]  # noqa: ANN401 - pydantic's own signature
        """Make an instance without validation, as pydantic's own does in three times the time: a summary has hundreds of spans."""
        every = _FIELDS.get(cls)
        if every is None:
            every = _FIELDS[cls] = set(cls.__pydantic_fields__)
        if len(values) < len(every):
            values |= {name: make() for name, make in _defaults(cls) if name not in values}
        made = _new(cls)
        _set_values(made, values)
        _set_fields(made, _fields_set or every)
        _set_extra(made, None)
        _set_private(made, None)
        return made
