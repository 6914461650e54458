"""Quick searches for many literals at once, by an automaton: one pass over a text, however many literals there are.

What finds a place where a rule may begin is a list of literals; what stands there, the rule's own pattern tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain
from string import ascii_letters
from typing import AnyStr, Generic, TypeAlias

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, Implementation, MatchKind

from ingest.languages.initials import Initials

# A text is searched in pieces of so many characters, so that what is found at once stays small however much it is.
PIECE = 65_536
# So few literals are looked for by their first letters, three times as fast, if only the leftmost ones are asked for.
_FEW = 64
# Letters that a pattern takes for an "i" or "s", whatever their case, and that stay what they are in lower case.
_DOTLESS_I = "\u0131"
_LONG_S = "\u017f"
# Halves of a pair, which no encoding has: a literal holds none, so that any other character may stand for them.
_HALVES = re.compile("[\ud800-\udfff]")
_LETTERS = frozenset(ascii_letters)

# The number of a literal, where it begins and where it ends.
_Match: TypeAlias = tuple[int, int, int]


class Literals:
    """Where any of some literals stands in a text, as it is written."""

    __slots__ = ("_every", "_few", "_inside", "_longest", "_only")

    def __init__(self, literals: Iterable[str]) -> None:
        """Take the literals; one that begins with another one of them adds no place. Raises ValueError for ""."""
        kept = _shortest(literals)
        self._only = kept[0] if len(kept) == 1 else None
        self._every = self._few = None
        if len(kept) > _FEW:
            self._every = AhoCorasick(kept, MatchKind.Standard, implementation=Implementation.DFA)
        else:
            encoded = [literal.encode() for literal in kept]
            self._few = BytesAhoCorasick(encoded, MatchKind.LeftmostFirst, implementation=Implementation.DFA)
        self._inside = {} if self._every else _inside(kept)
        self._longest = max(map(len, kept), default=1)

    def places(self, text: str, start: int = 0, end: int | None = None) -> Iterable[int]:
        """Return the places in [start, end) of a text where a literal stands, sorted; it ends there, too."""
        end = len(text) if end is None else min(end, len(text))
        if end - start <= PIECE:
            return self._places(text[start:end], start)
        return chain.from_iterable(
            self._places(text[first : min(end, first + PIECE + self._longest - 1)], first)
            for first in range(start, end, PIECE)
        )

    def are_in(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Return whether any literal stands in [start, end) of a text."""
        if self._only is not None:
            return text.find(self._only, start, end) >= 0
        end = len(text) if end is None else min(end, len(text))
        if end - start <= PIECE:
            return bool(self._matches(text[start:end]))
        return next(iter(self.places(text, start, end)), None) is not None

    def _places(self, part: str, start: int) -> list[int]:
        """Return the places of literals that begin in the first PIECE of a part that begins at `start`."""
        found = self._matches(part)
        if not found:
            return []
        places = [start + place for _, place, _ in found]
        if self._every:
            places.sort()
        elif self._inside:
            places = sorted({*places, *self._hidden(part, start, found)})
        return places if len(part) <= PIECE else places[: bisect_left(places, start + PIECE)]

    def _matches(self, part: str) -> list[_Match]:
        """Return each literal in a part; of few literals, those that begin inside of another one are left out."""
        if self._every:
            return _matches(self._every, part)
        assert self._few is not None
        # Bytes are searched at three times the speed of letters, whose places are counted for the whole part.
        encoded = part.encode("utf-8", "surrogatepass")
        found = self._few.find_matches_as_indexes(encoded)
        return _of_letters(encoded, found) if found and len(encoded) != len(part) else found

    def _hidden(self, part: str, start: int, found: Iterable[tuple[int, int, int]]) -> Iterator[int]:
        """Yield the places of literals that begin inside of one that was found."""
        for number, place, _ in found:
            for at, other in self._inside.get(number, ()):
                if part.startswith(other, place + at):
                    yield start + place + at


def _shortest(literals: Iterable[AnyStr]) -> list[AnyStr]:
    """Return the literals, sorted, without those that begin with another one."""
    kept: list[AnyStr] = []
    for literal in sorted(set(literals)):
        if not kept or not literal.startswith(kept[-1]):
            kept.append(literal)
    return kept


def _matches(automaton: AhoCorasick, text: str) -> list[_Match]:
    """Return each literal in a text."""
    try:
        return automaton.find_matches_as_indexes(text, overlapping=True)
    except UnicodeEncodeError:
        return automaton.find_matches_as_indexes(_HALVES.sub("\ufffd", text), overlapping=True)


