"""Words of time that hold no number. Months, weekdays and years are read with the quantities."""

__all__ = ["RELATIVE_AFTER", "RELATIVE_BEFORE", "RELATIVE_WORDS"]

RELATIVE_WORDS = frozenset({"yesterday", "today", "tomorrow", "tonight"})

RELATIVE_BEFORE = frozenset({"last", "this", "next"})

RELATIVE_AFTER = frozenset(
    "week weekend month year quarter season spring summer autumn fall winter decade century morning afternoon evening night".split()
)
"""What follows "last", "this" or "next" to make a time."""
