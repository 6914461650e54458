r"""Escapes of JSON and YAML, "\n" and "\u00a0", and letters of HTML, "&eacute;", as the characters that they stand for.

A file of data holds a text as a string: its line breaks and typography are written as escapes, which no rule knows. A
text that was cut from a page has letters so. Numbers in words are read as figures, words that a page parted as one.
The records keep their places.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Set
from html import unescape
from itertools import starmap
from typing import Final

from ingest.document import Document
from ingest.languages.literals import DocumentFinder
from ingest.preparing.drawn import drawn_letters
from ingest.preparing.folded import folds
from ingest.preparing.gaps import gaps
from ingest.preparing.hyphens import parted_words, soft_hyphens
from ingest.preparing.inline import inline_markup
from ingest.preparing.numerals import numbers_in_words
from ingest.preparing.rewriting import Replaced, Rewriting, rewritten

# Where a text is a string of data: a sentence or an empty line ends with an escape, or typography is written as one.
_DATA: Final = re.compile(r"(?:[.,;]|\\n)\\n|\\u(?:00[aA][0dD]|20[0-2][0-9a-fA-F])")
# A string in quotes, as a value or in a list; "\_" is a blank in those of YAML, and an underscore elsewhere.
_QUOTED: Final = re.compile(r'(?:^|[:,=(\[{-])[^\S\n]{0,80}"(?:[^"\\\n]|\\.)*', re.MULTILINE)
_ESCAPE: Final = re.compile(r'\\(?:[nrt"/\\_]|u[0-9a-fA-F]{4})')
_ENTITY: Final = DocumentFinder(re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});"), "&")
# Marks of direction and the hyphen that shows only at a line's end: neither printable nor blanks.
_INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f"
_ARABIC: Final = frozenset(map(chr, range(0x621, 0x64B)))
_STROKE: Final = re.compile("(?<=[\u0621-\u064a])\\({1,4}(?=[\u0621-\u064a])")
_MEANS: Final = {"n": "\n", "r": " ", "t": "\t", "_": "\u00a0"}


def unescaped(document: Document) -> Rewriting | None:
    """Return a document whose escapes are read; None where it has none."""
    text, beyond = document.text, document.beyond
    listed = [
        *(_escapes(text) if "\\" in text else ()),
        *_letters(document),
        *starmap(Replaced, numbers_in_words(text, beyond)),
        *starmap(Replaced, parted_words(document)),
        *starmap(Replaced, soft_hyphens(text, beyond)),
        *starmap(Replaced, gaps(text, beyond)),
        *starmap(Replaced, folds(text)),
        *starmap(Replaced, inline_markup(document)),
        *_ligatures(text, beyond),
        *(_strokes(text) if not beyond.isdisjoint(_ARABIC) and "((" in text else ()),
    ]
    return rewritten(document, listed) if listed else None


def _escapes(text: str) -> Iterator[Replaced]:
    """Yield each escape of a text, and what it stands for."""
    is_data = ("\\n" in text or "\\u" in text) and _DATA.search(text) is not None
    quoted: list[tuple[int, int]] = []  # of the line of an escape: no string goes on behind it
    stop = -1
    for found in _ESCAPE.finditer(text):
        start, end = found.span()
        if start > stop:
            stop = text.find("\n", end)
            stop = len(text) if stop < 0 else stop
            quoted = [match.span() for match in _QUOTED.finditer(text, text.rfind("\n", 0, start) + 1, stop)]
        index = bisect_left(quoted, (end,)) - 1
        if (index >= 0 and end <= quoted[index][1]) or (is_data and found[0] != "\\_"):
            yield Replaced(start, end, _meaning(found[0][1:]))


def _letters(document: Document) -> Iterator[Replaced]:
    """Yield each entity of HTML that is a letter or a sign beyond ASCII, and what it is; all blanks are one."""
    for found in _ENTITY.find(document):
        letter = unescape(found[0])
        if len(letter) == 1 and (letter.isalpha() or not letter.isascii()):
            yield Replaced(found.start(), found.end(), "\u00a0" if letter.isspace() else letter)


def _ligatures(text: str, beyond: Set[str]) -> Iterator[Replaced]:
    """Yield each sign of a text that stands for two Arabic letters, and the letters."""
    pairs = drawn_letters(2)
    for sign in beyond & pairs.keys():
        yield from (Replaced(match.start(), match.end(), pairs[sign]) for match in re.finditer(sign, text))


def _strokes(text: str) -> Iterator[Replaced]:
    """Yield the brackets inside Arabic words, for which a conversion took the strokes that lengthen them: "ا((لات"."""
    found = list(_STROKE.finditer(text))
    if any("((" in match[0] for match in found):
        yield from (Replaced(match.start(), match.end(), "") for match in found)


def _meaning(escape: str) -> str:
    """Return the character that an escape stands for; half of a pair is a blank."""
    if escape[0] == "u" and len(escape) > 1:
        character = chr(int(escape[1:], 16))
        return character if character.isprintable() or character.isspace() or character in _INVISIBLE else " "
    return _MEANS.get(escape, escape)
