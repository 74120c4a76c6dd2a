"""The edge of the program: runs a command and turns whatever happens into an exit status and at most one line on standard error.

    0    done                               2    unusable arguments, input or output
    1    a check found something            4    the model provider could not be used
    70   a fault of this program            130  interrupted
    141  whoever read the output went away (128 + SIGPIPE, as a shell reports it for other programs)

click's own standalone mode gives usage errors several lines and exits 1 on an interrupt and on a broken pipe, so it is not used.
"""

from __future__ import annotations

import os
import sys

import click
from click.shell_completion import shell_complete

from summarizer.cli.console import abandon, prepare, say
from summarizer.cli.group import VARIABLE, group
from summarizer.cli.usage import explain
from summarizer.errors import SummarizerError

__all__ = ["run"]

_UNUSABLE, _BUG, _INTERRUPTED, _NO_READER = 2, 70, 130, 141


def run(arguments: list[str]) -> int:
    """Run the command that `arguments` name and return the exit status. Raises nothing."""
    try:
        prepare()
        status = _guarded(arguments)
        return status if _flushed() else _UNUSABLE
    except KeyboardInterrupt:
        abandon(sys.stdout)
        return _INTERRUPTED
    except BrokenPipeError:
        abandon(sys.stdout)
        return _NO_READER


def _guarded(arguments: list[str]) -> int:
    """Run the command; faults become a line and a status. A broken pipe and an interrupt pass."""
    try:
        return _dispatch(arguments)
    except (click.exceptions.Abort, KeyboardInterrupt):
        raise KeyboardInterrupt from None
    except BrokenPipeError:
        raise
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        say(explain(error))
        return _UNUSABLE
    except SummarizerError as error:
        say(str(error))
        return error.exit_status
    except OSError as error:
        return _unwritable(error)
    except Exception as error:  # noqa: BLE001 - anything else is a fault of ours, and no traceback is shown unasked: it can hold article text
        return _fault(error)


def _dispatch(arguments: list[str]) -> int:
    if VARIABLE in os.environ:
        return shell_complete(group, {}, "summarize", VARIABLE, os.environ[VARIABLE])
    with group.make_context("summarize", arguments) as context:
        return int(group.invoke(context) or 0)


def _flushed() -> bool:
    """Whether all that was written has reached standard output; a broken pipe passes."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _unwritable(error)
        return False
    return True


def _unwritable(error: OSError) -> int:
    where = f" {str(error.filename)!r}" if error.filename else ""
    say(f"cannot read or write{where}: {error.strerror or type(error).__name__}" if where else f"cannot write: {error.strerror or error}")
    abandon(sys.stdout)
    return _UNUSABLE


def _fault(error: Exception) -> int:
    """Say that the program is at fault, and where; never what the exception says, for that can be article text."""
    if os.environ.get("SUMMARIZER_DEBUG"):
        import traceback  # noqa: PLC0415 - only now needed

        traceback.print_exception(error)
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    place = f" at {os.path.basename(frame.tb_frame.f_code.co_filename)}:{frame.tb_lineno}" if frame else ""  # noqa: PTH119 - no pathlib for a name
    say(f"this is a bug in summarize ({type(error).__name__}{place}); please report it; SUMMARIZER_DEBUG=1 shows the traceback")
    return _BUG
