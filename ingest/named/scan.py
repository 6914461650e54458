"""One scan for many words: where in a text any of them stands, and which one it is.

An automaton finds where a word may begin, by the letters before its first blank or hyphen; there one pattern, a tree of
letters, tells which word it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ingest.languages.literals import Literals

# White space between words, also as HTML writes it; bounded, so that no run of blanks is read twice.
GAP = r"(?:\s|&nbsp;|&#160;|&#xA0;)"
# A hyphen in any of its forms.
DASH = r"(?:[-\u2010-\u2015_]|&#8209;|&#8208;|&#8211;|&ndash;)"
# The ending that a closing * of a word stands for.
ENDING = r"\w{0,4}"

_CASELESS_MIN = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word to look for: its kind, and what must follow it (a pattern, looked ahead at)."""

    text: str
    kind: str
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Scanner:
    """Finds words of many kinds in one pass."""

    pattern: re.Pattern[str]
    kinds: tuple[str, ...]
    heads: Literals

    def scan(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int, int]]:
        """Yield kind, start and end of each word of [start, end) in text order, without overlap."""
        kinds, read = self.kinds, self.pattern.match
        end = len(text) if end is None else end
        for place in self.heads.places(text, start, end):
            if place >= start and (match := read(text, place, end)) is not None:
                start = match.end()
                yield kinds[match.lastindex or 0], place, start


class Script(StrEnum):
    """A script that words are written in; a text is scanned for the words of the scripts that it uses."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    ARABIC = "arabic"
    HAN = "han"
    OTHER = "other"


_LETTERS = {
    Script.CYRILLIC: "\u0400-\u052f",
    Script.ARABIC: "\u0600-\u06ff\u0750-\u077f",
    Script.HAN: "\u3400-\u9fff",
    Script.OTHER: "\u0370-\u03ff\u0530-\u05ff\u0780-\u1dff\u1f00-\u1fff\u3040-\u30ff\ua000-\ud7ff",
}
_PAGES = {
    script: frozenset(
        page for first, last in re.findall("(.)-(.)", letters) for page in range(ord(first) >> 8, (ord(last) >> 8) + 1)
    )
    for script, letters in _LETTERS.items()
}


@cache
def _used(scripts: frozenset[Script]) -> re.Pattern[str]:
    """Return the pattern of two letters in one of some scripts: one alone may be a look-alike of a Latin one."""
    letters = "".join(_LETTERS[script] for script in sorted(scripts))
    return re.compile(f"[{letters}][{letters}]")


def scripts_of(text: str, used: frozenset[int]) -> frozenset[Script]:
    """Return the scripts that a text uses, which has characters of these pages; Latin always."""
    found, place = {Script.LATIN}, 0
    missing = frozenset(script for script, pages in _PAGES.items() if pages & used)
    while missing and (match := _used(missing).search(text, place)):
        script = script_of(match[0])
        found.add(script)
        missing -= {script}
        place = match.end()
    return frozenset(found)


def script_of(word: str) -> Script:
    """Return the script of a word that the lexicon gives."""
    for script, letters in _LETTERS.items():
        if re.search(f"[{letters}]", word):
            return script
    return Script.LATIN


def scanner(words: Iterable[Word]) -> Scanner:
    """Return the scanner of some words; of words that begin alike the longest is found."""
    tree: dict[str, object] = {}
    kinds, heads = [""], set()
    for word in words:
        for spelling in _headed(word.text):
            heads.add(_HEAD.split(spelling, 1)[0])
            node = tree
            for letter in spelling:
                child = node.setdefault(letter, {})
                assert isinstance(child, dict)
                node = child
            ends = node.setdefault("", [])
            assert isinstance(ends, list)
            if (word.kind, word.tail) not in ends:
                ends.append((word.kind, word.tail))
    ordered = dict(sorted(tree.items(), key=lambda entry: _COMMON.find(entry[0]) % len(_COMMON)))
    return Scanner(re.compile("|".join(_branches(ordered, kinds))), tuple(kinds), Literals(heads))


# Where the letters of a word end that stand in a text as they are given (`letter_pattern`).
_HEAD = re.compile(r"[ \-*'’]")
# Letters that words of a text begin with, the commonest first: each branch is tried in turn.
_COMMON = "tcmgITSRACDPUMEBGNFOLHWQVJKXYZ?"


def _branches(node: dict[str, object], kinds: list[str]) -> list[str]:
    """Return the patterns of what may follow a node of the tree, longer words first."""
    found = []
    for letter, child in sorted(node.items(), key=lambda entry: _ORDER.get(entry[0], 0)):
        if letter:
            assert isinstance(child, dict)
            inner = _branches(child, kinds)
            found.append(letter_pattern(letter) + (inner[0] if len(inner) == 1 else f"(?:{'|'.join(inner)})"))
            continue
        assert isinstance(child, list)
        for kind, tail in child:
            kinds.append(kind)
            found.append(f"{tail}()")
    return found


# Where a word ends (""), and any ending of it ("*"), come behind the words that go on.
_ORDER = {"": 1, "*": 2}


def letter_pattern(letter: str) -> str:
    """Return the pattern of one letter of a word: white space, hyphens and endings vary in texts."""
    if letter == " ":
        return f"{GAP}{{1,3}}"
    if letter == "-":
        return f"(?:{DASH}|{GAP})?"
    if letter == "*":
        return ENDING
    if letter in "'’":
        return "['’]"
    return re.escape(letter)


def alternatives(words: Iterable[str]) -> str:
    """Return one pattern (without group) that fits any of some words, the longest first; "(?!)" for none."""
    every = {spelling for word in words for spelling in spellings(word)}
    ordered = sorted(every, key=lambda word: (-len(word), word))
    return "|".join("".join(map(letter_pattern, word)) for word in ordered) or "(?!)"


def _headed(word: str) -> set[str]:
    """Return the spellings of a word that a scan looks for: as given, as the first word of a sentence, in capitals.

    A word is looked for in small letters only where it is given so: each small letter that a word may begin with
    makes the scan slower.
    """
    every = spellings(word)
    return {word, *(spelling for spelling in every if not spelling[0].islower())}


def spellings(word: str) -> set[str]:
    """Return a word as sentences, headings and titles write it; an abbreviation has one spelling.

    >>> sorted(spellings("Study Group"))
    ['STUDY GROUP', 'Study Group', 'Study group', 'study group']
    >>> spellings("SGs")
    {'SGs'}
    """
    letters = [letter for letter in word if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    if len(letters) < _CASELESS_MIN or (" " not in word and capitals > 1):
        return {word}
    lower = word.lower()
    title = " ".join(part[:1].upper() + part[1:] for part in word.split(" "))
    return {word, lower, word.upper(), lower[0].upper() + lower[1:], title}
