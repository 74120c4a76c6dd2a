"""Cutting a text into words with their offsets, as fast as Python does it.

Owns `splitter`. What a word is differs between the readings (with its possessive ending or without, digits apart or not), and says each of
them in a pattern of its own.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["splitter"]


def splitter(pattern: str) -> Callable[[str], tuple[list[int], list[int], list[str]]]:
    """A function that gives the words of a text as three parallel lists: where each starts, where it ends, and its letters.

    `pattern` describes one word; it has no capturing group and matches no empty string. It must take a run of the letters A to Z before
    a space or a line feed as a word, as every description of one does. It repeats no group possessively (`(?:…)*+`): Python before 3.11.4
    then takes the half of a turn that failed ("officials," for "officials").
    """
    # One `split` and a running sum of lengths: half the time of `finditer` with a call of `start` and `end` for each word. Most words are
    # plain letters before a space, and telling them first takes a quarter off again: `\w` asks Unicode's tables about each letter.
    cut = re.compile(f"([A-Za-z]++(?=[ \n])|{pattern})").split

    def split(text: str) -> tuple[list[int], list[int], list[str]]:
        parts = cut(text)  # what lies between words at even places, words at odd ones
        edges = list(accumulate(map(len, parts)))
        return edges[:-1:2], edges[1::2], parts[1::2]

    return split
