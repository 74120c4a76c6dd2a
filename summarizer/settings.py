"""The configuration: the user's own file, and a `summarizer.toml` in the working folder, which may say less.

Only the user's own file may choose a model, an address or a key, or state prices: a `summarizer.toml` comes with a folder that somebody
else may have made, and must not send an embargoed article anywhere, nor make a budget look larger than it is.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.errors import InputError
from summarizer.small_files import read_small

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

__all__ = ["PROJECT_FILE", "Settings", "load", "user_file"]

PROJECT_FILE = "summarizer.toml"
_USER_FILE = "config.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the files say, checked; `ignored` are lines for the user about what one of them may not say."""

    user: Mapping[str, Any]
    project: Mapping[str, Any]
    ignored: tuple[str, ...] = ()

    def get(self, name: str) -> Any:  # noqa: ANN401 - of the type that the tables below give it
        """The value of `name`: the project's before the user's, for it is nearer to the work; `None` when neither says."""
        return self.project.get(name, self.user.get(name))

    def of_model(self, model: str) -> Mapping[str, Any]:
        """What the user's file says of a model: its context, its prices."""
        found: Mapping[str, Any] = self.user.get("models", {}).get(model, {})
        return found


def user_file() -> Path:
    """Where the user's own configuration file is, whether it exists or not."""
    import platformdirs  # noqa: PLC0415 - not on the way to --help

    return Path(platformdirs.user_config_dir("summarizer", appauthor=False)) / _USER_FILE


def load(folder: Path | None = None) -> Settings:
    """Read both files, where they exist. Raises `InputError` when one cannot be read or says something that it should not."""
    own, here = user_file(), (folder or Path()) / PROJECT_FILE
    user, project = _toml(own), _toml(here)
    if not user and not project:
        return Settings({}, {})
    from summarizer.settings_shape import ProjectShape, UserShape  # noqa: PLC0415 - pydantic, only where there is something to check

    forbidden = sorted(project.keys() & UserShape.model_fields.keys() - ProjectShape.model_fields.keys())
    names = ", ".join(forbidden)
    ignored = (f"{here}: ignored: {names}; only the command line and your own {own} may set what is asked where",) if forbidden else ()
    checked = _checked(ProjectShape, {name: value for name, value in project.items() if name not in forbidden}, here)
    return Settings(_with_paths(_checked(UserShape, user, own), own), _within(_with_paths(checked, here), here), ignored)


def _toml(path: Path) -> dict[str, Any]:
    """What stands in a TOML file; nothing when there is none."""
    if not path.is_file() and not path.is_dir():  # neither a device nor a pipe, which would be waited for
        return {}
    import tomllib  # noqa: PLC0415 - only where there is a file

    try:
        return tomllib.loads(read_small(path, "the configuration").replace("\r\n", "\n"), parse_float=str)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"the configuration {str(path)!r} is not TOML: {_place(error)}") from None


def _place(error: ValueError) -> str:
    """What is wrong and where, without the words of the file: a key may stand there."""
    where = str(error).rpartition("(")[2].rstrip(")")
    return f"look {where}" if where.startswith("at ") else "look at its quotes and brackets"


def _checked(shape: type[BaseModel], values: dict[str, Any], path: Path) -> dict[str, Any]:
    from pydantic import ValidationError  # noqa: PLC0415 - see above

    from summarizer.settings_shape import ModelShape  # noqa: PLC0415

    try:
        found = shape.model_validate(values).model_dump(exclude_none=True)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = ".".join(str(step) for step in first["loc"])
        allowed = ModelShape.model_fields if len(first["loc"]) > 1 else shape.model_fields
        what = f"unknown; there may be: {', '.join(allowed)}" if first["type"] == "extra_forbidden" else first["msg"].lower()
        raise InputError(f"the configuration {str(path)!r}: {name}: {what}") from None
    return found


def _with_paths(values: dict[str, Any], path: Path) -> dict[str, Any]:
    """The values with the files that they name taken from the folder of the configuration."""
    if "prompts" not in values:
        return values
    try:
        return values | {"prompts": [path.parent / Path(name).expanduser() for name in values["prompts"]]}
    except RuntimeError:
        raise InputError(f"the configuration {str(path)!r}: a prompt is in the home of somebody unknown") from None


def _within(values: dict[str, Any], path: Path) -> dict[str, Any]:
    """`values`, whose prompts have to lie in the folder that they come with: a prompt is sent to the model's server."""
    folder = os.path.realpath(path.parent)
    for prompt in values.get("prompts", []):
        if "\0" in str(prompt):
            raise InputError(f"the configuration {str(path)!r}: the name of a prompt holds a NUL character")
        if os.path.commonpath([folder, os.path.realpath(prompt)]) != folder:
            raise InputError(f"the configuration {str(path)!r}: the prompt {str(prompt)!r} lies outside its folder")
    return values
