"""Every error that this package raises on purpose.

    SummarizerError
    ├── InputError            the article, summary or arguments cannot be used        exit status 2
    │   ├── UnreadableError   the bytes hold no article: missing, empty, binary, …    exit status 2
    │   └── MissingExtraError an optional dependency is not installed                 exit status 2
    └── EngineError           the model provider could not be used                    exit status 4

A message is one line that says what is wrong and what to do. It never holds article text or a key.
Faults of *content* (an unsupported number, an altered quote) are `summarizer.schema.Problem` values, not exceptions.
"""

__all__ = ["EngineError", "InputError", "MissingExtraError", "SummarizerError", "UnreadableError"]


class SummarizerError(Exception):
    """Base class of all errors raised on purpose; `exit_status` is what the command line returns for it."""

    exit_status = 2


class InputError(SummarizerError):
    """The arguments or the input cannot be used."""


class UnreadableError(InputError):
    """A file or stream holds no article that can be read: missing, empty, binary, encrypted, too large."""


class MissingExtraError(InputError):
    """Reading or writing this format needs an optional extra of the distribution."""

    def __init__(self, what: str, extra: str) -> None:
        """Name `what` needs the extra and print the command that installs it."""
        super().__init__(f"{what} needs an optional extra; install it with: pip install 'grounded-summarizer[{extra}]'")
        self.extra = extra


class EngineError(SummarizerError):
    """The engine could not produce a draft; for a model, the provider could not be used."""

    exit_status = 4
