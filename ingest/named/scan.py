"""One scan for many words: where in a text any of them stands, and which one it is.

An automaton finds where a word may begin, by the letters before its first blank or hyphen; there a pattern, a tree
of the words with that letter, tells which one it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ingest.document import Document
from ingest.languages.literals import DocumentLiterals, Literals
from ingest.languages.words import joined_pattern_of

# White space between words, also as HTML writes it; bounded, so that no run of blanks is read twice.
GAP = r"(?:\s|&(?:nbsp|#160|#xA0);)"
# A hyphen in any of its forms.
DASH = r"(?:[-\u2010-\u2015_]|&(?:#8209|#8208|#8211|ndash);)"
# What a dash or a gap other than a plain blank begins with.
DASH_SIGNS = "-\u2010\u2011\u2012\u2013\u2014\u2015_&"
GAP_SIGNS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000&" + "".join(
    map(chr, range(0x2000, 0x200B))
)
# The ending that a closing * of a word stands for.
ENDING = r"\w{0,4}"

_CASELESS_MIN = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word to look for: its kind, and what must follow it (a pattern, looked ahead at).

    `behind` are the letters with one of which that begins: given for a word whose own letters stand everywhere.
    """

    text: str
    kind: str
    tail: str = ""
    behind: str = ""


class _ByLetter(dict[str, tuple[re.Pattern[str], list[str]]]):
    """The pattern of the words with a first letter and the kind of each group of it, made when it is first needed.

    Most texts are in one script, and the patterns of all letters take a third of a second.
    """

    def __init__(self, tree: dict[str, object]) -> None:
        super().__init__()
        self._tree = tree

    def __missing__(self, letter: str) -> tuple[re.Pattern[str], list[str]]:
        kinds = [""]
        self[letter] = re.compile("|".join(_branches({letter: self._tree[letter]}, kinds))), kinds
        return self[letter]


@dataclass(frozen=True)
class Scanner:
    """Finds words of many kinds in one pass: by their heads, then the pattern of each first letter and its kinds."""

    heads: frozenset[str]
    by_letter: _ByLetter

    def scan(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int, int]]:
        """Yield kind, start and end of each word of [start, end) in text order, without overlap."""
        end = len(text) if end is None else end
        return self._words(text, self._heads.places(text, start, end), start, end)

    def scan_all(self, document: Document) -> Iterator[tuple[str, int, int]]:
        """Yield what `scan` does of a whole text."""
        return self._words(document.text, self._document_heads.places(document), 0, len(document.text))

    @cached_property
    def _heads(self) -> Literals:
        return Literals(self.heads)

    @cached_property
    def _document_heads(self) -> DocumentLiterals:
        return DocumentLiterals(self.heads)

    def _words(self, text: str, places: Iterable[int], start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """Yield the words at some places."""
        for place in places:
            if place >= start:
                pattern, kinds = self.by_letter[text[place]]
                if (match := pattern.match(text, place, end)) is not None:
                    start = match.end()
                    yield kinds[match.lastindex or 0], place, start


def scanner(words: Iterable[Word]) -> Scanner:
    """Return the scanner of some words; of words that begin alike the longest is found."""
    tree: dict[str, object] = {}
    heads: set[str] = set()
    for word in words:
        for spelling in _headed(word.text):
            heads |= {spelling + letter for letter in word.behind} or beginnings(spelling)
            node = tree
            for letter in spelling:
                child = node.setdefault(letter, {})
                assert isinstance(child, dict)
                node = child
            ends = node.setdefault("", [])
            assert isinstance(ends, list)
            if (word.kind, word.tail) not in ends:
                ends.append((word.kind, word.tail))
    return Scanner(frozenset(heads), _ByLetter(tree))


# What stands between the letters of a word that a text has as they are given (`letter_pattern`).
_VARYING = re.compile(r"[ \-*'’]")


def letters_of(word: str) -> list[str]:
    """Return the parts of a word that a text has as they are given, "" where it begins or ends with what varies."""
    return _VARYING.split(word)


def held_by(words: Iterable[str]) -> Literals:
    """Return what finds the longest parts of some words: where none of them stands, none of the words does."""
    every = {spelling for word in words for spelling in spellings(word)}
    return Literals(max(letters_of(spelling), key=len) for spelling in every)


def beginnings(word: str) -> set[str]:
    """Return literals with one of which each text begins that a word stands for.

    What is before a hyphen or a blank ("ITU-T", "Study Group") is a word of its own, and stands in texts more often
    than the whole word: so what may stand for the hyphen or the blank, or behind that, is part of them.
    """
    head, *rest = letters_of(word)
    if not rest or not rest[0]:
        return {head}
    behind, parting = rest[0][0], word[len(head)]
    if parting == "-":
        return {head + sign for sign in (behind, f" {behind}", *DASH_SIGNS, *GAP_SIGNS)}
    if parting == " ":
        return {head + sign for sign in (*(f" {sign}" for sign in (behind, " ", *GAP_SIGNS)), *GAP_SIGNS)}
    return {head}


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
    return joined_pattern_of(map(letter_pattern, word) for word in ordered)


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
