"""Words that an apostrophe begins, and endings that one precedes: there a single mark is no quotation mark. Words that one cuts short.

Only words that hardly ever begin a quotation: 'round, 'till and 'cos do, and are left to the marks around them.
"""

__all__ = ["ELIDED", "ELISIONS", "SUFFIXES"]

ELISIONS = frozenset({"n", "em", "tis", "twas", "twere", "til", "cause", "bout", "nuff", "tude", "hood", "im", "ere", "erself", "imself"})
SUFFIXES = frozenset({"s", "t", "d", "m", "ll", "re", "ve"})
"""After an abbreviation with its full stop: the U.N.’s, the Corp.'s."""

ELIDED = frozenset(
    (
        "l d j m t s n c qu jusqu lorsqu puisqu quoiqu "  # French
        "un all dall dell nell sull quest quell c cent tutt"  # Italian
    ).split()
)
"""What leans on the word behind it and loses its vowel: l’usine, d’Hadrien, qu’elle, dell’ufficio."""
