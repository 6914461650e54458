"""Cues: the words with which what is looked for in a paragraph can begin.

A clause is looked through once, by an automaton, for all its paragraphs; what stands at a place in one of them, a
pattern tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from ingest.languages.literals import Numbered
from ingest.languages.patterns import beginnings, choices
from ingest.languages.search import shortest
from ingest.languages.words import unaccented

# Where cues stand in a text, each with its number, from left to right; None: they may stand anywhere.
Places: TypeAlias = list[tuple[int, int]] | None
# What a pattern matches in a stretch of text, from left to right, without overlap.
Matches: TypeAlias = list[re.Match[str]]

# What a blank of a lexicon's pattern stands for, one or more of them.
BLANKS = " \t\u00a0\n"
# What may stand before a word, beside a blank.
_BEFORE: Final = "(/[\"'“”‘’«—–,;:.*_>-"
# A cue is its first word and what follows up to so many letters: "in the close", but no place of "in the year".
_LENGTH = 12
# Letters that a pattern takes for an "i" or "s", whatever their case, and that stay what they are in lower case.
_DOTLESS_I = "\u0131"
_LONG_S = "\u017f"
# Cues in these letters are looked for in bytes, one a letter, in a third of the time; any other letter is a "?" there.
_LATIN = "latin-1"
_INSTEAD = b"?"
# Each in small letters and with plain blanks; others that a pattern takes for one of them, whatever the case.
_SMALL = "".join(map(chr, range(256))).translate(dict.fromkeys(map(ord, BLANKS), " ")).lower().encode(_LATIN)
_LIKE_LATIN = "\u0130\u0131\u0178\u017f\u039c\u03bc\u1e9e\u212a\u212b"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A pattern of a lexicon, and its cues: literals, in small letters, with one of which all begins that it matches.

    `by_letter`: the pattern of what of it begins with a letter; `parted`: inside of a stretch it matches only behind
    a blank or a mark.
    """

    pattern: re.Pattern[str]
    by_letter: Mapping[str, re.Pattern[str]]
    literals: frozenset[str]
    parted: bool = False

    def find(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield what it matches in [start, end), from left to right, without overlap."""
        position = start
        while (found := self.pattern.search(text, position, end)) is not None:
            at = found.start()
            position = at + 1
            if not self.parted or at == start or _is_parted(text, at):
                yield found
                position = max(position, found.end())


class Cues:
    """The cues of some triggers: one pass over a text finds those of all, whatever the case of letters."""

    __slots__ = ("_anywhere", "_latin", "_literals", "_nothing", "_starts", "_triggers")

    def __init__(self, *triggers: Trigger) -> None:
        self._triggers = triggers
        self._nothing: list[Matches] = [[] for _ in triggers]
        self._anywhere = any("" in trigger.literals for trigger in triggers)
        listed = [{*trigger.literals} - {""} for trigger in triggers]
        latin = [set(map(_beginning, literals)) for literals in listed]
        is_latin = not any("" in literals for literals in latin)
        cues = [(kind, cue) for kind, each in enumerate(latin if is_latin else listed) for cue in shortest(each)]
        self._latin = Numbered([cue.encode(_LATIN) for _, cue in cues]) if is_latin else None
        self._literals = Numbered([cue for _, cue in cues])
        # The trigger of each cue, what it matches there, and whether behind a blank alone.
        self._starts = [(kind, triggers[kind].by_letter[cue[0]].match, triggers[kind].parted) for kind, cue in cues]

    def places(self, text: str, start: int, end: int) -> Places:
        """Return where they stand in [start, end) of a text."""
        part = text[start:end]
        if self._anywhere:
            return None
        if self._latin is not None:
            if not part.isascii() and any(letter in part for letter in _LIKE_LATIN):
                return None
            return self._latin.places(part.encode(_LATIN, "replace").translate(_SMALL), start)
        lower = _lowered(part)
        return self._literals.places(lower, start) if lower is not None else None

    def find(self, text: str, start: int, end: int, places: Places) -> list[Matches]:
        """Return what each trigger matches in [start, end); `places`: where the cues stand there, and around."""
        if places is None:
            return [[*trigger.find(text, start, end)] for trigger in self._triggers]
        first = bisect_left(places, (start,))
        last = bisect_left(places, (end,), first)
        if first == last:
            return self._nothing
        found: list[Matches] | None = None
        starts, stops = self._starts, [start] * len(self._triggers)
        for at, cue in places[first:last]:
            kind, match, parted = starts[cue]
            if at < stops[kind] or (parted and at != start and text[at - 1] != " " and not _is_parted(text, at)):
                continue
            if (one := match(text, at, end)) is not None:
                found = found or [[] for _ in stops]
                found[kind].append(one)
                stops[kind] = one.end()
        return found or self._nothing


def _is_parted(text: str, at: int) -> bool:
    """Return whether a blank or a mark stands before a place inside of a text."""
    sign = text[at - 1]
    return sign == " " or sign in _BEFORE or sign.isspace()


def _beginning(cue: str) -> str:
    """Return the Latin letters with which a cue begins."""
    return cue.encode(_LATIN, "replace").partition(_INSTEAD)[0].decode(_LATIN)


def _lowered(part: str) -> str | None:
    """Return a part of a text in small letters and with plain blanks; None where that moves its letters."""
    lower = part.replace("\n", " ").replace("\t", " ").replace("\u00a0", " ").lower()
    return None if len(lower) != len(part) or _DOTLESS_I in lower or _LONG_S in lower else lower


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
