"""`GroundedDraft`: the checks as pydantic validation, for people who drive instructor, or any other client, themselves.

    GroundedDraft.model_validate(data, context={"article": article})

raises a `ValidationError` that lists every problem at its field, or gives a draft of which everything is grounded; `InputError`, which no
client takes for the model's fault, when there is no article. instructor renders what
it is given as `context=` into the messages as templates, the article's text included; so give it none and say it beside:

    with grounded_in(article):
        draft = client.chat.completions.create(response_model=GroundedDraft, messages=…, max_retries=2)
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Self

from pydantic import ValidationError, ValidationInfo, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from summarizer.article import Article
from summarizer.errors import InputError
from summarizer.grounding.ground import ground
from summarizer.schema import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.schema import Problem

__all__ = ["GroundedDraft", "grounded_in"]

_ARTICLE: ContextVar[Article | None] = ContextVar("summarizer_article", default=None)
_STEP = re.compile(r"[a-z_]+|[0-9]+")


@contextmanager
def grounded_in(article: Article) -> Iterator[None]:
    """Inside, a `GroundedDraft` is checked against `article`, in this thread or task. Raises `InputError` for what is no `Article`."""
    if not isinstance(article, Article):
        raise InputError(f"a draft is grounded in an Article, not {type(article).__name__}")
    token = _ARTICLE.set(article)
    try:
        yield
    finally:
        _ARTICLE.reset(token)


class GroundedDraft(Draft):
    """A draft of which the article supports every item. Has the JSON Schema of `Draft`."""

    @model_validator(mode="after")
    def _is_grounded(self, info: ValidationInfo) -> Self:
        """Raise every problem, at its place."""
        context = info.context if isinstance(info.context, dict) else {}
        article = context.get("article", _ARTICLE.get())
        if not isinstance(article, Article):  # not a ValueError: a client would take that for the model's fault, and ask again
            raise InputError('give an Article to ground in: context={"article": article}, or grounded_in(article)')
        problems = [problem for item in ground(self, article).rejected for problem in item.problems if problem.severity == "error"]
        if problems:
            raise ValidationError.from_exception_data(type(self).__name__, [_line(problem) for problem in problems])
        return self


def _line(problem: Problem) -> InitErrorDetails:
    nearest = f"; nearest passage, sentence {problem.nearest.sentence}: {problem.nearest.text}" if problem.nearest else ""
    place = tuple(int(step) if step.isdigit() else step for step in _STEP.findall(problem.path))
    error = PydanticCustomError(problem.code, "{message}{nearest}", {"message": problem.message, "nearest": nearest})
    return InitErrorDetails(type=error, loc=place, input=problem.text)
