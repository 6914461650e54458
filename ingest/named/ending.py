"""Words that end right before a place, with blanks or marks of markup between."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ingest.named.scan import letters_of, spellings

# What may stand between a word and the place, as far as it is of ASCII; a blank as HTML writes it ends with the last.
_BETWEEN: Final = " \t\n\r\v\f\x1c\x1d\x1e\x1f*_"
_ENTITY: Final = ";"
# The last letter of a word and what its open ending (`ENDING`) may add to it.
_LAST_LETTERS: Final = 5


class Ending:
    """Finds by a pattern which of some words ends at a place, or up to `reach` characters before it.

    A search tries the pattern at each character before the place, where seldom one of the words stands: whether the
    text there ends with their last letters is asked first.
    """

    __slots__ = ("_ends", "_pattern", "_reach")

    def __init__(self, pattern: str, words: Iterable[str], reach: int) -> None:
        """Take a pattern that ends at the place and begins with one of the words, as a scanner knows them."""
        lasts = {_last(spelling) for word in words for spelling in spellings(word)}
        self._pattern = re.compile(pattern)
        self._ends = (_ENTITY, *(last for last in lasts if last is not None))
        self._reach = reach

    def search(self, text: str, place: int) -> re.Match[str] | None:
        """Return the word that ends at a place, None where there is none."""
        first = max(place - self._reach, 0)
        near = text[first:place].rstrip(_BETWEEN)
        if near[-_LAST_LETTERS:].isascii() and not near.endswith(self._ends):
            return None
        return self._pattern.search(text, first, place)


def _last(word: str) -> str | None:
    """Return the last letters of a word, "" for any; None where one of them is not of ASCII, which is asked before."""
    if word.endswith("*"):
        return "" if word[-2:].isascii() else None
    last = letters_of(word)[-1]
    return last if last[-_LAST_LETTERS:].isascii() else None
