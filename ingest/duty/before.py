"""What stands right before a place: a few letters at the end of a text tell that it is none of a list."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.languages.patterns import choices
from ingest.languages.words import unaccented

# The letters with which a pattern ends; the last one may be missing.
_END = re.compile(r"(\\?)([^\W\d_]*)(?:([^\W\d_])\?)?\Z")


class Before:
    """A pattern of what stands before a place, and before blanks there; it ends with one of some letters or marks."""

    __slots__ = ("_ends", "_search")

    def __init__(self, pattern: re.Pattern[str], ends: Iterable[str]) -> None:
        self._search = pattern.search
        self._ends = tuple(ends)

    def stands(self, text: str, start: int, end: int) -> bool:
        """Return whether [start, end) of a text ends with something that the pattern matches."""
        piece = text[start:end].rstrip()
        # A pattern of many words tries them all at each letter.
        if piece.isascii() and not piece.lower().endswith(self._ends):
            return False
        return self._search(text, start, end) is not None


def ends_of(pattern: str) -> set[str]:
    """Return the letters with which what a pattern of a lexicon matches can end, without accents; "" for anything."""
    found = set[str]()
    for choice in choices(pattern):
        end = _END.search(choice)
        escaped, letters, last = end.groups() if end is not None else ("", "", None)
        letters = letters[len(escaped) :]
        found |= {letters, letters + (last or "")} if letters else {""}
    return {unaccented(letters).lower() for letters in found}
