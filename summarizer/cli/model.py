"""What the command line says about a model: its options, and a run that drafts with it.

Loaded with the command; asyncio, openai and instructor only once a model is chosen.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import click

from summarizer.cli.console import say
from summarizer.cli.options import FILE
from summarizer.errors import InputError

if TYPE_CHECKING:
    from asyncio import Runner
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from types import TracebackType

    from summarizer.article import Article
    from summarizer.engines.chat import Destination, ModelOptions, Tariff
    from summarizer.engines.chat.engine import Estimate
    from summarizer.prompts import Prompt
    from summarizer.schema import Summary
    from summarizer.settings import Settings

__all__ = ["BUILT_IN", "Asked", "Choice", "ModelRun", "asked", "chosen_model", "model_options"]

BUILT_IN = "extractive"
_OPTIONS = ("mode", "temperature", "seed", "max_output_tokens", "max_input_tokens", "timeout")
_MODES = ("auto", "json-schema", "tools", "json")


def model_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that choose and direct a model."""
    decorators = [
        click.option(
            "-m",
            "--model",
            metavar="MODEL",
            envvar="SUMMARIZER_MODEL",
            show_envvar=True,
            help='Who drafts it: "extractive" (built in, no network) or openai/NAME.',
        ),
        click.option("--base-url", metavar="URL", help="Address of an OpenAI-compatible server, for openai/NAME on it."),
        click.option(
            "--mode", type=click.Choice(_MODES), metavar="MODE", help="What holds answers to their shape: auto, json-schema, tools, json."
        ),
        click.option("--temperature", type=float, metavar="T", help="0 to 2 (default: 0 where the model takes it)."),
        click.option("--seed", type=int, metavar="N", help="For servers that can repeat themselves."),
        click.option("--max-output-tokens", type=int, metavar="N", help="Cut answers off there (default: the server's limit)."),
        click.option("--max-input-tokens", type=int, metavar="N", help="Split articles estimated at more into windows."),
        click.option("--timeout", type=float, metavar="SECONDS", help="Wait this long for an answer (default: 300)."),
        click.option("--repairs", type=click.IntRange(0, 10), metavar="N", help="Send rejected items back this often (default: 2)."),
        click.option("--prompt", "prompts", type=FILE, multiple=True, metavar="FILE", help="A prompt of your own; see: summarize prompts."),
        click.option("--dry-run", is_flag=True, help="Print the estimated tokens and cost, and call nothing."),
    ]
    for decorate in reversed(decorators):
        command = decorate(command)
    return command


class Choice(NamedTuple):
    """What the options above were given."""

    model: str | None
    base_url: str | None
    mode: str | None
    temperature: float | None
    seed: int | None
    max_output_tokens: int | None
    max_input_tokens: int | None
    timeout: float | None
    repairs: int | None
    prompts: tuple[str, ...]
    dry_run: bool


def chosen_model(choice: Choice, settings: Settings) -> str | None:
    """The model that the command line, `SUMMARIZER_MODEL` or the user's own file chooses; `None` when nobody chose."""
    model = choice.model or settings.user.get("model")
    if model in {None, BUILT_IN}:
        given = [name for name in ("base_url", *_OPTIONS, "repairs", "prompts") if getattr(choice, name) not in {None, ()}]
        if given:
            option = "--" + {"prompts": "prompt"}.get(given[0], given[0]).replace("_", "-")
            raise InputError(f"{option} is for a model, and the {BUILT_IN} engine drafts here: name a model with --model openai/NAME")
    return model


