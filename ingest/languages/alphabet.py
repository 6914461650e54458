"""Quick searches for many words: for none that holds a letter which the text does not use, and for one letter each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache


def pages(text: str) -> frozenset[int]:
    """Return the pages of 256 characters each that a text uses beside the first: 4 for a Cyrillic letter (U+0431)."""
    return frozenset(text.encode("utf-16-le", "surrogatepass")[1::2].translate(None, b"\0"))


def findable(words: Iterable[str], used: frozenset[int]) -> tuple[str, ...]:
    """Return the words that a text which uses these pages can hold."""
    return tuple(word for word in words if pages(word) <= used)


@cache
def openings(words: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return patterns that together match the first letter of the words, as they are written, wherever they stand.

    One for each letter: the engine finds a letter as fast as `str.find` does, a set of letters ten times as slowly.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    return tuple(re.compile(f"{re.escape(first)}(?={'|'.join(listed)})") for first, listed in rests.items())
