"""What `--dry-run` prints: the tokens and the cost that drafting would take, estimated, and nothing called."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from summarizer.cli.console import emit, say
from summarizer.cli.options import open_article
from summarizer.errors import SummarizerError
from summarizer.printable import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from decimal import Decimal

    from summarizer.article import Article
    from summarizer.engines.chat.engine import Estimate

__all__ = ["estimates", "together"]


def estimates(files: Sequence[str], limit: int | None, estimate: Callable[[Article], Estimate] | None, *, as_json: bool) -> int:
    """Print a line for each file, and the sum of several; the exit status."""
    unusable = False
    found: list[Estimate] = []
    for file in files:
        try:
            article = open_article(file, limit)
            one = estimate(article) if estimate is not None else None
        except SummarizerError as error:
            if len(files) == 1:
                raise
            say(str(error))
            unusable = True
            continue
        emit(_as_json(file, one) if as_json else f"{printable(file)}: {_in_words(one)}\n")
        if one is not None:
            found.append(one)
    if len(found) > 1 and not as_json:
        emit(f"together: {_in_words(_sum(found))}\n")
    return 2 if unusable else 0


def together(articles: Iterable[Article], estimate: Callable[[Article], Estimate] | None) -> None:
    """Print what drafting all of these would take."""
    count = unusable = 0
    whole: Estimate | None = None
    for article in articles:
        try:
            one = estimate(article) if estimate is not None else None
        except SummarizerError as error:
            unusable += 1
            say(f"{article.path}: {error}")
            continue
        count += 1
        whole = one if whole is None or one is None else _sum([whole, one])
    emit(f"{count:,} article{'s' * (count != 1)} to be drafted: {_in_words(whole) if count else 'nothing to do'}\n")
    if unusable:
        emit(f"{unusable:,} cannot be\n")


def _sum(found: Sequence[Estimate]) -> Estimate:
    costs = [one.cost for one in found if one.cost is not None]
    cost = sum(costs[1:], costs[0]) if len(costs) == len(found) else None
    return found[0]._replace(
        requests=sum(one.requests for one in found),
        input_tokens=sum(one.input_tokens for one in found),
        output_tokens=sum(one.output_tokens for one in found),
        cost=cost,
    )


def _in_words(one: Estimate | None) -> str:
    if one is None:
        return "no request, no tokens, no cost: the built-in engine drafts"
    requests = f"{one.requests} request{'s' * (one.requests != 1)}"
    return f"{requests}, about {one.input_tokens:,} tokens in and {one.output_tokens:,} out; {_price(one.cost)}; repairs not counted"


def _price(cost: Decimal | None) -> str:
    return "cost unknown: the configuration has no price for this model" if cost is None else f"about US${cost:f}"


def _as_json(file: str, one: Estimate | None) -> str:
    values = {"requests": 0, "input_tokens": 0, "output_tokens": 0, "cost": "0"} if one is None else one._asdict()
    cost = values["cost"]
    return json.dumps({"path": file, **values, "cost": None if cost is None else str(cost)}) + "\n"
