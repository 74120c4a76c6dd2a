"""Every error that this package raises on purpose.

    SummarizerError
    ├── InputError                 the article, summary or arguments cannot be used            exit status 2
    │   ├── UnreadableError        the bytes hold no article: missing, empty, binary, …        exit status 2
    │   └── MissingExtraError      an optional dependency is not installed                     exit status 2
    └── EngineError                the model provider could not be used                        exit status 4
        ├── AuthenticationError    401, 403: no key, or not a valid one
        ├── UnknownModelError      404: no such model, or no such address
        ├── QuotaError             429 insufficient_quota, 402: the account is used up
        ├── ContextTooLongError    the article does not fit into the model's context
        ├── RequestRefusedError    another 4xx: the server does not accept the request
        ├── BusyError              408, 409, 429 again and again
        ├── ServerError            5xx again and again
        ├── UnreachableError       no connection, or one that is dropped again and again
        ├── SlowAnswerError        no answer within the time-out
        ├── NotAnApiError          an answer with status 200 that is no chat completion: a web page
        ├── CutOffError            the connection ended in the middle of an answer
        ├── NoAnswerError          a completion without choices
        ├── RefusalError           the model declined
        ├── ContentFilterError     the provider's filter stopped it
        ├── TruncatedError         the answer ended at the limit of output tokens
        └── InvalidAnswerError     answers that are not of the shape, also when asked again

A message is one line that says what is wrong and what to do. It never holds article text, a model's words or a key, and an error never has
a vendor's exception as its cause or context, for those print all three.
Faults of *content* (an unsupported number, an altered quote) are `summarizer.schema.Problem` values, not exceptions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.spent import Spent

__all__ = [
    "AuthenticationError",
    "BusyError",
    "ContentFilterError",
    "ContextTooLongError",
    "CutOffError",
    "EngineError",
    "InputError",
    "InvalidAnswerError",
    "MissingExtraError",
    "NoAnswerError",
    "NotAnApiError",
    "QuotaError",
    "RefusalError",
    "RequestRefusedError",
    "ServerError",
    "SlowAnswerError",
    "SummarizerError",
    "TruncatedError",
    "UnknownModelError",
    "UnreachableError",
    "UnreadableError",
]


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
    """The engine could not produce a draft; for a model, the provider could not be used.

    `spent` is what was spent before it failed: calls, tokens and their cost. Failed work is paid for as well.
    """

    exit_status = 4
    spent: Spent | None = None
    concerns_article = False
    """Whether another article may fare better: the model declined this one, or its answer did not serve."""


class AuthenticationError(EngineError):
    """The server does not accept the key, or wants one (401, 403)."""


class UnknownModelError(EngineError):
    """The server has no such model, or nothing at this address (404)."""


class QuotaError(EngineError):
    """The account has no quota or credit left (429 with `insufficient_quota`, 402). Waiting does not help."""


class ContextTooLongError(EngineError):
    """The request is longer than the model's context."""

    concerns_article = True


class RequestRefusedError(EngineError):
    """The server does not accept the request as it is (another status of 4xx, or a redirection)."""


class BusyError(EngineError):
    """The server was busy each time (408, 409, 429)."""


class ServerError(EngineError):
    """The server failed each time (5xx)."""


class UnreachableError(EngineError):
    """The server could not be reached, or dropped the connection each time."""


class SlowAnswerError(EngineError):
    """No answer came within the time-out. It may have been paid for, so it is not asked for again."""

    concerns_article = True


class NotAnApiError(EngineError):
    """What answered with status 200 speaks no chat completions: a web page, a captive portal, another service."""


class CutOffError(EngineError):
    """The connection ended in the middle of an answer, which was paid for."""

    concerns_article = True


class NoAnswerError(EngineError):
    """The completion has no choices."""

    concerns_article = True


class RefusalError(EngineError):
    """The model declined to answer."""

    concerns_article = True


class ContentFilterError(EngineError):
    """The provider's content filter stopped the request or the answer."""

    concerns_article = True


class TruncatedError(EngineError):
    """The answer ended at the limit of output tokens."""

    concerns_article = True


class InvalidAnswerError(EngineError):
    """The answers were not JSON of the shape asked for, also when asked again."""

    concerns_article = True
