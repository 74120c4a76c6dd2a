"""Prompts: finds, reads and fills the files in `prompts/`, or one of the user's own.

A prompt is Markdown with a TOML header between `+++` lines (`name`, `version`, `task`, `about`) and then its messages, each under a line
`# system`, `# user` or `# assistant`. `{{ name }}` stands for a variable of its task. There is no template language: what is put in is
never read again, so an article full of braces arrives as it is.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast, get_args

from summarizer.errors import InputError
from summarizer.small_files import read_small

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable

__all__ = ["VARIABLES", "Message", "Prompt", "Task", "built_in", "find", "from_file", "read_prompt"]

Task = Literal["summary", "repair"]
Message = dict[str, str]
"""`role` and `content`, as a chat has them."""

VARIABLES: dict[Task, frozenset[str]] = {"summary": frozenset({"article"}), "repair": frozenset({"items"})}
"""What a prompt of each task must hold, each at least once, and all that it may hold."""

_HEADER = re.compile(r"\ufeff?\+\+\+[ \t]*\r?\n(.*?\n)\+\+\+[ \t]*\r?\n", re.DOTALL)
_ROLE = re.compile(r"^#[ \t]+(system|user|assistant)[ \t]*\r?$", re.MULTILINE)
_VARIABLE = re.compile(r"\{\{[ \t]*([A-Za-z_][A-Za-z0-9_]*)[ \t]*\}\}")
_SPACED = re.compile(r"\{\{[ \t]*([A-Za-z0-9_]+)[ \t]*\}\}")
_HEADING = re.compile(r"^#[ \t]+(?!(?:system|user|assistant)[ \t]*\r?$)([A-Za-z]+)[ \t]*:?[ \t]*\r?$", re.MULTILINE)
_NEAR = 0.7
"""Likeness from which a heading is taken for a misspelt one that the prompt lacks."""
_ROLES = ("system", "user", "assistant")
_KEYS = ("name", "version", "task", "about")


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt: what it is for, and its messages with the places for variables still in them. `digest` is the SHA-256 of its file."""

    name: str
    version: str
    task: Task
    about: str
    digest: str
    source: str
    messages: tuple[tuple[str, str], ...]

    def fill(self, values: Mapping[str, str]) -> list[Message]:
        """The messages with each variable replaced, in one pass, by its value as it is."""
        return [{"role": role, "content": _VARIABLE.sub(lambda found: values[found[1]], content)} for role, content in self.messages]


def read_prompt(text: str, where: str) -> Prompt:
    """The prompt in `text`.

    Raises `InputError`, with `where` in its message, when it is none or its variables are not those of its task.
    """
    found = _HEADER.match(text)
    if found is None:
        raise InputError(
            f"{where} is no prompt: it has to begin with a TOML header between two lines '+++' (see: summarize prompts show summary)"
        )
    header = _header(found[1], where)
    task = cast("Task", header["task"])
    body = text[found.end() :]
    _check_variables(body, task, where)
    messages = tuple(_messages(body, where))
    for name in VARIABLES[task]:
        if not any(role == "user" and f"{{{{{name}}}}}" in _SPACED.sub(r"{{\1}}", content) for role, content in messages):
            raise InputError(f"{where} has {{{{{name}}}}} in no user message: it has to stand under a line '# user'")
    digest = "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Prompt(header["name"], header["version"], task, header["about"], digest, text, messages)


def _header(text: str, where: str) -> dict[str, str]:
    try:
        header = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"the header of {where} is not TOML: {error}") from error
    for key in _KEYS:
        if not isinstance(header.get(key), str) or not header[key].strip():
            raise InputError(f'the header of {where} needs {key} = "…", a text')
    if unknown := sorted(header.keys() - set(_KEYS)):
        raise InputError(f"the header of {where} has an unknown key {unknown[0]!r}; it may have: {', '.join(_KEYS)}")
    if header["task"] not in get_args(Task):
        raise InputError(f"the task of {where} is {header['task']!r}; it has to be one of: {', '.join(get_args(Task))}")
    return header


def _messages(body: str, where: str) -> Iterator[tuple[str, str]]:
    missing = [role for role in _ROLES[:2] if role not in {found[1] for found in _ROLE.finditer(body)}]
    for line in _HEADING.finditer(body):
        if near := next(iter(get_close_matches(line[1].lower(), missing, n=1, cutoff=_NEAR)), None):
            raise InputError(f"{where} has a line '# {line[1]}'; did you mean '# {near}'?")
    roles = list(_ROLE.finditer(body))
    if not roles or body[: roles[0].start()].strip():
        raise InputError(f"{where} has no messages: each begins with a line '# system', '# user' or '# assistant'")
    ends = [role.start() for role in roles[1:]] + [len(body)]
    for role, end in zip(roles, ends, strict=True):
        content = body[role.end() : end].strip("\r\n")
        if not content.strip():
            raise InputError(f"the {role[1]} message of {where} is empty")
        yield role[1], content


def _check_variables(body: str, task: Task, where: str) -> None:
    used = set(_VARIABLE.findall(body))
    known = ", ".join(f"{{{{{name}}}}}" for name in sorted(VARIABLES[task]))
    for name in sorted(used - VARIABLES[task]):
        raise InputError(f"{where} has an unknown variable {{{{{name}}}}}; a prompt for the task {task!r} has: {known}")
    for name in sorted(VARIABLES[task] - used):
        raise InputError(f"{where} lacks the variable {{{{{name}}}}}, without which the model sees nothing to work on")


def built_in() -> list[Prompt]:
    """The prompts of this package, by name and version."""
    files = sorted(
        (item for item in _folder().iterdir() if item.name.endswith(".md") and item.name != "README.md"), key=lambda item: item.name
    )
    return [read_prompt(item.read_text("utf-8"), item.name) for item in sorted(files, key=lambda item: item.name)]


def find(name: str) -> Prompt:
    """The prompt of this package called `name` (the newest version) or `name.vN`. Raises `InputError`, naming those there are."""
    prompts = built_in()
    for prompt in reversed(prompts):
        if name in (prompt.name, f"{prompt.name}.v{prompt.version}"):
            return prompt
    raise InputError(f"no prompt {name[:80]!r}; there are: {', '.join(f'{prompt.name}.v{prompt.version}' for prompt in prompts)}")


def from_file(path: Path) -> Prompt:
    """The user's own prompt in a file. Raises `InputError` when it cannot be read or is no prompt."""
    return read_prompt(read_small(path, "the prompt"), f"the prompt {str(path)!r}")


def _folder() -> Traversable:
    """Where the prompts are: inside the wheel, or in the checkout that this package was installed from."""
    packed = resources.files("summarizer").joinpath("_prompts")
    return packed if packed.is_dir() else Path(__file__).resolve().parent.parent / "prompts"
