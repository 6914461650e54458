r"""Escapes of JSON and YAML, "\n" and "\u00a0", and letters of HTML, "&eacute;", as the characters that they stand for.

A file of data holds a text as a string: its line breaks and typography are written as escapes, which no rule knows. A
text that was cut from a page has letters so. Numbers in words are read as figures, words that a page parted as one.
The records keep their places.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final

from graph.records import Record
from ingest.breaks import placed
from ingest.document import Document, Span
from ingest.hyphens import parted_words
from ingest.numerals import numbers_in_words

# Where a text is a string of data: a sentence or an empty line ends with an escape, or typography is written as one.
_DATA: Final = re.compile(r"(?:[.,;]|\\n)\\n|\\u(?:00[aA][0dD]|20[0-2][0-9a-fA-F])")
# A string in quotes, as a value or in a list; "\_" is a blank in those of YAML, and an underscore elsewhere.
_QUOTED: Final = re.compile(r'(?:^|[:,=(\[{-])[^\S\n]{0,80}"(?:[^"\\\n]|\\.)*', re.MULTILINE)
_ESCAPE: Final = re.compile(r'\\(?:[nrt"/\\_]|u[0-9a-fA-F]{4})')
_ENTITY: Final = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")
# Of "N&deg; 71".
_DEGREES: Final = "\u00b0\u00ba"
# Marks of direction and the hyphen that shows only at a line's end: neither printable nor blanks.
_INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f"
_MEANS: Final = {"n": "\n", "r": " ", "t": "\t", "_": "\u00a0"}


@dataclass(frozen=True, slots=True)
class Escapes:
    """A document whose escapes are read; where each one stands in its text, and how much longer all before it are."""

    document: Document
    places: tuple[int, ...]
    longer: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return a passage of this text as one of the original text."""
        return (
            start + self.longer[bisect_left(self.places, start)],
            end + self.longer[bisect_left(self.places, end)],
        )

    def restored(self, records: Iterable[Record]) -> Iterator[Record]:
        """Return records with their places in the original text."""
        return placed(records, self.place)


def unescaped(document: Document) -> Escapes | None:
    """Return a document whose escapes are read; None where it has none."""
    text = document.text
    listed = [
        *(_escapes(text) if "\\" in text else ()),
        *(_letters(text) if "&" in text else ()),
        *numbers_in_words(text),
        *parted_words(text),
    ]
    if not listed:
        return None
    found = list(_apart(sorted(listed)))
    pieces, places, longer = [], [], [0]
    last = length = 0
    for start, end, meaning in found:
        pieces += [text[last:start], meaning]
        length += start - last
        places.append(length)
        longer.append(longer[-1] + end - start - len(meaning))
        length += len(meaning)
        last = end
    ends = [end for _, end, _ in found]

    def moved(position: int) -> int:
        return position - longer[bisect_right(ends, position)]

    def begins(line: int) -> int:
        """Return where a line begins: behind what stands for a stretch that holds its beginning."""
        index = bisect_right(ends, line)
        return places[index] + len(found[index][2]) if index < len(found) and found[index][0] < line else moved(line)

    made = Document(
        document.name,
        "".join([*pieces, text[last:]]),
        document.format,
        document.sha256,
        tuple(Span(moved(span.start), moved(span.end), span.value) for span in document.struck),
        tuple(Span(moved(span.start), moved(span.end), span.value) for span in document.anchors),
    )
    return Escapes(made.with_lines(tuple(map(begins, document.starts))), tuple(places), tuple(longer))


def _apart(found: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield those of some stretches that begin behind the one before them."""
    last = 0
    for stretch in found:
        if stretch[0] >= last:
            yield stretch
            last = stretch[1]


def _escapes(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start and end of each escape of a text, and what it stands for."""
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
            yield start, end, _meaning(found[0][1:])


def _letters(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start and end of each entity of HTML that is a letter, and the letter."""
    for found in _ENTITY.finditer(text):
        letter = unescape(found[0])
        if len(letter) == 1 and (letter.isalpha() or letter in _DEGREES):
            yield found.start(), found.end(), letter


def _meaning(escape: str) -> str:
    """Return the character that an escape stands for; half of a pair is a blank."""
    if escape[0] == "u" and len(escape) > 1:
        character = chr(int(escape[1:], 16))
        return character if character.isprintable() or character.isspace() or character in _INVISIBLE else " "
    return _MEANS.get(escape, escape)
