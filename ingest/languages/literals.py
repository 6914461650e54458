"""Quick searches for many literals at once, by an automaton: one pass over a text, however many literals there are.

What finds a place where a rule may begin is a list of literals; what stands there, the rule's own pattern tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from itertools import chain, starmap
from string import ascii_letters
from typing import AnyStr, Generic

from ingest.document import NOT_LATIN, PIECE, REACH, Document
from ingest.languages.initials import Initials
from ingest.languages.search import Search, shortest

# So few literals are looked for by their first letters.
_FEW = 64
# Letters that a pattern takes for an "i" or "s", whatever their case, and that stay what they are in lower case.
_DOTLESS_I = "\u0131"
_LONG_S = "\u017f"
_LETTERS = frozenset(ascii_letters)


def places_of(text: AnyStr, literal: AnyStr) -> Iterator[int]:
    """Yield where a text holds a literal."""
    position = text.find(literal)
    while position >= 0:
        yield position
        position = text.find(literal, position + 1)


def replaced(pattern: re.Pattern[str], read: Callable[[re.Match[str]], str], text: str, signs: Iterable[str]) -> str:
    """Return what `sub` of a pattern does, all matches of which begin with one of some signs."""
    kept: list[str] = []
    position = 0
    for place in sorted(place for sign in signs for place in places_of(text, sign)):
        if place >= position and (found := pattern.match(text, place)) is not None:
            kept += text[position:place], read(found)
            position = found.end()
    return "".join((*kept, text[position:])) if kept else text


class Literals:
    """Where any of some literals stands in a text, as it is written."""

    __slots__ = ("_longest", "_only", "_search")

    def __init__(self, literals: Iterable[str]) -> None:
        """Take the literals; one that begins with another one of them adds no place. Raises ValueError for ""."""
        kept = shortest(literals)
        self._only = kept[0] if len(kept) == 1 else None
        self._search = Search(kept, leftmost=len(kept) <= _FEW)
        self._longest = max(map(len, kept), default=1)

    def places(self, text: str, start: int = 0, end: int | None = None) -> Iterable[int]:
        """Return the places in [start, end) of a text where a literal stands, sorted; it ends there, too."""
        end = len(text) if end is None else min(end, len(text))
        if end - start <= PIECE:
            return self._search.places(text[start:end], start)
        return chain.from_iterable(
            self._search.places(text[first : min(end, first + PIECE + self._longest - 1)], first)
            for first in range(start, end, PIECE)
        )

    def are_in(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Return whether any literal stands in [start, end) of a text."""
        if self._only is not None:
            return text.find(self._only, start, end) >= 0
        end = len(text) if end is None else min(end, len(text))
        if end - start <= PIECE:
            return self._search.is_in(text[start:end])
        return next(iter(self.places(text, start, end)), None) is not None


class DocumentLiterals:
    """Where any of some literals may stand in a document: letters that are not Latin are taken for each other.

    Its Latin letters are looked through, which takes two thirds of the time or much less; in pieces of a text that are
    in other letters the literals are looked for as they are.
    """

    def __init__(self, literals: Iterable[str]) -> None:
        """Take the literals. Raises ValueError for ""."""
        self._listed = listed = {literal[:REACH] for literal in literals}
        self._sign = next(iter(listed)) if len(listed) == 1 and max(map(len, listed)) == 1 else None
        latin = {literal.encode("latin-1", "replace") for literal in listed}
        others = {literal for literal in latin if literal.startswith(NOT_LATIN)}
        kept = shortest(latin - others)
        self._latin = Search(kept, leftmost=len(kept) <= _FEW)
        self._others = Search(shortest({literal[:2] for literal in others - {NOT_LATIN}}), leftmost=True)
        self._firsts = {each[0] for each in listed if each[0].encode("latin-1", "replace") == NOT_LATIN}
        self._alone = {literal for literal in listed if literal.encode("latin-1", "replace") == NOT_LATIN}

    def places(self, document: Document) -> Iterable[int]:
        """Return the places where a literal may stand, sorted: where its first letter does."""
        if self._sign is not None:
            return places_of(document.text, self._sign)
        return chain.from_iterable(starmap(partial(self._in_piece, document), document.pieces))

    @cached_property
    def _literals(self) -> Literals:
        return Literals(self._listed)  # texts in Latin letters need none

    def _in_piece(self, document: Document, first: int, last: int, part: bytes, is_in_others: bool) -> list[int]:
        """Return the places in a piece [first, last) of a text, which may be in letters that are not Latin."""
        text = document.text
        if is_in_others:
            within = self._literals.places(text, first, last + REACH - 1)
            return [place for place in within if place < last]
        places = self._latin.places(part, first)
        # Most texts have none of the letters that are not Latin with which literals begin.
        if "?" in self._firsts or not self._firsts.isdisjoint(document.beyond):
            more = [place for place in self._others.places(part, first) if text[place] in self._firsts]
            places = sorted({*places, *more}) if more else places
        for letter in self._alone:
            if letter in document.beyond or letter.isascii():
                alone = re.compile(re.escape(letter)).finditer(text, first, last)
                places = sorted({*places, *map(re.Match.start, alone)})
        return places


class DocumentFinder:
    """Finds in a document what a pattern matches, by the literals with one of which all begins that it matches."""

    def __init__(self, pattern: re.Pattern[str], *starts: str) -> None:
        self._pattern = pattern
        self._starts = starts

    def find(self, document: Document) -> Iterator[re.Match[str]]:
        """Yield what `finditer` of the pattern does."""
        match, text, position = self._pattern.match, document.text, 0
        for place in self._literals.places(document):
            if place >= position and (found := match(text, place)) is not None:
                yield found
                position = found.end()

    @cached_property
    def _literals(self) -> DocumentLiterals:
        return DocumentLiterals(self._starts)


class Numbered(Generic[AnyStr]):
    """Which of some literals stand where in a text, as it is written, or in bytes: one pass finds all."""

    __slots__ = ("_longest", "_search")

    def __init__(self, literals: list[AnyStr]) -> None:
        """Take the literals, which count from 0; one may be among them twice. Raises ValueError for an empty one."""
        self._search: Search[AnyStr] = Search(literals, leftmost=False)
        self._longest = max(map(len, literals), default=1)

    def places(self, text: AnyStr, start: int = 0) -> list[tuple[int, int]]:
        """Return where literals stand, each with its number, sorted; the text's first place counts as `start`."""
        found: list[tuple[int, int]] = []
        for first in range(0, len(text), PIECE):
            before = start + first
            matches = self._search.matches(text[first : first + PIECE + self._longest - 1])
            found += [(before + at, number) for number, at, _ in matches if at < PIECE]
        found.sort()
        return found


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
