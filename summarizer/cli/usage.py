"""Usage errors in one line that says what was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["explain", "meant"]

_NEAR = 0.7
"""Similarity from which a word misspells another: "chekc" and "check" have .8, "raed" and "read" .75, "story" and "article" .17."""


def meant(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `word` misspells, if any."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for who misspells

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=_NEAR)), None)


def explain(error: click.ClickException) -> str:
    """What is wrong, in one line without a final stop."""
    if isinstance(error, click.NoSuchOption):
        return _no_such_option(error)
    if isinstance(error, click.MissingParameter):
        return f"{_what(error)} is missing{_help(error)}"
    if isinstance(error, click.BadParameter):
        return f"{_what(error)}: {_lowered(error.message)}{_choice(error)}".removeprefix(": ")
    message = _lowered(error.format_message()).removeprefix("got ")
    return f"{message}{_help(error)}" if isinstance(error, click.UsageError) else message


def _no_such_option(error: click.NoSuchOption) -> str:
    options = [name for context in _contexts(error.ctx) for option in context.command.get_params(context) for name in option.opts]
    near = meant(error.option_name, (name for name in options if name.startswith("--")))
    return f"no such option '{error.option_name}'" + (f"; did you mean '{near}'?" if near else _help(error))


def _contexts(context: click.Context | None) -> list[click.Context]:
    """`context` and those above it."""
    return [context, *_contexts(context.parent)] if context else []


def _what(error: click.BadParameter) -> str:
    """The parameter at fault, as it is written on the command line."""
    parameter = error.param
    if parameter is None:
        return ""
    if isinstance(parameter, click.Option):
        return f"option '{max(parameter.opts, key=len)}'"
    # The placeholder of an argument with few values ("bash|zsh|fish") lists them, as the message does.
    return "" if isinstance(parameter.type, click.Choice) and error.message else parameter.human_readable_name.removesuffix("...")


def _choice(error: click.BadParameter) -> str:
    """What was meant where one of a few words is expected."""
    if error.param is None or not isinstance(error.param.type, click.Choice):
        return ""
    given = error.message.partition("'")[2].partition("'")[0]
    near = meant(given, map(str, error.param.type.choices))
    return f"; did you mean '{near}'?" if near else ""


def _help(error: click.UsageError) -> str:
    return f"; see: {error.ctx.command_path} --help" if error.ctx else ""


def _lowered(message: str) -> str:
    line = " ".join(message.split()).rstrip(".")
    return line[:1].lower() + line[1:]
