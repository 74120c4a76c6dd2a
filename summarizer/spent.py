"""What calls of a model took."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

__all__ = ["Spent"]


@dataclass(frozen=True, slots=True)
class Spent:
    """Calls, their tokens, and which of them did not serve. `cost` is in US dollars, and `None` when it is not known."""

    calls: int = 0
    input: int = 0
    cached: int = 0
    output: int = 0
    cost: Decimal | None = None
    faults: Mapping[str, int] = field(default_factory=dict)
