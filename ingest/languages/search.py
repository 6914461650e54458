"""A search for many literals at once, in a text or in bytes, by an automaton."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import AnyStr, Generic, TypeAlias

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, Implementation, MatchKind

from ingest.document import PIECE

# Halves of a pair, which no encoding has: a literal holds none, so that any other character may stand for them.
_HALVES = re.compile("[\ud800-\udfff]")

# The number of a literal, where it begins and where it ends.
Match: TypeAlias = tuple[int, int, int]


class Search(Generic[AnyStr]):
    """Finds literals.

    Few of them, none of which begins with another one, are found several times as fast if only the leftmost ones are
    asked for: then others are looked for inside of these.
    """

    __slots__ = ("_encodes", "_find", "_inside", "_leftmost")

    def __init__(self, literals: list[AnyStr], leftmost: bool) -> None:
        """Take the literals. Raises ValueError for ""."""
        self._leftmost = leftmost
        self._encodes = leftmost and any(isinstance(literal, str) for literal in literals)
        self._find = _automaton(literals, leftmost)
        self._inside: dict[int, list[tuple[int, tuple[AnyStr, ...]]]] = _inside(literals) if leftmost else {}

    def matches(self, part: AnyStr) -> list[Match]:
        """Return the literals in a part of a text: all, or the leftmost ones."""
        if self._encodes and isinstance(part, str):
            # Bytes are searched at three times the speed of letters, whose places are counted for the whole part.
            encoded = part.encode("utf-8", "surrogatepass")
            found = self._find(encoded, False)
            return _of_letters(encoded, found) if found and len(encoded) != len(part) else found
        try:
            return self._find(part, not self._leftmost)
        except UnicodeEncodeError:
            return self._find(_HALVES.sub("\ufffd", str(part)), not self._leftmost)

    def is_in(self, part: AnyStr) -> bool:
        """Return whether any literal stands in a part of a text."""
        if self._encodes and isinstance(part, str):
            return bool(self._find(part.encode("utf-8", "surrogatepass"), False))
        return bool(self.matches(part))

    def places(self, part: AnyStr, start: int) -> list[int]:
        """Return the places of literals that begin in the first PIECE of a part that begins at `start`, sorted."""
        found = self.matches(part)
        if not found:
            return []
        places = [start + place for _, place, _ in found]
        if not self._leftmost:
            places.sort()
        elif self._inside and (hidden := set(self._hidden(part, start, found))):
            places = sorted(hidden.union(places))
        if len(part) > PIECE:
            del places[bisect_left(places, start + PIECE) :]
        return places

    def _hidden(self, part: AnyStr, start: int, found: Iterable[Match]) -> Iterator[int]:
        """Yield the places of literals that begin inside of one that was found."""
        for number, place, _ in found:
            for at, others in self._inside.get(number, ()):
                if part.startswith(others, place + at):
                    yield start + place + at


def shortest(literals: Iterable[AnyStr]) -> list[AnyStr]:
    """Return the literals, sorted, without those that begin with another one."""
    kept: list[AnyStr] = []
    for literal in sorted(set(literals)):
        if not kept or not literal.startswith(kept[-1]):
            kept.append(literal)
    return kept


def _automaton(literals: Sequence[str | bytes], leftmost: bool) -> Callable[..., list[Match]]:
    """Return what finds literals in a text, or in bytes; the leftmost ones in bytes."""
    texts = [literal for literal in literals if isinstance(literal, str)]
    if texts and not leftmost:
        return AhoCorasick(texts, MatchKind.Standard, implementation=Implementation.DFA).find_matches_as_indexes
    encoded = [literal.encode() if isinstance(literal, str) else literal for literal in literals]
    if not encoded:
        return lambda _, __: []
    kind = MatchKind.LeftmostFirst if leftmost else MatchKind.Standard
    return BytesAhoCorasick(encoded, kind, implementation=Implementation.DFA).find_matches_as_indexes


def _of_letters(encoded: bytes, found: Iterable[Match]) -> list[Match]:
    """Return matches in bytes, which are sorted, by the letters at which they begin and end."""
    matches: list[Match] = []
    letters = position = 0
    for number, start, end in found:
        letters += len(encoded[position:start].decode("utf-8", "surrogatepass"))
        position = start
        matches.append((number, letters, letters + len(encoded[start:end].decode())))
    return matches


def _inside(literals: list[AnyStr]) -> dict[int, list[tuple[int, tuple[AnyStr, ...]]]]:
    """Return for the number of each literal where others may begin inside of it, and which."""
    found: dict[int, list[tuple[int, tuple[AnyStr, ...]]]] = {}
    for number, literal in enumerate(literals):
        for at in range(1, len(literal)):
            rest = literal[at:]
            if begun := tuple(other for other in literals if rest.startswith(other) or other.startswith(rest)):
                found.setdefault(number, []).append((at, begun))
    return found
