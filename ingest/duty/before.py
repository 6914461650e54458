"""What stands right before a place: a few letters at the end of a text tell that it is none of a list."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.languages.patterns import choices
from ingest.languages.words import unaccented

# The letters with which a pattern ends; the last one may be missing.
_END = re.compile(r"(\\?)([^\W\d_]*)(?:([^\W\d_])\?)?\Z")


class Before:
    """A pattern of what stands before a place, and before blanks there; it ends with one of some letters or marks.

    What ends with one of the `words` it matches anyway.
    """

    __slots__ = ("_ends", "_search", "_words")

    def __init__(self, pattern: re.Pattern[str], ends: Iterable[str], words: Iterable[str] = ()) -> None:
        self._search = pattern.search
        self._ends = tuple(ends)
        self._words = tuple(words)

    def stands(self, text: str, start: int, end: int) -> bool:
        """Return whether [start, end) of a text ends with something that the pattern matches."""
        piece = text[start:end].rstrip().lower()
        # A pattern of many words tries them all at each letter.
        if piece.isascii() and not piece.endswith(self._ends):
            return False
        return piece.endswith(self._words) or self._search(text, start, end) is not None


def words_of(pattern: str) -> list[str]:
    """Return the alternatives of a lexicon's pattern that are plain words, in small letters."""
    return [choice.lower() for choice in choices(pattern) if choice.isascii() and choice.isalpha()]


def ends_of(pattern: str) -> set[str]:
    """Return the letters with which what a pattern of a lexicon matches can end, without accents; "" for anything."""
    found = set[str]()
    for choice in choices(pattern):
        end = _END.search(choice)
        escaped, letters, last = end.groups() if end is not None else ("", "", None)
        letters = letters[len(escaped) :]
        found |= {letters, letters + (last or "")} if letters else {""}
    return {unaccented(letters).lower() for letters in found}
