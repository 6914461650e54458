"""A pattern of many words in parts: at each letter those are tried that can begin with it, and not all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from sys import maxsize

from ingest.languages.attached import heads

Choice = Callable[[str], bool]


class Initials:
    """A pattern whose matches begin with a word of a list; the part for a letter is made when it is first needed.

    Only letters of ASCII have parts: where another one stands, the `whole` pattern is tried.
    """

    __slots__ = ("_parts", "_pattern", "whole")

    def __init__(self, pattern: Callable[[Choice], str]) -> None:
        """Take what returns the pattern of the words that a choice holds of; in all others nothing may differ."""
        self.whole = re.compile(pattern(lambda _: True))
        self._pattern = pattern
        self._parts: dict[str, re.Pattern[str]] = {}

    def match(self, text: str, position: int, end: int = maxsize) -> re.Match[str] | None:
        """Return what `match` of the whole pattern does."""
        letter = text[position : position + 1]
        part = self._parts.get(letter) or self._part(letter)
        return part.match(text, position, end)

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Return what `finditer` of the whole pattern does."""
        return self.whole.finditer(text, start, end)

    def _part(self, letter: str) -> re.Pattern[str]:
        if not letter.isascii():
            return self.whole
        small = letter.lower()
        part = re.compile(self._pattern(lambda word: any(head[:1] == small for head in heads([word]))))
        self._parts[letter] = part
        return part
