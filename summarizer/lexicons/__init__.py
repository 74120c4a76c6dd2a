"""Literal tables of words, each with its source or a reason beside it. No logic, no I/O, and no imports from the rest of the package."""