def _of_letters(encoded: bytes, found: Iterable[_Match]) -> list[_Match]:
    """Return matches in bytes, which are sorted, by the letters at which they begin and end."""
    matches: list[_Match] = []
    letters = position = 0
    for number, start, end in found:
        letters += len(encoded[position:start].decode("utf-8", "surrogatepass"))
        position = start
        matches.append((number, letters, letters + len(encoded[start:end].decode())))
    return matches


def _inside(literals: list[str]) -> dict[int, list[tuple[int, str]]]:
    """Return for the number of each literal where others may begin inside of it, and which."""
    found: dict[int, list[tuple[int, str]]] = {}
    for number, literal in enumerate(literals):
        for at in range(1, len(literal)):
            rest = literal[at:]
            if begun := [other for other in literals if rest.startswith(other) or other.startswith(rest)]:
                found.setdefault(number, []).extend((at, other) for other in begun)
    return found


class Groups(Generic[AnyStr]):
    """Where the literals of some groups stand in a text, as it is written, or in bytes: one pass finds those of all."""

    __slots__ = ("_automaton", "_groups", "_longest", "_of")

    def __init__(self, groups: Iterable[Iterable[AnyStr]]) -> None:
        """Take the literals of each group. Raises ValueError for an empty one."""
        of: dict[AnyStr, list[int]] = {}
        self._groups = 0
        for literals in groups:
            for literal in _shortest(literals):
                of.setdefault(literal, []).append(self._groups)
            self._groups += 1
        self._of = list(of.values())
        self._automaton = _automaton(list(of))
        self._longest = max(map(len, of), default=1)

    def places(self, text: AnyStr, start: int = 0) -> list[list[int]]:
        """Return the places where the literals of each group stand, sorted; the text's first one counts as `start`."""
        found: list[list[int]] = [[] for _ in range(self._groups)]
        of = self._of
        for first in range(0, len(text), PIECE):
            before = start + first
            for number, at, _ in self._matches(text[first : first + PIECE + self._longest - 1]):
                if at < PIECE:
                    for group in of[number]:
                        found[group].append(before + at)
        for places in found:
            places.sort()
        return found

    def _matches(self, part: str | bytes) -> list[_Match]:
        if isinstance(self._automaton, BytesAhoCorasick):
            assert isinstance(part, bytes)
            return self._automaton.find_matches_as_indexes(part, True)
        assert isinstance(part, str)
        return _matches(self._automaton, part)


def _automaton(literals: list[str] | list[bytes]) -> AhoCorasick | BytesAhoCorasick:
    """Return what finds literals in a text, or in bytes."""
    texts = [literal for literal in literals if isinstance(literal, str)]
    if len(texts) == len(literals):
        return AhoCorasick(texts, MatchKind.Standard, implementation=Implementation.DFA)
    encoded = [literal for literal in literals if isinstance(literal, bytes)]
    return BytesAhoCorasick(encoded, MatchKind.Standard, implementation=Implementation.DFA)


class Finder:
    """Finds what a pattern of whole words matches whatever the case of letters, by the literals with which that begins.

    Where what the pattern matches may begin with anything, the pattern itself looks everywhere.
    """

    __slots__ = ("_heads", "_pattern")

    def __init__(self, pattern: re.Pattern[str] | Initials, starts: Iterable[str]) -> None:
        """Take a pattern, and the literals, in small letters, with one of which all begins that it matches.

        What it matches stands behind no letter of ASCII.
        """
        listed = set(starts)
        self._pattern = pattern
        self._heads = None if "" in listed else Literals(listed)

    def find(self, text: str, start: int, end: int) -> Iterable[re.Match[str]]:
        """Return what `finditer` of the pattern does."""
        lower = text[start:end].lower()
        if self._heads is None or len(lower) != end - start or _DOTLESS_I in lower or _LONG_S in lower:
            return self._pattern.finditer(text, start, end)
        return self._matches(text, start, end, self._heads.places(lower))

    def _matches(self, text: str, start: int, end: int, places: Iterable[int]) -> Iterator[re.Match[str]]:
        """Yield the matches at some places behind `start`, from left to right, without overlap."""
        match, position = self._pattern.match, start
        for place in places:
            at = start + place
            # Most places are within words.
            if at < position or text[at - 1 : at] in _LETTERS:
                continue
            if (found := match(text, at, end)) is not None:
                yield found
                position = found.end()