class ModelRun:
    """Drafts articles with a model, one after the other, in one event loop and over the same connections."""

    def __init__(self, model: str, choice: Choice, settings: Settings, *, quiet: bool) -> None:
        """Check everything that can be checked before an article leaves. Raises `InputError` or `EngineError`."""
        from summarizer.engines.chat import ChatEngine  # noqa: PLC0415 - once a model is chosen

        chosen = asked(model, choice, settings)
        self._destination = chosen.to.described()
        self._repairs = chosen.repairs
        tell = (lambda _: None) if quiet else say
        self._engine = ChatEngine(chosen.to, chosen.options, chosen.tariff, notify=tell)
        self._quiet = quiet
        self._announced = False
        self._runner: Runner | None = None

    def __enter__(self) -> Self:
        """Nothing is opened before the first call."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the connections and the event loop, where there are any."""
        runner, self._runner = self._runner, None
        if runner is not None:
            with runner:
                runner.run(self._engine.aclose())

    def summarize(self, article: Article) -> Summary:
        """The summary of `article`; before the first call, say where it goes. Raises `EngineError`."""
        import asyncio  # noqa: PLC0415 - once a model is chosen

        from summarizer.pipeline import REPAIRS, summarize_article  # noqa: PLC0415 - pydantic

        if not self._quiet:
            self._announce(article)
        self._runner = self._runner or asyncio.Runner()
        return self._runner.run(summarize_article(article, self._engine, repairs=_first(self._repairs, REPAIRS)))

    def _announce(self, article: Article) -> None:
        """Say once where text goes, and into how many requests a long article is split: each is paid for."""
        estimate = self._engine.estimate(article)  # what is too long is found before anything is said to be sent
        if not self._announced:
            say(f"sending article text to {self._destination}")
            self._announced = True
        if estimate.requests > 1:
            tokens = f"about {estimate.input_tokens:,} tokens in"
            say(f"{article.path or 'the article'} is split into {estimate.requests} windows, {tokens}: a request for each")

    def estimate(self, article: Article) -> Estimate:
        """What drafting `article` would take. Sends nothing."""
        return self._engine.estimate(article)


class Asked(NamedTuple):
    """A model as it is to be asked; `repairs` is `None` when nobody said."""

    to: Destination
    options: ModelOptions
    tariff: Tariff | None
    repairs: int | None


def asked(model: str, choice: Choice, settings: Settings) -> Asked:
    """What the command line and the configuration say of a model, checked. Raises `InputError` or `EngineError`."""
    from summarizer.engines.chat import destination  # noqa: PLC0415 - once a model is chosen

    base_url, key, name = _address(choice, settings)
    to = destination(model, base_url, os.environ, api_key=key, key_name=name, needs_key=not choice.dry_run)
    of_model = settings.of_model(model)
    return Asked(to, _options(choice, settings, of_model), _tariff(of_model), _first(choice.repairs, settings.get("repairs")))


def _address(choice: Choice, settings: Settings) -> tuple[str | None, str | None, str]:
    """The address, the key that the user's file has for it, and where that is from.

    A key in that file does not go to an address given elsewhere.
    """
    stated = settings.user.get("base_url")
    if choice.base_url is not None and choice.base_url != stated:
        return choice.base_url, None, ""
    name = settings.user.get("api_key_env")
    if name is None:
        return stated, settings.user.get("api_key"), "the configuration file"
    if not os.environ.get(name) and not choice.dry_run:
        raise InputError(f"the configuration takes the key from {name}, which is not set in the environment")
    return stated, os.environ.get(name), name


def _options(choice: Choice, settings: Settings, of_model: Mapping[str, Any]) -> ModelOptions:
    from summarizer.engines.chat import ModelOptions  # noqa: PLC0415 - once a model is chosen

    values = {name: _first(getattr(choice, name), settings.get(name)) for name in _OPTIONS}
    values |= {"context": of_model.get("context"), "prompts": _prompts(choice, settings)}
    try:
        return ModelOptions(**{name: value for name, value in values.items() if value is not None})
    except InputError as error:
        name, _, rest = str(error).partition(" ")
        raise InputError(f"--{name.replace('_', '-')} {rest}" if name in _OPTIONS else str(error)) from None


def _prompts(choice: Choice, settings: Settings) -> tuple[Prompt, ...]:
    """The prompts of the command line, else those of the configuration."""
    from pathlib import Path  # noqa: PLC0415 - not on the way to --help

    from summarizer.prompts import from_file  # noqa: PLC0415

    files: list[Path] = [Path(name) for name in choice.prompts] or settings.get("prompts") or []
    return tuple(from_file(file) for file in files)


def _tariff(of_model: Mapping[str, Any]) -> Tariff | None:
    from summarizer.engines.chat import Tariff  # noqa: PLC0415 - once a model is chosen

    lacking = [name for name in ("input", "output") if name not in of_model]
    if len(lacking) == 1:
        raise InputError(f"the configuration states one price of the model and not the other: add {lacking[0]}")
    if lacking:
        return None
    return Tariff(of_model["input"], of_model["output"], of_model.get("cached"))


def _first(*values: Any) -> Any:  # noqa: ANN401 - of the option's own type
    return next((value for value in values if value is not None), None)
