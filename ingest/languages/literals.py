"""Quick searches for many literals at once, by an automaton: one pass over a text, however many literals there are.

What finds a place where a rule may begin is a list of literals; what stands there, the rule's own pattern tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick, Implementation

# Halves of a pair, which no encoding has: a literal holds none, so that any other character may stand for them.
_HALVES = re.compile("[\ud800-\udfff]")


class Literals:
    """Where any of some literals stands in a text, as it is written."""

    __slots__ = ("_automaton",)

    def __init__(self, literals: Iterable[str]) -> None:
        """Take the literals; one that begins with another one of them adds no place. Raises ValueError for ""."""
        kept: list[str] = []
        for literal in sorted(set(literals)):
            if not kept or not literal.startswith(kept[-1]):
                kept.append(literal)
        self._automaton = AhoCorasick(kept, implementation=Implementation.DFA)

    def places(self, text: str, start: int = 0, end: int | None = None) -> list[int]:
        """Return the places in [start, end) of a text where a literal stands, sorted; it ends there, too."""
        part = text[start:end]
        try:
            found = self._automaton.find_matches_as_indexes(part, overlapping=True)
        except UnicodeEncodeError:
            found = self._automaton.find_matches_as_indexes(_HALVES.sub("\ufffd", part), overlapping=True)
        return sorted([start + place for _, place, _ in found])
