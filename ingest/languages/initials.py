"""A pattern of many words in parts: at each letter those are tried that can begin with it, and not all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from sys import maxsize

from ingest.languages.attached import heads

Choice = Callable[[str], bool]


class Initials(dict[str, re.Pattern[str]]):
    """A pattern whose matches begin with a word of a list: its part for a letter, made when it is first needed.

    Only letters of ASCII have parts: of any other one it is the `whole` pattern.
    """

    __slots__ = ("_pattern", "whole")

    def __init__(self, pattern: Callable[[Choice], str]) -> None:
        """Take what returns the pattern of the words that a choice holds of; in all others nothing may differ."""
        super().__init__()
        self.whole = re.compile(pattern(lambda _: True))
        self._pattern = pattern

    def match(self, text: str, position: int, end: int = maxsize) -> re.Match[str] | None:
        """Return what `match` of the whole pattern does."""
        return self[text[position : position + 1]].match(text, position, end)

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Return what `finditer` of the whole pattern does."""
        return self.whole.finditer(text, start, end)

    def __missing__(self, letter: str) -> re.Pattern[str]:
        if not letter.isascii():
            return self.whole
        small = letter.lower()
        part = re.compile(self._pattern(lambda word: any(head[:1] == small for head in heads([word]))))
        self[letter] = part
        return part
