"""What of a draft was turned away, as places in the draft, and a draft with some of its items replaced or withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.schema import Draft, Rejected
    from summarizer.schema.base import Shape
    from summarizer.schema.repair import Replacements

__all__ = ["LISTS", "Failing", "Replaced", "failing", "replace"]

LISTS = ("gist", "actors", "claims", "quotes", "uncertainties")
"""The lists of a draft."""


class Failing(NamedTuple):
    """An item that was turned away: `draft.<kind>[at]`, and why."""

    kind: str
    at: int
    rejected: Rejected


class Replaced(NamedTuple):
    """A draft after a repair, the failing items that were withdrawn, and whether any was replaced by something else.

    What was withdrawn stays in the draft, so that every item keeps its place; it fails again, as it did.
    """

    draft: Draft
    withdrawn: list[Failing]
    changed: bool


def failing(rejected: Iterable[Rejected]) -> list[Failing]:
    """Where in the draft the rejected items stand. The path of every problem begins with the place of its item."""
    return [_place(item) for item in rejected]


def _place(item: Rejected) -> Failing:
    kind, _, rest = item.problems[0].path.partition("[")
    return Failing(kind, int(rest.partition("]")[0]), item)


def replace(draft: Draft, items: Sequence[Failing], answer: Replacements) -> Replaced:
    """`draft` with the replacements for `items`, which the answer calls 1, 2, … in their order.

    A replacement for anything else is left out, and so is one of another kind: what was accepted is not touched again. It keeps the id of
    the item that it replaces, for others point at that.
    """
    lists: dict[str, list[Shape]] = {kind: list(getattr(draft, kind)) for kind in LISTS}
    given: dict[tuple[str, int], Shape] = {(kind, new.item): new for kind in LISTS for new in getattr(answer, kind)}
    withdrawn = [item for number, item in enumerate(items, 1) if number in answer.withdrawn]
    changed = False
    for number, item in enumerate(items, 1):
        new = given.get((item.kind, number))
        if new is None or item in withdrawn:
            continue
        before = lists[item.kind][item.at]
        after = _in_place_of(before, new)
        changed = changed or after != before
        lists[item.kind][item.at] = after
    return Replaced(draft.model_copy(update=lists), withdrawn, changed)


def _in_place_of(before: Shape, new: Shape) -> Shape:
    """The item that `new` makes of `before`: of its shape, and with its id."""
    values = {name: getattr(before if name == "id" else new, name) for name in type(before).__pydantic_fields__}
    return type(before).model_construct(None, **values)
