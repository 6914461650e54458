"""Cues: the words with which what is looked for in a paragraph can begin.

A clause is looked through once, by automata, for all its paragraphs; what stands at a place in one of them, a pattern
tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from ingest.languages.literals import Groups
from ingest.languages.patterns import beginnings, choices
from ingest.languages.words import unaccented

# Where cues stand in a text, from left to right; None: they may stand anywhere.
Places: TypeAlias = Sequence[int] | None
NOWHERE: Final[Places] = []

# What a blank of a lexicon's pattern stands for, one or more of them.
BLANKS = " \t\u00a0\n"
# A cue is its first word and what follows up to so many letters: "in the c", but no place of "in the year".
_LENGTH = 8
# Letters that a pattern takes for an "i" or "s", whatever their case, and that stay what they are in lower case.
_DOTLESS_I = "\u0131"
_LONG_S = "\u017f"
# Cues in these letters are looked for in bytes, one a letter, in a third of the time; any other letter is a "?" there.
_LATIN = "latin-1"
_INSTEAD = b"?"
# Each in small letters and with plain blanks; others that a pattern takes for one of them, whatever the case.
_SMALL = "".join(map(chr, range(256))).translate(dict.fromkeys(map(ord, BLANKS), " ")).lower().encode(_LATIN)
_LIKE_LATIN = "\u0130\u0131\u0178\u017f\u039c\u03bc\u1e9e\u212a\u212b"


class Cues:
    """The literals with one of which all begins that some patterns of a lexicon match, whatever the case of letters.

    There are those of several kinds, which are looked for at once.
    """

    __slots__ = ("_anything", "_groups", "_latin")

    def __init__(self, *kinds: Iterable[str]) -> None:
        listed = [frozenset(literals) for literals in kinds]
        self._anything = ["" in literals for literals in listed]
        kept = [literals - {""} for literals in listed]
        latin = [set(map(_beginning, literals)) for literals in kept]
        is_latin = any(latin) and not any(b"" in literals for literals in latin)
        self._latin = Groups(latin) if is_latin else None
        self._groups = Groups(kept)

    def places(self, text: str, start: int, end: int) -> list[Places]:
        """Return where those of each kind stand in [start, end) of a text."""
        found = self._places(text[start:end], start)
        if found is None:
            return [None for _ in self._anything]
        return [None if anything else places for anything, places in zip(self._anything, found, strict=True)]

    def _places(self, part: str, start: int) -> list[list[int]] | None:
        """Return where the literals of each kind stand in a part of a text; None: they may stand anywhere."""
        if self._latin is not None:
            if not part.isascii() and any(letter in part for letter in _LIKE_LATIN):
                return None
            return self._latin.places(part.encode(_LATIN, "replace").translate(_SMALL), start)
        lower = _lowered(part)
        return self._groups.places(lower, start) if lower is not None else None


class Trigger:
    """What a pattern matches at its cues; `by_letter`: the pattern of what of it begins with a letter."""

    __slots__ = ("_by_letter", "literals", "pattern")

    def __init__(
        self, pattern: re.Pattern[str], by_letter: Mapping[str, re.Pattern[str]], literals: Iterable[str]
    ) -> None:
        self.pattern = pattern
        self._by_letter = by_letter
        self.literals = frozenset(literals)

    def find(self, text: str, start: int, end: int, places: Places = None) -> Iterable[re.Match[str]]:
        """Return what `finditer` of the pattern does; `places` are those of cues in [start, end), and others there."""
        if places is None:
            return self.pattern.finditer(text, start, end)
        return self._matches(text, end, places)

    def _matches(self, text: str, end: int, places: Iterable[int]) -> Iterator[re.Match[str]]:
        """Yield the matches at some places, from left to right, without overlap."""
        by_letter, position = self._by_letter, 0
        for at in places:
            pattern = by_letter.get(text[at]) if at >= position else None
            if pattern is not None and (found := pattern.match(text, at, end)) is not None:
                yield found
                position = found.end()


def _beginning(cue: str) -> bytes:
    """Return the Latin letters with which a cue begins."""
    return cue.encode(_LATIN, "replace").partition(_INSTEAD)[0]


def _lowered(part: str) -> str | None:
    """Return a part of a text in small letters and with plain blanks; None where that moves its letters."""
    lower = part.replace("\n", " ").replace("\t", " ").replace("\u00a0", " ").lower()
    return None if len(lower) != len(part) or _DOTLESS_I in lower or _LONG_S in lower else lower


def within(places: Places, start: int, end: int) -> Places:
    """Return the places in [start, end)."""
    if places is None:
        return None
    first = bisect_left(places, start)
    if first == len(places) or places[first] >= end:
        return NOWHERE
    return places[first : bisect_left(places, end, first)]


def cues_of(patterns: Iterable[str]) -> set[str]:
    """Return the cues of some patterns of a lexicon, in small letters and with plain blanks; "" for anything.

    Behind a second blank in a row a cue ends.
    """
    listed = (choice for pattern in patterns for choice in choices(pattern))
    starts = {_cut(start.lower()) for choice in listed for start in beginnings(choice)}
    return starts | {start[: at + 1] + " " for start in starts for at, sign in enumerate(start[:-1]) if sign == " "}


def _cut(start: str) -> str:
    """Return the first word of a text, and what of it follows up to so many letters or an accent, which it may lack."""
    end = start.find(" ")
    while 0 <= end < min(len(start), _LENGTH) and unaccented(start[end]) == start[end]:
        end += 1
    return start[:end] if end >= 0 else start
