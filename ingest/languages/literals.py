"""Quick searches for many literals at once, by an automaton: one pass over a text, however many literals there are.

What finds a place where a rule may begin is a list of literals; what stands there, the rule's own pattern tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, Implementation

from ingest.languages.words import beginnings, choices

# A text is searched in pieces of so many characters, so that what is found at once stays small however much it is.
PIECE = 65_536
# Halves of a pair, which no encoding has: a literal holds none, so that any other character may stand for them.
_HALVES = re.compile("[\ud800-\udfff]")


class Literals:
    """Where any of some literals stands in a text, as it is written."""

    __slots__ = ("_automaton", "_longest")

    def __init__(self, literals: Iterable[str]) -> None:
        """Take the literals; one that begins with another one of them adds no place. Raises ValueError for ""."""
        kept: list[str] = []
        for literal in sorted(set(literals)):
            if not kept or not literal.startswith(kept[-1]):
                kept.append(literal)
        self._automaton = AhoCorasick(kept, implementation=Implementation.DFA)
        self._longest = max(map(len, kept), default=1)

    def places(self, text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Yield the places in [start, end) of a text where a literal stands, sorted; it ends there, too."""
        end = len(text) if end is None else min(end, len(text))
        for first in range(start, end, PIECE):
            part = text[first : min(end, first + PIECE + self._longest - 1)]
            try:
                found = self._automaton.find_matches_as_indexes(part, overlapping=True)
            except UnicodeEncodeError:
                found = self._automaton.find_matches_as_indexes(_HALVES.sub("\ufffd", part), overlapping=True)
            yield from sorted([first + place for _, place, _ in found if place < PIECE])


class Finder:
    """Finds what a pattern matches whatever the case of letters, by the literals with which that begins.

    Where what the pattern matches may begin with anything, the pattern itself looks everywhere.
    """

    __slots__ = ("_heads", "_pattern")

    def __init__(self, pattern: re.Pattern[str], starts: Iterable[str]) -> None:
        """Take a pattern and the literals in small letters with one of which all begins that it matches."""
        listed = set(starts)
        self._pattern = pattern
        self._heads = None if "" in listed else Literals(listed)

    def find(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield what `finditer` of the pattern does."""
        lower = text[start:end].lower()
        if self._heads is None or len(lower) != end - start:
            yield from self._pattern.finditer(text, start, end)
            return
        position = start
        for place in self._heads.places(lower):
            at = start + place
            if at >= position and (found := self._pattern.match(text, at, end)) is not None:
                yield found
                position = found.end()


def heads_of(patterns: Iterable[str], blanks: str) -> set[str]:
    """Return literals with one of which all begins that one of some patterns of a lexicon matches; "" for anything.

    `blanks` are the signs that a blank of a pattern stands for.
    """
    starts = {start for pattern in patterns for choice in choices(pattern) for start in beginnings(choice)}
    parted = [start.partition(" ") for start in starts]
    return {word + sign for word, blank, _ in parted for sign in (blanks if blank else ("",))}
