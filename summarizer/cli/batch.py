"""`summarize batch`: a folder of articles, each once, with what became of them in a ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from summarizer.cli.console import emit, say
from summarizer.cli.group import Command
from summarizer.cli.model import BUILT_IN, Choice, asked, chosen_model, model_options
from summarizer.cli.options import FILE, HELP, Dollars, max_bytes
from summarizer.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from summarizer.article import Article
    from summarizer.batch.chat import Chat
    from summarizer.batch.events import Stopped
    from summarizer.batch.plan import Plan
    from summarizer.batch.run import Batch, Drafter
    from summarizer.engines.chat.engine import Estimate
    from summarizer.settings import Settings

__all__ = ["command"]

_INCOMPLETE, _NO_PROVIDER, _INTERRUPTED = 3, 4, 130


class _Request(NamedTuple):
    """What the command line asks for, but for the model."""

    folder: str
    out: str
    glob: str | None
    from_file: str | None
    limit: int | None
    metadata: str | None
    retry_failed: bool
    no_text: bool
    concurrency: int | None
    rpm: int | None
    tpm: int | None
    max_cost: Decimal | None
    max_tokens: int | None
    fallback: str | None
    processes: int | None
    max_bytes: int | None
    log_file: str | None
    quiet: bool


@click.command(
    "batch",
    cls=Command,
    context_settings=HELP,
    short_help="Summarize a folder, each article once.",
    help="""Summarize every article of FOLDER and below into the ledger of DIR (summaries.db), which is made when it is not there.

    Text, Markdown, HTML, PDF and JSON are read; JSON lines and feeds have many articles. Other files, hidden ones and links that lead out
    of FOLDER are skipped and counted. What is done is done once: a second run does what is new or has changed, also after a crash. The same
    text under two names is summarized once. A key that comes with a new text is a new version of its article.

    Without a model the built-in engine drafts, in all cores, and nothing leaves this machine.

    Ctrl-C finishes what is in flight; a second one stops at once. Nothing that was finished is lost either way: the same command goes on.

    \b
    Examples:
      summarize batch articles/ -o out/
      summarize batch articles/ -o out/ --glob '*.html' --limit 100
      summarize batch articles/ -o out/ --metadata articles.csv
      summarize batch articles/ -o out/ --retry-failed
      summarize batch articles/ -o out/ --model openai/NAME --max-cost 5 --rpm 500
    """,
    epilog="Exit status: 0 done; 2 something cannot be used; 3 some failed or are left; 4 the model cannot be used; 130 interrupted.",
)
@click.argument("folder", type=FILE, metavar="FOLDER")
@click.option("-o", "--output", "out", type=FILE, required=True, metavar="DIR", help="The folder of the ledger.")
@click.option("--glob", metavar="PATTERN", help="Only names like this; with a slash in it, only paths like this.")
@click.option("--from-file", type=FILE, metavar="LIST", help="Only the files that LIST names, one path a line.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Draft at most N articles in this run.")
@click.option("--metadata", type=FILE, metavar="FILE.csv", help="Columns path, and publisher, date, address, key, title.")
@click.option("--retry-failed", is_flag=True, help="Do again what failed or was set aside, and nothing else.")
@model_options
@click.option("--concurrency", type=click.IntRange(1, 1_000), metavar="N", help="Ask for N articles at once (default: 10).")
@click.option("--rpm", type=click.IntRange(1), metavar="N", help="Send at most N requests a minute.")
@click.option("--tpm", type=click.IntRange(1), metavar="N", help="Send at most N tokens a minute, answers included.")
@click.option("--max-cost", type=Dollars(), metavar="USD", help="Stop before this run costs more; needs prices.")
@click.option("--max-tokens", type=click.IntRange(1), metavar="N", help="Stop before this run takes more tokens.")
@click.option(
    "--fallback", type=click.Choice([BUILT_IN]), metavar="ENGINE", help='"extractive": let it draft what the provider cannot serve.'
)
@click.option("--processes", type=click.IntRange(1, 1_000), metavar="N", help="Draft or ground in N processes (default: cores).")
@click.option("--no-text", is_flag=True, help="Keep no texts of articles in the ledger.")
@max_bytes
@click.option("--log-file", type=FILE, metavar="FILE", help="Append what happens as JSON lines.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors, and print no table.")
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what the options above say
    """Run the command; see its help above."""
    choice = Choice(**{name: given.pop(name) for name in Choice._fields})
    request = _Request(**given)
    if not request.out or not request.folder:
        raise InputError("the name of a folder is empty")
    from summarizer.settings import load  # noqa: PLC0415 - not on the way to --help

    settings = load()
    for line in () if request.quiet else settings.ignored:
        say(line)
    model = chosen_model(choice, settings)
    if model in {None, BUILT_IN}:
        drafter = _built_in(request, chosen=model is not None)
        return _rehearse(request, drafter, None) if choice.dry_run else _run(request, drafter)
    chat = _chat(request, str(model), choice, settings)
    return _rehearse(request, chat, chat.estimate) if choice.dry_run else _run(request, chat)


def _rehearse(request: _Request, drafter: Drafter, estimate: Callable[[Article], Estimate] | None) -> int:
    """Print what the run would take."""
    from summarizer.batch.rehearsal import unfinished  # noqa: PLC0415 - not on the way to --help
    from summarizer.cli.estimates import together  # noqa: PLC0415

    together(unfinished(_plan(request), drafter.work), estimate)
    return 0


def _built_in(request: _Request, *, chosen: bool) -> Drafter:
    """The built-in engine, which says that it drafts when nobody chose it."""
    from summarizer.batch.run import BuiltIn  # noqa: PLC0415 - not on the way to --help

    for name in ("concurrency", "rpm", "tpm", "max_cost", "max_tokens", "fallback"):
        if getattr(request, name) is not None:
            option = "--" + name.replace("_", "-")
            raise InputError(f"{option} is for a model, and the {BUILT_IN} engine drafts here: name a model with --model openai/NAME")
    if not chosen and not request.quiet:
        say(f"no model chosen: the built-in {BUILT_IN} engine drafts; nothing leaves this machine")
    return BuiltIn()


def _chat(request: _Request, model: str, choice: Choice, settings: Settings) -> Chat:
    """A model; where text goes is said before anything goes there."""
    from summarizer.batch.chat import CONCURRENCY, Chat  # noqa: PLC0415 - once a model is chosen
    from summarizer.batch.turnstile import Limits  # noqa: PLC0415
    from summarizer.pipeline import REPAIRS  # noqa: PLC0415

    chosen = asked(model, choice, settings)
    chat = Chat(
        chosen.to,
        chosen.options,
        chosen.tariff,
        repairs=REPAIRS if chosen.repairs is None else chosen.repairs,
        concurrency=request.concurrency or CONCURRENCY,
        limits=Limits(request.rpm, request.tpm, request.max_tokens, request.max_cost),
        fallback=request.fallback is not None,
        notify=(lambda _: None) if request.quiet else say,
    )
    if not request.quiet and not choice.dry_run:
        say(f"sending article text to {chosen.to.described()}")
    return chat


def _run(request: _Request, drafter: Drafter) -> int:
    """Do the run, show it, and print the table; the exit status."""
    import asyncio  # noqa: PLC0415 - not on the way to --help

    from summarizer.batch.run import Batch  # noqa: PLC0415
    from summarizer.cli.progress import closing  # noqa: PLC0415

    batch = Batch(_plan(request), drafter)
    with asyncio.Runner() as runner:
        stopped = runner.run(_shown(batch, request))
    if not request.quiet:
        emit(closing(batch.tally, stopped, request.out))
    if stopped.outcome == "interrupted":
        return _INTERRUPTED
    if stopped.outcome == "provider" and not batch.tally.done:
        say(stopped.message)
        return _NO_PROVIDER
    return 0 if stopped.outcome == "finished" else _INCOMPLETE


def _plan(request: _Request) -> Plan:
    from pathlib import Path  # noqa: PLC0415 - not on the way to --help

    from summarizer.batch.plan import Plan  # noqa: PLC0415

    return Plan(
        folder=Path(request.folder),
        out=Path(request.out),
        glob=request.glob,
        from_file=Path(request.from_file) if request.from_file else None,
        log=Path(request.log_file) if request.log_file else None,
        limit=request.limit,
        metadata=Path(request.metadata) if request.metadata else None,
        retry_failed=request.retry_failed,
        keep_text=not request.no_text,
        processes=request.processes,
        **({} if request.max_bytes is None else {"max_bytes": request.max_bytes}),
        command=f"summarize batch {request.folder} -o {request.out}",
    )


async def _shown(batch: Batch, request: _Request) -> Stopped:
    """Show the events of a run, and let Ctrl-C end it; its last event."""
    import asyncio  # noqa: PLC0415 - not on the way to --help
    import signal  # noqa: PLC0415
    import threading  # noqa: PLC0415
    from contextlib import aclosing  # noqa: PLC0415

    from summarizer.batch.events import Stopped  # noqa: PLC0415
    from summarizer.batch.rehearsal import Count  # noqa: PLC0415
    from summarizer.cli.progress import Log, Progress  # noqa: PLC0415

    count, over = Count(batch.plan), threading.Event()
    progress = Progress(quiet=request.quiet, total=lambda: count.total)
    if progress.is_terminal:
        threading.Thread(target=count.run, args=(over,), daemon=True).start()

    def interrupted() -> None:
        batch.stop.ask()
        if not request.quiet:
            progress.line("stopping now" if batch.stop.at_once else "finishing what is in flight; Ctrl-C once more stops now")

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, interrupted)
    stopped = Stopped("broken off")
    try:
        with Log(request.log_file) as log:
            async with aclosing(batch.events()) as events:
                async for event in events:
                    log.take(event)
                    progress.show(event, batch.tally)
                    if isinstance(event, Stopped):
                        stopped = event
    finally:
        over.set()
        progress.clear()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)
    return stopped
